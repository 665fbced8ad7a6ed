import type { Context } from '../notes/note.ts';
import type { Risk, State } from '../practices/practice.ts';

export const batch_records_max = 200;
export const origin_letters_max = 600;
export const versions_max = 2_000;
/** Of a question or an answer, so that people here can still reword it. */
export const wordings_max = 80;
export const files_per_record_max = 2_000;
export const labels_max = 100;
export const aliases_max = 500;
export const alias_letters_max = 1_000;
export const known_files_max = 500;

/** Somebody who wrote something elsewhere. With an e-mail address they are looked for among those who are here. */
export type PersonRecord = {
  kind: 'person';
  origin: string;
  name: string;
  email?: string;
  role_line?: string;
  /** Addresses at which their profile stood there. */
  aliases?: string[];
};

export type CommunityRecord = {
  kind: 'community';
  origin: string;
  name: string;
  community_kind: 'practice' | 'place' | 'customer' | 'cohort' | 'circle';
  purpose?: string;
  /** Not everybody may read it there: it begins closed. */
  closed?: true;
};

/** `home` is the origin or id of a community; `author` the origin or id of a person, null for who imports. */
type Written = { origin: string; home: string; author: string | null; at: Date };

export type NoteRecord = Written & {
  kind: 'note';
  body: string;
  because?: string;
  context?: Context;
  language?: string;
  happened_at?: Date;
  /** What it is about, where that stands outside. */
  source?: { title: string; url: string };
};

/** An earlier text of a page: who wrote it, when, and what they said of it. */
export type Version = { title: string; body: string; author: string | null; at: Date; summary: string };

/**
 * A page as it stands in the source. `versions` are all its earlier texts, the oldest first: it began with the first of
 * them, at `at`, by `author`. `changed` says who gave it its present text, and when. Links to other pages of the import
 * are `/w/` and the named id of their origin (`ground/named-id.ts`), and files `/api/v1/files/` and the named id of
 * theirs, so that they are right from the first version on, also to what comes with a later batch.
 */
export type PageRecord = Written & {
  kind: 'page';
  title: string;
  body: string;
  parent?: string;
  position?: number;
  versions?: Version[];
  changed?: { author: string | null; at: Date; summary: string };
  labels?: string[];
  /** Origins of files that hang on it. Their bytes come before it, by `imports.putFile`. */
  files?: string[];
  /** Addresses at which it stood there, a path and its query: `/display/HT/Home`. They lead to it here, for ever. */
  aliases?: string[];
  /** Not everybody who reads its home could read it there. */
  restricted?: { reason: string };
  put_away?: 'archived';
  /** Others are begun from it. */
  template?: true;
};

/** What somebody said about an item of the import, or in answer to another comment on it. */
export type CommentRecord = {
  kind: 'comment';
  origin: string;
  /** The origin of the item. */
  on: string;
  /** The origin of the answer, to the question that the item is, under which it stands. */
  answer?: string;
  author: string | null;
  at: Date;
  body: string;
  /** The origin of the comment that it answers. */
  reply_to?: string;
  /** The words that it is about, and some before and after them. */
  passage?: { exact: string; prefix?: string; suffix?: string };
  resolved?: { by: string | null; at: Date };
};

/** A story told at a practice or a note of the import. What it names besides comes before it. */
export type StoryRecord = {
  kind: 'story';
  origin: string;
  /** The origin of the item. */
  on: string;
  author: string | null;
  at: Date;
  title: string;
  how_it_was: string;
  what_was_done: string;
  how_it_is: string;
  /** Which step of the practice, counted from one. */
  step?: number;
  place?: string;
  happened_on?: string;
  /** Origins of further practices and notes. */
  belongs_to?: string[];
  /** Who told it to others; `by` null: nobody says. */
  retellings?: Retelling[];
};
export type Retelling = {
  origin: string;
  by: string | null;
  on: string;
  at: Date;
  place: string;
  /** The origin of a community. */
  community?: string;
};
export const retellings_max = 1_000;

export const moves_max = 100;
/** A move between states, on its day. Without `by` the author made it. */
export type Move = { state: State; at: Date; by?: string | null; reason?: string };

/**
 * A practice as its source words it now. It begins as Emergent at `at`; `states` are the moves since, in their order.
 * `purpose` is all that is no step: Markdown, with its headings. Links to other practices of the import are `/p/` and the
 * named id of their origin. `changed` says who gave it its present words, and when.
 */
export type PracticeRecord = Written & {
  kind: 'practice';
  title: string;
  purpose: string;
  steps: { body: string; core?: boolean; why?: string }[];
  risk?: Risk;
  states: Move[];
  /** Who wrote it besides its author. */
  coauthors?: string[];
  /** Origins of the notes that it comes from. */
  notes?: string[];
  changed?: { author: string | null; at: Date; summary: string };
};

/** What people thought of a text elsewhere: counted, by nobody. */
export type Votes = { up: number; down: number };

/**
 * A question with all its earlier wordings, as a page has them. Links to other questions of the import are `/q/` and the
 * named id of their origin, and to an answer of it `#a-` and the named id of that.
 */
export type QuestionRecord = Written & {
  kind: 'question';
  title: string;
  body: string;
  versions?: Version[];
  changed?: { author: string | null; at: Date; summary: string };
  labels?: string[];
  aliases?: string[];
  votes?: Votes;
  /** The origin of the question that it repeats. */
  duplicate_of?: string;
};

/** An earlier wording of an answer. */
export type AnswerVersion = Omit<Version, 'title' | 'summary'>;

export type AnswerRecord = {
  kind: 'answer';
  origin: string;
  /** The origin of the question. */
  on: string;
  author: string | null;
  at: Date;
  body: string;
  /** All its earlier wordings, the oldest first: it began with the first of them, at `at`, by `author`. */
  versions?: AnswerVersion[];
  changed?: { author: string | null; at: Date };
  votes?: Votes;
  accepted?: { by: string | null; at: Date };
  aliases?: string[];
};

/** What every importer reads its format into. What a record refers to comes before it. */
export type ImportRecord =
  | PersonRecord
  | CommunityRecord
  | NoteRecord
  | PageRecord
  | PracticeRecord
  | QuestionRecord
  | AnswerRecord
  | CommentRecord
  | StoryRecord;

/** What became of a record: `left` with a reason is a record that is not, or not fully, taken over. */
export type Done = 'made' | 'changed' | 'unchanged' | 'left';

/** What the book remembers of the last import of an item; of a practice also its state then, and the moves taken. */
export type LastImport = {
  digest: string;
  parent: string | null;
  number: number | null;
  state: State | null;
  /** Of a page: how many of the source's versions have been taken, the present one included. */
  moves: number | null;
  trail: string | null;
  /** A digest of what stands around its text: labels, files, old addresses. */
  around: string | null;
};

/** Why a record that has changed in its source is nevertheless left, or null: it may be taken over. */
export function whyLeft(
  kind: Exclude<ImportRecord['kind'], 'person' | 'community'>,
  last: Pick<LastImport, 'number'> | undefined,
  number: number | null,
): string | null {
  if (kind === 'note')
    return 'It changed in its source. A note that is here is left as it is: people may have answered it.';
  if (kind === 'comment')
    return 'It was reworded in its source. A comment that is here is left as it is: people may have answered it.';
  if (kind === 'story')
    return 'It was told otherwise in its source since. A story that is here is left as it is: people may have retold it.';
  if (last === undefined)
    return 'It stands here without a memory of its import, so nobody can say which text is newer.';
  if (last.number !== number)
    return 'It was rewritten here since the last import, and changed in its source too. Ours is kept.';
  return null;
}

/** Why the moves that its source has made since are left, or null. */
export function whyNotMove(last: LastImport | undefined, state: string | null): string | null {
  if (last === undefined) return 'It stands here without a memory of its import, so its state is left as it is.';
  if (last.state !== state)
    return `It became ${state} here since the last import, and moved in its source too. Our state is kept.`;
  return null;
}

/**
 * The moves that are new since so many were taken. A source may tell its past in another way than before (a move that was
 * undone, a history rewritten): then it is the state it ends in that counts.
 */
export function newMoves(states: Move[], taken: { state: State | null; moves: number; sameSoFar: boolean }): Move[] {
  if (taken.sameSoFar) return states.slice(taken.moves);
  const end: Move['state'] = states.at(-1)?.state ?? 'Emergent';
  if (end === taken.state) return [];
  return [
    states.at(-1) ?? { state: end, at: new Date(0), by: null, reason: 'Its source says no longer that it moved.' },
  ];
}

/**
 * The versions of a page that are new since so many were taken, of all that it has had, the present one last. Where the
 * source tells its past in another way than before (a history rewritten, or cut shorter), those after the day of the
 * last one that was taken, and the present one in any case.
 */
export function newVersions(all: Version[], taken: { versions: number; sameSoFar: boolean; until: Date }): Version[] {
  if (taken.sameSoFar && all.length > taken.versions) return all.slice(taken.versions);
  return all.filter((version, at) => at === all.length - 1 || version.at > taken.until);
}
