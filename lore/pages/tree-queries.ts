import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { visibleAtHome, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import { depth_max } from './page.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export type Leaf = { id: string; title: string; archived: boolean; children: number };

/**
 * One level of a community's tree as this viewer has it: the pages under one page, or at the root. A page under one that
 * they may not read (or that is archived, unless those are wished) stands at the nearest level above that they have;
 * nothing of what lies between shows.
 *
 * Tried: `visibleTo` for each page of the level and each below it (25 µs each: a quarter of a second where a level of
 * 500 has 10,000 below); all pages of the home judged at once by one join (20 ms at 10,000, for whatever level, and with
 * each page that is opened); a column kept for each reader's tree (every change of members rewrites it). This judges those
 * alone that somebody of the home might not read, and walks through what is hidden only.
 */
export async function levelOf(
  asking: Viewing,
  wish: { home: string; under: string | null; archived: boolean; after: string | null; limit: number },
): Promise<Leaf[]> {
  const place = sql`(pg.rank || ' ' || pg.item_id) collate "C"`;
  const isShown = sql`(${visibleAtHome(asking, wish.home)} and (${wish.archived} or items.put_away is null))`;
  const start: Sql = wish.under === null ? sql`pg.parent_id is null` : sql`pg.parent_id = ${wish.under}`;
  // What stands below all of them is asked for at once: page by page it cost seven times as much.
  // `offset 0` keeps it apart: joined into the whole, its rows are overestimated a thousandfold and all items are read.
  const standing = (where: Sql) => sql`(
    select pg.item_id as id, ${place} as place, ${isShown} as shown
    from pages pg join items on items.id = pg.item_id where ${where} offset 0) pg`;
  const { rows } = await sql<Leaf>`
    with recursive level(id, path, shown) as (
      select pg.id, array[pg.place], pg.shown from ${standing(sql`pg.home_id = ${wish.home} and ${start}`)}
      union all
      select pg.id, level.path || pg.place, pg.shown
      from level cross join lateral ${standing(sql`pg.parent_id = level.id`)} where not level.shown),
    piece as materialized (
      select id, path from level
      where shown and path > coalesce((select path from level where id = ${wish.after}), '{}') order by path limit ${wish.limit + 1}),
    below(root, id, shown) as (
      select pg.parent_id, pg.item_id, pg.shown from (
        select pg.parent_id, pg.item_id, ${isShown} as shown from pages pg join items on items.id = pg.item_id
        where pg.parent_id = any(array(select id from piece)) offset 0) pg
      union all
      select below.root, pg.id, pg.shown
      from below cross join lateral ${standing(sql`pg.parent_id = below.id`)} where not below.shown)
    select items.id, items.title, items.put_away is not null as archived, coalesce(b.n, 0) as children
    from piece join items on items.id = piece.id
    left join (select root, count(*) as n from below where shown group by root) b on b.root = piece.id
    order by piece.path`.execute(asking.db);
  return rows;
}

/** Pages at home elsewhere that stand in this community too, by title. */
export async function alsoHere(
  asking: Viewing,
  community: string,
  after: (string | number)[] | null,
  limit: number,
): Promise<{ id: string; title: string; key: string }[]> {
  const [key, id] = after ?? ['', ''];
  const { rows } = await sql<{ id: string; title: string; key: string }>`
    select items.id, items.title, lower(items.title) as key
    from placements pl join items on items.id = pl.item_id
    where pl.community_id = ${community} and pl.kind = 'page' and items.home_id <> ${community} and items.put_away is null
      and ${visibleTo(asking)} and (lower(items.title), items.id) > (${key}, ${id})
    order by lower(items.title), items.id limit ${limit + 1}`.execute(asking.db);
  return rows;
}

/** The pages above a page, the root first, as far as the viewer may read them. */
export async function above(asking: Viewing, page: string, depth_max: number) {
  const { rows } = await sql<{ id: string; title: string; visible: boolean }>`
    with recursive up(id, depth) as (
      select parent_id, 1 from pages where item_id = ${page}
      union all select pg.parent_id, up.depth + 1 from up join pages pg on pg.item_id = up.id where up.depth < ${depth_max})
    select items.id, items.title, ${visibleTo(asking)} as visible
    from up join items on items.id = up.id order by up.depth desc`.execute(asking.db);
  return rows;
}

/** How many levels stand under a page, seen or not; a number is all that leaves here. */
export async function heightOf(db: Db, page: string, depth_max: number): Promise<number> {
  const { rows } = await sql<{ height: number }>`
    with recursive down(id, depth) as (
      select item_id, 0 from pages where item_id = ${page}
      union all select pg.item_id, down.depth + 1 from down join pages pg on pg.parent_id = down.id where down.depth < ${depth_max})
    select coalesce(max(depth), 0) as height from down`.execute(db);
  return rows[0].height;
}

/** One hand at a time on a tree: two moves at once could put each of two pages under the other. */
export async function holdTree(db: Db, home: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`tree of ${home}`}, 0))`.execute(db);
}

const under = (parent: string | null): Sql => (parent === null ? sql`parent_id is null` : sql`parent_id = ${parent}`);

/** The rank of the last page under another (or at the root), the page that is to be placed left aside. */
export async function lastRank(db: Db, home: string, parent: string | null, except: string): Promise<string | null> {
  const { rows } = await sql<{ rank: string }>`
    select rank from pages where home_id = ${home} and ${under(parent)} and item_id <> ${except}
    order by rank desc, item_id desc limit 1`.execute(db);
  return rows[0]?.rank ?? null;
}

/** The rank of a page and of the one that follows it, under the same page; `behind` null: of none and the first. */
export async function ranksAround(
  db: Db,
  wish: { home: string; parent: string | null; behind: string | null; except: string },
): Promise<{ before: string | null; after: string | null } | null> {
  const here = sql`home_id = ${wish.home} and ${under(wish.parent)} and item_id <> ${wish.except}`;
  const { rows } = await sql<{ before: string | null; after: string | null; there: boolean }>`
    with at as (select rank, item_id from pages where item_id = ${wish.behind} and ${here})
    select (select rank from at) as before, exists (select from at) as there,
      (select rank from pages where ${here} and (rank, item_id) > (coalesce((select rank from at), ''), coalesce((select item_id from at), ''))
        order by rank, item_id limit 1) as after`.execute(db);
  return wish.behind !== null && !rows[0].there ? null : rows[0];
}

/** Which page under `parent` a page stands under, however deep, or is: for what shows at a level it does not stand on. */
export async function branchUnder(
  db: Db,
  page: string,
  parent: string | null,
  depth_max: number,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    with recursive up(id, parent_id, depth) as (
      select item_id, parent_id, 0 from pages where item_id = ${page}
      union all select pg.item_id, pg.parent_id, up.depth + 1 from up join pages pg on pg.item_id = up.parent_id
        where up.depth <= ${depth_max})
    select id from up where ${under(parent)} limit 1`.execute(db);
  return rows[0]?.id ?? null;
}

export async function putPage(db: Db, id: string, place: { parent_id: string | null; rank: string }): Promise<void> {
  await db.updateTable('pages').set(place).where('item_id', '=', id).execute();
}

/** The pages around a place, some on each side, in their order, with one further rank on each side as the bounds. */
export async function crowdAround(db: Db, home: string, parent: string | null, rank: string, each: number) {
  const side = (isBefore: boolean) => sql<{ id: string; rank: string }>`
    select item_id as id, rank from pages where home_id = ${home} and ${under(parent)}
      and ${isBefore ? sql`rank <= ${rank}` : sql`rank > ${rank}`}
    order by ${isBefore ? sql`rank desc, item_id desc` : sql`rank, item_id`} limit ${each + 1}`;
  const [before, after] = [(await side(true).execute(db)).rows, (await side(false).execute(db)).rows];
  return {
    low: before.length > each ? before[each].rank : null,
    high: after.length > each ? after[each].rank : null,
    ids: [...before.slice(0, each).reverse(), ...after.slice(0, each)].map(({ id }) => id),
  };
}

export async function rerank(db: Db, ids: string[], ranks: string[]): Promise<void> {
  await sql`
    update pages set rank = placed.rank from unnest(${ids}::text[], ${ranks}::text[]) as placed(id, rank)
    where item_id = placed.id`.execute(db);
}

/**
 * A page and all below it that the viewer may read, the page first. What is hidden from them stays where it is, and all
 * under it: nobody moves or takes away what they cannot see.
 */
export async function branchOf(
  asking: Viewing,
  page: string,
  limit: number,
): Promise<{ id: string; author_id: string }[]> {
  const { rows } = await sql<{ id: string; author_id: string }>`
    with recursive down(id, author_id, depth) as (
      select items.id, items.author_id, 0 from items where items.id = ${page} and ${visibleTo(asking)}
      union all
      select items.id, items.author_id, down.depth + 1
      from down join pages pg on pg.parent_id = down.id join items on items.id = pg.item_id
      where ${visibleTo(asking)} and down.depth < ${depth_max})
    select id, author_id from down order by depth limit ${limit + 1}`.execute(asking.db);
  return rows;
}

/** Lets what stands under these pages, and is not one of them, stand under another. */
export async function leaveBehind(db: Db, branch: string[], parent: string | null): Promise<void> {
  await sql`
    update pages set parent_id = ${parent}
    where parent_id = any(${branch}) and not item_id = any(${branch})`.execute(db);
}

export async function parentOf(db: Db, page: string): Promise<string | null> {
  const { rows } = await sql<{ parent_id: string | null }>`
    select parent_id from pages where item_id = ${page}`.execute(db);
  return rows[0].parent_id;
}
