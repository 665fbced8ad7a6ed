import { z } from 'zod';
import { id } from '../people/routes.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';

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

export const routes: Route[] = [
  route({
    name: 'files.take',
    says: 'Send a photo, a voice recording or another file; share it with an item afterwards',
    method: 'POST',
    path: '/files',
    who: 'person',
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
    gives: 'bytes',
    input: z.strictObject({ file: id, thumb: z.stringbool().default(false) }),
    output: z.any(),
    act: async (asking, input) => await acts.openFile(asking, input.file, input.thumb),
  }),
];
