import { slugOf } from '../pages/title-links.ts';

export const quotes_deep_max = 3;

/** What a quotation names: a page or a practice, and a heading or a step of it. Null: nothing that can be quoted. */
export type Target = { kind: 'page' | 'practice'; id: string; part: string };

export function targetOf(text: string): Target | null {
  const found = /^\/?([wp])\/([0-9a-z]{6,60})(?:#(.{1,300}))?$/u.exec(text.trim());
  if (found === null) return null;
  const [, letter, id, part = ''] = found;
  return { kind: letter === 'w' ? 'page' : 'practice', id: id as string, part: decoded(part) };
}

/** Why a quotation is not shown inside others; `within` are the targets around it, the outermost first. */
export function whyNotQuote(target: string, within: readonly string[]): string | null {
  const same = (a: string, b: string) => a.replace(/^\//, '') === b.replace(/^\//, '');
  // A section of a page can hold a quotation of the whole page: the page alone decides.
  const whole = (text: string) => text.replace(/#.*$/s, '');
  if (within.some((each) => same(whole(each), whole(target)))) return 'This would quote itself.';
  return within.length >= quotes_deep_max ? `Quotations go ${quotes_deep_max} deep.` : null;
}

/**
 * The section of a Markdown text under a heading, the heading itself left out: up to the next one as high. Headings are
 * named as GitHub names them, the second of one name with `-1`. Null: there is no such heading.
 */
export function sectionOf(text: string, slug: string): { title: string; markdown: string } | null {
  const lines = text.split('\n');
  const taken = new Map<string, number>();
  let fence: string | null = null;
  let found: { title: string; level: number; from: number } | null = null;
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n] as string;
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null;
      continue;
    }
    if (mark !== undefined) {
      fence = mark;
      continue;
    }
    const heading = headingAt(lines, n);
    if (heading === null) continue;
    if (found !== null && heading.level <= found.level) return cut(lines, found, heading.from);
    const base = slugOf(heading.title);
    const times = taken.get(base) ?? 0;
    taken.set(base, times + 1);
    if (found === null && (times === 0 ? base : `${base}-${times}`) === slug.toLowerCase())
      found = { title: heading.title, level: heading.level, from: n + 1 };
  }
  return found === null ? null : cut(lines, found, lines.length);
}

function cut(lines: string[], found: { title: string; from: number }, to: number) {
  return { title: found.title, markdown: lines.slice(found.from, to).join('\n').trim() };
}

/** `from` is the first line that belongs to it: an underlined heading begins a line before its line of dashes. */
function headingAt(lines: string[], n: number): { level: number; title: string; from: number } | null {
  const line = lines[n] as string;
  const marked = /^ {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*$/.exec(line);
  if (marked !== null) return { level: (marked[1] as string).length, title: plain(marked[2] ?? ''), from: n };
  const above = lines[n - 1];
  if (above === undefined || above.trim() === '' || /^\s*([-*+>#|]|\d+[.)])/.test(above)) return null;
  if (/^ {0,3}=+\s*$/.test(line)) return { level: 1, title: plain(above), from: n - 1 };
  return /^ {0,3}-{2,}\s*$/.test(line) ? { level: 2, title: plain(above), from: n - 1 } : null;
}

/** A heading without its marks, as it is read. */
function plain(words: string): string {
  return words
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|~~|`)/g, '')
    .replace(/(^|[\s(])[*_](\S[^*_]*)[*_]/g, '$1$2')
    .trim();
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
