import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import type { Quote } from './course.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export type CourseRow = {
  id: string;
  title: string;
  about: string;
  home_id: string;
  version: number;
  made_at: Date;
  designer: boolean;
  enrolled: boolean;
};

export async function findCourse(asking: Viewing, id: string): Promise<CourseRow | null> {
  const { rows } = await sql<CourseRow>`
    select items.id, items.title, co.about, items.home_id, items.version, items.made_at,
      exists (select from designers d where d.course_id = items.id and d.person_id = ${asking.as.person}) as designer,
      exists (select from enrolments e where e.course_id = items.id and e.person_id = ${asking.as.person}) as enrolled
    from items join courses co on co.item_id = items.id
    where items.id = ${id} and ${visibleTo(asking)}`.execute(asking.db);
  return rows[0] ?? null;
}

export async function listCourses(
  asking: Viewing,
  community: string | null,
  after: (string | number)[] | null,
  limit: number,
) {
  const [at, id] = after ?? ['9999-12-31', '~'];
  const { rows } = await sql<{
    id: string;
    title: string;
    home: string | null;
    units: number;
    done: number;
    stale: number;
    enrolled: boolean;
    made_at: Date;
  }>`
    select items.id, items.title, case when ${communityVisibleTo(asking, 'c')} then c.name end as home, items.made_at,
      (select count(*) from units u where u.course_id = items.id) as units,
      (select count(distinct cm.unit_id) from completions cm join units u on u.id = cm.unit_id
        where u.course_id = items.id and cm.person_id = ${asking.as.person}) as done,
      (select count(distinct t.unit_id) from impact_tasks t join units u on u.id = t.unit_id
        where u.course_id = items.id and t.verdict is null) as stale,
      exists (select from enrolments e where e.course_id = items.id and e.person_id = ${asking.as.person}) as enrolled
    from items join communities c on c.id = items.home_id
    where items.kind = 'course' and ${visibleTo(asking)}
      and (${community}::text is null or exists (
        select from placements pl where pl.item_id = items.id and pl.community_id = ${community}))
      and (items.made_at, items.id) < (${at}::timestamptz, ${id})
    order by items.made_at desc, items.id desc limit ${limit + 1}`.execute(asking.db);
  return rows;
}

export async function writeCourse(db: Db, id: string, about: string, designer: string): Promise<void> {
  await db.insertInto('courses').values({ item_id: id, about }).execute();
  await writeDesigner(db, id, designer);
}

export async function writeDesigner(db: Db, course: string, person: string): Promise<void> {
  await db
    .insertInto('designers')
    .values({ course_id: course, person_id: person })
    .onConflict((c) => c.doNothing())
    .execute();
}

export async function designersOf(db: Db, course: string) {
  return await db
    .selectFrom('designers as d')
    .innerJoin('people as p', 'p.id', 'd.person_id')
    .select(['p.id', 'p.name', 'p.handle'])
    .where('d.course_id', '=', course)
    .orderBy('p.name')
    .limit(50)
    .execute();
}

export type UnitRow = {
  id: string;
  course_id: string;
  position: number;
  title: string;
  body: string;
  number: number;
  version: number;
  published_at: Date;
};

export async function unitsOf(asking: Viewing, course: string) {
  const { rows } = await sql<{
    id: string;
    position: number;
    title: string;
    number: number;
    published_at: Date;
    done_number: number | null;
    open_tasks: number;
  }>`
    select u.id, u.position, u.title, u.number, u.published_at,
      (select max(number) from completions c where c.unit_id = u.id and c.person_id = ${asking.as.person}) as done_number,
      (select count(*) from impact_tasks t where t.unit_id = u.id and t.verdict is null) as open_tasks
    from units u where u.course_id = ${course} order by u.position, u.id limit 200`.execute(asking.db);
  return rows;
}

/** A unit, if the viewer may read its course. */
export async function findUnit(
  asking: Viewing,
  id: string,
): Promise<(UnitRow & { done_number: number | null }) | null> {
  const { rows } = await sql<UnitRow & { done_number: number | null }>`
    select u.id, u.course_id, u.position, u.title, u.body, u.number, u.version, u.published_at,
      (select max(number) from completions c where c.unit_id = u.id and c.person_id = ${asking.as.person}) as done_number
    from units u join items on items.id = u.course_id
    where u.id = ${id} and ${visibleTo(asking)}`.execute(asking.db);
  return rows[0] ?? null;
}

export async function writeUnit(
  db: Db,
  row: { id: string; course_id: string; position: number; title: string; body: string; at: Date },
): Promise<void> {
  const { at, ...rest } = row;
  await db
    .insertInto('units')
    .values({ ...rest, published_at: at })
    .execute();
}

/** Changes a unit from the version seen; null when it has moved on. With `anew` at that moment it is published anew. */
export async function changeUnit(
  db: Db,
  id: string,
  seen: number,
  change: { title: string; body: string; position: number },
  anew: Date | null,
): Promise<{ version: number; number: number } | null> {
  const row = await db
    .updateTable('units')
    .set((e) => ({
      ...change,
      version: e('version', '+', 1),
      ...(anew === null ? {} : { number: e('number', '+', 1), published_at: anew }),
    }))
    .where('id', '=', id)
    .where('version', '=', seen)
    .returning(['version', 'number'])
    .executeTakeFirst();
  return row ?? null;
}

/** The bindings of a unit are its quotes, at the version of each practice that is in force now. */
export async function writeBindings(db: Db, unit: string, quotes: Quote[]): Promise<void> {
  await db.deleteFrom('bindings').where('unit_id', '=', unit).execute();
  await sql`
    insert into bindings (unit_id, practice_id, step_id, number)
    select ${unit}, q.practice, q.step, coalesce(pr.established_number, pr.number)
    from json_to_recordset(${JSON.stringify(quotes)}::json) as q(practice text, step text)
    join practices pr on pr.item_id = q.practice`.execute(db);
}

/** Which of these quotes name a step of a practice in force that the viewer may read. */
export async function quotable(asking: Viewing, quotes: Quote[]): Promise<Set<string>> {
  if (quotes.length === 0) return new Set();
  const { rows } = await sql<{ step: string }>`
    select q.step from json_to_recordset(${JSON.stringify(quotes)}::json) as q(practice text, step text)
    join items on items.id = q.practice join practices pr on pr.item_id = q.practice
    join version_steps vs on vs.practice_id = q.practice and vs.step_id = q.step
      and vs.number = coalesce(pr.established_number, pr.number)
    where ${visibleTo(asking)}`.execute(asking.db);
  return new Set(rows.map((row) => row.step));
}

export type QuotedStep = {
  practice_id: string;
  step_id: string;
  practice: string;
  state: string;
  bound_number: number;
  in_force_number: number;
  position: number | null;
  body: string | null;
  core: boolean | null;
  why: string | null;
  bound_body: string | null;
  changed_on: Date | null;
  change_kind: string | null;
};

/** The quoted steps as they are in force now, each with the wording it was bound to and an open task if there is one. */
export async function quotedSteps(asking: Viewing, unit: string): Promise<QuotedStep[]> {
  const { rows } = await sql<QuotedStep>`
    select b.practice_id, b.step_id, items.title as practice, items.state, b.number as bound_number,
      coalesce(pr.established_number, pr.number) as in_force_number, now.position, now.body, now.core, now.why,
      was.body as bound_body, t.opened_at as changed_on, t.change_kind
    from bindings b join items on items.id = b.practice_id join practices pr on pr.item_id = b.practice_id
    left join version_steps now on now.practice_id = b.practice_id and now.step_id = b.step_id
      and now.number = coalesce(pr.established_number, pr.number)
    left join version_steps was on was.practice_id = b.practice_id and was.step_id = b.step_id and was.number = b.number
    left join lateral (select opened_at, change_kind from impact_tasks t
      where t.unit_id = b.unit_id and t.step_id = b.step_id and t.verdict is null order by to_number desc limit 1) t on true
    where b.unit_id = ${unit} and ${visibleTo(asking)}`.execute(asking.db);
  return rows;
}

export async function writeEnrolment(db: Db, course: string, person: string, at: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('enrolments')
    .values({ course_id: course, person_id: person, at })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function writeCompletion(
  db: Db,
  unit: string,
  person: string,
  number: number,
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('completions')
    .values({ unit_id: unit, person_id: person, number, at })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Units that quote a practice's steps, as far as the viewer may read their courses: lineage forward. */
export type QuotingUnit = {
  unit_id: string;
  unit: string;
  course_id: string;
  course: string;
  step_id: string;
  number: number;
  stale: boolean;
  published_at: Date;
};

export function quotingUnitsQuery(asking: Pick<Asking, 'as' | 'now'>, practice: string): Sql<QuotingUnit> {
  return sql<QuotingUnit>`
    select u.id as unit_id, u.title as unit, items.id as course_id, items.title as course, b.step_id, b.number,
      u.published_at,
      exists (select from impact_tasks t where t.unit_id = u.id and t.step_id = b.step_id and t.verdict is null) as stale
    from bindings b join units u on u.id = b.unit_id join items on items.id = u.course_id
    where b.practice_id = ${practice} and ${visibleTo(asking)} order by items.title, u.position limit 200`;
}

export async function unitsThatQuote(asking: Viewing, practice: string): Promise<QuotingUnit[]> {
  return (await quotingUnitsQuery(asking, practice).execute(asking.db)).rows;
}
