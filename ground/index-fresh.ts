import type { Hit } from './index-query.ts';

/** A row of the index, as the engine keeps it. `put_no` grows with every put. */
export type Row = { id: string; kind: string; may: string[]; at_ms: number; words: string; put_no: number };

/** Who asks, for which kinds. */
export type Viewer = { may: Set<string>; kinds: Set<string> | undefined };

export type Fresh = {
  add(rows: Row[]): void;
  drop(ids: string[]): void;
  has(id: string): boolean;
  /** Forgets rows up to this `put_no`: the engine has indexed them. */
  settle(put_no: number): void;
  clear(): void;
  size(): number;
  /** The `put_no` of the latest row. */
  latest(): number;
  /** Rows put after `since` with all of the words, or any; scores above 0, the best 1. */
  search(words: string[], all: boolean, viewer: Viewer, since: number): Hit[];
};

/*
 * The rows put since the text index was last built, in memory, read one by one: 4 µs each. The engine would read them
 * too, but not well (0.27.2, lance 4.0): it takes "all of these words" for "any of them", has no tolerance there, and
 * counts a word said twice as two documents, so that in a small index it loses rows (lance issue 5871 and its kin).
 * Building after each put costs a copy of the whole text index.
 */
export function makeFresh(rows_max: number): Fresh {
  const rows = new Map<string, Row>();
  let latest = 0;
  return {
    add(added) {
      for (const row of added) {
        latest = Math.max(latest, row.put_no);
        rows.delete(row.id);
        rows.set(row.id, { ...row, words: ` ${row.words} ` });
      }
      // Only in the midst of many thousands, whose first must then wait for the build.
      for (const id of rows.keys()) {
        if (rows.size <= rows_max) break;
        rows.delete(id);
      }
    },
    drop(ids) {
      for (const id of ids) rows.delete(id);
    },
    has: (id) => rows.has(id),
    settle(put_no) {
      for (const [id, row] of rows) if (row.put_no <= put_no) rows.delete(id);
    },
    clear: () => rows.clear(),
    size: () => rows.size,
    latest: () => latest,
    search(words, all, viewer, since) {
      const hits: Hit[] = [];
      for (const row of rows.values()) {
        if (row.put_no <= since) continue;
        if (viewer.kinds?.has(row.kind) === false || !row.may.some((name) => viewer.may.has(name))) continue;
        const score = scored(row.words, words, all);
        if (score > 0) hits.push({ id: row.id, kind: row.kind, at_ms: row.at_ms, score });
      }
      const best = Math.max(...hits.map((hit) => hit.score));
      return hits.map((hit) => ({ ...hit, score: hit.score / best }));
    },
  };
}

/** The part of BM25 that needs no other documents. Rows said to be longer than they are weigh little: words are bounded. */
function scored(text: string, words: string[], all: boolean): number {
  let score = 0;
  for (const word of words) {
    const times = count(text, ` ${word} `);
    if (times === 0 && all) return 0;
    score += times / (times + 1.2);
  }
  return score;
}

function count(text: string, word: string): number {
  let times = 0;
  for (let at = text.indexOf(word); at >= 0 && times < 8; at = text.indexOf(word, at + word.length - 1)) times++;
  return times;
}
