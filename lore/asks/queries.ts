import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Calendar } from '../communities/calendar.ts';
import { calendarColumn } from '../communities/queries.ts';
import { mayRead, visibleTo } from '../communities/visible.ts';
import type { Context } from '../notes/note.ts';
import type { Asking } from '../route.ts';
import { last_ask_days, series_days } from './ask.ts';

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
  kind: 'taken' | 'taught' | 'cause';
  variation_id: string | null;
  taking_id: string | null;
  inside: boolean | null;
  at: Date;
  tell_at: Date;
  after_days?: number;
  unit_id?: string | null;
};

/** Neither answered, nor put by, nor followed by the next of its series. */
const open = (ask: string) =>
  sql.raw(
    ['answered_at', 'declined_at', 'lapsed_at', 'later_at', 'stuck_at']
      .map((each) => `${ask}.${each} is null`)
      .join(' and '),
  );

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

/**
 * Whether a person is being asked about this practice: a question is open, or still comes. The last one alone does not
 * count: who used it long ago and takes it again begins again.
 */
export async function isAsked(db: Db, practice: string, person: string): Promise<boolean> {
  const { rows } = await sql`
    select from asks a where practice_id = ${practice} and person_id = ${person} and kind <> 'cause' and ${open('a')}
      and (told_at is not null or after_days is distinct from ${last_ask_days}) limit 1`.execute(db);
  return rows.length > 0;
}

/** Takes away what was not told yet of the series that a person had begun by then, but for what comes after so many days. */
export async function dropSeries(
  db: Db,
  of: { practice: string; person: string; begun_by: Date },
  but: number[],
): Promise<void> {
  await sql`
    delete from asks a where practice_id = ${of.practice} and person_id = ${of.person} and kind <> 'cause'
      and at <= ${of.begun_by} and told_at is null and ${open('a')} and not after_days = any(${but}::int[])`.execute(
    db,
  );
}

/** What a unit teaches, first come first: practices that this person may read and has not been asked about. */
export async function taughtBy(db: Db, of: { unit: string; person: string; now: Date; limit: number }) {
  const { rows } = await sql<{ practice: string; calendar: Calendar }>`
    select practice, calendar from (
      select distinct on (b.practice_id) b.practice_id as practice, vs.position, ${calendarColumn('h', 'p')} as calendar
      from bindings b join items i on i.id = b.practice_id and i.state <> 'Retired' join communities h on h.id = i.home_id
      join people p on p.id = ${of.person} and p.status = 'active'
      left join version_steps vs on vs.practice_id = b.practice_id and vs.step_id = b.step_id and vs.number = b.number
      where b.unit_id = ${of.unit} and ${mayRead(sql.ref('i'), sql`${of.person}`, of.now)}
        and not exists (select from asks a where a.practice_id = b.practice_id and a.person_id = ${of.person} and a.kind <> 'cause')
      order by b.practice_id, vs.position) taught
    order by practice limit ${of.limit}`.execute(db);
  return rows;
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

export type DueAsk = {
  id: string;
  person_id: string;
  practice_id: string;
  variation_id: string | null;
  after_days: number | null;
  calendar: Calendar;
};

/**
 * Questions whose time has come, the oldest first; of each person no more than their week has room for, of each series
 * the latest alone. None of what they may not read now, nor of what is retired.
 */
export async function dueAsks(db: Db, now: Date, week_max: number, limit: number): Promise<DueAsk[]> {
  const { rows } = await sql<DueAsk>`
    select id, person_id, practice_id, variation_id, after_days, calendar from (
      select a.id, a.person_id, a.practice_id, a.variation_id, a.after_days, a.tell_at, ${calendarColumn('h', 'p')} as calendar,
        row_number() over (partition by a.person_id order by a.tell_at, a.id) + (
          select count(*) from asks told where told.person_id = a.person_id
            and told.told_at > ${now}::timestamptz - interval '7 days') as nth
      from asks a join people p on p.id = a.person_id and p.status = 'active'
      join items i on i.id = a.practice_id and i.state <> 'Retired' join communities h on h.id = i.home_id
      where a.told_at is null and a.answered_at is null and a.declined_at is null and a.tell_at <= ${now}
        and (a.after_days is null or not exists (
          select from asks later where later.person_id = a.person_id and later.practice_id = a.practice_id
            and later.after_days > a.after_days and later.told_at is null and later.tell_at <= ${now} and ${open('later')}))
        and ${mayRead(sql.ref('i'), sql.ref('a.person_id'), now)}) due
    where nth <= ${week_max} order by tell_at, id limit ${limit}`.execute(db);
  return rows;
}

/** Now is not their hour: not before then. */
export async function putOff(db: Db, id: string, until: Date): Promise<void> {
  await db.updateTable('asks').set({ tell_at: until }).where('id', '=', id).execute();
}

/** Told; what came before it in its series and was not answered is asked no more, and what never came does not come. */
export async function markTold(db: Db, ids: string[], at: Date): Promise<void> {
  await sql`update asks set told_at = ${at} where id = any(${ids})`.execute(db);
  const before = sql`asks a using asks told where told.id = any(${ids}) and told.after_days is not null
    and a.person_id = told.person_id and a.practice_id = told.practice_id and a.after_days < told.after_days and ${open('a')}`;
  await sql`delete from ${before} and a.told_at is null`.execute(db);
  await sql`
    update asks a set lapsed_at = ${at} from asks told where told.id = any(${ids}) and told.after_days is not null
      and a.person_id = told.person_id and a.practice_id = told.practice_id and a.after_days < told.after_days
      and a.told_at is not null and ${open('a')}`.execute(db);
}

/**
 * A use answers every question about its practice that was open then: one tap, one answer. Of a series that has not
 * begun the first is answered as if it had been asked; the rest is the series' own to end.
 */
export async function answerBy(
  db: Db,
  wish: { practice: string; person: string; use: string; at: Date },
): Promise<number> {
  const { numAffectedRows } = await sql`
    update asks a set answered_at = ${wish.at}, use_id = ${wish.use}, told_at = coalesce(told_at, ${wish.at}::timestamptz)
    where practice_id = ${wish.practice} and person_id = ${wish.person} and at < ${wish.at} and ${open('a')}
      and (told_at <= ${wish.at} or after_days is null or (told_at is null and after_days = ${series_days[0]}))`.execute(
    db,
  );
  return Number(numAffectedRows ?? 0n);
}

export async function findAsk(db: Db, id: string) {
  const { rows } = await sql<{
    id: string;
    person_id: string;
    practice_id: string;
    kind: NewAsk['kind'];
    told: boolean;
    answered: boolean;
  }>`
    select id, person_id, practice_id, kind, told_at is not null as told, not (${open('a')}) as answered
    from asks a where id = ${id} for update`.execute(db);
  return rows[0] ?? null;
}

export async function writeReply(
  db: Db,
  id: string,
  reply: { declined_at: Date } | { later_at: Date } | { stuck_at: Date; question_id: string },
): Promise<void> {
  await db.updateTable('asks').set(reply).where('id', '=', id).execute();
}

/** Where a question about a practice can be asked: a community of its own that the asker is in, its home first; else one of theirs. */
export async function placeToAsk(
  asking: Viewing,
  practice: string,
): Promise<{ title: string; restricted: boolean; home: string | null }> {
  const { rows } = await sql<{ title: string; restricted: boolean; home: string | null }>`
    select items.title, items.restricted, (
      select m.community_id from memberships m
      left join placements pl on pl.community_id = m.community_id and pl.item_id = items.id
      join communities h on h.id = items.home_id
      where m.person_id = ${asking.as.person} and (pl.item_id is not null or h.openness = 'open')
      order by m.community_id = items.home_id desc, pl.item_id is null, m.since, m.community_id limit 1) as home
    from items where items.id = ${practice} and ${visibleTo(asking)}`.execute(asking.db);
  return rows[0] ?? { title: '', restricted: true, home: null };
}

export type MyAsk = {
  id: string;
  kind: NewAsk['kind'];
  after_days: number | null;
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
    select a.id, a.kind, a.after_days, a.practice_id, items.title, a.variation_id, v.step_id, vs.position, v.letter, v.cause, a.told_at as at
    from asks a join items on items.id = a.practice_id join practices pr on pr.item_id = items.id
    left join variations v on v.id = a.variation_id
    left join version_steps vs on vs.practice_id = items.id and vs.step_id = v.step_id
      and vs.number = coalesce(pr.established_number, pr.number)
    where a.person_id = ${asking.as.person} and a.told_at is not null and ${open('a')}
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

/** How many people were asked about a practice and its causes, and how many told; however often each was. */
export function askedQuery(practice: string): Sql<AskedRow> {
  return sql<AskedRow>`
    select variation_id, count(distinct person_id) filter (where told_at is not null) as asked,
      count(distinct person_id) filter (where answered_at is not null) as answered,
      count(*) filter (where inside) as inside, count(*) filter (where not inside) as outside
    from asks where practice_id = ${practice} group by variation_id limit 100`;
}

export type Taken = { taken: number; mine_at: Date | null; my_ask: string | null };

/** How many took it, and where the viewer stands. */
export function takenQuery(asking: Pick<Asking, 'as'>, practice: string): Sql<Taken> {
  return sql<Taken>`
    select count(distinct person_id) as taken, max(at) filter (where person_id = ${asking.as.person}) as mine_at,
      (select id from asks a where a.practice_id = ${practice} and a.person_id = ${asking.as.person}
        and a.told_at is not null and ${open('a')}
        order by a.told_at limit 1) as my_ask
    from takings where practice_id = ${practice}`;
}

export type OutcomeRow = {
  id: string;
  title: string;
  state: string;
  asked: number;
  used: number;
  worked: number;
  partly: number;
  failed: number;
  stuck: number;
};
const outcomes_max = 50;

/** How it went for the people of a community with what they took or were taught, each person once, by their latest use. */
export async function outcomesIn(asking: Viewing, community: string, people_min: number): Promise<OutcomeRow[]> {
  const { rows } = await sql<OutcomeRow>`
    with one as (
      select a.practice_id, a.person_id, bool_or(a.stuck_at is not null) as stuck, min(a.at) as begun
      from memberships m join asks a on a.person_id = m.person_id
      where m.community_id = ${community} and a.kind <> 'cause' and a.told_at is not null
      group by a.practice_id, a.person_id),
    -- Five people at least, before anything dearer is asked.
    many as materialized (select practice_id from one group by practice_id having count(*) >= ${people_min})
    select items.id, items.title, items.state, count(*) as asked, count(last.outcome) as used,
      count(*) filter (where last.outcome = 'worked') as worked, count(*) filter (where last.outcome = 'partly') as partly,
      count(*) filter (where last.outcome = 'failed') as failed, count(*) filter (where one.stuck) as stuck
    from many join one using (practice_id) join items on items.id = one.practice_id
    left join lateral (
      select u.outcome from uses u where u.practice_id = one.practice_id and u.person_id = one.person_id and u.at >= one.begun
      order by u.at desc limit 1) last on true
    where ${visibleTo(asking)}
    group by items.id order by lower(items.title), items.id limit ${outcomes_max}`.execute(asking.db);
  return rows;
}
