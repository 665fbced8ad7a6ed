import { followers } from '../notices/followers.ts';
import { markRead } from '../notices/queries.ts';
import type { Asking } from '../route.ts';
import { linesBehind } from './queries.ts';
import { day_ms } from './timeline.ts';
import type { World } from './world.ts';

const lines_per_batch = 500;
const unread_days = 10;

/**
 * Tells people what happened, as the follower would, and lets them have read what is older than a few days: two years
 * of unread notices would bury the few that matter. The follower reads the same lines later and finds them told.
 */
export async function tellAndRead(asking: Asking, world: World): Promise<void> {
  const context = { db: asking.db, clock: asking.clock, index: asking.index, record: async () => {} };
  for (let after = 0; ; ) {
    const lines = await linesBehind(asking.db, after, lines_per_batch);
    if (lines.length === 0) break;
    for (const follower of followers) await follower.follow(lines, context);
    after = lines[lines.length - 1].id;
  }
  const until = new Date(asking.now.getTime() - unread_days * day_ms);
  for (const person of [...world.people.values(), ...world.crowd])
    await markRead(asking.db, person.id, until, asking.now);
}
