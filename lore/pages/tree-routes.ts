import { z } from 'zod';
import { seeCommunity } from '../communities/acts.ts';
import { id } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import { seePage } from './acts.ts';
import { movePage, rehomePage, weighRehoming } from './moving.ts';
import { level_max } from './page.ts';
import { audienceChange, leaf } from './shapes.ts';
import { alsoHere, levelOf } from './tree-queries.ts';

const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');
const rehoming = { page: id, home: z.string().max(60) };

export const routes: Route[] = [
  route({
    name: 'pages.tree',
    says: 'One level of the tree of a community: the pages at its root, or those under one page',
    method: 'GET',
    path: '/communities/:community/pages',
    who: 'person',
    guests: true,
    input: z.strictObject({
      community: z.string().max(60),
      under: id.optional(),
      archived: flag.describe('With those that are archived.'),
      after: id.optional().describe('The `next` of the answer before.'),
      limit: z.coerce.number().int().min(1).max(level_max).default(200),
    }),
    output: z.object({ items: z.array(leaf), next: z.string().nullable() }),
    act: async (asking, { community, under, limit, ...input }) => {
      const found = await seeCommunity(asking, community);
      if (under !== undefined) await seePage(asking, under);
      const wish = { ...input, home: found.id, under: under ?? null, after: input.after ?? null, limit };
      const rows = await levelOf(asking, wish);
      const items = rows.slice(0, limit);
      return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    },
  }),
  route({
    name: 'pages.alsoHere',
    says: 'Pages that are at home elsewhere and stand in this community too, by title',
    method: 'GET',
    path: '/communities/:community/pages-also-here',
    who: 'person',
    input: z.strictObject({ community: z.string().max(60), ...paging }),
    output: pageOf(z.object({ id: z.string(), title: z.string() })),
    act: async (asking, input) => {
      const found = await seeCommunity(asking, input.community);
      const rows = await alsoHere(asking, found.id, fromCursor(input.after, 2), input.limit);
      const list = toPage(rows, input.limit, (row) => [row.key, row.id]);
      return { ...list, items: list.items.map(({ id, title }) => ({ id, title })) };
    },
  }),
  route({
    name: 'pages.move',
    says: 'Move a page in the tree of its home',
    method: 'PUT',
    path: '/pages/:page/place',
    who: 'person',
    input: z.strictObject({
      page: id,
      parent: id.nullable(),
      behind: id.nullable().optional().describe('The page it comes behind; null: first; left out: last.'),
    }),
    output: z.object({ version: z.number() }),
    act: movePage,
  }),
  route({
    name: 'pages.weighHome',
    says: 'What it would mean to give a page, and all below it, another home: who gains it, who loses it',
    method: 'GET',
    path: '/pages/:page/home',
    who: 'person',
    input: z.strictObject({ ...rehoming, keep: flag.describe('It stays in its old home as well.') }),
    output: z.object({ pages: z.number(), audience: audienceChange, why_not: z.string().nullable() }),
    act: weighRehoming,
  }),
  route({
    name: 'pages.rehome',
    says: 'Give a page, and all below it, another home; confirmed where that changes who reads it',
    method: 'PUT',
    path: '/pages/:page/home',
    who: 'person',
    input: z.strictObject({
      ...rehoming,
      parent: id.nullable().default(null),
      keep: z.boolean().default(false),
      confirmed: z.boolean().default(false),
    }),
    output: z.object({ version: z.number(), pages: z.number() }),
    act: rehomePage,
  }),
];
