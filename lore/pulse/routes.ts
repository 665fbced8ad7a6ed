import { z } from 'zod';
import { id } from '../people/routes.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { items, points, questions } from './pulse.ts';
import { ways } from './ways.ts';

const nothing = z.object({});
const quarter = z.string().regex(/^\d{4}-Q[1-4]$/, 'A quarter is named as 2026-Q2.');
const point = z.number().int().min(1).max(points).optional();
const mark = z.string().min(20).max(60);

export const routes: Route[] = [
  route({
    name: 'pulse.now',
    says: 'Whether the pulse of the quarter is open, and whether I hold a ticket for it',
    method: 'GET',
    path: '/pulse',
    who: 'person',
    input: z.strictObject({}),
    output: z.object({
      round: z.object({ id: z.string(), closes_at: z.date() }).nullable(),
      handed: z.boolean(),
      never: z.boolean(),
      form: z.number(),
    }),
    act: acts.now,
  }),
  route({
    name: 'pulse.hand',
    says: 'My ticket for this round, once: with it I answer as nobody. It is kept on my device alone',
    method: 'POST',
    path: '/pulse/tickets',
    who: 'person',
    input: z.strictObject({}),
    output: z.object({
      /** Said once, and not kept. */
      token: z
        .object({
          round: z.string(),
          number: z.string(),
          stamp: z.string(),
          communities: z.array(z.object({ id: z.string(), name: z.string(), stamp: z.string() })),
        })
        .nullable(),
    }),
    act: acts.hand,
  }),
  route({
    name: 'pulse.count',
    says: 'Answer with a ticket, without signing in: counted for the whole and for one community at most. Send no Idempotency-Key',
    method: 'POST',
    path: '/pulse/answers',
    who: 'anyone',
    input: z.strictObject({
      round: quarter,
      number: mark,
      stamp: mark.describe('Of the whole, or of the community that is named.'),
      community: id.nullable().default(null),
      items: z
        .strictObject(
          Object.fromEntries(items.map((item) => [item, point])) as Record<(typeof items)[number], typeof point>,
        )
        .default({}),
      ways: z.array(z.enum(ways)).max(ways.length).nullable().default(null),
    }),
    output: nothing,
    act: async (asking, input) => {
      await acts.count(asking, input);
      return {};
    },
  }),
  route({
    name: 'pulse.never',
    says: 'Whether I am never asked',
    method: 'PUT',
    path: '/pulse/never',
    who: 'person',
    input: z.strictObject({ never: z.boolean() }),
    output: nothing,
    act: async (asking, input) => {
      await acts.never(asking, input.never);
      return {};
    },
  }),
  route({
    name: 'pulse.set',
    says: 'Whether the organisation asks at all; what is open ends',
    method: 'PUT',
    path: '/pulse/asking',
    who: 'admin',
    input: z.strictObject({ asks: z.boolean() }),
    output: nothing,
    act: async (asking, input) => {
      await acts.setAsks(asking, input.asks);
      return {};
    },
  }),
  route({
    name: 'pulse.results',
    says: 'How the answers of closed rounds are spread, of the organisation or of one community; nothing of fewer than five',
    method: 'GET',
    path: '/pulse/results',
    who: 'person',
    input: z.strictObject({ community: z.string().max(60).optional() }),
    output: z.object({
      open: z.object({ id: z.string(), closes_at: z.date() }).nullable(),
      rounds: z.array(
        z.object({
          id: z.string(),
          form: z.number(),
          opened_at: z.date(),
          closed_at: z.date(),
          /** How many were asked in the whole organisation. */
          handed: z.number(),
          results: z.array(
            z.object({ question: z.enum(questions), answered: z.number(), counts: z.array(z.number()) }),
          ),
        }),
      ),
      communities: z.array(z.object({ slug: z.string(), name: z.string() })),
      asks: z.boolean(),
    }),
    act: async (asking, input) => await acts.results(asking, input.community),
  }),
  route({
    name: 'pulse.table',
    says: 'All that may be shown as CSV: a line for each answer that could be given, the twelve ways with their class',
    method: 'GET',
    path: '/pulse/table',
    who: 'person',
    input: z.strictObject({}),
    output: z.object({ name: z.string(), csv: z.string() }),
    act: acts.table,
  }),
];
