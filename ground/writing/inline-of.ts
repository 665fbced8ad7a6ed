/* The tokens of a line to text with marks and the nodes between. */
import type { Mark, Node } from '@tiptap/pm/model';
import type { Token } from 'markdown-it';
import { labelOf } from './dialect.ts';
import { schema } from './schema.ts';

const { nodes, marks } = schema;
const openings: Record<string, string> = {
  em_open: 'italic',
  strong_open: 'bold',
  s_open: 'strike',
  link_open: 'link',
};

export function inlineOf(tokens: Token[]): Node[] {
  const made: Node[] = [];
  const open: Mark[] = [];
  const now = () => marksOf(open);
  const say = (words: string, ...more: Mark[]) => {
    if (words !== '')
      made.push(
        schema.text(
          words,
          more.reduce((set, mark) => mark.addToSet(set), now()),
        ),
      );
  };
  const put = (name: string, attrs: Record<string, unknown>) => made.push(nodes[name]!.create(attrs, null, now()));
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const { type, content, markup, meta } = token;
    if (type === 'text' || type === 'text_special') say(content);
    else if (type === 'code_inline') say(content, marks.code!.create());
    else if (type === 'softbreak') say(' ', marks.softBreak!.create());
    else if (type === 'hardbreak') put('hardBreak', { markup: meta?.spaces ? '  ' : '\\' });
    else if (type === 'html_inline' && /^<br\s*\/?>$/i.test(content)) put('hardBreak', { markup: content });
    else if (type === 'math_inline') put('mathInline', { source: content });
    else if (type === 'footnote_ref') put('footnoteRef', { label: meta?.label });
    else if (type === 'image') put('image', imageOf(token));
    else if (type === 'link_open' && tokens[at + 1]?.type === 'link_close') {
      put('rawInline', { source: meta?.source ?? `[](<${token.attrGet('href')}>)` });
      at++;
    } else if (type === 'link_open' && isMention(tokens, at)) {
      put('mention', { href: token.attrGet('href'), label: tokens[at + 1]!.content.slice(1) });
      at += 2;
    } else if (openings[type] !== undefined) open.push(markOf(token, open.length));
    else if (type.endsWith('_close')) open.pop();
    else put('rawInline', { source: content || markup });
  }
  return made;
}

/** A set holds each mark once: what stands within its like is told by one mark more. */
function marksOf(open: Mark[]): readonly Mark[] {
  let set: readonly Mark[] = [];
  const again: Mark[] = [];
  for (const mark of open) {
    if (!set.some(({ type }) => type === mark.type)) set = mark.addToSet(set);
    else if (mark.type !== marks.strike) again.push(mark);
  }
  if (again.length === 0) return set;
  const signs = again.map(({ attrs }) => attrs.markup).join(' ');
  return marks.nested!.create({ signs, inside: again[0]!.attrs.inside }).addToSet(set);
}

function markOf(token: Token, inside: number): Mark {
  const { type, markup } = token;
  if (type !== 'link_open') return marks[openings[type]!]!.create({ markup, inside });
  const attrs = { href: token.attrGet('href'), title: token.attrGet('title') ?? '', inside };
  if (markup === 'linkify') return marks.link!.create({ ...attrs, markup: 'bare' });
  if (markup === 'autolink') return marks.link!.create({ ...attrs, markup: '<>' });
  return marks.link!.create({ ...attrs, ...referenceOf(token) });
}

function imageOf(token: Token) {
  const alt = altOf(token.children ?? []);
  return { src: token.attrGet('src'), alt, title: token.attrGet('title') ?? '', ...referenceOf(token) };
}

/** What a picture is called: its words without marks, as markdown-it says it to a browser. */
export function altOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, children }) => {
      if (type === 'softbreak' || type === 'hardbreak') return ' ';
      if (type === 'image') return altOf(children ?? []);
      return type === 'text' || type === 'text_special' || type === 'code_inline' || type === 'html_inline'
        ? content
        : '';
    })
    .join('');
}

/** Whether `[a][b]`, `[b][]` or `[b]` was written, and which label: markdown-it says only which definition it found. */
function referenceOf({ meta }: Token): { markup: string; ref: string } {
  const { source = '', label } = (meta ?? {}) as { source?: string; label?: string };
  if (label === undefined || !source.endsWith(']')) return { markup: '', ref: '' };
  const [, last = ''] = /\[((?:[^[\]\\]|\\[\s\S])*)\]$/.exec(source) ?? [];
  if (source.endsWith('[]')) return { markup: 'collapsed', ref: source.replace(/^!?\[/, '').slice(0, -3) };
  const whole = source.replace(/^!?\[/, '').slice(0, -1);
  if (labelOf(whole) === label) return { markup: 'shortcut', ref: whole };
  return labelOf(last) === label ? { markup: 'full', ref: last } : { markup: '', ref: '' };
}

function isMention(tokens: Token[], at: number): boolean {
  const [link, words, end] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  return (
    words?.type === 'text' &&
    end?.type === 'link_close' &&
    /^@\S/.test(words.content) &&
    /^\/@[\w.~%-]+$/.test(String(link.attrGet('href'))) &&
    !link.attrGet('title')
  );
}
