// What is said about things, as the server has it, and the few sentences that screens of it share.
import type { Reaction } from '../../lore/discussions/discussion.ts';
import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys, type Page, queries } from '../house/queries.ts';
import { m } from '../house/words.ts';

export type Thread = Item<'discussions.threads'>;
export type Comment = Item<'discussions.list'>;
export type ThreadPage = Answer<'discussions.threads'>;
type Opened = Answer<'discussions.open'>;
export type Showing = 'all' | 'open' | 'resolved' | 'gone';

const answers_read_max = 100;

// Under the list of its kind's items would be too wide, under the item's own key too unsure: its kind is not known here.
export const discussionKey = (item: string) => keys.one('discussion', item);
export const threadsKey = (item: string, anchor: string | undefined, showing: Showing) =>
  keys.one('discussion', item, anchor ?? null, showing);
export const readAgain = (item: string) => queries.invalidateQueries({ queryKey: discussionKey(item) });

/** All answers of a thread: a long one in several readings, since who opens it wants to read it. */
export async function wholeThread(comment: string): Promise<Opened> {
  let opened: Opened | undefined;
  let after: string | null | undefined;
  do {
    const next: Opened = await get('/comments/{comment}/thread', {
      path: { comment },
      query: { after: after ?? undefined, limit: answers_read_max },
    });
    opened =
      opened === undefined
        ? next
        : { ...next, thread: { ...next.thread, shown: [...opened.thread.shown, ...next.thread.shown] } };
    after = next.next;
  } while (after !== null);
  return opened;
}

/** Every open thread at words of an item, up to a number that still reads well in a margin. */
export async function passagesOf(item: string, max: number, signal: AbortSignal): Promise<Thread[]> {
  const found: Thread[] = [];
  let after: string | undefined;
  do {
    const page: Page<Thread> = await get('/items/{item}/threads', {
      path: { item },
      query: { passages: 'true', state: 'open', limit: 100, after },
      signal,
    });
    found.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined && found.length < max);
  return found;
}

export const reactionSaid: Record<Reaction, string> = {
  agree: m.discussions_agree(),
  thanks: m.discussions_thanks(),
  same: m.discussions_same(),
  idea: m.discussions_idea(),
  unclear: m.discussions_unclear(),
};

export const placeOf = (comment: string): string => `#c-${comment}`;
export const commentIn = (hash: string): string | null => /^#c-([0-9a-z]{10,20})$/.exec(hash)?.[1] ?? null;

/** A person's words with the way back to them: what "Quote" puts into an answer. */
export function quoted(words: string, comment: Pick<Comment, 'id' | 'author'>): string {
  const name = comment.author?.name ?? m.discussions_author();
  return `${words.trim()}\n\n[${name}](${location.pathname}${placeOf(comment.id)})`;
}
