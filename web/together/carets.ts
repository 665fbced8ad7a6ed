// What others are pointing at, in the text itself. Names and colours are the server's word, never theirs.
import { Extension, type Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { Present } from './together.svelte.ts';

const caretsOf = (awareness: Awareness) =>
  Extension.create({
    name: 'carets',
    addProseMirrorPlugins: () => [
      yCursorPlugin(awareness, {
        cursorBuilder: (user: Partial<Present>) => {
          const caret = document.createElement('span');
          caret.className = 'caret-of';
          caret.style.setProperty('--of', user.color ?? 'var(--edge)');
          const name = document.createElement('span');
          name.className = 'caret-name';
          name.textContent = user.name ?? '';
          // Not a letter of the text: neither read out nor copied.
          caret.setAttribute('aria-hidden', 'true');
          caret.append('\u2060', name, '\u2060');
          return caret;
        },
        selectionBuilder: (user: Partial<Present>) => ({
          class: 'selection-of',
          style: `--of: ${user.color ?? 'var(--edge)'}`,
        }),
      }),
    ],
  });

/** For the editor: its text is the shared one, undo takes back only what this hand did, and the others are seen. */
export const togetherIn = ({ doc, awareness }: { doc: Y.Doc; awareness: Awareness }): Extensions => [
  Collaboration.configure({ fragment: doc.getXmlFragment('body') }),
  caretsOf(awareness),
];
