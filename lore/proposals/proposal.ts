import { afterWorkingDays, type Calendar, workingDaysBetween } from '../communities/calendar.ts';
import type { CheckKind } from './check.ts';

export const states = ['Identified', 'Accepted', 'Declined', 'Deferred', 'Implemented', 'Learned'] as const;
export type State = (typeof states)[number];
/** What somebody should change. */
export const targets = ['practice', 'unit', 'tool', 'policy', 'organisation'] as const;
export type Target = (typeof targets)[number];
export const decisions = ['Accepted', 'Declined', 'Deferred'] as const;
export type Decision = (typeof decisions)[number];
/** What the evidence proposes by itself. */
export const rules = ['promote', 'narrow'] as const;
export type Rule = (typeof rules)[number];

export const notes_per_proposal_max = 20;
/** Days within which its target's owner decides; days after taking effect within which it is shown to have helped. */
const decide_days = 30;
export const check_days = 90;
const day_ms = 86_400_000;

/** The last day to decide: the last working day within thirty days, and later by the days off in between. */
export function decideBy(from: Date, calendar: Calendar): string {
  const end = new Date(from.getTime() + decide_days * day_ms);
  const days = workingDaysBetween(from, end, { ...calendar, days_off: [] });
  return dayOf(days === 0 ? end : afterWorkingDays(from, days, calendar));
}

export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** What is missing in what it is about, or stands there wrongly. */
export function whyNotAbout(wish: {
  target: Target;
  practice?: string | null;
  step?: string | null;
  variation?: string | null;
  unit?: string | null;
  target_words: string;
}): string | null {
  const { target, practice, step, variation, unit } = wish;
  if (target === 'practice' && !practice) return 'Say which practice it changes.';
  if (target === 'unit' && !unit) return 'Say which unit it changes.';
  if (target !== 'unit' && unit) return 'Only a change of a unit names a unit.';
  if (!practice && (step || variation)) return 'A step or a variation belongs to a practice: say to which.';
  if (target !== 'practice' && target !== 'unit' && wish.target_words === '') {
    return 'Say which tool, which policy or what in the organisation it changes.';
  }
  return null;
}

type Standing = {
  state: State;
  target: Target;
  isChampion: boolean;
  /** Owns what it changes: the owner of the practice, a designer of the course, else a steward. */
  isDecider: boolean;
  /** Was named to do it, or said that it is done. */
  isImplementer: boolean;
  /** Owns what it changes, or is a steward of its home or of its target's. */
  isKeeper: boolean;
  hasOwner: boolean;
  reopened: boolean;
};

export function whyNotChange(proposal: Pick<Standing, 'state' | 'isChampion'>): string | null {
  if (!proposal.isChampion) return 'Its champion writes it.';
  return proposal.state === 'Identified' ? null : 'It has been decided: its words stay as they were decided on.';
}

export function whyNotDecide(proposal: Pick<Standing, 'state' | 'target' | 'isDecider' | 'hasOwner'>): string | null {
  const { state, target } = proposal;
  if (!proposal.isDecider) {
    if (target === 'unit') return 'A designer of its course decides on a change of a unit.';
    if (target !== 'practice') return 'A steward of its home decides on it.';
    return proposal.hasOwner
      ? 'The owner of the practice decides on a change of it.'
      : 'The practice has no owner yet: a steward of its home decides.';
  }
  if (state === 'Identified' || state === 'Deferred') return null;
  return state === 'Declined' ? 'It was declined. Its champion may argue it once more.' : 'It was accepted already.';
}

/** What is wrong with a decision as it was said. */
export function whyNotSoDecided(
  wish: {
    decision: Decision;
    review_on?: string;
    implementer?: string;
    implement_by?: string;
  },
  today: string,
): string | null {
  const { decision, review_on, implement_by } = wish;
  if (decision === 'Deferred' && review_on === undefined) return 'Say on which day it is looked at again.';
  if (decision !== 'Deferred' && review_on !== undefined) return 'Only what is deferred is looked at again.';
  if (decision !== 'Accepted' && (wish.implementer ?? implement_by) !== undefined) {
    return 'Only what is accepted is implemented.';
  }
  const past = [review_on, implement_by].some((day) => day !== undefined && day < today);
  return past ? 'This day has passed. Name one that is still to come.' : null;
}

export function whyNotReopen(proposal: Pick<Standing, 'state' | 'isChampion' | 'reopened'>): string | null {
  if (!proposal.isChampion) return 'Its champion argues it once more.';
  if (proposal.state !== 'Declined') return 'Only what was declined is argued once more.';
  return proposal.reopened ? 'It was argued once more already. Make a new proposal and say what is new.' : null;
}

export function whyNotImplement(proposal: Pick<Standing, 'state' | 'isDecider' | 'isImplementer'>): string | null {
  const { state } = proposal;
  if (!proposal.isDecider && !proposal.isImplementer) {
    return 'The owner of what it changes, or who was named to implement it, says that it is done.';
  }
  if (state === 'Implemented' || state === 'Learned') return 'It is implemented already.';
  return state === 'Accepted' ? null : 'It must be accepted first.';
}

/** What is wrong with an implementation as it was said. Days as `2026-05-20`. */
export function whyNotSoImplemented(wish: {
  target: Target;
  hasPractice: boolean;
  number?: number;
  /** When that version was established; null: it was not. */
  establishedAt: Date | null;
  madeAt: Date;
  effective_on: string;
  check_kind: CheckKind;
}): string | null {
  const { target, number, establishedAt, madeAt } = wish;
  if (target !== 'practice' && number !== undefined) return 'Only a change of a practice names a version of it.';
  if (target === 'practice') {
    if (number === undefined) return 'Say which established version of the practice carries it.';
    if (establishedAt === null) return `Version ${wish.number} is not established.`;
    if (establishedAt < madeAt) return `Version ${wish.number} is older than this proposal.`;
  }
  if (wish.effective_on < dayOf(madeAt)) return 'It cannot have taken effect before it was proposed.';
  if (!wish.hasPractice && wish.check_kind !== 'measure') {
    return 'Without a practice there is nothing to count: check it by a measure.';
  }
  return null;
}

export function whyNotLearn(
  proposal: Pick<Standing, 'state' | 'isKeeper' | 'isImplementer'> & { effective_on: string | null },
  today: string,
): string | null {
  const { state, effective_on } = proposal;
  if (!proposal.isKeeper) return 'The owner of what it changes, or a steward of its home, confirms that it helped.';
  if (proposal.isImplementer) return 'You implemented it. Somebody else confirms that it helped.';
  if (state === 'Learned') return 'It is learned already.';
  if (state !== 'Implemented' || effective_on === null) return 'It must be implemented first.';
  return effective_on > today
    ? `It takes effect on ${proposal.effective_on}. What it brings is seen after that.`
    : null;
}
