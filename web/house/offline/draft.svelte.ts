// What is being written, kept on the device at every pause: a closed tab, a call, an empty battery loses nothing.
import { here } from '../here.svelte.ts';
import { drafts } from './shelf.ts';

const pause_ms = 400;

export type Saved = 'nothing' | 'keeping' | 'kept' | 'failed';

/** One draft per person and place: 'note', 'answer:<question>', 'comment:<item>'. */
export class DraftKeeper<T> {
  saved = $state<Saved>('nothing');
  readonly #place: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest: T | undefined;

  constructor(place: string) {
    this.#place = place;
  }

  async read(): Promise<T | null> {
    const laid = this.#laid();
    if (laid !== undefined) {
      this.keep(laid);
      return laid;
    }
    const draft = here.me ? await drafts.read(here.me.id, this.#place).catch(() => undefined) : undefined;
    if (draft) this.saved = 'kept';
    return (draft?.content as T | undefined) ?? null;
  }

  keep(content: T): void {
    this.saved = 'keeping';
    this.#latest = content;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause_ms);
  }

  /** Also on the way out of a page, when there is no time to wait for the pause. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const person = here.me?.id;
    if (this.#latest === undefined || !person) return;
    // A copy without Svelte's proxies: IndexedDB clones what it is given.
    const content = $state.snapshot(this.#latest);
    try {
      await drafts.keep({ person, place: this.#place, content, changed_at: new Date().toISOString() });
      this.#laid();
      this.saved = 'kept';
    } catch {
      this.saved = 'failed';
    }
  }

  /** When the page goes this moment: a database has no time to write then, this has. Only for what JSON can say. */
  lay(): void {
    const name = this.#name();
    if (this.#latest === undefined || this.saved !== 'keeping' || !name) return;
    try {
      localStorage.setItem(name, JSON.stringify($state.snapshot(this.#latest)));
    } catch {
      // No room: the database may still have been fast enough.
    }
    void this.flush();
  }
  #name(): string | null {
    return here.me ? `fieldlore:draft:${here.me.id}:${this.#place}` : null;
  }
  #laid(): T | undefined {
    const name = this.#name();
    const laid = name ? localStorage.getItem(name) : null;
    if (!name || laid === null) return undefined;
    localStorage.removeItem(name);
    return JSON.parse(laid) as T;
  }

  async drop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#laid();
    this.#latest = undefined;
    this.saved = 'nothing';
    if (here.me) await drafts.drop(here.me.id, this.#place);
  }
}
