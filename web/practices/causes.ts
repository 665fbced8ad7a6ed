// What may have been the cause: the conditions in which it went otherwise, each as a condition that could be stated.
import { type Condition, type Facet, factsOf } from '../../lore/facets/facet.ts';
import type { Context } from '../notes/chips.ts';

const degrees_apart = 5;
/** Below this people say "because it is cold", above it "because it is warm". */
const mild_c = 10;

export function causesIn(context: Context, facets: readonly Facet[]): Condition[] {
  return Object.entries(factsOf(context, facets)).map(([facet, value]): Condition => {
    if (typeof value !== 'number') return { facet, op: 'is', value };
    if (facet !== 'ambient_c') return { facet, op: '>=', value };
    const [steps, isCold] = [value / degrees_apart, value <= mild_c];
    // The next round number on the side of what is usual: −18 is "below −15".
    const bound = isCold ? Math.floor(steps) + 1 : Math.ceil(steps) - 1;
    return { facet, op: isCold ? '<' : '>', value: bound * degrees_apart };
  });
}
