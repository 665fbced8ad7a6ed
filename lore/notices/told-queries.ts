import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { type Told, told_by_default } from './told.ts';

type Db = Kysely<DB>;

/** How somebody wants to be told; who never said so as everybody is. */
export async function settingsOf(db: Db, person: string): Promise<Told & { version: number }> {
  const row = await db.selectFrom('told_settings').selectAll().where('person_id', '=', person).executeTakeFirst();
  if (row === undefined) return { ...told_by_default, version: 0 };
  const { person_id, ...settings } = row;
  return settings as Told & { version: number };
}

/** Returns the new version; null: somebody was faster. */
export async function writeSettings(db: Db, person: string, seen: number, told: Partial<Told>): Promise<number | null> {
  if (seen === 0) {
    const made = await db
      .insertInto('told_settings')
      .values({ ...told_by_default, ...told, person_id: person })
      .onConflict((conflict) => conflict.doNothing())
      .returning('version')
      .executeTakeFirst();
    return made?.version ?? null;
  }
  const changed = await db
    .updateTable('told_settings')
    .set((e) => ({ ...told, version: e('version', '+', 1) }))
    .where('person_id', '=', person)
    .where('version', '=', seen)
    .returning('version')
    .executeTakeFirst();
  return changed?.version ?? null;
}

/** What the device says of its clock, while the person has said nothing of it. */
export async function writeFirstZone(db: Db, person: string, zone: string): Promise<void> {
  await sql`insert into told_settings (person_id, time_zone) values (${person}, ${zone})
    on conflict (person_id) do update set time_zone = excluded.time_zone where told_settings.time_zone is null`.execute(
    db,
  );
}

/** Whether the database knows a zone by this name too: it works out when mail is due. */
export async function knowsZone(db: Db, zone: string): Promise<boolean> {
  const { rows } = await sql`select from pg_timezone_names where name = ${zone}`.execute(db);
  return rows.length > 0;
}

export async function endMail(db: Db, person: string): Promise<void> {
  await sql`insert into told_settings (person_id, mail) values (${person}, 'off')
    on conflict (person_id) do update set mail = 'off', version = told_settings.version + 1`.execute(db);
}

export async function forgetTold(db: Db, person: string): Promise<void> {
  for (const table of ['told_settings', 'digests_sent', 'push_days', 'push_subscriptions'] as const) {
    await db.deleteFrom(table).where('person_id', '=', person).execute();
  }
}
