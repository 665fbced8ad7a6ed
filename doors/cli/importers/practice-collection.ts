import { posix } from 'node:path';
import { parse } from 'yaml';
import type { State } from '../../../lore/practices/practice.ts';
import type { Loss } from './importer.ts';
import { loss } from './importer.ts';
import { type Addresses, type Target, toAddresses } from './markdown-addresses.ts';
import { type Document, readDocument, textOf } from './markdown-front.ts';
import { lostKinds, type MarkdownFile, type MarkdownSource } from './markdown-source.ts';
import { type Leaf, toTree } from './markdown-tree.ts';
import { type Candidate, chooseFiles } from './practice-choice.ts';
import { type Ladder, stateOfFolder, withoutLevels } from './practice-states.ts';
import { toldIn } from './practice-steps.ts';

/** A file that is a practice. */
export type Found = Candidate & {
  file: MarkdownFile;
  leaf: Leaf;
  document: Document;
  /** What its front matter, or else its folder, says of its level now; null: nothing that is known. */
  state: State | null;
  /** What its origin ends with: the same wherever it is moved, under whatever name. */
  key: string;
};
export type Collection = { found: Found[]; losses: Loss[]; addresses: Addresses };

const levels = ['status', 'state', 'maturity', 'level'];

/** What a file of practices holds: which files are practices, and how they are called by each other. */
export function readCollection(source: MarkdownSource, ladder: Ladder, under: string[]): Collection {
  const losses = new Map<string, Loss[]>();
  const documents = source.files.map((file) => {
    const own: Loss[] = [];
    losses.set(file.path, own);
    const lose = (what: string, why: string) => void own.push(loss(what, file.path, why));
    return { file, document: readDocument(file.path, file.target === undefined ? file.bytes : Buffer.of(), lose) };
  });
  const leaves = toTree(documents);
  const candidates = leaves.flatMap((leaf): Found[] => {
    const { file, document } = leaf;
    if (file === null || document === null) return [];
    const state = stateIn(document.fields, file.path, ladder);
    return [
      {
        path: file.path,
        isLink: file.target !== undefined,
        hasLevel: state !== null,
        hasSteps: toldIn(document.body, under, () => {}).steps.length > 0,
        file,
        leaf,
        document,
        state,
        key: withoutLevels(file.touches[0]?.path ?? file.path, ladder),
      },
    ];
  });
  const { chosen, losses: left } = chooseFiles(candidates);
  tellApart(chosen);
  for (const found of chosen) losses.get(found.path)?.push(...lostFields(found, ladder));
  return {
    found: chosen,
    losses: [
      ...source.losses,
      ...lostKinds(source.others),
      ...left,
      ...chosen.flatMap(({ path }) => losses.get(path) ?? []),
    ],
    addresses: addressesIn(leaves, source, chosen),
  };
}

/** The state of a file by its front matter, else by its folder; null where neither names a level. */
function stateIn(fields: Map<string, unknown>, path: string, ladder: Ladder): State | null {
  const named = levels.map((name) => textOf(fields.get(name))).find((level) => level !== null);
  return (named === undefined ? null : ladder(named)) ?? stateOfFolder(path, ladder);
}

/** The same of a commit, from the front matter that it left. */
export function stateThen(front: string | undefined, path: string, ladder: Ladder): State | null {
  return stateIn(fieldsOf(front ?? ''), path, ladder);
}

function fieldsOf(front: string): Map<string, unknown> {
  try {
    const read = parse(front, { maxAliasCount: 100, uniqueKeys: false, logLevel: 'error' });
    return new Map(read !== null && typeof read === 'object' ? Object.entries(read) : []);
  } catch {
    // Somebody left it broken for a while; its folder still says something.
    return new Map();
  }
}

/** Two files may have begun at one place, one after the other: the older keeps the name. */
function tellApart(found: Found[]): void {
  const age = ({ file }: Found) => file.touches[0]?.commit.at.getTime() ?? Number.POSITIVE_INFINITY;
  for (const same of Map.groupBy(found, ({ key }) => key).values()) {
    for (const each of same.sort((a, b) => age(a) - age(b) || (a.path < b.path ? -1 : 1)).slice(1)) {
      each.key = `${each.key}@${each.file.touches[0]?.commit.oid.slice(0, 10) ?? each.path}`;
    }
  }
}

function lostFields({ path, file, document }: Found, ladder: Ladder): Loss[] {
  const { fields, ignored } = document;
  const lines = file.bytes.toString().split('\n');
  const where = (name: string) => `${path}:${lines.findIndex((line) => line.startsWith(`${name}:`)) + 1}`;
  const unknown = levels
    .filter((name) => textOf(fields.get(name)) !== null && ladder(textOf(fields.get(name)) as string) === null)
    .map((name) =>
      loss(
        'level',
        where(name),
        `“${textOf(fields.get(name))}” is no level that is known. Say what it is: --states "${textOf(fields.get(name))}=Validated".`,
      ),
    );
  const others = ignored
    .filter((name) => !levels.includes(name))
    .map((name) => loss('front matter', where(name), `It has no place here: ${JSON.stringify(fields.get(name))}`));
  return [...unknown, ...others];
}

/** Links between practices hold where they were written before one of them moved; links to anything else are lost. */
function addressesIn(leaves: Leaf[], source: MarkdownSource, found: Found[]): Addresses {
  const isSite = found.some(({ document }) => document.addresses.length > 0);
  const base = toAddresses(leaves, source.others, isSite);
  const ours = new Set(found.map(({ leaf }) => leaf));
  const former = new Map(found.flatMap(({ leaf, file }) => file.touches.map(({ path }) => [path.toLowerCase(), leaf])));
  const names = Map.groupBy(found, ({ path }) => posix.basename(path.toLowerCase()));
  const search = (target: Target, path: string): Target => {
    if (target.kind === 'elsewhere') return target;
    if (target.kind === 'page') {
      return ours.has(target.leaf)
        ? target
        : { kind: 'lost', why: `“${target.leaf.path}” is no practice of this import.` };
    }
    const bare = plain(path);
    const named = names.get(posix.basename(bare));
    const leaf = former.get(bare) ?? (named?.length === 1 ? named[0].leaf : undefined);
    return leaf === undefined ? target : { kind: 'page', leaf, hash: '' };
  };
  return {
    site: (address) => search(base.site(address), address),
    named: (name) => search(base.named(name), `${name}.md`),
    link: (from, destination) =>
      search(
        base.link(from, destination),
        destination.startsWith('/') ? destination : posix.join(posix.dirname(from.path), destination),
      ),
  };
}

function plain(path: string): string {
  const bare = path.replace(/[?#].*$/s, '').replace(/^\/+/, '');
  try {
    return decodeURIComponent(bare).toLowerCase();
  } catch {
    return bare.toLowerCase();
  }
}
