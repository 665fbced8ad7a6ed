import { followers as expertiseFollowers, rounds as expertiseRounds } from '../expertise/followers.ts';
import { offerTies, sayOfOffer } from '../expertise/keeping.ts';
import { offersTo } from '../expertise/keeping-queries.ts';
import { followers } from '../notices/followers.ts';
import { inboxQuery, writeDone, writeSnooze } from '../notices/inbox-queries.ts';
import { markRead } from '../notices/queries.ts';
import { rounds as riskRounds } from '../readings/risks.ts';
import type { Asking, Happening } from '../route.ts';
import { linesBehind } from './queries.ts';
import { day_ms } from './timeline.ts';
import { type World, who } from './world.ts';

const lines_per_batch = 500;
const unread_days = 10;
/** What is older has been put away by whoever can be visited. */
const put_away_days = 21;
const rows_at_once = 200;
const snoozed_days = 3;
/** Nobody is offered a tie after what is longer ago. */
const offered_days = 60;
/** Who has said yes to the latest that was offered; what was offered before it still waits. */
const keeping = ['mika', 'jo'];
const snoozing = ['mika', 'lea'];

/**
 * Tells people what happened, as the followers would, and lets them have read what is older than a few days: two years
 * of unread notices would bury the few that matter. The followers read the same lines later and find them told.
 */
export async function tellAndRead(asking: Asking, world: World): Promise<void> {
  const context = { db: asking.db, clock: asking.clock, index: asking.index, record: async () => {} };
  const recent = new Date(asking.now.getTime() - offered_days * day_ms);
  const [evidence] = expertiseFollowers;
  for (let after = 0; ; ) {
    const lines = await linesBehind(asking.db, after, lines_per_batch);
    if (lines.length === 0) break;
    for (const follower of [...followers, evidence]) await follower.follow(lines, context);
    const offering = lines.filter(({ at }) => at > recent);
    await offerTies.follow(offering, context);
    after = lines[lines.length - 1].id;
  }
  const until = new Date(asking.now.getTime() - unread_days * day_ms);
  for (const person of [...world.people.values(), ...world.crowd])
    await markRead(asking.db, person.id, until, asking.now);
  for (const person of world.people.values()) await putAway(seenBy(asking, person.id));
  // Who knows what is known by now: who is asked next, and which topic hangs on one person.
  const record = async (found: Happening[]) => found.forEach((line) => void asking.record({ actor: null, ...line }));
  for (const round of [...expertiseRounds, ...riskRounds]) await round({ ...context, record });
  for (const handle of keeping) {
    const me = seenBy(asking, who(world, handle));
    const [offer] = await offersTo(me, 1);
    if (offer !== undefined) await sayOfOffer(me, offer.person, 'kept');
  }
  for (const handle of snoozing) await snooze(seenBy(asking, who(world, handle)));
}

async function putAway(asking: Asking): Promise<void> {
  const until = new Date(asking.now.getTime() - put_away_days * day_ms);
  const wish = { part: 'all', show: 'open', community: null, limit: rows_at_once } as const;
  for (let after: [string, string] | null = null; ; ) {
    const { rows } = await inboxQuery(asking, { ...wish, after }).execute(asking.db);
    const old = rows.filter(({ at }) => at < until);
    const through = Math.max(0, ...old.map((row) => row.through));
    const items = old.map(({ id }) => id);
    if (items.length > 0) await writeDone(asking.db, { person: asking.as.person as string, items, through, at: until });
    const last = rows.at(-1);
    if (rows.length <= rows_at_once || last === undefined) return;
    after = [new Date(last.at).toISOString(), last.id];
  }
}

/** Puts the oldest news of these days off. */
async function snooze(asking: Asking): Promise<void> {
  const wish = { part: 'news', show: 'unread', community: null, after: null, limit: 50 } as const;
  const { rows } = await inboxQuery(asking, wish).execute(asking.db);
  const row = rows.filter(({ title }) => title !== null).at(-1);
  if (row === undefined) return;
  const until = new Date(asking.now.getTime() + snoozed_days * day_ms);
  const person = asking.as.person as string;
  await writeSnooze(asking.db, { person, items: [row.id], through: row.through, until, at: asking.now });
}

const seenBy = (asking: Asking, person: string): Asking => ({
  ...asking,
  as: { person, admin: false, epoch: 0, scopes: null, session: null, guest: false },
});
