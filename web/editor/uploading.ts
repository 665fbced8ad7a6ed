// Files on their way stand in the text as placeholders beside it, never in it: the text stays what it is whatever becomes of
// them, others who write along do not see them, and what failed can be sent again.
import { type Editor, Extension } from '@tiptap/core';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { announce } from '../house/announce.svelte.ts';
import { Refusal } from '../house/api.ts';
import { inMyWords } from '../house/words/said.svelte.ts';
import { m } from '../house/words.ts';
import { hangOn, upload } from './upload.ts';

interface Sending {
  id: number;
  file: File;
  /** A small picture of it, while it is not there yet. */
  preview: string | null;
  alt: string;
  stop: AbortController;
  share: number;
  error: unknown;
  dom: HTMLElement;
}
const key = new PluginKey<DecorationSet>('uploading');
const files_at_once_max = 20;
type Change = { add: { sending: Sending; at: number }[] } | { remove: number };

/** Positions that outlive a change from elsewhere: the co-editor replaces the whole document when somebody else writes. */
export interface Anchors {
  hold: (at: number) => unknown;
  find: (held: unknown) => number | null;
}

/** Whether files are taken here, and the item on which each hangs as soon as it is there. */
type Takes = boolean | string;
const taking = new WeakMap<Editor, Takes>();

export const uploading = (takes: Takes, anchors?: Anchors) =>
  Extension.create({
    name: 'uploading',
    onBeforeCreate() {
      taking.set(this.editor, takes);
    },
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (tr, set) => {
            const change = tr.getMeta(key) as Change | undefined;
            let next = mapped(set, tr, anchors);
            if (change && 'add' in change)
              next = next.add(
                tr.doc,
                change.add.map(({ sending, at }) => widget(at, sending, anchors)),
              );
            if (change && 'remove' in change)
              next = next.remove(next.find(undefined, undefined, ({ id }) => id === change.remove));
            return next;
          },
        },
        props: {
          decorations: (state) => key.getState(state),
        },
        view: () => {
          const warn = (event: BeforeUnloadEvent) => sendings.size && event.preventDefault();
          addEventListener('beforeunload', warn);
          return {
            destroy: () => {
              removeEventListener('beforeunload', warn);
              for (const each of sendings) each.stop.abort();
            },
          };
        },
      }),
    ],
  });

/** Under way, or failed and waiting for a decision. */
const sendings = new Set<Sending>();
let last = 0;

function widget(at: number, sending: Sending, anchors?: Anchors): Decoration {
  return Decoration.widget(at, sending.dom, {
    id: sending.id,
    sending,
    held: anchors?.hold(at),
    // What is typed from here on stands behind it.
    side: -1,
    ignoreSelection: true,
    stopEvent: () => true,
  });
}
function mapped(set: DecorationSet, tr: Transaction, anchors?: Anchors): DecorationSet {
  const kept = set.map(tr.mapping, tr.doc);
  const all = set.find();
  if (!tr.docChanged || kept.find().length === all.length) return kept;
  // The text around it went. It is found again where it was held, or stands as near as there is text.
  const known = new Set(kept.find().map(({ spec }) => spec.id));
  const lost = all.filter(({ spec }) => !known.has(spec.id));
  return kept.add(
    tr.doc,
    lost.map(({ from, spec }) =>
      widget(anchors?.find(spec.held) ?? Math.min(tr.mapping.map(from), tr.doc.content.size), spec.sending, anchors),
    ),
  );
}

/** Sends files and puts each into the text when it is there. `at`: where; else at the caret. */
export function sendFiles(editor: Editor, files: readonly File[], at = editor.state.selection.from, alt = ''): void {
  if (!taking.get(editor)) {
    announce(m.editor_no_files());
    return;
  }
  const add = files.slice(0, files_at_once_max).map((file) => {
    const sending: Sending = {
      id: ++last,
      file,
      preview: file.type.startsWith('image/') ? URL.createObjectURL(file) : null,
      alt,
      stop: new AbortController(),
      share: 0,
      error: null,
      dom: document.createElement('span'),
    };
    draw(editor, sending);
    return { sending, at };
  });
  editor.view.dispatch(editor.state.tr.setMeta(key, { add } satisfies Change));
  for (const { sending } of add) {
    sendings.add(sending);
    void send(editor, sending);
  }
}

async function send(editor: Editor, sending: Sending): Promise<void> {
  sending.error = null;
  sending.stop = new AbortController();
  draw(editor, sending);
  try {
    const { id, mime } = await upload(sending.file, {
      signal: sending.stop.signal,
      onprogress: (share) => {
        sending.share = share;
        const bar = sending.dom.querySelector('progress');
        if (bar) bar.value = share;
      },
    });
    const item = taking.get(editor);
    // Where there is an item already its readers see the file at once; else it is hung when the text is saved.
    if (typeof item === 'string') await hangOn(item, [id]);
    if (editor.isDestroyed) return;
    arrive(editor, sending, `/api/v1/files/${id}`, mime);
    announce(m.editor_sent({ name: sending.file.name }));
  } catch (error) {
    if (editor.isDestroyed) return;
    if (error instanceof DOMException && error.name === 'AbortError') return remove(editor, sending);
    sending.error = error;
    draw(editor, sending);
    announce(m.editor_send_failed({ name: sending.file.name }));
  }
}

function arrive(editor: Editor, sending: Sending, address: string, mime: string): void {
  const at =
    key.getState(editor.state)?.find(undefined, undefined, ({ id }) => id === sending.id)[0]?.from ??
    editor.state.doc.content.size;
  const { schema } = editor;
  const name = sending.file.name;
  const isPicture = mime.startsWith('image/');
  const words = isPicture
    ? []
    : [schema.text(name || m.editor_file(), schema.marks.link ? [schema.marks.link.create({ href: address })] : [])];
  const content = isPicture
    ? [schema.nodes.image?.create({ src: address, alt: sending.alt || altOf(name) })].filter((node) => node != null)
    : words;
  const tr = editor.state.tr;
  const $at = tr.doc.resolve(Math.min(at, tr.doc.content.size));
  if ($at.parent.inlineContent && !$at.parent.type.spec.code) tr.insert($at.pos, content);
  else
    tr.insert(
      $at.parent.type.spec.code ? $at.after() : $at.pos,
      schema.nodes.paragraph?.create(null, content) ?? content,
    );
  editor.view.dispatch(tr.setMeta(key, { remove: sending.id } satisfies Change));
  forget(sending);
}
/** A name that a person gave says something; one that a camera or a clipboard gave says nothing. */
const altOf = (name: string) => {
  const words = name
    .replace(/\.\w{2,5}$/, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  return /^(image|img|dsc|pxl|screenshot|bildschirmfoto|photo|foto|whatsapp|clipboard|unnamed)?[\s\d.()]*$|^(img|dsc|pxl|screenshot|bildschirmfoto)\b/i.test(
    words,
  )
    ? ''
    : words;
};

function remove(editor: Editor, sending: Sending): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, { remove: sending.id } satisfies Change));
  forget(sending);
  editor.view.focus();
}
function forget(sending: Sending): void {
  sendings.delete(sending);
  if (sending.preview) URL.revokeObjectURL(sending.preview);
}

function draw(editor: Editor, sending: Sending): void {
  const { dom, file, error, preview } = sending;
  dom.className = error ? 'sending failed' : 'sending';
  dom.contentEditable = 'false';
  const name = file.name || m.editor_picture();
  const words = document.createElement('span');
  words.className = 'says';
  words.textContent = error ? `${m.editor_send_failed({ name })} ${whyOf(error)}` : m.editor_sending({ name });
  const parts: HTMLElement[] = [words];
  if (preview) {
    const picture = document.createElement('img');
    picture.src = preview;
    picture.alt = '';
    parts.unshift(picture);
  }
  if (error)
    parts.push(
      button(editor, m.editor_send_again(), () => void send(editor, sending)),
      button(editor, m.editor_send_remove(), () => remove(editor, sending)),
    );
  else {
    const bar = document.createElement('progress');
    bar.max = 1;
    bar.value = sending.share;
    bar.setAttribute('aria-label', m.editor_sending({ name }));
    parts.push(
      bar,
      button(editor, m.editor_send_cancel(), () => sending.stop.abort()),
    );
  }
  dom.replaceChildren(...parts);
}
function button(editor: Editor, label: string, act: () => void): HTMLButtonElement {
  const it = document.createElement('button');
  it.type = 'button';
  it.textContent = label;
  // The button goes with what it did; the caret is where one goes on.
  it.addEventListener('pointerdown', (event) => event.preventDefault());
  it.addEventListener('click', () => {
    act();
    editor.view.focus();
  });
  return it;
}
const whyOf = (error: unknown) =>
  error instanceof Refusal && error.message ? inMyWords(error.message) : navigator.onLine ? '' : m.problem_offline();
