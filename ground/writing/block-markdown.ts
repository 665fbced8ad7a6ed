/* Blocks to Markdown: what stands before each line, and how much room must be between two. */
import type { Node } from '@tiptap/pm/model';
import { callout_kinds } from './callouts.ts';
import { type Env, parse } from './dialect.ts';
import { quotation } from './gatherings.ts';
import { type Frame, tryLine, writeLine } from './inline-markdown.ts';
import { mayBeGlued, writeCode, writeMath, writeRaw, writeRule } from './leaf-markdown.ts';
import { labelOfFootnote, piecesOf } from './pieces.ts';
import { writeTable } from './table-markdown.ts';

/** Where a block stands among its siblings: it decides what its first line may look like. */
export type Place = { parent: Node; index: number; before: Node | undefined; tight: boolean; env: Env };

const number_max = 999_999_999;

const paragraph = 'paragraph_open inline paragraph_close';
const quoted = (line: string) => line.replace(/^/gm, '> ').replace(/^> $/gm, '>');
const frames = {
  line: { oneLine: false, around: (line: string) => line, types: paragraph },
  point: {
    oneLine: false,
    around: (line: string) => `- ${line.replaceAll('\n', '\n  ')}`,
    types: `bullet_list_open list_item_open ${paragraph} list_item_close bullet_list_close`,
  },
  quote: { oneLine: false, around: quoted, types: `blockquote_open ${paragraph} blockquote_close` },
  heading: { oneLine: true, around: (line: string) => `# ${line}`, types: 'heading_open inline heading_close' },
  title: { oneLine: false, around: (line: string) => `${line}\n===`, types: 'heading_open inline heading_close' },
  subtitle: { oneLine: false, around: (line: string) => `${line}\n---`, types: 'heading_open inline heading_close' },
} satisfies Record<string, Frame>;

/** The blocks of a container, one under the other; `tight` with no empty line between. */
export function writeBlocks(parent: Node, env: Env, tight = false): string {
  const blocks = blocksIn(parent);
  let text = '';
  let sign = '';
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    const own = isList(block) ? otherThan(block, before, sign) : block;
    if (isList(own)) sign = own.attrs.markup;
    const written = writeBlock(own, { parent, index, before, tight, env });
    if (written !== '') text += text === '' ? written : gap(own, before, tight) + written;
  });
  return text;
}

/** Without the empty paragraphs, which Markdown does not know, and with words where an address is none. */
const blocksIn = (parent: Node): Node[] =>
  parent.children
    .map((block) => inWords(block) ?? block)
    .filter((block) => block.type.name !== 'paragraph' || writesSomething(block));

function inWords({ type, attrs }: Node): Node | null {
  const text = type.name === 'embed' ? String(attrs.url) : type.name === 'transclusion' ? `![[${attrs.target}]]` : null;
  if (text === null || (type.name === 'embed' ? /^https:\/\/[^\s<>]+$/ : quotation).test(text)) return null;
  const { paragraph } = type.schema.nodes;
  return paragraph!.create(null, text === '' ? [] : type.schema.text(text));
}

const writesSomething = ({ children }: Node) =>
  children.some(({ text }) => text !== undefined && text.trim() !== '') || piecesOf(children, false, {}).length > 0;

const isList = ({ type }: Node) => type.spec.group?.includes('list') === true;
const isOrdered = ({ type }: Node) => type.name === 'orderedList';

/** Two lists one after the other are one list, unless their signs differ. */
function otherThan(list: Node, before: Node | undefined, sign: string): Node {
  const all = isOrdered(list) ? ['.', ')'] : ['-', '*', '+'];
  const own = all.includes(list.attrs.markup) ? list.attrs.markup : all[0];
  const meets = before !== undefined && isList(before) && isOrdered(before) === isOrdered(list) && sign === own;
  return list.type.create({ ...list.attrs, markup: meets ? all.find((each) => each !== own) : own }, list.content);
}

const gap = (block: Node, before: Node | undefined, tight: boolean) =>
  tight || (before !== undefined && mayBeGlued(block, before)) ? '\n' : '\n\n';

function writeBlock(block: Node, place: Place): string {
  const { attrs } = block;
  const { env, parent, index } = place;
  switch (block.type.name) {
    case 'paragraph':
      return writeLine(block.children, frameIn(parent, index), env);
    case 'heading':
      return writeHeading(block, env);
    case 'blockquote':
      return quoted(writeBlocks(block, env));
    case 'callout':
      return writeCallout(block, env);
    case 'bulletList':
    case 'taskList':
    case 'orderedList':
      return writeList(block, env);
    case 'footnote':
      return writeFootnote(block, env);
    case 'table':
      return writeTable(block, env);
    case 'codeBlock':
      return writeCode(block, mayBeIndented(place));
    case 'horizontalRule':
      return writeRule(attrs.markup, place);
    case 'mathBlock':
      return writeMath(String(attrs.source), attrs.markup);
    case 'embed':
      return attrs.markup === '<>' ? `<${attrs.url}>` : attrs.url;
    case 'transclusion':
      return `![[${attrs.target}]]`;
    default:
      return unindented(writeRaw(attrs, block === parent.lastChild && parent.type.name === 'doc'), place);
  }
}

/** Below a list a line that begins with spaces belongs to its last point. */
const unindented = (source: string, { before }: Place) =>
  before !== undefined && (isList(before) || before.type.name === 'footnote')
    ? source.replace(/^ {1,3}(?=\S)/, '')
    : source;

function frameIn({ type }: Node, index: number): Frame {
  if (index > 0) return frames.line;
  if (type.name === 'listItem') return frames.point;
  return type.name === 'blockquote' ? frames.quote : frames.line;
}

function writeHeading({ attrs, children }: Node, env: Env): string {
  const level = Math.min(6, Math.max(1, Number(attrs.level) || 1));
  if (attrs.markup === 'setext' && level <= 2) {
    const text = tryLine(children, level === 1 ? frames.title : frames.subtitle, env) ?? '';
    const width = Math.max(3, ...text.split('\n').map((line) => line.length));
    if (text !== '') return `${text}\n${(level === 1 ? '=' : '-').repeat(width)}`;
  }
  const text = writeLine(children, frames.heading, env);
  return '#'.repeat(level) + (text && ` ${text}`);
}

function writeCallout(block: Node, env: Env): string {
  const kind = callout_kinds.includes(block.attrs.kind) ? block.attrs.kind : 'note';
  const title = String(block.attrs.title ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const inside = writeBlocks(block, env);
  if (inside === '') return quoted(`[!${kind.toUpperCase()}]${title && ` ${title}`}`);
  // Words may follow at once; anything else could be taken for a part of the title's paragraph.
  const isWords = [quoted(`[!NOTE]\n${inside}`), quoted(inside)].every(
    (text) => parse(text, {})[1]?.type === 'paragraph_open',
  );
  return quoted(`[!${kind.toUpperCase()}]${title && ` ${title}`}\n${isWords ? '' : '\n'}${inside}`);
}

const indented = (text: string, width: number) => text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`);

function writeList(list: Node, env: Env): string {
  const { markup, start = 1, step } = list.attrs;
  const tight = list.attrs.tight && list.children.every(mayBeTight);
  const first = Math.min(Math.max(0, Math.trunc(Number(start)) || 0), number_max - list.childCount);
  const points = list.children.map((item, index) => {
    const sign = isOrdered(list) ? `${step === 0 ? first : first + index}${markup}` : markup;
    const inside = writeBlocks(item, env, tight);
    if (item.type.name === 'listItem') {
      // `- - -` would be a rule and no points in points.
      const room = /^([-*])( +\1)+ *(\n|$)/.test(inside) && inside.startsWith(sign) ? '\n' : ' ';
      return indented(inside === '' ? sign : sign + room + inside, sign.length + 1);
    }
    const box = `${sign} [${item.attrs.checked ? 'x' : ' '}]`;
    // Only words stand beside the box.
    const room = blocksIn(item)[0]?.type.name === 'paragraph' ? ' ' : '\n\n';
    return indented(inside === '' ? box : box + room + inside, sign.length + 1);
  });
  return points.join(tight ? '\n' : '\n\n');
}

function writeFootnote(block: Node, env: Env): string {
  const inside = writeBlocks(block, env);
  const label = `[^${labelOfFootnote(block.attrs.label)}]:`;
  if (inside === '') return label;
  const isWords = parse(inside, {})[0]?.type === 'paragraph_open';
  return isWords ? `${label} ${indented(inside, 4)}` : `${label}\n\n    ${indented(inside, 4)}`;
}

/** Whether these blocks can stand under each other in a point without an empty line. */
function mayBeTight(item: Node): boolean {
  const blocks = blocksIn(item);
  if (item.type.name === 'taskItem' && blocks.length > 0 && blocks[0]!.type.name !== 'paragraph') return false;
  return blocks.every((block, index) => {
    const before = blocks[index - 1];
    if (before === undefined) return true;
    if (['rawBlock', 'footnote', 'table', 'mathBlock'].includes(before.type.name)) return false;
    const isAfter = (...names: string[]) => names.includes(before.type.name);
    switch (block.type.name) {
      case 'paragraph':
      case 'embed':
      case 'transclusion':
        return isAfter('codeBlock', 'heading', 'horizontalRule');
      case 'blockquote':
      case 'callout':
        return !isAfter('blockquote', 'callout');
      case 'heading':
        return block.attrs.markup !== 'setext';
      case 'rawBlock':
        return mayBeGlued(block, before);
      default:
        return isList(block) ? opensAtOnce(block) : ['codeBlock', 'horizontalRule'].includes(block.type.name);
    }
  });
}

/** Below a line of text a list is seen as one only if it begins with words, and at 1. */
function opensAtOnce(list: Node): boolean {
  const [first] = list.firstChild === null ? [] : blocksIn(list.firstChild);
  return first !== undefined && (!isOrdered(list) || list.attrs.start === 1) && (!isList(first) || opensAtOnce(first));
}

function mayBeIndented({ parent, index, before, tight }: Place): boolean {
  if (tight || (before !== undefined && (isList(before) || before.type.name === 'footnote'))) return false;
  return index > 0 || parent.type.name === 'doc' || parent.type.name === 'blockquote';
}
