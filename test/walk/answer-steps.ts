import { kept, now, type Step } from './step.ts';

const practice = (w: any) => ({ practice: w.practice });
const field = (w: any) => ({ community: w.field });
const decision = (w: any) => ({ decision: w.decision });

/** What communities say to what was established. */
export const answering: Step[] = [
  {
    as: 'omar',
    ask: 'answers.give',
    input: (w) => ({ ...practice(w), ...field(w), number: 2, answer: 'adopted', value: 12, unit: 'hours a month' }),
    wrong: [
      (w) => ({ ...practice(w), ...field(w), number: 2, answer: 'rejected' }),
      (w) => ({ ...practice(w), ...field(w), number: 2, answer: 'on hold', until: '2026-01-01' }),
      (w) => ({ ...practice(w), ...field(w), number: 1, answer: 'adopted' }),
    ],
    rights: true,
  },
  { as: 'jo', ask: 'answers.ofPractice', input: practice },
  { as: 'jo', ask: 'answers.ofCommunity', input: field },
  { as: 'jo', ask: 'answers.matrix', input: () => ({ community_kind: 'practice' }), everybody: true },
];

const mode = (decision_mode: string): Step => ({
  as: 'lea',
  ask: 'communities.change',
  input: (w) => ({ ...field(w), seen_version: w.field_version, decision_mode }),
  rights: true,
  keep: now('field'),
});

/** A version that its home decides on together, and takes back. */
export const voicing: Step[] = [
  { as: 'lea', ask: 'communities.open', input: field, keep: now('field') },
  mode('consensus'),
  {
    as: 'omar',
    ask: 'practices.change',
    input: (w) => ({
      ...practice(w),
      seen_version: w.practice_version,
      change_kind: 'editorial',
      steps: [
        { id: w.lock, body: 'Switch off and lock the unit first.', core: true, why: 'Hands are inside.' },
        { id: w.warm, body: 'Warm the seal for twenty minutes.' },
      ],
    }),
    keep: now('practice'),
  },
  {
    as: 'jo',
    ask: 'decisions.open',
    input: (w) => ({
      ...practice(w),
      owner: w.cast.omar.person,
      scope: 'Everywhere',
      strength: 'should',
      effective_on: '2026-07-01',
      reason: 'It says more clearly what we do.',
      ask: [w.field],
    }),
    keep: kept('decision'),
  },
  {
    as: 'mika',
    ask: 'decisions.voice',
    input: (w) => ({ ...decision(w), voice: 'objection', reason: 'Twenty minutes are too long.' }),
    wrong: [(w) => ({ ...decision(w), voice: 'against' })],
  },
  { as: 'mika', ask: 'decisions.withdrawObjection', input: decision, rights: true },
  { as: 'jo', ask: 'decisions.ofPractice', input: practice },
  { as: 'ines', ask: 'decisions.ofCommunity', input: field },
  { as: 'jo', ask: 'decisions.withdraw', input: decision },
  mode('steward'),
];
