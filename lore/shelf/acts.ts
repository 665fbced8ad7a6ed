import { refuseIf } from '../../ground/refusal.ts';
import { seeItem } from '../communities/placing.ts';
import { type Asking, asker } from '../route.ts';
import * as queries from './queries.ts';
import { whyNotKeep } from './shelf.ts';

export async function isKept(asking: Asking, item: string): Promise<boolean> {
  await seeItem(asking, item);
  return await queries.isKept(asking.db, asker(asking), item);
}

/**
 * Puts an item on one's own shelf; doing it twice is doing it once. Nothing of it stands in the book: what a person keeps
 * at hand is nobody else's business.
 */
export async function keep(asking: Asking, item: string): Promise<void> {
  if (await isKept(asking, item)) return;
  refuseIf(whyNotKeep(await queries.countKept(asking.db, asker(asking))), 'conflict');
  await queries.writeFavourite(asking.db, asker(asking), item, asking.now);
}

export async function letGo(asking: Asking, item: string): Promise<void> {
  await seeItem(asking, item);
  await queries.endFavourite(asking.db, asker(asking), item);
}
