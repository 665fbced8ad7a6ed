import { z } from 'zod';
import { cardOf } from '../people/person.ts';
import { personCard } from '../people/routes.ts';
import { reactions, whyNotResolve } from './discussion.ts';
import type { CommentRow, Standing, ThreadRow } from './queries.ts';

export const commentShape = z.object({
  id: z.string(),
  /** Null: the confidential author of the item, or it was taken back. */
  author: personCard.nullable(),
  mine: z.boolean(),
  body: z.string(),
  anchor: z.string().nullable(),
  at: z.date(),
  /** The comment that began the thread; null: this one did. */
  thread: z.string().nullable(),
  reply_to: z.string().nullable(),
  depth: z.number(),
  /** The words it was made at. */
  passage: z
    .object({
      exact: z.string(),
      prefix: z.string().optional(),
      suffix: z.string().optional(),
      position: z.object({ start: z.number(), end: z.number() }).optional(),
    })
    .nullable(),
  /** The version of the item that stood then. */
  number: z.number().nullable(),
  version: z.number(),
  edited_at: z.date().nullable(),
  taken_back: z.boolean(),
  /** `by` null: the confidential author of the item. */
  resolved: z.object({ by: personCard.nullable(), at: z.date() }).nullable(),
  reactions: z.array(
    z.object({
      kind: z.enum(reactions),
      /** The first of them; one without a name is the confidential author of the item. */
      people: z.array(z.object({ name: z.string().nullable(), handle: z.string().nullable() })),
      count: z.number(),
      mine: z.boolean(),
    }),
  ),
  from_elsewhere: z.boolean(),
});

export const threadShape = commentShape.extend({
  /** How many comments answer in it, and the first of them. */
  answers: z.number(),
  shown: z.array(commentShape),
  why_not: z.object({ resolve: z.string().nullable() }),
});

type Comment = z.input<typeof commentShape>;

export function toComment(row: CommentRow): Comment {
  const {
    item_id,
    author_id,
    author,
    handle,
    root_id,
    path,
    resolved_at,
    resolved_by,
    resolver,
    resolver_handle,
    ...rest
  } = row;
  return {
    ...rest,
    author: cardOf(author_id, author, handle),
    thread: root_id,
    resolved: resolved_at === null ? null : { by: cardOf(resolved_by, resolver, resolver_handle), at: resolved_at },
  };
}

/** Rows of several threads, one after the other, each with its root first, as threads. */
export function toThreads(rows: ThreadRow[]) {
  const threads: (Comment & { path: string; answers: number; shown: (Comment & { path: string })[] })[] = [];
  for (const { thread, answers, ...row } of rows) {
    const comment = { ...toComment(row), path: row.path };
    if (row.root_id === null) threads.push({ ...comment, answers, shown: [] });
    else threads[threads.length - 1].shown.push(comment);
  }
  return threads;
}

const bare = ({ path, ...comment }: Comment & { path: string }): Comment => comment;

export function withStanding({ shown, path, ...thread }: ReturnType<typeof toThreads>[number], stands: Standing) {
  const why = whyNotResolve({ began: thread.mine, author: stands.author, roleAtHome: stands.role });
  return { ...thread, shown: shown.map(bare), why_not: { resolve: why } };
}
