import { sql } from '../../ground/sql.ts';
import type { TestHouse } from '../house.ts';

export type BookLine = {
  id: number;
  what: string;
  item_id: string | null;
  actor_id: string | null;
  about: Record<string, any>;
};

/** The lines of the book about these items, in the order of the book. */
export async function linesOf(t: TestHouse, items: string[]): Promise<BookLine[]> {
  const { rows } = await sql<BookLine>`
    select id, what, item_id, actor_id, about from happenings where item_id = any(${items}) order by happenings.xid, id`.execute(
    t.base.read,
  );
  return rows;
}

/** The state of every item and variation, worked out from the book and from nothing else. */
export function statesFrom(lines: BookLine[]): Map<string, string> {
  return new Map(
    lines.flatMap(({ what, item_id, about }) =>
      // A line about a variation stands at its practice, and tells of the variation.
      typeof about.state === 'string' ? [[what.startsWith('variation.') ? about.variation : item_id, about.state]] : [],
    ),
  );
}
