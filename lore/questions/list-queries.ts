import { type Sql, sql } from '../../ground/sql.ts';
import { communityVisibleTo, visibleIds, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import type { State } from './question.ts';

type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export const orders = ['newest', 'waiting', 'votes'] as const;
export type Order = (typeof orders)[number];

export type Which = {
  state: State | null;
  community: string | null;
  /** A key of a label, by any of its names. */
  label: string | null;
  mine: 'asked' | 'answered' | null;
  order: Order;
};

export type ListedRow = {
  id: string;
  title: string;
  state: State;
  author_id: string | null;
  author: string | null;
  handle: string | null;
  home: string | null;
  home_slug: string | null;
  made_at: Date;
  answered_at: Date | null;
  votes: number;
  answers: number;
  labels: string[];
  is_duplicate: boolean;
};

/** By what each order goes on: texts and numbers that sort as the rows do. */
export function cursorOf(order: Order): (row: ListedRow) => (string | number | Date)[] {
  return order === 'votes' ? (row) => [-row.votes, row.made_at, row.id] : (row) => [0, row.made_at, row.id];
}

/**
 * Questions as far as the viewer may read them. The longest waiting are those without an answer, the oldest first: the
 * list for who wants to help. Labels and counts are looked up for the rows of one page only.
 */
export async function listQuestions(
  asking: Viewing,
  which: Which,
  after: (string | number)[] | null,
  limit: number,
): Promise<ListedRow[]> {
  const { person } = asking.as;
  const page = sql<{ id: string }>`
    select items.id, items.made_at, q.votes from items join questions q on q.item_id = items.id
    where items.kind = 'question' and ${visibleTo(asking)}
      and (${which.state}::text is null or items.state = ${which.state})
      and (${which.order} <> 'waiting' or q.answered_at is null)
      and (${which.community}::text is null or exists (
        select from placements pl where pl.item_id = items.id and pl.community_id = ${which.community}))
      and (${which.label}::text is null or exists (
        select from item_labels il where il.item_id = items.id
          and il.label = coalesce((select now_key from labels where key = ${which.label}), ${which.label})))
      and (${which.mine}::text is distinct from 'asked' or items.author_id = ${person})
      and (${which.mine}::text is distinct from 'answered' or exists (
        select from question_answers an where an.question_id = items.id and an.author_id = ${person} and an.taken_back_at is null))
      and ${goingOn(which.order, after)}
    order by ${sortOf(which.order)} limit ${limit + 1}`;
  const { rows } = await sql<ListedRow>`
    with page as materialized (${page})
    select items.id, items.title, items.state, items.author_id, p.name as author, p.handle,
      case when ${communityVisibleTo(asking, 'c')} then c.name end as home,
      case when ${communityVisibleTo(asking, 'c')} then c.slug end as home_slug,
      items.made_at, q.answered_at, q.votes, q.duplicate_of is not null as is_duplicate,
      (select count(*)::int from question_answers an where an.question_id = items.id and an.taken_back_at is null) as answers,
      array(select distinct l.name from item_labels il join labels l on l.key = il.label where il.item_id = items.id
        order by l.name limit 6) as labels
    from page join items on items.id = page.id join questions q on q.item_id = items.id
    join communities c on c.id = items.home_id left join people p on p.id = items.author_id
    order by ${sortOf(which.order)}`.execute(asking.db);
  return rows;
}

function sortOf(order: Order): Sql {
  if (order === 'waiting') return sql`items.made_at, items.id`;
  return order === 'votes'
    ? sql`q.votes desc, items.made_at desc, items.id desc`
    : sql`items.made_at desc, items.id desc`;
}

function goingOn(order: Order, after: (string | number)[] | null): Sql {
  if (after === null) return sql`true`;
  const [first, at, id] = after;
  if (order === 'waiting') return sql`(items.made_at, items.id) > (${at}::timestamptz, ${id})`;
  if (order === 'newest') return sql`(items.made_at, items.id) < (${at}::timestamptz, ${id})`;
  return sql`(-q.votes > ${first}::int
    or (-q.votes = ${first}::int and (items.made_at, items.id) < (${at}::timestamptz, ${id})))`;
}

/** How many questions of each state the viewer may read, everywhere or in one community. */
export async function countQuestions(asking: Viewing, community: string | null): Promise<Record<State, number>> {
  const { rows } = await sql<{ state: State; n: number }>`
    select items.state, count(*)::int as n from items
    where items.id in (${visibleIds(asking, 'question')})
      and (${community}::text is null or exists (
        select from placements pl where pl.item_id = items.id and pl.community_id = ${community}))
    group by items.state`.execute(asking.db);
  const of = (state: State) => rows.find((row) => row.state === state)?.n ?? 0;
  return { Open: of('Open'), Answered: of('Answered'), Solved: of('Solved'), Stale: of('Stale') };
}

export type SimilarRow = {
  id: string;
  kind: string;
  title: string;
  state: string;
  answers: number;
  accepted: number;
};

/** What the index offered, judged: only what this viewer may read, with titles as they are now. In no order. */
export async function judgeSimilar(asking: Viewing, ids: string[]): Promise<SimilarRow[]> {
  const { rows } = await sql<SimilarRow>`
    select items.id, items.kind, items.title, items.state, a.answers, a.accepted
    from items cross join lateral (
      select count(*) filter (where taken_back_at is null)::int as answers, count(accepted_at)::int as accepted
      from question_answers where question_id = items.id) a
    where items.id = any(${ids}) and items.put_away is null and ${visibleTo(asking)}`.execute(asking.db);
  return rows;
}
