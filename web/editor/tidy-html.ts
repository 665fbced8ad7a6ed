// What word processors, spreadsheets and other wikis put on the clipboard, made into the plain HTML they meant. Works on a
// tree and not in the DOM: nothing pasted is ever drawn before it is understood, and it is tested without a browser.
import type { Element, ElementContent, Root } from 'hast';
import { isElement, make, styleOf, textOf } from './html-tree.ts';
import { listsFromLevels, listsFromWord } from './tidy-lists.ts';

const dropped = new Set(
  'style script meta link title head template noscript object applet iframe svg canvas col colgroup xml'.split(' '),
);
const block = new Set('p div section article h1 h2 h3 h4 h5 h6 ul ol table blockquote pre hr li dl figure'.split(' '));
const monospaced = /mono|courier|consol|menlo/i;

const isEmpty = (node: Element): boolean =>
  !/[^\s\u00a0]/.test(textOf(node)) && !holds(node, 'img', 'hr', 'input', 'td');
const holds = (node: Element, ...names: string[]): boolean =>
  node.children.some((child) => isElement(child) && (names.includes(child.tagName) || holds(child, ...names)));

export function tidy(root: Root): Root {
  const children = listsFromLevels(listsFromWord(root.children as ElementContent[])).flatMap((child) =>
    tidied(child, null),
  );
  return { type: 'root', children };
}

/** What one thing becomes: nothing, itself, or what stood inside it. */
function tidied(node: ElementContent, parent: Element | null): ElementContent[] {
  if (node.type === 'comment') return [];
  if (node.type === 'text') return [node];
  if (dropped.has(node.tagName) || /display:\s*none|mso-hide:\s*all|mso-list:\s*ignore/i.test(styleOf(node))) return [];
  const children = listsFromLevels(listsFromWord(node.children)).flatMap((child) => tidied(child, node));
  const self: Element = { ...node, children };
  switch (node.tagName) {
    case 'b':
    case 'strong':
      // Google Docs wraps all it copies into a <b> that is not bold.
      return says(node, 'font-weight', /^(normal|[1-5]00)/) ? children : isEmpty(self) ? [] : [self];
    case 'span':
    case 'font':
      return dressed(self, parent);
    case 'a':
      return linked(self);
    case 'img':
      return /^(https?:|data:image\/|\/api\/)/i.test(String(node.properties.src ?? '')) ? [self] : [];
    case 'p':
    case 'div':
      return paragraph(self);
    case 'ul':
    case 'ol':
      return [{ ...self, children: nested(children) }];
    case 'li':
      return [item(self)];
    case 'table':
      return [table(self)];
    case 'td':
    case 'th':
      return [{ ...self, children: inOneLine(children) }];
    case 'u':
    case 'ins':
    case 'o:p':
    case 'center':
    case 'tbody':
      return isEmpty(self) && node.tagName !== 'tbody' ? spaceOf(self) : node.tagName === 'tbody' ? [self] : children;
    default:
      return [self];
  }
}

const spaceOf = (node: Element): ElementContent[] => (textOf(node) === '' ? [] : [{ type: 'text', value: ' ' }]);

/** What a style says of one property: `mso-bidi-font-weight` is another one. */
const says = (node: Element, property: string, value: RegExp): boolean =>
  value.test(new RegExp(`(?:^|;)\\s*${property}:\\s*([^;]*)`, 'i').exec(styleOf(node))?.[1] ?? '');

/** A span says by its style what a tag would say by its name. */
function dressed(node: Element, parent: Element | null): ElementContent[] {
  if (isEmpty(node)) return node.children.length > 0 && !holds(node, 'br') ? spaceOf(node) : node.children;
  if (node.children.some((child) => isElement(child) && block.has(child.tagName))) return node.children;
  const inHeading = parent !== null && /^h[1-6]$|^th$/.test(parent.tagName);
  const names = [
    says(node, 'font-family', monospaced) && !holds(node, 'a', 'img', 'br') && 'code',
    says(node, 'text-decoration(?:-line)?', /line-through/i) && 'del',
    says(node, 'font-style', /^italic/i) && 'em',
    says(node, 'font-weight', /^(bold|[6-9]00)/i) && !inHeading && 'strong',
  ].filter((name) => name !== false);
  if (names.length === 0) return node.children;
  // A mark around a space at its edge is none in Markdown: the spaces stand outside.
  const [before, inner, after] = withoutEdges(node.children);
  return [...before, ...names.reduce<ElementContent[]>((within, name) => [make(name, within)], inner), ...after];
}

function withoutEdges(children: ElementContent[]): [ElementContent[], ElementContent[], ElementContent[]] {
  const inner = [...children];
  const cut = (at: 0 | -1, edge: RegExp): ElementContent[] => {
    const text = inner.at(at);
    if (text?.type !== 'text') return [];
    const space = edge.exec(text.value)?.[0] ?? '';
    if (!space) return [];
    const rest = text.value.replace(edge, '');
    inner.splice(at, 1, ...(rest ? [{ type: 'text' as const, value: rest }] : []));
    return [{ type: 'text', value: ' ' }];
  };
  const before = cut(0, /^[\s\u00a0]+/);
  return [before, inner, cut(-1, /[\s\u00a0]+$/)];
}

function linked(node: Element): ElementContent[] {
  const href = String(node.properties.href ?? '');
  // A bookmark, a footnote of the other program, or its own menu: not an address that leads anywhere here.
  if (!/^(https?:|mailto:|tel:|\/(?!\/))/i.test(href) || isEmpty(node)) return node.children;
  const [, redirected] = /^https?:\/\/www\.google\.[a-z.]+\/url\?(?:.*&)?q=([^&]+)/i.exec(href) ?? [];
  return [make('a', node.children, { href: redirected ? decodeURIComponent(redirected) : href })];
}

function paragraph(node: Element): ElementContent[] {
  const classes = String(node.properties.className ?? '');
  if (isEmpty(node)) return [];
  if (/\bMsoTitle\b/.test(classes)) return [make('h1', node.children)];
  if (/\bMsoSubtitle\b/.test(classes)) return [make('p', node.children)];
  if (/\bMso(Intense)?Quote\b/.test(classes)) return [make('blockquote', [make('p', node.children)])];
  return [{ ...node, properties: {} }];
}

/** A list directly in a list belongs to the point before it. */
function nested(children: ElementContent[]): ElementContent[] {
  const items: Element[] = [];
  for (const child of children) {
    if (!isElement(child)) continue;
    const last = items.at(-1);
    if ((child.tagName === 'ul' || child.tagName === 'ol') && last) last.children.push(child);
    else items.push(child.tagName === 'li' ? child : make('li', [child]));
  }
  return items;
}

function item(node: Element): Element {
  const isBox = node.properties.role === 'checkbox';
  const [first, ...rest] = node.children.filter((child) => !(isBox && isElement(child) && child.tagName === 'img'));
  // One paragraph in a point is the point itself; kept, it would pull all points of the list apart.
  const children =
    isElement(first) && first.tagName === 'p' && !rest.some((each) => isElement(each) && each.tagName === 'p')
      ? [...first.children, ...rest]
      : first
        ? [first, ...rest]
        : [];
  const box = make('input', [], { type: 'checkbox', checked: String(node.properties.ariaChecked) === 'true' });
  return make('li', isBox ? [box, { type: 'text', value: ' ' }, ...children] : children);
}

/** Spreadsheets know no header: their first row is read as one, as every reader would. */
function table(node: Element): Element {
  const rows = rowsOf(node).filter((row) => row.children.some((cell) => isElement(cell)));
  const [head, ...body] = rows;
  if (!head) return make('p', []);
  const asHeader = (cell: ElementContent) =>
    isElement(cell) && cell.tagName === 'td' ? { ...cell, tagName: 'th' } : cell;
  return make('table', [
    make('thead', [{ ...head, children: head.children.map(asHeader) }]),
    ...(body.length ? [make('tbody', body)] : []),
  ]);
}
const rowsOf = (node: Element): Element[] =>
  node.children.flatMap((child) => (!isElement(child) ? [] : child.tagName === 'tr' ? [child] : rowsOf(child)));

/** A cell of a Markdown table is one line: its paragraphs and points follow each other. */
function inOneLine(children: ElementContent[]): ElementContent[] {
  const out: ElementContent[] = [];
  const part = (content: ElementContent[], before = '') => {
    const inner = inOneLine(content);
    if (inner.length === 0) return;
    if (out.some((each) => textOf(each).trim())) out.push({ type: 'text', value: ' ' });
    out.push(...(before ? [{ type: 'text' as const, value: before }] : []), ...inner);
  };
  for (const child of children) {
    if (isElement(child) && child.tagName === 'li') part(child.children, '• ');
    else if (isElement(child) && block.has(child.tagName)) part(child.children);
    else if (isElement(child) && child.tagName === 'br') out.push({ type: 'text', value: ' ' });
    else out.push(child);
  }
  return out;
}
