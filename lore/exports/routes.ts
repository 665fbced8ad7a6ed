import { z } from 'zod';
import { id } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { whys } from './export.ts';
import * as queries from './queries.ts';

const scope = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('everything') }),
  z.strictObject({ of: z.literal('community'), id: z.string().max(60) }),
  z.strictObject({ of: z.literal('page'), id }),
]);
const listed = z.object({
  id: z.string(),
  of: z.enum(['everything', 'community', 'page']),
  title: z.string(),
  state: z.enum(['waiting', 'ready', 'failed']),
  /** The zip, for a week; null before and afterwards. */
  file: z.string().nullable(),
  bytes: z.number().nullable(),
  counts: z.record(z.string(), z.number()),
  why: z.enum(whys),
  asked_at: z.date(),
  ready_at: z.date().nullable(),
});

export const routes: Route[] = [
  route({
    name: 'exports.begin',
    says: 'Take along everything, a community or a page with all below it, as far as you may read it: Markdown, files and records in a zip',
    method: 'POST',
    path: '/exports',
    who: 'person',
    input: z.strictObject({ scope }),
    output: z.object({ id: z.string() }),
    act: async (asking, input) => await acts.beginExport(asking, input.scope),
  }),
  route({
    name: 'exports.list',
    says: 'My exports, newest first',
    method: 'GET',
    path: '/exports',
    who: 'person',
    input: z.strictObject(paging),
    output: pageOf(listed),
    act: async (asking, input) => {
      const rows = await queries.listExports(asking, fromCursor(input.after, 2), input.limit);
      const page = toPage(rows, input.limit, (row) => [row.asked_at, row.id]);
      const items = page.items.map(({ scope, file_id, person_id, ...row }) => ({
        ...row,
        of: scope.of,
        file: file_id,
      }));
      return { ...page, items };
    },
  }),
];
