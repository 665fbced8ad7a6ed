import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { refuse } from './refusal.ts';

/** Bytes to store: at once, or as they arrive. A stream is closed when it turns out to be too long. */
export type Source = Uint8Array | AsyncIterable<Uint8Array>;

/** A file that has arrived whole, is on disk for certain, and has no name yet. */
export type Arrived = { path: string; hash: string; bytes: number };

/** Both ends included, as in HTTP; without `end`, up to the last byte. */
export type Range = { start: number; end?: number };

/** `bytes_total` is the whole file's. The stream must be read to its end or destroyed: it holds the file open. */
export type Reading = { stream: Readable; bytes_total: number; start: number; end: number };

export type Blobs = {
  /** Refuses `too_large` above `bytes_max`, `invalid` when empty, `unavailable` when the disk is full. */
  receive(source: Source, bytes_max: number): Promise<Arrived>;
  /** Gives it its place by its content; afterwards its temporary file is gone. */
  keep(arrived: Arrived): Promise<void>;
  discard(arrived: Arrived): Promise<void>;
  /** Refuses `unknown`, and `invalid` for a range outside the file. */
  read(hash: string, range?: Range): Promise<Reading>;
  has(hash: string): Promise<boolean>;
  remove(hash: string): Promise<void>;
};

const arriving_ms_max = 24 * 3_600_000;

/** Files by the SHA-256 of their content, in `<folder>/ab/cd/abcd…`; what is arriving is in `<folder>/arriving`. */
export function openBlobs(folder: string): Blobs {
  const arriving = join(folder, 'arriving');
  let swept: Promise<void> | undefined;

  const placeOf = (hash: string): string =>
    /^[0-9a-f]{64}$/.test(hash) ? join(folder, hash.slice(0, 2), hash.slice(2, 4), hash) : refuse('unknown', gone);

  return {
    async receive(source, bytes_max) {
      swept ??= sweep(arriving);
      await swept.catch((error: unknown) => {
        swept = undefined;
        throw error;
      });
      const path = join(arriving, randomUUID());
      try {
        return await write(path, source, bytes_max);
      } catch (error) {
        await rm(path, { force: true });
        if (['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')) refuse('unavailable', full);
        throw error;
      }
    },
    async keep({ path, hash }) {
      const place = placeOf(hash);
      await makeFolder(dirname(place));
      // Over an equal file too: one cut short by a failing disk is thereby mended.
      await rename(path, place);
      await sync(dirname(place));
    },
    discard: ({ path }) => rm(path, { force: true }),
    async read(hash, range) {
      const file = await open(placeOf(hash), 'r').catch((error: NodeJS.ErrnoException) =>
        error.code === 'ENOENT' ? refuse('unknown', gone) : Promise.reject(error),
      );
      try {
        const { size: bytes_total } = await file.stat();
        const start = range?.start ?? 0;
        const end = Math.min(range?.end ?? bytes_total - 1, bytes_total - 1);
        if (!Number.isSafeInteger(start) || start < 0 || start > end)
          refuse('invalid', 'That part is not in the file.');
        return { stream: file.createReadStream({ start, end }), bytes_total, start, end };
      } catch (error) {
        await file.close();
        throw error;
      }
    },
    has: (hash) => isThere(placeOf(hash)),
    async remove(hash) {
      const place = placeOf(hash);
      if (!(await isThere(place))) return;
      await rm(place, { force: true });
      await sync(dirname(place));
    },
  };
}

const gone = 'There is no such file.';
const full = 'There is no room left for files. Nothing was stored; tell whoever runs this server.';

async function write(path: string, source: Source, bytes_max: number): Promise<Arrived> {
  const file = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of source instanceof Uint8Array ? [source] : source) {
      bytes += chunk.byteLength;
      if (bytes > bytes_max)
        refuse('too_large', `Files of this kind can have up to ${Math.floor(bytes_max / 1e6)} MB.`);
      hash.update(chunk);
      await writeAll(file, chunk);
    }
    if (bytes === 0) refuse('invalid', 'The file is empty.');
    await file.sync();
    return { path, hash: hash.digest('hex'), bytes };
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.byteLength; ) at += (await file.write(chunk, at)).bytesWritten;
}

/** Also the folder's name in its parents is on disk afterwards, else the file could be lost with its folder. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; ; made = dirname(made)) {
    await sync(dirname(made));
    if (made === first) return;
  }
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what never finished arriving. By age, since another server may be receiving into the same folder. */
async function sweep(arriving: string): Promise<void> {
  await makeFolder(arriving);
  for (const name of await readdir(arriving)) {
    const path = join(arriving, name);
    const about = await stat(path).catch(() => null);
    if (about !== null && Date.now() - about.mtimeMs > arriving_ms_max) await rm(path, { force: true });
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
