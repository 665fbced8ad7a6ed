// Markdown of people, to HTML that cannot do anything, in the reader's language. What it may be is ground/writing's; what
// becomes of formulas, diagrams, films and quotations once it stands on the screen is web/writing's.
import { toHtml as draw, type ReaderWords } from '../../ground/writing/html.ts';
import { m } from '../house/words.ts';
import { embedHosts } from '../writing/hosts.ts';

export { enliven } from '../writing/enliven.ts';

const words = (): ReaderWords => ({
  copy: m.writing_copy(),
  table: m.writing_table(),
  done: m.writing_done(),
  open: m.writing_open(),
  footnotes: m.writing_footnotes(),
  footnote: m.writing_footnote(),
  back: m.writing_back(),
  source: m.writing_source(),
  film: m.writing_film(),
  quote: m.writing_quote(),
  pdf: m.writing_pdf(),
  preview: m.writing_preview(),
  note: m.writing_note(),
  tip: m.writing_tip(),
  important: m.writing_important(),
  warning: m.writing_warning(),
  caution: m.writing_caution(),
});

/** `headings`: with their anchors, for the one text of a screen that is linked into; `name` tells its footnotes from others'. */
export function toHtml(markdown: string, more: { headings?: boolean; name?: string } = {}): string {
  return draw(markdown, { words: words(), hosts: embedHosts(), ...more });
}
