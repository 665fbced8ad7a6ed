import { z } from 'zod';
import { kinds } from '../communities/community.ts';
import { comment_letters_max } from '../discussions/discussion.ts';
import { body_letters_max } from '../notes/note.ts';
import { context, noteSource } from '../notes/routes.ts';
import { body_letters_max as page_letters_max } from '../pages/page.ts';
import { day, email, personName } from '../people/routes.ts';
import {
  notes_per_practice_max,
  purpose_letters_max,
  risks,
  states,
  step_letters_max,
  steps_max,
} from '../practices/practice.ts';
import { body_letters_max as question_letters_max } from '../questions/question.ts';
import { type Route, route } from '../route.ts';
import {
  belongings_max,
  part_letters_max,
  place_letters_max,
  title_letters_max as story_title_letters_max,
} from '../stories/story.ts';
import { takeBatch } from './acts.ts';
import { keepSource, knownFiles, putFile } from './files.ts';
import {
  alias_letters_max,
  aliases_max,
  batch_records_max,
  files_per_record_max,
  known_files_max,
  labels_max,
  moves_max,
  origin_letters_max,
  retellings_max,
  versions_max,
  wordings_max,
} from './record.ts';

const origin = z.string().min(3).max(origin_letters_max);
const date = z.coerce.date();
const text = z.strictObject({ title: z.string().trim().min(1).max(300), body: z.string().max(page_letters_max) });
const author = z.string().min(3).max(origin_letters_max).nullable();
const written_by = { author, at: date, summary: z.string().trim().max(300).default('') };
const changed = z.strictObject(written_by).optional();
const aliases = z.array(z.string().trim().min(1).max(alias_letters_max)).max(aliases_max).optional();
const votes = z.strictObject({ up: z.number().int().min(0), down: z.number().int().min(0) }).optional();
const worded = z.string().trim().min(1).max(question_letters_max);
const asked = z.strictObject({ ...text.shape, body: z.string().max(question_letters_max) });
const storied = z.string().trim().min(1).max(part_letters_max);
const source = z
  .string()
  .regex(/^[a-z][a-z0-9-]*(:[^:]{1,200})?$/, 'A source looks like safenet, or markdown:handbook.');
const written = { origin, home: origin, author, at: date };

const record = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    origin,
    name: personName,
    email: email.optional(),
    role_line: z.string().trim().max(160).optional(),
    aliases,
  }),
  z.strictObject({
    kind: z.literal('community'),
    origin,
    name: z.string().trim().min(1).max(120),
    community_kind: z.enum(kinds),
    purpose: z.string().trim().max(2000).optional(),
    closed: z.literal(true).optional(),
  }),
  z.strictObject({
    kind: z.literal('note'),
    ...written,
    body: z.string().trim().min(1).max(body_letters_max),
    because: z.string().trim().max(500).optional(),
    context: context.optional(),
    language: z.string().max(20).optional(),
    happened_at: date.optional(),
    source: noteSource.optional(),
  }),
  z.strictObject({
    kind: z.literal('page'),
    ...written,
    ...text.shape,
    parent: origin.optional(),
    position: z.number().int().min(0).max(100_000).optional(),
    versions: z
      .array(z.strictObject({ ...text.shape, ...written_by }))
      .max(versions_max)
      .optional(),
    changed,
    labels: z.array(z.string().trim().min(1).max(100)).max(labels_max).optional(),
    files: z.array(origin).max(files_per_record_max).optional(),
    aliases,
    restricted: z.strictObject({ reason: z.string().trim().min(1).max(500) }).optional(),
    put_away: z.literal('archived').optional(),
    template: z.literal(true).optional(),
  }),
  z.strictObject({
    kind: z.literal('question'),
    ...written,
    ...asked.shape,
    versions: z
      .array(z.strictObject({ ...asked.shape, ...written_by }))
      .max(wordings_max)
      .optional(),
    changed,
    labels: z.array(z.string().trim().min(1).max(100)).max(labels_max).optional(),
    aliases,
    votes,
    duplicate_of: origin.optional(),
  }),
  z.strictObject({
    kind: z.literal('answer'),
    origin,
    on: origin,
    author,
    at: date,
    body: worded,
    versions: z
      .array(z.strictObject({ body: worded, author, at: date }))
      .max(wordings_max)
      .optional(),
    changed: z.strictObject({ author, at: date }).optional(),
    votes,
    accepted: z.strictObject({ by: author, at: date }).optional(),
    aliases,
  }),
  z.strictObject({
    kind: z.literal('comment'),
    origin,
    on: origin,
    answer: origin.optional(),
    author,
    at: date,
    body: z.string().trim().min(1).max(comment_letters_max),
    reply_to: origin.optional(),
    passage: z
      .strictObject({
        exact: z.string().min(1).max(2000),
        prefix: z.string().max(500).optional(),
        suffix: z.string().max(500).optional(),
      })
      .optional(),
    resolved: z.strictObject({ by: author, at: date }).optional(),
  }),
  z.strictObject({
    kind: z.literal('story'),
    origin,
    on: origin,
    author,
    at: date,
    title: z.string().trim().min(1).max(story_title_letters_max),
    how_it_was: storied,
    what_was_done: storied,
    how_it_is: storied,
    step: z.number().int().min(1).max(steps_max).optional(),
    place: z.string().trim().max(place_letters_max).optional(),
    happened_on: day.optional(),
    belongs_to: z.array(origin).max(belongings_max).optional(),
    retellings: z
      .array(
        z.strictObject({
          origin,
          by: author,
          on: day,
          at: date,
          place: z.string().trim().min(1).max(place_letters_max),
          community: origin.optional(),
        }),
      )
      .max(retellings_max)
      .optional(),
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
      source,
      /** Says what would be done, and does nothing. */
      dry_run: z.boolean().default(false),
      records: z.array(record).min(1).max(batch_records_max),
    }),
    output: z.object({
      results: z.array(
        z.object({
          origin: z.string(),
          kind: z.enum(['person', 'community', 'note', 'page', 'practice', 'question', 'answer', 'comment', 'story']),
          done: z.enum(['made', 'changed', 'unchanged', 'left']),
          /** Null where nothing was made: in a dry run. */
          id: z.string().nullable(),
          why: z.string().nullable(),
        }),
      ),
    }),
    act: takeBatch,
  }),
  route({
    name: 'imports.putFile',
    says: 'Send a file of a source, before what it hangs on; the same bytes a second time change nothing',
    method: 'POST',
    path: '/imports/files',
    who: 'admin',
    takes: 'bytes',
    input: z.strictObject({
      source,
      origin,
      name: z.string().trim().max(200).default(''),
      alt: z.string().trim().max(500).default(''),
      dry_run: z.stringbool().or(z.boolean()).default(false),
    }),
    output: z.object({ id: z.string().nullable(), done: z.enum(['made', 'changed', 'unchanged']) }),
    keep: keepSource,
    act: putFile,
  }),
  route({
    name: 'imports.knownFiles',
    says: 'Which files of a source are here already, with the SHA-256 of the bytes that came',
    method: 'POST',
    path: '/imports/known-files',
    who: 'admin',
    input: z.strictObject({ source, origins: z.array(origin).min(1).max(known_files_max) }),
    output: z.object({ items: z.array(z.object({ origin: z.string(), id: z.string(), hash: z.string() })) }),
    act: knownFiles,
  }),
];
