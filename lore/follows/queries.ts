import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import type { Followable, Level } from './follow.ts';

type Db = Kysely<DB>;

/** What somebody has said of a thing, and whether it is theirs: they are in it, wrote it or wrote on it. */
export async function levelOf(db: Db, person: string, of: Followable, target: string) {
  const mine =
    of === 'community'
      ? sql`exists (select from memberships where community_id = ${target} and person_id = ${person})`
      : of === 'item'
        ? sql`(exists (select from items where id = ${target} and author_id = ${person})
            or exists (select from comments where item_id = ${target} and author_id = ${person}))`
        : sql`false`;
  const { rows } = await sql<{ level: Level | null; mine: boolean }>`
    select (select level from follows where person_id = ${person} and target_kind = ${of} and target_id = ${target}) as level,
      ${mine} as mine`.execute(db);
  return rows[0];
}

export async function countFollows(db: Db, person: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from follows where person_id = ${person}`.execute(db);
  return rows[0].n;
}

export async function writeFollow(
  db: Db,
  row: { person: string; of: Followable; target: string; level: Level; at: Date },
): Promise<void> {
  await db
    .insertInto('follows')
    .values({ person_id: row.person, target_kind: row.of, target_id: row.target, level: row.level, since: row.at })
    .onConflict((conflict) =>
      conflict.columns(['person_id', 'target_kind', 'target_id']).doUpdateSet({ level: row.level }),
    )
    .execute();
}

export async function endFollow(db: Db, person: string, of: Followable, target: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('follows')
    .where('person_id', '=', person)
    .where('target_kind', '=', of)
    .where('target_id', '=', target)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function endFollowsOf(db: Db, person: string): Promise<void> {
  await sql`delete from follows where person_id = ${person} or (target_kind = 'person' and target_id = ${person})`.execute(
    db,
  );
}

export type FollowRow = {
  of: Followable;
  id: string;
  level: Level;
  since: Date;
  name: string;
  /** Of a person the handle, of a community the slug, of an item its kind. */
  place: string;
};

/** What somebody follows, the latest first; what they may not know of any more is not among it. */
export function followsQuery(
  asking: Pick<Asking, 'as' | 'now'>,
  of: Followable | null,
  after: (string | number)[] | null,
  limit: number,
): Sql<FollowRow> {
  const [since, kind, id] = after ?? ['9999-12-31', '~', '~'];
  return sql<FollowRow>`
    select f.target_kind as of, f.target_id as id, f.level, f.since, n.name, n.place
    from follows f cross join lateral (
      select p.name, p.handle as place from people p where f.target_kind = 'person' and p.id = f.target_id
      union all select l.name, l.key from labels l where f.target_kind = 'label' and l.key = f.target_id and exists (
        select from item_labels il join items on items.id = il.item_id
        where il.label = coalesce(l.now_key, l.key) and ${visibleTo(asking)})
      union all select c.name, c.slug from communities c
        where f.target_kind = 'community' and c.id = f.target_id and ${communityVisibleTo(asking, 'c')}
      union all select items.title, items.kind from items
        where f.target_kind = 'item' and items.id = f.target_id and ${visibleTo(asking)}) n
    where f.person_id = ${asking.as.person} and (${of}::text is null or f.target_kind = ${of}::text)
      and (f.since, f.target_kind, f.target_id) < (${since}::timestamptz, ${kind}, ${id})
    order by f.since desc, f.target_kind desc, f.target_id desc limit ${limit + 1}`;
}

/** What happened to an item, as far as it decides which of its followers are told. */
export type News = {
  item: string;
  /** Null: by a rule, or by somebody who must not be known. */
  by: string | null;
  sort: 'new' | 'words' | 'changed' | 'labelled' | 'placed';
  /** Of `labelled` the labels that came, of `placed` the community. */
  came: string[];
};

/** The levels that are told of a sort of news, by what is followed. An empty list: not this way. */
const heard: Record<News['sort'], Record<Followable, Level[]>> = {
  new: { item: [], person: ['all', 'new'], label: ['all', 'new'], community: ['all'] },
  labelled: { item: [], person: [], label: ['all', 'new'], community: [] },
  placed: { item: [], person: [], label: [], community: ['all'] },
  words: { item: ['all'], person: ['all'], label: ['all'], community: [] },
  changed: { item: ['all', 'new'], person: [], label: [], community: [] },
};

/**
 * Who follows what happened: `id`, and why (`because`, `because_id`), one row a person, the most specific reason. Who has
 * said about something more specific that they want to hear less is not among them.
 *
 * One query over the index of what is followed, however many follow; with `after` it goes on behind a person. Whoever
 * reads it still has to ask who may read the item.
 */
export function followersOf(news: News, after: string, limit: number): Sql {
  const levels = heard[news.sort];
  const labels =
    news.sort === 'labelled'
      ? sql`select unnest(${news.came}::text[])`
      : sql`select label from item_labels where item_id = ${news.item}`;
  const communities =
    news.sort === 'placed'
      ? sql`select unnest(${news.came}::text[])`
      : sql`select community_id from placements where item_id = ${news.item}`;
  // Each target by itself, and labels in the collation of what is followed: else all that anybody follows is walked through.
  const row = (rank: number, of: Followable, targets: Sql) => sql`
    select f.* from (${targets}) as t(id) cross join lateral (
      select f.person_id, ${rank}::int as rank, f.target_kind, f.target_id, f.level,
        f.level = any(${levels[of]}::text[]) as is_heard, f.level in ('mentions', 'mute') as is_silent
      from follows f where f.target_kind = ${of}::text and f.target_id = t.id and f.person_id > ${after}
      order by f.person_id offset 0) f`;
  // Of an item every level is a word about it; elsewhere "new" only says that this sort of news is not wanted that way.
  return sql`
    select id, because, because_id from (
      select distinct on (x.person_id) x.person_id as id, x.target_kind as because, x.target_id as because_id, x.is_heard
      from (
        ${row(1, 'item', sql`select ${news.item}::text`)}
        union all ${row(2, 'person', sql`select ${news.by}::text`)}
        union all ${row(3, 'label', sql`select key collate "default" from labels where key in (${labels}) or now_key in (${labels})`)}
        union all ${row(4, 'community', communities)}) x
      where x.is_heard or x.is_silent or (x.rank = 1 and ${news.sort}::text in ('words', 'changed'))
      order by x.person_id, x.rank, case when x.rank = 4 then not x.is_heard else x.is_heard end) told
    where is_heard order by id limit ${limit}`;
}

/**
 * Whether a person has said that they do not want to hear of an item, at all or (`talk`) of what is merely said there.
 * `person` is an id inside a larger statement.
 */
export function isSilenced(person: Sql, of: { item: string; by: string | null; talk: boolean }): Sql<boolean> {
  const quiet = of.talk ? ['mute', 'mentions', 'new'] : ['mute', 'mentions'];
  const elsewhere = sql`or (f.level in ('mute', 'mentions') and (
      (f.target_kind = 'person' and f.target_id = ${of.by}::text)
      or (f.target_kind = 'community' and f.target_id = (select home_id from items where id = ${of.item}))
      or (f.target_kind = 'label' and f.target_id in (select label from item_labels where item_id = ${of.item})))
    and not exists (select from follows own where own.person_id = f.person_id and own.target_kind = 'item'
      and own.target_id = ${of.item} and own.level = 'all'))`;
  return sql<boolean>`exists (
    select from follows f where f.person_id = ${person} and (
      (f.target_kind = 'item' and f.target_id = ${of.item} and f.level = any(${quiet}::text[]))
      ${of.talk ? elsewhere : sql``}))`;
}

/** The communities of the person who asks but those that they muted, as an array inside a larger statement. */
export function heardArray(asking: Pick<Asking, 'as'>): Sql<string[]> {
  return sql<string[]>`array(
    select m.community_id from memberships m where m.person_id = ${asking.as.person} and not exists (
      select from follows f where f.person_id = m.person_id and f.target_kind = 'community'
        and f.target_id = m.community_id and f.level = 'mute'))`;
}
