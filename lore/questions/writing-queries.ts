import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Context } from '../notes/note.ts';
import type { Credit } from './question.ts';

type Db = Kysely<DB>;

export type Wording = { body: string; expected: string; happened: string; tried: string; context: Context };

export async function writeQuestion(
  db: Db,
  { item_id, at, context, ...wording }: Wording & { item_id: string; at: Date },
): Promise<void> {
  await db
    .insertInto('questions')
    .values({ item_id, ...wording, context: JSON.stringify(context), heard_at: at })
    .execute();
}

/** Keeps the wording that stood and puts another in its place. */
export async function reword(
  db: Db,
  was: Omit<Wording, 'context'> & { id: string; number: number; title: string; at: Date; by: string | null },
  { context, ...wording }: Wording,
  change: { by: string; at: Date },
): Promise<void> {
  const { id, by, ...kept } = was;
  await db
    .insertInto('question_versions')
    .values({ question_id: id, written_by: by, ...kept })
    .execute();
  await db
    .updateTable('questions')
    .set({
      ...wording,
      context: JSON.stringify(context),
      number: was.number + 1,
      edited_at: change.at,
      edited_by: change.by,
    })
    .where('item_id', '=', id)
    .execute();
}

/** Whatever is decided about a question next waits until this is written. */
export async function lockQuestion(db: Db, id: string): Promise<void> {
  await sql`select from questions where item_id = ${id} for update`.execute(db);
}

export async function writeAnswer(
  db: Db,
  row: { id: string; question_id: string; author_id: string | null; body: string; at: Date },
): Promise<void> {
  await db.insertInto('question_answers').values(row).execute();
}

export async function rewordAnswer(
  db: Db,
  was: { id: string; version: number; body: string; at: Date },
  body: string,
  now: Date,
): Promise<void> {
  const { id, version, ...kept } = was;
  // By whom: whoever set it right elsewhere, else its author.
  await sql`
    insert into question_answer_versions (answer_id, number, body, at, written_by)
    select id, ${version}, ${kept.body}, ${kept.at}, coalesce(edited_by, author_id) from question_answers where id = ${id}`.execute(
    db,
  );
  await db
    .updateTable('question_answers')
    .set({ body, version: version + 1, edited_at: now, edited_by: null })
    .where('id', '=', id)
    .execute();
}

/** Takes the words away. Where others built on it (a word under it, thanks, a note) a stone stays; else nothing does. */
export async function takeBackAnswer(db: Db, answer: { id: string; question_id: string }, now: Date): Promise<void> {
  const { rows } = await sql<{ built: boolean }>`
    select exists (select from comments where item_id = ${answer.question_id} and anchor = ${`answer:${answer.id}`})
      or exists (select from question_guidance where question_id = ${answer.question_id} and said_id = ${answer.id})
      or exists (select from question_notes where answer_id = ${answer.id}) as built`.execute(db);
  if (!rows[0].built) {
    await db.deleteFrom('question_answers').where('id', '=', answer.id).execute();
    return;
  }
  await db.deleteFrom('question_answer_versions').where('answer_id', '=', answer.id).execute();
  await db.deleteFrom('question_votes').where('answer_id', '=', answer.id).execute();
  await db
    .updateTable('question_answers')
    .set({ body: '', taken_back_at: now, accepted_at: null, accepted_by: null })
    .where('id', '=', answer.id)
    .execute();
}

/** False when it stood so already. */
export async function writeAcceptance(
  db: Db,
  answer: string,
  acceptance: { by: string; at: Date } | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('question_answers')
    .set({ accepted_at: acceptance?.at ?? null, accepted_by: acceptance?.by ?? null })
    .where('id', '=', answer)
    .where('accepted_at', acceptance === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Reckons again what follows from the answers that stand: when the first came, since when one is accepted. With `heard` a
 * word was said. Returns what the rule of states needs.
 */
export async function settle(
  db: Db,
  question: string,
  heard: Date | null,
): Promise<{ answers: number; accepted: number; isStale: boolean; was: string }> {
  // First: what is reckoned while somebody else answers would not have their answer in it.
  await lockQuestion(db, question);
  const { rows } = await sql<{ answers: number; accepted: number; isStale: boolean; was: string }>`
    with stands as (
      select count(*)::int as answers, min(at) as first_at, count(accepted_at)::int as accepted, min(accepted_at) as solved_at
      from question_answers where question_id = ${question} and taken_back_at is null)
    update questions q set answered_at = s.first_at, solved_at = s.solved_at,
      heard_at = greatest(q.heard_at, coalesce(${heard}::timestamptz, q.heard_at)),
      stale_at = case when ${heard}::timestamptz is null and s.answers = 0 then q.stale_at end
    from stands s, items i where q.item_id = ${question} and i.id = q.item_id
    returning s.answers, s.accepted, q.stale_at is not null as "isStale", i.state as was`.execute(db);
  return rows[0];
}

/** One vote of a person about a text; null takes it back. The sum at the text is reckoned anew, so that it cannot drift. */
export async function writeVote(
  db: Db,
  vote: { question: string; answer: string | null; person: string; value: 1 | -1 | null; at: Date },
): Promise<number> {
  const { question, answer, person, value, at } = vote;
  if (answer === null) await lockQuestion(db, question);
  else await sql`select from question_answers where id = ${answer} for update`.execute(db);
  if (value === null) {
    await sql`delete from question_votes where question_id = ${question} and answer_id is not distinct from ${answer}
      and person_id = ${person}`.execute(db);
  } else {
    await sql`
      insert into question_votes (question_id, answer_id, person_id, value, at)
      values (${question}, ${answer}, ${person}, ${value}, ${at})
      on conflict (question_id, answer_id, person_id) do update set value = excluded.value, at = excluded.at`.execute(
      db,
    );
  }
  const sum = sql`imported_up - imported_down + coalesce((select sum(value) from question_votes v
    where v.question_id = ${question} and v.answer_id is not distinct from ${answer}), 0)`;
  const { rows } = await (answer === null
    ? sql<{ votes: number }>`update questions set votes = ${sum} where item_id = ${question} returning votes`
    : sql<{ votes: number }>`update question_answers set votes = ${sum} where id = ${answer} returning votes`
  ).execute(db);
  return rows[0].votes;
}

/** False when it was credited already. */
export async function writeGuidance(
  db: Db,
  row: { question_id: string; said_id: string; is_answer: boolean; person_id: string; at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('question_guidance')
    .values(row)
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function endGuidance(db: Db, question: string, said: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('question_guidance')
    .where('question_id', '=', question)
    .where('said_id', '=', said)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Whoever links questions waits for whoever does so too: two links at once could close a circle that neither sees. */
export async function lockDuplicates(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('question duplicates', 0))`.execute(db);
}

export async function writeDuplicate(db: Db, question: string, of: string | null): Promise<void> {
  await db.updateTable('questions').set({ duplicate_of: of }).where('item_id', '=', question).execute();
}

export async function writePractice(
  db: Db,
  row: { practice_id: string; question_id: string; at: Date },
): Promise<void> {
  await db.insertInto('question_practices').values(row).execute();
}

export async function writeNote(
  db: Db,
  row: { note_id: string; question_id: string; answer_id: string | null; at: Date },
): Promise<void> {
  await db.insertInto('question_notes').values(row).execute();
}

export async function writeCredits(db: Db, made: string, question: string, credits: Credit[]): Promise<void> {
  if (credits.length === 0) return;
  await db
    .insertInto('question_credits')
    .values(credits.map(({ person, role }) => ({ made_id: made, question_id: question, person_id: person, role })))
    .execute();
}

/** Unanswered questions that nobody has said a word about since a moment: from now on they are stale. */
export async function goStale(db: Db, since: Date, now: Date, max: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update questions set stale_at = ${now} where item_id in (
      select q.item_id from questions q join items i on i.id = q.item_id
      where q.answered_at is null and q.stale_at is null and q.heard_at <= ${since} and i.put_away is null
      order by q.heard_at, q.item_id limit ${max} for update of q skip locked)
    returning item_id as id`.execute(db);
  return rows.map(({ id }) => id);
}
