import { type Loss, loss } from './importer.ts';
import { cutTo } from './text.ts';

/** What was lost in one place, each kind once, with how often and what it was the first few times. */
export class Tally {
  readonly #where: string;
  readonly #lost = new Map<string, { what: string; sentence: string; count: number; examples: string[] }>();

  constructor(where: string) {
    this.#where = where;
  }

  /** `why` may say first which one it was: `Name – sentence`. */
  lose(what: string, why: string): void {
    const [example, sentence] = why.includes(' – ') ? splitAt(why, ' – ') : ['', why];
    const key = `${what} ${sentence}`;
    const known = this.#lost.get(key) ?? { what, sentence, count: 0, examples: [] };
    known.count++;
    if (example !== '' && known.examples.length < 5 && !known.examples.includes(example)) known.examples.push(example);
    this.#lost.set(key, known);
  }

  *losses(): Generator<Loss> {
    for (const { what, sentence, count, examples } of this.#lost.values()) {
      const times = count > 1 ? `${count} times: ` : '';
      const which = examples.length > 0 ? `${examples.map((each) => cutTo(each, 120)).join(', ')} – ` : '';
      yield loss(what, this.#where, `${times}${which}${sentence}`);
    }
  }
}

function splitAt(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign);
  return [text.slice(0, at), text.slice(at + sign.length)];
}
