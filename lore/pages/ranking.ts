import { refuse } from '../../ground/refusal.ts';
import type { Asking } from '../route.ts';
import { depth_max } from './page.ts';
import { rank_letters_max, rankBetween, ranksBetween } from './rank.ts';
import * as tree from './tree-queries.ts';

/** How many on each side get a new rank where there is no room left. */
const crowd_each = 100;

type Place = {
  home: string;
  parent: string | null;
  page: string;
  /** The page that it comes behind; null: it comes first; left out: last. */
  behind?: string | null;
};

/** A rank for a page at a place. Only where that one place was used over and over, those around it are given new ones. */
export async function rankFor(asking: Asking, place: Place): Promise<string> {
  const { home, parent, page } = place;
  if (place.behind === undefined) return rankBetween(await tree.lastRank(asking.db, home, parent, page), null);
  // What shows at a level need not stand on it: then the branch that it is in does.
  const behind = place.behind === null ? null : await tree.branchUnder(asking.db, place.behind, parent, depth_max);
  const gone = () => refuse('conflict', 'The page beside it does not stand there any more. Load the tree again.');
  if (place.behind !== null && (behind === null || behind === page)) gone();
  const look = async () => (await tree.ranksAround(asking.db, { home, parent, behind, except: page })) ?? gone();
  const fits = (around: { before: string | null; after: string | null }): string | null => {
    if (around.before !== null && around.before === around.after) return null;
    const rank = rankBetween(around.before, around.after);
    return rank.length > rank_letters_max ? null : rank;
  };
  const around = await look();
  const rank = fits(around);
  if (rank !== null) return rank;
  const crowd = await tree.crowdAround(asking.db, home, parent, (around.before ?? around.after) as string, crowd_each);
  await tree.rerank(asking.db, crowd.ids, ranksBetween(crowd.low, crowd.high, crowd.ids.length));
  return fits(await look()) ?? refuse('busy', 'Somebody else is moving pages here. Try again in a moment.');
}
