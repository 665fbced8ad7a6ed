import { z } from 'zod';
import { placement } from '../communities/routes.ts';
import { personCard } from '../people/routes.ts';
import { body_letters_max } from './page.ts';

/* What pages look like in questions and answers. */

export const title = z.string().trim().min(1, 'A page needs a title.').max(300);
export const body = z.string().max(body_letters_max);
export const summary = z.string().trim().max(300).default('');

export const leaf = z.object({
  id: z.string(),
  title: z.string(),
  archived: z.boolean(),
  /** How many stand right below it, for this viewer. */
  children: z.number(),
});
const writer = personCard.nullable();
export const contributor = z.object({
  by: personCard,
  letters: z.number(),
  /** Of all that was ever put into this page, in percent. */
  share: z.number(),
  versions: z.number(),
  last_at: z.date(),
});
export const versionLine = z.object({
  number: z.number(),
  title: z.string(),
  summary: z.string(),
  at: z.date(),
  by: writer,
  /** Everybody who wrote on it, by how much. */
  with: z.array(z.object({ by: personCard, letters: z.number() })),
});
export const piece = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['same', 'added', 'removed', 'moved']), text: z.string() }),
  z.object({ kind: z.literal('changed'), before: z.string(), text: z.string() }),
]);
export const line = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });
export const audienceChange = z.object({
  gains: z.number(),
  loses: z.number(),
  gains_names: z.array(z.string()),
  loses_names: z.array(z.string()),
  everybody: z.enum(['gains', 'loses']).nullable(),
});
export const page = z.object({
  id: z.string(),
  title: z.string(),
  body: z.string(),
  number: z.number(),
  version: z.number(),
  /** The version that stands now; the one that was asked for may be an earlier one. */
  latest: z.number(),
  latest_at: z.date(),
  parent_id: z.string().nullable(),
  written_by: writer,
  at: z.date(),
  made_at: z.date(),
  home_id: z.string(),
  archived: z.boolean(),
  /** Where it was imported from, and when. */
  source: z.string().nullable(),
  taken_at: z.date().nullable(),
  placements: z.array(placement),
  above: z.array(z.object({ id: z.string(), title: z.string() })),
  below: z.array(leaf),
  contributors: z.array(contributor),
  contributors_count: z.number(),
  backlinks_count: z.number(),
  why_not: z.object({
    write: z.string().nullable(),
    move: z.string().nullable(),
    archive: z.string().nullable(),
    trash: z.string().nullable(),
  }),
});
