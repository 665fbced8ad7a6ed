// Home is one question; older entries of the stream are asked for page by page.
import type { Answer } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { here } from '../house/here.svelte.ts';
import { keys } from '../house/queries.ts';

export type Home = Answer<'notices.home'>;
export type Entry = Home['stream']['items'][number];
interface HomePage {
  home: Home | null;
  stream: Home['stream'];
}

export const homeQuery = {
  queryKey: keys.home,
  queryFn: async ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }): Promise<HomePage> => {
    if (pageParam)
      return { home: null, stream: await get<Home['stream']>('/stream', { query: { after: pageParam }, signal }) };
    const home = await get<Home>('/home', { signal });
    here.arrive(home.me);
    return { home, stream: home.stream };
  },
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: HomePage) => last.stream.next ?? undefined,
};

/** What an entry says beyond its title, which the server cut from its beginning. */
export function restOf({ title, body }: Pick<Entry, 'title' | 'body'>): string {
  return body.startsWith(title) ? body.slice(title.length).trim() : body;
}
