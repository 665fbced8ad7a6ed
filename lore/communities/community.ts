import { slug } from '../people/slug.ts';
export const kinds = ['practice', 'place', 'customer', 'cohort', 'circle'] as const;
export const roles = ['member', 'facilitator', 'steward'] as const;
export type Role = (typeof roles)[number];
/** How a community establishes a practice: a steward decides, its owner, all without an objection, or a vote. */
export const decisionModes = ['steward', 'owner', 'consensus', 'vote'] as const;
export type DecisionMode = (typeof decisionModes)[number];
export const itemKinds = ['note', 'practice', 'page', 'course', 'proposal', 'question', 'report'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** What a guest reads of a circle. The other kinds carry numbers and evidence of the house around it. */
export const guest_kinds: readonly ItemKind[] = ['note', 'page', 'question'];
/** More than so many do not sit in a circle. */
export const circle_people_max = 12;
/** So long a guest stays when nobody says otherwise, and at most. */
export const guest_days = 365;
export const guest_days_max = 730;

/** An item may be met in this many communities at most. */
export const communities_per_item_max = 50;
export const restriction_days_max = 365;
/** So long a restriction lasts when nobody says otherwise. */
export const restriction_days = 90;

export function whyNotSteward(role: Role | null): string | null {
  return role === 'steward' ? null : 'Only a steward of this community may do that.';
}

export function whyNotJoin(openness: string): string | null {
  return openness === 'open' ? null : 'This community is closed. Ask one of its members for an invitation.';
}

/** Why one person more does not fit in. `people` are those who are in it and here. */
export function whyNotSeat(kind: string, people: number): string | null {
  if (kind !== 'circle' || people < circle_people_max) return null;
  return `A circle has room for ${circle_people_max} people. Begin a second one, or let somebody go first.`;
}

/** Why a guest from another firm cannot be that there. */
export function whyNotGuestIn(there: { kind: string; openness: string }, role: Role): string | null {
  if (there.kind !== 'circle' || there.openness !== 'closed') {
    return 'Guests are in closed circles and nowhere else. Begin a circle, and invite them into that.';
  }
  return role === 'member' ? null : 'A guest is a member of a circle; somebody of the house looks after it.';
}

/** Why a stay cannot end on that day. Days as 2026-05-20; `today` too. */
export function whyNotStay(until: string, today: string): string | null {
  if (until < today) return 'The last day of a stay is today or later. To end it at once, remove the guest.';
  const last = new Date(Date.parse(today) + guest_days_max * 86_400_000).toISOString().slice(0, 10);
  return until <= last ? null : `A guest stays ${guest_days_max} days at most. It can be made longer again later.`;
}

/** As a community of a kind begins, if nobody says otherwise. What is said in a circle is said in confidence. */
export const opennessAtFirst = (kind: string): 'open' | 'closed' => (kind === 'circle' ? 'closed' : 'open');

export function whyNotOpen(kind: string, was: string, will: string | undefined): string | null {
  if (kind !== 'circle' || was !== 'closed' || will !== 'open') return null;
  return 'What was said in this circle was said in confidence, so it stays closed. Its authors can publish single things.';
}

/** `confided`: its home is a closed circle, which it leaves only with its author's yes. `guests`: guests wrote in it too. */
export function whyNotPublish(who: { author: boolean; confided: boolean; guests?: boolean }): string | null {
  if (!who.confided) return null;
  if (!who.author) return 'It was said in a circle, in confidence: only its author may publish it.';
  if (!who.guests) return null;
  return 'A guest wrote in it, for the circle alone. Write it anew where you want to publish it.';
}

export function whyNotPlace(who: {
  author: boolean;
  roleAtHome: Role | null;
  memberThere: boolean;
  restricted: boolean;
  confided: boolean;
  guests?: boolean;
}): string | null {
  if (!who.author && who.roleAtHome === null) return 'Only its author or a member of its home may share it further.';
  const published = whyNotPublish(who);
  if (published !== null) return published;
  if (!who.memberThere) return 'You can share only to a community that you are in.';
  // Readers of a restricted item must be in all its communities: one more would take readers away.
  if (who.restricted) return 'It is restricted. Lift the restriction before you share it further.';
  return null;
}

export function whyNotRestrict(who: { author: boolean; roleAtHome: Role | null }): string | null {
  if (who.author || who.roleAtHome === 'steward') return null;
  return 'Only its author or a steward of its home may restrict it or lift that.';
}

/** A slug from a name: `Kälte & Wärme` becomes `kalte-warme`. */
export const slugFrom = (name: string): string => slug(name, 50) || 'community';
