// The list of what is due, as the server has it. What a row says stands in due.ts: Home needs only how many there are.
import type { Answer } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys } from '../house/queries.ts';

export type Dues = Answer<'readings.dues'>;

/** Without a community: of all that I look after. */
export const duesRead = (community?: string) => ({
  queryKey: keys.list('due', community ?? 'mine'),
  queryFn: ({ signal }: { signal: AbortSignal }) => get<Dues>('/dues', { query: { community }, signal }),
});
