import type { FollowerContext, HouseFollower } from '../route.ts';
import * as queries from './queries.ts';

export const search_follower = 'search keeps the index';
const batch_max = 1_000;
const placed_max = 500;

export const followers: HouseFollower[] = [
  {
    name: search_follower,
    batch_max,
    follow: async (lines, context) => {
      const items = new Set<string>();
      const people = new Set<string>();
      const communities = new Set<string>();
      const reopened = new Set<string>();
      for (const { what, item_id, about } of lines) {
        if (item_id !== null) items.add(item_id);
        if (what.startsWith('person.') && typeof about.person === 'string') people.add(about.person);
        if (what === 'community.begun' || what === 'community.changed') communities.add(about.community);
        if (what === 'community.changed' && about.fields?.includes('openness')) reopened.add(about.community);
      }
      // Far behind, as when it is built again: an item of which more is to come is read once, at the last of it.
      const isBehind = lines.length === batch_max;
      await putItems(
        context,
        isBehind ? await queries.lastToldOf(context.db, [...items], lines[batch_max - 1]) : [...items],
      );
      const found = await queries.personDocs(context.db, [...people]);
      await context.index.put([...found, ...(await queries.communityDocs(context.db, [...communities]))]);
      const gone = [...people].filter((id) => !found.some((doc) => doc.id === id));
      if (gone.length > 0) await context.index.drop(gone);
      for (const community of reopened) await putPlacedIn(context, community);
    },
  },
];

async function putPlacedIn(context: FollowerContext, community: string): Promise<void> {
  for (let after = ''; ; ) {
    const ids = await queries.itemsPlacedIn(context.db, community, after, placed_max);
    if (ids.length === 0) return;
    await putItems(context, ids);
    after = ids[ids.length - 1];
  }
}

async function putItems(context: FollowerContext, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const docs = await queries.itemDocs(context.db, ids);
  await context.index.put(docs);
  const gone = ids.filter((id) => !docs.some((doc) => doc.id === id));
  if (gone.length > 0) await context.index.drop(gone);
}
