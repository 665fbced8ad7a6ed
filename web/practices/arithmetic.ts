// Why it stands where it stands, in words that anyone can check. Nothing is counted here that the server has not counted.
import { m } from '../house/words.ts';
import type { Practice } from './shown.ts';

type Sum = Pick<Practice['arithmetic'], 'worked' | 'partly' | 'failed' | 'sites' | 'excluded'>;
type Totals = Practice['totals'];

export interface Said {
  /** "31 uses, 29 worked": all that was told of this wording. */
  told: string;
  /** "4 of 5 worked": what counts by the rule, each person once. */
  lead: string;
  /** "at 3 sites" */
  where: string;
  /** "38 were asked, 31 told us." */
  asked: string;
  /** "Not counted: 2 uses by its authors." */
  not: string;
}

/** What counts is this wording: one that behaves differently begins to count anew. */
export function arithmeticSaid(sum: Sum, totals: Totals): Said {
  const tried = sum.worked + sum.partly + sum.failed;
  const uses = notCounted(sum.excluded);
  return {
    told: totals.uses ? m.practice_told({ uses: m.practice_uses({ count: totals.uses }), worked: totals.worked }) : '',
    lead: tried ? m.practice_worked({ worked: sum.worked, tried }) : uses ? m.practice_untried() : m.practice_unused(),
    where: totals.sites ? m.practice_sites({ count: totals.sites }) : '',
    asked: totals.asked ? m.practice_asked({ asked: totals.asked, answered: totals.answered }) : '',
    not: uses ? m.practice_not_counted({ uses }) : '',
  };
}

/** "2 uses by its authors, 1 more by the same people" */
function notCounted(excluded: Sum['excluded']): string {
  const count = (why: string) => excluded.filter((each) => each.why === why).length;
  const [author, interest, again, varied] = [count('author'), count('interest'), count('again'), count('varied')];
  return [
    author ? m.practice_by_author({ count: author }) : '',
    interest ? m.practice_by_interest({ count: interest }) : '',
    again ? m.practice_again({ count: again }) : '',
    varied ? m.practice_by_variation({ count: varied }) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
