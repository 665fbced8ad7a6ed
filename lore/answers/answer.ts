/** What a community says to an established practice. */
export const answers = ['adopted', 'adapted', 'already do', 'not applicable', 'on hold', 'rejected'] as const;
export type Answer = (typeof answers)[number];

/** What an answer takes besides its word. A value in the community's own unit may stand beside each of them. */
const takes: Record<Answer, 'variation' | 'why' | 'until' | null> = {
  adopted: null,
  adapted: 'variation',
  'already do': null,
  'not applicable': 'why',
  'on hold': 'until',
  rejected: 'why',
};

/** Working days, by the calendar of the community that is asked. */
export const answer_working_days = 20;
/** Further cards stand on the list of a community without a notice. */
export const answer_notices_a_week_max = 3;
const on_hold_days_max = 365;
const day_ms = 86_400_000;

/** Why this person does not speak for a community. */
export function whyNotSpeak(who: { isSteward: boolean; isFacilitator: boolean }): string | null {
  return who.isSteward || who.isFacilitator ? null : 'A steward or facilitator of a community gives its answer.';
}

/** Why they do not answer here: it is not theirs to do, or there is nothing to answer. */
export function whyNotAnswer(of: {
  isSteward: boolean;
  isFacilitator: boolean;
  isEstablished: boolean;
  isRetired: boolean;
}): string | null {
  if (of.isRetired) return whyNotSpeak(of) ?? 'It is retired: no community has to answer it.';
  return whyNotSpeak(of) ?? (of.isEstablished ? null : 'Only an established version is answered.');
}

/** Why an answer cannot stand like this: what is missing, or what it does not take. */
export function whyNotSoAnswered(
  wish: {
    answer: Answer;
    why: string;
    until: string | null;
    variation: string | null;
    value: number | null;
    unit: string;
  },
  now: Date,
): string | null {
  const needs = takes[wish.answer];
  if (needs === 'why' && wish.why === '') return 'Say why: the owner learns from that.';
  if (needs === 'variation' && wish.variation === null) return 'Name the variation with which you adapted it.';
  if (needs !== 'variation' && wish.variation !== null) return 'Only an adapted practice names a variation.';
  if (needs === 'until' && wish.until === null) return 'Say until which day it is on hold.';
  if (needs !== 'until' && wish.until !== null) return 'Only an answer on hold has an end.';
  if (wish.until !== null && wish.until <= dayOf(now)) return 'It is on hold until a day that is still to come.';
  if (wish.until !== null && wish.until > dayOf(now, on_hold_days_max)) {
    return `It is on hold for ${on_hold_days_max} days at most. Reject it, with the reason.`;
  }
  if ((wish.value === null) !== (wish.unit === '')) return 'A value has a unit: 12 hours a month.';
  return null;
}

/** The day of a moment, or so many days later. */
export function dayOf(now: Date, later_days = 0): string {
  return new Date(now.getTime() + later_days * day_ms).toISOString().slice(0, 10);
}

/** How many communities were asked, and what came back. `given_unasked`: of those that nobody had asked. */
export type Totals = { asked: number; given: number; given_unasked: number } & Record<Answer, number>;

/** Reported of asked, and taken up of those to whom it applies: who has not answered is in neither number of the second. */
export function adoptionOf(totals: Totals): { given: number; asked: number; taken: number; applicable: number } {
  return {
    given: totals.given - totals.given_unasked,
    asked: totals.asked,
    taken: totals.adopted + totals.adapted + totals['already do'],
    applicable: totals.given - totals['not applicable'],
  };
}
