import { z } from 'zod';
import { seeCommunity } from '../communities/acts.ts';
import { context } from '../notes/routes.ts';
import { cardOf } from '../people/person.ts';
import { id, personCard } from '../people/routes.ts';
import { relations } from '../practices/practice.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Asking, type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import {
  cards_shown_max,
  line_letters_max,
  people_max,
  prompts,
  reference_letters_max,
  title_letters_max,
  whyNotCloseJob,
  whyNotDebrief,
  whyNotOpenReview,
} from './job.ts';
import * as queries from './queries.ts';
import { findReview } from './review-queries.ts';

const ref = z.string().max(60);
const chip = z.string().trim().min(1).max(120);
const job = {
  id: z.string(),
  reference: z.string().nullable(),
  title: z.string(),
  place: z.string().nullable(),
  asset: z.string().nullable(),
  closed_at: z.date(),
  community: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
};
const line = z.strictObject({
  prompt: z.enum(prompts),
  body: z.string().trim().min(1, 'A line is enough, but it needs one.').max(line_letters_max),
  hazard: z.boolean().default(false),
  files: z.array(id).max(5).default([]),
  practice: id.optional().describe('The practice that was followed.'),
  step: id.optional(),
  relation: z.enum(relations).default('extends'),
});

const shown = ({ community_id, slug, name, id, reference, title, place, asset, closed_at }: queries.JobRow) => ({
  ...{ id, reference, title, place, asset, closed_at },
  community: { id: community_id, slug, name },
});

async function colleagues(asking: Asking, jobs: string[]) {
  const rows = await queries.colleaguesOf(asking, jobs);
  return (job: string) =>
    rows.filter((each) => each.job_id === job).map((each) => cardOf(each.id, each.name, each.handle));
}

export const routes: Route[] = [
  route({
    name: 'jobs.close',
    says: 'A job is done: who worked on it is asked what came of it. Made for a program with the scope jobs:write; the same reference again is the same job',
    method: 'POST',
    path: '/jobs',
    who: 'person',
    input: z.strictObject({
      community: ref.describe('Where the job belongs: the id of a community, or its name in the address.'),
      reference: z
        .string()
        .trim()
        .min(1)
        .max(reference_letters_max)
        .optional()
        .describe('As the work order is called.'),
      title: z.string().trim().min(1, 'Say in a few words what job it was.').max(title_letters_max),
      place: chip.optional(),
      asset: chip.optional(),
      closed_at: z.coerce.date().optional(),
      people: z
        .array(z.string().trim().min(1).max(254))
        .min(1, 'Name who worked on it.')
        .max(people_max)
        .describe('Who worked on it, each by handle or e-mail address.'),
    }),
    output: z.object({
      id: z.string(),
      /** It was known already. */
      again: z.boolean(),
      /** How many were named for the first time, and get a card. */
      cards: z.number(),
      /** Names that nobody in the community goes by. */
      unknown: z.array(z.string()),
    }),
    act: acts.closeJob,
  }),
  route({
    name: 'jobs.cards',
    says: 'Jobs that I finished and have not said anything of; a card stands for a week',
    method: 'GET',
    path: '/jobs',
    who: 'person',
    input: z.strictObject({}),
    output: z.object({
      items: z.array(
        z.object({
          ...job,
          until_at: z.date(),
          done: z.boolean(),
          with: z.array(personCard),
          review: z.object({ opened_at: z.date(), spoken: z.boolean() }).nullable(),
        }),
      ),
    }),
    act: async (asking) => {
      const rows = await queries.cardsOf(asking, cards_shown_max);
      const withWhom = await colleagues(
        asking,
        rows.map((row) => row.id),
      );
      return {
        items: rows.map((row) => ({
          ...shown(row),
          until_at: row.until_at,
          done: row.done,
          with: withWhom(row.id),
          review: row.opened_at === null ? null : { opened_at: row.opened_at, spoken: row.spoken },
        })),
      };
    },
  }),
  route({
    name: 'jobs.list',
    says: 'Jobs of a community, the latest first, with how many notes came of each; who worked on them stands nowhere',
    method: 'GET',
    path: '/communities/:community/jobs',
    who: 'person',
    input: z.strictObject({ community: ref, ...paging }),
    output: pageOf(z.object({ ...job, notes: z.number() })).extend({
      why_not: z.object({ close: z.string().nullable() }),
    }),
    act: async (asking, input) => {
      const { id: community, role } = await seeCommunity(asking, input.community);
      const rows = await queries.jobsOf(asking, community, fromCursor(input.after, 2), input.limit);
      const page = toPage(rows, input.limit, (row) => [row.closed_at, row.id]);
      const items = page.items.map((row) => ({ ...shown(row), notes: row.notes }));
      return { ...page, items, why_not: { close: whyNotCloseJob(role) } };
    },
  }),
  route({
    name: 'jobs.open',
    says: 'A job and the notes that came of it; for who worked on it, their card',
    method: 'GET',
    path: '/jobs/:job',
    who: 'person',
    input: z.strictObject({ job: id, ...paging }),
    output: z.object({
      ...job,
      notes: pageOf(
        z.object({
          id: z.string(),
          title: z.string(),
          prompt: z.string(),
          at: z.date(),
          author: personCard.nullable(),
        }),
      ),
      /** Null: I did not work on it. */
      card: z
        .object({
          until_at: z.date(),
          done: z.boolean(),
          with: z.array(personCard),
          review: z.object({ opened_at: z.date(), closed_at: z.date().nullable() }).nullable(),
          why_not: z.object({ debrief: z.string().nullable(), review: z.string().nullable() }),
        })
        .nullable(),
    }),
    act: async (asking, input) => {
      const seen = await acts.seeJob(asking, input.job);
      const rows = await queries.linesOf(asking, seen.id, fromCursor(input.after, 3), input.limit);
      const page = toPage(rows, input.limit, (row) => [row.at, row.place, row.id]);
      const items = page.items.map(({ place, author_id, author, handle, ...row }) => ({
        ...row,
        author: cardOf(author_id, author, handle),
      }));
      return { ...shown(seen), notes: { ...page, items }, card: await cardIn(asking, seen) };
    },
  }),
  route({
    name: 'jobs.debrief',
    says: 'What came of a job that I worked on: each line becomes a note of its community. No line: nothing new',
    method: 'PUT',
    path: '/jobs/:job/debrief',
    who: 'person',
    input: z.strictObject({
      job: id,
      lines: z
        .array(line)
        .max(prompts.length)
        .refine(
          (lines) => new Set(lines.map(({ prompt }) => prompt)).size === lines.length,
          'One line for each question.',
        ),
      context: context.default({}),
      language: z.string().max(20).default(''),
      confidential: z.boolean().default(false).describe('Neither my name nor the job stands at any of it.'),
    }),
    output: z.object({ notes: z.array(z.string()) }),
    act: acts.debrief,
  }),
];

async function cardIn(asking: Asking, seen: queries.SeenJob) {
  if (seen.until_at === null || !seen.member) return null;
  const review = await findReview(asking.db, seen.id);
  const over = seen.until_at <= asking.now;
  return {
    until_at: seen.until_at,
    done: seen.done,
    with: (await colleagues(asking, [seen.id]))(seen.id),
    review: review === null ? null : { opened_at: review.opened_at, closed_at: review.closed_at },
    why_not: {
      debrief: whyNotDebrief({ done: seen.done, over }),
      review: whyNotOpenReview({ over, opened: review !== null }),
    },
  };
}
