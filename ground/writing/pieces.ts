/*
 * The content of a line as Markdown can hold it: no space at its ends or inside the ends of emphasis, no break at its
 * end, no mark twice. What is lost here nobody sees; what is kept must come back when the Markdown is read again.
 */
import type { Mark, Node } from '@tiptap/pm/model';
import type { Env } from './dialect.ts';
import { isInlineMath } from './math.ts';

/** Text, a soft break (in words a space), or a node between (`node`). */
export type Piece = { text: string; soft: boolean; node: Node | null; marks: Mark[] };

const emphasis = ['italic', 'bold', 'strike', 'nested'];
export const isEmphasis = ({ type }: Mark) => emphasis.includes(type.name);
export const isCode = ({ marks }: Piece) => marks.some(({ type }) => type.name === 'code');
const isBreak = ({ soft, node }: Piece) => soft || node?.type.name === 'hardBreak';
/** A break that is a new line of the source, and not `<br>`. */
const isLine = (piece: Piece, oneLine: boolean) =>
  piece.soft || (piece.node?.type.name === 'hardBreak' && !oneLine && !isTag(piece.node));
export const isTag = ({ attrs }: Node) => /^<br\s*\/?>$/i.test(attrs.markup);

export const sameMark = (one: Mark, other: Mark): boolean =>
  one.type === other.type &&
  (one.type.name !== 'link' || (one.attrs.href === other.attrs.href && one.attrs.title === other.attrs.title)) &&
  (one.type.name !== 'nested' || one.attrs.signs === other.attrs.signs);

const hasMark = ({ marks }: Piece, mark: Mark) => marks.some((each) => sameMark(each, mark));
const without = (piece: Piece, mark: Mark): Piece => ({
  ...piece,
  marks: piece.marks.filter((each) => !sameMark(each, mark)),
});

/** The pieces of a block's content; `oneLine` in headings and cells, where a new line is a space or `<br>`. */
export function piecesOf(nodes: readonly Node[], oneLine: boolean, env: Env): Piece[] {
  let pieces = apart(nodes.flatMap((node) => pieceOf(node, oneLine, env)));
  pieces = trimmed(joined(pieces), oneLine);
  for (const name of emphasis) pieces = tightened(pieces, name);
  return joined(pieces);
}

function pieceOf(node: Node, oneLine: boolean, env: Env): Piece[] {
  const isIn = node.marks.some(({ type }) => type.name === 'italic' || type.name === 'bold');
  const marks = node.marks
    .filter(
      ({ type: { name } }) =>
        name !== 'softBreak' &&
        (name !== 'code' || node.isText) &&
        (name !== 'nested' || isIn) &&
        (name !== 'link' || node.type.name !== 'footnoteRef'),
    )
    .map((mark) => (mark.type.name === 'link' ? linkOf(mark) : mark));
  if (!node.isText) {
    const own = ownOf(node, oneLine, env);
    if (typeof own !== 'string') return [{ text: '', soft: false, node: own, marks }];
    // In a code span no sign means anything.
    const { code } = node.type.schema.marks;
    return [
      {
        text: own,
        soft: false,
        node: null,
        marks: node.type.name === 'mathInline' ? code!.create().addToSet(marks).slice() : marks,
      },
    ];
  }
  const text = node.text!.replace(/\r\n?|\n/g, ' ').replaceAll('\0', '\uFFFD');
  const soft =
    !oneLine &&
    text === ' ' &&
    marks.length < node.marks.length &&
    node.marks.some(({ type }) => type.name === 'softBreak');
  return [
    {
      text: soft ? '' : text,
      soft,
      node: null,
      marks: soft ? marks.filter(({ type }) => type.name !== 'code') : marks,
    },
  ];
}

/** Two formulas with nothing between would share their signs. */
function apart(pieces: Piece[]): Piece[] {
  const isFormula = (piece: Piece | undefined) => piece?.node?.type.name === 'mathInline';
  return pieces.flatMap((piece, at) =>
    isFormula(piece) && isFormula(pieces[at - 1])
      ? [{ text: ' ', soft: false, node: null, marks: [] }, piece]
      : [piece],
  );
}

const oneSpace = (text: unknown, between = ' ') => String(text ?? '').replace(/[ \t]*[\r\n]\s*/g, between);

const linkOf = ({ type, attrs }: Mark) =>
  type.create({ ...attrs, href: addressOf(attrs.href), title: oneSpace(attrs.title) });
const addressOf = (address: unknown) => String(address ?? '').replace(/[\r\n]/g, '%0A');

/** A node as it can be written, or the text that it comes to where it can not: a footnote that is nowhere, a name in a link. */
function ownOf(node: Node, oneLine: boolean, env: Env): Node | string {
  const { attrs, type } = node;
  const line = oneLine ? ' ' : '\n';
  switch (type.name) {
    case 'mathInline': {
      const source = oneSpace(attrs.source).trim();
      return isInlineMath(source) ? type.create({ ...attrs, source }, null, node.marks) : source;
    }
    case 'footnoteRef': {
      const label = labelOfFootnote(attrs.label);
      return env.footnotes?.refs?.[`:${label}`] === undefined
        ? `[^${label}]`
        : type.create({ label }, null, node.marks);
    }
    case 'mention': {
      const label = oneSpace(attrs.label).trim();
      const isName =
        /^\/@[\w.~%-]+$/.test(attrs.href) && label !== '' && !node.marks.some((mark) => mark.type.name === 'link');
      return isName ? type.create({ href: attrs.href, label }, null, node.marks) : `@${label}`;
    }
    case 'image':
      return type.create(
        { ...attrs, src: addressOf(attrs.src), alt: oneSpace(attrs.alt), title: oneSpace(attrs.title) },
        null,
        node.marks,
      );
    case 'rawInline':
      return type.create({ source: oneSpace(attrs.source, line) }, null, node.marks);
    default:
      return node;
  }
}

export const labelOfFootnote = (label: unknown) => String(label).replace(/[\s[\]^]+/g, '-') || '-';

function joined(pieces: Piece[]): Piece[] {
  const made: Piece[] = [];
  for (const piece of pieces) {
    const last = made.at(-1);
    const isPlain = piece.node === null && !piece.soft;
    if (isPlain && piece.text === '') continue;
    const goesOn =
      isPlain &&
      last !== undefined &&
      last.node === null &&
      !last.soft &&
      last.marks.length === piece.marks.length &&
      last.marks.every((mark) => hasMark(piece, mark));
    if (goesOn) made[made.length - 1] = { ...last, text: last.text + piece.text };
    else made.push(piece);
  }
  return made;
}

/** Without the spaces that Markdown does not see: at both ends, and around the end of a line. */
function trimmed(pieces: Piece[], oneLine: boolean): Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const last = kept.at(-1);
    const begins = last === undefined || isLine(last, oneLine);
    if (isLine(piece, oneLine)) {
      trimEnd(kept, oneLine);
      // A soft break at the beginning or at another break would be an empty line.
      const before = kept.at(-1);
      if (piece.soft && (before === undefined || isLine(before, oneLine))) continue;
      if (before?.soft) kept.pop();
      kept.push(piece);
    } else if (begins && piece.node === null && !isCode(piece)) {
      const text = piece.text.replace(oneLine ? /^\s+/ : /^[ \t\v\f]+/, '');
      if (text !== '') kept.push({ ...piece, text });
    } else kept.push(piece);
  }
  for (;;) {
    trimEnd(kept, oneLine);
    const last = kept.at(-1);
    if (last === undefined || !isLine(last, oneLine)) return kept;
    kept.pop();
  }
}

function trimEnd(pieces: Piece[], oneLine: boolean): void {
  for (let last = pieces.at(-1); last && last.node === null && !last.soft && !isCode(last); last = pieces.at(-1)) {
    const text = last.text.replace(oneLine ? /\s+$/ : /[ \t\v\f]+$/, '');
    pieces.pop();
    if (text === '') continue;
    pieces.push({ ...last, text });
    return;
  }
}

/** Takes a mark off the spaces and breaks at both ends of each of its runs. */
function tightened(pieces: Piece[], name: string): Piece[] {
  const made: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    const mark = pieces[at]!.marks.find(({ type }) => type.name === name);
    let end = at + 1;
    if (mark === undefined) made.push(pieces[at]!);
    else {
      while (end < pieces.length && hasMark(pieces[end]!, mark)) end++;
      const [before, inside, after] = pared(pieces.slice(at, end));
      made.push(...before.map((each) => without(each, mark)), ...inside, ...after.map((each) => without(each, mark)));
    }
    at = end;
  }
  return made;
}

/** The spaces and breaks at the beginning, what stands between, and those at the end. */
export function pared(pieces: Piece[]): [Piece[], Piece[], Piece[]] {
  const [before, inside, after]: [Piece[], Piece[], Piece[]] = [[], [...pieces], []];
  while (inside.length > 0 && isSpace(inside[0]!)) before.push(inside.shift()!);
  while (inside.length > 0 && isSpace(inside.at(-1)!)) after.unshift(inside.pop()!);
  const first = inside[0];
  const space = first && !isCode(first) ? /^\s+/.exec(first.text)?.[0] : undefined;
  if (first && space) {
    before.push({ ...first, text: space });
    inside[0] = { ...first, text: first.text.slice(space.length) };
  }
  const last = inside.at(-1);
  const rest = last && !isCode(last) ? /\s+$/.exec(last.text)?.[0] : undefined;
  if (last && rest) {
    after.unshift({ ...last, text: rest });
    inside[inside.length - 1] = { ...last, text: last.text.slice(0, -rest.length) };
  }
  return [before, inside, after];
}

const isSpace = (piece: Piece) => isBreak(piece) || (piece.node === null && !isCode(piece) && piece.text.trim() === '');

/** What a reader is told, without how it was written: two contents with the same meaning are shown alike. */
export function meaningOf(pieces: Piece[]): string {
  const said: { how: string; node?: string; text: string }[] = [];
  const say = (text: string, how: string) => {
    const last = said.at(-1);
    if (last?.how === how && last.node === undefined) last.text += text;
    else if (text !== '') said.push({ how, text });
  };
  for (const piece of pieces) {
    const { text, soft, node, marks } = piece;
    const seen = isBreak(piece) ? marks.filter((mark) => !isEmphasis(mark)) : marks;
    if (node !== null) said.push({ how: howOf(seen), node: `${node.type.name} ${meaningOfNode(node)}`, text: '' });
    else if (isCode(piece)) say(text, howOf(marks));
    // Nobody sees whether a space is slanted.
    else
      for (const part of soft ? [' '] : text.split(/(\s+)/)) {
        say(part, howOf(/^\s/.test(part) ? marks.filter((mark) => !isEmphasis(mark)) : marks));
      }
  }
  return JSON.stringify(said);
}

const howOf = (marks: Mark[]) =>
  marks
    .map(({ type, attrs }) => {
      if (type.name === 'nested') return `nested ${attrs.signs.replaceAll('_', '*')}`;
      return type.name === 'link' ? `link ${attrs.href} ${attrs.title}` : type.name;
    })
    .sort()
    .join('\n');

const written = new Set(['markup', 'ref']);
const meaningOfNode = ({ attrs }: Node) =>
  JSON.stringify(Object.fromEntries(Object.entries(attrs).filter(([name]) => !written.has(name))));
