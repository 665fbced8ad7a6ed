import { refuse } from '../../ground/refusal.ts';
import { seeItem } from '../communities/placing.ts';
import { mySeal } from '../communities/seal.ts';
import { type Asking, asker } from '../route.ts';
import { markOf } from './acts.ts';
import { placeUnder } from './discussion.ts';
import { context_letters_max, type Passage, passage_letters_max } from './passage.ts';
import { findComment } from './queries.ts';
import * as queries from './writing-queries.ts';

/**
 * A comment that was made elsewhere: its author says it here, on its day, in the thread in which it stood there, at the
 * words at which it stood there. What it answers has come before it.
 */
export async function takeComment(
  asking: Asking,
  wish: {
    id: string;
    origin: string;
    item: string;
    body: string;
    /** A place in the item, for a thread that begins there. */
    anchor?: string;
    reply_to?: string;
    passage?: Passage;
    resolved?: { by: string | null; at: Date };
  },
): Promise<void> {
  const item = await seeItem(asking, wish.item);
  const parent = wish.reply_to === undefined ? null : await findComment(asking, await mySeal(asking), wish.reply_to);
  if (wish.reply_to !== undefined && parent?.item_id !== item.id)
    refuse('invalid', 'What it answers is no comment on the same item.');
  const anchor = parent === null ? (wish.anchor ?? null) : null;
  await queries.writeComment(asking.db, {
    id: wish.id,
    origin: wish.origin,
    item_id: item.id,
    author_id: asker(asking),
    body: wish.body,
    anchor,
    at: asking.now,
    passage: parent === null && wish.passage !== undefined ? within(wish.passage) : null,
    root_id: parent?.began ?? null,
    reply_to: parent?.id ?? null,
    ...(parent === null ? { depth: 0, path: '' } : placeUnder(parent, markOf(asking.now, wish.id))),
  });
  asking.record({
    what: 'comment.made',
    item: item.id,
    about: { comment: wish.id, anchor, thread: parent?.began ?? null, called: [] },
  });
  if (parent !== null || wish.resolved === undefined) return;
  await queries.writeResolution(asking.db, wish.id, wish.resolved);
  asking.record({ what: 'comment.resolved', item: item.id, actor: wish.resolved.by, about: { comment: wish.id } });
}

/** Of longer words the first are kept: they are found as well. */
function within({ exact, prefix, suffix }: Passage): Passage {
  const rest = exact.slice(passage_letters_max);
  return {
    exact: exact.slice(0, passage_letters_max),
    prefix: (prefix ?? '').slice(-context_letters_max),
    suffix: (rest + (suffix ?? '')).slice(0, context_letters_max),
  };
}
