import type { Rule } from './proposal.ts';

/** The time over which a variation has to have been what most people do. */
export const promote_days = 90;
const promote = { uses_min: 10, communities_min: 3, share: 0.5 };
const narrow = { uses_min: 5, inside_failing_min: 1 / 2, outside_failing_max: 1 / 5 };

/** One use of the practice: whether it went by the variation, and where that was. */
export type Tried = { withIt: boolean; communities: string[]; site: string };
export type Spread = { uses: number; withIt: number; communities: number };

/**
 * In how many communities a variation is what most uses go by. Where the practice stands in too few communities to tell,
 * the sites of the people stand for them.
 */
export function spreadOf(tried: Tried[], places: number): Spread {
  const keysOf = (use: Tried) =>
    places >= promote.communities_min ? use.communities : use.site === '' ? [] : [use.site];
  const counts = new Map<string, { all: number; withIt: number }>();
  for (const use of tried) {
    for (const key of new Set(keysOf(use))) {
      const count = counts.get(key) ?? { all: 0, withIt: 0 };
      counts.set(key, { all: count.all + 1, withIt: count.withIt + (use.withIt ? 1 : 0) });
    }
  }
  return {
    uses: tried.length,
    withIt: tried.filter((use) => use.withIt).length,
    communities: [...counts.values()].filter((count) => isMost(count.withIt, count.all)).length,
  };
}

const isMost = (some: number, all: number) => some > all * promote.share;

/** Whether what was a variation has become what people do: more than half of the uses, in three communities at least. */
export function isPromoted({ uses, withIt, communities }: Spread): boolean {
  return uses >= promote.uses_min && isMost(withIt, uses) && communities >= promote.communities_min;
}

type Cell = { worked: number; partly: number; failed: number };
const sum = (cell: Cell) => cell.worked + cell.partly + cell.failed;

/** Whether the base fails where the variation's condition holds, and works where it does not. */
export function isNarrowed({ inside, outside }: { inside: Cell; outside: Cell }): boolean {
  return (
    sum(inside) >= narrow.uses_min &&
    sum(outside) >= narrow.uses_min &&
    inside.failed >= sum(inside) * narrow.inside_failing_min &&
    outside.failed <= sum(outside) * narrow.outside_failing_max
  );
}

/** What the rule proposes, in the words of a proposal. `at`: the step's number, null before the first. */
export function inWords(
  rule: Rule,
  of: { practice: string; at: number | null; letter: string; change: string; condition: string; evidence: string },
): { title: string; cause: string; change: string } {
  const name = `${of.at ?? 0}${of.letter}`;
  const cause = of.evidence;
  if (rule === 'promote') return { title: titled(`Make ${name} the rule`, of.practice), cause, change: of.change };
  return {
    title: titled(`Narrow step ${of.at ?? 0}`, of.practice),
    cause,
    change: `Say that step ${of.at ?? 0} does not hold where ${of.condition}: there it is ${name}.`,
  };
}

const title_letters_max = 300;
function titled(what: string, practice: string): string {
  const title = `${what}: ${practice}`;
  return title.length <= title_letters_max ? title : `${title.slice(0, title_letters_max - 1)}…`;
}

/** What was counted, as the cause that a reader finds. */
export function spreadInWords({ uses, withIt, communities }: Spread): string {
  return `${withIt} of ${uses} uses in the last ${promote_days} days went by it; in ${communities} communities or sites it is what most do.`;
}

export function cellsInWords({ inside, outside }: { inside: Cell; outside: Cell }): string {
  return `Without it ${inside.failed} of ${sum(inside)} uses failed where its condition holds, and ${outside.failed} of ${sum(outside)} elsewhere.`;
}
