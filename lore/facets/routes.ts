import { z } from 'zod';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { choices_max, kinds, live_max, text_letters_max } from './facet.ts';
import * as queries from './queries.ts';

const name = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'A name has small letters, digits and _, and begins with a letter.');
const label = z.string().trim().min(1, 'A facet needs a label.').max(60);
const unit = z.string().trim().max(20);
const choices = z.array(z.string().trim().min(1).max(text_letters_max)).max(choices_max);
const facet = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(kinds),
  unit: z.string(),
  choices: z.array(z.string()),
  ended: z.boolean(),
  version: z.number(),
});

export const routes: Route[] = [
  route({
    name: 'facets.list',
    says: 'The facets of which conditions can speak, in their order',
    method: 'GET',
    path: '/facets',
    who: 'person',
    input: z.strictObject({ ended: z.stringbool().default(false) }),
    output: z.object({ items: z.array(facet) }),
    act: async (asking, input) => ({ items: await queries.facetsOf(asking.db, input) }),
  }),
  route({
    name: 'facets.add',
    says: `Add a facet; there are ${live_max} at most`,
    method: 'POST',
    path: '/facets',
    who: 'admin',
    input: z.strictObject({
      label,
      name: name.optional(),
      kind: z.enum(kinds),
      unit: unit.default(''),
      choices: choices.default([]),
    }),
    output: facet,
    act: acts.addFacet,
  }),
  route({
    name: 'facets.change',
    says: 'Change a facet: its label, its choices, its place among the others',
    method: 'PATCH',
    path: '/facets/:facet',
    who: 'admin',
    edits: true,
    input: z.strictObject({
      facet: name,
      seen_version: z.number().int(),
      label: label.optional(),
      kind: z.enum(kinds).optional(),
      unit: unit.optional(),
      choices: choices.optional(),
      position: z.number().int().min(1).max(live_max).optional(),
    }),
    output: facet,
    act: acts.changeFacet,
  }),
  route({
    name: 'facets.end',
    says: 'End a facet: no new condition speaks of it, and what was said of it stays',
    method: 'PUT',
    path: '/facets/:facet/end',
    who: 'admin',
    input: z.strictObject({ facet: name }),
    output: z.object({}),
    act: async (asking, input) => {
      await acts.endFacet(asking, input.facet);
      return {};
    },
  }),
];
