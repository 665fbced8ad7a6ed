// The editor itself: the schema of written text, with all that makes it pleasant to write in. Everything here is loaded late.
import { Editor, type Extensions } from '@tiptap/core';
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions';
import type { Node } from '@tiptap/pm/model';
import { Selection, TextSelection } from '@tiptap/pm/state';
import { schema as ground, extensions as written } from '../../ground/writing/schema.ts';
import { toDoc } from '../../ground/writing/to-doc.ts';
import { toMarkdown } from '../../ground/writing/to-markdown.ts';
import { autoformat } from './autoformat.ts';
import { clipboard } from './clipboard.ts';
import { hint } from './hint.ts';
import { keys } from './keys.ts';
import type { Level } from './level.ts';
import { pickers } from './pickers.ts';
import type { Picking } from './picking.svelte.ts';
import { tables } from './tables.ts';
import type { Hands, Thing } from './things.ts';
import { type Anchors, uploading } from './uploading.ts';
import { views } from './views.ts';

interface Wishes {
  place: HTMLElement;
  markdown: string;
  level: Level;
  things: Thing[];
  hands: Hands;
  picking: Picking;
  placeholder: string;
  attributes: Record<string, string>;
  editable: boolean;
  isTogether: boolean;
  files: boolean | string;
  extensions: Extensions;
  anchors?: Anchors;
  submit: () => boolean;
  toTools: (which: 'tools' | 'here') => boolean;
  toSource: () => void;
  showKeys: () => void;
}

export function openEditor(wishes: Wishes): Editor {
  const { place, markdown, level, things, hands, picking, isTogether } = wishes;
  return new Editor({
    element: place,
    // With others the text comes from what they share.
    content: isTogether ? null : toDoc(markdown).toJSON(),
    editable: wishes.editable,
    injectCSS: false,
    textDirection: 'auto',
    extensions: [
      ...written,
      ...pickers(picking, things, hands),
      tables,
      clipboard,
      autoformat(level),
      keys(wishes),
      views,
      uploading(wishes.files, wishes.anchors),
      hint(wishes.placeholder),
      Gapcursor,
      Dropcursor.configure({ color: 'var(--accent)', width: 2 }),
      ...(isTogether ? [] : [UndoRedo]),
      ...wishes.extensions,
    ],
    editorProps: { attributes: wishes.attributes },
  });
}

/** `before`: what the text was made from; what did not change keeps its bytes. */
export const markdownIn = (editor: Editor, before?: string): string => asMarkdown(editor.state.doc, before);

/** The editor has a schema of its own, equal to the bridge's; equal is not the same to ProseMirror. */
const asMarkdown = (doc: Node, before?: string) =>
  toMarkdown(ground.nodeFromJSON(doc.toJSON()), before === undefined ? {} : { before });

/** Another text in its place, as one step that can be undone. */
export function replaceText(editor: Editor, markdown: string): void {
  const doc = editor.schema.nodeFromJSON(toDoc(markdown).toJSON()) as Node;
  editor.view.dispatch(
    editor.state.tr.replaceWith(0, editor.state.doc.content.size, doc.content).setMeta('preventClearDocument', true),
  );
}

/** The Markdown before and after the caret, and what stands between them when they are put together again. */
export interface Parts {
  before: string;
  after: string;
  between: '' | ' ' | '\n\n';
}
export function partsAt(editor: Editor): Parts {
  const { doc, selection } = editor.state;
  const { parent, parentOffset } = selection.$from;
  const isEdge = parentOffset === 0 || parentOffset === parent.content.size;
  const inWord = /^\S{2}$/.test(
    parent.textBetween(Math.max(parentOffset - 1, 0), Math.min(parentOffset + 1, parent.content.size)),
  );
  return {
    before: asMarkdown(doc.cut(0, selection.from)).trimEnd(),
    after: asMarkdown(doc.cut(selection.to)).trim(),
    between: isEdge ? '\n\n' : inWord ? '' : ' ',
  };
}

/** About where the caret stands in the Markdown. Signs that close what it stands in come behind it: near is enough. */
export function caretInSource(editor: Editor): number {
  return partsAt(editor).before.length;
}
/** The text before a place in the Markdown, read alone, ends where the caret belongs. */
export function setCaretFromSource(editor: Editor, markdown: string, at: number): void {
  const before = toDoc(markdown.slice(0, at));
  const end = Selection.atEnd(before).from;
  const { doc } = editor.state;
  const $near = doc.resolve(Math.min(end, doc.content.size));
  editor.commands.setTextSelection(TextSelection.near($near, -1).from);
}
