import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// Raise it when the words (words.ts), the columns, the engine or what is read of an item change: old folders are then
// rebuilt from the book.
const format = 'lancedb 0.27.2, words 3';

/**
 * What the folder of an index says about itself. `partitions`: pieces the text index is in; each one slows a search.
 * `built_to`: the `put_no` of the last row in it.
 */
export type Stamp = { partitions: number; built_to: number };

/**
 * The stamp of a folder that this program can read, or why it cannot. An absent or empty folder is `absent`: it gets
 * its stamp from `stampFolder` once there is something in it.
 */
export async function readStamp(folder: string): Promise<Stamp | 'absent' | { unreadable: string }> {
  try {
    const inside = await readdir(folder);
    if (inside.length === 0) return 'absent';
    const stamp = JSON.parse(await readFile(join(folder, 'stamp.json'), 'utf8')) as Partial<Stamp> & {
      format?: unknown;
    };
    if (stamp.format !== format) return { unreadable: `it was made by ${String(stamp.format).slice(0, 80)}` };
    return { partitions: Number(stamp.partitions) || 0, built_to: Number(stamp.built_to) || 0 };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && !(await exists(folder))) return 'absent';
    return { unreadable: code === 'ENOENT' ? 'it has no stamp' : 'its stamp cannot be read' };
  }
}

export async function stampFolder(folder: string, stamp: Stamp): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'stamp.json');
  await writeFile(`${file}.new`, JSON.stringify({ format, ...stamp }));
  await rename(`${file}.new`, file);
}

/**
 * Moves a folder out of the way, for a person to look at, and says where it is. Only the last one is kept: all of it
 * can be made again from the book, and a disk that keeps failing should not also become full.
 */
export async function moveAside(folder: string): Promise<string> {
  const aside = `${folder}.lost`;
  await rm(aside, { recursive: true, force: true });
  await rename(folder, aside);
  return aside;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
