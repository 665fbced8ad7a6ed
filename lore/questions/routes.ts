import { z } from 'zod';
import { together } from '../../ground/base.ts';
import { unknown } from '../../ground/refusal.ts';
import { seeCommunity } from '../communities/acts.ts';
import { type PlacementRow, placementsQuery } from '../communities/item-queries.ts';
import { filesQuery, type HungRow } from '../files/queries.ts';
import { labelKey } from '../labels/label.ts';
import { context } from '../notes/routes.ts';
import { cardOf } from '../people/person.ts';
import { id, personCard } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { countQuestions, cursorOf, listQuestions, orders } from './list-queries.ts';
import * as queries from './queries.ts';
import { body_letters_max, prompt_letters_max, similar_letters_max, states, title_letters_max } from './question.ts';
import { answers_shown, other, questionShape, toAnswers, toGuidance, toQuestion } from './shapes.ts';
import { findSimilar } from './similar.ts';

const title = z.string().trim().min(1, 'A question needs a title: one sentence.').max(title_letters_max);
const body = z.string().trim().max(body_letters_max);
const prompt = z.string().trim().max(prompt_letters_max);
const nothing = z.object({});

export const routes: Route[] = [
  route({
    name: 'questions.ask',
    says: 'Ask a question: a title may be all of it',
    method: 'POST',
    path: '/questions',
    who: 'person',
    guests: true,
    input: z.strictObject({
      title,
      body: body.default(''),
      expected: prompt.default(''),
      happened: prompt.default(''),
      tried: prompt.default(''),
      context: context.default({}),
      home: id,
      also: z.array(id).max(49).default([]),
      files: z.array(id).max(10).default([]),
    }),
    output: z.object({ id: z.string() }),
    act: acts.ask,
  }),
  route({
    name: 'questions.list',
    says: 'Questions: the newest first, those that wait longest for an answer, or by votes',
    method: 'GET',
    path: '/questions',
    who: 'person',
    guests: true,
    input: z.strictObject({
      state: z.enum(states).optional(),
      community: z.string().max(60).optional(),
      tag: z.string().max(100).optional(),
      mine: z.enum(['asked', 'answered']).optional(),
      order: z.enum(orders).default('newest'),
      ...paging,
    }),
    output: pageOf(
      other.extend({
        author: personCard.nullable(),
        /** Null: it is not for you to know. */
        home: z.object({ name: z.string(), slug: z.string() }).nullable(),
        made_at: z.date(),
        answered_at: z.date().nullable(),
        votes: z.number(),
        answers: z.number(),
        labels: z.array(z.string()),
        is_duplicate: z.boolean(),
      }),
    ),
    act: async (asking, { order, tag, ...input }) => {
      const community = input.community === undefined ? null : (await seeCommunity(asking, input.community)).id;
      const label = tag === undefined ? null : labelKey(tag);
      const which = { state: input.state ?? null, community, label, mine: input.mine ?? null, order };
      const rows = await listQuestions(asking, which, fromCursor(input.after, 3), input.limit);
      const page = toPage(rows, input.limit, cursorOf(order));
      return {
        ...page,
        items: page.items.map(({ author_id, author, handle, home, home_slug, ...row }) => ({
          ...row,
          author: cardOf(author_id, author, handle),
          home: home === null || home_slug === null ? null : { name: home, slug: home_slug },
        })),
      };
    },
  }),
  route({
    name: 'questions.counts',
    says: 'How many questions there are of each state, everywhere or in one community',
    method: 'GET',
    path: '/questions/counts',
    who: 'person',
    input: z.strictObject({ community: z.string().max(60).optional() }),
    output: z.object({ Open: z.number(), Answered: z.number(), Solved: z.number(), Stale: z.number() }),
    act: async (asking, { community }) =>
      await countQuestions(asking, community === undefined ? null : (await seeCommunity(asking, community)).id),
  }),
  route({
    name: 'questions.similar',
    says: 'What may answer it already: questions like this one, and practices and notes about it',
    method: 'GET',
    path: '/questions/similar',
    who: 'person',
    guests: true,
    input: z.strictObject({
      text: z.string().trim().max(similar_letters_max),
      /** Left out: the question that is being looked at. */
      question: id.optional(),
    }),
    output: z.object({
      questions: z.array(other.extend({ answers: z.number(), accepted: z.number() })),
      others: z.array(z.object({ id: z.string(), kind: z.string(), title: z.string(), state: z.string() })),
    }),
    act: async (asking, input) => (await findSimilar(asking, input)) as any,
  }),
  route({
    name: 'questions.open',
    says: 'A question with its answers, and what became of it',
    method: 'GET',
    path: '/questions/:question',
    who: 'person',
    guests: true,
    input: z.strictObject({ question: id }),
    output: questionShape,
    act: async (asking, input) => {
      const rows = await together<{
        question: queries.QuestionRow;
        placements: PlacementRow;
        files: HungRow;
        answers: queries.AnswerRow;
        guidance: queries.GuidanceRow;
        original: queries.OtherRow;
        duplicates: queries.OtherRow;
        practices: queries.MadeRow;
        notes: queries.MadeRow;
      }>(asking.db, {
        question: queries.questionQuery(asking, input.question),
        placements: placementsQuery(asking, input.question),
        files: filesQuery(input.question),
        answers: queries.answersQuery(asking, input.question, null, answers_shown),
        guidance: queries.guidanceQuery(input.question),
        original: queries.originalQuery(asking, input.question),
        duplicates: queries.duplicatesQuery(asking, input.question),
        practices: queries.madeQuery(asking, input.question, 'practice'),
        notes: queries.madeQuery(asking, input.question, 'note'),
      });
      const question = rows.question[0] ?? unknown('question');
      return {
        ...toQuestion(question),
        placements: rows.placements,
        files: rows.files,
        answers: toAnswers(rows.answers, answers_shown, acts.standingOf(question)),
        guidance: rows.guidance.map(toGuidance),
        duplicate_of: rows.original[0] ?? null,
        duplicates: rows.duplicates,
        practices: rows.practices,
        notes: rows.notes,
      };
    },
  }),
  route({
    name: 'questions.change',
    says: 'Word a question better; the earlier wordings can still be read',
    method: 'PATCH',
    path: '/questions/:question',
    who: 'person',
    guests: true,
    edits: true,
    input: z.strictObject({
      question: id,
      seen_version: z.number().int(),
      title: title.optional(),
      body: body.optional(),
      expected: prompt.optional(),
      happened: prompt.optional(),
      tried: prompt.optional(),
      context: context.optional(),
    }),
    output: z.object({ version: z.number() }),
    act: acts.changeQuestion,
  }),
  route({
    name: 'questions.wordings',
    says: 'How a question was worded before, the latest first',
    method: 'GET',
    path: '/questions/:question/wordings',
    who: 'person',
    guests: true,
    input: z.strictObject({ question: id }),
    output: z.object({
      items: z.array(
        z.object({
          number: z.number(),
          title: z.string(),
          body: z.string(),
          expected: z.string(),
          happened: z.string(),
          tried: z.string(),
          at: z.date(),
          by: personCard.nullable(),
        }),
      ),
    }),
    act: async (asking, input) => {
      const { question } = await acts.seeQuestion(asking, input.question);
      const rows = await queries.questionWordings(asking.db, question.id);
      return {
        items: rows.map(({ written_by, name, handle, ...row }) => ({ ...row, by: cardOf(written_by, name, handle) })),
      };
    },
  }),
  route({
    name: 'questions.duplicate',
    says: 'Link a question to the one that it repeats; answers stay where they are',
    method: 'PUT',
    path: '/questions/:question/duplicate',
    who: 'person',
    input: z.strictObject({ question: id, original: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.linkDuplicate(asking, input);
      return {};
    },
  }),
  route({
    name: 'questions.notDuplicate',
    says: 'It repeats no other question after all',
    method: 'DELETE',
    path: '/questions/:question/duplicate',
    who: 'person',
    input: z.strictObject({ question: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.unlinkDuplicate(asking, input.question);
      return {};
    },
  }),
];
