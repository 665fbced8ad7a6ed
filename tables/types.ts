// Written by `npm run schema` from the real schema.

import type { ColumnType, Generated } from 'kysely';

export interface AccessRequests {
  id: string;
  wanted: string;
  person_id: string;
  words: Generated<string>;
  at: ColumnType<Date, Date | string, Date | string>;
  answered_at: ColumnType<Date, Date | string, Date | string> | null;
  answered_by: string | null;
  community_id: string | null;
  reason: string | null;
}

export interface Acknowledgements {
  note_id: string;
  person_id: string;
  words: Generated<string>;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Addresses {
  home_id: string | null;
  address: string;
  item_id: string | null;
  person_id: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
  place: Generated<string>;
}

export interface AlertReceipts {
  alert_id: string;
  person_id: string;
  why: Generated<string>;
  at: ColumnType<Date, Date | string, Date | string>;
  acknowledged_at: ColumnType<Date, Date | string, Date | string> | null;
}

export interface Alerts {
  id: string;
  note_id: string;
  practice_id: string | null;
  words: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface AnswerRequests {
  practice_id: string;
  number: number;
  community_id: string;
  asked_at: ColumnType<Date, Date | string, Date | string>;
  due_on: string;
}

export interface Answers {
  id: string;
  practice_id: string;
  number: number;
  community_id: string;
  answer: string;
  why: Generated<string>;
  until: string | null;
  variation_id: string | null;
  value: unknown | null;
  unit: Generated<string>;
  answered_by: string;
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

export interface Asks {
  id: string;
  practice_id: string;
  person_id: string;
  kind: string;
  variation_id: string | null;
  taking_id: string | null;
  inside: boolean | null;
  at: ColumnType<Date, Date | string, Date | string>;
  tell_at: ColumnType<Date, Date | string, Date | string>;
  told_at: ColumnType<Date, Date | string, Date | string> | null;
  answered_at: ColumnType<Date, Date | string, Date | string> | null;
  use_id: string | null;
  declined_at: ColumnType<Date, Date | string, Date | string> | null;
  after_days: number | null;
  unit_id: string | null;
  lapsed_at: ColumnType<Date, Date | string, Date | string> | null;
  later_at: ColumnType<Date, Date | string, Date | string> | null;
  stuck_at: ColumnType<Date, Date | string, Date | string> | null;
  question_id: string | null;
}

export interface AuthorAddresses {
  person_id: string;
  email: string;
}

export interface AuthorClaims {
  origin: string;
  person_id: string;
  claimed_by: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Bindings {
  unit_id: string;
  practice_id: string;
  step_id: string;
  number: number;
}

export interface Buddies {
  community_id: string;
  person_id: string;
  buddy_id: string;
  named_by: string | null;
  since: ColumnType<Date, Date | string, Date | string>;
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
  variation_id: string | null;
  due_on: string | null;
}

export interface CohortArrivals {
  community_id: string;
  person_id: string;
  brought: boolean;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface CohortLands {
  community_id: string;
  lands_in: string;
}

export interface Cohorts {
  community_id: string;
  started_from: string;
  started_until: string;
  site: Generated<string>;
  team: Generated<string>;
  role_has: Generated<string>;
  ends_on: string;
  welcome_id: string;
  set_by: string;
  set_at: ColumnType<Date, Date | string, Date | string>;
  ended_at: ColumnType<Date, Date | string, Date | string> | null;
  version: Generated<number>;
  region: Generated<string>;
}

export interface CommentReactions {
  comment_id: string;
  kind: string;
  person_id: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface CommentVersions {
  comment_id: string;
  number: number;
  body: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Comments {
  id: string;
  item_id: string;
  author_id: string | null;
  body: string;
  anchor: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
  root_id: string | null;
  reply_to: string | null;
  depth: Generated<number>;
  path: Generated<string>;
  passage: ColumnType<any, string, string> | null;
  number: number | null;
  version: Generated<number>;
  edited_at: ColumnType<Date, Date | string, Date | string> | null;
  taken_back_at: ColumnType<Date, Date | string, Date | string> | null;
  resolved_at: ColumnType<Date, Date | string, Date | string> | null;
  resolved_by: string | null;
  origin: string | null;
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
  days_off: Generated<string[]>;
  decision_mode: Generated<string>;
}

export interface Completions {
  unit_id: string;
  person_id: string;
  number: number;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface ConsoleSnoozes {
  community_id: string;
  line: string;
  until_on: string;
  reason: string;
  by: string;
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

export interface Decisions {
  id: string;
  practice_id: string;
  community_id: string;
  mode: string;
  subject: ColumnType<any, string, string>;
  opened_by: string;
  at: ColumnType<Date, Date | string, Date | string>;
  closes_on: string;
  outcome: string | null;
  outcome_words: Generated<string>;
  closed_at: ColumnType<Date, Date | string, Date | string> | null;
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

export interface DigestsSent {
  person_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
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

export interface Exports {
  id: string;
  person_id: string;
  scope: ColumnType<any, string, string>;
  title: string;
  state: Generated<string>;
  held_until: ColumnType<Date, Date | string, Date | string> | null;
  tries: Generated<number>;
  file_id: string | null;
  counts: ColumnType<any, string | undefined, string>;
  why: Generated<string>;
  asked_at: ColumnType<Date, Date | string, Date | string>;
  ready_at: ColumnType<Date, Date | string, Date | string> | null;
}

export interface Facets {
  name: string;
  label: string;
  kind: string;
  unit: Generated<string>;
  choices: Generated<string[]>;
  position: number;
  ended_at: ColumnType<Date, Date | string, Date | string> | null;
  version: Generated<number>;
  made_at: ColumnType<Date, Date | string, Date | string>;
}

export interface FanOuts {
  happening_id: ColumnType<number, number | string, number | string>;
  after_person: string;
}

export interface Favourites {
  person_id: string;
  item_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface FileTexts {
  file_id: string;
  state: Generated<string>;
  held_until: ColumnType<Date, Date | string, Date | string> | null;
  tries: Generated<number>;
  body: Generated<string>;
  pages: number | null;
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
  anchor: string | null;
  origin: string | null;
  source_hash: string | null;
  removed_at: ColumnType<Date, Date | string, Date | string> | null;
  removed_by: string | null;
}

export interface Followers {
  name: string;
  xid: Generated<string>;
  id: ColumnType<number, number | string | undefined, number | string>;
  moved_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface Follows {
  person_id: string;
  target_kind: string;
  target_id: string;
  level: string;
  since: ColumnType<Date, Date | string, Date | string>;
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

export interface HazardReadings {
  note_id: string;
  person_id: string;
  plausible: boolean;
  words: Generated<string>;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface HiddenTies {
  person_id: string;
  other_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Holds {
  id: string;
  practice_id: string;
  step_id: string | null;
  note_id: string | null;
  reason: string;
  placed_by: string;
  at: ColumnType<Date, Date | string, Date | string>;
  until_at: ColumnType<Date, Date | string, Date | string>;
  lifted_by: string | null;
  lifted_at: ColumnType<Date, Date | string, Date | string> | null;
  lifted_reason: string | null;
  ended_at: ColumnType<Date, Date | string, Date | string> | null;
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

export interface ImportJobs {
  id: string;
  name: string;
  hash: string;
  bytes: ColumnType<number, number | string, number | string>;
  kind: string | null;
  options: ColumnType<any, string | undefined, string>;
  state: string;
  says: Generated<string>;
  found: ColumnType<any, string | undefined, string>;
  why: string | null;
  reached: Generated<number>;
  reach: number | null;
  counts: ColumnType<any, string | undefined, string>;
  started_by: string;
  run: string | null;
  beat_at: ColumnType<Date, Date | string, Date | string> | null;
  made_at: ColumnType<Date, Date | string, Date | string>;
  began_at: ColumnType<Date, Date | string, Date | string> | null;
  ended_at: ColumnType<Date, Date | string, Date | string> | null;
}

export interface ImportLosses {
  job_id: string;
  n: number;
  what: string;
  place: string;
  why: string;
  item_id: string | null;
}

export interface Invitations {
  id: string;
  token_hash: Buffer;
  community_id: string | null;
  invited_by: string;
  uses_left: number;
  made_at: ColumnType<Date, Date | string, Date | string>;
  ends_at: ColumnType<Date, Date | string, Date | string>;
  person_id: string | null;
  guest_name: string | null;
  guest_firm: string | null;
  guest_until: ColumnType<Date, Date | string, Date | string> | null;
}

export interface InvitationsToAnswer {
  id: string;
  question_id: string;
  person_id: string;
  invited_by: string | null;
  part: string;
  words: Generated<string>;
  at: ColumnType<Date, Date | string, Date | string>;
  tell_at: ColumnType<Date, Date | string, Date | string>;
  told_at: ColumnType<Date, Date | string, Date | string> | null;
  declined_at: ColumnType<Date, Date | string, Date | string> | null;
  widened_at: ColumnType<Date, Date | string, Date | string> | null;
}

export interface ItemLabels {
  item_id: string;
  label: string;
  source: string;
  at: ColumnType<Date, Date | string, Date | string>;
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
  put_away: string | null;
  put_away_at: ColumnType<Date, Date | string, Date | string> | null;
  put_away_by: string | null;
  put_away_with: string | null;
  put_away_was: ColumnType<any, string, string> | null;
}

export interface JobLines {
  note_id: string;
  job_id: string;
  prompt: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface JobPeople {
  job_id: string;
  person_id: string;
  until_at: ColumnType<Date, Date | string, Date | string>;
  done_on: string | null;
}

export interface JobReviews {
  job_id: string;
  opened_by: string;
  opened_at: ColumnType<Date, Date | string, Date | string>;
  closed_by: string | null;
  closed_at: ColumnType<Date, Date | string, Date | string> | null;
}

export interface JobTurns {
  job_id: string;
  person_id: string;
  expected: string;
  happened: string;
  why: string;
  next: string;
  practice_id: string | null;
  step_id: string | null;
  relation: string | null;
  note_id: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Jobs {
  id: string;
  community_id: string;
  reference: string | null;
  title: string;
  place: string | null;
  asset: string | null;
  closed_at: ColumnType<Date, Date | string, Date | string>;
  made_by: string;
  made_at: ColumnType<Date, Date | string, Date | string>;
}

export interface JournalEntries {
  id: string;
  person_id: string;
  day: string;
  body: string;
  about_id: string | null;
  version: Generated<number>;
  made_at: ColumnType<Date, Date | string, Date | string>;
  changed_at: ColumnType<Date, Date | string, Date | string>;
}

export interface Knowledge {
  person_id: string;
  kind: string;
  source: string;
  item_id: string;
  worth: unknown;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Labels {
  key: string;
  name: string;
  sort: string;
  now_key: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface LetterHomes {
  person_id: string;
  home_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface LetterRefusals {
  person_id: string;
  kind: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Letters {
  id: string;
  person_id: string;
  kind: string;
  to_address: string | null;
  about: ColumnType<any, string | undefined, string>;
  effect_key: string;
  state: Generated<string>;
  made_at: ColumnType<Date, Date | string, Date | string>;
  due_at: ColumnType<Date, Date | string, Date | string>;
  tries: Generated<number>;
  dated_at: ColumnType<Date, Date | string, Date | string> | null;
  message_id: string | null;
  message_hash: string | null;
  ended_at: ColumnType<Date, Date | string, Date | string> | null;
  last_error: Generated<string>;
}

export interface LettersIn {
  id: string;
  address_id: string | null;
  raw_hash: string | null;
  bytes: number;
  via: string;
  envelope_from: string;
  ip: string;
  helo: string;
  received_at: ColumnType<Date, Date | string, Date | string>;
  state: Generated<string>;
  held_until: ColumnType<Date, Date | string, Date | string> | null;
  tries: Generated<number>;
  ended_at: ColumnType<Date, Date | string, Date | string> | null;
  why: Generated<string>;
  says: Generated<string>;
  person_id: string | null;
  subject: Generated<string>;
  item_id: string | null;
  comment_id: string | null;
  message_key: string | null;
  content_key: string | null;
  thread_key: string | null;
  told_at: ColumnType<Date, Date | string, Date | string> | null;
}

export interface Links {
  from_id: string;
  place: Generated<string>;
  to_id: string;
  quoted: Generated<boolean>;
}

export interface MailAddresses {
  id: string;
  person_id: string;
  purpose: string;
  hash: Buffer;
  subject: Generated<string>;
  about: ColumnType<any, string | undefined, string>;
  epoch: number | null;
  made_at: ColumnType<Date, Date | string, Date | string>;
  used_at: ColumnType<Date, Date | string, Date | string>;
  ends_at: ColumnType<Date, Date | string, Date | string>;
}

export interface MailDoors {
  name: string;
  at: ColumnType<Date, Date | string, Date | string>;
  ok_at: ColumnType<Date, Date | string, Date | string> | null;
  says: Generated<string>;
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

export interface NoteMerges {
  note_id: string;
  into_id: string;
  merged_by: string | null;
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
  answer: string | null;
  answered_by: string | null;
  answered_at: ColumnType<Date, Date | string, Date | string> | null;
  hazard_at: ColumnType<Date, Date | string, Date | string> | null;
  hazard_judged_at: ColumnType<Date, Date | string, Date | string> | null;
  source_title: Generated<string>;
  source_url: string | null;
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
  seq: ColumnType<number, number | string | undefined, number | string>;
  shows_at: ColumnType<Date, Date | string, Date | string>;
  under_id: string;
  because: string | null;
  because_id: string | null;
  done_at: ColumnType<Date, Date | string, Date | string> | null;
  snoozed_at: ColumnType<Date, Date | string, Date | string> | null;
  mailed_at: ColumnType<Date, Date | string, Date | string> | null;
}

export interface Organisation {
  id: Generated<boolean>;
  name: string;
  demo: Generated<boolean>;
  seal_key: string;
  settings: ColumnType<any, string | undefined, string>;
  set_up_at: ColumnType<Date, Date | string, Date | string> | null;
}

export interface PageAuthors {
  page_id: string;
  client: ColumnType<number, number | string, number | string>;
  person_id: string;
}

export interface PageContributions {
  page_id: string;
  number: number;
  person_id: string;
  letters: number;
}

export interface PageFields {
  page_id: string;
  name: string;
  position: number;
  field: ColumnType<any, string, string>;
  value: ColumnType<any, string, string> | null;
}

export interface PageLive {
  page_id: string;
  document: string;
  state: Buffer;
  number: number;
  begun_at: ColumnType<Date, Date | string, Date | string> | null;
  saved_at: ColumnType<Date, Date | string, Date | string>;
  saved_in: string | null;
}

export interface PageUpdates {
  id: ColumnType<number, number | string | undefined, number | string>;
  page_id: string;
  written_by: string;
  room: string;
  at: ColumnType<Date, Date | string, Date | string>;
  change: Buffer;
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
  number: Generated<number>;
  home_id: string;
  rank: string;
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
  working_days: number[] | null;
  days_off: Generated<string[]>;
  removed_at: ColumnType<Date, Date | string, Date | string> | null;
  became: string | null;
  guest: Generated<boolean>;
  firm: Generated<string>;
  guest_until: ColumnType<Date, Date | string, Date | string> | null;
  started_on: string | null;
  region: Generated<string>;
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
}

export interface PromptAnswers {
  note_id: string;
  posting_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface PromptPostings {
  id: string;
  prompt_id: string;
  community_id: string;
  number: number;
  words: string;
  at: ColumnType<Date, Date | string, Date | string>;
  until_at: ColumnType<Date, Date | string, Date | string>;
  asked: number;
}

export interface Prompts {
  id: string;
  community_id: string;
  words: string;
  weekday: number;
  hour: number;
  every_weeks: number;
  time_zone: string;
  slot_on: string;
  next_at: ColumnType<Date, Date | string, Date | string>;
  made_by: string | null;
  made_at: ColumnType<Date, Date | string, Date | string>;
  version: Generated<number>;
  stopped_at: ColumnType<Date, Date | string, Date | string> | null;
}

export interface ProposalDecisions {
  id: string;
  proposal_id: string;
  decision: string;
  reason: string;
  review_on: string | null;
  decided_by: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface ProposalNotes {
  proposal_id: string;
  note_id: string;
}

export interface Proposals {
  item_id: string;
  target: string;
  practice_id: string | null;
  step_id: string | null;
  variation_id: string | null;
  unit_id: string | null;
  target_words: Generated<string>;
  cause: Generated<string>;
  change: string;
  before: Generated<string>;
  champion_id: string;
  rule: string | null;
  due_on: string;
  reopened_at: ColumnType<Date, Date | string, Date | string> | null;
  reopened_reason: Generated<string>;
  implementer_id: string | null;
  implement_by: string | null;
  implemented_by: string | null;
  implemented_at: ColumnType<Date, Date | string, Date | string> | null;
  implemented_number: number | null;
  implemented_words: Generated<string>;
  effective_on: string | null;
  check_kind: string | null;
  learned_by: string | null;
  learned_at: ColumnType<Date, Date | string, Date | string> | null;
  outcome: ColumnType<any, string, string> | null;
  not_shown_at: ColumnType<Date, Date | string, Date | string> | null;
}

export interface PulseCounts {
  round_id: string;
  community_id: string | null;
  cells: number[];
}

export interface PulseHanded {
  round_id: string;
  who: string;
}

export interface PulseRefusals {
  person_id: string;
}

export interface PulseResults {
  round_id: string;
  community_id: string | null;
  question: string;
  answered: number;
  counts: number[];
}

export interface PulseRounds {
  id: string;
  form: number;
  opened_at: ColumnType<Date, Date | string, Date | string>;
  closes_at: ColumnType<Date, Date | string, Date | string>;
  closed_at: ColumnType<Date, Date | string, Date | string> | null;
  salt: string | null;
  handed: number | null;
}

export interface PulseSettings {
  one: Generated<boolean>;
  asks: boolean;
}

export interface PulseSpent {
  round_id: string;
  ticket: string;
}

export interface PushDays {
  person_id: string;
  day: string;
  sent: number;
}

export interface PushKeys {
  id: Generated<boolean>;
  public_key: string;
  private_key: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface PushSubscriptions {
  id: string;
  person_id: string;
  session_id: string;
  endpoint: string;
  p256dh: string;
  auth: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Pushes {
  person_id: string;
  happening_id: ColumnType<number, number | string, number | string>;
  kind: string;
  tries: Generated<number>;
  next_at: ColumnType<Date, Date | string, Date | string>;
}

export interface QuestionAnswerVersions {
  answer_id: string;
  number: number;
  body: string;
  at: ColumnType<Date, Date | string, Date | string>;
  written_by: string | null;
}

export interface QuestionAnswers {
  id: string;
  question_id: string;
  author_id: string | null;
  body: string;
  at: ColumnType<Date, Date | string, Date | string>;
  version: Generated<number>;
  edited_at: ColumnType<Date, Date | string, Date | string> | null;
  taken_back_at: ColumnType<Date, Date | string, Date | string> | null;
  accepted_at: ColumnType<Date, Date | string, Date | string> | null;
  accepted_by: string | null;
  votes: Generated<number>;
  imported_up: Generated<number>;
  imported_down: Generated<number>;
  origin: string | null;
  edited_by: string | null;
}

export interface QuestionCredits {
  made_id: string;
  question_id: string;
  person_id: string;
  role: string;
}

export interface QuestionGuidance {
  question_id: string;
  said_id: string;
  is_answer: boolean;
  person_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface QuestionNotes {
  note_id: string;
  question_id: string;
  answer_id: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface QuestionPractices {
  practice_id: string;
  question_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface QuestionVersions {
  question_id: string;
  number: number;
  title: string;
  body: string;
  expected: string;
  happened: string;
  tried: string;
  at: ColumnType<Date, Date | string, Date | string>;
  written_by: string | null;
}

export interface QuestionVotes {
  question_id: string;
  answer_id: string | null;
  person_id: string;
  value: number;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Questions {
  item_id: string;
  body: Generated<string>;
  expected: Generated<string>;
  happened: Generated<string>;
  tried: Generated<string>;
  context: ColumnType<any, string | undefined, string>;
  number: Generated<number>;
  edited_at: ColumnType<Date, Date | string, Date | string> | null;
  edited_by: string | null;
  answered_at: ColumnType<Date, Date | string, Date | string> | null;
  solved_at: ColumnType<Date, Date | string, Date | string> | null;
  heard_at: ColumnType<Date, Date | string, Date | string>;
  stale_at: ColumnType<Date, Date | string, Date | string> | null;
  duplicate_of: string | null;
  votes: Generated<number>;
  imported_up: Generated<number>;
  imported_down: Generated<number>;
}

export interface ReportEchoes {
  note_id: string;
  person_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface ReportHabits {
  person_id: string;
  due_weekday: Generated<number>;
  reminded: Generated<boolean>;
  snoozed_week: string | null;
  told_week: string | null;
}

export interface ReportLines {
  id: string;
  report_id: string;
  prompt: string;
  position: number;
  note_id: string | null;
  label: string | null;
  value: unknown | null;
  unit: Generated<string>;
}

export interface ReportPrompts {
  community_id: string | null;
  number: number;
  prompts: ColumnType<any, string, string>;
  changed_by: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface ReportReads {
  report_id: string;
  person_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Reports {
  item_id: string;
  author_id: string;
  week: string;
  due_on: string | null;
  written_at: ColumnType<Date, Date | string, Date | string>;
  prompts: ColumnType<any, string, string>;
}

export interface RestrictionWarnings {
  item_id: string;
  until_at: ColumnType<Date, Date | string, Date | string>;
  told_at: ColumnType<Date, Date | string, Date | string>;
}

export interface Retirements {
  practice_id: string;
  successor_id: string | null;
  reason: string;
  retired_by: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Rights {
  person_id: string;
  community_id: string;
  kind: string;
  items_used: number;
  reason: string;
  agreed_by: string;
  at: ColumnType<Date, Date | string, Date | string>;
  used_at: ColumnType<Date, Date | string, Date | string>;
  ended_at: ColumnType<Date, Date | string, Date | string> | null;
  ended_reason: string | null;
}

export interface RiskLooks {
  community_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Risks {
  id: string;
  community_id: string;
  rule: string;
  item_id: string | null;
  label: string | null;
  owner_id: string | null;
  count: number;
  of: number | null;
  crossed_at: ColumnType<Date, Date | string, Date | string>;
  due_on: string;
  ended_at: ColumnType<Date, Date | string, Date | string> | null;
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

export interface SourceEntries {
  id: string;
  source_id: string;
  key: string;
  title: string;
  url: string;
  author: string;
  summary: string;
  said_at: ColumnType<Date, Date | string, Date | string> | null;
  found_at: ColumnType<Date, Date | string, Date | string>;
  shown_at: ColumnType<Date, Date | string, Date | string>;
  hidden_at: ColumnType<Date, Date | string, Date | string> | null;
  hidden_by: string | null;
  note_id: string | null;
  brought_by: string | null;
  brought_at: ColumnType<Date, Date | string, Date | string> | null;
}

export interface Sources {
  id: string;
  community_id: string;
  url: string;
  site: string | null;
  title: string;
  added_by: string;
  added_at: ColumnType<Date, Date | string, Date | string>;
  look_at: ColumnType<Date, Date | string, Date | string>;
  looked_at: ColumnType<Date, Date | string, Date | string>;
  etag: Generated<string>;
  modified: Generated<string>;
  quiet: Generated<number>;
  failures: Generated<number>;
  failing_since: ColumnType<Date, Date | string, Date | string> | null;
  why: string | null;
  ended_at: ColumnType<Date, Date | string, Date | string> | null;
  paused_at: ColumnType<Date, Date | string, Date | string> | null;
  removed_at: ColumnType<Date, Date | string, Date | string> | null;
}

export interface StepMerges {
  step_id: string;
  into_id: string;
  number: number;
}

export interface Steps {
  id: string;
  practice_id: string;
  split_from: string | null;
}

export interface Stories {
  id: string;
  item_id: string;
  step_id: string | null;
  author_id: string | null;
  seal: string | null;
  title: string;
  how_it_was: string;
  what_was_done: string;
  how_it_is: string;
  place: Generated<string>;
  happened_on: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
  version: Generated<number>;
  edited_at: ColumnType<Date, Date | string, Date | string> | null;
  retold: Generated<number>;
  origin: string | null;
}

export interface StoryItems {
  story_id: string;
  item_id: string;
}

export interface StoryRetellings {
  id: string;
  story_id: string;
  person_id: string | null;
  seal: string | null;
  told_on: string;
  place: string;
  community_id: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
  origin: string | null;
}

export interface StoryVersions {
  story_id: string;
  number: number;
  title: string;
  how_it_was: string;
  what_was_done: string;
  how_it_is: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Suggestions {
  id: string;
  page_id: string;
  base_number: number;
  base_title: string;
  base_body: string;
  title: string;
  body: string;
  why: string;
  suggested_by: string;
  at: ColumnType<Date, Date | string, Date | string>;
  state: Generated<string>;
  answered_at: ColumnType<Date, Date | string, Date | string> | null;
  answered_by: string | null;
  reason: Generated<string>;
  number: number | null;
}

export interface Takings {
  id: string;
  practice_id: string;
  person_id: string;
  number: number;
  words: Generated<string>;
  planned_on: string | null;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface Templates {
  id: string;
  community_id: string | null;
  title: string;
  when_to_use: Generated<string>;
  body: string;
  fields: ColumnType<any, string | undefined, string>;
  labels: Generated<string[]>;
  parent_id: string | null;
  starter: string | null;
  made_by: string | null;
  made_at: ColumnType<Date, Date | string, Date | string>;
  changed_at: ColumnType<Date, Date | string, Date | string>;
  version: Generated<number>;
  ended_at: ColumnType<Date, Date | string, Date | string> | null;
}

export interface TieOffers {
  low_id: string;
  high_id: string;
  because: string;
  item_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
  low_said: string | null;
  low_said_at: ColumnType<Date, Date | string, Date | string> | null;
  high_said: string | null;
  high_said_at: ColumnType<Date, Date | string, Date | string> | null;
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

export interface ToldSettings {
  person_id: string;
  mail: Generated<string>;
  mail_hour: Generated<number>;
  mail_weekday: Generated<number>;
  mentions_at_once: Generated<boolean>;
  time_zone: string | null;
  push_a_day: Generated<number>;
  quiet_from: Generated<number>;
  quiet_until: Generated<number>;
  version: Generated<number>;
}

export interface TopicWords {
  person_id: string;
  topic: string;
  word: string;
  at: ColumnType<Date, Date | string, Date | string>;
}

export interface UnaskedPeople {
  person_id: string;
  at: ColumnType<Date, Date | string, Date | string>;
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
  variations: Generated<string[]>;
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
  variation_id: string | null;
}

export interface VariationPlaces {
  variation_id: string;
  community_id: string;
}

export interface Variations {
  id: string;
  practice_id: string;
  step_id: string | null;
  letter: string;
  op: string;
  body: Generated<string>;
  after_step_id: string | null;
  conditions: ColumnType<any, string | undefined, string>;
  stated: Generated<string>;
  why: Generated<string>;
  goal: Generated<string>;
  cause: Generated<string>;
  planned: Generated<boolean>;
  base_number: number;
  check_number: number | null;
  note_id: string | null;
  state: Generated<string>;
  deviation: Generated<boolean>;
  approved_by: string | null;
  approved_at: ColumnType<Date, Date | string, Date | string> | null;
  until: string | null;
  made_by: string;
  made_at: ColumnType<Date, Date | string, Date | string>;
  changed_at: ColumnType<Date, Date | string, Date | string>;
  ended_reason: string | null;
  version: Generated<number>;
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

export interface VersionVariations {
  practice_id: string;
  number: number;
  variation_id: string;
  snapshot: ColumnType<any, string, string>;
}

export interface Voices {
  decision_id: string;
  person_id: string;
  voice: string;
  reason: Generated<string>;
  at: ColumnType<Date, Date | string, Date | string>;
  withdrawn_at: ColumnType<Date, Date | string, Date | string> | null;
}

export interface DB {
  access_requests: AccessRequests;
  acknowledgements: Acknowledgements;
  addresses: Addresses;
  alert_receipts: AlertReceipts;
  alerts: Alerts;
  answer_requests: AnswerRequests;
  answers: Answers;
  answers_given: AnswersGiven;
  asks: Asks;
  author_addresses: AuthorAddresses;
  author_claims: AuthorClaims;
  bindings: Bindings;
  buddies: Buddies;
  challenges: Challenges;
  cohort_arrivals: CohortArrivals;
  cohort_lands: CohortLands;
  cohorts: Cohorts;
  comment_reactions: CommentReactions;
  comment_versions: CommentVersions;
  comments: Comments;
  communities: Communities;
  completions: Completions;
  console_snoozes: ConsoleSnoozes;
  courses: Courses;
  credentials: Credentials;
  decisions: Decisions;
  declared_interests: DeclaredInterests;
  designers: Designers;
  digests_sent: DigestsSent;
  enrolments: Enrolments;
  establishments: Establishments;
  exports: Exports;
  facets: Facets;
  fan_outs: FanOuts;
  favourites: Favourites;
  file_texts: FileTexts;
  files: Files;
  followers: Followers;
  follows: Follows;
  happenings: Happenings;
  hazard_readings: HazardReadings;
  hidden_ties: HiddenTies;
  holds: Holds;
  impact_tasks: ImpactTasks;
  import_jobs: ImportJobs;
  import_losses: ImportLosses;
  invitations: Invitations;
  invitations_to_answer: InvitationsToAnswer;
  item_labels: ItemLabels;
  items: Items;
  job_lines: JobLines;
  job_people: JobPeople;
  job_reviews: JobReviews;
  job_turns: JobTurns;
  jobs: Jobs;
  journal_entries: JournalEntries;
  knowledge: Knowledge;
  labels: Labels;
  letter_homes: LetterHomes;
  letter_refusals: LetterRefusals;
  letters: Letters;
  letters_in: LettersIn;
  links: Links;
  mail_addresses: MailAddresses;
  mail_doors: MailDoors;
  memberships: Memberships;
  note_links: NoteLinks;
  note_merges: NoteMerges;
  notes: Notes;
  notices: Notices;
  organisation: Organisation;
  page_authors: PageAuthors;
  page_contributions: PageContributions;
  page_fields: PageFields;
  page_live: PageLive;
  page_updates: PageUpdates;
  page_versions: PageVersions;
  pages: Pages;
  people: People;
  placements: Placements;
  practice_sources: PracticeSources;
  practice_versions: PracticeVersions;
  practices: Practices;
  prompt_answers: PromptAnswers;
  prompt_postings: PromptPostings;
  prompts: Prompts;
  proposal_decisions: ProposalDecisions;
  proposal_notes: ProposalNotes;
  proposals: Proposals;
  pulse_counts: PulseCounts;
  pulse_handed: PulseHanded;
  pulse_refusals: PulseRefusals;
  pulse_results: PulseResults;
  pulse_rounds: PulseRounds;
  pulse_settings: PulseSettings;
  pulse_spent: PulseSpent;
  push_days: PushDays;
  push_keys: PushKeys;
  push_subscriptions: PushSubscriptions;
  pushes: Pushes;
  question_answer_versions: QuestionAnswerVersions;
  question_answers: QuestionAnswers;
  question_credits: QuestionCredits;
  question_guidance: QuestionGuidance;
  question_notes: QuestionNotes;
  question_practices: QuestionPractices;
  question_versions: QuestionVersions;
  question_votes: QuestionVotes;
  questions: Questions;
  report_echoes: ReportEchoes;
  report_habits: ReportHabits;
  report_lines: ReportLines;
  report_prompts: ReportPrompts;
  report_reads: ReportReads;
  reports: Reports;
  restriction_warnings: RestrictionWarnings;
  retirements: Retirements;
  rights: Rights;
  risk_looks: RiskLooks;
  risks: Risks;
  sessions: Sessions;
  sign_in_tries: SignInTries;
  source_entries: SourceEntries;
  sources: Sources;
  step_merges: StepMerges;
  steps: Steps;
  stories: Stories;
  story_items: StoryItems;
  story_retellings: StoryRetellings;
  story_versions: StoryVersions;
  suggestions: Suggestions;
  takings: Takings;
  templates: Templates;
  tie_offers: TieOffers;
  tokens: Tokens;
  told_settings: ToldSettings;
  topic_words: TopicWords;
  unasked_people: UnaskedPeople;
  units: Units;
  uses: Uses;
  validations: Validations;
  variation_places: VariationPlaces;
  variations: Variations;
  version_steps: VersionSteps;
  version_variations: VersionVariations;
  voices: Voices;
}
