import { z } from 'zod';
import { seeItem } from '../communities/placing.ts';
import { context } from '../notes/routes.ts';
import { cardOf, initialsOf } from '../people/person.ts';
import { id, personCard } from '../people/routes.ts';
import { newPractice } from '../practices/routes.ts';
import { fromCursor, pageOf, paging } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import { seeQuestion } from './acts.ts';
import * as answering from './answering.ts';
import { makeNote, makePractice } from './becoming.ts';
import * as queries from './queries.ts';
import { body_letters_max } from './question.ts';
import { answerShape, other, toAnswers } from './shapes.ts';

const nothing = z.object({});
const body = z.string().trim().min(1, 'An answer needs words.').max(body_letters_max);
const value = z.union([z.literal(1), z.literal(-1)], 'A vote is 1 or -1.');
const voted = z.object({ votes: z.number(), my_vote: z.number() });

export const routes: Route[] = [
  route({
    name: 'questions.answers',
    says: 'The answers of a question: accepted ones first, then by votes, then the oldest',
    method: 'GET',
    path: '/questions/:question/answers',
    who: 'person',
    guests: true,
    input: z.strictObject({ question: id, ...paging }),
    output: pageOf(answerShape),
    act: async (asking, input) => {
      const { question, standing } = await seeQuestion(asking, input.question);
      const rows = queries.answersQuery(asking, question.id, fromCursor(input.after, 4), input.limit);
      return toAnswers((await rows.execute(asking.db)).rows, input.limit, standing);
    },
  }),
  route({
    name: 'questions.answer',
    says: 'Answer a question',
    method: 'POST',
    path: '/questions/:question/answers',
    who: 'person',
    guests: true,
    input: z.strictObject({ question: id, body }),
    output: z.object({ id: z.string() }),
    act: answering.answer,
  }),
  route({
    name: 'questions.reword',
    says: 'Put other words in the place of your own answer; the earlier ones can still be read',
    method: 'PUT',
    path: '/question-answers/:answer',
    who: 'person',
    guests: true,
    edits: true,
    input: z.strictObject({ answer: id, seen_version: z.number().int(), body }),
    output: z.object({ id: z.string(), version: z.number() }),
    act: answering.reword,
  }),
  route({
    name: 'questions.takeBack',
    says: 'Take your own answer back; where others built on it, that it stood there still shows',
    method: 'DELETE',
    path: '/question-answers/:answer',
    who: 'person',
    guests: true,
    input: z.strictObject({ answer: id }),
    output: nothing,
    act: async (asking, input) => {
      await answering.takeBack(asking, input.answer);
      return {};
    },
  }),
  route({
    name: 'questions.answerWordings',
    says: 'How an answer was worded before, the latest first',
    method: 'GET',
    path: '/question-answers/:answer/wordings',
    who: 'person',
    guests: true,
    input: z.strictObject({ answer: id }),
    output: z.object({
      items: z.array(
        z.object({
          number: z.number(),
          body: z.string(),
          at: z.date(),
          /** Null: nobody of this house. */ by: personCard.nullable(),
        }),
      ),
    }),
    act: async (asking, input) => {
      const found = await answering.seeAnswer(asking, input.answer);
      const rows = await queries.answerWordings(asking.db, found.id);
      return {
        items: rows.map(({ written_by, name, handle, ...row }) => ({ ...row, by: cardOf(written_by, name, handle) })),
      };
    },
  }),
  ...[true, false].map((isAccepted) =>
    route({
      name: isAccepted ? 'questions.accept' : 'questions.unaccept',
      says: isAccepted ? 'Accept an answer; several may be' : 'Take the acceptance of an answer back',
      method: isAccepted ? 'PUT' : 'DELETE',
      path: '/question-answers/:answer/acceptance',
      who: 'person',
      guests: true,
      input: z.strictObject({ answer: id }),
      output: nothing,
      act: async (asking, input) => {
        await answering.accept(asking, input.answer, isAccepted);
        return {};
      },
    }),
  ),
  route({
    name: 'questions.vote',
    says: 'Say whether a question is worth asking; it replaces what you said before',
    method: 'PUT',
    path: '/questions/:question/vote',
    who: 'person',
    guests: true,
    input: z.strictObject({ question: id, value }),
    output: voted,
    act: answering.vote,
  }),
  route({
    name: 'questions.unvote',
    says: 'Take back what you said of a question',
    method: 'DELETE',
    path: '/questions/:question/vote',
    who: 'person',
    guests: true,
    input: z.strictObject({ question: id }),
    output: voted,
    act: async (asking, { question }) => await answering.vote(asking, { question, value: null }),
  }),
  route({
    name: 'questions.voteAnswer',
    says: 'Say whether an answer helps; it replaces what you said before',
    method: 'PUT',
    path: '/question-answers/:answer/vote',
    who: 'person',
    guests: true,
    input: z.strictObject({ answer: id, value }),
    output: voted,
    act: answering.vote,
  }),
  route({
    name: 'questions.unvoteAnswer',
    says: 'Take back what you said of an answer',
    method: 'DELETE',
    path: '/question-answers/:answer/vote',
    who: 'person',
    guests: true,
    input: z.strictObject({ answer: id }),
    output: voted,
    act: async (asking, { answer }) => await answering.vote(asking, { answer, value: null }),
  }),
  ...[true, false].map((isSo) =>
    route({
      name: isSo ? 'questions.guide' : 'questions.unguide',
      says: isSo
        ? 'The asker credits a comment or an answer: this led me there'
        : 'Take back that a comment or an answer led there',
      method: isSo ? 'PUT' : 'DELETE',
      path: '/questions/:question/guidance/:said',
      who: 'person',
      guests: true,
      input: z.strictObject({
        question: id,
        said: id.describe('A comment under the question, or one of its answers.'),
      }),
      output: nothing,
      act: async (asking, input) => {
        await answering.guide(asking, { ...input, isSo });
        return {};
      },
    }),
  ),
  route({
    name: 'questions.makePractice',
    says: 'Write a practice down that a question led to; who asked, answered and guided is credited',
    method: 'POST',
    path: '/questions/:question/practices',
    who: 'person',
    input: newPractice.extend({
      question: id,
      answers: z.array(id).max(20).default([]).describe('Those that went into it, besides the accepted ones.'),
    }),
    output: z.object({ id: z.string(), version: z.number() }),
    act: makePractice,
  }),
  route({
    name: 'questions.makeNote',
    says: 'Keep what a question brought to light as a note; who asked, answered and guided is credited',
    method: 'POST',
    path: '/questions/:question/notes',
    who: 'person',
    input: z.strictObject({
      question: id,
      answer: id.optional(),
      body: z.string().trim().min(1, 'One sentence is enough, but one is needed.').max(20_000),
      home: id,
      also: z.array(id).max(49).default([]),
      context: context.default({}),
    }),
    output: z.object({ id: z.string(), version: z.number() }),
    act: makeNote,
  }),
  route({
    name: 'questions.ofItem',
    says: 'The questions that a practice or a note was made of, with who is credited',
    method: 'GET',
    path: '/items/:item/questions',
    who: 'person',
    input: z.strictObject({ item: id }),
    output: z.object({
      items: z.array(
        other.extend({ people: z.array(personCard.extend({ role: z.enum(['asked', 'answered', 'guided']) })) }),
      ),
    }),
    act: async (asking, input) => {
      const item = await seeItem(asking, input.item);
      const rows = await queries.questionsOf(asking, item.id);
      return {
        items: rows.map((row) => ({
          ...row,
          people: row.people.map((each) => ({ ...each, initials: initialsOf(each.name) })),
        })) as any,
      };
    },
  }),
];
