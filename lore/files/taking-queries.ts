import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';

type Db = Kysely<DB>;
type Row = {
  hash: string;
  thumb_hash: string | null;
  mime: string;
  name: string;
  bytes: number;
  width: number | null;
  height: number | null;
  alt: string;
  source_hash: string;
  at: Date;
};

/** Files that came from these origins, with the hash of the bytes that came. */
export async function takenFrom(db: Db, origins: string[]): Promise<{ origin: string; id: string; hash: string }[]> {
  const { rows } = await sql<{ origin: string; id: string; hash: string }>`
    select origin, id, source_hash as hash from files where origin = any(${origins})`.execute(db);
  return rows;
}

export async function writeTaken(db: Db, row: Row & { id: string; origin: string; put_by: string }): Promise<void> {
  await db.insertInto('files').values(row).execute();
}

/** The bytes that were there until now, as a file of their own on the same item. Coming back to them twice is once. */
export async function keepBefore(db: Db, id: string, as: { id: string; origin: string }): Promise<void> {
  await sql`
    insert into files (id, origin, hash, thumb_hash, mime, name, bytes, width, height, alt, source_hash, put_by, item_id, at)
    select ${as.id}, ${as.origin}, hash, thumb_hash, mime, name, bytes, width, height, alt, source_hash, put_by, item_id, at
    from files where id = ${id} on conflict do nothing`.execute(db);
}

export async function changeTaken(db: Db, id: string, row: Row): Promise<void> {
  await db.updateTable('files').set(row).where('id', '=', id).execute();
}

/** Hangs those that hang nowhere yet; returns how many of them there are at all. */
export async function hangTaken(db: Db, item: string, files: string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with hung as (update files set item_id = ${item} where id = any(${files}) and origin is not null and item_id is null)
    select count(*)::int as n from files where id = any(${files}) and origin is not null`.execute(db);
  return rows[0].n;
}

/** Whether any file stands on these bytes. */
export async function isUsed(db: Db, hash: string): Promise<boolean> {
  const { rows } = await sql`select from files where hash = ${hash} or thumb_hash = ${hash} limit 1`.execute(db);
  return rows.length > 0;
}
