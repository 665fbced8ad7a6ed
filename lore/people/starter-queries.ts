import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Starter } from './starter.ts';

type Db = Kysely<DB>;
export type KnownRow = Starter & { id: string; status: string; guest: boolean };

/** Who is known by these addresses or handles. */
export async function knownBy(db: Db, emails: string[], handles: string[]): Promise<KnownRow[]> {
  const { rows } = await sql<KnownRow>`
    select id, name, handle, coalesce(email, '') as email, coalesce(started_on::text, '') as started_on, role_line, team, site,
      region, status, guest
    from people where email = any(${emails}) or handle = any(${handles})`.execute(db);
  return rows;
}

/** Says of somebody what a list says of them; their version moves on, so that nobody overwrites it unseen. */
export async function writeStarter(db: Db, id: string, change: Partial<Starter>): Promise<void> {
  await db
    .updateTable('people')
    .set((e) => ({ ...change, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** People of the house who are not among these. */
export async function missingFrom(db: Db, ids: string[], limit: number) {
  const { rows } = await sql<{ id: string; name: string; handle: string; n: number }>`
    select id, name, handle, count(*) over ()::int as n from people
    where status = 'active' and not guest and id <> all(${ids}::text[]) order by lower(name), id limit ${limit}`.execute(
    db,
  );
  return { count: rows[0]?.n ?? 0, people: rows.map(({ n, ...row }) => row) };
}

export async function hasWayIn(db: Db, person: string): Promise<boolean> {
  const { rows } = await sql`select from credentials where person_id = ${person}`.execute(db);
  return rows.length > 0;
}
