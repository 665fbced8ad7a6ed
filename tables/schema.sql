-- The whole schema as the migrations make it. Written by `npm run schema`; compared in tests.

CREATE OR REPLACE FUNCTION public.established_steps_are_final()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from practice_versions v where v.established
    and (v.practice_id, v.number) in ((old.practice_id, old.number))) then
    raise exception 'An established version is immutable.';
  end if;
  return coalesce(new, old);
end $function$;

CREATE OR REPLACE FUNCTION public.established_versions_are_final()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.established then
    raise exception 'An established version is immutable.';
  end if;
  return coalesce(new, old);
end $function$;

CREATE OR REPLACE FUNCTION public.happenings_are_final()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'The book of what happened is append-only.';
end $function$;

create table acknowledgements (
  note_id text not null,
  person_id text not null,
  words text not null default ''::text,
  at timestamp with time zone not null,
  constraint acknowledgements_words_check CHECK ((length(words) <= 2000)),
  constraint acknowledgements_pkey PRIMARY KEY (note_id, person_id),
  constraint acknowledgements_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(item_id),
  constraint acknowledgements_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);

create table answers_given (
  asker text not null,
  key text not null,
  route text not null,
  input_hash text not null,
  answer jsonb,
  at timestamp with time zone not null,
  constraint answers_given_pkey PRIMARY KEY (asker, key)
);
CREATE INDEX answers_given_at ON answers_given (at);

create table bindings (
  unit_id text not null,
  practice_id text not null,
  step_id text not null,
  number integer not null,
  constraint bindings_pkey PRIMARY KEY (unit_id, step_id),
  constraint bindings_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(item_id),
  constraint bindings_practice_id_step_id_fkey FOREIGN KEY (practice_id, step_id) REFERENCES steps(practice_id, id),
  constraint bindings_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
);
CREATE INDEX bindings_step ON bindings (practice_id, step_id);

create table challenges (
  id text not null,
  practice_id text not null,
  step_id text,
  number integer not null,
  raised_by text,
  note_id text,
  words text not null,
  at timestamp with time zone not null,
  reply text,
  replied_by text,
  replied_at timestamp with time zone,
  constraint challenges_check CHECK (((reply IS NULL) = (replied_at IS NULL))),
  constraint challenges_words_check CHECK (((length(words) >= 1) AND (length(words) <= 5000))),
  constraint challenges_pkey PRIMARY KEY (id),
  constraint challenges_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(item_id),
  constraint challenges_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(item_id),
  constraint challenges_practice_id_step_id_fkey FOREIGN KEY (practice_id, step_id) REFERENCES steps(practice_id, id),
  constraint challenges_raised_by_fkey FOREIGN KEY (raised_by) REFERENCES people(id),
  constraint challenges_replied_by_fkey FOREIGN KEY (replied_by) REFERENCES people(id)
);
CREATE INDEX challenges_practice ON challenges (practice_id, at);

create table comments (
  id text not null,
  item_id text not null,
  author_id text,
  body text not null,
  anchor text,
  at timestamp with time zone not null,
  constraint comments_body_check CHECK (((length(body) >= 1) AND (length(body) <= 10000))),
  constraint comments_pkey PRIMARY KEY (id),
  constraint comments_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id),
  constraint comments_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id)
);
CREATE INDEX comments_item ON comments (item_id, at, id);

create table communities (
  id text not null,
  slug text not null,
  name text not null,
  kind text not null,
  openness text not null default 'open'::text,
  purpose text not null default ''::text,
  working_days smallint[] not null default '{1,2,3,4,5}'::smallint[],
  origin text,
  version integer not null default 1,
  made_at timestamp with time zone not null,
  constraint communities_kind_check CHECK ((kind = ANY (ARRAY['practice'::text, 'place'::text, 'customer'::text, 'cohort'::text, 'circle'::text]))),
  constraint communities_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint communities_openness_check CHECK ((openness = ANY (ARRAY['open'::text, 'closed'::text]))),
  constraint communities_purpose_check CHECK ((length(purpose) <= 2000)),
  constraint communities_slug_check CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{0,59}$'::text)),
  constraint communities_pkey PRIMARY KEY (id),
  constraint communities_slug_key UNIQUE (slug)
);
CREATE INDEX communities_name ON communities (lower(name), id);
CREATE UNIQUE INDEX communities_origin ON communities (origin) WHERE (origin IS NOT NULL);

create table completions (
  unit_id text not null,
  person_id text not null,
  number integer not null,
  at timestamp with time zone not null,
  constraint completions_pkey PRIMARY KEY (unit_id, person_id, number),
  constraint completions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint completions_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
);
CREATE INDEX completions_person ON completions (person_id);

create table courses (
  item_id text not null,
  about text not null default ''::text,
  constraint courses_about_check CHECK ((length(about) <= 20000)),
  constraint courses_pkey PRIMARY KEY (item_id),
  constraint courses_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id)
);

create table credentials (
  person_id text not null,
  kind text not null,
  secret text not null,
  changed_at timestamp with time zone not null,
  constraint credentials_kind_check CHECK ((kind = 'password'::text)),
  constraint credentials_pkey PRIMARY KEY (person_id, kind),
  constraint credentials_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);

create table declared_interests (
  practice_id text not null,
  person_id text not null,
  at timestamp with time zone not null,
  constraint declared_interests_pkey PRIMARY KEY (practice_id, person_id),
  constraint declared_interests_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint declared_interests_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(item_id)
);

create table designers (
  course_id text not null,
  person_id text not null,
  constraint designers_pkey PRIMARY KEY (course_id, person_id),
  constraint designers_course_id_fkey FOREIGN KEY (course_id) REFERENCES courses(item_id),
  constraint designers_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX designers_person ON designers (person_id);

create table enrolments (
  course_id text not null,
  person_id text not null,
  at timestamp with time zone not null,
  constraint enrolments_pkey PRIMARY KEY (course_id, person_id),
  constraint enrolments_course_id_fkey FOREIGN KEY (course_id) REFERENCES courses(item_id),
  constraint enrolments_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX enrolments_person ON enrolments (person_id);

create table establishments (
  practice_id text not null,
  number integer not null,
  owner_id text not null,
  scope text not null,
  strength text not null,
  effective_on date not null,
  reason text not null,
  established_by text not null,
  at timestamp with time zone not null,
  constraint establishments_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 5000))),
  constraint establishments_scope_check CHECK (((length(scope) >= 1) AND (length(scope) <= 500))),
  constraint establishments_strength_check CHECK ((strength = ANY (ARRAY['must'::text, 'should'::text, 'may'::text]))),
  constraint establishments_pkey PRIMARY KEY (practice_id, number),
  constraint establishments_established_by_fkey FOREIGN KEY (established_by) REFERENCES people(id),
  constraint establishments_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people(id),
  constraint establishments_practice_id_number_fkey FOREIGN KEY (practice_id, number) REFERENCES practice_versions(practice_id, number)
);

create table files (
  id text not null,
  hash text not null,
  thumb_hash text,
  mime text not null,
  name text not null default ''::text,
  bytes bigint not null,
  width integer,
  height integer,
  alt text not null default ''::text,
  put_by text,
  item_id text,
  at timestamp with time zone not null,
  constraint files_pkey PRIMARY KEY (id),
  constraint files_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id),
  constraint files_put_by_fkey FOREIGN KEY (put_by) REFERENCES people(id)
);
CREATE INDEX files_item ON files (item_id) WHERE (item_id IS NOT NULL);
CREATE INDEX files_loose ON files (at) WHERE (item_id IS NULL);

create table followers (
  name text not null,
  xid xid8 not null default '0'::xid8,
  id bigint not null default 0,
  moved_at timestamp with time zone not null default now(),
  constraint followers_pkey PRIMARY KEY (name)
);

create table happenings (
  id bigint not null generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  at timestamp with time zone not null,
  actor_id text,
  what text not null,
  item_id text,
  about jsonb not null default '{}'::jsonb,
  constraint happenings_what_check CHECK ((what ~ '^[a-z_]+\.[a-z_]+$'::text)),
  constraint happenings_pkey PRIMARY KEY (id)
);
CREATE INDEX happenings_item ON happenings (item_id, id) WHERE (item_id IS NOT NULL);
CREATE INDEX happenings_order ON happenings (xid, id);
CREATE TRIGGER happenings_are_final BEFORE DELETE OR UPDATE OR TRUNCATE ON happenings FOR EACH STATEMENT EXECUTE FUNCTION happenings_are_final();

create table impact_tasks (
  id text not null,
  unit_id text not null,
  practice_id text not null,
  step_id text not null,
  from_number integer not null,
  to_number integer not null,
  change_kind text not null,
  opened_at timestamp with time zone not null,
  due_on date not null,
  verdict text,
  words text not null default ''::text,
  decided_by text,
  decided_at timestamp with time zone,
  constraint impact_tasks_change_kind_check CHECK ((change_kind = ANY (ARRAY['behavioural'::text, 'safety'::text]))),
  constraint impact_tasks_check CHECK (((verdict IS NULL) = (decided_at IS NULL))),
  constraint impact_tasks_verdict_check CHECK ((verdict = ANY (ARRAY['no change'::text, 'update'::text, 'retire'::text]))),
  constraint impact_tasks_pkey PRIMARY KEY (id),
  constraint impact_tasks_unit_id_step_id_to_number_key UNIQUE (unit_id, step_id, to_number),
  constraint impact_tasks_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(id),
  constraint impact_tasks_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(item_id),
  constraint impact_tasks_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id)
);
CREATE INDEX impact_tasks_open ON impact_tasks (unit_id) WHERE (verdict IS NULL);

create table invitations (
  id text not null,
  token_hash bytea not null,
  community_id text,
  invited_by text not null,
  uses_left integer not null,
  made_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint invitations_uses_left_check CHECK ((uses_left >= 0)),
  constraint invitations_pkey PRIMARY KEY (id),
  constraint invitations_token_hash_key UNIQUE (token_hash),
  constraint invitations_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES people(id)
);
CREATE INDEX invitations_community ON invitations (community_id);

create table items (
  id text not null,
  kind text not null,
  title text not null,
  state text not null,
  author_id text,
  seal text,
  home_id text not null,
  restricted boolean not null default false,
  restricted_reason text,
  restricted_until timestamp with time zone,
  origin text,
  version integer not null default 1,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint items_check CHECK (((author_id IS NULL) = (seal IS NOT NULL))),
  constraint items_check1 CHECK (((NOT restricted) OR ((restricted_reason IS NOT NULL) AND (restricted_until IS NOT NULL)))),
  constraint items_kind_check CHECK ((kind = ANY (ARRAY['note'::text, 'practice'::text, 'page'::text, 'course'::text]))),
  constraint items_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint items_pkey PRIMARY KEY (id),
  constraint items_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id),
  constraint items_home_id_fkey FOREIGN KEY (home_id) REFERENCES communities(id)
);
CREATE INDEX items_author ON items (author_id, made_at DESC, id DESC) WHERE (author_id IS NOT NULL);
CREATE UNIQUE INDEX items_origin ON items (origin) WHERE (origin IS NOT NULL);
CREATE INDEX items_seal ON items (seal) WHERE (seal IS NOT NULL);
CREATE INDEX items_unread ON items (home_id, made_at) WHERE ((kind = 'note'::text) AND (state = 'Shared'::text));

create table memberships (
  community_id text not null,
  person_id text not null,
  role text not null default 'member'::text,
  since timestamp with time zone not null,
  constraint memberships_role_check CHECK ((role = ANY (ARRAY['member'::text, 'facilitator'::text, 'steward'::text]))),
  constraint memberships_pkey PRIMARY KEY (community_id, person_id),
  constraint memberships_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint memberships_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX memberships_person ON memberships (person_id, community_id) INCLUDE (role);

create table note_links (
  id text not null,
  note_id text not null,
  practice_id text not null,
  step_id text,
  number integer not null,
  relation text not null,
  linked_by text,
  at timestamp with time zone not null,
  constraint note_links_relation_check CHECK ((relation = ANY (ARRAY['confirms'::text, 'contradicts'::text, 'extends'::text, 'asks'::text, 'hazard'::text]))),
  constraint note_links_pkey PRIMARY KEY (id),
  constraint note_links_note_id_practice_id_step_id_relation_key UNIQUE NULLS NOT DISTINCT (note_id, practice_id, step_id, relation),
  constraint note_links_linked_by_fkey FOREIGN KEY (linked_by) REFERENCES people(id),
  constraint note_links_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(item_id),
  constraint note_links_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(item_id),
  constraint note_links_practice_id_step_id_fkey FOREIGN KEY (practice_id, step_id) REFERENCES steps(practice_id, id)
);
CREATE INDEX note_links_practice ON note_links (practice_id, step_id, at);

create table notes (
  item_id text not null,
  body text not null,
  expected text not null default ''::text,
  because text not null default ''::text,
  context jsonb not null default '{}'::jsonb,
  latitude double precision,
  longitude double precision,
  language text not null default ''::text,
  hazard boolean not null default false,
  happened_at timestamp with time zone not null,
  closed_reason text,
  reopened_at timestamp with time zone,
  constraint notes_body_check CHECK (((length(body) >= 1) AND (length(body) <= 20000))),
  constraint notes_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
  constraint notes_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
  constraint notes_pkey PRIMARY KEY (item_id),
  constraint notes_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id)
);

create table notices (
  person_id text not null,
  happening_id bigint not null,
  kind text not null,
  item_id text not null,
  from_id text,
  about jsonb not null default '{}'::jsonb,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  constraint notices_pkey PRIMARY KEY (person_id, happening_id, kind),
  constraint notices_from_id_fkey FOREIGN KEY (from_id) REFERENCES people(id),
  constraint notices_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id),
  constraint notices_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX notices_person ON notices (person_id, at DESC, happening_id DESC);
CREATE INDEX notices_unread ON notices (person_id) WHERE (read_at IS NULL);

create table organisation (
  id boolean not null default true,
  name text not null,
  demo boolean not null default false,
  seal_key text not null,
  settings jsonb not null default '{}'::jsonb,
  set_up_at timestamp with time zone,
  constraint organisation_id_check CHECK (id),
  constraint organisation_pkey PRIMARY KEY (id)
);

create table page_versions (
  page_id text not null,
  number integer not null,
  title text not null,
  body text not null,
  summary text not null default ''::text,
  written_by text,
  at timestamp with time zone not null,
  constraint page_versions_body_check CHECK ((length(body) <= 1000000)),
  constraint page_versions_pkey PRIMARY KEY (page_id, number),
  constraint page_versions_page_id_fkey FOREIGN KEY (page_id) REFERENCES pages(item_id),
  constraint page_versions_written_by_fkey FOREIGN KEY (written_by) REFERENCES people(id)
);

create table pages (
  item_id text not null,
  parent_id text,
  position integer not null default 0,
  number integer not null default 1,
  constraint pages_pkey PRIMARY KEY (item_id),
  constraint pages_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id),
  constraint pages_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES pages(item_id)
);
CREATE INDEX pages_parent ON pages (parent_id, "position", item_id);

create table people (
  id text not null,
  name text not null,
  handle text not null,
  email text,
  about text not null default ''::text,
  role_line text not null default ''::text,
  team text not null default ''::text,
  site text not null default ''::text,
  locale text not null default 'en'::text,
  admin boolean not null default false,
  status text not null default 'active'::text,
  origin text,
  epoch integer not null default 0,
  version integer not null default 1,
  joined_at timestamp with time zone not null,
  constraint people_about_check CHECK ((length(about) <= 2000)),
  constraint people_email_check CHECK ((email = lower(email))),
  constraint people_handle_check CHECK ((handle ~ '^[a-z0-9][a-z0-9_-]{0,39}$'::text)),
  constraint people_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint people_role_line_check CHECK ((length(role_line) <= 160)),
  constraint people_status_check CHECK ((status = ANY (ARRAY['active'::text, 'unclaimed'::text, 'left'::text]))),
  constraint people_pkey PRIMARY KEY (id),
  constraint people_handle_key UNIQUE (handle)
);
CREATE UNIQUE INDEX people_email ON people (email) WHERE (email IS NOT NULL);
CREATE INDEX people_name ON people (lower(name) text_pattern_ops, id);
CREATE UNIQUE INDEX people_origin ON people (origin) WHERE (origin IS NOT NULL);

create table placements (
  community_id text not null,
  item_id text not null,
  kind text not null,
  at timestamp with time zone not null,
  placed_by text,
  constraint placements_pkey PRIMARY KEY (item_id, community_id),
  constraint placements_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint placements_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id),
  constraint placements_placed_by_fkey FOREIGN KEY (placed_by) REFERENCES people(id)
);
CREATE INDEX placements_kind ON placements (community_id, kind, at DESC, item_id DESC);
CREATE INDEX placements_stream ON placements (community_id, at DESC, item_id DESC);

create table practice_sources (
  practice_id text not null,
  note_id text not null,
  at timestamp with time zone not null,
  constraint practice_sources_pkey PRIMARY KEY (practice_id, note_id),
  constraint practice_sources_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(item_id),
  constraint practice_sources_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(item_id)
);
CREATE INDEX practice_sources_note ON practice_sources (note_id);

create table practice_versions (
  practice_id text not null,
  number integer not null,
  title text not null,
  purpose text not null default ''::text,
  change_kind text not null,
  summary text not null default ''::text,
  written_by text not null,
  at timestamp with time zone not null,
  established boolean not null default false,
  constraint practice_versions_change_kind_check CHECK ((change_kind = ANY (ARRAY['new'::text, 'editorial'::text, 'clarifying'::text, 'behavioural'::text, 'safety'::text]))),
  constraint practice_versions_pkey PRIMARY KEY (practice_id, number),
  constraint practice_versions_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(item_id),
  constraint practice_versions_written_by_fkey FOREIGN KEY (written_by) REFERENCES people(id)
);
CREATE TRIGGER established_versions_are_final BEFORE DELETE OR UPDATE ON practice_versions FOR EACH ROW EXECUTE FUNCTION established_versions_are_final();

create table practices (
  item_id text not null,
  risk text not null default 'low'::text,
  champion_id text not null,
  owner_id text,
  number integer not null default 1,
  established_number integer,
  on_hold_until timestamp with time zone,
  constraint practices_risk_check CHECK ((risk = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text]))),
  constraint practices_pkey PRIMARY KEY (item_id),
  constraint practices_champion_id_fkey FOREIGN KEY (champion_id) REFERENCES people(id),
  constraint practices_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id),
  constraint practices_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people(id)
);
CREATE INDEX practices_owner ON practices (owner_id) WHERE (owner_id IS NOT NULL);

create table retirements (
  practice_id text not null,
  successor_id text,
  reason text not null,
  retired_by text not null,
  at timestamp with time zone not null,
  constraint retirements_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 5000))),
  constraint retirements_pkey PRIMARY KEY (practice_id),
  constraint retirements_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(item_id),
  constraint retirements_retired_by_fkey FOREIGN KEY (retired_by) REFERENCES people(id),
  constraint retirements_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES practices(item_id)
);

create table sessions (
  token_hash bytea not null,
  id text not null,
  person_id text not null,
  epoch integer not null,
  agent text not null default ''::text,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint sessions_pkey PRIMARY KEY (token_hash),
  constraint sessions_id_key UNIQUE (id),
  constraint sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX sessions_ends ON sessions (ends_at);
CREATE INDEX sessions_person ON sessions (person_id);

create table sign_in_tries (
  bucket text not null,
  at timestamp with time zone not null
);
CREATE INDEX sign_in_tries_bucket ON sign_in_tries (bucket, at);

create table steps (
  id text not null,
  practice_id text not null,
  constraint steps_pkey PRIMARY KEY (id),
  constraint steps_practice_id_id_key UNIQUE (practice_id, id),
  constraint steps_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(item_id)
);

create table tokens (
  id text not null,
  token_hash bytea not null,
  person_id text not null,
  epoch integer not null,
  name text not null,
  scopes text[] not null,
  made_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint tokens_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint tokens_pkey PRIMARY KEY (id),
  constraint tokens_token_hash_key UNIQUE (token_hash),
  constraint tokens_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX tokens_person ON tokens (person_id);

create table units (
  id text not null,
  course_id text not null,
  position integer not null,
  title text not null,
  body text not null,
  number integer not null default 1,
  version integer not null default 1,
  published_at timestamp with time zone not null,
  constraint units_body_check CHECK ((length(body) <= 200000)),
  constraint units_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint units_pkey PRIMARY KEY (id),
  constraint units_course_id_fkey FOREIGN KEY (course_id) REFERENCES courses(item_id)
);
CREATE INDEX units_course ON units (course_id, "position", id);

create table uses (
  id text not null,
  practice_id text not null,
  number integer not null,
  person_id text not null,
  team text not null default ''::text,
  site text not null default ''::text,
  outcome text not null,
  skipped_steps text[] not null default '{}'::text[],
  failed_step text,
  context jsonb not null default '{}'::jsonb,
  words text not null default ''::text,
  note_id text,
  used_at timestamp with time zone not null,
  at timestamp with time zone not null,
  constraint uses_outcome_check CHECK ((outcome = ANY (ARRAY['worked'::text, 'partly'::text, 'failed'::text]))),
  constraint uses_words_check CHECK ((length(words) <= 2000)),
  constraint uses_pkey PRIMARY KEY (id),
  constraint uses_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(item_id),
  constraint uses_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint uses_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(item_id)
);
CREATE INDEX uses_note ON uses (note_id) WHERE (note_id IS NOT NULL);
CREATE INDEX uses_person ON uses (person_id, at DESC);
CREATE INDEX uses_practice ON uses (practice_id, at DESC, id);

create table validations (
  id text not null,
  practice_id text not null,
  number integer not null,
  rule text not null,
  validated_by text,
  evidence text[] not null,
  arithmetic jsonb not null,
  at timestamp with time zone not null,
  constraint validations_pkey PRIMARY KEY (id),
  constraint validations_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(item_id),
  constraint validations_validated_by_fkey FOREIGN KEY (validated_by) REFERENCES people(id)
);
CREATE INDEX validations_practice ON validations (practice_id, at);

create table version_steps (
  practice_id text not null,
  number integer not null,
  position integer not null,
  step_id text not null,
  body text not null,
  core boolean not null default false,
  why text not null default ''::text,
  constraint version_steps_body_check CHECK (((length(body) >= 1) AND (length(body) <= 5000))),
  constraint version_steps_position_check CHECK ((("position" >= 1) AND ("position" <= 200))),
  constraint version_steps_why_check CHECK ((length(why) <= 2000)),
  constraint version_steps_pkey PRIMARY KEY (practice_id, number, "position"),
  constraint version_steps_practice_id_number_step_id_key UNIQUE (practice_id, number, step_id),
  constraint version_steps_practice_id_number_fkey FOREIGN KEY (practice_id, number) REFERENCES practice_versions(practice_id, number),
  constraint version_steps_practice_id_step_id_fkey FOREIGN KEY (practice_id, step_id) REFERENCES steps(practice_id, id)
);
CREATE TRIGGER established_steps_are_final BEFORE DELETE OR UPDATE ON version_steps FOR EACH ROW EXECUTE FUNCTION established_steps_are_final();
