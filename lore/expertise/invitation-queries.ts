import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Calendar } from '../communities/calendar.ts';
import { calendarColumn } from '../communities/queries.ts';
import { mayRead, visibleTo } from '../communities/visible.ts';
import { invited_max, rounds_max } from './invitation.ts';
import type { Viewing } from './queries.ts';

type Db = Kysely<DB>;

export type Guest = {
  id: string;
  name: string;
  is_active: boolean;
  is_asker: boolean;
  may_read: boolean;
  is_unasked: boolean;
  is_invited: boolean;
  asked: number;
  invited: number;
  solved: boolean;
  calendar: Calendar;
};

/**
 * Somebody who is to be invited, as far as the rules go. Held until the end: else two who ask at once would both find
 * room for a fifth question.
 */
export async function holdGuest(
  db: Db,
  question: string,
  person: string,
  now: Date,
  since: Date,
): Promise<Guest | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended('invited ' || ${person}::text, 0))`.execute(db);
  const { rows } = await sql<Guest>`
    select p.id, p.name, p.status = 'active' and not p.guest as is_active, q.author_id is not distinct from p.id as is_asker,
      ${mayRead(sql`q`, sql`p.id`, now)} as may_read,
      exists (select from unasked_people o where o.person_id = p.id) as is_unasked,
      exists (select from invitations_to_answer v where v.question_id = q.id and v.person_id = p.id) as is_invited,
      (select count(*)::int from invitations_to_answer v where v.person_id = p.id and v.at > ${since}) as asked,
      (select count(*)::int from invitations_to_answer v where v.question_id = q.id) as invited,
      qu.solved_at is not null as solved, ${calendarColumn('home', 'p')} as calendar
    from people p cross join items q join questions qu on qu.item_id = q.id join communities home on home.id = q.home_id
    where p.id = ${person} and q.id = ${question}`.execute(db);
  return rows[0] ?? null;
}

export type NewInvitation = {
  id: string;
  question_id: string;
  person_id: string;
  invited_by: string | null;
  part: 'answer' | 'learn';
  words: string;
  at: Date;
  tell_at: Date;
  told_at: Date | null;
};

export async function writeInvitation(db: Db, row: NewInvitation): Promise<void> {
  await db.insertInto('invitations_to_answer').values(row).execute();
}

export type InvitedRow = {
  person: string;
  name: string;
  handle: string;
  by_rule: boolean;
  part: 'answer' | 'learn';
  words: string;
  at: Date;
  told: boolean;
  declined: boolean;
  answered: boolean;
  is_mine: boolean;
  is_asker: boolean;
};

/** Who was asked to answer a question, for who may read it. */
export async function invitedTo(asking: Viewing, question: string): Promise<InvitedRow[]> {
  const me = asking.as.person;
  const { rows } = await sql<InvitedRow>`
    select p.id as person, p.name, p.handle, v.invited_by is null as by_rule, v.part, v.words, v.at,
      v.told_at is not null as told, v.declined_at is not null as declined,
      exists (select from question_answers qa where qa.question_id = v.question_id and qa.author_id = v.person_id
        and qa.taken_back_at is null) as answered,
      v.person_id = ${me} as is_mine, items.author_id is not distinct from ${me} as is_asker
    from invitations_to_answer v join items on items.id = v.question_id join people p on p.id = v.person_id
    where v.question_id = ${question} and p.status = 'active' and ${visibleTo(asking)}
    order by v.at, v.id limit ${invited_max}`.execute(asking.db);
  return rows;
}

/** My own invitation that is still open, held. */
export async function holdInvitation(db: Db, question: string, person: string) {
  const { rows } = await sql<{ id: string; declined: boolean }>`
    select id, declined_at is not null as declined from invitations_to_answer
    where question_id = ${question} and person_id = ${person} for update`.execute(db);
  return rows[0] ?? null;
}

export async function declineInvitation(db: Db, id: string, at: Date): Promise<void> {
  await db
    .updateTable('invitations_to_answer')
    .set((e) => ({ declined_at: at, told_at: e.fn.coalesce('told_at', e.val(at)) }))
    .where('id', '=', id)
    .execute();
}

export type ToTell = { id: string; question_id: string; person_id: string; invited_by: string | null; part: string };

/** Invitations whose time has come, to questions that still want an answer, of people who may still read them. */
export async function dueInvitations(db: Db, now: Date, limit: number): Promise<ToTell[]> {
  const { rows } = await sql<ToTell>`
    select v.id, v.question_id, v.person_id, v.invited_by, v.part
    from invitations_to_answer v join items q on q.id = v.question_id join questions qu on qu.item_id = q.id
    join people p on p.id = v.person_id and p.status = 'active' and not p.guest
    where v.told_at is null and v.declined_at is null and v.tell_at <= ${now} and qu.solved_at is null
      and ${mayRead(sql`q`, sql`v.person_id`, now)}
    order by v.tell_at, v.id limit ${limit} for update of v skip locked`.execute(db);
  return rows;
}

export async function markTold(db: Db, ids: string[], at: Date): Promise<void> {
  await sql`update invitations_to_answer set told_at = ${at} where id = any(${ids})`.execute(db);
}

export type Unanswered = {
  question: string;
  asker: string;
  title: string;
  body: string;
  labels: string[];
  last: Date;
  all_declined: boolean;
  calendar: Calendar;
};

/** Questions to which people were invited and nobody has said a word: when the last was told, and by whose calendar. */
export async function unanswered(db: Db, before: Date, limit: number): Promise<Unanswered[]> {
  const { rows } = await sql<Unanswered>`
    select q.id as question, q.author_id as asker, q.title, left(qu.body, 2000) as body,
      array(select distinct label from item_labels where item_id = q.id) as labels, w.last, w.all_declined,
      ${calendarColumn('home', 'asker')} as calendar
    from (
      select question_id, max(coalesce(told_at, at)) as last, bool_and(declined_at is not null) as all_declined
      from invitations_to_answer
      where question_id in (select question_id from invitations_to_answer where widened_at is null and told_at is not null)
      group by question_id
      having count(*) filter (where told_at is null and declined_at is null) = 0 and count(*) < ${invited_max}
        and count(distinct at) filter (where invited_by is null) < ${rounds_max}
        and (max(coalesce(told_at, at)) <= ${before} or bool_and(declined_at is not null))) w
    join items q on q.id = w.question_id and q.put_away is null join questions qu on qu.item_id = q.id
    join people asker on asker.id = q.author_id and asker.status = 'active' and not asker.guest
    join communities home on home.id = q.home_id
    where qu.answered_at is null and qu.solved_at is null and qu.stale_at is null and qu.duplicate_of is null
    order by w.last, q.id limit ${limit}`.execute(db);
  return rows;
}

export async function markWidened(db: Db, question: string, at: Date): Promise<void> {
  await sql`update invitations_to_answer set widened_at = ${at}
    where question_id = ${question} and widened_at is null`.execute(db);
}

/** A question of somebody who is stuck with a practice, and nobody has been invited to: in the words and labels of both. */
export async function stuckAt(db: Db, question: string, practice: string) {
  const { rows } = await sql<Pick<Unanswered, 'question' | 'asker' | 'title' | 'body' | 'labels'>>`
    select q.id as question, q.author_id as asker, q.title, p.title as body,
      array(select distinct label from item_labels where item_id in (q.id, p.id)) as labels
    from items q join items p on p.id = ${practice} join people asker on asker.id = q.author_id
      and asker.status = 'active' and not asker.guest
    where q.id = ${question} and q.put_away is null
      and not exists (select from invitations_to_answer where question_id = q.id)`.execute(db);
  return rows[0] ?? null;
}
