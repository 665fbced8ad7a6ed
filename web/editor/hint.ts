// What may be written here, in the empty field; and nothing else: an empty line within a text needs no words.
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

export const hint = (words: string) =>
  Extension.create({
    name: 'hint',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            const first = doc.firstChild;
            const isEmpty = doc.childCount === 1 && first?.type.name === 'paragraph' && first.content.size === 0;
            return isEmpty && words
              ? DecorationSet.create(doc, [Decoration.node(0, first.nodeSize, { class: 'empty', 'data-hint': words })])
              : null;
          },
        },
      }),
    ],
  });
