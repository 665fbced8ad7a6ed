import type { Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { pathOf } from '../house/paths.ts';
import { keys, pagesOf } from '../house/queries.ts';

export type Kept = Item<'shelf.list'>;
export type Of = 'favourites' | 'recent';

export const keptRead = (kind: string, item: string) => ({
  queryKey: keys.one(kind, item, 'kept'),
  queryFn: ({ signal }: { signal: AbortSignal }) => get('/items/{item}/favourite', { path: { item }, signal }),
});
export const shelfPages = (of: Of) => pagesOf<Kept>(keys.list('shelf', of), '/shelf', { query: { of } });

export const pathTo = ({ kind, id }: Pick<Kept, 'kind' | 'id'>): string => pathOf(kind, id) ?? '/';
