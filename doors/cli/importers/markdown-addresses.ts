import { posix } from 'node:path';
import type { Leaf } from './markdown-tree.ts';

/** Where a link leads: to a page, out of the source or within the page (`elsewhere`), or nowhere, with the reason. */
export type Target = { kind: 'page'; leaf: Leaf; hash: string } | { kind: 'elsewhere' } | { kind: 'lost'; why: string };

export type Addresses = {
  /** A link as it stands in the text of a page. */
  link(from: Leaf, destination: string): Target;
  /** An address of the site that the files make, with or without `/` at its beginning. */
  site(address: string): Target;
  /** The name of a page, as a wiki link says it. */
  named(name: string): Target;
};

// Site generators keep their pages in one of these, which is no part of an address.
const contentFolders = new Set([
  'pages',
  '_pages',
  'docs',
  '_docs',
  'content',
  'src',
  'source',
  'site',
  'website',
  'wiki',
]);

/**
 * Every address under which a page was known. `isSite` where files are made into pages with addresses such as
 * `/tools/slack/`, under which `../` means `/tools/`; in a plain folder it means the folder above the file's.
 */
export function toAddresses(
  leaves: Leaf[],
  others: Set<string>,
  isSite: boolean,
  /** Paths and addresses that a page has had: they count where nothing else has them now. */
  former: { path: string; leaf: Leaf }[] = [],
): Addresses {
  const files = new Map<string, Leaf>();
  const exact = new Map<string, Leaf>();
  const further = new Map<string, Leaf>();
  const ends = new Map<string, Set<Leaf>>();
  const names = new Map<string, Leaf>();
  const add = (map: Map<string, Leaf>, address: string, leaf: Leaf) =>
    void (map.has(address) || map.set(address, leaf));

  const folderPagesFirst = [...leaves].sort((a, b) => Number(b.folder !== null) - Number(a.folder !== null));
  for (const leaf of folderPagesFirst) {
    if (leaf.file !== null) files.set(plain(leaf.path), leaf);
    const address = addressOf(leaf);
    add(exact, address, leaf);
    for (const inner of innerOf(address).slice(1)) add(further, inner, leaf);
    const parts = address.split('/');
    for (let i = 0; i < parts.length; i++) {
      const end = parts.slice(i).join('/');
      ends.set(end, (ends.get(end) ?? new Set()).add(leaf));
    }
    add(names, (parts.at(-1) ?? '').replace(/[-_ ]+/g, ' '), leaf);
    add(names, plain(leaf.title).replace(/[-_ ]+/g, ' '), leaf);
  }
  // After all paths: where a redirect claims the address of a page that is there, the page has it.
  for (const leaf of leaves) {
    for (const address of leaf.document?.addresses ?? []) add(further, bare(address), leaf);
    for (const address of leaf.document?.addresses ?? []) add(names, bare(address).replace(/[-_ ]+/g, ' '), leaf);
  }

  const past = new Map<string, Leaf>();
  for (const { path, leaf } of former) {
    for (const address of innerOf(bare(path))) add(past, address, leaf);
  }

  const site = (destination: string): Target => {
    const { path, hash } = split(destination);
    const address = bare(path);
    const found = files.get(plain(path).replace(/^\//, '')) ?? further.get(address) ?? exact.get(address);
    if (found !== undefined) return { kind: 'page', leaf: found, hash };
    const ending = ends.get(address);
    if (ending?.size === 1) return { kind: 'page', leaf: [...ending][0], hash };
    const before = past.get(address);
    if (before !== undefined) return { kind: 'page', leaf: before, hash };
    if (ending !== undefined) return lost(`“${path}” could be any of ${ending.size} pages`);
    return missing(path, [path.replace(/^\//, '')]);
  };

  const missing = (path: string, paths: string[]): Target =>
    lost(
      paths.some((each) => others.has(each))
        ? `“${path}” is a file that is no page`
        : `There is no page “${path}” in the source`,
    );

  return {
    site,
    named: (name) => {
      const { path, hash } = split(name);
      const found =
        files.get(plain(path)) ?? files.get(plain(`${path}.md`)) ?? names.get(bare(path).replace(/[-_ ]+/g, ' '));
      const last = names.get((bare(path).split('/').at(-1) ?? '').replace(/[-_ ]+/g, ' '));
      const leaf = found ?? last;
      return leaf === undefined
        ? lost(`There is no page called “${path}” in the source`)
        : { kind: 'page', leaf, hash };
    },
    link: (from, destination) => {
      if (destination === '' || /^(#|[a-z][a-z0-9+.-]*:|\/\/|\/[wp]\/[0-9a-z]{14}(#|$))/i.test(destination))
        return { kind: 'elsewhere' };
      if (destination.startsWith('/')) return site(destination);
      const { path, hash } = split(destination);
      const asFile = posix.join(posix.dirname(from.path), path);
      const asSite = posix.join(addressOf(from), path);
      const byFile = asFile.startsWith('..') ? undefined : (files.get(plain(asFile)) ?? exact.get(bare(asFile)));
      const bySite = asSite.startsWith('..') ? undefined : exact.get(bare(asSite));
      const hasEnding = /\.\w{1,8}$/.test(path);
      const now = isSite && !hasEnding ? (bySite ?? byFile) : (byFile ?? (isSite ? bySite : undefined));
      const leaf = now ?? past.get(bare(asFile)) ?? (isSite ? past.get(bare(asSite)) : undefined);
      return leaf === undefined ? missing(path, [asFile]) : { kind: 'page', leaf, hash };
    },
  };
}

/** An address, and the same without the folders that are no part of it on a site. */
function innerOf(address: string): string[] {
  const all = [address];
  for (let inner = address; contentFolders.has(inner.split('/')[0]) && inner.includes('/'); ) {
    inner = inner.slice(inner.indexOf('/') + 1);
    all.push(inner);
  }
  return all;
}

/** Where a file stands on the site that is made of it, as people kept it: `/tools/slack`. */
export function siteAddress(path: string): string {
  return `/${innerOf(bare(path)).at(-1)}`;
}

function addressOf(leaf: Leaf): string {
  return leaf.folder === null ? bare(leaf.path) : plain(leaf.folder);
}

/** An address as it is compared: without what servers add and browsers do not mind. */
function bare(address: string): string {
  return plain(address)
    .replace(/^\/+|\/+$/g, '')
    .replace(/\.(md|markdown|html?)$/, '')
    .replace(/(^|\/)(index|_index|readme)$/, '')
    .replace(/^\.\/?/, '');
}

function plain(path: string): string {
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // A bare % is part of the name.
  }
  return decoded.normalize('NFC').toLowerCase().trim();
}

function split(destination: string): { path: string; hash: string } {
  const [, path, , hash = ''] = destination.match(/^([^?#]*)(\?[^#]*)?(#.*)?$/s) ?? [];
  return { path: path ?? destination, hash };
}

function lost(why: string): Target {
  return { kind: 'lost', why: `${why}.` };
}
