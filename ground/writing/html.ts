/*
 * Markdown to HTML that cannot do anything: what people wrote as HTML is shown as its source, links lead only where a link
 * may lead, pictures are only our own. What needs more than HTML (formulas, diagrams, films, quotations) stands here as its
 * source with a `data-…` that says what it is; who shows it makes more of it when it can (web/writing).
 */
import type { Token } from 'markdown-it';
import { frameOf, mayLead, ownPicture } from './addresses.ts';
import { encoded, speak } from './dialect.ts';
import { isTask } from './gatherings.ts';
import { altOf } from './inline-of.ts';
import { fileOf } from './own-files.ts';
import { anchors, footnotesLast, leads, type ReaderEnv, tags } from './reading-rules.ts';

/** What the reader says by itself, in the reader's language. */
export type ReaderWords = Record<
  | 'copy'
  | 'table'
  | 'done'
  | 'open'
  | 'footnotes'
  | 'footnote'
  | 'back'
  | 'source'
  | 'film'
  | 'quote'
  | 'pdf'
  | 'preview'
  | 'note'
  | 'tip'
  | 'important'
  | 'warning'
  | 'caution',
  string
>;
export const reader_words: ReaderWords = {
  copy: 'Copy',
  table: 'Table',
  done: 'Done',
  open: 'Not done',
  footnotes: 'Footnotes',
  footnote: 'Footnote',
  back: 'Back to the text',
  source: 'Not shown',
  film: 'Show the film from',
  quote: 'From',
  pdf: 'PDF',
  preview: 'Look at it here',
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
};

type Options = {
  words?: ReaderWords;
  hosts?: readonly string[];
  /** Headings get their anchors: for the one text of a screen that is linked into. */
  headings?: boolean;
  /** Tells this text's footnotes from those of another on the same screen. */
  name?: string;
};

const reader = speak({ typographer: true });
const safe = reader.utils.escapeHtml;

export function toHtml(
  markdown: string,
  { words = reader_words, hosts, headings = false, name = '' }: Options = {},
): string {
  return reader.render(markdown, { hosts, words, headings, name } satisfies ReaderEnv);
}

reader.core.ruler.before('replacements', 'anchors', anchors);
reader.core.ruler.push('leads', leads);
reader.core.ruler.push('tags', tags);
reader.core.ruler.push('footnotes_last', footnotesLast);

const draw = reader.renderer.rules;
const wordsIn = (env: unknown): ReaderWords => (env as ReaderEnv).words;

const source = (label: string, content: string, env: unknown) =>
  `<details class="raw"><summary>${safe(wordsIn(env).source)}: <b>${safe(label)}</b></summary><pre tabindex="0"><code>${safe(content)}</code></pre></details>\n`;
const isComment = (html: string) => /^\s*<!--[\s\S]*-->\s*$/.test(html);

draw.html_block = (tokens, at, _, env) =>
  isComment(tokens[at]!.content) ? '' : source('HTML', tokens[at]!.content.trimEnd(), env);
draw.html_inline = (tokens, at) => {
  const { content } = tokens[at]!;
  if (/^<br\s*\/?>$/i.test(content)) return '<br>';
  return isComment(content) ? '' : `<code class="raw">${safe(content)}</code>`;
};
draw.raw_block = (tokens, at, _, env) => source(tokens[at]!.info, tokens[at]!.content, env);
draw.raw_inline = (tokens, at) => `<code class="raw">${safe(tokens[at]!.content)}</code>`;
draw.reference_definition = () => '';

draw.math_inline = (tokens, at) => `<span class="math" data-math="line">${safe(tokens[at]!.content)}</span>`;
draw.math_block = (tokens, at) => math(tokens[at]!.content);
const math = (tex: string) => `<div class="math" data-math="block" tabindex="0">${safe(tex)}</div>\n`;

draw.fence = (tokens, at, _, env) => {
  const { content, info } = tokens[at]!;
  const [, language = '', further = ''] = /^\s*(\S*)\s*([\s\S]*?)\s*$/.exec(reader.utils.unescapeAll(info)) ?? [];
  if (language === 'unsupported') return source(further || language, content.trimEnd(), env);
  if (language === 'math') return math(content);
  if (language === 'mermaid')
    return `<figure class="diagram" data-diagram><pre tabindex="0"><code>${safe(content)}</code></pre></figure>\n`;
  return code(content, language, env);
};
draw.code_block = (tokens, at, _, env) => code(tokens[at]!.content, '', env);
const code = (content: string, language: string, env: unknown) =>
  `<figure class="code"><figcaption><span>${safe(language)}</span><button type="button" data-copy>${safe(wordsIn(env).copy)}</button></figcaption>` +
  `<pre tabindex="0"><code>${safe(content)}</code></pre></figure>\n`;

draw.callout_open = (tokens, at, _, env) => {
  const { kind, title } = tokens[at]!.meta as { kind: keyof ReaderWords; title: string };
  const name = wordsIn(env)[kind];
  const heading = title ? `<b>${safe(title)}</b>` : '';
  return `<div class="callout ${safe(kind)}" role="note" aria-label="${safe(title || name)}"><p class="callout-name"><span>${safe(name)}</span>${heading}</p>\n`;
};
draw.callout_close = () => '</div>\n';

draw.list_item_open = (tokens, at, _, env) => {
  const { meta } = tokens[at]!;
  if (!isTask(tokens[at]!)) return '<li>';
  const word = meta?.checked ? wordsIn(env).done : wordsIn(env).open;
  return `<li class="task"><span class="box${meta?.checked ? ' done' : ''}" role="img" aria-label="${safe(word)}"></span>`;
};

draw.table_open = (_, __, ___, env) =>
  `<div class="wide" role="group" aria-label="${safe(wordsIn(env).table)}" tabindex="0"><table>\n`;
draw.table_close = () => '</table></div>\n';

draw.embed = (tokens, at, _, env) => {
  const { content } = tokens[at]!;
  const frame = frameOf(content, (env as ReaderEnv).hosts);
  const host = URL.canParse(content) ? new URL(content).host : content;
  if (frame === null)
    return `<p><a href="${safe(content)}" rel="noopener noreferrer nofollow">${safe(content)}</a></p>\n`;
  return (
    `<figure class="embed" data-frame="${safe(frame)}"><button type="button" data-play>${safe(wordsIn(env).film)} ${safe(host)}</button>` +
    `<figcaption><a href="${safe(content)}" rel="noopener noreferrer nofollow">${safe(content)}</a></figcaption></figure>\n`
  );
};
draw.transclusion = (tokens, at, _, env) => {
  const target = safe(tokens[at]!.content);
  return `<div class="quotation" data-quote="${target}"><p>${safe(wordsIn(env).quote)} <a href="${target}">${target}</a></p></div>\n`;
};

// A picture from elsewhere would tell its owner who reads this page, and when: it becomes a link.
draw.image = (tokens, at) => {
  const token = tokens[at]!;
  const src = String(token.attrGet('src')).trim();
  const alt = safe(altOf(token.children ?? []));
  if (ownPicture.test(src)) {
    const title = token.attrGet('title');
    return `<img src="${safe(encoded(src))}" alt="${alt}"${title ? ` title="${safe(String(title))}"` : ''} loading="lazy" decoding="async">`;
  }
  if (!mayLead.test(src) || token.meta?.inLink)
    return `<span class="nowhere" title="${safe(src)}">${alt || safe(src)}</span>`;
  return `<a href="${safe(encoded(src))}" rel="noopener noreferrer nofollow">${alt || safe(src)}</a>`;
};

const drawParagraph = (tokens: Token[], at: number, env: unknown): string | null => {
  const file = fileOf(tokens[at + 1]);
  if (file === null) return null;
  const link = `<a href="${safe(file.href)}">${safe(file.name)}</a>`;
  if (file.kind === 'pdf')
    return `<div class="card" data-pdf="${safe(file.href)}"><span>${safe(wordsIn(env).pdf)}</span>${link}<button type="button" data-preview>${safe(wordsIn(env).preview)}</button></div>\n`;
  const controls = `controls preload="metadata" src="${safe(file.href)}" aria-label="${safe(file.name)}"`;
  return `<figure class="player"><${file.kind} ${controls}></${file.kind}><figcaption>${link}</figcaption></figure>\n`;
};
draw.paragraph_open = (tokens, at, options, env, self) => {
  const drawn = drawParagraph(tokens, at, env);
  if (drawn === null) return self.renderToken(tokens, at, options);
  [tokens[at + 1]!.children, tokens[at + 1]!.content, tokens[at + 2]!.hidden] = [[], '', true];
  return drawn;
};

draw.footnote_ref = (tokens, at, _, env) => {
  const { id, subId } = tokens[at]!.meta as { id: number; subId: number };
  const { name, words } = env as ReaderEnv;
  const anchor = `${safe(name)}fn-${id + 1}`;
  return `<sup><a class="footnote-ref" href="#${anchor}" id="${anchor}-ref${subId ? `-${subId}` : ''}" role="doc-noteref" aria-label="${safe(words.footnote)} ${id + 1}">${id + 1}</a></sup>`;
};
draw.footnotes_open = (_, __, ___, env) =>
  `<section class="footnotes" role="doc-endnotes" aria-label="${safe(wordsIn(env).footnotes)}"><ol>\n`;
draw.footnotes_close = () => '</ol></section>\n';
draw.footnote_reference_open = (tokens, at, _, env) =>
  `<li id="${safe((env as ReaderEnv).name)}fn-${tokens[at]!.meta?.number}">`;
draw.footnote_reference_close = (tokens, at, _, env) => {
  const { name, words } = env as ReaderEnv;
  const { number, isNamed } = (tokens[at]!.meta ?? {}) as { number?: number; isNamed?: boolean };
  const back = `<a class="footnote-back" href="#${safe(name)}fn-${number}-ref" role="doc-backlink" aria-label="${safe(words.back)}">↩</a>`;
  return `${isNamed ? back : ''}</li>\n`;
};
