import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { ItemKind } from '../communities/community.ts';
import { communityVisibleTo, visibleAmong, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import type { Named } from './label.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;
export type Source = 'set' | 'text';
export type LabelRow = { key: string; name: string; source: Source };

/** An item as far as its labels go, for who may read it. */
export async function standingOf(asking: Viewing, item: string) {
  const { rows } = await sql<{ author_id: string | null; archived: boolean; member: boolean }>`
    select author_id, put_away is not null as archived,
      exists (select from memberships m where m.community_id = home_id and m.person_id = ${asking.as.person}) as member
    from items where id = ${item} and ${visibleTo(asking)}`.execute(asking.db);
  return rows[0] ?? null;
}

/** The labels of an item that has been seen; what a person set stands before what its text says. */
export async function labelsOf(db: Db, item: string): Promise<LabelRow[]> {
  const { rows } = await sql<LabelRow>`
    select l.key, l.name, min(il.source) as source from item_labels il join labels l on l.key = il.label
    where il.item_id = ${item} group by l.key order by min(il.source), min(il.at), l.key`.execute(db);
  return rows;
}

/** Makes labels that are not there yet; of each, the key under which it counts now. */
export async function writeNames(db: Db, names: Named[], at: Date): Promise<string[]> {
  if (names.length === 0) return [];
  // In one order, so that two who write the same new ones do not wait for each other.
  const sorted = [...names].sort((a, b) => (a.key < b.key ? -1 : 1));
  await db
    .insertInto('labels')
    .values(sorted.map((each) => ({ ...each, at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { rows } = await sql<{ key: string }>`
    select distinct coalesce(now_key, key) as key from labels where key = any(${names.map(({ key }) => key)})`.execute(
    db,
  );
  return rows.map(({ key }) => key);
}

/** Gives an item exactly these labels from this source. Returns which came and which went. */
export async function writeLabels(
  db: Db,
  row: { item: string; source: Source; keys: string[]; at: Date },
): Promise<{ added: string[]; removed: string[] }> {
  const { item, source, keys, at } = row;
  const { rows } = await sql<{ label: string; added: boolean }>`
    with gone as (
      delete from item_labels where item_id = ${item} and source = ${source} and label <> all(${keys}) returning label),
    come as (
      insert into item_labels (item_id, label, source, at)
      select ${item}, key, ${source}, ${at} from unnest(${keys}::text[]) as key
      on conflict do nothing returning label)
    select label, false as added from gone union all select label, true from come`.execute(db);
  return {
    added: rows.filter((each) => each.added).map((each) => each.label),
    removed: rows.filter((each) => !each.added).map((each) => each.label),
  };
}

export type TagRow = { key: string; name: string; items: number; sort: string };

type Wish = { q: string; after: (string | number)[] | null; limit: number };
const holding = (q: string): string => `%${q.replace(/[\\%_]/g, '\\$&')}%`;

/**
 * Labels with the number of items that the viewer may read, as an index has them; one that stands on none of those does
 * not exist for them. Counted label by label only until there are enough: of 2,000 labels on 20,000 items in a fifth of
 * the time of counting them all.
 */
export async function labelsByName(asking: Viewing, { q, after, limit }: Wish): Promise<TagRow[]> {
  const [sort, key] = after ?? ['', ''];
  const { rows } = await sql<TagRow>`
    select l.key, l.name, l.sort, c.items
    from labels l cross join lateral (
      select count(*) as items from (select distinct item_id from item_labels where label = l.key) il
      join items i on i.id = il.item_id and i.put_away is null where ${visibleTo(asking, 'i')}) c
    where l.now_key is null and l.key like ${holding(q)} and (l.sort, l.key) > (${sort}, ${key}) and c.items > 0
    order by l.sort, l.key limit ${limit + 1}`.execute(asking.db);
  return rows;
}

/**
 * The same, those first that begin so, and of them the most used. All that match are counted, in one join of the
 * placements of all items under them: which are most used is not known before.
 */
export async function labelsByUse(asking: Viewing, { q, after, limit }: Wish): Promise<TagRow[]> {
  const like = holding(q);
  const matching = sql`select il.item_id from item_labels il where il.label like ${like}`;
  // A text that sorts backwards, so that one cursor holds it.
  const sort: Sql = sql`(case when starts_with(c.label, ${q}) then 'a' else 'b' end || lpad((999999999 - c.n)::text, 9, '0'))`;
  const [last, key] = after ?? ['', ''];
  const { rows } = await sql<TagRow>`
    select l.key, l.name, c.n as items, ${sort} as sort
    from (
      select il.label, count(distinct il.item_id) as n
      from item_labels il join items i on i.id = il.item_id and i.put_away is null
      where il.label like ${like} and il.item_id in (${visibleAmong(asking, matching)})
      group by il.label) c join labels l on l.key = c.label
    where (${sort} collate "C", l.key) > (${last}, ${key})
    order by ${sort} collate "C", l.key limit ${limit + 1}`.execute(asking.db);
  return rows;
}

export type LabelledRow = {
  id: string;
  kind: ItemKind;
  title: string;
  state: string;
  changed_at: Date;
  home: string | null;
  home_slug: string | null;
};

/** A label by any of its names, with how many items of each kind the viewer may read under it; null: none. */
export async function findLabel(asking: Viewing, key: string) {
  const { rows } = await sql<{ key: string; name: string; kind: ItemKind; items: number }>`
    select l.key, l.name, i.kind, count(*) as items
    from labels l
    join (select distinct label, item_id from item_labels) il on il.label = l.key join items i on i.id = il.item_id
    where l.key = (select coalesce(now_key, key) from labels where key = ${key}) and ${visibleTo(asking, 'i')}
      and i.put_away is null
    group by l.key, i.kind order by count(*) desc, i.kind`.execute(asking.db);
  const [first] = rows;
  if (first === undefined) return null;
  return { key: first.key, name: first.name, kinds: rows.map(({ kind, items }) => ({ kind, items })) };
}

/** What stands under a label, the latest changed first. Archived things are out of the way. */
export async function itemsUnder(
  asking: Viewing,
  wish: {
    key: string;
    kind: string | null;
    community: string | null;
    after: (string | number)[] | null;
    limit: number;
  },
): Promise<LabelledRow[]> {
  const [at, id] = wish.after ?? ['9999-12-31', '~'];
  const { rows } = await sql<LabelledRow>`
    select items.id, items.kind, items.title, items.state, items.changed_at,
      case when ${communityVisibleTo(asking, 'c')} then c.name end as home,
      case when ${communityVisibleTo(asking, 'c')} then c.slug end as home_slug
    from items join communities c on c.id = items.home_id
    where items.id in (select item_id from item_labels where label = ${wish.key})
      and items.put_away is null and ${visibleTo(asking)}
      and (${wish.kind}::text is null or items.kind = ${wish.kind})
      and (${wish.community}::text is null or exists (
        select from placements pl join communities there on there.id = pl.community_id
        where pl.item_id = items.id and ${wish.community} in (there.id, there.slug)
          and ${communityVisibleTo(asking, 'there')}))
      and (items.changed_at, items.id) < (${at}::timestamptz, ${id})
    order by items.changed_at desc, items.id desc limit ${wish.limit + 1}`.execute(asking.db);
  return rows;
}

/** One label becomes another, which may be there already: its items, and the names that led to it. Which items. */
export async function writeSuccessor(db: Db, from: string, to: Named, at: Date): Promise<string[]> {
  await sql`insert into labels (key, name, sort, at) values (${to.key}, ${to.name}, ${to.sort}, ${at}) on conflict do nothing`.execute(
    db,
  );
  // A name that led elsewhere until now is a label of its own again.
  await sql`update labels set now_key = null where key = ${to.key}`.execute(db);
  await sql`update labels set now_key = ${to.key} where now_key = ${from} or key = ${from}`.execute(db);
  const { rows } = await sql<{ item_id: string }>`
    with gone as (delete from item_labels where label = ${from} returning item_id, source, at),
    come as (
      insert into item_labels (item_id, label, source, at) select item_id, ${to.key}, source, at from gone
      on conflict do nothing)
    select distinct item_id from gone`.execute(db);
  return rows.map((row) => row.item_id);
}

export async function renameLabel(db: Db, key: string, name: string): Promise<void> {
  await db.updateTable('labels').set({ name }).where('key', '=', key).execute();
}

export async function itemsLabelled(db: Db, key: string): Promise<string[]> {
  const { rows } = await sql<{ item_id: string }>`
    select distinct item_id from item_labels where label = ${key}`.execute(db);
  return rows.map((row) => row.item_id);
}

/** The texts of items as they stand, to be read for what is tagged in them. */
export async function textsOf(db: Db, items: string[]): Promise<{ id: string; text: string }[]> {
  const { rows } = await sql<{ id: string; text: string }>`
    select i.id, coalesce(
      concat_ws(E'\n\n', n.body, n.expected, n.because), '') || coalesce(pv.body, '') || coalesce(
      prv.purpose || E'\n\n' || (select string_agg(vs.body || E'\n\n' || vs.why, E'\n\n' order by vs.position)
        from version_steps vs where vs.practice_id = i.id and vs.number = prv.number), '') || coalesce(
      co.about || E'\n\n' || (select string_agg(u.body, E'\n\n' order by u.position) from units u
        where u.course_id = i.id), '') || coalesce(po.cause || E'\n\n' || po.change, '')
      || coalesce(case when i.kind = 'question' then concat_ws(E'\n\n', i.title, qu.body, qu.expected, qu.happened, qu.tried) end, '') as text
    from items i
    left join notes n on n.item_id = i.id
    left join pages pg on pg.item_id = i.id left join page_versions pv on pv.page_id = i.id and pv.number = pg.number
    left join practices pr on pr.item_id = i.id
    left join practice_versions prv on prv.practice_id = i.id and prv.number = coalesce(pr.established_number, pr.number)
    left join courses co on co.item_id = i.id
    left join proposals po on po.item_id = i.id
    left join questions qu on qu.item_id = i.id
    where i.id = any(${items})`.execute(db);
  return rows;
}
