// A variation where it is read at its step: its heading, and what the uses say inside its condition and outside.
import { type Cell, sumOf } from '../../lore/variations/evidence.ts';
import { m } from '../house/words.ts';
import type { AtStep } from './arranged.ts';
import type { Practice, Step, Use, Variation } from './shown.ts';
import { nameOf, opSaid, whenSaid } from './variations/say.ts';
import { conditionMatters, tableSaid } from './variations/table-said.ts';

type Read = Pick<Practice, 'steps' | 'facets'>;
const sites_max = 3;

/** "below −10 °C, on X20", in one line. */
export const whenOf = (variation: Variation, { facets }: Pick<Read, 'facets'>) =>
  whenSaid(variation, facets).join(', ');

/** "3a instead of step 3, because it is below −10 °C" */
export function headOf(variation: Variation, practice: Read): string {
  const when = whenOf(variation, practice);
  const { conditions, places } = variation;
  const isSo =
    conditions.length > 0 &&
    conditions.every(({ facet }) => facet === 'ambient_c' || facet === 'place') &&
    !places.length;
  const because = isSo ? m.variation_because({ when }) : when && m.variation_because_of({ when });
  return `${nameOf(variation, practice)} ${[opSaid(variation, practice), because].filter(Boolean).join(', ')}`;
}

/** With it, where it holds. Where nobody could tell inside from outside, all that is known. */
export function cellOf({ table, conditions }: Pick<Variation, 'table' | 'conditions'>): Cell {
  const { inside, outside } = table;
  if (conditions.length) return inside.with;
  const both = (what: keyof Cell) => inside.with[what] + outside.with[what];
  return { worked: both('worked'), partly: both('partly'), failed: both('failed') };
}

/** How it went with it and without it, and how sure that is. */
export function evidenceSaid(variation: Variation, practice: Read): string {
  const { conditions, asked } = variation;
  const matters = conditions.length ? conditionMatters(variation) : null;
  const told = [
    ...tableSaid(variation, nameOf(variation, practice)),
    matters,
    asked.asked ? m.table_asked(asked) : null,
  ];
  return told.filter(Boolean).join(' ');
}

/** Where it was done, the latest first: people who read it know these places. */
export function sitesOf({ id }: Pick<Variation, 'id'>, uses: readonly Use[]): string {
  const sites = uses.filter(({ variations }) => variations.includes(id)).map((use) => use.context.place || use.site);
  return [...new Set(sites.filter(Boolean))].slice(0, sites_max).join(', ');
}

/** What is known of the base, inside and outside the condition of one of its variations; else all of it together. */
export function groupsOf(step: Step, at: AtStep | null, practice: Read): (Cell & { under?: string })[] {
  const variation = at && dividing(at);
  if (!variation) {
    const { worked, partly, failed } = step.evidence;
    return worked + partly + failed ? [{ worked, partly, failed }] : [];
  }
  const { inside, outside, unknown } = variation.table;
  return [
    { ...inside.base, under: whenOf(variation, practice) },
    { ...outside.base, under: m.table_outside() },
    { ...unknown, under: m.told_unknown() },
  ].filter((cell) => sumOf(cell) > 0);
}

/** The one that is shown, else the one of which most is known; without uses inside its condition there is nothing to divide. */
function dividing({ shown, folded, maybe }: AtStep): Variation | null {
  const divides = ({ conditions, table }: Variation) => conditions.length > 0 && sumOf(table.inside.base) > 0;
  if (shown && divides(shown)) return shown;
  const others = [...maybe.map(({ variation }) => variation), ...folded].filter(
    (each) => each.op !== 'insert' && divides(each),
  );
  return others.sort((a, b) => sumOf(b.table.inside.base) - sumOf(a.table.inside.base))[0] ?? null;
}

/** "Fails below −10 °C without 3a": said on top only when the uses show it. */
export function failsSaid(practice: Pick<Practice, 'steps' | 'facets' | 'variations'>): string {
  return practice.variations
    .filter(
      ({ state, usable, saying, conditions }) =>
        state !== 'Retired' && usable && saying.verdict === 'helps' && conditions.length > 0,
    )
    .map((each) => m.practice_fails({ when: whenOf(each, practice), name: nameOf(each, practice) }))
    .join(' ');
}
