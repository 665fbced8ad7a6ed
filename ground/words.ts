/*
 * How text becomes the words of the search index, and a question the words to look for. Ours rather than the engine's,
 * because its stemmers know one language a column while a note here mixes two, it has no prefix search, and it cuts
 * `E-114` in pieces. The engine is told to split at spaces and ask nothing more.
 *
 * Typing ahead: the start of each word is a word of its own, marked with `*`. Tried on 200,000 notes, 60 communities,
 * p50: fuzziness with a fixed prefix finds only words two letters longer; expanding a prefix into its 20 commonest
 * words 90 ms (160 ms over everything); starts in a second column, joined by a boolean query, 29 ms; starts beside the
 * words in one column, one plain query, 8 ms. It costs disk: the index of a note of 950 letters is 2 kB.
 */

const doc_chars_max = 200_000;
export const query_chars_max = 500;
const query_words_max = 16;
const word_chars_max = 32;
const start_chars_max = 8;
const stem_chars_min = 4;
const compound_chars_min = 8;
const compound_parts_max = 8;
const repeats_max = 3;
// A word of the title counts as if the body had said it four times: BM25 has one column to read, not two to join.
const title_weight = 4;

const chunk = /(?<=^|[\s([])-?\d[\p{L}\p{N}]*(?:[-._/,:][\p{L}\p{N}]+)*|[\p{L}\p{N}]+(?:[-._/:][\p{L}\p{N}]+)*/gu;
const separator = /[-._/,:]/;
const endings = /(?:(?<=.{4})(?:ern|ing)|(?<=.{5})em|(?<=.{4})(?:en|er|es|ed)|(?<=.{4})(?:e|n|(?<!s)s))$/;

/**
 * Lower case, without accents, one spelling for `ä` and `ae`, `ß` and `ss`, `y` and `i` (battery, Batterie). The rule
 * for `ue` is that of Lucene's GermanNormalizationFilter: not after a vowel or q, so that `neue` and `queue` stay.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‐‑‒–−]/g, '-')
    .replace(/['’]s?\b/g, '')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'a')
    .replace(/[øœ]/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/([ao])e/g, '$1')
    .replace(/(?<![aeiouq])ue/g, 'u')
    .replace(/y/g, 'i');
}

/**
 * One light stem for German and English: plural and case endings off while four letters stay, so that Pumpe, Pumpen,
 * pump and pumps meet. Always the beginning of the folded word: that is what lets a half-typed word be stemmed too.
 */
export function stem(word: string): string {
  if (/[\d-]/.test(word)) return word;
  for (let last = word; ; last = word) {
    word = word.replace(endings, '');
    if (word === last) return word;
  }
}

/** The words of a document as the engine reads them: separated by spaces, each repeated by its weight. */
export function docWords(title: string, body: string): string {
  const out: string[] = [];
  read(out, title.slice(0, doc_chars_max), title_weight, 1);
  read(out, body.slice(0, doc_chars_max), 1, 3);
  return out.join(' ');
}

function read(out: string[], text: string, weight: number, start_chars_min: number): void {
  const times = new Map<string, number>();
  for (const word of words(text)) {
    const before = times.get(word) ?? 0;
    if (before === repeats_max) continue;
    times.set(word, before + 1);
    const root = stem(word);
    for (let i = 0; i < weight; i++) out.push(root);
    if (before > 0) continue;
    addStarts(out, word, start_chars_min);
    addParts(out, root);
  }
}

/** What to look for: `whole` takes every word as finished, `growing` the last one as a start. */
export type QueryWords = { whole: string[]; growing: string[] | null };

/** Empty `whole` when the text says nothing that could be found; no `growing` when the last word is finished. */
export function queryWords(text: string): QueryWords {
  const bounded = text.slice(0, query_chars_max);
  const found = [...words(bounded, false)].slice(0, query_words_max);
  const whole = [...new Set(found.map(stem))];
  const last = found.length < query_words_max ? found.at(-1) : undefined;
  if (last === undefined || last.startsWith('-') || /[\s\p{P}]$/u.test(bounded)) return { whole, growing: null };
  const before = [...new Set(found.slice(0, -1).map(stem))];
  return { whole, growing: [...before, `${stem(last).slice(0, start_chars_max)}*`] };
}

/**
 * `E-114` is the words e, 114 and e114; asked for, only e114, so that it finds E114 and not every e. `−18 °C` is -18, 18
 * and c; asked for, only -18 and c.
 */
function* words(text: string, everyReading = true): Generator<string> {
  for (const [piece] of fold(text).matchAll(chunk)) {
    if (!separator.test(piece)) {
      yield piece.length > word_chars_max ? piece.slice(0, word_chars_max) : piece;
      continue;
    }
    const parts = piece.replace(/^-/, '').split(separator);
    const number = /^\d+[.,]\d+$/.test(piece.replace(/^-/, ''));
    const whole = (number ? parts.join('.') : parts.join('')).slice(0, word_chars_max);
    if (piece.startsWith('-')) yield `-${whole}`;
    if (everyReading || !piece.startsWith('-')) yield whole;
    if (everyReading && parts.length > 1 && !number) for (const part of parts) yield part.slice(0, word_chars_max);
  }
}

/** The starts of a word, shorter than itself: whole words are asked for first. */
function addStarts(out: string[], word: string, chars_min: number): void {
  if (word.startsWith('-')) return;
  const most = Math.min(word.length - 1, start_chars_max);
  for (let chars = /\d/.test(word) ? 2 : chars_min; chars <= most; chars++) out.push(`${word.slice(0, chars)}*`);
}

/**
 * The tails of a long word, so that `Pumpe` finds `Wärmepumpe` without a dictionary. Some are no words (`epump`): nobody
 * asks for those, and a real one met by chance (`ration` in generation) ranks below the word itself.
 */
function addParts(out: string[], root: string): void {
  if (root.length < compound_chars_min || /\d/.test(root)) return;
  const last = root.length - stem_chars_min;
  for (let from = Math.max(stem_chars_min, last - compound_parts_max + 1); from <= last; from++)
    out.push(root.slice(from));
}
