// The few words with which a tree of HTML is read and made.
import type { Element, ElementContent, Properties, RootContent } from 'hast';

export const isElement = (node: { type: string } | undefined): node is Element => node?.type === 'element';
export const styleOf = (node: Element): string => String(node.properties.style ?? '');
export const make = (tagName: string, children: ElementContent[], properties: Properties = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
export const textOf = (node: RootContent | ElementContent): string =>
  node.type === 'text' ? node.value : isElement(node) ? node.children.map(textOf).join('') : '';
