import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { answer_notices_a_week_max } from '../answers/answer.ts';
import { mayKnow, mayRead, visibleTo } from '../communities/visible.ts';
import { decidersOf } from '../proposals/queries.ts';
import type { Line } from '../records/queries.ts';
import type { Asking } from '../route.ts';

type Db = Kysely<DB>;

const told_at_once_max = 2_000;

// Who is told: each is a query with one column, `id`.
export const authorOf = (item: string) =>
  sql`select author_id as id from items where id = ${item} and author_id is not null`;
export const talkersOf = (item: string) => sql`
  select author_id as id from items where id = ${item} and author_id is not null
  union select author_id from comments where item_id = ${item} and author_id is not null`;
/** In one thread: who wrote in it, and whose item it is about. */
export const threadOf = (item: string, thread: string) => sql`
  select author_id as id from items where id = ${item} and author_id is not null
  union select author_id from comments where (id = ${thread} or root_id = ${thread}) and author_id is not null`;
export const writerOf = (comment: string) =>
  sql`select author_id as id from comments where id = ${comment} and author_id is not null`;
export const others = (people: Sql, but: string[]) =>
  sql`select x.id from (${people}) x where x.id <> all(${but}::text[])`;
/** Of these people, who may read an item: nobody else learns of it. */
export const readersOf = (item: string, people: string[], at: Date) => sql`
  select p.id from items join people p on p.id = any(${people}::text[])
  where items.id = ${item} and ${mayRead(sql`items`, sql`p.id`, at)}`;
export const together = (a: Sql, b: Sql) => sql`select a.id from (${a}) a union select b.id from (${b}) b`;
/** The same of those whom a query finds. */
export const readersAmong = (item: string, people: Sql, at: Date) => sql`
  select p.id from items join people p on p.id in (select x.id from (${people}) x)
  where items.id = ${item} and ${mayRead(sql`items`, sql`p.id`, at)}`;
export const answererOf = (answer: string) =>
  sql`select author_id as id from question_answers where id = ${answer} and author_id is not null`;
/** Who told a story, if they are named. */
export const tellerOf = (story: string) =>
  sql`select author_id as id from stories where id = ${story} and author_id is not null`;
/** Whose it is that a story is told of: who wrote what it is told at, or what it names. */
export const concernedByStory = (item: string, belongs_to: string[]) => sql`
  select author_id as id from items where id = any(${[item, ...belongs_to]}::text[]) and author_id is not null
  union select champion_id from practices where item_id = any(${[item, ...belongs_to]}::text[])`;
/** Who has part in what was made of a question. */
export const creditedIn = (made: string) =>
  sql`select distinct person_id as id from question_credits where made_id = ${made}`;
export const stewardsOf = (item: string) => sql`
  select m.person_id as id from items i join memberships m on m.community_id = i.home_id and m.role = 'steward'
  where i.id = ${item}`;
export const keepersOf = (practice: string) => sql`
  select coalesce(owner_id, champion_id) as id from practices where item_id = ${practice}
  union ${stewardsOf(practice)}`;
export const originatorsOf = (practice: string) => sql`
  select champion_id as id from practices where item_id = ${practice}
  union select i.author_id from practice_sources s join items i on i.id = s.note_id
    where s.practice_id = ${practice} and i.author_id is not null
  union select i.author_id from practice_sources s join note_merges nm on nm.into_id = s.note_id
    join items i on i.id = nm.note_id where s.practice_id = ${practice} and i.author_id is not null
  union ${creditedIn(practice)}`;
/** Of these notes, and of those that were merged into them. */
export const authorsOf = (notes: string[]) => sql`
  select author_id as id from items where id = any(${notes}) and author_id is not null
  union select i.author_id from note_merges nm join items i on i.id = nm.note_id
    where nm.into_id = any(${notes}) and i.author_id is not null`;
/** Who answers for who can see an item: its author, and who looks after its home. */
export const keptBy = (item: string) => sql`${authorOf(item)} union ${stewardsOf(item)}`;
/** Its author; where nobody is named, or they have gone, who looks after its home. */
export const careOf = (item: string) => sql`
  select a.id from items i join people a on a.id = i.author_id and a.status = 'active' where i.id = ${item}
  union select s.id from (${stewardsOf(item)}) s where not exists (
    select from items i join people a on a.id = i.author_id and a.status = 'active' where i.id = ${item})`;
/** Who looks after the communities where an item stands. */
export const hostsOf = (item: string) => sql`
  select m.person_id as id from placements pl join memberships m on m.community_id = pl.community_id
  where pl.item_id = ${item} and m.role in ('steward', 'facilitator')`;
export const alertedOf = (alert: string) => sql`select person_id as id from alert_receipts where alert_id = ${alert}`;
export const raiserOf = (challenge: string) => sql`
  select coalesce(c.raised_by, i.author_id) as id from challenges c left join items i on i.id = c.note_id
  where c.id = ${challenge} and coalesce(c.raised_by, i.author_id) is not null`;
/** Who answers for a community, while it has not been asked too often this week. */
export const answerersOf = (community: string, line: Line) => sql`
  select m.person_id as id from memberships m
  where m.community_id = ${community} and m.role in ('steward', 'facilitator') and (
    select count(distinct n.happening_id) from memberships o cross join lateral (${toldTo(sql`o.person_id`)}) n
    where o.community_id = ${community} and o.role in ('steward', 'facilitator') and n.kind = 'answer asked'
      and n.at > ${line.at}::timestamptz - interval '7 days' and n.happening_id < ${line.id}
      and n.about ->> 'community' = ${community}) < ${answer_notices_a_week_max}::int`;
/** Owner and originators, of those who may know of the community that answered. */
export const hearersOf = (practice: string, community: string) => sql`
  select x.id from (
    select owner_id as id from practices where item_id = ${practice} and owner_id is not null
    union ${originatorsOf(practice)}) x
  join communities c on c.id = ${community} and ${mayKnow(sql`c`, sql`x.id`)}`;
/** Everybody in a community; of a very large one those who are in it longest. */
export const membersOf = (community: string) => sql`
  select person_id as id from memberships where community_id = ${community}
  order by since, person_id limit ${told_at_once_max}`;
export const closersOf = (practice: string, decision: string) => sql`
  select opened_by as id from decisions where id = ${decision} union ${stewardsOf(practice)}`;
/** The notes that a proposal stands on, and those that were merged into them. */
export const notesOfProposal = (proposal: string) => sql`
  select note_id as id from proposal_notes where proposal_id = ${proposal}
  union select nm.note_id from proposal_notes pn join note_merges nm on nm.into_id = pn.note_id
    where pn.proposal_id = ${proposal}`;
export const waitedFor = (proposal: string) => decidersOf(sql`${proposal}`);
export const championOf = (proposal: string) =>
  sql`select champion_id as id from proposals where item_id = ${proposal}`;
export const implementerOf = (proposal: string) => sql`
  select implementer_id as id from proposals where item_id = ${proposal} and implementer_id is not null`;
/** Who wrote a variation, and who told what it comes from. */
export const makersOf = (variation: string) => sql`
  select made_by as id from variations where id = ${variation}
  union select i.author_id from variations v join items i on i.id = v.note_id
    where v.id = ${variation} and i.author_id is not null`;
export const justThem = (person: string) => sql`select ${person}::text as id`;
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

/** All that somebody was told: what is open and what is done stand in two indexes, and each is asked by itself. */
export const toldTo = (person: Sql): Sql => sql`
  select * from notices where person_id = ${person} and done_at is null
  union all select * from notices where person_id = ${person} and done_at is not null`;

/** The viewer's notices of what they may still read, in the order of the book, newest first. */
export function noticesQuery(
  asking: Pick<Asking, 'as' | 'now'>,
  after: (string | number)[] | null,
  limit: number,
): Sql<NoticeRow> {
  // One happening may concern a person twice: both notes that were merged are theirs.
  const [id, kind] = after ?? [Number.MAX_SAFE_INTEGER, '~'];
  return sql<NoticeRow>`
    select no.happening_id, no.kind, no.item_id, items.kind as item_kind, items.title, p.id as from_id,
      p.name as from_name, p.handle, no.about, no.at, no.read_at
    from (${toldTo(sql`${asking.as.person}`)}) no join items on items.id = no.item_id left join people p on p.id = no.from_id
    where (no.happening_id, no.kind) < (${id}::bigint, ${kind})
      and ${visibleTo(asking)}
    order by no.happening_id desc, no.kind desc limit ${limit + 1}`;
}

/** What was told to somebody who has been removed. */
export async function forgetNotices(db: Db, person: string): Promise<void> {
  await db.deleteFrom('notices').where('person_id', '=', person).where('done_at', 'is', null).execute();
  await db.deleteFrom('notices').where('person_id', '=', person).where('done_at', 'is not', null).execute();
}

export async function markRead(db: Db, person: string, upTo: Date, now: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('notices')
    .set({ read_at: now })
    .where('person_id', '=', person)
    // What is done is read.
    .where('done_at', 'is', null)
    .where('read_at', 'is', null)
    .where('at', '<=', upTo)
    // What was put off comes back as new.
    .where((e) => e.or([e('snoozed_at', 'is', null), e('shows_at', '<=', upTo)]))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Of an item its kind, its open communities, and for each of some people those closed ones that they are in. */
export type Pointer = { kind: string; open: string[]; closed: Record<string, string[]> };

/** For telling screens what to look at again. */
export async function itemPointers(db: Db, items: string[], people: string[]): Promise<Map<string, Pointer>> {
  if (items.length === 0) return new Map();
  const { rows } = await sql<Pointer & { id: string }>`
    select i.id, i.kind,
      array(select c.id from placements pl join communities c on c.id = pl.community_id and c.openness = 'open'
        where pl.item_id = i.id) as open,
      coalesce((select json_object_agg(x.person_id, x.ids) from (
        select m.person_id, array_agg(c.id) as ids from placements pl
        join communities c on c.id = pl.community_id and c.openness <> 'open'
        join memberships m on m.community_id = c.id and m.person_id = any(${people}::text[])
        where pl.item_id = i.id group by m.person_id) x), '{}') as closed
    from items i where i.id = any(${items})`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
