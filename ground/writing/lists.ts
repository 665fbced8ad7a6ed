/* Lists and tables. A list of tasks may stand among other points, as GitHub allows: then its list is a bullet list. */
import { mergeAttributes, Node } from '@tiptap/core';
import { form, shown } from './attributes.ts';

type Tag = { getAttribute(name: string): string | null };

/** `markup`: the sign before each point (`-` `*` `+`, or `.` `)`). `tight`: no empty line between points. */
const listForm = (markup: string) => ({ markup: form(markup), tight: form(true) });

const bulletList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: '(listItem | taskItem)+',
  addAttributes: () => listForm('-'),
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: ({ HTMLAttributes }) => ['ul', HTMLAttributes, 0],
});

const orderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: '(listItem | taskItem)+',
  addAttributes: () => ({
    start: {
      default: 1,
      parseHTML: (element) => Number(element.getAttribute('start') ?? 1),
      renderHTML: ({ start }) => (start === 1 ? {} : { start }),
    },
    ...listForm('.'),
    // 0: every point carries the same number, as some people write so that lines can be moved.
    step: form(1),
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
});

const listItem = Node.create({
  name: 'listItem',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
});

const taskList = Node.create({
  name: 'taskList',
  group: 'block list',
  content: 'taskItem+',
  addAttributes: () => listForm('-'),
  parseHTML: () => [{ tag: 'ul[data-tasks]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['ul', mergeAttributes({ 'data-tasks': '' }, HTMLAttributes), 0],
});

const taskItem = Node.create({
  name: 'taskItem',
  content: 'paragraph block*',
  defining: true,
  addAttributes: () => ({
    checked: {
      default: false,
      keepOnSplit: false,
      parseHTML: (element) => element.getAttribute('data-checked') === 'true',
      renderHTML: ({ checked }) => ({ 'data-checked': String(checked) }),
    },
  }),
  parseHTML: () => [{ tag: 'li[data-checked]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
});

// What prosemirror-tables needs to know of each node; Tiptap hands it on only when one extension says so.
const withRole = (tableRole: string) => ({
  extendNodeSchema: ({ name }: { name: string }) => (roles[name] === tableRole ? { tableRole } : {}),
});
const roles: Record<string, string> = {
  table: 'table',
  tableRow: 'row',
  tableHeader: 'header_cell',
  tableCell: 'cell',
};

const table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  ...withRole('table'),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
});

const tableRow = Node.create({
  name: 'tableRow',
  content: '(tableHeader | tableCell)+',
  ...withRole('row'),
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
});

// One paragraph, as a cell of Markdown is one line; a line break in it is `<br>`. Spans exist for what is pasted, and are undone in Markdown.
const cell = {
  content: 'paragraph',
  isolating: true,
  addAttributes: () => ({
    ...shown('align', null),
    colspan: { default: 1, parseHTML: (element: Tag) => Number(element.getAttribute('colspan') ?? 1) },
    rowspan: { default: 1, parseHTML: (element: Tag) => Number(element.getAttribute('rowspan') ?? 1) },
    colwidth: { default: null, rendered: false },
  }),
};

const tableHeader = Node.create({
  name: 'tableHeader',
  ...cell,
  ...withRole('header_cell'),
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', HTMLAttributes, 0],
});

const tableCell = Node.create({
  name: 'tableCell',
  ...cell,
  ...withRole('cell'),
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
});

export const lists = [bulletList, listItem, orderedList, table, tableCell, tableHeader, tableRow, taskItem, taskList];
