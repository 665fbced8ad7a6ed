import { kept, now, type Step } from './step.ts';

const danger = (w: any) => ({ note: w.danger });
const judging = (as: Step['as']): Step => ({
  as,
  ask: 'hazards.read',
  input: (w) => ({ ...danger(w), plausible: true, words: 'It can be so.' }),
  wrong: [() => ({ note: 'absent0000000', plausible: true })],
});

/** What asks and what was told twice; then a danger, the two who read it, whom it reaches, and the hold that rests on it. */
export const hazards: Step[] = [
  {
    as: 'jo',
    ask: 'notes.answer',
    input: (w) => ({ note: w.second_note, words: 'It was the right one.' }),
    wrong: [(w) => ({ note: w.second_note, words: ' ' })],
  },
  ...['told', 'told_again'].map(
    (name): Step => ({
      as: 'mika',
      ask: 'notes.share',
      input: (w) => ({ body: `It was ${name} twice.`, home: w.field }),
      keep: kept(name),
    }),
  ),
  {
    as: 'lea',
    ask: 'notes.merge',
    input: (w) => ({ note: w.told, into: w.told_again, seen_version: w.told_version }),
    wrong: [
      (w) => ({ note: w.told, into: w.told_again, seen_version: 99 }),
      (w) => ({ note: w.told, into: w.told, seen_version: w.told_version }),
    ],
    rights: true,
    keep: now('told'),
  },
  {
    as: 'mika',
    ask: 'notes.share',
    input: (w) => ({ body: 'The cover falls on your hands.', home: w.field, context: { asset: 'X20' } }),
    keep: kept('danger'),
  },
  { as: 'jo', ask: 'hazards.flag', input: danger },
  {
    as: 'aino',
    ask: 'practices.link',
    input: (w) => ({ practice: w.practice, note: w.danger, step: w.warm, relation: 'hazard' }),
  },
  { as: 'jo', ask: 'hazards.waiting', input: (w) => ({ community: w.field }) },
  judging('aino'),
  judging('samuel'),
  {
    as: 'jo',
    ask: 'hazards.ofNote',
    input: danger,
    keep: (w, { body }) => {
      w.alert = body.alert.id;
    },
  },
  { as: 'jo', ask: 'hazards.mine', input: () => ({}), everybody: true },
  { as: 'jo', ask: 'hazards.acknowledge', input: (w) => ({ alert: w.alert }) },
  {
    as: 'aino',
    ask: 'hazards.hold',
    input: (w) => ({
      practice: w.practice,
      step: w.warm,
      note: w.danger,
      reason: 'Hands are at risk.',
      until: '2026-05-20T00:00:00Z',
    }),
    wrong: [
      (w) => ({ practice: w.practice, reason: 'Without a ground.', until: '2026-05-20T00:00:00Z' }),
      (w) => ({ practice: w.practice, note: w.danger, reason: 'Too long.', until: '2026-11-20T00:00:00Z' }),
    ],
    rights: true,
    keep: kept('hold'),
  },
  { as: 'jo', ask: 'hazards.holds', input: (w) => ({ practice: w.practice }) },
  {
    as: 'omar',
    ask: 'hazards.lift',
    input: (w) => ({ hold: w.hold, reason: 'There is a guard now.' }),
    wrong: [(w) => ({ hold: w.hold, reason: ' ' })],
    rights: true,
  },
];
