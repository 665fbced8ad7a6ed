import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { settle } from './html-blocks.ts';
import { settleTables } from './html-tables.ts';
import { refuse } from './refusal.ts';

export const html_letters_max = 8_000_000;

/** What Markdown cannot say as HTML said it, each time that it is met. */
export type HtmlLoss = 'merged cells' | 'blocks in a cell' | 'picture in the text' | 'table too large' | 'too deep';
export type HtmlOptions = { onLoss?: (what: HtmlLoss) => void };

const callout_kinds = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'] as const;
export type CalloutKind = (typeof callout_kinds)[number];

// What HTML has no element for, and Markdown as we speak it has words for: made by whoever reads another format. HTML
// itself cannot say these: its names of attributes have no capitals. They go by names that the library knows as blocks.

/** `> [!NOTE] Title` */
export function callout(kind: CalloutKind, title: string, children: ElementContent[]): Element {
  return element('dialog', children, { calloutKind: kind, calloutTitle: title });
}
/** A fence; `about` is what stands after its language. */
export function fence(language: string, about: string, value: string): Element {
  return element('listing', [], { language, about, rawMarkdown: value });
}
/** Markdown that is a block of its own, kept as it is. */
export function block(markdown: string): Element {
  return element('plaintext', [], { rawMarkdown: markdown });
}
/** Markdown within a line, kept as it is. */
export function inline(markdown: string): Element {
  // As a canvas: what is embedded in a line keeps the spaces around it.
  return element('canvas', [], { rawMarkdown: markdown });
}
export function element(
  tagName: string,
  children: ElementContent[],
  properties: Record<string, string | number | boolean> = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

const parser = unified().use(rehypeParse, { fragment: true });

export function parseHtml(html: string): Root {
  if (html.length > html_letters_max)
    refuse('too_large', `This HTML has more than ${html_letters_max} letters. Divide it.`);
  try {
    return parser.parse(html);
  } catch (fault) {
    // The library calls itself at each level. What is nested so deep has no form that anybody saw.
    if (!(fault instanceof RangeError)) throw fault;
    return { type: 'root', children: [{ type: 'text', value: html.replace(/<[^<>]*>/g, ' ') }] };
  }
}

const markdownOf = (node: Element) => String(node.properties.rawMarkdown ?? '');

// Typed by hand: the library knows only its own kinds of nodes.
const written = {
  bullet: '-',
  // Both stand before half of a word, too; `_` does not.
  emphasis: '*',
  rule: '-',
  listItemIndent: 'one',
  unsafe: [
    // What other tools' marks would make of a text that never meant them.
    { character: '{', after: '[{%]', inConstruct: 'phrasing' },
    { character: ':', atBreak: true, after: '::' },
    { character: '!', atBreak: true, after: '!!' },
  ],
  handlers: {
    verbatim: (node: { value: string }) => node.value,
    inlineMath: (node: { value: string }) => node.value,
    callout: (node: { kind: string; title: string; children: [] }, _: unknown, state: any, info: any) => {
      const exit = state.enter('blockquote');
      const tracker = state.createTracker(info);
      tracker.move('> ');
      tracker.shift(2);
      const inside: string = state.containerFlow({ type: 'blockquote', children: node.children }, tracker.current());
      exit();
      const head = `[!${node.kind}]${node.title === '' ? '' : ` ${node.title.replace(/\s+/g, ' ').trim()}`}`;
      return [head, ...(inside === '' ? [] : inside.split('\n'))]
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n');
    },
    // As the editor writes it, so that a page that is opened and closed is the same afterwards.
    table: (
      node: { children: { children: object[] }[]; align?: (string | null)[] },
      _: unknown,
      state: any,
      info: any,
    ) => {
      const exit = state.enter('table');
      const rows = node.children.map((row) =>
        row.children.map((cell): string => state.handle(cell, row, state, info).trim()),
      );
      exit();
      const [head = []] = rows;
      const rule = head.map((_, i) => {
        const align = node.align?.[i] ?? '';
        return align === 'left' ? ':---' : align === 'right' ? '---:' : align === 'center' ? ':---:' : '---';
      });
      const line = (cells: string[]) => `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
      return [head, rule, ...rows.slice(1)].map(line).join('\n');
    },
    text: (node: { value: string }, _: unknown, state: any, info: any) => {
      const safe: string = state.safe(node.value, info);
      // One sign alone is money; two could be read as a formula.
      return safe.split('$').length > 2 ? safe.replace(/\$/g, '\\$') : safe;
    },
  },
};

const processor = unified()
  .use(rehypeRemark, {
    handlers: {
      // A name that the library knows to stand within a line; what is written is ours.
      canvas: (_: unknown, node: Element) => ({ type: 'inlineMath', value: markdownOf(node) }) as never,
      plaintext: (_: unknown, node: Element) => ({ type: 'verbatim', value: markdownOf(node) }) as never,
      listing: (_: unknown, node: Element) => ({
        type: 'code',
        lang: String(node.properties.language ?? '') || null,
        meta: String(node.properties.about ?? '') || null,
        value: markdownOf(node),
      }),
      dialog: (state, node: Element) =>
        ({
          type: 'callout',
          kind: String(node.properties.calloutKind ?? 'NOTE'),
          title: String(node.properties.calloutTitle ?? ''),
          children: state.toFlow(state.all(node)),
        }) as never,
    },
  })
  .use(remarkGfm)
  .use(remarkStringify, written as never);

/**
 * HTML, or a tree of it, as the Markdown that pages are stored in. Scripts, styles and forms are gone, links keep only
 * harmless schemes; depth, tables and length are bounded. Refuses `too_large`.
 */
export function toMarkdown(html: string | Root, { onLoss = () => {} }: HtmlOptions = {}): string {
  const tree = typeof html === 'string' ? parseHtml(html) : html;
  settle(tree, onLoss);
  settleTables(tree, onLoss);
  const first = tree.children.find((child: RootContent) => child.type !== 'text' || child.value.trim() !== '');
  // A rule at the very beginning would open what is read as front matter.
  if (first?.type === 'element' && first.tagName === 'hr') tree.children.splice(tree.children.indexOf(first), 1);
  const file = processor.stringify(processor.runSync(tree) as never);
  return file.trim();
}
