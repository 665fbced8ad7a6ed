import type { When } from '../variations/acts.ts';
import type { Air } from './practice-told.ts';

/** Somebody went by it, or, as one of those who were asked about its cause, by the base outside its condition. */
export type TryTold = { days_ago: number; outcome: 'worked' | 'failed'; base?: true; words: string };
export type VariationTold = {
  key: string;
  practice: string;
  step: string;
  by: string;
  days_ago: number;
  body: string;
  when: When[];
  stated?: string;
  where?: string[];
  why?: string;
  goal?: string;
  cause?: string;
  /** The note that it comes from. */
  note?: string;
  asset?: string;
  air?: Air;
  tries?: TryTold[];
  validated?: { by: string; days_ago: number };
};

const went = (days_ago: number, words: string): TryTold => ({ days_ago, outcome: 'worked', words });
const warm = (days_ago: number, words: string): TryTold => ({ days_ago, outcome: 'worked', base: true, words });

export const variationsTold: VariationTold[] = [
  {
    key: 'warm',
    practice: 'x20',
    step: 'seal',
    by: 'lea',
    days_ago: 11,
    body: 'Warm the seal for ten minutes inside your jacket, then press it in at once with the flat tool.',
    when: [{ facet: 'ambient_c', op: '<', value: -10 }],
    why: 'Below minus ten the rubber is as stiff as a coin; warm all through it bends as in summer.',
    goal: 'No cracked seal in the cold',
    cause: 'cold',
    note: 'seal',
    asset: 'X20',
    air: [-24, -12],
    tries: [
      {
        days_ago: 10,
        outcome: 'failed',
        words: 'Five minutes were not enough, it split at the corner. The second one got ten.',
      },
      went(9, 'Ten minutes by the watch. In, flush.'),
      went(8, 'Gick i direkt, minus arton.'),
      warm(8, 'Cellar, plus eight. As written.'),
      went(7, 'Did it while the pump vented: costs no time.'),
      warm(7, 'Im Keller wie beschrieben, keine Risse.'),
      went(6, 'Two seals, both in.'),
      warm(6, 'Warm room, no trouble. I would not have thought of the cold.'),
      went(5, 'Lastet ti minutter under jakken. Ingen sprekk.'),
      warm(5, 'Plus eleven. Went in at once.'),
      went(4, 'First one without a crack this month.'),
      went(4, 'Held at 3 bar.'),
    ],
    validated: { by: 'samuel', days_ago: 3 },
  },
  {
    key: 'oldboard',
    practice: 'x20',
    step: 'start',
    by: 'birgit',
    days_ago: 34,
    body: 'Wait for the green light, then measure the superheat at the suction line: the old board does not show it.',
    when: [{ facet: 'asset_model', op: 'in', value: ['X10'] }],
    why: 'The X10 with its old board has no reading to write on the card.',
    goal: 'A number on the card for the last X10 as well',
  },
  {
    key: 'iron',
    practice: 'x20',
    step: 'flush',
    by: 'henning',
    days_ago: 3,
    body: 'Nach der ersten Viertelstunde den Filter wechseln und noch einmal zehn Minuten spülen.',
    when: [],
    stated: 'Alte Sole mit viel Eisen, rostig im Schauglas',
    why: 'Der erste Filter ist nach fünf Minuten zu und lässt dann alles vorbei.',
  },
  {
    key: 'gaugeless',
    practice: 'x20',
    step: 'pressure',
    by: 'ingrid',
    days_ago: 2,
    body: 'With a gauge of the grey batch: pressurise to 3 bar, tap the glass each minute, wait twenty minutes.',
    when: [],
    stated: 'Only gauges of the grey batch at hand',
    where: ['tromso'],
    why: 'The needle hangs at 2.8 and moves when it is tapped.',
    cause: 'grey batch',
  },
  {
    key: 'winter',
    practice: 'handover',
    step: 'normal',
    by: 'henning',
    days_ago: 70,
    body: 'Show the photo of an A7 in freezing fog: steam, a ring of ice and the fan at night are normal. Then the first electricity bill.',
    when: [{ facet: 'asset_model', op: 'is', value: 'A7' }],
    why: 'Who has seen the steam on a photo does not ring when it stands in the garden.',
    goal: 'Fewer calls in the first frost',
    asset: 'A7',
    tries: [
      went(66, 'Showed it, they laughed. No call since.'),
      went(61, 'Foto gezeigt, alles klar.'),
      went(55, 'The neighbour wanted to see it as well.'),
      went(47, 'Works better than any sentence of mine.'),
      went(38, 'Kein Anruf im ersten Frost.'),
    ],
  },
];
