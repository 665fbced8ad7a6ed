import { toMarkdown } from '../../lore/journal/journal.ts';
import type { Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { itemIn, pathOf } from '../house/paths.ts';
import { keys, type Page, pagesOf } from '../house/queries.ts';
import { m, region } from '../house/words.ts';

export type Entry = Item<'journal.list'>;

export const journalPages = (q: string) =>
  pagesOf<Entry>(keys.list('journal', q), '/journal', { query: q ? { q } : {} });

export const today = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

export const dayOf = (day: string): string =>
  new Date(day).toLocaleDateString(region, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** The item in a pasted address of this house; undefined: nothing is said, null: it is none. */
export function itemOf(address: string): string | null | undefined {
  if (address.trim() === '') return undefined;
  try {
    const url = new URL(address.trim(), location.origin);
    return url.origin === location.origin ? itemIn(url.pathname) : null;
  } catch {
    return null;
  }
}

/** All of it as one file, made on this device from what was read page by page. */
export async function takeAlong(): Promise<void> {
  const all: Entry[] = [];
  for (let after: string | undefined; ; ) {
    const page: Page<Entry> = await get<Page<Entry>>('/journal', { query: { limit: 100, after } });
    all.push(...page.items);
    if (page.next === null) break;
    after = page.next;
  }
  const linkTo = (kind: string, id: string) => {
    const path = pathOf(kind, id);
    return path === null ? null : new URL(path, location.origin).href;
  };
  const text = toMarkdown(m.journal_title(), all, linkTo);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  link.download = `${m.journal_file()}-${today()}.md`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
