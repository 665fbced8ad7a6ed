import { z } from 'zod';
import { seeItem } from '../communities/placing.ts';
import { cardOf } from '../people/person.ts';
import { id, personCard } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { files_per_item_max } from './file.ts';
import * as queries from './queries.ts';

/** A file as it hangs on an item. */
export const file = z.object({
  id: z.string(),
  mime: z.string(),
  name: z.string(),
  bytes: z.number(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  alt: z.string(),
  /** Where on its item it hangs, if at a place in it. */
  anchor: z.string().nullable().optional(),
});

const listed = file.extend({
  at: z.date(),
  by: personCard.nullable(),
  pages: z.number().nullable(),
  /** Whether search finds its item by the words in it; null: a kind of file without words. */
  searchable: z.boolean().nullable(),
});

export const routes: Route[] = [
  route({
    name: 'files.take',
    says: 'Send a photo, a voice recording or another file; share it with an item afterwards',
    method: 'POST',
    path: '/files',
    who: 'person',
    guests: true,
    takes: 'bytes',
    input: z.strictObject({ name: z.string().max(200).default(''), alt: z.string().max(500).default('') }),
    output: file,
    keep: acts.keepBytes,
    act: acts.takeFile,
  }),
  route({
    name: 'files.open',
    says: 'A file of an item that you may read',
    method: 'GET',
    path: '/files/:file',
    who: 'person',
    guests: true,
    gives: 'bytes',
    input: z.strictObject({ file: id, thumb: z.stringbool().default(false) }),
    output: z.any(),
    act: async (asking, input) => await acts.openFile(asking, input.file, input.thumb),
  }),
  route({
    name: 'files.list',
    says: 'The files of an item, newest first; or those that were taken off it',
    method: 'GET',
    path: '/items/:item/files',
    who: 'person',
    guests: true,
    input: z.strictObject({ item: id, removed: z.stringbool().default(false), ...paging }),
    output: pageOf(listed),
    act: async (asking, input) => {
      await seeItem(asking, input.item);
      const after = fromCursor(input.after, 2);
      const rows = await queries.listFiles(asking, input.item, { ...input, after });
      const page = toPage(rows, input.limit, (row) => [row.at, row.id]);
      return {
        ...page,
        items: page.items.map(({ by_id, by, handle, text_state, ...row }) => ({
          ...row,
          by: cardOf(by_id, by, handle),
          searchable: text_state === null ? null : text_state === 'read',
        })),
      };
    },
  }),
  route({
    name: 'files.add',
    says: 'Add files that you sent to an item that you may read',
    method: 'POST',
    path: '/items/:item/files',
    who: 'person',
    guests: true,
    input: z.strictObject({ item: id, files: z.array(id).min(1).max(files_per_item_max) }),
    output: z.object({}),
    act: async (asking, input) => {
      await acts.addFiles(asking, input);
      return {};
    },
  }),
  route({
    name: 'files.remove',
    says: 'Take a file off its item',
    method: 'PUT',
    path: '/files/:file/removal',
    who: 'person',
    guests: true,
    input: z.strictObject({ file: id }),
    output: z.object({}),
    act: async (asking, input) => {
      await acts.removeFile(asking, input.file, true);
      return {};
    },
  }),
  route({
    name: 'files.putBack',
    says: 'Put a file back that was taken off its item',
    method: 'DELETE',
    path: '/files/:file/removal',
    who: 'person',
    guests: true,
    input: z.strictObject({ file: id }),
    output: z.object({}),
    act: async (asking, input) => {
      await acts.removeFile(asking, input.file, false);
      return {};
    },
  }),
];
