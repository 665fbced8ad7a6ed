// Two wordings side by side, word by word: what stayed, what went, what came.
export interface Piece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}
/** Above this the table of the comparison grows too large for a phone: then the whole wording is shown as changed. */
const words_max = 600;

export function compareWords(before: string, after: string): Piece[] {
  const a = before.match(/\s+|[^\s]+/g) ?? [];
  const b = after.match(/\s+|[^\s]+/g) ?? [];
  if (a.length > words_max || b.length > words_max) {
    return gathered([...a.map((text) => piece('gone', text)), ...b.map((text) => piece('new', text))]);
  }
  // The longest common run of words, from the end, so that the walk below goes forwards.
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pieces.push(piece('same', a[i] as string));
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) pieces.push(piece('gone', a[i++] as string));
    else pieces.push(piece('new', b[j++] as string));
  }
  while (i < a.length) pieces.push(piece('gone', a[i++] as string));
  while (j < b.length) pieces.push(piece('new', b[j++] as string));
  return gathered(pieces);
}

const piece = (kind: Piece['kind'], text: string): Piece => ({ kind, text });

/** Runs of one kind as one piece, what went before what came, and the space between two changed words with them. */
function gathered(pieces: Piece[]): Piece[] {
  const runs: Piece[] = [];
  let gone = '';
  let come = '';
  const flush = () => {
    if (gone.trim()) runs.push(piece('gone', gone));
    if (come.trim()) runs.push(piece('new', come));
    else if (come) runs.push(piece('same', come));
    gone = come = '';
  };
  pieces.forEach(({ kind, text }, n) => {
    if (kind === 'gone') gone += text;
    else if (kind === 'new') come += text;
    else if (text.trim() === '' && (gone || come) && pieces[n + 1] && pieces[n + 1]?.kind !== 'same') {
      gone += gone ? text : '';
      come += text;
    } else {
      flush();
      const last = runs.at(-1);
      if (last?.kind === 'same') last.text += text;
      else runs.push(piece('same', text));
    }
  });
  flush();
  return runs;
}
