-- Did you use it? Prompts of a community; what a facilitator puts off -----------------------------------------------------------

-- Who takes a practice, or completes a unit that teaches it, is asked after 2, 7, 30 and 90 days. All four rows are made
-- at once: an answer takes away those that it makes needless, and the clock needs to know nothing of answers.
alter table asks drop constraint asks_kind_check;
alter table asks add constraint asks_kind_check check (kind in ('taken', 'taught', 'cause'));
alter table asks
  add column after_days smallint check (after_days > 0),
  add column unit_id text references units,
  -- Told and not answered, until the next one of its series was told: one card for a practice, never two.
  add column lapsed_at timestamptz,
  -- "Not yet": the next one of the series comes.
  add column later_at timestamptz,
  -- "Stuck, need help": the question that came of it.
  add column stuck_at timestamptz,
  add column question_id text references questions;
alter table asks add constraint asks_taught check ((kind = 'taught') = (unit_id is not null));
alter table asks add constraint asks_stuck check ((stuck_at is null) = (question_id is null));
create unique index asks_series on asks (person_id, practice_id, after_days)
  where after_days is not null and told_at is null and answered_at is null and declined_at is null;
drop index asks_untold;
create index asks_untold on asks (tell_at) where told_at is null and answered_at is null and declined_at is null;

-- What a community is asked, and when.
create table prompts (
  id text primary key,
  community_id text not null references communities,
  words text not null check (length(words) between 1 and 300),
  -- ISO: 1 is Monday. In the zone: the hour stays what it is when clocks are changed.
  weekday smallint not null check (weekday between 1 and 7),
  hour smallint not null check (hour between 0 and 23),
  every_weeks smallint not null check (every_weeks between 1 and 13),
  time_zone text not null check (length(time_zone) <= 60),
  -- The day whose turn it is next, by the calendar of its weekday; `next_at` may be later, on the next working day.
  slot_on date not null,
  next_at timestamptz not null,
  made_by text references people,
  made_at timestamptz not null,
  version integer not null default 1,
  stopped_at timestamptz
);
create index prompts_community on prompts (community_id, made_at);
create index prompts_due on prompts (next_at) where stopped_at is null;

-- Each time that it stood in the community, in the words of that day. How many were asked is counted then: people come and go.
create table prompt_postings (
  id text primary key,
  prompt_id text not null references prompts,
  community_id text not null references communities,
  number integer not null,
  words text not null,
  at timestamptz not null,
  until_at timestamptz not null,
  asked integer not null check (asked >= 0),
  unique (prompt_id, number)
);
create index prompt_postings_standing on prompt_postings (community_id, until_at);

-- An answer is a note like any other. Who did not answer stands nowhere.
create table prompt_answers (
  note_id text primary key references notes,
  posting_id text not null references prompt_postings,
  at timestamptz not null
);
create index prompt_answers_posting on prompt_answers (posting_id, at);

-- A line of the console that was put off until a day, for all who look after the community. `line` names what waits.
create table console_snoozes (
  community_id text not null references communities,
  line text not null check (length(line) <= 200),
  until_on date not null,
  reason text not null check (length(reason) between 1 and 300),
  by text not null references people,
  at timestamptz not null,
  primary key (community_id, line)
);
