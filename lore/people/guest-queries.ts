import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Asking } from '../route.ts';
import { findPerson, personVisibleTo } from './queries.ts';

type Db = Kysely<DB>;

/** A person, of those whom the viewer may know of. */
export async function meetPerson(asking: Pick<Asking, 'as' | 'db'>, idOrHandle: string) {
  const found = await findPerson(asking.db, idOrHandle);
  if (found === null) return null;
  const { rows } = await sql`select from people where id = ${found.id} and ${personVisibleTo(asking)}`.execute(
    asking.db,
  );
  return rows.length === 0 ? null : found;
}

/** How long a guest stays from now on; who had left is here again. */
export async function writeStay(db: Db, person: string, row: { until: Date; firm?: string }): Promise<void> {
  await db
    .updateTable('people')
    .set({ guest_until: row.until, status: 'active', ...(row.firm === undefined ? {} : { firm: row.firm }) })
    .where('id', '=', person)
    .where('guest', '=', true)
    .execute();
}

/** Guests whose last day is over and who have not been let go yet. */
export async function overstaying(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('people')
    .select('id')
    .where('guest', '=', true)
    .where('status', '=', 'active')
    .where('guest_until', '<=', now)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
