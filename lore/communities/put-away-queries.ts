import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Asking } from '../route.ts';
import type { ItemKind } from './community.ts';
import { visibleTo, visibleUntrashed } from './visible.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export type AwayRow = {
  id: string;
  kind: ItemKind;
  title: string;
  state: string;
  author_id: string | null;
  home_id: string;
  version: number;
  put_away: 'archived' | 'trashed' | null;
  put_away_by: string | null;
};

/** An item that is in the trash, for who could read it were it not there. */
export async function findTrashed(asking: Viewing, id: string): Promise<AwayRow | null> {
  return await one(asking.db, sql`id = ${id} and put_away = 'trashed' and ${visibleUntrashed(asking)}`);
}

/** An item, put away or not, for who may read it. */
export async function findAway(asking: Viewing, id: string): Promise<AwayRow | null> {
  return await one(asking.db, sql`id = ${id} and ${visibleTo(asking)}`);
}

async function one(db: Db, which: Sql): Promise<AwayRow | null> {
  const { rows } = await sql<AwayRow>`
    select id, kind, title, state, author_id, home_id, version, put_away, put_away_by from items where ${which}`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** Puts the first of these away, and the others with it. What was archived remembers how, for when it comes back. */
export async function writeAway(
  db: Db,
  ids: string[],
  how: { put_away: 'archived' | 'trashed'; by: string | null; at: Date },
): Promise<string[]> {
  const [first] = ids;
  const { rows } = await sql<{ id: string }>`
    update items set put_away = ${how.put_away}, put_away_at = ${how.at}, put_away_by = ${how.by},
      put_away_with = case when id <> ${first} then ${first} end, version = version + 1, changed_at = ${how.at},
      put_away_was = case when put_away = 'archived' then
        json_build_object('at', put_away_at, 'by', put_away_by, 'with', put_away_with)::jsonb end
    where id = any(${ids}) and (put_away is null or (put_away = 'archived' and ${how.put_away} = 'trashed'))
    returning id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Brings an item back with all that went with it, to how each was before. */
export async function writeBack(db: Db, id: string, from: 'archived' | 'trashed', now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update items set version = version + 1, changed_at = ${now},
      put_away = case when put_away_was is not null then 'archived' end,
      put_away_at = (put_away_was ->> 'at')::timestamptz, put_away_by = put_away_was ->> 'by',
      put_away_with = put_away_was ->> 'with', put_away_was = null
    where (id = ${id} or put_away_with = ${id}) and put_away = ${from}
    returning id`.execute(db);
  return rows.map(({ id }) => id);
}

export type TrashRow = {
  id: string;
  kind: ItemKind;
  title: string;
  at: Date;
  by_id: string | null;
  by: string | null;
  handle: string | null;
  /** How many went with it. */
  with: number;
};

/** What was put away in a community, the latest first: all of it that the viewer could read, or only their own. */
export async function listAway(
  asking: Viewing,
  wish: {
    community: string;
    what: 'archived' | 'trashed';
    all: boolean;
    seal: string;
    after: (string | number)[] | null;
    limit: number;
  },
): Promise<TrashRow[]> {
  const [at, id] = wish.after ?? ['9999-12-31', '~'];
  const whose: Sql = wish.all
    ? sql`true`
    : sql`(items.author_id = ${asking.as.person} or items.seal = ${wish.seal} or items.put_away_by = ${asking.as.person})`;
  const { rows } = await sql<TrashRow>`
    select items.id, items.kind, items.title, items.put_away_at as at, p.id as by_id, p.name as by, p.handle,
      (select count(*) from items w where w.put_away_with = items.id and w.put_away = items.put_away) as with
    from items left join people p on p.id = items.put_away_by
    where items.home_id = ${wish.community} and items.put_away = ${wish.what} and items.put_away_with is null
      and ${visibleUntrashed(asking)} and ${whose} and (items.put_away_at, items.id) < (${at}::timestamptz, ${id})
    order by items.put_away_at desc, items.id desc limit ${wish.limit + 1}`.execute(asking.db);
  return rows;
}
