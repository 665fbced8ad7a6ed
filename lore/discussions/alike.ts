/** Letters in a row that count as the same words; fewer are found in any text. */
const run_letters_min = 3;

type Cells = Float32Array | Int32Array;
const at = (cells: Cells, n: number): number => cells[n] as number;

/** One letter of the words against each of the text: the best that ends before here, and the best that ends just here. */
class Row {
  readonly score: Float32Array;
  readonly kept: Int32Array;
  readonly start: Int32Array;
  readonly run: Int32Array;
  readonly tail: Float32Array;
  readonly tailKept: Int32Array;
  readonly tailStart: Int32Array;
  constructor(width: number) {
    this.score = new Float32Array(width);
    this.kept = new Int32Array(width);
    this.start = new Int32Array(width).fill(-1);
    this.run = new Int32Array(width);
    this.tail = new Float32Array(width).fill(Number.NEGATIVE_INFINITY);
    this.tailKept = new Int32Array(width);
    this.tailStart = new Int32Array(width).fill(-1);
  }
}

/**
 * How much of `words` still stands in `text`, in its order, in pieces of three letters and more; and from where to where.
 * Each letter of `text` that lies between two pieces costs `gap`, so that with one a stray "the" far off is no part of it.
 *
 * Common pieces in order (LCS of substrings, Deorowicz and Grabowski 2014), one cell for each pair of letters: callers
 * bound both texts. By single letters instead, half of any English sentence stands in any other.
 */
export function keptOf(words: string, text: string, gap: number): { kept: number; start: number; end: number } {
  const k = words.length < 4 * run_letters_min ? run_letters_min - 1 : run_letters_min;
  const width = text.length + 1;
  const rows = Array.from({ length: k + 1 }, () => new Row(width));
  const best = { score: 0, kept: 0, start: 0, end: 0 };
  for (let i = 1; i <= words.length; i++) {
    const row = rows[i % (k + 1)] as Row;
    const above = rows[(i - 1) % (k + 1)] as Row;
    // So many rows up as a piece is long.
    const before = rows[(i + 1) % (k + 1)] as Row;
    const letter = words.charCodeAt(i - 1);
    row.score[0] = 0;
    for (let j = 1; j < width; j++) {
      const passed = at(row.score, j - 1) - gap;
      const isPassed = passed > at(above.score, j);
      let score = isPassed ? passed : at(above.score, j);
      let kept = isPassed ? at(row.kept, j - 1) : at(above.kept, j);
      let start = isPassed ? at(row.start, j - 1) : at(above.start, j);
      const run = letter === text.charCodeAt(j - 1) ? at(above.run, j - 1) + 1 : 0;
      row.run[j] = run;
      row.tail[j] = Number.NEGATIVE_INFINITY;
      if (run >= k) {
        end(row, above, before, j, run, k);
        if (at(row.tail, j) > score) {
          score = at(row.tail, j);
          kept = at(row.tailKept, j);
          start = at(row.tailStart, j);
          if (score > best.score) Object.assign(best, { score, kept, start, end: j });
        }
      }
      row.score[j] = Math.max(0, score);
      row.kept[j] = score > 0 ? kept : 0;
      row.start[j] = score > 0 ? start : -1;
    }
  }
  return { kept: best.kept, start: best.start, end: best.end };
}

/** The best that ends with a piece just here: a new one after what was before it, or one letter more of the last. */
function end(row: Row, above: Row, before: Row, j: number, run: number, k: number): void {
  const held = at(before.score, j - k);
  row.tail[j] = held + k;
  row.tailKept[j] = (held > 0 ? at(before.kept, j - k) : 0) + k;
  row.tailStart[j] = held > 0 ? at(before.start, j - k) : j - k;
  if (run > k && at(above.tail, j - 1) + 1 >= at(row.tail, j)) {
    row.tail[j] = at(above.tail, j - 1) + 1;
    row.tailKept[j] = at(above.tailKept, j - 1) + 1;
    row.tailStart[j] = at(above.tailStart, j - 1);
  }
}
