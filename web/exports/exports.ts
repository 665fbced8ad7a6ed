import type { Item } from '../house/answers.ts';
import { m } from '../house/words.ts';

export type Export = Item<'exports.list'>;

/** What it holds, in the order in which people think of it. */
export function countsOf({ counts }: Pick<Export, 'counts'>): string {
  const said = [
    [counts.page, m.exports_pages],
    [counts.note, m.exports_notes],
    [counts.practice, m.exports_practices],
    [counts.course, m.exports_courses],
    [counts.file, m.exports_files],
  ] as const;
  return said.flatMap(([n, say]) => (n ? [say({ n })] : [])).join(' · ');
}
