import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { isHere } from '../people/coming-in-queries.ts';
import type { Purpose } from './letter.ts';

type Db = Kysely<DB>;

export type AddressRow = {
  id: string;
  person_id: string;
  purpose: Purpose;
  subject: string;
  about: Record<string, any>;
  made_at: Date;
  ends_at: Date;
};

/** Lives: not past its end, its person is here, and they have not signed out everywhere since. */
const lives = (now: Date) => sql`a.ends_at > ${now} and p.status = 'active' and (a.epoch is null or a.epoch = p.epoch)`;
const columns = sql`a.id, a.person_id, a.purpose, a.subject, a.about, a.made_at, a.ends_at`;

export async function liveAddress(
  db: Db,
  now: Date,
  person: string,
  purpose: Purpose,
  subject: string,
): Promise<AddressRow | null> {
  const { rows } = await sql<AddressRow>`
    select ${columns} from mail_addresses a join people p on p.id = a.person_id
    where a.person_id = ${person} and a.purpose = ${purpose} and a.subject = ${subject} and ${lives(now)}`.execute(db);
  return rows[0] ?? null;
}

/** All of one person that are not for one mail alone. */
export async function standingAddresses(db: Db, now: Date, person: string): Promise<AddressRow[]> {
  const { rows } = await sql<AddressRow>`
    select ${columns} from mail_addresses a join people p on p.id = a.person_id
    where a.person_id = ${person} and a.purpose in ('note', 'report', 'ask') and ${lives(now)}`.execute(db);
  return rows;
}

/** Puts an address in the place of the one before it, which is nobody's from then on. */
export async function writeAddress(
  db: Db,
  row: {
    id: string;
    person_id: string;
    purpose: Purpose;
    hash: Buffer;
    subject: string;
    about: object;
    ends_at: Date;
    at: Date;
    outlives: boolean;
  },
): Promise<void> {
  await sql`
    delete from mail_addresses where person_id = ${row.person_id} and purpose = ${row.purpose} and subject = ${row.subject}`.execute(
    db,
  );
  await sql`
    insert into mail_addresses (id, person_id, purpose, hash, subject, about, epoch, made_at, used_at, ends_at)
    select ${row.id}::text, p.id, ${row.purpose}::text, ${row.hash}::bytea, ${row.subject}::text,
      ${JSON.stringify(row.about)}::jsonb, case when ${row.outlives}::boolean then null else p.epoch end,
      ${row.at}::timestamptz, ${row.at}::timestamptz, ${row.ends_at}::timestamptz
    from people p where p.id = ${row.person_id} and p.status = 'active'`.execute(db);
}

export async function touchAddress(db: Db, id: string, now: Date, ends_at: Date): Promise<void> {
  await db.updateTable('mail_addresses').set({ used_at: now, ends_at }).where('id', '=', id).execute();
}

export type Owner = AddressRow & { email: string | null; epoch: number; locale: string; taken_lately: number };

/** By its hash: whose it is, and how much came to it within the hour. */
export async function findAddress(db: Db, now: Date, hash: Buffer): Promise<Owner | null> {
  const { rows } = await sql<Owner>`
    select ${columns}, p.email, p.epoch, p.locale, (select count(*)::int from letters_in l
      where l.address_id = a.id and l.received_at > ${now}::timestamptz - interval '1 hour') as taken_lately
    from mail_addresses a join people p on p.id = a.person_id where a.hash = ${hash} and ${lives(now)}`.execute(db);
  return rows[0] ?? null;
}

export type Correspondent = { id: string; epoch: number; email: string; guest: boolean };

/** Who is here with this e-mail address. */
export async function personAt(db: Db, email: string, now: Date): Promise<Correspondent | null> {
  const { rows } = await sql<Correspondent>`
    select id, epoch, email, guest from people where email = ${email.toLowerCase()} and ${isHere('people', now)}`.execute(
    db,
  );
  return rows[0] ?? null;
}

export async function dropDead(db: Db, now: Date): Promise<void> {
  await sql`delete from mail_addresses where ends_at < ${now}`.execute(db);
}

/** What goes with a person who is removed. */
export async function forgetMail(db: Db, person: string): Promise<void> {
  await db.deleteFrom('mail_addresses').where('person_id', '=', person).execute();
  await db.deleteFrom('letter_refusals').where('person_id', '=', person).execute();
  await db.deleteFrom('letter_homes').where('person_id', '=', person).execute();
  await sql`update letters_in set subject = '', says = '', envelope_from = '' where person_id = ${person}`.execute(db);
  await sql`
    update letters set state = 'dropped', to_address = null, last_error = ''
    where person_id = ${person} and state in ('waiting', 'given up')`.execute(db);
}

/** Where what comes by mail is at home: as they said; else where their last note is; else their oldest community. */
export async function homeOf(db: Db, person: string): Promise<{ id: string; name: string; said: boolean } | null> {
  const { rows } = await sql<{ id: string; name: string; said: boolean }>`
    select c.id, c.name, w.said from (
      select home_id as id, true as said, 0 as rank, now() as at from letter_homes where person_id = ${person}
      union all (select home_id, false, 1, made_at from items where author_id = ${person} and kind = 'note'
        order by made_at desc limit 1)
      union all (select community_id, false, 2, since from memberships where person_id = ${person}
        order by since, community_id limit 1)) w
    join communities c on c.id = w.id
    join memberships m on m.community_id = c.id and m.person_id = ${person}
    order by w.rank limit 1`.execute(db);
  return rows[0] ?? null;
}

export async function writeHome(db: Db, person: string, home: string, at: Date): Promise<void> {
  await db
    .insertInto('letter_homes')
    .values({ person_id: person, home_id: home, at })
    .onConflict((c) => c.column('person_id').doUpdateSet({ home_id: home, at }))
    .execute();
}
