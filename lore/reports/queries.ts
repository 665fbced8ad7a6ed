import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Calendar } from '../communities/calendar.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import { type Prompt, readers_named_min } from './report.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export type ReportRow = {
  id: string;
  week: string;
  due_on: string | null;
  written_at: Date;
  prompts: Prompt[];
  author_id: string;
  author: string;
  handle: string;
  home_id: string;
  version: number;
};

/** A report, if the viewer may read it. */
function reportQuery(asking: Pick<Asking, 'as' | 'now'>, id: string): Sql<ReportRow> {
  return sql<ReportRow>`
    select items.id, r.week, r.due_on::text, r.written_at, r.prompts, r.author_id, p.name as author, p.handle, items.home_id,
      items.version
    from items join reports r on r.item_id = items.id join people p on p.id = r.author_id
    where items.id = ${id} and ${visibleTo(asking)}`;
}

export async function findReport(asking: Viewing, id: string): Promise<ReportRow | null> {
  return (await reportQuery(asking, id).execute(asking.db)).rows[0] ?? null;
}

/** Whether somebody has written of a week, in the trash or not. */
export async function reportOfWeek(
  db: Db,
  person: string,
  week: string,
): Promise<{ id: string; trashed: boolean } | null> {
  const { rows } = await sql<{ id: string; trashed: boolean }>`
    select r.item_id as id, coalesce(i.put_away = 'trashed', false) as trashed
    from reports r join items i on i.id = r.item_id where r.author_id = ${person} and r.week = ${week}`.execute(db);
  return rows[0] ?? null;
}

/** Which of these weeks somebody has written of. */
export async function writtenIn(
  asking: Viewing,
  person: string,
  weeks: string[],
): Promise<{ id: string; week: string }[]> {
  const { rows } = await sql<{ id: string; week: string }>`
    select items.id, r.week from reports r join items on items.id = r.item_id
    where r.author_id = ${person} and r.week = any(${weeks}) and ${visibleTo(asking)}`.execute(asking.db);
  return rows;
}

/** The latest report of somebody before a week that they still have. */
export async function reportBefore(asking: Viewing, person: string, week: string) {
  const { rows } = await sql<{ id: string; week: string; home_id: string; also: string[] }>`
    select items.id, r.week, items.home_id,
      array(select community_id from placements pl where pl.item_id = items.id and pl.community_id <> items.home_id) as also
    from reports r join items on items.id = r.item_id
    where r.author_id = ${person} and r.week < ${week} and ${visibleTo(asking)}
    order by r.week desc limit 1`.execute(asking.db);
  return rows[0] ?? null;
}

/** False: somebody, that is they themselves on another device, was faster. */
export async function writeReport(
  db: Db,
  row: { item_id: string; author_id: string; week: string; due_on: string | null; written_at: Date; prompts: Prompt[] },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('reports')
    .values({ ...row, prompts: JSON.stringify(row.prompts) })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Where a report stands besides its home, of the communities in which its author still is: where a further line can stand. */
export async function alsoOf(db: Db, report: string): Promise<string[]> {
  const { rows } = await sql<{ community_id: string }>`
    select pl.community_id from placements pl join items i on i.id = pl.item_id
    join memberships m on m.community_id = pl.community_id and m.person_id = i.author_id
    where pl.item_id = ${report} and pl.community_id <> i.home_id order by pl.community_id`.execute(db);
  return rows.map((row) => row.community_id);
}

export type NewLine = {
  id: string;
  report_id: string;
  prompt: string;
  position: number;
  note_id: string | null;
  label: string | null;
  value: number | null;
  unit: string;
};

export async function writeLines(db: Db, lines: NewLine[]): Promise<void> {
  await db.insertInto('report_lines').values(lines).execute();
}

/** How many lines there are and where the next one goes, with nobody else adding one meanwhile. */
export async function holdLines(db: Db, report: string): Promise<{ lines: number; next: number }> {
  await sql`select from reports where item_id = ${report} for update`.execute(db);
  const { rows } = await sql<{ lines: number; next: number }>`
    select count(*) as lines, coalesce(max(position), 0) + 1 as next from report_lines where report_id = ${report}`.execute(
    db,
  );
  return rows[0];
}

export async function findLine(
  db: Db,
  report: string,
  line: string,
): Promise<{ id: string; note_id: string | null } | null> {
  const row = await db
    .selectFrom('report_lines')
    .select(['id', 'note_id'])
    .where('report_id', '=', report)
    .where('id', '=', line)
    .executeTakeFirst();
  return row ?? null;
}

/** The notes of a report that are at home where it is, and not restricted by themselves yet. */
export async function notesBeside(asking: Pick<Asking, 'as' | 'now' | 'db'>, report: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select items.id from report_lines l join items on items.id = l.note_id join items r on r.id = l.report_id
    where l.report_id = ${report} and items.home_id = r.home_id and items.put_away is null and not items.restricted
      and ${visibleTo(asking)} order by l.position`.execute(asking.db);
  return rows.map(({ id }) => id);
}

export async function endLine(db: Db, line: string): Promise<void> {
  await db.deleteFrom('report_lines').where('id', '=', line).execute();
}

/** Whether somebody has done something with a note: read it with a word, talked of it, said that it worked there too. */
export async function isTouched(db: Db, note: string): Promise<boolean> {
  const { rows } = await sql<{ touched: boolean }>`
    select exists (select from items where id = ${note} and state <> 'Shared')
      or exists (select from acknowledgements where note_id = ${note})
      or exists (select from comments where item_id = ${note})
      or exists (select from report_echoes where note_id = ${note}) as touched`.execute(db);
  return rows[0].touched;
}

/** The line that a note is, if the viewer may read both it and its report. */
export async function lineOfNote(asking: Viewing, note: string) {
  const { rows } = await sql<{ line: string; report: string; week: string; prompt: string; mine: boolean }>`
    select l.id as line, l.report_id as report, r.week, l.prompt, r.author_id = ${asking.as.person} as mine
    from report_lines l join reports r on r.item_id = l.report_id join items on items.id = l.note_id
    join items ri on ri.id = l.report_id
    where l.note_id = ${note} and ${visibleTo(asking)} and ${visibleTo(asking, 'ri')}`.execute(asking.db);
  return rows[0] ?? null;
}

export async function writeEcho(db: Db, note: string, person: string, at: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('report_echoes')
    .values({ note_id: note, person_id: person, at })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function endEcho(db: Db, note: string, person: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('report_echoes')
    .where('note_id', '=', note)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The practice and the step that a note was last linked to, as far as the viewer may read it and it is in use. */
export async function stepOfNote(asking: Viewing, note: string): Promise<{ practice: string; step: string } | null> {
  const { rows } = await sql<{ practice: string; step: string }>`
    select l.practice_id as practice, l.step_id as step
    from note_links l join items on items.id = l.practice_id join practices pr on pr.item_id = items.id
    join version_steps vs on vs.practice_id = items.id and vs.step_id = l.step_id
      and vs.number = coalesce(pr.established_number, pr.number)
    where l.note_id = ${note} and items.state <> 'Retired' and ${visibleTo(asking)}
    order by l.at desc, l.id limit 1`.execute(asking.db);
  return rows[0] ?? null;
}

/** Its author's own reading is no reading. */
export async function writeRead(db: Db, report: string, person: string, at: Date): Promise<void> {
  await sql`
    insert into report_reads (report_id, person_id, at)
    select item_id, ${person}::text, ${at}::timestamptz from reports where item_id = ${report} and author_id <> ${person}
    on conflict do nothing`.execute(db);
}

export type Readers = { people: number; communities: { id: string; slug: string; name: string; people: number }[] };

/** How many read a report, and from which communities: never who, and of no community with only a few of them. */
export function readersQuery(asking: Pick<Asking, 'as'>, report: string): Sql<Readers> {
  return sql<Readers>`
    select count(*) as people, coalesce((
      select json_agg(x order by x.people desc, x.name) from (
        select c.id, c.slug, c.name, count(*) as people
        from report_reads rr join memberships m on m.person_id = rr.person_id join communities c on c.id = m.community_id
        where rr.report_id = ${report} and ${communityVisibleTo(asking, 'c')}
        group by c.id having count(*) >= ${readers_named_min} order by count(*) desc, c.id limit 12) x), '[]') as communities
    from report_reads where report_id = ${report}`;
}

export type Habit = { due_weekday: number; reminded: boolean; snoozed_week: string | null };

export async function habitOf(db: Db, person: string): Promise<Habit> {
  const row = await db
    .selectFrom('report_habits')
    .select(['due_weekday', 'reminded', 'snoozed_week'])
    .where('person_id', '=', person)
    .executeTakeFirst();
  return row ?? { due_weekday: 5, reminded: true, snoozed_week: null };
}

export async function writeHabit(db: Db, person: string, habit: Habit): Promise<void> {
  await db
    .insertInto('report_habits')
    .values({ person_id: person, ...habit })
    .onConflict((c) => c.column('person_id').doUpdateSet(habit))
    .execute();
}

export async function forgetHabit(db: Db, person: string): Promise<void> {
  await db.deleteFrom('report_habits').where('person_id', '=', person).execute();
}

export type MayBeDue = { person: string; due_weekday: number; calendar: Calendar; last: string };

/** Who may be told today that their report is due: they wrote one within the last weeks, none of this one, and want to be told. */
export async function mayBeDue(
  db: Db,
  of: { week: string; since: string; after: string; limit: number },
): Promise<MayBeDue[]> {
  const { rows } = await sql<MayBeDue>`
    select p.id as person, coalesce(h.due_weekday, 5) as due_weekday, last.item_id as last,
      json_build_object('working_days', coalesce(p.working_days, c.working_days), 'days_off', c.days_off || p.days_off) as calendar
    from people p left join report_habits h on h.person_id = p.id
    join lateral (
      select r.item_id, i.home_id from reports r join items i on i.id = r.item_id
      where r.author_id = p.id and r.week >= ${of.since} and i.put_away is distinct from 'trashed'
      order by r.week desc limit 1) last on true
    join communities c on c.id = last.home_id
    where p.id > ${of.after} and p.status = 'active' and coalesce(h.reminded, true)
      and h.snoozed_week is distinct from ${of.week} and h.told_week is distinct from ${of.week}
      and not exists (select from reports r where r.author_id = p.id and r.week = ${of.week})
    order by p.id limit ${of.limit}`.execute(db);
  return rows;
}

export async function markTold(db: Db, people: string[], week: string): Promise<void> {
  await sql`
    insert into report_habits (person_id, told_week) select id, ${week} from unnest(${people}::text[]) as t(id)
    on conflict (person_id) do update set told_week = excluded.told_week`.execute(db);
}

export type PromptsRow = { community_id: string | null; number: number; prompts: Prompt[] };

/** What a community asks and what the organisation does, as they stand. */
export async function promptsRows(db: Db, community: string | null): Promise<PromptsRow[]> {
  const { rows } = await sql<PromptsRow>`
    select distinct on (community_id) community_id, number, prompts from report_prompts
    where community_id is null or community_id = ${community} order by community_id, number desc`.execute(db);
  return rows;
}

/** False: somebody else has written that version. */
export async function writePrompts(
  db: Db,
  row: { community_id: string | null; number: number; prompts: Prompt[]; changed_by: string; at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('report_prompts')
    .values({ ...row, prompts: JSON.stringify(row.prompts) })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
