import { posix } from 'node:path';
import { parse } from 'yaml';
import type { PageRecord } from '../../../lore/imports/record.ts';
import { aliases_max } from '../../../lore/imports/record.ts';
import { type Addresses, siteAddress, toAddresses } from './markdown-addresses.ts';
import type { MarkdownSource } from './markdown-source.ts';
import type { Leaf } from './markdown-tree.ts';

/** Where the pages of a source stand: how their links are read, and which old addresses lead to each. */
export type Site = { addresses: Addresses; aliasesOf(leaf: Leaf): NonNullable<PageRecord['aliases']> };

export function readSite(leaves: Leaf[], source: MarkdownSource): Site {
  const isSite = leaves.some(
    ({ file, document }) =>
      (document?.addresses.length ?? 0) > 0 || /\{% *(page|link) /.test(file?.bytes.toString('latin1') ?? ''),
  );
  const former = [...renamed(leaves), ...redirected(leaves, source)];
  const addresses = toAddresses(leaves, source.others, isSite, former);

  // One address leads to one page: to the one that has it now, then to who claims it, then to who had it.
  const owners = new Map<string, Leaf>();
  const claim = (address: string, leaf: Leaf) => {
    const plain = address.toLowerCase().replace(/\/+$/, '');
    if (plain !== '' && !owners.has(plain)) owners.set(plain, leaf);
  };
  for (const leaf of leaves) claim(siteAddress(leaf.folder ?? leaf.path), leaf);
  for (const leaf of leaves) {
    for (const address of leaf.document?.addresses ?? []) {
      if (!/^[a-z]+:/i.test(address)) claim(`/${address.replace(/^\/+/, '')}`, leaf);
    }
  }
  for (const { path, leaf } of former) claim(siteAddress(path), leaf);
  for (const leaf of leaves) if (leaf.file !== null) claim(`/${leaf.path}`, leaf);
  const byLeaf = Map.groupBy(owners.keys(), (address) => owners.get(address) as Leaf);
  return { addresses, aliasesOf: (leaf) => (byLeaf.get(leaf) ?? []).slice(0, aliases_max) };
}

/** Paths at which a file lay before it was renamed, the latest first. */
function renamed(leaves: Leaf[]): { path: string; leaf: Leaf }[] {
  return leaves.flatMap((leaf) => {
    const paths = new Set(leaf.file?.touches.map(({ path }) => path).reverse());
    paths.delete(leaf.path);
    return [...paths].map((path) => ({ path, leaf }));
  });
}

/** The map of MkDocs' plugin `redirects`: old file to new file. */
function redirected(leaves: Leaf[], source: MarkdownSource): { path: string; leaf: Leaf }[] {
  return [...source.configs]
    .filter(([path]) => /mkdocs\.ya?ml$/i.test(path))
    .flatMap(([path, text]) => {
      const config = readYaml(text) as { docs_dir?: unknown; plugins?: unknown } | null;
      const docs = posix.join(posix.dirname(path), typeof config?.docs_dir === 'string' ? config.docs_dir : 'docs');
      const plugins = Array.isArray(config?.plugins) ? config.plugins : [];
      const maps = plugins.map(
        (each) => (each as { redirects?: { redirect_maps?: object } })?.redirects?.redirect_maps,
      );
      return maps.flatMap((map) =>
        Object.entries(map ?? {}).flatMap(([from, to]) => {
          const target = posix.join(docs, String(to).replace(/#.*$/s, ''));
          const leaf = leaves.find((each) => each.path === target);
          return leaf === undefined ? [] : [{ path: posix.join(docs, from), leaf }];
        }),
      );
    });
}

function readYaml(text: string): unknown {
  try {
    // MkDocs' own tags (`!!python/name:…`) are none of ours: they are left as text.
    return parse(text, { maxAliasCount: 100, uniqueKeys: false, logLevel: 'silent' });
  } catch {
    return null;
  }
}
