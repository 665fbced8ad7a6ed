import type { Step } from './step.ts';

/** Who knows what, whom to ask, and what people say about that themselves. */
export const knowing: Step[] = [
  {
    as: 'jo',
    ask: 'questions.ask',
    input: (w) => ({ title: 'How long do we warm the seal?', body: 'It is cold.', home: w.field }),
    keep: (w, { body }) => {
      w.warming = body.id;
    },
  },
  { as: 'jo', ask: 'expertise.whoToAsk', input: (w) => ({ text: 'warm the seal', question: w.warming }) },
  { as: 'jo', ask: 'expertise.whoToAsk', input: () => ({ text: 'warm the seal', labels: 'cold' }), everybody: true },
  {
    as: 'jo',
    ask: 'expertise.invite',
    input: (w) => ({ question: w.warming, person: w.cast.lea.person, words: 'You did this in May.' }),
    wrong: [
      (w) => ({ question: w.warming, person: w.cast.jo.person }),
      (w) => ({ question: w.warming, person: w.cast.olga.person }),
      (w) => ({ question: w.note, person: w.cast.lea.person }),
      (w) => ({ question: w.warming, person: w.cast.lea.person, words: 'x'.repeat(501) }),
    ],
  },
  { as: 'lea', ask: 'expertise.invited', input: (w) => ({ question: w.warming }) },
  { as: 'lea', ask: 'expertise.decline', input: (w) => ({ question: w.warming }), rights: true },
  { as: 'jo', ask: 'expertise.ofPerson', input: (w) => ({ person: w.cast.mika.person }), everybody: true },
  {
    as: 'jo',
    ask: 'expertise.correct',
    input: () => ({ topic: 'seals', word: 'own' }),
    wrong: [() => ({ topic: 'a,b', word: 'own' }), () => ({ topic: '#absent0000000a', word: 'past' })],
    everybody: true,
  },
  { as: 'jo', ask: 'expertise.takeBack', input: () => ({ topic: 'seals' }), wrong: [() => ({ topic: 'never' })] },
  { as: 'jo', ask: 'expertise.hide', input: () => ({ topic: 'cold' }), everybody: true },
  { as: 'jo', ask: 'expertise.choose', input: () => ({ asked: true }), everybody: true },
  { as: 'jo', ask: 'expertise.topics', input: () => ({ q: 'col' }), everybody: true },
  { as: 'jo', ask: 'expertise.topic', input: () => ({ tag: 'cold' }), wrong: [() => ({ tag: 'never' })] },
  { as: 'jo', ask: 'expertise.doers', input: (w) => ({ item: w.note }) },
  { as: 'jo', ask: 'expertise.ties', input: (w) => ({ with: w.cast.mika.person }), everybody: true },
  { as: 'jo', ask: 'expertise.offers', input: () => ({}), everybody: true },
  { as: 'jo', ask: 'expertise.hideTie', input: (w) => ({ person: w.cast.mika.person }), everybody: true },
  { as: 'jo', ask: 'expertise.showTie', input: (w) => ({ person: w.cast.mika.person }) },
];
