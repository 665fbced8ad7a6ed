import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';

/** Every place where an author stands is a place where a person may stand: the catalogue knows all of them. */
export async function becomes(db: Kysely<DB>, author: string, person: string): Promise<number> {
  const { rows } = await sql<{ changed: number }>`select become_person(${author}, ${person}) as changed`.execute(db);
  await db.deleteFrom('author_addresses').where('person_id', '=', author).execute();
  await db
    .updateTable('people')
    .set((e) => ({ status: 'left', became: person, epoch: e('epoch', '+', 1) }))
    .where('id', '=', author)
    .execute();
  return rows[0].changed;
}

export async function writeAddress(db: Kysely<DB>, person: string, email: string): Promise<void> {
  await db.insertInto('author_addresses').values({ person_id: person, email }).execute();
}

export async function forgetAddress(db: Kysely<DB>, person: string): Promise<void> {
  await db.deleteFrom('author_addresses').where('person_id', '=', person).execute();
}
