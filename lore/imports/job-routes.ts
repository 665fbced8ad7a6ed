import { z } from 'zod';
import { cardOf } from '../people/person.ts';
import { id, personCard } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as authors from './authors.ts';
import { found_communities_max, found_people_max, goals, losses_at_once_max, type State, states } from './import.ts';
import * as queries from './job-queries.ts';
import * as jobs from './jobs.ts';
import { origin_letters_max, versions_max } from './record.ts';

const origin = z.string().min(3).max(origin_letters_max);
const options = z.strictObject({
  /** Of which kind the archive is; without it that is found out. */
  kind: z.string().max(40).optional(),
  /** What the source is called in origins. The same name another time means the same source. */
  name: z.string().trim().min(1).max(100).optional(),
  /** The name of the community that all goes to, where the source knows none. */
  community: z.string().trim().min(1).max(120).optional(),
  versions: z.number().int().min(1).max(versions_max).optional(),
  homes: z
    .record(origin, id)
    .refine((homes) => Object.keys(homes).length <= found_communities_max, 'These are too many communities.')
    .optional(),
});
const counts = z.record(z.string().max(40), z.record(z.string().max(40), z.number().int().min(0)));
const found = z.strictObject({
  communities: z.array(z.strictObject({ origin, name: z.string().max(200) })).max(found_communities_max),
  people: z
    .array(
      z.strictObject({
        origin,
        name: z.string().max(200),
        email: z.string().max(254).optional(),
        texts: z.number().int().min(0),
      }),
    )
    .max(found_people_max),
});
const whyNot = z.string().nullable();
const card = z.object({
  id: z.string(),
  name: z.string(),
  bytes: z.number(),
  kind: z.string().nullable(),
  state: z.enum(states),
  says: z.string(),
  why: z.string().nullable(),
  reached: z.number(),
  reach: z.number().nullable(),
  counts,
  by: personCard.nullable(),
  made_at: z.date(),
  began_at: z.date().nullable(),
  ended_at: z.date().nullable(),
  why_not: z.object({ start: whyNot, pause: whyNot, cancel: whyNot, change: whyNot }),
});

function toCard(row: queries.JobRow) {
  const { hash, options, found, run, started_by, by_name, by_handle, ...rest } = row;
  return { ...rest, by: cardOf(started_by, by_name, by_handle), why_not: jobs.standingOf(row.state as State) };
}

const run = z.string().min(8).max(60);

export const routes: Route[] = [
  route({
    name: 'imports.jobs',
    says: 'What has been uploaded to be imported, and how each stands, newest first',
    method: 'GET',
    path: '/imports/jobs',
    who: 'admin',
    input: z.strictObject(paging),
    output: pageOf(card),
    act: async (asking, input) => {
      const rows = await queries.listJobs(asking.db, fromCursor(input.after, 2), input.limit);
      const page = toPage(rows, input.limit, (row) => [row.made_at, row.id]);
      return { ...page, items: page.items.map(toCard) };
    },
  }),
  route({
    name: 'imports.beginJob',
    says: 'Begin an import from an archive that was sent before (POST /files, or /uploads for a large one): it is looked through first',
    method: 'POST',
    path: '/imports/jobs',
    who: 'admin',
    input: z.strictObject({ file: id, options: options.default({}) }),
    output: z.object({ id: z.string() }),
    act: jobs.beginJob,
  }),
  route({
    name: 'imports.openJob',
    says: 'One import: what it holds, what is asked of it, how far it is, and what could not come, by kind',
    method: 'GET',
    path: '/imports/jobs/:job',
    who: 'admin',
    input: z.strictObject({ job: id }),
    output: card.extend({
      options,
      communities: z.array(
        z.object({
          origin: z.string(),
          name: z.string(),
          /** Where that is here, once it has come. */
          there: z.object({ slug: z.string(), name: z.string() }).nullable(),
        }),
      ),
      people: z.number(),
      losses: z.array(z.object({ what: z.string(), count: z.number() })),
    }),
    act: async (asking, input) => {
      const row = await jobs.seeJob(asking, input.job);
      const losses = await queries.lossKinds(asking.db, row.id);
      const { communities = [], people = [] } = row.found;
      const places = await queries.placesOf(asking, communities, row.options.homes ?? {});
      const placed = communities.map((each) => ({ ...each, there: places.get(each.origin) ?? null }));
      return { ...toCard(row), options: row.options, communities: placed, people: people.length, losses };
    },
  }),
  route({
    name: 'imports.changeJob',
    says: 'Change what is asked of an import; it is looked through again',
    method: 'PATCH',
    path: '/imports/jobs/:job',
    who: 'admin',
    input: z.strictObject({ job: id, options }),
    output: z.object({}),
    act: async (asking, input) => {
      await jobs.changeJob(asking, input);
      return {};
    },
  }),
  route({
    name: 'imports.moveJob',
    says: 'Start an import, pause it, let it go on, or end it; what has come so far stays',
    method: 'PUT',
    path: '/imports/jobs/:job/state',
    who: 'admin',
    input: z.strictObject({ job: id, to: z.enum(goals) }),
    output: z.object({}),
    act: async (asking, input) => {
      await jobs.moveJob(asking, input);
      return {};
    },
  }),
  route({
    name: 'imports.losses',
    says: 'What could not come with an import, or came other than it was',
    method: 'GET',
    path: '/imports/jobs/:job/losses',
    who: 'admin',
    input: z.strictObject({ job: id, what: z.string().max(100).optional(), ...paging }),
    output: pageOf(
      z.object({
        what: z.string(),
        where: z.string(),
        why: z.string(),
        /** The item here that it is about. */
        item: z.string().nullable(),
      }),
    ),
    act: async (asking, input) => {
      const { id } = await jobs.seeJob(asking, input.job);
      const after = Number(fromCursor(input.after, 1)?.[0] ?? 0);
      const rows = await queries.listLosses(asking.db, id, { what: input.what ?? null, after, limit: input.limit });
      const page = toPage(rows, input.limit, (row) => [row.n]);
      const toLoss = ({ what, place, why, item_id }: queries.LossRow) => ({ what, where: place, why, item: item_id });
      return { ...page, items: page.items.map(toLoss) };
    },
  }),
  route({
    name: 'imports.holdJob',
    says: 'Take up the work on an import (for what works on imports)',
    method: 'POST',
    path: '/imports/jobs/:job/hold',
    who: 'admin',
    input: z.strictObject({ job: id, run }),
    output: z.object({
      name: z.string(),
      hash: z.string(),
      kind: z.string().nullable(),
      options,
      state: z.enum(states),
      reached: z.number(),
      counts,
    }),
    act: jobs.holdJob,
  }),
  route({
    name: 'imports.tellJob',
    says: 'What the work on an import has brought since it was last told of (for what works on imports)',
    method: 'POST',
    path: '/imports/jobs/:job/steps',
    who: 'admin',
    input: z.strictObject({
      job: id,
      run,
      reached: z.number().int().min(0),
      counts,
      losses: z
        .array(
          z.strictObject({
            what: z.string().min(1).max(100),
            where: z.string().max(2_000),
            why: z.string().max(4_000),
            item: z.string().max(60).nullable().optional(),
          }),
        )
        .max(losses_at_once_max)
        .default([]),
      kind: z.string().max(40).optional(),
      says: z.string().max(2_000).optional(),
      reach: z.number().int().min(0).optional(),
      found: found.optional(),
      end: z.enum(['ready', 'done', 'failed']).optional(),
      why: z.string().max(2_000).optional(),
    }),
    output: z.object({ go: z.boolean() }),
    act: jobs.tellJob,
  }),
  route({
    name: 'imports.authors',
    says: 'Authors from elsewhere who are nobody here yet; with an import, those in it and who each is here',
    method: 'GET',
    path: '/imports/authors',
    who: 'admin',
    input: z.strictObject({ job: id.optional(), q: z.string().max(100).default(''), ...paging }),
    output: pageOf(
      z.object({
        origin: z.string(),
        name: z.string(),
        /** How much they wrote: of an import, what stands in it; else what stands here. */
        texts: z.number(),
        /** Who they are here. */
        person: personCard.nullable(),
        /** Who has the e-mail address that the source names. */
        suggested: personCard.nullable(),
      }),
    ),
    act: authors.listAuthors,
  }),
  route({
    name: 'imports.mapAuthor',
    says: 'Say who an author from elsewhere is here: what they wrote is from then on by that person',
    method: 'POST',
    path: '/imports/authors',
    who: 'admin',
    input: z.strictObject({ author: origin, person: id }),
    output: z.object({ changed: z.number() }),
    act: authors.mapAuthor,
  }),
];
