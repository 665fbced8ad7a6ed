import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

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
export async function findFile(asking: Viewing, id: string): Promise<FileRow | null> {
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
    select id, mime, name, bytes, width, height, alt, anchor from files where item_id = ${item} and removed_at is null
    order by at, id limit 200`;
}

export async function countFiles(db: Db, item: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from files where item_id = ${item} and removed_at is null`.execute(db);
  return rows[0].n;
}

export type ListedRow = HungRow & {
  at: Date;
  pages: number | null;
  text_state: string | null;
  by_id: string | null;
  by: string | null;
  handle: string | null;
};

/** The files of an item that the viewer may read, newest first; those taken off as well if wished. */
export async function listFiles(
  asking: Viewing,
  item: string,
  wish: { removed: boolean; after: (string | number)[] | null; limit: number },
): Promise<ListedRow[]> {
  const [at, id] = wish.after ?? ['9999-01-01', ''];
  const { rows } = await sql<ListedRow>`
    select f.id, f.mime, f.name, f.bytes, f.width, f.height, f.alt, f.anchor, f.at, t.pages, t.state as text_state,
      p.id as by_id, p.name as by, p.handle
    from items join files f on f.item_id = items.id left join file_texts t on t.file_id = f.id
    left join people p on p.id = f.put_by
    where items.id = ${item} and ${visibleTo(asking)} and (f.removed_at is not null) = ${wish.removed}
      and (f.at, f.id) < (${at}::timestamptz, ${id})
    order by f.at desc, f.id desc limit ${wish.limit + 1}`.execute(asking.db);
  return rows;
}

export type HungFile = {
  id: string;
  item_id: string;
  home_id: string;
  author_id: string | null;
  put_by: string | null;
  removed_at: Date | null;
};

export async function findHung(asking: Viewing, id: string): Promise<HungFile | null> {
  const { rows } = await sql<HungFile>`
    select f.id, f.item_id, items.home_id, items.author_id, f.put_by, f.removed_at
    from files f join items on items.id = f.item_id where f.id = ${id} and ${visibleTo(asking)}`.execute(asking.db);
  return rows[0] ?? null;
}

export async function markRemoved(db: Db, id: string, removed: { by: string; at: Date } | null): Promise<void> {
  const change = { removed_at: removed?.at ?? null, removed_by: removed?.by ?? null };
  await db.updateTable('files').set(change).where('id', '=', id).execute();
}

export async function dropLoose(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('files').where('item_id', 'is', null).where('at', '<', before).execute();
}
