import type { Step } from './step.ts';

const paths = 'Cold%20climate/Warm%20seals';

/** A community follows a blog, and one of its members brings in what matters there. */
export const reading: Step[] = [
  {
    as: 'lea',
    ask: 'sources.follow',
    input: (w) => ({ community: w.field, address: `https://blog.example/${paths}` }),
    wrong: [
      (w) => ({ community: w.field, address: 'no address' }),
      (w) => ({ community: w.field, address: 'https://10.0.0.7/feed' }),
    ],
    rights: true,
    keep: (w, { body }) => {
      w.source = body.id;
    },
  },
  { as: 'mika', ask: 'sources.list', input: (w) => ({ community: w.field }) },
  {
    as: 'mika',
    ask: 'sources.entries',
    input: (w) => ({ community: w.field }),
    keep: (w, { body }) => {
      w.piece = body.items[0].id;
    },
  },
  { as: 'mika', ask: 'sources.hide', input: (w) => ({ piece: w.piece }) },
  { as: 'mika', ask: 'sources.show', input: (w) => ({ piece: w.piece }) },
  {
    as: 'mika',
    ask: 'sources.bringIn',
    input: (w) => ({ piece: w.piece, body: 'We should do it so.' }),
    wrong: [(w) => ({ piece: w.piece, body: ' ' })],
  },
  { as: 'lea', ask: 'sources.pause', input: (w) => ({ source: w.source }), rights: true },
  { as: 'lea', ask: 'sources.resume', input: (w) => ({ source: w.source }), rights: true },
  { as: 'lea', ask: 'sources.lookAgain', input: (w) => ({ source: w.source }), rights: true },
  { as: 'lea', ask: 'sources.remove', input: (w) => ({ source: w.source }), rights: true },
];
