import { copyFile, open, stat, truncate } from 'node:fs/promises';

const log_bytes_max = 10 << 20;

/** Keeps a log that another process appends to under 10 MB, and one older one beside it. Never throws. */
export async function keepShort(path: string): Promise<void> {
  const bytes = await bytesOf(path);
  if (bytes <= log_bytes_max) return;
  // PostgreSQL holds the file open for appending, so a rename would take the new lines with it.
  await copyFile(path, `${path}.1`).catch(() => {});
  await truncate(path).catch(() => {});
}

export async function bytesOf(path: string): Promise<number> {
  return await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

/** What was appended since the file was `start` bytes long, 64 kB at most. */
export async function readSince(path: string, start: number): Promise<string> {
  const file = await open(path).catch(() => null);
  if (file === null) return '';
  try {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(64 << 10), position: start });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
