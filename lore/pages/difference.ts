import { type Change, diffLines } from './page.ts';

/**
 * One piece of a page laid over its earlier self. `changed` holds both wordings; `moved` is the same text at another
 * place, said once, where it stands now; `from` there says where it stood.
 */
export type Piece =
  | { kind: 'same' | 'added' | 'removed' | 'moved'; text: string }
  | { kind: 'changed'; before: string; text: string };

/** Below this share of common words two blocks are two blocks, not one that was changed. */
const alike_min = 0.35;
/** A shorter block moves about by chance: a rule, an empty list. */
const moved_letters_min = 20;
const blocks_max = 3000;

/**
 * A text cut into its blocks: paragraphs, headings, whole lists' items, tables and fenced parts. A blank line ends a block
 * unless it stands inside a fence or before an indented line, which goes on with what it is indented under.
 */
export function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  let block: string[] = [];
  let fence: string | null = null;
  const end = () => {
    if (block.length > 0) blocks.push(block.join('\n'));
    block = [];
  };
  for (const line of text.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,}|\${2})/.exec(line)?.[1];
    if (fence !== null) {
      block.push(line);
      if (mark?.startsWith(fence) && line.trim() === mark) {
        fence = null;
        end();
      }
      continue;
    }
    if (mark !== undefined && !(mark === '$$' && line.trim().length > 2)) {
      end();
      fence = mark;
      block.push(line);
    } else if (line.trim() === '') {
      end();
    } else if (/^#{1,6}\s/.test(line)) {
      end();
      blocks.push(line);
    } else if (/^ {0,3}([-*+]|\d{1,9}[.)])\s/.test(line)) {
      // Each item of a list is a block of its own: one changed item of twenty is one change.
      end();
      block.push(line);
    } else if (block.length === 0 && /^(\t| {2,})\S/.test(line) && isItem(blocks.at(-1))) {
      blocks[blocks.length - 1] += `\n\n${line}`;
    } else {
      block.push(line);
    }
  }
  end();
  return blocks.slice(0, blocks_max);
}

const isItem = (block: string | undefined) => block !== undefined && /^ {0,3}([-*+]|\d{1,9}[.)])\s/.test(block);

/** What became of each block from one text to another. Both texts can be read off it again, but for the order of what moved. */
export function piecesOf(before: string, after: string): Piece[] {
  // The rule compares lines, so each block stands on a line of its own; line ends inside it are set aside meanwhile.
  const aside = '\u2028';
  const lines = (text: string) =>
    blocksOf(text)
      .map((block) => block.replaceAll('\n', aside))
      .join('\n');
  const changes = diffLines(lines(before), lines(after))
    .map(({ kind, text }) => ({ kind, text: text.replaceAll(aside, '\n') }))
    .filter(({ text }) => text !== '');
  return paired(withMoves(changes));
}

function withMoves(changes: Change[]): Piece[] {
  const texts = (kind: Change['kind']) =>
    changes.filter((each) => each.kind === kind && each.text.length >= moved_letters_min).map(({ text }) => text);
  const added = texts('added');
  const removed = texts('removed');
  const moved = new Set(added.filter((text) => removed.includes(text)));
  return changes.flatMap((each): Piece[] => {
    if (!moved.has(each.text) || each.kind === 'same') return [each];
    return each.kind === 'added' ? [{ kind: 'moved', text: each.text }] : [];
  });
}

/**
 * Among what went and what came at one place, those with enough words in common are one that was changed. `wordsOf` says
 * what of a piece are words, where it is not plain text.
 */
export function paired(pieces: Piece[], wordsOf = (text: string) => text): Piece[] {
  const result: Piece[] = [];
  for (let n = 0; n < pieces.length; ) {
    const run: Piece[] = [];
    while (n < pieces.length && (pieces[n] as Piece).kind !== 'same') run.push(pieces[n++] as Piece);
    result.push(...pairedRun(run, wordsOf));
    if (n < pieces.length) result.push(pieces[n++] as Piece);
  }
  return result;
}

function pairedRun(run: Piece[], wordsOf: (text: string) => string): Piece[] {
  const gone = run.filter(({ kind }) => kind === 'removed').map(({ text }) => text);
  const result: Piece[] = [];
  for (const piece of run) {
    const { kind, text } = piece;
    // What was moved here stands between, and is nobody's other half.
    if (kind === 'moved') result.push(piece);
    if (kind !== 'added') continue;
    // In order: what stood before a pair and has none of its own was taken out there.
    const at = gone.findIndex((was) => likeness(wordsOf(was), wordsOf(text)) >= alike_min);
    if (at < 0) {
      result.push({ kind: 'added', text });
      continue;
    }
    result.push(...gone.splice(0, at).map((was): Piece => ({ kind: 'removed', text: was })));
    result.push({ kind: 'changed', before: gone.shift() as string, text });
  }
  return [...result, ...gone.map((text): Piece => ({ kind: 'removed', text }))];
}

/** The share of words that two texts have in common. */
function likeness(a: string, b: string): number {
  const [was, is] = [a, b].map(
    (text) =>
      new Set(
        text
          .toLowerCase()
          .split(/[^\p{L}\p{N}]+/u)
          .filter(Boolean),
      ),
  ) as [Set<string>, Set<string>];
  const most = Math.max(was.size, is.size);
  return most === 0 ? 0 : [...was].filter((word) => is.has(word)).length / most;
}

/** How many letters somebody put in who made one text of another: the size of what came, by words. */
export function lettersAdded(before: string, after: string): number {
  return piecesOf(before, after).reduce((sum, piece) => {
    if (piece.kind === 'added') return sum + piece.text.length;
    return piece.kind === 'changed' ? sum + wordsAdded(piece.before, piece.text) : sum;
  }, 0);
}

function wordsAdded(before: string, after: string): number {
  const lines = (text: string) => text.split(/(?<=\s)/).join('\n');
  return diffLines(lines(before), lines(after))
    .filter(({ kind }) => kind === 'added')
    .reduce((sum, { text }) => sum + text.length, 0);
}
