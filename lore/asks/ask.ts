import { afterWorkingDays, type Calendar } from '../communities/calendar.ts';
import type { Match } from '../facets/facet.ts';

/** So many are asked about a cause: half inside its condition, half outside. */
const asked_about_cause = 20;
/** Nobody is asked more often than this in seven days, whatever there is to ask. */
export const asks_a_week_max = 3;
/** Who takes a practice, or was taught it, is asked after so many days; who said when they would try it, from that day on. */
export const series_days = [2, 7, 30, 90] as const;
/** Who has used it is asked once more: whether they still do. */
export const last_ask_days = 90;
/** Who completes a unit is asked about so many of its practices at most. */
export const practices_per_unit_max = 3;
/** How it went is said of so many people or more, and not of fewer. */
export const people_named_min = 5;
/** Whoever used it longer ago has forgotten. */
export const recent_days = 90;
/** Nobody is asked at night: from this hour on, until that one. */
export const quiet_from_hour = 19;
export const quiet_until_hour = 7;

export type Candidate = { person: string; match: Match };

/**
 * Whom to ask about a cause, out of recent users, the latest first: half of them inside the condition and half outside,
 * because success inside says nothing while nobody knows how it goes elsewhere. Where one half is too small it stays
 * small: those whose conditions nobody knows fill up, the other half does not.
 */
export function pickBalanced(
  candidates: Candidate[],
  of = asked_about_cause,
): (Candidate & { inside: boolean | null })[] {
  const half = Math.floor(of / 2);
  const those = (match: Match) => candidates.filter((each) => each.match === match);
  const inside = those('yes').slice(0, half);
  const outside = those('no').slice(0, half);
  const unknown = those('unknown').slice(0, of - inside.length - outside.length);
  return [
    ...inside.map((each) => ({ ...each, inside: true })),
    ...outside.map((each) => ({ ...each, inside: false })),
    ...unknown.map((each) => ({ ...each, inside: null })),
  ];
}

/** The next moment at which somebody may be asked: within their working days, and not in their quiet hours. In UTC. */
export function afterQuietHours(at: Date, calendar: Calendar): Date {
  const hour = at.getUTCHours();
  const morning = (day: Date) =>
    new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), quiet_until_hour));
  const yesterday = new Date(at.getTime() - 86_400_000);
  const isToday = afterWorkingDays(yesterday, 1, calendar).toISOString().slice(0, 10) === at.toISOString().slice(0, 10);
  if (isToday && hour < quiet_until_hour) return morning(at);
  if (isToday && hour < quiet_from_hour) return at;
  return morning(afterWorkingDays(at, 1, calendar));
}

const day_ms = 86_400_000;

/** When a series asks: so many days after a beginning, or from a planned day on; each outside quiet hours. */
export function seriesFrom(begins: Date, planned: Date | null, calendar: Calendar): { days: number; at: Date }[] {
  const [first, ...rest] = series_days;
  const start = planned ?? new Date(begins.getTime() + first * day_ms);
  const later = rest.map((days) => ({ days, at: new Date(start.getTime() + (days - first) * day_ms) }));
  return [{ days: first, at: start }, ...later].map(({ days, at }) => ({ days, at: afterQuietHours(at, calendar) }));
}

/** What somebody says who was asked and has not used it. Having used it is said by the use itself. */
export type Reply = 'not yet' | 'never';

/** Which of a series still come after an answer: after a use the last alone, after "not yet" all, after "never" none. */
export function stillComes(answer: 'used' | Reply | 'stuck', days: number): boolean {
  if (answer === 'used') return days === last_ask_days;
  return answer !== 'never';
}

/** Why a question cannot be made of it for them: it would name what not everybody there may read. */
export function whyNotStuck(of: { home: string | null; restricted: boolean }): string | null {
  if (of.restricted) return 'It is restricted: a question would tell of it. Ask one of its stewards.';
  return of.home === null ? 'Join a community first: a question is asked in one.' : null;
}

export function whyNotOutcomes(isMember: boolean): string | null {
  return isMember ? null : 'Its members see how it went for them.';
}
