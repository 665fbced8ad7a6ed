// Two wordings of one block, laid over each other as they are read: the later one's shape, with what went and what came in it.
import { type Piece, paired } from '../../lore/pages/difference.ts';
import { diffLines } from '../../lore/pages/page.ts';

const tokens_max = 3_000;
const aside = '\u2028';
export interface Words {
  went: string;
  came: string;
}

/** Tags, entities, words, the space between them and each sign for itself. */
const tokensOf = (html: string) => html.match(/<[^>]*>|&#?\w+;|[\p{L}\p{M}\p{N}]+|\s+|[^<]/gu) ?? [];
const isTag = (token: string) => token.startsWith('<');
const shapeOf = (html: string) => (html.match(/<\/?(tr|td|th|img|pre|li)\b/g) ?? []).join('');
const rowsOf = (html: string) => html.match(/<tr\b[\s\S]*?<\/tr>/g) ?? [];

/**
 * HTML from the reader of Markdown in, the same HTML with `ins` and `del` out. All tags are the later text's, so that it
 * is as well formed as that; a table is laid over row by row. Null where it would tear things apart: a list with other
 * points, a very long block.
 */
export function markedOver(before: string, after: string, words: Words): string | null {
  const [was, is] = [tableIn(before), tableIn(after)];
  if (was !== null && is !== null) return tableOver(was, is, words);
  return shapeOf(before) === shapeOf(after) ? wordsOver(before, after, words) : null;
}

/** A table by itself, with or without the frame in which a wide one is moved sideways. */
const tableIn = (html: string) =>
  /^\s*(?:<div\b[^>]*>\s*)?(<table\b[\s\S]*<\/table>)\s*(?:<\/div>)?\s*$/.exec(html)?.[1] ?? null;

function wordsOver(before: string, after: string, words: Words): string | null {
  const [was, is] = [tokensOf(before), tokensOf(after)];
  if (was.length > tokens_max || is.length > tokens_max) return null;
  let html = '';
  let open: 'ins' | 'del' | null = null;
  const turn = (to: 'ins' | 'del' | null) => {
    if (open === to) return;
    if (open) html += `</${open}>`;
    if (to) html += `<${to}>${unseen(to === 'ins' ? words.came : words.went)}`;
    open = to;
  };
  for (const { kind, text } of over(was, is)) {
    if (kind === 'removed' && isTag(text)) continue;
    turn(isTag(text) || kind === 'same' ? null : kind === 'added' ? 'ins' : 'del');
    html += text;
  }
  turn(null);
  return html;
}

function tableOver(before: string, after: string, words: Words): string | null {
  const [[headBefore = '', ...was], [headAfter = '', ...is]] = [rowsOf(before), rowsOf(after)];
  const cells = (row: string) => (row.match(/<t[dh]\b/g) ?? []).length;
  if (cells(headBefore) !== cells(headAfter) || was.length + is.length > tokens_max) return null;
  const rows = paired(over(was, is), (row) => row.replace(/<[^>]*>/g, ' ')).map((row) => {
    if (row.kind === 'changed')
      return (
        wordsOver(row.before, row.text, words) ??
        wrapped(row.before, 'del', words.went) + wrapped(row.text, 'ins', words.came)
      );
    if (row.kind === 'added') return wrapped(row.text, 'ins', words.came);
    return row.kind === 'removed' ? wrapped(row.text, 'del', words.went) : row.text;
  });
  return `<table><thead>${wordsOver(headBefore, headAfter, words) ?? headAfter}</thead><tbody>${rows.join('')}</tbody></table>`;
}

/** Each cell of a row that came or went as a whole. */
const wrapped = (row: string, tag: 'ins' | 'del', said: string) =>
  row.replace(
    /(<t[dh]\b[^>]*>)([\s\S]*?)(<\/t[dh]>)/g,
    (_, open: string, text: string, close: string) => `${open}<${tag}>${unseen(said)}${text}</${tag}>${close}`,
  );

const unseen = (said: string) => `<span class="unseen">${said}: </span>`;

/** The rule compares lines, so each piece stands on a line of its own; line ends inside it are set aside meanwhile. */
function over(was: string[], is: string[]): Exclude<Piece, { kind: 'changed' }>[] {
  const lines = (pieces: string[]) => pieces.map((piece) => piece.replaceAll('\n', aside)).join('\n');
  return diffLines(lines(was), lines(is)).flatMap(({ kind, text }) =>
    text === '' ? [] : [{ kind, text: text.replaceAll(aside, '\n') }],
  );
}
