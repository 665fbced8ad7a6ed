import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Facet, Kind } from './facet.ts';

type Db = Kysely<DB>;

export type FacetRow = Facet & { ended: boolean; version: number };

/** The facets in their order. The organisation has so few that every reader gets them all; ended ones where asked. */
export function facetsQuery(wish: { ended?: boolean } = {}): Sql<FacetRow> {
  return sql<FacetRow>`
    select name, label, kind, unit, choices, ended_at is not null as ended, version
    from facets where ${wish.ended ?? false}::boolean or ended_at is null
    order by ended_at is not null, position, name limit 500`;
}

export async function facetsOf(db: Db, wish: { ended?: boolean } = {}): Promise<FacetRow[]> {
  return (await facetsQuery(wish).execute(db)).rows;
}

/** All of them, with nobody else changing one: two cannot both be the twelfth. */
export async function holdFacets(db: Db): Promise<FacetRow[]> {
  await sql`lock table facets in share row exclusive mode`.execute(db);
  return await facetsOf(db, { ended: true });
}

/** Whether anything was said of it: its kind and its unit are how that is read. */
export async function isUsed(db: Db, name: string): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from variations where conditions @> jsonb_build_array(jsonb_build_object('facet', ${name}::text)))
      or exists (select from notes where context -> 'facets' ? ${name})
      or exists (select from uses where context -> 'facets' ? ${name}) as used`.execute(db);
  return rows[0].used;
}

/** How many variations that have not ended name one of these choices in a condition. */
export async function countNaming(db: Db, name: string, choices: string[]): Promise<number> {
  if (choices.length === 0) return 0;
  const gone = choices.map((choice) => choice.normalize('NFC').trim().toLowerCase());
  const { rows } = await sql<{ n: number }>`
    select count(distinct v.id) as n from variations v
    cross join jsonb_array_elements(v.conditions) as c
    cross join jsonb_array_elements_text(
      case jsonb_typeof(c -> 'value') when 'array' then c -> 'value' else jsonb_build_array(c -> 'value') end) as word
    where v.state <> 'Retired' and c ->> 'facet' = ${name} and lower(btrim(word)) = any(${gone})`.execute(db);
  return rows[0].n;
}

export async function writeFacet(
  db: Db,
  row: { name: string; label: string; kind: Kind; unit: string; choices: string[]; position: number; made_at: Date },
): Promise<void> {
  await db.insertInto('facets').values(row).execute();
}

/** Changes a facet that still has the version seen, and has not ended. */
export async function changeFacet(
  db: Db,
  name: string,
  seen: number,
  change: { label?: string; kind?: Kind; unit?: string; choices?: string[] },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('facets')
    .set((e) => ({ ...change, version: e('version', '+', 1) }))
    .where('name', '=', name)
    .where('version', '=', seen)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** These in this order, from one on. */
export async function orderFacets(db: Db, names: string[]): Promise<void> {
  await sql`
    update facets set position = o.position
    from unnest(${names}::text[]) with ordinality as o(name, position)
    where facets.name = o.name`.execute(db);
}

export async function endFacet(db: Db, name: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('facets')
    .set((e) => ({ ended_at: at, version: e('version', '+', 1) }))
    .where('name', '=', name)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
