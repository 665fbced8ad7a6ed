/** What is labelled: each by somebody of its home, so that things of different communities are found together. */
export const labelsTold: { on: 'practice' | 'page'; key: string; by: string; days_ago: number; labels: string[] }[] = [
  { on: 'page', key: 'words', by: 'jo', days_ago: 38, labels: ['glossary', 'first weeks'] },
  { on: 'page', key: 'start', by: 'lea', days_ago: 60, labels: ['commissioning', 'first weeks'] },
  { on: 'page', key: 'card', by: 'lea', days_ago: 60, labels: ['commissioning', 'X20', 'A7'] },
  { on: 'page', key: 'mud', by: 'samuel', days_ago: 90, labels: ['brine', 'X20', 'tried out'] },
  { on: 'page', key: 'cold-start', by: 'ruth', days_ago: 200, labels: ['winter'] },
  { on: 'page', key: 'winter-van', by: 'aino', days_ago: 200, labels: ['winter', 'van'] },
  { on: 'page', key: 'seal-history', by: 'lea', days_ago: 190, labels: ['winter', 'seals', 'X20', 'tried out'] },
  { on: 'page', key: 'x20-versions', by: 'samuel', days_ago: 150, labels: ['X20'] },
  { on: 'page', key: 'a7', by: 'oksana', days_ago: 150, labels: ['A7'] },
  { on: 'practice', key: 'x20', by: 'omar', days_ago: 80, labels: ['commissioning', 'X20', 'brine'] },
  { on: 'practice', key: 'brine', by: 'omar', days_ago: 80, labels: ['brine'] },
  { on: 'practice', key: 'van', by: 'aino', days_ago: 100, labels: ['winter', 'van'] },
  { on: 'practice', key: 'warmseal', by: 'mika', days_ago: 6, labels: ['winter', 'seals', 'X20'] },
];

/** What was said at words of a page, and what became of it. */
export const passagesTold: {
  page: string;
  exact: string;
  by: string;
  days_ago: number;
  words: string;
  answers?: { by: string; words: string }[];
  resolved?: string;
}[] = [
  {
    page: 'card',
    exact: 'after five minutes (in deep cold: after fifteen)',
    by: 'jo',
    days_ago: 20,
    words: 'From how many degrees on is it *deep* cold?',
    answers: [
      { by: 'ruth', words: 'Below minus fifteen. Above that the gauge is as quick as you are.' },
      { by: 'jo', words: 'Then it should stand on the card. I suggest it.' },
    ],
  },
  {
    page: 'seal-history',
    exact: 'how warm, and for how long? Nobody has counted yet',
    by: 'mika',
    days_ago: 5,
    words: 'I have begun to count: [@Lea Sandberg](/@lea), ten minutes in the jacket, six of six so far.',
    answers: [{ by: 'lea', words: 'Write each one as a use of the practice, then it counts for everybody.' }],
  },
  {
    page: 'mud',
    exact: 'The two that were not clean after fifteen',
    by: 'omar',
    days_ago: 88,
    words: 'Both from the same driller?',
    answers: [{ by: 'samuel', words: 'Both, yes. It is in the text of version 2 of the practice now.' }],
    resolved: 'omar',
  },
];

/** What somebody would have a page say, and what came of that. */
export const suggestionsTold: {
  page: string;
  by: string;
  days_ago: number;
  why: string;
  from: string;
  to: string;
  accepted?: string;
  declined?: { by: string; reason: string };
}[] = [
  {
    page: 'card',
    by: 'jo',
    days_ago: 19,
    why: 'I had to ask how cold deep cold is.',
    from: 'in deep cold: after fifteen',
    to: 'below −15 °C: after fifteen',
  },
  {
    page: 'winter-van',
    by: 'tuan',
    days_ago: 140,
    why: 'The battery for the meter freezes first.',
    from: 'batteries, seals,',
    to: 'batteries (those of the meter too), seals,',
    accepted: 'aino',
  },
  {
    page: 'seal-history',
    by: 'nils',
    days_ago: 120,
    why: 'It worked for me once.',
    from: '| hand warmth for a minute | Tromsø | sometimes |',
    to: '| hand warmth for a minute | Tromsø | works |',
    declined: {
      by: 'lea',
      reason: 'Once is a note, not a finding. Write it as one and link it to step 3: then it is counted.',
    },
  },
];
