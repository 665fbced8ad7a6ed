import type { Element, ElementContent, Root } from 'hast';
import { textIn } from '../../../ground/html-blocks.ts';
import { element, inline, toMarkdown } from '../../../ground/html-to-markdown.ts';
import { emoji } from './confluence-emoticons.ts';
import { toMacro } from './confluence-macros.ts';
import { attribute, childrenOf, isElement, parseStorage, type Storage } from './confluence-storage.ts';
import { mentionOf } from './mentions.ts';

export type FileLink = { href: string; name: string; isPicture: boolean };
export type PageLink = { href: string; title: string };

/** What a text needs to know of the export around it. */
export type Around = {
  /** `space` null: the page's own. */
  page(space: string | null, title: string, kind?: 'page' | 'blog-post'): PageLink | null;
  pageById(id: string): PageLink | null;
  space(key: string): string | null;
  file(name: string, of: PageLink | null): FileLink | null;
  files(): FileLink[];
  below(of: PageLink | null): PageLink[];
  person(who: { key?: string; name?: string; account?: string }): { name: string; origin: string } | null;
  /** Where an address of the old site leads here; null for one of elsewhere. */
  address(url: string): string | null;
  lose(what: string, why: string): void;
};

export type Marker = { exact: string; prefix: string; suffix: string };
type Text = { markdown: string; markers: Map<string, Marker> };

/** A text in storage format, as Markdown, and the places that inline comments are about. */
export function bodyOf(storage: string | Storage, around: Around): Text {
  const parsed = typeof storage === 'string' ? parseStorage(storage) : storage;
  if (parsed.isBroken) around.lose('malformed text', 'It was no well-formed XHTML, and was read as a browser would.');
  const markers = markersIn(parsed.root);
  const body = new Body(parsed, around);
  const tree: Root = { type: 'root', children: body.convert(parsed.root.children as ElementContent[]) };
  const markdown = toMarkdown(tree, {
    onLoss: (what) => around.lose(what, lossSentences[what]),
  });
  return { markdown, markers };
}

const lossSentences: Record<string, string> = {
  'merged cells': 'Cells of a table that were merged stand apart, the first with the text.',
  'blocks in a cell': 'Lists, code or boxes in a cell of a table stand there as lines.',
  'picture in the text': 'A picture that was part of the text itself did not come.',
  'table too large': 'A table too large for Markdown came as a list.',
  'too deep': 'What was nested too deep came as plain text.',
};

/** Walks a text of Confluence and makes of it what Markdown can say. */
export class Body {
  readonly around: Around;
  readonly #storage: Storage;

  constructor(storage: Storage, around: Around) {
    this.#storage = storage;
    this.around = around;
  }

  sourceOf(node: Element): string {
    return this.#storage.sourceOf(node) || `<${node.tagName}>${textIn(node)}</${node.tagName}>`;
  }

  /** A text within the text, in a format of its own. */
  converted(inner: Storage): ElementContent[] {
    return new Body(inner, this.around).convert(inner.root.children as ElementContent[]);
  }

  convert(nodes: ElementContent[]): ElementContent[] {
    return nodes.flatMap((node) => (node.type === 'element' ? this.#one(node) : node.type === 'text' ? [node] : []));
  }

  #one(node: Element): ElementContent[] {
    const { tagName } = node;
    const inside = () => this.convert(node.children);
    switch (tagName) {
      case 'ac:structured-macro':
      case 'ac:macro':
        return toMacro(node, this);
      case 'ac:link':
        return this.#link(node);
      case 'ac:image':
        return this.#image(node);
      case 'ac:task-list':
        return [
          element(
            'ul',
            childrenOf(node, 'ac:task').map((task) => this.#task(task)),
          ),
        ];
      case 'ac:emoticon':
        return words(emoji(node));
      case 'ac:adf-extension':
        return this.#extension(node);
      case 'ac:placeholder':
        return textIn(node).trim() === '' ? [] : [element('em', words(textIn(node)))];
      case 'ac:layout':
      case 'ac:layout-section':
      case 'ac:layout-cell':
        return tagName === 'ac:layout-cell' ? [element('div', inside())] : inside();
      case 'ac:inline-comment-marker':
      case 'ac:link-body':
      case 'ac:rich-text-body':
        return inside();
      case 'time':
        return words(attribute(node, 'datetime') || textIn(node));
      case 'a':
        return [{ ...node, properties: { href: this.#hrefOf(attribute(node, 'href')) }, children: inside() }];
      case 'img':
        return this.#picture(node);
      default:
        if (/^(ac|ri):/.test(tagName)) return this.#unknown(node);
        return [{ type: 'element', tagName, properties: node.properties, children: inside() }];
    }
  }

  #hrefOf(url: string): string {
    return this.around.address(url) ?? url;
  }

  #link(node: Element): ElementContent[] {
    const { around } = this;
    const target = node.children.find((child): child is Element => isElement(child) && child.tagName.startsWith('ri:'));
    const [rich] = childrenOf(node, 'ac:link-body');
    const [plain] = childrenOf(node, 'ac:plain-text-link-body');
    const given = rich !== undefined ? this.convert(rich.children) : plain === undefined ? [] : words(textIn(plain));
    const anchor = attribute(node, 'ac:anchor');
    const said = (preset: string) => (given.length > 0 ? given : words(preset));
    const to = (href: string, preset: string) => [element('a', said(preset), { href })];
    if (target === undefined) return anchor === '' ? said('') : to(`#${slugOf(anchor)}`, anchor);
    const hash = anchor === '' ? '' : `#${slugOf(anchor)}`;
    const lost = (name: string, why: string) => {
      around.lose('broken link', `${name} – ${why}`);
      return said(name);
    };
    switch (target.tagName) {
      case 'ri:page':
      case 'ri:blog-post':
      case 'ri:content-entity': {
        const title = attribute(target, 'ri:content-title');
        const page = this.pageOf(target);
        if (page !== null) return to(page.href + hash, page.title);
        const space = attribute(target, 'ri:space-key');
        const name = `${space === '' ? '' : `${space}:`}${title || attribute(target, 'ri:content-id')}`;
        return lost(name, 'there is no such page in the export.');
      }
      case 'ri:attachment': {
        const file = this.fileOf(target);
        if (file !== null) return to(file.href, file.name);
        return lost(attribute(target, 'ri:filename'), 'there is no such file in the export.');
      }
      case 'ri:space': {
        const key = attribute(target, 'ri:space-key');
        const href = around.space(key);
        return href === null ? lost(key, 'there is no such space in the export.') : to(href, key);
      }
      case 'ri:user':
        return this.mention(target, given);
      case 'ri:url':
        return to(this.#hrefOf(attribute(target, 'ri:value')), attribute(target, 'ri:value'));
      case 'ri:shortcut': {
        const name = `${attribute(target, 'ri:key')}@${attribute(target, 'ri:parameter')}`;
        return lost(name, 'it is a shortcut of the old site.');
      }
      default:
        return lost(target.tagName, 'nothing here is known by this name.');
    }
  }

  pageOf(target: Element): PageLink | null {
    const id = attribute(target, 'ri:content-id');
    if (id !== '') return this.around.pageById(id);
    const title = attribute(target, 'ri:content-title');
    const kind = target.tagName === 'ri:blog-post' ? 'blog-post' : 'page';
    return title === '' ? null : this.around.page(attribute(target, 'ri:space-key') || null, title, kind);
  }

  /** An attachment may name the page that it hangs on; else it is this one. */
  fileOf(target: Element): FileLink | null {
    const other = target.children.find((child): child is Element => isElement(child) && /^ri:/.test(child.tagName));
    const page = other === undefined ? null : this.pageOf(other);
    if (other !== undefined && page === null) return null;
    return this.around.file(attribute(target, 'ri:filename'), page);
  }

  mention(target: Element, given: ElementContent[]): ElementContent[] {
    const [key, name, account] = ['ri:userkey', 'ri:username', 'ri:account-id'].map((each) => attribute(target, each));
    const person = this.around.person({ key, name, account });
    if (person !== null) return [inline(mentionOf(person.name, person.origin))];
    return given.length > 0 ? given : words(`@${name || account || key}`);
  }

  #image(node: Element): ElementContent[] {
    const [attached] = childrenOf(node, 'ri:attachment');
    const [url] = childrenOf(node, 'ri:url');
    const [caption] = childrenOf(node, 'ac:caption');
    const below = caption === undefined ? [] : [element('p', [element('em', flat(this.convert(caption.children)))])];
    const alt = attribute(node, 'ac:alt') || attribute(node, 'ac:title');
    if (url !== undefined) {
      const src = attribute(url, 'ri:value');
      return [element('img', [], { src: this.around.address(src) ?? src, alt }), ...below];
    }
    const name = attached === undefined ? '' : attribute(attached, 'ri:filename');
    const file = attached === undefined ? null : this.fileOf(attached);
    if (file === null) {
      this.around.lose('missing picture', `${name} is not in the export.`);
      return [element('em', words(name || alt)), ...below];
    }
    return [...shown(file, alt), ...below];
  }

  #picture(node: Element): ElementContent[] {
    const src = attribute(node, 'src');
    const href = this.around.address(src);
    if (href === null && !/^https?:\/\//i.test(src)) return words(attribute(node, 'alt'));
    return [element('img', [], { src: href ?? src, alt: attribute(node, 'alt') })];
  }

  #task(task: Element): Element {
    const [body] = childrenOf(task, 'ac:task-body');
    const isDone = childrenOf(task, 'ac:task-status').some((status) => textIn(status).trim() === 'complete');
    const box = element('input', [], { type: 'checkbox', ...(isDone ? { checked: true } : {}) });
    const children = body === undefined ? [] : this.convert(body.children);
    const first = children.find((child) => child.type !== 'text' || child.value.trim() !== '');
    if (first !== undefined && isElement(first, 'p')) {
      first.children.unshift(box, ...words(' '));
      return element('li', children);
    }
    return element('li', [box, ...words(' '), ...children]);
  }

  /** What the new editor writes for which there was no storage format: with what an older one should show instead. */
  #extension(node: Element): ElementContent[] {
    const [inner] = childrenOf(node, 'ac:adf-node');
    const [fallback] = childrenOf(node, 'ac:adf-fallback');
    if (fallback !== undefined) return this.convert(fallback.children);
    const [content] = inner === undefined ? [] : childrenOf(inner, 'ac:adf-content');
    return content === undefined ? this.#unknown(node) : this.convert(content.children);
  }

  #unknown(node: Element): ElementContent[] {
    if (node.tagName.startsWith('ri:') || textIn(node).trim() === '') return [];
    this.around.lose(`element ${node.tagName}`, 'It has no place here: its text stands alone.');
    return this.convert(node.children);
  }
}

/** A file where it stood: a picture is seen, another is a link alone in its paragraph, which our pages show by kind. */
export function shown(file: FileLink, alt: string): ElementContent[] {
  if (file.isPicture) return [element('img', [], { src: file.href, alt: alt || file.name })];
  return [element('p', [element('a', words(file.name), { href: file.href })])];
}

export const words = (value: string): ElementContent[] => (value === '' ? [] : [{ type: 'text', value }]);

/** What stands in one line: the insides of its paragraphs. */
function flat(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => (isElement(node, 'p') ? node.children : [node]));
}

/** The slug of a heading, as GitHub makes it. */
export function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}

const marker_letters_max = 2_000;
const around_letters = 60;
const unseen = /^ac:(parameter|plain-text-body|task-(id|uuid|status)|placeholder)$/;

/** What inline comments are about: their words, and some before and after them. */
function markersIn(root: Root): Map<string, Marker> {
  const spans: { ref: string; from: number; to: number }[] = [];
  let text = '';
  const walk = (nodes: ElementContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') text += node.value;
      if (node.type !== 'element' || unseen.test(node.tagName)) continue;
      const from = text.length;
      walk(node.children);
      if (node.tagName === 'ac:inline-comment-marker')
        spans.push({ ref: attribute(node, 'ac:ref'), from, to: text.length });
      if (/^(p|li|h[1-6]|td|th|div|br|ac:task-body)$/.test(node.tagName)) text += ' ';
    }
  };
  walk(root.children as ElementContent[]);
  const markers = new Map<string, Marker>();
  const plain = (part: string) => part.replace(/[\s\u00a0]+/g, ' ');
  for (const { ref, from, to } of spans) {
    if (markers.has(ref) || plain(text.slice(from, to)).trim() === '') continue;
    markers.set(ref, {
      exact: plain(text.slice(from, to)).trim().slice(0, marker_letters_max),
      prefix: plain(text.slice(Math.max(0, from - around_letters), from)),
      suffix: plain(text.slice(to, to + around_letters)),
    });
  }
  return markers;
}
