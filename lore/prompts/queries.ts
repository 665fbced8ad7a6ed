import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Calendar } from '../communities/calendar.ts';
import { calendarColumn } from '../communities/queries.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import type { Schedule } from './prompt.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export type PromptRow = Schedule & {
  id: string;
  words: string;
  slot_on: string;
  next_at: Date;
  version: number;
  made_by: string | null;
  by: string | null;
  handle: string | null;
};

/** What a community is asked, in the order in which its turns come. */
export async function promptsOf(db: Db, community: string): Promise<PromptRow[]> {
  const { rows } = await sql<PromptRow>`
    select q.id, q.words, q.weekday, q.hour, q.every_weeks, q.time_zone, q.slot_on::text, q.next_at, q.version, q.made_by,
      p.name as by, p.handle
    from prompts q left join people p on p.id = q.made_by
    where q.community_id = ${community} and q.stopped_at is null order by q.next_at, q.id`.execute(db);
  return rows;
}

export type PostingRow = { prompt_id: string; id: string; at: Date; until_at: Date; asked: number; answered: number };

/** How many were asked and how many answered, the latest turns of each first. Of confidential answers nothing is told apart. */
export async function postingsOf(db: Db, prompts: string[], each: number): Promise<PostingRow[]> {
  const { rows } = await sql<PostingRow>`
    select s.prompt_id, s.id, s.at, s.until_at, s.asked, ${answered('s')} as answered
    from unnest(${prompts}::text[]) as q(id) cross join lateral (
      select * from prompt_postings where prompt_id = q.id order by number desc limit ${each}) s
    order by s.at desc`.execute(db);
  return rows;
}

const answered = (posting: string): Sql<number> => sql<number>`(
  select count(distinct coalesce(i.author_id, i.seal, i.id)) from prompt_answers a join items i on i.id = a.note_id
  where a.posting_id = ${sql.ref(posting)}.id and i.put_away is distinct from 'trashed')`;

/** A community is held while a prompt is added, so that two at once do not make one too many. */
export async function countAlive(db: Db, community: string): Promise<number> {
  await sql`select from communities where id = ${community} for update`.execute(db);
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from prompts where community_id = ${community} and stopped_at is null`.execute(db);
  return rows[0].n;
}

export async function writePrompt(
  db: Db,
  row: Schedule & {
    id: string;
    community_id: string;
    words: string;
    slot_on: string;
    next_at: Date;
    made_by: string;
    made_at: Date;
  },
): Promise<void> {
  await db.insertInto('prompts').values(row).execute();
}

/** A prompt that is alive, of a community that the viewer may know of. */
export async function findPrompt(asking: Viewing, id: string) {
  const { rows } = await sql<PromptRow & { community: string; calendar: Calendar }>`
    select q.id, q.words, q.weekday, q.hour, q.every_weeks, q.time_zone, q.slot_on::text, q.next_at, q.version, q.made_by,
      q.community_id as community, ${calendarColumn('communities')} as calendar
    from prompts q join communities on communities.id = q.community_id
    where q.id = ${id} and q.stopped_at is null and ${communityVisibleTo(asking)} for update of q`.execute(asking.db);
  return rows[0] ?? null;
}

export async function changePrompt(
  db: Db,
  id: string,
  seen: number,
  change: Schedule & { words: string; slot_on: string; next_at: Date },
): Promise<number | null> {
  const row = await db
    .updateTable('prompts')
    .set((e) => ({ ...change, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', seen)
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}

export async function stopPrompt(db: Db, id: string, at: Date): Promise<void> {
  await sql`update prompts set stopped_at = ${at}, version = version + 1 where id = ${id}`.execute(db);
  await sql`update prompt_postings set until_at = ${at} where prompt_id = ${id} and until_at > ${at}`.execute(db);
}

export type DuePrompt = Schedule & {
  id: string;
  community_id: string;
  words: string;
  slot_on: string;
  calendar: Calendar;
};

/** Prompts whose turn has come; each is held by whoever reads it first. */
export async function duePrompts(db: Db, now: Date, limit: number): Promise<DuePrompt[]> {
  const { rows } = await sql<DuePrompt>`
    select q.id, q.community_id, q.words, q.weekday, q.hour, q.every_weeks, q.time_zone, q.slot_on::text,
      ${calendarColumn('c')} as calendar
    from prompts q join communities c on c.id = q.community_id
    where q.stopped_at is null and q.next_at <= ${now}
    order by q.next_at, q.id limit ${limit} for update of q skip locked`.execute(db);
  return rows;
}

/** Stands from now on, before as many as are members now; what stood of it before stands no more. */
export async function post(
  db: Db,
  row: { id: string; prompt: string; at: Date; until_at: Date; slot_on: string; next_at: Date },
): Promise<void> {
  await sql`update prompt_postings set until_at = ${row.at} where prompt_id = ${row.prompt} and until_at > ${row.at}`.execute(
    db,
  );
  await sql`
    insert into prompt_postings (id, prompt_id, community_id, number, words, at, until_at, asked)
    select ${row.id}, q.id, q.community_id, (select count(*) + 1 from prompt_postings s where s.prompt_id = q.id), q.words,
      ${row.at}, ${row.until_at},
      (select count(*) from memberships m join people p on p.id = m.person_id and p.status = 'active'
        where m.community_id = q.community_id)
    from prompts q where q.id = ${row.prompt}`.execute(db);
  await sql`update prompts set slot_on = ${row.slot_on}, next_at = ${row.next_at} where id = ${row.prompt}`.execute(db);
}

export type StandingRow = {
  id: string;
  words: string;
  at: Date;
  until_at: Date;
  community_id: string;
  slug: string;
  name: string;
  answers: number;
};

/** Notes that answer, as far as the viewer may read them. */
const answers = (asking: Pick<Asking, 'as' | 'now'>, posting: string): Sql<number> => sql<number>`(
  select count(*) from prompt_answers a join items on items.id = a.note_id
  where a.posting_id = ${sql.ref(posting)}.id and ${visibleTo(asking)})`;

/** What stands in the communities of the viewer, or in one of them, and they have not answered; the latest first. */
export async function standingFor(asking: Viewing, community: string | null, limit: number): Promise<StandingRow[]> {
  const { as, now } = asking;
  const { rows } = await sql<StandingRow>`
    select s.id, s.words, s.at, s.until_at, s.community_id, c.slug, c.name, ${answers(asking, 's')} as answers
    from memberships m join prompt_postings s on s.community_id = m.community_id and s.until_at > ${now}
    join communities c on c.id = m.community_id
    where m.person_id = ${as.person} and (${community}::text is null or c.id = ${community})
      and not exists (select from prompt_answers a join items i on i.id = a.note_id
        where a.posting_id = s.id and i.author_id = ${as.person})
    order by s.at desc, s.id desc limit ${limit}`.execute(asking.db);
  return rows;
}

/** A posting, of a community that the viewer may know of. */
export async function findPosting(asking: Viewing, id: string) {
  const { rows } = await sql<{
    id: string;
    prompt: string;
    words: string;
    at: Date;
    community: string;
    slug: string;
    name: string;
    member: boolean;
    stands: boolean;
  }>`
    select s.id, s.prompt_id as prompt, s.words, s.at, s.community_id as community, communities.slug, communities.name,
      exists (select from memberships m where m.community_id = communities.id and m.person_id = ${asking.as.person}) as member,
      s.until_at > ${asking.now} as stands
    from prompt_postings s join communities on communities.id = s.community_id
    where s.id = ${id} and ${communityVisibleTo(asking)}`.execute(asking.db);
  return rows[0] ?? null;
}

export async function writeAnswer(db: Db, row: { note_id: string; posting_id: string; at: Date }): Promise<void> {
  await db.insertInto('prompt_answers').values(row).execute();
}

export type AnswerRow = {
  id: string;
  title: string;
  at: Date;
  author_id: string | null;
  author: string | null;
  handle: string | null;
};

/** The notes that answer a posting and may be read, the latest first. */
export async function answersTo(
  asking: Viewing,
  posting: string,
  after: (string | number)[] | null,
  limit: number,
): Promise<AnswerRow[]> {
  const [at, id] = after ?? ['infinity', '~'];
  const { rows } = await sql<AnswerRow>`
    select items.id, items.title, a.at, p.id as author_id, p.name as author, p.handle
    from prompt_answers a join items on items.id = a.note_id left join people p on p.id = items.author_id
    where a.posting_id = ${posting} and (a.at, items.id) < (${at}::timestamptz, ${id}) and ${visibleTo(asking)}
    order by a.at desc, items.id desc limit ${limit + 1}`.execute(asking.db);
  return rows;
}

/** What a note answers, if the viewer may read the note and know of the community that asked. */
export async function answeredBy(asking: Viewing, note: string) {
  const { rows } = await sql<{ posting: string; words: string; slug: string; name: string }>`
    select s.id as posting, s.words, communities.slug, communities.name
    from prompt_answers a join items on items.id = a.note_id join prompt_postings s on s.id = a.posting_id
    join communities on communities.id = s.community_id
    where a.note_id = ${note} and ${visibleTo(asking)} and ${communityVisibleTo(asking)}`.execute(asking.db);
  return rows[0] ?? null;
}
