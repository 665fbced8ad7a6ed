import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { ItemKind } from '../communities/community.ts';
import { visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import type { Link } from './link.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

/** The texts of items, as they stand: of a practice its purpose and steps, of a course its units. */
export async function textsOf(db: Db, items: string[]): Promise<{ id: string; text: string }[]> {
  const { rows } = await sql<{ id: string; text: string }>`
    select i.id, coalesce(
      n.body || E'\n' || n.because || E'\n' || coalesce(n.answer, ''), v.body, co.about || E'\n' || coalesce((
        select string_agg(u.body, E'\n' order by u.position) from units u where u.course_id = i.id), ''),
      prv.purpose || E'\n' || coalesce((
        select string_agg(vs.body || E'\n' || vs.why, E'\n' order by vs.position) from version_steps vs
        where vs.practice_id = i.id and vs.number = prv.number), ''),
      po.cause || E'\n' || po.change,
      qu.body || E'\n' || qu.expected || E'\n' || qu.happened || E'\n' || qu.tried || E'\n' || coalesce((
        select string_agg(an.body, E'\n' order by an.at) from question_answers an where an.question_id = i.id), ''),
      '') as text
    from items i left join notes n on n.item_id = i.id
    left join pages pg on pg.item_id = i.id left join page_versions v on v.page_id = i.id and v.number = pg.number
    left join courses co on co.item_id = i.id
    left join practices pr on pr.item_id = i.id
    left join practice_versions prv on prv.practice_id = i.id and prv.number = coalesce(pr.established_number, pr.number)
    left join proposals po on po.item_id = i.id
    left join questions qu on qu.item_id = i.id
    where i.id = any(${items})`.execute(db);
  return rows;
}

export type PlaceText = { id: string; text: string };

export async function commentTexts(db: Db, ids: string[]): Promise<PlaceText[]> {
  const { rows } = await sql<PlaceText>`
    select id, body as text from comments where id = any(${ids}) and taken_back_at is null`.execute(db);
  return rows;
}

export async function storyTexts(db: Db, ids: string[]): Promise<PlaceText[]> {
  const { rows } = await sql<PlaceText>`
    select id, how_it_was || E'\n' || what_was_done || E'\n' || how_it_is as text
    from stories where id = any(${ids})`.execute(db);
  return rows;
}

/** Puts down what texts link to, in place of what they linked to before. */
export async function writeLinks(db: Db, texts: { from: string; place: string; links: Link[] }[]): Promise<void> {
  const rows = texts.flatMap(({ from, place, links }) => links.map(({ to, quoted }) => ({ from, place, to, quoted })));
  await sql`
    delete from links using json_to_recordset(${JSON.stringify(texts.map(({ from, place }) => ({ from, place })))}::json)
      as t("from" text, place text) where links.from_id = t."from" and links.place = t.place`.execute(db);
  await sql`
    insert into links (from_id, place, to_id, quoted)
    select "from", place, "to", quoted from json_to_recordset(${JSON.stringify(rows)}::json)
      as t("from" text, place text, "to" text, quoted boolean)
    on conflict do nothing`.execute(db);
}

export type Backlink = {
  id: string;
  kind: ItemKind;
  title: string;
  quoted: boolean;
  in_comment: boolean;
  archived: boolean;
};

/** What links to an item, as far as the viewer may read that; by title. A comment counts for what it stands under. */
export async function backlinksOf(
  asking: Viewing,
  item: string,
  after: (string | number)[] | null,
  limit: number,
): Promise<(Backlink & { key: string })[]> {
  const [key, id] = after ?? ['', ''];
  const { rows } = await sql<Backlink & { key: string }>`
    select items.id, items.kind, items.title, l.quoted, l.in_comment, items.put_away is not null as archived, lower(items.title) as key
    from (select from_id, bool_or(quoted) as quoted, bool_and(place <> '') as in_comment
      from links where to_id = ${item} and from_id <> ${item} group by from_id) l
    join items on items.id = l.from_id
    where ${visibleTo(asking)} and (lower(items.title), items.id) > (${key}, ${id})
    order by lower(items.title), items.id limit ${limit + 1}`.execute(asking.db);
  return rows;
}

/** Ids that the text of an item links to and that lead this viewer nowhere. */
export async function leadingNowhere(asking: Viewing, item: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ to_id: string }>`
    select l.to_id from links l
    where l.from_id = ${item} and l.place = ''
      and not exists (select from items where items.id = l.to_id and ${visibleTo(asking)})
    order by l.to_id limit ${limit}`.execute(asking.db);
  return rows.map((row) => row.to_id);
}
