import { z } from 'zod';
import { answers } from '../answers/answer.ts';
import { counted } from '../answers/routes.ts';
import { placement } from '../communities/routes.ts';
import { unitThatQuotes } from '../courses/routes.ts';
import { kinds as facetKinds, ops as facetOps } from '../facets/facet.ts';
import { file } from '../files/routes.ts';
import { context } from '../notes/routes.ts';
import { personCard } from '../people/routes.ts';
import { outcomes, relations, risks, states, strengths, versionKinds } from '../practices/practice.ts';
import { proposalOfPractice } from '../proposals/routes.ts';
import { ops, states as variationStates } from '../variations/variation.ts';

const why = z.string().nullable();
const establishment = z.object({
  owner: personCard,
  scope: z.string(),
  strength: z.enum(strengths),
  effective_on: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.date(),
});

const arithmetic = z.object({
  rule: z.string(),
  worked: z.number(),
  partly: z.number(),
  failed: z.number(),
  people: z.number(),
  teams: z.number(),
  sites: z.number(),
  needed: z.object({ worked: z.number(), share: z.object({ worked: z.number(), of: z.number() }) }),
  same_site: z.boolean(),
  evidence: z.array(z.string()),
  excluded: z.array(z.object({ use: z.string(), why: z.enum(['author', 'interest', 'again', 'varied']) })),
  quiet_until: z.date(),
  why_not_validated: why,
});
const cell = z.object({ worked: z.number(), partly: z.number(), failed: z.number() });
const beside = z.object({ with: cell, base: cell });
const variation = z.object({
  id: z.string(),
  /** Null: an insertion before the first step. */
  step: z.string().nullable(),
  letter: z.string(),
  op: z.enum(ops),
  body: z.string(),
  after: z.string().nullable(),
  conditions: z.array(
    z.object({
      facet: z.string(),
      op: z.enum(facetOps),
      value: z.union([z.number(), z.boolean(), z.string(), z.array(z.string())]),
    }),
  ),
  stated: z.string(),
  /** The communities for which it is; none: for all. `elsewhere` stands for those that the viewer does not know. */
  places: z.array(z.string()),
  place_names: z.array(z.string()),
  why: z.string(),
  goal: z.string(),
  cause: z.string(),
  planned: z.boolean(),
  state: z.enum(variationStates),
  deviation: z.boolean(),
  approved: z.boolean(),
  approved_at: z.date().nullable(),
  until: z.string().nullable(),
  usable: z.boolean(),
  /** The version of the base in which its step changed: somebody has to look whether it still fits. */
  to_check: z.number().nullable(),
  note: z.string().nullable(),
  note_title: z.string().nullable(),
  by: personCard,
  made_at: z.date(),
  changed_at: z.date(),
  ended_reason: z.string().nullable(),
  version: z.number(),
  arithmetic,
  table: z.object({ inside: beside, outside: beside, unknown: cell }),
  saying: z.object({
    verdict: z.enum(['too few data', 'helps', 'not clear', 'does not help']),
    chance: z.number().nullable(),
    condition_chance: z.number().nullable(),
  }),
  asked: z.object({ asked: z.number(), answered: z.number(), inside: z.number(), outside: z.number() }),
  why_not: z.object({ change: why, map: why, approve: why, check: why, validate: why, establish: why, end: why }),
});

/** Everything the practice page shows. */
export const practice = z.object({
  id: z.string(),
  title: z.string(),
  purpose: z.string(),
  state: z.enum(states),
  risk: z.enum(risks),
  version: z.number(),
  number: z.number(),
  newest_number: z.number(),
  in_force_number: z.number(),
  established_number: z.number().nullable(),
  made_at: z.date(),
  mode: z.enum(['steward', 'owner', 'consensus', 'vote']),
  placements: z.array(placement),
  champion: personCard,
  owner: personCard.nullable(),
  establishment: establishment.nullable(),
  retirement: z
    .object({ reason: z.string(), at: z.date(), successor_id: z.string().nullable(), successor: z.string().nullable() })
    .nullable(),
  steps: z.array(
    z.object({
      id: z.string(),
      position: z.number(),
      body: z.string(),
      core: z.boolean(),
      why: z.string(),
      evidence: z.object({
        worked: z.number(),
        partly: z.number(),
        failed: z.number(),
        skipped: z.number(),
      }),
      photos: z.array(file),
    }),
  ),
  gone: z.array(
    z.object({ id: z.string(), body: z.string(), last_number: z.number(), links: z.number(), challenges: z.number() }),
  ),
  facets: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      kind: z.enum(facetKinds),
      unit: z.string(),
      choices: z.array(z.string()),
    }),
  ),
  variations: z.array(variation),
  /** Pairs of variations between which nothing decides. */
  tied: z.array(z.array(z.string())),
  arithmetic,
  totals: z.object({
    uses: z.number(),
    worked: z.number(),
    partly: z.number(),
    failed: z.number(),
    sites: z.number(),
    last_at: z.date().nullable(),
    asked: z.number(),
    answered: z.number(),
    taken: z.number(),
  }),
  taken_at: z.date().nullable(),
  my_ask: z.string().nullable(),
  interested: z.boolean(),
  uses: z.array(
    z.object({
      id: z.string(),
      by: personCard,
      team: z.string(),
      site: z.string(),
      number: z.number(),
      outcome: z.enum(outcomes),
      failed_step: z.string().nullable(),
      skipped_steps: z.array(z.string()),
      variations: z.array(z.string()),
      context,
      words: z.string(),
      used_at: z.date(),
      /** `older`: told of a wording that does not stand any more. */
      excluded: z.enum(['author', 'interest', 'again', 'varied', 'older']).nullable(),
      photos: z.array(file),
    }),
  ),
  uses_total: z.number(),
  my_last_use: z.date().nullable(),
  challenges: z.array(
    z.object({
      id: z.string(),
      step: z.string().nullable(),
      variation: z.string().nullable(),
      number: z.number(),
      by: personCard.nullable(),
      by_rule: z.boolean(),
      words: z.string(),
      at: z.date(),
      due_on: z.string().nullable(),
      reply: z.string().nullable(),
      replied_by: z.string().nullable(),
      replied_at: z.date().nullable(),
      why_not_reply: why,
    }),
  ),
  links: z.array(
    z.object({
      note: z.string(),
      step: z.string().nullable(),
      relation: z.enum(relations),
      title: z.string(),
      author: z.string().nullable(),
      at: z.date(),
    }),
  ),
  sources: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      state: z.string(),
      author: personCard.nullable(),
      happened_at: z.date(),
      place: z.string().nullable(),
    }),
  ),
  units: z.array(unitThatQuotes),
  /** What the communities say to the established version. */
  answers: z.object({
    cells: z.array(
      z.object({
        id: z.string(),
        slug: z.string(),
        name: z.string(),
        /** Null: asked, and not answered yet. */
        answer: z.enum(answers).nullable(),
        until: z.string().nullable(),
      }),
    ),
    totals: z.object({
      asked: z.number(),
      given: z.number(),
      given_unasked: z.number(),
      oldest_open_at: z.date().nullable(),
      overdue: z.number(),
      ...counted,
    }),
    adoption: z.object({ given: z.number(), asked: z.number(), taken: z.number(), applicable: z.number() }),
  }),
  proposals: z.array(proposalOfPractice),
  /** Temporary: not to be used meanwhile, as a whole or at a step. */
  holds: z.array(
    z.object({
      id: z.string(),
      step: z.string().nullable(),
      reason: z.string(),
      at: z.date(),
      until_at: z.date(),
      by: personCard,
      note: z.string().nullable(),
      note_title: z.string().nullable(),
    }),
  ),
  versions: z.array(
    z.object({
      number: z.number(),
      title: z.string(),
      change_kind: z.enum(versionKinds),
      summary: z.string(),
      at: z.date(),
      by: personCard,
      establishment: establishment.nullable(),
    }),
  ),
  validations: z.array(
    z.object({ number: z.number(), rule: z.string(), at: z.date(), validated_by: z.string().nullable() }),
  ),
  /** Which steps were cut off which, and which went into which: what `compareSteps` needs besides two versions. */
  paths: z.object({ splits: z.record(z.string(), z.string()), merges: z.record(z.string(), z.string()) }),
  why_not: z.object({ change: why, validate: why, establish: why, retire: why }),
});
