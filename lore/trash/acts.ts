import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { seeCommunity } from '../communities/acts.ts';
import { type AwayRow, findAway, findTrashed, listAway } from '../communities/put-away-queries.ts';
import { bringBack, putAway } from '../communities/putting-away.ts';
import { roleIn } from '../communities/queries.ts';
import { isSealedBy, mySeal } from '../communities/seal.ts';
import { seePage } from '../pages/acts.ts';
import { seeBranch } from '../pages/moving.ts';
import { whyNotArchivePage, whyNotTrashPage } from '../pages/page.ts';
import { type Asking, asker } from '../route.ts';
import * as queries from './queries.ts';
import { whyNotArchive, whyNotRestore, whyNotTrash, whyNotTrashQuestion } from './trash.ts';

async function standingOf(asking: Asking, item: AwayRow) {
  const me = asker(asking);
  const sealed = item.author_id === null && (await isSealedBy(asking, item.id));
  const champion = item.kind === 'practice' && (await queries.isChampion(asking.db, item.id, me));
  const roleAtHome = await roleIn(asking.db, item.home_id, me);
  return { sealed, author: sealed || champion || item.author_id === me, roleAtHome };
}

/** Puts a page, and all below it, out of trees and lists. Everybody reads it as before. */
export async function archive(asking: Asking, id: string): Promise<{ items: number }> {
  const item = (await findAway(asking, id)) ?? unknown('item');
  refuseIf(whyNotArchive(item));
  const page = await seePage(asking, id);
  refuseIf(whyNotArchivePage({ memberAtHome: page.member }));
  if (item.put_away !== null) refuse('conflict', 'It is archived already.');
  const { ids } = await seeBranch(asking, page);
  return { items: await putAway(asking, ids, { put_away: 'archived' }) };
}

export async function unarchive(asking: Asking, id: string): Promise<{ items: number }> {
  const item = (await findAway(asking, id)) ?? unknown('item');
  if (item.put_away === null) refuse('conflict', 'It is not archived.');
  const page = await seePage(asking, id);
  refuseIf(whyNotArchivePage({ memberAtHome: page.member }));
  return { items: await bringBack(asking, id, { from: 'archived' }) };
}

/** Puts an item into the trash; a page with all below it. From then on nobody reads any of it. */
export async function trash(asking: Asking, id: string): Promise<{ items: number }> {
  const item = (await findAway(asking, id)) ?? unknown('item');
  const standing = await standingOf(asking, item);
  if (item.kind === 'page') {
    const branch = await seeBranch(asking, await seePage(asking, id));
    refuseIf(whyNotTrashPage({ ...standing, othersBelow: branch.othersBelow }));
    return { items: await putAway(asking, branch.ids, { put_away: 'trashed' }) };
  }
  const { kind, state } = item;
  const builtOn =
    (kind === 'note' && (await queries.isNoteBuiltOn(asking.db, id))) ||
    (kind === 'practice' && (await queries.isPracticeBuiltOn(asking.db, id)));
  if (kind === 'question')
    refuseIf(whyNotTrashQuestion({ ...(await queries.builtOnQuestion(asking.db, id)), ...standing }));
  refuseIf(whyNotTrash({ kind, state, builtOn, ...standing }));
  return { items: await putAway(asking, [id], { put_away: 'trashed', sealed: standing.sealed }) };
}

/** Brings an item back with all that went with it, to where each stood and to exactly the readers each had. */
export async function restore(asking: Asking, id: string): Promise<{ items: number }> {
  const item = (await findTrashed(asking, id)) ?? unknown('item');
  const standing = await standingOf(asking, item);
  refuseIf(whyNotRestore({ ...standing, putter: item.put_away_by === asker(asking) }));
  return { items: await bringBack(asking, id, { from: 'trashed', sealed: standing.sealed }) };
}

/** What was put away in a community: all that they could read for its stewards, for others what is theirs. */
export async function list(
  asking: Asking,
  wish: { community: string; what: 'archived' | 'trashed'; after: (string | number)[] | null; limit: number },
) {
  const found = await seeCommunity(asking, wish.community);
  // What is archived everybody reads, and so everybody may find it.
  const all = found.role === 'steward' || wish.what === 'archived';
  return await listAway(asking, { ...wish, community: found.id, all, seal: await mySeal(asking) });
}
