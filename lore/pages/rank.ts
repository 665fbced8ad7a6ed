/**
 * Where something stands among those beside it: a text that sorts between its neighbours', so that moving one rewrites
 * one. Seven digits to the base 62 count from the middle, both ways; what is put between two of them gets further digits.
 * Positions 1, 2, 3 would have to be renumbered with each move; numbers with gaps run out of gaps after some thirty.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const whole_letters = 7;
const middle = 30 * 62 ** 6;

/** Putting things at one and the same place for hours makes them this long; then those around are given new ones. */
export const rank_letters_max = 100;

/** The rank of a place that is given as a number, as an import does. */
export function rankAt(position: number): string {
  let rest = middle + position;
  let text = '';
  for (let n = 0; n < whole_letters; n++) {
    text = (digits[rest % 62] as string) + text;
    rest = Math.floor(rest / 62);
  }
  return text;
}

function positionOf(rank: string): number {
  return [...rank.slice(0, whole_letters)].reduce((sum, digit) => sum * 62 + digits.indexOf(digit), 0) - middle;
}

/** A rank between two neighbours; null: there is none on that side. */
export function rankBetween(before: string | null, after: string | null): string {
  if (before === null) return after === null ? rankAt(0) : rankAt(positionOf(after) - 1);
  const next = rankAt(positionOf(before) + 1);
  if (after === null || next < after) return next;
  const whole = before.slice(0, whole_letters);
  const isSame = after.slice(0, whole_letters) === whole;
  return whole + between(before.slice(whole_letters), isSame ? after.slice(whole_letters) : null);
}

/** So many ranks between two neighbours, as short as they can be. */
export function ranksBetween(before: string | null, after: string | null, count: number): string[] {
  if (count === 0) return [];
  if (before === null || after === null) {
    const ranks: string[] = [];
    for (let last = before; ranks.length < count; last = ranks.at(-1) as string) ranks.push(rankBetween(last, null));
    // With nothing before, they are counted down from the one after.
    return before !== null || after === null ? ranks : ranks.map((_, n) => rankAt(positionOf(after) - (count - n)));
  }
  const half = rankBetween(before, after);
  const left = Math.floor((count - 1) / 2);
  return [...ranksBetween(before, half, left), half, ...ranksBetween(half, after, count - 1 - left)];
}

/** Digits after the whole ones, read as a fraction; null stands for one. None ends with a zero: there is always room. */
function between(before: string, after: string | null): string {
  if (after !== null) {
    let same = 0;
    while ((before[same] ?? '0') === after[same]) same++;
    if (same > 0) return after.slice(0, same) + between(before.slice(same), after.slice(same));
  }
  const low = before === '' ? 0 : digits.indexOf(before[0] as string);
  const high = after === null ? 62 : digits.indexOf(after[0] as string);
  if (high - low > 1) return digits[Math.round((low + high) / 2)] as string;
  if (after !== null && after.length > 1) return after[0] as string;
  return (digits[low] as string) + between(before.slice(1), null);
}
