import type { Element, ElementContent, Root } from 'hast';
import { textIn } from '../../../ground/html-blocks.ts';

type Node = Root | Element;

/** The first element under a node that a test picks, in the order of the text. Bounded by the tree itself. */
export function find(node: Node, test: (element: Element) => boolean): Element | null {
  return findAll(node, test, 1)[0] ?? null;
}

export function findAll(node: Node, test: (element: Element) => boolean, most = 100_000): Element[] {
  const out: Element[] = [];
  const open: ElementContent[] = [...(node.children as ElementContent[])].reverse();
  for (let next = open.pop(); next !== undefined && out.length < most; next = open.pop()) {
    if (next.type !== 'element') continue;
    if (test(next)) out.push(next);
    for (let i = next.children.length - 1; i >= 0; i--) open.push(next.children[i]);
  }
  return out;
}

export const byId = (id: string) => (element: Element) => element.properties.id === id;
export const byClass = (name: string) => (element: Element) => hasClass(element, name);

export function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
}

/** An attribute: `data-…` is written as HTML writes it. */
export function attributeOf(element: Element, name: string): string {
  const key = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const value = element.properties[key] ?? element.properties[name];
  return value === undefined || value === null ? '' : Array.isArray(value) ? value.join(' ') : String(value);
}

/** The words under a node in one line. */
export const wordsIn = (node: Node | null): string =>
  node === null
    ? ''
    : textIn(node)
        .replace(/[\s\u00a0]+/g, ' ')
        .trim();
