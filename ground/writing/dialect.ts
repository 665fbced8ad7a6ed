/*
 * The Markdown we speak: CommonMark, GitHub's tables, strike-through, bare addresses, task lists and alerts, footnotes,
 * math, and what others wrote that we keep verbatim. One parser for the editor's bridge and for the reader, so that what
 * is edited is what is read.
 */
import MarkdownIt, { type Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { isLink } from './addresses.ts';
import { alerts, standalone, tasks } from './gatherings.ts';
import { nesting_max } from './limits.ts';
import { mathBlock, mathInline } from './math.ts';
import * as raw from './raw.ts';

/** What one block must know of the others: link definitions, footnotes; and which hosts may be embedded. */
export type Env = {
  references?: Record<string, { href: string; title: string }>;
  footnotes?: { refs?: Record<string, number>; list?: unknown[] };
  hosts?: readonly string[];
};

type Options = { typographer: boolean };

export function speak({ typographer }: Options): InstanceType<typeof MarkdownIt> {
  const md = new MarkdownIt({ html: true, linkify: true, typographer, maxNesting: nesting_max });
  // `README.md` and `setup.py` are names of files, not hosts of Moldova and Paraguay.
  md.linkify.set({ fuzzyLink: false });
  // An address stays as it was written; what must be encoded is encoded where it is shown.
  md.normalizeLink = (address) => address;
  md.normalizeLinkText = (words) => words;
  md.validateLink = (address) => isLink(address.trim());
  md.use(footnote);
  md.inline.ruler.disable('footnote_inline');
  // Footnotes and definitions stay where they stand: the editor shows them there, the reader moves what it shows.
  md.core.ruler.disable(['footnote_tail', 'strip_references']);

  // Rules of the library that ours go around: they can be had only by name.
  const parts = new MarkdownIt().use(footnote);
  const block = (name: string) => {
    parts.block.ruler.enableOnly([name]);
    return parts.block.ruler.getRules('')[0]!;
  };
  const inline = (name: string) => {
    parts.inline.ruler.enableOnly([name]);
    return parts.inline.ruler.getRules('')[0]!;
  };
  md.block.ruler.at('footnote_def', raw.withLines(block('footnote_def')), { alt: ['paragraph', 'reference'] });
  md.block.ruler.at('reference', raw.withLines(block('reference')));
  for (const name of ['link', 'image']) md.inline.ruler.at(name, raw.withSource(inline(name)));
  md.inline.ruler.at('newline', raw.withSpaces(inline('newline')));

  md.block.ruler.before('table', 'front_matter', raw.frontMatter);
  md.block.ruler.before('fence', 'math_block', mathBlock, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  md.block.ruler.before('reference', 'attributes', raw.attributes, { alt: ['blockquote', 'list'] });
  md.block.ruler.before('reference', 'template', raw.template);
  md.block.ruler.before('reference', 'directive', raw.directive);
  md.block.ruler.before('reference', 'admonition', raw.admonition);
  md.inline.ruler.before('link', 'template_inline', raw.templateInline);
  md.inline.ruler.before('link', 'math_inline', mathInline);
  md.core.ruler.after('block', 'alerts', alerts);
  md.core.ruler.after('alerts', 'tasks', tasks);
  md.core.ruler.after('tasks', 'standalone', standalone);
  return md;
}

const bridge = speak({ typographer: false });

/** Tokens of a text. `env` is filled with its definitions and footnotes, and those that it holds already count. */
export const parse = (markdown: string, env: Env): Token[] => bridge.parse(markdown, env);
/** Whether a label in brackets is one of the definitions. */
export const labelOf = (label: string): string => bridge.utils.normalizeReference(label);
/** Without backslashes before signs, and with letters for their names: where markdown-it leaves it to who shows it. */
export const unescaped = (text: string): string => bridge.utils.unescapeAll(text);
const plain = new MarkdownIt();
/** An address as a browser wants it. */
export const encoded = (address: string): string => plain.normalizeLink(address);
