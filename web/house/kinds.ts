// What an item is called, for all lists in which things of several kinds stand beside each other.
import type { ItemKind } from '../../lore/communities/community.ts';
import { titleSaid as titleIn } from '../../lore/reports/week.ts';
import { m, region } from './words.ts';

export const kindSaid: Record<ItemKind, string> = {
  note: m.kind_note(),
  practice: m.kind_practice(),
  page: m.kind_page(),
  course: m.kind_course(),
  proposal: m.kind_proposal(),
  question: m.kind_question(),
  report: m.kind_report(),
};

/** What an item is called in a list of several kinds. */
export const titleSaid = (item: { kind: string; title: string }): string => titleIn(item, region);
