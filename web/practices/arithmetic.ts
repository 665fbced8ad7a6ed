// Why it stands where it stands, in words that anyone can check. Nothing is counted here that the server has not counted.
import { m } from '../house/words.ts';
import type { Practice } from './shown.ts';

type Sum = Pick<Practice['arithmetic'], 'worked' | 'partly' | 'failed' | 'sites' | 'excluded'>;

export interface Said {
  /** "4 of 5 worked" */
  lead: string;
  /** "at 3 sites" */
  where: string;
  /** "Not counted: 2 uses by its authors." */
  not: string;
}

/** What counts is this wording: one that behaves differently begins to count anew. */
export function arithmeticSaid(sum: Sum): Said {
  const tried = sum.worked + sum.partly + sum.failed;
  const uses = notCounted(sum.excluded);
  return {
    lead: tried ? m.practice_worked({ worked: sum.worked, tried }) : uses ? m.practice_untried() : m.practice_unused(),
    where: tried && sum.sites ? m.practice_sites({ count: sum.sites }) : '',
    not: uses ? m.practice_not_counted({ uses }) : '',
  };
}

/** "2 uses by its authors, 1 more by the same people" */
function notCounted(excluded: Sum['excluded']): string {
  const count = (why: string) => excluded.filter((each) => each.why === why).length;
  const [author, interest, again] = [count('author'), count('interest'), count('again')];
  return [
    author ? m.practice_by_author({ count: author }) : '',
    interest ? m.practice_by_interest({ count: interest }) : '',
    again ? m.practice_again({ count: again }) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
