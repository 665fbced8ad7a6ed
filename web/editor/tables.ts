// Tables, as Markdown has them: one header row on top, one line in a cell, one alignment for a column. What prosemirror-tables
// would also allow is put right in the same step, so that what is seen is what is kept.
import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type Command, type EditorState, Plugin, Selection, type Transaction } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  moveTableColumn,
  moveTableRow,
  selectedRect,
  TableMap,
  tableEditing,
} from '@tiptap/pm/tables';
import { m } from '../house/words.ts';
import type { SignName } from './signs.ts';

const rows_max = 500;
const columns_max = 40;

export function insertTable(editor: Editor, rows: number, columns: number): void {
  const row = (type: string) => ({
    type: 'tableRow',
    content: Array.from({ length: columns }, () => ({ type, content: [{ type: 'paragraph' }] })),
  });
  const table = {
    type: 'table',
    content: [row('tableHeader'), ...Array.from({ length: rows - 1 }, () => row('tableCell'))],
  };
  const { from } = editor.state.selection;
  editor
    .chain()
    .focus()
    .insertContent(table)
    .command(({ tr }) => toFirstCell(tr, from))
    .run();
}

function toFirstCell(tr: Transaction, from: number): boolean {
  let at = -1;
  tr.doc.descendants((node, pos) => {
    if (at < 0 && node.type.name === 'table' && pos + node.nodeSize > from) at = pos;
    return at < 0;
  });
  // Into the table, its row, its cell and the paragraph in it.
  if (at >= 0) tr.setSelection(Selection.near(tr.doc.resolve(at + 4)));
  return true;
}

/** What can be done to the table in which the caret stands. */
export interface TableTool {
  name: string;
  label: string;
  sign: SignName;
  keys?: string;
  command: Command;
  isOn?: (state: EditorState) => boolean;
}

export function tableTools(): (TableTool | 'line')[] {
  return [
    { name: 'rowAbove', label: m.editor_row_above(), sign: 'rowAbove', command: within(addRowBefore) },
    {
      name: 'rowBelow',
      label: m.editor_row_below(),
      sign: 'rowBelow',
      keys: 'mod+Enter',
      command: newRow,
    },
    { name: 'rowUp', label: m.editor_row_up(), sign: 'up', keys: 'alt+shift+↑', command: moveRow(-1) },
    { name: 'rowDown', label: m.editor_row_down(), sign: 'down', keys: 'alt+shift+↓', command: moveRow(1) },
    { name: 'rowOut', label: m.editor_row_out(), sign: 'rowOut', command: orWhole('height', deleteRow) },
    'line',
    { name: 'columnBefore', label: m.editor_column_before(), sign: 'columnBefore', command: within(addColumnBefore) },
    { name: 'columnAfter', label: m.editor_column_after(), sign: 'columnAfter', command: within(addColumnAfter) },
    { name: 'columnLeft', label: m.editor_column_left(), sign: 'before', keys: 'alt+shift+←', command: moveColumn(-1) },
    { name: 'columnRight', label: m.editor_column_right(), sign: 'after', keys: 'alt+shift+→', command: moveColumn(1) },
    { name: 'columnOut', label: m.editor_column_out(), sign: 'columnOut', command: orWhole('width', deleteColumn) },
    'line',
    ...(['start', 'center', 'end'] as const).map(
      (side): TableTool => ({
        name: `align-${side}`,
        label: { start: m.editor_align_start, center: m.editor_align_center, end: m.editor_align_end }[side](),
        sign: ({ start: 'alignStart', center: 'alignCenter', end: 'alignEnd' } as const)[side],
        command: align(aligned[side]),
        isOn: (state) => isInTable(state) && alignOf(state) === aligned[side],
      }),
    ),
    'line',
    { name: 'tableOut', label: m.editor_table_out(), sign: 'out', command: deleteTable },
  ];
}
const aligned = { start: 'left', center: 'center', end: 'right' } as const;

function within(command: Command): Command {
  return (state, dispatch, view) => {
    if (!isInTable(state)) return false;
    const { map } = selectedRect(state);
    if (map.width >= columns_max || map.height >= rows_max) return false;
    return command(state, dispatch, view);
  };
}
/** A row below, and the caret in it. */
const newRow: Command = (state, dispatch, view) => {
  if (!within(addRowAfter)(state, dispatch, view)) return false;
  if (dispatch && view) down(view.state, dispatch);
  return true;
};
/** The last row or column takes the table with it: an empty shell would be left. */
function orWhole(side: 'width' | 'height', command: Command): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const rect = selectedRect(state);
    const taken = side === 'height' ? rect.bottom - rect.top : rect.right - rect.left;
    return (taken >= rect.map[side] ? deleteTable : command)(state, dispatch);
  };
}

function moveRow(by: 1 | -1): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { top, map } = selectedRect(state);
    const to = top + by;
    return (
      to >= 0 &&
      to < map.height &&
      moveTableRow({ from: top, to, select: false })(state, keepingCaret(state, dispatch, by, 0))
    );
  };
}
function moveColumn(by: 1 | -1): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { left, map } = selectedRect(state);
    const to = left + by;
    return (
      to >= 0 &&
      to < map.width &&
      moveTableColumn({ from: left, to, select: false })(state, keepingCaret(state, dispatch, 0, by))
    );
  };
}
/** The caret goes along with what it stood in, so that a key can be pressed again. */
function keepingCaret(
  state: EditorState,
  dispatch: ((tr: Transaction) => void) | undefined,
  rows: number,
  columns: number,
) {
  if (!dispatch) return undefined;
  const { tableStart, top, left } = selectedRect(state);
  return (tr: Transaction) => {
    const table = tr.doc.nodeAt(tableStart - 1);
    if (table?.type.name === 'table') {
      const cell = tableStart + TableMap.get(table).positionAt(top + rows, left + columns, table);
      tr.setSelection(Selection.near(tr.doc.resolve(cell + 1)));
    }
    dispatch(tr.scrollIntoView());
  };
}

function alignOf(state: EditorState): string | null {
  const { map, left, table } = selectedRect(state);
  return table.nodeAt(map.map[left] ?? 0)?.attrs.align ?? null;
}
function align(side: 'left' | 'center' | 'right'): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { map, left, right, tableStart, table } = selectedRect(state);
    const wanted = alignOf(state) === side ? null : side;
    const tr = state.tr;
    for (const offset of map.cellsInRect({ left, right, top: 0, bottom: map.height })) {
      const cell = table.nodeAt(offset);
      if (cell) tr.setNodeMarkup(tableStart + offset, null, { ...cell.attrs, align: wanted });
    }
    dispatch?.(tr);
    return true;
  };
}

/** The first row is the header, all others are not, and a column has the alignment of its header. */
function putRight(table: Node, at: number, tr: Transaction): void {
  const { tableHeader, tableCell } = table.type.schema.nodes;
  const sides: (string | null)[] = [];
  table.forEach((row, rowOffset, number) => {
    row.forEach((cell, cellOffset, column) => {
      if (number === 0) sides.push(cell.attrs.align);
      const type = number === 0 ? tableHeader : tableCell;
      const side = sides[column] ?? null;
      if (type && (cell.type !== type || cell.attrs.align !== side)) {
        tr.setNodeMarkup(at + 1 + rowOffset + 1 + cellOffset, type, { ...cell.attrs, align: side });
      }
    });
  });
}

export const tables = Extension.create({
  name: 'tables',
  // Before the keys of lists and blocks: in a table Tab and Alt+Shift+arrows mean its cells.
  priority: 200,
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch, this.editor.view);
    const next: Command = (state, dispatch, view) => {
      if (!isInTable(state)) return false;
      if (goToNextCell(1)(state, dispatch)) return true;
      // Past the last cell comes a new row.
      if (!within(addRowAfter)(state, dispatch, view)) return true;
      return view ? goToNextCell(1)(view.state, dispatch) : true;
    };
    const previous: Command = (state, dispatch) => isInTable(state) && (goToNextCell(-1)(state, dispatch) || true);
    return {
      Tab: run(next),
      'Shift-Tab': run(previous),
      'Mod-Enter': run(newRow),
      'Alt-Shift-ArrowUp': run((state, dispatch) => isInTable(state) && (moveRow(-1)(state, dispatch) || true)),
      'Alt-Shift-ArrowDown': run((state, dispatch) => isInTable(state) && (moveRow(1)(state, dispatch) || true)),
      'Alt-Shift-ArrowLeft': run(moveColumn(-1)),
      'Alt-Shift-ArrowRight': run(moveColumn(1)),
      // A cell is one line: Enter goes down the column, as in a spreadsheet.
      Enter: run(down),
      'Shift-Enter': () =>
        isInTable(this.editor.state) &&
        this.editor.commands.insertContent({ type: 'hardBreak', attrs: { markup: '<br>' } }),
    };
  },
  addProseMirrorPlugins: () => [
    tableEditing(),
    new Plugin({
      appendTransaction: (transactions, _, after) => {
        // What another person's editor did, that editor has put right.
        if (!transactions.some((tr) => tr.docChanged) || transactions.some((tr) => tr.getMeta('y-sync$'))) return null;
        const tr = after.tr;
        after.doc.descendants((node, pos) => {
          if (node.type.name === 'table') putRight(node, pos, tr);
          return node.type.name !== 'table' && !node.isTextblock;
        });
        return tr.docChanged ? tr.setMeta('addToHistory', true) : null;
      },
    }),
  ],
});

const down: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { bottom, left, map, tableStart, table } = selectedRect(state);
  const tr = state.tr;
  if (bottom < map.height) {
    const cell = tableStart + map.positionAt(bottom, left, table);
    tr.setSelection(Selection.near(tr.doc.resolve(cell + 1)));
  } else {
    // Out below the table; what is missing there is made.
    const after = tableStart + table.nodeSize - 1;
    if (!tr.doc.nodeAt(after)?.isTextblock) tr.insert(after, state.schema.nodes.paragraph?.create() ?? []);
    tr.setSelection(Selection.near(tr.doc.resolve(after + 1)));
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};
