import { type Document, nameOf } from './markdown-front.ts';
import type { MarkdownFile } from './markdown-source.ts';

// Pages stand 20 deep at most; one level stays free for people.
const depth_max = 18;
const unsorted = 50_000;

/** A page to be: from a file, or (`file` null) for a folder that has no page of its own. */
export type Leaf = {
  /** The file's path, or the folder's with `/` at its end. */
  path: string;
  /** The folder whose page this is, or null. */
  folder: string | null;
  title: string;
  position: number;
  /** Its place among those beside it, from 0. */
  place: number;
  parent: Leaf | null;
  children: Leaf[];
  file: MarkdownFile | null;
  document: Document | null;
};

/**
 * Files as a tree of pages: a folder is a page, and what is in it stands under it. Its page is its `index.md`, else its
 * `README.md`, else the file that has its name, in it or beside it; else one is made. Parents come first.
 */
export function toTree(files: { file: MarkdownFile; document: Document }[]): Leaf[] {
  const leaves = files.map(({ file, document }): Leaf => {
    const position = document.position ?? numberOf(file.path);
    return {
      path: file.path,
      folder: null,
      title: document.title,
      position,
      place: 0,
      parent: null,
      children: [],
      file,
      document,
    };
  });
  const folders = folderPages(leaves);
  for (const leaf of [...leaves, ...folders.values()]) {
    if (leaf.parent !== null || leaf.folder === '') continue;
    leaf.parent = folders.get(folderOf(leaf.folder ?? leaf.path)) ?? null;
    leaf.parent?.children.push(leaf);
  }
  const root = [...new Set([...leaves, ...folders.values()])].filter((leaf) => leaf.parent === null);
  const ordered: Leaf[] = [];
  const visit = (leaf: Leaf, depth: number) => {
    ordered.push(leaf);
    for (const child of inOrder(leaf.children)) {
      // What lies deeper than pages can stand, stands beside its folder's page.
      if (depth >= depth_max) child.parent = leaf.parent;
      visit(child, depth >= depth_max ? depth : depth + 1);
    }
  };
  for (const leaf of inOrder(root)) visit(leaf, 1);
  // Counted at the end: what lay too deep has got other neighbours.
  for (const beside of Map.groupBy(ordered, ({ parent }) => parent).values()) {
    for (const [place, leaf] of beside.entries()) leaf.place = place;
  }
  return ordered;
}

function inOrder(leaves: Leaf[]): Leaf[] {
  return leaves.sort((a, b) => a.position - b.position || a.title.localeCompare(b.title, 'en'));
}

function folderPages(leaves: Leaf[]): Map<string, Leaf> {
  const folders = new Set<string>();
  for (const { path } of leaves) {
    for (let up = folderOf(path); up !== '' && !folders.has(up); up = folderOf(up)) folders.add(up);
  }
  const byPath = new Map(leaves.map((leaf) => [leaf.path.toLowerCase(), leaf]));
  const pages = new Map<string, Leaf>();
  for (const folder of ['', ...folders]) {
    const inside = folder === '' ? '' : `${folder}/`;
    const sameName = folder.slice(folder.lastIndexOf('/') + 1);
    const candidates = ['index', '_index', 'readme', ...(sameName === '' ? [] : [sameName])].flatMap((name) => [
      `${inside}${name}.md`,
      `${inside}${name}.markdown`,
    ]);
    if (folder !== '') candidates.push(`${folder}.md`, `${folder}.markdown`);
    const own = candidates
      .map((path) => byPath.get(path.toLowerCase()))
      .find((leaf) => leaf !== undefined && leaf.folder === null);
    if (own !== undefined) {
      own.folder = folder;
      if (folder === '') own.position = 0;
    }
    const made = () => ({
      path: `${folder}/`,
      folder,
      title: nameOf(folder),
      position: numberOf(folder),
      place: 0,
      parent: null,
      children: [],
      file: null,
      document: null,
    });
    // The community itself is the page of the outermost folder: its index stands first among the others.
    if (folder !== '') pages.set(folder, own ?? made());
  }
  return pages;
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** `02-setup.md` stands before `10-use.md`; what has no number stands after, by title. */
function numberOf(path: string): number {
  const number = path.slice(path.lastIndexOf('/') + 1).match(/^(\d{1,4})[-_. ]/)?.[1];
  return number === undefined ? unsorted : Number(number);
}
