// A condition as people say it: "below −10 °C", "on X20, X10", "not in Kiruna", "with scaffold". The words come in from
// outside, so that every language is tested by the same sentences.
import type { Condition, Facet, FactValue } from '../../lore/facets/facet.ts';
import type { m } from '../house/words.ts';
import { amount } from '../notes/chips.ts';

export type Known = Pick<Facet, 'name' | 'label' | 'kind' | 'unit'>;
export type Words = Pick<
  typeof m,
  | 'when_below'
  | 'when_at_most'
  | 'when_above'
  | 'when_at_least'
  | 'when_in'
  | 'when_on'
  | 'when_not'
  | 'when_with'
  | 'when_without'
>;
export interface Speech {
  words: Words;
  /** Of the words. */
  locale: string;
  /** Of the numbers. */
  region: string;
}

/** All of them, in their order: "below −10 °C, on X20". */
export function conditionsIn(speech: Speech, conditions: readonly Condition[], facets: readonly Known[]): string {
  return conditions.map((condition) => conditionIn(speech, condition, facets)).join(', ');
}

export function conditionIn(speech: Speech, condition: Condition, facets: readonly Known[]): string {
  const { words, region } = speech;
  const { op, value } = condition;
  const { name, label, unit } = facetOf(condition.facet, facets);
  if (typeof value === 'boolean') return yesOrNo(speech, label, value);
  if (typeof value === 'number') {
    const said = boundIn(words, op, amount(value, unit, region));
    return name === 'ambient_c' ? said : `${label} ${said}`;
  }
  const listed = [value].flat().join(', ');
  const plain =
    name === 'place'
      ? words.when_in({ list: listed })
      : name === 'asset_model'
        ? words.when_on({ list: listed })
        : null;
  const whole = op === 'not in' ? words.when_not({ what: plain ?? listed }) : (plain ?? listed);
  return plain === null ? `${label} ${whole}` : whole;
}

/** A fact of mine on a chip. What is known without its label goes without: a place, a model, a temperature. */
export function factIn(speech: Speech, facet: string, fact: FactValue, facets: readonly Known[]): string {
  const { name, label, unit } = facetOf(facet, facets);
  if (typeof fact === 'boolean') return yesOrNo(speech, label, fact);
  const said = typeof fact === 'number' ? amount(fact, unit, speech.region) : fact;
  return ['ambient_c', 'asset_model', 'place'].includes(name) ? said : `${label} ${said}`;
}

function boundIn(words: Words, op: Condition['op'], value: string): string {
  if (op === '<') return words.when_below({ value });
  if (op === '<=') return words.when_at_most({ value });
  if (op === '>') return words.when_above({ value });
  return op === '>=' ? words.when_at_least({ value }) : value;
}

function yesOrNo({ words, locale }: Speech, label: string, isSo: boolean): string {
  // "Scaffold" inside an English sentence is "scaffold"; "UPS" stays, and so do German nouns.
  const isName = locale !== 'en' || label.slice(1, 2) !== label.slice(1, 2).toLowerCase();
  const what = isName ? label : label.charAt(0).toLowerCase() + label.slice(1);
  return isSo ? words.when_with({ what }) : words.when_without({ what });
}

/** A facet that has ended is not sent any more; its name still says what was meant. */
function facetOf(name: string, facets: readonly Known[]): Known {
  const known = facets.find((each) => each.name === name);
  return known ?? { name, label: name.replaceAll('_', ' '), kind: 'choice', unit: name === 'ambient_c' ? '°C' : '' };
}
