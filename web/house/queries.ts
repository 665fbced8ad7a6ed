// What has been read from the server, and when it is read again.
// A key begins with the kind and the id: ['practice', id, …] is about one thing, ['practice', 'list', …] about many.
// The live stream relies on it: a happening about a practice makes both stale.
import { QueryClient, type QueryKey } from '@tanstack/svelte-query';
import { get, Refusal } from './api.ts';
import type { Asking } from './api-shapes.ts';

export const keys = {
  home: ['home'] as const,
  one: (kind: string, id: string, ...more: unknown[]) => [kind, id, ...more] as const,
  list: (kind: string, ...narrowed: unknown[]) => [kind, 'list', ...narrowed] as const,
};

const read_tries_max = 2;

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // The live stream says when something changed; this only covers what it cannot see.
      staleTime: 60_000,
      gcTime: 30 * 60_000,
      networkMode: 'offlineFirst',
      refetchOnWindowFocus: false,
      retry: (tries, error) =>
        error instanceof Refusal && error.reason === 'unavailable' && tries < read_tries_max && navigator.onLine,
    },
    mutations: { networkMode: 'offlineFirst', retry: false },
  },
});

export interface Happening {
  id: string;
  what: string;
  /** Of what it happened to; null for what happens to no item, such as a change of settings. */
  kind: string | null;
  item: string | null;
  communities: string[];
}

/** Home is left out on purpose: it says "2 new" and waits, because a stream that moves under the eye is worse than an old one. */
export function touchedBy({ kind, item }: Pick<Happening, 'kind' | 'item'>): QueryKey[] {
  if (!kind) return [];
  return item ? [keys.one(kind, item), keys.list(kind)] : [keys.list(kind)];
}

export interface Page<T> {
  items: T[];
  next: string | null;
}

/** Options for createInfiniteQuery over a list of the API, page by page. */
export function pagesOf<T>(queryKey: QueryKey, address: string, asking: Asking = {}) {
  return {
    queryKey,
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
      get<Page<T>>(address, { ...asking, query: { ...asking.query, after: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page<T>) => last.next ?? undefined,
  };
}
