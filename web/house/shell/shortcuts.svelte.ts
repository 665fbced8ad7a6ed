// Keys that do something on this screen. What is registered is what `?` lists, so the list cannot lie.
export interface Shortcut {
  /** "mod+k" (Ctrl, or Cmd on a Mac), "/", "g h" (one after the other). */
  keys: string;
  label: string;
  act: () => void;
}

const single_keys = 'fieldlore:single-keys';
const sequence_ms = 1_200;

class Shortcuts {
  list = $state.raw<Shortcut[]>([]);
  /** Single keys can be switched off: people who dictate press them by speaking (WCAG 2.1.4). */
  singleKeys = $state(localStorage.getItem(single_keys) !== 'off');
  #before = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** For as long as a screen is open. Returns the way to forget them again. */
  register(...added: Shortcut[]): () => void {
    this.list = [...this.list, ...added];
    return () => {
      this.list = this.list.filter((shortcut) => !added.includes(shortcut));
    };
  }

  setSingleKeys(on: boolean): void {
    this.singleKeys = on;
    localStorage.setItem(single_keys, on ? 'on' : 'off');
  }

  press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const withMod = event.ctrlKey || event.metaKey;
    const pressed = (withMod ? 'mod+' : '') + event.key.toLowerCase();
    if (!withMod && (!this.singleKeys || isWriting(event.target) || document.querySelector('dialog[open]'))) return;

    const sequence = `${this.#before} ${pressed}`.trim();
    clearTimeout(this.#timer);
    // The latest registered wins: a screen may take a key over from the shell.
    const found = this.list.findLast(({ keys }) => keys === sequence || keys === pressed);
    this.#before = found ? '' : pressed;
    this.#timer = setTimeout(() => {
      this.#before = '';
    }, sequence_ms);
    if (!found) return;
    event.preventDefault();
    found.act();
  }
}

export const shortcuts = new Shortcuts();

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
/** As it is printed on the keys: ["Ctrl", "K"]. */
export function keyCaps(keys: string): string[] {
  return keys
    .split(/[+ ]/)
    .map((key) => (key === 'mod' ? (isMac ? '⌘' : 'Ctrl') : key.length === 1 ? key.toUpperCase() : key));
}
