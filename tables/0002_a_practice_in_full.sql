-- Facets: the few things of which conditions speak, governed by the organisation --------------------------------------

create table facets (
  name text primary key check (name ~ '^[a-z][a-z0-9_]{0,39}$'),
  label text not null check (length(label) between 1 and 60),
  kind text not null check (kind in ('number', 'choice', 'yesno', 'place')),
  -- Of a number alone: the one unit in which it is said everywhere.
  unit text not null default '' check (length(unit) <= 20),
  -- Of a choice alone.
  choices text[] not null default '{}',
  position integer not null,
  ended_at timestamptz,
  version integer not null default 1,
  made_at timestamptz not null
);
insert into facets (name, label, kind, unit, choices, position, made_at) values
  ('ambient_c', 'Outside temperature', 'number', '°C', '{}', 1, now()),
  ('asset_model', 'Model', 'choice', '', '{}', 2, now()),
  ('place', 'Place', 'place', '', '{}', 3, now());

-- Clocks and decisions of a community ----------------------------------------------------------------------------------

alter table communities add column days_off date[] not null default '{}';
alter table communities add column decision_mode text not null default 'steward'
  check (decision_mode in ('steward', 'owner', 'consensus', 'vote'));
-- Null: those of the community for which they answer.
alter table people add column working_days smallint[];
alter table people add column days_off date[] not null default '{}';

-- Taken out for good: what they said stays, under no name. Their team and site stand at their uses, as they counted.
alter table people add column removed_at timestamptz;

-- The answer to a note that asks; since when it is flagged as a hazard, and when two readers had judged that.
alter table notes add column answer text check (length(answer) between 1 and 5000);
alter table notes add column answered_by text references people;
alter table notes add column answered_at timestamptz;
alter table notes add check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null));
alter table notes add column hazard_at timestamptz;
alter table notes add column hazard_judged_at timestamptz;
update notes set hazard_at = made_at from items where hazard and items.id = item_id;
alter table notes add check (hazard = (hazard_at is not null));
create index notes_hazard on notes (hazard_at, item_id) where hazard_at is not null and hazard_judged_at is null;
-- Who shared notes on the same asset, at the same place, of late: an alert goes to them.
create index notes_asset on notes (lower(context ->> 'asset'), happened_at) where context ? 'asset';
create index notes_place on notes (lower(context ->> 'place'), happened_at) where context ? 'place';

-- Several notes of one event become one; their authors keep credit. `into_id` is never merged itself: one look says
-- where a note went, however often notes were merged.
create table note_merges (
  note_id text primary key references notes,
  into_id text not null references notes,
  -- Null: one of the two is confidential, and nobody stands beside it.
  merged_by text references people,
  at timestamptz not null,
  check (note_id <> into_id)
);
create index note_merges_into on note_merges (into_id);

-- Rights by demonstrated competence, in one community -----------------------------------------------------------------

create table rights (
  person_id text not null references people,
  community_id text not null references communities,
  kind text not null check (kind in ('publisher', 'coach')),
  -- What it stood on: how many of their items others had used.
  items_used integer not null,
  reason text not null check (length(reason) between 1 and 2000),
  agreed_by text not null references people,
  at timestamptz not null,
  -- The last time it was made use of: twelve months after, it lapses.
  used_at timestamptz not null,
  ended_at timestamptz,
  ended_reason text,
  primary key (person_id, community_id, kind)
);
create index rights_community on rights (community_id);

-- Proposals are items too: they are found, discussed and placed like the others.
alter table items drop constraint items_kind_check;
alter table items add constraint items_kind_check check (kind in ('note', 'practice', 'page', 'course', 'proposal'));

-- Practices: versions that take a variation in, photos, evidence as it counts ------------------------------------------

-- 'variation': the words of the base are those of the version before; what came in is a variation.
alter table practice_versions drop constraint practice_versions_change_kind_check;
alter table practice_versions add constraint practice_versions_change_kind_check
  check (change_kind in ('new', 'editorial', 'clarifying', 'behavioural', 'safety', 'variation'));
-- Where a step came from when it was split off another, or when others were merged into it.
alter table steps add column split_from text references steps;
create table step_merges (
  step_id text primary key references steps,
  into_id text not null references steps,
  number integer not null,
  check (step_id <> into_id)
);
create index step_merges_into on step_merges (into_id);

-- Variations -----------------------------------------------------------------------------------------------------------

create table variations (
  id text primary key,
  practice_id text not null references practices,
  -- The step that it replaces, skips or moves, or after which it inserts; null: before the first.
  step_id text,
  -- 3a, 3b: never given twice at one step.
  letter text not null check (letter ~ '^[a-z]{1,2}$'),
  op text not null check (op in ('replace', 'skip', 'insert', 'parameter', 'tool', 'reorder')),
  body text not null default '' check (length(body) <= 5000),
  -- Reorder: after which step it comes instead; null: first.
  after_step_id text,
  -- [{facet, op, value}], all of them.
  conditions jsonb not null default '[]',
  -- Words of a condition that no facet says yet: a steward maps them.
  stated text not null default '' check (length(stated) <= 300),
  why text not null default '' check (length(why) <= 2000),
  goal text not null default '' check (length(goal) <= 300),
  cause text not null default '' check (length(cause) <= 300),
  planned boolean not null default false,
  -- The version of the base that it was written against, and the one since whose change it wants to be looked at again.
  base_number integer not null,
  check_number integer,
  note_id text references notes,
  state text not null default 'Emergent' check (state in ('Emergent', 'Validated', 'Established', 'Retired')),
  -- Of a core step: a temporary deviation, which nobody uses without the owner's yes and an end.
  deviation boolean not null default false,
  approved_by text references people,
  approved_at timestamptz,
  until date,
  made_by text not null references people,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  ended_reason text,
  version integer not null default 1,
  check ((approved_by is null) = (approved_at is null)),
  foreign key (practice_id, step_id) references steps (practice_id, id),
  foreign key (practice_id, after_step_id) references steps (practice_id, id),
  unique nulls not distinct (practice_id, step_id, letter)
);
create index variations_note on variations (note_id) where note_id is not null;
-- Where: only for these communities; none: for all.
create table variation_places (
  variation_id text not null references variations,
  community_id text not null references communities,
  primary key (variation_id, community_id)
);
-- What an established version took in, as it stood that day.
create table version_variations (
  practice_id text not null,
  number integer not null,
  variation_id text not null references variations,
  snapshot jsonb not null,
  primary key (practice_id, number, variation_id),
  foreign key (practice_id, number) references practice_versions
);
create trigger established_variations_are_final before update or delete on version_variations
  for each row execute function established_steps_are_final();

-- Which variations somebody went by when they used it.
alter table uses add column variations text[] not null default '{}';
alter table validations add column variation_id text references variations;
create index validations_variation on validations (variation_id) where variation_id is not null;
alter table challenges add column variation_id text references variations;
alter table challenges add column due_on date;
-- Where on its item a file hangs: a step, a use.
alter table files add column anchor text;

-- Asking those who know --------------------------------------------------------------------------------------------------

-- Who takes a practice is asked once whether it worked.
create table takings (
  id text primary key,
  practice_id text not null references practices,
  person_id text not null references people,
  number integer not null,
  words text not null default '' check (length(words) <= 300),
  planned_on date,
  at timestamptz not null
);
create index takings_person on takings (person_id, practice_id);
create index takings_practice on takings (practice_id, at);
create table asks (
  id text primary key,
  practice_id text not null references practices,
  person_id text not null references people,
  -- Who took it is asked how it went; whoever used it lately is asked about a cause.
  kind text not null check (kind in ('taken', 'cause')),
  variation_id text references variations,
  taking_id text references takings,
  -- Of a cause: whether they worked inside the condition, as far as was known when they were picked.
  inside boolean,
  at timestamptz not null,
  -- Not before: their quiet hours, and no more than so many a week.
  tell_at timestamptz not null,
  told_at timestamptz,
  answered_at timestamptz,
  use_id text references uses,
  declined_at timestamptz,
  check ((kind = 'cause') = (variation_id is not null))
);
create index asks_person on asks (person_id, at desc);
create index asks_practice on asks (practice_id);
create unique index asks_once on asks (person_id, variation_id) where variation_id is not null;
create index asks_untold on asks (tell_at) where told_at is null and answered_at is null;

-- Hazards, holds ---------------------------------------------------------------------------------------------------------

create table hazard_readings (
  note_id text not null references notes,
  person_id text not null references people,
  plausible boolean not null,
  words text not null default '' check (length(words) <= 2000),
  at timestamptz not null,
  primary key (note_id, person_id)
);
create table alerts (
  id text primary key,
  note_id text not null unique references notes,
  practice_id text references practices,
  words text not null check (length(words) between 1 and 2000),
  at timestamptz not null
);
create index alerts_practice on alerts (practice_id) where practice_id is not null;
create table alert_receipts (
  alert_id text not null references alerts,
  person_id text not null references people,
  why text not null default '',
  at timestamptz not null,
  acknowledged_at timestamptz,
  primary key (alert_id, person_id)
);
create index alert_receipts_open on alert_receipts (person_id) where acknowledged_at is null;
create index alert_receipts_person on alert_receipts (person_id, at desc);
create table holds (
  id text primary key,
  practice_id text not null references practices,
  step_id text,
  note_id text references notes,
  reason text not null check (length(reason) between 1 and 2000),
  placed_by text not null references people,
  at timestamptz not null,
  until_at timestamptz not null,
  lifted_by text references people,
  lifted_at timestamptz,
  lifted_reason text,
  -- Written down that its time was up.
  ended_at timestamptz,
  check ((lifted_by is null) = (lifted_at is null)),
  foreign key (practice_id, step_id) references steps (practice_id, id)
);
create index holds_practice on holds (practice_id, at desc);
create index holds_ending on holds (until_at) where lifted_at is null and ended_at is null;
-- A hold is a row with an end and a reason; the column never said who or why.
alter table practices drop column on_hold_until;

-- How a community decides ------------------------------------------------------------------------------------------------

create table decisions (
  id text primary key,
  practice_id text not null references practices,
  community_id text not null references communities,
  mode text not null check (mode in ('consensus', 'vote')),
  -- What is to be decided: number, owner, scope, strength, effective_on, reason, variation.
  subject jsonb not null,
  opened_by text not null references people,
  at timestamptz not null,
  closes_on date not null,
  outcome text check (outcome in ('agreed', 'declined', 'withdrawn')),
  outcome_words text not null default '',
  closed_at timestamptz,
  check ((outcome is null) = (closed_at is null))
);
create unique index decisions_open on decisions (practice_id) where outcome is null;
create index decisions_community on decisions (community_id, at desc);
create table voices (
  decision_id text not null references decisions,
  person_id text not null references people,
  voice text not null check (voice in ('for', 'against', 'objection', 'abstain')),
  reason text not null default '' check (length(reason) <= 2000),
  at timestamptz not null,
  -- An objection that was met: its author says so.
  withdrawn_at timestamptz,
  primary key (decision_id, person_id),
  check (voice in ('for', 'abstain') or reason <> '')
);

-- Every community's answer to an established practice --------------------------------------------------------------------

create table answer_requests (
  practice_id text not null,
  number integer not null,
  community_id text not null references communities,
  asked_at timestamptz not null,
  due_on date not null,
  primary key (practice_id, number, community_id),
  foreign key (practice_id, number) references practice_versions
);
create index answer_requests_community on answer_requests (community_id, asked_at desc);
create table answers (
  id text primary key,
  practice_id text not null,
  number integer not null,
  community_id text not null references communities,
  answer text not null check (answer in ('adopted', 'adapted', 'already do', 'not applicable', 'on hold', 'rejected')),
  why text not null default '' check (length(why) <= 2000),
  until date,
  variation_id text references variations,
  -- What it was worth to them, in their own unit: 12 'hours a month'.
  value numeric,
  unit text not null default '' check (length(unit) <= 60),
  answered_by text not null references people,
  at timestamptz not null,
  check (answer not in ('not applicable', 'rejected') or why <> ''),
  check ((answer = 'on hold') = (until is not null)),
  check ((value is null) = (unit = '')),
  foreign key (practice_id, number) references practice_versions
);
create index answers_practice on answers (practice_id, number, community_id, at desc, id);
create index answers_community on answers (community_id, at desc, id);
create index establishments_latest on establishments (at desc, practice_id desc);

-- Proposals: a change somebody should make -------------------------------------------------------------------------------

create table proposals (
  item_id text primary key references items,
  target text not null check (target in ('practice', 'unit', 'tool', 'policy', 'organisation')),
  practice_id text references practices,
  step_id text,
  variation_id text references variations,
  unit_id text references units,
  -- Of a tool, a policy, the organisation: which.
  target_words text not null default '' check (length(target_words) <= 300),
  cause text not null default '' check (length(cause) <= 5000),
  change text not null check (length(change) between 1 and 5000),
  -- The words as they stood when it was proposed: what the change is compared with.
  before text not null default '',
  champion_id text not null references people,
  -- By rule: promote, narrow, hold.
  rule text,
  due_on date not null,
  -- Declined, and argued once more by its champion.
  reopened_at timestamptz,
  reopened_reason text not null default '' check (length(reopened_reason) <= 5000),
  -- Who was named to do it, and who says that it is done.
  implementer_id text references people,
  implement_by date,
  implemented_by text references people,
  implemented_at timestamptz,
  implemented_number integer,
  implemented_words text not null default '' check (length(implemented_words) <= 5000),
  effective_on date,
  check_kind text check (check_kind in ('contradictions', 'uses', 'measure')),
  learned_by text references people,
  learned_at timestamptz,
  outcome jsonb,
  -- Ninety days after it took effect nobody had shown that it helped.
  not_shown_at timestamptz,
  check (target not in ('practice') or practice_id is not null),
  check (target not in ('unit') or unit_id is not null),
  check ((implemented_at is null) = (implemented_by is null) and (implemented_at is null) = (effective_on is null)
    and (implemented_at is null) = (check_kind is null)),
  check ((learned_at is null) = (learned_by is null) and (learned_at is null) = (outcome is null)),
  foreign key (practice_id, step_id) references steps (practice_id, id)
);
-- Every decision stays readable: what was deferred is decided again, what was declined may be argued once more.
create table proposal_decisions (
  id text primary key,
  proposal_id text not null references proposals,
  decision text not null check (decision in ('Accepted', 'Declined', 'Deferred')),
  reason text not null check (length(reason) between 1 and 5000),
  review_on date,
  decided_by text not null references people,
  at timestamptz not null,
  check ((decision = 'Deferred') = (review_on is not null))
);
create index proposal_decisions_proposal on proposal_decisions (proposal_id, at desc);
-- What took effect and has not been shown to have helped.
create index proposals_unshown on proposals (effective_on) where learned_at is null and not_shown_at is null;
create index proposals_practice on proposals (practice_id) where practice_id is not null;
create index proposals_unit on proposals (unit_id) where unit_id is not null;
create unique index proposals_by_rule on proposals (practice_id, variation_id, rule) where rule is not null and learned_at is null;
create table proposal_notes (
  proposal_id text not null references proposals,
  note_id text not null references notes,
  primary key (proposal_id, note_id)
);
create index proposal_notes_note on proposal_notes (note_id);

-- When a week was last told of to those whose notes were used: asked every few minutes, and rare in a large book.
create index happenings_weeks on happenings (at) where what = 'week.told';

-- What waits: few rows of large tables, read by who looks after a community.
create index items_home on items (home_id, kind, state);
create index items_lately on items (made_at) where kind = 'note';
create index challenges_open on challenges (practice_id) where replied_at is null;
create index variations_waiting on variations (practice_id)
  where state <> 'Retired' and (check_number is not null or deviation or (conditions = '[]' and stated <> ''));
