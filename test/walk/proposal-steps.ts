import { kept, now, type Step } from './step.ts';

const proposal = (w: any) => ({ proposal: w.proposal });

/** From a note to a change that somebody should make, and what its owner says to it. */
export const proposing: Step[] = [
  {
    as: 'mika',
    ask: 'proposals.make',
    input: (w) => ({
      title: 'Warm it for twenty minutes',
      target: 'practice',
      practice: w.practice,
      step: w.warm,
      cause: 'Ten is too short below -20 °C.',
      change: 'Warm the seal for twenty minutes.',
      notes: [w.note],
      home: w.field,
      also: [w.field],
    }),
    wrong: [(w) => ({ title: 'Another press', target: 'tool', change: 'Buy it.', home: w.field })],
    keep: kept('proposal'),
  },
  { as: 'jo', ask: 'proposals.list', input: (w) => ({ community: w.field, practice: w.practice }), everybody: true },
  { as: 'jo', ask: 'proposals.counts', input: (w) => ({ community: w.field }), everybody: true },
  { as: 'jo', ask: 'proposals.open', input: proposal },
  { as: 'jo', ask: 'proposals.ofPractice', input: (w) => ({ practice: w.practice }) },
  { as: 'jo', ask: 'proposals.ofNote', input: (w) => ({ note: w.note }) },
  {
    as: 'mika',
    ask: 'proposals.change',
    input: (w) => ({ ...proposal(w), seen_version: w.proposal_version, cause: 'Ten is too short in deep cold.' }),
    wrong: [(w) => ({ ...proposal(w), seen_version: 99, cause: 'Late' })],
    rights: true,
    keep: now('proposal'),
  },
  {
    as: 'omar',
    ask: 'proposals.decide',
    input: (w) => ({ ...proposal(w), seen_version: w.proposal_version, decision: 'Declined', reason: 'Ten did it.' }),
    wrong: [
      (w) => ({ ...proposal(w), seen_version: 99, decision: 'Declined', reason: 'Late' }),
      (w) => ({ ...proposal(w), seen_version: w.proposal_version, decision: 'Deferred', reason: 'Until when?' }),
    ],
    rights: true,
  },
  {
    as: 'mika',
    ask: 'proposals.reopen',
    input: (w) => ({ ...proposal(w), reason: 'Not below -20 °C.' }),
    rights: true,
    keep: now('proposal'),
  },
  {
    as: 'omar',
    ask: 'proposals.decide',
    input: (w) => ({
      ...proposal(w),
      seen_version: w.proposal_version,
      decision: 'Accepted',
      reason: 'That is so.',
      implementer: w.cast.aino.person,
    }),
    rights: true,
  },
];

/** After another version was established that carries it. */
export const learning: Step[] = [
  {
    as: 'jo',
    ask: 'practices.open',
    input: (w) => ({ practice: w.practice }),
    keep: (w, { body }) => {
      w.carrying = body.established_number;
      w.carried_on = body.establishment.at.slice(0, 10);
    },
  },
  {
    as: 'aino',
    ask: 'proposals.implement',
    input: (w) => ({
      ...proposal(w),
      number: w.carrying,
      words: 'Step 2 says twenty.',
      effective_on: w.carried_on,
      check_kind: 'measure',
    }),
    wrong: [
      (w) => ({ ...proposal(w), words: 'Done.', effective_on: w.carried_on, check_kind: 'uses' }),
      (w) => ({ ...proposal(w), number: 99, words: 'Done.', effective_on: w.carried_on, check_kind: 'uses' }),
    ],
    rights: true,
  },
  {
    as: 'omar',
    ask: 'proposals.learn',
    input: (w) => ({
      ...proposal(w),
      measure: { words: 'Cracked seals', unit: 'a month', before: 12, after: 2, better: 'less' },
    }),
    wrong: [
      proposal,
      (w) => ({
        ...proposal(w),
        measure: { words: 'Cracked seals', unit: 'a month', before: 12, after: 12, better: 'less' },
      }),
    ],
    rights: true,
  },
];
