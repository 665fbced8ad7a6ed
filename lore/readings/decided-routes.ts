import { z } from 'zod';
import { personCard } from '../people/routes.ts';
import { type Route, route } from '../route.ts';
import { viewDecided } from './decided.ts';

export const routes: Route[] = [
  route({
    name: 'readings.decided',
    says: 'What a community agreed on and has not published after two working days; how long publishing takes, and how long questions wait',
    method: 'GET',
    path: '/communities/:community/decided',
    who: 'person',
    input: z.strictObject({ community: z.string().max(60) }),
    output: z.object({
      community: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
      unpublished: z.array(
        z.object({
          item: z.object({ id: z.string(), kind: z.string(), title: z.string() }),
          agreed_at: z.date(),
          implement_by: z.string().nullable(),
          implementer: personCard.nullable(),
        }),
      ),
      /** Of the last ninety days, but for the questions that are open now. Days may be parts of a day. */
      pace: z.object({
        at_once: z.number(),
        proposals: z.number(),
        proposal_days: z.number().nullable(),
        open_questions: z.number(),
        question_days: z.number().nullable(),
        oldest_question_days: z.number().nullable(),
      }),
    }),
    act: async (asking, input) => await viewDecided(asking, input.community),
  }),
];
