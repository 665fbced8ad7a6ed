import { z } from 'zod';
import { placement } from '../communities/routes.ts';
import { personCard } from '../people/routes.ts';
import { checkKinds } from './check.ts';
import { decisions, rules, states, targets } from './proposal.ts';

const why = z.string().nullable();
const rate = z.number().nullable();
const contradicted = z.object({ uses: z.number(), contradictions: z.number(), per_100: rate });
const worked = z.object({ uses: z.number(), worked: z.number(), per_100: rate });
const shown = { shown: z.boolean(), says: z.string() };

/** What a measure was and is, by the word of the person who confirms it. */
export const measure = z.strictObject({
  words: z.string().trim().min(1, 'A measure needs words: what was measured?').max(300),
  unit: z.string().trim().min(1, 'A measure needs its unit.').max(60),
  before: z.number(),
  after: z.number(),
  better: z.enum(['more', 'less']),
});

export const check = z.discriminatedUnion('kind', [
  z.object({
    ...shown,
    kind: z.literal('contradictions'),
    before: contradicted,
    after: contradicted,
    needed: z.number(),
  }),
  z.object({ ...shown, kind: z.literal('uses'), before: worked, after: worked, needed: z.number() }),
  z.object({
    ...shown,
    kind: z.literal('measure'),
    words: z.string(),
    unit: z.string(),
    before: z.number(),
    after: z.number(),
    better: z.enum(['more', 'less']),
  }),
]);

/** Everything the page of a proposal shows. */
export const proposal = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(states),
  version: z.number(),
  made_at: z.date(),
  target: z.enum(targets),
  target_words: z.string(),
  /** False: what it changes is not shared with you; its parts are null. */
  target_seen: z.boolean(),
  practice: z.object({ id: z.string(), title: z.string(), state: z.string() }).nullable(),
  /** As it is in force now; without position and body: it is not in that version. */
  step: z.object({ id: z.string(), position: z.number().nullable(), body: z.string().nullable() }).nullable(),
  variation: z
    .object({ id: z.string(), letter: z.string(), op: z.string(), body: z.string(), state: z.string() })
    .nullable(),
  unit: z.object({ id: z.string(), title: z.string(), course_id: z.string(), course: z.string() }).nullable(),
  cause: z.string(),
  /** The words as they stood when it was proposed. Null: not for you. */
  before: z.string().nullable(),
  change: z.string(),
  /** What proposed it, where that was no person. */
  rule: z.enum(rules).nullable(),
  placements: z.array(placement),
  champion: personCard,
  contributors: z.array(personCard),
  /** Without an author: confidential. */
  notes: z.array(z.object({ id: z.string(), title: z.string(), state: z.string(), author: personCard.nullable() })),
  due_on: z.string(),
  overdue: z.boolean(),
  /** The latest first. */
  decisions: z.array(
    z.object({
      decision: z.enum(decisions),
      reason: z.string(),
      review_on: z.string().nullable(),
      by: personCard,
      at: z.date(),
    }),
  ),
  reopening: z.object({ reason: z.string(), at: z.date() }).nullable(),
  implementer: personCard.nullable(),
  implement_by: z.string().nullable(),
  implementation: z
    .object({
      number: z.number().nullable(),
      words: z.string(),
      effective_on: z.string(),
      check_kind: z.enum(checkKinds),
      by: personCard,
      at: z.date(),
    })
    .nullable(),
  check: check.nullable(),
  not_shown_at: z.date().nullable(),
  learning: z.object({ by: personCard, at: z.date() }).nullable(),
  why_not: z.object({ change: why, decide: why, reopen: why, implement: why, learn: why }),
});
