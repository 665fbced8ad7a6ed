import type { Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys } from '../house/queries.ts';
import { m } from '../house/words.ts';

export type Held = Item<'rights.list'>;
export type Kind = Held['kind'];

export const kindSaid: Record<Kind, string> = { publisher: m.rights_publisher(), coach: m.rights_coach() };
export const kindSays: Record<Kind, string> = { publisher: m.rights_publisher_says(), coach: m.rights_coach_says() };

/** Under the community, so that what changes there is read again with it. */
export const rightsKey = (slug: string) => keys.one('community', slug, 'rights');
export const candidateRead = (slug: string, person: string) => ({
  queryKey: keys.one('community', slug, 'rights', person),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    get('/communities/{community}/rights/{person}', { path: { community: slug, person }, signal }),
});
