import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys, pagesOf } from '../house/queries.ts';

export type Page = Answer<'pages.open'>;
export type Leaf = Item<'pages.tree'>;
export type VersionLine = Item<'pages.versions'>;
export type Contributor = Item<'pages.contributions'>;
export type Backlink = Item<'pages.backlinks'>;
export type Changes = Answer<'pages.compare'>;
export type Weighed = Answer<'pages.weighHome'>;
type Signalled = { signal: AbortSignal };

/** As it stands, at a version, or as it stood on a day. */
export const pageRead = (id: string, at: { number?: number | undefined; as_of?: string | undefined } = {}) => ({
  queryKey: keys.one('page', id, ...(at.number || at.as_of ? ['at', at.number ?? at.as_of] : [])),
  queryFn: ({ signal }: Signalled) => get<Page>('/pages/{page}', { path: { page: id }, query: { ...at }, signal }),
});
const level_size = 200;
export const levelRead = (community: string, under: string | undefined, archived: boolean) => ({
  ...pagesOf<Leaf>(keys.list('page', community, under ?? null, archived), '/communities/{community}/pages', {
    path: { community },
    query: { under, limit: level_size, ...(archived ? { archived: true } : {}) },
  }),
});
export const recentRead = (community?: string) =>
  pagesOf<Item<'pages.recent'>>(keys.list('page', 'recent', community ?? null), '/pages', {
    query: { community, limit: 10 },
  });
export const changesRead = (id: string, from: number, to: number) => ({
  queryKey: keys.one('page', id, 'changes', from, to),
  queryFn: ({ signal }: Signalled) =>
    get<Changes>('/pages/{page}/changes', { path: { page: id }, query: { from, to }, signal }),
});
export const backlinksRead = (id: string) =>
  pagesOf<Backlink>(keys.one('page', id, 'backlinks'), '/items/{item}/backlinks', {
    path: { item: id },
    query: { limit: 12 },
  });
