import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Role } from '../communities/community.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export type PageRow = {
  id: string;
  title: string;
  home_id: string;
  version: number;
  number: number;
  /** The version that stands now, which `number` need not be. */
  latest: number;
  latest_at: Date;
  body: string;
  summary: string;
  writer_id: string | null;
  writer: string | null;
  handle: string | null;
  at: Date;
  made_at: Date;
  author_id: string;
  archived: boolean;
  /** Where it came from, and when it was taken in. */
  source: string | null;
  taken_at: Date | null;
  member: boolean;
  role: Role | null;
  backlinks: number;
};

const backlinks_counted_max = 100;

/** A page as it stands, at one of its versions, or as it stood at a moment. */
export async function findPage(
  asking: Viewing,
  id: string,
  at: { number?: number | null; as_of?: Date | null } = {},
): Promise<PageRow | null> {
  const number = at.as_of
    ? sql`(select max(number) from page_versions where page_id = items.id and at <= ${at.as_of})`
    : sql`coalesce(${at.number ?? null}::int, pg.number)`;
  const { rows } = await sql<PageRow>`
    select items.id, v.title, items.home_id, items.version, v.number, pg.number as latest, now_stands.at as latest_at,
      v.body, v.summary, v.written_by as writer_id, p.name as writer, p.handle, v.at, items.made_at, items.author_id,
      items.put_away is not null as archived, nullif(split_part(items.origin, ':', 1) || ':' || split_part(items.origin, ':', 2), ':') as source,
      case when items.origin is not null then (select min(h.at) from happenings h where h.item_id = items.id) end as taken_at,
      me.role is not null as member, me.role,
      (select count(*) from (
        select distinct l.from_id from links l join items f on f.id = l.from_id
        where l.to_id = items.id and l.from_id <> items.id and ${visibleTo(asking, 'f')}
        limit ${backlinks_counted_max}) linking) as backlinks
    from items join pages pg on pg.item_id = items.id
    join page_versions now_stands on now_stands.page_id = items.id and now_stands.number = pg.number
    join page_versions v on v.page_id = items.id and v.number = ${number}
    left join people p on p.id = v.written_by
    left join memberships me on me.community_id = items.home_id and me.person_id = ${asking.as.person}
    where items.id = ${id} and ${visibleTo(asking)}`.execute(asking.db);
  return rows[0] ?? null;
}

export async function writePage(
  db: Db,
  row: { item_id: string; home_id: string; parent_id: string | null; rank: string; number: number },
): Promise<void> {
  await db.insertInto('pages').values(row).execute();
}

export async function setNumber(db: Db, id: string, number: number): Promise<void> {
  await db.updateTable('pages').set({ number }).where('item_id', '=', id).execute();
}

export type RecentRow = {
  id: string;
  title: string;
  number: number;
  summary: string;
  changed_at: Date;
  person_id: string | null;
  person: string | null;
  handle: string | null;
  home: string | null;
  home_slug: string | null;
};

/** Pages of a community, or of all of the viewer's, that were written last; archived ones are out of the way. */
export async function recentPages(
  asking: Viewing,
  community: string | null,
  after: (string | number)[] | null,
  limit: number,
): Promise<RecentRow[]> {
  const [at, id] = after ?? ['9999-12-31', '~'];
  const there: Sql =
    community === null
      ? sql`pl.community_id in (select community_id from memberships where person_id = ${asking.as.person})`
      : sql`pl.community_id = ${community}`;
  const { rows } = await sql<RecentRow>`
    select items.id, items.title, pg.number, v.summary, v.at as changed_at, p.id as person_id, p.name as person, p.handle,
      case when ${communityVisibleTo(asking, 'c')} then c.name end as home,
      case when ${communityVisibleTo(asking, 'c')} then c.slug end as home_slug
    from items join pages pg on pg.item_id = items.id
    join page_versions v on v.page_id = pg.item_id and v.number = pg.number
    join communities c on c.id = items.home_id left join people p on p.id = v.written_by
    where items.put_away is null and items.id in (select pl.item_id from placements pl where pl.kind = 'page' and ${there})
      and ${visibleTo(asking)} and (v.at, items.id) < (${at}::timestamptz, ${id})
    order by v.at desc, items.id desc limit ${limit + 1}`.execute(asking.db);
  return rows;
}
