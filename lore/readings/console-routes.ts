import { z } from 'zod';
import { personCard } from '../people/routes.ts';
import { type Route, route } from '../route.ts';
import { snooze, viewConsole, wake } from './console.ts';
import { furtherKinds, sections } from './console-line.ts';
import { dueKinds } from './due.ts';
import { rules } from './risk.ts';

const item = z.object({ id: z.string(), kind: z.string(), title: z.string() });

export const due = z.object({
  kind: z.enum(dueKinds),
  item,
  /** The challenge, variation, decision, hold that waits; of an answer the community that is asked. */
  what: z.string().nullable(),
  step: z.string().nullable(),
  /** Where the step stands now, and the letter of a variation: "3a". */
  position: z.number().nullable(),
  letter: z.string().nullable(),
  words: z.string(),
  home: z.string(),
  since_at: z.date(),
  due_at: z.date(),
  overdue: z.boolean(),
  responsible: personCard.nullable(),
});

const consoleLine = z.object({
  kind: z.enum([...dueKinds, ...furtherKinds]),
  key: z.string(),
  since_at: z.date().nullable(),
  /** One of these says what it is about. */
  due: due.nullable(),
  item: item.nullable(),
  person: personCard.nullable(),
  community: z
    .object({
      id: z.string(),
      slug: z.string(),
      name: z.string(),
      labels: z.array(z.string()),
      people: z.number(),
      items: z.number(),
    })
    .nullable(),
  prompt: z.object({ id: z.string(), words: z.string(), asked: z.number() }).nullable(),
  /** A blog or journal outside that failed for days. */
  source: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** Under which others may know it too. */
  topic: z.string().nullable(),
  /** How often a question was asked again. */
  repeats: z.number().nullable(),
  /** A limit that was crossed: by which rule, who answers for it, until when. */
  risk: z
    .object({
      id: z.string(),
      rule: z.enum(rules),
      label: z.string().nullable(),
      count: z.number(),
      of: z.number().nullable(),
      due_on: z.string(),
      overdue: z.boolean(),
      owner: personCard.nullable(),
      /** Who holds a topic alone. */
      holder: personCard.nullable(),
    })
    .nullable(),
  /** Agreed two working days ago or more, and not published. */
  unpublished: z.boolean(),
  snoozed: z.object({ until_on: z.string(), reason: z.string(), by: personCard.nullable() }).nullable(),
});

const community = z.string().max(60);
const line = z.string().max(200);
const nothing = z.object({});

export const routes: Route[] = [
  route({
    name: 'readings.console',
    says: 'What needs a human in a community that I look after: by what it is, the oldest first',
    method: 'GET',
    path: '/communities/:community/console',
    who: 'person',
    input: z.strictObject({ community }),
    output: z.object({
      community: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
      /** Of the last four weeks. Null: fewer than five people took part. */
      measures: z.object({
        answered: z.number().nullable(),
        connections: z.number().nullable(),
        /** Of so much help between people whose units are known, the part across units; and what nobody knows. */
        across: z.object({
          help: z.number().nullable(),
          across: z.number().nullable(),
          unknown: z.number().nullable(),
        }),
      }),
      sections: z.array(z.object({ name: z.enum(sections), lines: z.array(consoleLine) })),
    }),
    act: async (asking, input) => await viewConsole(asking, input.community),
  }),
  route({
    name: 'readings.snooze',
    says: 'Put a line of the console off until a day, for a reason that the others who look after the community read',
    method: 'PUT',
    path: '/communities/:community/console/snooze',
    who: 'person',
    input: z.strictObject({
      community,
      line,
      until_on: z.iso.date('A day is needed, such as 2026-05-20.'),
      reason: z.string().trim().min(1, 'Say why it can wait.').max(300),
    }),
    output: nothing,
    act: async (asking, input) => {
      await snooze(asking, input);
      return {};
    },
  }),
  route({
    name: 'readings.wake',
    says: 'It waits no longer: the line stands on the console again',
    method: 'DELETE',
    path: '/communities/:community/console/snooze',
    who: 'person',
    input: z.strictObject({ community, line }),
    output: nothing,
    act: async (asking, input) => {
      await wake(asking, input);
      return {};
    },
  }),
];
