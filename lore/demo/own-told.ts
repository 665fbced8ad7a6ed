import type { TopicWord } from '../expertise/expertise.ts';
import type { Followable, Level } from '../follows/follow.ts';

/** Whom and what people listen to. `at`: a key of the demo, of a label its name. */
export const followsTold: { by: string; of: Followable; at: string; level: Level; days_ago: number }[] = [
  { by: 'mika', of: 'person', at: 'ruth', level: 'all', days_ago: 88 },
  { by: 'mika', of: 'label', at: 'winter', level: 'new', days_ago: 60 },
  { by: 'mika', of: 'community', at: 'refrigerant', level: 'new', days_ago: 32 },
  { by: 'mika', of: 'community', at: 'x20', level: 'all', days_ago: 25 },
  { by: 'mika', of: 'community', at: 'nordic', level: 'mentions', days_ago: 70 },
  { by: 'lea', of: 'person', at: 'jo', level: 'all', days_ago: 40 },
  { by: 'lea', of: 'label', at: 'brine', level: 'new', days_ago: 80 },
  { by: 'lea', of: 'community', at: 'faults', level: 'new', days_ago: 35 },
  { by: 'omar', of: 'community', at: 'cold', level: 'all', days_ago: 75 },
  { by: 'omar', of: 'person', at: 'ingrid', level: 'new', days_ago: 50 },
  { by: 'ines', of: 'label', at: 'X20', level: 'all', days_ago: 66 },
  { by: 'ines', of: 'community', at: 'faults', level: 'new', days_ago: 48 },
  { by: 'jo', of: 'person', at: 'samuel', level: 'all', days_ago: 30 },
  { by: 'jo', of: 'label', at: 'X20', level: 'new', days_ago: 29 },
  { by: 'ruth', of: 'label', at: 'compressors', level: 'all', days_ago: 70 },
  { by: 'ruth', of: 'person', at: 'tuan', level: 'new', days_ago: 90 },
  { by: 'dana', of: 'community', at: 'cold', level: 'new', days_ago: 20 },
  { by: 'sam', of: 'person', at: 'lea', level: 'new', days_ago: 100 },
];

/** What people say of their own topics. */
export const wordsTold: { by: string; topic: string; word: TopicWord; days_ago: number }[] = [
  { by: 'mika', topic: 'seals', word: 'own', days_ago: 3 },
  { by: 'mika', topic: 'drain heater', word: 'hidden', days_ago: 30 },
  { by: 'aino', topic: 'blast freezers', word: 'own', days_ago: 44 },
  { by: 'ruth', topic: 'compressors', word: 'own', days_ago: 60 },
  { by: 'lea', topic: 'heating curve', word: 'past', days_ago: 26 },
  { by: 'jo', topic: 'outboard engines', word: 'own', days_ago: 17 },
];

/** By which labels practices are found. */
export const labelsTold: Record<string, string[]> = {
  x20: ['X20', 'first start'],
  brine: ['brine', 'X20'],
  warmseal: ['seals', 'winter', 'X20'],
  ice: ['A7', 'winter'],
  drain: ['drain heater', 'A7', 'winter'],
  condensate: ['A7', 'winter'],
  van: ['winter'],
  sound: ['compressors', 'noise'],
  curve: ['heating curve'],
  c4: ['C4', 'A7'],
  cascade: ['K3'],
  callahead: ['customers'],
  handover: ['customers', 'A7'],
};

/** Their own journals; nobody else can ask for them. */
export const journalsTold: { by: string; days_ago: number; about?: string; words: string }[] = [
  {
    by: 'mika',
    days_ago: 0,
    words:
      'Took one from the jacket and one from the bag, side by side, on purpose. The one from the bag split. Nobody can tell me any more that I press too hard.',
  },
  {
    by: 'mika',
    days_ago: 2,
    about: 'warmseal',
    words: 'Omar wants one more site. Ask Jo when she is in Luleå, she will do it properly.',
  },
  {
    by: 'mika',
    days_ago: 6,
    words: 'Said in the round that I did not know it. It was easier than I thought, and Nils did not know it either.',
  },
  {
    by: 'mika',
    days_ago: 13,
    words:
      'Third seal in a week. Angry at the van, at the store and at the person who wrote "press in". Write it down tomorrow, without the anger.',
  },
  {
    by: 'lea',
    days_ago: 4,
    words: 'Eleven unread this morning. Two of them I could have read on Friday instead of the meeting.',
  },
  { by: 'jo', days_ago: 5, words: 'I can hear the pump now. Three weeks ago it was just noise.' },
  { by: 'ruth', days_ago: 8, words: 'Tuan heard it before I said it. One.' },
];

/** Practices that somebody takes, to try them; how it went is asked two days later, and again. */
export const takenTold: { by: string; practice: string; days_ago: number; words: string }[] = [
  { by: 'mika', practice: 'plate', days_ago: 8, words: 'The dairy in Gällivare, on Thursday.' },
  { by: 'mika', practice: 'callahead', days_ago: 4, words: 'Before the tour to Abisko.' },
  { by: 'jo', practice: 'curve', days_ago: 9, words: 'With Birgit at the rig, and then in a real house.' },
  { by: 'lea', practice: 'callahead', days_ago: 11, words: 'I ring people all day. Let me do it well.' },
  { by: 'omar', practice: 'condensate', days_ago: 6, words: 'At home, where it freezes every year.' },
];

/** Who could not go on, and asks: the question carries the practice along. */
export const stuckTold = {
  by: 'jo',
  practice: 'curve',
  step: 'read',
  days_ago: 3,
  words: 'Return temperature jumps by four degrees while I read it: which number do I take?',
  answer: {
    by: 'lea',
    hours: 20,
    words: 'The lowest of five minutes, with all valves open. If it still jumps, somebody is showering.',
  },
};
