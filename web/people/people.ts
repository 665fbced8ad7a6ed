import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys } from '../house/queries.ts';

export type PersonRow = Item<'people.list'>;
export type Profile = Answer<'people.open'>;
export type Myself = Answer<'people.me'>;
export type Session = Item<'people.sessions'>;
export type Token = Item<'people.tokens'>;

export const profileRead = (handle: string) => ({
  queryKey: keys.one('person', handle),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    get<Profile>('/people/{person}', { path: { person: `@${handle}` }, signal }),
});
export const myselfRead = () => ({
  queryKey: keys.one('person', 'me'),
  queryFn: ({ signal }: { signal: AbortSignal }) => get<Myself>('/people/me', { signal }),
});
