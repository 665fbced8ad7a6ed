import { z } from 'zod';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { followable, levels } from './follow.ts';
import * as queries from './queries.ts';

const one = {
  of: z.enum(followable),
  followed: z
    .string()
    .min(1)
    .max(120)
    .describe('The id; of a community its short name too, of a person their @handle, of a label any of its names.'),
};
const level = z.enum(levels);
const standing = z.object({
  /** Null: nothing was said. */
  level: level.nullable(),
  /** What is told while nothing is said; null: nothing. */
  default: level.nullable(),
});

export const routes: Route[] = [
  route({
    name: 'follows.level',
    says: 'How much I am told of a person, a label, a community or an item',
    method: 'GET',
    path: '/follows/:of/:followed',
    who: 'person',
    input: z.strictObject(one),
    output: standing,
    act: (asking, input) => acts.standing(asking, input.of, input.followed),
  }),
  route({
    name: 'follows.follow',
    says: 'Be told more or less of a person, a label, a community or an item; nobody else learns of it',
    method: 'PUT',
    path: '/follows/:of/:followed',
    who: 'person',
    input: z.strictObject({ ...one, level }),
    output: standing,
    act: (asking, input) => acts.follow(asking, input.of, input.followed, input.level),
  }),
  route({
    name: 'follows.letGo',
    says: 'Be told of it by default again',
    method: 'DELETE',
    path: '/follows/:of/:followed',
    who: 'person',
    input: z.strictObject(one),
    output: z.object({}),
    act: async (asking, input) => {
      await acts.letGo(asking, input.of, input.followed);
      return {};
    },
  }),
  route({
    name: 'follows.list',
    says: 'What I follow and what I muted, the latest first',
    method: 'GET',
    path: '/follows',
    who: 'person',
    input: z.strictObject({ of: z.enum(followable).optional(), ...paging }),
    output: pageOf(
      z.object({
        of: z.enum(followable),
        id: z.string(),
        level,
        since: z.date(),
        name: z.string(),
        /** Of a person the handle, of a community the short name, of an item its kind. */
        place: z.string(),
      }),
    ),
    act: async (asking, input) => {
      const list = queries.followsQuery(asking, input.of ?? null, fromCursor(input.after, 3), input.limit);
      return toPage((await list.execute(asking.db)).rows, input.limit, (row) => [row.since, row.of, row.id]);
    },
  }),
];
