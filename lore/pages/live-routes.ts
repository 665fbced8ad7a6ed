import { z } from 'zod';
import { id } from '../people/routes.ts';
import { carried, type Round, type Route, route } from '../route.ts';
import { change_bytes_max, unsaved_ms_max, unsaved_pages_max } from './live.ts';
import * as acts from './live-acts.ts';

// Bytes travel as base64: a third more than they are.
const bytes = z.base64('This is not base64.').max(Math.ceil((change_bytes_max * 4) / 3) + 8);
const room = z.string().regex(/^[\w-]{1,40}$/, 'A room is named with letters, digits and -.');

/** What the live door asks for those who write together. A program may ask it too: it can do no more than they. */
export const routes: Route[] = [
  route({
    name: 'pages.openLive',
    says: 'Open a page for writing together: its Yjs document, or what the asker lacks of it',
    method: 'POST',
    path: '/pages/:page/live',
    who: 'person',
    guests: true,
    input: z.strictObject({ page: id, room, have: bytes.optional() }),
    output: z.object({
      document: z.string(),
      state: z.string(),
      unsaved: z.boolean(),
      authors: z.array(z.object({ client: z.number(), person: z.string() })),
    }),
    act: acts.openLive,
  }),
  route({
    name: 'pages.seeLive',
    says: 'Who the asker is where a page is written together, and why they may not write',
    method: 'GET',
    path: '/pages/:page/live',
    who: 'person',
    guests: true,
    input: z.strictObject({ page: id }),
    output: z.object({
      me: z.object({ id: z.string(), name: z.string(), handle: z.string() }),
      why_not: z.object({ write: z.string().nullable() }),
    }),
    act: acts.seeLive,
  }),
  route({
    name: 'pages.appendLive',
    says: 'Keep one Yjs update of the asker in the document that is written together',
    method: 'POST',
    path: '/pages/:page/live/changes',
    who: 'person',
    guests: true,
    input: z.strictObject({ page: id, room, change: bytes }),
    output: z.object({ kept: z.literal(true) }),
    act: acts.appendLive,
  }),
  route({
    name: 'pages.saveLive',
    says: 'Make a version of the page from what was written together and acknowledged',
    method: 'PUT',
    path: '/pages/:page/live',
    who: 'person',
    guests: true,
    input: z.strictObject({ page: id, room }),
    output: z.object({ number: z.number(), version: z.number().nullable(), have: z.string() }),
    act: acts.saveLive,
  }),
];

export const rounds: Round[] = [
  (context) =>
    carried(context, (carrying) =>
      acts.saveLeftBehind(carrying, new Date(carrying.now.getTime() - unsaved_ms_max), unsaved_pages_max),
    ),
];
