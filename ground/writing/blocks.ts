/*
 * The blocks of a page. Every attribute made by `form` only remembers how it was written. What is shown here is plain:
 * the editor puts its own views over the same names with `.extend()`.
 */
import { mergeAttributes, Node } from '@tiptap/core';
import { form, shown } from './attributes.ts';

const page = Node.create({ name: 'doc', topNode: true, content: 'block+' });

const paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

const heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  // `markup`: '#', or 'setext' when underlined with = or -.
  addAttributes: () => ({ level: { default: 1, rendered: false }, markup: form('#') }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level}`, HTMLAttributes, 0],
});

const blockquote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
});

/** `> [!NOTE] Title`. `kind` is one of `callout_kinds` in callouts.ts. */
const callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes: () => ({ ...shown('kind', 'note'), ...shown('title') }),
  parseHTML: () => [{ tag: 'aside[data-kind]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', HTMLAttributes, 0],
});

/** A fence; the language `mermaid` is a diagram. `info` is what stands after the language on the line of the fence. */
const codeBlock = Node.create({
  name: 'codeBlock',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  addAttributes: () => ({
    language: {
      default: '',
      parseHTML: (element) => element.querySelector('code')?.className.match(/\blanguage-(\S+)/)?.[1] ?? '',
      renderHTML: () => ({}),
    },
    info: form(''),
    // ``` or ~~~~ as it was written, or 'indent'.
    markup: form('```'),
  }),
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'pre',
    HTMLAttributes,
    ['code', node.attrs.language ? { class: `language-${node.attrs.language}` } : {}, 0],
  ],
});

const horizontalRule = Node.create({
  name: 'horizontalRule',
  group: 'block',
  addAttributes: () => ({ markup: form('---') }),
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: ({ HTMLAttributes }) => ['hr', HTMLAttributes],
});

/** The text under `[^label]:`, where it stands in the source; readers see it at the end of the page. */
const footnote = Node.create({
  name: 'footnote',
  group: 'block',
  content: 'block+',
  defining: true,
  isolating: true,
  addAttributes: () => shown('label'),
  parseHTML: () => [{ tag: 'section[data-footnote]' }],
  renderHTML: ({ HTMLAttributes }) => ['section', mergeAttributes({ 'data-footnote': '' }, HTMLAttributes), 0],
});

/** `$$…$$`: the source is TeX. */
const mathBlock = Node.create({
  name: 'mathBlock',
  group: 'block',
  atom: true,
  defining: true,
  addAttributes: () => ({ ...shown('source'), markup: form('lines') }),
  parseHTML: () => [{ tag: 'div[data-math]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'div',
    mergeAttributes({ 'data-math': '' }, HTMLAttributes),
    node.attrs.source,
  ],
});

/** A paragraph that is only the address of a film on a host that is allowed: `url` as it was written. */
const embed = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  addAttributes: () => ({ ...shown('url'), markup: form('') }),
  parseHTML: () => [{ tag: 'div[data-url]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['div', HTMLAttributes, node.attrs.url],
});

/** `![[/w/…#slug]]` alone in a paragraph: another page's section, or a practice's step, shown in place. */
const transclusion = Node.create({
  name: 'transclusion',
  group: 'block',
  atom: true,
  addAttributes: () => shown('target'),
  parseHTML: () => [{ tag: 'div[data-target]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['div', HTMLAttributes, node.attrs.target],
});

/**
 * What this schema cannot show, verbatim: HTML, front matter, template tags, link definitions, what an import could not
 * map. `label` says what it is (see `raw_labels` in raw.ts). `glued`: no empty line before it.
 */
const rawBlock = Node.create({
  name: 'rawBlock',
  group: 'block',
  atom: true,
  addAttributes: () => ({ ...shown('source'), ...shown('label'), glued: form(false) }),
  parseHTML: () => [{ tag: 'pre[data-source]', priority: 60 }],
  renderHTML: ({ node, HTMLAttributes }) => ['pre', HTMLAttributes, node.attrs.source],
});

export const blocks = [
  blockquote,
  callout,
  codeBlock,
  embed,
  footnote,
  heading,
  horizontalRule,
  mathBlock,
  page,
  paragraph,
  rawBlock,
  transclusion,
];
