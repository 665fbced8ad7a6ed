import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  type Archive,
  type ArchiveLimits,
  archive_limits,
  Names,
  type Opened,
  refuseKind,
  refuseLink,
  shownName,
} from './archive-names.ts';
import { openTar } from './archive-tar.ts';
import { openZip } from './archive-zip.ts';
import { refuse } from './refusal.ts';

/**
 * Looks at all that a zip, a `.tar.gz` or a folder holds before any of it is read, and refuses what could do harm: names
 * that lead elsewhere, links, doubles, too much, too many, bombs, what is encrypted or damaged.
 */
export async function openArchive(path: string, given: Partial<ArchiveLimits> = {}): Promise<Archive> {
  const limits = { ...archive_limits, ...given };
  const there = await lstat(path).catch(() => refuse('unknown', 'There is no such file or folder.'));
  if (there.isDirectory()) return withTexts(await openFolder(path, limits), limits);
  if (!there.isFile()) refuse('invalid', 'This is neither a file nor a folder.');
  const start = await startOf(path);
  if (start.subarray(0, 2).equals(Buffer.of(0x1f, 0x8b))) return withTexts(await openTar(path, limits), limits);
  return withTexts(await openZip(path, there.size, limits), limits);
}

/** An archive in an archive. It is unpacked beside, under a name of ours, and gone when it is closed. */
export async function openInner(outer: Archive, name: string, given: Partial<ArchiveLimits> = {}): Promise<Archive> {
  const folder = await mkdtemp(join(tmpdir(), 'fieldlore-archive-'));
  const clear = () => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'inner');
    const packed = await outer.read(name);
    const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
    await pipeline(packed, file.createWriteStream());
    const inner = await openArchive(path, given);
    return { ...inner, close: () => inner.close().finally(clear) };
  } catch (fault) {
    await clear();
    throw fault;
  }
}

async function startOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function withTexts(opened: Opened, { text_bytes_max }: ArchiveLimits): Archive {
  const sizes = new Map(opened.entries.map((entry) => [entry.name, entry.bytes]));
  const bytes = async (name: string): Promise<Buffer> => {
    if ((sizes.get(name) ?? 0) > text_bytes_max)
      refuse('too_large', `“${shownName(name)}” has more than ${text_bytes_max / 1_000_000} MB. Make it shorter.`);
    return Buffer.concat(await (await opened.read(name)).toArray());
  };
  const text = async (name: string) => new TextDecoder().decode(await bytes(name));
  return { ...opened, bytes, text };
}

/** A folder is read as an archive is: so that an unpacked export is the same to whoever reads it. Links are not followed. */
async function openFolder(folder: string, limits: ArchiveLimits): Promise<Opened> {
  const names = new Names(limits, { spellings: false });
  const walk = async (under: string): Promise<void> => {
    for (const entry of await readdir(join(folder, under), { withFileTypes: true })) {
      if (entry.name === '.git') continue;
      const name = under === '' ? entry.name : `${under}/${entry.name}`;
      if (entry.isSymbolicLink()) refuseLink(name);
      if (!entry.isDirectory() && !entry.isFile()) refuseKind(name);
      const bytes = entry.isFile() ? (await lstat(join(folder, name))).size : 0;
      names.add(name, bytes, entry.isDirectory());
      if (entry.isDirectory()) await walk(name);
    }
  };
  await walk('').catch((fault: NodeJS.ErrnoException) => {
    if (['EACCES', 'EPERM', 'ENOENT', 'EIO'].includes(fault.code ?? ''))
      refuse('invalid', 'A file in the folder cannot be read. Look at who may read it.');
    throw fault;
  });
  return {
    kind: 'folder',
    entries: names.entries,
    close: async () => {},
    read: async (name) => {
      names.known(name);
      const file: FileHandle = await open(join(folder, name), constants.O_RDONLY | constants.O_NOFOLLOW).catch(() =>
        refuse('invalid', 'A file in the folder cannot be read. Look at who may read it.'),
      );
      return file.createReadStream();
    },
  };
}
