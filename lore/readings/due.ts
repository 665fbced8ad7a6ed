/** What waits for a person, and by when. Each kind has one act that ends it. */
export const dueKinds = [
  'note unread',
  'note unlinked',
  'hazard unread',
  'challenge',
  'deviation',
  'deviation ending',
  'to map',
  'to check',
  'tie',
  'to establish',
  'decision',
  'answer',
  'proposal',
  'to implement',
  'to show',
  'hold ending',
  'access asked',
  'suggestion',
] as const;
export type DueKind = (typeof dueKinds)[number];

/** So long each may wait: working days of whoever answers for it. A note is read, then linked; a practice is decided on. */
export const wait_working_days = {
  'note unread': 2,
  'note unlinked': 10,
  deviation: 5,
  'to map': 5,
  'to check': 10,
  suggestion: 10,
  'access asked': 2,
} as const;
export const establish_days = 30;
/** Days before its end that a deviation or a hold is told of. */
export const ending_days = 7;
export const dues_shown_max = 200;
