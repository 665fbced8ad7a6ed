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

/** What an item is called where its kind stands beside it: a report has no title of its own, only its week. */
export function titleSaid({ kind, title }: { kind: string; title: string }): string {
  return kind === 'report' ? m.report_of_week({ week: String(Number(title.slice(-2))) }) : title;
}
