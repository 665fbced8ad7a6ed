import { refuse, refuseIf, refuseStale, unknown } from '../../ground/refusal.ts';
import { seeItem } from '../communities/placing.ts';
import { isSealedBy, mySeal } from '../communities/seal.ts';
import { type Asking, asker } from '../route.ts';
import {
  calledIn,
  placeUnder,
  type Reaction,
  whyNotAnswer,
  whyNotResolve,
  whyNotReword,
  whyNotTakeBack,
} from './discussion.ts';
import { type Passage, whyNotPassage } from './passage.ts';
import * as queries from './queries.ts';
import * as writing from './writing-queries.ts';

export type NewComment = { item: string; body: string; anchor?: string; reply_to?: string; passage?: Passage };

/**
 * Says something about an item, at a place in it, at words in it, or in answer to somebody. The author of a confidential
 * item stays "the author". An answer opens a thread again that was resolved: there is more to say.
 */
export async function comment(asking: Asking, wish: NewComment): Promise<{ id: string }> {
  const item = await seeItem(asking, wish.item);
  const sealed = item.author_id === null && (await isSealedBy(asking, item.id));
  const id = asking.newId();
  const under = await answered(asking, item.id, wish, id);
  if (wish.passage !== undefined) refuseIf(whyNotPassage(wish.passage), 'invalid');
  await writing.writeComment(asking.db, {
    id,
    item_id: item.id,
    author_id: sealed ? null : asker(asking),
    body: wish.body,
    anchor: wish.anchor ?? null,
    at: asking.now,
    passage: wish.passage ?? null,
    ...under,
  });
  const actor = sealed ? { actor: null } : {};
  asking.record({
    what: 'comment.made',
    item: item.id,
    ...actor,
    about: {
      comment: id,
      anchor: wish.anchor ?? null,
      thread: under.root_id,
      called: await queries.peopleCalled(asking.db, calledIn(wish.body)),
    },
  });
  if (under.root_id !== null && (await writing.writeResolution(asking.db, under.root_id, null)))
    asking.record({
      what: 'comment.reopened',
      item: item.id,
      ...actor,
      about: { comment: under.root_id, by_answer: id },
    });
  return { id };
}

const beginning = { root_id: null, reply_to: null, depth: 0, path: '' };

/** Where a comment stands: a thread of its own, or under the one that it answers, which is about the same item. */
async function answered(asking: Asking, item: string, wish: NewComment, id: string) {
  if (wish.reply_to === undefined) return beginning;
  const parent = await queries.findComment(asking, await mySeal(asking), wish.reply_to);
  if (parent === null || parent.item_id !== item) unknown('comment');
  refuseIf(whyNotAnswer(parent), 'conflict');
  if (wish.passage !== undefined || wish.anchor !== undefined)
    refuse('invalid', 'An answer stands where the thread stands. Begin a thread at the other place.');
  return { root_id: parent.began, reply_to: parent.id, ...placeUnder(parent, markOf(asking.now, id)) };
}

/** Sorts by time: nine letters last until the year 5188. */
export const markOf = (at: Date, id: string): string => `${at.getTime().toString(36).padStart(9, '0')}${id}`;

/** Puts other words in the place of one's own. Those before can still be read. */
export async function reword(
  asking: Asking,
  wish: { comment: string; seen_version: number; body: string },
): Promise<{ id: string; version: number }> {
  const found = await seeComment(asking, wish.comment, true);
  refuseIf(whyNotReword(found), found.mine ? 'conflict' : 'forbidden');
  if (found.version !== wish.seen_version) refuseStale(found.version);
  if (found.body === wish.body) return { id: found.id, version: found.version };
  await writing.reword(asking.db, { ...found, at: found.edited_at ?? found.at }, wish.body, asking.now);
  const before = new Set(calledIn(found.body));
  asking.record({
    what: 'comment.reworded',
    item: found.item_id,
    ...unnamed(found),
    about: {
      comment: found.id,
      thread: found.root_id,
      number: found.version + 1,
      called: await queries.peopleCalled(
        asking.db,
        calledIn(wish.body).filter((handle) => !before.has(handle)),
      ),
    },
  });
  return { id: found.id, version: found.version + 1 };
}

/** Takes one's own words back. Where somebody answered them, that something stood there still shows. */
export async function takeBack(asking: Asking, comment: string): Promise<void> {
  const found = await seeComment(asking, comment, true);
  refuseIf(whyNotTakeBack(found), found.mine ? 'conflict' : 'forbidden');
  await writing.takeBack(asking.db, found.id, asking.now);
  asking.record({ what: 'comment.taken_back', item: found.item_id, ...unnamed(found), about: { comment: found.id } });
}

/** Says that a thread has done its work, or that it has not. Doing it twice is doing it once. */
export async function resolve(asking: Asking, comment: string, isResolved: boolean): Promise<void> {
  const found = await seeComment(asking, comment);
  if (found.root_id !== null) refuse('invalid', 'A whole thread is resolved: name the comment that began it.');
  refuseIf(whyNotResolve({ began: found.began_it, author: found.author_of_item, roleAtHome: found.role }));
  const by = found.sealed ? null : asker(asking);
  if (!(await writing.writeResolution(asking.db, found.id, isResolved ? { by, at: asking.now } : null))) return;
  asking.record({
    what: isResolved ? 'comment.resolved' : 'comment.reopened',
    item: found.item_id,
    ...unnamed(found),
    about: { comment: found.id },
  });
}

/** Says one of a few things with one tap, or takes that back. Doing it twice is doing it once. */
export async function react(
  asking: Asking,
  wish: { comment: string; reaction: Reaction; isSaid: boolean },
): Promise<void> {
  const found = await seeComment(asking, wish.comment);
  refuseIf(whyNotAnswer(found), 'conflict');
  const person = found.sealed ? null : asker(asking);
  const kind = wish.reaction;
  const isNews = wish.isSaid
    ? await writing.writeReaction(asking.db, { comment_id: found.id, kind, person_id: person, at: asking.now })
    : await writing.endReaction(asking.db, found.id, kind, person);
  if (!isNews) return;
  asking.record({
    what: wish.isSaid ? 'comment.reacted' : 'comment.unreacted',
    item: found.item_id,
    ...unnamed(found),
    about: { comment: found.id, reaction: kind },
  });
}

/** A comment as this viewer may know it; hidden and absent answer alike. */
export async function seeComment(asking: Asking, id: string, own = false): Promise<queries.FoundComment> {
  return (await queries.findComment(asking, await mySeal(asking), id, own)) ?? unknown('comment');
}

/** Under their own item a confidential author is named nowhere, in the book neither. */
const unnamed = (found: queries.FoundComment) => (found.sealed ? { actor: null } : {});
