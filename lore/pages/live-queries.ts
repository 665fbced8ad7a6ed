import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { mayRead, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export type LiveRow = {
  page_id: string;
  document: string;
  state: Buffer;
  number: number;
  begun_at: Date | null;
  saved_at: Date;
};
export type ChangeRow = { id: number; written_by: string; at: Date; change: Buffer };

/** What decides whether the viewer may write a change: small, since it is asked for each one. */
export async function standing(asking: Viewing, page: string, clients: number[]) {
  const { rows } = await sql<{ member: boolean; archived: boolean; bytes: number | null; foreign: boolean }>`
    select exists (select from memberships m where m.community_id = items.home_id and m.person_id = ${asking.as.person}) as member,
      items.put_away is not null as archived,
      (select octet_length(state) from page_live where page_id = items.id) as bytes,
      exists (select from page_authors a where a.page_id = items.id and a.client = any(${clients}::bigint[])
        and a.person_id <> ${asking.as.person}) as foreign
    from items where items.id = ${page} and items.kind = 'page' and ${visibleTo(asking)}`.execute(asking.db);
  return rows[0] ?? null;
}

export async function unsavedBytes(db: Db, page: string): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(octet_length(change)), 0)::int as bytes from page_updates where page_id = ${page}`.execute(db);
  return rows[0].bytes;
}

/** Adds one change, and who its clients are; nothing else is touched, so that many write at once. */
export async function writeChange(
  db: Db,
  row: { page: string; person: string; room: string; at: Date; change: Buffer; clients: number[] },
): Promise<void> {
  await sql`
    with hers as (insert into page_authors (page_id, client, person_id)
      select ${row.page}, client, ${row.person} from unnest(${row.clients}::bigint[]) as c(client) on conflict do nothing)
    insert into page_updates (page_id, written_by, room, at, change)
    values (${row.page}, ${row.person}, ${row.room}, ${row.at}, ${row.change})`.execute(db);
}

export async function findLive(db: Db, page: string): Promise<LiveRow | null> {
  return (await db.selectFrom('page_live').selectAll().where('page_id', '=', page).executeTakeFirst()) ?? null;
}

export async function changesOf(db: Db, page: string): Promise<ChangeRow[]> {
  return await db
    .selectFrom('page_updates')
    .select(['id', 'written_by', 'at', 'change'])
    .where('page_id', '=', page)
    .orderBy('id')
    .execute();
}

export async function authorsOf(db: Db, page: string): Promise<{ client: number; person_id: string }[]> {
  return await db.selectFrom('page_authors').select(['client', 'person_id']).where('page_id', '=', page).execute();
}

/** Holds the page against every other way of writing it, and tells how it stands. In this order, everywhere. */
export async function holdPage(db: Db, page: string) {
  await sql`select from items where id = ${page} for update`.execute(db);
  const { rows } = await sql<{
    number: number;
    title: string;
    body: string;
    home_id: string;
    title_before: string | null;
  }>`
    select pg.number, v.title, v.body, items.home_id,
      (select b.title from page_versions b where b.page_id = items.id and b.number = pg.number - 1) as title_before
    from items join pages pg on pg.item_id = items.id
    join page_versions v on v.page_id = items.id and v.number = pg.number where items.id = ${page}`.execute(db);
  return rows[0] ?? null;
}

export async function latestOf(db: Db, page: string): Promise<number> {
  const row = await db.selectFrom('pages').select('number').where('item_id', '=', page).executeTakeFirst();
  return row?.number ?? 0;
}

/** Keeps the first state. Of two that begin at once one wins, and both go on from that one. */
export async function beginLive(
  db: Db,
  row: { page_id: string; document: string; state: Buffer; number: number; at: Date },
): Promise<void> {
  const { at, ...live } = row;
  await db
    .insertInto('page_live')
    .values({ ...live, saved_at: at })
    .onConflict((it) => it.doNothing())
    .execute();
}

export async function keepState(
  db: Db,
  page: string,
  to: { state: Buffer; number: number; begun_at: Date | null; saved_at: Date; saved_in: string | null },
  saved: number[],
): Promise<void> {
  await db.updateTable('page_live').set(to).where('page_id', '=', page).execute();
  await sql`delete from page_updates where id = any(${saved}::bigint[])`.execute(db);
}

/** The version that grows: its text, and when it was last written on. */
export async function growVersion(
  db: Db,
  page: string,
  number: number,
  to: { title: string; body: string; written_by: string | null; at: Date },
): Promise<void> {
  await db.updateTable('page_versions').set(to).where('page_id', '=', page).where('number', '=', number).execute();
}

/** Adds to what each put into a version; returns who put in most. */
export async function addContributions(
  db: Db,
  page: string,
  number: number,
  letters: { person: string; letters: number }[],
): Promise<string | null> {
  await sql`
    insert into page_contributions (page_id, number, person_id, letters)
    select ${page}, ${number}, person, letters from json_to_recordset(${JSON.stringify(letters)}::json) as l(person text, letters int)
    on conflict (page_id, number, person_id) do update set letters = page_contributions.letters + excluded.letters`.execute(
    db,
  );
  const { rows } = await sql<{ person_id: string }>`
    select person_id from page_contributions where page_id = ${page} and number = ${number}
    order by letters desc, person_id limit 1`.execute(db);
  return rows[0]?.person_id ?? null;
}

/** Pages with something acknowledged and not saved since before a moment. */
export async function unsavedPages(db: Db, before: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ page_id: string }>`
    select page_id from page_updates group by page_id having min(at) < ${before} order by min(at) limit ${limit}`.execute(
    db,
  );
  return rows.map((row) => row.page_id);
}

export type Watch = { page: string; person: string; room: string };
export type Watched = {
  n: number;
  member: boolean;
  archived: boolean;
  /** Changes whenever the page was written in another way, or through a room of another server. */
  elsewhere: string;
};

/** Who of these may still read their page, and how it stands: one statement for everybody who writes on anything. */
export async function watched(db: Db, now: Date, watches: Watch[]): Promise<Watched[]> {
  const given = watches.map((watch, n) => ({ n, ...watch }));
  const { rows } = await sql<Watched>`
    select w.n, exists (select from memberships m where m.community_id = items.home_id and m.person_id = w.person) as member,
      items.put_away is not null as archived, at.elsewhere
    from json_to_recordset(${JSON.stringify(given)}::json) as w(n int, page text, person text, room text)
    join items on items.id = w.page
    join (
      select r.page, r.room, concat_ws('/', greatest(pg.number - l.number, 0), case when l.saved_in <> r.room then l.saved_at end,
        (select count(*) || '-' || max(u.id) from page_updates u where u.page_id = r.page and u.room <> r.room)) as elsewhere
      from (select distinct page, room from json_to_recordset(${JSON.stringify(given)}::json) as d(page text, room text)) r
      join pages pg on pg.item_id = r.page join page_live l on l.page_id = r.page) at on at.page = w.page and at.room = w.room
    where ${mayRead(sql.ref('items'), sql.ref('w.person'), now)}`.execute(db);
  return rows;
}
