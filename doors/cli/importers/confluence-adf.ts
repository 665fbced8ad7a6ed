import type { Element, ElementContent, Root } from 'hast';
import { element, fence } from '../../../ground/html-to-markdown.ts';
import type { Storage } from './confluence-storage.ts';

const depth_max = 60;

type Adf = {
  type?: string;
  text?: string;
  attrs?: Record<string, any>;
  content?: Adf[];
  marks?: { type?: string; attrs?: Record<string, any> }[];
};

/** A text of the new editor of Confluence Cloud (JSON), as the storage format; null where it is no such text. */
export function parseAdf(given: string): Storage | null {
  let document: Adf;
  try {
    document = JSON.parse(given);
  } catch {
    return null;
  }
  if (document === null || typeof document !== 'object' || document.type !== 'doc') return null;
  const sources = new Map<Element, string>();
  const root: Root = { type: 'root', children: inside(document, sources, 0) };
  return { root, sourceOf: (node) => sources.get(node) ?? '', isBroken: false };
}

const text = (value: unknown): ElementContent[] =>
  value === undefined || value === null || value === '' ? [] : [{ type: 'text', value: String(value) }];

function inside(node: Adf, sources: Map<Element, string>, depth: number): ElementContent[] {
  if (!Array.isArray(node.content)) return [];
  return node.content.flatMap((child) => (child && typeof child === 'object' ? one(child, sources, depth + 1) : []));
}

const plainTags: Record<string, string> = {
  paragraph: 'p',
  bulletList: 'ul',
  listItem: 'li',
  blockquote: 'blockquote',
  rule: 'hr',
  hardBreak: 'br',
  table: 'table',
  tableRow: 'tr',
  decisionList: 'ul',
  decisionItem: 'li',
  layoutSection: 'ac:layout-section',
  layoutColumn: 'ac:layout-cell',
  caption: 'p',
  bodiedSyncBlock: 'div',
};
const panels: Record<string, string> = {
  info: 'info',
  note: 'note',
  tip: 'tip',
  success: 'tip',
  warning: 'warning',
  error: 'error',
};

function one(node: Adf, sources: Map<Element, string>, depth: number): ElementContent[] {
  if (depth > depth_max) return text(JSON.stringify(node).slice(0, 1_000));
  const { type = '', attrs = {} } = node;
  const children = () => inside(node, sources, depth);
  const plain = plainTags[type];
  if (plain !== undefined && Object.hasOwn(plainTags, type)) return [element(plain, children())];
  switch (type) {
    case 'text':
      return marked(node);
    case 'heading':
      return [element(`h${Math.min(6, Math.max(1, Number(attrs.level) || 1))}`, children())];
    case 'orderedList':
      return [element('ol', children(), { start: Number(attrs.order) || 1 })];
    case 'tableCell':
    case 'tableHeader': {
      const { colspan = 1, rowspan = 1 } = attrs;
      return [
        element(type === 'tableCell' ? 'td' : 'th', children(), { colspan: Number(colspan), rowspan: Number(rowspan) }),
      ];
    }
    case 'taskList':
      return [element('ac:task-list', tasks(node, sources, depth))];
    case 'codeBlock':
      return [fence(/^[\w+#-]{1,30}$/.test(attrs.language ?? '') ? attrs.language : '', '', plainOf(node))];
    case 'panel':
      return [macro(panels[attrs.panelType] ?? 'panel', {}, children())];
    case 'expand':
    case 'nestedExpand':
      return [macro('expand', { title: attrs.title }, children())];
    case 'mediaSingle':
    case 'mediaGroup':
      return [element('div', children())];
    case 'media':
    case 'mediaInline': {
      const target =
        attrs.type === 'external'
          ? element('ri:url', [], { 'ri:value': String(attrs.url ?? '') })
          : element('ri:attachment', [], { 'ri:filename': String(attrs.__fileName ?? attrs.alt ?? attrs.id ?? '') });
      return [element('ac:image', [target], { 'ac:alt': String(attrs.alt ?? '') })];
    }
    case 'inlineCard':
    case 'blockCard':
      return typeof attrs.url === 'string'
        ? [element('a', text(attrs.url), { href: attrs.url })]
        : unknown(node, sources);
    case 'embedCard':
      return typeof attrs.url === 'string' ? [macro('widget', { url: attrs.url }, null)] : unknown(node, sources);
    case 'mention':
      return [
        element('ac:link', [
          element('ri:user', [], { 'ri:account-id': String(attrs.id ?? '') }),
          element('ac:link-body', text(attrs.text)),
        ]),
      ];
    case 'emoji':
      return text(attrs.text ?? attrs.shortName);
    case 'date': {
      const at = new Date(Number(attrs.timestamp));
      return Number.isNaN(at.getTime()) ? [] : text(at.toISOString().slice(0, 10));
    }
    case 'status':
      return [macro('status', { title: attrs.text }, null)];
    case 'placeholder':
      return [element('ac:placeholder', text(attrs.text))];
    case 'extension':
    case 'inlineExtension':
    case 'bodiedExtension': {
      const said: Record<string, unknown> = {};
      for (const [name, parameter] of Object.entries(attrs.parameters?.macroParams ?? {}))
        said[name] = (parameter as { value?: unknown })?.value;
      const made = macro(String(attrs.extensionKey ?? 'macro'), said, type === 'bodiedExtension' ? children() : null);
      sources.set(made, JSON.stringify(node, null, 2));
      return [made];
    }
    default:
      return node.content === undefined ? unknown(node, sources) : children();
  }
}

/** Tasks within a task stand beside it in the list, one after it. */
function tasks(node: Adf, sources: Map<Element, string>, depth: number): Element[] {
  const out: Element[] = [];
  for (const child of node.content ?? []) {
    if (child?.type === 'taskList') {
      const nested = element('ac:task-list', tasks(child, sources, depth + 1));
      const body = out.at(-1)?.children.at(-1);
      if (body?.type === 'element' && depth < depth_max) body.children.push(nested);
    } else if (child?.type === 'taskItem' || child?.type === 'blockTaskItem') {
      const state = child.attrs?.state === 'DONE' ? 'complete' : 'incomplete';
      out.push(
        element('ac:task', [
          element('ac:task-status', text(state)),
          element('ac:task-body', inside(child, sources, depth + 1)),
        ]),
      );
    }
  }
  return out;
}

function macro(name: string, said: Record<string, unknown>, body: ElementContent[] | null): Element {
  const parameters = Object.entries(said).flatMap(([key, value]) =>
    value === undefined || value === null || value === ''
      ? []
      : [element('ac:parameter', text(value), { 'ac:name': key })],
  );
  const content = body === null ? [] : [element('ac:rich-text-body', body)];
  return element('ac:structured-macro', [...parameters, ...content], { 'ac:name': name });
}

/** As a macro without a name that anybody knows: its source is kept. */
function unknown(node: Adf, sources: Map<Element, string>): ElementContent[] {
  const made = macro(`adf-${node.type ?? 'node'}`, {}, null);
  sources.set(made, JSON.stringify(node, null, 2));
  return [made];
}

function marked(node: Adf): ElementContent[] {
  let out = text(node.text);
  for (const { type, attrs = {} } of node.marks ?? []) {
    if (type === 'strong') out = [element('strong', out)];
    else if (type === 'em') out = [element('em', out)];
    else if (type === 'strike') out = [element('del', out)];
    else if (type === 'code') out = [element('code', out)];
    else if (type === 'subsup') out = [element(attrs.type === 'sub' ? 'sub' : 'sup', out)];
    else if (type === 'link' && typeof attrs.href === 'string') out = [element('a', out, { href: attrs.href })];
    else if (type === 'annotation' && attrs.annotationType === 'inlineComment')
      out = [element('ac:inline-comment-marker', out, { 'ac:ref': String(attrs.id ?? '') })];
  }
  return out;
}

const plainOf = (node: Adf): string =>
  (node.content ?? [])
    .map((child) => (child?.type === 'text' ? (child.text ?? '') : child?.type === 'hardBreak' ? '\n' : ''))
    .join('');
