// What a digest holds. Read with the rights of the moment at which it is asked for: whoever sends it asks just before.
import type { Asking } from '../route.ts';
import * as q from './digest-queries.ts';
import { at_once } from './notice.ts';
import { endMail } from './told-queries.ts';

/** The moment a mail has more lines than this nobody reads it. */
const digest_rows_max = 15;
const digest_lines_max = 3;
const fresh_rows_max = 12;

export type Digest = {
  /** Somebody waits for the reader. */
  needs: q.DigestRow[];
  /** What became of what is theirs, and of what they follow. */
  news: q.DigestRow[];
  /** New in their communities. */
  fresh: Omit<q.FreshRow, 'rows'>[];
  /** What is not among the rows above and waits in the inbox, or in the stream. */
  left_out: { rows: number; fresh: number };
  since: Date;
  /** To be handed to `digestSent`: everything told up to here is in it, or counted in it. */
  through: number;
  isEmpty: boolean;
};

export async function digestOf(asking: Asking): Promise<Digest> {
  const { since, through } = await q.digestPlace(asking);
  const rows = await q.digestRows(asking, { through, rows: digest_rows_max, lines: digest_lines_max });
  const fresh = await q.freshItems(asking, since, fresh_rows_max);
  return {
    needs: rows.filter(({ needs }) => needs),
    news: rows.filter(({ needs }) => !needs),
    fresh: fresh.map(({ rows: _, ...row }) => row),
    left_out: { rows: (rows[0]?.rows ?? 0) - rows.length, fresh: (fresh[0]?.rows ?? 0) - fresh.length },
    since,
    through,
    isEmpty: rows.length === 0 && fresh.length === 0,
  };
}

export const dueDigests = q.dueDigests;
export const digestSent = q.digestSent;
export const mailedAtOnce = q.markMailed;

export const dueAtOnce = (db: Asking['db'], now: Date, limit: number): Promise<q.AtOnce[]> =>
  q.dueAtOnce(db, { kinds: at_once, now, limit });

/** No mail any more but what they ask for themselves; what is told goes on standing in the inbox. */
export const unsubscribe = (db: Asking['db'], person: string): Promise<void> => endMail(db, person);
