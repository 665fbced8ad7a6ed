// What the table of a variation says, with how sure that is.
import { enough_min, sumOf } from '../../../lore/variations/evidence.ts';
import { m, region } from '../../house/words.ts';
import type { Variation } from './say.ts';

const least_percent = 1;

/** "in 4 of 100 cases", never nought: chance is never ruled out. */
function casesSaid(chance: number): string {
  const percent = Math.round(chance * 100);
  return percent < least_percent ? m.table_cases_least() : m.table_cases({ percent: percent.toLocaleString(region) });
}

/** "7 of 8 worked with it in its conditions, 4 of 9 without it." and what to make of that. */
export function tableSaid({ table, saying, op }: Pick<Variation, 'table' | 'saying' | 'op'>, name: string): string[] {
  const { with: withIt, base } = table.inside;
  const counts = { name, worked: withIt.worked, all: sumOf(withIt), base: base.worked, tried: sumOf(base) };
  const said = counts.all === 0 ? m.table_nothing({ name }) : m.table_counts(counts);
  const { verdict, chance } = saying;
  if (verdict === 'too few data' || chance === null) return [said, m.table_too_few({ count: enough_min })];
  const cases = casesSaid(chance);
  const meant = {
    helps: m.table_helps({ name, cases }),
    'not clear': m.table_not_clear({ cases }),
    'does not help': op === 'insert' ? m.table_no_help_insert({ name }) : m.table_no_help({ name }),
  }[verdict];
  return [said, meant];
}

/** Whether its condition matters at all to the step as it is written. */
export function conditionMatters({ table, saying }: Pick<Variation, 'table' | 'saying'>): string | null {
  if (saying.condition_chance === null) return null;
  const not = (cell: Variation['table']['unknown']) => sumOf(cell) - cell.worked;
  const { inside, outside } = table;
  return m.table_condition({
    failed: not(inside.base),
    of: sumOf(inside.base),
    elsewhere: not(outside.base),
    tried: sumOf(outside.base),
    cases: casesSaid(saying.condition_chance),
  });
}
