import { z } from 'zod';
import { itemKinds } from '../communities/community.ts';
import { seeItem } from '../communities/placing.ts';
import { roleIn } from '../communities/queries.ts';
import { seePage } from '../pages/acts.ts';
import { titlesIn } from '../pages/title-links.ts';
import { id } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { asker, type Route, route } from '../route.ts';
import * as queries from './queries.ts';

const broken_max = 100;

export const routes: Route[] = [
  route({
    name: 'pages.backlinks',
    says: 'What links to an item or quotes it, by title',
    method: 'GET',
    path: '/items/:item/backlinks',
    who: 'person',
    input: z.strictObject({ item: id, ...paging }),
    output: pageOf(
      z.object({
        id: z.string(),
        kind: z.enum(itemKinds),
        title: z.string(),
        quoted: z.boolean(),
        /** Only in what was said about it. */
        in_comment: z.boolean(),
        archived: z.boolean(),
      }),
    ),
    act: async (asking, input) => {
      const item = await seeItem(asking, input.item);
      const rows = await queries.backlinksOf(asking, item.id, fromCursor(input.after, 2), input.limit);
      const list = toPage(rows, input.limit, (row) => [row.key, row.id]);
      return { ...list, items: list.items.map(({ key: _, ...row }) => row) };
    },
  }),
  route({
    name: 'pages.brokenLinks',
    says: 'Links of a page that lead nowhere, for those who write on it: ids, and titles that no page has',
    method: 'GET',
    path: '/pages/:page/broken-links',
    who: 'person',
    input: z.strictObject({ page: id }),
    output: z.object({ ids: z.array(z.string()), titles: z.array(z.string()) }),
    act: async (asking, input) => {
      const page = await seePage(asking, input.page);
      if ((await roleIn(asking.db, page.home_id, asker(asking))) === null) return { ids: [], titles: [] };
      return {
        ids: await queries.leadingNowhere(asking, page.id, broken_max),
        titles: titlesIn(page.body).slice(0, broken_max),
      };
    },
  }),
];
