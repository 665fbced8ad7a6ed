import { createHash } from 'node:crypto';
import { type Asking, asker } from '../route.ts';
import type { Batch } from './batch.ts';

/** What a line in the book remembers of the record behind it. */
type Remembered = {
  origin: string;
  digest: string;
  parent?: string | null;
  /** Of a practice: how many of the source's moves have been taken, and a digest of them; of a page, its versions. */
  moves?: number;
  trail?: string;
  /** Of a page: a digest of what stands around its text. */
  around?: string;
  /** The words that stand here were written here. */
  ours?: boolean;
};

/**
 * The same question, asked by the author on the day of the source: what an act writes then stands where and when it was
 * written, in streams, search and lists.
 *
 * The lines in the book keep the time of the import. The book is the order in which this house learnt of things, its
 * readers rely on that, and who comes to it for "what happened in May" must not find that May grew longer in August. The
 * source's date, its origin and who imported stand in the line, so that all of it can be worked out again from the book.
 */
export function asAuthor(batch: Batch, author: string, at: Date, remembered: Remembered): Asking {
  const { asking } = batch;
  const imported = { by: asker(asking), at, parent: null, ...remembered };
  return {
    ...asking,
    as: { person: author, admin: false, epoch: 0, scopes: null, session: null, guest: false },
    now: at,
    record: (line) =>
      asking.record({
        ...line,
        actor: line.actor === undefined ? author : line.actor,
        about: { ...line.about, imported },
      }),
  };
}

/** A source can be wrong about its dates; nothing is written in the future. */
export function notAhead(batch: Batch, at: Date): Date {
  return at > batch.asking.now ? batch.asking.now : at;
}

/** What is compared when a record comes again. */
export function digestOf(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}
