// Conditions while they are being said: a number is still what was typed, with whatever unit stands behind it.
import {
  type Condition,
  type Facet,
  type Facts,
  type Op,
  whyNotCondition,
  whyNotConditions,
} from '../../../lore/facets/facet.ts';

export interface Stated {
  facet: string;
  /** Of a number: which side of it. */
  op: Op;
  typed: string;
  values: string[];
  /** All but these values. */
  not: boolean;
  yes: boolean;
}

const blank = { op: '<' as Op, typed: '', values: [] as string[], not: false, yes: true };

export function newStated(facet: Facet, fact?: Facts[string]): Stated {
  const begun = { ...blank, facet: facet.name };
  if (fact === undefined) return begun;
  if (typeof fact === 'number') return { ...begun, op: '<=', typed: typedOf(fact) };
  return typeof fact === 'boolean' ? { ...begun, yes: fact } : { ...begun, values: [fact] };
}

export function statedOf({ facet, op, value }: Condition): Stated {
  const begun = { ...blank, facet };
  if (typeof value === 'number') return { ...begun, op, typed: typedOf(value) };
  if (typeof value === 'boolean') return { ...begun, yes: value };
  return { ...begun, values: [value].flat(), not: op === 'not in' };
}
const typedOf = (value: number) => String(value).replace('-', '−');

/** As the API takes it, with the unit in which it was typed: a wrong one is refused by name. */
function conditionOf(stated: Stated, facet: Facet): Condition & { unit?: string } {
  const { values, not, yes } = stated;
  if (facet.kind === 'yesno') return { facet: facet.name, op: 'is', value: yes };
  if (facet.kind !== 'number') {
    const [only] = values;
    if (values.length === 1 && only !== undefined && !not) return { facet: facet.name, op: 'is', value: only };
    return { facet: facet.name, op: not ? 'not in' : 'in', value: values };
  }
  const [, digits, unit = ''] = /^\s*([-−–+]?\d+(?:[.,]\d+)?)\s*(.*?)\s*$/.exec(stated.typed) ?? [];
  const value = digits === undefined ? stated.typed : Number(digits.replace(/[−–]/, '-').replace(',', '.'));
  const isOwn = bare(unit) === bare(facet.unit);
  return { facet: facet.name, op: stated.op, value, ...(unit && !isOwn ? { unit } : {}) };
}
/** "C" and "°c" are °C to everybody. */
const bare = (unit: string) => unit.replace(/[°\s]/g, '').toLowerCase();

export function conditionsOf(stated: readonly Stated[], facets: readonly Facet[]) {
  return stated.flatMap((each) => {
    const facet = facets.find(({ name }) => name === each.facet);
    return facet ? [conditionOf(each, facet)] : [];
  });
}

/** Why one of them cannot stand so; null where it can. */
export function whyNotStated(stated: Stated, facets: readonly Facet[]): string | null {
  const facet = facets.find(({ name }) => name === stated.facet);
  return facet ? whyNotCondition(conditionOf(stated, facet), facets) : null;
}

/** Why they cannot stand together. */
export const whyNotAll = (stated: readonly Stated[], facets: readonly Facet[]): string | null =>
  whyNotConditions(conditionsOf(stated, facets), facets);
