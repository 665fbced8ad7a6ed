import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Role } from '../communities/community.ts';
import { visibleTo } from '../communities/visible.ts';
import type { Context } from '../notes/note.ts';
import type { Asking } from '../route.ts';
import type { State } from './question.ts';

type Db = Kysely<DB>;
type Seeing = Pick<Asking, 'as' | 'now'>;
type Viewing = Seeing & Pick<Asking, 'db'>;

export type QuestionRow = {
  id: string;
  title: string;
  state: State;
  author_id: string | null;
  author: string | null;
  handle: string | null;
  home_id: string;
  made_at: Date;
  body: string;
  expected: string;
  happened: string;
  tried: string;
  context: Context;
  number: number;
  edited_at: Date | null;
  edited_by: string | null;
  editor: string | null;
  editor_handle: string | null;
  answered_at: Date | null;
  solved_at: Date | null;
  stale_at: Date | null;
  votes: number;
  my_vote: number;
  mine: boolean;
  role: Role | null;
  answers: number;
  accepted: number;
  is_duplicate: boolean;
  from_elsewhere: boolean;
};

/** A question with everything that its rules need, for who may read it. */
export function questionQuery({ as, now }: Seeing, id: string): Sql<QuestionRow> {
  return sql<QuestionRow>`
    select items.id, items.title, items.state, items.author_id, p.name as author, p.handle, items.home_id, items.made_at,
      q.body, q.expected, q.happened, q.tried, q.context, q.number, q.edited_at, q.edited_by,
      e.name as editor, e.handle as editor_handle, q.answered_at, q.solved_at, q.stale_at, q.votes,
      coalesce((select value from question_votes v where v.question_id = q.item_id and v.answer_id is null
        and v.person_id = ${as.person}), 0) as my_vote,
      coalesce(items.author_id = ${as.person}, false) as mine,
      (select m.role from memberships m where m.community_id = items.home_id and m.person_id = ${as.person}) as role,
      a.answers, a.accepted, q.duplicate_of is not null as is_duplicate, items.origin is not null as from_elsewhere
    from items join questions q on q.item_id = items.id left join people p on p.id = items.author_id
    left join people e on e.id = q.edited_by
    cross join lateral (
      select count(*) filter (where taken_back_at is null)::int as answers, count(accepted_at)::int as accepted
      from question_answers where question_id = q.item_id) a
    where items.id = ${id} and ${visibleTo({ as, now })}`;
}

export async function findQuestion(asking: Viewing, id: string): Promise<QuestionRow | null> {
  return (await questionQuery(asking, id).execute(asking.db)).rows[0] ?? null;
}

export type AnswerRow = {
  id: string;
  author_id: string | null;
  author: string | null;
  handle: string | null;
  mine: boolean;
  body: string;
  at: Date;
  version: number;
  edited_at: Date | null;
  taken_back: boolean;
  accepted_at: Date | null;
  accepted_by: string | null;
  accepter: string | null;
  accepter_handle: string | null;
  votes: number;
  my_vote: number;
  comments: number;
  from_elsewhere: boolean;
};

/** The answers of a question that has been seen: accepted ones, then by votes, then the oldest. Who took one back is not named with it. */
export function answersQuery(
  { as }: Pick<Asking, 'as'>,
  question: string,
  after: (string | number)[] | null,
  limit: number,
): Sql<AnswerRow> {
  const [open, fewer, at, id] = after ?? [-1, 0, '0001-01-01', ''];
  return sql<AnswerRow>`
    select an.id, case when an.taken_back_at is null then an.author_id end as author_id,
      case when an.taken_back_at is null then p.name end as author, case when an.taken_back_at is null then p.handle end as handle,
      coalesce(an.author_id = ${as.person}, false) as mine, an.body, an.at, an.version, an.edited_at,
      an.taken_back_at is not null as taken_back, an.accepted_at, an.accepted_by, ap.name as accepter, ap.handle as accepter_handle,
      an.votes, coalesce(v.value, 0) as my_vote, an.origin is not null as from_elsewhere,
      (select count(*)::int from comments co left join comments root on root.id = co.root_id
        where co.item_id = an.question_id and coalesce(root.anchor, co.anchor) = 'answer:' || an.id
          and co.taken_back_at is null) as comments
    from question_answers an left join people p on p.id = an.author_id left join people ap on ap.id = an.accepted_by
    left join question_votes v on v.question_id = an.question_id and v.answer_id = an.id and v.person_id = ${as.person}
    where an.question_id = ${question}
      and ((an.accepted_at is null)::int, -an.votes, an.at, an.id) > (${open}::int, ${fewer}::int, ${at}::timestamptz, ${id})
    order by (an.accepted_at is not null) desc, an.votes desc, an.at, an.id limit ${limit + 1}`;
}

export type FoundAnswer = {
  id: string;
  question_id: string;
  author_id: string | null;
  mine: boolean;
  body: string;
  at: Date;
  version: number;
  edited_at: Date | null;
  taken_back: boolean;
  accepted: boolean;
};

/** An answer, as far as its question may be read. `own`: held, so that two changes come one after the other. */
export async function findAnswer(asking: Viewing, id: string, own = false): Promise<FoundAnswer | null> {
  const { rows } = await sql<FoundAnswer>`
    select an.id, an.question_id, an.author_id, coalesce(an.author_id = ${asking.as.person}, false) as mine, an.body, an.at,
      an.version, an.edited_at, an.taken_back_at is not null as taken_back, an.accepted_at is not null as accepted
    from question_answers an join items on items.id = an.question_id
    where an.id = ${id} and ${visibleTo(asking)} ${own ? sql`for update of an` : sql``}`.execute(asking.db);
  return rows[0] ?? null;
}

export type WordingRow = { number: number; body: string; at: Date };
export type AnswerWording = WordingRow & { written_by: string | null; name: string | null; handle: string | null };
/** Where nobody else wrote a wording here, the author did; what came from elsewhere may be nobody's. */
export async function answerWordings(db: Db, answer: string): Promise<AnswerWording[]> {
  const { rows } = await sql<AnswerWording>`
    select v.number, v.body, v.at, p.id as written_by, p.name, p.handle
    from question_answer_versions v join question_answers a on a.id = v.answer_id
    left join people p on p.id = coalesce(v.written_by, case when a.origin is null then a.author_id end)
    where v.answer_id = ${answer} order by v.number desc`.execute(db);
  return rows;
}

export type QuestionWording = WordingRow & {
  title: string;
  expected: string;
  happened: string;
  tried: string;
  written_by: string | null;
  name: string | null;
  handle: string | null;
};
export async function questionWordings(db: Db, question: string): Promise<QuestionWording[]> {
  const { rows } = await sql<QuestionWording>`
    select v.number, v.title, v.body, v.expected, v.happened, v.tried, v.at, v.written_by, p.name, p.handle
    from question_versions v left join people p on p.id = v.written_by
    where v.question_id = ${question} order by v.number desc`.execute(db);
  return rows;
}

export type GuidanceRow = {
  said_id: string;
  is_answer: boolean;
  person_id: string;
  name: string;
  handle: string;
  at: Date;
};
/** Whom the asker credits with having led there. */
export function guidanceQuery(question: string): Sql<GuidanceRow> {
  return sql<GuidanceRow>`
    select g.said_id, g.is_answer, g.person_id, p.name, p.handle, g.at
    from question_guidance g join people p on p.id = g.person_id where g.question_id = ${question} order by g.at, g.said_id limit 200`;
}

export type MadeRow = { id: string; title: string; state: string; at: Date };

/** Practices or notes that were made of a question, as far as the viewer may read them. */
export function madeQuery(asking: Seeing, question: string, what: 'practice' | 'note'): Sql<MadeRow> {
  const made =
    what === 'practice'
      ? sql`select practice_id as id, at from question_practices where question_id = ${question}`
      : sql`select note_id as id, at from question_notes where question_id = ${question}`;
  return sql<MadeRow>`
    select items.id, items.title, items.state, made.at from (${made}) made join items on items.id = made.id
    where ${visibleTo(asking)} order by made.at, items.id limit 100`;
}

export type OtherRow = { id: string; title: string; state: State };

/** The question that this one repeats, if the viewer may read that. */
export function originalQuery(asking: Seeing, question: string): Sql<OtherRow> {
  return sql<OtherRow>`
    select items.id, items.title, items.state from questions q join items on items.id = q.duplicate_of
    where q.item_id = ${question} and ${visibleTo(asking)}`;
}

/** The questions that repeat this one, as far as the viewer may read them. */
export function duplicatesQuery(asking: Seeing, question: string): Sql<OtherRow> {
  return sql<OtherRow>`
    select items.id, items.title, items.state from questions q join items on items.id = q.item_id
    where q.duplicate_of = ${question} and ${visibleTo(asking)} order by items.made_at, items.id limit 100`;
}

/** Where a question leads by its links to others, itself first. */
export async function leadsOf(db: Db, question: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive leads as (
      select item_id, duplicate_of from questions where item_id = ${question}
      union select q.item_id, q.duplicate_of from questions q join leads on q.item_id = leads.duplicate_of)
    select item_id as id from leads`.execute(db);
  return rows.map(({ id }) => id);
}

/** Who may be credited: as the rule needs it. */
export async function partsOf(db: Db, question: string) {
  const answers = await sql<{ id: string; author: string | null; accepted: boolean }>`
    select id, author_id as author, accepted_at is not null as accepted from question_answers
    where question_id = ${question} and taken_back_at is null order by at, id`.execute(db);
  const guided = await sql<{ person: string }>`
    select person_id as person from question_guidance where question_id = ${question} order by at, said_id`.execute(db);
  return { answers: answers.rows, guided: guided.rows.map(({ person }) => person) };
}

export type OriginRow = OtherRow & { people: { id: string; name: string; handle: string; role: string }[] };

/** The questions that something was made of, with who is credited, as far as the viewer may read those questions. */
export async function questionsOf(asking: Viewing, made: string): Promise<OriginRow[]> {
  const { rows } = await sql<OriginRow>`
    select items.id, items.title, items.state, coalesce((
      select json_agg(json_build_object('id', p.id, 'name', p.name, 'handle', p.handle, 'role', c.role)
        order by array_position(array['asked', 'answered', 'guided'], c.role), lower(p.name))
      from question_credits c join people p on p.id = c.person_id
      where c.made_id = ${made} and c.question_id = items.id), '[]') as people
    from (select question_id, at from question_practices where practice_id = ${made}
      union all select question_id, at from question_notes where note_id = ${made}) of
    join items on items.id = of.question_id where ${visibleTo(asking)} order by of.at, items.id limit 20`.execute(
    asking.db,
  );
  return rows;
}

export async function authorOfComment(db: Db, comment: string): Promise<string | null> {
  const row = await db.selectFrom('comments').select('author_id').where('id', '=', comment).executeTakeFirst();
  return row?.author_id ?? null;
}

export async function isQuestion(db: Db, item: string): Promise<boolean> {
  return (
    (await db.selectFrom('questions').select('item_id').where('item_id', '=', item).executeTakeFirst()) !== undefined
  );
}
