import { z } from 'zod';
import { cardOf } from '../people/person.ts';
import { id } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import { restoreVersion, seePage } from './acts.ts';
import { piecesOf } from './difference.ts';
import { contributors_max, diffLines } from './page.ts';
import { toContributor } from './routes.ts';
import { contributor, line, piece, summary, versionLine } from './shapes.ts';
import { contributorsOf, versionsOf } from './version-queries.ts';

const number = z.coerce.number().int().min(1);

export const routes: Route[] = [
  route({
    name: 'pages.versions',
    says: 'The versions of a page, newest first, each with all who wrote it',
    method: 'GET',
    path: '/pages/:page/versions',
    who: 'person',
    guests: true,
    input: z.strictObject({ page: id, ...paging }),
    output: pageOf(versionLine),
    act: async (asking, input) => {
      await seePage(asking, input.page);
      const before = fromCursor(input.after, 1);
      const rows = await versionsOf(asking, input.page, before === null ? null : Number(before[0]), input.limit);
      const list = toPage(rows, input.limit, (row) => [row.number]);
      return {
        ...list,
        items: list.items.map(({ id, name, handle, with: all, ...row }) => ({
          ...row,
          by: cardOf(id, name, handle),
          with: all.map((each) => ({ by: cardOf(each.id, each.name, each.handle), letters: each.letters })),
        })),
      };
    },
  }),
  route({
    name: 'pages.compare',
    says: 'What changed between two versions of a page: block by block to be read, line by line in its source',
    method: 'GET',
    path: '/pages/:page/changes',
    who: 'person',
    guests: true,
    input: z.strictObject({ page: id, from: number, to: number }),
    output: z.object({
      titles: z.object({ from: z.string(), to: z.string() }),
      pieces: z.array(piece),
      changes: z.array(line),
    }),
    act: async (asking, input) => {
      const from = await seePage(asking, input.page, { number: input.from });
      const to = await seePage(asking, input.page, { number: input.to });
      return {
        titles: { from: from.title, to: to.title },
        pieces: piecesOf(from.body, to.body),
        changes: diffLines(from.body, to.body),
      };
    },
  }),
  route({
    name: 'pages.restoreVersion',
    says: 'Give a page the text of an earlier version, as a new one',
    method: 'POST',
    path: '/pages/:page/versions/:number/restoration',
    who: 'person',
    guests: true,
    edits: true,
    input: z.strictObject({ page: id, number, seen_version: z.number().int(), summary }),
    output: z.object({ version: z.number(), number: z.number() }),
    act: restoreVersion,
  }),
  route({
    name: 'pages.contributions',
    says: 'Who wrote a page, by how much of it over all its versions',
    method: 'GET',
    path: '/pages/:page/contributions',
    who: 'person',
    input: z.strictObject({ page: id }),
    output: z.object({ items: z.array(contributor), people: z.number() }),
    act: async (asking, input) => {
      await seePage(asking, input.page);
      const rows = await contributorsOf(asking, input.page, contributors_max);
      return { items: rows.map(toContributor), people: rows[0]?.all_people ?? 0 };
    },
  }),
];
