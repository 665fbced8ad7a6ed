import { z } from 'zod';
import { refuse } from '../../ground/refusal.ts';

const page_max = 100;

/** Fields that every list takes: where to go on, and how many. */
export const paging = {
  after: z.string().max(200).optional().describe('The `next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(page_max).default(30),
};

/** The shape of a page of a list: `next` is the cursor of the following page, or null at the end. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/** A cursor holds the sort key of the last row, so that a page stays right while rows arrive. */
function toCursor(...keys: (string | number | Date)[]): string {
  const plain = keys.map((key) => (key instanceof Date ? key.toISOString() : key));
  return Buffer.from(JSON.stringify(plain)).toString('base64url');
}

/** The sort key in a cursor, or null at the beginning. Refuses what this server did not make. */
export function fromCursor(cursor: string | undefined, length: number): (string | number)[] | null {
  if (cursor === undefined) return null;
  try {
    const keys = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(keys) &&
      keys.length === length &&
      keys.every((k) => typeof k === 'string' || typeof k === 'number')
    ) {
      return keys;
    }
  } catch {}
  refuse('invalid', 'This `after` is not one that a list gave. Begin again without it.');
}

/** Cuts the one row too many that tells whether there is more. */
export function toPage<Row>(rows: Row[], limit: number, keysOf: (row: Row) => (string | number | Date)[]) {
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? toCursor(...keysOf(items[items.length - 1])) : null };
}
