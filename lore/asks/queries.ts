import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Calendar } from '../communities/calendar.ts';
import { calendarColumn } from '../communities/queries.ts';
import { mayRead, visibleTo } from '../communities/visible.ts';
import type { Context } from '../notes/note.ts';
import type { Asking } from '../route.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export async function writeTaking(
  db: Db,
  row: {
    id: string;
    practice_id: string;
    person_id: string;
    number: number;
    words: string;
    planned_on: string | null;
    at: Date;
  },
): Promise<void> {
  await db.insertInto('takings').values(row).execute();
}

export type NewAsk = {
  id: string;
  practice_id: string;
  person_id: string;
  kind: 'taken' | 'cause';
  variation_id: string | null;
  taking_id: string | null;
  inside: boolean | null;
  at: Date;
  tell_at: Date;
};

/** Nobody is asked twice about one cause. Returns how many are asked now. */
export async function writeAsks(db: Db, rows: NewAsk[]): Promise<number> {
  if (rows.length === 0) return 0;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('asks')
    .values(rows)
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows ?? 0n);
}

/** Whether a person has a question about this practice that they have not answered. */
export async function isAsked(db: Db, practice: string, person: string): Promise<boolean> {
  const { rows } = await sql`
    select from asks where practice_id = ${practice} and person_id = ${person} and kind = 'taken'
      and answered_at is null and declined_at is null limit 1`.execute(db);
  return rows.length > 0;
}

/** Whether people were asked about a cause since a moment: who reads the same line again asks nobody twice. */
export async function wasAsked(db: Db, variation: string, since: Date): Promise<boolean> {
  const { rows } = await sql`select from asks where variation_id = ${variation} and at >= ${since} limit 1`.execute(db);
  return rows.length > 0;
}

export type RecentUser = { person: string; context: Context; calendar: Calendar };

/**
 * The people who used a practice lately, the latest first, each once with the conditions of their latest use. Not those
 * who may not read it any more, and not those who were asked about this cause.
 */
export async function recentUsers(
  db: Db,
  wish: { practice: string; variation: string; since: Date; now: Date; except: string; limit: number },
): Promise<RecentUser[]> {
  const { rows } = await sql<RecentUser>`
    select person_id as person, context, calendar from (
      select distinct on (u.person_id) u.person_id, u.context, u.at, ${calendarColumn('h', 'p')} as calendar
      from uses u join people p on p.id = u.person_id and p.status = 'active'
      join items i on i.id = u.practice_id join communities h on h.id = i.home_id
      where u.practice_id = ${wish.practice} and u.at >= ${wish.since} and u.person_id <> ${wish.except}
        and not exists (select from asks a where a.person_id = u.person_id and a.variation_id = ${wish.variation})
        and ${mayRead(sql.ref('i'), sql.ref('u.person_id'), wish.now)}
      order by u.person_id, u.at desc) latest
    order by at desc, person_id limit ${wish.limit}`.execute(db);
  return rows;
}

export type DueAsk = { id: string; person_id: string; practice_id: string; variation_id: string | null };

/** Questions whose time has come, the oldest first; of each person no more than their week has room for. */
export async function dueAsks(db: Db, now: Date, week_max: number, limit: number): Promise<DueAsk[]> {
  const { rows } = await sql<DueAsk>`
    select id, person_id, practice_id, variation_id from (
      select a.id, a.person_id, a.practice_id, a.variation_id, a.at,
        row_number() over (partition by a.person_id order by a.at, a.id) + (
          select count(*) from asks told where told.person_id = a.person_id
            and told.told_at > ${now}::timestamptz - interval '7 days') as nth
      from asks a where a.told_at is null and a.answered_at is null and a.declined_at is null and a.tell_at <= ${now}) due
    where nth <= ${week_max} order by at, id limit ${limit}`.execute(db);
  return rows;
}

export async function markTold(db: Db, ids: string[], at: Date): Promise<void> {
  await sql`update asks set told_at = ${at} where id = any(${ids})`.execute(db);
}

/** A use answers every question about its practice that was open then: one tap, one answer. */
export async function answerBy(
  db: Db,
  wish: { practice: string; person: string; use: string; at: Date },
): Promise<number> {
  const { numAffectedRows } = await sql`
    update asks set answered_at = ${wish.at}, use_id = ${wish.use}, told_at = coalesce(told_at, ${wish.at}::timestamptz)
    where practice_id = ${wish.practice} and person_id = ${wish.person} and at < ${wish.at}
      and answered_at is null and declined_at is null`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

export async function findAsk(db: Db, id: string) {
  const { rows } = await sql<{ id: string; person_id: string; practice_id: string; answered: boolean }>`
    select id, person_id, practice_id, answered_at is not null or declined_at is not null as answered
    from asks where id = ${id} for update`.execute(db);
  return rows[0] ?? null;
}

export async function writeDecline(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('asks').set({ declined_at: at }).where('id', '=', id).execute();
}

export type MyAsk = {
  id: string;
  kind: 'taken' | 'cause';
  practice_id: string;
  title: string;
  variation_id: string | null;
  step_id: string | null;
  position: number | null;
  letter: string | null;
  cause: string | null;
  at: Date;
};

/** What I am asked now, the latest first, as far as I may still read it. */
export async function myAsks(asking: Viewing, after: (string | number)[] | null, limit: number): Promise<MyAsk[]> {
  const [at, id] = after ?? ['infinity', '~'];
  const { rows } = await sql<MyAsk>`
    select a.id, a.kind, a.practice_id, items.title, a.variation_id, v.step_id, vs.position, v.letter, v.cause, a.told_at as at
    from asks a join items on items.id = a.practice_id join practices pr on pr.item_id = items.id
    left join variations v on v.id = a.variation_id
    left join version_steps vs on vs.practice_id = items.id and vs.step_id = v.step_id
      and vs.number = coalesce(pr.established_number, pr.number)
    where a.person_id = ${asking.as.person} and a.told_at is not null and a.answered_at is null and a.declined_at is null
      and (a.told_at, a.id) < (${at}::timestamptz, ${id}) and ${visibleTo(asking)}
    order by a.told_at desc, a.id desc limit ${limit + 1}`.execute(asking.db);
  return rows;
}

export type AskedRow = {
  variation_id: string | null;
  asked: number;
  answered: number;
  inside: number;
  outside: number;
};

/** How many were asked about a practice and its causes, and how many told. */
export function askedQuery(practice: string): Sql<AskedRow> {
  return sql<AskedRow>`
    select variation_id, count(*) filter (where told_at is not null) as asked, count(answered_at) as answered,
      count(*) filter (where inside) as inside, count(*) filter (where not inside) as outside
    from asks where practice_id = ${practice} group by variation_id limit 100`;
}

export type Taken = { taken: number; mine_at: Date | null; my_ask: string | null };

/** How many took it, and where the viewer stands. */
export function takenQuery(asking: Pick<Asking, 'as'>, practice: string): Sql<Taken> {
  return sql<Taken>`
    select count(distinct person_id) as taken, max(at) filter (where person_id = ${asking.as.person}) as mine_at,
      (select id from asks a where a.practice_id = ${practice} and a.person_id = ${asking.as.person}
        and a.told_at is not null and a.answered_at is null and a.declined_at is null
        order by a.told_at limit 1) as my_ask
    from takings where practice_id = ${practice}`;
}
