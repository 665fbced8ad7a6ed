// Written by `npm run schema` from the real schema.

import type { ColumnType, Generated } from 'kysely';

export interface Acknowledgements {
  note_id: string;
  person_id: string;
  words: Generated<string>;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface AnswersGiven {
  asker: string;
  key: string;
  route: string;
  input_hash: string;
  answer: ColumnType<any, string, string> | null;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Bindings {
  unit_id: string;
  practice_id: string;
  step_id: string;
  number: number;
}

export interface Challenges {
  id: string;
  practice_id: string;
  step_id: string | null;
  number: number;
  raised_by: string | null;
  note_id: string | null;
  words: string;
  at: ColumnType<Date, Date | string, Date | string>;
  reply: string | null;
  replied_by: string | null;
  replied_at: ColumnType<Date, Date | string, Date | string> | null;
}

export interface Comments {
  id: string;
  item_id: string;
  author_id: string | null;
  body: string;
  anchor: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Communities {
  id: string;
  slug: string;
  name: string;
  kind: string;
  openness: Generated<string>;
  purpose: Generated<string>;
  working_days: Generated<number[]>;
  origin: string | null;
  version: Generated<number>;
  made_at: ColumnType<Date, Date | string, Date | string>;
}

export interface Completions {
  unit_id: string;
  person_id: string;
  number: number;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Courses {
  item_id: string;
  about: Generated<string>;
}

export interface Credentials {
  person_id: string;
  kind: string;
  secret: string;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface DeclaredInterests {
  practice_id: string;
  person_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Designers {
  course_id: string;
  person_id: string;
}

export interface Enrolments {
  course_id: string;
  person_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Establishments {
  practice_id: string;
  number: number;
  owner_id: string;
  scope: string;
  strength: string;
  effective_on: string;
  reason: string;
  established_by: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Files {
  id: string;
  hash: string;
  thumb_hash: string | null;
  mime: string;
  name: Generated<string>;
  bytes: ColumnType<number, number | string, number | string>;
  width: number | null;
  height: number | null;
  alt: Generated<string>;
  put_by: string | null;
  item_id: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Followers {
  name: string;
  xid: Generated<string>;
  id: ColumnType<number, number | string | undefined, number | string>;
  moved_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface Happenings {
  id: ColumnType<number, number | string | undefined, number | string>;
  xid: Generated<string>;
  at: ColumnType<Date, Date | string, Date | string>;
  actor_id: string | null;
  what: string;
  item_id: string | null;
  about: ColumnType<any, string | undefined, string>;
}

export interface ImpactTasks {
  id: string;
  unit_id: string;
  practice_id: string;
  step_id: string;
  from_number: number;
  to_number: number;
  change_kind: string;
  opened_at: ColumnType<Date, Date | string, Date | string>;
  due_on: string;
  verdict: string | null;
  words: Generated<string>;
  decided_by: string | null;
  decided_at: ColumnType<Date, Date | string, Date | string> | null;
}

export interface Invitations {
  id: string;
  token_hash: Buffer;
  community_id: string | null;
  invited_by: string;
  uses_left: number;
  made_at: ColumnType<Date, Date | string, Date | string>;
  ends_at: ColumnType<Date, Date | string, Date | string>;
}

export interface Items {
  id: string;
  kind: string;
  title: string;
  state: string;
  author_id: string | null;
  seal: string | null;
  home_id: string;
  restricted: Generated<boolean>;
  restricted_reason: string | null;
  restricted_until: ColumnType<Date, Date | string, Date | string> | null;
  origin: string | null;
  version: Generated<number>;
  made_at: ColumnType<Date, Date | string, Date | string>;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface Memberships {
  community_id: string;
  person_id: string;
  role: Generated<string>;
  since: ColumnType<Date, Date | string, Date | string>;
}

export interface NoteLinks {
  id: string;
  note_id: string;
  practice_id: string;
  step_id: string | null;
  number: number;
  relation: string;
  linked_by: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Notes {
  item_id: string;
  body: string;
  expected: Generated<string>;
  because: Generated<string>;
  context: ColumnType<any, string | undefined, string>;
  latitude: number | null;
  longitude: number | null;
  language: Generated<string>;
  hazard: Generated<boolean>;
  happened_at: ColumnType<Date, Date | string, Date | string>;
  closed_reason: string | null;
  reopened_at: ColumnType<Date, Date | string, Date | string> | null;
}

export interface Notices {
  person_id: string;
  happening_id: ColumnType<number, number | string, number | string>;
  kind: string;
  item_id: string;
  from_id: string | null;
  about: ColumnType<any, string | undefined, string>;
  at: ColumnType<Date, Date | string, Date | string>;
  read_at: ColumnType<Date, Date | string, Date | string> | null;
}

export interface Organisation {
  id: Generated<boolean>;
  name: string;
  demo: Generated<boolean>;
  seal_key: string;
  settings: ColumnType<any, string | undefined, string>;
  set_up_at: ColumnType<Date, Date | string, Date | string> | null;
}

export interface PageVersions {
  page_id: string;
  number: number;
  title: string;
  body: string;
  summary: Generated<string>;
  written_by: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Pages {
  item_id: string;
  parent_id: string | null;
  position: Generated<number>;
  number: Generated<number>;
}

export interface People {
  id: string;
  name: string;
  handle: string;
  email: string | null;
  about: Generated<string>;
  role_line: Generated<string>;
  team: Generated<string>;
  site: Generated<string>;
  locale: Generated<string>;
  admin: Generated<boolean>;
  status: Generated<string>;
  origin: string | null;
  epoch: Generated<number>;
  version: Generated<number>;
  joined_at: ColumnType<Date, Date | string, Date | string>;
}

export interface Placements {
  community_id: string;
  item_id: string;
  kind: string;
  at: ColumnType<Date, Date | string, Date | string>;
  placed_by: string | null;
}

export interface PracticeSources {
  practice_id: string;
  note_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface PracticeVersions {
  practice_id: string;
  number: number;
  title: string;
  purpose: Generated<string>;
  change_kind: string;
  summary: Generated<string>;
  written_by: string;
  at: ColumnType<Date, Date | string, Date | string>;
  established: Generated<boolean>;
}

export interface Practices {
  item_id: string;
  risk: Generated<string>;
  champion_id: string;
  owner_id: string | null;
  number: Generated<number>;
  established_number: number | null;
  on_hold_until: ColumnType<Date, Date | string, Date | string> | null;
}

export interface Retirements {
  practice_id: string;
  successor_id: string | null;
  reason: string;
  retired_by: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Sessions {
  token_hash: Buffer;
  id: string;
  person_id: string;
  epoch: number;
  agent: Generated<string>;
  started_at: ColumnType<Date, Date | string, Date | string>;
  seen_at: ColumnType<Date, Date | string, Date | string>;
  ends_at: ColumnType<Date, Date | string, Date | string>;
}

export interface SignInTries {
  bucket: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Steps {
  id: string;
  practice_id: string;
}

export interface Tokens {
  id: string;
  token_hash: Buffer;
  person_id: string;
  epoch: number;
  name: string;
  scopes: string[];
  made_at: ColumnType<Date, Date | string, Date | string>;
  ends_at: ColumnType<Date, Date | string, Date | string>;
  used_at: ColumnType<Date, Date | string, Date | string> | null;
}

export interface Units {
  id: string;
  course_id: string;
  position: number;
  title: string;
  body: string;
  number: Generated<number>;
  version: Generated<number>;
  published_at: ColumnType<Date, Date | string, Date | string>;
}

export interface Uses {
  id: string;
  practice_id: string;
  number: number;
  person_id: string;
  team: Generated<string>;
  site: Generated<string>;
  outcome: string;
  skipped_steps: Generated<string[]>;
  failed_step: string | null;
  context: ColumnType<any, string | undefined, string>;
  words: Generated<string>;
  note_id: string | null;
  used_at: ColumnType<Date, Date | string, Date | string>;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Validations {
  id: string;
  practice_id: string;
  number: number;
  rule: string;
  validated_by: string | null;
  evidence: string[];
  arithmetic: ColumnType<any, string, string>;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface VersionSteps {
  practice_id: string;
  number: number;
  position: number;
  step_id: string;
  body: string;
  core: Generated<boolean>;
  why: Generated<string>;
}

export interface DB {
  acknowledgements: Acknowledgements;
  answers_given: AnswersGiven;
  bindings: Bindings;
  challenges: Challenges;
  comments: Comments;
  communities: Communities;
  completions: Completions;
  courses: Courses;
  credentials: Credentials;
  declared_interests: DeclaredInterests;
  designers: Designers;
  enrolments: Enrolments;
  establishments: Establishments;
  files: Files;
  followers: Followers;
  happenings: Happenings;
  impact_tasks: ImpactTasks;
  invitations: Invitations;
  items: Items;
  memberships: Memberships;
  note_links: NoteLinks;
  notes: Notes;
  notices: Notices;
  organisation: Organisation;
  page_versions: PageVersions;
  pages: Pages;
  people: People;
  placements: Placements;
  practice_sources: PracticeSources;
  practice_versions: PracticeVersions;
  practices: Practices;
  retirements: Retirements;
  sessions: Sessions;
  sign_in_tries: SignInTries;
  steps: Steps;
  tokens: Tokens;
  units: Units;
  uses: Uses;
  validations: Validations;
  version_steps: VersionSteps;
}
