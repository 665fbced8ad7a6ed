import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { pathOf, paths } from '../house/paths.ts';
import { keys, pagesOf } from '../house/queries.ts';
import { m } from '../house/words.ts';

export type Followed = Item<'follows.list'>;
export type Of = Followed['of'];
export type Level = Followed['level'];
export type Standing = Answer<'follows.level'>;

export const levelRead = (of: Of, followed: string) => ({
  queryKey: ['follow', of, followed] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    get('/follows/{of}/{followed}', { path: { of, followed }, signal }) as Promise<Standing>,
});
export const followPages = (of: Of | '') =>
  pagesOf<Followed>(keys.list('follow', of), '/follows', { query: { of: of || undefined, limit: 50 } });

export const levelSaid = (): Record<Level, string> => ({
  all: m.follow_all(),
  new: m.follow_new(),
  mentions: m.follow_mentions(),
  mute: m.follow_mute(),
});

/** What a level brings, of what is followed: said where it is chosen, because a word alone is a riddle. */
export function levelMeans(of: Of, level: Level): string {
  if (level === 'mentions') return of === 'community' ? m.follow_mentions_community() : m.follow_mentions_means();
  if (level === 'mute') return of === 'community' ? m.follow_mute_community() : m.follow_mute_means();
  return {
    person: level === 'all' ? m.follow_all_person() : m.follow_new_person(),
    label: level === 'all' ? m.follow_all_label() : m.follow_new_label(),
    community: level === 'all' ? m.follow_all_community() : m.follow_new_community(),
    item: level === 'all' ? m.follow_all_item() : m.follow_new_item(),
  }[of];
}

export const pathOfFollowed = ({ of, id, name, place }: Followed): string =>
  of === 'person'
    ? paths.person(place)
    : of === 'label'
      ? paths.tag(name)
      : of === 'community'
        ? paths.community(place)
        : (pathOf(place, id) ?? paths.inbox);
