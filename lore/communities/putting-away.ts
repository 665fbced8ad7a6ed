import { type Asking, asker } from '../route.ts';
import * as queries from './put-away-queries.ts';

/**
 * Puts an item away, and others with it: the first is the one that was meant, the rest comes back with it. Neither its
 * places nor its restriction are touched, so that it has exactly the readers it had when it comes back. `sealed`: by its
 * confidential author, who stands nowhere.
 */
export async function putAway(
  asking: Asking,
  ids: string[],
  how: { put_away: 'archived' | 'trashed'; sealed?: boolean },
): Promise<number> {
  const by = how.sealed ? null : asker(asking);
  const gone = await queries.writeAway(asking.db, ids, { put_away: how.put_away, by, at: asking.now });
  const what = how.put_away === 'archived' ? 'item.archived' : 'item.trashed';
  const actor = how.sealed ? { actor: null } : {};
  for (const item of gone) asking.record({ what, item, ...actor, about: { with: item === ids[0] ? null : ids[0] } });
  return gone.length;
}

/** Brings an item back with all that went with it. Returns how many there are. */
export async function bringBack(
  asking: Asking,
  id: string,
  how: { from: 'archived' | 'trashed'; sealed?: boolean },
): Promise<number> {
  const back = await queries.writeBack(asking.db, id, how.from, asking.now);
  const what = how.from === 'archived' ? 'item.unarchived' : 'item.restored';
  const actor = how.sealed ? { actor: null } : {};
  for (const item of back) asking.record({ what, item, ...actor, about: { with: item === id ? null : id } });
  return back.length;
}
