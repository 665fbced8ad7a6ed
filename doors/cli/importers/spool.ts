import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const letters_held_max = 16_000_000;

/**
 * Sorts more than fits into memory: what belongs together goes to one heap, a file beside, and comes back heap by heap.
 * A source tells its parts in the order in which they came to be, and we want them by what they are about.
 */
export class Spool<T> {
  readonly #folder: string;
  readonly #held = new Map<number, string[]>();
  readonly #heaps = new Set<number>();
  #letters = 0;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async begin<T>(): Promise<Spool<T>> {
    return new Spool<T>(await mkdtemp(join(tmpdir(), 'fieldlore-spool-')));
  }

  async put(heap: number, value: T): Promise<void> {
    const line = JSON.stringify(value);
    const lines = this.#held.get(heap);
    if (lines === undefined) this.#held.set(heap, [line]);
    else lines.push(line);
    this.#heaps.add(heap);
    this.#letters += line.length;
    if (this.#letters > letters_held_max) await this.#flush();
  }

  /** The heaps in their order. */
  get heaps(): number[] {
    return [...this.#heaps].sort((a, b) => a - b);
  }

  async take(heap: number): Promise<T[]> {
    if (!this.#heaps.has(heap)) return [];
    await this.#flush();
    const lines = (await readFile(this.#path(heap), 'utf8')).split('\n');
    return lines.slice(0, -1).map((line) => JSON.parse(line) as T);
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #flush(): Promise<void> {
    for (const [heap, lines] of this.#held)
      await appendFile(this.#path(heap), `${lines.join('\n')}\n`, { mode: 0o600 });
    this.#held.clear();
    this.#letters = 0;
  }

  #path(heap: number): string {
    return join(this.#folder, String(heap));
  }
}
