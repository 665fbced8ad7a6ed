import { namedId } from '../../../ground/named-id.ts';
import type { ImportRecord, PageRecord } from '../../../lore/imports/record.ts';
import { type Importer, type ImportOptions, type Loss, loss } from './importer.ts';
import { type Addresses, toAddresses } from './markdown-addresses.ts';
import { type Document, readDocument } from './markdown-front.ts';
import { rewriteLinks } from './markdown-links.ts';
import { type MarkdownSource, readMarkdownSource } from './markdown-source.ts';
import { type Leaf, toTree } from './markdown-tree.ts';
import { cutTo, plainText } from './text.ts';

const body_letters_max = 1_000_000;
const name_letters_max = 120;

/** A folder of Markdown files, or a git bundle of one: folders become pages, links lead to pages, git knows who and when. */
export const markdown: Importer = {
  says: '<folder | git bundle>  Markdown files, with their history where there is one',
  open: async (paths, options) => {
    if (paths.length !== 1) throw new Error('Name one folder, or one git bundle.');
    const source = await readMarkdownSource(paths[0]);
    const name =
      plainText(options.name ?? source.name)
        .replace(/[:\s]+/g, '-')
        .slice(0, 100) || 'folder';
    const { leaves, losses } = readLeaves(source);
    const folders = leaves.filter((leaf) => leaf.file === null).length;
    return {
      source: `markdown:${name}`,
      says: `${name}: ${counted(source.files.length, 'Markdown file')}, and ${counted(folders, 'folder')} without a page of its own`,
      close: async () => {},
      records: async function* () {
        yield* losses;
        yield* readPages(leaves, source, `markdown:${name}`, options);
      },
    };
  },
};

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}

function readLeaves(source: MarkdownSource): { leaves: Leaf[]; losses: Loss[] } {
  const losses: Loss[] = [...source.losses];
  const files = source.files.map((file) => {
    const lose = (what: string, why: string) => void losses.push(loss(what, file.path, why));
    const document = readDocument(file.path, file.target === undefined ? file.bytes : Buffer.of(), lose);
    const { ignored } = document;
    if (ignored.length > 0) lose('front matter', `These fields have no place here: ${ignored.join(', ')}.`);
    return { file, document };
  });
  return { leaves: toTree(files), losses };
}

function* readPages(
  leaves: Leaf[],
  source: MarkdownSource,
  prefix: string,
  options: ImportOptions,
): Generator<ImportRecord | Loss> {
  const isSite = leaves.some(
    ({ file, document }) =>
      (document?.addresses.length ?? 0) > 0 || /\{% *(page|link) /.test(file?.bytes.toString('latin1') ?? ''),
  );
  const addresses = toAddresses(leaves, source.others, isSite);
  const originOf = (leaf: Leaf) => `${prefix}:${leaf.path}`;
  const home = `${prefix}:/community`;
  const name = cutTo(plainText(options.community ?? source.name) || 'Handbook', name_letters_max);
  yield { kind: 'community', origin: home, name, community_kind: 'practice' };

  const people = new Set<string>();
  for (const leaf of leaves) {
    for (const { name, email } of authorsOf(leaf)) {
      const origin = personOrigin(prefix, name);
      if (people.has(origin)) continue;
      people.add(origin);
      yield { kind: 'person', origin, name, ...(email === undefined ? {} : { email }) };
    }
    yield* toPage(leaf, { prefix, home, addresses, originOf });
  }
}

type Context = { prefix: string; home: string; addresses: Addresses; originOf(leaf: Leaf): string };

function* toPage(leaf: Leaf, { prefix, home, addresses, originOf }: Context): Generator<PageRecord | Loss> {
  const losses: Loss[] = [];
  const lose = (what: string, why: string) => void losses.push(loss(what, leaf.path, why));
  const textOf = (document: Document, tell: typeof lose) =>
    cutTo(
      rewriteLinks(document.body, leaf, addresses, (to, hash) => `/w/${namedId(originOf(to))}${hash}`, tell),
      body_letters_max,
      (why) => tell('text', why),
    );
  const record: PageRecord = {
    kind: 'page',
    origin: originOf(leaf),
    home,
    title: leaf.title,
    body: leaf.document === null ? '' : textOf(leaf.document, lose),
    position: leaf.position,
    ...datesOf(leaf, prefix, lose),
    ...(leaf.parent === null ? {} : { parent: originOf(leaf.parent) }),
  };
  const moved = leaf.file?.target ?? leaf.document?.redirect_to ?? null;
  if (record.body === '' && leaf.document === null) record.body = listOf(leaf.children, originOf);
  else if (record.body === '' && moved !== null) record.body = movedTo(leaf, moved, addresses, originOf);

  const before = leaf.file?.history?.text ?? null;
  if (record.changed !== undefined && leaf.file?.history && before !== null && leaf.file.target === undefined) {
    const first = readDocument(leaf.file.history.first.path, before);
    const body = textOf(first, () => {});
    record.first = { title: first.title, body };
    // Changed in ways that do not show here: the text is the first author's.
    if (first.title === record.title && body === record.body) record.first = undefined;
  }
  yield* losses;
  yield record;
}

/** A folder without a page of its own says what is in it. */
function listOf(children: Leaf[], originOf: (leaf: Leaf) => string): string {
  return children
    .map((child) => linkTo(child, originOf))
    .map((link) => `- ${link}`)
    .join('\n');
}

function movedTo(leaf: Leaf, moved: string, addresses: Addresses, originOf: (leaf: Leaf) => string): string {
  const target = leaf.file?.target === undefined ? addresses.link(leaf, moved) : addresses.site(moved);
  return target.kind === 'page'
    ? `This page is now ${linkTo(target.leaf, originOf, target.hash)}.`
    : `This page is now at <${moved}>.`;
}

function linkTo(leaf: Leaf, originOf: (leaf: Leaf) => string, hash = ''): string {
  return `[${leaf.title.replace(/[[\]]/g, '\\$&')}](/w/${namedId(originOf(leaf))}${hash})`;
}

function personOrigin(prefix: string, name: string): string {
  return `${prefix}:/person/${name.toLowerCase()}`.slice(0, 600);
}

const nameIn = (name: string) => cutTo(plainText(name).replace(/\s+/g, ' ') || 'Unknown', name_letters_max);
const emailIn = (email: string) =>
  /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email) && email.length < 254 ? email.toLowerCase() : undefined;

function authorsOf({ file, document }: Leaf): { name: string; email?: string }[] {
  if (file?.history) {
    const { first, last } = file.history;
    return [first.commit, last.commit].map(({ name, email }) => ({ name: nameIn(name), email: emailIn(email) }));
  }
  return document?.author ? [{ name: nameIn(document.author) }] : [];
}

/**
 * When a page was begun and got its present text, and by whom: from git; else from its front matter; else from the file
 * itself. A page that was made for a folder is as old as the oldest page in it.
 */
function datesOf(
  leaf: Leaf,
  prefix: string,
  lose: (what: string, why: string) => void,
): Pick<PageRecord, 'author' | 'at' | 'changed'> {
  const past = (at: Date): Date => {
    if (at <= new Date()) return at;
    lose('date', `${at.toISOString()} is still to come: the day of the import stands in its place.`);
    return new Date();
  };
  const { file, document } = leaf;
  if (file?.history) {
    const [first, last] = [file.history.first.commit, file.history.last.commit];
    const author = (name: string) => personOrigin(prefix, nameIn(name));
    const begun = { author: author(first.name), at: past(first.at) };
    if (last.oid === first.oid) return begun;
    return { ...begun, changed: { author: author(last.name), at: past(last.at), summary: summaryOf(last.summary) } };
  }
  if (file === null) return { author: null, at: oldestOf(leaf) };
  const author = document?.author ? personOrigin(prefix, nameIn(document.author)) : null;
  const written = document?.changed_at ?? file.written_at ?? new Date();
  const at = past(document?.made_at ?? written);
  if (document?.made_at === null || written <= at) return { author, at };
  return { author, at, changed: { author, at: past(written), summary: '' } };
}

function summaryOf(summary: string): string {
  return cutTo(plainText(summary), 300);
}

function oldestOf(leaf: Leaf): Date {
  const times = leaf.children.flatMap((child) => {
    const known = child.file?.history?.first.commit.at ?? child.document?.made_at ?? child.file?.written_at;
    return child.file === null ? oldestOf(child) : (known ?? []);
  });
  return new Date(Math.min(Date.now(), ...times.map((time) => time.getTime())));
}
