import { refuse, refuseIf } from '../../ground/refusal.ts';
import { seeCommunity } from '../communities/acts.ts';
import { giveHome, weighHome } from '../communities/rehoming.ts';
import { type Asking, asker } from '../route.ts';
import { fitParent, seePage } from './acts.ts';
import { rememberTitle } from './addresses.ts';
import { branch_max, depth_max, whyNotRehome, whyNotWrite } from './page.ts';
import type { PageRow } from './queries.ts';
import { rankAt } from './rank.ts';
import { rankFor } from './ranking.ts';
import * as tree from './tree-queries.ts';

/**
 * Moves a page under another of the same home, or to the root; never under itself. `behind` is the page it comes behind
 * (null: first); an import gives a position instead; with neither it comes last.
 */
export async function movePage(
  asking: Asking,
  wish: { page: string; parent: string | null; behind?: string | null; position?: number },
): Promise<{ version: number }> {
  const page = await seePage(asking, wish.page);
  refuseIf(whyNotWrite({ memberAtHome: page.member, archived: page.archived }));
  await tree.holdTree(asking.db, page.home_id);
  const { parent, behind } = wish;
  if (parent !== null) await fitParent(asking, parent, page.home_id, page.id);
  if (behind !== undefined && behind !== null) await seePage(asking, behind);
  const place = { home: page.home_id, parent, page: page.id, behind };
  const rank = wish.position === undefined ? await rankFor(asking, place) : rankAt(wish.position);
  await tree.putPage(asking.db, page.id, { parent_id: parent, rank });
  asking.record({ what: 'page.moved', item: page.id, about: { parent, behind } });
  // Its text is what it was: who is writing on it goes on from the same version.
  return { version: page.version };
}

/** A page with all below it that the asker may read; too many are moved in parts. */
export async function seeBranch(asking: Asking, page: PageRow): Promise<{ ids: string[]; othersBelow: boolean }> {
  const branch = await tree.branchOf(asking, page.id, branch_max);
  if (branch.length > branch_max)
    refuse('too_large', `More than ${branch_max} pages stand below it. Take it in parts.`);
  const me = asker(asking);
  return { ids: branch.map(({ id }) => id), othersBelow: branch.some(({ author_id }) => author_id !== me) };
}

type Rehoming = { page: string; home: string; keep: boolean };

async function seeRehoming(asking: Asking, wish: Rehoming) {
  const page = await seePage(asking, wish.page);
  const there = await seeCommunity(asking, wish.home);
  if (there.id === page.home_id) refuse('conflict', 'That is its home already.');
  const branch = await seeBranch(asking, page);
  const why = whyNotRehome({
    author: page.author_id === asker(asking),
    roleAtHome: page.role,
    memberThere: there.role !== null,
    othersBelow: branch.othersBelow,
  });
  const way = { from: page.home_id, to: there.id, keep: wish.keep };
  return { page, there, branch, why, way };
}

/** What giving a page another home would mean: how many pages go, who gains and who loses them, and why it may not be. */
export async function weighRehoming(asking: Asking, wish: Rehoming) {
  const { branch, why, way } = await seeRehoming(asking, wish);
  return { pages: branch.ids.length, audience: await weighHome(asking, branch.ids, way), why_not: why };
}

/**
 * Gives a page another home, with all that stands below it. Where that changes who reads it, the asker has to have seen
 * it: unconfirmed it is refused, with what would change.
 */
export async function rehomePage(
  asking: Asking,
  wish: Rehoming & { parent: string | null; confirmed: boolean },
): Promise<{ version: number; pages: number }> {
  const { page, branch, why, way } = await seeRehoming(asking, wish);
  refuseIf(why);
  const audience = await weighHome(asking, branch.ids, way);
  const isQuiet = audience.gains === 0 && audience.loses === 0 && audience.everybody === null;
  if (!isQuiet && !wish.confirmed)
    refuse('conflict', 'Who reads it would change. Look at who gains and who loses it, then confirm.', { audience });
  for (const home of [way.from, way.to].sort()) await tree.holdTree(asking.db, home);
  const { parent } = wish;
  if (parent !== null) await fitParent(asking, parent, way.to, null);
  const height = await tree.heightOf(asking.db, page.id, depth_max);
  const deep = parent === null ? 0 : (await tree.above(asking, parent, depth_max)).length + 1;
  if (deep + height >= depth_max) refuse('invalid', `Pages stand ${depth_max} deep at most.`);
  const above = await tree.parentOf(asking.db, page.id);
  await tree.leaveBehind(asking.db, branch.ids, above);
  await giveHome(asking, branch.ids, way);
  await tree.putPage(asking.db, page.id, {
    parent_id: parent,
    rank: await rankFor(asking, { home: way.to, parent, page: page.id }),
  });
  for (const item of branch.ids) {
    const about = { ...way, with: item === page.id ? null : page.id };
    asking.record({ what: 'page.rehomed', item, about });
  }
  await rememberTitle(asking, page, null);
  return { version: page.version + 1, pages: branch.ids.length };
}
