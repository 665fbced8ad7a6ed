import { open } from 'node:fs/promises';
import { openArchive } from '../../../ground/archive.ts';
import type { Filling } from './markdown-source.ts';

/** Zip or gzip by its first bytes, whatever it is called. */
export async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, 2).toString() === 'PK' || buffer.readUInt16BE(0) === 0x1f8b;
  } finally {
    await file.close();
  }
}

/** A zip (or .tar.gz) of a folder. What all lies in one folder of it is taken as what lies in the zip. */
export async function readZip(path: string, source: Filling): Promise<void> {
  const archive = await openArchive(path);
  source.close = () => archive.close();
  const isOurs = (name: string) =>
    !/(^|\/)(\.git|node_modules|__MACOSX|\.DS_Store|\.obsidian|\.trash)(\/|$)/.test(name);
  const entries = archive.entries.filter(({ name, isFolder }) => !isFolder && isOurs(name));
  const under = commonFolder(entries.map(({ name }) => name));
  for (const { name, bytes } of entries) {
    await source.add(name.slice(under.length), bytes, () => archive.bytes(name), null);
  }
  source.read = (file) => archive.read(under + file);
}

/** The folder that holds everything, with `/`, or nothing. Only the outermost: further in it may be a page. */
function commonFolder(names: string[]): string {
  const first = names[0]?.match(/^[^/]+\//)?.[0] ?? '';
  return first !== '' && names.length > 1 && names.every((name) => name.startsWith(first)) ? first : '';
}
