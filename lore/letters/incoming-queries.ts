import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import type { Purpose } from './letter.ts';

type Db = Kysely<DB>;

export type Via = 'smtp' | 'lmtp' | 'imap';
export type Came = {
  id: string;
  address_id: string;
  raw_hash: string;
  bytes: number;
  via: Via;
  envelope_from: string;
  ip: string;
  helo: string;
  received_at: Date;
};

export async function writeCame(db: Db, rows: Came[]): Promise<void> {
  await db.insertInto('letters_in').values(rows).execute();
}

/** A mail that waits, with whose address it came to; `purpose` is null when that address has died since. */
export type Waiting = Came & {
  tries: number;
  purpose: Purpose | null;
  about: Record<string, any> | null;
  owner: string | null;
  owner_email: string | null;
  owner_epoch: number | null;
};

export async function claimCame(db: Db, now: Date, until: Date): Promise<Waiting | null> {
  const { rows } = await sql<Waiting>`
    with one as (
      update letters_in set held_until = ${until}, tries = tries + 1
      where id = (select id from letters_in where state = 'waiting' and coalesce(held_until, '-infinity') <= ${now}
        order by received_at limit 1 for update skip locked)
      returning *)
    select one.id, one.address_id, one.raw_hash, one.bytes, one.via, one.envelope_from, one.ip, one.helo,
      one.received_at, one.tries, a.purpose, a.about, a.person_id as owner, p.email as owner_email, p.epoch as owner_epoch
    from one left join (mail_addresses a join people p on p.id = a.person_id and p.status = 'active'
        and (a.epoch is null or a.epoch = p.epoch))
      on a.id = one.address_id and a.ends_at > one.received_at`.execute(db);
  return rows[0] ?? null;
}

export async function holdCame(db: Db, id: string, until: Date): Promise<void> {
  await db.updateTable('letters_in').set({ held_until: until }).where('id', '=', id).execute();
}

export type Ending = {
  state: 'landed' | 'refused' | 'dropped' | 'double';
  /** One word, for counting. */
  why: string;
  /** For the sender, where their address was proved. */
  says?: string;
  person?: string | null;
  subject?: string;
  item?: string | null;
  comment?: string | null;
  message_key?: string | null;
  content_key?: string | null;
  thread_key?: string | null;
};

/** False: another mail with the same key has landed, and this one is its double. */
export async function endCame(db: Db, id: string, how: Ending, at: Date, tell = false): Promise<boolean> {
  const { rows } = await sql<{ state: string }>`
    update letters_in l set ended_at = ${at}, told_at = case when ${tell}::boolean then null else ${at}::timestamptz end, held_until = null, why = ${how.why}, says = ${how.says ?? ''},
      person_id = ${how.person ?? null}, subject = ${how.subject ?? ''}, item_id = ${how.item ?? null},
      comment_id = ${how.comment ?? null}, message_key = ${how.message_key ?? null}, content_key = ${how.content_key ?? null}, thread_key = ${how.thread_key ?? null},
      state = case when ${how.state} = 'landed' and exists (select from letters_in o
        where o.message_key = ${how.message_key ?? null} and o.state = 'landed') then 'double' else ${how.state}::text end
    where l.id = ${id} and l.state = 'waiting' returning state`.execute(db);
  return rows[0]?.state === how.state;
}

/** What the mail said that has landed under this key; null: none has. */
export async function landedAs(db: Db, key: string): Promise<string | null> {
  const { rows } = await sql<{ content_key: string }>`
    select content_key from letters_in where message_key = ${key} and state = 'landed'`.execute(db);
  return rows[0]?.content_key ?? null;
}

/** The comment with which a conversation began here: of one item, by any of the Message-IDs that a mail names. */
export async function threadOf(db: Db, item: string, keys: string[]): Promise<string | null> {
  const { rows } = await sql<{ comment_id: string }>`
    select l.comment_id from letters_in l join comments c on c.id = l.comment_id and c.taken_back_at is null
    where l.item_id = ${item} and l.state = 'landed' and l.thread_key = any(${keys})
    order by l.received_at, l.id limit 1`.execute(db);
  return rows[0]?.comment_id ?? null;
}

export type CameRow = {
  id: string;
  at: Date;
  state: string;
  why: string;
  says: string;
  subject: string;
  item_id: string | null;
  item_kind: string | null;
  title: string | null;
};

/** What somebody mailed in and what became of it, newest first; where it went, while they may still read it. */
export async function cameFrom(
  { as, now, db }: Pick<Asking, 'as' | 'now' | 'db'>,
  after: (string | number)[] | null,
  limit: number,
): Promise<CameRow[]> {
  const [at, id] = after ?? ['9999-01-01', ''];
  const { rows } = await sql<CameRow>`
    select l.id, l.received_at as at, l.state, l.why, l.says, l.subject, items.id as item_id, items.kind as item_kind,
      items.title
    from letters_in l left join items on items.id = l.item_id and ${visibleTo({ as, now })}
    where l.person_id = ${as.person} and (l.received_at, l.id) < (${at}::timestamptz, ${id})
    order by l.received_at desc, l.id desc limit ${limit + 1}`.execute(db);
  return rows;
}

/** What somebody has not been told of yet. */
export async function untold({ as, now, db }: Pick<Asking, 'as' | 'now' | 'db'>, limit: number): Promise<CameRow[]> {
  const { rows } = await sql<CameRow>`
    select l.id, l.received_at as at, l.state, l.why, l.says, l.subject, items.id as item_id, items.kind as item_kind,
      items.title
    from letters_in l left join items on items.id = l.item_id and ${visibleTo({ as, now })}
    where l.person_id = ${as.person} and l.told_at is null and l.state in ('landed', 'refused')
    order by l.received_at limit ${limit}`.execute(db);
  return rows;
}

export async function markTold(db: Db, ids: string[], now: Date): Promise<void> {
  await sql`update letters_in set told_at = ${now} where id = any(${ids})`.execute(db);
}

export async function inState(db: Db, now: Date) {
  const { rows } = await sql<{
    waiting: number;
    landed: number;
    refused: number;
    dropped: number;
    doubles: number;
    last_at: Date | null;
  }>`
    select count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state = 'landed')::int as landed, count(*) filter (where state = 'refused')::int as refused,
      count(*) filter (where state = 'dropped')::int as dropped, count(*) filter (where state = 'double')::int as doubles,
      max(received_at) as last_at
    from letters_in where received_at > ${now}::timestamptz - interval '30 days'`.execute(db);
  return rows[0];
}

/** Why mail of the last month was not taken, and how often. */
export async function whysOf(db: Db, now: Date): Promise<{ state: string; why: string; n: number }[]> {
  const { rows } = await sql<{ state: string; why: string; n: number }>`
    select state, why, count(*)::int as n from letters_in
    where received_at > ${now}::timestamptz - interval '30 days' and state in ('refused', 'dropped')
    group by state, why order by count(*) desc, why limit 30`.execute(db);
  return rows;
}

export async function doorsOf(db: Db): Promise<{ name: string; at: Date; ok_at: Date | null; says: string }[]> {
  return await db.selectFrom('mail_doors').select(['name', 'at', 'ok_at', 'says']).orderBy('name').limit(20).execute();
}

/** What a door says of itself; `says` empty: all is well. */
export async function writeDoor(db: Db, name: string, says: string, at: Date): Promise<void> {
  await sql`
    insert into mail_doors (name, at, ok_at, says)
    values (${name}, ${at}, case when ${says}::text = '' then ${at}::timestamptz end, ${says})
    on conflict (name) do update set at = excluded.at, says = excluded.says,
      ok_at = coalesce(excluded.ok_at, mail_doors.ok_at)`.execute(db);
}

/** Whether mail could not get out since. */
export async function isDown(db: Db, since: Date): Promise<boolean> {
  const { rows } = await sql`select from mail_doors where name = 'out' and says <> '' and at > ${since}`.execute(db);
  return rows.length > 0;
}

/** A raw mail that is of no use any more: `shared` when a file or another mail is the same bytes. */
export async function spentRaw(db: Db, landed_before: Date, others_before: Date) {
  const { rows } = await sql<{ id: string; raw_hash: string; shared: boolean }>`
    update letters_in l set raw_hash = null from (
      select id, raw_hash from letters_in where raw_hash is not null and state <> 'waiting'
        and ended_at < case when state = 'landed' then ${landed_before}::timestamptz else ${others_before}::timestamptz end
      order by ended_at limit 1 for update skip locked) old
    where l.id = old.id
    returning l.id, old.raw_hash, exists (select from files f where f.hash = old.raw_hash or f.thumb_hash = old.raw_hash)
      or exists (select from letters_in o where o.raw_hash = old.raw_hash and o.id <> l.id) as shared`.execute(db);
  return rows[0] ?? null;
}
