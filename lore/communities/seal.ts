import { type Asking, asker } from '../route.ts';
import { isUnderSeal } from './item-queries.ts';

/**
 * The keyed hash under which a confidential author is known to the database, so that they can find and follow their own
 * note. It answers "is it mine?" for the person who asks and is never selected into an answer.
 */
export async function mySeal(asking: Asking): Promise<string> {
  return await asking.sealWith(`author ${asker(asking)}`);
}

/** Whether the person who asks is the confidential author of an item. */
export async function isSealedBy(asking: Asking, item: string): Promise<boolean> {
  return await isUnderSeal(asking.db, item, await mySeal(asking));
}
