import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Role } from '../communities/community.ts';
import { visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import type { Reaction } from './discussion.ts';
import { answers_shown_max, reactors_named_max } from './discussion.ts';
import type { Passage } from './passage.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now'>;

export type CommentRow = {
  id: string;
  item_id: string;
  author_id: string | null;
  author: string | null;
  handle: string | null;
  mine: boolean;
  body: string;
  anchor: string | null;
  at: Date;
  root_id: string | null;
  reply_to: string | null;
  depth: number;
  path: string;
  passage: Passage | null;
  number: number | null;
  version: number;
  edited_at: Date | null;
  taken_back: boolean;
  resolved_at: Date | null;
  resolved_by: string | null;
  resolver: string | null;
  resolver_handle: string | null;
  from_elsewhere: boolean;
  reactions: {
    kind: Reaction;
    people: { name: string | null; handle: string | null }[];
    count: number;
    mine: boolean;
  }[];
};
export type ThreadRow = CommentRow & { thread: string; answers: number };

const place_max = ['9999-12-31', '~'];

/** What is shown of a comment `co` under its item `items`. Who took a comment back is not named with it any more. */
const columns = ({ as }: Pick<Asking, 'as'>, seal: string): Sql => sql`
  co.id, co.item_id, case when co.taken_back_at is null then co.author_id end as author_id,
  case when co.taken_back_at is null then p.name end as author, case when co.taken_back_at is null then p.handle end as handle,
  ${mineOf(as.person, seal)} as mine, co.body, co.anchor, co.at, co.root_id, co.reply_to, co.depth, co.path, co.passage,
  co.number, co.version, co.edited_at, co.taken_back_at is not null as taken_back, co.resolved_at, co.resolved_by,
  rp.name as resolver, rp.handle as resolver_handle, co.origin is not null as from_elsewhere,
  ${reactionsOf(as.person, seal)} as reactions`;

// Under a confidential item a comment without an author is its author's.
const mineOf = (person: string | null, seal: string): Sql =>
  sql`(co.author_id is not distinct from ${person} or (co.author_id is null and items.seal = ${seal}))`;

const reactionsOf = (person: string | null, seal: string): Sql => sql`coalesce((
  select json_agg(json_build_object('kind', r.kind, 'people', r.people, 'count', r.count, 'mine', r.mine) order by r.first)
  from (
    select n.kind, count(*) as count, min(n.at) as first,
      coalesce(bool_or(n.person_id = ${person} or (n.person_id is null and items.seal = ${seal})), false) as mine,
      json_agg(json_build_object('name', n.name, 'handle', n.handle) order by n.at) filter (where n.place <= ${reactors_named_max}) as people
    from (
      select x.kind, x.person_id, x.at, rp.name, rp.handle, row_number() over (partition by x.kind order by x.at, x.person_id) as place
      from comment_reactions x left join people rp on rp.id = x.person_id where x.comment_id = co.id) n
    group by n.kind) r), '[]')`;

const people = sql`left join people p on p.id = co.author_id left join people rp on rp.id = co.resolved_by`;

/** The discussion of an item, or of one place in it, oldest first, if the viewer may read the item. */
export function commentsQuery(
  asking: Viewing,
  seal: string,
  item: string,
  anchor: string | null,
  after: (string | number)[] | null,
  limit: number,
): Sql<CommentRow> {
  const [at, id] = after ?? ['0001-01-01', ''];
  return sql<CommentRow>`
    select ${columns(asking, seal)}
    from items join comments co on co.item_id = items.id ${people}
    where items.id = ${item} and ${visibleTo(asking)} and ${standsAt(anchor)}
      and (co.at, co.id) > (${at}::timestamptz, ${id})
    order by co.at, co.id limit ${limit + 1}`;
}

/** Everywhere in the item; at one place of it; or, with the empty one, where no place is named. */
const standsAt = (anchor: string | null): Sql<boolean> =>
  sql<boolean>`(${anchor}::text is null or coalesce(co.anchor, '') = ${anchor})`;

export type Which = { anchor: string | null; state: 'open' | 'resolved' | null; passages: boolean | null };

const chosen = ({ anchor, state, passages }: Which): Sql<boolean> => sql<boolean>`
  ${standsAt(anchor)}
  and (${state}::text is null or (co.resolved_at is null) = (${state} = 'open'))
  and (${passages}::boolean is null or (co.passage is not null) = ${passages})`;

/**
 * A page of threads, the one that was begun last first: what begins each, its first answers, and how many it has.
 *
 * Of a discussion of 5,000 comments this reads the roots of one page by `comments_threads` and a few answers of each by
 * `comments_thread`; ordering threads by their latest answer would read all of it.
 */
export function threadsQuery(
  asking: Viewing,
  seal: string,
  item: string,
  which: Which,
  after: (string | number)[] | null,
  limit: number,
): Sql<ThreadRow> {
  const [at, id] = after ?? place_max;
  return sql<ThreadRow>`
    with roots as materialized (
      select co.id, co.at from items join comments co on co.item_id = items.id
      where items.id = ${item} and ${visibleTo(asking)} and co.root_id is null and ${chosen(which)}
        and (co.at, co.id) < (${at}::timestamptz, ${id})
      order by co.at desc, co.id desc limit ${limit + 1}),
    shown as (
      select id, id as thread, at as began_at from roots
      union all select a.id, roots.id, roots.at from roots cross join lateral (
        select id from comments where root_id = roots.id order by path limit ${answers_shown_max}) a)
    select shown.thread, ${columns(asking, seal)},
      case when co.root_id is null then (select count(*) from comments a where a.root_id = co.id) else 0 end as answers
    from shown join comments co on co.id = shown.id join items on items.id = co.item_id ${people}
    order by shown.began_at desc, shown.thread desc, co.path`;
}

/** How many threads there are, of each sort. */
export function countsQuery(asking: Viewing, item: string, anchor: string | null) {
  return sql<{ open: number; resolved: number; passages: number }>`
    select count(*) filter (where co.resolved_at is null) as open, count(*) filter (where co.resolved_at is not null) as resolved,
      count(*) filter (where co.passage is not null) as passages
    from items join comments co on co.item_id = items.id
    where items.id = ${item} and ${visibleTo(asking)} and co.root_id is null and ${standsAt(anchor)}`;
}

/** The thread in which a comment stands, from a place on, in the order in which it is read; its root first. */
export function threadQuery(
  asking: Viewing,
  seal: string,
  comment: string,
  after: string | null,
  limit: number,
): Sql<ThreadRow> {
  return sql<ThreadRow>`
    with root as materialized (
      select coalesce(co.root_id, co.id) as id from comments co join items on items.id = co.item_id
      where co.id = ${comment} and ${visibleTo(asking)}),
    shown as (
      select root.id, root.id as thread from root
      union all select a.id, root.id from root cross join lateral (
        select id from comments where root_id = root.id and path > ${after ?? ''} order by path limit ${limit + 1}) a)
    select shown.thread, ${columns(asking, seal)},
      case when co.root_id is null then (select count(*) from comments a where a.root_id = co.id) else 0 end as answers
    from shown join comments co on co.id = shown.id join items on items.id = co.item_id ${people}
    order by co.path`;
}

export type FoundComment = {
  id: string;
  item_id: string;
  root_id: string | null;
  reply_to: string | null;
  began: string;
  depth: number;
  path: string;
  body: string;
  at: Date;
  version: number;
  edited_at: Date | null;
  taken_back: boolean;
  mine: boolean;
  began_it: boolean;
  thread_resolved: boolean;
  /** Whether the viewer is the confidential author of what it is about. */
  sealed: boolean;
  author_of_item: boolean;
  role: Role | null;
};

/** A comment as this viewer may know it, with what its rules need. `own`: held, so that two changes come one after the other. */
export async function findComment(asking: Asking, seal: string, id: string, own = false): Promise<FoundComment | null> {
  const person = asking.as.person;
  const mine = (alias: string) => {
    const author = sql.ref(`${alias}.author_id`);
    return sql`(${author} is not distinct from ${person} or (${author} is null and items.seal = ${seal}))`;
  };
  const { rows } = await sql<FoundComment>`
    select co.id, co.item_id, co.root_id, co.reply_to, root.id as began, co.depth, co.path, co.body, co.at, co.version, co.edited_at,
      co.taken_back_at is not null as taken_back, ${mine('co')} as mine, ${mine('root')} as began_it,
      root.resolved_at is not null as thread_resolved, items.seal is not null and items.seal = ${seal} as sealed,
      items.author_id is not distinct from ${person} or coalesce(items.seal = ${seal}, false) as author_of_item,
      (select m.role from memberships m where m.community_id = items.home_id and m.person_id = ${person}) as role
    from comments co join items on items.id = co.item_id join comments root on root.id = coalesce(co.root_id, co.id)
    where co.id = ${id} and ${visibleTo(asking)} ${own ? sql`for update of co` : sql``}`.execute(asking.db);
  return rows[0] ?? null;
}

/** What decides who may resolve: whether the viewer wrote the item, and what they are in its home. */
export type Standing = { author: boolean; role: Role | null };
export function standingQuery(asking: Viewing, seal: string, item: string): Sql<Standing> {
  return sql<Standing>`
    select items.author_id is not distinct from ${asking.as.person} or coalesce(items.seal = ${seal}, false) as author,
      (select m.role from memberships m where m.community_id = items.home_id and m.person_id = ${asking.as.person}) as role
    from items where items.id = ${item} and ${visibleTo(asking)}`;
}

export type WordingRow = { number: number; body: string; at: Date };

/** The wordings that a comment had before, the latest first. */
export function wordingsQuery(comment: string): Sql<WordingRow> {
  return sql<WordingRow>`select number, body, at from comment_versions where comment_id = ${comment} order by number desc`;
}

/** Who is called by these handles. */
export async function peopleCalled(db: Db, handles: string[]): Promise<string[]> {
  if (handles.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select id from people where handle = any(${handles}) and status = 'active' order by id`.execute(db);
  return rows.map(({ id }) => id);
}
