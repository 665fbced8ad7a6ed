// What an item is called, for all lists in which things of several kinds stand beside each other.
import type { ItemKind } from '../../lore/communities/community.ts';
import { m } from './words.ts';

export const kindSaid: Record<ItemKind, string> = {
  note: m.kind_note(),
  practice: m.kind_practice(),
  page: m.kind_page(),
  course: m.kind_course(),
  proposal: m.kind_proposal(),
  question: m.kind_question(),
  report: m.kind_report(),
};
