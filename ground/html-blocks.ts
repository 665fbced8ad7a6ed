import type { Element, ElementContent, Root, Text } from 'hast';

const depth_max = 100;
const dropped = new Set(['script', 'style', 'noscript', 'template', 'head', 'title', 'meta', 'link', 'svg', 'object']);
const blocks = new Set(
  'address article aside blockquote center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table ul listing plaintext dialog'.split(
    ' ',
  ),
);
/** Marks that Markdown writes with signs on both ends, which must touch a letter. */
const marks = new Set(['strong', 'b', 'em', 'i', 'del', 's', 'strike', 'a', 'u', 'span', 'font']);
/** What is something without anything in it. */
const alone = new Set('audio br canvas embed hr iframe img input td th tr tbody thead tfoot video wbr'.split(' '));
const bare = /https?:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]}']|[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi;
const raised = [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'];
const lowered = [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ'];
const small = '0123456789+-=()n';

type Parent = Root | Element;

export const isBlock = (node: { type: string; tagName?: string }): boolean =>
  node.type === 'element' && blocks.has(node.tagName ?? '');

/**
 * Makes a tree such that it can be written as Markdown: bounded in depth, without what is not text, no block within a
 * line, no mark that begins or ends with a space.
 */
export function settle(tree: Root, onLoss: (what: 'too deep' | 'picture in the text') => void): void {
  tree.children = settled(tree, 0, { inCode: false, inLink: false, inHeading: false }, onLoss) as typeof tree.children;
}

type Place = { inCode: boolean; inLink: boolean; inHeading: boolean };

function settled(
  parent: Parent,
  depth: number,
  place: Place,
  onLoss: (what: 'too deep' | 'picture in the text') => void,
): ElementContent[] {
  const out: ElementContent[] = [];
  for (const child of parent.children) {
    if (child.type === 'text') {
      const value = place.inCode ? child.value : child.value.replace(/\u00a0/g, ' ').replace(/[\u200b\ufeff]/g, '');
      if (place.inCode || place.inLink) out.push({ type: 'text', value });
      else out.push(...withAddresses(value));
    }
    if (child.type !== 'element' || dropped.has(child.tagName)) continue;
    if (depth >= depth_max) {
      onLoss('too deep');
      out.push({ type: 'text', value: textIn(child) });
      continue;
    }
    out.push(...element(child, depth, place, onLoss));
  }
  return joined(out);
}

function element(
  node: Element,
  depth: number,
  place: Place,
  onLoss: (what: 'too deep' | 'picture in the text') => void,
): ElementContent[] {
  const { tagName, properties } = node;
  if (tagName === 'br') return place.inHeading ? [{ type: 'text', value: ' ' }] : [node];
  if (tagName === 'input' && properties.type !== 'checkbox') return [];
  if (tagName === 'img' && /^data:/i.test(String(properties.src ?? ''))) {
    onLoss('picture in the text');
    return [];
  }
  if (tagName === 'sup' || tagName === 'sub') {
    const text = textIn(node);
    const signs = tagName === 'sup' ? raised : lowered;
    if (/^[0-9+\-=()n]{1,20}$/.test(text))
      return [{ type: 'text', value: [...text].map((sign) => signs[small.indexOf(sign)]).join('') }];
  }
  // These stand for what HTML cannot say; where HTML itself has them, they are what they look like.
  if (/^(listing|plaintext|xmp)$/.test(tagName) && properties.rawMarkdown === undefined) node.tagName = 'pre';
  if (tagName === 'dialog' && properties.calloutKind === undefined) node.tagName = 'div';
  const isHeading = /^h[1-6]$/.test(tagName);
  node.children = settled(
    node,
    depth + 1,
    {
      inCode: place.inCode || tagName === 'pre' || tagName === 'code' || tagName === 'kbd' || tagName === 'samp',
      inLink: place.inLink || tagName === 'a',
      inHeading: place.inHeading || isHeading,
    },
    onLoss,
  );
  if (tagName === 'a') {
    const href = String(properties.href ?? '').trim();
    if (href === '' || /^(javascript|data|vbscript|file):/i.test(href.replace(/[\s\0]/g, '')) || place.inLink)
      return node.children;
  }
  // Not only useless: the library looks past each of them for the next that is something.
  if (node.children.length === 0 && !isBlock(node) && !alone.has(tagName)) return [];
  const hasBlock = node.children.some(isBlock);
  if (hasBlock && (tagName === 'p' || isHeading)) return split(node);
  if (hasBlock && !isBlock(node) && !/^(t(able|body|head|foot|r|d|h)|caption|body|html)$/.test(tagName))
    return node.children;
  return marks.has(tagName) ? outOf(node) : [node];
}

/** A paragraph or heading around blocks: what is before, between and after them stays what it was. */
function split(node: Element): ElementContent[] {
  const out: ElementContent[] = [];
  let line: ElementContent[] = [];
  const flush = () => {
    if (line.some((each) => each.type !== 'text' || each.value.trim() !== '')) out.push({ ...node, children: line });
    line = [];
  };
  for (const child of node.children) {
    if (!isBlock(child)) line.push(child);
    else {
      flush();
      out.push(child);
    }
  }
  flush();
  return out;
}

/** Moves the spaces at both ends of a mark out of it; a mark around nothing goes. */
function outOf(node: Element): ElementContent[] {
  const text = textIn(node);
  const hasPicture = node.children.some((child) => child.type === 'element' && child.tagName !== 'br');
  if (text.trim() === '' && !hasPicture) return node.children;
  const before = takeSpace(node, 0, /^\s+/);
  const after = takeSpace(node, -1, /\s+$/);
  const space = (taken: boolean): Text[] => (taken ? [{ type: 'text', value: ' ' }] : []);
  const breaks: ElementContent[] = [];
  // A line break at the end of bold words is a break after them.
  for (let last = node.children.at(-1); last?.type === 'element' && last.tagName === 'br'; last = node.children.at(-1))
    breaks.unshift(...(node.children.splice(-1) as ElementContent[]));
  return [...space(before), node, ...breaks, ...space(after)];
}

function takeSpace(node: Element, at: 0 | -1, space: RegExp): boolean {
  const child = node.children.at(at);
  if (child?.type !== 'text') return false;
  const left = child.value.replace(space, '');
  if (left === child.value) return false;
  if (left === '') node.children.splice(at, 1);
  else child.value = left;
  return true;
}

/** Two marks of a kind side by side are one: `**a****b**` would not be read as it is meant. */
function joined(nodes: ElementContent[]): ElementContent[] {
  const out: ElementContent[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    const isSame =
      node.type === 'element' &&
      last?.type === 'element' &&
      last.tagName === node.tagName &&
      /^(strong|b|em|i|del|s|strike)$/.test(node.tagName);
    if (isSame) last.children.push(...node.children);
    else if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else out.push(node);
  }
  return out;
}

/** Addresses that stand in a text are links in every reader of Markdown: said as such, they need no escapes. */
function withAddresses(value: string): ElementContent[] {
  const out: ElementContent[] = [];
  let done = 0;
  for (const found of value.matchAll(bare)) {
    // A bracket that was opened within an address is closed within it.
    const isOpen =
      found[0].split('(').length > found[0].split(')').length && value[found.index + found[0].length] === ')';
    const address = isOpen ? `${found[0]})` : found[0];
    if (address.length > 2_000) continue;
    if (found.index > done) out.push({ type: 'text', value: value.slice(done, found.index) });
    const href = address.includes('://') ? address : `mailto:${address}`;
    out.push({
      type: 'element',
      tagName: 'a',
      properties: { href },
      children: [{ type: 'text', value: address }],
    });
    done = found.index + address.length;
  }
  if (done < value.length) out.push({ type: 'text', value: value.slice(done) });
  return out;
}

/** All text under a node. Without calling itself: a tree from elsewhere may be as deep as it likes. */
export function textIn(node: Element | Root): string {
  let text = '';
  const open: (typeof node.children)[number][] = [...node.children].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.type === 'text') text += next.value;
    if (next.type === 'element' && !dropped.has(next.tagName)) {
      if (next.tagName === 'br') text += '\n';
      if (next.properties.rawMarkdown !== undefined) text += next.properties.rawMarkdown;
      for (let i = next.children.length - 1; i >= 0; i--) open.push(next.children[i]);
    }
  }
  return text;
}
