import { z } from 'zod';
import { placement } from '../communities/routes.ts';
import { context } from '../notes/routes.ts';
import { personCard } from '../people/routes.ts';
import { changeKinds, outcomes, relations, risks, states, strengths } from './practice.ts';

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
      evidence: z.object({ worked: z.number(), partly: z.number(), failed: z.number() }),
    }),
  ),
  arithmetic: z.object({
    rule: z.string(),
    worked: z.number(),
    partly: z.number(),
    failed: z.number(),
    people: z.number(),
    teams: z.number(),
    sites: z.number(),
    needed: z.object({ worked: z.number(), of: z.number() }),
    same_site: z.boolean(),
    evidence: z.array(z.string()),
    excluded: z.array(z.object({ use: z.string(), why: z.enum(['author', 'interest', 'again']) })),
    quiet_until: z.date(),
    why_not_validated: why,
  }),
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
      context,
      words: z.string(),
      used_at: z.date(),
      excluded: z.enum(['author', 'interest', 'again']).nullable(),
    }),
  ),
  uses_total: z.number(),
  my_last_use: z.date().nullable(),
  challenges: z.array(
    z.object({
      id: z.string(),
      step: z.string().nullable(),
      number: z.number(),
      by: personCard.nullable(),
      by_rule: z.boolean(),
      words: z.string(),
      at: z.date(),
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
  versions: z.array(
    z.object({
      number: z.number(),
      title: z.string(),
      change_kind: z.enum(['new', ...changeKinds]),
      summary: z.string(),
      at: z.date(),
      by: personCard,
      establishment: establishment.nullable(),
    }),
  ),
  validations: z.array(
    z.object({ number: z.number(), rule: z.string(), at: z.date(), validated_by: z.string().nullable() }),
  ),
  why_not: z.object({ change: why, validate: why, establish: why, retire: why }),
});
