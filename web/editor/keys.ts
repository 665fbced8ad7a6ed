// The keys of writing: those of the tools, of lists, of moving a block, and the ways out of what would hold the caret.
import { type Editor, Extension } from '@tiptap/core';
import { ListKeymap } from '@tiptap/extension-list';
import { type Command, NodeSelection, Selection } from '@tiptap/pm/state';
import { announce } from '../house/announce.svelte.ts';
import { m } from '../house/words.ts';
import type { Hands, Thing } from './things.ts';

interface Wishes {
  things: Thing[];
  hands: Hands;
  submit: () => boolean;
  toTools: (which: 'tools' | 'here') => boolean;
  toSource: () => void;
  showKeys: () => void;
}

/** A key that was taken. */
const done = (act: () => void): true => {
  act();
  return true;
};

/** "mod+alt+2" as ProseMirror writes it. */
const asBound = (keys: string) =>
  keys
    .split('+')
    .map((key) => (key.length > 1 ? key[0]?.toUpperCase() + key.slice(1) : key))
    .join('-');

export function keys({ things, hands, submit, toTools, toSource, showKeys }: Wishes) {
  /** After Escape, Tab leaves: nobody is held in the text (WCAG 2.1.2). */
  let leaving = false;
  return Extension.create({
    name: 'keys',
    addExtensions: () => [ListKeymap],
    addKeyboardShortcuts() {
      const { editor } = this;
      const bound = things.filter(({ keys }) => keys?.startsWith('mod+'));
      const run = (command: Command) => () => command(editor.state, editor.view.dispatch, editor.view);
      const tab = (by: 1 | -1) => () => {
        if (leaving) return false;
        if (editor.isActive('codeBlock')) return by > 0 ? editor.commands.insertContent('  ') : outdent(editor);
        const item = itemAt(editor);
        if (!item) return false;
        if (by > 0) editor.commands.sinkListItem(item);
        else editor.commands.liftListItem(item);
        return true;
      };
      return {
        ...Object.fromEntries(
          bound.map((thing) => [asBound(thing.keys ?? ''), () => done(() => thing.run(editor, hands))]),
        ),
        'Mod-y': () => editor.commands.redo?.() ?? false,
        Enter: () => leaveCode(editor) || openSource(editor) || splitItem(editor),
        'Mod-Enter': () => submit(),
        'Shift-Enter': () =>
          editor.isActive('codeBlock')
            ? editor.commands.newlineInCode()
            : editor.commands.insertContent({ type: 'hardBreak' }),
        Tab: tab(1),
        'Shift-Tab': tab(-1),
        'Alt-Shift-ArrowUp': run(moveBlock(-1)),
        'Alt-Shift-ArrowDown': run(moveBlock(1)),
        ArrowDown: () => belowLast(editor),
        Backspace: () => emptyCode(editor),
        Escape: () => {
          leaving = true;
          return false;
        },
        'Alt-F10': () => toTools('tools'),
        'Alt-F9': () => toTools('here'),
        'Mod-Alt-m': () => done(toSource),
        'Mod-/': () => done(showKeys),
        F2: () => openSource(editor),
      };
    },
    onSelectionUpdate() {
      leaving = false;
    },
    onBlur() {
      leaving = false;
    },
  });
}

function itemAt(editor: Editor): 'listItem' | 'taskItem' | null {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const { name } = $from.node(depth).type;
    if (name === 'listItem' || name === 'taskItem') return name;
    if (name === 'tableCell' || name === 'tableHeader') return null;
  }
  return null;
}
const splitItem = (editor: Editor): boolean => {
  const item = itemAt(editor);
  return item !== null && !editor.isActive('codeBlock') && editor.commands.splitListItem(item);
};

/** Two empty lines at the end of code end it. */
function leaveCode(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  if ($from.parent.type.name !== 'codeBlock' || !empty || $from.parentOffset < $from.parent.content.size) return false;
  if (!$from.parent.textContent.endsWith('\n\n')) return false;
  return editor
    .chain()
    .command(({ tr }) => tr.delete($from.pos - 2, $from.pos).docChanged)
    .exitCode()
    .run();
}
function emptyCode(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  const isEmpty = empty && $from.parent.type.name === 'codeBlock' && $from.parent.content.size === 0;
  return isEmpty && editor.commands.clearNodes();
}
function outdent(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  const line = $from.parent.textContent.lastIndexOf('\n', $from.parentOffset - 1) + 1;
  const spaces = /^ {1,2}/.exec($from.parent.textContent.slice(line))?.[0].length ?? 0;
  if (spaces) editor.view.dispatch(editor.state.tr.delete($from.start() + line, $from.start() + line + spaces));
  return true;
}

/** A formula, a film, something kept as it is: Enter opens its source. */
function openSource(editor: Editor): boolean {
  const { selection } = editor.state;
  if (!(selection instanceof NodeSelection)) return false;
  const dom = editor.view.nodeDOM(selection.from);
  return dom instanceof HTMLElement && !dom.dispatchEvent(new CustomEvent('open-source', { cancelable: true }));
}

/** Below a table, code or box at the very end there is always a line to go on. */
function belowLast(editor: Editor): boolean {
  const { $head, empty } = editor.state.selection;
  const { doc, schema } = editor.state;
  const last = doc.lastChild;
  const isOut =
    editor.state.selection instanceof NodeSelection ||
    (empty && $head.depth > 0 && $head.index(0) === doc.childCount - 1);
  if (!isOut || !last || last.type.name === 'paragraph' || !editor.view.endOfTextblock('down')) return false;
  // Only from its last line: further up the arrow means what it says.
  if ($head.depth > 1 && $head.after() < doc.content.size - $head.depth) return false;
  return append(editor, schema.nodes.paragraph);
}
function append(editor: Editor, paragraph = editor.schema.nodes.paragraph): boolean {
  if (!paragraph) return false;
  const tr = editor.state.tr.insert(editor.state.doc.content.size, paragraph.create());
  editor.view.dispatch(tr.setSelection(Selection.atEnd(tr.doc)).scrollIntoView());
  return true;
}
/** A click under the text goes on writing there. */
export function goOnBelow(editor: Editor): void {
  const { lastChild } = editor.state.doc;
  if (lastChild?.isTextblock && lastChild.type.name !== 'codeBlock') editor.commands.focus('end');
  else append(editor) && editor.view.focus();
}

/** The block or the point of a list, past its neighbour. The neighbour is what is moved, so the caret stays where it is. */
function moveBlock(by: 1 | -1): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    let depth = Math.max($from.sharedDepth($to.pos), 0);
    // Inside one paragraph the block is the paragraph itself, or the point it begins.
    if (depth > 0 && $from.node(depth).isTextblock) depth--;
    if (depth > 0 && /Item$/.test($from.node(depth).type.name) && $from.index(depth) === 0) depth--;
    const parent = $from.node(depth);
    const first = $from.index(depth);
    const last = $to.indexAfter(depth) - 1;
    const other = by < 0 ? first - 1 : last + 1;
    if (other < 0 || other >= parent.childCount) return true;
    const start = $from.posAtIndex(first, depth);
    const end = $from.posAtIndex(Math.max(last, first) + 1, depth);
    const neighbour = parent.child(other);
    const tr = state.tr;
    if (by < 0) tr.delete(start - neighbour.nodeSize, start).insert(end - neighbour.nodeSize, neighbour);
    else tr.delete(end, end + neighbour.nodeSize).insert(start, neighbour);
    dispatch?.(tr.scrollIntoView());
    announce(by < 0 ? m.editor_moved_up() : m.editor_moved_down());
    return true;
  };
}
