import { unknown } from '../../ground/refusal.ts';
import { shareNote } from '../notes/acts.ts';
import type { Context } from '../notes/note.ts';
import { beginPractice } from '../practices/acts.ts';
import type { Asking } from '../route.ts';
import { seeQuestion } from './acts.ts';
import { partsOf } from './queries.ts';
import { creditsOf } from './question.ts';
import * as writing from './writing-queries.ts';

type NewPractice = Parameters<typeof beginPractice>[1];

/** Writes a practice down that a question led to. `answers`: those that went into it, besides the accepted ones. */
export async function makePractice(
  asking: Asking,
  wish: NewPractice & { question: string; answers: string[] },
): Promise<{ id: string; version: number }> {
  const { question: id, answers, ...practice } = wish;
  const { question } = await seeQuestion(asking, id);
  const credits = await creditsFor(asking, question, answers);
  const made = await beginPractice(asking, practice);
  await writing.writePractice(asking.db, { practice_id: made.id, question_id: question.id, at: asking.now });
  await writing.writeCredits(asking.db, made.id, question.id, credits);
  asking.record({ what: 'question.became_practice', item: question.id, about: { practice: made.id } });
  return made;
}

/** Keeps what a question brought to light as a note. */
export async function makeNote(
  asking: Asking,
  wish: { question: string; answer?: string; body: string; home: string; also: string[]; context: Context },
): Promise<{ id: string; version: number }> {
  const { question: id, answer, ...note } = wish;
  const { question } = await seeQuestion(asking, id);
  const credits = await creditsFor(asking, question, answer === undefined ? [] : [answer]);
  const made = await shareNote(asking, {
    ...note,
    expected: '',
    because: '',
    language: '',
    hazard: false,
    confidential: false,
    files: [],
  });
  const row = { note_id: made.id, question_id: question.id, answer_id: answer ?? null, at: asking.now };
  await writing.writeNote(asking.db, row);
  await writing.writeCredits(asking.db, made.id, question.id, credits);
  asking.record({ what: 'question.became_note', item: question.id, about: { note: made.id } });
  return made;
}

async function creditsFor(asking: Asking, question: { id: string; author_id: string | null }, used: string[]) {
  const parts = await partsOf(asking.db, question.id);
  const known = new Set(parts.answers.map(({ id }) => id));
  if (used.some((id) => !known.has(id))) unknown('answer');
  return creditsOf({ asker: question.author_id, used, ...parts });
}
