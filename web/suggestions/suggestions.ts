import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys, pagesOf } from '../house/queries.ts';
import { m } from '../house/words.ts';

export type Line = Item<'suggestions.list'>;
export type Listed = Answer<'suggestions.list'>;
export type Mine = Item<'suggestions.mine'>;
export type Suggestion = Answer<'suggestions.open'>;
type Signalled = { signal: AbortSignal };

const shown_max = 5;

/** Under the page's own key: when something happens to it, they are read again. */
export const openRead = (page: string) => ({
  queryKey: keys.one('page', page, 'suggestions', 'open'),
  queryFn: ({ signal }: Signalled) =>
    get('/pages/{page}/suggestions', { path: { page }, query: { limit: shown_max }, signal }),
});
export const suggestionRead = (page: string, id: string) => ({
  queryKey: keys.one('page', page, 'suggestions', 'one', id),
  queryFn: ({ signal }: Signalled) => get('/suggestions/{suggestion}', { path: { suggestion: id }, signal }),
});
export const linesOf = (page: string, answered: boolean) =>
  pagesOf<Line>(keys.one('page', page, 'suggestions', answered ? 'answered' : 'waiting'), '/pages/{page}/suggestions', {
    path: { page },
    query: { answered },
  });
export const minePages = () => pagesOf<Mine>(keys.list('suggestion', 'mine'), '/suggestions');

export const stateSaid: Record<Line['state'], string> = {
  Open: m.suggest_state_open(),
  Accepted: m.suggest_state_accepted(),
  'Accepted in part': m.suggest_state_partly(),
  Declined: m.suggest_state_declined(),
  Withdrawn: m.suggest_state_withdrawn(),
};
