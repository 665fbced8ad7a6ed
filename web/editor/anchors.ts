// Places in a text that is written together. Its changes come as a whole new document; the shared text knows where a place went.
import type { Editor } from '@tiptap/core';
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import type { Anchors } from './uploading.ts';

export function anchorsOf(editor: () => Editor | null): Anchors {
  const shared = () => {
    const now = editor();
    const state = now ? ySyncPluginKey.getState(now.state) : null;
    return state?.binding ? state : null;
  };
  return {
    hold: (at) => {
      const sync = shared();
      return sync ? absolutePositionToRelativePosition(at, sync.type, sync.binding.mapping) : null;
    },
    find: (held) => {
      const sync = shared();
      return sync && held
        ? relativePositionToAbsolutePosition(sync.doc, sync.type, held as never, sync.binding.mapping)
        : null;
    },
  };
}
