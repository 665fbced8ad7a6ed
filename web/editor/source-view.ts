// What is written as source and seen as something else: a formula, a film, a part of another page, what we cannot show.
// It is drawn; Enter, F2 or a double click opens its source beside it, and every letter of that is at once in the text.
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import { m } from '../house/words.ts';

const drawing_pause_ms = 250;

export interface Drawn {
  attr: 'source' | 'url' | 'target';
  /** Said of the whole, and of the field with its source. */
  label: (node: Node) => string;
  /** May come later; whoever is faster in the end wins. */
  draw: (place: HTMLElement, node: Node) => void | Promise<void>;
  rows?: number;
}

export class SourceView implements NodeView {
  readonly dom: HTMLElement;
  readonly #shown: HTMLElement;
  #field: HTMLTextAreaElement | null = null;
  #node: Node;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #view: EditorView;
  readonly #at: () => number | undefined;
  readonly #how: Drawn;

  constructor(node: Node, view: EditorView, at: () => number | undefined, how: Drawn) {
    this.#node = node;
    this.#view = view;
    this.#at = at;
    this.#how = how;
    this.dom = document.createElement(node.isInline ? 'span' : 'div');
    this.dom.className = `source-view ${node.type.name}`;
    this.dom.contentEditable = 'false';
    this.#shown = document.createElement(node.isInline ? 'span' : 'div');
    this.#shown.className = 'shown';
    this.dom.append(this.#shown);
    this.dom.addEventListener('dblclick', () => this.#open());
    // A tap on a phone selects; a second tap opens. Keys come in by `open-source` (keys.ts).
    this.dom.addEventListener('open-source', (event) => {
      event.preventDefault();
      this.#open();
    });
    this.#draw();
    // Put in just now and still empty: it is to be written. Not while a page is being shown.
    if (!this.#source && view.hasFocus()) queueMicrotask(() => this.#open());
  }

  get #source(): string {
    return String(this.#node.attrs[this.#how.attr] ?? '');
  }

  #draw(): void {
    this.dom.setAttribute('aria-label', this.#how.label(this.#node));
    void this.#how.draw(this.#shown, this.#node);
  }

  #open(): void {
    if (this.#field || !this.#view.editable) return;
    const field = document.createElement('textarea');
    field.value = this.#source;
    field.rows = this.#node.isInline ? 1 : (this.#how.rows ?? 3);
    field.spellcheck = false;
    field.setAttribute('aria-label', `${m.editor_source_of()}: ${this.#how.label(this.#node)}`);
    field.addEventListener('input', () => this.#write(field.value));
    field.addEventListener('blur', () => this.#close());
    field.addEventListener('keydown', (event) => {
      event.stopPropagation();
      const done =
        event.key === 'Escape' || (event.key === 'Enter' && (this.#node.isInline || event.ctrlKey || event.metaKey));
      if (!done || event.isComposing) return;
      event.preventDefault();
      this.#close();
      this.#leave();
    });
    this.dom.append(field);
    this.dom.classList.add('open');
    this.#field = field;
    field.focus();
  }

  #write(source: string): void {
    const at = this.#at();
    if (at === undefined) return;
    this.#view.dispatch(this.#view.state.tr.setNodeAttribute(at, this.#how.attr, source));
  }

  #close(): void {
    const field = this.#field;
    if (!field) return;
    this.#field = null;
    field.remove();
    this.dom.classList.remove('open');
    const at = this.#at();
    // Nothing was written: nothing stays.
    if (!field.value.trim() && at !== undefined)
      this.#view.dispatch(this.#view.state.tr.delete(at, at + this.#node.nodeSize));
  }

  /** Back into the text, right behind; where there is none, it begins there. */
  #leave(): void {
    const at = this.#at();
    const { state } = this.#view;
    const tr = state.tr;
    if (at !== undefined) {
      const behind = Math.min(at + (state.doc.nodeAt(at)?.nodeSize ?? 0), state.doc.content.size);
      const paragraph = state.schema.nodes.paragraph;
      const isLast = behind === tr.doc.content.size;
      if (this.#node.isBlock && isLast && paragraph) tr.insert(behind, paragraph.create());
      this.#view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(behind), 1)).scrollIntoView());
    }
    this.#view.focus();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    const isSame = node.attrs[this.#how.attr] === this.#source;
    this.#node = node;
    // Somebody else's change shows as well, but never under the hand that writes.
    if (this.#field && document.activeElement !== this.#field) this.#field.value = this.#source;
    if (!isSame) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#draw(), drawing_pause_ms);
    }
    return true;
  }

  selectNode(): void {
    this.dom.classList.add('ProseMirror-selectednode');
  }
  deselectNode(): void {
    this.dom.classList.remove('ProseMirror-selectednode');
  }
  stopEvent(event: Event): boolean {
    return this.#field !== null && event.target instanceof HTMLElement && this.#field.contains(event.target);
  }
  ignoreMutation(): boolean {
    return true;
  }
  destroy(): void {
    clearTimeout(this.#timer);
  }
}
