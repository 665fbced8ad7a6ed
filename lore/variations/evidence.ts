import { type Condition, type Facet, factsOf, type Match, matchAll } from '../facets/facet.ts';
import type { Outcome } from '../practices/practice.ts';

/** What is counted of one use. */
export type Told = {
  outcome: Outcome;
  failed_step: string | null;
  skipped_steps: string[];
  variations: string[];
  context: Parameters<typeof factsOf>[0];
};
export type Cell = { worked: number; partly: number; failed: number };
/** Used with it and without, inside its condition and outside. `unknown`: told without the conditions. */
export type Table = { inside: { with: Cell; base: Cell }; outside: { with: Cell; base: Cell }; unknown: Cell };

const empty = (): Cell => ({ worked: 0, partly: 0, failed: 0 });
export const sumOf = (cell: Cell): number => cell.worked + cell.partly + cell.failed;

/**
 * What a use says of one step. Who skipped it says nothing about it; who failed elsewhere got past it; a failure of
 * which nobody said where counts as one here too.
 */
export function outcomeAt(
  use: Pick<Told, 'outcome' | 'failed_step' | 'skipped_steps'>,
  step: string | null,
): Outcome | null {
  if (step !== null && use.skipped_steps.includes(step)) return null;
  if (use.outcome === 'worked' || use.failed_step === null) return use.outcome;
  return use.failed_step === step ? use.outcome : 'worked';
}

/** The two-by-two table of a variation. Of its step's other variations a use says nothing here. */
export function tableOf(
  variation: { id: string; step: string | null; conditions: Condition[]; rivals: string[] },
  uses: Told[],
  facets: Facet[],
): Table {
  const table: Table = {
    inside: { with: empty(), base: empty() },
    outside: { with: empty(), base: empty() },
    unknown: empty(),
  };
  for (const use of uses) {
    const outcome = outcomeAt(use, variation.step);
    if (outcome === null || use.variations.some((each) => variation.rivals.includes(each))) continue;
    const match: Match = matchAll(variation.conditions, factsOf(use.context, facets), facets);
    const how = use.variations.includes(variation.id) ? 'with' : 'base';
    const cell = match === 'unknown' ? table.unknown : table[match === 'yes' ? 'inside' : 'outside'][how];
    cell[outcome]++;
  }
  return table;
}

/** Fewer than this many on either side say nothing. */
export const enough_min = 5;
/** Chance alone would show as much in one of ten: below that we say that it helps. */
const chance_max = 0.1;

export type Verdict = 'too few data' | 'helps' | 'not clear' | 'does not help';
export type Saying = {
  verdict: Verdict;
  /** How often chance alone would show at least this difference between with and without it, inside its condition. */
  chance: number | null;
  /** The same for the base, inside and outside: whether the condition matters at all. */
  condition_chance: number | null;
};

/** What the table says, and how sure that is: Fisher's exact test, one-sided, on worked against the rest. */
export function sayingOf({ inside, outside }: Table): Saying {
  const [withIt, base, warm] = [inside.with, inside.base, outside.base];
  const condition_chance =
    sumOf(base) < enough_min || sumOf(warm) < enough_min
      ? null
      : chanceOf(warm.worked, sumOf(warm), base.worked, sumOf(base));
  if (sumOf(withIt) < enough_min || sumOf(base) < enough_min) {
    return { verdict: 'too few data', chance: null, condition_chance };
  }
  const chance = chanceOf(withIt.worked, sumOf(withIt), base.worked, sumOf(base));
  const worse = withIt.worked * sumOf(base) < base.worked * sumOf(withIt);
  return { verdict: worse ? 'does not help' : chance <= chance_max ? 'helps' : 'not clear', chance, condition_chance };
}

/**
 * Fisher's exact test, one-sided: how likely at least `a` of `n` is, when `a + c` of `n + m` worked and nothing but
 * chance decided where.
 */
export function chanceOf(a: number, n: number, c: number, m: number): number {
  const worked = a + c;
  const all = n + m;
  let sum = 0;
  for (let k = a; k <= Math.min(n, worked); k++) {
    if (worked - k > m) continue;
    sum += Math.exp(logChoose(n, k) + logChoose(m, worked - k) - logChoose(all, worked));
  }
  return Math.min(1, sum);
}
function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i++) sum += Math.log(n - k + i) - Math.log(i);
  return sum;
}
