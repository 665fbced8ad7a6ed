import { z } from 'zod';
import { id } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { myAsks } from './queries.ts';

export const routes: Route[] = [
  route({
    name: 'asks.take',
    says: 'Take a practice, to try it: you are asked once how it went',
    method: 'POST',
    path: '/practices/:practice/takings',
    who: 'person',
    input: z.strictObject({
      practice: id,
      words: z.string().trim().max(300).default(''),
      planned_on: z.iso.date('A day is needed, such as 2026-05-20.').optional(),
    }),
    output: z.object({ id: z.string() }),
    act: acts.takePractice,
  }),
  route({
    name: 'asks.mine',
    says: 'What I am asked: how it went with a practice that I took, or that others want to know about',
    method: 'GET',
    path: '/asks',
    who: 'person',
    input: z.strictObject({ ...paging }),
    output: pageOf(
      z.object({
        id: z.string(),
        kind: z.enum(['taken', 'cause']),
        practice_id: z.string(),
        title: z.string(),
        variation_id: z.string().nullable(),
        step_id: z.string().nullable(),
        /** Of its step now; null: it is not in the version in force. */
        position: z.number().nullable(),
        letter: z.string().nullable(),
        cause: z.string().nullable(),
        at: z.date(),
      }),
    ),
    act: async (asking, input) =>
      toPage(await myAsks(asking, fromCursor(input.after, 2), input.limit), input.limit, (row) => [row.at, row.id]),
  }),
  route({
    name: 'asks.decline',
    says: 'I did not do it: an answer too, which counts for nothing',
    method: 'PUT',
    path: '/asks/:question/decline',
    who: 'person',
    input: z.strictObject({ question: id }),
    output: z.object({}),
    act: async (asking, input) => {
      await acts.declineAsk(asking, input.question);
      return {};
    },
  }),
];
