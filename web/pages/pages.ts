import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys } from '../house/queries.ts';

export type Page = Answer<'pages.open'>;
export type Leaf = Item<'pages.tree'>;
export type VersionLine = Item<'pages.versions'>;
type Signalled = { signal: AbortSignal };

export const pageRead = (id: string, number?: number) => ({
  queryKey: keys.one('page', id, ...(number ? ['version', number] : [])),
  queryFn: ({ signal }: Signalled) => get<Page>('/pages/{page}', { path: { page: id }, query: { number }, signal }),
});
export const treeRead = (community: string, under?: string) => ({
  queryKey: keys.list('page', community, under ?? null),
  queryFn: ({ signal }: Signalled) =>
    get<{ items: Leaf[] }>('/communities/{community}/pages', { path: { community }, query: { under }, signal }),
});
export const changesRead = (id: string, from: number, to: number) => ({
  queryKey: keys.one('page', id, 'changes', from, to),
  queryFn: ({ signal }: Signalled) =>
    get<Answer<'pages.compare'>>('/pages/{page}/changes', { path: { page: id }, query: { from, to }, signal }),
});
