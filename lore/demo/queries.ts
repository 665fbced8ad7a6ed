import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Line } from '../records/queries.ts';

/** Lines of the book behind one of them, those of this very transaction too, which followers do not see yet. */
export async function linesBehind(db: Kysely<DB>, id: number, limit: number): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select id, xid::text, at, actor_id, what, item_id, about from happenings
    where id > ${id} order by id limit ${limit}`.execute(db);
  return rows;
}

/** Who was asked about the cause of a variation and has not answered, in the order in which they were. */
export async function askedAbout(
  db: Kysely<DB>,
  variation: string,
): Promise<{ person: string; inside: boolean | null }[]> {
  const { rows } = await sql<{ person: string; inside: boolean | null }>`
    select person_id as person, inside from asks
    where variation_id = ${variation} and answered_at is null and declined_at is null order by id`.execute(db);
  return rows;
}

/** Whom the alert of a note reached. */
export async function alerted(db: Kysely<DB>, note: string): Promise<{ alert: string; person: string }[]> {
  const { rows } = await sql<{ alert: string; person: string }>`
    select r.alert_id as alert, r.person_id as person from alert_receipts r join alerts a on a.id = r.alert_id
    where a.note_id = ${note} order by r.person_id`.execute(db);
  return rows;
}

/** Notes that were read before a moment, and with which nothing has happened since. */
export async function restingNotes(db: Kysely<DB>, before: Date) {
  const { rows } = await sql<{ id: string; home: string; version: number; language: string }>`
    select i.id, i.home_id as home, i.version, n.language from items i join notes n on n.item_id = i.id
    where i.kind = 'note' and i.state = 'Acknowledged' and i.changed_at < ${before} order by i.id`.execute(db);
  return rows;
}

/** The communities that are asked for their answer to the version in force, and have not given one. */
export async function unanswered(db: Kysely<DB>, practice: string): Promise<{ community: string; number: number }[]> {
  const { rows } = await sql<{ community: string; number: number }>`
    select w.community_id as community, w.number from answer_requests w join practices pr on pr.item_id = w.practice_id
    join items i on i.id = w.practice_id
    where w.practice_id = ${practice} and i.state = 'Established' and w.number = pr.established_number
      and not exists (select from answers a where a.practice_id = w.practice_id and a.number = w.number
        and a.community_id = w.community_id)
    order by w.community_id`.execute(db);
  return rows;
}

/** The id of who came in at an address. */
export async function peopleCalled(db: Kysely<DB>, email: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from people where email = ${email}`.execute(db);
  return rows.map(({ id }) => id);
}
