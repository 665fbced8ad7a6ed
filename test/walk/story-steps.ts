import { kept, type Step } from './step.ts';

const words = {
  title: 'Twenty below',
  how_it_was: 'It cracked.',
  what_was_done: 'We warmed it.',
  how_it_is: 'It holds.',
};
const story = (w: any) => ({ story: w.story });

/** A story is told at a practice, told again by others, and taken back. */
export const storytelling: Step[] = [
  {
    as: 'mika',
    ask: 'stories.tell',
    input: (w) => ({ item: w.practice, ...words, step: w.warm, belongs_to: [w.note] }),
    wrong: [
      (w) => ({ item: w.practice, ...words, how_it_is: ' ' }),
      (w) => ({ item: w.practice, ...words, happened_on: '2036-01-01' }),
    ],
    keep: kept('story'),
  },
  { as: 'jo', ask: 'stories.ofItem', input: (w) => ({ item: w.practice }) },
  { as: 'jo', ask: 'stories.open', input: story },
  {
    as: 'mika',
    ask: 'stories.reword',
    input: (w) => ({ ...story(w), seen_version: 1, ...words, place: 'Kiruna' }),
    wrong: [
      (w) => ({ ...story(w), seen_version: 9, ...words }),
      (w) => ({ ...story(w), seen_version: 1, ...words, title: ' ' }),
    ],
    rights: true,
  },
  { as: 'jo', ask: 'stories.wordings', input: story },
  {
    as: 'lea',
    ask: 'stories.retell',
    input: (w) => ({ ...story(w), place: 'Toolbox talk', community: w.field }),
    wrong: [(w) => ({ ...story(w), place: ' ' })],
    keep: kept('retelling'),
  },
  { as: 'jo', ask: 'stories.retellings', input: story },
  { as: 'lea', ask: 'stories.untell', input: (w) => ({ retelling: w.retelling }), rights: true },
  { as: 'mika', ask: 'stories.takeBack', input: story, rights: true },
];
