import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { makePerson, openSession } from '../people/acts.ts';
import { hashSecret, newSecret } from '../people/secrets.ts';
import { type Asking, asker } from '../route.ts';
import { opennessAtFirst, type Role, slugFrom, whyNotJoin, whyNotOpen, whyNotSteward } from './community.ts';
import * as invitations from './invitation-queries.ts';
import * as queries from './queries.ts';

const day_ms = 86_400_000;

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
  await queries.writeMembership(asking.db, found.id, asker(asking), 'member', asking.now);
  asking.record({ what: 'community.joined', about: { community: found.id, person: asker(asking), role: 'member' } });
}

/** A steward's import takes in who wrote there, claimed or not; who is a member already stays what they are. */
export async function takeInAuthor(asking: Asking, community: string, person: string): Promise<void> {
  refuseIf(whyNotSteward(await queries.roleIn(asking.db, community, asker(asking))));
  if ((await queries.roleIn(asking.db, community, person)) !== null) return;
  await queries.writeMembership(asking.db, community, person, 'member', asking.now);
  asking.record({ what: 'community.joined', about: { community, person, role: 'member' } });
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
  await queries.writeMembership(asking.db, found.id, wish.person, wish.role, asking.now);
  asking.record({ what: 'community.joined', about: { community: found.id, person: wish.person, role: wish.role } });
}

/** Somebody leaves a community, or a steward lets them go. What they shared to it stays. */
export async function endMembership(asking: Asking, wish: { community: string; person: string }): Promise<void> {
  const found = await seeCommunity(asking, wish.community);
  if (wish.person !== asker(asking)) refuseIf(whyNotSteward(found.role));
  await keepASteward(asking, found.id, wish.person, null);
  if (!(await queries.endMembership(asking.db, found.id, wish.person))) unknown('member');
  asking.record({ what: 'community.left', about: { community: found.id, person: wish.person } });
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
  const { secret, hash } = newSecret(asking.clock);
  const id = asking.newId();
  const ends_at = new Date(asking.now.getTime() + wish.days * day_ms);
  await invitations.writeInvitation(asking.db, {
    id,
    token_hash: hash,
    community_id: community,
    invited_by: asker(asking),
    uses_left: wish.uses,
    made_at: asking.now,
    ends_at,
  });
  asking.record({ what: 'invitation.made', about: { invitation: id, community } });
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
  const person = await makePerson(asking, wish);
  await enter(asking, found, person);
  return await openSession(asking, person, wish.agent);
}

/** Somebody who is already here takes an invitation into a community. */
export async function followInvitation(asking: Asking, code: string): Promise<void> {
  const found = await openInvitation(asking, code);
  if (found.community_id === null) return;
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
  await queries.writeMembership(asking.db, invitation.community_id, person, 'member', asking.now);
  asking.record({
    what: 'community.joined',
    actor: person,
    about: { community: invitation.community_id, person, role: 'member' },
  });
}
