// Where the words of threads stand in the text on screen: found by whoever shows the text, said by whoever shows the threads.
import { SvelteMap } from 'svelte/reactivity';

type Where = 'here' | 'gone';
const nowhere = new Map<string, Where>();

class Placed {
  readonly #items = new SvelteMap<string, ReadonlyMap<string, Where>>();
  readonly #ways = new Map<string, (thread: string) => void>();

  /** By thread. What is not in it has not been looked for: its text is not on this screen. */
  of(item: string): ReadonlyMap<string, Where> {
    return this.#items.get(item) ?? nowhere;
  }
  /** While a text is on screen: the way to a thread in it. Returns how to end that. */
  show(item: string, go: (thread: string) => void): () => void {
    this.#ways.set(item, go);
    return () => {
      this.#ways.delete(item);
      this.#items.delete(item);
    };
  }
  tell(item: string, found: ReadonlyMap<string, Where>): void {
    this.#items.set(item, found);
  }
  go(item: string, thread: string): void {
    this.#ways.get(item)?.(thread);
  }

  /** Words of a text that somebody wants to say something about in its discussion. */
  quote = $state.raw<{ item: string; words: string } | null>(null);
}

export const placed = new Placed();
