import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { LastImport } from './record.ts';

type Db = Kysely<DB>;

/** One import of a source at a time: two at once would make everything twice, and one of them fail half-way. */
export async function holdSource(db: Db, source: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(7308, hashtext(${source}))`.execute(db);
}

export type Known = { origin: string; id: string; kind: string; version: number; number: number | null };

/** What already came from these origins: people, communities and items alike. */
export async function knownOf(db: Db, origins: string[]): Promise<Map<string, Known>> {
  const { rows } = await sql<Known>`
    select origin, id, 'person' as kind, version, null::int as number from people where origin = any(${origins})
    union all select origin, id, 'community', version, null from communities where origin = any(${origins})
    union all select origin, i.id, kind, version, number from items i left join pages pg on pg.item_id = i.id
      where origin = any(${origins})`.execute(db);
  return new Map(rows.map((row) => [row.origin, row]));
}

/** What the book says of the last import of these items. */
export async function lastImports(db: Db, items: string[]): Promise<Map<string, LastImport>> {
  const { rows } = await sql<LastImport & { item_id: string }>`
    select item_id, max((about ->> 'number')::int) as number,
      (array_agg(about -> 'imported' ->> 'digest' order by id desc))[1] as digest,
      (array_agg(about -> 'imported' ->> 'parent' order by id desc))[1] as parent
    from happenings where item_id = any(${items}) and about -> 'imported' is not null
    group by item_id`.execute(db);
  return new Map(rows.map(({ item_id, ...last }) => [item_id, last]));
}
