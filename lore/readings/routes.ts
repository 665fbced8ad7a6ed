import { z } from 'zod';
import { unknown } from '../../ground/refusal.ts';
import { seeItem } from '../communities/placing.ts';
import { mySeal } from '../communities/seal.ts';
import { findPerson } from '../people/queries.ts';
import { id } from '../people/routes.ts';
import { relations, states } from '../practices/practice.ts';
import { states as proposalStates } from '../proposals/proposal.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import { states as variationStates } from '../variations/variation.ts';
import { due } from './console-routes.ts';
import { dueKinds } from './due.ts';
import { viewDues } from './dues.ts';
import { viewPractice } from './practice.ts';
import { layersQuery } from './practice-queries.ts';
import { practice } from './practice-shape.ts';
import { trailOf } from './trail-queries.ts';

const dues = z.object({
  homes: z.array(z.object({ id: z.string(), slug: z.string(), name: z.string() })),
  items: z.array(due),
  counts: z.array(z.object({ kind: z.enum(dueKinds), n: z.number() })),
});

const trail = z.object({
  id: z.string(),
  title: z.string(),
  state: z.string(),
  /** Yours, under a seal: nobody else sees it here. */
  confidential: z.boolean(),
  closed_reason: z.string().nullable(),
  made_at: z.date(),
  moved_at: z.date(),
  acknowledged: z.number(),
  practices: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      state: z.enum(states),
      relation: z.enum(['source', ...relations]),
      position: z.number().nullable(),
      number: z.number(),
      established_on: z.string().nullable(),
      /** Since the note was written. */
      uses: z.number(),
      worked: z.number(),
      units: z.number(),
      /** When the wording of that step first changed after it was told of. */
      changed_on: z.string().nullable(),
      taught_on: z.string().nullable(),
    }),
  ),
  variations: z.array(
    z.object({
      id: z.string(),
      practice: z.string(),
      letter: z.string(),
      position: z.number().nullable(),
      state: z.enum(variationStates),
    }),
  ),
  proposals: z.array(z.object({ id: z.string(), title: z.string(), state: z.enum(proposalStates) })),
});

export const routes: Route[] = [
  route({
    name: 'practices.open',
    says: 'A practice with its variations and evidence, at the version in force or at another',
    method: 'GET',
    path: '/practices/:practice',
    who: 'person',
    input: z.strictObject({ practice: id, number: z.coerce.number().int().min(1).optional() }),
    output: practice,
    act: async (asking, input) =>
      ((await viewPractice(asking, input.practice, input.number ?? null)) ?? unknown('version')) as any,
  }),
  route({
    name: 'practices.counts',
    says: 'The pyramid: how many practices stand in each state, how many are taught, how much is told below them',
    method: 'GET',
    path: '/practices/counts',
    who: 'person',
    input: z.strictObject({}),
    output: z.object({
      Emergent: z.number(),
      Validated: z.number(),
      Established: z.number(),
      Retired: z.number(),
      taught: z.number(),
      /** Of the last four weeks; counted as far as 1000. */
      notes: z.number(),
    }),
    act: async (asking) => (await layersQuery(asking).execute(asking.db)).rows[0],
  }),
  route({
    name: 'readings.dues',
    says: 'What waits in the communities that I look after, or in one of mine: the most overdue first',
    method: 'GET',
    path: '/dues',
    who: 'person',
    /** By its id, or as it stands in its address. */
    input: z.strictObject({ community: z.string().max(60).optional() }),
    output: dues,
    act: async (asking, input) => await viewDues(asking, input.community ?? null),
  }),
  route({
    name: 'readings.trail',
    says: 'Where the notes of a person went; my own confidential ones too, for me alone',
    method: 'GET',
    path: '/people/:person/trail',
    who: 'person',
    input: z.strictObject({ person: id, ...paging }),
    output: pageOf(trail),
    act: async (asking, input) => {
      const person = (await findPerson(asking.db, input.person)) ?? unknown('person');
      const rows = await trailOf(asking, {
        person: person.id,
        seal: person.id === asking.as.person ? await mySeal(asking) : null,
        after: fromCursor(input.after, 2),
        limit: input.limit,
      });
      return toPage(rows, input.limit, (row) => [row.moved_at, row.id]) as any;
    },
  }),
  route({
    name: 'readings.ofReport',
    says: 'What became of the lines of a report, each by itself: who writes the next one begins with it',
    method: 'GET',
    path: '/reports/:report/trail',
    who: 'person',
    input: z.strictObject({ report: id, ...paging }),
    output: pageOf(trail),
    act: async (asking, input) => {
      const { id: report, author_id } = await seeItem(asking, input.report, 'report');
      const wish = { person: author_id as string, seal: null, report, limit: input.limit };
      const rows = await trailOf(asking, { ...wish, after: fromCursor(input.after, 2) });
      return toPage(rows, input.limit, (row) => [row.moved_at, row.id]) as any;
    },
  }),
];
