import { count, hand } from '../pulse/acts.ts';
import { type Answers, items, points } from '../pulse/pulse.ts';
import { rounds } from '../pulse/rounds.ts';
import { type Way, ways } from '../pulse/ways.ts';
import { seededChance } from './chance.ts';
import { bringAbout, day_ms } from './timeline.ts';
import type { World } from './world.ts';

const seed = 20_260_506;
const quarters = 4;
/** The oldest first; the last one is open. */
const answers_a_round = [28, 33, 30, 36, 15];
const open_days = 42;
const counted_in = ['Commissioning', 'Nordic service', 'Service Norddeutschland'];
const opened_days_ago = 20;
/** What people say in the mean: a year ago, and now. That something comes of it is what has moved. */
const meant: Record<(typeof items)[number], [number, number]> = {
  say_so: [3, 3.8],
  mistakes: [3.2, 3.4],
  help: [3.7, 4.2],
  heard: [2.3, 3.5],
};

/** How many of them learned so in a week: a year ago, and now. */
const shares: Record<Way, [number, number]> = {
  daily_work: [0.84, 0.86],
  team_sharing: [0.58, 0.74],
  web_search: [0.66, 0.55],
  web_resources: [0.34, 0.32],
  manager: [0.28, 0.3],
  networks: [0.22, 0.41],
  coach: [0.16, 0.27],
  internal_resources: [0.24, 0.52],
  feeds: [0.12, 0.14],
  e_learning: [0.2, 0.22],
  conferences: [0.05, 0.03],
  classroom: [0.13, 0.08],
};

/**
 * Plans the pulse: four quarters that have closed, and one that is open. Each who answers takes a ticket as who they are
 * and answers as nobody. Who can be visited has not been asked yet. Of chance it has its own: nothing else depends on it.
 */
export function planPulses(world: World): void {
  const { time } = world;
  const chance = seededChance(seed);
  const first = (ago: number) =>
    new Date(Date.UTC(time.now.getUTCFullYear(), 3 * Math.floor(time.now.getUTCMonth() / 3) - 3 * ago, 1, 8));
  for (let ago = quarters; ago >= 0; ago--) {
    const late = new Date(time.now.getTime() - opened_days_ago * day_ms);
    const at = ago === 0 && late > first(0) ? late : first(ago);
    if (at >= time.now) continue;
    time.plan(at, bringAbout(rounds));
    const until = Math.min(at.getTime() + open_days * day_ms, time.now.getTime() - day_ms / 8);
    // On its first morning nobody has answered yet.
    if (until < at.getTime() + day_ms) continue;
    const came = world.crowd.filter(({ days_ago }) => time.now.getTime() - days_ago * day_ms < at.getTime() - day_ms);
    for (const member of chance.shuffled(came).slice(0, answers_a_round[quarters - ago])) {
      const answered = new Date(at.getTime() + 60_000 + chance.next() * (until - at.getTime() - 120_000));
      const said = drawn(chance, 1 - ago / quarters);
      const isOfPlace = chance.happens(0.7);
      time.plan(answered, async (as) => {
        const { token } = await hand(as(member.id));
        const { communities, ...ticket } = token;
        const named = isOfPlace ? communities.find(({ name }) => counted_in.includes(name)) : undefined;
        const wish = { ...ticket, community: named?.id ?? null, ...said, ...(named && { stamp: named.stamp }) };
        await count(as(''), wish);
      });
    }
    if (ago > 0) time.plan(new Date(at.getTime() + open_days * day_ms + 60_000), bringAbout(rounds));
  }
}

function drawn(chance: ReturnType<typeof seededChance>, progress: number): Answers {
  const said = items.map((item) => {
    const [from, to] = meant[item];
    const point = Math.round(from + (to - from) * progress + (chance.next() + chance.next() - 1) * 2);
    return [item, Math.min(points, Math.max(1, point))];
  });
  const used = ways.filter((way) => {
    const [from, to] = shares[way];
    return chance.happens(from + (to - from) * progress);
  });
  return { items: Object.fromEntries(said), ways: used };
}
