import type { Step } from './step.ts';

const none = () => ({});
const said = { expected: 'An hour.', happened: 'Three.', why: 'Cold.', next: 'Warm it.' };
const wish = { title: 'Pump replaced', reference: 'WO-4711', place: 'Kiruna' };
const people = ['mika', 'aino', 'samuel'].map((name) => `${name}@example.org`);

/** A job of three: one learned something, one has nothing new, and two look back on it. */
export const working: Step[] = [
  {
    as: 'lea',
    ask: 'jobs.close',
    input: (w) => ({ community: w.field, ...wish, people }),
    wrong: [
      (w) => ({ community: w.field, ...wish, people: [] }),
      (w) => ({ community: w.field, ...wish, people: ['nobody@example.org'] }),
      (w) => ({ community: w.field, ...wish, title: ' ', people }),
      (w) => ({ community: w.field, ...wish, people, closed_at: '2036-01-01T00:00:00Z' }),
    ],
    keep: (w, { body }) => {
      w.job = body.id;
    },
  },
  { as: 'mika', ask: 'jobs.cards', input: none, everybody: true },
  { as: 'jo', ask: 'jobs.list', input: (w) => ({ community: w.field }) },
  { as: 'jo', ask: 'jobs.open', input: (w) => ({ job: w.job }) },
  {
    as: 'mika',
    ask: 'jobs.debrief',
    input: (w) => ({ job: w.job, lines: [{ prompt: 'next', body: 'Bring two.' }] }),
    wrong: [
      (w) => ({ job: w.job, lines: [{ prompt: 'next', body: ' ' }] }),
      (w) => ({ job: w.job, lines: [1, 2].map(() => ({ prompt: 'next', body: 'Bring two.' })) }),
    ],
    rights: true,
  },
  { as: 'aino', ask: 'jobs.openReview', input: (w) => ({ job: w.job }), rights: true },
  {
    as: 'aino',
    ask: 'jobs.speak',
    input: (w) => ({ job: w.job, ...said }),
    wrong: [(w) => ({ job: w.job, ...said, why: 'x'.repeat(501) })],
    rights: true,
  },
  { as: 'samuel', ask: 'jobs.review', input: (w) => ({ job: w.job }), rights: true },
  { as: 'aino', ask: 'jobs.closeReview', input: (w) => ({ job: w.job }), rights: true },
];

/** The pulse of a quarter: a ticket, and an answer that comes back with it from nobody. */
export const feeling: Step[] = [
  { as: 'lea', ask: 'pulse.now', input: none, everybody: true },
  {
    as: 'lea',
    ask: 'pulse.hand',
    input: none,
    everybody: true,
    keep: (w, { body }) => {
      w.ticket = body.token;
    },
  },
  {
    as: 'nobody',
    ask: 'pulse.count',
    input: ({ ticket: { round, number, stamp } }) => ({ round, number, stamp, items: { help: 4 }, ways: ['coach'] }),
    wrong: [
      ({ ticket: { round, number } }) => ({ round, number, stamp: 'x'.repeat(43) }),
      ({ ticket: { number, stamp } }) => ({ round: '2020-Q1', number, stamp }),
      ({ ticket: { round, number, stamp } }) => ({ round, number, stamp, items: { help: 6 } }),
    ],
  },
  { as: 'lea', ask: 'pulse.never', input: () => ({ never: true }), everybody: true },
  { as: 'lea', ask: 'pulse.results', input: none, everybody: true },
  { as: 'lea', ask: 'pulse.table', input: none, everybody: true },
  { as: 'sam', ask: 'pulse.set', input: () => ({ asks: false }), rights: true },
];
