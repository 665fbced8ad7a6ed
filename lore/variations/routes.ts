import { z } from 'zod';
import { conditions_max, ops as facetOps, listed_max, text_letters_max } from '../facets/facet.ts';
import { id } from '../people/routes.ts';
import { strengths } from '../practices/practice.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import * as promotion from './promotion.ts';
import { ops } from './variation.ts';

const text = (max: number) => z.string().trim().max(max);
const word = text(text_letters_max);
const condition = z.strictObject({
  facet: z.string().max(40),
  op: z.enum(facetOps),
  value: z.union([z.number(), z.boolean(), word, z.array(word).max(listed_max)]),
  /** In which the number was said: refused where it is not the facet's own. */
  unit: text(20).optional(),
});
const when = z.array(condition).max(conditions_max);
const seen_version = z.number().int();
const version = z.object({ version: z.number() });
const day = z.iso.date('A day is needed, such as 2026-05-20.');
const reason = text(5000).min(1, 'A reason is needed: everybody will read it.');

export const routes: Route[] = [
  route({
    name: 'variations.begin',
    says: 'Begin a variation of a step: what to do instead, and when. Of a core step it is a temporary deviation',
    method: 'POST',
    path: '/practices/:practice/variations',
    who: 'person',
    input: z.strictObject({
      practice: id,
      /** Null: an insertion before the first step. */
      step: id.nullable(),
      op: z.enum(ops),
      body: text(5000).default(''),
      after: id.nullable().default(null),
      when: when.default([]),
      stated: text(300).default(''),
      where: z.array(id).max(49).default([]),
      why: text(2000).default(''),
      goal: text(300).default(''),
      cause: text(300).default(''),
      planned: z.boolean().default(false),
      note: id.optional(),
      until: day.optional(),
    }),
    output: z.object({ id: z.string(), letter: z.string(), deviation: z.boolean() }),
    act: acts.beginVariation,
  }),
  route({
    name: 'variations.change',
    says: 'Say a variation better while it is Emergent',
    method: 'PATCH',
    path: '/variations/:variation',
    who: 'person',
    edits: true,
    input: z.strictObject({
      variation: id,
      seen_version,
      body: text(5000).optional(),
      why: text(2000).optional(),
      goal: text(300).optional(),
      when: when.optional(),
      stated: text(300).optional(),
    }),
    output: version,
    act: acts.changeVariation,
  }),
  route({
    name: 'variations.map',
    says: 'Say with facets the condition that was told in words',
    method: 'PUT',
    path: '/variations/:variation/conditions',
    who: 'person',
    edits: true,
    input: z.strictObject({ variation: id, seen_version, when }),
    output: version,
    act: acts.mapVariation,
  }),
  route({
    name: 'variations.approve',
    says: "The owner's yes to a temporary deviation of a core step, until a day",
    method: 'PUT',
    path: '/variations/:variation/approval',
    who: 'person',
    edits: true,
    input: z.strictObject({ variation: id, seen_version, until: day, reason }),
    output: version,
    act: acts.approveVariation,
  }),
  route({
    name: 'variations.check',
    says: 'Its step has changed, and the variation still says what to do',
    method: 'PUT',
    path: '/variations/:variation/check',
    who: 'person',
    edits: true,
    input: z.strictObject({ variation: id, seen_version }),
    output: version,
    act: acts.checkVariation,
  }),
  route({
    name: 'variations.validate',
    says: "A person's yes to what the rule allows, where the risk is not low",
    method: 'PUT',
    path: '/variations/:variation/validation',
    who: 'person',
    edits: true,
    input: z.strictObject({ variation: id, seen_version }),
    output: version,
    act: promotion.validateVariation,
  }),
  route({
    name: 'variations.establish',
    says: 'Establish a variation: the next version of its practice is the base as it was, and this with it',
    method: 'PUT',
    path: '/variations/:variation/establishment',
    who: 'person',
    edits: true,
    input: z.strictObject({
      variation: id,
      /** Of the practice. */
      seen_version,
      owner: id,
      scope: text(500).min(1, 'A scope is needed: where does it hold?'),
      strength: z.enum(strengths),
      effective_on: day,
      reason,
      ask: z.array(id).max(1000).optional(),
    }),
    output: z.object({ version: z.number(), number: z.number() }),
    act: promotion.establishVariation,
  }),
  route({
    name: 'variations.end',
    says: 'End a variation, for a reason that everybody can read',
    method: 'PUT',
    path: '/variations/:variation/end',
    who: 'person',
    edits: true,
    input: z.strictObject({ variation: id, seen_version, reason }),
    output: version,
    act: acts.endVariation,
  }),
];
