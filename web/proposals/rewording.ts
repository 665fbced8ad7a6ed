const shared_share_min = 0.34;
const wordsOf = (text: string) => new Set(text.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/**
 * Whether the second is the first in other words, so that marking what differs helps to read it. Two texts that share
 * almost nothing are easier to read one below the other.
 */
export function isRewording(before: string, after: string): boolean {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const smaller = Math.min(was.size, is.size);
  return smaller > 0 && was.intersection(is).size >= smaller * shared_share_min;
}
