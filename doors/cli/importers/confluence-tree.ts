import type { Content, Export, Space } from './confluence-export.ts';
import type { Tally } from './tally.ts';

// Pages stand twenty deep here at most, and one may be put above those that had a restriction.
const depth_max = 18;

/** The pages of a space in the order of its tree, each after the one above it. */
export type Placed = { page: Content; parent: Content | null; position: number };

/** Whether a content is a page that people saw: no draft, no version, not deleted. */
export const isPresent = ({ kind, original, status }: Content) =>
  (kind === 'Page' || kind === 'BlogPost') && original === null && (status === 'current' || status === 'archived');

/** The space of a page; of one that does not say, that of a page above it. */
export function spaceOf(held: Export, page: Content): Space | null {
  const seen = new Set<string>();
  for (let at: Content | undefined = page; at !== undefined && !seen.has(at.id); ) {
    seen.add(at.id);
    const space = at.space === null ? undefined : held.spaces.get(at.space);
    if (space !== undefined) return space;
    at = at.parent === null ? undefined : held.contents.get(at.parent);
  }
  return held.spaces.size === 1 ? [...held.spaces.values()][0] : null;
}

export function treeOf(pages: Content[], all: Map<string, Content>, lose: Tally['lose']): Placed[] {
  const here = new Set(pages.map(({ id }) => id));
  const below = new Map<string | null, Content[]>();
  for (const page of pages) {
    const isThere = page.parent !== null && here.has(page.parent) && page.parent !== page.id;
    if (page.parent !== null && !isThere) {
      const why = all.has(page.parent) ? 'is no page that people see' : 'is not in the export';
      lose('missing parent', `${page.title} – the page above it ${why}: it stands at the top.`);
    }
    const parent = isThere ? page.parent : null;
    const level = below.get(parent);
    if (level === undefined) below.set(parent, [page]);
    else level.push(page);
  }
  for (const level of below.values()) level.sort(inOrder);
  const out: Placed[] = [];
  const placed = new Set<string>();
  const open: { page: Content; parent: Content | null; position: number; path: Content[] }[] = [];
  const push = (level: Content[], path: Content[]) => {
    for (let i = level.length - 1; i >= 0; i--)
      open.push({ page: level[i], parent: path.at(-1) ?? null, position: i, path });
  };
  const walk = () => {
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (placed.has(next.page.id)) continue;
      placed.add(next.page.id);
      const isTooDeep = next.path.length > depth_max;
      const parent = isTooDeep ? next.path[depth_max] : next.parent;
      if (isTooDeep) lose('depth', `${next.page.title} – it stood deeper than pages may stand here, and was moved up.`);
      out.push({ page: next.page, parent, position: Math.min(next.position, 100_000) });
      push(below.get(next.page.id) ?? [], [...next.path.slice(0, depth_max + 1), next.page]);
    }
  };
  push(below.get(null) ?? [], []);
  walk();
  // Pages that stand below each other in a ring are in no tree.
  for (const page of pages) {
    if (placed.has(page.id)) continue;
    lose('missing parent', `${page.title} – it stood below itself: it stands at the top.`);
    push([page], []);
    walk();
  }
  return out;
}

/** As Confluence orders them: by hand where somebody did, else by title. */
function inOrder(a: Content, b: Content): number {
  if (a.position !== null && b.position !== null && a.position !== b.position) return a.position - b.position;
  if ((a.position === null) !== (b.position === null)) return a.position === null ? 1 : -1;
  return a.title.localeCompare(b.title, 'en', { numeric: true }) || (a.id < b.id ? -1 : 1);
}
