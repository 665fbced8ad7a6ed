// What I am asked: did it work for me? Once, and never more than a few in a week.
import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys } from '../house/queries.ts';

export type Ask = Item<'asks.mine'>;
export type Asks = Answer<'asks.mine'>;
/** More at once would be a form. */
export const asks_shown_max = 2;

export const asksRead = {
  queryKey: keys.list('ask'),
  queryFn: ({ signal }: { signal: AbortSignal }) => get<Asks>('/asks', { query: { limit: asks_shown_max }, signal }),
};
