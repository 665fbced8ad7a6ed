import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Asking } from '../route.ts';
import type { ItemKind } from './community.ts';
import { communityVisibleTo, visibleTo } from './visible.ts';

type Db = Kysely<DB>;

export type ItemRow = {
  id: string;
  kind: ItemKind;
  title: string;
  state: string;
  author_id: string | null;
  home_id: string;
  restricted: boolean;
  version: number;
  made_at: Date;
  changed_at: Date;
};

export async function findItem(asking: Pick<Asking, 'as' | 'now' | 'db'>, id: string): Promise<ItemRow | null> {
  const { rows } = await sql<ItemRow>`
    select id, kind, title, state, author_id, home_id, version, made_at, changed_at,
      restricted and restricted_until > ${asking.now} as restricted
    from items where id = ${id} and ${visibleTo(asking)}`.execute(asking.db);
  return rows[0] ?? null;
}

/** Whether what is at home here was said in confidence: in a closed circle. */
export async function isConfided(db: Db, home: string): Promise<boolean> {
  const { rows } = await sql`
    select from communities where id = ${home} and kind = 'circle' and openness = 'closed'`.execute(db);
  return rows.length > 0;
}

export async function isUnderSeal(db: Db, item: string, seal: string): Promise<boolean> {
  const { rows } = await sql`select from items where id = ${item} and seal = ${seal}`.execute(db);
  return rows.length > 0;
}

export async function memberOf(db: Db, person: string, communities: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ community_id: string }>`
    select community_id from memberships where person_id = ${person} and community_id = any(${communities})`.execute(
    db,
  );
  return new Set(rows.map((row) => row.community_id));
}

/** A new item and where it stands, in one statement. */
export async function writeItem(
  db: Db,
  row: {
    id: string;
    kind: ItemKind;
    title: string;
    state: string;
    author_id: string | null;
    seal: string | null;
    home_id: string;
    origin: string | null;
    at: Date;
    communities: string[];
  },
): Promise<void> {
  await sql`
    with item as (
      insert into items (id, kind, title, state, author_id, seal, home_id, origin, made_at, changed_at)
      values (${row.id}, ${row.kind}, ${row.title}, ${row.state}, ${row.author_id}, ${row.seal}, ${row.home_id},
        ${row.origin}, ${row.at}, ${row.at})
      returning id, kind, made_at, author_id)
    insert into placements (community_id, item_id, kind, at, placed_by)
    select c, item.id, item.kind, item.made_at, item.author_id
    from item cross join unnest(${row.communities}::text[]) as c`.execute(db);
}

export async function writePlacements(
  db: Db,
  row: { item: string; kind: ItemKind; communities: string[]; by: string | null; at: Date },
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into placements (community_id, item_id, kind, at, placed_by)
    select c, ${row.item}, ${row.kind}, ${row.at}, ${row.by} from unnest(${row.communities}::text[]) as c
    on conflict do nothing`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

export async function endPlacement(db: Db, item: string, community: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('placements')
    .where('item_id', '=', item)
    .where('community_id', '=', community)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function countPlacements(db: Db, item: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from placements where item_id = ${item}`.execute(db);
  return rows[0].n;
}

export async function changeItem(
  db: Db,
  id: string,
  change: { title?: string; state?: string; seen?: number },
  now: Date,
): Promise<number | null> {
  const { rows } = await sql<{ version: number }>`
    update items set version = version + 1, changed_at = ${now},
      title = coalesce(${change.title ?? null}, title), state = coalesce(${change.state ?? null}, state)
    where id = ${id} and (${change.seen ?? null}::int is null or version = ${change.seen ?? null})
    returning version`.execute(db);
  return rows[0]?.version ?? null;
}

export async function versionOf(db: Db, id: string): Promise<number | null> {
  const row = await db.selectFrom('items').select('version').where('id', '=', id).executeTakeFirst();
  return row?.version ?? null;
}

export async function writeRestriction(
  db: Db,
  id: string,
  wish: { reason: string; until: Date } | null,
  now: Date,
): Promise<void> {
  await db
    .updateTable('items')
    .set((e) => ({
      restricted: wish !== null,
      restricted_reason: wish?.reason ?? null,
      restricted_until: wish?.until ?? null,
      changed_at: now,
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

/** Restrictions whose day has come are none any more. Their versions stay: nothing of the items themselves changed. */
export async function endRestrictions(db: Db, now: Date, max: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update items set restricted = false, restricted_reason = null, restricted_until = null
    where id in (select id from items where restricted and restricted_until <= ${now} order by restricted_until, id limit ${max})
    returning id`.execute(db);
  return rows.map(({ id }) => id);
}

export type PlacementRow = { id: string; slug: string; name: string; openness: string; home: boolean };

/** Where an item stands, as far as the viewer may know of those communities. */
export function placementsQuery(asking: Pick<Asking, 'as'>, item: string): Sql<PlacementRow> {
  return sql<PlacementRow>`
    select c.id, c.slug, c.name, c.openness, c.id = i.home_id as home
    from placements pl join communities c on c.id = pl.community_id join items i on i.id = pl.item_id
    where pl.item_id = ${item} and ${communityVisibleTo(asking, 'c')}
    order by (c.id = i.home_id) desc, lower(c.name), c.id`;
}

export async function placementsOf(asking: Pick<Asking, 'as' | 'db'>, item: string): Promise<PlacementRow[]> {
  return (await placementsQuery(asking, item).execute(asking.db)).rows;
}
