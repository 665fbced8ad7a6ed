import { z } from 'zod';
import { itemKinds } from '../communities/community.ts';
import { id } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import * as queries from './queries.ts';

const item = z.strictObject({ item: id });
const kept = z.object({ kept: z.boolean() });

export const routes: Route[] = [
  route({
    name: 'shelf.ofItem',
    says: 'Whether I keep an item on my shelf',
    method: 'GET',
    path: '/items/:item/favourite',
    who: 'person',
    guests: true,
    input: item,
    output: kept,
    act: async (asking, input) => ({ kept: await acts.isKept(asking, input.item) }),
  }),
  route({
    name: 'shelf.keep',
    says: 'Keep an item on my shelf; nobody else learns of it',
    method: 'PUT',
    path: '/items/:item/favourite',
    who: 'person',
    guests: true,
    input: item,
    output: kept,
    act: async (asking, input) => {
      await acts.keep(asking, input.item);
      return { kept: true };
    },
  }),
  route({
    name: 'shelf.letGo',
    says: 'Take an item off my shelf',
    method: 'DELETE',
    path: '/items/:item/favourite',
    who: 'person',
    guests: true,
    input: item,
    output: kept,
    act: async (asking, input) => {
      await acts.letGo(asking, input.item);
      return { kept: false };
    },
  }),
  route({
    name: 'shelf.list',
    says: 'What I keep, or what I wrote on, the latest first; what I may not read any more is not among it',
    method: 'GET',
    path: '/shelf',
    who: 'person',
    guests: true,
    input: z.strictObject({ of: z.enum(['favourites', 'recent']).default('favourites'), ...paging }),
    output: pageOf(
      z.object({
        id: z.string(),
        kind: z.enum(itemKinds),
        title: z.string(),
        state: z.string(),
        archived: z.boolean(),
        home: z.object({ name: z.string(), slug: z.string() }).nullable(),
        at: z.date(),
      }),
    ),
    act: async (asking, input) => {
      const queryOf = input.of === 'recent' ? queries.writtenQuery : queries.favouritesQuery;
      const { rows } = await queryOf(asking, fromCursor(input.after, 2), input.limit).execute(asking.db);
      const list = toPage(rows, input.limit, (row) => [row.at, row.id]);
      return {
        ...list,
        items: list.items.map(({ home, home_slug, ...row }) => ({
          ...row,
          home: home === null ? null : { name: home, slug: home_slug as string },
        })),
      };
    },
  }),
];
