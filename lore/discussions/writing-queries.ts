import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Reaction } from './discussion.ts';
import type { Passage } from './passage.ts';

type Db = Kysely<DB>;

/** Writes a comment with the version of the item that stands now: it was made at that one. */
export async function writeComment(
  db: Db,
  row: {
    id: string;
    item_id: string;
    author_id: string | null;
    body: string;
    anchor: string | null;
    at: Date;
    root_id: string | null;
    reply_to: string | null;
    depth: number;
    path: string;
    passage: Passage | null;
    origin?: string | null;
  },
): Promise<void> {
  await sql`
    insert into comments (id, item_id, author_id, body, anchor, at, root_id, reply_to, depth, path, passage, number, origin)
    select ${row.id}, i.id, ${row.author_id}, ${row.body}, ${row.anchor}, ${row.at}::timestamptz, ${row.root_id}, ${row.reply_to},
      ${row.depth}::smallint, ${row.path}, ${row.passage === null ? null : JSON.stringify(row.passage)}::jsonb,
      coalesce((select number from pages where item_id = i.id), (select number from practices where item_id = i.id), i.version),
      ${row.origin ?? null}
    from items i where i.id = ${row.item_id}`.execute(db);
}

/** Keeps the wording that stood and puts another in its place. */
export async function reword(
  db: Db,
  comment: { id: string; version: number; body: string; at: Date },
  body: string,
  now: Date,
): Promise<void> {
  await sql`
    with kept as (
      insert into comment_versions (comment_id, number, body, at)
      values (${comment.id}, ${comment.version}, ${comment.body}, ${comment.at}))
    update comments set body = ${body}, version = version + 1, edited_at = ${now} where id = ${comment.id}`.execute(db);
}

/** Takes the words away. Where others answered a stone stays; else nothing does, nor of stones above that nobody answers now. */
export async function takeBack(db: Db, id: string, now: Date): Promise<void> {
  const { rows } = await sql<{ answered: boolean }>`
    select exists (select from comments where reply_to = ${id}) as answered`.execute(db);
  if (!rows[0].answered) return await dropUp(db, id);
  await sql`delete from comment_versions where comment_id = ${id}`.execute(db);
  await sql`delete from comment_reactions where comment_id = ${id}`.execute(db);
  await sql`update comments set body = '', taken_back_at = ${now} where id = ${id}`.execute(db);
}

async function dropUp(db: Db, id: string): Promise<void> {
  for (let next: string | null = id; next !== null; ) {
    const { rows } = await sql<{ above: string | null }>`
      delete from comments where id = ${next} returning (
        select s.id from comments s where s.id = comments.reply_to and s.taken_back_at is not null
          and not exists (select from comments o where o.reply_to = s.id and o.id <> ${next})) as above`.execute(db);
    next = (rows as { above: string | null }[])[0]?.above ?? null;
  }
}

/** False when it stood so already. */
export async function writeResolution(
  db: Db,
  thread: string,
  resolution: { by: string | null; at: Date } | null,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update comments set resolved_at = ${resolution?.at ?? null}, resolved_by = ${resolution?.by ?? null}
    where id = ${thread} and (resolved_at is null) = ${resolution !== null}`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** False when it was there already. */
export async function writeReaction(
  db: Db,
  row: { comment_id: string; kind: Reaction; person_id: string | null; at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('comment_reactions')
    .values(row)
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** False when there was none. */
export async function endReaction(db: Db, comment: string, kind: Reaction, person: string | null): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('comment_reactions')
    .where('comment_id', '=', comment)
    .where('kind', '=', kind)
    .where('person_id', person === null ? 'is' : '=', person)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
