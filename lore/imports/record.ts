import type { Context } from '../notes/note.ts';
import type { Risk, State } from '../practices/practice.ts';

export const batch_records_max = 200;
export const origin_letters_max = 600;

/** Somebody who wrote something elsewhere. With an e-mail address they are looked for among those who are here. */
export type PersonRecord = { kind: 'person'; origin: string; name: string; email?: string; role_line?: string };

export type CommunityRecord = {
  kind: 'community';
  origin: string;
  name: string;
  community_kind: 'practice' | 'place' | 'customer' | 'cohort' | 'circle';
  purpose?: string;
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
};

/**
 * A page as it stands in the source. `first` is the text it began with, where that is known; `changed` who gave it its
 * present text, and when. Links to other pages of the import are `/w/` and the named id of their
 * origin (`ground/named-id.ts`), so that they are right from the first version on, also to pages of a later batch.
 */
export type PageRecord = Written & {
  kind: 'page';
  title: string;
  body: string;
  parent?: string;
  position?: number;
  first?: { title: string; body: string };
  changed?: { author: string | null; at: Date; summary: string };
};

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

/** What every importer reads its format into. What a record refers to comes before it. */
export type ImportRecord = PersonRecord | CommunityRecord | NoteRecord | PageRecord | PracticeRecord;

/** What became of a record: `left` with a reason is a record that is not, or not fully, taken over. */
export type Done = 'made' | 'changed' | 'unchanged' | 'left';

/** What the book remembers of the last import of an item; of a practice also its state then, and the moves taken. */
export type LastImport = {
  digest: string;
  parent: string | null;
  number: number | null;
  state: State | null;
  moves: number | null;
  trail: string | null;
};

/** Why a record that has changed in its source is nevertheless left, or null: it may be taken over. */
export function whyLeft(
  kind: 'note' | 'page' | 'practice',
  last: LastImport | undefined,
  number: number | null,
): string | null {
  if (kind === 'note')
    return 'It changed in its source. A note that is here is left as it is: people may have answered it.';
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
