import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { seeCommunity, setMember } from '../communities/acts.ts';
import { whyNotPlace, whyNotPublish, whyNotRestrict } from '../communities/community.ts';
import { guestsWroteIn } from '../communities/guest-queries.ts';
import { placeInto } from '../communities/placing.ts';
import { type Asking, asker } from '../route.ts';
import { placedBy, requests_a_day_max, type Wish } from './audience.ts';
import * as queries from './queries.ts';
import * as requests from './request-queries.ts';

/** By which rule an item is read, for who may read it. */
export async function seeRule(asking: Asking, item: string): Promise<queries.RuleRow> {
  const { rows } = await queries.ruleQuery(asking, item).execute(asking.db);
  return rows[0] ?? unknown('item');
}

/**
 * Who would gain an item and who would lose it, before it is done. Only for who may do it: what nobody would let one do
 * must not answer who is in which community.
 */
export async function preview(
  asking: Asking,
  wish: { item: string; wish: Wish; community?: string; keep: boolean },
): Promise<{ gains: queries.Changed; loses: queries.Changed }> {
  const rule = await seeRule(asking, wish.item);
  const there = wish.community === undefined ? null : await seeCommunity(asking, wish.community);
  if ((there === null) !== (wish.wish === 'restrict' || wish.wish === 'lift'))
    refuse('invalid', 'Say which community you mean; to restrict it or to lift that needs none.');
  const guests = rule.confided && (await guestsWroteIn(asking, [wish.item]));
  refuseIf(whyNotWish({ ...rule, guests_wrote: guests }, wish.wish, there?.role ?? null));
  const now = await queries.standsIn(asking.db, wish.item);
  const then = placedBy(now, rule.home_id, { wish: wish.wish, community: there?.id ?? null, keep: wish.keep });
  const closes = wish.wish === 'restrict' || (rule.restricted && wish.wish !== 'lift');
  return await queries.changeBetween(
    asking,
    wish.item,
    { communities: now, closed: rule.restricted },
    { communities: then, closed: closes },
  );
}

function whyNotWish(
  rule: queries.RuleRow & { guests_wrote: boolean },
  wish: Wish,
  there: string | null,
): string | null {
  const standing = { author: rule.mine, roleAtHome: rule.role };
  if (wish === 'restrict' || wish === 'lift') return whyNotRestrict(standing);
  const { restricted, confided, guests_wrote: guests } = rule;
  if (wish === 'place') return whyNotPlace({ ...standing, memberThere: there !== null, restricted, confided, guests });
  if (wish === 'take' && !rule.mine && there !== 'steward')
    return 'Only its author or a steward of that community may take it out.';
  if (wish === 'home' && (there === null || rule.role === null))
    return 'Only who is in both communities may move it from one to the other.';
  if (wish === 'home') return whyNotPublish({ author: rule.mine, confided, guests });
  return null;
}

/**
 * Asks to read what one came to by a link. The same row, the same words and the same work whether there is such a thing
 * or not: nobody learns by asking.
 */
export async function request(asking: Asking, wish: { wanted: string; words: string }): Promise<{ id: string }> {
  const person = asker(asking);
  if (await requests.readsNow(asking, wish.wanted, person))
    refuse('conflict', 'You can read it already. Load it again.');
  if ((await requests.askedToday(asking.db, person, asking.now)) >= requests_a_day_max)
    refuse('busy', `You have asked for access ${requests_a_day_max} times today. Ask again tomorrow.`);
  const id = await requests.writeRequest(asking.db, {
    id: asking.newId(),
    wanted: wish.wanted,
    person_id: person,
    words: wish.words,
    at: asking.now,
  });
  // Not at the item: who else may read it must not hear that somebody asked.
  asking.record({ what: 'access.requested', about: { request: id, wanted: wish.wanted } });
  return { id };
}

/** A request that this viewer may answer; any other is as if it were not there. */
async function seeRequest(asking: Asking, id: string): Promise<requests.RequestRow> {
  await requests.holdRequest(asking.db, id);
  const { rows } = await requests.requestsQuery(asking, id, null, 1).execute(asking.db);
  return rows[0] ?? unknown('request');
}

/**
 * Lets somebody read what they asked for: takes them into a community in which it stands, or shares it to one in which
 * they are. Refuses what would not let them read it, and leaves nothing of it behind.
 */
export async function grant(asking: Asking, wish: { request: string; community: string }): Promise<void> {
  const found = await seeRequest(asking, wish.request);
  const there = await seeCommunity(asking, wish.community);
  const stands = await queries.standsIn(asking.db, found.item_id);
  if (!stands.includes(there.id)) await placeInto(asking, found.item_id, there.id);
  else if (!(await queries.isMember(asking.db, there.id, found.person_id)))
    await setMember(asking, { community: there.id, person: found.person_id, role: 'member' });
  if (!(await requests.readsNow(asking, found.item_id, found.person_id)))
    refuse('conflict', 'That would not let them read it: while it is restricted they must be in all its communities.');
  const answer = { by: asker(asking), at: asking.now, community_id: there.id, reason: null };
  await requests.writeAnswer(asking.db, found.id, answer);
  const about = { request: found.id, person: found.person_id, community: there.id };
  asking.record({ what: 'access.granted', item: found.item_id, about });
}

/** Says no, with a reason that the one who asked will read. */
export async function decline(asking: Asking, wish: { request: string; reason: string }): Promise<void> {
  const found = await seeRequest(asking, wish.request);
  const answer = { by: asker(asking), at: asking.now, community_id: null, reason: wish.reason };
  await requests.writeAnswer(asking.db, found.id, answer);
  // Not at the item either: the one who asked may not know of it, and finds the answer where they asked.
  asking.record({
    what: 'access.declined',
    about: { request: found.id, person: found.person_id, reason: wish.reason },
  });
}
