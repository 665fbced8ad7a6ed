/* What stands within a line, and the marks on it. Attributes made by `form` only remember how it was written. */
import { Mark, mergeAttributes, Node } from '@tiptap/core';
import { mayLead, ownPicture } from './addresses.ts';
import { form, shown } from './attributes.ts';

export const text = Node.create({ name: 'text', group: 'inline' });

/** `markup`: '\\' at the end of a line, two spaces, or '<br>' as it was written. */
export const hardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  addAttributes: () => ({ markup: form('\\') }),
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

export const image = Node.create({
  name: 'image',
  group: 'inline',
  inline: true,
  draggable: true,
  // `markup` and `ref` as those of a link.
  addAttributes: () => ({
    src: { default: '' },
    alt: { default: '' },
    title: { default: '' },
    markup: form(''),
    ref: form(''),
  }),
  parseHTML: () => [{ tag: 'img[src]' }],
  // A picture from elsewhere would tell its owner who opened this page, and when: the editor shows its address instead.
  renderHTML: ({ node, HTMLAttributes }) =>
    ownPicture.test(node.attrs.src)
      ? ['img', HTMLAttributes]
      : ['span', { 'data-src': node.attrs.src }, node.attrs.alt || node.attrs.src],
});

export const footnoteRef = Node.create({
  name: 'footnoteRef',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => shown('label'),
  parseHTML: () => [{ tag: 'sup[data-label]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['sup', HTMLAttributes, node.attrs.label],
});

/** `$…$`: the source is TeX. */
export const mathInline = Node.create({
  name: 'mathInline',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => shown('source'),
  parseHTML: () => [{ tag: 'span[data-math]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes({ 'data-math': '' }, HTMLAttributes),
    node.attrs.source,
  ],
});

/** `[@Lea Berg](/@lea)`: `href` is /@lea, `label` the name without its @. */
export const mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ ...shown('href'), ...shown('label') }),
  parseHTML: () => [{ tag: 'span[data-href]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['span', HTMLAttributes, `@${node.attrs.label}`],
  renderText: ({ node }) => `@${node.attrs.label}`,
});

/** HTML, template tags and the like within a line, verbatim. */
export const rawInline = Node.create({
  name: 'rawInline',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => shown('source'),
  parseHTML: () => [{ tag: 'code[data-source]', priority: 60 }],
  renderHTML: ({ node, HTMLAttributes }) => ['code', HTMLAttributes, node.attrs.source],
});

/** `inside`: how many marks stood around it where it was opened, to tell **[a](b)** from [**a**](b). */
const written = (markup: string) => ({ markup: form(markup), inside: form(0) });

export const bold = Mark.create({
  name: 'bold',
  addAttributes: () => written('**'),
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b', getAttrs: (b) => b.style.fontWeight !== 'normal' && null }],
  renderHTML: ({ HTMLAttributes }) => ['strong', HTMLAttributes, 0],
});

export const italic = Mark.create({
  name: 'italic',
  addAttributes: () => written('*'),
  parseHTML: () => [{ tag: 'em' }, { tag: 'i', getAttrs: (i) => i.style.fontStyle !== 'normal' && null }],
  renderHTML: ({ HTMLAttributes }) => ['em', HTMLAttributes, 0],
});

export const strike = Mark.create({
  name: 'strike',
  addAttributes: () => written('~~'),
  parseHTML: () => [{ tag: 's' }, { tag: 'del' }],
  renderHTML: ({ HTMLAttributes }) => ['s', HTMLAttributes, 0],
});

/**
 * Emphasis within emphasis of the same kind (`*a *b* c*`), which looks like one and which CommonMark tells apart: `signs`
 * are those of the inner ones, from outside, with a space between. It counts only where the outer one still is.
 */
export const nested = Mark.create({
  name: 'nested',
  addAttributes: () => ({ signs: form(''), inside: form(0) }),
  parseHTML: () => [],
  renderHTML: () => ['span', 0],
});

export const code = Mark.create({
  name: 'code',
  code: true,
  exitable: true,
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: ({ HTMLAttributes }) => ['code', HTMLAttributes, 0],
});

export const link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  exitable: true,
  // `markup`: '' for [text](href), '<>' for <href>, 'bare' for the address alone, and with a definition, whose label is
  // `ref`: 'full' [text][ref], 'collapsed' [ref][], 'shortcut' [ref].
  addAttributes: () => ({
    href: { default: '', rendered: false, parseHTML: (a) => a.getAttribute('data-to') ?? a.getAttribute('href') ?? '' },
    title: { default: '' },
    ...written(''),
    ref: form(''),
  }),
  parseHTML: () => [{ tag: 'a[href], a[data-to]' }],
  renderHTML: ({ mark, HTMLAttributes }) => [
    'a',
    mergeAttributes(
      mayLead.test(mark.attrs.href)
        ? { href: mark.attrs.href, rel: 'noopener noreferrer nofollow' }
        : { 'data-to': mark.attrs.href },
      HTMLAttributes,
    ),
    0,
  ],
});

/**
 * On a single space: here the source begins a new line. As a mark it keeps how people wrapped their lines through an
 * edit, while the editor sees one space (a newline in the text would be shown as a break).
 */
export const softBreak = Mark.create({
  name: 'softBreak',
  inclusive: false,
  parseHTML: () => [{ tag: 'span[data-line]' }],
  renderHTML: () => ['span', { 'data-line': '' }, 0],
});
