import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now'>;

export async function writeHold(
  db: Db,
  row: {
    id: string;
    practice_id: string;
    step_id: string | null;
    note_id: string | null;
    reason: string;
    placed_by: string;
    at: Date;
    until_at: Date;
  },
): Promise<void> {
  await db.insertInto('holds').values(row).execute();
}

export type HoldRow = {
  id: string;
  step_id: string | null;
  reason: string;
  at: Date;
  until_at: Date;
  placed_by: string;
  placer: string;
  placer_handle: string;
  note_id: string | null;
  note: string | null;
  lifted_by: string | null;
  lifter: string | null;
  lifter_handle: string | null;
  lifted_at: Date | null;
  lifted_reason: string | null;
};

const columns = (asking: Viewing, practice: string) => sql`
  select h.id, h.step_id, h.reason, h.at, h.until_at, h.placed_by, p.name as placer, p.handle as placer_handle,
    items.id as note_id, items.title as note, h.lifted_by, l.name as lifter, l.handle as lifter_handle, h.lifted_at,
    h.lifted_reason
  from holds h join people p on p.id = h.placed_by left join people l on l.id = h.lifted_by
  left join items on items.id = h.note_id and ${visibleTo(asking)}
  where h.practice_id = ${practice}`;

/** The holds on a practice that stand now. The hazard they rest on stands there for who may read it. */
export function holdsQuery(asking: Viewing, practice: string): Sql<HoldRow> {
  return sql<HoldRow>`${columns(asking, practice)} and h.lifted_at is null and h.until_at > ${asking.now}
    order by h.at desc, h.id limit 60`;
}

/** Those that were lifted, or whose time was up. */
export function pastHoldsQuery(asking: Viewing, practice: string): Sql<HoldRow> {
  return sql<HoldRow>`${columns(asking, practice)} and (h.lifted_at is not null or h.until_at <= ${asking.now})
    order by h.at desc, h.id limit 60`;
}

/** When the hold on this step, or on the whole, ends that stands already; null: there is none. */
export async function standingUntil(db: Db, practice: string, step: string | null, now: Date): Promise<Date | null> {
  const { rows } = await sql<{ until_at: Date }>`
    select until_at from holds where practice_id = ${practice} and step_id is not distinct from ${step}
      and lifted_at is null and until_at > ${now} limit 1`.execute(db);
  return rows[0]?.until_at ?? null;
}

export async function findHold(db: Db, id: string) {
  return (
    (await db
      .selectFrom('holds')
      .select(['id', 'practice_id', 'until_at', 'lifted_at'])
      .where('id', '=', id)
      .executeTakeFirst()) ?? null
  );
}

/** Lifts a hold that stands; false when somebody was faster. */
export async function writeLifting(
  db: Db,
  id: string,
  row: { by: string; at: Date; reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('holds')
    .set({ lifted_by: row.by, lifted_at: row.at, lifted_reason: row.reason })
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Holds whose time is up and of which nobody has said so yet, marked as said. */
export async function endDue(db: Db, now: Date, limit: number): Promise<{ id: string; practice_id: string }[]> {
  const { rows } = await sql<{ id: string; practice_id: string }>`
    update holds set ended_at = ${now} where id in (
      select id from holds where lifted_at is null and ended_at is null and until_at <= ${now} order by until_at limit ${limit})
    returning id, practice_id`.execute(db);
  return rows;
}

export type GroundRow = { id: string; title: string; plausible: boolean; reader: boolean };

/** Hazards that speak of a practice, as far as the viewer may read them, the plausible ones first. */
export function groundsQuery(asking: Viewing, practice: string): Sql<GroundRow> {
  return sql<GroundRow>`
    select items.id, items.title, r.plausible, r.reader
    from (select distinct note_id from note_links
      where practice_id = ${practice} and relation in ('hazard', 'contradicts')) l
    join items on items.id = l.note_id
    cross join lateral (
      select count(*) filter (where plausible) >= 2 as plausible, coalesce(bool_or(person_id = ${asking.as.person}), false) as reader
      from hazard_readings where note_id = items.id having count(*) > 0) r
    where ${visibleTo(asking)} order by r.plausible desc, items.id desc limit 100`;
}
