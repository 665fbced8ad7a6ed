/* The blocks without lines of words in them: code, rules, formulas, and what is kept as it is. */
import type { Node } from '@tiptap/pm/model';
import type { Place } from './block-markdown.ts';
import { parse } from './dialect.ts';

export function writeCode({ attrs, textContent }: Node, mayBeIndented: boolean): string {
  const text = textContent.replace(/\r\n?/g, '\n');
  const isWhole = text.trim() !== '' && !/^[ \t]*\n|\n[ \t]*$/.test(text);
  if (attrs.markup === 'indent' && mayBeIndented && isWhole && !attrs.language) {
    return text.replace(/^(?=.)/gm, '    ');
  }
  const language = String(attrs.language ?? '').replace(/\s+/g, '-');
  const further = String(attrs.info ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const info = [language, further]
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\\(?=[!-/:-@[-`{-~])|&(?=#?\w+;)/g, '\\$&');
  return fenced(text, info, String(attrs.markup));
}

function fenced(text: string, info: string, wanted: string): string {
  const sign = info.includes('`') || wanted.startsWith('~') ? '~' : '`';
  const runs = [...text.matchAll(new RegExp(`^[ \\t]*(${sign}{3,})`, 'gm'))].map(([, run]) => run!.length + 1);
  const length = Math.max(3, /^(`+|~+)$/.test(wanted) ? wanted.length : 3, ...runs);
  const fence = sign.repeat(length);
  const room = info.startsWith(sign) ? ' ' : '';
  return `${fence}${room}${info}\n${text === '' ? '' : `${text}\n`}${fence}`;
}

export function writeRule(markup: unknown, { parent, index, tight }: Place): string {
  // `- ---` is a rule and no point with one; below words `---` makes a heading.
  if (index === 0 && parent.type.name === 'listItem') return '___';
  const sign = /^([-*_])\1{2,}$/.test(String(markup)) ? String(markup) : '---';
  return tight && sign.startsWith('-') ? '***' : sign;
}

export function writeMath(source: string, markup: unknown): string {
  const text = source.replace(/\r\n?/g, '\n');
  if (markup === 'line' && /\S/.test(text) && !/[$\n]/.test(text)) return `$$${text}$$`;
  if (/^\s*\$\$\s*$/m.test(text)) return fenced(text, 'math', '```');
  return text === '' ? '$$\n$$' : `$$\n${text}\n$$`;
}

/** As it is; but what would swallow the blocks below it (an HTML comment without its end) is shut into a fence. */
export function writeRaw(attrs: Node['attrs'], isLast: boolean): string {
  const label = String(attrs.label ?? '');
  const source = String(attrs.source ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(/^([ \t]*\n)+|\s+$/g, '');
  if (source === '' || isLast || label === 'too long' || label === 'nested too deep') return source;
  const last = parse(`${source}\n\nx`, {}).slice(-3);
  const isClosed = last.length === 3 && last[1]!.content === 'x' && last.every(({ level }) => level <= 1);
  return isClosed ? source : fenced(source, `unsupported ${label}`.trim(), '```');
}

const closed = new Set(['heading', 'codeBlock', 'horizontalRule', 'mathBlock']);
const isClosed = ({ attrs, type }: Node) =>
  closed.has(type.name) || (type.name === 'rawBlock' && /^(html|front matter|unsupported)/.test(attrs.label));

/** Whether it may stand right below its neighbour, as it did: below words, also those of a quote, only what ends them. */
export function mayBeGlued({ attrs, type }: Node, before: Node): boolean {
  if (type.name !== 'rawBlock' || !attrs.glued) return false;
  if (attrs.label === 'attributes' && before.type.name !== 'paragraph') return true;
  if (isClosed(before)) return /^(html|unsupported)/.test(attrs.label);
  if (before.type.name === 'rawBlock') return false;
  return parse(`x\n${attrs.source}`, {})[0]?.map?.[1] === 1;
}
