import { z } from 'zod';
import { seeCommunity } from '../communities/acts.ts';
import { placementsOf } from '../communities/item-queries.ts';
import { cardOf } from '../people/person.ts';
import { id, personCard } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Asking, asker, type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { address_letters_max } from './address.ts';
import { findAddress } from './addresses.ts';
import { depth_max, level_max, whyNotArchivePage, whyNotTrashPage, whyNotWrite } from './page.ts';
import * as queries from './queries.ts';
import * as shapes from './shapes.ts';
import * as tree from './tree-queries.ts';
import { contributorsOf } from './version-queries.ts';

const contributors_shown = 6;

async function openPage(asking: Asking, input: { page: string; number?: number; as_of?: Date }) {
  const found = await acts.seePage(asking, input.page, input);
  const { id, home_id } = found;
  const [placements, path, below, contributors] = await Promise.all([
    placementsOf(asking, id),
    tree.above(asking, id, depth_max),
    tree.levelOf(asking, { home: home_id, under: id, archived: found.archived, after: null, limit: level_max - 1 }),
    contributorsOf(asking, id, contributors_shown),
  ]);
  const above = path.filter((up) => up.visible).map(({ id, title }) => ({ id, title }));
  const { writer_id, writer, handle, member, role, summary, author_id, backlinks, ...rest } = found;
  const may = { author: author_id === asker(asking), memberAtHome: member, roleAtHome: role };
  const write = whyNotWrite({ ...may, archived: found.archived });
  return {
    ...rest,
    parent_id: above.at(-1)?.id ?? null,
    written_by: cardOf(writer_id, writer, handle),
    placements,
    above,
    below: below.slice(0, level_max - 1),
    contributors: contributors.map(toContributor),
    contributors_count: contributors[0]?.all_people ?? 0,
    backlinks_count: backlinks,
    why_not: { write, move: write, archive: whyNotArchivePage(may), trash: whyNotTrashPage(may) },
  };
}

export function toContributor(row: Awaited<ReturnType<typeof contributorsOf>>[number]) {
  const { id, name, handle, letters, versions, last_at, all_letters } = row;
  const share = all_letters === 0 ? 0 : Math.round((letters / all_letters) * 1000) / 10;
  return { by: cardOf(id, name, handle), letters, versions, last_at, share };
}

export const routes: Route[] = [
  route({
    name: 'pages.begin',
    says: 'Begin a page; [[Title]] in its text becomes a link where one page of the community has that title',
    method: 'POST',
    path: '/pages',
    who: 'person',
    guests: true,
    input: z.strictObject({
      title: shapes.title,
      body: shapes.body.default(''),
      summary: shapes.summary,
      home: id,
      also: z.array(id).max(49).default([]),
      parent: id.optional(),
    }),
    output: z.object({ id: z.string(), version: z.number() }),
    act: acts.beginPage,
  }),
  route({
    name: 'pages.open',
    says: 'A page as it stands, at one of its versions, or as it stood on a day',
    method: 'GET',
    path: '/pages/:page',
    who: 'person',
    guests: true,
    input: z.strictObject({
      page: id,
      number: z.coerce.number().int().min(1).optional(),
      as_of: z.coerce.date().optional().describe('As it stood at this moment; a day alone is its beginning.'),
    }),
    output: shapes.page,
    act: openPage,
  }),
  route({
    name: 'pages.write',
    says: 'Write a new version of a page, from the version seen',
    method: 'PATCH',
    path: '/pages/:page',
    who: 'person',
    guests: true,
    edits: true,
    input: z.strictObject({
      page: id,
      seen_version: z.number().int(),
      title: shapes.title.optional(),
      body: shapes.body.optional(),
      summary: shapes.summary,
    }),
    output: z.object({ version: z.number(), number: z.number() }),
    act: acts.writePage,
  }),
  route({
    name: 'pages.recent',
    says: 'Pages that were written last: of a community, or of all those that one is in',
    method: 'GET',
    path: '/pages',
    who: 'person',
    guests: true,
    input: z.strictObject({ community: z.string().max(60).optional(), ...paging }),
    output: pageOf(
      z.object({
        id: z.string(),
        title: z.string(),
        number: z.number(),
        summary: z.string(),
        changed_at: z.date(),
        by: personCard.nullable(),
        home: z.string().nullable(),
        home_slug: z.string().nullable(),
      }),
    ),
    act: async (asking, input) => {
      const community = input.community === undefined ? null : (await seeCommunity(asking, input.community)).id;
      const rows = await queries.recentPages(asking, community, fromCursor(input.after, 2), input.limit);
      const list = toPage(rows, input.limit, (row) => [row.changed_at, row.id]);
      return {
        ...list,
        items: list.items.map(({ person_id, person, handle, ...row }) => ({
          ...row,
          by: cardOf(person_id, person, handle),
        })),
      };
    },
  }),
  route({
    name: 'pages.findAddress',
    says: 'What an address of another place, or a former title in a community, leads to here',
    method: 'GET',
    path: '/addresses',
    who: 'person',
    input: z.strictObject({
      address: z.string().trim().min(1).max(address_letters_max),
      community: z.string().max(60).optional().describe('Then the address is a title in this community.'),
    }),
    output: z.object({
      id: z.string(),
      kind: z.string(),
      title: z.string(),
      handle: z.string().nullable(),
      /** The part of it that stood there: `#a-…`; '' is all of it. */
      place: z.string(),
    }),
    act: findAddress,
  }),
];
