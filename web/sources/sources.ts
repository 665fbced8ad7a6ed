// What a community follows outside, and what its members choose of it.
import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys, queries } from '../house/queries.ts';
import { m } from '../house/words.ts';

export type Source = Item<'sources.list'>;
export type Entry = Item<'sources.entries'>;
export type Show = 'waiting' | 'brought in' | 'hidden';

export const sourcesRead = (community: string) => ({
  queryKey: keys.list('source', community),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    get<Answer<'sources.list'>>('/communities/{community}/sources', { path: { community }, signal }),
});
export const readAgain = () => queries.invalidateQueries({ queryKey: keys.list('source') });

/** What is wrong with a source, and what to do about it. */
export const whySaid: Record<NonNullable<Source['why']>, string> = {
  unreachable: m.sources_why_unreachable(),
  'not public': m.sources_why_not_public(),
  'too large': m.sources_why_too_large(),
  'not there': m.sources_why_not_there(),
  closed: m.sources_why_closed(),
  'no feed': m.sources_why_no_feed(),
  gone: m.sources_why_gone(),
  'too many failures': m.sources_why_given_up(),
};
