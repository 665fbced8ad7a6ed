import { z } from 'zod';
import { itemKinds } from '../communities/community.ts';
import { cardOf } from '../people/person.ts';
import { id, personCard } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';

const one = z.strictObject({ item: id });
const how_many = z.object({ items: z.number() });

export const routes: Route[] = [
  route({
    name: 'trash.archive',
    says: 'Archive a page with all below it: readable as before, out of trees and lists',
    method: 'PUT',
    path: '/items/:item/archive',
    who: 'person',
    input: one,
    output: how_many,
    act: (asking, { item }) => acts.archive(asking, item),
  }),
  route({
    name: 'trash.unarchive',
    says: 'Take a page out of the archive, with all that went with it',
    method: 'DELETE',
    path: '/items/:item/archive',
    who: 'person',
    input: one,
    output: how_many,
    act: (asking, { item }) => acts.unarchive(asking, item),
  }),
  route({
    name: 'trash.trash',
    says: 'Put an item into the trash, a page with all below it: nobody reads it any more, and it can be brought back',
    method: 'PUT',
    path: '/items/:item/trash',
    who: 'person',
    input: one,
    output: how_many,
    act: (asking, { item }) => acts.trash(asking, item),
  }),
  route({
    name: 'trash.restore',
    says: 'Bring an item back from the trash with all that went with it, to exactly the readers it had',
    method: 'DELETE',
    path: '/items/:item/trash',
    who: 'person',
    input: one,
    output: how_many,
    act: (asking, { item }) => acts.restore(asking, item),
  }),
  route({
    name: 'trash.list',
    says: 'What was put into the trash (or archived) in a community: all for its stewards, for others their own',
    method: 'GET',
    path: '/communities/:community/trash',
    who: 'person',
    input: z.strictObject({
      community: z.string().max(60),
      what: z.enum(['trashed', 'archived']).default('trashed'),
      ...paging,
    }),
    output: pageOf(
      z.object({
        id: z.string(),
        kind: z.enum(itemKinds),
        title: z.string(),
        at: z.date(),
        by: personCard.nullable(),
        /** How many went with it. */
        with: z.number(),
      }),
    ),
    act: async (asking, { after, ...input }) => {
      const rows = await acts.list(asking, { ...input, after: fromCursor(after, 2) });
      const page = toPage(rows, input.limit, (row) => [row.at, row.id]);
      return {
        ...page,
        items: page.items.map(({ by_id, by, handle, ...row }) => ({ ...row, by: cardOf(by_id, by, handle) })),
      };
    },
  }),
];
