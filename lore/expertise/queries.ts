import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Calendar } from '../communities/calendar.ts';
import { communityVisibleTo, mayRead, visibleAmong } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import {
  type Evidence,
  evidence_per_item_max,
  labelled_items_max,
  near_community_max,
  type TopicWord,
} from './expertise.ts';

type Db = Kysely<DB>;
export type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

/** Whether a row of `knowledge` under `k` counts for others: its person neither opted out, nor hid its topic, nor is past it. */
export const counts: Sql<boolean> = sql<boolean>`(
  not exists (select from unasked_people o where o.person_id = k.person_id)
  and not exists (select from topic_words tw left join labels tl on tl.key = tw.topic
    where tw.person_id = k.person_id and (tw.word = 'hidden' or tw.word = 'past' and tw.at >= k.at)
      and (tw.topic = '#' || k.item_id or exists (select from item_labels til
        where til.item_id = k.item_id and til.label = coalesce(tl.now_key, tw.topic)))))`;

export type EvidenceRow = Evidence & {
  title: string;
  item_kind: string;
  nearness: number;
  labels: string[];
  place: string | null;
};

/**
 * What is known about what is near: of items that the viewer may read, by people who are here and want to be asked, of
 * each item the latest. Few items come in (sixty by their text, three hundred by a label), so each is looked at by itself:
 * the visibility of all of them at once, then a short walk in an index.
 */
export async function evidenceNear(
  asking: Viewing,
  near: { id: string; nearness: number }[],
  labels: string[],
  besides: { question: string | null; me: boolean },
): Promise<EvidenceRow[]> {
  const { rows } = await sql<EvidenceRow>`
    with asked as (
      select distinct coalesce(l.now_key, w.key) as key from unnest(${labels}::text[]) as w(key)
      left join labels l on l.key = w.key),
    labelled as (
      select il.item_id as id, array_agg(distinct asked.key) as labels from asked cross join lateral (
        select item_id from item_labels where label = asked.key order by at desc limit ${labelled_items_max}) il
      group by il.item_id),
    wanted as materialized (
      select coalesce(n.id, lb.id) as id, coalesce(n.nearness, 0) as nearness, coalesce(lb.labels, '{}') as labels
      from json_to_recordset(${JSON.stringify(near)}::json) as n(id text, nearness real)
      full join labelled lb on lb.id = n.id),
    seen as materialized (${visibleAmong(asking, sql`select id from wanted`)}),
    -- Before any person is looked at: else a young database, whose tables nobody has counted yet, walks through all of them.
    found as materialized (
      select k.*, w.nearness, w.labels from wanted w join seen on seen.id = w.id
      cross join lateral (
        select * from knowledge where item_id = w.id order by at desc limit ${evidence_per_item_max}) k
      where w.id is distinct from ${besides.question})
    select k.person_id as person, k.kind, k.item_id as item, k.worth, k.at, i.title, i.kind as item_kind, k.nearness, k.labels,
      case when k.kind = 'used' then (select nullif(u.site, '') from uses u where u.id = k.source) end as place
    from found k join items i on i.id = k.item_id join people p on p.id = k.person_id and p.status = 'active'
    where (${besides.me} or k.person_id <> ${asking.as.person}) and ${counts}`.execute(asking.db);
  return rows;
}

/** Who said of these labels that they want to be asked; of labels that stand on something the viewer may read. */
export async function ownWords(asking: Viewing, labels: string[]): Promise<{ person: string; label: string }[]> {
  if (labels.length === 0) return [];
  const { rows } = await sql<{ person: string; label: string }>`
    select distinct tw.person_id as person, l.name as label
    from topic_words tw join labels was on was.key = tw.topic join labels l on l.key = coalesce(was.now_key, was.key)
    join people p on p.id = tw.person_id and p.status = 'active'
    where tw.word = 'own' and l.key in (select coalesce(n.now_key, n.key) from labels n where n.key = any(${labels}))
      and tw.person_id <> ${asking.as.person}
      and not exists (select from unasked_people o where o.person_id = tw.person_id)
      and exists (${visibleAmong(asking, sql`select item_id from item_labels where label = l.key`)})
    limit 100`.execute(asking.db);
  return rows;
}

export type Fact = {
  id: string;
  name: string;
  handle: string;
  role_line: string;
  team: string;
  site: string;
  near: boolean;
  asked: number;
  calendar: Calendar;
};

/** Where something is asked: a question that is there, else the communities in which it will be. */
export type Where = { question: string | null; communities: string[] };

/**
 * What decides whether somebody can be suggested: only people who are here, want to be asked, may read what is asked, and
 * have neither answered it nor been invited. `near`: a team, or a community in which people know each other, in common with
 * the viewer; of a larger one it counts no further than that it is larger.
 */
export async function factsOf(asking: Viewing, people: string[], where: Where, since: Date): Promise<Fact[]> {
  if (people.length === 0) return [];
  const me = asking.as.person;
  const { rows } = await sql<Fact>`
    with close as materialized (
      select m.community_id from memberships m where m.person_id = ${me} and (select count(*) from (
        select from memberships x where x.community_id = m.community_id limit ${near_community_max + 1}) few) <= ${near_community_max})
    select p.id, p.name, p.handle, p.role_line, p.team, p.site,
      exists (select from close join memberships b on b.community_id = close.community_id where b.person_id = p.id)
        or (p.team <> '' and p.team = (select team from people where id = ${me})) as near,
      (select count(*) from invitations_to_answer v where v.person_id = p.id and v.at > ${since})::int as asked,
      json_build_object('working_days', coalesce(p.working_days, home.working_days, '{1,2,3,4,5}'),
        'days_off', coalesce(home.days_off, '{}') || p.days_off) as calendar
    from people p
    left join items q on q.id = ${where.question}
    left join communities home on home.id = coalesce(q.home_id, ${where.communities[0] ?? null})
    where p.id = any(${people}) and p.status = 'active' and not p.guest and p.id <> ${me} and p.id is distinct from q.author_id
      and not exists (select from unasked_people o where o.person_id = p.id)
      and (q.id is null or (${mayRead(sql`q`, sql`p.id`, asking.now)}
        and not exists (select from question_answers qa where qa.question_id = q.id and qa.author_id = p.id)
        and not exists (select from invitations_to_answer v where v.question_id = q.id and v.person_id = p.id)))
      and (q.id is not null or cardinality(${where.communities}::text[]) = 0 or exists (
        select from communities c where c.id = any(${where.communities}) and ${communityVisibleTo(asking, 'c')}
          and (c.openness = 'open' or exists (
            select from memberships m where m.community_id = c.id and m.person_id = p.id))))`.execute(asking.db);
  return rows;
}

/** Who looks after the communities in which something is asked: they know whom to ask when nothing that happened says it. */
export async function keepersOf(
  asking: Viewing,
  where: Where,
): Promise<{ person: string; role: string; community: string }[]> {
  const { rows } = await sql<{ person: string; role: string; community: string }>`
    select distinct on (m.person_id) m.person_id as person, m.role, c.name as community
    from memberships m join communities c on c.id = m.community_id
    where m.role in ('steward', 'facilitator') and m.person_id <> ${asking.as.person} and ${communityVisibleTo(asking, 'c')}
      and case when ${where.question}::text is not null
        then c.id in (select community_id from placements where item_id = ${where.question})
        when cardinality(${where.communities}::text[]) > 0 then c.id = any(${where.communities})
        else c.id in (select community_id from memberships where person_id = ${asking.as.person}) end
    order by m.person_id, m.role desc limit 20`.execute(asking.db);
  return rows;
}

export async function writeTopicWord(db: Db, row: { person: string; topic: string; word: TopicWord; at: Date }) {
  await sql`
    insert into topic_words (person_id, topic, word, at) values (${row.person}, ${row.topic}, ${row.word}, ${row.at})
    on conflict (person_id, topic) do update set word = excluded.word, at = excluded.at`.execute(db);
}

export async function dropTopicWord(db: Db, person: string, topic: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('topic_words')
    .where('person_id', '=', person)
    .where('topic', '=', topic)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function countTopicWords(db: Db, person: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from topic_words where person_id = ${person}`.execute(db);
  return rows[0].n;
}

export async function writeUnasked(db: Db, person: string, isUnasked: boolean, at: Date): Promise<void> {
  if (isUnasked) {
    await sql`insert into unasked_people (person_id, at) values (${person}, ${at}) on conflict do nothing`.execute(db);
  } else {
    await db.deleteFrom('unasked_people').where('person_id', '=', person).execute();
  }
}

export async function isUnasked(db: Db, person: string): Promise<boolean> {
  const { rows } = await sql`select from unasked_people where person_id = ${person}`.execute(db);
  return rows.length > 0;
}
