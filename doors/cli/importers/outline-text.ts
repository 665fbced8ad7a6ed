import type { ElementContent, Root } from 'hast';
import { block, type CalloutKind, callout, element, fence, inline } from '../../../ground/html-to-markdown.ts';

/** A node of Outline's editor (ProseMirror), as its export writes it. */
export type OutlineNode = {
  type?: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: OutlineNode[];
};

/** What its links and files are here; null: not in the export. */
export type Naming = {
  page(urlId: string): string | null;
  file(id: string): string | null;
  lose(what: string, why: string): void;
};

const notices: Record<string, CalloutKind> = { info: 'NOTE', tip: 'TIP', success: 'TIP', warning: 'WARNING' };
const same: Record<string, string> = {
  paragraph: 'p',
  blockquote: 'blockquote',
  bullet_list: 'ul',
  list_item: 'li',
  checkbox_list: 'ul',
  table: 'table',
  tr: 'tr',
  th: 'th',
  td: 'td',
};
const marks: Record<string, string> = {
  strong: 'strong',
  em: 'em',
  code_inline: 'code',
  strikethrough: 'del',
};

export function toTree(node: OutlineNode, naming: Naming): Root {
  return { type: 'root', children: inside(node, naming) };
}

function inside(node: OutlineNode, naming: Naming): ElementContent[] {
  return (node.content ?? []).flatMap((each) => toElement(each, naming));
}

function toElement(node: OutlineNode, naming: Naming): ElementContent[] {
  const { type = '', attrs = {} } = node;
  const text = (name: string) => (typeof attrs[name] === 'string' ? (attrs[name] as string) : '');
  const plain = same[type];
  if (plain !== undefined) return [element(plain, inside(node, naming))];
  switch (type) {
    case 'text':
      return [marked(node, naming)];
    case 'heading':
      return [element(`h${Math.min(6, Math.max(1, Number(attrs.level) || 1))}`, inside(node, naming))];
    case 'ordered_list':
      return [element('ol', inside(node, naming), { start: Number(attrs.order) || 1 })];
    case 'checkbox_item': {
      const box = element('input', [], { type: 'checkbox', checked: attrs.checked === true });
      const children = inside(node, naming);
      const first = children[0];
      if (first?.type === 'element' && first.tagName === 'p') first.children.unshift(box, { type: 'text', value: ' ' });
      else children.unshift(box);
      return [element('li', children)];
    }
    case 'code_block':
    case 'code_fence': {
      const language = text('language').replace(/^mermaidjs$/, 'mermaid');
      return [fence(/^[\w+#-]+$/.test(language) ? language : '', '', lettersOf(node))];
    }
    case 'math_block':
      return [block(`$$\n${lettersOf(node)}\n$$`)];
    case 'math_inline':
      return [inline(`$${lettersOf(node)}$`)];
    case 'container_notice':
      return [callout(notices[text('style')] ?? 'NOTE', '', inside(node, naming))];
    case 'hr':
      return [element('hr', [])];
    case 'br':
    case 'hard_break':
      return [element('br', [])];
    case 'image':
      return [element('img', [], { src: addressOf(text('src'), naming), alt: text('alt') })];
    case 'video':
    case 'attachment': {
      const href = addressOf(text(type === 'video' ? 'src' : 'href'), naming);
      return [element('p', [element('a', [{ type: 'text', value: text('title') || href }], { href })])];
    }
    case 'embed': {
      const href = text('href');
      return [element('p', [element('a', [{ type: 'text', value: href }], { href })])];
    }
    case 'mention': {
      const page = /document/.test(text('type')) ? naming.page(text('modelId')) : null;
      const label: ElementContent = { type: 'text', value: page === null ? `@${text('label')}` : text('label') };
      return [page === null ? label : element('a', [label], { href: page })];
    }
    case 'emoji':
      return [{ type: 'text', value: `:${text('data-name')}:` }];
    default:
      if (node.content !== undefined) return inside(node, naming);
      naming.lose('block', `Nobody here knows what “${type}” is: it stands in the text as it was.`);
      return [fence('unsupported', `Outline ${type}`, JSON.stringify(node, null, 2))];
  }
}

function marked(node: OutlineNode, naming: Naming): ElementContent {
  let shown: ElementContent = { type: 'text', value: node.text ?? '' };
  for (const { type, attrs } of node.marks ?? []) {
    if (type === 'link') shown = element('a', [shown], { href: addressOf(String(attrs?.href ?? ''), naming) });
    else if (marks[type] !== undefined) shown = element(marks[type], [shown]);
  }
  return shown;
}

/** `/doc/title-Xy12…` is a page, `/api/attachments.redirect?id=…` a file; everything else is elsewhere. */
function addressOf(address: string, naming: Naming): string {
  const file = address.match(/\/api\/attachments\.redirect\?id=([0-9a-f-]{36})/i)?.[1];
  const found = file === undefined ? null : naming.file(file);
  if (file !== undefined && found === null) naming.lose('file', `${address} is not in the export.`);
  if (found !== null) return found;
  const page = address.match(/^(?:https?:\/\/[^/]+)?\/doc\/(?:[\w~%-]*-)?([a-zA-Z0-9]{10,15})(#.*)?$/);
  const target = page === null ? null : naming.page(page[1]);
  if (page !== null && target === null && address.startsWith('/'))
    naming.lose('link', `${address} leads out of the export.`);
  return target === null ? address : `${target}${page?.[2] ?? ''}`;
}

function lettersOf(node: OutlineNode): string {
  return node.text ?? (node.content ?? []).map(lettersOf).join('');
}
