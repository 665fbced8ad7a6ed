import { z } from 'zod';
import { seeItem } from '../communities/placing.ts';
import { cardOf } from '../people/person.ts';
import { id, personCard } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import * as queries from './queries.ts';

export const commentShape = z.object({
  id: z.string(),
  /** Null: the confidential author of the item. */
  author: personCard.nullable(),
  body: z.string(),
  anchor: z.string().nullable(),
  at: z.date(),
});

export function toComment(row: queries.CommentRow) {
  const { id, body, anchor, at } = row;
  const author = cardOf(row.author_id, row.author, row.handle);
  return { id, author, body, anchor, at };
}

export const routes: Route[] = [
  route({
    name: 'discussions.list',
    says: 'The discussion of an item, or of one place in it, oldest first',
    method: 'GET',
    path: '/items/:item/comments',
    who: 'person',
    input: z.strictObject({ item: id, anchor: z.string().max(100).optional(), ...paging }),
    output: pageOf(commentShape),
    act: async (asking, input) => {
      await seeItem(asking, input.item);
      const after = fromCursor(input.after, 2);
      const { rows } = await queries
        .commentsQuery(asking, input.item, input.anchor ?? null, after, input.limit)
        .execute(asking.db);
      const page = toPage(rows, input.limit, (row) => [row.at, row.id]);
      return { ...page, items: page.items.map(toComment) };
    },
  }),
  route({
    name: 'discussions.comment',
    says: 'Say something about an item',
    method: 'POST',
    path: '/items/:item/comments',
    who: 'person',
    input: z.strictObject({
      item: id,
      body: z.string().trim().min(1, 'Say something.').max(10_000),
      anchor: z.string().max(100).optional(),
    }),
    output: z.object({ id: z.string() }),
    act: acts.comment,
  }),
];
