import type { Element, ElementContent, Root } from 'hast';
import { element } from '../../../ground/html-to-markdown.ts';
import type { Storage } from './confluence-storage.ts';
import { held, inlineOf } from './confluence-wiki-inline.ts';

const depth_max = 20;
const raw = new Set([
  'code',
  'noformat',
  'preformatted',
  'html',
  'sql',
  'latex',
  'mathblock',
  'mathinline',
  'mermaid',
  'style',
]);
/** Macros without a body: a second one of them does not close the first. */
const bodiless = new Set(
  'anchor attachments blog-posts children contentbylabel excerpt-include gallery include index jira jiraissues livesearch pagetree pagetreesearch profile recently-updated search status toc view-file viewdoc viewpdf viewppt viewxls widget'.split(
    ' ',
  ),
);

type Token = { at: number; end: number; name: string; parameters: string; isBare: boolean; close: number };

/** The wiki markup of Confluence 3 and before, as the storage format that came after it. */
export function parseWiki(given: string): Storage {
  const text = given.replace(/[\ue000\ue001]/g, '').replace(/\r\n?/g, '\n');
  const sources = new Map<Element, string>();
  const wiki = new Wiki(text, sources);
  const root: Root = { type: 'root', children: wiki.blocks(0, text.length, 0) };
  return { root, sourceOf: (node) => sources.get(node) ?? '', isBroken: false };
}

class Wiki {
  readonly #text: string;
  readonly #sources: Map<Element, string>;
  readonly #tokens: Token[];

  constructor(text: string, sources: Map<Element, string>) {
    this.#text = text;
    this.#sources = sources;
    this.#tokens = tokensIn(text);
  }

  /** What stands between two places, with its macros put aside while the lines are looked at. */
  blocks(from: number, to: number, depth: number): ElementContent[] {
    const aside: ElementContent[] = [];
    let text = '';
    let done = from;
    for (let i = this.#firstAfter(from); i < this.#tokens.length; i++) {
      const token = this.#tokens[i];
      if (token.at >= to) break;
      if (token.at < done) continue;
      const closing = token.close === -1 ? undefined : this.#tokens[token.close];
      const end = closing !== undefined && closing.end <= to ? closing.end : token.end;
      text += this.#text.slice(done, token.at) + held(aside.length);
      const hasBody = end !== token.end;
      aside.push(this.#macro(token, hasBody ? (closing?.at ?? end) : null, end, depth));
      done = end;
    }
    text += this.#text.slice(done, to);
    return linesOf(text, aside);
  }

  #firstAfter(from: number): number {
    let [low, high] = [0, this.#tokens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#tokens[middle].at < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #macro({ at, end, name, parameters }: Token, body: number | null, last: number, depth: number): ElementContent {
    const source = this.#text.slice(at, last);
    if (depth >= depth_max) return { type: 'text', value: source };
    const inside = body === null ? '' : this.#text.slice(end, body);
    if (name === 'color' || name === 'bgcolor' || name === 'align') {
      if (body === null) return { type: 'text', value: '' };
      const blocks = this.blocks(end, body, depth + 1);
      const [only] = blocks;
      const isLine = blocks.length === 1 && only.type === 'element' && only.tagName === 'p';
      return isLine ? element('span', only.children) : element('div', blocks);
    }
    const said = parameters.split('|').flatMap((each) => {
      if (each.trim() === '') return [];
      const [, key, value] = /^\s*([\w-]+)=(.*)$/s.exec(each) ?? ['', '', each];
      return [element('ac:parameter', [{ type: 'text', value: value.trim() }], { 'ac:name': key })];
    });
    const content =
      body === null
        ? []
        : raw.has(name)
          ? [element('ac:plain-text-body', [{ type: 'text', value: inside }])]
          : [element('ac:rich-text-body', this.blocks(end, body, depth + 1))];
    const macro = element('ac:structured-macro', [...said, ...content], { 'ac:name': name });
    this.#sources.set(macro, source);
    return macro;
  }
}

/** All macros, each with the one that closes it: the next of its name that says nothing more. */
function tokensIn(text: string): Token[] {
  const tokens: Token[] = [];
  const opening = /\\[{]|\{\{|\{([A-Za-z][\w-]*)(?::([^{}\n]*))?\}/g;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const [whole, name, parameters] = found;
    if (name === undefined) {
      // `{{as it is}}` holds no macros.
      const end = whole === '{{' ? text.indexOf('}}', opening.lastIndex) : -1;
      const line = text.indexOf('\n', opening.lastIndex);
      if (end !== -1 && (line === -1 || end < line)) opening.lastIndex = end + 2;
      continue;
    }
    const at = found.index;
    const end = at + whole.length;
    const token = {
      at,
      end,
      name: name.toLowerCase(),
      parameters: parameters ?? '',
      isBare: parameters === undefined,
      close: -1,
    };
    tokens.push(token);
    if (!raw.has(token.name)) continue;
    const close = text.indexOf(`{${name}}`, end);
    if (close === -1) continue;
    token.close = tokens.length;
    const closed = close + name.length + 2;
    tokens.push({ at: close, end: closed, name: token.name, parameters: '', isBare: true, close: -1 });
    opening.lastIndex = closed;
  }
  const next = new Map<string, number>();
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (raw.has(token.name) || bodiless.has(token.name)) continue;
    token.close = next.get(token.name) ?? -1;
    if (token.isBare) next.set(token.name, i);
  }
  return tokens;
}

/** Headings, lists, tables, quotes, rules and paragraphs. */
function linesOf(text: string, aside: ElementContent[]): ElementContent[] {
  const out: ElementContent[] = [];
  const lines = text.split('\n');
  const line = (value: string) => inlineOf(value, aside);
  for (let i = 0; i < lines.length; ) {
    const here = lines[i];
    const heading = /^\s*h([1-6])\.\s+(.*)$/.exec(here);
    const quote = /^\s*bq\.\s+(.*)$/.exec(here);
    if (here.trim() === '') i++;
    else if (heading !== null) {
      out.push(element(`h${heading[1]}`, line(heading[2])));
      i++;
    } else if (quote !== null) {
      out.push(element('blockquote', [element('p', line(quote[1]))]));
      i++;
    } else if (/^\s*-{4,}\s*$/.test(here)) {
      out.push(element('hr', []));
      i++;
    } else if (point.test(here)) {
      const from = i;
      // A line that begins no point goes on with the one above.
      while (i < lines.length && lines[i].trim() !== '' && (point.test(lines[i]) || !beginsBlock(lines[i]))) i++;
      out.push(...list(lines.slice(from, i), aside));
    } else if (/^\s*\|/.test(here)) {
      const from = i;
      while (i < lines.length && /^\s*\|/.test(lines[i])) i++;
      out.push(table(lines.slice(from, i), aside));
    } else {
      const from = i;
      while (i < lines.length && lines[i].trim() !== '' && (i === from || !beginsBlock(lines[i]))) i++;
      out.push(element('p', broken(lines.slice(from, i), aside)));
    }
  }
  return out;
}

const point = /^\s*([*#-]+)\s+\S/;
const beginsBlock = (line: string) => /^\s*(h[1-6]\.\s|bq\.\s|\||-{4,}\s*$)/.test(line) || point.test(line);

function broken(lines: string[], aside: ElementContent[]): ElementContent[] {
  return lines.flatMap((line, i) => [...(i > 0 ? [element('br', [])] : []), ...inlineOf(line, aside)]);
}

/** `*` and `-` are points, `#` numbers; as many signs as the list is deep. */
function list(lines: string[], aside: ElementContent[]): ElementContent[] {
  const points: { signs: string; lines: string[] }[] = [];
  for (const line of lines) {
    const signs = point.exec(line)?.[1];
    if (signs === undefined) points.at(-1)?.lines.push(line);
    else points.push({ signs: signs.slice(0, depth_max), lines: [line.replace(/^\s*[*#-]+\s+/, '')] });
  }
  const out: ElementContent[] = [];
  const open: { kind: string; node: Element }[] = [];
  for (const { signs, lines } of points) {
    let common = 0;
    while (common < open.length && common < signs.length && open[common].kind === kindOf(signs[common])) common++;
    open.length = common;
    for (let level = common; level < signs.length; level++) {
      const node = element(kindOf(signs[level]), []);
      const above = open[level - 1]?.node;
      if (above === undefined) out.push(node);
      else {
        if (above.children.length === 0) above.children.push(element('li', []));
        (above.children.at(-1) as Element).children.push(node);
      }
      open.push({ kind: node.tagName, node });
    }
    open.at(-1)?.node.children.push(element('li', broken(lines, aside)));
  }
  return out;
}

const kindOf = (sign: string) => (sign === '#' ? 'ol' : 'ul');

function table(lines: string[], aside: ElementContent[]): Element {
  return element(
    'table',
    lines.map((line) =>
      element(
        'tr',
        cellsOf(line.trim()).map(({ isHead, text }) => element(isHead ? 'th' : 'td', inlineOf(text, aside))),
      ),
    ),
  );
}

/** A `|` in a link or picture divides nothing. */
function cellsOf(line: string): { isHead: boolean; text: string }[] {
  const cells: { isHead: boolean; text: string }[] = [];
  let at = 0;
  while (at < line.length && line[at] === '|') {
    const isHead = line[at + 1] === '|';
    at += isHead ? 2 : 1;
    let text = '';
    let inLink = false;
    for (; at < line.length && (inLink || line[at] !== '|'); at++) {
      if (line[at] === '\\' && at + 1 < line.length) text += line[at++];
      else if (line[at] === '[') inLink = line.indexOf(']', at) !== -1;
      else if (line[at] === ']') inLink = false;
      text += line[at];
    }
    if (at >= line.length && text.trim() === '') break;
    cells.push({ isHead, text: text.trim() });
  }
  return cells;
}
