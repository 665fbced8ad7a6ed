/** Rights follow demonstrated competence, in one community. Everybody is a contributor; these two are agreed to. */
export const kinds = ['publisher', 'coach'] as const;
export type Kind = (typeof kinds)[number];

export const publisher_items_used_min = 5;
export const lapse_months = 12;

export type Right = { used_at: Date; ended_at: Date | null };

/** The moment at which it lapses, unless it is used before. Used on 29 February it lapses on the 28th. */
export function lapsesAt(right: Pick<Right, 'used_at'>): Date {
  const day = new Date(right.used_at);
  const month = (day.getUTCMonth() + lapse_months) % 12;
  day.setUTCMonth(day.getUTCMonth() + lapse_months);
  if (day.getUTCMonth() !== month) day.setUTCDate(0);
  return day;
}

export function isLive(right: Right, now: Date): boolean {
  return right.ended_at === null && now < lapsesAt(right);
}

export type Candidate = { isMember: boolean; itemsUsed: number; live: readonly Kind[] };
/** Who looks at a candidate. `otherCoaches`: live ones besides the candidate. */
export type Judge = { isSelf: boolean; isCoach: boolean; isSteward: boolean; otherCoaches: number };

/** Why somebody does not hold a right yet, whoever were to agree. */
export function whyNotYet(kind: Kind, candidate: Candidate): string | null {
  if (candidate.live.includes(kind)) return `They are a ${kind} here already.`;
  if (!candidate.isMember) return 'They are not a member of this community.';
  if (kind === 'coach') return candidate.live.includes('publisher') ? null : 'A coach is a publisher first.';
  if (candidate.itemsUsed >= publisher_items_used_min) return null;
  return `Others have used ${candidate.itemsUsed} of their items here; ${publisher_items_used_min} are needed.`;
}

/** Why it is not for this person to agree. Where there is nobody yet who could, a steward begins. */
export function whyNotAgree(judge: Judge): string | null {
  if (judge.isSelf) return 'Nobody agrees to a right of their own. Ask a coach of this community.';
  if (judge.otherCoaches > 0) return judge.isCoach ? null : 'A coach of this community agrees to that.';
  return judge.isSteward ? null : 'There is no coach here yet. A steward of this community agrees to that.';
}

export function whyNotEnd(judge: Judge): string | null {
  if (judge.isSelf || judge.isCoach || judge.isSteward) return null;
  return 'A coach or a steward of this community ends a right, or the person who has it.';
}

/** What of a person's work others took up is for that person, and for those who would agree. */
export function whyNotLook(judge: Judge): string | null {
  if (judge.isSelf || judge.isCoach || judge.isSteward) return null;
  return 'That is for them alone to see, and for the coaches and stewards of this community.';
}
