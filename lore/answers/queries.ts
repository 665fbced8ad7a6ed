import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Calendar } from '../communities/calendar.ts';
import { calendarColumn, communityArray } from '../communities/queries.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import { type Answer, dayOf, type Totals } from './answer.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now'>;

export type Given = {
  answer: Answer | null;
  why: string;
  until: string | null;
  variation: string | null;
  variation_letter: string | null;
  value: number | null;
  unit: string;
  by_id: string | null;
  by_name: string | null;
  handle: string | null;
  given_at: Date | null;
};
type Asked = { asked_at: Date | null; due_on: string | null };

// The latest answer of a community, and whether it was asked: what a cell of any list or table shows. `w` names
// practice, number and community.
const cell = sql`
  r.asked_at, r.due_on, a.answer, coalesce(a.why, '') as why, a.until, a.variation_id as variation,
  v.letter as variation_letter, a.value::float8 as value, coalesce(a.unit, '') as unit, p.id as by_id, p.name as by_name,
  p.handle, a.at as given_at`;
const cellTables = sql`
  left join answer_requests r on (r.practice_id, r.number, r.community_id) = (w.practice_id, w.number, w.community_id)
  left join lateral (
    select * from answers
    where (practice_id, number, community_id) = (w.practice_id, w.number, w.community_id)
    order by at desc, id desc limit 1) a on true
  left join variations v on v.id = a.variation_id left join people p on p.id = a.answered_by`;

/** The communities that were asked or have answered, at the versions in `places` (rows of practice and number). */
function cornersOf(places: Sql): Sql {
  return sql`(
    select practice_id, number, community_id from answer_requests where (practice_id, number) in (${places})
    union select practice_id, number, community_id from answers where (practice_id, number) in (${places}))`;
}

/** The established version of a practice, or the one that is asked for, inside a larger statement. */
export function numberAsked(practice: string, number: number | null): Sql<number | null> {
  return sql<
    number | null
  >`coalesce(${number}::int, (select established_number from practices where item_id = ${practice}))`;
}

export type AnswerRow = Given &
  Asked & { community_id: string; slug: string; name: string; kind: string; sort: string };

/**
 * What the communities say to one version of a practice, by name, as far as the viewer may know of them. Whether the
 * viewer may read the practice is asked beside it.
 */
export function answersQuery(
  asking: Pick<Asking, 'as'>,
  practice: string,
  number: Sql<number | null>,
  after: (string | number)[] | null,
  limit: number,
): Sql<AnswerRow> {
  const [name, id] = after ?? ['', ''];
  return sql<AnswerRow>`
    select c.id as community_id, c.slug, c.name, c.kind, lower(c.name) as sort, ${cell}
    from ${cornersOf(sql`select ${practice}::text, ${number}`)} w join communities c on c.id = w.community_id
    ${cellTables}
    where ${communityVisibleTo(asking, 'c')} and (lower(c.name), c.id) > (${name}, ${id})
    order by lower(c.name), c.id limit ${limit + 1}`;
}

export type TotalsRow = Totals & {
  /** The one that has waited longest of those who were asked and have not answered. */
  oldest_open_at: Date | null;
  overdue: number;
};

/** The same, counted: of the communities of which the viewer may know. */
export function totalsQuery(asking: Viewing, practice: string, number: Sql<number | null>): Sql<TotalsRow> {
  return sql<TotalsRow>`
    select count(r.asked_at) as asked, count(a.answer) as given,
      count(a.answer) filter (where r.asked_at is null) as given_unasked,
      min(r.asked_at) filter (where a.answer is null) as oldest_open_at,
      count(*) filter (where a.answer is null and r.due_on < ${dayOf(asking.now)}::date) as overdue,
      count(*) filter (where a.answer = 'adopted') as "adopted", count(*) filter (where a.answer = 'adapted') as "adapted",
      count(*) filter (where a.answer = 'already do') as "already do",
      count(*) filter (where a.answer = 'not applicable') as "not applicable",
      count(*) filter (where a.answer = 'on hold') as "on hold", count(*) filter (where a.answer = 'rejected') as "rejected"
    from ${cornersOf(sql`select ${practice}::text, ${number}`)} w join communities c on c.id = w.community_id
    ${cellTables}
    where ${communityVisibleTo(asking, 'c')}`;
}

export type CardRow = Given &
  Asked & { practice_id: string; number: number; title: string; strength: string; open: boolean; sort: string };

/**
 * The cards of one community: those that wait for an answer by the day they are due, then what was answered, the latest
 * first. A card waits while its version is the established one; an answer on hold waits again when its day has come.
 */
export function cardsQuery(
  asking: Viewing,
  community: string,
  after: (string | number)[] | null,
  limit: number,
): Sql<CardRow> {
  const [sort, practice, number] = after ?? ['', '', 0];
  return sql<CardRow>`
    with found as (
      select w.practice_id, w.number, items.title, e.strength, ${cell},
        a.answer is null or (a.answer = 'on hold' and a.until <= ${dayOf(asking.now)}::date) as unanswered,
        items.state = 'Established' and pr.established_number = w.number as stands
      from (
        select practice_id, number, community_id from answer_requests where community_id = any(${communityArray(asking, community)})
        union select practice_id, number, community_id from answers
          where community_id = any(${communityArray(asking, community)})) w
      join items on items.id = w.practice_id join practices pr on pr.item_id = w.practice_id
      join establishments e on (e.practice_id, e.number) = (w.practice_id, w.number)
      ${cellTables}
      where ${visibleTo(asking)}),
    cards as (
      select *, unanswered and stands as open,
        case when unanswered and stands then '0' || case when answer is null then due_on else until end::text
          else '1' || to_char(9999999999999 - extract(epoch from given_at) * 1000, 'FM0000000000000') end as sort
      from found where stands or answer is not null)
    select practice_id, number, title, strength, asked_at, due_on, answer, why, until, variation, variation_letter, value,
      unit, by_id, by_name, handle, given_at, open, sort
    from cards where (sort, practice_id, number) > (${sort}, ${practice}, ${number}::int)
    order by sort, practice_id, number limit ${limit + 1}`;
}

export type MatrixRow = { id: string; title: string; number: number; strength: string; established_at: Date };

/** Established practices as far as the viewer may read them, the latest established first. */
export async function establishedPractices(
  asking: Pick<Asking, 'as' | 'now' | 'db'>,
  after: (string | number)[] | null,
  limit: number,
): Promise<MatrixRow[]> {
  const [at, id] = after ?? ['9999-12-31', '~'];
  const { rows } = await sql<MatrixRow>`
    select items.id, items.title, e.number, e.strength, e.at as established_at
    from establishments e join practices pr on pr.item_id = e.practice_id and pr.established_number = e.number
    join items on items.id = e.practice_id
    where items.state = 'Established' and (e.at, e.practice_id) < (${at}::timestamptz, ${id}) and ${visibleTo(asking)}
    order by e.at desc, e.practice_id desc limit ${limit + 1}`.execute(asking.db);
  return rows;
}

export type MatrixCell = {
  practice: string;
  number: number;
  community: string;
  slug: string;
  name: string;
  kind: string;
  answer: Answer | null;
  until: string | null;
  due_on: string | null;
};

/** What the communities say to these versions; of the communities those that were asked or answered most often. */
export async function matrixCells(
  asking: Pick<Asking, 'as' | 'db'>,
  wish: { practices: string[]; numbers: number[]; kind: string | null; columns_max: number },
): Promise<MatrixCell[]> {
  const places = sql`select * from unnest(${wish.practices}::text[], ${wish.numbers}::int[])`;
  const { rows } = await sql<MatrixCell>`
    with corners as materialized (
      select w.*, c.slug, c.name, c.kind from ${cornersOf(places)} w join communities c on c.id = w.community_id
      where ${communityVisibleTo(asking, 'c')} and (${wish.kind}::text is null or c.kind = ${wish.kind})),
    columns as (
      select community_id from corners group by community_id order by count(*) desc, community_id limit ${wish.columns_max})
    select w.practice_id as practice, w.number, w.community_id as community, w.slug, w.name, w.kind, a.answer, a.until,
      r.due_on
    from corners w join columns using (community_id) ${cellTables}
    order by lower(w.name), w.community_id`.execute(asking.db);
  return rows;
}

/** Whether there is something to answer: the version is established, and the practice has not been retired since. */
export async function standingAt(db: Db, practice: string, number: number) {
  const { rows } = await sql<{ established: boolean; retired: boolean }>`
    select exists (select from establishments where practice_id = ${practice} and number = ${number}) as established,
      state = 'Retired' as retired
    from items where id = ${practice}`.execute(db);
  return rows[0];
}

export async function writeAnswer(
  db: Db,
  row: {
    id: string;
    practice_id: string;
    number: number;
    community_id: string;
    answer: Answer;
    why: string;
    until: string | null;
    variation_id: string | null;
    value: number | null;
    unit: string;
    answered_by: string;
    at: Date;
  },
): Promise<void> {
  await db.insertInto('answers').values(row).execute();
}

/** The calendars of these communities, of those that there are. */
export async function calendarsOf(db: Db, communities: string[]): Promise<{ id: string; calendar: Calendar }[]> {
  const { rows } = await sql<{ id: string; calendar: Calendar }>`
    select c.id, ${calendarColumn('c')} as calendar from communities c where c.id = any(${communities})`.execute(db);
  return rows;
}

/** Asks them, each once: returns those that had not been asked. */
export async function writeRequests(
  db: Db,
  of: { practice: string; number: number; at: Date },
  cards: { community: string; due_on: string }[],
): Promise<{ community: string; due_on: string }[]> {
  const { rows } = await sql<{ community: string; due_on: string }>`
    insert into answer_requests (practice_id, number, community_id, asked_at, due_on)
    select ${of.practice}, ${of.number}::int, c.community, ${of.at}::timestamptz, c.due_on
    from json_to_recordset(${JSON.stringify(cards)}::json) as c(community text, due_on date)
    on conflict do nothing returning community_id as community, due_on`.execute(db);
  return rows;
}
