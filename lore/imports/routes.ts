import { z } from 'zod';
import { kinds } from '../communities/community.ts';
import { body_letters_max } from '../notes/note.ts';
import { context } from '../notes/routes.ts';
import { body_letters_max as page_letters_max } from '../pages/page.ts';
import { email, personName } from '../people/routes.ts';
import {
  notes_per_practice_max,
  purpose_letters_max,
  risks,
  states,
  step_letters_max,
  steps_max,
} from '../practices/practice.ts';
import { type Route, route } from '../route.ts';
import { takeBatch } from './acts.ts';
import { batch_records_max, moves_max, origin_letters_max } from './record.ts';

const origin = z.string().min(3).max(origin_letters_max);
const date = z.coerce.date();
const text = z.strictObject({ title: z.string().trim().min(1).max(300), body: z.string().max(page_letters_max) });
const author = z.string().min(3).max(origin_letters_max).nullable();
const changed = z.strictObject({ author, at: date, summary: z.string().trim().max(300).default('') }).optional();
const written = { origin, home: origin, author, at: date };

const record = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    origin,
    name: personName,
    email: email.optional(),
    role_line: z.string().trim().max(160).optional(),
  }),
  z.strictObject({
    kind: z.literal('community'),
    origin,
    name: z.string().trim().min(1).max(120),
    community_kind: z.enum(kinds),
    purpose: z.string().trim().max(2000).optional(),
  }),
  z.strictObject({
    kind: z.literal('note'),
    ...written,
    body: z.string().trim().min(1).max(body_letters_max),
    because: z.string().trim().max(500).optional(),
    context: context.optional(),
    language: z.string().max(20).optional(),
    happened_at: date.optional(),
  }),
  z.strictObject({
    kind: z.literal('page'),
    ...written,
    ...text.shape,
    parent: origin.optional(),
    position: z.number().int().min(0).max(100_000).optional(),
    first: text.optional(),
    changed,
  }),
  z.strictObject({
    kind: z.literal('practice'),
    ...written,
    title: text.shape.title,
    purpose: z.string().trim().max(purpose_letters_max),
    steps: z
      .array(
        z.strictObject({
          body: z.string().trim().min(1).max(step_letters_max),
          core: z.boolean().optional(),
          why: z.string().trim().max(2000).optional(),
        }),
      )
      .min(1)
      .max(steps_max),
    risk: z.enum(risks).optional(),
    states: z
      .array(
        z.strictObject({
          state: z.enum(states),
          at: date,
          by: author.optional(),
          reason: z.string().trim().max(2000).optional(),
        }),
      )
      .max(moves_max),
    coauthors: z.array(origin).max(50).optional(),
    notes: z.array(origin).max(notes_per_practice_max).optional(),
    changed,
  }),
]);

export const routes: Route[] = [
  route({
    name: 'imports.take',
    says: 'Take in a batch of what people wrote elsewhere, with its dates and authors; all of it or nothing',
    method: 'POST',
    path: '/imports/batches',
    who: 'admin',
    input: z.strictObject({
      /** What all origins of the batch begin with: `safenet`, `markdown:handbook`. */
      source: z
        .string()
        .regex(/^[a-z][a-z0-9-]*(:[^:]{1,200})?$/, 'A source looks like safenet, or markdown:handbook.'),
      /** Says what would be done, and does nothing. */
      dry_run: z.boolean().default(false),
      records: z.array(record).min(1).max(batch_records_max),
    }),
    output: z.object({
      results: z.array(
        z.object({
          origin: z.string(),
          kind: z.enum(['person', 'community', 'note', 'page', 'practice']),
          done: z.enum(['made', 'changed', 'unchanged', 'left']),
          /** Null where nothing was made: in a dry run. */
          id: z.string().nullable(),
          why: z.string().nullable(),
        }),
      ),
    }),
    act: takeBatch,
  }),
];
