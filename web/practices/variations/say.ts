// A variation in words: which one it is, what it does with its step, and when.
import type { Facet } from '../../../lore/facets/facet.ts';
import { m } from '../../house/words.ts';
import type { Practice } from '../shown.ts';
import { conditionsSaid } from '../when.ts';

export type Variation = Practice['variations'][number];

/** "3a": the number of its step as it stands, and its letter. One before the first step belongs to step 0. */
export function nameOf(
  { step, letter }: Pick<Variation, 'step' | 'letter'>,
  practice: Pick<Practice, 'steps'>,
): string {
  return `${practice.steps.find(({ id }) => id === step)?.position ?? (step === null ? 0 : '?')}${letter}`;
}

/** What it does, as one picks it: "Do something else". */
export const opAsked: Record<Variation['op'], string> = {
  replace: m.variation_op_replace(),
  insert: m.variation_op_insert(),
  parameter: m.variation_op_parameter(),
  tool: m.variation_op_tool(),
  skip: m.variation_op_skip(),
  reorder: m.variation_op_reorder(),
};

/** What it does, as one reads it: "instead of step 3". */
export function opSaid(variation: Pick<Variation, 'op' | 'step' | 'after'>, practice: Pick<Practice, 'steps'>): string {
  const at = (id: string | null) => practice.steps.find((step) => step.id === id)?.position ?? '?';
  const number = at(variation.step);
  if (variation.op === 'insert')
    return variation.step === null ? m.variation_before_first() : m.variation_after({ number });
  if (variation.op === 'skip') return m.variation_skips({ number });
  if (variation.op === 'parameter') return m.variation_value({ number });
  if (variation.op === 'tool') return m.variation_tool({ number });
  if (variation.op === 'reorder') {
    return variation.after === null
      ? m.variation_moves_first({ number })
      : m.variation_moves({ number, after: at(variation.after) });
  }
  return m.variation_instead({ number });
}

/** All that has to be so, piece by piece: conditions, what was said in words, communities. */
export function whenSaid(
  { conditions, stated, places, place_names }: Pick<Variation, 'conditions' | 'stated' | 'places' | 'place_names'>,
  facets: readonly Facet[],
): string[] {
  return [
    ...conditions.map((condition) => conditionsSaid([condition], facets)),
    ...(stated && conditions.length === 0 ? [m.quoted({ words: stated })] : []),
    ...place_names,
    // For communities that the reader does not know, and so not for everybody.
    ...(place_names.length < places.length ? [m.variation_other_communities()] : []),
  ];
}
