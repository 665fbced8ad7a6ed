// Who can see a thing, in one sentence, as the server has it.
import type { Wish } from '../../lore/access/audience.ts';
import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys, queries } from '../house/queries.ts';
import { m, region } from '../house/words.ts';

export type Audience = Answer<'access.audience'>;
export type Change = Answer<'access.preview'>;
export type Request = Item<'access.requests'>;
export type MyRequest = Item<'access.mine'>;

export const audienceKey = (item: string) => keys.one('audience', item);
export const audienceRead = (item: string) => ({
  queryKey: audienceKey(item),
  queryFn: ({ signal }: { signal: AbortSignal }) => get('/items/{item}/audience', { path: { item }, signal }),
});
/** What somebody may see of it and who may see it change together. */
export async function changed(kind: string, item: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: audienceKey(item) }),
    queries.invalidateQueries({ queryKey: keys.one(kind, item) }),
  ]);
}

export const previewRead = (item: string, wish: Wish, community?: string) => ({
  queryKey: [...audienceKey(item), 'preview', wish, community ?? null],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    get('/items/{item}/audience/preview', { path: { item }, query: { wish, community }, signal }),
  staleTime: 0,
});

const listed = (names: string[], type: 'conjunction' | 'disjunction') =>
  new Intl.ListFormat(document.documentElement.lang || 'en', { type }).format(names);

/** "Members of A or B", "Only who is in both A and B, until 12 May". Why stands beside it. */
export function ruleSaid(audience: Audience): string {
  const said = ruleAlone(audience);
  return audience.guests > 0 ? m.guest_and({ said, count: audience.guests }) : said;
}

function ruleAlone({ placements, unnamed, everybody, restricted, until }: Audience): string {
  if (everybody) return m.access_everybody();
  const names = placements.map(({ name }) => name);
  if (unnamed > 0) names.push(m.access_unnamed({ count: unnamed }));
  if (!restricted || until === null) return m.access_members({ names: listed(names, 'disjunction') });
  const day = dayOf(until);
  return names.length === 1 && unnamed === 0
    ? m.access_only({ names: names[0] ?? '', day })
    : m.access_only_all({ names: listed(names, 'conjunction'), day });
}

export const dayOf = (at: string): string =>
  new Intl.DateTimeFormat(region, {
    day: 'numeric',
    month: 'long',
    ...(new Date(at).getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' }),
  }).format(new Date(at));

export const requestsKey = keys.list('access');
export const myRequestsKey = keys.list('access', 'mine');
