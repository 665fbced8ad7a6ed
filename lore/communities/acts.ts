import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { comeInAs, endStay, makePerson, mustBeFirst, openSession, setStay, signOutEverywhere } from '../people/acts.ts';
import { overstaying } from '../people/guest-queries.ts';
import { hashSecret, newSecret } from '../people/secrets.ts';
import { type Asking, asker } from '../route.ts';
import {
  guest_days,
  opennessAtFirst,
  type Role,
  slugFrom,
  whyNotGuestIn,
  whyNotJoin,
  whyNotOpen,
  whyNotSeat,
  whyNotStay,
  whyNotSteward,
} from './community.ts';
import * as guests from './guest-queries.ts';
import * as invitations from './invitation-queries.ts';
import * as queries from './queries.ts';

const day_ms = 86_400_000;
const stays_at_once_max = 500;

/** A community as this viewer may know it. */
export async function seeCommunity(asking: Asking, idOrSlug: string): Promise<queries.CommunityRow> {
  return (await queries.findCommunity(asking, idOrSlug)) ?? unknown('community');
}

/** Begins a community; who begins it is its first steward. */
export async function beginCommunity(
  asking: Asking,
  wish: { name: string; kind: string; openness?: string | undefined; purpose: string; origin?: string | null },
): Promise<{ id: string; slug: string }> {
  const id = asking.newId();
  const base = slugFrom(wish.name);
  const taken = await queries.slugsLike(asking.db, base);
  let slug = base;
  for (let n = 2; taken.has(slug); n++) slug = `${base}-${n}`;
  const openness = wish.openness ?? opennessAtFirst(wish.kind);
  await queries.writeCommunity(asking.db, { id, slug, ...wish, openness, at: asking.now });
  await queries.writeMembership(asking.db, id, asker(asking), 'steward', asking.now);
  asking.record({ what: 'community.begun', about: { community: id, kind: wish.kind, openness } });
  return { id, slug };
}

export async function changeCommunity(
  asking: Asking,
  wish: { community: string; seen_version: number } & queries.CommunityChange,
): Promise<queries.CommunityRow> {
  const { community, seen_version, ...change } = wish;
  const found = await seeCommunity(asking, community);
  refuseIf(whyNotSteward(found.role));
  refuseIf(whyNotOpen(found.kind, found.openness, change.openness), 'conflict');
  if (!(await queries.changeCommunity(asking.db, found.id, seen_version, change))) {
    refuse('stale', 'Somebody changed this community meanwhile. Load it again, then repeat your change.');
  }
  const { name, purpose, ...settings } = change;
  asking.record({
    what: 'community.changed',
    about: { community: found.id, fields: Object.keys(change), ...settings },
  });
  return await seeCommunity(asking, found.id);
}

export async function join(asking: Asking, community: string): Promise<void> {
  const found = await seeCommunity(asking, community);
  if (found.role !== null) return;
  refuseIf(whyNotJoin(found.openness));
  await takeIn(asking, found.id, asker(asking), 'member');
}

/** A steward's import takes in who wrote there, claimed or not; who is a member already stays what they are. */
export async function takeInAuthor(asking: Asking, community: string, person: string): Promise<void> {
  refuseIf(whyNotSteward(await queries.roleIn(asking.db, community, asker(asking))));
  if ((await queries.roleIn(asking.db, community, person)) !== null) return;
  await takeIn(asking, community, person, 'member');
}

/** Writes that somebody is in a community, where there is room and they may be it; held, so that two do not take the last seat. */
async function takeIn(asking: Asking, community: string, person: string, role: Role, actor?: string): Promise<void> {
  const seat = await guests.holdSeat(asking.db, community, person);
  if (seat.is_guest) refuseIf(whyNotGuestIn(seat, role));
  if (!seat.is_in) refuseIf(whyNotSeat(seat.kind, seat.people), 'conflict');
  await queries.writeMembership(asking.db, community, person, role, asking.now);
  const about = { community, person, role };
  asking.record({ what: 'community.joined', ...(actor === undefined ? {} : { actor }), about });
}

/** A steward takes somebody in or gives them another part to play. */
export async function setMember(
  asking: Asking,
  wish: { community: string; person: string; role: Role },
): Promise<void> {
  const found = await seeCommunity(asking, wish.community);
  refuseIf(whyNotSteward(found.role));
  const exists = await invitations.isActive(asking.db, wish.person);
  if (!exists) unknown('person');
  await keepASteward(asking, found.id, wish.person, wish.role);
  await takeIn(asking, found.id, wish.person, wish.role);
}

/** Somebody leaves a community, or a steward lets them go. What they shared to it stays. */
export async function endMembership(asking: Asking, wish: { community: string; person: string }): Promise<void> {
  const found = await seeCommunity(asking, wish.community);
  if (wish.person !== asker(asking)) refuseIf(whyNotSteward(found.role));
  await keepASteward(asking, found.id, wish.person, null);
  if (!(await queries.endMembership(asking.db, found.id, wish.person))) unknown('member');
  asking.record({ what: 'community.left', about: { community: found.id, person: wish.person } });
  await letGuestGo(asking, wish.person);
}

/** A guest who was let go of a circle is signed out everywhere at once; of their last one, and nobody comes in by that name. */
async function letGuestGo(asking: Asking, person: string): Promise<void> {
  const left = await guests.circlesLeft(asking.db, person);
  if (left === 0) await endStay(asking, person, false);
  else if (left !== null) await signOutEverywhere(asking, person);
}

const today = (asking: Asking): string => asking.now.toISOString().slice(0, 10);
/** A stay ends with its last day. */
const endOf = (day: string): Date => new Date(Date.parse(day) + day_ms);

/** The circle, for who may have a guest in it until that day. */
export async function seeForGuests(asking: Asking, community: string, until: string): Promise<queries.CommunityRow> {
  const found = await seeCommunity(asking, community);
  refuseIf(whyNotSteward(found.role));
  refuseIf(whyNotGuestIn(found, 'member'), 'conflict');
  refuseIf(whyNotStay(until, today(asking)), 'invalid');
  return found;
}

/** A link by which somebody whom a list brought comes in for the first time. Offered, never sent by itself. */
export async function inviteKnown(asking: Asking, wish: { person: string; days: number }) {
  if (!(await invitations.isActive(asking.db, wish.person))) unknown('person');
  await mustBeFirst(asking, wish.person);
  return await writeInvitation(asking, { community: null, uses: 1, ...wish });
}

/** A link by which one guest from another firm comes into a circle. Its secret is said once. */
export async function inviteGuest(
  asking: Asking,
  wish: { community: string; name: string; firm: string; until?: string | undefined; days: number },
) {
  const until = wish.until ?? new Date(asking.now.getTime() + guest_days * day_ms).toISOString().slice(0, 10);
  const found = await seeForGuests(asking, wish.community, until);
  refuseIf(whyNotSeat(found.kind, found.members), 'conflict');
  const guest = { guest_name: wish.name, guest_firm: wish.firm, guest_until: endOf(until) };
  return await writeInvitation(asking, { community: found.id, uses: 1, days: wish.days, guest });
}

/** Until when a guest of a circle stays. Who had to leave because their day was over may come in again. */
export async function keepGuest(
  asking: Asking,
  wish: { community: string; person: string; until: string },
): Promise<void> {
  const found = await seeForGuests(asking, wish.community, wish.until);
  const guest = (await guests.findGuest(asking.db, found.id, wish.person)) ?? unknown('member');
  if (guest.status === 'left' && guest.guest_until > asking.now) {
    refuse('conflict', 'This guest was let go by somebody. Remove them here, and invite them anew.');
  }
  await setStay(asking, wish.person, endOf(wish.until));
}

/** Takes back an invitation of a guest that nobody has followed yet. */
export async function takeBackGuest(asking: Asking, wish: { community: string; invitation: string }): Promise<void> {
  const found = await seeCommunity(asking, wish.community);
  refuseIf(whyNotSteward(found.role));
  if (!(await guests.endInvitation(asking.db, found.id, wish.invitation))) unknown('invitation');
  asking.record({ what: 'invitation.ended', about: { invitation: wish.invitation, community: found.id } });
}

/** Lets go the guests whose last day is over. Nobody of them has come in since; this says so, and frees what they had. */
export async function endStays(carrying: Pick<Asking, 'db' | 'now' | 'record'>): Promise<number> {
  const over = await overstaying(carrying.db, carrying.now, stays_at_once_max);
  for (const person of over) await endStay(carrying, person, true);
  return over.length;
}

async function keepASteward(asking: Asking, community: string, person: string, next: Role | null): Promise<void> {
  if (next === 'steward' || (await queries.roleIn(asking.db, community, person)) !== 'steward') return;
  if ((await queries.otherStewards(asking.db, community, person)) === 0) {
    refuse('conflict', 'A community needs a steward. Make somebody else a steward first.');
  }
}

/** An invitation by link, to the organisation and, with a community, into that. Its secret is said once. */
export async function invite(asking: Asking, wish: { community?: string; uses: number; days: number }) {
  let community: string | null = null;
  if (wish.community !== undefined) {
    const found = await seeCommunity(asking, wish.community);
    if (found.role === null) refuse('forbidden', 'Only members may invite into a community.');
    community = found.id;
  } else if (!asking.as.admin) {
    refuse('forbidden', 'Invite into one of your communities, or ask somebody who runs this Fieldlore.');
  }
  return await writeInvitation(asking, { ...wish, community });
}

type Guest = { guest_name: string; guest_firm: string; guest_until: Date };

async function writeInvitation(
  asking: Asking,
  wish: { community: string | null; uses: number; days: number; guest?: Guest; person?: string },
) {
  const { community } = wish;
  const { secret, hash } = newSecret(asking.clock);
  const id = asking.newId();
  const ends_at = new Date(asking.now.getTime() + wish.days * day_ms);
  await invitations.writeInvitation(asking.db, {
    ...wish.guest,
    ...(wish.person === undefined ? {} : { person_id: wish.person }),
    id,
    token_hash: hash,
    community_id: community,
    invited_by: asker(asking),
    uses_left: wish.uses,
    made_at: asking.now,
    ends_at,
  });
  asking.record({ what: 'invitation.made', about: { invitation: id, community, ...(wish.guest && { guest: true }) } });
  return { id, token: secret, ends_at };
}

/** What an invitation is for, as its link tells somebody who has it. */
export async function openInvitation(asking: Asking, code: string) {
  const found = await invitations.findInvitation(asking.db, hashSecret(code), asking.now);
  return found ?? refuse('unknown', 'This invitation has ended or was used up. Ask for a new one.');
}

/** Somebody new takes an invitation: a person, a membership and a session in one. */
export async function acceptInvitation(
  asking: Asking,
  wish: { code: string; name: string; email: string; password: string; locale?: string; agent: string },
) {
  const found = await openInvitation(asking, wish.code);
  await takeUse(asking, found.id);
  const { guest_firm: firm, guest_until: until } = found;
  const guest = firm === null || until === null ? undefined : { firm, until };
  if (guest !== undefined && guest.until <= asking.now)
    refuse('unknown', 'The stay that this invitation is for is over.');
  const person =
    found.person_id === null
      ? await makePerson(asking, { ...wish, guest })
      : await comeInAs(asking, found.person_id, wish);
  await enter(asking, found, person);
  return await openSession(asking, person, wish.agent);
}

/** Somebody who is already here takes an invitation into a community. */
export async function followInvitation(asking: Asking, code: string): Promise<void> {
  const found = await openInvitation(asking, code);
  if (found.person_id !== null) refuse('conflict', 'This invitation is for somebody else. Pass it on to them.');
  if (found.community_id === null) return;
  if (found.guest_name !== null && !asking.as.guest)
    refuse('conflict', 'This invitation is for a guest from another firm. Pass it on to them.');
  if ((await queries.roleIn(asking.db, found.community_id, asker(asking))) !== null) return;
  await takeUse(asking, found.id);
  await enter(asking, found, asker(asking));
}

async function takeUse(asking: Asking, invitation: string): Promise<void> {
  if (!(await invitations.takeUse(asking.db, invitation))) {
    refuse('unknown', 'This invitation has ended or was used up. Ask for a new one.');
  }
}

async function enter(asking: Asking, invitation: { community_id: string | null }, person: string): Promise<void> {
  if (invitation.community_id === null) return;
  await takeIn(asking, invitation.community_id, person, 'member', person);
}
