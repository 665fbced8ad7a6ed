import { refuseIf, unknown } from '../../ground/refusal.ts';
import { placeItem, touchItem } from '../communities/placing.ts';
import type { TakenVersion } from '../pages/taking.ts';
import { type Asking, asker } from '../route.ts';
import { seeQuestion, settle } from './acts.ts';
import { seeAnswer } from './answering.ts';
import { leadsOf } from './queries.ts';
import { whyNotDuplicateOf, whyNotReword } from './question.ts';
import * as taking from './taking-queries.ts';
import * as writing from './writing-queries.ts';

/*
 * Questions and answers that were written elsewhere, with their earlier wordings, on their days. Whoever wrote them asks;
 * votes come as numbers, since nobody here gave them.
 */

/** Writes a question down. Its author asks, on its day; who gave it its present words asks as `later`. */
export async function takeQuestion(
  asking: Asking,
  later: Asking,
  wish: { id: string; origin: string; home: string; versions: TakenVersion[]; votes: taking.Votes },
): Promise<void> {
  const { id, origin, home, versions, votes } = wish;
  const [first] = versions;
  const last = versions[versions.length - 1];
  const state = 'Open';
  await placeItem(asking, { id, origin, kind: 'question', title: first.title, state, home, also: [] });
  await taking.writeQuestion(asking.db, id, versions, votes);
  asking.record({ what: 'question.asked', item: id, about: { home, also: [], state, number: 1 } });
  if (versions.length === 1) return;
  await touchItem(later, id, { title: last.title });
  later.record({ what: 'question.changed', item: id, about: { number: versions.length } });
}

/** Adds the wordings that a question has had in its source since; who gave it the last of them asks, on its day. */
export async function takeWordings(asking: Asking, id: string, versions: TakenVersion[]): Promise<void> {
  await writing.lockQuestion(asking.db, id);
  const { question } = await seeQuestion(asking, id);
  const { expected, happened, tried, context } = question;
  const rest = { expected, happened, tried };
  let was = {
    title: question.title,
    body: question.body,
    at: question.edited_at ?? question.made_at,
    by: question.edited_at === null ? question.author_id : question.edited_by,
  };
  let { number } = question;
  for (const { title, body, by, at } of versions) {
    await writing.reword(asking.db, { id, number, ...rest, ...was }, { ...rest, body, context }, { by, at });
    number++;
    was = { title, body, at, by };
  }
  await touchItem(asking, id, { title: was.title });
  asking.record({ what: 'question.changed', item: id, about: { number } });
  await settle(asking, id, { heard: true });
}

/** What others thought of a text elsewhere, by now. Whoever keeps sums of a question hears of it. */
export async function takeVotes(
  asking: Asking,
  text: { question: string; answer: string | null },
  votes: taking.Votes,
): Promise<void> {
  await taking.setVotes(asking.db, text, votes);
  asking.record({ what: 'question.imported', item: text.question, about: { answer: text.answer } });
}

/** Links a question to the one that it repeats, unless that closes a circle: then why not. */
export async function takeDuplicate(asking: Asking, question: string, original: string): Promise<string | null> {
  await writing.lockDuplicates(asking.db);
  const why = whyNotDuplicateOf(question, original, await leadsOf(asking.db, original));
  if (why !== null) return why;
  await writing.writeDuplicate(asking.db, question, original);
  asking.record({ what: 'question.duplicate', item: question, about: { of: original } });
  return null;
}

export type TakenAnswer = Omit<taking.NewAnswer, 'author'>;

/** Writes an answer down. Its author asks, on its day; who accepted it, as `accepting`, on that day. */
export async function takeAnswer(asking: Asking, accepting: Asking | null, wish: TakenAnswer): Promise<void> {
  const { id, question, accepted, versions } = wish;
  await taking.writeAnswer(asking.db, { ...wish, author: asker(asking) });
  asking.record({
    what: 'question.answered',
    item: question,
    about: { answer: id, number: versions.length, called: [] },
  });
  if (accepted !== null)
    accepting?.record({ what: 'question.accepted', item: question, about: { answer: id, by: accepted.by } });
  await settle(asking, question, { heard: true });
}

/** Adds the wordings that an answer has had in its source since; who gave it the last of them asks, on its day. */
export async function takeAnswerWordings(asking: Asking, id: string, versions: taking.Written[]): Promise<void> {
  const found = await seeAnswer(asking, id, true);
  refuseIf(whyNotReword({ ...found, mine: true, accepted: false, version: 0 }), 'conflict');
  const worded = (await taking.wordedBy(asking.db, id)) ?? unknown('answer');
  const was = { id, version: found.version, body: found.body, at: worded.at, by: worded.by ?? versions[0].by };
  await taking.rewordAnswer(asking.db, was, versions);
  asking.record({
    what: 'question.answer_changed',
    item: found.question_id,
    about: { answer: id, number: found.version + versions.length },
  });
  await settle(asking, found.question_id, { heard: true });
}

/** An answer that was accepted in its source since. Doing it twice is doing it once. */
export async function takeAcceptance(asking: Asking, id: string): Promise<void> {
  const found = await seeAnswer(asking, id, true);
  const by = asker(asking);
  if (found.taken_back || !(await writing.writeAcceptance(asking.db, id, { by, at: asking.now }))) return;
  asking.record({ what: 'question.accepted', item: found.question_id, about: { answer: id, by } });
  await settle(asking, found.question_id);
}
