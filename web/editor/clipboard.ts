// What is copied out is Markdown as text beside its HTML; what is pasted in becomes Markdown first, and then what it means.
import { type Editor, Extension } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Selection, TextSelection } from '@tiptap/pm/state';
import { CellSelection, isInTable, handlePaste as pasteCells } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { mayLead } from '../../ground/writing/addresses.ts';
import { schema as ground } from '../../ground/writing/schema.ts';
import { toDoc } from '../../ground/writing/to-doc.ts';
import { toMarkdown } from '../../ground/writing/to-markdown.ts';
import { announce } from '../house/announce.svelte.ts';
import { m } from '../house/words.ts';
import type { Pasted } from './pasted.ts';
import { sendFiles } from './uploading.ts';

/** Marks what was copied here. Its text is our own Markdown: read again it is exactly what was copied. */
const own_mark = 'data-fieldlore';
const pasted_picture = 'pasted:';

export const clipboard = Extension.create({
  name: 'clipboard',
  addProseMirrorPlugins() {
    const { editor } = this;
    let plainUntil_ms = 0;
    return [
      new Plugin({
        key: new PluginKey('clipboard'),
        props: {
          clipboardTextSerializer: (_, view) => markdownOf(view.state.selection, view.state.doc),
          handleDOMEvents: {
            copy: (view, event) => marked(view, event),
            cut: (view, event) => marked(view, event),
          },
          handleKeyDown: (_, event) => {
            // Browsers do not say in the paste itself that plain text is wanted.
            if ((event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'v')
              plainUntil_ms = event.timeStamp + 500;
            return false;
          },
          handlePaste: (view, event) => {
            const data = event.clipboardData;
            if (!data) return false;
            const isPlain = event.timeStamp < plainUntil_ms;
            plainUntil_ms = 0;
            return take(editor, view, data, isPlain);
          },
          handleDrop: (view, event, _, isMove) => {
            const files = [...(event.dataTransfer?.files ?? [])];
            if (isMove || files.length === 0) return false;
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
            sendFiles(editor, files, at);
            return true;
          },
        },
      }),
    ];
  },
});

/** Instead of ProseMirror's own writing: the same HTML with our mark, and Markdown as its text. */
function marked(view: EditorView, event: ClipboardEvent): boolean {
  const { selection, doc } = view.state;
  if (selection.empty || !event.clipboardData) return false;
  const { dom } = view.serializeForClipboard(selection.content());
  dom.firstElementChild?.setAttribute(own_mark, isInline(selection) ? 'inline' : 'blocks');
  event.clipboardData.clearData();
  event.clipboardData.setData('text/html', dom.innerHTML);
  event.clipboardData.setData('text/plain', markdownOf(selection, doc));
  event.preventDefault();
  if (event.type === 'cut') view.dispatch(view.state.tr.deleteSelection().scrollIntoView().setMeta('uiEvent', 'cut'));
  return true;
}

const isInline = ({ $from, $to }: Selection) => $from.sameParent($to) && $from.parent.inlineContent;

/** Code is copied as code; a part of a sentence as a sentence; blocks as blocks. */
function markdownOf(selection: Selection, doc: Node): string {
  const { $from } = selection;
  if (isInline(selection) && $from.parent.type.spec.code) return doc.textBetween(selection.from, selection.to);
  const { schema } = doc.type;
  let content = selection.content().content;
  if (selection instanceof CellSelection) {
    const rows = content.firstChild?.type.name === 'table' ? content.firstChild.content : content;
    content = Fragment.from(schema.nodes.table?.create(null, asHeader(rows)));
  }
  if (content.firstChild?.isInline) content = Fragment.from(schema.nodes.paragraph?.create(null, content));
  if (isInline(selection) && content.childCount === 1) {
    // The heading or list around a few words was not meant.
    content = Fragment.from(
      schema.nodes.paragraph?.create(null, $from.parent.slice($from.parentOffset, selection.$to.parentOffset).content),
    );
  }
  try {
    return toMarkdown(ground.nodeFromJSON(schema.topNodeType.create(null, content).toJSON())).trimEnd();
  } catch {
    return doc.textBetween(selection.from, selection.to, '\n\n');
  }
}
function asHeader(rows: Fragment): Node[] {
  return rows.content.map((row, n) => {
    const { tableHeader, tableCell } = row.type.schema.nodes;
    const type = n === 0 ? tableHeader : tableCell;
    return type
      ? row.copy(
          Fragment.from(
            row.content.content.map((cell) => type.create({ ...cell.attrs, colspan: 1, rowspan: 1 }, cell.content)),
          ),
        )
      : row;
  });
}

function take(editor: Editor, view: EditorView, data: DataTransfer, isPlain: boolean): boolean {
  const html = data.getData('text/html');
  const text = data.getData('text/plain').replace(/\r\n?/g, '\n');
  const files = [...data.files];
  const code = data.types.includes('vscode-editor-data') ? data.getData('vscode-editor-data') : undefined;
  const { selection } = view.state;
  if (selection.$from.parent.type.spec.code && text) return insertText(view, text);
  if (isPlain && text) return insertPlain(view, text);
  if (!text && !html && files.length === 0) return false;

  // An address pasted over words is a link on these words.
  const address = text.trim();
  if (!selection.empty && isInline(selection) && /^(https?:\/\/|mailto:)\S+$/i.test(address) && mayLead.test(address)) {
    return editor.chain().setMark('link', { href: address, title: '' }).setTextSelection(selection.to).run();
  }
  const own = new RegExp(`${own_mark}="(inline|blocks)"`).exec(html)?.[1];
  if (own) return insertMarkdown(editor, text, own === 'inline');
  if (/^https?:\/\/\S+$/i.test(address)) return insertMarkdown(editor, address, true);
  if (!html && files.length === 0 && !/[\n\t*_`~[#>$|]/.test(text)) return insertPlain(view, text);

  // Reading HTML needs a library of its own: it comes with the first paste that has some.
  void import('./pasted.ts').then(({ readClipboard }) => {
    if (editor.isDestroyed) return;
    put(editor, readClipboard({ html, text, files, ...(code === undefined ? {} : { code }) }));
    announce(m.editor_pasted());
  });
  return true;
}

function put(editor: Editor, pasted: Pasted): void {
  const { view } = editor;
  if (pasted.kind === 'files') sendFiles(editor, pasted.files);
  else if (pasted.kind === 'text') insertPlain(view, pasted.text);
  else if (pasted.kind === 'code') {
    const language = pasted.language.toLowerCase();
    editor.commands.insertContent({
      type: 'codeBlock',
      attrs: { language },
      content: [{ type: 'text', text: pasted.text.replace(/\n+$/, '') }],
    });
  } else {
    insertMarkdown(editor, pasted.markdown, !/\n/.test(pasted.markdown));
    sendPictures(editor, pasted.pictures);
  }
}

/** Reads Markdown and puts it where the caret is; a single paragraph flows into the sentence. */
export function insertMarkdown(editor: Editor, markdown: string, isInlineWanted: boolean): boolean {
  const { view, schema } = editor;
  const doc = schema.nodeFromJSON(toDoc(markdown).toJSON()) as Node;
  const only = doc.childCount === 1 ? doc.firstChild : null;
  // One paragraph flows into the sentence. An address alone on an empty line may become a film.
  const asInline = only?.type.name === 'paragraph' && (isInlineWanted || !markdown.includes('\n'));
  if (isInTable(view.state) && only?.type.name === 'table') {
    if (pasteCells(view, new ClipboardEvent('paste'), new Slice(Fragment.from(only), 0, 0))) return true;
  }
  if (isInTable(view.state)) return insertSlice(view, new Slice(inOneLine(doc), 0, 0));
  if (only?.type.name === 'embed' && view.state.selection.$from.parent.content.size > 0)
    return insertPlain(view, markdown);
  return insertSlice(view, asInline ? new Slice(doc.content, 1, 1) : openAt(doc));
}
/** Paragraphs at the ends flow into what stands there; anything else stays a block of its own. */
function openAt(doc: Node): Slice {
  const isOpen = (node: Node | null) => node?.type.name === 'paragraph' && doc.childCount > 1;
  return new Slice(doc.content, isOpen(doc.firstChild) ? 1 : 0, isOpen(doc.lastChild) ? 1 : 0);
}
function inOneLine(doc: Node): Fragment {
  const parts: Node[] = [];
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    const gap = parts.length
      ? [doc.type.schema.nodes.hardBreak?.create({ markup: '<br>' })].filter((each) => each != null)
      : [];
    parts.push(...gap, ...node.content.content);
    return false;
  });
  return Fragment.from(parts);
}

function insertSlice(view: EditorView, slice: Slice): boolean {
  const { selection } = view.state;
  const tr = view.state.tr.replaceSelection(slice);
  // An empty paragraph into which blocks were pasted is not left behind in front of them.
  const $start = tr.doc.resolve(
    Math.min(selection.$from.before(Math.max(selection.$from.depth, 1)), tr.doc.content.size),
  );
  if (
    slice.openStart === 0 &&
    $start.nodeAfter?.type.name === 'paragraph' &&
    $start.nodeAfter.content.size === 0 &&
    selection.$from.parent.content.size === 0 &&
    $start.parent.childCount > 1
  ) {
    tr.delete($start.pos, $start.pos + 2);
  }
  view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
  return true;
}
function insertText(view: EditorView, text: string): boolean {
  view.dispatch(view.state.tr.insertText(text).scrollIntoView().setMeta('paste', true));
  return true;
}
/** Paragraphs where an empty line is, breaks where a line ends; no sign in it means anything. */
function insertPlain(view: EditorView, text: string): boolean {
  const { schema, selection } = view.state;
  const marks = selection.$from.marks();
  const { paragraph, hardBreak } = schema.nodes;
  if (!paragraph || !hardBreak) return false;
  const blocks = text.replace(/^\n+|\n+$/g, '').split(/\n{2,}/);
  const paragraphs = blocks.map((block) =>
    paragraph.create(
      null,
      block
        .split('\n')
        .flatMap((line, n) => [...(n ? [hardBreak.create()] : []), ...(line ? [schema.text(line, marks)] : [])]),
    ),
  );
  if (isInTable(view.state))
    return insertSlice(view, new Slice(inOneLine(schema.topNodeType.create(null, paragraphs)), 0, 0));
  view.dispatch(
    view.state.tr
      .replaceSelection(new Slice(Fragment.from(paragraphs), 1, 1))
      .scrollIntoView()
      .setMeta('paste', true),
  );
  return true;
}

/** Pictures whose bytes came along take their place when they are sent. */
function sendPictures(editor: Editor, pictures: Map<string, string>): void {
  if (pictures.size === 0) return;
  const found: { at: number; src: string; alt: string; size: number }[] = [];
  editor.state.doc.descendants((node, at) => {
    if (node.type.name === 'image' && String(node.attrs.src).startsWith(pasted_picture))
      found.push({ at, src: node.attrs.src, alt: node.attrs.alt, size: node.nodeSize });
  });
  const tr = editor.state.tr;
  for (const { at, size } of [...found].reverse()) tr.delete(at, at + size);
  editor.view.dispatch(
    tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(editor.state.selection.from)))),
  );
  for (const { at, src, alt } of found) {
    const file = fileOf(pictures.get(src) ?? '');
    if (file) sendFiles(editor, [file], tr.mapping.map(at), alt);
  }
}
function fileOf(address: string): File | null {
  const [, type = '', base64 = ''] = /^data:(image\/[\w.+-]+);base64,([\w+/=\s]+)$/.exec(address) ?? [];
  if (!base64) return null;
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new File([bytes], `picture.${type.split('/')[1]?.replace(/\W.*/, '')}`, { type });
}
