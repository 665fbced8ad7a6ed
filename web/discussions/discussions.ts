import type { Item } from '../house/answers.ts';
import { keys } from '../house/queries.ts';

export type Comment = Item<'discussions.list'>;

// Under the list of its kind's items would be too wide, under the item's own key too unsure: its kind is not known here.
export const discussionKey = (item: string, anchor?: string) => keys.one('discussion', item, anchor ?? null);
