import { posix } from 'node:path';

const depth_max = 18;

/** A page or a database of an export of Notion. */
export type Leaf = {
  /** Where its text lies; a database that is only a table has none. */
  file: string | null;
  /** The tables of a database: as it was shown, and with all its columns. */
  tables: string[];
  /** Notion's number, 32 digits; else the path. */
  id: string;
  /** What its file is called; the text may say it in full. */
  name: string;
  parent: Leaf | null;
  position: number;
  children: Leaf[];
  /** Pictures and the like that lie in its folder. */
  files: string[];
};

const numbered = /^(.*?)[ -]?([0-9a-f]{32})$/i;

/** `Title 0123…` without its number. */
function nameOf(base: string): { name: string; id: string | null } {
  const found = numbered.exec(base);
  return found === null
    ? { name: base, id: null }
    : { name: found[1].trim() || 'Untitled', id: found[2].toLowerCase() };
}

export const keyOf = (path: string) => path.normalize('NFC').toLowerCase();
const isPage = (path: string) => /\.(md|markdown|html?)$/i.test(path);

/**
 * The tree of an export: what lies in the folder of a page is below it. The folder has the name of the page, with its
 * number or, since 2024, without.
 */
export function treeOf(paths: string[]): { roots: Leaf[]; leaves: Leaf[]; strays: string[] } {
  const leaves = new Map<string, Leaf>();
  const folders = new Map<string, Leaf>();
  const sorted = [...paths].sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  for (const path of sorted) {
    const isTable = /\.csv$/i.test(path);
    if ((!isPage(path) && !isTable) || isIndex(path)) continue;
    const base = path.replace(/\.\w+$/, '').replace(/_all$/, isTable ? '' : '_all');
    const { name, id } = nameOf(posix.basename(base));
    const known = leaves.get(keyOf(base));
    const leaf = known ?? {
      file: null,
      tables: [],
      id: id ?? keyOf(base),
      name,
      parent: null,
      position: 0,
      children: [],
      files: [],
    };
    if (isTable) leaf.tables.push(path);
    else leaf.file ??= path;
    leaves.set(keyOf(base), leaf);
    folders.set(keyOf(base), leaf);
    const unnumbered = keyOf(posix.join(posix.dirname(base), name));
    if (!folders.has(unnumbered)) folders.set(unnumbered, leaf);
  }
  const roots: Leaf[] = [];
  const ownerOf = (path: string): Leaf | null => {
    for (let folder = posix.dirname(path); folder !== '.' && folder !== '/'; folder = posix.dirname(folder)) {
      const owner = folders.get(keyOf(folder));
      if (owner !== undefined) return owner;
    }
    return null;
  };
  for (const leaf of leaves.values()) {
    const owner = ownerOf(leaf.file ?? leaf.tables[0]);
    leaf.parent = owner === leaf || owner === null ? null : high(owner);
    const level = leaf.parent?.children ?? roots;
    leaf.position = level.length;
    level.push(leaf);
  }
  const strays: string[] = [];
  for (const path of sorted) {
    if (isPage(path) || /\.csv$/i.test(path)) continue;
    const owner = ownerOf(path) ?? (roots.length === 1 ? roots[0] : null);
    if (owner === null) strays.push(path);
    else owner.files.push(path);
  }
  return { roots, leaves: [...leaves.values()], strays };
}

const depth = (path: string) => path.split('/').length;
/** A list of what there is, which newer exports put in. */
const isIndex = (path: string) => /^(export-[^/]*\/)?index\.html$/i.test(path);

function high(leaf: Leaf): Leaf {
  const path: Leaf[] = [];
  for (let at: Leaf | null = leaf; at !== null && path.length < 1_000; at = at.parent) path.unshift(at);
  return path[Math.min(path.length - 1, depth_max)];
}
