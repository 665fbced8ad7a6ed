// Conditions and facts in the words of the person who reads.
import type { Condition, FactValue } from '../../lore/facets/facet.ts';
import { locale, m, region } from '../house/words.ts';
import { conditionsIn, factIn, type Known, type Speech } from './conditions-said.ts';

// Each by its name: `m` itself, handed on, would bring all words of all screens into the first load.
const words: Speech['words'] = {
  when_below: m.when_below,
  when_at_most: m.when_at_most,
  when_above: m.when_above,
  when_at_least: m.when_at_least,
  when_in: m.when_in,
  when_on: m.when_on,
  when_not: m.when_not,
  when_with: m.when_with,
  when_without: m.when_without,
};
const speech: Speech = { words, locale, region };

export const conditionsSaid = (conditions: readonly Condition[], facets: readonly Known[]) =>
  conditionsIn(speech, conditions, facets);
export const factSaid = (facet: string, fact: FactValue, facets: readonly Known[]) =>
  factIn(speech, facet, fact, facets);
