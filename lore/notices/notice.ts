// Notices by what they ask of their reader: what waits for an answer, what became of a note, what is merely said.

/** Somebody waits for an answer. Told at every level, at once, and stays until it is done. */
export const needing: readonly string[] = [
  'hazard flagged',
  'hazard alert',
  'challenged',
  'contradicted',
  'contradicted where taught',
  'access asked',
  'restriction ending',
  'variation to check',
  'asked',
  'answer asked',
  'decision opened',
  'proposal waits',
  'proposal to implement',
  'proposal not shown',
  'suggestion waits',
  'unit out of date',
  'held',
  'asked directly',
  'asked to learn',
  'help wanted',
  'report due',
  'limit crossed',
];

/** Somebody calls by name. Told at every level. */
export const calling: readonly string[] = ['mentioned'];

/** What is said and done around a thing: the first to fall silent. */
const talking: readonly string[] = ['commented', 'resolved', 'new', 'new words', 'changed'];

/**
 * What became of somebody's note, step by step. One line a week for each note: single ones would be noise. What takes
 * something from them with a reason (closed, declined) and what a person said to them is not among it.
 */
export const weekly: readonly string[] = [
  'linked',
  'practice begun',
  'validated',
  'established',
  'taught',
  'proposed',
  'proposal accepted',
  'proposal deferred',
  'proposal implemented',
  'proposal learned',
  'story told',
  'retold',
];

/** Of these every one waits for the week's end, wherever it is told: one by one they would only flatter. */
export const at_weeks_end: readonly string[] = ['retold'];

/** What mail brings at once, and nothing else: who waits is a person, or it is dangerous. */
export const at_once: readonly string[] = ['hazard alert', 'asked directly'];

/** What is worth a sound in somebody's pocket. */
const pushed: readonly string[] = [...needing, ...calling, 'commented', 'new words', 'answered', 'question answered'];

export const isPushed = (kind: string): boolean => pushed.includes(kind);

/** Which of a person's wishes to hear less hold for a kind: none, what they said of the item, or of anything around it. */
export function silencedBy(kind: string): 'nothing' | 'the item' | 'anything' {
  if (needing.includes(kind) || calling.includes(kind) || at_once.includes(kind)) return 'nothing';
  return talking.includes(kind) ? 'anything' : 'the item';
}

export type Sort = 'new' | 'words' | 'changed' | 'labelled' | 'placed';

/** What followers are told of, by what happened. */
export const sortOf: Readonly<Record<string, Sort>> = {
  'note.shared': 'new',
  'practice.begun': 'new',
  'page.begun': 'new',
  'course.begun': 'new',
  'proposal.made': 'new',
  'question.asked': 'new',
  'report.written': 'new',
  'item.labelled': 'labelled',
  'item.placed': 'placed',
  'comment.made': 'words',
  'question.answered': 'words',
  'story.told': 'words',
  'note.answered': 'changed',
  'note.closed': 'changed',
  'note.linked': 'changed',
  'page.written': 'changed',
  'practice.changed': 'changed',
  'practice.validated': 'changed',
  'practice.established': 'changed',
  'practice.retired': 'changed',
  'practice.challenged': 'changed',
  'variation.begun': 'changed',
  'proposal.changed': 'changed',
  'proposal.decided': 'changed',
  'proposal.implemented': 'changed',
  'proposal.learned': 'changed',
  'unit.published': 'changed',
  'question.changed': 'changed',
  'question.accepted': 'changed',
  'question.solved': 'changed',
  'question.became_practice': 'changed',
};

/** Whether something stands in a stream that did not stand there before: talk and changes do not make it longer. */
export const comesToStream = (what: string): boolean => ['new', 'placed'].includes(sortOf[what] ?? '');

/** A line in the inbox of a follower. */
export const kindOfSort: Readonly<Record<Sort, string>> = {
  new: 'new',
  labelled: 'new',
  placed: 'new',
  words: 'new words',
  changed: 'changed',
};

/** People looked at for one happening in one transaction; who is behind them is told in the next. */
export const told_a_batch_max = 5_000;
/** Things put away at once. */
export const done_at_once_max = 200;
export const snooze_days_max = 366;

export function whyNotSnooze(until: Date, now: Date): string | null {
  if (until <= now) return 'It comes back at a moment that is still ahead. Choose a later one.';
  if (until.getTime() - now.getTime() > snooze_days_max * 86_400_000)
    return 'It comes back within a year. Choose an earlier day.';
  return null;
}
