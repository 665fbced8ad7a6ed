// A story as the API answers it, where it is read, and what is written of it.
import type { Answer, Item } from '../house/answers.ts';
import { del, get } from '../house/api.ts';
import { keys, queries } from '../house/queries.ts';
import { m, region } from '../house/words.ts';

export type Story = Answer<'stories.open'>;
export type Retelling = Item<'stories.retellings'>;
export type Place = { id: string; kind: string; title: string };

export const storyRead = (story: string) => ({
  queryKey: keys.one('story', story),
  queryFn: ({ signal }: { signal: AbortSignal }) => get<Story>('/stories/{story}', { path: { story }, signal }),
});
/** Read again with its item, whenever something happens there. */
export const storiesKey = (kind: string, item: string) => keys.one(kind, item, 'stories');

export async function readAgain({
  id,
  told_at,
  belongs_to,
}: Pick<Story, 'id' | 'told_at' | 'belongs_to'>): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: keys.one('story', id) }),
    ...[told_at, ...belongs_to].map((each) => queries.invalidateQueries({ queryKey: storiesKey(each.kind, each.id) })),
  ]);
}

export async function takeRetellingBack(story: Story, retelling: string): Promise<void> {
  await del('/retellings/{retelling}', undefined, { path: { retelling } });
  await readAgain(story);
}

/** A day is a day anywhere: read as midnight in UTC it must be written there too. */
export const daySaid = (day: string): string =>
  new Date(day).toLocaleDateString(region, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "Retold 7 times, last in Turin." */
export function retoldSaid({ retold, places }: Pick<Story, 'retold' | 'places'>): string {
  const [last] = places;
  return retold === 0 || !last ? m.stories_not_retold() : m.stories_retold({ count: retold, place: last.place });
}

export const parts = ['how_it_was', 'what_was_done', 'how_it_is'] as const;
export const partSaid: Record<(typeof parts)[number], string> = {
  how_it_was: m.stories_was(),
  what_was_done: m.stories_done(),
  how_it_is: m.stories_is(),
};
