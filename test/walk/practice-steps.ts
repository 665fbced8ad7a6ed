import { kept, now, type Step } from './step.ts';

const none = () => ({});
const practice = (w: any) => ({ practice: w.practice });
const establishing = (w: any) => ({
  ...practice(w),
  seen_version: w.practice_version,
  owner: w.cast.omar.person,
  scope: 'Everywhere below -10 °C',
  strength: 'should',
  effective_on: '2026-06-01',
  reason: 'It has worked everywhere.',
});
const use = (as: Step['as'], outcome: string): Step => ({
  as,
  ask: 'practices.use',
  input: (w) => ({
    ...practice(w),
    outcome,
    words: 'At the depot.',
    note: w.note,
    skipped_steps: [w.lock],
    ...(outcome === 'partly' ? { failed_step: w.warm } : {}),
  }),
});

/** From a note to an established practice, the unit that teaches it, and back. */
export const practices: Step[] = [
  {
    as: 'lea',
    ask: 'practices.begin',
    input: (w) => ({
      title: 'Fit the seal in the cold',
      purpose: 'Seals that stay whole.',
      risk: 'medium',
      steps: [
        { body: 'Lock the unit.', core: true, why: 'Hands are inside.' },
        { body: 'Warm the seal for ten minutes.' },
      ],
      home: w.field,
      also: [w.field],
      notes: [w.note],
    }),
    keep: kept('practice'),
  },
  {
    as: 'jo',
    ask: 'practices.open',
    input: practice,
    keep: (w, { body }) => {
      [w.lock, w.warm] = body.steps.map((step: { id: string }) => step.id);
    },
  },
  { as: 'jo', ask: 'practices.list', input: (w) => ({ community: w.field, state: 'Emergent' }), everybody: true },
  { as: 'jo', ask: 'practices.counts', input: none, everybody: true },
  { as: 'mika', ask: 'practices.addSource', input: (w) => ({ ...practice(w), note: w.second_note }) },
  {
    as: 'mika',
    ask: 'practices.change',
    input: (w) => ({
      ...practice(w),
      seen_version: w.practice_version,
      change_kind: 'clarifying',
      steps: [
        { id: w.lock, body: 'Switch off and lock the unit.', core: true, why: 'Hands are inside.' },
        { id: w.warm, body: 'Warm the seal for ten minutes.' },
      ],
    }),
    wrong: [
      (w) => ({
        ...practice(w),
        seen_version: 99,
        change_kind: 'editorial',
        steps: [
          { id: w.lock, body: 'x' },
          { id: w.warm, body: 'y' },
        ],
      }),
    ],
    keep: now('practice'),
  },
  ...(['aino', 'samuel', 'ines', 'jo'] as const).map((name) => use(name, 'worked')),
  use('mika', 'partly'),
  { as: 'olga', ask: 'people.me', input: none, everybody: true },
  { as: 'ines', ask: 'practices.declareInterest', input: practice },
  { as: 'omar', ask: 'practices.use', input: (w) => ({ ...practice(w), outcome: 'worked' }) },
  {
    as: 'jo',
    ask: 'practices.challenge',
    input: (w) => ({ ...practice(w), step: w.warm, words: 'Ten is too short.', note: w.note }),
    keep: kept('challenge'),
  },
  {
    as: 'omar',
    ask: 'practices.reply',
    input: (w) => ({ challenge: w.challenge, reply: 'Ten is enough with the new seals.' }),
    rights: true,
  },
  {
    as: 'jo',
    ask: 'practices.link',
    input: (w) => ({ ...practice(w), note: w.note, step: w.warm, relation: 'confirms' }),
  },
  { as: 'jo', ask: 'practices.ofNote', input: (w) => ({ note: w.note }) },
];

export const promoting: Step[] = [
  { as: 'omar', ask: 'practices.open', input: practice, keep: now('practice') },
  {
    as: 'omar',
    ask: 'practices.validate',
    input: (w) => ({ ...practice(w), seen_version: w.practice_version }),
    rights: true,
    keep: now('practice'),
  },
  { as: 'omar', ask: 'practices.establish', input: establishing, rights: true, keep: now('practice') },
];

export const teaching: Step[] = [
  {
    as: 'ines',
    ask: 'courses.begin',
    input: (w) => ({ title: 'X20 basics', home: w.field, also: [w.field] }),
    keep: kept('course'),
  },
  {
    as: 'ines',
    ask: 'courses.addUnit',
    input: (w) => ({
      course: w.course,
      title: 'Cold start',
      body: `In the cold.\n\n![[p/${w.practice}#${w.warm}]]\n\nGo on.`,
    }),
    keep: kept('unit'),
    rights: true,
  },
  { as: 'jo', ask: 'courses.list', input: (w) => ({ community: w.field }), everybody: true },
  { as: 'jo', ask: 'courses.open', input: (w) => ({ course: w.course }) },
  { as: 'jo', ask: 'courses.openUnit', input: (w) => ({ unit: w.unit }) },
  {
    as: 'ines',
    ask: 'courses.addDesigner',
    input: (w) => ({ course: w.course, person: w.cast.omar.person }),
    rights: true,
  },
  { as: 'mika', ask: 'courses.enrol', input: (w) => ({ course: w.course }) },
  { as: 'mika', ask: 'courses.complete', input: (w) => ({ unit: w.unit }), rights: true },
  {
    as: 'mika',
    ask: 'courses.speakBack',
    input: (w) => ({ unit: w.unit, step: w.warm, relation: 'contradicts', words: 'It takes twenty.', home: w.field }),
  },
  { as: 'jo', ask: 'courses.ofPractice', input: practice },
  { as: 'omar', ask: 'practices.open', input: practice, keep: now('practice') },
  {
    as: 'omar',
    ask: 'practices.change',
    input: (w) => ({
      ...practice(w),
      seen_version: w.practice_version,
      change_kind: 'behavioural',
      steps: [
        { id: w.lock, body: 'Switch off and lock the unit.', core: true, why: 'Hands are inside.' },
        { id: w.warm, body: 'Warm the seal for twenty minutes.' },
      ],
    }),
    keep: now('practice'),
  },
  { as: 'omar', ask: 'practices.establish', input: establishing, rights: true, keep: now('practice') },
];

/** After the followers have opened the designer's task. */
export const deciding: Step[] = [
  {
    as: 'ines',
    ask: 'courses.inbox',
    input: none,
    everybody: true,
    keep: (w, { body }) => {
      w.task = body.tasks[0].id;
    },
  },
  {
    as: 'ines',
    ask: 'courses.decide',
    input: (w) => ({ task: w.task, verdict: 'update', words: 'Now.' }),
    rights: true,
  },
  {
    as: 'ines',
    ask: 'courses.changeUnit',
    input: (w) => ({
      unit: w.unit,
      seen_version: w.unit_version,
      title: 'Cold start, slowly',
      body: `![[p/${w.practice}#${w.warm}]]`,
    }),
    wrong: [(w) => ({ unit: w.unit, seen_version: 99, title: 'Late' })],
    rights: true,
  },
  {
    as: 'lea',
    ask: 'practices.begin',
    input: (w) => ({ title: 'The newer way', steps: [{ body: 'Do it warm.' }], home: w.field }),
    keep: kept('successor'),
  },
  {
    as: 'omar',
    ask: 'practices.retire',
    input: (w) => ({
      ...practice(w),
      seen_version: w.practice_version,
      reason: 'There is a newer way.',
      successor: w.successor,
    }),
    rights: true,
  },
];
