import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';

type Db = Kysely<DB>;

export type FileRow = {
  id: string;
  hash: string;
  thumb_hash: string | null;
  mime: string;
  name: string;
  bytes: number;
  width: number | null;
  height: number | null;
  alt: string;
};

export async function writeFile(db: Db, row: FileRow & { put_by: string; at: Date }): Promise<void> {
  await db.insertInto('files').values(row).execute();
}

/** A file that hangs on an item the viewer may read, or one of their own that hangs on nothing yet. */
export async function findFile(asking: Pick<Asking, 'as' | 'now' | 'db'>, id: string): Promise<FileRow | null> {
  const { rows } = await sql<FileRow>`
    select f.id, f.hash, f.thumb_hash, f.mime, f.name, f.bytes, f.width, f.height, f.alt
    from files f left join items on items.id = f.item_id
    where f.id = ${id} and (
      (f.item_id is null and f.put_by = ${asking.as.person}) or (f.item_id is not null and ${visibleTo(asking)}))`.execute(
    asking.db,
  );
  return rows[0] ?? null;
}

/** Hangs loose files of a person on an item; returns how many there were to hang. */
export async function hang(
  db: Db,
  files: string[],
  person: string,
  item: string,
  how: { anchor?: string; confidential?: boolean },
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('files')
    .set({ item_id: item, anchor: how.anchor ?? null, ...(how.confidential ? { put_by: null } : {}) })
    .where('id', 'in', files)
    .where('put_by', '=', person)
    .where('item_id', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

export type HungRow = Omit<FileRow, 'hash' | 'thumb_hash'> & { anchor: string | null };

/** The files of an item that the viewer was allowed to see. */
export function filesQuery(item: string): Sql<HungRow> {
  return sql<HungRow>`
    select id, mime, name, bytes, width, height, alt, anchor from files where item_id = ${item} order by at, id limit 200`;
}

export async function dropLoose(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('files').where('item_id', 'is', null).where('at', '<', before).execute();
}
