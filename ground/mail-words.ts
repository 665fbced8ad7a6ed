import * as quotes from './mail-quotes.ts';

/** So many lines a signature has at most, and so many letters a line of it. */
const signature_lines_max = 20;
const closing_lines_max = 12;
const closing_letters_max = 100;
const footer_lines_max = 12;
const attribution_lines_max = 3;
/** Of what is quoted before an answer, so much stays that one knows what it answers. */
const quoted_lines_kept = 3;

/**
 * What somebody wrote in a mail: without signature, without what a list adds, without what they quote. Answers between the
 * lines of a quotation stay, each below the last lines that it answers; with `quoting: 'whole'` all of what stands above an
 * answer, as people talk on lists. What is handed on stays whole. `name`: of the sender, as their mail gives it.
 */
export function writtenIn(
  text: string,
  subject: string,
  { name = '', quoting = 'a little' }: { name?: string; quoting?: 'a little' | 'whole' } = {},
): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\u200e\u200f\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => (/^-- $/.test(line) ? line : line.trimEnd()));
  const handedOn = forwardAt(lines, subject);
  if (handedOn >= 0) {
    const own = tidy(unsigned(lines.slice(0, handedOn)));
    return tidy([...(own === '' ? [] : [own, '']), ...lines.slice(handedOn)]);
  }
  return unnamed(tidy(unsigned(spoken(withoutHistory(withoutFooter(lines)), quoting === 'whole'))), name);
}

/** Without "_____ / the list and its address", which is below the signature. */
function withoutFooter(lines: string[]): string[] {
  const footer = lines.findIndex(
    (line, at) =>
      /^_{20,}$/.test(line) && lines.length - at <= footer_lines_max && /list/i.test(lines.slice(at).join(' ')),
  );
  return footer < 0 ? lines : lines.slice(0, footer);
}

function forwardAt(lines: string[], subject: string): number {
  const marked = lines.findIndex((line) => quotes.isForward(line.trim()));
  if (marked >= 0) return marked;
  if (!quotes.isForwarded(subject)) return -1;
  return lines.findIndex((line, at) => quotes.isRule(line.trim()) || quotes.isHeaderBlock(lines, at));
}

/** Up to the block that Outlook puts above what it quotes without marks. */
function withoutHistory(lines: string[]): string[] {
  for (let at = 0; at < lines.length; at++) {
    if (
      quotes.isRule(lines[at].trim()) &&
      lines.slice(at + 1, at + 4).some((_, n) => quotes.isHeaderBlock(lines, at + 1 + n))
    )
      return lines.slice(0, at);
    if (quotes.isHeaderBlock(lines, at)) return lines.slice(0, at);
  }
  return lines;
}

type Part = { quoted: boolean; lines: string[] };

/** What is said, and of what is quoted only what stands before an answer to it. */
function spoken(lines: string[], whole: boolean): string[] {
  const { parts, unmarked } = partsOf(lines);
  const isWords = (part: Part) => !part.quoted && part.lines.some((line) => line.trim() !== '');
  const last = parts.findLastIndex(isWords);
  const quotations = parts.slice(0, last).filter((part) => part.quoted).length;
  // One quotation and everything below it: it was answered as a whole.
  const isBelow =
    !whole &&
    quotations === 1 &&
    !parts
      .slice(
        0,
        parts.findIndex((part) => part.quoted),
      )
      .some(isWords);
  const kept = parts.slice(0, last + 1).flatMap((part) => {
    if (!part.quoted) return part.lines;
    if (isBelow) return [];
    const some = part.lines.filter((line) => !/^[>\s]*$/.test(line)).map(evenly);
    return ['', ...(whole ? some : some.slice(-quoted_lines_kept)), ''];
  });
  if (parts[last + 1]?.quoted) return unannounced(kept);
  return kept.length === 0 && unmarked.length > 0 ? unmarked : kept;
}

/** `>>Two?` as `> > Two?`. */
const evenly = (line: string): string =>
  line.replace(/^((?:>\s?)+)/, (signs) => '> '.repeat(signs.replace(/\s/g, '').length));

/** Without the line or two, in whatever language, that end with a colon right above what is quoted at the end. */
function unannounced(lines: string[]): string[] {
  const end = lines.findLastIndex((line) => line.trim() !== '');
  if (end < 0 || !/[:：]$/.test(lines[end])) return lines;
  const before = lines.slice(0, end).findLastIndex((line) => line.trim() === '' || line.startsWith('>'));
  const rest = lines.slice(0, end - before <= attribution_lines_max ? before + 1 : end);
  return rest.some((line) => line.trim() !== '') ? rest : lines;
}

function partsOf(lines: string[]): { parts: Part[]; unmarked: string[] } {
  const parts: Part[] = [];
  const unmarked: string[] = [];
  const add = (quoted: boolean, line: string) => {
    const end = parts.at(-1);
    if (end?.quoted === quoted) end.lines.push(line);
    else parts.push({ quoted, lines: [line] });
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at].trim();
    const length = attributionAt(lines, at);
    if (length > 0) {
      const next = lines.slice(at + length).find((each) => each.trim() !== '');
      // Some programs announce a quotation and do not mark it: then all that follows is one.
      if (next !== undefined && !next.startsWith('>')) return { parts, unmarked };
      at += length - 1;
    } else if (line === '' && parts.at(-1)?.quoted === true) add(true, '');
    else add(/^>/.test(line), lines[at].startsWith(' ') && line.startsWith('>') ? line : lines[at]);
  }
  return { parts, unmarked };
}

/** How many lines an attribution takes here: programs break it where it suits them. */
function attributionAt(lines: string[], at: number): number {
  const first = lines[at].trim();
  if (first === '' || first.startsWith('>')) return 0;
  if (quotes.isAttribution(first)) return 1;
  if (!quotes.mayBegin(first)) return 0;
  const isDated = /\d/.test(first);
  for (let more = 1; more <= 3; more++) {
    const next = lines[at + more]?.trim();
    if (next === undefined || next === '' || next.startsWith('>')) return 0;
    if (
      quotes.isAttribution(
        lines
          .slice(at, at + more + 1)
          .map((each) => each.trim())
          .join(' '),
      )
    )
      return isDated || isQuotedAt(lines, at + more + 1) ? more + 1 : 0;
  }
  return 0;
}

/** Without the sender's own name, where that alone stands below what they wrote: many sign with nothing else. */
function unnamed(said: string, name: string): string {
  const [, before = '', last = ''] = /^([\s\S]+?)\n\n([^\n]+)$/.exec(said) ?? [];
  const plain = last.replace(/^[-–—~\s]+|[\s.!,]+$/g, '').toLowerCase();
  const own = name.trim().toLowerCase();
  return own !== '' && (plain === own || plain === own.split(/\s+/)[0]) ? before.trimEnd() : said;
}

const isQuotedAt = (lines: string[], at: number): boolean =>
  lines
    .slice(at)
    .find((line) => line.trim() !== '')
    ?.startsWith('>') ?? false;

/** Without what ends a mail: the mark of RFC 3676, what a telephone adds, a closing and the name below it. */
function unsigned(lines: string[]): string[] {
  let rest = lines;
  const mark = rest.findIndex((line, at) => /^-- ?$/.test(line) && rest.length - at - 1 <= signature_lines_max);
  if (mark >= 0) rest = rest.slice(0, mark);
  const device = rest.findLastIndex((line) => quotes.isDevice(line.trim()));
  if (device > 0 && rest.slice(device + 1).filter((line) => line.trim() !== '').length <= 2)
    rest = rest.slice(0, device);
  if (device === 0 && rest.length === 1) return [];
  const closing = rest.findLastIndex((line, at) => {
    if (!quotes.isClosing(line.trim()) || (at > 0 && rest[at - 1].trim() !== '')) return false;
    const below = rest.slice(at + 1).filter((each) => each.trim() !== '');
    return (
      below.length <= closing_lines_max && below.every((each) => each.length <= closing_letters_max && !/^>/.test(each))
    );
  });
  // "Thanks" alone is an answer.
  const hasWords = rest.slice(0, Math.max(closing, 0)).some((line) => line.trim() !== '');
  return closing >= 0 && hasWords ? rest.slice(0, closing) : rest;
}

const tidy = (lines: string[]): string =>
  lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
