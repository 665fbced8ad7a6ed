// What a community decided: what is agreed and not published, how long that takes, and the decisions by voices.
import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys, pagesOf } from '../house/queries.ts';
import { region } from '../house/words.ts';

export type Decided = Answer<'readings.decided'>;
type Decision = Item<'decisions.ofCommunity'>;

export const decidedRead = (community: string) => ({
  queryKey: keys.list('due', 'decided', community),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    get<Decided>('/communities/{community}/decided', { path: { community }, signal }),
});
export const decisionsIn = (community: string) =>
  pagesOf<Decision>(keys.list('practice', 'decisions', community), '/communities/{community}/decisions', {
    path: { community },
  });

const short = new Intl.NumberFormat(region, {
  style: 'unit',
  unit: 'day',
  unitDisplay: 'long',
  maximumFractionDigits: 1,
});
const hours = new Intl.NumberFormat(region, {
  style: 'unit',
  unit: 'hour',
  unitDisplay: 'long',
  maximumFractionDigits: 0,
});
/** "3.5 days"; what took less than one is said in hours. */
export const daysSaid = (days: number): string => (days < 1 ? hours.format(Math.round(days * 24)) : short.format(days));
