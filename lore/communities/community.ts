export const kinds = ['practice', 'place', 'customer', 'cohort', 'circle'] as const;
export const roles = ['member', 'facilitator', 'steward'] as const;
export type Role = (typeof roles)[number];
/** How a community establishes a practice: a steward decides, its owner, all without an objection, or a vote. */
export const decisionModes = ['steward', 'owner', 'consensus', 'vote'] as const;
export type DecisionMode = (typeof decisionModes)[number];
export const itemKinds = ['note', 'practice', 'page', 'course', 'proposal', 'question', 'report'] as const;
export type ItemKind = (typeof itemKinds)[number];

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

export function whyNotPlace(who: {
  author: boolean;
  roleAtHome: Role | null;
  memberThere: boolean;
  restricted: boolean;
}): string | null {
  if (!who.author && who.roleAtHome === null) return 'Only its author or a member of its home may share it further.';
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
export function slugFrom(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[łŁ]/g, 'l')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  return plain === '' ? 'community' : plain;
}
