import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Turn } from './job.ts';

type Db = Kysely<DB>;

export type ReviewRow = { opened_at: Date; opened_by: string; name: string; handle: string; closed_at: Date | null };

export async function findReview(db: Db, job: string): Promise<ReviewRow | null> {
  const { rows } = await sql<ReviewRow>`
    select r.opened_at, r.opened_by, p.name, p.handle, r.closed_at
    from job_reviews r join people p on p.id = r.opened_by where r.job_id = ${job}`.execute(db);
  return rows[0] ?? null;
}

/** False: somebody was faster, and it is open. */
export async function writeReview(db: Db, job: string, by: string, at: Date): Promise<boolean> {
  const row = await db
    .insertInto('job_reviews')
    .values({ job_id: job, opened_by: by, opened_at: at })
    .onConflict((c) => c.doNothing())
    .returning('job_id')
    .executeTakeFirst();
  return row !== undefined;
}

export type TurnRow = Turn & {
  person_id: string;
  name: string;
  handle: string;
  practice_id: string | null;
  step_id: string | null;
  relation: string | null;
  note_id: string | null;
};

/** In the order in which they were written. The act decides who may see which. */
export async function turnsOf(db: Db, job: string): Promise<TurnRow[]> {
  const { rows } = await sql<TurnRow>`
    select t.person_id, p.name, p.handle, t.expected, t.happened, t.why, t.next, t.practice_id, t.step_id, t.relation, t.note_id
    from job_turns t join people p on p.id = t.person_id where t.job_id = ${job} order by t.at, t.person_id`.execute(
    db,
  );
  return rows;
}

export type NewTurn = Turn & {
  job_id: string;
  person_id: string;
  practice_id: string | null;
  step_id: string | null;
  relation: string | null;
  at: Date;
};

export async function writeTurn(db: Db, { job_id, person_id, ...said }: NewTurn): Promise<void> {
  const { at, ...words } = said;
  await db
    .insertInto('job_turns')
    .values({ job_id, person_id, ...said })
    // Its place among the others stays where it was first written.
    .onConflict((c) => c.columns(['job_id', 'person_id']).doUpdateSet(words))
    .execute();
}

export async function writeTurnNote(db: Db, job: string, person: string, note: string): Promise<void> {
  await db
    .updateTable('job_turns')
    .set({ note_id: note })
    .where('job_id', '=', job)
    .where('person_id', '=', person)
    .execute();
}

/** False: it was closed a moment ago. */
export async function writeReviewClosing(db: Db, job: string, by: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('job_reviews')
    .set({ closed_by: by, closed_at: at })
    .where('job_id', '=', job)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
