import { refuse, refuseIf } from '../../ground/refusal.ts';
import { type Asking, asker } from '../route.ts';
import { whyNotPublish } from './community.ts';
import { guestsWroteIn } from './guest-queries.ts';
import * as queries from './rehoming-queries.ts';

type Wish = { from: string; to: string; keep: boolean };

/** Who will read these items, and who will not any more, when their home becomes another. */
export async function weighHome(asking: Asking, items: string[], wish: Wish): Promise<queries.AudienceChange> {
  return await queries.audienceChange(asking.db, items, wish);
}

/**
 * Gives items another home. With `keep` they stay in the old one as well, and nobody loses them. None may be restricted:
 * its readers are in all its communities, and another place would let people in or out behind that promise.
 */
export async function giveHome(asking: Asking, items: string[], wish: Wish): Promise<void> {
  const restricted = await queries.restrictedAmong(asking.db, items, asking.now);
  if (restricted.length > 0) {
    refuse(
      'conflict',
      'It is restricted, or something below it is. Lift the restriction before you give it another home.',
      {
        restricted,
      },
    );
  }
  const confided = await queries.confidedAmong(asking.db, items, asker(asking));
  refuseIf(whyNotPublish({ author: false, confided: confided.length > 0 }));
  const told = await queries.toldInCircles(asking.db, items);
  refuseIf(whyNotPublish({ author: true, confided: told.length > 0, guests: await guestsWroteIn(asking, told) }));
  await queries.writeHome(asking.db, items, { ...wish, by: asker(asking) }, asking.now);
}
