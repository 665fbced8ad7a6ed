// What the practice page shows, as the API answers it, and the pieces it is cut into.
import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys } from '../house/queries.ts';

export type Practice = Answer<'practices.open'>;
export type Step = Practice['steps'][number];
export type Use = Practice['uses'][number];
export type Challenge = Practice['challenges'][number];
export type Link = Practice['links'][number];
export type Version = Practice['versions'][number];
export type Variation = Practice['variations'][number];
export type Line = Item<'practices.list'>;
export type Unit = Practice['units'][number];
export type State = Practice['state'];

/** `number` null: the version in force. */
export const practiceQuery = (practice: string, number: number | null = null) => ({
  queryKey: keys.one('practice', practice, number),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    get('/practices/{practice}', { path: { practice }, query: number ? { number } : {}, signal }),
});
