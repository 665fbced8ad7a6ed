import { type Sql, sql } from '../../ground/sql.ts';
import { visibleAmong, visibleTo } from '../communities/visible.ts';
import {
  type EvidenceKind,
  evidence_per_item_max,
  labelled_items_max,
  recent_days,
  type TopicWord,
} from './expertise.ts';
import { counts, type Viewing } from './queries.ts';

/** Of one person no more than this is looked at, the latest first: what is older has decayed. */
const evidence_per_person_max = 1_000;

export type OwnRow = {
  kind: EvidenceKind;
  item: string;
  worth: number;
  at: Date;
  title: string;
  item_kind: string;
  place: string | null;
  labels: { key: string; name: string }[];
};

const row = sql`k.kind, k.item_id as item, k.worth, k.at, i.title, i.kind as item_kind,
  case when k.kind = 'used' then (select nullif(u.site, '') from uses u where u.id = k.source) end as place`;

/** What one person did that shows what they know, as far as the viewer may read it; to themselves also what they hid. */
export async function evidenceOf(asking: Viewing, person: string): Promise<OwnRow[]> {
  const mine = asking.as.person === person;
  const { rows } = await sql<OwnRow>`
    with theirs as materialized (
      select * from knowledge where person_id = ${person} order by at desc limit ${evidence_per_person_max}),
    seen as (${visibleAmong(asking, sql`select item_id from theirs`)})
    select ${row}, coalesce((select json_agg(json_build_object('key', l.key, 'name', l.name) order by l.key)
        from labels l where l.key in (select label from item_labels where item_id = k.item_id)), '[]') as labels
    from theirs k join seen on seen.id = k.item_id join items i on i.id = k.item_id
    where ${mine ? sql`true` : counts} order by k.at desc`.execute(asking.db);
  return rows;
}

export type WordRow = { topic: string; word: TopicWord; at: Date; name: string };

/** What a person says of their topics: to others only what they want to be asked about, and only of what those may know of. */
export async function wordsOf(asking: Viewing, person: string): Promise<WordRow[]> {
  const mine = asking.as.person === person;
  const label = sql`coalesce(l.now_key, l.key, tw.topic)`;
  const { rows } = await sql<WordRow>`
    select ${label} as topic, tw.word, tw.at, coalesce(n.name, i.title, tw.topic) as name
    from topic_words tw left join labels l on l.key = tw.topic left join labels n on n.key = coalesce(l.now_key, l.key)
    left join items i on '#' || i.id = tw.topic and ${visibleTo(asking, 'i')}
    where tw.person_id = ${person} and case when left(tw.topic, 1) = '#' then i.id is not null else true end
      and (${mine} or (tw.word = 'own' and not exists (select from unasked_people o where o.person_id = tw.person_id)
        and exists (${visibleAmong(asking, sql`select item_id from item_labels where label = ${label}`)})))
    order by tw.topic limit 200`.execute(asking.db);
  return rows;
}

export type TopicRow = { key: string; name: string; sort: string; people: number };

/**
 * Topics of which somebody knows something that the viewer may read, as an index has them. Counted label by label until
 * there are enough, of each the latest labelled items: what is older has decayed.
 */
export async function topicsByName(
  asking: Viewing,
  wish: { q: string; after: (string | number)[] | null; limit: number },
): Promise<TopicRow[]> {
  const [sort, key] = wish.after ?? ['', ''];
  const like = `%${wish.q.replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<TopicRow>`
    select l.key, l.name, l.sort, c.people from labels l cross join lateral (
      select count(distinct k.person_id)::int as people
      from (select distinct item_id from (select item_id from item_labels where label = l.key order by at desc
        limit ${labelled_items_max}) latest) il
      join items i on i.id = il.item_id and i.put_away is null
      cross join lateral (select * from knowledge where item_id = il.item_id order by at desc limit ${evidence_per_item_max}) k
      join people p on p.id = k.person_id and p.status = 'active'
      where ${visibleTo(asking, 'i')} and ${counts}) c
    where l.now_key is null and l.key like ${like} and (l.sort, l.key) > (${sort}, ${key}) and c.people > 0
    order by l.sort, l.key limit ${wish.limit + 1}`.execute(asking.db);
  return rows;
}

/** A label by any of its names, if it stands on something the viewer may read; and whether they look after a place where it does. */
export async function findTopic(asking: Viewing, key: string) {
  const { rows } = await sql<{ key: string; name: string; keeps: boolean }>`
    select l.key, l.name, exists (
      select from item_labels il join placements pl on pl.item_id = il.item_id
      join memberships m on m.community_id = pl.community_id
      where il.label = l.key and m.person_id = ${asking.as.person} and m.role in ('steward', 'facilitator')) as keeps
    from labels l where l.key = (select coalesce(now_key, key) from labels where key = ${key})
      and exists (${visibleAmong(asking, sql`select item_id from item_labels where label = l.key`)})`.execute(
    asking.db,
  );
  return rows[0] ?? null;
}

export type Doer = OwnRow & { person: string };

/** Who did something with one item lately, the latest first; one row of each kind and person. */
export function doersQuery(asking: Viewing, item: string, limit: number): Sql<Omit<Doer, 'labels' | 'worth'>> {
  return sql<Omit<Doer, 'labels' | 'worth'>>`
    select * from (
      select distinct on (k.person_id) k.person_id as person, ${row}
      from knowledge k join items i on i.id = k.item_id join people p on p.id = k.person_id and p.status = 'active'
      where k.item_id = ${item} and k.at >= ${asking.now}::timestamptz - ${recent_days} * interval '1 day'
        and ${visibleTo(asking, 'i')} and ${counts}
      order by k.person_id, k.at desc) latest
    order by at desc, person limit ${limit}`;
}
