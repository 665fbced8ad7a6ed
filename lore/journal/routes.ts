import { z } from 'zod';
import { day, id } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { entry_letters_max } from './journal.ts';
import * as queries from './queries.ts';

const nothing = z.object({});
const body = z
  .string()
  .max(entry_letters_max)
  .refine((text) => text.trim() !== '', 'Write something first.');
const written = z.object({ id: z.string(), version: z.number() });

export const routes: Route[] = [
  route({
    name: 'journal.list',
    says: 'My journal, the latest day first; nobody else can ask for it',
    method: 'GET',
    path: '/journal',
    who: 'person',
    input: z.strictObject({ q: z.string().trim().max(100).default(''), ...paging }),
    output: pageOf(
      z.object({
        id: z.string(),
        day: z.string(),
        body: z.string(),
        /** Null: none, or one that I may not read any more. */
        about: z.object({ id: z.string(), kind: z.string(), title: z.string() }).nullable(),
        version: z.number(),
        made_at: z.date(),
        changed_at: z.date(),
      }),
    ),
    act: async (asking, input) => {
      const wish = { q: input.q, after: fromCursor(input.after, 3), limit: input.limit };
      const page = toPage(await queries.entriesOf(asking, wish), input.limit, (row) => [row.day, row.made_at, row.id]);
      const items = page.items.map(({ about_id, kind, title, ...row }) => ({
        ...row,
        about: about_id === null ? null : { id: about_id, kind: kind as string, title: title as string },
      }));
      return { ...page, items };
    },
  }),
  route({
    name: 'journal.write',
    says: 'Write into my journal',
    method: 'POST',
    path: '/journal',
    who: 'person',
    input: z.strictObject({ body, day: day.optional(), about: id.optional() }),
    output: written,
    act: acts.write,
  }),
  route({
    name: 'journal.change',
    says: 'Change an entry of my journal',
    method: 'PATCH',
    path: '/journal/:entry',
    who: 'person',
    edits: true,
    input: z.strictObject({
      entry: id,
      seen_version: z.number().int(),
      body: body.optional(),
      day: day.optional(),
      about: id.nullable().optional(),
    }),
    output: written,
    act: acts.change,
  }),
  route({
    name: 'journal.remove',
    says: 'Take an entry out of my journal for good',
    method: 'DELETE',
    path: '/journal/:entry',
    who: 'person',
    input: z.strictObject({ entry: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.remove(asking, input.entry);
      return {};
    },
  }),
];
