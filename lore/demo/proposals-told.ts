import type { CheckKind } from '../proposals/check.ts';
import type { Target } from '../proposals/proposal.ts';

export type ProposalTold = {
  key: string;
  title: string;
  target: Target;
  practice?: string;
  step?: string;
  words?: string;
  cause: string;
  change: string;
  notes?: string[];
  home?: string;
  by: string;
  days_ago: number;
  decided?: {
    by: string;
    days_ago: number;
    decision: 'Accepted' | 'Declined' | 'Deferred';
    reason: string;
    implementer?: string;
    within_days?: number;
  };
  implemented?: { by: string; days_ago: number; number?: number; words: string; check: CheckKind };
  learned?: { by: string; days_ago: number };
};

/** Besides what the evidence proposes by rule: to narrow step 3 of the X20, which waits for Omar. */
export const proposalsTold: ProposalTold[] = [
  {
    key: 'which-gauge',
    title: 'Say at the pressure test which gauges will do',
    target: 'practice',
    practice: 'x20',
    step: 'pressure',
    cause: 'The gauges of the grey batch hang at 2.8 bar and jump.',
    change: 'Add: with a gauge that was compared with a second one this month.',
    by: 'ingrid',
    days_ago: 9,
  },
  {
    key: 'two-up',
    title: 'Two people for a roof with ice, in the job itself',
    target: 'policy',
    words: 'How planning writes a job',
    cause: 'The job said one person, forty minutes. It was a roof, in the dark, with ice.',
    change: 'A job on a roof names two people from the first frost on.',
    home: 'nordic',
    by: 'tuan',
    days_ago: 7,
    decided: {
      by: 'nils',
      days_ago: 5,
      decision: 'Accepted',
      reason: 'Planning agrees. Amina changes the template, and until then I read each roof job myself.',
      implementer: 'amina',
      within_days: 26,
    },
  },
  {
    key: 'at-the-hub',
    title: 'Turn the fan at the hub, never at a blade',
    target: 'practice',
    practice: 'ice',
    step: 'turn',
    cause: 'Three A7 in Abisko hummed after we had thawed them by the book: bent at the tip, by our own hands.',
    change: 'Say where the hand goes: at the hub.',
    by: 'mika',
    days_ago: 24,
    decided: {
      by: 'nils',
      days_ago: 18,
      decision: 'Accepted',
      reason: 'I looked at two of the three. You saw it, so please write it: one step, one sentence.',
      implementer: 'mika',
      within_days: 22,
    },
  },
  {
    key: 'always-two',
    title: 'Two people at every commissioning',
    target: 'practice',
    practice: 'x20',
    cause: 'Third floor, no lift, and the pump alone weighs ninety kilos.',
    change: 'First step: two people, or it is not begun.',
    by: 'samuel',
    days_ago: 222,
    decided: {
      by: 'omar',
      days_ago: 207,
      decision: 'Declined',
      reason:
        'In 41 of the last 44 houses one was enough, and the second would be missing elsewhere. Where one is not enough, write the house down: I need those stories to change the number.',
    },
  },
  {
    key: 'both-ways',
    title: 'Flush each borehole in both directions',
    target: 'practice',
    practice: 'brine',
    step: 'flush',
    cause: 'Dirt sits behind the welds and lets go only from the other side.',
    change: 'Ten minutes in each direction, until the filter stays clean both ways.',
    by: 'ingrid',
    days_ago: 27,
    decided: {
      by: 'omar',
      days_ago: 15,
      decision: 'Accepted',
      reason: 'Five notes from three sites. Samuel writes it.',
      implementer: 'samuel',
      within_days: 15,
    },
    implemented: { by: 'samuel', days_ago: 4, number: 3, words: 'Version 3, in force.', check: 'uses' },
  },
  {
    key: 'ten-minutes',
    title: 'Ten minutes at 3 bar instead of five',
    target: 'practice',
    practice: 'x20',
    step: 'pressure',
    cause: 'In Bergen the needle stood for five minutes and dropped in the seventh.',
    change: 'Wait ten minutes.',
    notes: ['bergen-drop'],
    by: 'per',
    days_ago: 416,
    decided: {
      by: 'omar',
      days_ago: 413,
      decision: 'Accepted',
      reason: 'The failures say the same. Ruth writes the next version.',
      implementer: 'ruth',
      within_days: 20,
    },
    implemented: {
      by: 'ruth',
      days_ago: 404,
      number: 3,
      words: 'Version 3 waits ten minutes.',
      check: 'contradictions',
    },
    learned: { by: 'omar', days_ago: 255 },
  },
  {
    key: 'plastic',
    title: 'Plastic tags in all northern vans',
    target: 'tool',
    practice: 'lockout',
    step: 'tag',
    words: 'The tag that hangs at a locked switch',
    cause: 'Paper dissolves in wet snow within an hour.',
    change: 'Plastic tags and a grease pencil in each van.',
    home: 'nordic',
    by: 'nils',
    days_ago: 125,
    decided: {
      by: 'lea',
      days_ago: 117,
      decision: 'Accepted',
      reason: 'They cost less than one visit.',
      implementer: 'nils',
      within_days: 30,
    },
    implemented: { by: 'nils', days_ago: 98, words: 'In all 31 vans north of Umeå.', check: 'measure' },
  },
];
