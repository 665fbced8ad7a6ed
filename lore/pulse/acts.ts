import { createHash, timingSafeEqual } from 'node:crypto';
import { refuse, refuseIf } from '../../ground/refusal.ts';
import { seeCommunity } from '../communities/acts.ts';
import { type Asking, asker } from '../route.ts';
import {
  type Answers,
  cellsOf,
  communities_offered_max,
  form,
  group_min,
  rounds_shown_max,
  rowsOf,
  toCsv,
  whyNotCount,
} from './pulse.ts';
import * as queries from './queries.ts';

// Nothing here stands in the book: a line with an hour and a name beside an answer would undo all the rest.

const handedTo = (asking: Asking, round: queries.RoundRow): Promise<string> =>
  asking.sealWith(`pulse ${round.salt} ${asker(asking)}`);
const stampOf = (asking: Asking, round: queries.RoundRow, ticket: string, community: string | null): Promise<string> =>
  asking.sealWith(`pulse ${round.salt} ${ticket} ${community ?? ''}`);

/** Whether I am asked now, and hold a ticket somewhere. */
export async function now(asking: Asking) {
  const round = await queries.openRound(asking.db);
  const isOpen = round !== null && round.closes_at > asking.now;
  return {
    round: isOpen ? { id: round.id, closes_at: round.closes_at } : null,
    handed: isOpen && (await queries.isHanded(asking.db, round.id, await handedTo(asking, round))),
    never: await queries.refuses(asking.db, asker(asking)),
    form,
  };
}

/**
 * A ticket: a number of chance and, for the whole and for each community that it may count in, a stamp under the
 * organisation's key. That somebody holds one is kept, the number is not: when it comes back, by nobody, it is good, and
 * nothing says whose it is. Handed out once, on a visit, whether they answer or not.
 */
export async function hand(asking: Asking) {
  const round = await queries.openRound(asking.db);
  refuseIf(whyNotCount({ open: round !== null && round.closes_at > asking.now }), 'conflict');
  if (round === null || !(await queries.writeHanded(asking.db, round.id, await handedTo(asking, round)))) {
    refuse('conflict', 'You have a ticket of this round on another device.');
  }
  const number = asking.clock.bytes(18).toString('base64url');
  const communities = await queries.communitiesOf(asking, group_min, communities_offered_max);
  const stamped = await Promise.all(
    communities.map(async ({ id, name }) => ({ id, name, stamp: await stampOf(asking, round, number, id) })),
  );
  return {
    token: { round: round.id, number, stamp: await stampOf(asking, round, number, null), communities: stamped },
  };
}

/** Counts an answer. By nobody: whoever asks is not looked at. The same ticket twice counts once. */
export async function count(
  asking: Asking,
  wish: Answers & { number: string; round: string; stamp: string; community: string | null },
): Promise<void> {
  const round = await queries.openRound(asking.db);
  const isOpen = round !== null && round.id === wish.round && round.closes_at > asking.now;
  refuseIf(whyNotCount({ open: isOpen }), 'conflict');
  if (round === null) return;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const right = await stampOf(asking, round, wish.number, wish.community);
  if (!timingSafeEqual(digest(right), digest(wish.stamp))) refuse('forbidden', 'This ticket does not hold here.');
  if (!(await queries.writeSpent(asking.db, round.id, digest(wish.number).toString('base64url')))) return;
  const cells = cellsOf(wish);
  await queries.raise(asking.db, round.id, null, cells);
  if (wish.community !== null) await queries.raise(asking.db, round.id, wish.community, cells);
}

export async function never(asking: Asking, never: boolean): Promise<void> {
  await queries.writeRefusal(asking.db, asker(asking), never);
}

/** Whoever runs the place says whether the organisation asks at all. What is open ends, and counts. */
export async function setAsks(asking: Asking, asks: boolean): Promise<void> {
  await queries.writeAsks(asking.db, asks);
  if (!asks) await queries.endRound(asking.db, asking.now);
  asking.record({ what: 'pulse.set', about: { asks } });
}

/** Rounds that have closed: of the organisation, or of a community that the viewer may know of. */
export async function results(asking: Asking, of: string | undefined) {
  const community = of === undefined ? null : await seeCommunity(asking, of);
  const [open, rounds, communities, asks] = [
    await queries.openRound(asking.db),
    await queries.closedRounds(asking.db, community?.id ?? null, rounds_shown_max),
    await queries.shownCommunities(asking, communities_offered_max),
    await queries.asks(asking.db),
  ];
  return {
    open: open === null ? null : { id: open.id, closes_at: open.closes_at },
    rounds: rounds.reverse(),
    communities: communities.map(({ slug, name }) => ({ slug, name })),
    asks,
  };
}

/** Everything that may be shown, as a table for other programs. */
export async function table(asking: Asking) {
  const groups = [{ id: null, slug: '' }, ...(await queries.shownCommunities(asking, communities_offered_max))];
  const rows = [];
  for (const { id, slug } of groups) {
    for (const { id: round, results } of await queries.closedRounds(asking.db, id, rounds_shown_max)) {
      rows.push(...results.flatMap((result) => rowsOf(round, slug, result)));
    }
  }
  return { name: 'pulse.csv', csv: toCsv(rows) };
}
