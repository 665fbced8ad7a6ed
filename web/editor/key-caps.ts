import { keyCaps } from '../house/shell/shortcuts.svelte.ts';
import { m } from '../house/words.ts';

/** As the keys of writing are printed: the house writes Ctrl or ⌘, here come Alt and Shift. */
export const capsOf = (keys: string): string[] =>
  keyCaps(keys).map((cap) => (cap === 'alt' ? 'Alt' : cap === 'shift' ? m.editor_key_shift() : cap));
