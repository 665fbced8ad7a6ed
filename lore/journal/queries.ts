import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export type EntryRow = {
  id: string;
  day: string;
  body: string;
  about_id: string | null;
  kind: string | null;
  title: string | null;
  version: number;
  made_at: Date;
  changed_at: Date;
};

/** The asker's own entries, the latest day first. There is no way here to name anybody else. */
export async function entriesOf(
  asking: Viewing,
  wish: { q: string; after: (string | number)[] | null; limit: number },
): Promise<EntryRow[]> {
  const [day, made, id] = wish.after ?? ['9999-12-31', '9999-12-31', '~'];
  const like = `%${wish.q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<EntryRow>`
    select e.id, e.day::text, e.body, items.id as about_id, items.kind, items.title, e.version, e.made_at, e.changed_at
    from journal_entries e left join items on items.id = e.about_id and ${visibleTo(asking)}
    where e.person_id = ${asking.as.person} and (${wish.q} = '' or lower(e.body) like ${like})
      and (e.day, e.made_at, e.id) < (${day}::date, ${made}::timestamptz, ${id})
    order by e.day desc, e.made_at desc, e.id desc limit ${wish.limit + 1}`.execute(asking.db);
  return rows;
}

export async function countEntries(db: Db, person: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from journal_entries where person_id = ${person}`.execute(db);
  return rows[0].n;
}

export async function writeEntry(
  db: Db,
  row: { id: string; person: string; day: string; body: string; about: string | null; at: Date },
): Promise<void> {
  await db
    .insertInto('journal_entries')
    .values({
      id: row.id,
      person_id: row.person,
      day: row.day,
      body: row.body,
      about_id: row.about,
      made_at: row.at,
      changed_at: row.at,
    })
    .execute();
}

export async function versionOf(db: Db, person: string, id: string): Promise<number | null> {
  const row = await db
    .selectFrom('journal_entries')
    .select('version')
    .where('id', '=', id)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return row?.version ?? null;
}

export async function changeEntry(
  db: Db,
  of: { id: string; person: string; seen: number; at: Date },
  change: { day?: string; body?: string; about_id?: string | null },
): Promise<number | null> {
  const row = await db
    .updateTable('journal_entries')
    .set((e) => ({ ...change, changed_at: of.at, version: e('version', '+', 1) }))
    .where('id', '=', of.id)
    .where('person_id', '=', of.person)
    .where('version', '=', of.seen)
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}

export async function dropEntry(db: Db, person: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('journal_entries')
    .where('id', '=', id)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function dropJournal(db: Db, person: string): Promise<void> {
  await db.deleteFrom('journal_entries').where('person_id', '=', person).execute();
}
