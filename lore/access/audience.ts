/** What one may want to do to who can see an item, to know first what it would change. */
export const wishes = ['place', 'take', 'restrict', 'lift', 'home'] as const;
export type Wish = (typeof wishes)[number];
/** People who are named of those who would gain or lose it. */
export const changed_named_max = 20;

export const request_words_max = 500;
/** So often one may ask for access within a day: enough for a folder of links, too little to try addresses. */
export const requests_a_day_max = 10;
/** After these days without an answer a request is over, whether there was anything to ask for or not. */
export const request_days = 30;
/** Who looks after a restricted item is told so many days before it ends. */
export const warning_days = 7;

/** Where an item stands once a wish is done. */
export function placedBy(
  now: readonly string[],
  home: string,
  wish: { wish: Wish; community: string | null; keep: boolean },
): string[] {
  const { wish: what, community, keep } = wish;
  if (community === null) return [...now];
  if (what === 'place') return [...new Set([...now, community])];
  if (what === 'take') return now.filter((each) => each !== community);
  if (what === 'home') return [...new Set([...now.filter((each) => keep || each !== home), community])];
  return [...now];
}
