import { createHash } from 'node:crypto';
import { lstat, mkdtemp, readdir, readFile, readlink, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join, posix, resolve } from 'node:path';
import { filesAtHead, git, historyOf, readObjects, type Touch } from './git.ts';
import { type Loss, loss } from './importer.ts';

const files_max = 50_000;
const file_bytes_max = 4_000_000;
const all_bytes_max = 400_000_000;
const depth_max = 50;
const texts_at_once = 300;
const front_bytes_max = 20_000;
const bundle_bytes_max = 2_000_000_000;
const isMarkdown = (path: string) => /\.(md|markdown)$/i.test(path);

export type MarkdownFile = {
  /** Under the folder, with `/`. */
  path: string;
  bytes: Buffer;
  /** For a symbolic link: the path it points to. Links are never followed, they stay links. */
  target?: string;
  /** When the folder says it was last written; a bundle does not. */
  written_at: Date | null;
  /** Every commit that touched it, the oldest first, whether or not its present text is committed. */
  touches: Touch[];
  /** Its first commit with the text it had, and its last; null where git knows nothing of its present text. */
  history: { first: Touch; last: Touch; text: Buffer | null } | null;
};

/** `withFronts`: the front matter that each commit left, too. */
type Options = { withFronts?: boolean };

export type MarkdownSource = {
  name: string;
  files: MarkdownFile[];
  /** Paths of all that is no Markdown: links may point there. */
  others: Set<string>;
  losses: Loss[];
};

/** Reads a folder, or a git bundle, whole. Refuses what is neither with a sentence. Nothing in it is run or followed. */
export async function readMarkdownSource(path: string, options: Options = {}): Promise<MarkdownSource> {
  const there = await stat(path).catch(() => null);
  if (there === null) throw new Error(`There is no folder or file ${path}.`);
  const name = basename(resolve(path)).replace(/\.bundle$/i, '');
  const source = there.isDirectory()
    ? await readFolder(path, name, options)
    : await readBundle(path, name, there.size, options);
  dropBrokenLinks(source);
  if (source.files.length === 0) throw new Error(`There is no Markdown file in ${path}. Nothing was imported.`);
  source.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { ...source, losses: [...source.losses, ...lostKinds(source.others)] };
}

async function readFolder(folder: string, name: string, options: Options): Promise<MarkdownSource> {
  const source: MarkdownSource = { name, files: [], others: new Set(), losses: [] };
  let bytes = 0;
  const walk = async (under: string, depth: number): Promise<void> => {
    if (depth > depth_max) return void source.losses.push(loss('file', under, 'It lies too deep in folders.'));
    for (const entry of await readdir(join(folder, under), { withFileTypes: true })) {
      const path = under === '' ? entry.name : `${under}/${entry.name}`;
      if (entry.name === '.git' || entry.name === 'node_modules') continue;
      if (entry.isSymbolicLink()) addLink(source, path, await readlink(join(folder, path), { encoding: 'buffer' }));
      else if (entry.isDirectory()) await walk(path, depth + 1);
      else if (!isMarkdown(path)) source.others.add(path);
      else {
        const { size, mtime } = await lstat(join(folder, path));
        if (!fits(source, path, size)) continue;
        bytes += size;
        refuseTooMuch(source, bytes);
        source.files.push({
          path,
          bytes: await readFile(join(folder, path)),
          written_at: mtime,
          touches: [],
          history: null,
        });
      }
    }
  };
  await walk('', 0).catch((fault: NodeJS.ErrnoException) => {
    throw fault.code === undefined ? fault : new Error(`${fault.path ?? folder} cannot be read (${fault.code}).`);
  });
  await addHistory(folder, source, options);
  return source;
}

function addLink(source: MarkdownSource, path: string, bytes: Buffer): void {
  const target = posix.join(posix.dirname(path), bytes.toString());
  source.files.push({ path, bytes, target, written_at: null, touches: [], history: null });
}

/** Keeps the links that point to a page of this source; what lies outside of it is none of our business. */
function dropBrokenLinks(source: MarkdownSource): void {
  const paths = new Set(source.files.filter(({ target }) => target === undefined).map(({ path }) => path));
  source.files = source.files.filter(({ path, target }) => {
    if (target === undefined || (isMarkdown(path) && paths.has(target))) return true;
    source.losses.push(
      loss('file', path, 'It is a symbolic link to something that is no page here. It was not followed.'),
    );
    return false;
  });
}

/** A bundle is cloned bare: nothing of it is written out as files, so that no name in it can reach anywhere. */
async function readBundle(path: string, name: string, size: number, options: Options): Promise<MarkdownSource> {
  if (size > bundle_bytes_max) throw new Error(`${path} has more than ${bundle_bytes_max / 1e9} GB.`);
  const temporary = await mkdtemp(join(tmpdir(), 'fieldlore-import-'));
  try {
    const clone = join(temporary, 'clone');
    await git(temporary, ['clone', '--quiet', '--bare', resolve(path), clone]).catch((fault: Error) => {
      if (/not installed|longer than/.test(fault.message)) throw fault;
      throw new Error(`${path} is neither a folder nor a git bundle that can be read. Nothing was imported.`);
    });
    await findHead(clone);
    const source: MarkdownSource = { name, files: [], others: new Set(), losses: [] };
    const wanted = [];
    let bytes = 0;
    for (const entry of await filesAtHead(clone)) {
      if (entry.mode === '160000') source.losses.push(loss('file', entry.path, 'It is another repository.'));
      else if (!isMarkdown(entry.path)) source.others.add(entry.path);
      else if (fits(source, entry.path, entry.bytes)) {
        bytes += entry.bytes;
        wanted.push(entry);
        refuseTooMuch({ files: wanted }, bytes);
      }
    }
    const contents = await readObjects(
      clone,
      wanted.map(({ oid }) => oid),
    );
    for (const [i, { path, mode }] of wanted.entries()) {
      const bytes = contents[i] as Buffer;
      if (mode === '120000') addLink(source, path, bytes);
      else source.files.push({ path, bytes, written_at: null, touches: [], history: null });
    }
    await addHistory(clone, source, options);
    return source;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** A bundle need not say which of its branches is the present one: then it is the one that was written to last. */
async function findHead(clone: string): Promise<void> {
  const has = await git(clone, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']).catch(() => null);
  if (has !== null) return;
  const args = ['for-each-ref', '--count=1', '--sort=-committerdate', '--format=%(refname)', 'refs/heads', 'refs/tags'];
  const ref = (await git(clone, args)).toString().trim();
  if (ref === '') throw new Error('The bundle holds no branch. Make it with: git bundle create <file> --all');
  await git(clone, ['update-ref', '--no-deref', 'HEAD', ref]);
}

/** Adds what git knows of the files, in three processes however many they are; without git there is just no history. */
async function addHistory(folder: string, source: MarkdownSource, options: Options): Promise<void> {
  const isRepository = await git(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']).catch(() => null);
  if (isRepository === null) return;
  try {
    const heads = new Map((await filesAtHead(folder)).map(({ path, oid }) => [path, oid]));
    const histories = await historyOf(folder);
    // `--relative` paths are under this folder, and so must the names of their objects be.
    const prefix = (await git(folder, ['rev-parse', '--show-prefix'])).toString().trim();
    const known = source.files.filter(({ path, bytes }) => histories.has(path) && isSame(bytes, heads.get(path)));
    const firsts = known.map(({ path }) => (histories.get(path) as Touch[])[0]);
    const texts = await readObjects(
      folder,
      firsts.map(({ commit, path }) => `${commit.oid}:${prefix}${path}`),
    );
    for (const [i, file] of known.entries()) {
      const last = histories.get(file.path)?.at(-1) as Touch;
      file.history = { first: firsts[i], last, text: texts[i] };
    }
    for (const file of source.files) file.touches = histories.get(file.path) ?? [];
    if (options.withFronts === true) await addFronts(folder, prefix, source);
  } catch (fault) {
    source.losses.push(loss('history', source.name, `Its git history could not be read: ${(fault as Error).message}`));
  }
}

/** Some hundred texts at a time: all that there ever were may be more than memory holds. */
async function addFronts(folder: string, prefix: string, source: MarkdownSource): Promise<void> {
  const touches = source.files
    .filter(({ bytes }) => bytes.subarray(0, 3).toString() === '---')
    .flatMap((file) => file.touches);
  for (let at = 0; at < touches.length; at += texts_at_once) {
    const some = touches.slice(at, at + texts_at_once);
    const names = some.map(({ commit, path }) => `${commit.oid}:${prefix}${path}`);
    for (const [i, text] of (await readObjects(folder, names)).entries()) {
      some[i].front = text
        ?.subarray(0, front_bytes_max)
        .toString()
        .split(/^---[ \t]*$/m)[1];
    }
  }
}

/** Whether a file is as git last saw it: what is not committed yet has no author. */
function isSame(bytes: Buffer, oid: string | undefined): boolean {
  if (oid === undefined) return false;
  const hash = (content: Buffer) =>
    createHash(oid.length === 40 ? 'sha1' : 'sha256')
      .update(`blob ${content.length}\0`)
      .update(content)
      .digest('hex');
  return hash(bytes) === oid || hash(Buffer.from(bytes.toString('latin1').replace(/\r\n/g, '\n'), 'latin1')) === oid;
}

function fits(source: MarkdownSource, path: string, bytes: number): boolean {
  if (bytes <= file_bytes_max) return true;
  source.losses.push(loss('file', path, `It has ${bytes} bytes; a page may come from ${file_bytes_max} at most.`));
  return false;
}

function refuseTooMuch(source: { files: unknown[] }, bytes: number): void {
  if (source.files.length > files_max)
    throw new Error(`There are more than ${files_max} Markdown files. Import a part.`);
  if (bytes > all_bytes_max)
    throw new Error(`There are more than ${all_bytes_max / 1e6} MB of Markdown. Import a part.`);
}

function lostKinds(others: Set<string>): Loss[] {
  const kinds = Map.groupBy(others, (path) => extname(path).toLowerCase() || basename(path));
  return [...kinds].map(([kind, paths]) =>
    loss(
      'file',
      kind,
      `${paths.length} ${paths.length === 1 ? 'file is' : 'files are'} no Markdown: ${paths.slice(0, 3).join(', ')}`,
    ),
  );
}
