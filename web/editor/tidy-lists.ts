// Lists as Word writes them: paragraphs in a row, each saying in its style which list and how deep; and as Word on the web
// writes them: each point in a list of its own, saying how deep it would be.
import type { Element, ElementContent } from 'hast';
import { isElement, make, styleOf, textOf } from './html-tree.ts';

interface Point {
  level: number;
  ordered: boolean;
  start: number;
  content: ElementContent[];
}
const level_max = 9;

export function listsFromWord(children: ElementContent[]): ElementContent[] {
  return gathered(children, (node) => {
    const [, level] = /mso-list:\s*l\d+\s+level(\d+)/i.exec(styleOf(node)) ?? [];
    if (!level || !/^(p|div|h[1-6])$/.test(node.tagName)) return null;
    const marker = markerOf(node).replace(/[\s\u00a0]/g, '');
    const number = /^\(?(\d+|[a-z]|[ivxlc]+)[.)]/i.exec(marker)?.[1];
    return [
      { level: Number(level), ordered: number !== undefined, start: Number(number) || 1, content: node.children },
    ];
  });
}

export function listsFromLevels(children: ElementContent[]): ElementContent[] {
  return gathered(children, (node) => {
    const list = /\bListContainerWrapper\b/.test(String(node.properties.className ?? ''))
      ? node.children.find(isElement)
      : node;
    if (!list || !/^[uo]l$/.test(list.tagName)) return null;
    const items = list.children.filter(isElement).filter(({ tagName }) => tagName === 'li');
    if (items.length === 0 || !items.every((item) => item.properties.dataAriaLevel !== undefined)) return null;
    return items.map((item) => ({
      level: Number(item.properties.dataAriaLevel) || 1,
      ordered: list.tagName === 'ol',
      start: Number(list.properties.start) || 1,
      content: item.children,
    }));
  });
}

/** Neighbours that are points become one list; blank text between them does not part them. */
function gathered(children: ElementContent[], pointsOf: (node: Element) => Point[] | null): ElementContent[] {
  const out: ElementContent[] = [];
  let run: Point[] = [];
  const close = () => {
    if (run.length) out.push(...nest(run));
    run = [];
  };
  for (const child of children) {
    const points = isElement(child) ? pointsOf(child) : null;
    if (points) run.push(...points);
    else if (run.length === 0 || (child.type === 'text' && child.value.trim()) || isElement(child)) {
      close();
      out.push(child);
    }
  }
  close();
  return out;
}

function nest(points: Point[]): Element[] {
  const lists: Element[] = [];
  /** The open lists, from the outermost in. */
  const open: { level: number; list: Element }[] = [];
  for (const point of points) {
    const level = Math.min(Math.max(point.level, 1), level_max);
    const tag = point.ordered ? 'ol' : 'ul';
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    // Bullets after numbers at the same depth are another list.
    if (open.at(-1)?.level === level && open.at(-1)?.list.tagName !== tag) open.pop();
    if (open.at(-1)?.level !== level) {
      const list = make(tag, [], point.ordered && point.start > 1 ? { start: point.start } : {});
      const above = open.at(-1)?.list.children.at(-1);
      if (isElement(above)) above.children.push(list);
      else lists.push(list);
      open.push({ level, list });
    }
    open.at(-1)?.list.children.push(make('li', [...point.content]));
  }
  return lists;
}

/** The mark that Word drew itself: "·", "1.", "a)". */
function markerOf(node: Element): string {
  for (const child of node.children) {
    if (!isElement(child)) continue;
    if (/mso-list:\s*ignore/i.test(styleOf(child))) return textOf(child);
    const deeper = markerOf(child);
    if (deeper) return deeper;
  }
  return '';
}
