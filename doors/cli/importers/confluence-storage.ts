import type { Element, ElementContent, Root } from 'hast';
import { SaxesParser } from 'saxes';
import { html_letters_max, parseHtml } from '../../../ground/html-to-markdown.ts';

const depth_max = 300;
const entities = new Map<string, string>();

/** A part of a text in Confluence's storage format: XHTML with its own elements, `ac:` and `ri:`. */
export type Storage = {
  root: Root;
  /** An element as it was written. */
  sourceOf(element: Element): string;
  /** It was not well formed, and read as browsers would. */
  isBroken: boolean;
};

/** What is not well formed is read as HTML, which forgives everything, after its own elements were made into HTML's. */
export function parseStorage(given: string): Storage {
  const text = repaired(given);
  const places = new Map<Element, { from: number; to: number }>();
  const sourceOf = (element: Element) => {
    const place = places.get(element);
    return place === undefined ? '' : text.slice(place.from, place.to);
  };
  if (text.length > html_letters_max) {
    const plain = text.slice(0, html_letters_max).replace(/<[^<>]*>/g, ' ');
    return { root: { type: 'root', children: [{ type: 'text', value: plain }] }, sourceOf, isBroken: true };
  }
  const root = parseXml(text, places);
  if (root !== null) return { root, sourceOf, isBroken: false };
  return { root: asHtml(text), sourceOf, isBroken: true };
}

function parseXml(text: string, places: Map<Element, { from: number; to: number }>): Root | null {
  const parser = new SaxesParser({ xmlns: false, fragment: true });
  const known = (parser as unknown as { ENTITIES: Record<string, string> }).ENTITIES;
  for (const [, name] of text.matchAll(/&([A-Za-z][A-Za-z0-9]{1,31});/g)) known[name] ??= entityOf(name);
  const root: Root = { type: 'root', children: [] };
  const open: (Root | Element)[] = [root];
  // What lies deeper is left in its last level: nobody sees three hundred boxes in each other.
  let beyond = 0;
  const add = (value: string) => void open[open.length - 1].children.push({ type: 'text', value });
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > depth_max) return void beyond++;
    const element: Element = { type: 'element', tagName: name, properties: { ...attributes }, children: [] };
    const from = text.lastIndexOf('<', parser.position - 1);
    places.set(element, { from, to: parser.position });
    (open[open.length - 1].children as ElementContent[]).push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    if (beyond > 0) return void beyond--;
    const closed = open.pop() as Element;
    const place = places.get(closed);
    if (place !== undefined) place.to = parser.position;
  });
  parser.on('text', add);
  parser.on('cdata', add);
  try {
    parser.write(text).close();
    return root;
  } catch {
    return null;
  }
}

/** HTML knows no `<x/>` and no CDATA, and `ac:` is nothing to it. */
function asHtml(text: string): Root {
  const [first, ...sections] = text.split('<![CDATA[');
  const plain = sections.map((section) => {
    const end = section.indexOf(']]>');
    const inside = end === -1 ? section : section.slice(0, end);
    return inside.replace(/&/g, '&amp;').replace(/</g, '&lt;') + (end === -1 ? '' : section.slice(end + 3));
  });
  const html = [first, ...plain].join('');
  const empty = /<((?:ac|ri):[\w-]{1,50})((?:[^<>"']|"[^"<>]{0,2000}"|'[^'<>]{0,2000}'){0,2000})\/>/g;
  return parseHtml(html.replace(empty, '<$1$2></$1>'));
}

function entityOf(name: string): string {
  const known = entities.get(name);
  if (known !== undefined) return known;
  const [node] = parseHtml(`&${name};`).children;
  const value = node?.type === 'text' ? node.value : `&${name};`;
  if (entities.size < 5_000) entities.set(name, value);
  return value;
}

/**
 * Within `entities.xml` a text stands in a CDATA section, and those in it are closed by `]] >`. In a piece of code that
 * may stand in the middle: the end of the section is where a tag ends after it.
 */
function repaired(given: string): string {
  const opening = '<![CDATA[';
  let out = '';
  let done = 0;
  for (let at = given.indexOf(opening); at !== -1; at = given.indexOf(opening, done)) {
    const closing = /\]\] ?>(?=\s*(?:<\/|<!\[CDATA\[))/g;
    closing.lastIndex = at + opening.length;
    const found = closing.exec(given);
    if (found === null) break;
    const inside = given.slice(at + opening.length, found.index).replace(/\]\]>/g, ']]]]><![CDATA[>');
    out += `${given.slice(done, at)}${opening}${inside}]]>`;
    done = found.index + found[0].length;
  }
  return out + given.slice(done);
}

export const isElement = (node: ElementContent | Root['children'][number], name?: string): node is Element =>
  node.type === 'element' && (name === undefined || node.tagName === name);

export function childrenOf(node: Element | Root, name: string): Element[] {
  return (node.children as ElementContent[]).filter((child): child is Element => isElement(child, name));
}

export function attribute(node: Element, name: string): string {
  const value = node.properties[name] ?? node.properties[name.toLowerCase()];
  return value === undefined || value === null ? '' : String(value);
}
