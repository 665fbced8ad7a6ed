import type { Step } from './step.ts';

const none = () => ({});

/** Mail, in a house that has none set up: what needs it says so, the rest is one's own. */
export const mailing: Step[] = [
  { as: 'mika', ask: 'letters.mine', input: none, everybody: true },
  { as: 'mika', ask: 'letters.came', input: none, everybody: true },
  { as: 'mika', ask: 'letters.renew', input: () => ({ of: 'note' }), refused: 503 },
  { as: 'mika', ask: 'letters.talk', input: (w) => ({ item: w.note }), refused: 503 },
  { as: 'mika', ask: 'letters.setHome', input: (w) => ({ community: w.field }) },
  { as: 'mika', ask: 'letters.refuse', input: () => ({ letters_of: 'direct' }), everybody: true },
  { as: 'mika', ask: 'letters.want', input: () => ({ letters_of: 'direct' }), everybody: true },
  { as: 'nobody', ask: 'letters.unsubscribe', input: () => ({ secret: 'a'.repeat(32) }), refused: 404 },
  { as: 'lea', ask: 'letters.invite', input: (w) => ({ email: 'new@example.org', community: w.field }), refused: 503 },
  { as: 'sam', ask: 'letters.state', input: none, rights: true },
  { as: 'sam', ask: 'letters.givenUp', input: none, rights: true },
  { as: 'sam', ask: 'letters.test', input: none, refused: 503 },
  { as: 'sam', ask: 'letters.retry', input: () => ({ letter: 'absent0000000a' }), refused: 503 },
];
