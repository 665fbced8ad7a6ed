import type { Role } from '../communities/community.ts';

export type Rule = {
  started_from: string;
  started_until: string;
  site: string;
  team: string;
  region: string;
  role_has: string;
};

/** Of those who would come in so many are named. */
export const preview_people = 20;
export const lands_max = 10;
/** So long a cohort may last from its first to its last day. */
export const cohort_days_max = 800;
export const buddies_offered = 8;
/** Whom the rule brings in at one time; the others come a few minutes later. */
export const brought_at_once_max = 500;
export const cohorts_at_once_max = 200;

const day_ms = 86_400_000;

export function whyNotRule(kind: string, role: Role | null, ended: boolean): string | null {
  if (kind !== 'cohort') return 'Only a community of the kind cohort has a rule by which people come in.';
  if (role !== 'steward') return 'Only a steward of this community may do that.';
  if (ended) return 'This cohort has ended. Begin another for those who start now.';
  return null;
}

/** Why these days do not make a cohort. Days as 2026-05-20; `today` too. */
export function whyNotDays(days: {
  started_from: string;
  started_until: string;
  ends_on: string;
  today: string;
}): string | null {
  if (days.started_until < days.started_from) return 'The last day of starting is before the first.';
  if (days.ends_on <= days.started_until) return 'A cohort ends after the last of its people has started.';
  if (days.ends_on <= days.today) return 'The end day must be after today.';
  const lasts = (Date.parse(days.ends_on) - Date.parse(days.started_from)) / day_ms;
  if (lasts > cohort_days_max) return `A cohort lasts ${cohort_days_max} days at most.`;
  return null;
}

export function whyNotLand(kind: string, openness: string, role: Role | null): string | null {
  if (kind === 'circle') return 'A circle has room for a few only. Let a cohort end in a community for all of them.';
  if (openness === 'open' || role === 'steward') return null;
  return 'Into a closed community only its own stewards can take people. Ask one of them to set this.';
}

export function whyNotName(role: Role | null, ended: boolean): string | null {
  if (role !== 'steward' && role !== 'facilitator') return 'Whoever looks after this cohort names the buddies.';
  if (ended) return 'This cohort has ended. Begin another for those who start now.';
  return null;
}

/** Why this person cannot be the buddy of that member. */
export function whyNotBuddy(pair: { same: boolean; newcomerIsMember: boolean; buddyIsMember: boolean }): string | null {
  if (!pair.newcomerIsMember) return 'Buddies are for members of the cohort.';
  if (pair.same) return 'Nobody is their own buddy.';
  if (pair.buddyIsMember) return 'A buddy has been here longer: choose somebody from outside this cohort.';
  return null;
}
