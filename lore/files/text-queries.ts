import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import { textKindOf } from '../../ground/text-of-file.ts';
import type { DB } from '../../tables/types.ts';
import type { Asking } from '../route.ts';

type Db = Kysely<DB>;

/** Has the words of a file read some moments later, where it is of a kind that has words. */
export async function awaitText(
  { db }: Pick<Asking, 'db'>,
  file: { id: string; mime: string; name: string },
): Promise<void> {
  if (textKindOf(file.mime, file.name) === null) return;
  await sql`
    insert into file_texts (file_id) values (${file.id})
    on conflict (file_id) do update set state = 'waiting', held_until = null, tries = 0, body = '', pages = null`.execute(
    db,
  );
}

export type Waiting = { id: string; hash: string; mime: string; name: string; tries: number };

/** One file that waits for being read, held for whoever asks; two that ask get two. */
export async function holdWaiting(db: Db, now: Date, until: Date): Promise<Waiting | null> {
  const { rows } = await sql<Waiting>`
    update file_texts t set held_until = ${until}, tries = t.tries + 1
    from files f where f.id = t.file_id and t.file_id = (
      select file_id from file_texts where state = 'waiting' and coalesce(held_until, '-infinity') <= ${now}
      order by file_id limit 1 for update skip locked)
    returning f.id, f.hash, f.mime, f.name, t.tries`.execute(db);
  return rows[0] ?? null;
}

/** Keeps what was read of these bytes; null: nothing could be. Returns the item it hangs on, if it does. */
export async function keepText(
  db: Db,
  file: Waiting,
  read: { text: string; pages: number | null } | null,
): Promise<string | null> {
  const { rows } = await sql<{ item_id: string | null }>`
    update file_texts t set state = ${read === null ? 'unreadable' : 'read'}, held_until = null,
      body = ${read?.text ?? ''}, pages = ${read?.pages ?? null}
    from files f where f.id = t.file_id and t.file_id = ${file.id} and f.hash = ${file.hash}
    returning f.item_id`.execute(db);
  return rows[0]?.item_id ?? null;
}
