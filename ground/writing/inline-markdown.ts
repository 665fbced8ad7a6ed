/*
 * A line's content to Markdown. Nobody can say by rule alone which signs must be escaped and which emphasis closes where
 * (CommonMark needs seventeen rules for it), so what is written is read again, and written more carefully until it says
 * the same: first as plainly as people write, last with every sign escaped.
 */
import type { Mark, Node } from '@tiptap/pm/model';
import { type Env, labelOf, parse } from './dialect.ts';
import { codeSpan, destination, type Escapes, escapeText, numberedLetter } from './escape.ts';
import { inlineOf } from './inline-of.ts';
import { reread_chars_max } from './limits.ts';
import { isCode, isEmphasis, isTag, meaningOf, type Piece, pared, piecesOf, sameMark } from './pieces.ts';

/** Where a line stands decides what its beginning would mean: `around` puts it there, `types` is what must come of it. */
export type Frame = { oneLine: boolean; around: (line: string) => string; types: string };
type Care = {
  escapes: Escapes;
  bold: string | null;
  italic: string | null;
  links: boolean;
  numbers: boolean;
  flat: boolean;
  before: string;
};

const as_written: Care = {
  escapes: 'none',
  bold: null,
  italic: null,
  links: true,
  numbers: false,
  flat: false,
  before: '',
};
const ways: Partial<Care>[] = [
  {},
  { bold: '**', italic: '*' },
  { bold: '**', italic: '_' },
  { bold: '**', italic: '*', links: false },
  { bold: '__', italic: '*', links: false },
  { bold: '**', italic: '_', links: false },
];
const cares: Care[] = (['none', 'emphasis', 'all', 'every'] as const).flatMap((escapes) =>
  ways.map((way) => ({ ...as_written, ...way, escapes, numbers: escapes === 'every' })),
);
// A tag that begins a line would begin a block of HTML. Then breaks are written out, and if need be a space before it, which
// keeps it in the line and is not seen.
const flat_cares: Care[] = ['', '&#32;'].flatMap((before) => cares.map((care) => ({ ...care, flat: true, before })));
const most_careful = cares.at(-1)!;
const plain = /^[\p{L}\p{N}][\p{L}\p{N} ,;'"()/-]*$/u;

export function writeLine(nodes: readonly Node[], frame: Frame, env: Env): string {
  const line = tryLine(nodes, frame, env);
  if (line !== null) return line;
  const isNested = ({ type }: Mark) => type.name === 'nested';
  const unnested = nodes.map((node) => node.mark(node.marks.filter((mark) => !isNested(mark))));
  // Nothing comes back the same: a node with a source that is none. Every sign escaped, no word is lost.
  return tryLine(unnested, frame, env) ?? write(piecesOf(unnested, frame.oneLine, env), most_careful, frame, env);
}

/** null when it cannot be said in this place. */
export function tryLine(nodes: readonly Node[], frame: Frame, env: Env): string | null {
  const line = findLine(nodes, frame, env);
  // Where marks overlap there are two ways to cut them. What is read again is cut once and for all: so it is written then.
  if (line === null || !nodes.some(({ marks }) => marks.length > 1)) return line;
  return findLine(contentOf(line, frame, env) ?? nodes, frame, env) ?? line;
}

function findLine(nodes: readonly Node[], frame: Frame, env: Env): string | null {
  const pieces = piecesOf(nodes, frame.oneLine, env);
  if (pieces.length === 0) return '';
  const [only] = pieces;
  if (pieces.length === 1 && only!.marks.length === 0 && plain.test(only!.text)) return only!.text;
  const meant = meaningOf(pieces);
  let left_chars = reread_chars_max;
  for (const way of [...cares, ...flat_cares]) {
    const line = write(pieces, way, frame, env);
    if (readLine(line, frame, env) === meant) return line;
    left_chars -= line.length;
    if (left_chars < 0) return null;
  }
  return null;
}

function readLine(line: string, frame: Frame, env: Env): string | null {
  const content = contentOf(line, frame, env);
  return content === null ? null : meaningOf(piecesOf(content, frame.oneLine, env));
}

function contentOf(line: string, frame: Frame, env: Env): Node[] | null {
  const tokens = parse(frame.around(line), fresh(env));
  if (tokens.map(({ type }) => type).join(' ') !== frame.types) return null;
  return inlineOf(tokens.find(({ type }) => type === 'inline')?.children ?? []);
}

/** What is only tried must leave no definition behind. */
const fresh = ({ references, footnotes, hosts }: Env): Env => ({
  references: Object.create(references ?? null),
  footnotes: { refs: { ...footnotes?.refs } },
  hosts,
});

type Place = Care & { frame: Frame; env: Env; inLink: boolean };

function write(pieces: Piece[], care: Care, frame: Frame, env: Env): string {
  return care.before + writeAll(pieces, { ...care, frame, env, inLink: false }, true);
}

function writeAll(pieces: Piece[], place: Place, begins: boolean): string {
  let written = '';
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at]!;
    const starts = written === '' ? begins : written.endsWith('\n');
    const mark = outermost(pieces, at);
    if (mark === null) {
      const edges = { first: isSharp(pieces[at - 1]), last: isSharp(pieces[at + 1]) };
      written += leaf(piece, place, starts, edges, written);
      at++;
      continue;
    }
    let end = at;
    while (end < pieces.length && pieces[end]!.marks.some((each) => sameMark(each, mark))) end++;
    const inside = pieces
      .slice(at, end)
      .map((each) => ({ ...each, marks: each.marks.filter((other) => !sameMark(other, mark)) }));
    if (isEmphasis(mark)) {
      // Where marks overlap one of them is cut, and a cut may leave a space at an end.
      const [before, words, after] = pared(inside);
      written += writeAll(before, place, starts);
      written += words.length > 0 ? emphasised(words, mark, place) : '';
      written += writeAll(after, place, false);
    } else written += linked(inside, mark, place);
    at = end;
  }
  return written;
}

/** Of the marks that open here the one that reaches farthest; of two that reach equally far, the one that was outside. */
function outermost(pieces: Piece[], at: number): Mark | null {
  let best: Mark | null = null;
  let farthest = 0;
  for (const mark of pieces[at]!.marks) {
    if (mark.type.name === 'code') continue;
    let end = at;
    while (end < pieces.length && pieces[end]!.marks.some((each) => sameMark(each, mark))) end++;
    const isOuter = end === farthest && best !== null && (mark.attrs.inside ?? 0) < (best.attrs.inside ?? 0);
    if (end > farthest || isOuter) [best, farthest] = [mark, end];
  }
  return best;
}

/** Whether what stands beside a letter cares whether it is one. */
const isSharp = (piece: Piece | undefined) =>
  piece !== undefined && (piece.marks.some(isEmphasis) || piece.node?.type.name === 'mathInline');

const signs: Record<string, string[]> = { strike: ['~~'], bold: ['**', '__'], italic: ['*', '_'] };

function emphasised(inside: Piece[], { type: { name }, attrs }: Mark, place: Place): string {
  const sign = (kind: string, written: string) =>
    (kind === 'bold' ? place.bold : kind === 'italic' ? place.italic : null) ??
    (signs[kind]!.includes(written) ? written : signs[kind]![0]!);
  const own =
    name === 'nested'
      ? String(attrs.signs)
          .split(' ')
          .map((each) => sign(each.length > 1 ? 'bold' : 'italic', each))
      : [sign(name, attrs.markup)];
  return own.join('') + writeAll(inside, place, false) + own.reverse().join('');
}

function linked(inside: Piece[], { attrs }: Mark, place: Place): string {
  const { href, title, markup } = attrs;
  const [only] = inside;
  const address = inside.length === 1 && only!.marks.length === 0 && only!.node === null ? only!.text : null;
  const isAddress =
    address !== null &&
    title === '' &&
    (href === address || href === `mailto:${address}` || href === `http://${address}`);
  if (isAddress && place.links && markup === 'bare') return address;
  if (isAddress && place.links && markup === '<>') return `<${address}>`;
  const words = writeAll(inside, { ...place, inLink: true }, false);
  return `[${words}]${targetOf(attrs, words, attrs.href, place)}`;
}

/** What follows the words in brackets: a definition's label in the way it was written, or the address. */
function targetOf({ title, markup, ref }: Mark['attrs'], words: string, href: string, { links, env }: Place): string {
  const found = links && ref !== '' ? env.references?.[labelOf(ref)] : undefined;
  if (found?.href !== href || found.title !== title) return `(${destination(href, title)})`;
  if (markup === 'full' || labelOf(words) !== labelOf(ref)) return `[${ref}]`;
  return markup === 'collapsed' ? '[]' : '';
}

function leaf(
  piece: Piece,
  place: Place,
  begins: boolean,
  edges: { first: boolean; last: boolean },
  before: string,
): string {
  if (piece.soft) return place.flat ? ' ' : '\n';
  if (piece.node !== null) return writeNode(piece.node, place, begins, before);
  if (isCode(piece)) return codeSpan(piece.text);
  let text = escapeText(piece.text, begins, place.escapes);
  // After a reference a colon would begin a footnote, a bracket a link.
  if (/^(all|every)$/.test(place.escapes) && before.endsWith(']') && /^[:(]/.test(text)) text = `\\${text}`;
  if (!place.numbers) return text;
  if (edges.first) text = numberedLetter(text, 'first');
  return edges.last ? numberedLetter(text, 'last') : text;
}

function writeNode(node: Node, place: Place, begins: boolean, before: string): string {
  const { type, attrs } = node;
  const words = (text: string) => escapeText(text, false, place.escapes);
  switch (type.name) {
    case 'hardBreak':
      if (isTag(node)) return attrs.markup;
      if (place.frame.oneLine || place.flat) return '<br>';
      return attrs.markup === '  ' && !begins && before !== '' ? '  \n' : '\\\n';
    case 'image': {
      const alt = words(attrs.alt);
      return `![${alt}]${targetOf(attrs, alt, attrs.src, place)}`;
    }
    case 'mention':
      return `[@${words(attrs.label)}](${destination(attrs.href, '')})`;
    case 'footnoteRef':
      return `[^${attrs.label}]`;
    case 'mathInline':
      return `$${attrs.source}$`;
    default:
      return String(attrs.source ?? '');
  }
}
