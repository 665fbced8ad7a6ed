import { refuseIf, unknown } from '../../ground/refusal.ts';
import { seeCommunity } from '../communities/acts.ts';
import { type Asking, asker } from '../route.ts';
import * as queries from './queries.ts';
import { isLive, type Kind, whyNotAgree, whyNotEnd, whyNotLook, whyNotYet } from './right.ts';

/** Somebody in a community: what they could be there, and what the viewer has to say about it. */
async function seeCandidate(asking: Asking, wish: { community: string; person: string }) {
  const community = await seeCommunity(asking, wish.community);
  const found = await queries.findCandidate(asking, community.id, wish.person);
  const person = found.person ?? unknown('person');
  const live = found.held.filter((right) => isLive(right, asking.now)).map((right) => right.kind);
  return {
    community: community.id,
    person,
    held: found.held,
    candidate: { isMember: person.role !== null, itemsUsed: found.items_used, live },
    judge: {
      isSelf: person.id === asker(asking),
      isCoach: found.judge.coach,
      isSteward: community.role === 'steward',
      otherCoaches: found.judge.other_coaches,
    },
  };
}

/** The arithmetic of a person in a community, for them and for those who would agree. */
export async function openCandidate(asking: Asking, wish: { community: string; person: string }) {
  const seen = await seeCandidate(asking, wish);
  refuseIf(whyNotLook(seen.judge));
  return seen;
}

/** Somebody who knows agrees: not the system, not a manager, and nobody for themselves. */
export async function agree(
  asking: Asking,
  wish: { community: string; person: string; kind: Kind; reason: string },
): Promise<void> {
  const { community, person, candidate, judge } = await seeCandidate(asking, wish);
  refuseIf(whyNotAgree(judge));
  refuseIf(whyNotYet(wish.kind, candidate), 'conflict');
  const right = { kind: wish.kind, items_used: candidate.itemsUsed, reason: wish.reason };
  await queries.writeRight(asking.db, {
    ...right,
    person_id: person.id,
    community_id: community,
    agreed_by: asker(asking),
    at: asking.now,
  });
  asking.record({ what: 'right.agreed', about: { person: person.id, community, ...right } });
  await useRight(asking, community);
}

/** Ends a right, for a reason. A coach is a publisher: without the one there is not the other. */
export async function end(
  asking: Asking,
  wish: { community: string; person: string; kind: Kind; reason: string },
): Promise<void> {
  const { community, person, judge } = await seeCandidate(asking, wish);
  refuseIf(whyNotEnd(judge));
  const ended = await queries.endRights(asking.db, {
    person: person.id,
    community,
    kinds: wish.kind === 'publisher' ? ['publisher', 'coach'] : ['coach'],
    reason: wish.reason,
    at: asking.now,
  });
  if (ended.length === 0) unknown('right');
  for (const kind of ended) {
    asking.record({ what: 'right.ended', about: { person: person.id, community, kind, reason: wish.reason } });
  }
}

/** Whoever asks makes use of the rights that they hold in a community; nothing where they hold none. */
export async function useRight(asking: Asking, community: string): Promise<void> {
  const kinds = await queries.markUsed(asking.db, asker(asking), community, asking.now);
  if (kinds.length > 0) asking.record({ what: 'right.used', about: { person: asker(asking), community, kinds } });
}
