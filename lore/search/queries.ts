import type { Kysely } from 'kysely';
import type { Doc } from '../../ground/index.ts';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { sieveArray } from '../communities/queries.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import { personVisibleTo } from '../people/queries.ts';
import type { Asking } from '../route.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;
type Row = Omit<Doc, 'at_ms'> & { at: Date };
const toDoc = ({ at, ...row }: Row): Doc => ({ ...row, at_ms: at.getTime() });

/** How much of the words in an item's files search knows: of the newest, from their beginnings. */
const file_letters_max = 50_000;
const files_max = 20;
const answers_max = 20;
const stories_max = 20;

/**
 * Items as the index holds them: those that are not in the trash. An author stands beside the communities, since they read
 * it wherever they are; the author of a confidential note is in none of it.
 */
export async function itemDocs(db: Db, ids: string[]): Promise<Doc[]> {
  const { rows } = await sql<Row>`
    select i.id, i.kind, i.title, i.changed_at as at,
      coalesce(
        case when n.item_id is not null then concat_ws(' ', n.body, n.expected, n.because, n.source_title, n.source_url, (
          select string_agg(value #>> '{}', ' ') from jsonb_each(n.context) where jsonb_typeof(value) <> 'object')) end,
        pv.body,
        prv.purpose || coalesce((select ' ' || string_agg(vs.body || ' ' || vs.why, ' ' order by vs.position)
          from version_steps vs where vs.practice_id = i.id and vs.number = prv.number), ''),
        co.about || ' ' || coalesce((select string_agg(u.title || ' ' || u.body, ' ' order by u.position)
          from units u where u.course_id = i.id), ''),
        -- Not the words that it would change: they belong to the readers of the practice.
        po.target_words || ' ' || po.cause || ' ' || po.change,
        -- Its lines are notes, each with readers of its own: here stand its week and what it counts.
        (select concat_ws(' ', 'W' || right(r.week, 2), 'KW' || right(r.week, 2), left(r.week, 4), string_agg(rl.label, ' '))
          from reports r left join report_lines rl on rl.report_id = r.item_id where r.item_id = i.id group by r.week),
        concat_ws(' ', qu.body, qu.expected, qu.happened, qu.tried, (
            select string_agg(value #>> '{}', ' ') from jsonb_each(qu.context) where jsonb_typeof(value) <> 'object'), (
          -- Of the best answers: the index takes a text of so many letters and no more.
          select string_agg(an.body, ' ') from (select body from question_answers where question_id = i.id
            order by (accepted_at is not null) desc, votes desc, at, id limit ${answers_max}) an)), '')
        || coalesce((select ' ' || string_agg(left(ft.body, ${file_letters_max}), ' ') from (
          select f.id from files f where f.item_id = i.id and f.removed_at is null order by f.at desc limit ${files_max}) f
          join file_texts ft on ft.file_id = f.id), '')
        || coalesce((select ' ' || string_agg(concat_ws(' ', st.title, st.how_it_was, st.what_was_done, st.how_it_is, st.place), ' ')
          from (select * from stories where item_id = i.id order by retold desc, at desc, id desc limit ${stories_max}) st), '')
        as body,
      at.open,
      -- What is open needs no communities, but for the circles: to their guests nothing is open.
      case when at.open then at.circles else at.communities || array(select i.author_id where i.author_id is not null) end
        as communities,
      array(select distinct l.name from item_labels il join labels l on l.key = il.label where il.item_id = i.id) as labels
    from items i cross join lateral (
      select coalesce(bool_or(c.openness = 'open'), false) as open, coalesce(array_agg(c.id), '{}') as communities,
        coalesce(array_agg(c.id) filter (where c.kind = 'circle'), '{}') as circles
      from placements pl join communities c on c.id = pl.community_id where pl.item_id = i.id) at
    left join notes n on n.item_id = i.id
    left join pages pg on pg.item_id = i.id left join page_versions pv on pv.page_id = i.id and pv.number = pg.number
    left join practices pr on pr.item_id = i.id
    left join practice_versions prv on prv.practice_id = i.id and prv.number = coalesce(pr.established_number, pr.number)
    left join courses co on co.item_id = i.id
    left join proposals po on po.item_id = i.id
    left join questions qu on qu.item_id = i.id
    where i.id = any(${ids}) and i.put_away is distinct from 'trashed'`.execute(db);
  return rows.map(toDoc);
}

export async function personDocs(db: Db, ids: string[]): Promise<Doc[]> {
  const { rows } = await sql<Row>`
    select id, 'person' as kind, name as title, concat_ws(' ', handle, role_line, team, site, about) as body, true as open,
      '{}'::text[] as communities, joined_at as at
    from people where id = any(${ids}) and status <> 'left' and not guest`.execute(db);
  return rows.map(toDoc);
}

export async function communityDocs(db: Db, ids: string[]): Promise<Doc[]> {
  const { rows } = await sql<Row>`
    select id, 'community' as kind, name as title, purpose as body, openness = 'open' as open, array[id] as communities,
      made_at as at
    from communities where id = any(${ids})`.execute(db);
  return rows.map(toDoc);
}

/** Of these items those of which the book tells nothing behind a line. */
export async function lastToldOf(db: Db, ids: string[], line: { xid: string; id: number }): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select item.id from unnest(${ids}::text[]) as item(id) cross join lateral (
      select h.xid, h.id from happenings h where h.item_id = item.id order by h.id desc limit 1) last
    where (last.xid, last.id) <= (${line.xid}::xid8, ${line.id}::bigint)`.execute(db);
  return rows.map((row) => row.id);
}

/** Items of a community from one id on: its openness changed, and theirs with it. */
export async function itemsPlacedIn(db: Db, community: string, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ item_id: string }>`
    select item_id from placements where community_id = ${community} and item_id > ${after}
    order by item_id limit ${limit}`.execute(db);
  return rows.map((row) => row.item_id);
}

/** The viewer and their communities, and the names under which these labels count now. */
export async function sieveOf(asking: Viewing, labels: string[]): Promise<{ communities: string[]; labels: string[] }> {
  const { rows } = await sql<{ communities: string[]; labels: string[] }>`
    select ${sieveArray(asking)} as communities,
      array(select coalesce(l.now_key, wanted.key) from unnest(${labels}::text[]) as wanted(key)
        left join labels l on l.key = wanted.key) as labels`.execute(asking.db);
  return rows[0];
}

export type Found = {
  id: string;
  kind: string;
  title: string;
  state: string;
  snippet: string;
  community: string | null;
  handle: string | null;
};

/**
 * What the index offers, judged: only what this viewer may read, with titles as they are now; where labels are asked
 * for, only what has them all. In no order.
 */
export async function judge(asking: Viewing, ids: string[], labels: string[]): Promise<Found[]> {
  const labelled = sql`not exists (select from unnest(${labels}::text[]) as wanted(key) where not exists (
    select from item_labels il where il.item_id = items.id and il.label = wanted.key))`;
  const { rows } = await sql<Found>`
    select items.id, items.kind, items.title, items.state, left(coalesce(n.body, prv.purpose, pv.body, po.change, qu.body, (
      select a.name || ': ' || string_agg(li.title, ' ' order by rl.position) from reports r join people a on a.id = r.author_id
      join report_lines rl on rl.report_id = r.item_id join items li on li.id = rl.note_id and ${visibleTo(asking, 'li')}
      where r.item_id = items.id group by a.name), ''), 400) as snippet,
      (select c.name from communities c where c.id = items.home_id and ${communityVisibleTo(asking, 'c')}) as community,
      null as handle
    from items
    left join notes n on n.item_id = items.id
    left join pages pg on pg.item_id = items.id left join page_versions pv on pv.page_id = items.id and pv.number = pg.number
    left join practices pr on pr.item_id = items.id
    left join practice_versions prv on prv.practice_id = items.id and prv.number = coalesce(pr.established_number, pr.number)
    left join proposals po on po.item_id = items.id
    left join questions qu on qu.item_id = items.id
    where items.id = any(${ids}) and ${labelled} and ${visibleTo(asking)}
    union all
    select id, 'person', name, status, role_line, nullif(site, ''), handle from people
    where id = any(${ids}) and status <> 'left' and ${personVisibleTo(asking)} and cardinality(${labels}::text[]) = 0
    union all
    select id, 'community', name, openness, left(purpose, 400), null, slug from communities
    where id = any(${ids}) and cardinality(${labels}::text[]) = 0 and ${communityVisibleTo(asking)}`.execute(asking.db);
  return rows;
}
