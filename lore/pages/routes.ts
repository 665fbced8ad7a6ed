import { z } from 'zod';
import { seeCommunity } from '../communities/acts.ts';
import { placementsOf } from '../communities/item-queries.ts';
import { placement } from '../communities/routes.ts';
import { cardOf } from '../people/person.ts';
import { id, personCard } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { body_letters_max, children_max, depth_max, diffLines, whyNotWrite } from './page.ts';
import * as queries from './queries.ts';

const title = z.string().trim().min(1, 'A page needs a title.').max(300);
const body = z.string().max(body_letters_max);
const summary = z.string().trim().max(300).default('');
const leaf = z.object({
  id: z.string(),
  title: z.string(),
  parent_id: z.string().nullable(),
  position: z.number(),
  children: z.number(),
});
const writer = personCard.nullable();
const versionLine = z.object({ number: z.number(), title: z.string(), summary: z.string(), at: z.date(), by: writer });
const page = z.object({
  id: z.string(),
  title: z.string(),
  body: z.string(),
  number: z.number(),
  version: z.number(),
  parent_id: z.string().nullable(),
  written_by: writer,
  at: z.date(),
  made_at: z.date(),
  home_id: z.string(),
  placements: z.array(placement),
  above: z.array(z.object({ id: z.string(), title: z.string() })),
  below: z.array(leaf),
  why_not: z.object({ write: z.string().nullable() }),
});

export const routes: Route[] = [
  route({
    name: 'pages.tree',
    says: 'Pages of a community: those at its root, or those under one page',
    method: 'GET',
    path: '/communities/:community/pages',
    who: 'person',
    input: z.strictObject({ community: z.string().max(60), under: id.optional() }),
    output: z.object({ items: z.array(leaf) }),
    act: async (asking, input) => {
      const found = await seeCommunity(asking, input.community);
      return { items: await queries.childrenOf(asking, found.id, input.under ?? null, children_max) };
    },
  }),
  route({
    name: 'pages.begin',
    says: 'Begin a page',
    method: 'POST',
    path: '/pages',
    who: 'person',
    input: z.strictObject({
      title,
      body: body.default(''),
      summary,
      home: id,
      also: z.array(id).max(49).default([]),
      parent: id.optional(),
      position: z.number().int().min(0).max(100_000).optional(),
    }),
    output: z.object({ id: z.string(), version: z.number() }),
    act: acts.beginPage,
  }),
  route({
    name: 'pages.open',
    says: 'A page as it stands, or at one of its versions',
    method: 'GET',
    path: '/pages/:page',
    who: 'person',
    input: z.strictObject({ page: id, number: z.coerce.number().int().min(1).optional() }),
    output: page,
    act: async (asking, input) => {
      const found = await acts.seePage(asking, input.page, input.number ?? null);
      const [placements, above, below] = await Promise.all([
        placementsOf(asking, found.id),
        queries.above(asking, found.id, depth_max),
        queries.childrenOf(asking, found.home_id, found.id, children_max),
      ]);
      const { writer_id, writer, handle, member, summary, ...rest } = found;
      return {
        ...rest,
        written_by: cardOf(writer_id, writer, handle),
        placements,
        above: above.filter((up) => up.visible).map(({ id, title }) => ({ id, title })),
        below,
        why_not: { write: whyNotWrite({ memberAtHome: member }) },
      };
    },
  }),
  route({
    name: 'pages.write',
    says: 'Write a new version of a page, from the version seen',
    method: 'PATCH',
    path: '/pages/:page',
    who: 'person',
    edits: true,
    input: z.strictObject({
      page: id,
      seen_version: z.number().int(),
      title: title.optional(),
      body: body.optional(),
      summary,
    }),
    output: z.object({ version: z.number(), number: z.number() }),
    act: acts.writePage,
  }),
  route({
    name: 'pages.move',
    says: 'Move a page in the tree',
    method: 'PUT',
    path: '/pages/:page/place',
    who: 'person',
    input: z.strictObject({
      page: id,
      parent: id.nullable(),
      position: z.number().int().min(0).max(100_000).default(0),
    }),
    output: z.object({ version: z.number() }),
    act: acts.movePage,
  }),
  route({
    name: 'pages.versions',
    says: 'The versions of a page, newest first',
    method: 'GET',
    path: '/pages/:page/versions',
    who: 'person',
    input: z.strictObject({ page: id, ...paging }),
    output: pageOf(versionLine),
    act: async (asking, input) => {
      await acts.seePage(asking, input.page);
      const before = fromCursor(input.after, 1);
      const rows = await queries.versionsOf(
        asking,
        input.page,
        before === null ? null : Number(before[0]),
        input.limit,
      );
      const list = toPage(rows, input.limit, (row) => [row.number]);
      return {
        ...list,
        items: list.items.map(({ id, name, handle, ...row }) => ({ ...row, by: cardOf(id, name, handle) })),
      };
    },
  }),
  route({
    name: 'pages.compare',
    says: 'What changed between two versions of a page, line by line',
    method: 'GET',
    path: '/pages/:page/changes',
    who: 'person',
    input: z.strictObject({ page: id, from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1) }),
    output: z.object({
      changes: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
    }),
    act: async (asking, input) => {
      const from = await acts.seePage(asking, input.page, input.from);
      const to = await acts.seePage(asking, input.page, input.to);
      return { changes: diffLines(from.body, to.body) };
    },
  }),
];
