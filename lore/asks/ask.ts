import { afterWorkingDays, type Calendar } from '../communities/calendar.ts';
import type { Match } from '../facets/facet.ts';

/** So many are asked about a cause: half inside its condition, half outside. */
const asked_about_cause = 20;
/** Nobody is asked more often than this in seven days, whatever there is to ask. */
export const asks_a_week_max = 3;
/** Who takes a practice is asked how it went after so many days, unless they said when they would. */
export const ask_after_days = 2;
/** Whoever used it longer ago has forgotten. */
export const recent_days = 90;
/** Nobody is asked at night: from this hour on, until that one. */
const quiet_from_hour = 19;
const quiet_until_hour = 7;

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
