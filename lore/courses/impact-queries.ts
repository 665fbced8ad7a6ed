import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Calendar } from '../communities/calendar.ts';
import { calendarColumn } from '../communities/queries.ts';
import { visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

/** Units that quote these steps in a wording older than a version. A unit that was published since has it already. */
export async function boundUnits(db: Db, practice: string, steps: string[], number: number) {
  const { rows } = await sql<{ unit_id: string; step_id: string; number: number; calendar: Calendar }>`
    select b.unit_id, b.step_id, b.number, ${calendarColumn('c', 'p')} as calendar
    from bindings b join units u on u.id = b.unit_id join items i on i.id = u.course_id
    join communities c on c.id = i.home_id left join people p on p.id = i.author_id
    where b.practice_id = ${practice} and b.step_id = any(${steps}) and b.number < ${number}`.execute(db);
  return rows;
}

export async function writeTask(
  db: Db,
  row: {
    id: string;
    unit_id: string;
    practice_id: string;
    step_id: string;
    from_number: number;
    to_number: number;
    change_kind: 'behavioural' | 'safety';
    opened_at: Date;
    due_on: string;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('impact_tasks')
    .values(row)
    .onConflict((c) => c.columns(['unit_id', 'step_id', 'to_number']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export type TaskRow = {
  id: string;
  unit_id: string;
  unit: string;
  course_id: string;
  course: string;
  practice_id: string;
  practice: string | null;
  step_id: string;
  change_kind: string;
  from_number: number;
  to_number: number;
  before: string | null;
  after: string | null;
  opened_at: Date;
  due_on: string;
  verdict: string | null;
  words: string;
  contradictions: number;
};

/** The tasks of a designer, the earliest due first: what changed, and what the field says of that step. */
export async function tasksOf(asking: Viewing, limit: number): Promise<TaskRow[]> {
  const { rows } = await sql<TaskRow>`
    select t.id, t.unit_id, u.title as unit, co.id as course_id, co.title as course, t.practice_id, items.title as practice,
      t.step_id, t.change_kind, t.from_number, t.to_number, was.body as before, now.body as after, t.opened_at, t.due_on,
      t.verdict, t.words,
      (select count(*) from note_links l where l.practice_id = t.practice_id and l.step_id = t.step_id
        and l.relation = 'contradicts') as contradictions
    from designers d join units u on u.course_id = d.course_id join impact_tasks t on t.unit_id = u.id
    join items co on co.id = u.course_id
    join items on items.id = t.practice_id
    left join version_steps was on was.practice_id = t.practice_id and was.step_id = t.step_id and was.number = t.from_number
    left join version_steps now on now.practice_id = t.practice_id and now.step_id = t.step_id and now.number = t.to_number
    where d.person_id = ${asking.as.person} and t.verdict is null and ${visibleTo(asking)} and ${visibleTo(asking, 'co')}
    order by t.due_on, t.id limit ${limit}`.execute(asking.db);
  return rows;
}

export async function findTask(db: Db, id: string) {
  const { rows } = await sql<{
    id: string;
    unit_id: string;
    course_id: string;
    step_id: string;
    to_number: number;
    verdict: string | null;
  }>`
    select t.id, t.unit_id, u.course_id, t.step_id, t.to_number, t.verdict from impact_tasks t join units u on u.id = t.unit_id
    where t.id = ${id} for update of t`.execute(db);
  return rows[0] ?? null;
}

/** The designer looked at the change and the unit stays as it is: from now on it stands for the new wording. */
export async function bindTo(db: Db, unit: string, step: string, number: number): Promise<void> {
  await db.updateTable('bindings').set({ number }).where('unit_id', '=', unit).where('step_id', '=', step).execute();
}

export async function decideTask(
  db: Db,
  id: string,
  verdict: { verdict: string; words: string; decided_by: string; decided_at: Date },
): Promise<void> {
  await db.updateTable('impact_tasks').set(verdict).where('id', '=', id).execute();
}

/** Publishing a unit that quotes the step anew is the update: its open tasks are decided by that. */
export async function decideByPublishing(db: Db, unit: string, by: string, at: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update impact_tasks set verdict = 'update', decided_by = ${by}, decided_at = ${at}
    where unit_id = ${unit} and verdict is null returning id`.execute(db);
  return rows.map((row) => row.id);
}

/** Notes that contradict steps which a designer's units quote, newest first: the field signal. */
export async function fieldSignal(asking: Viewing, limit: number) {
  const { rows } = await sql<{
    note_id: string;
    note: string;
    practice_id: string;
    step_id: string;
    unit_id: string;
    unit: string;
    course_id: string;
    at: Date;
  }>`
    select items.id as note_id, items.title as note, l.practice_id, l.step_id, u.id as unit_id, u.title as unit,
      u.course_id, l.at
    from designers d join units u on u.course_id = d.course_id join bindings b on b.unit_id = u.id
    join note_links l on l.practice_id = b.practice_id and l.step_id = b.step_id and l.relation = 'contradicts'
    join items on items.id = l.note_id join items co on co.id = u.course_id join items pr on pr.id = l.practice_id
    where d.person_id = ${asking.as.person} and ${visibleTo(asking)} and ${visibleTo(asking, 'co')}
      and ${visibleTo(asking, 'pr')}
    order by l.at desc, l.id limit ${limit}`.execute(asking.db);
  return rows;
}
