import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Line } from '../records/queries.ts';

/** Lines of the book behind one of them, those of this very transaction too, which followers do not see yet. */
export async function linesBehind(db: Kysely<DB>, id: number, limit: number): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select id, xid::text, at, actor_id, what, item_id, about from happenings
    where id > ${id} order by id limit ${limit}`.execute(db);
  return rows;
}
