import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export type PageRow = {
  id: string;
  title: string;
  home_id: string;
  version: number;
  parent_id: string | null;
  number: number;
  body: string;
  summary: string;
  writer_id: string | null;
  writer: string | null;
  handle: string | null;
  at: Date;
  made_at: Date;
  member: boolean;
};

/** A page at a version, or as it stands. */
export async function findPage(asking: Viewing, id: string, number: number | null): Promise<PageRow | null> {
  const { rows } = await sql<PageRow>`
    select items.id, v.title, items.home_id, items.version, up.id as parent_id, v.number, v.body, v.summary,
      v.written_by as writer_id, p.name as writer, p.handle, v.at, items.made_at,
      exists (select from memberships m where m.community_id = items.home_id and m.person_id = ${asking.as.person}) as member
    from items join pages pg on pg.item_id = items.id
    join page_versions v on v.page_id = items.id and v.number = coalesce(${number}::int, pg.number)
    left join people p on p.id = v.written_by
    left join items up on up.id = pg.parent_id and ${visibleTo(asking, 'up')}
    where items.id = ${id} and ${visibleTo(asking)}`.execute(asking.db);
  return rows[0] ?? null;
}

export async function writePage(
  db: Db,
  row: { item_id: string; parent_id: string | null; position: number },
): Promise<void> {
  await db
    .insertInto('pages')
    .values({ ...row, number: 1 })
    .execute();
}

export async function writeVersion(
  db: Db,
  row: { page_id: string; number: number; title: string; body: string; summary: string; written_by: string; at: Date },
): Promise<void> {
  await db.insertInto('page_versions').values(row).execute();
}

export async function movePage(
  db: Db,
  id: string,
  change: { number?: number; parent_id?: string | null; position?: number },
): Promise<void> {
  await db.updateTable('pages').set(change).where('item_id', '=', id).execute();
}

export async function versionsOf(asking: Viewing, page: string, before: number | null, limit: number) {
  const { rows } = await sql<{
    number: number;
    title: string;
    summary: string;
    at: Date;
    id: string | null;
    name: string | null;
    handle: string | null;
  }>`
    select v.number, v.title, v.summary, v.at, p.id, p.name, p.handle
    from items join page_versions v on v.page_id = items.id left join people p on p.id = v.written_by
    where items.id = ${page} and ${visibleTo(asking)} and (${before}::int is null or v.number < ${before})
    order by v.number desc limit ${limit + 1}`.execute(asking.db);
  return rows;
}

export type Leaf = { id: string; title: string; parent_id: string | null; position: number; children: number };

/** Pages of a community under one page that the viewer may read, or at its root: one level, since a tree may be large. */
export async function childrenOf(
  asking: Viewing,
  community: string,
  parent: string | null,
  limit: number,
): Promise<Leaf[]> {
  const { rows } = await sql<Leaf>`
    select items.id, items.title, pg.parent_id, pg.position,
      (select count(*) from pages ch join items on items.id = ch.item_id
        where ch.parent_id = pg.item_id and ${visibleTo(asking)}) as children
    from pages pg join items on items.id = pg.item_id
    left join items up on up.id = pg.parent_id and ${visibleTo(asking, 'up')}
    where items.home_id = ${community} and pg.parent_id is not distinct from ${parent} and ${visibleTo(asking)}
      and (pg.parent_id is null or up.id is not null)
    order by pg.position, lower(items.title), items.id limit ${limit}`.execute(asking.db);
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
