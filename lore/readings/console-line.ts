import type { Role } from '../communities/community.ts';
import type { DueKind } from './due.ts';

/** The parts of a console, in the order in which they stand. */
export const sections = [
  'notes',
  'questions',
  'challenged',
  'risks',
  'newcomers',
  'experts',
  'subjects',
  'prompts',
  'outside',
  'mine',
  'others',
] as const;
export type Section = (typeof sections)[number];

/** What stands there besides what is due. Each has one act. */
export const furtherKinds = [
  'question unanswered',
  'question repeated',
  'newcomer',
  'asked often',
  'same subject',
  'prompt drew nothing',
  'source given up',
  'limit crossed',
] as const;

export const lines_per_section_max = 50;
/** Who has said nothing for so long after coming may wait to be greeted; longer ago, it was their wish. */
export const newcomer_silent_days = 21;
export const newcomer_days_max = 90;
/** Two communities are on one subject from so many labels on, with so many items and people in common. */
export const labels_common_min = 5;
export const common_min = 3;
/** So many labels of a community are compared, so many of the latest items under each. */
export const labels_compared_max = 40;
export const items_per_label_max = 100;
/** A question that was asked again so often wants a practice or a page. */
export const repeats_min = 2;
/** Somebody looks after a question that was asked again so long. */
export const repeated_working_days = 10;
/** What was agreed is published within so many working days, or said to wait. */
export const publish_working_days = 2;
export const snooze_days_max = 92;
/** The measures: of so many days, hidden where fewer people take part. */
export const measured_days = 28;
export const people_min = 5;
/** A share of fewer is no share. */
export const help_min = 5;

const inNotes: readonly DueKind[] = ['hazard unread', 'note unread', 'note unlinked'];
const inChallenged: readonly DueKind[] = ['challenge', 'deviation', 'deviation ending', 'to map', 'to check', 'tie'];

/** Where something due stands: what nobody in particular answers for waits for whoever looks. */
export function sectionOf(kind: DueKind, responsible: string | null, me: string): Section {
  if (inNotes.includes(kind)) return 'notes';
  if (inChallenged.includes(kind)) return 'challenged';
  return responsible === null || responsible === me ? 'mine' : 'others';
}

export function whyNotConsole(role: Role | null): string | null {
  return role === 'steward' || role === 'facilitator'
    ? null
    : 'Only who looks after this community, as steward or facilitator, sees its console.';
}

const day_ms = 86_400_000;
export function whyNotSnooze(until: string, now: Date): string | null {
  const days = (Date.parse(`${until}T00:00:00Z`) - now.getTime()) / day_ms;
  if (days <= 0) return 'It comes back on a day that is still ahead. Choose a later one.';
  return days <= snooze_days_max ? null : `It can rest for ${snooze_days_max} days at most. Choose an earlier day.`;
}
