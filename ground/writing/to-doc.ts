/* Markdown to a document of the schema. Whatever cannot be shown becomes a raw node with its source: nothing is dropped. */
import { Fragment, type Node } from '@tiptap/pm/model';
import type { Token } from 'markdown-it';
import { type Env, parse, unescaped } from './dialect.ts';
import { inlineOf } from './inline-of.ts';
import { nesting_max, text_chars_max } from './limits.ts';
import { schema } from './schema.ts';

const { nodes } = schema;

/** Hosts that may be embedded beside those of the preset; an address on another host is a link. */
type Options = { hosts?: readonly string[] };

/** Never throws, and ends in time linear in the text for all that we know of; a text that is too long is one raw block. */
export function toDoc(markdown: string, { hosts }: Options = {}): Node {
  const blocks = blocksOf(markdown, { hosts }).map(({ node }) => node);
  return nodes.doc!.create(null, blocks.length === 0 ? nodes.paragraph!.create() : blocks);
}

/** A block of the top with the lines it took, from the first to the one after its last. */
export type Block = { node: Node; from: number; to: number };

/** The blocks of a text. `env` learns its definitions. */
export function blocksOf(markdown: string, env: Env): Block[] {
  const text = markdown.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
  const lines = text.split('\n');
  const verbatim = (from: number, to: number, label: string): Block => ({
    node: rawBlock(lines.slice(from, to).join('\n'), label, false),
    from,
    to,
  });
  if (text.length > text_chars_max) return [verbatim(0, lines.length, 'too long')];
  const tokens = parse(text, env);
  const blocks: Block[] = [];
  for (let at = 0; at < tokens.length; ) {
    const end = endOf(tokens, at);
    const [from = 0, last = from + 1] = tokens[at]!.map ?? [];
    let to = last;
    while (to > from + 1 && lines[to - 1]!.trim() === '') to--;
    const before = blocks.at(-1);
    if (tokens.slice(at, end).some(({ level }) => level >= nesting_max - 1)) {
      blocks.push(verbatim(from, to, 'nested too deep'));
    } else if (hasCellsToLose(tokens[at]!, tokens, at, lines)) blocks.push(verbatim(from, to, 'table'));
    else {
      const [node] = listOf(tokens.slice(at, end), lines);
      if (node !== undefined) {
        const own = before?.to === from ? glued(node) : node;
        if (before !== undefined && areDefinitions(before.node, own)) {
          before.node = rawBlock(
            `${before.node.attrs.source}\n${own.attrs.source}`,
            'definition',
            before.node.attrs.glued,
          );
          before.to = to;
        } else blocks.push({ node: own, from, to });
      }
    }
    at = end;
  }
  return blocks;
}

const areDefinitions = (one: Node, next: Node) =>
  one.type === nodes.rawBlock &&
  next.type === nodes.rawBlock &&
  one.attrs.label === 'definition' &&
  next.attrs.label === 'definition' &&
  next.attrs.glued;

const rawBlock = (source: string, label: string, glued = false) => nodes.rawBlock!.create({ source, label, glued });

/** One after the token that closes the one at `at`. */
function endOf(tokens: Token[], at: number): number {
  const { level, nesting } = tokens[at]!;
  if (nesting !== 1) return at + 1;
  let end = at + 1;
  while (tokens[end]!.level !== level || tokens[end]!.nesting !== -1) end++;
  return end + 1;
}

/** GitHub shows no cells beyond those of the header. They are somebody's words all the same. */
function hasCellsToLose(token: Token, tokens: Token[], at: number, lines: string[]): boolean {
  if (token.type !== 'table_open' || !token.map) return false;
  let columns = 0;
  while (tokens[at]!.type !== 'thead_close') if (tokens[at++]!.type === 'th_open') columns++;
  return lines.slice(token.map[0] + 2, token.map[1]).some(
    (line) =>
      line
        .trim()
        .replace(/^\||(?<!\\)\|$/g, '')
        .split(/(?<!\\)\|/).length > columns,
  );
}

const glued = (node: Node) => (node.type === nodes.rawBlock ? node.type.create({ ...node.attrs, glued: true }) : node);

/** `lines` are those of the whole text: they tell whether there was room between two blocks. */
function listOf(tokens: Token[], lines: string[]): Node[] {
  const made: Node[] = [];
  for (let at = 0; at < tokens.length; ) {
    const end = endOf(tokens, at);
    const token = tokens[at]!;
    const node = blockOf(token, tokens.slice(at + 1, Math.max(at + 1, end - 1)), lines);
    const isBelow = made.length > 0 && token.map && /[^>\s]/.test(lines[token.map[0] - 1] ?? '');
    made.push(isBelow ? glued(node) : node);
    at = end;
  }
  return made;
}

const filled = (blocks: Node[]) => (blocks.length === 0 ? [nodes.paragraph!.create()] : blocks);

function blockOf(token: Token, inside: Token[], lines: string[]): Node {
  const words = () => inlineOf(inside[0]?.children ?? []);
  switch (token.type) {
    case 'paragraph_open':
      return nodes.paragraph!.create(null, words());
    case 'heading_open': {
      const markup = token.markup.startsWith('#') ? '#' : 'setext';
      return nodes.heading!.create({ level: Number(token.tag.slice(1)), markup }, words());
    }
    case 'blockquote_open':
      return nodes.blockquote!.create(null, filled(listOf(inside, lines)));
    case 'callout_open':
      return nodes.callout!.create(token.meta, filled(listOf(inside, lines)));
    case 'bullet_list_open':
    case 'ordered_list_open':
      return pointsOf(token, inside, lines);
    case 'list_item_open': {
      const blocks = filled(listOf(inside, lines));
      return token.meta ? nodes.taskItem!.create(token.meta, blocks) : nodes.listItem!.create(null, blocks);
    }
    case 'fence':
      return fenceOf(token);
    case 'code_block':
      return nodes.codeBlock!.create({ markup: 'indent' }, textOf(token.content));
    case 'hr':
      return nodes.horizontalRule!.create({ markup: token.markup });
    case 'footnote_reference_open':
      return nodes.footnote!.create({ label: token.meta?.label }, filled(listOf(inside, lines)));
    case 'math_block':
      return nodes.mathBlock!.create({ source: token.content, markup: token.markup });
    case 'embed':
      return nodes.embed!.create({ url: token.content, markup: token.markup });
    case 'transclusion':
      return nodes.transclusion!.create({ target: token.content });
    case 'table_open':
      return tableOf(inside);
    case 'html_block':
      return rawBlock(token.content.replace(/\n+$/, ''), 'html');
    case 'reference_definition':
      return rawBlock(token.content, 'definition');
    default:
      return rawBlock(token.content, token.info || token.type);
  }
}

function pointsOf(token: Token, inside: Token[], lines: string[]): Node {
  const points = listOf(inside, lines);
  const words = inside.filter(({ level, type }) => level === token.level + 2 && type === 'paragraph_open');
  const below = inside.filter(
    ({ level, map }, at) => at > 0 && level <= token.level + 2 && map && inside[at - 1]!.type !== 'list_item_open',
  );
  // Without words nothing says whether there was room between the points but the lines themselves.
  const tight =
    words.length > 0
      ? words.every(({ hidden }) => hidden)
      : below.every(({ map }) => /[^>\s]/.test(lines[(map?.[0] ?? 0) - 1] ?? ''));
  if (token.type === 'ordered_list_open') {
    const numbers = inside.filter((each) => each.type === 'list_item_open' && each.level === token.level + 1);
    const step = numbers.length > 1 && numbers[0]!.info === numbers[1]!.info ? 0 : 1;
    const start = Number(token.attrGet('start') ?? 1);
    return nodes.orderedList!.create({ start, step, markup: token.markup, tight }, points);
  }
  const type = points.every((each) => each.type === nodes.taskItem) ? nodes.taskList! : nodes.bulletList!;
  return type.create({ markup: token.markup, tight }, points);
}

const textOf = (content: string) => {
  const text = content.endsWith('\n') ? content.slice(0, -1) : content;
  return text === '' ? null : schema.text(text);
};

function fenceOf({ info, markup, content }: Token): Node {
  const [, language = '', further = ''] = /^\s*(\S*)\s*([\s\S]*?)\s*$/.exec(unescaped(info)) ?? [];
  if (language === 'unsupported')
    return rawBlock(`${markup}${info}\n${content}${markup}`, `unsupported ${further}`.trim());
  return nodes.codeBlock!.create({ language, info: further, markup }, textOf(content));
}

function tableOf(inside: Token[]): Node {
  const rows: Node[][] = [];
  inside.forEach((token, at) => {
    if (token.type === 'tr_open') rows.push([]);
    if (token.type !== 'th_open' && token.type !== 'td_open') return;
    const type = token.type === 'th_open' ? nodes.tableHeader! : nodes.tableCell!;
    const align = /\w+$/.exec(String(token.attrGet('style') ?? ''))?.[0] ?? null;
    const words = nodes.paragraph!.create(null, inlineOf(inside[at + 1]?.children ?? []));
    rows.at(-1)!.push(type.create({ align }, words));
  });
  return nodes.table!.create(null, Fragment.from(rows.map((cells) => nodes.tableRow!.create(null, cells))));
}
