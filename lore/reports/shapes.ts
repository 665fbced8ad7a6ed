import { z } from 'zod';
import { placement } from '../communities/routes.ts';
import { body_letters_max, states } from '../notes/note.ts';
import { context } from '../notes/routes.ts';
import { cardOf } from '../people/person.ts';
import { id, personCard } from '../people/routes.ts';
import { relations } from '../practices/practice.ts';
import type { LineRow } from './line-queries.ts';
import {
  help_letters_max,
  label_letters_max,
  prompt_letters_max,
  promptKinds,
  prompts_max,
  unit_letters_max,
} from './report.ts';

export const week = z.string().max(8);
const promptKey = z.string().regex(/^[a-z0-9_]{1,40}$/, 'This is not a prompt.');

export const lineWish = z.strictObject({
  prompt: promptKey,
  body: z.string().trim().min(1, 'One sentence is enough, but one is needed.').max(body_letters_max).optional(),
  number: z
    .strictObject({
      label: z.string().trim().min(1, 'Say what the number counts.').max(label_letters_max),
      value: z.number('A number is needed.').min(-1e12).max(1e12),
      unit: z.string().trim().max(unit_letters_max).default(''),
    })
    .optional(),
  home: id.optional(),
  context: context.optional(),
  files: z.array(id).max(10).optional(),
});

const prompt = z.object({
  key: z.string(),
  /** Empty: the house's own word, in the reader's language. */
  name: z.string(),
  help: z.string(),
  kind: z.enum(promptKinds),
  on: z.boolean(),
});
export const prompts = z.array(prompt);
export const promptsWish = z
  .array(
    z.strictObject({
      key: promptKey.optional(),
      name: z.string().trim().max(prompt_letters_max),
      help: z.string().trim().max(help_letters_max).default(''),
      kind: z.enum(promptKinds),
      on: z.boolean(),
    }),
  )
  .max(prompts_max, `A report asks ${prompts_max} things at most: it is written in five minutes.`);
export const inForce = z.object({
  prompts,
  from: z.enum(['house', 'organisation', 'community']),
  /** The version to edit from. */
  version: z.number(),
  why_not: z.object({ edit: z.string().nullable() }),
});

export const line = z.object({
  id: z.string(),
  prompt: z.string(),
  /** Null: it is a number. */
  note: z
    .object({
      id: z.string(),
      title: z.string(),
      body: z.string(),
      state: z.enum(states),
      context,
      /** Where it is aimed when not where the report stands. */
      aimed: z.object({ name: z.string(), slug: z.string() }).nullable(),
      acknowledged: z.number(),
      comments: z.number(),
      echoes: z.object({ count: z.number(), mine: z.boolean(), people: z.array(personCard) }),
      /** The practice that it was last linked to, or that came of it; and how many more there are. */
      practice: z
        .object({
          id: z.string(),
          title: z.string(),
          step: z.string().nullable(),
          position: z.number().nullable(),
          relation: z.enum(['source', ...relations]),
          more: z.number(),
        })
        .nullable(),
    })
    .nullable(),
  number: z.object({ label: z.string(), value: z.number(), unit: z.string() }).nullable(),
});

const readers = z.object({
  people: z.number(),
  communities: z.array(z.object({ id: z.string(), slug: z.string(), name: z.string(), people: z.number() })),
});

export const report = z.object({
  id: z.string(),
  week,
  author: personCard,
  mine: z.boolean(),
  home: z.string(),
  written_at: z.date(),
  due_on: z.string().nullable(),
  prompts,
  lines: z.array(line),
  placements: z.array(placement),
  version: z.number(),
  /** Only for who wrote it: how many read it, and from which communities. */
  readers: readers.nullable(),
  changeable_until: z.date(),
  why_not: z.object({ change: z.string().nullable(), echo: z.string().nullable() }),
});

export function toLine(row: LineRow) {
  const { id, prompt } = row;
  if (row.note_id === null) {
    return { id, prompt, note: null, number: { label: row.label ?? '', value: row.value ?? 0, unit: row.unit } };
  }
  const { aimed, aimed_slug, acknowledged, comments, practice } = row;
  return {
    id,
    prompt,
    number: null,
    note: {
      id: row.note_id,
      title: row.title ?? '',
      body: row.body ?? '',
      state: row.state as (typeof states)[number],
      context: row.context ?? {},
      aimed: aimed === null || aimed_slug === null ? null : { name: aimed, slug: aimed_slug },
      acknowledged,
      comments,
      echoes: {
        count: row.echoes,
        mine: row.echoed,
        people: row.echoers.map((each) => cardOf(each.id, each.name, each.handle)),
      },
      practice: practice as any,
    },
  };
}
