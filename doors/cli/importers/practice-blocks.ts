import MarkdownIt, { type Token } from 'markdown-it';

/** One block of a Markdown text: the lines `from` up to, not with, `to`. */
export type Block = {
  kind: 'heading' | 'numbered' | 'bulleted' | 'paragraph' | 'comment' | 'other';
  from: number;
  to: number;
  /** Of a heading. */
  level: number;
  words: string;
  /** Of a list: the lines of its items, and its first number. */
  items: { from: number; to: number }[];
  start: number;
};
export type Blocks = { lines: string[]; blocks: Block[]; html: string[] };

const reader = new MarkdownIt({ html: true, linkify: false });
const kinds: Record<string, Block['kind']> = {
  heading_open: 'heading',
  ordered_list_open: 'numbered',
  bullet_list_open: 'bulleted',
  paragraph_open: 'paragraph',
};

/** The outermost blocks of a text, in order, and all raw HTML in it but comments. */
export function blocksOf(text: string): Blocks {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  const html: string[] = [];
  let inner: Block | null = null;
  for (const token of reader.parse(text, {})) {
    if (token.type === 'html_block' && !isComment(token)) html.push(token.content);
    for (const each of token.children ?? []) {
      if (each.type === 'html_inline' && !/^<\/|^<!--/.test(each.content)) html.push(each.content);
    }
    if (token.level === 0 && token.map !== null && token.nesting >= 0) {
      inner = toBlock(token);
      blocks.push(inner);
    } else if (token.level === 1 && token.type === 'list_item_open' && token.map !== null) {
      inner?.items.push({ from: token.map[0], to: token.map[1] });
    } else if (token.level === 1 && token.type === 'inline' && inner?.kind === 'heading') {
      inner.words = wordsOf(token);
    }
  }
  return { lines, blocks, html };
}

function toBlock(token: Token): Block {
  const [from, to] = token.map as [number, number];
  const kind = isComment(token) ? 'comment' : (kinds[token.type] ?? 'other');
  const level = kind === 'heading' ? Number(token.tag.slice(1)) : 0;
  return { kind, from, to, level, words: '', items: [], start: Number(token.attrGet('start') ?? 1) };
}

function isComment(token: Token): boolean {
  return token.type === 'html_block' && /^\s*<!--[\s\S]*-->\s*$/.test(token.content);
}

/** What a reader sees of a line: without marks, links and pictures. */
export function wordsIn(text: string): string {
  const [inline] = reader.parseInline(text, {});
  return inline === undefined ? '' : wordsOf(inline);
}

function wordsOf(inline: Token): string {
  return (inline.children ?? [])
    .map(({ type, content }) =>
      type === 'text' || type === 'code_inline' ? content : type.endsWith('break') ? ' ' : '',
    )
    .join('')
    .trim();
}

/** Where the section under a heading ends: at the next heading that is no deeper. */
export function sectionOf(blocks: Block[], heading: Block): Block[] {
  const start = blocks.indexOf(heading) + 1;
  const end = blocks.findIndex((block, at) => at >= start && block.kind === 'heading' && block.level <= heading.level);
  return blocks.slice(start, end === -1 ? undefined : end);
}
