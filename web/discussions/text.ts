// The text of a place on screen as one string, and the way from its letters to where they stand and back. Two blocks that
// follow each other are two lines, whatever the reader of Markdown put between them.

export interface Read {
  text: string;
  pieces: { node: Text; start: number }[];
}

const blocks = new Set(
  'P DIV LI UL OL BLOCKQUOTE PRE TABLE TR TD TH H1 H2 H3 H4 H5 H6 FIGURE SECTION DETAILS SUMMARY BR HR DT DD DL ARTICLE'.split(
    ' ',
  ),
);
// Drawn and not written: formulas, pictures, what can be pressed.
const passed = 'button, svg, script, style, canvas, iframe, .katex, [aria-hidden="true"]';

export function readText(place: HTMLElement): Read {
  const read: Read = { text: '', pieces: [] };
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      read.pieces.push({ node, start: read.text.length });
      read.text += node.data;
      return;
    }
    if (!(node instanceof HTMLElement) || node.matches(passed)) return;
    const isBlock = blocks.has(node.tagName);
    if (isBlock) endLine(read);
    for (const child of node.childNodes) visit(child);
    if (isBlock) endLine(read);
  };
  for (const child of place.childNodes) visit(child);
  return read;
}

function endLine(read: Read): void {
  if (read.text !== '' && !/\s$/.test(read.text)) read.text += '\n';
}

/** The range of some letters of a text that was read; null when the screen has changed since. */
export function rangeIn(read: Read, start: number, end: number): Range | null {
  const first = read.pieces.find((piece) => piece.start + piece.node.length > start);
  const last = read.pieces.findLast((piece) => piece.start < end);
  if (!first?.node.isConnected || !last?.node.isConnected) return null;
  const range = document.createRange();
  range.setStart(first.node, Math.max(0, Math.min(start - first.start, first.node.length)));
  range.setEnd(last.node, Math.max(0, Math.min(end - last.start, last.node.length)));
  return range;
}

/** Which letters a range covers; null when none of them is of this text. */
export function lettersOf(read: Read, range: Range): { start: number; end: number } | null {
  let start: number | null = null;
  let end = 0;
  for (const piece of read.pieces) {
    if (!range.intersectsNode(piece.node)) continue;
    const from = piece.node === range.startContainer ? range.startOffset : 0;
    const to = piece.node === range.endContainer ? range.endOffset : piece.node.length;
    if (to <= from) continue;
    start ??= piece.start + from;
    end = piece.start + to;
  }
  return start === null ? null : { start, end };
}

/** Whether a point on screen lies on a range. */
export function isAt(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}
