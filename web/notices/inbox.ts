import type { Item } from '../house/answers.ts';
import { del, get, put } from '../house/api.ts';
import { keys, pagesOf, queries } from '../house/queries.ts';
import { region } from '../house/words.ts';

export type Row = Item<'notices.inbox'>;
export type Show = 'open' | 'unread' | 'mentions' | 'snoozed' | 'done';

const inbox_key = keys.list('notice', 'inbox');
export const inboxPages = (part: 'needs' | 'news' | 'all', show: Show, community: string) =>
  pagesOf<Row>([...inbox_key, part, show, community], '/inbox', {
    query: { part, show, community: community || undefined, limit: 30 },
  });

export const waiting_key = keys.list('notice', 'waiting');
export const waitingRead = {
  queryKey: waiting_key,
  queryFn: ({ signal }: { signal: AbortSignal }) => get('/inbox/waiting', { signal }),
};

const readAgain = () => queries.invalidateQueries({ queryKey: keys.list('notice') });
const of = (rows: Row[]) => ({
  items: rows.map(({ item }) => item.id),
  through: Math.max(...rows.map(({ through }) => through)),
});

/** Puts rows away; returns the way back. */
export async function finish(rows: Row[]): Promise<() => Promise<unknown>> {
  const { items, through } = of(rows);
  const { done_at } = await put('/inbox/done', { items, through });
  void readAgain();
  return () => del('/inbox/done', { items, done_at }).then(readAgain);
}

/** Puts rows off; returns the way back. */
export async function snooze(rows: Row[], until: Date): Promise<() => Promise<unknown>> {
  const { items, through } = of(rows);
  await put('/inbox/snoozed', { items, through, until: until.toISOString() });
  void readAgain();
  return () => wake(rows);
}

export const wake = (rows: Row[]) => del('/inbox/snoozed', { items: of(rows).items }).then(readAgain);

/** A day as it is said in passing: "Mon 23 Nov". */
export const shortDate = (at: string | Date): string =>
  new Date(at).toLocaleDateString(region, { weekday: 'short', day: 'numeric', month: 'short' });
