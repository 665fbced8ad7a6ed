import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';

type Db = Kysely<DB>;

export type Votes = { up: number; down: number };
/** A wording, by whom and when. */
export type Written = { body: string; by: string; at: Date };

/** Writes a question with all wordings that it has had, the oldest first, and what others elsewhere thought of it. */
export async function writeQuestion(
  db: Db,
  id: string,
  versions: (Written & { title: string })[],
  votes: Votes,
): Promise<void> {
  const last = versions[versions.length - 1];
  const isEdited = versions.length > 1;
  await db
    .insertInto('questions')
    .values({
      item_id: id,
      body: last.body,
      number: versions.length,
      edited_at: isEdited ? last.at : null,
      edited_by: isEdited ? last.by : null,
      heard_at: last.at,
      imported_up: votes.up,
      imported_down: votes.down,
      votes: votes.up - votes.down,
    })
    .execute();
  if (!isEdited) return;
  const none = { expected: '', happened: '', tried: '' };
  const rows = versions.slice(0, -1).map(({ title, body, at, by }, n) => ({
    question_id: id,
    number: n + 1,
    title,
    body,
    ...none,
    at,
    written_by: by,
  }));
  await db.insertInto('question_versions').values(rows).execute();
}

export type NewAnswer = {
  id: string;
  origin: string;
  question: string;
  author: string;
  versions: Written[];
  votes: Votes;
  accepted: { by: string; at: Date } | null;
};

export async function writeAnswer(db: Db, answer: NewAnswer): Promise<void> {
  const { id, versions, votes, accepted } = answer;
  const [first] = versions;
  const last = versions[versions.length - 1];
  const isEdited = versions.length > 1;
  await db
    .insertInto('question_answers')
    .values({
      id,
      origin: answer.origin,
      question_id: answer.question,
      author_id: answer.author,
      body: last.body,
      at: first.at,
      version: versions.length,
      edited_at: isEdited ? last.at : null,
      edited_by: isEdited ? last.by : null,
      accepted_at: accepted?.at ?? null,
      accepted_by: accepted?.by ?? null,
      imported_up: votes.up,
      imported_down: votes.down,
      votes: votes.up - votes.down,
    })
    .execute();
  if (isEdited) await keepWordings(db, id, 1, versions.slice(0, -1));
}

/** Puts newer wordings in the place of the one that stands; all but the last of them are kept as earlier ones. */
export async function rewordAnswer(
  db: Db,
  was: { id: string; version: number } & Written,
  versions: Written[],
): Promise<void> {
  const last = versions[versions.length - 1];
  await keepWordings(db, was.id, was.version, [was, ...versions.slice(0, -1)]);
  await db
    .updateTable('question_answers')
    .set({ body: last.body, version: was.version + versions.length, edited_at: last.at, edited_by: last.by })
    .where('id', '=', was.id)
    .execute();
}

async function keepWordings(db: Db, answer: string, first: number, wordings: Written[]): Promise<void> {
  const rows = wordings.map(({ body, at, by }, n) => ({
    answer_id: answer,
    number: first + n,
    body,
    at,
    written_by: by,
  }));
  await db.insertInto('question_answer_versions').values(rows).execute();
}

/** Who gave an answer the words that stand there, and when. */
export async function wordedBy(db: Db, answer: string): Promise<{ by: string | null; at: Date } | null> {
  const { rows } = await sql<{ by: string | null; at: Date }>`
    select coalesce(edited_by, author_id) as by, coalesce(edited_at, at) as at from question_answers
    where id = ${answer} for update`.execute(db);
  return rows[0] ?? null;
}

/** What others thought of a text elsewhere, by now; what was voted here stays on top of it. */
export async function setVotes(
  db: Db,
  text: { question: string; answer: string | null },
  { up, down }: Votes,
): Promise<void> {
  const { question, answer } = text;
  const sum = sql`${up}::int - ${down}::int + coalesce((select sum(value) from question_votes v
    where v.question_id = ${question} and v.answer_id is not distinct from ${answer}), 0)`;
  const set = sql`imported_up = ${up}, imported_down = ${down}, votes = ${sum}`;
  await (answer === null
    ? sql`update questions set ${set} where item_id = ${question}`
    : sql`update question_answers set ${set} where id = ${answer}`
  ).execute(db);
}
