import type { Element, ElementContent } from 'hast';
import { textIn } from '../../../ground/html-blocks.ts';
import { block, callout, element, fence, inline, parseHtml, toMarkdown } from '../../../ground/html-to-markdown.ts';
import { attributeOf, byClass, find, findAll, hasClass, wordsIn } from './html-tree.ts';
import type { Page } from './notion-markdown.ts';

export type NotionAround = {
  resolve(href: string, isPicture: boolean): string | null;
  lose(what: string, why: string): void;
};

/** A page as Notion writes it in HTML. */
export function readHtmlPage(html: string, around: NotionAround): Page {
  const root = parseHtml(html);
  const article = find(root, (each) => each.tagName === 'article') ?? root;
  const title = wordsIn(find(article, byClass('page-title')));
  const table = find(article, byClass('properties'));
  const rows = table === null ? [] : findAll(table, byClass('property-row'));
  const properties = rows.map((row): [string, string] => [
    wordsIn(find(row, (each) => each.tagName === 'th')),
    wordsIn(find(row, (each) => each.tagName === 'td')),
  ]);
  const body = find(article, byClass('page-body'));
  const tree = { type: 'root' as const, children: convert(body?.children ?? [], around) };
  const markdown = toMarkdown(tree, { onLoss: (what) => around.lose(what, 'It came as Markdown can say it.') });
  return { title: title || null, properties, body: markdown };
}

const words = (value: string): ElementContent[] => (value === '' ? [] : [{ type: 'text', value }]);

function convert(nodes: ElementContent[], around: NotionAround): ElementContent[] {
  return nodes.flatMap((node) => (node.type === 'element' ? one(node, around) : node.type === 'text' ? [node] : []));
}

function one(node: Element, around: NotionAround): ElementContent[] {
  const inside = () => convert(node.children, around);
  if (hasClass(node, 'table_of_contents')) return [];
  if (hasClass(node, 'callout')) {
    const sign = wordsIn(find(node, byClass('icon')));
    const parts = node.children.filter((child) => child.type === 'element' && wordsIn(child) !== sign);
    return [callout('NOTE', sign, convert(parts, around))];
  }
  if (hasClass(node, 'to-do-list')) return [element('ul', points(node, around))];
  if (hasClass(node, 'equation') || hasClass(node, 'katex')) {
    const tex = textIn(find(node, (each) => each.tagName === 'annotation') ?? node).trim();
    return node.tagName === 'figure' ? [block(`$$\n${tex}\n$$`)] : [inline(`$${tex}$`)];
  }
  switch (node.tagName) {
    case 'details': {
      const summary = find(node, (each) => each.tagName === 'summary');
      const rest = node.children.filter((child) => child !== summary);
      const head = summary === null ? [] : [element('p', [element('strong', convert(summary.children, around))])];
      return [element('div', [...head, ...convert(rest, around)])];
    }
    case 'pre': {
      const code = find(node, (each) => each.tagName === 'code');
      const language = /language-([\w+#-]{1,30})/.exec(attributeOf(code ?? node, 'className'))?.[1] ?? '';
      return [fence(language.toLowerCase(), '', textIn(code ?? node).replace(/\s+$/, ''))];
    }
    case 'a': {
      const href = attributeOf(node, 'href');
      const to = around.resolve(href, false);
      if (to === '') return inside();
      const label = inside();
      const isPicture = find(node, (each) => each.tagName === 'img') !== null;
      // Notion links each picture to itself.
      if (isPicture && to?.startsWith('/api/v1/files/')) return label;
      return [element('a', label.length > 0 ? label : words(href), { href: (to ?? href).replace(/#no-picture$/, '') })];
    }
    case 'img': {
      const src = attributeOf(node, 'src');
      // Signs of pages lie on Notion's own servers.
      if (hasClass(node, 'icon') || hasClass(node, 'page-cover-image')) return [];
      const to = around.resolve(src, true);
      return to === ''
        ? words(attributeOf(node, 'alt'))
        : [element('img', [], { src: (to ?? src).replace(/#no-picture$/, ''), alt: attributeOf(node, 'alt') })];
    }
    default:
      return [{ ...node, children: inside() }];
  }
}

function points(list: Element, around: NotionAround): Element[] {
  return list.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName !== 'li') return [];
    const isDone = find(child, byClass('checkbox-on')) !== null;
    const rest = child.children.filter((each) => !(each.type === 'element' && hasClass(each, 'checkbox')));
    const box = element('input', [], { type: 'checkbox', ...(isDone ? { checked: true } : {}) });
    return [element('li', [box, ...words(' '), ...convert(rest, around)])];
  });
}
