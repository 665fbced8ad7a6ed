import { refuseIf, refuseStale, unknown } from '../../ground/refusal.ts';
import { seeComment } from '../discussions/acts.ts';
import { calledIn } from '../discussions/discussion.ts';
import { peopleCalled } from '../discussions/queries.ts';
import { type Asking, asker } from '../route.ts';
import { seeQuestion, settle } from './acts.ts';
import * as queries from './queries.ts';
import { whyNotAccept, whyNotAnswer, whyNotGuide, whyNotReword, whyNotTakeBack, whyNotVote } from './question.ts';
import * as writing from './writing-queries.ts';

/** Answers a question. The first answer that stands ends its time to answer. */
export async function answer(asking: Asking, wish: { question: string; body: string }): Promise<{ id: string }> {
  const { question } = await seeQuestion(asking, wish.question);
  refuseIf(whyNotAnswer(question), 'conflict');
  const id = asking.newId();
  const row = { id, question_id: question.id, author_id: asker(asking), body: wish.body, at: asking.now };
  await writing.writeAnswer(asking.db, row);
  asking.record({
    what: 'question.answered',
    item: question.id,
    about: { answer: id, called: await peopleCalled(asking.db, calledIn(wish.body)) },
  });
  await settle(asking, question.id, { heard: true });
  return { id };
}

/** An answer as this viewer may know it; hidden and absent answer alike. */
export async function seeAnswer(asking: Asking, id: string, own = false): Promise<queries.FoundAnswer> {
  return (await queries.findAnswer(asking, id, own)) ?? unknown('answer');
}

/** Puts other words in the place of one's own. Those before can still be read. */
export async function reword(
  asking: Asking,
  wish: { answer: string; seen_version: number; body: string },
): Promise<{ id: string; version: number }> {
  const found = await seeAnswer(asking, wish.answer, true);
  refuseIf(whyNotReword(found), found.mine ? 'conflict' : 'forbidden');
  if (found.version !== wish.seen_version) refuseStale(found.version);
  if (found.body === wish.body) return { id: found.id, version: found.version };
  await writing.rewordAnswer(asking.db, { ...pick(found), at: found.edited_at ?? found.at }, wish.body, asking.now);
  asking.record({
    what: 'question.answer_changed',
    item: found.question_id,
    about: { answer: found.id, number: found.version + 1 },
  });
  return { id: found.id, version: found.version + 1 };
}

const pick = ({ id, version, body }: queries.FoundAnswer) => ({ id, version, body });

/** Takes one's own answer back. Where others built on it, that something stood there still shows; accepted it is no more. */
export async function takeBack(asking: Asking, id: string): Promise<void> {
  const found = await seeAnswer(asking, id, true);
  refuseIf(whyNotTakeBack(found), found.mine ? 'conflict' : 'forbidden');
  await writing.takeBackAnswer(asking.db, found, asking.now);
  asking.record({ what: 'question.answer_taken_back', item: found.question_id, about: { answer: found.id } });
  await settle(asking, found.question_id);
}

/** Accepts an answer, or takes that back. Several may be accepted. Doing it twice is doing it once. */
export async function accept(asking: Asking, id: string, isAccepted: boolean): Promise<void> {
  const found = await seeAnswer(asking, id, true);
  const { standing } = await seeQuestion(asking, found.question_id);
  refuseIf(whyNotAccept(standing, found), found.taken_back ? 'conflict' : 'forbidden');
  const by = asker(asking);
  if (!(await writing.writeAcceptance(asking.db, found.id, isAccepted ? { by, at: asking.now } : null))) return;
  asking.record({
    what: isAccepted ? 'question.accepted' : 'question.unaccepted',
    item: found.question_id,
    about: { answer: found.id, by },
  });
  await settle(asking, found.question_id);
}

/** Says whether a text helps, once for each person; another value replaces it, null takes it back. */
export async function vote(
  asking: Asking,
  wish: { question: string; value: 1 | -1 | null } | { answer: string; value: 1 | -1 | null },
): Promise<{ votes: number; my_vote: number }> {
  const answer = 'answer' in wish ? await seeAnswer(asking, wish.answer) : null;
  const { question } = await seeQuestion(
    asking,
    answer === null ? (wish as { question: string }).question : answer.question_id,
  );
  refuseIf(
    whyNotVote(answer ?? { mine: question.mine, taken_back: false }),
    answer?.taken_back ? 'conflict' : 'forbidden',
  );
  const votes = await writing.writeVote(asking.db, {
    question: question.id,
    answer: answer?.id ?? null,
    person: asker(asking),
    value: wish.value,
    at: asking.now,
  });
  // How somebody votes is theirs: the book says that the sum has changed, for screens that show it.
  asking.record({ what: 'question.voted', item: question.id, actor: null, about: { answer: answer?.id ?? null } });
  return { votes, my_vote: wish.value ?? 0 };
}

/** The asker credits a comment or an answer with having led there, or takes that back. */
export async function guide(asking: Asking, wish: { question: string; said: string; isSo: boolean }): Promise<void> {
  const { question, standing } = await seeQuestion(asking, wish.question);
  const answered = await queries.findAnswer(asking, wish.said);
  const said = answered?.question_id === question.id ? answered : await commentUnder(asking, question.id, wish.said);
  refuseIf(whyNotGuide(standing, { ...said, author: said.author_id }), standing.isAsker ? 'conflict' : 'forbidden');
  if (!wish.isSo) {
    if (await writing.endGuidance(asking.db, question.id, said.id))
      asking.record({ what: 'question.unguided', item: question.id, about: { said: said.id } });
    return;
  }
  const person = said.author_id as string;
  const isAnswer = answered !== null;
  const row = { question_id: question.id, said_id: said.id, is_answer: isAnswer, person_id: person, at: asking.now };
  if (!(await writing.writeGuidance(asking.db, row))) return;
  asking.record({
    what: 'question.guided',
    item: question.id,
    about: { person, ...(isAnswer ? { answer: said.id } : { comment: said.id }) },
  });
}

async function commentUnder(asking: Asking, question: string, id: string) {
  const found = await seeComment(asking, id);
  if (found.item_id !== question) unknown('comment');
  return { ...found, author_id: await queries.authorOfComment(asking.db, found.id) };
}
