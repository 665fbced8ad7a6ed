// The list that opens while one types, and the keys it takes while it is open.
import type { Editor } from '@tiptap/core';
import { announce } from '../house/announce.svelte.ts';
import { m } from '../house/words.ts';
import type { SignName } from './signs.ts';

export interface Choice {
  id: string;
  title: string;
  note?: string;
  keys?: string;
  sign?: SignName | `H${number}`;
  take: (editor: Editor, range: { from: number; to: number }) => void;
}

/** The list as it stands open. At most one is: where the caret is, one sign opened it. */
export class Picking {
  label = $state('');
  choices = $state.raw<Choice[]>([]);
  at = $state(0);
  open = $state(false);
  looking = $state(false);
  where = $state.raw<(() => DOMRect | null) | null>(null);
  #range = { from: 0, to: 0 };
  #editor: Editor | null = null;
  #leave: (() => void) | null = null;

  readonly current = $derived(this.open ? this.choices[this.at] : undefined);

  show(
    editor: Editor,
    label: string,
    range: { from: number; to: number },
    where: (() => DOMRect | null) | null,
    leave: () => void,
  ): void {
    this.#editor = editor;
    this.#range = range;
    this.#leave = leave;
    this.label = label;
    this.where = where;
    this.open = true;
  }
  fill(choices: Choice[], looking: boolean): void {
    this.looking = looking;
    // While the next answer is on its way the last one stays: nothing flickers.
    if (looking) return;
    this.choices = choices;
    this.at = Math.min(this.at, Math.max(choices.length - 1, 0));
    announce(choices.length ? m.editor_found({ count: choices.length }) : m.editor_found_none());
  }
  hide(): void {
    this.open = false;
    this.choices = [];
    this.at = 0;
  }
  take(choice: Choice | undefined = this.current): boolean {
    if (!choice || !this.#editor) return false;
    choice.take(this.#editor, this.#range);
    return true;
  }
  press(event: KeyboardEvent): boolean {
    if (event.isComposing || !this.open) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.choices.length) {
      this.at = (this.at + step + this.choices.length) % this.choices.length;
      return true;
    }
    if (event.key === 'Home' && event.ctrlKey) this.at = 0;
    if ((event.key === 'Enter' || event.key === 'Tab') && this.current) return this.take();
    // Nothing fits: the list is gone, and the key means what it always means.
    if (event.key === 'Enter') this.#leave?.();
    return false;
  }
}
