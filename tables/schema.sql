-- The whole schema as the migrations make it. Written by `npm run schema`; compared in tests.

CREATE OR REPLACE FUNCTION public.become_person(author text, person text)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare
  place record;
  row_id tid;
  moved integer;
  total integer := 0;
begin
  for place in
    select c.conrelid::regclass as of_table, a.attname as of_column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'people'::regclass and cardinality(c.conkey) = 1
      and c.conrelid <> 'author_addresses'::regclass
    order by c.conrelid::regclass::text, a.attname
  loop
    begin
      execute format('update %s set %I = $2 where %I = $1', place.of_table, place.of_column, place.of_column)
        using author, person;
      get diagnostics moved = row_count;
      total := total + moved;
    exception when unique_violation then
      for row_id in execute format('select ctid from %s where %I = $1', place.of_table, place.of_column) using author loop
        begin
          execute format('update %s set %I = $2 where ctid = $1', place.of_table, place.of_column) using row_id, person;
          total := total + 1;
        exception when unique_violation then
          execute format('delete from %s where ctid = $1', place.of_table) using row_id;
        end;
      end loop;
    end;
  end loop;
  return total;
end $function$;

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
  if old.established and (tg_op = 'DELETE' or to_jsonb(new) - 'written_by' is distinct from to_jsonb(old) - 'written_by') then
    raise exception 'An established version is immutable.';
  end if;
  return coalesce(new, old);
end $function$;

CREATE OR REPLACE FUNCTION public.guests_stay_in_circles()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from people where id = new.person_id and guest) and (new.role <> 'member' or not exists (
      select from communities where id = new.community_id and kind = 'circle' and openness = 'closed')) then
    raise exception 'a guest is a member of closed circles and of nothing else' using errcode = 'check_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.happenings_are_final()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'The book of what happened is append-only.';
end $function$;

create table access_requests (
  id text not null,
  wanted text not null,
  person_id text not null,
  words text not null default ''::text,
  at timestamp with time zone not null,
  answered_at timestamp with time zone,
  answered_by text,
  community_id text,
  reason text,
  constraint access_requests_check CHECK (((answered_at IS NULL) = (answered_by IS NULL))),
  constraint access_requests_check1 CHECK (((answered_at IS NULL) OR ((community_id IS NULL) <> (reason IS NULL)))),
  constraint access_requests_reason_check CHECK ((length(reason) <= 500)),
  constraint access_requests_wanted_check CHECK (((length(wanted) >= 1) AND (length(wanted) <= 60))),
  constraint access_requests_words_check CHECK ((length(words) <= 500)),
  constraint access_requests_pkey PRIMARY KEY (id),
  constraint access_requests_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people(id),
  constraint access_requests_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint access_requests_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX access_requests_person ON access_requests (person_id, at DESC, id DESC);
CREATE UNIQUE INDEX access_requests_waiting ON access_requests (person_id, wanted) WHERE (answered_at IS NULL);
CREATE INDEX access_requests_wanted ON access_requests (wanted) WHERE (answered_at IS NULL);

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

create table addresses (
  home_id text,
  address text not null,
  item_id text,
  person_id text,
  at timestamp with time zone not null,
  place text not null default ''::text,
  constraint addresses_address_check CHECK (((length(address) >= 1) AND (length(address) <= 2000))),
  constraint addresses_check CHECK (((item_id IS NULL) <> (person_id IS NULL))),
  constraint addresses_place_check CHECK (((place = ''::text) OR (place ~ '^#[A-Za-z0-9-]{1,80}$'::text))),
  constraint addresses_home_id_address_key UNIQUE NULLS NOT DISTINCT (home_id, address),
  constraint addresses_home_id_fkey FOREIGN KEY (home_id) REFERENCES communities(id),
  constraint addresses_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id),
  constraint addresses_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX addresses_item ON addresses (item_id) WHERE (item_id IS NOT NULL);
CREATE INDEX addresses_person ON addresses (person_id) WHERE (person_id IS NOT NULL);

create table alert_receipts (
  alert_id text not null,
  person_id text not null,
  why text not null default ''::text,
  at timestamp with time zone not null,
  acknowledged_at timestamp with time zone,
  constraint alert_receipts_pkey PRIMARY KEY (alert_id, person_id),
  constraint alert_receipts_alert_id_fkey FOREIGN KEY (alert_id) REFERENCES alerts(id),
  constraint alert_receipts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX alert_receipts_open ON alert_receipts (person_id) WHERE (acknowledged_at IS NULL);
CREATE INDEX alert_receipts_person ON alert_receipts (person_id, at DESC);

create table alerts (
  id text not null,
  note_id text not null,
  practice_id text,
  words text not null,
  at timestamp with time zone not null,
  constraint alerts_words_check CHECK (((length(words) >= 1) AND (length(words) <= 2000))),
  constraint alerts_pkey PRIMARY KEY (id),
  constraint alerts_note_id_key UNIQUE (note_id),
  constraint alerts_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(item_id),
  constraint alerts_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(item_id)
);
CREATE INDEX alerts_practice ON alerts (practice_id) WHERE (practice_id IS NOT NULL);

create table answer_requests (
  practice_id text not null,
  number integer not null,
  community_id text not null,
  asked_at timestamp with time zone not null,
  due_on date not null,
  constraint answer_requests_pkey PRIMARY KEY (practice_id, number, community_id),
  constraint answer_requests_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint answer_requests_practice_id_number_fkey FOREIGN KEY (practice_id, number) REFERENCES practice_versions(practice_id, number)
);
CREATE INDEX answer_requests_community ON answer_requests (community_id, asked_at DESC);

create table answers (
  id text not null,
  practice_id text not null,
  number integer not null,
  community_id text not null,
  answer text not null,
  why text not null default ''::text,
  until date,
  variation_id text,
  value numeric,
  unit text not null default ''::text,
  answered_by text not null,
  at timestamp with time zone not null,
  constraint answers_answer_check CHECK ((answer = ANY (ARRAY['adopted'::text, 'adapted'::text, 'already do'::text, 'not applicable'::text, 'on hold'::text, 'rejected'::text]))),
  constraint answers_check CHECK (((answer <> ALL (ARRAY['not applicable'::text, 'rejected'::text])) OR (why <> ''::text))),
  constraint answers_check1 CHECK (((answer = 'on hold'::text) = (until IS NOT NULL))),
  constraint answers_check2 CHECK (((value IS NULL) = (unit = ''::text))),
  constraint answers_unit_check CHECK ((length(unit) <= 60)),
  constraint answers_why_check CHECK ((length(why) <= 2000)),
  constraint answers_pkey PRIMARY KEY (id),
  constraint answers_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people(id),
  constraint answers_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint answers_practice_id_number_fkey FOREIGN KEY (practice_id, number) REFERENCES practice_versions(practice_id, number),
  constraint answers_variation_id_fkey FOREIGN KEY (variation_id) REFERENCES variations(id)
);
CREATE INDEX answers_community ON answers (community_id, at DESC, id);
CREATE INDEX answers_practice ON answers (practice_id, number, community_id, at DESC, id);

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

create table asks (
  id text not null,
  practice_id text not null,
  person_id text not null,
  kind text not null,
  variation_id text,
  taking_id text,
  inside boolean,
  at timestamp with time zone not null,
  tell_at timestamp with time zone not null,
  told_at timestamp with time zone,
  answered_at timestamp with time zone,
  use_id text,
  declined_at timestamp with time zone,
  after_days smallint,
  unit_id text,
  lapsed_at timestamp with time zone,
  later_at timestamp with time zone,
  stuck_at timestamp with time zone,
  question_id text,
  constraint asks_after_days_check CHECK ((after_days > 0)),
  constraint asks_check CHECK (((kind = 'cause'::text) = (variation_id IS NOT NULL))),
  constraint asks_kind_check CHECK ((kind = ANY (ARRAY['taken'::text, 'taught'::text, 'cause'::text]))),
  constraint asks_stuck CHECK (((stuck_at IS NULL) = (question_id IS NULL))),
  constraint asks_taught CHECK (((kind = 'taught'::text) = (unit_id IS NOT NULL))),
  constraint asks_pkey PRIMARY KEY (id),
  constraint asks_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint asks_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(item_id),
  constraint asks_question_id_fkey FOREIGN KEY (question_id) REFERENCES questions(item_id),
  constraint asks_taking_id_fkey FOREIGN KEY (taking_id) REFERENCES takings(id),
  constraint asks_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint asks_use_id_fkey FOREIGN KEY (use_id) REFERENCES uses(id),
  constraint asks_variation_id_fkey FOREIGN KEY (variation_id) REFERENCES variations(id)
);
CREATE UNIQUE INDEX asks_once ON asks (person_id, variation_id) WHERE (variation_id IS NOT NULL);
CREATE INDEX asks_person ON asks (person_id, at DESC);
CREATE INDEX asks_practice ON asks (practice_id);
CREATE UNIQUE INDEX asks_series ON asks (person_id, practice_id, after_days) WHERE ((after_days IS NOT NULL) AND (told_at IS NULL) AND (answered_at IS NULL) AND (declined_at IS NULL));
CREATE INDEX asks_untold ON asks (tell_at) WHERE ((told_at IS NULL) AND (answered_at IS NULL) AND (declined_at IS NULL));

create table author_addresses (
  person_id text not null,
  email text not null,
  constraint author_addresses_email_check CHECK ((email = lower(email))),
  constraint author_addresses_pkey PRIMARY KEY (person_id),
  constraint author_addresses_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE
);
CREATE INDEX author_addresses_email ON author_addresses (email);

create table author_claims (
  origin text not null,
  person_id text not null,
  claimed_by text not null,
  at timestamp with time zone not null,
  constraint author_claims_pkey PRIMARY KEY (origin),
  constraint author_claims_claimed_by_fkey FOREIGN KEY (claimed_by) REFERENCES people(id),
  constraint author_claims_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX author_claims_person ON author_claims (person_id);

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

create table buddies (
  community_id text not null,
  person_id text not null,
  buddy_id text not null,
  named_by text,
  since timestamp with time zone not null,
  constraint buddies_check CHECK ((buddy_id <> person_id)),
  constraint buddies_pkey PRIMARY KEY (community_id, person_id),
  constraint buddies_buddy_id_fkey FOREIGN KEY (buddy_id) REFERENCES people(id),
  constraint buddies_community_id_fkey FOREIGN KEY (community_id) REFERENCES cohorts(community_id),
  constraint buddies_named_by_fkey FOREIGN KEY (named_by) REFERENCES people(id),
  constraint buddies_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX buddies_of ON buddies (buddy_id);
CREATE INDEX buddies_person ON buddies (person_id);

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
  variation_id text,
  due_on date,
  constraint challenges_check CHECK (((reply IS NULL) = (replied_at IS NULL))),
  constraint challenges_words_check CHECK (((length(words) >= 1) AND (length(words) <= 5000))),
  constraint challenges_pkey PRIMARY KEY (id),
  constraint challenges_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(item_id),
  constraint challenges_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(item_id),
  constraint challenges_practice_id_step_id_fkey FOREIGN KEY (practice_id, step_id) REFERENCES steps(practice_id, id),
  constraint challenges_raised_by_fkey FOREIGN KEY (raised_by) REFERENCES people(id),
  constraint challenges_replied_by_fkey FOREIGN KEY (replied_by) REFERENCES people(id),
  constraint challenges_variation_id_fkey FOREIGN KEY (variation_id) REFERENCES variations(id)
);
CREATE INDEX challenges_open ON challenges (practice_id) WHERE (replied_at IS NULL);
CREATE INDEX challenges_practice ON challenges (practice_id, at);

create table cohort_arrivals (
  community_id text not null,
  person_id text not null,
  brought boolean not null,
  at timestamp with time zone not null,
  constraint cohort_arrivals_pkey PRIMARY KEY (community_id, person_id),
  constraint cohort_arrivals_community_id_fkey FOREIGN KEY (community_id) REFERENCES cohorts(community_id),
  constraint cohort_arrivals_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX cohort_arrivals_person ON cohort_arrivals (person_id);

create table cohort_lands (
  community_id text not null,
  lands_in text not null,
  constraint cohort_lands_check CHECK ((lands_in <> community_id)),
  constraint cohort_lands_pkey PRIMARY KEY (community_id, lands_in),
  constraint cohort_lands_community_id_fkey FOREIGN KEY (community_id) REFERENCES cohorts(community_id),
  constraint cohort_lands_lands_in_fkey FOREIGN KEY (lands_in) REFERENCES communities(id)
);

create table cohorts (
  community_id text not null,
  started_from date not null,
  started_until date not null,
  site text not null default ''::text,
  team text not null default ''::text,
  role_has text not null default ''::text,
  ends_on date not null,
  welcome_id text not null,
  set_by text not null,
  set_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  version integer not null default 1,
  region text not null default ''::text,
  constraint cohorts_check CHECK ((started_until >= started_from)),
  constraint cohorts_check1 CHECK ((ends_on > started_until)),
  constraint cohorts_region_check CHECK ((length(region) <= 120)),
  constraint cohorts_role_has_check CHECK ((length(role_has) <= 80)),
  constraint cohorts_site_check CHECK ((length(site) <= 120)),
  constraint cohorts_team_check CHECK ((length(team) <= 120)),
  constraint cohorts_pkey PRIMARY KEY (community_id),
  constraint cohorts_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint cohorts_set_by_fkey FOREIGN KEY (set_by) REFERENCES people(id),
  constraint cohorts_welcome_id_fkey FOREIGN KEY (welcome_id) REFERENCES items(id)
);
CREATE INDEX cohorts_running ON cohorts (ends_on) WHERE (ended_at IS NULL);

create table comment_reactions (
  comment_id text not null,
  kind text not null,
  person_id text,
  at timestamp with time zone not null,
  constraint comment_reactions_kind_check CHECK ((kind = ANY (ARRAY['agree'::text, 'thanks'::text, 'same'::text, 'idea'::text, 'unclear'::text]))),
  constraint comment_reactions_comment_id_kind_person_id_key UNIQUE NULLS NOT DISTINCT (comment_id, kind, person_id),
  constraint comment_reactions_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comments(id) ON DELETE CASCADE,
  constraint comment_reactions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX comment_reactions_person ON comment_reactions (person_id, at DESC);

create table comment_versions (
  comment_id text not null,
  number integer not null,
  body text not null,
  at timestamp with time zone not null,
  constraint comment_versions_body_check CHECK (((length(body) >= 1) AND (length(body) <= 10000))),
  constraint comment_versions_pkey PRIMARY KEY (comment_id, number),
  constraint comment_versions_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comments(id) ON DELETE CASCADE
);

create table comments (
  id text not null,
  item_id text not null,
  author_id text,
  body text not null,
  anchor text,
  at timestamp with time zone not null,
  root_id text,
  reply_to text,
  depth smallint not null default 0,
  path text not null default ''::text,
  passage jsonb,
  number integer,
  version integer not null default 1,
  edited_at timestamp with time zone,
  taken_back_at timestamp with time zone,
  resolved_at timestamp with time zone,
  resolved_by text,
  origin text,
  constraint comments_check CHECK (((length(body) <= 10000) AND ((body = ''::text) = (taken_back_at IS NOT NULL)))),
  constraint comments_check1 CHECK ((((root_id IS NULL) = (reply_to IS NULL)) AND ((root_id IS NULL) = (path = ''::text)))),
  constraint comments_check2 CHECK (((root_id IS NULL) OR ((passage IS NULL) AND (resolved_at IS NULL)))),
  constraint comments_check3 CHECK (((resolved_by IS NULL) OR (resolved_at IS NOT NULL))),
  constraint comments_depth_check CHECK (((depth >= 0) AND (depth <= 4))),
  constraint comments_pkey PRIMARY KEY (id),
  constraint comments_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id),
  constraint comments_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id),
  constraint comments_reply_to_fkey FOREIGN KEY (reply_to) REFERENCES comments(id),
  constraint comments_resolved_by_fkey FOREIGN KEY (resolved_by) REFERENCES people(id),
  constraint comments_root_id_fkey FOREIGN KEY (root_id) REFERENCES comments(id)
);
CREATE INDEX comments_answers ON comments (reply_to) WHERE (reply_to IS NOT NULL);
CREATE INDEX comments_author ON comments (author_id, at DESC) WHERE (author_id IS NOT NULL);
CREATE INDEX comments_item ON comments (item_id, at, id);
CREATE UNIQUE INDEX comments_origin ON comments (origin) WHERE (origin IS NOT NULL);
CREATE INDEX comments_thread ON comments (root_id, path) WHERE (root_id IS NOT NULL);
CREATE INDEX comments_threads ON comments (item_id, at DESC, id DESC) WHERE (root_id IS NULL);

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
  days_off date[] not null default '{}'::date[],
  decision_mode text not null default 'steward'::text,
  constraint communities_decision_mode_check CHECK ((decision_mode = ANY (ARRAY['steward'::text, 'owner'::text, 'consensus'::text, 'vote'::text]))),
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

create table console_snoozes (
  community_id text not null,
  line text not null,
  until_on date not null,
  reason text not null,
  by text not null,
  at timestamp with time zone not null,
  constraint console_snoozes_line_check CHECK ((length(line) <= 200)),
  constraint console_snoozes_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 300))),
  constraint console_snoozes_pkey PRIMARY KEY (community_id, line),
  constraint console_snoozes_by_fkey FOREIGN KEY (by) REFERENCES people(id),
  constraint console_snoozes_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id)
);

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

create table decisions (
  id text not null,
  practice_id text not null,
  community_id text not null,
  mode text not null,
  subject jsonb not null,
  opened_by text not null,
  at timestamp with time zone not null,
  closes_on date not null,
  outcome text,
  outcome_words text not null default ''::text,
  closed_at timestamp with time zone,
  constraint decisions_check CHECK (((outcome IS NULL) = (closed_at IS NULL))),
  constraint decisions_mode_check CHECK ((mode = ANY (ARRAY['consensus'::text, 'vote'::text]))),
  constraint decisions_outcome_check CHECK ((outcome = ANY (ARRAY['agreed'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint decisions_pkey PRIMARY KEY (id),
  constraint decisions_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint decisions_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES people(id),
  constraint decisions_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(item_id)
);
CREATE INDEX decisions_community ON decisions (community_id, at DESC);
CREATE UNIQUE INDEX decisions_open ON decisions (practice_id) WHERE (outcome IS NULL);

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

create table digests_sent (
  person_id text not null,
  at timestamp with time zone not null,
  constraint digests_sent_pkey PRIMARY KEY (person_id),
  constraint digests_sent_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);

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
CREATE INDEX establishments_latest ON establishments (at DESC, practice_id DESC);

create table exports (
  id text not null,
  person_id text not null,
  scope jsonb not null,
  title text not null,
  state text not null default 'waiting'::text,
  held_until timestamp with time zone,
  tries integer not null default 0,
  file_id text,
  counts jsonb not null default '{}'::jsonb,
  why text not null default ''::text,
  asked_at timestamp with time zone not null,
  ready_at timestamp with time zone,
  constraint exports_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'ready'::text, 'failed'::text]))),
  constraint exports_why_check CHECK ((why = ANY (ARRAY[''::text, 'left'::text, 'failed'::text, 'too much'::text]))),
  constraint exports_pkey PRIMARY KEY (id),
  constraint exports_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id) ON DELETE SET NULL,
  constraint exports_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX exports_person ON exports (person_id, asked_at DESC, id DESC);
CREATE INDEX exports_waiting ON exports (asked_at) WHERE (state = 'waiting'::text);

create table facets (
  name text not null,
  label text not null,
  kind text not null,
  unit text not null default ''::text,
  choices text[] not null default '{}'::text[],
  position integer not null,
  ended_at timestamp with time zone,
  version integer not null default 1,
  made_at timestamp with time zone not null,
  constraint facets_kind_check CHECK ((kind = ANY (ARRAY['number'::text, 'choice'::text, 'yesno'::text, 'place'::text]))),
  constraint facets_label_check CHECK (((length(label) >= 1) AND (length(label) <= 60))),
  constraint facets_name_check CHECK ((name ~ '^[a-z][a-z0-9_]{0,39}$'::text)),
  constraint facets_unit_check CHECK ((length(unit) <= 20)),
  constraint facets_pkey PRIMARY KEY (name)
);

create table fan_outs (
  happening_id bigint not null,
  after_person text not null,
  constraint fan_outs_pkey PRIMARY KEY (happening_id)
);

create table favourites (
  person_id text not null,
  item_id text not null,
  at timestamp with time zone not null,
  constraint favourites_pkey PRIMARY KEY (person_id, item_id),
  constraint favourites_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id),
  constraint favourites_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX favourites_person ON favourites (person_id, at DESC, item_id DESC);

create table file_texts (
  file_id text not null,
  state text not null default 'waiting'::text,
  held_until timestamp with time zone,
  tries integer not null default 0,
  body text not null default ''::text,
  pages integer,
  constraint file_texts_check CHECK (((state <> 'waiting'::text) OR (body = ''::text))),
  constraint file_texts_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'read'::text, 'unreadable'::text]))),
  constraint file_texts_pkey PRIMARY KEY (file_id),
  constraint file_texts_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id) ON DELETE CASCADE
);
CREATE INDEX file_texts_waiting ON file_texts (file_id) WHERE (state = 'waiting'::text);

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
  anchor text,
  origin text,
  source_hash text,
  removed_at timestamp with time zone,
  removed_by text,
  constraint files_check CHECK (((removed_at IS NOT NULL) OR (removed_by IS NULL))),
  constraint files_pkey PRIMARY KEY (id),
  constraint files_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id),
  constraint files_put_by_fkey FOREIGN KEY (put_by) REFERENCES people(id),
  constraint files_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES people(id)
);
CREATE INDEX files_item ON files (item_id) WHERE (item_id IS NOT NULL);
CREATE INDEX files_loose ON files (at) WHERE (item_id IS NULL);
CREATE UNIQUE INDEX files_origin ON files (origin) WHERE (origin IS NOT NULL);

create table followers (
  name text not null,
  xid xid8 not null default '0'::xid8,
  id bigint not null default 0,
  moved_at timestamp with time zone not null default now(),
  constraint followers_pkey PRIMARY KEY (name)
);

create table follows (
  person_id text not null,
  target_kind text not null,
  target_id text not null,
  level text not null,
  since timestamp with time zone not null,
  constraint follows_level_check CHECK ((level = ANY (ARRAY['all'::text, 'new'::text, 'mentions'::text, 'mute'::text]))),
  constraint follows_target_id_check CHECK (((length(target_id) >= 1) AND (length(target_id) <= 120))),
  constraint follows_target_kind_check CHECK ((target_kind = ANY (ARRAY['person'::text, 'label'::text, 'community'::text, 'item'::text]))),
  constraint follows_pkey PRIMARY KEY (person_id, target_kind, target_id),
  constraint follows_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX follows_target ON follows (target_kind, target_id, person_id) INCLUDE (level);

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
CREATE INDEX happenings_weeks ON happenings (at) WHERE (what = 'week.told'::text);
CREATE TRIGGER happenings_are_final BEFORE DELETE OR UPDATE OR TRUNCATE ON happenings FOR EACH STATEMENT EXECUTE FUNCTION happenings_are_final();

create table hazard_readings (
  note_id text not null,
  person_id text not null,
  plausible boolean not null,
  words text not null default ''::text,
  at timestamp with time zone not null,
  constraint hazard_readings_words_check CHECK ((length(words) <= 2000)),
  constraint hazard_readings_pkey PRIMARY KEY (note_id, person_id),
  constraint hazard_readings_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(item_id),
  constraint hazard_readings_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);

create table hidden_ties (
  person_id text not null,
  other_id text not null,
  at timestamp with time zone not null,
  constraint hidden_ties_check CHECK ((person_id <> other_id)),
  constraint hidden_ties_pkey PRIMARY KEY (person_id, other_id),
  constraint hidden_ties_other_id_fkey FOREIGN KEY (other_id) REFERENCES people(id),
  constraint hidden_ties_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX hidden_ties_other ON hidden_ties (other_id);

create table holds (
  id text not null,
  practice_id text not null,
  step_id text,
  note_id text,
  reason text not null,
  placed_by text not null,
  at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  lifted_by text,
  lifted_at timestamp with time zone,
  lifted_reason text,
  ended_at timestamp with time zone,
  constraint holds_check CHECK (((lifted_by IS NULL) = (lifted_at IS NULL))),
  constraint holds_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
  constraint holds_pkey PRIMARY KEY (id),
  constraint holds_lifted_by_fkey FOREIGN KEY (lifted_by) REFERENCES people(id),
  constraint holds_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(item_id),
  constraint holds_placed_by_fkey FOREIGN KEY (placed_by) REFERENCES people(id),
  constraint holds_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(item_id),
  constraint holds_practice_id_step_id_fkey FOREIGN KEY (practice_id, step_id) REFERENCES steps(practice_id, id)
);
CREATE INDEX holds_ending ON holds (until_at) WHERE ((lifted_at IS NULL) AND (ended_at IS NULL));
CREATE INDEX holds_practice ON holds (practice_id, at DESC);

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

create table import_jobs (
  id text not null,
  name text not null,
  hash text not null,
  bytes bigint not null,
  kind text,
  options jsonb not null default '{}'::jsonb,
  state text not null,
  says text not null default ''::text,
  found jsonb not null default '{}'::jsonb,
  why text,
  reached integer not null default 0,
  reach integer,
  counts jsonb not null default '{}'::jsonb,
  started_by text not null,
  run text,
  beat_at timestamp with time zone,
  made_at timestamp with time zone not null,
  began_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint import_jobs_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint import_jobs_state_check CHECK ((state = ANY (ARRAY['checking'::text, 'ready'::text, 'running'::text, 'paused'::text, 'done'::text, 'failed'::text, 'cancelled'::text]))),
  constraint import_jobs_pkey PRIMARY KEY (id),
  constraint import_jobs_started_by_fkey FOREIGN KEY (started_by) REFERENCES people(id)
);
CREATE INDEX import_jobs_at ON import_jobs (made_at DESC, id DESC);
CREATE INDEX import_jobs_waiting ON import_jobs (beat_at) WHERE (state = ANY (ARRAY['checking'::text, 'running'::text]));

create table import_losses (
  job_id text not null,
  n integer not null,
  what text not null,
  place text not null,
  why text not null,
  item_id text,
  constraint import_losses_pkey PRIMARY KEY (job_id, n),
  constraint import_losses_job_id_fkey FOREIGN KEY (job_id) REFERENCES import_jobs(id) ON DELETE CASCADE
);
CREATE INDEX import_losses_what ON import_losses (job_id, what, n);

create table invitations (
  id text not null,
  token_hash bytea not null,
  community_id text,
  invited_by text not null,
  uses_left integer not null,
  made_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  person_id text,
  guest_name text,
  guest_firm text,
  guest_until timestamp with time zone,
  constraint guests_are_invited_whole CHECK ((((guest_name IS NULL) = (guest_firm IS NULL)) AND ((guest_name IS NULL) = (guest_until IS NULL)) AND ((guest_name IS NULL) OR (community_id IS NOT NULL)))),
  constraint invitations_guest_firm_check CHECK (((length(guest_firm) >= 1) AND (length(guest_firm) <= 120))),
  constraint invitations_guest_name_check CHECK (((length(guest_name) >= 1) AND (length(guest_name) <= 120))),
  constraint invitations_uses_left_check CHECK ((uses_left >= 0)),
  constraint invitations_pkey PRIMARY KEY (id),
  constraint invitations_token_hash_key UNIQUE (token_hash),
  constraint invitations_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES people(id),
  constraint invitations_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX invitations_community ON invitations (community_id);
CREATE INDEX invitations_person ON invitations (person_id);

create table invitations_to_answer (
  id text not null,
  question_id text not null,
  person_id text not null,
  invited_by text,
  part text not null,
  words text not null default ''::text,
  at timestamp with time zone not null,
  tell_at timestamp with time zone not null,
  told_at timestamp with time zone,
  declined_at timestamp with time zone,
  widened_at timestamp with time zone,
  constraint invitations_to_answer_part_check CHECK ((part = ANY (ARRAY['answer'::text, 'learn'::text]))),
  constraint invitations_to_answer_words_check CHECK ((length(words) <= 500)),
  constraint invitations_to_answer_pkey PRIMARY KEY (id),
  constraint invitations_to_answer_question_id_person_id_key UNIQUE (question_id, person_id),
  constraint invitations_to_answer_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES people(id),
  constraint invitations_to_answer_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint invitations_to_answer_question_id_fkey FOREIGN KEY (question_id) REFERENCES items(id)
);
CREATE INDEX invitations_to_answer_person ON invitations_to_answer (person_id, at DESC, id DESC);
CREATE INDEX invitations_to_answer_untold ON invitations_to_answer (tell_at) WHERE ((told_at IS NULL) AND (declined_at IS NULL));
CREATE INDEX invitations_to_answer_waiting ON invitations_to_answer (told_at) WHERE ((widened_at IS NULL) AND (told_at IS NOT NULL));

create table item_labels (
  item_id text not null,
  label text not null,
  source text not null,
  at timestamp with time zone not null,
  constraint item_labels_source_check CHECK ((source = ANY (ARRAY['set'::text, 'text'::text]))),
  constraint item_labels_pkey PRIMARY KEY (item_id, label, source),
  constraint item_labels_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id),
  constraint item_labels_label_fkey FOREIGN KEY (label) REFERENCES labels(key)
);
CREATE INDEX item_labels_label ON item_labels (label, item_id);

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
  put_away text,
  put_away_at timestamp with time zone,
  put_away_by text,
  put_away_with text,
  put_away_was jsonb,
  constraint items_check CHECK (((author_id IS NULL) = (seal IS NOT NULL))),
  constraint items_check1 CHECK (((NOT restricted) OR ((restricted_reason IS NOT NULL) AND (restricted_until IS NOT NULL)))),
  constraint items_check2 CHECK (((put_away IS NULL) = (put_away_at IS NULL))),
  constraint items_check3 CHECK (((put_away IS NOT NULL) OR ((put_away_by IS NULL) AND (put_away_with IS NULL)))),
  constraint items_check4 CHECK (((put_away_was IS NULL) OR (put_away = 'trashed'::text))),
  constraint items_kind_check CHECK ((kind = ANY (ARRAY['note'::text, 'practice'::text, 'page'::text, 'course'::text, 'proposal'::text, 'question'::text, 'report'::text]))),
  constraint items_put_away_check CHECK ((put_away = ANY (ARRAY['archived'::text, 'trashed'::text]))),
  constraint items_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint items_pkey PRIMARY KEY (id),
  constraint items_id_home_id_key UNIQUE (id, home_id),
  constraint items_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id),
  constraint items_home_id_fkey FOREIGN KEY (home_id) REFERENCES communities(id),
  constraint items_put_away_by_fkey FOREIGN KEY (put_away_by) REFERENCES people(id),
  constraint items_put_away_with_fkey FOREIGN KEY (put_away_with) REFERENCES items(id)
);
CREATE INDEX items_author ON items (author_id, made_at DESC, id DESC) WHERE (author_id IS NOT NULL);
CREATE INDEX items_home ON items (home_id, kind, state);
CREATE INDEX items_lately ON items (made_at) WHERE (kind = 'note'::text);
CREATE UNIQUE INDEX items_origin ON items (origin) WHERE (origin IS NOT NULL);
CREATE INDEX items_page_title ON items (home_id, lower(title)) WHERE (kind = 'page'::text);
CREATE INDEX items_put_away ON items (home_id, put_away_at DESC, id DESC) WHERE (put_away IS NOT NULL);
CREATE INDEX items_put_away_with ON items (put_away_with) WHERE (put_away_with IS NOT NULL);
CREATE INDEX items_restricted ON items (restricted_until) WHERE restricted;
CREATE INDEX items_seal ON items (seal) WHERE (seal IS NOT NULL);
CREATE INDEX items_unread ON items (home_id, made_at) WHERE ((kind = 'note'::text) AND (state = 'Shared'::text));
CREATE INDEX questions_by_time ON items (made_at DESC, id DESC) WHERE (kind = 'question'::text);

create table job_lines (
  note_id text not null,
  job_id text not null,
  prompt text not null,
  at timestamp with time zone not null,
  constraint job_lines_prompt_check CHECK ((prompt = ANY (ARRAY['otherwise'::text, 'again'::text, 'next'::text, 'review'::text]))),
  constraint job_lines_pkey PRIMARY KEY (note_id),
  constraint job_lines_job_id_fkey FOREIGN KEY (job_id) REFERENCES jobs(id),
  constraint job_lines_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(item_id)
);
CREATE INDEX job_lines_job ON job_lines (job_id, at);

create table job_people (
  job_id text not null,
  person_id text not null,
  until_at timestamp with time zone not null,
  done_on date,
  constraint job_people_pkey PRIMARY KEY (job_id, person_id),
  constraint job_people_job_id_fkey FOREIGN KEY (job_id) REFERENCES jobs(id),
  constraint job_people_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX job_people_person ON job_people (person_id, until_at);

create table job_reviews (
  job_id text not null,
  opened_by text not null,
  opened_at timestamp with time zone not null,
  closed_by text,
  closed_at timestamp with time zone,
  constraint job_reviews_check CHECK (((closed_by IS NULL) = (closed_at IS NULL))),
  constraint job_reviews_pkey PRIMARY KEY (job_id),
  constraint job_reviews_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES people(id),
  constraint job_reviews_job_id_fkey FOREIGN KEY (job_id) REFERENCES jobs(id),
  constraint job_reviews_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES people(id)
);

create table job_turns (
  job_id text not null,
  person_id text not null,
  expected text not null,
  happened text not null,
  why text not null,
  next text not null,
  practice_id text,
  step_id text,
  relation text,
  note_id text,
  at timestamp with time zone not null,
  constraint job_turns_pkey PRIMARY KEY (job_id, person_id),
  constraint job_turns_job_id_fkey FOREIGN KEY (job_id) REFERENCES job_reviews(job_id),
  constraint job_turns_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(item_id),
  constraint job_turns_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint job_turns_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(item_id)
);

create table jobs (
  id text not null,
  community_id text not null,
  reference text,
  title text not null,
  place text,
  asset text,
  closed_at timestamp with time zone not null,
  made_by text not null,
  made_at timestamp with time zone not null,
  constraint jobs_asset_check CHECK (((length(asset) >= 1) AND (length(asset) <= 120))),
  constraint jobs_place_check CHECK (((length(place) >= 1) AND (length(place) <= 120))),
  constraint jobs_reference_check CHECK (((length(reference) >= 1) AND (length(reference) <= 120))),
  constraint jobs_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint jobs_pkey PRIMARY KEY (id),
  constraint jobs_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint jobs_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id)
);
CREATE INDEX jobs_community ON jobs (community_id, closed_at DESC, id DESC);
CREATE UNIQUE INDEX jobs_reference ON jobs (community_id, lower(reference)) WHERE (reference IS NOT NULL);

create table journal_entries (
  id text not null,
  person_id text not null,
  day date not null,
  body text not null,
  about_id text,
  version integer not null default 1,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint journal_entries_body_check CHECK (((length(body) >= 1) AND (length(body) <= 20000))),
  constraint journal_entries_pkey PRIMARY KEY (id),
  constraint journal_entries_about_id_fkey FOREIGN KEY (about_id) REFERENCES items(id),
  constraint journal_entries_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX journal_entries_about ON journal_entries (about_id) WHERE (about_id IS NOT NULL);
CREATE INDEX journal_entries_person ON journal_entries (person_id, day DESC, made_at DESC, id DESC);

create table knowledge (
  person_id text not null,
  kind text not null,
  source text not null,
  item_id text not null,
  worth real not null,
  at timestamp with time zone not null,
  constraint knowledge_kind_check CHECK ((kind = ANY (ARRAY['used'::text, 'validated'::text, 'wrote practice'::text, 'wrote page'::text, 'noted'::text, 'reviewed'::text, 'suggested'::text, 'decided'::text, 'taught'::text, 'answered note'::text, 'answered'::text, 'solved'::text, 'guided'::text]))),
  constraint knowledge_worth_check CHECK (((worth >= (0)::double precision) AND (worth <= (1)::double precision))),
  constraint knowledge_pkey PRIMARY KEY (kind, source, person_id),
  constraint knowledge_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX knowledge_item ON knowledge (item_id, at DESC);
CREATE INDEX knowledge_person ON knowledge (person_id, at DESC);

create table labels (
  key text not null,
  name text not null,
  sort text not null,
  now_key text,
  at timestamp with time zone not null,
  constraint labels_check CHECK ((now_key <> key)),
  constraint labels_key_check CHECK (((length(key) >= 1) AND (length(key) <= 120))),
  constraint labels_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60))),
  constraint labels_pkey PRIMARY KEY (key),
  constraint labels_now_key_fkey FOREIGN KEY (now_key) REFERENCES labels(key)
);
CREATE INDEX labels_now ON labels (now_key) WHERE (now_key IS NOT NULL);
CREATE INDEX labels_sort ON labels (sort, key) WHERE (now_key IS NULL);

create table letter_homes (
  person_id text not null,
  home_id text not null,
  at timestamp with time zone not null,
  constraint letter_homes_pkey PRIMARY KEY (person_id),
  constraint letter_homes_home_id_fkey FOREIGN KEY (home_id) REFERENCES communities(id),
  constraint letter_homes_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);

create table letter_refusals (
  person_id text not null,
  kind text not null,
  at timestamp with time zone not null,
  constraint letter_refusals_pkey PRIMARY KEY (person_id, kind),
  constraint letter_refusals_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);

create table letters (
  id text not null,
  person_id text not null,
  kind text not null,
  to_address text,
  about jsonb not null default '{}'::jsonb,
  effect_key text not null,
  state text not null default 'waiting'::text,
  made_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  tries integer not null default 0,
  dated_at timestamp with time zone,
  message_id text,
  message_hash text,
  ended_at timestamp with time zone,
  last_error text not null default ''::text,
  constraint letters_kind_check CHECK ((kind = ANY (ARRAY['digest'::text, 'direct'::text, 'invitation'::text, 'answer'::text, 'test'::text]))),
  constraint letters_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'dropped'::text, 'given up'::text]))),
  constraint letters_pkey PRIMARY KEY (id),
  constraint letters_effect_key_key UNIQUE (effect_key),
  constraint letters_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX letters_due ON letters (due_at) WHERE (state = 'waiting'::text);
CREATE INDEX letters_given_up ON letters (ended_at DESC, id DESC) WHERE (state = 'given up'::text);
CREATE INDEX letters_of ON letters (person_id, kind, made_at DESC);

create table letters_in (
  id text not null,
  address_id text,
  raw_hash text,
  bytes integer not null,
  via text not null,
  envelope_from text not null,
  ip text not null,
  helo text not null,
  received_at timestamp with time zone not null,
  state text not null default 'waiting'::text,
  held_until timestamp with time zone,
  tries integer not null default 0,
  ended_at timestamp with time zone,
  why text not null default ''::text,
  says text not null default ''::text,
  person_id text,
  subject text not null default ''::text,
  item_id text,
  comment_id text,
  message_key text,
  content_key text,
  thread_key text,
  told_at timestamp with time zone,
  constraint letters_in_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'landed'::text, 'refused'::text, 'dropped'::text, 'double'::text]))),
  constraint letters_in_via_check CHECK ((via = ANY (ARRAY['smtp'::text, 'lmtp'::text, 'imap'::text]))),
  constraint letters_in_pkey PRIMARY KEY (id),
  constraint letters_in_address_id_fkey FOREIGN KEY (address_id) REFERENCES mail_addresses(id) ON DELETE SET NULL,
  constraint letters_in_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id),
  constraint letters_in_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX letters_in_kept ON letters_in (ended_at) WHERE (raw_hash IS NOT NULL);
CREATE INDEX letters_in_of ON letters_in (person_id, received_at DESC, id DESC) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX letters_in_once ON letters_in (message_key) WHERE (state = 'landed'::text);
CREATE INDEX letters_in_thread ON letters_in (item_id, thread_key) WHERE (state = 'landed'::text);
CREATE INDEX letters_in_waiting ON letters_in (received_at) WHERE (state = 'waiting'::text);

create table links (
  from_id text not null,
  place text not null default ''::text,
  to_id text not null,
  quoted boolean not null default false,
  constraint links_to_id_check CHECK ((length(to_id) <= 60)),
  constraint links_pkey PRIMARY KEY (from_id, place, to_id),
  constraint links_from_id_fkey FOREIGN KEY (from_id) REFERENCES items(id)
);
CREATE INDEX links_to ON links (to_id, from_id);

create table mail_addresses (
  id text not null,
  person_id text not null,
  purpose text not null,
  hash bytea not null,
  subject text not null default ''::text,
  about jsonb not null default '{}'::jsonb,
  epoch integer,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint mail_addresses_purpose_check CHECK ((purpose = ANY (ARRAY['reply'::text, 'note'::text, 'report'::text, 'ask'::text, 'talk'::text, 'unsubscribe'::text]))),
  constraint mail_addresses_pkey PRIMARY KEY (id),
  constraint mail_addresses_hash_key UNIQUE (hash),
  constraint mail_addresses_person_id_purpose_subject_key UNIQUE (person_id, purpose, subject),
  constraint mail_addresses_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);

create table mail_doors (
  name text not null,
  at timestamp with time zone not null,
  ok_at timestamp with time zone,
  says text not null default ''::text,
  constraint mail_doors_pkey PRIMARY KEY (name)
);

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
CREATE TRIGGER guests_stay_in_circles BEFORE INSERT OR UPDATE ON memberships FOR EACH ROW EXECUTE FUNCTION guests_stay_in_circles();

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

create table note_merges (
  note_id text not null,
  into_id text not null,
  merged_by text,
  at timestamp with time zone not null,
  constraint note_merges_check CHECK ((note_id <> into_id)),
  constraint note_merges_pkey PRIMARY KEY (note_id),
  constraint note_merges_into_id_fkey FOREIGN KEY (into_id) REFERENCES notes(item_id),
  constraint note_merges_merged_by_fkey FOREIGN KEY (merged_by) REFERENCES people(id),
  constraint note_merges_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(item_id)
);
CREATE INDEX note_merges_into ON note_merges (into_id);

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
  answer text,
  answered_by text,
  answered_at timestamp with time zone,
  hazard_at timestamp with time zone,
  hazard_judged_at timestamp with time zone,
  source_title text not null default ''::text,
  source_url text,
  constraint notes_answer_check CHECK (((length(answer) >= 1) AND (length(answer) <= 5000))),
  constraint notes_body_check CHECK (((length(body) >= 1) AND (length(body) <= 20000))),
  constraint notes_check CHECK ((((answer IS NULL) = (answered_by IS NULL)) AND ((answer IS NULL) = (answered_at IS NULL)))),
  constraint notes_check1 CHECK ((hazard = (hazard_at IS NOT NULL))),
  constraint notes_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
  constraint notes_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
  constraint notes_source_title_check CHECK ((length(source_title) <= 300)),
  constraint notes_source_url_check CHECK ((((length(source_url) >= 9) AND (length(source_url) <= 2000)) AND (source_url ~ '^https?://'::text))),
  constraint notes_pkey PRIMARY KEY (item_id),
  constraint notes_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people(id),
  constraint notes_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id)
);
CREATE INDEX notes_answered_by ON notes (answered_by) WHERE (answered_by IS NOT NULL);
CREATE INDEX notes_asset ON notes (lower((context ->> 'asset'::text)), happened_at) WHERE (context ? 'asset'::text);
CREATE INDEX notes_hazard ON notes (hazard_at, item_id) WHERE ((hazard_at IS NOT NULL) AND (hazard_judged_at IS NULL));
CREATE INDEX notes_job ON notes (lower((context ->> 'job'::text))) WHERE (context ? 'job'::text);
CREATE INDEX notes_place ON notes (lower((context ->> 'place'::text)), happened_at) WHERE (context ? 'place'::text);

create table notices (
  person_id text not null,
  happening_id bigint not null,
  kind text not null,
  item_id text not null,
  from_id text,
  about jsonb not null default '{}'::jsonb,
  at timestamp with time zone not null,
  read_at timestamp with time zone,
  seq bigint not null generated always as identity,
  shows_at timestamp with time zone not null,
  under_id text not null,
  because text,
  because_id text,
  done_at timestamp with time zone,
  snoozed_at timestamp with time zone,
  mailed_at timestamp with time zone,
  constraint notices_because CHECK (((because IS NULL) = (because_id IS NULL))),
  constraint notices_because_check CHECK ((because = ANY (ARRAY['person'::text, 'label'::text, 'community'::text, 'item'::text]))),
  constraint notices_pkey PRIMARY KEY (happening_id, person_id, kind)
);
CREATE INDEX notices_at_once ON notices (at) WHERE (kind = ANY (ARRAY['hazard alert'::text, 'asked directly'::text, 'mentioned'::text]));
CREATE INDEX notices_done ON notices (person_id, happening_id DESC, kind DESC) WHERE (done_at IS NOT NULL);
CREATE INDEX notices_open ON notices (person_id, happening_id DESC, kind DESC) WHERE (done_at IS NULL);
CREATE UNIQUE INDEX notices_seq ON notices (seq);
CREATE INDEX notices_under ON notices (under_id, person_id, seq DESC);

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

create table page_authors (
  page_id text not null,
  client bigint not null,
  person_id text not null,
  constraint page_authors_pkey PRIMARY KEY (page_id, client),
  constraint page_authors_page_id_fkey FOREIGN KEY (page_id) REFERENCES page_live(page_id),
  constraint page_authors_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);

create table page_contributions (
  page_id text not null,
  number integer not null,
  person_id text not null,
  letters integer not null,
  constraint page_contributions_letters_check CHECK ((letters >= 0)),
  constraint page_contributions_pkey PRIMARY KEY (page_id, number, person_id),
  constraint page_contributions_page_id_number_fkey FOREIGN KEY (page_id, number) REFERENCES page_versions(page_id, number),
  constraint page_contributions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX page_contributions_person ON page_contributions (person_id);

create table page_fields (
  page_id text not null,
  name text not null,
  position smallint not null,
  field jsonb not null,
  value jsonb,
  constraint page_fields_pkey PRIMARY KEY (page_id, name),
  constraint page_fields_page_id_fkey FOREIGN KEY (page_id) REFERENCES pages(item_id)
);

create table page_live (
  page_id text not null,
  document text not null,
  state bytea not null,
  number integer not null,
  begun_at timestamp with time zone,
  saved_at timestamp with time zone not null,
  saved_in text,
  constraint page_live_pkey PRIMARY KEY (page_id),
  constraint page_live_page_id_fkey FOREIGN KEY (page_id) REFERENCES pages(item_id)
);

create table page_updates (
  id bigint not null generated always as identity,
  page_id text not null,
  written_by text not null,
  room text not null,
  at timestamp with time zone not null,
  change bytea not null,
  constraint page_updates_pkey PRIMARY KEY (id),
  constraint page_updates_page_id_fkey FOREIGN KEY (page_id) REFERENCES page_live(page_id),
  constraint page_updates_written_by_fkey FOREIGN KEY (written_by) REFERENCES people(id)
);
CREATE INDEX page_updates_page ON page_updates (page_id, id);

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
CREATE INDEX page_versions_at ON page_versions (page_id, at);

create table pages (
  item_id text not null,
  parent_id text,
  number integer not null default 1,
  home_id text not null,
  rank text not null,
  constraint pages_rank_check CHECK ((rank ~ '^[0-9A-Za-z]{7,200}$'::text)),
  constraint pages_pkey PRIMARY KEY (item_id),
  constraint pages_home_id_fkey FOREIGN KEY (home_id) REFERENCES communities(id),
  constraint pages_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id),
  constraint pages_item_id_home_id_fkey FOREIGN KEY (item_id, home_id) REFERENCES items(id, home_id) ON UPDATE CASCADE,
  constraint pages_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES pages(item_id)
);
CREATE INDEX pages_level ON pages (home_id, parent_id, rank, item_id);
CREATE INDEX pages_parent ON pages (parent_id) WHERE (parent_id IS NOT NULL);

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
  working_days smallint[],
  days_off date[] not null default '{}'::date[],
  removed_at timestamp with time zone,
  became text,
  guest boolean not null default false,
  firm text not null default ''::text,
  guest_until timestamp with time zone,
  started_on date,
  region text not null default ''::text,
  constraint guests_have_an_end CHECK ((guest = (guest_until IS NOT NULL))),
  constraint guests_run_nothing CHECK ((NOT (guest AND admin))),
  constraint people_about_check CHECK ((length(about) <= 2000)),
  constraint people_email_check CHECK ((email = lower(email))),
  constraint people_firm_check CHECK ((length(firm) <= 120)),
  constraint people_handle_check CHECK ((handle ~ '^[a-z0-9][a-z0-9_-]{0,39}$'::text)),
  constraint people_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint people_region_check CHECK ((length(region) <= 120)),
  constraint people_role_line_check CHECK ((length(role_line) <= 160)),
  constraint people_status_check CHECK ((status = ANY (ARRAY['active'::text, 'unclaimed'::text, 'left'::text]))),
  constraint people_pkey PRIMARY KEY (id),
  constraint people_handle_key UNIQUE (handle),
  constraint people_became_fkey FOREIGN KEY (became) REFERENCES people(id)
);
CREATE UNIQUE INDEX people_email ON people (email) WHERE (email IS NOT NULL);
CREATE INDEX people_guests ON people (id) WHERE guest;
CREATE INDEX people_joined ON people (joined_at);
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
  constraint practice_versions_change_kind_check CHECK ((change_kind = ANY (ARRAY['new'::text, 'editorial'::text, 'clarifying'::text, 'behavioural'::text, 'safety'::text, 'variation'::text]))),
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
  constraint practices_risk_check CHECK ((risk = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text]))),
  constraint practices_pkey PRIMARY KEY (item_id),
  constraint practices_champion_id_fkey FOREIGN KEY (champion_id) REFERENCES people(id),
  constraint practices_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id),
  constraint practices_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people(id)
);
CREATE INDEX practices_owner ON practices (owner_id) WHERE (owner_id IS NOT NULL);

create table prompt_answers (
  note_id text not null,
  posting_id text not null,
  at timestamp with time zone not null,
  constraint prompt_answers_pkey PRIMARY KEY (note_id),
  constraint prompt_answers_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(item_id),
  constraint prompt_answers_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES prompt_postings(id)
);
CREATE INDEX prompt_answers_posting ON prompt_answers (posting_id, at);

create table prompt_postings (
  id text not null,
  prompt_id text not null,
  community_id text not null,
  number integer not null,
  words text not null,
  at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  asked integer not null,
  constraint prompt_postings_asked_check CHECK ((asked >= 0)),
  constraint prompt_postings_pkey PRIMARY KEY (id),
  constraint prompt_postings_prompt_id_number_key UNIQUE (prompt_id, number),
  constraint prompt_postings_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint prompt_postings_prompt_id_fkey FOREIGN KEY (prompt_id) REFERENCES prompts(id)
);
CREATE INDEX prompt_postings_standing ON prompt_postings (community_id, until_at);

create table prompts (
  id text not null,
  community_id text not null,
  words text not null,
  weekday smallint not null,
  hour smallint not null,
  every_weeks smallint not null,
  time_zone text not null,
  slot_on date not null,
  next_at timestamp with time zone not null,
  made_by text,
  made_at timestamp with time zone not null,
  version integer not null default 1,
  stopped_at timestamp with time zone,
  constraint prompts_every_weeks_check CHECK (((every_weeks >= 1) AND (every_weeks <= 13))),
  constraint prompts_hour_check CHECK (((hour >= 0) AND (hour <= 23))),
  constraint prompts_time_zone_check CHECK ((length(time_zone) <= 60)),
  constraint prompts_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7))),
  constraint prompts_words_check CHECK (((length(words) >= 1) AND (length(words) <= 300))),
  constraint prompts_pkey PRIMARY KEY (id),
  constraint prompts_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint prompts_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id)
);
CREATE INDEX prompts_community ON prompts (community_id, made_at);
CREATE INDEX prompts_due ON prompts (next_at) WHERE (stopped_at IS NULL);

create table proposal_decisions (
  id text not null,
  proposal_id text not null,
  decision text not null,
  reason text not null,
  review_on date,
  decided_by text not null,
  at timestamp with time zone not null,
  constraint proposal_decisions_check CHECK (((decision = 'Deferred'::text) = (review_on IS NOT NULL))),
  constraint proposal_decisions_decision_check CHECK ((decision = ANY (ARRAY['Accepted'::text, 'Declined'::text, 'Deferred'::text]))),
  constraint proposal_decisions_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 5000))),
  constraint proposal_decisions_pkey PRIMARY KEY (id),
  constraint proposal_decisions_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(id),
  constraint proposal_decisions_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposals(item_id)
);
CREATE INDEX proposal_decisions_proposal ON proposal_decisions (proposal_id, at DESC);

create table proposal_notes (
  proposal_id text not null,
  note_id text not null,
  constraint proposal_notes_pkey PRIMARY KEY (proposal_id, note_id),
  constraint proposal_notes_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(item_id),
  constraint proposal_notes_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES proposals(item_id)
);
CREATE INDEX proposal_notes_note ON proposal_notes (note_id);

create table proposals (
  item_id text not null,
  target text not null,
  practice_id text,
  step_id text,
  variation_id text,
  unit_id text,
  target_words text not null default ''::text,
  cause text not null default ''::text,
  change text not null,
  before text not null default ''::text,
  champion_id text not null,
  rule text,
  due_on date not null,
  reopened_at timestamp with time zone,
  reopened_reason text not null default ''::text,
  implementer_id text,
  implement_by date,
  implemented_by text,
  implemented_at timestamp with time zone,
  implemented_number integer,
  implemented_words text not null default ''::text,
  effective_on date,
  check_kind text,
  learned_by text,
  learned_at timestamp with time zone,
  outcome jsonb,
  not_shown_at timestamp with time zone,
  constraint proposals_cause_check CHECK ((length(cause) <= 5000)),
  constraint proposals_change_check CHECK (((length(change) >= 1) AND (length(change) <= 5000))),
  constraint proposals_check CHECK (((target <> 'practice'::text) OR (practice_id IS NOT NULL))),
  constraint proposals_check1 CHECK (((target <> 'unit'::text) OR (unit_id IS NOT NULL))),
  constraint proposals_check2 CHECK ((((implemented_at IS NULL) = (implemented_by IS NULL)) AND ((implemented_at IS NULL) = (effective_on IS NULL)) AND ((implemented_at IS NULL) = (check_kind IS NULL)))),
  constraint proposals_check3 CHECK ((((learned_at IS NULL) = (learned_by IS NULL)) AND ((learned_at IS NULL) = (outcome IS NULL)))),
  constraint proposals_check_kind_check CHECK ((check_kind = ANY (ARRAY['contradictions'::text, 'uses'::text, 'measure'::text]))),
  constraint proposals_implemented_words_check CHECK ((length(implemented_words) <= 5000)),
  constraint proposals_reopened_reason_check CHECK ((length(reopened_reason) <= 5000)),
  constraint proposals_target_check CHECK ((target = ANY (ARRAY['practice'::text, 'unit'::text, 'tool'::text, 'policy'::text, 'organisation'::text]))),
  constraint proposals_target_words_check CHECK ((length(target_words) <= 300)),
  constraint proposals_pkey PRIMARY KEY (item_id),
  constraint proposals_champion_id_fkey FOREIGN KEY (champion_id) REFERENCES people(id),
  constraint proposals_implemented_by_fkey FOREIGN KEY (implemented_by) REFERENCES people(id),
  constraint proposals_implementer_id_fkey FOREIGN KEY (implementer_id) REFERENCES people(id),
  constraint proposals_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id),
  constraint proposals_learned_by_fkey FOREIGN KEY (learned_by) REFERENCES people(id),
  constraint proposals_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(item_id),
  constraint proposals_practice_id_step_id_fkey FOREIGN KEY (practice_id, step_id) REFERENCES steps(practice_id, id),
  constraint proposals_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES units(id),
  constraint proposals_variation_id_fkey FOREIGN KEY (variation_id) REFERENCES variations(id)
);
CREATE UNIQUE INDEX proposals_by_rule ON proposals (practice_id, variation_id, rule) WHERE ((rule IS NOT NULL) AND (learned_at IS NULL));
CREATE INDEX proposals_practice ON proposals (practice_id) WHERE (practice_id IS NOT NULL);
CREATE INDEX proposals_unit ON proposals (unit_id) WHERE (unit_id IS NOT NULL);
CREATE INDEX proposals_unshown ON proposals (effective_on) WHERE ((learned_at IS NULL) AND (not_shown_at IS NULL));

create table pulse_counts (
  round_id text not null,
  community_id text,
  cells integer[] not null,
  constraint pulse_counts_round_id_community_id_key UNIQUE NULLS NOT DISTINCT (round_id, community_id),
  constraint pulse_counts_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint pulse_counts_round_id_fkey FOREIGN KEY (round_id) REFERENCES pulse_rounds(id)
);

create table pulse_handed (
  round_id text not null,
  who text not null,
  constraint pulse_handed_pkey PRIMARY KEY (round_id, who),
  constraint pulse_handed_round_id_fkey FOREIGN KEY (round_id) REFERENCES pulse_rounds(id)
);

create table pulse_refusals (
  person_id text not null,
  constraint pulse_refusals_pkey PRIMARY KEY (person_id),
  constraint pulse_refusals_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);

create table pulse_results (
  round_id text not null,
  community_id text,
  question text not null,
  answered integer not null,
  counts integer[] not null,
  constraint pulse_results_answered_check CHECK ((answered >= 5)),
  constraint pulse_results_round_id_community_id_question_key UNIQUE NULLS NOT DISTINCT (round_id, community_id, question),
  constraint pulse_results_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint pulse_results_round_id_fkey FOREIGN KEY (round_id) REFERENCES pulse_rounds(id)
);

create table pulse_rounds (
  id text not null,
  form smallint not null,
  opened_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  salt text,
  handed integer,
  constraint pulse_rounds_check CHECK (((closed_at IS NULL) = (salt IS NOT NULL))),
  constraint pulse_rounds_check1 CHECK (((closed_at IS NULL) = (handed IS NULL))),
  constraint pulse_rounds_id_check CHECK ((id ~ '^[0-9]{4}-Q[1-4]$'::text)),
  constraint pulse_rounds_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX pulse_rounds_open ON pulse_rounds ((true)) WHERE (closed_at IS NULL);

create table pulse_settings (
  one boolean not null default true,
  asks boolean not null,
  constraint pulse_settings_one_check CHECK (one),
  constraint pulse_settings_pkey PRIMARY KEY (one)
);

create table pulse_spent (
  round_id text not null,
  ticket text not null,
  constraint pulse_spent_pkey PRIMARY KEY (round_id, ticket),
  constraint pulse_spent_round_id_fkey FOREIGN KEY (round_id) REFERENCES pulse_rounds(id)
);

create table push_days (
  person_id text not null,
  day date not null,
  sent smallint not null,
  constraint push_days_pkey PRIMARY KEY (person_id, day),
  constraint push_days_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);

create table push_keys (
  id boolean not null default true,
  public_key text not null,
  private_key text not null,
  at timestamp with time zone not null,
  constraint push_keys_id_check CHECK (id),
  constraint push_keys_pkey PRIMARY KEY (id)
);

create table push_subscriptions (
  id text not null,
  person_id text not null,
  session_id text not null,
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  at timestamp with time zone not null,
  constraint push_subscriptions_auth_check CHECK ((length(auth) <= 100)),
  constraint push_subscriptions_endpoint_check CHECK ((length(endpoint) <= 1000)),
  constraint push_subscriptions_p256dh_check CHECK ((length(p256dh) <= 200)),
  constraint push_subscriptions_pkey PRIMARY KEY (id),
  constraint push_subscriptions_endpoint_key UNIQUE (endpoint),
  constraint push_subscriptions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint push_subscriptions_session_id_fkey FOREIGN KEY (session_id) REFERENCES sessions(id) ON DELETE CASCADE
);
CREATE INDEX push_subscriptions_person ON push_subscriptions (person_id);
CREATE INDEX push_subscriptions_session ON push_subscriptions (session_id);

create table pushes (
  person_id text not null,
  happening_id bigint not null,
  kind text not null,
  tries smallint not null default 0,
  next_at timestamp with time zone not null,
  constraint pushes_pkey PRIMARY KEY (person_id, happening_id, kind),
  constraint pushes_happening_id_person_id_kind_fkey FOREIGN KEY (happening_id, person_id, kind) REFERENCES notices(happening_id, person_id, kind) ON DELETE CASCADE
);
CREATE INDEX pushes_next ON pushes (next_at);

create table question_answer_versions (
  answer_id text not null,
  number integer not null,
  body text not null,
  at timestamp with time zone not null,
  written_by text,
  constraint question_answer_versions_body_check CHECK (((length(body) >= 1) AND (length(body) <= 50000))),
  constraint question_answer_versions_pkey PRIMARY KEY (answer_id, number),
  constraint question_answer_versions_answer_id_fkey FOREIGN KEY (answer_id) REFERENCES question_answers(id) ON DELETE CASCADE,
  constraint question_answer_versions_written_by_fkey FOREIGN KEY (written_by) REFERENCES people(id)
);

create table question_answers (
  id text not null,
  question_id text not null,
  author_id text,
  body text not null,
  at timestamp with time zone not null,
  version integer not null default 1,
  edited_at timestamp with time zone,
  taken_back_at timestamp with time zone,
  accepted_at timestamp with time zone,
  accepted_by text,
  votes integer not null default 0,
  imported_up integer not null default 0,
  imported_down integer not null default 0,
  origin text,
  edited_by text,
  constraint question_answers_check CHECK (((length(body) <= 50000) AND ((body = ''::text) = (taken_back_at IS NOT NULL)))),
  constraint question_answers_check1 CHECK (((accepted_at IS NULL) OR (taken_back_at IS NULL))),
  constraint question_answers_check2 CHECK (((accepted_by IS NULL) OR (accepted_at IS NOT NULL))),
  constraint question_answers_imported_down_check CHECK ((imported_down >= 0)),
  constraint question_answers_imported_up_check CHECK ((imported_up >= 0)),
  constraint question_answers_pkey PRIMARY KEY (id),
  constraint question_answers_origin_key UNIQUE (origin),
  constraint question_answers_question_id_id_key UNIQUE (question_id, id),
  constraint question_answers_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES people(id),
  constraint question_answers_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id),
  constraint question_answers_edited_by_fkey FOREIGN KEY (edited_by) REFERENCES people(id),
  constraint question_answers_question_id_fkey FOREIGN KEY (question_id) REFERENCES questions(item_id)
);
CREATE INDEX question_answers_author ON question_answers (author_id, at DESC);
CREATE INDEX question_answers_shown ON question_answers (question_id, ((accepted_at IS NOT NULL)) DESC, votes DESC, at, id);

create table question_credits (
  made_id text not null,
  question_id text not null,
  person_id text not null,
  role text not null,
  constraint question_credits_role_check CHECK ((role = ANY (ARRAY['asked'::text, 'answered'::text, 'guided'::text]))),
  constraint question_credits_pkey PRIMARY KEY (made_id, person_id, role),
  constraint question_credits_made_id_fkey FOREIGN KEY (made_id) REFERENCES items(id),
  constraint question_credits_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint question_credits_question_id_fkey FOREIGN KEY (question_id) REFERENCES questions(item_id)
);
CREATE INDEX question_credits_person ON question_credits (person_id);

create table question_guidance (
  question_id text not null,
  said_id text not null,
  is_answer boolean not null,
  person_id text not null,
  at timestamp with time zone not null,
  constraint question_guidance_pkey PRIMARY KEY (question_id, said_id),
  constraint question_guidance_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint question_guidance_question_id_fkey FOREIGN KEY (question_id) REFERENCES questions(item_id) ON DELETE CASCADE
);
CREATE INDEX question_guidance_person ON question_guidance (person_id, at DESC);

create table question_notes (
  note_id text not null,
  question_id text not null,
  answer_id text,
  at timestamp with time zone not null,
  constraint question_notes_pkey PRIMARY KEY (note_id),
  constraint question_notes_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(item_id),
  constraint question_notes_question_id_answer_id_fkey FOREIGN KEY (question_id, answer_id) REFERENCES question_answers(question_id, id),
  constraint question_notes_question_id_fkey FOREIGN KEY (question_id) REFERENCES questions(item_id)
);
CREATE INDEX question_notes_question ON question_notes (question_id, at);

create table question_practices (
  practice_id text not null,
  question_id text not null,
  at timestamp with time zone not null,
  constraint question_practices_pkey PRIMARY KEY (practice_id),
  constraint question_practices_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(item_id),
  constraint question_practices_question_id_fkey FOREIGN KEY (question_id) REFERENCES questions(item_id)
);
CREATE INDEX question_practices_question ON question_practices (question_id, at);

create table question_versions (
  question_id text not null,
  number integer not null,
  title text not null,
  body text not null,
  expected text not null,
  happened text not null,
  tried text not null,
  at timestamp with time zone not null,
  written_by text,
  constraint question_versions_pkey PRIMARY KEY (question_id, number),
  constraint question_versions_question_id_fkey FOREIGN KEY (question_id) REFERENCES questions(item_id) ON DELETE CASCADE,
  constraint question_versions_written_by_fkey FOREIGN KEY (written_by) REFERENCES people(id)
);

create table question_votes (
  question_id text not null,
  answer_id text,
  person_id text not null,
  value smallint not null,
  at timestamp with time zone not null,
  constraint question_votes_value_check CHECK ((value = ANY (ARRAY['-1'::integer, 1]))),
  constraint question_votes_question_id_answer_id_person_id_key UNIQUE NULLS NOT DISTINCT (question_id, answer_id, person_id),
  constraint question_votes_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint question_votes_question_id_answer_id_fkey FOREIGN KEY (question_id, answer_id) REFERENCES question_answers(question_id, id) ON DELETE CASCADE,
  constraint question_votes_question_id_fkey FOREIGN KEY (question_id) REFERENCES questions(item_id) ON DELETE CASCADE
);

create table questions (
  item_id text not null,
  body text not null default ''::text,
  expected text not null default ''::text,
  happened text not null default ''::text,
  tried text not null default ''::text,
  context jsonb not null default '{}'::jsonb,
  number integer not null default 1,
  edited_at timestamp with time zone,
  edited_by text,
  answered_at timestamp with time zone,
  solved_at timestamp with time zone,
  heard_at timestamp with time zone not null,
  stale_at timestamp with time zone,
  duplicate_of text,
  votes integer not null default 0,
  imported_up integer not null default 0,
  imported_down integer not null default 0,
  constraint questions_body_check CHECK ((length(body) <= 50000)),
  constraint questions_check CHECK ((duplicate_of <> item_id)),
  constraint questions_check1 CHECK (((stale_at IS NULL) OR (answered_at IS NULL))),
  constraint questions_expected_check CHECK ((length(expected) <= 5000)),
  constraint questions_happened_check CHECK ((length(happened) <= 5000)),
  constraint questions_imported_down_check CHECK ((imported_down >= 0)),
  constraint questions_imported_up_check CHECK ((imported_up >= 0)),
  constraint questions_tried_check CHECK ((length(tried) <= 5000)),
  constraint questions_pkey PRIMARY KEY (item_id),
  constraint questions_duplicate_of_fkey FOREIGN KEY (duplicate_of) REFERENCES questions(item_id),
  constraint questions_edited_by_fkey FOREIGN KEY (edited_by) REFERENCES people(id),
  constraint questions_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id)
);
CREATE INDEX questions_duplicates ON questions (duplicate_of) WHERE (duplicate_of IS NOT NULL);
CREATE INDEX questions_waiting ON questions (heard_at, item_id) WHERE ((answered_at IS NULL) AND (stale_at IS NULL));

create table report_echoes (
  note_id text not null,
  person_id text not null,
  at timestamp with time zone not null,
  constraint report_echoes_pkey PRIMARY KEY (note_id, person_id),
  constraint report_echoes_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(item_id),
  constraint report_echoes_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);

create table report_habits (
  person_id text not null,
  due_weekday smallint not null default 5,
  reminded boolean not null default true,
  snoozed_week text,
  told_week text,
  constraint report_habits_due_weekday_check CHECK (((due_weekday >= 1) AND (due_weekday <= 7))),
  constraint report_habits_pkey PRIMARY KEY (person_id),
  constraint report_habits_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);

create table report_lines (
  id text not null,
  report_id text not null,
  prompt text not null,
  position integer not null,
  note_id text,
  label text,
  value numeric,
  unit text not null default ''::text,
  constraint report_lines_check CHECK (((note_id IS NULL) = ((label IS NOT NULL) AND (value IS NOT NULL)))),
  constraint report_lines_label_check CHECK (((length(label) >= 1) AND (length(label) <= 60))),
  constraint report_lines_unit_check CHECK ((length(unit) <= 20)),
  constraint report_lines_pkey PRIMARY KEY (id),
  constraint report_lines_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(item_id),
  constraint report_lines_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(item_id)
);
CREATE UNIQUE INDEX report_lines_note ON report_lines (note_id) WHERE (note_id IS NOT NULL);
CREATE INDEX report_lines_report ON report_lines (report_id, "position");

create table report_prompts (
  community_id text,
  number integer not null,
  prompts jsonb not null,
  changed_by text,
  at timestamp with time zone not null,
  constraint report_prompts_community_id_number_key UNIQUE NULLS NOT DISTINCT (community_id, number),
  constraint report_prompts_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people(id),
  constraint report_prompts_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id)
);

create table report_reads (
  report_id text not null,
  person_id text not null,
  at timestamp with time zone not null,
  constraint report_reads_pkey PRIMARY KEY (report_id, person_id),
  constraint report_reads_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint report_reads_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(item_id)
);

create table reports (
  item_id text not null,
  author_id text not null,
  week text not null,
  due_on date,
  written_at timestamp with time zone not null,
  prompts jsonb not null,
  constraint reports_week_check CHECK ((week ~ '^[0-9]{4}-W[0-5][0-9]$'::text)),
  constraint reports_pkey PRIMARY KEY (item_id),
  constraint reports_author_id_week_key UNIQUE (author_id, week),
  constraint reports_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id),
  constraint reports_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id)
);
CREATE INDEX reports_week ON reports (week);

create table restriction_warnings (
  item_id text not null,
  until_at timestamp with time zone not null,
  told_at timestamp with time zone not null,
  constraint restriction_warnings_pkey PRIMARY KEY (item_id, until_at),
  constraint restriction_warnings_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id)
);

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

create table rights (
  person_id text not null,
  community_id text not null,
  kind text not null,
  items_used integer not null,
  reason text not null,
  agreed_by text not null,
  at timestamp with time zone not null,
  used_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_reason text,
  constraint rights_kind_check CHECK ((kind = ANY (ARRAY['publisher'::text, 'coach'::text]))),
  constraint rights_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
  constraint rights_pkey PRIMARY KEY (person_id, community_id, kind),
  constraint rights_agreed_by_fkey FOREIGN KEY (agreed_by) REFERENCES people(id),
  constraint rights_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint rights_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX rights_community ON rights (community_id);

create table risk_looks (
  community_id text not null,
  at timestamp with time zone not null,
  constraint risk_looks_pkey PRIMARY KEY (community_id),
  constraint risk_looks_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id)
);
CREATE INDEX risk_looks_at ON risk_looks (at);

create table risks (
  id text not null,
  community_id text not null,
  rule text not null,
  item_id text,
  label text,
  owner_id text,
  count integer not null,
  of integer,
  crossed_at timestamp with time zone not null,
  due_on date not null,
  ended_at timestamp with time zone,
  constraint risks_check CHECK ((num_nonnulls(item_id, label) <= 1)),
  constraint risks_count_check CHECK ((count >= 0)),
  constraint risks_of_check CHECK ((of >= 0)),
  constraint risks_rule_check CHECK ((rule = ANY (ARRAY['contradicted'::text, 'hazards'::text, 'asked again'::text, 'single point'::text, 'keeper left'::text, 'keeper away'::text, 'no steward'::text]))),
  constraint risks_pkey PRIMARY KEY (id),
  constraint risks_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint risks_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id),
  constraint risks_label_fkey FOREIGN KEY (label) REFERENCES labels(key),
  constraint risks_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people(id)
);
CREATE UNIQUE INDEX risks_open ON risks (community_id, rule, COALESCE(item_id, label, ''::text)) WHERE (ended_at IS NULL);

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

create table source_entries (
  id text not null,
  source_id text not null,
  key text not null,
  title text not null,
  url text not null,
  author text not null,
  summary text not null,
  said_at timestamp with time zone,
  found_at timestamp with time zone not null,
  shown_at timestamp with time zone not null,
  hidden_at timestamp with time zone,
  hidden_by text,
  note_id text,
  brought_by text,
  brought_at timestamp with time zone,
  constraint source_entries_author_check CHECK ((length(author) <= 200)),
  constraint source_entries_check CHECK (((hidden_at IS NULL) = (hidden_by IS NULL))),
  constraint source_entries_check1 CHECK ((((note_id IS NULL) = (brought_by IS NULL)) AND ((note_id IS NULL) = (brought_at IS NULL)))),
  constraint source_entries_key_check CHECK (((length(key) >= 1) AND (length(key) <= 60))),
  constraint source_entries_summary_check CHECK ((length(summary) <= 600)),
  constraint source_entries_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint source_entries_url_check CHECK ((((length(url) >= 9) AND (length(url) <= 2000)) AND (url ~ '^https?://'::text))),
  constraint source_entries_pkey PRIMARY KEY (id),
  constraint source_entries_note_id_key UNIQUE (note_id),
  constraint source_entries_source_id_key_key UNIQUE (source_id, key),
  constraint source_entries_brought_by_fkey FOREIGN KEY (brought_by) REFERENCES people(id),
  constraint source_entries_hidden_by_fkey FOREIGN KEY (hidden_by) REFERENCES people(id),
  constraint source_entries_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(item_id),
  constraint source_entries_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id)
);
CREATE INDEX source_entries_shown ON source_entries (source_id, shown_at DESC, id DESC);

create table sources (
  id text not null,
  community_id text not null,
  url text not null,
  site text,
  title text not null,
  added_by text not null,
  added_at timestamp with time zone not null,
  look_at timestamp with time zone not null,
  looked_at timestamp with time zone not null,
  etag text not null default ''::text,
  modified text not null default ''::text,
  quiet integer not null default 0,
  failures integer not null default 0,
  failing_since timestamp with time zone,
  why text,
  ended_at timestamp with time zone,
  paused_at timestamp with time zone,
  removed_at timestamp with time zone,
  constraint sources_site_check CHECK ((length(site) <= 2000)),
  constraint sources_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint sources_url_check CHECK (((length(url) >= 9) AND (length(url) <= 2000))),
  constraint sources_why_check CHECK ((why = ANY (ARRAY['unreachable'::text, 'not public'::text, 'too large'::text, 'not there'::text, 'closed'::text, 'no feed'::text, 'gone'::text, 'too many failures'::text]))),
  constraint sources_pkey PRIMARY KEY (id),
  constraint sources_community_id_url_key UNIQUE (community_id, url),
  constraint sources_added_by_fkey FOREIGN KEY (added_by) REFERENCES people(id),
  constraint sources_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id)
);
CREATE INDEX sources_due ON sources (look_at) WHERE ((ended_at IS NULL) AND (paused_at IS NULL) AND (removed_at IS NULL));

create table step_merges (
  step_id text not null,
  into_id text not null,
  number integer not null,
  constraint step_merges_check CHECK ((step_id <> into_id)),
  constraint step_merges_pkey PRIMARY KEY (step_id),
  constraint step_merges_into_id_fkey FOREIGN KEY (into_id) REFERENCES steps(id),
  constraint step_merges_step_id_fkey FOREIGN KEY (step_id) REFERENCES steps(id)
);
CREATE INDEX step_merges_into ON step_merges (into_id);

create table steps (
  id text not null,
  practice_id text not null,
  split_from text,
  constraint steps_pkey PRIMARY KEY (id),
  constraint steps_practice_id_id_key UNIQUE (practice_id, id),
  constraint steps_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(item_id),
  constraint steps_split_from_fkey FOREIGN KEY (split_from) REFERENCES steps(id)
);

create table stories (
  id text not null,
  item_id text not null,
  step_id text,
  author_id text,
  seal text,
  title text not null,
  how_it_was text not null,
  what_was_done text not null,
  how_it_is text not null,
  place text not null default ''::text,
  happened_on date,
  at timestamp with time zone not null,
  version integer not null default 1,
  edited_at timestamp with time zone,
  retold integer not null default 0,
  origin text,
  constraint stories_check CHECK (((author_id IS NULL) OR (seal IS NULL))),
  constraint stories_how_it_is_check CHECK (((length(how_it_is) >= 1) AND (length(how_it_is) <= 4000))),
  constraint stories_how_it_was_check CHECK (((length(how_it_was) >= 1) AND (length(how_it_was) <= 4000))),
  constraint stories_place_check CHECK ((length(place) <= 120)),
  constraint stories_retold_check CHECK ((retold >= 0)),
  constraint stories_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint stories_what_was_done_check CHECK (((length(what_was_done) >= 1) AND (length(what_was_done) <= 4000))),
  constraint stories_pkey PRIMARY KEY (id),
  constraint stories_origin_key UNIQUE (origin),
  constraint stories_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id),
  constraint stories_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id)
);
CREATE INDEX stories_author ON stories (author_id, at DESC);
CREATE INDEX stories_item ON stories (item_id, retold DESC, at DESC, id DESC);

create table story_items (
  story_id text not null,
  item_id text not null,
  constraint story_items_pkey PRIMARY KEY (story_id, item_id),
  constraint story_items_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id),
  constraint story_items_story_id_fkey FOREIGN KEY (story_id) REFERENCES stories(id) ON DELETE CASCADE
);
CREATE INDEX story_items_item ON story_items (item_id);

create table story_retellings (
  id text not null,
  story_id text not null,
  person_id text,
  seal text,
  told_on date not null,
  place text not null,
  community_id text,
  at timestamp with time zone not null,
  origin text,
  constraint story_retellings_check CHECK (((person_id IS NULL) OR (seal IS NULL))),
  constraint story_retellings_place_check CHECK (((length(place) >= 1) AND (length(place) <= 120))),
  constraint story_retellings_pkey PRIMARY KEY (id),
  constraint story_retellings_origin_key UNIQUE (origin),
  constraint story_retellings_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint story_retellings_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint story_retellings_story_id_fkey FOREIGN KEY (story_id) REFERENCES stories(id) ON DELETE CASCADE
);
CREATE INDEX story_retellings_last ON story_retellings (story_id, told_on DESC, at DESC, id DESC);
CREATE INDEX story_retellings_of_person ON story_retellings (person_id);
CREATE UNIQUE INDEX story_retellings_person ON story_retellings (story_id, person_id, told_on) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX story_retellings_seal ON story_retellings (story_id, seal, told_on) WHERE (seal IS NOT NULL);

create table story_versions (
  story_id text not null,
  number integer not null,
  title text not null,
  how_it_was text not null,
  what_was_done text not null,
  how_it_is text not null,
  at timestamp with time zone not null,
  constraint story_versions_pkey PRIMARY KEY (story_id, number),
  constraint story_versions_story_id_fkey FOREIGN KEY (story_id) REFERENCES stories(id) ON DELETE CASCADE
);

create table suggestions (
  id text not null,
  page_id text not null,
  base_number integer not null,
  base_title text not null,
  base_body text not null,
  title text not null,
  body text not null,
  why text not null,
  suggested_by text not null,
  at timestamp with time zone not null,
  state text not null default 'Open'::text,
  answered_at timestamp with time zone,
  answered_by text,
  reason text not null default ''::text,
  number integer,
  constraint suggestions_base_body_check CHECK ((length(base_body) <= 1000000)),
  constraint suggestions_body_check CHECK ((length(body) <= 1000000)),
  constraint suggestions_check CHECK (((state = 'Open'::text) = (answered_at IS NULL))),
  constraint suggestions_check1 CHECK (((answered_at IS NULL) = (answered_by IS NULL))),
  constraint suggestions_check2 CHECK (((state <> 'Declined'::text) OR (reason <> ''::text))),
  constraint suggestions_check3 CHECK (((state = ANY (ARRAY['Accepted'::text, 'Accepted in part'::text])) = (number IS NOT NULL))),
  constraint suggestions_reason_check CHECK ((length(reason) <= 2000)),
  constraint suggestions_state_check CHECK ((state = ANY (ARRAY['Open'::text, 'Accepted'::text, 'Accepted in part'::text, 'Declined'::text, 'Withdrawn'::text]))),
  constraint suggestions_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint suggestions_why_check CHECK (((length(why) >= 1) AND (length(why) <= 2000))),
  constraint suggestions_pkey PRIMARY KEY (id),
  constraint suggestions_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people(id),
  constraint suggestions_page_id_base_number_fkey FOREIGN KEY (page_id, base_number) REFERENCES page_versions(page_id, number),
  constraint suggestions_page_id_fkey FOREIGN KEY (page_id) REFERENCES pages(item_id),
  constraint suggestions_page_id_number_fkey FOREIGN KEY (page_id, number) REFERENCES page_versions(page_id, number),
  constraint suggestions_suggested_by_fkey FOREIGN KEY (suggested_by) REFERENCES people(id)
);
CREATE INDEX suggestions_open ON suggestions (page_id) WHERE (state = 'Open'::text);
CREATE INDEX suggestions_page ON suggestions (page_id, at DESC, id DESC);
CREATE INDEX suggestions_person ON suggestions (suggested_by, at DESC, id DESC);

create table takings (
  id text not null,
  practice_id text not null,
  person_id text not null,
  number integer not null,
  words text not null default ''::text,
  planned_on date,
  at timestamp with time zone not null,
  constraint takings_words_check CHECK ((length(words) <= 300)),
  constraint takings_pkey PRIMARY KEY (id),
  constraint takings_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
  constraint takings_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(item_id)
);
CREATE INDEX takings_person ON takings (person_id, practice_id);
CREATE INDEX takings_practice ON takings (practice_id, at);

create table templates (
  id text not null,
  community_id text,
  title text not null,
  when_to_use text not null default ''::text,
  body text not null,
  fields jsonb not null default '[]'::jsonb,
  labels text[] not null default '{}'::text[],
  parent_id text,
  starter text,
  made_by text,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  version integer not null default 1,
  ended_at timestamp with time zone,
  constraint templates_body_check CHECK ((length(body) <= 100000)),
  constraint templates_title_check CHECK (((length(title) >= 1) AND (length(title) <= 120))),
  constraint templates_when_to_use_check CHECK ((length(when_to_use) <= 500)),
  constraint templates_pkey PRIMARY KEY (id),
  constraint templates_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint templates_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id),
  constraint templates_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES pages(item_id)
);
CREATE INDEX templates_community ON templates (community_id, lower(title), id) WHERE (ended_at IS NULL);

create table tie_offers (
  low_id text not null,
  high_id text not null,
  because text not null,
  item_id text not null,
  at timestamp with time zone not null,
  low_said text,
  low_said_at timestamp with time zone,
  high_said text,
  high_said_at timestamp with time zone,
  constraint tie_offers_because_check CHECK ((because = ANY (ARRAY['answer accepted'::text, 'guided'::text, 'note answered'::text, 'suggestion taken'::text, 'talk'::text]))),
  constraint tie_offers_check CHECK ((low_id < high_id)),
  constraint tie_offers_check1 CHECK (((low_said IS NULL) = (low_said_at IS NULL))),
  constraint tie_offers_check2 CHECK (((high_said IS NULL) = (high_said_at IS NULL))),
  constraint tie_offers_high_said_check CHECK ((high_said = ANY (ARRAY['kept'::text, 'no'::text]))),
  constraint tie_offers_low_said_check CHECK ((low_said = ANY (ARRAY['kept'::text, 'no'::text]))),
  constraint tie_offers_pkey PRIMARY KEY (low_id, high_id),
  constraint tie_offers_high_id_fkey FOREIGN KEY (high_id) REFERENCES people(id),
  constraint tie_offers_item_id_fkey FOREIGN KEY (item_id) REFERENCES items(id),
  constraint tie_offers_low_id_fkey FOREIGN KEY (low_id) REFERENCES people(id)
);
CREATE INDEX tie_offers_high ON tie_offers (high_id);

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

create table told_settings (
  person_id text not null,
  mail text not null default 'weekly'::text,
  mail_hour smallint not null default 15,
  mail_weekday smallint not null default 5,
  mentions_at_once boolean not null default false,
  time_zone text,
  push_a_day smallint not null default 5,
  quiet_from smallint not null default 19,
  quiet_until smallint not null default 7,
  version integer not null default 1,
  constraint told_settings_mail_check CHECK ((mail = ANY (ARRAY['off'::text, 'daily'::text, 'weekly'::text]))),
  constraint told_settings_mail_hour_check CHECK (((mail_hour >= 0) AND (mail_hour <= 23))),
  constraint told_settings_mail_weekday_check CHECK (((mail_weekday >= 1) AND (mail_weekday <= 7))),
  constraint told_settings_push_a_day_check CHECK (((push_a_day >= 0) AND (push_a_day <= 20))),
  constraint told_settings_quiet_from_check CHECK (((quiet_from >= 0) AND (quiet_from <= 23))),
  constraint told_settings_quiet_until_check CHECK (((quiet_until >= 0) AND (quiet_until <= 23))),
  constraint told_settings_time_zone_check CHECK ((length(time_zone) <= 60)),
  constraint told_settings_pkey PRIMARY KEY (person_id),
  constraint told_settings_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);

create table topic_words (
  person_id text not null,
  topic text not null,
  word text not null,
  at timestamp with time zone not null,
  constraint topic_words_topic_check CHECK (((length(topic) >= 1) AND (length(topic) <= 80))),
  constraint topic_words_word_check CHECK ((word = ANY (ARRAY['hidden'::text, 'past'::text, 'own'::text]))),
  constraint topic_words_pkey PRIMARY KEY (person_id, topic),
  constraint topic_words_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX topic_words_topic ON topic_words (topic);

create table unasked_people (
  person_id text not null,
  at timestamp with time zone not null,
  constraint unasked_people_pkey PRIMARY KEY (person_id),
  constraint unasked_people_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);

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
  variations text[] not null default '{}'::text[],
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
  variation_id text,
  constraint validations_pkey PRIMARY KEY (id),
  constraint validations_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(item_id),
  constraint validations_validated_by_fkey FOREIGN KEY (validated_by) REFERENCES people(id),
  constraint validations_variation_id_fkey FOREIGN KEY (variation_id) REFERENCES variations(id)
);
CREATE INDEX validations_practice ON validations (practice_id, at);
CREATE INDEX validations_variation ON validations (variation_id) WHERE (variation_id IS NOT NULL);

create table variation_places (
  variation_id text not null,
  community_id text not null,
  constraint variation_places_pkey PRIMARY KEY (variation_id, community_id),
  constraint variation_places_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint variation_places_variation_id_fkey FOREIGN KEY (variation_id) REFERENCES variations(id)
);

create table variations (
  id text not null,
  practice_id text not null,
  step_id text,
  letter text not null,
  op text not null,
  body text not null default ''::text,
  after_step_id text,
  conditions jsonb not null default '[]'::jsonb,
  stated text not null default ''::text,
  why text not null default ''::text,
  goal text not null default ''::text,
  cause text not null default ''::text,
  planned boolean not null default false,
  base_number integer not null,
  check_number integer,
  note_id text,
  state text not null default 'Emergent'::text,
  deviation boolean not null default false,
  approved_by text,
  approved_at timestamp with time zone,
  until date,
  made_by text not null,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  ended_reason text,
  version integer not null default 1,
  constraint variations_body_check CHECK ((length(body) <= 5000)),
  constraint variations_cause_check CHECK ((length(cause) <= 300)),
  constraint variations_check CHECK (((approved_by IS NULL) = (approved_at IS NULL))),
  constraint variations_goal_check CHECK ((length(goal) <= 300)),
  constraint variations_letter_check CHECK ((letter ~ '^[a-z]{1,2}$'::text)),
  constraint variations_op_check CHECK ((op = ANY (ARRAY['replace'::text, 'skip'::text, 'insert'::text, 'parameter'::text, 'tool'::text, 'reorder'::text]))),
  constraint variations_state_check CHECK ((state = ANY (ARRAY['Emergent'::text, 'Validated'::text, 'Established'::text, 'Retired'::text]))),
  constraint variations_stated_check CHECK ((length(stated) <= 300)),
  constraint variations_why_check CHECK ((length(why) <= 2000)),
  constraint variations_pkey PRIMARY KEY (id),
  constraint variations_practice_id_step_id_letter_key UNIQUE NULLS NOT DISTINCT (practice_id, step_id, letter),
  constraint variations_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES people(id),
  constraint variations_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id),
  constraint variations_note_id_fkey FOREIGN KEY (note_id) REFERENCES notes(item_id),
  constraint variations_practice_id_after_step_id_fkey FOREIGN KEY (practice_id, after_step_id) REFERENCES steps(practice_id, id),
  constraint variations_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practices(item_id),
  constraint variations_practice_id_step_id_fkey FOREIGN KEY (practice_id, step_id) REFERENCES steps(practice_id, id)
);
CREATE INDEX variations_note ON variations (note_id) WHERE (note_id IS NOT NULL);
CREATE INDEX variations_waiting ON variations (practice_id) WHERE ((state <> 'Retired'::text) AND ((check_number IS NOT NULL) OR deviation OR ((conditions = '[]'::jsonb) AND (stated <> ''::text))));

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

create table version_variations (
  practice_id text not null,
  number integer not null,
  variation_id text not null,
  snapshot jsonb not null,
  constraint version_variations_pkey PRIMARY KEY (practice_id, number, variation_id),
  constraint version_variations_practice_id_number_fkey FOREIGN KEY (practice_id, number) REFERENCES practice_versions(practice_id, number),
  constraint version_variations_variation_id_fkey FOREIGN KEY (variation_id) REFERENCES variations(id)
);
CREATE TRIGGER established_variations_are_final BEFORE DELETE OR UPDATE ON version_variations FOR EACH ROW EXECUTE FUNCTION established_steps_are_final();

create table voices (
  decision_id text not null,
  person_id text not null,
  voice text not null,
  reason text not null default ''::text,
  at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint voices_check CHECK (((voice = ANY (ARRAY['for'::text, 'abstain'::text])) OR (reason <> ''::text))),
  constraint voices_reason_check CHECK ((length(reason) <= 2000)),
  constraint voices_voice_check CHECK ((voice = ANY (ARRAY['for'::text, 'against'::text, 'objection'::text, 'abstain'::text]))),
  constraint voices_pkey PRIMARY KEY (decision_id, person_id),
  constraint voices_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decisions(id),
  constraint voices_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
);
