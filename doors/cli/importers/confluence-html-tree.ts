import { posix } from 'node:path';
import type { Element } from 'hast';
import type { Archive } from '../../../ground/archive-names.ts';
import { parseHtml } from '../../../ground/html-to-markdown.ts';
import { attributeOf, byId, find, findAll, wordsIn } from './html-tree.ts';

const pages_max = 50_000;
const depth_max = 18;

/** A page of an HTML export. `id` is Confluence's number, which its file is named by. */
export type Leaf = { file: string; id: string; title: string; parent: Leaf | null; position: number };

/** What there is, from `index.html`; what that forgot stands where its own line of ancestors says. */
export async function htmlIndex(
  archive: Archive,
  folder: string,
): Promise<{ name: string; key: string; leaves: Leaf[] }> {
  const index = parseHtml(await archive.text(`${folder}index.html`));
  const { name, key } = aboutSpace(index);
  const files = archive.entries
    .filter((entry) => !entry.isFolder && entry.name.startsWith(folder) && isPageFile(entry.name.slice(folder.length)))
    .map((entry) => entry.name);
  if (files.length > pages_max) throw new Error(`There are more than ${pages_max} pages in it. Export it in parts.`);
  const here = new Set(files);
  const leaves = new Map<string, Leaf>();
  const add = (file: string, title: string, parent: Leaf | null, position: number): Leaf => {
    const known = leaves.get(file);
    if (known !== undefined) return known;
    const leaf = { file, id: idOf(file), title, parent: parent === null ? null : high(parent), position };
    leaves.set(file, leaf);
    return leaf;
  };
  const walk = (list: Element, parent: Leaf | null, depth: number): void => {
    let position = 0;
    for (const point of list.children) {
      if (point.type !== 'element' || point.tagName !== 'li') continue;
      const below = point.children.filter(
        (child): child is Element => child.type === 'element' && child.tagName === 'ul',
      );
      const own = { ...point, children: point.children.filter((child) => !below.includes(child as Element)) };
      const link = find(own, (each) => each.tagName === 'a' && here.has(pathOf(folder, attributeOf(each, 'href'))));
      const leaf =
        link === null ? parent : add(pathOf(folder, attributeOf(link, 'href')), wordsIn(link), parent, position++);
      if (depth < 200) for (const inner of below) walk(inner, leaf, depth + 1);
    }
  };
  for (const list of outermost(index)) walk(list, null, 0);

  for (const file of files) {
    if (leaves.has(file)) continue;
    const page = parseHtml(await archive.text(file));
    const crumbs = find(page, byId('breadcrumbs'));
    const above = crumbs === null ? [] : findAll(crumbs, (each) => each.tagName === 'a');
    const parent = above
      .map((link) => leaves.get(pathOf(folder, attributeOf(link, 'href'))))
      .findLast((leaf) => leaf !== undefined);
    const title =
      wordsIn(find(page, byId('title-text'))).replace(/^[^:]{1,200} : /, '') || posix.basename(file, '.html');
    add(file, title, parent ?? null, leaves.size);
  }
  return { name, key, leaves: inOrder([...leaves.values()]) };
}

function aboutSpace(index: ReturnType<typeof parseHtml>): { name: string; key: string } {
  const rows = findAll(index, (each) => each.tagName === 'tr').map((row) =>
    row.children.filter((child): child is Element => child.type === 'element').map((cell) => wordsIn(cell)),
  );
  // Its labels are in the language of whoever exported it; their order is always the same.
  const [key = '', name = ''] = rows.filter((row) => row.length === 2).map(([, value]) => value);
  return /^~?[A-Za-z0-9._-]{1,255}$/.test(key) ? { key, name: name || key } : { key: '', name: name || key };
}

const isPageFile = (name: string) => /^[^/]+\.html$/.test(name) && name !== 'index.html';

function idOf(file: string): string {
  const name = posix.basename(file, '.html');
  return /(?:^|_)(\d+)$/.exec(name)?.[1] ?? name;
}

function pathOf(folder: string, href: string): string {
  const path = href.replace(/[?#].*$/s, '');
  try {
    return folder + decodeURIComponent(path);
  } catch {
    return folder + path;
  }
}

/** The lists that are in no other: those within are met through the list that they are in. */
function outermost(index: ReturnType<typeof parseHtml>): Element[] {
  const out: Element[] = [];
  const open = [...index.children].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.type !== 'element') continue;
    if (next.tagName === 'ul') out.push(next);
    else for (let i = next.children.length - 1; i >= 0; i--) open.push(next.children[i]);
  }
  return out;
}

/** The page itself, or the lowest above it that something may still stand below. */
function high(leaf: Leaf): Leaf {
  const path: Leaf[] = [];
  for (let at: Leaf | null = leaf; at !== null; at = at.parent) path.unshift(at);
  return path[Math.min(path.length - 1, depth_max)];
}

/** Each after the one above it. */
function inOrder(leaves: Leaf[]): Leaf[] {
  const depth = (leaf: Leaf): number => {
    let depth = 0;
    for (let at = leaf.parent; at !== null; at = at.parent) depth++;
    return depth;
  };
  return leaves
    .map((leaf) => ({ leaf, at: depth(leaf) }))
    .sort((a, b) => a.at - b.at)
    .map(({ leaf }) => leaf);
}
