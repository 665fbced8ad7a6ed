import { parseHtml } from './html-to-markdown.ts';

// HTML of strangers, of which nothing but words and addresses is wanted. Read in one pass from front to back and never
// made into a tree: a tree of hostile HTML grows with the square of its letters, and of this nothing is ever shown as HTML.

/** A stretch of text, or a tag. What stands inside scripts, styles and comments is neither. */
type Piece = { text: string } | { tag: string; isEnd: boolean; inside: string };

/** What browsers do not show as text, or do not read as HTML. */
const unshown = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'textarea', 'title', 'svg', 'object']);
const breaking =
  /^(p|div|br|li|ul|ol|tr|td|th|h[1-6]|blockquote|pre|section|article|header|footer|figure|figcaption|hr|dt|dd|table)$/;
const tagName = /[a-z][^\s/>]{0,40}/iy;

function* piecesOf(html: string): Generator<Piece> {
  const lower = html.toLowerCase();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) return yield { text: html.slice(at) };
    if (open > at) yield { text: html.slice(at, open) };
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end === -1 ? html.length : end + 3;
      continue;
    }
    const isEnd = html[open + 1] === '/';
    tagName.lastIndex = open + (isEnd ? 2 : 1);
    const name = tagName.exec(html)?.[0].toLowerCase();
    const isOther = html[open + 1] === '!' || html[open + 1] === '?' || isEnd;
    if (name === undefined && !isOther) {
      // "a < b" is no tag.
      yield { text: '<' };
      at = open + 1;
      continue;
    }
    const close = endOfTag(html, open);
    at = close + 1;
    if (name === undefined) continue;
    yield { tag: name, isEnd, inside: html.slice(tagName.lastIndex, close) };
    if (isEnd || !unshown.has(name)) continue;
    const over = lower.indexOf(`</${name}`, at);
    at = over === -1 ? html.length : over;
  }
}

/** Where a tag ends: a `>` within quotes does not. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at++) {
    const letter = html[at];
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '>') return at;
    else if ((letter === '"' || letter === "'") && html[at - 1] === '=') quote = letter;
  }
  return html.length;
}

const html_letters_read_max = 20_000;

/** The words of a piece of HTML in one line, cut after so many letters. Never HTML: what looks like a tag afterwards is text. */
export function plainText(html: string, letters_max: number): string {
  let text = '';
  for (const piece of piecesOf(html.slice(0, html_letters_read_max))) {
    if (text.length > letters_max * 8) break;
    if ('text' in piece) text += piece.text;
    else if (breaking.test(piece.tag)) text += ' ';
  }
  return oneLine(entitiesRead(text), letters_max);
}

// With every `<` written as an entity the parser has one run of text before it, and nothing to build a tree of.
function entitiesRead(text: string): string {
  if (!text.includes('&')) return text;
  return parseHtml(text.replaceAll('<', '&lt;'))
    .children.map((each) => (each.type === 'text' ? each.value : ''))
    .join('');
}

/** Text in one line: no control letters, none that turn the direction of what stands after them, cut between words. */
export function oneLine(text: string, letters_max: number): string {
  const line = text
    .slice(0, letters_max * 8)
    .replace(/[\u0000-\u0020\u007f-\u00a0\u2028\u2029\s]+/g, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/g, '')
    .toWellFormed()
    .trim();
  const letters = [...line];
  if (letters.length <= letters_max) return line;
  const cut = letters.slice(0, letters_max - 1).join('');
  const word = cut.lastIndexOf(' ');
  return `${cut.slice(0, word > letters_max / 2 ? word : cut.length).trimEnd()}…`;
}

const links_read_max = 2_000;

/** The `link` elements of a page, as its head has them: their attributes by name. */
export function linksOf(html: string): Record<string, string>[] {
  const links: Record<string, string>[] = [];
  let read = 0;
  for (const piece of piecesOf(html)) {
    if ('text' in piece) continue;
    if (piece.tag === 'body' || links.length >= 50 || ++read > links_read_max) break;
    if (piece.tag === 'link' && !piece.isEnd) links.push(attributesOf(piece.inside.slice(0, 4_000)));
  }
  return links;
}

function attributesOf(inside: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, double, single, bare] of inside.matchAll(
    /([a-z][\w-]{0,40})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi,
  ))
    found[name.toLowerCase()] ??= entitiesRead(double ?? single ?? bare ?? '').trim();
  return found;
}
