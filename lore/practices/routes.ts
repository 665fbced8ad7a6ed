import { z } from 'zod';
import { seeItem } from '../communities/placing.ts';
import { context } from '../notes/routes.ts';
import { id } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { establish } from './establishing.ts';
import * as linking from './linking.ts';
import {
  changeKinds,
  outcomes,
  purpose_letters_max,
  relations,
  risks,
  states,
  step_letters_max,
  steps_max,
  strengths,
} from './practice.ts';
import * as promotion from './promotion.ts';
import * as queries from './queries.ts';
import { retire } from './retirement.ts';
import * as uses from './uses.ts';

const title = z.string().trim().min(1, 'A practice needs a title.').max(300);
const purpose = z.string().trim().max(purpose_letters_max);
const words = z.string().trim().max(5000);
const seen_version = z.number().int();
const version = z.object({ version: z.number() });
const made = z.object({ id: z.string() });
const stepWish = z.strictObject({
  id: id.optional(),
  /** The step that this new one was cut off. */
  from: id.optional(),
  /** Steps that go into this one. */
  takes: z.array(id).max(10).optional(),
  body: z.string().trim().min(1, 'A step says what to do.').max(step_letters_max),
  core: z.boolean().default(false),
  why: z.string().trim().max(2000).default(''),
});
const steps = z.array(stepWish).min(1, 'A practice has at least one step.').max(steps_max);
export const newPractice = z.strictObject({
  title,
  purpose: purpose.default(''),
  steps,
  risk: z.enum(risks).default('low'),
  home: id,
  also: z.array(id).max(49).default([]),
  notes: z.array(id).max(100).default([]),
});

export const routes: Route[] = [
  route({
    name: 'practices.list',
    says: 'Practices, the latest changed first',
    method: 'GET',
    path: '/practices',
    who: 'person',
    input: z.strictObject({ state: z.enum(states).optional(), community: id.optional(), ...paging }),
    output: pageOf(
      z.object({
        id: z.string(),
        title: z.string(),
        state: z.enum(states),
        /** Null: it is not for you to know. */
        home: z.string().nullable(),
        risk: z.enum(risks),
        uses: z.number(),
        worked: z.number(),
        partly: z.number(),
        challenged: z.boolean(),
        changed_at: z.date(),
      }),
    ),
    act: async (asking, input) => {
      const rows = await queries.listPractices(asking, {
        state: input.state ?? null,
        community: input.community ?? null,
        after: fromCursor(input.after, 2),
        limit: input.limit,
      });
      return toPage(rows, input.limit, (row) => [row.changed_at, row.id]);
    },
  }),
  route({
    name: 'practices.begin',
    says: 'Write a practice down, from notes or from own use; it is visible at once as Emergent',
    method: 'POST',
    path: '/practices',
    who: 'person',
    input: newPractice,
    output: z.object({ id: z.string(), version: z.number() }),
    act: acts.beginPractice,
  }),
  route({
    name: 'practices.change',
    says: 'Write the next version of a practice; steps that keep their id stay the same steps',
    method: 'PATCH',
    path: '/practices/:practice',
    who: 'person',
    edits: true,
    input: z.strictObject({
      practice: id,
      seen_version,
      title: title.optional(),
      purpose: purpose.optional(),
      steps,
      change_kind: z.enum(changeKinds),
      summary: z.string().trim().max(300).default(''),
    }),
    output: z.object({ version: z.number(), number: z.number() }),
    act: acts.changePractice,
  }),
  route({
    name: 'practices.addSource',
    says: 'Add a note to those that a practice comes from',
    method: 'PUT',
    path: '/practices/:practice/sources/:note',
    who: 'person',
    input: z.strictObject({ practice: id, note: id }),
    output: z.object({}),
    act: async (asking, input) => {
      await acts.addSource(asking, input);
      return {};
    },
  }),
  route({
    name: 'practices.addPhotos',
    says: 'Hang photos on a step',
    method: 'POST',
    path: '/practices/:practice/steps/:step/photos',
    who: 'person',
    input: z.strictObject({ practice: id, step: id, files: z.array(id).min(1).max(10) }),
    output: z.object({}),
    act: async (asking, input) => {
      await acts.addPhotos(asking, input);
      return {};
    },
  }),
  route({
    name: 'practices.use',
    says: 'Used it: worked, partly or failed',
    method: 'POST',
    path: '/practices/:practice/uses',
    who: 'person',
    input: z.strictObject({
      practice: id,
      outcome: z.enum(outcomes),
      number: z.number().int().min(1).optional(),
      skipped_steps: z.array(id).max(steps_max).default([]),
      failed_step: id.optional(),
      /** The variations they went by. */
      variations: z.array(id).max(20).default([]),
      files: z.array(id).max(5).default([]),
      context: context.default({}),
      words: z.string().trim().max(2000).default(''),
      note: id.optional(),
      used_at: z.coerce.date().optional(),
    }),
    output: made,
    act: uses.recordUse,
  }),
  route({
    name: 'practices.declareInterest',
    says: 'Declare an interest: from now on your evidence does not count for this practice',
    method: 'PUT',
    path: '/practices/:practice/interests/me',
    who: 'person',
    input: z.strictObject({ practice: id }),
    output: z.object({}),
    act: async (asking, input) => {
      await uses.declareInterest(asking, input.practice);
      return {};
    },
  }),
  route({
    name: 'practices.link',
    says: 'Link a note to a step: it confirms, contradicts, extends, asks, or tells of a hazard',
    method: 'POST',
    path: '/practices/:practice/links',
    who: 'person',
    input: z.strictObject({ practice: id, note: id, step: id.optional(), relation: z.enum(relations) }),
    output: z.object({ id: z.string().nullable(), challenged: z.boolean() }),
    act: linking.linkNote,
  }),
  route({
    name: 'practices.challenge',
    says: 'Challenge a practice, at a step or as a whole',
    method: 'POST',
    path: '/practices/:practice/challenges',
    who: 'person',
    input: z.strictObject({
      practice: id,
      step: id.optional(),
      variation: id.optional(),
      words: words.min(1, 'Say what is not right.'),
      note: id.optional(),
    }),
    output: made,
    act: linking.challenge,
  }),
  route({
    name: 'practices.reply',
    says: 'Answer a challenge, in public',
    method: 'PUT',
    path: '/challenges/:challenge/reply',
    who: 'person',
    input: z.strictObject({ challenge: id, reply: words.min(1, 'An answer needs words.') }),
    output: z.object({}),
    act: async (asking, input) => {
      await linking.reply(asking, input);
      return {};
    },
  }),
  route({
    name: 'practices.validate',
    says: "A person's yes to what the rule allows; evidence is never replaced by it",
    method: 'PUT',
    path: '/practices/:practice/validation',
    who: 'person',
    edits: true,
    input: z.strictObject({ practice: id, seen_version }),
    output: version,
    act: promotion.validate,
  }),
  route({
    name: 'practices.establish',
    says: 'Establish the newest version, with owner, scope, strength, day and reason; it is immutable from then on',
    method: 'PUT',
    path: '/practices/:practice/establishment',
    who: 'person',
    edits: true,
    input: z.strictObject({
      practice: id,
      seen_version,
      owner: id,
      scope: z.string().trim().min(1, 'A scope is needed: where does it hold?').max(500),
      strength: z.enum(strengths),
      effective_on: z.iso.date('A day is needed, such as 2026-05-20.'),
      reason: words.min(1, 'A reason is needed: everybody will read it.'),
      ask: z.array(id).max(1000).optional(),
    }),
    output: z.object({ version: z.number(), number: z.number() }),
    act: establish,
  }),
  route({
    name: 'practices.retire',
    says: 'Retire a practice, with a successor or a reason',
    method: 'PUT',
    path: '/practices/:practice/retirement',
    who: 'person',
    edits: true,
    input: z.strictObject({
      practice: id,
      seen_version,
      reason: words.min(1, 'A reason is needed: everybody will read it.'),
      successor: id.optional(),
    }),
    output: version,
    act: retire,
  }),
  route({
    name: 'practices.ofNote',
    says: 'Where a note went: the practices that it feeds or is linked to',
    method: 'GET',
    path: '/notes/:note/practices',
    who: 'person',
    input: z.strictObject({ note: id }),
    output: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          state: z.enum(states),
          relation: z.enum(['source', ...relations]),
          step_id: z.string().nullable(),
          position: z.number().nullable(),
          at: z.date(),
        }),
      ),
    }),
    act: async (asking, input) => {
      await seeItem(asking, input.note, 'note');
      return { items: (await queries.practicesOfNote(asking, input.note)) as any };
    },
  }),
];
