import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { visibleTo } from '../communities/visible.ts';
import type { Line } from '../records/queries.ts';
import type { Asking } from '../route.ts';

type Db = Kysely<DB>;

/**
 * Tells people of one line. `people` is a query with one column, `id`. Nobody is told of what they did themselves, and
 * each line once, however often it is read.
 */
export async function tell(
  db: Db,
  line: Line,
  notice: { kind: string; item: string; about?: object; people: Sql<unknown> },
): Promise<void> {
  await sql`
    insert into notices (person_id, happening_id, kind, item_id, from_id, about, at)
    select distinct who.id, ${line.id}::bigint, ${notice.kind}::text, ${notice.item}::text, ${line.actor_id}::text,
      ${JSON.stringify(notice.about ?? {})}::jsonb, ${line.at}::timestamptz
    from (${notice.people}) as who join people p on p.id = who.id and p.status = 'active'
    where who.id is distinct from ${line.actor_id}::text
    on conflict do nothing`.execute(db);
}

// Who is told: each is a query with one column, `id`.
export const authorOf = (item: string) =>
  sql`select author_id as id from items where id = ${item} and author_id is not null`;
export const talkersOf = (item: string) => sql`
  select author_id as id from items where id = ${item} and author_id is not null
  union select author_id from comments where item_id = ${item} and author_id is not null`;
const stewardsOf = (item: string) => sql`
  select m.person_id as id from items i join memberships m on m.community_id = i.home_id and m.role = 'steward'
  where i.id = ${item}`;
export const keepersOf = (practice: string) => sql`
  select coalesce(owner_id, champion_id) as id from practices where item_id = ${practice}
  union ${stewardsOf(practice)}`;
export const originatorsOf = (practice: string) => sql`
  select champion_id as id from practices where item_id = ${practice}
  union select i.author_id from practice_sources s join items i on i.id = s.note_id
    where s.practice_id = ${practice} and i.author_id is not null`;
export const authorsOf = (notes: string[]) => sql`
  select author_id as id from items where id = any(${notes}) and author_id is not null`;
export const raiserOf = (challenge: string) => sql`
  select coalesce(c.raised_by, i.author_id) as id from challenges c left join items i on i.id = c.note_id
  where c.id = ${challenge} and coalesce(c.raised_by, i.author_id) is not null`;
export const designersOfUnit = (unit: string) => sql`
  select d.person_id as id from units u join designers d on d.course_id = u.course_id where u.id = ${unit}`;
export const designersOfStep = (practice: string, step: string) => sql`
  select d.person_id as id from bindings b join units u on u.id = b.unit_id join designers d on d.course_id = u.course_id
  where b.practice_id = ${practice} and b.step_id = ${step}`;

export type NoticeRow = {
  happening_id: number;
  kind: string;
  item_id: string;
  item_kind: string;
  title: string;
  from_id: string | null;
  from_name: string | null;
  handle: string | null;
  about: Record<string, unknown>;
  at: Date;
  read_at: Date | null;
};

/** The viewer's notices of what they may still read, newest first. */
export function noticesQuery(
  asking: Pick<Asking, 'as' | 'now'>,
  after: (string | number)[] | null,
  limit: number,
): Sql<NoticeRow> {
  const [at, id] = after ?? ['9999-12-31', Number.MAX_SAFE_INTEGER];
  return sql<NoticeRow>`
    select no.happening_id, no.kind, no.item_id, items.kind as item_kind, items.title, p.id as from_id,
      p.name as from_name, p.handle, no.about, no.at, no.read_at
    from notices no join items on items.id = no.item_id left join people p on p.id = no.from_id
    where no.person_id = ${asking.as.person} and (no.at, no.happening_id) < (${at}::timestamptz, ${id}::bigint)
      and ${visibleTo(asking)}
    order by no.at desc, no.happening_id desc limit ${limit + 1}`;
}

export async function markRead(db: Db, person: string, upTo: Date, now: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('notices')
    .set({ read_at: now })
    .where('person_id', '=', person)
    .where('read_at', 'is', null)
    .where('at', '<=', upTo)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Kind and communities of items, for telling screens what to look at again. */
export async function itemPointers(
  db: Db,
  items: string[],
): Promise<Map<string, { kind: string; communities: string[] }>> {
  if (items.length === 0) return new Map();
  const { rows } = await sql<{ id: string; kind: string; communities: string[] }>`
    select i.id, i.kind, array(select community_id from placements pl where pl.item_id = i.id) as communities
    from items i where i.id = any(${items})`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
