import type { Kysely } from 'kysely';
import type { DB } from '../../tables/types.ts';

/** From now on no version is in force by establishment; which ones were, stays written. */
export async function unsetEstablished(db: Kysely<DB>, practice: string): Promise<void> {
  await db.updateTable('practices').set({ established_number: null }).where('item_id', '=', practice).execute();
}

export async function endRetirement(db: Kysely<DB>, practice: string): Promise<void> {
  await db.deleteFrom('retirements').where('practice_id', '=', practice).execute();
}

export async function isEstablished(db: Kysely<DB>, practice: string, number: number): Promise<boolean> {
  const row = await db
    .selectFrom('practice_versions')
    .select('established')
    .where('practice_id', '=', practice)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return row.established;
}
