/* What others take from a text without showing it: links for backlinks, tags, people, a section to quote, words to find. */
import type { Token } from 'markdown-it';
import { parse } from './dialect.ts';
import { altOf } from './inline-of.ts';
import { slugger } from './slug.ts';
import { splitTags } from './tags.ts';

const links_max = 5_000;
const own =
  /^(\/(?:[wnpqctosr]\/[\w.~%-]+(?:\/[\w.~%-]+)*|@[\w.~%-]+|api\/v1\/files\/[\w.~%-]+))\/?(?:\?[^#]*)?(?:#(.*))?$/;

/** `to`: the address without heading and question; `heading`: what stood after #; `quoted`: shown in place, by `![[…]]`. */
type OwnLink = { to: string; heading: string | null; quoted: boolean };

/** Each address of our own that a text links to, shows or quotes, once, in order. At most 5,000. */
export function linksOf(markdown: string): OwnLink[] {
  const found = new Map<string, OwnLink>();
  const add = (href: unknown, quoted = false) => {
    const [, to, heading] = own.exec(String(href ?? '').trim()) ?? [];
    if (to === undefined || found.size >= links_max) return;
    const link = { to, heading: heading ? decoded(heading) : null, quoted };
    found.set(JSON.stringify(link), link);
  };
  for (const token of everyToken(parse(markdown, {}))) {
    if (token.type === 'link_open') add(token.attrGet('href'));
    else if (token.type === 'image') add(token.attrGet('src'));
    else if (token.type === 'transclusion') add(token.content, true);
  }
  return [...found.values()];
}

/** Each `#tag` of a text once, as it was first written; `#Seal` and `#seal` are one. */
export function tagsOf(markdown: string): string[] {
  const found = new Map<string, string>();
  for (const { children } of parse(markdown, {})) {
    let links = 0;
    for (const { type, content } of children ?? []) {
      if (type === 'link_open') links++;
      else if (type === 'link_close') links--;
      if (type !== 'text' || links > 0) continue;
      for (const { tag } of splitTags(content)) {
        if (tag !== null && !found.has(tag.toLowerCase())) found.set(tag.toLowerCase(), tag);
      }
    }
  }
  return [...found.values()];
}

/** The handles of those who are named by `[@Name](/@handle)`, each once. */
export function mentionsOf(markdown: string): string[] {
  const handles = linksOf(markdown).flatMap(({ to }) => (to.startsWith('/@') ? [decoded(to.slice(2))] : []));
  return [...new Set(handles)];
}

/** The headings of a text with their anchors, in order; `line` is where each begins. Those within quotes have a level as well. */
export function headingsOf(
  markdown: string,
): { slug: string; text: string; level: number; line: number; top: boolean }[] {
  const tokens = parse(markdown, {});
  const slug = slugger();
  return tokens.flatMap((token, at) => {
    if (token.type !== 'heading_open') return [];
    const text = altOf(tokens[at + 1]?.children ?? []);
    const level = Number(token.tag.slice(1));
    return [{ slug: slug(text), text, level, line: token.map?.[0] ?? 0, top: token.level === 0 }];
  });
}

/**
 * The Markdown from a heading to the next of its level or above, with the definitions and footnotes that it needs; null
 * when there is no such heading.
 */
export function sectionOf(markdown: string, slug: string): string | null {
  const text = markdown.replace(/\r\n?/g, '\n');
  const headings = headingsOf(text);
  const at = headings.findIndex((heading) => heading.slug === slug);
  const first = headings[at];
  if (first === undefined || !first.top) return null;
  const next = headings.slice(at + 1).find(({ top, level }) => top && level <= first.level);
  const lines = text.split('\n');
  const end = next?.line ?? lines.length;
  const tokens = parse(text, {});
  const needed = tokens.filter(({ type, level, map }) => {
    const isAside = type === 'reference_definition' || type === 'footnote_reference_open';
    return isAside && level === 0 && map && (map[0] < first.line || map[0] >= end);
  });
  const section = lines.slice(first.line, end).join('\n').trimEnd();
  const asides = needed.filter(
    ({ type, meta }) => type !== 'footnote_reference_open' || section.includes(`[^${meta?.label}]`),
  );
  return [section, ...asides.map(({ content }) => content.trimEnd())].join('\n\n');
}

/** The words of a text without its signs, blocks apart by new lines: for search and for snippets. */
export function plainText(markdown: string): string {
  return parse(markdown, {})
    .flatMap(({ type, content, children, meta, info }) => {
      if (type === 'inline') return [wordsOf(children ?? [])];
      if (type === 'callout_open') return meta?.title ? [String(meta.title)] : [];
      if (type === 'fence' && /^\s*unsupported\b/.test(info)) return [];
      return type === 'fence' || type === 'code_block' || type === 'math_block' ? [content] : [];
    })
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .join('\n');
}

const wordsOf = (tokens: readonly Token[]) =>
  tokens
    .map(({ type, content, children }) => {
      if (type === 'image') return altOf(children ?? []);
      if (type === 'softbreak' || type === 'hardbreak' || (type === 'html_inline' && /^<br/i.test(content))) return ' ';
      return ['text', 'text_special', 'code_inline', 'math_inline'].includes(type) ? content : '';
    })
    .join('');

function* everyToken(tokens: readonly Token[]): Generator<Token> {
  for (const token of tokens) {
    yield token;
    if (token.children) yield* everyToken(token.children);
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
