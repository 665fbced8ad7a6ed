// What a community is asked, by it itself.
import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys } from '../house/queries.ts';
import { region } from '../house/words.ts';

export type Prompt = Item<'prompts.list'>;
export type Prompts = Answer<'prompts.list'>;
export type Standing = Item<'prompts.standing'>;

export const promptsRead = (community: string) => ({
  queryKey: keys.list('prompt', community),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    get<Prompts>('/communities/{community}/prompts', { path: { community }, signal }),
});
/** Without a community: of all that I am in. */
export const standingRead = (community?: string) => ({
  queryKey: keys.list('prompt', 'standing', community ?? 'mine'),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    get<Answer<'prompts.standing'>>('/prompts', { query: { community }, signal }),
});

const monday = Date.UTC(2026, 0, 5);
const day_ms = 86_400_000;
/** As people here call the days of the week; 1 is Monday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
  day,
  name: new Intl.DateTimeFormat(region, { weekday: 'long', timeZone: 'UTC' }).format(monday + (day - 1) * day_ms),
}));
export const dayIn = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat(region, { day: 'numeric', month: 'long', timeZone }).format(new Date(at));

/** Put by on this device: that somebody did not answer is nobody else's to know. */
const put_by = 'fieldlore:prompts-put-by';
const kept_max = 50;
export const putBy = (): string[] => {
  try {
    return JSON.parse(localStorage.getItem(put_by) ?? '[]');
  } catch {
    return [];
  }
};
export const putAway = (id: string): void =>
  localStorage.setItem(put_by, JSON.stringify([id, ...putBy()].slice(0, kept_max)));
