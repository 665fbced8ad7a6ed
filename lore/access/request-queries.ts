import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { ItemKind } from '../communities/community.ts';
import { mayRead, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import { request_days } from './audience.ts';

type Db = Kysely<DB>;

/** Whether a request is still open: nobody answered it, and its time is not over. */
export const waits = (alias: string, now: Date): Sql<boolean> => sql<boolean>`(
  ${sql.ref(`${alias}.answered_at`)} is null and ${sql.ref(`${alias}.at`)} > ${now}::timestamptz - make_interval(days => ${request_days}))`;

/** How often somebody asked within the last day. */
export async function askedToday(db: Db, person: string, now: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from access_requests where person_id = ${person} and at > ${now}::timestamptz - interval '1 day'`.execute(
    db,
  );
  return rows[0].n;
}

/** The same wish again takes the place of the one that waits. */
export async function writeRequest(
  db: Db,
  row: { id: string; wanted: string; person_id: string; words: string; at: Date },
): Promise<string> {
  const { id } = await db
    .insertInto('access_requests')
    .values(row)
    .onConflict((c) =>
      c.columns(['person_id', 'wanted']).where('answered_at', 'is', null).doUpdateSet({ words: row.words, at: row.at }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export type MineRow = {
  id: string;
  wanted: string;
  words: string;
  at: Date;
  state: 'waiting' | 'granted' | 'declined' | 'over';
  reason: string | null;
  answered_at: Date | null;
  by_id: string | null;
  by_name: string | null;
  by_handle: string | null;
  /** Once they may read it: what it is. */
  item: { id: string; kind: ItemKind; title: string } | null;
};

/** What somebody asked for and what became of it, the latest first. `wanted`: of one thing alone. */
export async function requestsBy(
  asking: Asking,
  wanted: string | null,
  after: (string | number)[] | null,
  limit: number,
): Promise<MineRow[]> {
  const [at, id] = after ?? ['9999-12-31', '~'];
  const { rows } = await sql<MineRow>`
    select r.id, r.wanted, r.words, r.at, r.reason, r.answered_at, p.id as by_id, p.name as by_name, p.handle as by_handle,
      case when ${waits('r', asking.now)} then 'waiting' when r.answered_at is null then 'over'
        when r.reason is null then 'granted' else 'declined' end as state,
      (select json_build_object('id', items.id, 'kind', items.kind, 'title', items.title)
        from items where items.id = r.wanted and ${visibleTo(asking)}) as item
    from access_requests r left join people p on p.id = r.answered_by
    where r.person_id = ${asking.as.person} and (${wanted}::text is null or r.wanted = ${wanted})
      and (r.at, r.id) < (${at}::timestamptz, ${id})
    order by r.at desc, r.id desc limit ${limit + 1}`.execute(asking.db);
  return rows;
}

export type RequestRow = {
  id: string;
  words: string;
  at: Date;
  item_id: string;
  kind: ItemKind;
  title: string;
  restricted: boolean;
  person_id: string;
  name: string;
  handle: string;
  role_line: string;
  /** What would let them read it, as far as the viewer can do it: take them in there, or share it to there. */
  ways: { id: string; name: string; how: 'take in' | 'share' }[];
};

/**
 * Who waits to read what the viewer wrote, or what stands in a home of which they are steward. `request`: one of them.
 *
 * A way in is a community in which it stands and of which the viewer is steward; or, unless it is restricted, one in which
 * both of them are: nothing is offered that the acts behind it would refuse.
 */
export function requestsQuery(
  asking: Pick<Asking, 'as' | 'now'>,
  request: string | null,
  after: (string | number)[] | null,
  limit: number,
): Sql<RequestRow> {
  const [at, id] = after ?? ['0001-01-01', ''];
  const me = asking.as.person;
  return sql<RequestRow>`
    select r.id, r.words, r.at, items.id as item_id, items.kind, items.title, p.id as person_id, p.name, p.handle, p.role_line,
      items.restricted and items.restricted_until > ${asking.now} as restricted,
      coalesce((select json_agg(w order by w.how desc, w.name) from (
        select c.id, c.name, case when pl.item_id is null then 'share' else 'take in' end as how
        from memberships mine join communities c on c.id = mine.community_id
        left join placements pl on pl.community_id = c.id and pl.item_id = items.id
        left join memberships theirs on theirs.community_id = c.id and theirs.person_id = p.id
        where mine.person_id = ${me} and case when pl.item_id is not null then mine.role = 'steward' and theirs.person_id is null
          else theirs.person_id is not null and not (items.restricted and items.restricted_until > ${asking.now}) end
        order by c.name limit 20) w), '[]') as ways
    from access_requests r join items on items.id = r.wanted join people p on p.id = r.person_id and p.status = 'active'
    where ${waits('r', asking.now)} and ${visibleTo(asking)} and not ${mayRead(sql`items`, sql`p.id`, asking.now)}
      and (items.author_id = ${me} or exists (
        select from memberships m where m.community_id = items.home_id and m.person_id = ${me} and m.role = 'steward'))
      and (${request}::text is null or r.id = ${request}) and (r.at, r.id) > (${at}::timestamptz, ${id})
    order by r.at, r.id limit ${limit + 1}`;
}

/** Held, so that two stewards do not both answer. */
export async function holdRequest(db: Db, request: string): Promise<void> {
  await sql`select id from access_requests where id = ${request} for update`.execute(db);
}

export async function writeAnswer(
  db: Db,
  request: string,
  answer: { by: string; at: Date; community_id: string | null; reason: string | null },
): Promise<void> {
  await db
    .updateTable('access_requests')
    .set({
      answered_at: answer.at,
      answered_by: answer.by,
      community_id: answer.community_id,
      reason: answer.reason,
    })
    .where('id', '=', request)
    .execute();
}

/** Whether somebody else may read an item by now. */
export async function readsNow(asking: Asking, item: string, person: string): Promise<boolean> {
  const { rows } = await sql`
    select from items where id = ${item} and ${mayRead(sql`items`, sql`${person}`, asking.now)}`.execute(asking.db);
  return rows.length > 0;
}
