// How the blocks that need more than a tag are drawn while they are written.
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import { callout_kinds } from '../../ground/writing/callouts.ts';
import { m } from '../house/words.ts';
import { drawDiagram, drawFormula, drawQuoted } from './drawing.ts';
import { type Drawn, SourceView } from './source-view.ts';

type At = () => number | undefined;

const drawn: Record<string, Drawn> = {
  mathBlock: {
    attr: 'source',
    label: () => m.editor_math(),
    draw: (place, node) => drawFormula(place, node.attrs.source, true),
  },
  mathInline: {
    attr: 'source',
    label: () => m.editor_math(),
    draw: (place, node) => drawFormula(place, node.attrs.source, false),
  },
  rawBlock: { attr: 'source', label: rawLabel, draw: asSource, rows: 6 },
  rawInline: { attr: 'source', label: rawLabel, draw: asSource },
  embed: { attr: 'url', label: (node) => m.editor_embed_shown({ url: node.attrs.url }), draw: asLine, rows: 1 },
  transclusion: {
    attr: 'target',
    label: (node) => m.editor_here_shown({ target: node.attrs.target }),
    draw: (place, node) => drawQuoted(place, node.attrs.target),
    rows: 1,
  },
};

function rawLabel(node: Node): string {
  return node.attrs.label ? m.editor_raw({ label: node.attrs.label }) : m.editor_raw_plain();
}
function asSource(place: HTMLElement, node: Node): void {
  const source = document.createElement(node.isInline ? 'code' : 'pre');
  source.textContent = node.attrs.source;
  source.tabIndex = -1;
  place.replaceChildren(...(node.isInline ? [source] : [lineOf('label', rawLabel(node)), source]));
}
function asLine(place: HTMLElement, node: Node): void {
  place.replaceChildren(lineOf('line', m.editor_embed_shown({ url: node.attrs.url })));
}
function lineOf(name: string, text: string): HTMLElement {
  const line = document.createElement('p');
  line.className = name;
  line.textContent = text;
  return line;
}

export const views = Extension.create({
  name: 'views',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        nodeViews: {
          ...Object.fromEntries(
            Object.entries(drawn).map(([name, how]) => [
              name,
              (node: Node, view: EditorView, at: At) => new SourceView(node, view, at, how),
            ]),
          ),
          codeBlock,
          callout,
          taskItem,
        },
      },
    }),
  ],
});

/** What stands in the head of a block belongs to it alone: its events and changes are not the text's. */
const ofHead = (head: HTMLElement): Pick<NodeView, 'stopEvent' | 'ignoreMutation'> => ({
  stopEvent: (event) => head.contains(event.target as globalThis.Node),
  ignoreMutation: (change) => change.type !== 'selection' && (head === change.target || head.contains(change.target)),
});
const setAttr = (view: EditorView, at: At, name: string, value: unknown) => {
  const pos = at();
  if (pos !== undefined) view.dispatch(view.state.tr.setNodeAttribute(pos, name, value));
};
/** Out of a field in a block's head, into the block. */
const intoText = (view: EditorView, event: KeyboardEvent) => {
  event.stopPropagation();
  if (!/^(Enter|Escape|ArrowDown)$/.test(event.key) || event.isComposing) return;
  event.preventDefault();
  view.focus();
};

function codeBlock(node: Node, view: EditorView, at: At): NodeView {
  const dom = document.createElement('div');
  dom.className = 'code-view';
  const head = document.createElement('div');
  head.className = 'head';
  head.contentEditable = 'false';
  const language = document.createElement('input');
  language.value = node.attrs.language;
  language.maxLength = 40;
  language.autocomplete = 'off';
  language.spellcheck = false;
  language.setAttribute('aria-label', m.editor_language());
  language.placeholder = m.editor_language();
  language.title = m.editor_language_hint();
  language.disabled = !view.editable;
  // A language is one word on the line of the fence.
  language.addEventListener('input', () => setAttr(view, at, 'language', language.value.replace(/[\s`~]/g, '')));
  language.addEventListener('keydown', (event) => intoText(view, event));
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.textContent = m.editor_copy_code();
  copy.addEventListener('click', () => void navigator.clipboard?.writeText(node.textContent));
  head.append(language, copy);
  const pre = document.createElement('pre');
  const code = document.createElement('code');
  code.spellcheck = false;
  pre.append(code);
  const picture = document.createElement('div');
  picture.className = 'diagram';
  picture.contentEditable = 'false';
  dom.append(head, pre, picture);

  let timer: ReturnType<typeof setTimeout> | undefined;
  const draw = (pause_ms: number) => {
    clearTimeout(timer);
    const isDiagram = node.attrs.language === 'mermaid';
    picture.hidden = !isDiagram;
    if (isDiagram) timer = setTimeout(() => void drawDiagram(picture, node.textContent), pause_ms);
  };
  draw(0);
  return {
    dom,
    contentDOM: code,
    update(next) {
      if (next.type !== node.type) return false;
      const isSame = next.textContent === node.textContent && next.attrs.language === node.attrs.language;
      node = next;
      if (document.activeElement !== language) language.value = next.attrs.language;
      if (!isSame) draw(400);
      return true;
    },
    stopEvent: (event) => head.contains(event.target as globalThis.Node),
    ignoreMutation: (change) => change.type !== 'selection' && !code.contains(change.target),
    destroy: () => clearTimeout(timer),
  };
}

const kindSaid: Record<string, () => string> = {
  note: m.editor_callout_note,
  tip: m.editor_callout_tip,
  important: m.editor_callout_important,
  warning: m.editor_callout_warning,
  caution: m.editor_callout_caution,
};

function callout(node: Node, view: EditorView, at: At): NodeView {
  const dom = document.createElement('aside');
  const head = document.createElement('div');
  head.className = 'head';
  head.contentEditable = 'false';
  const kind = document.createElement('select');
  kind.setAttribute('aria-label', m.editor_callout_kind());
  kind.append(...callout_kinds.map((each) => new Option(kindSaid[each]?.() ?? each, each)));
  kind.addEventListener('change', () => setAttr(view, at, 'kind', kind.value));
  const title = document.createElement('input');
  title.setAttribute('aria-label', m.editor_callout_title());
  title.placeholder = m.editor_callout_title();
  title.maxLength = 200;
  title.addEventListener('input', () => setAttr(view, at, 'title', title.value.replace(/\s/g, ' ')));
  kind.disabled = !view.editable;
  title.disabled = !view.editable;
  // The arrows choose a kind; only Escape leaves.
  kind.addEventListener('keydown', (event) =>
    event.key === 'Escape' ? intoText(view, event) : event.stopPropagation(),
  );
  title.addEventListener('keydown', (event) => intoText(view, event));
  head.append(kind, title);
  const content = document.createElement('div');
  content.className = 'content';
  dom.append(head, content);
  const show = () => {
    dom.dataset.kind = node.attrs.kind;
    kind.value = node.attrs.kind;
    if (document.activeElement !== title) title.value = node.attrs.title;
  };
  show();
  return {
    dom,
    contentDOM: content,
    update(next) {
      if (next.type !== node.type) return false;
      node = next;
      show();
      return true;
    },
    ...ofHead(head),
  };
}

function taskItem(node: Node, view: EditorView, at: At): NodeView {
  const dom = document.createElement('li');
  const head = document.createElement('span');
  head.className = 'box';
  head.contentEditable = 'false';
  const box = document.createElement('input');
  box.type = 'checkbox';
  // The caret stays where it is.
  box.addEventListener('mousedown', (event) => event.preventDefault());
  box.addEventListener('change', () => (view.editable ? setAttr(view, at, 'checked', box.checked) : show()));
  head.append(box);
  const content = document.createElement('div');
  content.className = 'content';
  dom.append(head, content);
  const show = () => {
    box.checked = node.attrs.checked;
    dom.dataset.checked = String(node.attrs.checked);
    box.setAttribute('aria-label', m.editor_done_task({ task: node.firstChild?.textContent ?? '' }));
  };
  show();
  return {
    dom,
    contentDOM: content,
    update(next) {
      if (next.type !== node.type) return false;
      node = next;
      show();
      return true;
    },
    ...ofHead(head),
  };
}
