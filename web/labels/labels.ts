import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys } from '../house/queries.ts';

export type Label = Item<'labels.ofItem'>;
export type Tag = Item<'labels.list'>;
export type Labelled = Item<'labels.open'>;
export type Under = Answer<'labels.open'>;

const suggested_max = 8;

/** Under the item's own key: when something happens to it, they are read again. */
export const labelsRead = (kind: string, item: string) => ({
  queryKey: keys.one(kind, item, 'labels'),
  queryFn: ({ signal }: { signal: AbortSignal }) => get('/items/{item}/labels', { path: { item }, signal }),
});

/** Labels that others use, for what is being typed: the most used first. */
export async function findLabels(q: string, signal: AbortSignal): Promise<Tag[]> {
  const { items } = await get('/tags', { query: { q, by: 'use', limit: suggested_max }, signal });
  return items;
}
