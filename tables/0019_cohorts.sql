-- People who start together, whom a rule brings in; their buddies; and what somebody writes down for themself alone.

-- The rule of a community of kind cohort, and what becomes of it on its end day. An empty text is no condition.
create table cohorts (
  community_id text primary key references communities,
  started_from date not null,
  started_until date not null check (started_until >= started_from),
  site text not null default '' check (length(site) <= 120),
  team text not null default '' check (length(team) <= 120),
  role_has text not null default '' check (length(role_has) <= 80),
  ends_on date not null check (ends_on > started_until),
  -- Where its members are told of it; in the cohort, begun with the rule.
  welcome_id text not null references items,
  -- Under whose right its members land elsewhere.
  set_by text not null references people,
  set_at timestamptz not null,
  ended_at timestamptz,
  version integer not null default 1
);
create index cohorts_running on cohorts (ends_on) where ended_at is null;

create table cohort_lands (
  community_id text not null references cohorts,
  lands_in text not null references communities,
  primary key (community_id, lands_in),
  check (lands_in <> community_id)
);

-- Whom the rule has met, once each: who left again is not brought back by it. `brought` is false for who was there already.
create table cohort_arrivals (
  community_id text not null references cohorts,
  person_id text not null references people,
  brought boolean not null,
  at timestamptz not null,
  primary key (community_id, person_id)
);
create index cohort_arrivals_person on cohort_arrivals (person_id);

create table buddies (
  community_id text not null references cohorts,
  person_id text not null references people,
  buddy_id text not null references people,
  named_by text references people,
  since timestamptz not null,
  primary key (community_id, person_id),
  check (buddy_id <> person_id)
);
create index buddies_of on buddies (buddy_id);
create index buddies_person on buddies (person_id);

-- Who started between two days is asked every few minutes.
create index people_joined on people (joined_at);

-- Read by its person alone, through no route, export, search or stream of anybody else. Not sealed against who holds the
-- database itself (lore/journal/README.md).
create table journal_entries (
  id text primary key,
  person_id text not null references people,
  -- The day that it is about, as the person says it.
  day date not null,
  body text not null check (length(body) between 1 and 20000),
  about_id text references items,
  version integer not null default 1,
  made_at timestamptz not null,
  changed_at timestamptz not null
);
create index journal_entries_person on journal_entries (person_id, day desc, made_at desc, id desc);
create index journal_entries_about on journal_entries (about_id) where about_id is not null;
