/** Talk under practices and pages. */
export const storyTalk: {
  on: 'practice' | 'page';
  key: string;
  by: string;
  days_ago: number;
  hour?: number;
  words: string;
}[] = [
  {
    on: 'practice',
    key: 'warmseal',
    by: 'omar',
    days_ago: 6,
    words:
      'If one more site sees the same, I look at step 3 of the X20 for the cold. Not before: two of two is a coin that fell on its edge.',
  },
  { on: 'practice', key: 'warmseal', by: 'samuel', days_ago: 5, words: 'Ten minutes by the clock or by feeling?' },
  {
    on: 'practice',
    key: 'warmseal',
    by: 'mika',
    days_ago: 5,
    hour: 13,
    words: 'By the clock the first time. After that you feel it.',
  },
  {
    on: 'practice',
    key: 'x20',
    by: 'katrin',
    days_ago: 82,
    words: 'Fünfzehn Minuten passen auch bei uns, die Filter aus Ahrensburg waren nach zehn noch grau.',
  },
  {
    on: 'practice',
    key: 'x20',
    by: 'omar',
    days_ago: 2,
    hour: 8,
    words:
      'Ingrid’s challenge: I have asked purchasing how many grey gauges there are. I answer when I know, by tomorrow.',
  },
  {
    on: 'practice',
    key: 'brine',
    by: 'ines',
    days_ago: 4,
    words: 'Two units quote this step. I look at them this week.',
  },
  {
    on: 'practice',
    key: 'sound',
    by: 'katrin',
    days_ago: 60,
    words: 'Legal says: ask first, and say what it is for. Who writes that into step 1?',
  },
  {
    on: 'practice',
    key: 'roof',
    by: 'dana',
    days_ago: 40,
    words: 'I would rather pay for the second person. Please ring me before, not after.',
  },
  {
    on: 'practice',
    key: 'drain',
    by: 'henning',
    days_ago: 30,
    words: 'Fits the older A7 as well, if you cut the bracket.',
  },
  {
    on: 'page',
    key: 'seal-history',
    by: 'mika',
    days_ago: 11,
    words: 'I have something for the last line of this table, soon.',
  },
  {
    on: 'page',
    key: 'mud',
    by: 'samuel',
    days_ago: 14,
    words: 'Both directions tried on six houses: the second brings out as much again. I change the brine practice.',
  },
  {
    on: 'page',
    key: 'compressors',
    by: 'aino',
    days_ago: 200,
    words: 'I read "wet" aloud to a colleague while it was swallowing. He laughed, and then he heard it.',
  },
  {
    on: 'page',
    key: 'decisions',
    by: 'tuan',
    days_ago: 150,
    words: 'That the declined ones are on the list as well is the reason why I still propose things.',
  },
];
