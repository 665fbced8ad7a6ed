// From the clipboard to Markdown. The order in which the kinds are tried is the whole art; each line says for whom.
import type { Element, Root } from 'hast';
import type { RootContent as MarkdownContent, Root as MarkdownRoot } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { tidy } from './tidy-html.ts';

export interface Clipboard {
  html: string;
  text: string;
  files: File[];
  /** What an editor of code says about it (VS Code: `{"mode":"markdown"}`). */
  code?: string;
}
export type Pasted =
  | { kind: 'files'; files: File[] }
  | { kind: 'markdown'; markdown: string; pictures: Map<string, string> }
  | { kind: 'code'; text: string; language: string }
  | { kind: 'text'; text: string };

/** More is pasted as it is: a tree of it would hold the page still. */
const html_letters_max = 4_000_000;

export function readClipboard({ html, text, files, code }: Clipboard): Pasted {
  const isTable = /<table[\s>]/i.test(html);
  const saysWords = /[^\s\u00a0]/.test(
    html.replace(/<(style|title|head)[\s>][\s\S]*?<\/\1>/gi, '').replace(/<[^>]*>/g, ''),
  );
  // A screenshot, or a picture copied in a browser. Excel and Word send a picture of their text along: there the text is meant.
  if (files.length > 0 && (!html || (!isTable && !saysWords))) return { kind: 'files', files };
  if (code !== undefined && text) return fromCode(text, code);
  if (html && html.length <= html_letters_max && !isOnlyDress(html, text)) {
    const pictures = new Map<string, string>();
    const markdown = htmlToMarkdown(html, pictures);
    if (markdown.trim() || pictures.size) return { kind: 'markdown', markdown, pictures };
  }
  if (!text && files.length > 0) return { kind: 'files', files };
  const table = tableOf(text);
  if (table) return { kind: 'markdown', markdown: table, pictures: new Map() };
  if (looksLikeMarkdown(text)) return { kind: 'markdown', markdown: text, pictures: new Map() };
  return { kind: 'text', text };
}

function fromCode(text: string, data: string): Pasted {
  const [, mode = ''] = /"mode"\s*:\s*"([\w+#-]*)"/.exec(data) ?? [];
  if (mode === 'markdown') return { kind: 'markdown', markdown: text, pictures: new Map() };
  // A word or a line of code goes into the sentence, several lines are a block.
  return text.includes('\n') && mode !== 'plaintext' ? { kind: 'code', text, language: mode } : { kind: 'text', text };
}

/** Markdown that a terminal or an editor dressed in colours: its tags say nothing that the text does not say. */
function isOnlyDress(html: string, text: string): boolean {
  return (
    !/<(h[1-6]|ul|ol|li|table|strong|b|em|i|a|img|code|blockquote|del|s)[\s>]|mso-list|font-(weight|style)/i.test(
      html,
    ) && looksLikeMarkdown(text)
  );
}

const marks: RegExp[] = [
  /^#{1,6} \S[^\n]*(?:\n[ \t]*\n|\n*(?![\s\S]))/m,
  /^(```|~~~)/m,
  /^\s{0,3}[-*+] (\[[ xX]\] )?\S.*\n+\s*[-*+] \S/m,
  /^\s{0,3}[-*+] \[[ xX]\] \S/m,
  /^\s{0,3}\d{1,9}[.)] \S.*\n+\s*\d{1,9}[.)] \S/m,
  /^\s{0,3}> ?\S/m,
  /^\s*\|?\s*:?-{3,}:?\s*(\|\s*:?-{3,}:?\s*)+\|?\s*$/m,
  /!?\[[^\]\n]+\]\([^)\s]+( "[^"\n]*")?\)/,
  /(^|\s)(\*\*|__)\S([^*_\n]*\S)?\2(?=$|[\s.,;:!?)])/m,
  /(^|\s)`[^`\n]+`(?=$|[\s.,;:!?)])/m,
  /(^|\s)~~\S[^~\n]*~~/m,
  /^\[\^[\w-]+\]: /m,
  /^\$\$/m,
  /!?\[\[[^\]\n]+\]\]/,
];

export function looksLikeMarkdown(text: string): boolean {
  return marks.some((mark) => mark.test(text));
}

/** Rows and tabs, as every spreadsheet gives them when it gives only text. */
export function tableOf(text: string): string | null {
  const rows = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.split('\t'));
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 2 || rows.some((row) => row.length !== width)) return null;
  const line = (cells: string[]) => `| ${cells.map((cell) => escaped(cell.trim())).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n');
}
const escaped = (cell: string) => cell.replace(/[\\|*_`<[\]$~]/g, '\\$&');

/** `pictures` is filled with those whose bytes came along: the name that stands for each in the text, and its bytes as a data URL. */
export function htmlToMarkdown(html: string, pictures: Map<string, string> = new Map()): string {
  return String(
    unified()
      .use(rehypeParse, { fragment: true })
      .use(() => (root: Root) => named(tidy(root), pictures))
      .use(rehypeRemark, { newlines: false })
      .use(() => (root: MarkdownRoot) => tightened(root))
      .use(remarkGfm)
      .use(remarkStringify, {
        bullet: '-',
        rule: '-',
        emphasis: '*',
        listItemIndent: 'one',
        // What is a sum of money there must not become a formula here.
        unsafe: [{ character: '$', inConstruct: 'phrasing' }],
      })
      .processSync(html),
  ).trimEnd();
}

/** Points of one paragraph stand close, however deep; the tree of HTML would set every list apart that holds another. */
function tightened(node: MarkdownRoot | MarkdownContent): void {
  if (!('children' in node)) return;
  for (const child of node.children) tightened(child);
  if (node.type === 'listItem') node.spread = node.children.filter(({ type }) => type === 'paragraph').length > 1;
  if (node.type === 'list') node.spread = node.children.some(({ spread }) => spread);
}

const pasted_picture = 'pasted:';

function named(root: Root, pictures: Map<string, string>): Root {
  const walk = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      const src = String(child.properties.src ?? '');
      if (child.tagName === 'img' && src.startsWith('data:')) {
        const name = `${pasted_picture}${pictures.size + 1}`;
        pictures.set(name, src);
        child.properties.src = name;
      }
      walk(child);
    }
  };
  walk(root);
  return root;
}
