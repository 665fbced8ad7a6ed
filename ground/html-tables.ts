import type { Element, ElementContent, Root } from 'hast';
import { isBlock, textIn } from './html-blocks.ts';

const columns_max = 100;
const cells_max = 20_000;

type Loss = (what: 'merged cells' | 'blocks in a cell' | 'table too large') => void;

/**
 * Makes every table one that Markdown can write: as wide in each row, each cell one line. Merged cells stand apart, the
 * first with the text; blocks in a cell stand below each other.
 */
export function settleTables(parent: Root | Element, onLoss: Loss): void {
  for (const [i, child] of parent.children.entries()) {
    if (child.type !== 'element') continue;
    if (child.tagName !== 'table') {
      settleTables(child, onLoss);
      continue;
    }
    parent.children[i] = settled(child, onLoss);
  }
}

type Cell = { node: Element | null; isHead: boolean };

function settled(table: Element, onLoss: Loss): Element {
  const rows = rowsOf(table);
  const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  const { grid, isMerged } = gridOf(rows);
  if (isMerged) onLoss('merged cells');
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (grid.length === 0 || width === 0) return text(textIn(table));
  if (grid.length * width > cells_max || width >= columns_max) {
    onLoss('table too large');
    return list(grid, onLoss);
  }
  const [first = []] = grid;
  const hasHead = first.length > 0 && first.every(({ isHead, node }) => isHead || node === null);
  const toRow = (cells: Cell[], tagName: 'th' | 'td'): Element =>
    made(
      'tr',
      Array.from({ length: width }, (_, i) => {
        const cell = cells[i]?.node;
        const line = cell == null ? [] : oneLine(cell, onLoss);
        // A head down the side is bold: Markdown has only the one above.
        const isSide = tagName === 'td' && cells[i]?.isHead === true && line.length > 0;
        return made(tagName, isSide ? [made('strong', line)] : line);
      }),
    );
  const head = hasHead ? toRow(first, 'th') : toRow([], 'th');
  const body = grid.slice(hasHead ? 1 : 0).map((row) => toRow(row, 'td'));
  const out = made('table', [made('thead', [head]), made('tbody', body)]);
  return caption?.type === 'element' ? made('div', [made('p', [made('em', caption.children)]), out]) : out;
}

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [child];
    return /^t(head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

function gridOf(rows: Element[]): { grid: Cell[][]; isMerged: boolean } {
  const grid: Cell[][] = rows.map(() => []);
  let isMerged = false;
  let count = 0;
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const node of row.children) {
      if (node.type !== 'element' || !/^t[dh]$/.test(node.tagName)) continue;
      while (grid[y][x] !== undefined) x++;
      if (x >= columns_max || count > cells_max) break;
      const wide = Math.min(span(node, 'colSpan'), columns_max - x);
      const high = Math.min(span(node, 'rowSpan'), rows.length - y);
      const isHead = node.tagName === 'th';
      if (wide > 1 || high > 1) isMerged = true;
      for (let down = 0; down < high; down++) {
        for (let right = 0; right < wide; right++, count++) {
          if (count > 2 * cells_max) return { grid, isMerged };
          grid[y + down][x + right] ??= { node: down + right === 0 ? node : null, isHead };
        }
      }
      x += wide;
    }
  }
  // Array holes, where a row is shorter than what hangs into it.
  return { grid: grid.map((row) => Array.from(row, (cell) => cell ?? { node: null, isHead: false })), isMerged };
}

function span(node: Element, name: 'colSpan' | 'rowSpan'): number {
  const given = Number(node.properties[name] ?? node.properties[name.toLowerCase()] ?? 1);
  return Number.isInteger(given) && given > 1 ? given : 1;
}

/** What stands in a cell, in one line: blocks are divided by breaks, a list shows its points. */
function oneLine(cell: Element, onLoss: Loss): ElementContent[] {
  const lines: ElementContent[][] = [[]];
  const next = () => void ((lines.at(-1)?.length ?? 0) > 0 && lines.push([]));
  let isLossy = false;
  const walk = (children: ElementContent[], sign: (() => string) | null, depth: number): void => {
    for (const child of children) {
      if (child.type !== 'element' || !isBlock(child)) {
        if (child.type === 'element' && child.tagName === 'br') next();
        else if (child.type === 'element' && /^(input)$/.test(child.tagName))
          lines.at(-1)?.push(words(child.properties.checked ? '☑ ' : '☐ '));
        else lines.at(-1)?.push(child.type === 'element' ? flat(child) : child);
        continue;
      }
      next();
      const { tagName } = child;
      if (tagName === 'li') {
        lines.at(-1)?.push(words(sign?.() ?? '• '));
        walk(child.children, null, depth + 1);
      } else if (tagName === 'ul' || tagName === 'ol' || tagName === 'dl') {
        isLossy = true;
        let number = Number(child.properties.start ?? 1);
        const gap = '\u2003'.repeat(Math.min(depth >> 1, 5));
        walk(child.children, () => (tagName === 'ol' ? `${gap}${number++}. ` : `${gap}• `), depth + 1);
      } else if (tagName === 'pre' || tagName === 'listing') {
        isLossy = true;
        for (const line of textIn(made('div', [child])).split('\n')) {
          if (line.trim() !== '') lines.at(-1)?.push(made('code', [words(line)]));
          next();
        }
      } else if (tagName === 'table') {
        isLossy = true;
        for (const row of gridOf(rowsOf(child)).grid) {
          for (const [i, { node }] of row.entries()) {
            if (i > 0) lines.at(-1)?.push(words(' · '));
            if (node !== null) lines.at(-1)?.push(words(textIn(node).replace(/\s+/g, ' ').trim()));
          }
          next();
        }
      } else if (tagName === 'plaintext') {
        lines.at(-1)?.push(verbatim(String(child.properties.rawMarkdown ?? '').replace(/\n+/g, ' ')));
      } else if (tagName === 'dialog') {
        isLossy = true;
        const title = String(child.properties.calloutTitle || child.properties.calloutKind || 'NOTE');
        lines.at(-1)?.push(made('strong', [words(`${title}: `.trim())]), words(' '));
        walk(child.children, sign, depth);
      } else if (/^h[1-6]$/.test(tagName)) lines.at(-1)?.push(made('strong', child.children.map(flatOf)));
      else walk(child.children, sign, depth);
      next();
    }
  };
  walk(cell.children, null, 0);
  if (isLossy) onLoss('blocks in a cell');
  const kept = lines.filter((line) => line.some((each) => each.type !== 'text' || each.value.trim() !== ''));
  return kept.flatMap((line, i) => (i === 0 ? line : [verbatim('<br>'), ...line]));
}

/** Marks within a cell may hold breaks too. */
function flat(node: Element): Element {
  if (node.tagName === 'br') return verbatim('<br>');
  if (node.tagName === 'canvas') return verbatim(String(node.properties.rawMarkdown ?? '').replace(/\n+/g, ' '));
  return { ...node, children: node.children.map(flatOf) };
}
const flatOf = (node: ElementContent): ElementContent => (node.type === 'element' ? flat(node) : node);

/** A table that is too large to be one: each row a point, its cells divided by signs. */
function list(grid: Cell[][], onLoss: Loss): Element {
  const points = grid.slice(0, cells_max).map((row) =>
    made(
      'li',
      row
        .slice(0, columns_max)
        .flatMap(({ node }, i) => [...(i > 0 ? [words(' · ')] : []), ...(node === null ? [] : oneLine(node, onLoss))]),
    ),
  );
  return made('ul', points);
}

const words = (value: string): ElementContent => ({ type: 'text', value });
const text = (value: string): Element => made('p', [words(value)]);
const verbatim = (rawMarkdown: string): Element => ({ ...made('canvas', []), properties: { rawMarkdown } });

function made(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}
