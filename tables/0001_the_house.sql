-- The book and its readers -----------------------------------------------------------------------------------------

-- One line per thing that happened. Order of reading is (xid, id): by commit, not by clock (HOUSE.md, "The spine").
create table happenings (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  actor_id text,
  what text not null check (what ~ '^[a-z_]+\.[a-z_]+$'),
  item_id text,
  about jsonb not null default '{}'
);
create index happenings_order on happenings (xid, id);
create index happenings_item on happenings (item_id, id) where item_id is not null;

-- Append-only for everyone, the application included.
create function happenings_are_final() returns trigger language plpgsql as $$
begin
  raise exception 'The book of what happened is append-only.';
end $$;
create trigger happenings_are_final before update or delete or truncate on happenings
  for each statement execute function happenings_are_final();

create table followers (
  name text primary key,
  xid xid8 not null default '0',
  id bigint not null default 0,
  moved_at timestamptz not null default now()
);

-- `asker` is a keyed hash of the person: a kept answer to a confidential note must not name its author.
create table answers_given (
  asker text not null,
  key text not null,
  route text not null,
  input_hash text not null,
  answer jsonb,
  at timestamptz not null,
  primary key (asker, key)
);
create index answers_given_at on answers_given (at);

create table organisation (
  id boolean primary key default true check (id),
  name text not null,
  demo boolean not null default false,
  seal_key text not null,
  settings jsonb not null default '{}',
  set_up_at timestamptz
);

-- People -----------------------------------------------------------------------------------------------------------

create table people (
  id text primary key,
  name text not null check (length(name) between 1 and 120),
  handle text not null unique check (handle ~ '^[a-z0-9][a-z0-9_-]{0,39}$'),
  email text check (email = lower(email)),
  about text not null default '' check (length(about) <= 2000),
  role_line text not null default '' check (length(role_line) <= 160),
  team text not null default '',
  site text not null default '',
  locale text not null default 'en',
  admin boolean not null default false,
  status text not null default 'active' check (status in ('active', 'unclaimed', 'left')),
  origin text,
  epoch integer not null default 0,
  version integer not null default 1,
  joined_at timestamptz not null
);
create unique index people_email on people (email) where email is not null;
create unique index people_origin on people (origin) where origin is not null;
create index people_name on people (lower(name) text_pattern_ops, id);

create table credentials (
  person_id text not null references people,
  kind text not null check (kind in ('password')),
  secret text not null,
  changed_at timestamptz not null,
  primary key (person_id, kind)
);

create table sessions (
  token_hash bytea primary key,
  id text not null unique,
  person_id text not null references people,
  epoch integer not null,
  agent text not null default '',
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null
);
create index sessions_person on sessions (person_id);
create index sessions_ends on sessions (ends_at);

create table tokens (
  id text primary key,
  token_hash bytea not null unique,
  person_id text not null references people,
  epoch integer not null,
  name text not null check (length(name) between 1 and 120),
  scopes text[] not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz
);
create index tokens_person on tokens (person_id);

create table sign_in_tries (
  bucket text not null,
  at timestamptz not null
);
create index sign_in_tries_bucket on sign_in_tries (bucket, at);

-- Communities, and where items stand ----------------------------------------------------------------------------------

create table communities (
  id text primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  name text not null check (length(name) between 1 and 120),
  kind text not null check (kind in ('practice', 'place', 'customer', 'cohort', 'circle')),
  openness text not null default 'open' check (openness in ('open', 'closed')),
  purpose text not null default '' check (length(purpose) <= 2000),
  -- ISO weekdays on which clocks run: 1 is Monday.
  working_days smallint[] not null default '{1,2,3,4,5}',
  origin text,
  version integer not null default 1,
  made_at timestamptz not null
);
create unique index communities_origin on communities (origin) where origin is not null;
create index communities_name on communities (lower(name), id);

create table memberships (
  community_id text not null references communities,
  person_id text not null references people,
  role text not null default 'member' check (role in ('member', 'facilitator', 'steward')),
  since timestamptz not null,
  primary key (community_id, person_id)
);
create index memberships_person on memberships (person_id, community_id) include (role);

create table invitations (
  id text primary key,
  token_hash bytea not null unique,
  community_id text references communities,
  invited_by text not null references people,
  uses_left integer not null check (uses_left >= 0),
  made_at timestamptz not null,
  ends_at timestamptz not null
);
create index invitations_community on invitations (community_id);

-- Everything that can be shared, linked, found and discussed. One home, which is accountable.
create table items (
  id text primary key,
  kind text not null check (kind in ('note', 'practice', 'page', 'course')),
  title text not null check (length(title) between 1 and 300),
  state text not null,
  -- Who shared it; for a confidential item a keyed hash of them in its place, which never leaves the database.
  author_id text references people,
  seal text,
  home_id text not null references communities,
  restricted boolean not null default false,
  restricted_reason text,
  restricted_until timestamptz,
  origin text,
  version integer not null default 1,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  check ((author_id is null) = (seal is not null)),
  check (not restricted or (restricted_reason is not null and restricted_until is not null))
);
create unique index items_origin on items (origin) where origin is not null;
create index items_seal on items (seal) where seal is not null;
create index items_author on items (author_id, made_at desc, id desc) where author_id is not null;

-- Where an item can be met, its home included.
create table placements (
  community_id text not null references communities,
  item_id text not null references items,
  kind text not null,
  at timestamptz not null,
  placed_by text references people,
  primary key (item_id, community_id)
);
create index placements_stream on placements (community_id, at desc, item_id desc);
create index placements_kind on placements (community_id, kind, at desc, item_id desc);

create table files (
  id text primary key,
  hash text not null,
  thumb_hash text,
  mime text not null,
  name text not null default '',
  bytes bigint not null,
  width integer,
  height integer,
  alt text not null default '',
  -- Null once it hangs on a confidential item.
  put_by text references people,
  item_id text references items,
  at timestamptz not null
);
create index files_item on files (item_id) where item_id is not null;
create index files_loose on files (at) where item_id is null;

-- Discussions ------------------------------------------------------------------------------------------------------

create table comments (
  id text primary key,
  item_id text not null references items,
  -- Null: written by the confidential author of the item.
  author_id text references people,
  body text not null check (length(body) between 1 and 10000),
  -- Where in the item: a step, a unit.
  anchor text,
  at timestamptz not null
);
create index comments_item on comments (item_id, at, id);

-- Notes ------------------------------------------------------------------------------------------------------------

create table notes (
  item_id text primary key references items,
  body text not null check (length(body) between 1 and 20000),
  expected text not null default '',
  because text not null default '',
  -- place, asset, task, job, conditions[], ambient_c, facets {name: value}
  context jsonb not null default '{}',
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  language text not null default '',
  hazard boolean not null default false,
  happened_at timestamptz not null,
  closed_reason text,
  reopened_at timestamptz
);

create table acknowledgements (
  note_id text not null references notes,
  person_id text not null references people,
  words text not null default '' check (length(words) <= 2000),
  at timestamptz not null,
  primary key (note_id, person_id)
);

-- Pages ------------------------------------------------------------------------------------------------------------

create table pages (
  item_id text primary key references items,
  parent_id text references pages,
  position integer not null default 0,
  number integer not null default 1
);
create index pages_parent on pages (parent_id, position, item_id);

create table page_versions (
  page_id text not null references pages,
  number integer not null,
  title text not null,
  body text not null check (length(body) <= 1000000),
  summary text not null default '',
  written_by text references people,
  at timestamptz not null,
  primary key (page_id, number)
);

-- Practices --------------------------------------------------------------------------------------------------------

create table practices (
  item_id text primary key references items,
  risk text not null default 'low' check (risk in ('low', 'medium', 'high')),
  champion_id text not null references people,
  owner_id text references people,
  -- The version people see first, and the one that was last established.
  number integer not null default 1,
  established_number integer,
  on_hold_until timestamptz
);
create index practices_owner on practices (owner_id) where owner_id is not null;

create table practice_versions (
  practice_id text not null references practices,
  number integer not null,
  title text not null,
  purpose text not null default '',
  change_kind text not null check (change_kind in ('new', 'editorial', 'clarifying', 'behavioural', 'safety')),
  summary text not null default '',
  written_by text not null references people,
  at timestamptz not null,
  established boolean not null default false,
  primary key (practice_id, number)
);

-- A step keeps its identity through versions, so that evidence, links and bindings stay with it.
create table steps (
  id text primary key,
  practice_id text not null references practices,
  unique (practice_id, id)
);

create table version_steps (
  practice_id text not null,
  number integer not null,
  position integer not null check (position between 1 and 200),
  step_id text not null,
  body text not null check (length(body) between 1 and 5000),
  core boolean not null default false,
  why text not null default '' check (length(why) <= 2000),
  primary key (practice_id, number, position),
  unique (practice_id, number, step_id),
  foreign key (practice_id, number) references practice_versions,
  foreign key (practice_id, step_id) references steps (practice_id, id)
);

create function established_versions_are_final() returns trigger language plpgsql as $$
begin
  if old.established then
    raise exception 'An established version is immutable.';
  end if;
  return coalesce(new, old);
end $$;
create trigger established_versions_are_final before update or delete on practice_versions
  for each row execute function established_versions_are_final();

create function established_steps_are_final() returns trigger language plpgsql as $$
begin
  if exists (select from practice_versions v where v.established
    and (v.practice_id, v.number) in ((old.practice_id, old.number))) then
    raise exception 'An established version is immutable.';
  end if;
  return coalesce(new, old);
end $$;
create trigger established_steps_are_final before update or delete on version_steps
  for each row execute function established_steps_are_final();

create table practice_sources (
  practice_id text not null references practices,
  note_id text not null references notes,
  at timestamptz not null,
  primary key (practice_id, note_id)
);
create index practice_sources_note on practice_sources (note_id);

create table note_links (
  id text primary key,
  note_id text not null references notes,
  practice_id text not null references practices,
  step_id text,
  number integer not null,
  relation text not null check (relation in ('confirms', 'contradicts', 'extends', 'asks', 'hazard')),
  linked_by text references people,
  at timestamptz not null,
  unique nulls not distinct (note_id, practice_id, step_id, relation),
  foreign key (practice_id, step_id) references steps (practice_id, id)
);
create index note_links_practice on note_links (practice_id, step_id, at);

create table uses (
  id text primary key,
  practice_id text not null references practices,
  number integer not null,
  person_id text not null references people,
  -- As it was on the day: independence is counted on these.
  team text not null default '',
  site text not null default '',
  outcome text not null check (outcome in ('worked', 'partly', 'failed')),
  skipped_steps text[] not null default '{}',
  failed_step text,
  context jsonb not null default '{}',
  words text not null default '' check (length(words) <= 2000),
  note_id text references notes,
  used_at timestamptz not null,
  at timestamptz not null
);
create index uses_practice on uses (practice_id, at desc, id);
create index uses_person on uses (person_id, at desc);
create index uses_note on uses (note_id) where note_id is not null;

create table declared_interests (
  practice_id text not null references practices,
  person_id text not null references people,
  at timestamptz not null,
  primary key (practice_id, person_id)
);

create table challenges (
  id text primary key,
  practice_id text not null references practices,
  step_id text,
  number integer not null,
  raised_by text references people,
  note_id text references notes,
  words text not null check (length(words) between 1 and 5000),
  at timestamptz not null,
  reply text,
  replied_by text references people,
  replied_at timestamptz,
  check ((reply is null) = (replied_at is null)),
  foreign key (practice_id, step_id) references steps (practice_id, id)
);
create index challenges_practice on challenges (practice_id, at);

create table validations (
  id text primary key,
  practice_id text not null references practices,
  number integer not null,
  rule text not null,
  -- Null: by rule, low risk.
  validated_by text references people,
  evidence text[] not null,
  arithmetic jsonb not null,
  at timestamptz not null
);
create index validations_practice on validations (practice_id, at);

create table establishments (
  practice_id text not null,
  number integer not null,
  owner_id text not null references people,
  scope text not null check (length(scope) between 1 and 500),
  strength text not null check (strength in ('must', 'should', 'may')),
  effective_on date not null,
  reason text not null check (length(reason) between 1 and 5000),
  established_by text not null references people,
  at timestamptz not null,
  primary key (practice_id, number),
  foreign key (practice_id, number) references practice_versions
);

create table retirements (
  practice_id text primary key references practices,
  successor_id text references practices,
  reason text not null check (length(reason) between 1 and 5000),
  retired_by text not null references people,
  at timestamptz not null
);

-- Courses ----------------------------------------------------------------------------------------------------------

create table courses (
  item_id text primary key references items,
  about text not null default '' check (length(about) <= 20000)
);

create table designers (
  course_id text not null references courses,
  person_id text not null references people,
  primary key (course_id, person_id)
);
create index designers_person on designers (person_id);

create table units (
  id text primary key,
  course_id text not null references courses,
  position integer not null,
  title text not null check (length(title) between 1 and 300),
  body text not null check (length(body) <= 200000),
  number integer not null default 1,
  version integer not null default 1,
  published_at timestamptz not null
);
create index units_course on units (course_id, position, id);

-- Quoting a step in a unit is the binding: rewritten with the unit, never kept by hand.
create table bindings (
  unit_id text not null references units,
  practice_id text not null references practices,
  step_id text not null,
  number integer not null,
  primary key (unit_id, step_id),
  foreign key (practice_id, step_id) references steps (practice_id, id)
);
create index bindings_step on bindings (practice_id, step_id);

create table enrolments (
  course_id text not null references courses,
  person_id text not null references people,
  at timestamptz not null,
  primary key (course_id, person_id)
);
create index enrolments_person on enrolments (person_id);

create table completions (
  unit_id text not null references units,
  person_id text not null references people,
  number integer not null,
  at timestamptz not null,
  primary key (unit_id, person_id, number)
);
create index completions_person on completions (person_id);

create table impact_tasks (
  id text primary key,
  unit_id text not null references units,
  practice_id text not null references practices,
  step_id text not null,
  from_number integer not null,
  to_number integer not null,
  change_kind text not null check (change_kind in ('behavioural', 'safety')),
  opened_at timestamptz not null,
  due_on date not null,
  verdict text check (verdict in ('no change', 'update', 'retire')),
  words text not null default '',
  decided_by text references people,
  decided_at timestamptz,
  check ((verdict is null) = (decided_at is null)),
  unique (unit_id, step_id, to_number)
);
create index impact_tasks_open on impact_tasks (unit_id) where verdict is null;

-- Notices ----------------------------------------------------------------------------------------------------------

create table notices (
  person_id text not null references people,
  happening_id bigint not null,
  kind text not null,
  item_id text not null references items,
  from_id text references people,
  about jsonb not null default '{}',
  at timestamptz not null,
  read_at timestamptz,
  primary key (person_id, happening_id, kind)
);
create index notices_person on notices (person_id, at desc, happening_id desc);
create index notices_unread on notices (person_id) where read_at is null;

create index items_unread on items (home_id, made_at) where kind = 'note' and state = 'Shared';
