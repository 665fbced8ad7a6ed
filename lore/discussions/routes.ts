import { z } from 'zod';
import { together } from '../../ground/base.ts';
import { unknown } from '../../ground/refusal.ts';
import { seeItem } from '../communities/placing.ts';
import { mySeal } from '../communities/seal.ts';
import { id } from '../people/routes.ts';
import { fromCursor, pageOf, paging, toPage } from '../records/cursor.ts';
import { type Route, route } from '../route.ts';
import * as acts from './acts.ts';
import { comment_letters_max, reactions } from './discussion.ts';
import { context_letters_max, passage_letters_max } from './passage.ts';
import * as queries from './queries.ts';
import { commentShape, threadShape, toComment, toThreads, withStanding } from './shapes.ts';

const nothing = z.object({});
const anchor = z.string().max(100).optional();
const body = z.string().trim().min(1, 'Say something.').max(comment_letters_max);
const passage = z.strictObject({
  exact: z.string().min(1).max(passage_letters_max),
  prefix: z.string().max(context_letters_max).optional(),
  suffix: z.string().max(context_letters_max).optional(),
  position: z.strictObject({ start: z.number().int().min(0), end: z.number().int().min(0) }).optional(),
});
const reaction = z.enum(reactions);

export const routes: Route[] = [
  route({
    name: 'discussions.list',
    says: 'The discussion of an item, or of one place in it, every comment, oldest first',
    method: 'GET',
    path: '/items/:item/comments',
    who: 'person',
    guests: true,
    input: z.strictObject({ item: id, anchor, ...paging }),
    output: pageOf(commentShape),
    act: async (asking, input) => {
      await seeItem(asking, input.item);
      const after = fromCursor(input.after, 2);
      const seal = await mySeal(asking);
      const { rows } = await queries
        .commentsQuery(asking, seal, input.item, input.anchor ?? null, after, input.limit)
        .execute(asking.db);
      const page = toPage(rows, input.limit, (row) => [row.at, row.id]);
      return { ...page, items: page.items.map(toComment) };
    },
  }),
  route({
    name: 'discussions.threads',
    says: 'The discussion of an item, or of one place in it, by threads: the one begun last first, each with its first answers',
    method: 'GET',
    path: '/items/:item/threads',
    who: 'person',
    guests: true,
    input: z.strictObject({
      item: id,
      anchor,
      state: z.enum(['open', 'resolved']).optional(),
      placeless: z.stringbool().optional().describe('Only what is said at no place in it.'),
      passages: z.stringbool().optional().describe('Only what is said at words of the text, or only the rest.'),
      ...paging,
    }),
    output: pageOf(threadShape).extend({
      counts: z.object({ open: z.number(), resolved: z.number(), passages: z.number() }),
    }),
    act: async (asking, input) => {
      const seal = await mySeal(asking);
      const which = {
        anchor: input.anchor ?? (input.placeless ? '' : null),
        state: input.state ?? null,
        passages: input.passages ?? null,
      };
      const { threads, counts, standing } = await together<{
        threads: queries.ThreadRow;
        counts: { open: number; resolved: number; passages: number };
        standing: queries.Standing;
      }>(asking.db, {
        threads: queries.threadsQuery(asking, seal, input.item, which, fromCursor(input.after, 2), input.limit),
        counts: queries.countsQuery(asking, input.item, which.anchor),
        standing: queries.standingQuery(asking, seal, input.item),
      });
      const stands = standing[0] ?? unknown('item');
      const page = toPage(toThreads(threads), input.limit, ({ at, id }) => [at, id]);
      return { ...page, items: page.items.map((thread) => withStanding(thread, stands)), counts: counts[0] };
    },
  }),
  route({
    name: 'discussions.open',
    says: 'The thread in which a comment stands, with its answers in the order in which they are read',
    method: 'GET',
    path: '/comments/:comment/thread',
    who: 'person',
    guests: true,
    input: z.strictObject({ comment: id, ...paging }),
    output: z.object({
      item: z.object({ id: z.string(), kind: z.string(), title: z.string() }),
      thread: threadShape,
      next: z.string().nullable(),
    }),
    act: async (asking, input) => {
      const found = await acts.seeComment(asking, input.comment);
      const item = await seeItem(asking, found.item_id);
      const [path] = fromCursor(input.after, 1) ?? [null];
      const seal = await mySeal(asking);
      const from = path === null ? null : String(path);
      const { rows } = await queries.threadQuery(asking, seal, found.id, from, input.limit).execute(asking.db);
      const [thread] = toThreads(rows);
      const page = toPage(thread.shown, input.limit, ({ path }) => [path]);
      const stands = { author: found.author_of_item, role: found.role };
      return {
        item: { id: item.id, kind: item.kind, title: item.title },
        thread: withStanding({ ...thread, shown: page.items }, stands),
        next: page.next,
      };
    },
  }),
  route({
    name: 'discussions.comment',
    says: 'Say something about an item, at a place or at words of it, or in answer to a comment',
    method: 'POST',
    path: '/items/:item/comments',
    who: 'person',
    guests: true,
    input: z.strictObject({ item: id, body, anchor, reply_to: id.optional(), passage: passage.optional() }),
    output: z.object({ id: z.string() }),
    act: acts.comment,
  }),
  route({
    name: 'discussions.reword',
    says: 'Put other words in the place of your own; the earlier ones can still be read',
    method: 'PUT',
    path: '/comments/:comment',
    who: 'person',
    guests: true,
    edits: true,
    input: z.strictObject({ comment: id, seen_version: z.number().int(), body }),
    output: z.object({ id: z.string(), version: z.number() }),
    act: acts.reword,
  }),
  route({
    name: 'discussions.takeBack',
    says: 'Take your own comment back; where somebody answered it, that it stood there still shows',
    method: 'DELETE',
    path: '/comments/:comment',
    who: 'person',
    guests: true,
    input: z.strictObject({ comment: id }),
    output: nothing,
    act: async (asking, input) => {
      await acts.takeBack(asking, input.comment);
      return {};
    },
  }),
  route({
    name: 'discussions.wordings',
    says: 'How a comment was worded before, the latest first',
    method: 'GET',
    path: '/comments/:comment/wordings',
    who: 'person',
    guests: true,
    input: z.strictObject({ comment: id }),
    output: z.object({ items: z.array(z.object({ number: z.number(), body: z.string(), at: z.date() })) }),
    act: async (asking, input) => {
      const found = await acts.seeComment(asking, input.comment);
      return { items: (await queries.wordingsQuery(found.id).execute(asking.db)).rows };
    },
  }),
  ...[true, false].map((isResolved) =>
    route({
      name: isResolved ? 'discussions.resolve' : 'discussions.reopen',
      says: isResolved ? 'Say that a thread has done its work' : 'Open a resolved thread again',
      method: isResolved ? 'PUT' : 'DELETE',
      path: '/comments/:comment/resolution',
      who: 'person',
      guests: true,
      input: z.strictObject({ comment: id }),
      output: nothing,
      act: async (asking, input) => {
        await acts.resolve(asking, input.comment, isResolved);
        return {};
      },
    }),
  ),
  ...[true, false].map((isSaid) =>
    route({
      name: isSaid ? 'discussions.react' : 'discussions.unreact',
      says: isSaid ? 'Say one of a few things to a comment with one tap' : 'Take such a word back',
      method: isSaid ? 'PUT' : 'DELETE',
      path: '/comments/:comment/reactions/:reaction',
      who: 'person',
      guests: true,
      input: z.strictObject({ comment: id, reaction }),
      output: nothing,
      act: async (asking, input) => {
        await acts.react(asking, { ...input, isSaid });
        return {};
      },
    }),
  ),
];
