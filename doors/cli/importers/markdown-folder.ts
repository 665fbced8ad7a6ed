import { constants } from 'node:fs';
import { lstat, open, readdir, readFile, readlink } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { loss } from './importer.ts';
import { addHistory } from './markdown-history.ts';
import type { Filling, Options } from './markdown-source.ts';

const depth_max = 50;

export async function readFolder(folder: string, source: Filling, options: Options): Promise<void> {
  const walk = async (under: string, depth: number): Promise<void> => {
    if (depth > depth_max) return void source.losses.push(loss('file', under, 'It lies too deep in folders.'));
    for (const entry of await readdir(join(folder, under), { withFileTypes: true })) {
      const path = under === '' ? entry.name : `${under}/${entry.name}`;
      if (entry.name === '.git' || entry.name === 'node_modules') continue;
      if (entry.isSymbolicLink()) addLink(source, path, await readlink(join(folder, path), { encoding: 'buffer' }));
      else if (entry.isDirectory()) await walk(path, depth + 1);
      else if (entry.isFile()) {
        const { size, mtime } = await lstat(join(folder, path));
        await source.add(path, size, () => readFile(join(folder, path)), mtime);
      }
    }
  };
  await walk('', 0).catch((fault: NodeJS.ErrnoException) => {
    throw fault.code === undefined ? fault : new Error(`${fault.path ?? folder} cannot be read (${fault.code}).`);
  });
  source.read = async (path) => {
    const file = await open(join(folder, path), constants.O_RDONLY | constants.O_NOFOLLOW);
    return file.createReadStream();
  };
  await addHistory(folder, source, options);
}

export function addLink(source: Filling, path: string, bytes: Buffer): void {
  const target = posix.join(posix.dirname(path), bytes.toString());
  source.files.push({ path, bytes, target, written_at: null, touches: [], history: null });
}
