import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';

/** Two who set up at the same time wait for each other, until the transaction ends. */
export async function lockSetUp(db: Kysely<DB>): Promise<void> {
  await sql`select pg_advisory_xact_lock(7307)`.execute(db);
}
