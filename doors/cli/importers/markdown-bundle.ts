import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { type Entry, filesAtHead, git, readObjects } from './git.ts';
import { loss } from './importer.ts';
import { addLink } from './markdown-folder.ts';
import { addHistory } from './markdown-history.ts';
import type { Filling, Options } from './markdown-source.ts';

const bundle_bytes_max = 2_000_000_000;
const texts_at_once = 300;

/** A bundle is cloned bare: nothing of it is written out as files, so that no name in it can reach anywhere. */
export async function readBundle(path: string, size: number, source: Filling, options: Options): Promise<void> {
  if (size > bundle_bytes_max) throw new Error(`${path} has more than ${bundle_bytes_max / 1e9} GB.`);
  const temporary = await mkdtemp(join(tmpdir(), 'fieldlore-import-'));
  source.close = () => rm(temporary, { recursive: true, force: true });
  const clone = join(temporary, 'clone');
  await git(temporary, ['clone', '--quiet', '--bare', resolve(path), clone]).catch((fault: Error) => {
    if (/not installed|longer than/.test(fault.message)) throw fault;
    throw new Error(`${path} is no folder, zip or git bundle that can be read. Nothing was imported.`);
  });
  await findHead(clone);
  const oids = new Map<string, string>();
  const entries = await filesAtHead(clone);
  for (let at = 0; at < entries.length; at += texts_at_once) {
    await addEntries(clone, entries.slice(at, at + texts_at_once), source, oids);
  }
  source.read = async (file) => {
    const [content] = await readObjects(clone, [oids.get(file) ?? 'none']);
    if (content === null) throw new Error(`${file} is not in the bundle.`);
    return Readable.from(content, { objectMode: false });
  };
  await addHistory(clone, source, options);
}

async function addEntries(clone: string, entries: Entry[], source: Filling, oids: Map<string, string>): Promise<void> {
  const wanted = entries.filter(({ path }) => /\.(md|markdown|ya?ml|json)$/i.test(path));
  const contents = new Map<string, Buffer | null>();
  const links = entries.filter(({ mode }) => mode === '120000');
  const names = [...wanted, ...links].filter(({ bytes }) => bytes < 4_000_001).map(({ oid }) => oid);
  for (const [n, content] of (await readObjects(clone, names)).entries()) contents.set(names[n], content);
  for (const { path, mode, oid, bytes } of entries) {
    if (mode === '160000') source.losses.push(loss('file', path, 'It is another repository.'));
    else if (mode === '120000') addLink(source, path, contents.get(oid) ?? Buffer.of());
    else {
      oids.set(path, oid);
      await source.add(path, bytes, async () => contents.get(oid) ?? Buffer.of(), null);
    }
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
