import { z } from 'zod';
import { together } from '../../ground/base.ts';
import { unknown } from '../../ground/refusal.ts';
import { itemKinds, kinds, roles } from '../communities/community.ts';
import {
  type CommunityRow,
  communityArray,
  communityQuery,
  lastHomeQuery,
  type MineRow,
  mineQuery,
} from '../communities/queries.ts';
import { heardArray } from '../follows/queries.ts';
import { context } from '../notes/routes.ts';
import { cardOf, initialsOf } from '../people/person.ts';
import { type MeRow, meQuery, organisationQuery } from '../people/queries.ts';
import { personCard } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { asker, type Route, route } from '../route.ts';
import * as queries from './queries.ts';
import { toStream } from './stream.ts';
import { type Card, streamQuery } from './stream-queries.ts';

const home_notices = 12;
const home_cards = 20;

const card = z.object({
  id: z.string(),
  kind: z.enum(itemKinds),
  title: z.string(),
  state: z.string(),
  at: z.date(),
  /** Null: confidential. */
  author: personCard.nullable(),
  home: z.object({ name: z.string(), slug: z.string() }).nullable(),
  body: z.string(),
  context: context.nullable(),
  hazard: z.boolean(),
  confidential: z.boolean(),
  happened_at: z.date().nullable(),
  pictures: z.array(
    z.object({ id: z.string(), alt: z.string(), width: z.number().nullable(), height: z.number().nullable() }),
  ),
  sounds: z.array(z.object({ id: z.string() })),
  acknowledged: z.number(),
  comments: z.number(),
  uses: z.number(),
  worked: z.number(),
  challenged: z.boolean(),
  answers: z.number(),
  accepted: z.number(),
});
const notice = z.object({
  id: z.number(),
  kind: z.string(),
  item: z.object({ id: z.string(), kind: z.string(), title: z.string() }),
  from: personCard.nullable(),
  about: z.record(z.string(), z.any()),
  at: z.date(),
  read: z.boolean(),
});
const stream = pageOf(card);

function toNotices(rows: queries.NoticeRow[], limit: number) {
  const page = toPage(rows, limit, (row) => [row.happening_id, row.kind]);
  return {
    next: page.next,
    items: page.items.map((row) => ({
      id: row.happening_id,
      kind: row.kind,
      item: { id: row.item_id, kind: row.item_kind, title: row.title },
      from: cardOf(row.from_id, row.from_name, row.handle),
      about: row.about,
      at: row.at,
      read: row.read_at !== null,
    })),
  };
}

export const routes: Route[] = [
  route({
    name: 'notices.home',
    says: 'Home in one answer: who I am, my communities, what changed because of me, and the stream',
    method: 'GET',
    path: '/home',
    who: 'person',
    guests: true,
    input: z.strictObject({}),
    output: z.object({
      organisation: z.object({ name: z.string(), demo: z.boolean() }),
      me: personCard.extend({
        locale: z.string(),
        admin: z.boolean(),
        /** From another firm: what is outside their circles is not for them. */
        guest: z.boolean(),
        site: z.string(),
        communities: z.array(
          z.object({
            id: z.string(),
            slug: z.string(),
            name: z.string(),
            kind: z.enum(kinds),
            openness: z.string(),
            role: z.enum(roles),
          }),
        ),
        /** The community in which I began something last; null: in none that I am still in. */
        last_home: z.string().nullable(),
      }),
      notices: pageOf(notice),
      stream,
    }),
    act: async (asking) => {
      const rows = await together<{
        me: MeRow;
        house: { name: string; demo: boolean };
        communities: MineRow;
        last: { id: string };
        notices: queries.NoticeRow;
        stream: Card;
      }>(asking.db, {
        me: meQuery(asker(asking)),
        house: organisationQuery(),
        communities: mineQuery(asking),
        last: lastHomeQuery(asking),
        notices: queries.noticesQuery(asking, null, home_notices),
        stream: streamQuery(asking, heardArray(asking), null, home_cards),
      });
      const [me] = rows.me;
      return {
        organisation: rows.house[0],
        me: {
          ...me,
          initials: initialsOf(me.name),
          communities: rows.communities as any,
          last_home: rows.last[0]?.id ?? null,
        },
        notices: toNotices(rows.notices, home_notices),
        stream: toStream(rows.stream, home_cards) as any,
      };
    },
  }),
  route({
    name: 'notices.stream',
    says: 'The stream of all my communities, newest first',
    method: 'GET',
    path: '/stream',
    who: 'person',
    guests: true,
    input: z.strictObject({ ...paging }),
    output: stream,
    act: async (asking, input) => {
      const cards = streamQuery(asking, heardArray(asking), fromCursor(input.after, 2), input.limit);
      return toStream((await cards.execute(asking.db)).rows, input.limit) as any;
    },
  }),
  route({
    name: 'notices.communityStream',
    says: 'The stream of one community, newest first',
    method: 'GET',
    path: '/communities/:community/stream',
    who: 'person',
    guests: true,
    input: z.strictObject({ community: z.string().max(60), ...paging }),
    output: stream,
    act: async (asking, input) => {
      const rows = await together<{ community: CommunityRow; stream: Card }>(asking.db, {
        community: communityQuery(asking, input.community),
        stream: streamQuery(asking, communityArray(asking, input.community), fromCursor(input.after, 2), input.limit),
      });
      if (rows.community.length === 0) unknown('community');
      return toStream(rows.stream, input.limit) as any;
    },
  }),
  route({
    name: 'notices.list',
    says: 'What changed because of me and for me, newest first',
    method: 'GET',
    path: '/notices',
    who: 'person',
    guests: true,
    input: z.strictObject({ ...paging }),
    output: pageOf(notice),
    act: async (asking, input) => {
      const notices = queries.noticesQuery(asking, fromCursor(input.after, 2), input.limit);
      return toNotices((await notices.execute(asking.db)).rows, input.limit);
    },
  }),
  route({
    name: 'notices.read',
    says: 'I have seen my notices up to a moment',
    method: 'PUT',
    path: '/notices/read',
    who: 'person',
    guests: true,
    input: z.strictObject({ up_to: z.coerce.date() }),
    output: z.object({ read: z.number() }),
    act: async (asking, input) => ({
      read: await queries.markRead(asking.db, asker(asking), input.up_to, asking.now),
    }),
  }),
];
