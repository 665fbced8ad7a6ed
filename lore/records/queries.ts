import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';

export type Line = {
  id: number;
  xid: string;
  at: Date;
  actor_id: string | null;
  what: string;
  item_id: string | null;
  about: Record<string, any>;
};

export type NewLine = { at: Date; actor_id: string | null; what: string; item_id: string | null; about: object };

export type Kept = { asker: string; key: string; route: string; input_hash: string; answer: unknown; at: Date };

/** All lines of one question, in the order they were recorded, and the answer kept for its key: one statement. */
export async function writeLines(db: Kysely<DB>, lines: NewLine[], kept: Kept | null = null): Promise<void> {
  if (lines.length === 0 && kept === null) return;
  await sql`
    with kept as (
      insert into answers_given (asker, key, route, input_hash, answer, at)
      select asker, key, route, input_hash, answer, at
      from json_to_recordset(${JSON.stringify(kept === null ? [] : [kept])}::json)
        as k(asker text, key text, route text, input_hash text, answer jsonb, at timestamptz))
    insert into happenings (at, actor_id, what, item_id, about)
    select at, actor_id, what, item_id, about
    from json_to_recordset(${JSON.stringify(lines)}::json)
      as l(at timestamptz, actor_id text, what text, item_id text, about jsonb)`.execute(db);
}

/**
 * The next lines behind a place in the book. No further than the oldest transaction still open: a line that commits
 * late with an early xid would else be skipped for ever.
 */
export async function linesAfter(db: Kysely<DB>, place: { xid: string; id: number }, limit: number): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select id, xid::text, at, actor_id, what, item_id, about from happenings
    where (xid, id) > (${place.xid}::xid8, ${place.id}) and xid < pg_snapshot_xmin(pg_current_snapshot())
    order by happenings.xid, id limit ${limit}`.execute(db);
  return rows;
}

/** Where the book ends now, for readers that begin at the end. */
export async function lastPlace(db: Kysely<DB>): Promise<{ xid: string; id: number }> {
  const { rows } = await sql<{ xid: string; id: number }>`
    select xid::text, id from happenings where xid < pg_snapshot_xmin(pg_current_snapshot())
    order by happenings.xid desc, id desc limit 1`.execute(db);
  return rows[0] ?? { xid: '0', id: 0 };
}

/** How far behind each follower is, for health and for tests that wait. */
export async function isCaughtUp(db: Kysely<DB>, names: string[]): Promise<boolean> {
  const { rows } = await sql<{ behind: boolean }>`
    select exists (
      select from unnest(${names}::text[]) as n(name) left join followers f using (name)
      where exists (select from happenings h where (h.xid, h.id) > (coalesce(f.xid, '0'::xid8), coalesce(f.id, 0)))
    ) as behind`.execute(db);
  return !rows[0].behind;
}

/** A kept answer for an idempotency key, or null. */
export async function givenAnswer(db: Kysely<DB>, asker: string, key: string) {
  return (
    (await db
      .selectFrom('answers_given')
      .select(['route', 'input_hash', 'answer'])
      .where('asker', '=', asker)
      .where('key', '=', key)
      .executeTakeFirst()) ?? null
  );
}

/** Offline queues come back after days; a month is long after the last of them. */
export async function forgetAnswers(db: Kysely<DB>, before: Date): Promise<void> {
  await db.deleteFrom('answers_given').where('at', '<', before).execute();
}

export async function dropAnswersOf(db: Kysely<DB>, asker: string): Promise<void> {
  await db.deleteFrom('answers_given').where('asker', '=', asker).execute();
}

/** The keyed hash under which a person is known where their name must not stand. One key for each organisation. */
export async function sealKey(db: Kysely<DB>): Promise<string | null> {
  const row = await db.selectFrom('organisation').select('seal_key').executeTakeFirst();
  return row?.seal_key ?? null;
}
