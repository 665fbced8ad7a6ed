import { z } from 'zod';
import { cardOf } from '../people/person.ts';
import { id, personCard } from '../people/routes.ts';
import { relations } from '../practices/practice.ts';
import { type Route, route } from '../route.ts';
import { line_letters_max, why_letters_max } from './job.ts';
import * as review from './review.ts';
import type { TurnRow } from './review-queries.ts';

const nothing = z.object({});
const words = z.string().trim().max(line_letters_max).default('');
const turn = {
  expected: z.string(),
  happened: z.string(),
  why: z.string(),
  next: z.string(),
  /** Where in which practice it belongs; as its writer chose it. */
  practice: z.string().nullable(),
  step: z.string().nullable(),
  relation: z.string().nullable(),
  note: z.string().nullable(),
};

const shown = (row: TurnRow) => ({
  ...{ expected: row.expected, happened: row.happened, why: row.why, next: row.next },
  ...{ practice: row.practice_id, step: row.step_id, relation: row.relation, note: row.note_id },
});

export const routes: Route[] = [
  route({
    name: 'jobs.openReview',
    says: 'Look back on a job with those who worked on it: one page, ten minutes',
    method: 'POST',
    path: '/jobs/:job/review',
    who: 'person',
    input: z.strictObject({ job: id }),
    output: nothing,
    act: async (asking, input) => {
      await review.openReview(asking, input.job);
      return {};
    },
  }),
  route({
    name: 'jobs.review',
    says: 'The page of a review; what others wrote stands there once I have written, or said that I have nothing',
    method: 'GET',
    path: '/jobs/:job/review',
    who: 'person',
    input: z.strictObject({ job: id }),
    output: z.object({
      id: z.string(),
      title: z.string(),
      reference: z.string().nullable(),
      community: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
      opened_at: z.date(),
      opened_by: personCard,
      closed_at: z.date().nullable(),
      mine: z.object(turn).nullable(),
      others: z.array(z.object({ ...turn, by: personCard })),
      why_not: z.object({ speak: z.string().nullable(), close: z.string().nullable() }),
    }),
    act: async (asking, input) => {
      const page = await review.showReview(asking, input.job);
      const { id: of, title, reference, community_id, slug, name } = page.job;
      const { opened_at, opened_by, closed_at, ...by } = page.review;
      return {
        ...{ id: of, title, reference, community: { id: community_id, slug, name } },
        ...{ opened_at, closed_at, opened_by: cardOf(opened_by, by.name, by.handle) },
        mine: page.mine === null ? null : shown(page.mine),
        others: page.others.map((row) => ({ ...shown(row), by: cardOf(row.person_id, row.name, row.handle) })),
        why_not: page.why_not,
      };
    },
  }),
  route({
    name: 'jobs.speak',
    says: 'My own part of a review; four empty fields say that I have nothing to add',
    method: 'PUT',
    path: '/jobs/:job/review/turns/me',
    who: 'person',
    input: z.strictObject({
      job: id,
      expected: words,
      happened: words,
      why: z.string().trim().max(why_letters_max).default(''),
      next: words,
      practice: id.optional(),
      step: id.optional(),
      relation: z.enum(relations).default('extends'),
    }),
    output: nothing,
    act: async (asking, input) => {
      await review.speak(asking, input);
      return {};
    },
  }),
  route({
    name: 'jobs.closeReview',
    says: 'Close a review: what each wrote becomes a note of the community under their name',
    method: 'PUT',
    path: '/jobs/:job/review/closing',
    who: 'person',
    input: z.strictObject({ job: id }),
    output: z.object({ notes: z.array(z.string()) }),
    act: async (asking, input) => await review.closeReview(asking, input.job),
  }),
];
