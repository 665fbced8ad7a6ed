import { basename, posix } from 'node:path';
import { namedId } from '../../../ground/named-id.ts';
import {
  files_per_record_max,
  labels_max,
  type PageRecord,
  type PersonRecord,
  type Version,
  versions_max,
} from '../../../lore/imports/record.ts';
import { body_letters_max } from '../../../lore/pages/page.ts';
import type { Touch } from './git.ts';
import { type ImportOptions, type Loss, loss, type SourceFile } from './importer.ts';
import type { Authors } from './markdown-authors.ts';
import { toFiles } from './markdown-files.ts';
import { type Document, readDocument } from './markdown-front.ts';
import { type FilesOf, rewriteLinks } from './markdown-links.ts';
import type { Site } from './markdown-site.ts';
import type { MarkdownSource } from './markdown-source.ts';
import type { Leaf } from './markdown-tree.ts';
import { cutTo, plainText } from './text.ts';

// Their texts are in memory at once.
const touches_at_once = 300;

export type Reading = {
  prefix: string;
  home: string;
  site: Site;
  authors: Authors;
  /** Paths of files that hang on a page. */
  taken: Set<string>;
  options: ImportOptions;
};
type Told = { leaf: Leaf; kept: Touch[]; texts: (Buffer | null)[] };
type Lose = (what: string, why: string) => void;

/** Each page with its versions, and before it the people and the files that it names. */
export async function* readPages(
  leaves: Leaf[],
  source: MarkdownSource,
  reading: Reading,
): AsyncGenerator<PageRecord | PersonRecord | SourceFile | Loss> {
  const files = toFiles(source.others);
  const originOf = originsOf(leaves, reading.prefix);
  for await (const told of withTexts(leaves, source, reading.options)) {
    const losses: Loss[] = [];
    const { record, paths } = toPage(told, { ...reading, files, originOf }, losses);
    const { author, changed, versions = [] } = record;
    yield* reading.authors.untold([author, ...versions.map((each) => each.author), changed?.author]);
    for (const path of paths) {
      if (reading.taken.has(path)) continue;
      reading.taken.add(path);
      const name = basename(path);
      yield { kind: 'file', origin: fileOrigin(reading.prefix, path), name, read: () => source.read(path) };
    }
    yield* losses;
    yield record;
  }
}

/** What a page has been, read some hundred texts at a time: all that there ever were may be more than memory holds. */
async function* withTexts(leaves: Leaf[], source: MarkdownSource, options: ImportOptions): AsyncGenerator<Told> {
  const group: Told[] = [];
  const read = async () => {
    const texts = await source.textsAt(group.flatMap(({ kept }) => kept));
    for (const told of group) told.texts = texts.splice(0, told.kept.length);
    return group.splice(0);
  };
  let touches = 0;
  for (const leaf of leaves) {
    const kept = keptOf(leaf, options.versions ?? versions_max);
    group.push({ leaf, kept, texts: [] });
    touches += kept.length;
    if (touches < touches_at_once) continue;
    yield* await read();
    touches = 0;
  }
  yield* await read();
}

/** The commits whose texts come as versions: the first, and the newest. The present text is with the file. */
function keptOf({ file }: Leaf, versions: number): Touch[] {
  if (file === null) return [];
  const all = file.history === null ? file.touches : file.touches.slice(0, -1);
  if (all.length < versions) return all;
  return versions < 2 ? all.slice(0, 1) : [...all.slice(0, 1), ...all.slice(all.length - versions + 2)];
}

/** A page keeps its origin when its file is renamed: it is named after the path at which it began. */
function originsOf(leaves: Leaf[], prefix: string): (leaf: Leaf) => string {
  const first = (leaf: Leaf) => leaf.file?.touches[0]?.path ?? leaf.path;
  const age = ({ file }: Leaf) => file?.touches[0]?.commit.at.getTime() ?? Number.POSITIVE_INFINITY;
  const keys = new Map<Leaf, string>();
  for (const [path, same] of Map.groupBy(leaves, first)) {
    const byAge = same.sort((a, b) => age(a) - age(b) || (a.path < b.path ? -1 : 1));
    for (const [n, leaf] of byAge.entries()) {
      keys.set(leaf, n === 0 ? path : `${path}@${leaf.file?.touches[0]?.commit.oid.slice(0, 10) ?? leaf.path}`);
    }
  }
  return (leaf) => `${prefix}:${keys.get(leaf) ?? leaf.path}`.slice(0, 600);
}

type Context = Reading & { files: ReturnType<typeof toFiles>; originOf(leaf: Leaf): string };

function toPage(told: Told, context: Context, losses: Loss[]): { record: PageRecord; paths: Set<string> } {
  const { leaf } = told;
  const { originOf, authors, site } = context;
  const lose: Lose = (what, why) => void losses.push(loss(what, leaf.path, why));
  const paths = new Set<string>();
  const textOf = (document: Document, path: string, tell: Lose) => textAt(context, leaf, document, path, paths, tell);
  const versions = versionsOf(told, context, textOf);
  const record: PageRecord = {
    kind: 'page',
    origin: originOf(leaf),
    home: context.home,
    title: leaf.title,
    body: leaf.document === null ? '' : textOf(leaf.document, leaf.path, lose),
    position: leaf.place,
    ...datesOf(leaf, authors, lose),
    ...(versions.length === 0 ? {} : { versions }),
    ...(leaf.parent === null ? {} : { parent: originOf(leaf.parent) }),
  };
  const moved = leaf.file?.target ?? leaf.document?.redirect_to ?? null;
  if (record.body === '' && leaf.document === null) record.body = listOf(leaf.children, originOf);
  else if (record.body === '' && moved !== null)
    record.body = movedTo(leaf, moved, context, leaf.file?.target !== undefined);

  const labels = leaf.document?.labels ?? [];
  if (labels.length > 0) record.labels = labels.slice(0, labels_max);
  if (paths.size > files_per_record_max)
    lose('file', `It names ${paths.size} files; ${files_per_record_max} hang on it.`);
  const hung = [...paths].slice(0, files_per_record_max);
  if (hung.length > 0) record.files = hung.map((path) => fileOrigin(context.prefix, path));
  const aliases = site.aliasesOf(leaf);
  if (aliases.length > 0) record.aliases = aliases;
  return { record, paths: new Set(hung) };
}

/** A text of a page, as it stood at a path, with its links as they lead now. */
function textAt(
  { prefix, site, files, originOf }: Context,
  leaf: Leaf,
  document: Document,
  path: string,
  paths: Set<string>,
  tell: Lose,
): string {
  const isIndex = /(^|\/)(index|_index|readme)\.\w+$/i.test(path);
  const then = path === leaf.path ? leaf : { ...leaf, path, folder: isIndex ? posix.dirname(path) : null };
  const url = (found: string | null) => {
    if (found === null) return null;
    paths.add(found);
    return `/api/v1/files/${namedId(fileOrigin(prefix, found))}`;
  };
  const filesOf: FilesOf = {
    find: (from, destination) => url(files.find(from, destination)),
    named: (from, name) => url(files.named(from, name)),
  };
  const text = rewriteLinks(
    document.body,
    then,
    site.addresses,
    (to, hash) => `/w/${namedId(originOf(to))}${hash}`,
    tell,
    filesOf,
  );
  return cutTo(text, body_letters_max, (why) => tell('text', why));
}

function versionsOf(
  { leaf, kept, texts }: Told,
  context: Context,
  textOf: (document: Document, path: string, tell: Lose) => string,
): Version[] {
  const silent = () => {};
  return kept.flatMap(({ commit, path }, n): Version[] => {
    const text = texts[n];
    if (text == null) return [];
    const { at, summary } = commit;
    const said = { author: context.authors.committed(commit), at: past(at, silent), summary: summaryOf(summary) };
    // A symbolic link, then: all that git keeps of it is where it leads.
    const link = text.length < 1_000 ? text.toString().match(/^\S+\.(md|markdown)$/i)?.[0] : undefined;
    if (link !== undefined) {
      const body = movedTo(leaf, posix.join(posix.dirname(path), link), context, true);
      return [{ title: leaf.title, body, ...said }];
    }
    const document = readDocument(path, text, silent);
    return [{ title: document.title, body: textOf(document, path, silent), ...said }];
  });
}

/** A folder without a page of its own says what is in it. */
function listOf(children: Leaf[], originOf: (leaf: Leaf) => string): string {
  return children
    .map((child) => linkTo(child, originOf))
    .map((link) => `- ${link}`)
    .join('\n');
}

function movedTo(leaf: Leaf, moved: string, { site, originOf }: Context, isLink: boolean): string {
  const target = !isLink ? site.addresses.link(leaf, moved) : site.addresses.site(moved);
  return target.kind === 'page'
    ? `This page is now ${linkTo(target.leaf, originOf, target.hash)}.`
    : `This page is now at <${moved}>.`;
}

function linkTo(leaf: Leaf, originOf: (leaf: Leaf) => string, hash = ''): string {
  return `[${leaf.title.replace(/[[\]]/g, '\\$&')}](/w/${namedId(originOf(leaf))}${hash})`;
}

function fileOrigin(prefix: string, path: string): string {
  const origin = `${prefix}:/file/${path}`;
  return origin.length <= 600 ? origin : `${prefix}:/file/${namedId(path)}`;
}

/**
 * When a page was begun and got its present text, and by whom: from git; else from its front matter; else from the file
 * itself. A page that was made for a folder is as old as the oldest page in it.
 */
function datesOf(leaf: Leaf, authors: Authors, lose: Lose): Pick<PageRecord, 'author' | 'at' | 'changed'> {
  const { file, document } = leaf;
  if (file?.history) {
    const [first, last] = [file.history.first.commit, file.history.last.commit];
    const begun = { author: authors.committed(first), at: past(first.at, lose) };
    if (file.touches.length === 1) return begun;
    const { at, summary } = last;
    return { ...begun, changed: { author: authors.committed(last), at: past(at, lose), summary: summaryOf(summary) } };
  }
  if (file === null) return { author: null, at: oldestOf(leaf) };
  const author = document?.author ? authors.named(document.author, undefined) : null;
  const written = document?.changed_at ?? file.written_at ?? document?.made_at ?? new Date();
  const first = file.touches[0]?.commit;
  if (first !== undefined && file.target === undefined) {
    // What is not committed yet has no author.
    const changed = { author: null, at: past(written, lose), summary: '' };
    return { author: authors.committed(first), at: past(first.at, lose), changed };
  }
  const at = past(document?.made_at ?? written, lose);
  if (document?.made_at == null || written <= at) return { author, at };
  return { author, at, changed: { author, at: past(written, lose), summary: '' } };
}

function past(at: Date, lose: Lose): Date {
  if (at <= new Date()) return at;
  lose('date', `${at.toISOString()} is still to come: the day of the import stands in its place.`);
  return new Date();
}

function summaryOf(summary: string): string {
  return cutTo(plainText(summary), 300);
}

function oldestOf(leaf: Leaf): Date {
  const times = leaf.children.flatMap((child) => {
    const known = child.file?.touches[0]?.commit.at ?? child.document?.made_at ?? child.file?.written_at;
    return child.file === null ? oldestOf(child) : (known ?? []);
  });
  return new Date(Math.min(Date.now(), ...times.map((time) => time.getTime())));
}
