import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { visibleTo } from '../communities/visible.ts';
import { isHere } from '../people/coming-in-queries.ts';
import type { Asking } from '../route.ts';
import type { Kind, Refusable } from './letter.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export type NewLetter = {
  id: string;
  person_id: string;
  kind: Kind;
  to_address?: string;
  about: object;
  effect_key: string;
  at: Date;
  due_at: Date;
};

/** Writes a letter for its cause; false: that cause has one. */
export async function writeLetter(db: Db, { at, about, ...row }: NewLetter): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('letters')
    .values({ ...row, made_at: at, about: JSON.stringify(about) })
    .onConflict((c) => c.column('effect_key').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export type Claimed = {
  id: string;
  person_id: string;
  kind: Kind;
  to_address: string | null;
  about: Record<string, any>;
  made_at: Date;
  tries: number;
  dated_at: Date;
  message_hash: string | null;
  /** null: they have left. */
  name: string | null;
  email: string | null;
  locale: string;
  epoch: number;
  admin: boolean;
  guest: boolean;
  refused: boolean;
};

/** One letter whose time has come, held for whoever asks: it comes up again after `until`. */
export async function claimLetter(db: Db, now: Date, until: Date): Promise<Claimed | null> {
  const { rows } = await sql<Claimed>`
    update letters l set due_at = ${until}, tries = l.tries + 1, dated_at = coalesce(l.dated_at, ${now})
    from people p
    where l.id = (select id from letters where state = 'waiting' and due_at <= ${now}
        order by due_at limit 1 for update skip locked)
      and p.id = l.person_id
    returning l.id, l.person_id, l.kind, l.to_address, l.about, l.made_at, l.tries, l.dated_at, l.message_hash,
      case when ${isHere('p', now)} then p.name end as name, case when ${isHere('p', now)} then p.email end as email,
      p.locale, p.epoch, p.admin, p.guest, exists (select from letter_refusals r where r.person_id = p.id and r.kind = l.kind) as refused`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** What is about to go out, kept before it does: whoever comes after a crash sends the same, or nothing. */
export async function writeMessage(db: Db, id: string, message_id: string, message_hash: string): Promise<void> {
  await db.updateTable('letters').set({ message_id, message_hash }).where('id', '=', id).execute();
}

export async function rewriteAbout(db: Db, id: string, about: object): Promise<void> {
  await db
    .updateTable('letters')
    .set({ about: JSON.stringify(about) })
    .where('id', '=', id)
    .execute();
}

export async function endLetter(
  db: Db,
  id: string,
  how: { state: 'sent' | 'dropped' | 'given up'; at: Date; says?: string },
): Promise<void> {
  await db
    .updateTable('letters')
    .set({ state: how.state, ended_at: how.at, last_error: how.says ?? '' })
    .where('id', '=', id)
    .execute();
}

/** Puts a letter off that certainly did not go out: the next try may say what is so by then. */
export async function tryAgain(db: Db, id: string, due_at: Date, says: string): Promise<void> {
  await db
    .updateTable('letters')
    .set({ due_at, last_error: says, dated_at: null, message_hash: null })
    .where('id', '=', id)
    .execute();
}

/** Puts a letter off of which nobody knows whether it went out: only the very same may follow. */
export async function trySame(db: Db, id: string, due_at: Date, says: string): Promise<void> {
  await db.updateTable('letters').set({ due_at, last_error: says }).where('id', '=', id).execute();
}

/** Sends a letter again that was given up; its Message-ID stays. */
export async function revive(db: Db, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('letters')
    .set({ state: 'waiting', due_at: now, tries: 0, ended_at: null })
    .where('id', '=', id)
    .where('state', '=', 'given up')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function givenUp(db: Db, after: (string | number)[] | null, limit: number) {
  const [at, id] = after ?? ['9999-01-01', ''];
  const { rows } = await sql<{
    id: string;
    kind: Kind;
    person_id: string;
    name: string;
    handle: string;
    at: Date;
    tries: number;
    says: string;
  }>`
    select l.id, l.kind, p.id as person_id, p.name, p.handle, l.ended_at as at, l.tries, l.last_error as says
    from letters l join people p on p.id = l.person_id
    where l.state = 'given up' and (l.ended_at, l.id) < (${at}::timestamptz, ${id})
    order by l.ended_at desc, l.id desc limit ${limit + 1}`.execute(db);
  return rows;
}

export async function countLetters(db: Db, person: string, kind: Kind, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from letters where person_id = ${person} and kind = ${kind} and made_at > ${since}`.execute(
    db,
  );
  return rows[0].n;
}

/** The last that went out, and how much waits: for whoever runs the place. */
export async function outState(db: Db, now: Date) {
  const { rows } = await sql<{
    waiting: number;
    late: number;
    given_up: number;
    sent_today: number;
    last_sent_at: Date | null;
    last_error: string | null;
  }>`
    select count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state = 'waiting' and last_error <> '')::int as late,
      count(*) filter (where state = 'given up')::int as given_up,
      count(*) filter (where state = 'sent' and ended_at > ${now}::timestamptz - interval '1 day')::int as sent_today,
      max(ended_at) filter (where state = 'sent') as last_sent_at,
      (select last_error from letters where last_error <> '' order by coalesce(ended_at, due_at) desc limit 1) as last_error
    from letters`.execute(db);
  return rows[0];
}

export async function refusalsOf(db: Db, person: string): Promise<Refusable[]> {
  const rows = await db.selectFrom('letter_refusals').select('kind').where('person_id', '=', person).execute();
  return rows.map(({ kind }) => kind as Refusable);
}

export async function writeRefusal(db: Db, person: string, kind: Refusable, at: Date): Promise<void> {
  await db
    .insertInto('letter_refusals')
    .values({ person_id: person, kind, at })
    .onConflict((c) => c.doNothing())
    .execute();
}

export async function endRefusal(db: Db, person: string, kind: Refusable): Promise<void> {
  await db.deleteFrom('letter_refusals').where('person_id', '=', person).where('kind', '=', kind).execute();
}

export type DirectRow = {
  kind: string;
  item_id: string;
  item_kind: string;
  title: string;
  from_name: string | null;
  comment: string | null;
  body: string | null;
};

/** One notice as its person may read it now; null: they may not, or have seen it meanwhile. */
export async function directNotice(
  { as, now, db }: Viewing,
  happening: number,
  kind: string,
): Promise<DirectRow | null> {
  const { rows } = await sql<DirectRow>`
    select no.kind, items.id as item_id, items.kind as item_kind, items.title, p.name as from_name,
      co.id as comment, case when co.taken_back_at is null then co.body end as body
    from notices no join items on items.id = no.item_id left join people p on p.id = no.from_id
    left join comments co on co.id = no.about ->> 'comment' and co.item_id = items.id
    where no.person_id = ${as.person} and no.happening_id = ${happening} and no.kind = ${kind}
      and no.read_at is null and ${visibleTo({ as, now })}
    limit 1`.execute(db);
  return rows[0] ?? null;
}

export async function placeName(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from organisation`.execute(db);
  return rows[0]?.name ?? 'Fieldlore';
}

/** Whether the people here are invented: then nobody is written to but who asks for it. */
export async function isDemo(db: Db): Promise<boolean> {
  const { rows } = await sql`select from organisation where demo`.execute(db);
  return rows.length > 0;
}
