import type { Element, ElementContent, Root } from 'hast';
import { textIn } from '../../../ground/html-blocks.ts';
import { type CalloutKind, callout, element, fence, inline, toMarkdown } from '../../../ground/html-to-markdown.ts';
import { attributeOf, byClass, find, hasClass, wordsIn } from './html-tree.ts';

export type HtmlAround = {
  /** Where a link within the export leads here; null for what is elsewhere; an empty text for what is gone. */
  link(href: string): string | null;
  mention(name: string): string | null;
  lose(what: string, why: string): void;
};

const boxes: [string, CalloutKind][] = [
  ['confluence-information-macro-information', 'NOTE'],
  ['confluence-information-macro-tip', 'TIP'],
  ['confluence-information-macro-note', 'IMPORTANT'],
  ['confluence-information-macro-warning', 'WARNING'],
];

/** A text as Confluence showed it, as Markdown: what its classes say of macros is understood where it can be. */
export function htmlBody(nodes: ElementContent[], around: HtmlAround): string {
  const tree: Root = { type: 'root', children: convert(nodes, around) };
  return toMarkdown(tree, { onLoss: (what) => around.lose(what, 'It came as Markdown can say it.') });
}

const words = (value: string): ElementContent[] => (value === '' ? [] : [{ type: 'text', value }]);

function convert(nodes: ElementContent[], around: HtmlAround): ElementContent[] {
  return nodes.flatMap((node) => (node.type === 'element' ? one(node, around) : node.type === 'text' ? [node] : []));
}

function one(node: Element, around: HtmlAround): ElementContent[] {
  const { tagName } = node;
  const inside = (from: Element | null = node) => (from === null ? [] : convert(from.children, around));
  const part = (name: string) => find(node, byClass(name));
  if (hasClass(node, 'toc-macro')) {
    around.lose('macro toc', 'Every page here has a table of its contents.');
    return [];
  }
  const box = boxes.find(([name]) => hasClass(node, name));
  if (box !== undefined) {
    const title = node.children.find((child): child is Element => child.type === 'element' && hasClass(child, 'title'));
    return [callout(box[1], wordsIn(title ?? null), inside(part('confluence-information-macro-body')))];
  }
  if (hasClass(node, 'expand-container'))
    return [callout('NOTE', wordsIn(part('expand-control-text')), inside(part('expand-content')))];
  const pre =
    tagName === 'pre'
      ? node
      : hasClass(node, 'code') || hasClass(node, 'preformatted')
        ? find(node, (each) => each.tagName === 'pre')
        : null;
  if (pre !== null) return code(node, pre);
  if (hasClass(node, 'panel') && part('panelContent') !== null)
    return [callout('NOTE', wordsIn(part('panelHeader')), inside(part('panelContent')))];
  if (hasClass(node, 'status-macro')) return [element('strong', words(`[${wordsIn(node)}]`))];
  if (hasClass(node, 'emoticon')) {
    const sign = attributeOf(node, 'data-emoji-fallback') || attributeOf(node, 'alt') || wordsIn(node);
    return words(sign);
  }
  if (hasClass(node, 'inline-task-list')) return [element('ul', tasks(node, around))];
  if (hasClass(node, 'user-mention') || hasClass(node, 'confluence-userlink')) {
    const name = wordsIn(node).replace(/^@/, '');
    const mention = name === '' ? null : around.mention(name);
    return mention === null ? words(wordsIn(node)) : [inline(mention)];
  }
  switch (tagName) {
    case 'time':
      return words(attributeOf(node, 'dateTime') || wordsIn(node));
    case 'a':
      return link(node, inside(), around);
    case 'img':
      return picture(node, around);
    default:
      return [{ ...node, children: inside() }];
  }
}

function link(node: Element, children: ElementContent[], around: HtmlAround): ElementContent[] {
  const given = attributeOf(node, 'href');
  const href = around.link(given);
  if (href === '') {
    around.lose('broken link', `${given} – it is not in the export.`);
    return children;
  }
  const label =
    wordsIn(node) === '' && children.length === 0
      ? words(attributeOf(node, 'data-linked-resource-default-alias'))
      : children;
  return [element('a', label, { href: href ?? given })];
}

function picture(node: Element, around: HtmlAround): ElementContent[] {
  const src = attributeOf(node, 'src');
  const alt = attributeOf(node, 'alt') || attributeOf(node, 'data-linked-resource-default-alias');
  const href = around.link(src);
  if (href === '') {
    // The signs and bullets of the old site's own looks.
    if (!/^(images|styles)\//.test(src)) around.lose('missing picture', `${src} – it is not in the export.`);
    return words(alt);
  }
  return [element('img', [], { src: href ?? src, alt })];
}

function code(node: Element, pre: Element): ElementContent[] {
  const said = attributeOf(pre, 'data-syntaxhighlighter-params') || attributeOf(pre, 'className');
  const brush = /brush:\s*([\w+#-]{1,30})/.exec(said)?.[1] ?? /language-([\w+#-]{1,30})/.exec(said)?.[1] ?? '';
  const title = node === pre ? '' : wordsIn(find(node, byClass('codeHeader')));
  const made = fence(/^(plain|text|none)$/.test(brush) ? '' : brush, '', textIn(pre).replace(/^\n+|\s+$/g, ''));
  return title === '' ? [made] : [element('p', [element('strong', words(title))]), made];
}

function tasks(list: Element, around: HtmlAround): Element[] {
  return list.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName !== 'li') return [];
    const box = element('input', [], { type: 'checkbox', ...(hasClass(child, 'checked') ? { checked: true } : {}) });
    const inside = convert(child.children, around);
    const first = inside.find((each) => each.type !== 'text' || each.value.trim() !== '');
    if (first?.type === 'element' && first.tagName === 'p') {
      first.children.unshift(box, ...words(' '));
      return [element('li', inside)];
    }
    return [element('li', [box, ...words(' '), ...inside])];
  });
}
