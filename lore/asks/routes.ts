import { z } from 'zod';
import { seeCommunity } from '../communities/acts.ts';
import { id } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { people_named_min, whyNotOutcomes } from './ask.ts';
import { myAsks, outcomesIn } from './queries.ts';

export const routes: Route[] = [
  route({
    name: 'asks.take',
    says: 'Take a practice, to try it: you are asked how it went, after 2, 7, 30 and 90 days until you have said',
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
        kind: z.enum(['taken', 'taught', 'cause']),
        /** Of a series: 2, 7, 30 or 90. Null: it is asked once. */
        after_days: z.number().nullable(),
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
    says: 'I did not do it, and shall not: an answer too, which counts for nothing. I am asked no more',
    method: 'PUT',
    path: '/asks/:asked/decline',
    who: 'person',
    input: z.strictObject({ asked: id }),
    output: z.object({}),
    act: async (asking, input) => {
      await acts.replyToAsk(asking, input.asked, 'never');
      return {};
    },
  }),
  route({
    name: 'asks.putOff',
    says: 'Not yet: the next question of the series comes in its time',
    method: 'PUT',
    path: '/asks/:asked/later',
    who: 'person',
    input: z.strictObject({ asked: id }),
    output: z.object({}),
    act: async (asking, input) => {
      await acts.replyToAsk(asking, input.asked, 'not yet');
      return {};
    },
  }),
  route({
    name: 'asks.outcomes',
    says: 'What became of practices in a community: how many took or were taught each, used it, and how it went',
    method: 'GET',
    path: '/communities/:community/outcomes',
    who: 'person',
    input: z.strictObject({ community: z.string().max(60) }),
    output: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          state: z.string(),
          /** People of the community; practices that fewer than five were asked about are not here. */
          asked: z.number(),
          used: z.number(),
          worked: z.number(),
          partly: z.number(),
          failed: z.number(),
          stuck: z.number(),
        }),
      ),
      why_not: z.object({ see: z.string().nullable() }),
    }),
    act: async (asking, input) => {
      const { id: community, role } = await seeCommunity(asking, input.community);
      const see = whyNotOutcomes(role !== null);
      return { items: see === null ? await outcomesIn(asking, community, people_named_min) : [], why_not: { see } };
    },
  }),
];
