import { refuse, refuseIf, refuseStale, unknown } from '../../ground/refusal.ts';
import { placeItem, touchItem } from '../communities/placing.ts';
import { hangFiles } from '../files/acts.ts';
import type { Context } from '../notes/note.ts';
import { type Asking, asker, type Carrying } from '../route.ts';
import * as queries from './queries.ts';
import { type State, stateOf, whyNotChange, whyNotDuplicate, whyNotDuplicateOf } from './question.ts';
import * as writing from './writing-queries.ts';

export type NewQuestion = {
  title: string;
  body?: string;
  expected?: string;
  happened?: string;
  tried?: string;
  context?: Context;
  home: string;
  also?: string[];
  files?: string[];
};

/** Asks. A title may say it all; who may read the home may answer. */
export async function ask(asking: Asking, wish: NewQuestion): Promise<{ id: string }> {
  const {
    title,
    home,
    also = [],
    files = [],
    body = '',
    expected = '',
    happened = '',
    tried = '',
    context = {},
  } = wish;
  const id = await placeItem(asking, { kind: 'question', title, state: 'Open', home, also });
  await writing.writeQuestion(asking.db, { item_id: id, body, expected, happened, tried, context, at: asking.now });
  await hangFiles(asking, files, id);
  asking.record({ what: 'question.asked', item: id, about: { home, also, state: 'Open' } });
  return { id };
}

/** A question as its reader may know it, with what they are to it. */
export async function seeQuestion(asking: Asking, id: string) {
  const question = (await queries.findQuestion(asking, id)) ?? unknown('question');
  return { question, standing: standingOf(question) };
}

export const standingOf = (question: queries.QuestionRow) => ({
  isAsker: question.mine,
  roleAtHome: question.role,
});

/** Puts another wording in the place of the one that was seen. Those before can still be read. A reworded question is heard again. */
export async function changeQuestion(
  asking: Asking,
  wish: { question: string; seen_version: number; title?: string } & Partial<writing.Wording>,
): Promise<{ version: number }> {
  const found = await seeQuestion(asking, wish.question);
  refuseIf(whyNotChange({ ...found.standing, number: found.question.number }));
  await writing.lockQuestion(asking.db, found.question.id);
  const { question } = await seeQuestion(asking, wish.question);
  if (question.number !== wish.seen_version) refuseStale(question.number);
  const { id, number, title, body, expected, happened, tried, context } = question;
  const next = {
    body: wish.body ?? body,
    expected: wish.expected ?? expected,
    happened: wish.happened ?? happened,
    tried: wish.tried ?? tried,
    context: wish.context ?? context,
  };
  await writing.reword(
    asking.db,
    {
      id,
      number,
      title,
      body,
      expected,
      happened,
      tried,
      at: question.edited_at ?? question.made_at,
      by: question.edited_by ?? question.author_id,
    },
    next,
    { by: asker(asking), at: asking.now },
  );
  await touchItem(asking, id, { title: wish.title ?? title });
  asking.record({ what: 'question.changed', item: id, about: { number: number + 1 } });
  await settle(asking, id, { heard: true });
  return { version: number + 1 };
}

/** Brings the state of a question into line with what stands, and says so in the book. `heard`: somebody said a word. */
export async function settle(
  carrying: Carrying,
  question: string,
  how: { heard?: boolean; byRule?: boolean } = {},
): Promise<State> {
  const stands = await writing.settle(carrying.db, question, how.heard ? carrying.now : null);
  const state = stateOf(stands);
  if (state === stands.was) return state;
  await touchItem(carrying, question, { state });
  const rule = how.byRule ? { actor: null } : {};
  carrying.record({
    what: lineFor[state],
    item: question,
    ...rule,
    about: { state, was: stands.was, ...(how.byRule ? { by_rule: true } : {}) },
  });
  return state;
}

const lineFor: Record<State, string> = {
  Open: 'question.reopened',
  Answered: 'question.moved',
  Solved: 'question.solved',
  Stale: 'question.went_stale',
};

/** Links a question to the one that it repeats. Answers stay where they are. */
export async function linkDuplicate(asking: Asking, wish: { question: string; original: string }): Promise<void> {
  await seeQuestion(asking, wish.question);
  await writing.lockDuplicates(asking.db);
  const { question, standing } = await seeQuestion(asking, wish.question);
  refuseIf(
    whyNotDuplicate({ ...standing, isDuplicate: question.is_duplicate }),
    standing.roleAtHome === null ? 'forbidden' : 'conflict',
  );
  const { question: original } = await seeQuestion(asking, wish.original);
  const leads = await queries.leadsOf(asking.db, original.id);
  refuseIf(whyNotDuplicateOf(question.id, original.id, leads), 'conflict');
  await writing.writeDuplicate(asking.db, question.id, original.id);
  asking.record({ what: 'question.duplicate', item: question.id, about: { of: original.id } });
}

export async function unlinkDuplicate(asking: Asking, id: string): Promise<void> {
  const { question, standing } = await seeQuestion(asking, id);
  refuseIf(whyNotDuplicate({ ...standing, isDuplicate: false }));
  if (!question.is_duplicate) refuse('conflict', 'It is not linked to another question.');
  await writing.writeDuplicate(asking.db, question.id, null);
  asking.record({ what: 'question.not_duplicate', item: question.id });
}
