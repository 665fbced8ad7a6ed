import { createReadStream } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type ArchiveLimits, Names, type Opened, refuseKind, refuseLink } from './archive-names.ts';
import { Refusal, refuse } from './refusal.ts';

const block_bytes = 512;
const long_header_bytes_max = 100_000;
const damaged = 'The .tar.gz is damaged or cut off. Export it again.';

/** A tar has no list of what it holds, so that it is unzipped once, into one file of ours, and read there. */
export async function openTar(path: string, limits: ArchiveLimits): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'fieldlore-archive-'));
  let file: FileHandle | undefined;
  const clear = async () => {
    await file?.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const plain = join(folder, 'tar');
    await unzip(path, plain, limits);
    const tar = await open(plain);
    file = tar;
    const names = new Names(limits, { spellings: true });
    const places = await placesIn(tar, (await tar.stat()).size, names);
    return {
      kind: 'tar',
      entries: names.entries,
      close: clear,
      read: async (name) => {
        names.known(name);
        const { start, bytes } = places.get(name) ?? refuseKind(name);
        const range = bytes === 0 ? { start: 0, end: 0 } : { start, end: start + bytes - 1 };
        const stream = createReadStream(plain, range);
        // A range of no bytes cannot be said: both of its ends belong to it.
        return bytes === 0 ? stream.filter(() => false) : stream;
      },
    };
  } catch (fault) {
    await clear();
    if (fault instanceof Refusal) throw fault;
    if (['ENOSPC', 'EDQUOT'].includes((fault as NodeJS.ErrnoException).code ?? ''))
      refuse('unavailable', 'There is no room on the disk to unpack the archive. Make room and try again.');
    refuse('invalid', damaged);
  }
}

async function unzip(from: string, to: string, { bytes_max, ratio_max, ratio_from_bytes }: ArchiveLimits) {
  const { size } = await stat(from);
  // Names and padding come on top of what the files have.
  const most = Math.min(bytes_max + 100_000_000, Math.max(ratio_from_bytes, size * ratio_max));
  let seen = 0;
  const count = new Transform({
    transform(chunk: Buffer, _, next) {
      seen += chunk.length;
      if (seen <= most) return next(null, chunk);
      next(new Refusal('too_large', 'The .tar.gz is made to burst when it is unpacked. Nothing of it was read.'));
    },
  });
  const out = await open(to, 'wx', 0o600);
  await pipeline(createReadStream(from), createGunzip(), count, out.createWriteStream());
}

async function placesIn(tar: FileHandle, size: number, names: Names) {
  const places = new Map<string, { start: number; bytes: number }>();
  let long: { path?: string; bytes?: number } = {};
  for (let at = 0; at + block_bytes <= size; ) {
    const header = await read(tar, at, block_bytes);
    if (header.every((byte) => byte === 0)) return places;
    if (!hasRightSum(header)) refuse('invalid', damaged);
    const type = String.fromCharCode(header[156]);
    const bytes = long.bytes ?? numberIn(header, 124, 12);
    const start = at + block_bytes;
    if (!Number.isSafeInteger(bytes) || bytes < 0 || start + bytes > size) refuse('invalid', damaged);
    at = start + Math.ceil(bytes / block_bytes) * block_bytes;

    if (type === 'x' || type === 'L' || type === 'K' || type === 'g') {
      if (bytes > long_header_bytes_max) refuse('invalid', damaged);
      const text = await read(tar, start, bytes);
      // What is said of all files (g) is a comment in practice; names of links (K) do not matter, for links are refused.
      if (type === 'x') long = { ...long, ...fieldsIn(text) };
      if (type === 'L') long.path = text.toString().replace(/\0.*$/s, '');
      continue;
    }
    const name = (long.path ?? nameIn(header)).replace(/^(\.\/+)+/, '');
    long = {};
    if (type === '1' || type === '2') refuseLink(name);
    const isFolder = type === '5' || ((type === '0' || type === '\0') && name.endsWith('/'));
    if (!isFolder && type !== '0' && type !== '\0' && type !== '7') refuseKind(name);
    // The folder that all was packed from.
    if (name === '' || name === '.') continue;
    const known = names.add(isFolder && !name.endsWith('/') ? `${name}/` : name, isFolder ? 0 : bytes, isFolder);
    if (known !== null && !isFolder) places.set(known, { start, bytes });
  }
  if (places.size === 0) refuse('invalid', damaged);
  return places;
}

async function read(tar: FileHandle, at: number, bytes: number): Promise<Buffer> {
  const { buffer, bytesRead } = await tar.read(Buffer.alloc(bytes), 0, bytes, at);
  return bytesRead === bytes ? buffer : refuse('invalid', damaged);
}

function textIn(header: Buffer, at: number, bytes: number): string {
  return header
    .subarray(at, at + bytes)
    .toString()
    .replace(/\0.*$/s, '');
}

/** In octal digits; what is too large for them stands as bytes, with the first bit set. */
function numberIn(header: Buffer, at: number, bytes: number): number {
  if ((header[at] & 0x80) !== 0)
    return header.subarray(at + 1, at + bytes).reduce((sum, byte) => sum * 256 + byte, header[at] & 0x7f);
  const digits = textIn(header, at, bytes).trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : Number.NaN;
}

function nameIn(header: Buffer): string {
  const prefix = textIn(header, 257, 5) === 'ustar' ? textIn(header, 345, 155) : '';
  return prefix === '' ? textIn(header, 0, 100) : `${prefix}/${textIn(header, 0, 100)}`;
}

function hasRightSum(header: Buffer): boolean {
  const sum = header.reduce((sum, byte, i) => sum + (i >= 148 && i < 156 ? 32 : byte), 0);
  return sum === numberIn(header, 148, 8);
}

/** `27 path=a/long/name\n`, each with its own length before it. */
function fieldsIn(text: Buffer): { path?: string; bytes?: number } {
  const fields: { path?: string; bytes?: number } = {};
  for (let at = 0; at < text.length; ) {
    const space = text.indexOf(0x20, at);
    const length = Number(text.subarray(at, Math.max(at, space)).toString());
    if (!(length > 0) || at + length > text.length) refuse('invalid', damaged);
    const [, key, value] = /^([^=]*)=(.*)\n$/s.exec(text.subarray(space + 1, at + length).toString()) ?? [];
    if (key === 'path') fields.path = value;
    if (key === 'size') fields.bytes = Number(value);
    if (key?.startsWith('GNU.sparse.')) refuse('invalid', damaged);
    at += length;
  }
  return fields;
}
