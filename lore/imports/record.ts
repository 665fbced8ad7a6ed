import type { Context } from '../notes/note.ts';

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

/** `home` is the origin of a community; `author` the origin or id of a person, null for who imports. */
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

/** What every importer reads its format into. What a record refers to comes before it. */
export type ImportRecord = PersonRecord | CommunityRecord | NoteRecord | PageRecord;

/** What became of a record: `left` with a reason is a record that is not, or not fully, taken over. */
export type Done = 'made' | 'changed' | 'unchanged' | 'left';

/** What the book remembers of the last import of an item. */
export type LastImport = { digest: string; parent: string | null; number: number | null };

/** Why a record that has changed in its source is nevertheless left, or null: it may be taken over. */
export function whyLeft(kind: 'note' | 'page', last: LastImport | undefined, number: number | null): string | null {
  if (kind === 'note')
    return 'It changed in its source. A note that is here is left as it is: people may have answered it.';
  if (last === undefined)
    return 'It stands here without a memory of its import, so nobody can say which text is newer.';
  if (last.number !== number)
    return 'It was rewritten here since the last import, and changed in its source too. Ours is kept.';
  return null;
}
