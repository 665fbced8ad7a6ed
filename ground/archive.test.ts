// Archives that mean harm, byte by byte: each is refused with its reason, and leaves nothing behind.
import { mkdir, mkdtemp, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openArchive, openInner } from './archive.ts';
import { type ArchiveLimits, archive_limits } from './archive-names.ts';

let folder = '';
const before = process.env.TMPDIR;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fieldlore-archives-'));
});
beforeEach(async () => {
  // A place of its own for what is unpacked, so that what is left behind is seen.
  process.env.TMPDIR = await mkdtemp(join(folder, 'tmp-'));
});
afterAll(async () => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  await rm(folder, { recursive: true, force: true });
});

/** A file to pack; what is said here is what the zip says, true or not. */
type Packed = {
  name: string | Buffer;
  text?: string | Buffer;
  stored?: boolean;
  mode?: number;
  flags?: number;
  method?: number;
  crc?: number;
  bytes?: number;
  packed_bytes?: number;
  offset?: number;
  local_name?: string;
  local_method?: number;
  extra?: Buffer;
};
type Lies = { count?: number; directory_offset?: number; zip64?: { count: bigint; offset?: bigint }; comment?: string };

const u16 = (...numbers: number[]) => Buffer.from(Uint16Array.from(numbers).buffer);
const u32 = (...numbers: number[]) => Buffer.from(Uint32Array.from(numbers).buffer);
const u64 = (...numbers: bigint[]) => Buffer.from(BigUint64Array.from(numbers).buffer);

function zip(files: Packed[], lies: Lies = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const text = Buffer.from(file.text ?? '');
    const data = file.stored ? text : deflateRawSync(text);
    const name = Buffer.from(file.name);
    const local_name = file.local_name === undefined ? name : Buffer.from(file.local_name);
    const method = file.method ?? (file.stored ? 0 : 8);
    const flags = file.flags ?? 0x800;
    const sizes = [file.crc ?? crc32(text), file.packed_bytes ?? data.length, file.bytes ?? text.length];
    const local = Buffer.concat([
      u32(0x04034b50),
      u16(20, flags, file.local_method ?? method, 0, 0x21),
      u32(...sizes),
      u16(local_name.length, 0),
      local_name,
      data,
    ]);
    const extra = file.extra ?? Buffer.alloc(0);
    directory.push(
      Buffer.concat([
        u32(0x02014b50),
        u16((3 << 8) | 20, 20, flags, method, 0, 0x21),
        u32(...sizes),
        u16(name.length, extra.length, 0, 0, 0),
        u32(((file.mode ?? 0o100644) << 16) >>> 0, file.offset ?? at),
        name,
        extra,
      ]),
    );
    parts.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const count = lies.count ?? Math.min(files.length, 0xffff);
  const comment = Buffer.from(lies.comment ?? '');
  const zip64 =
    lies.zip64 === undefined
      ? Buffer.alloc(0)
      : Buffer.concat([
          u32(0x06064b50),
          u64(44n),
          u16(45, 45),
          u32(0, 0),
          u64(lies.zip64.count, lies.zip64.count, BigInt(listed.length), lies.zip64.offset ?? BigInt(at)),
          u32(0x07064b50, 0),
          u64(BigInt(at + listed.length)),
          u32(1),
        ]);
  const end = [u32(0x06054b50), u16(0, 0, count, count), u32(listed.length, lies.directory_offset ?? at)];
  return Buffer.concat([...parts, listed, zip64, ...end, u16(comment.length), comment]);
}

type Header = { name: string; text?: string; type?: string; link?: string; size?: string; sum?: string };

function tar(files: Header[], { ends = true } = {}): Buffer {
  const blocks = files.map(({ name, text = '', type = '0', link = '', size, sum }) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write('0000644\0', 100);
    header.write(size ?? `${Buffer.byteLength(text).toString(8).padStart(11, '0')}\0`, 124);
    header.write('        ', 148);
    header.write(type, 156);
    header.write(link, 157);
    header.write('ustar\x0000', 257);
    const right = header.reduce((all, byte) => all + byte, 0);
    header.write(sum ?? `${right.toString(8).padStart(6, '0')}\0 `, 148);
    const body = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512);
    body.write(text);
    return Buffer.concat([header, body]);
  });
  return gzipSync(Buffer.concat([...blocks, ends ? Buffer.alloc(1024) : Buffer.alloc(0)]));
}

const pax = (key: string, value: string) => {
  const rest = ` ${key}=${value}\n`;
  const length = Buffer.byteLength(rest) + 2;
  return `${length >= 100 ? length + 1 : length}${rest}`;
};

let number = 0;
async function put(bytes: Buffer): Promise<string> {
  const path = join(folder, `archive-${++number}`);
  await writeFile(path, bytes);
  return path;
}

async function readAll(path: string, limits: Partial<ArchiveLimits> = {}) {
  const archive = await openArchive(path, limits);
  try {
    const read: Record<string, string> = {};
    for (const { name, isFolder } of archive.entries) if (!isFolder) read[name] = await archive.text(name);
    return read;
  } finally {
    await archive.close();
  }
}

const nothingLeft = async () => expect(await readdir(process.env.TMPDIR as string)).toEqual([]);

describe('a zip', () => {
  test('is read in place, with its folders, its letters and its empty files', async () => {
    const path = await put(
      zip(
        [
          { name: 'notes/', mode: 0o040755 },
          { name: 'notes/', mode: 0o040755 },
          { name: 'notes/Kälte.md', text: '\ufeffDichtung vorwärmen' },
          { name: 'empty.txt', text: '', stored: true },
          { name: Buffer.from([0x6b, 0x84, 0x6c, 0x74, 0x2e, 0x74, 0x78, 0x74]), text: 'of DOS', flags: 0 },
          { name: 'Übersicht.txt', text: 'of a Mac', flags: 0 },
        ],
        { comment: 'made by hand' },
      ),
    );
    const archive = await openArchive(path);
    expect(archive.entries).toContainEqual({ name: 'notes', bytes: 0, isFolder: true });
    expect(archive.entries.filter(({ isFolder }) => isFolder)).toHaveLength(1);
    await expect(archive.read('notes/Kalte.md')).rejects.toMatchObject({ reason: 'unknown' });
    await expect(archive.read('notes')).rejects.toMatchObject({ reason: 'invalid' });
    await archive.close();
    expect(await readAll(path)).toEqual({
      'notes/Kälte.md': 'Dichtung vorwärmen',
      'empty.txt': '',
      'kält.txt': 'of DOS',
      'Übersicht.txt': 'of a Mac',
    });
    await nothingLeft();
  });

  test('in a zip is opened beside it, and gone when it is closed', async () => {
    const path = await put(zip([{ name: 'Part-1.zip', text: zip([{ name: 'Page.md', text: 'Hello' }]) }]));
    const outer = await openArchive(path);
    const inner = await openInner(outer, 'Part-1.zip');
    expect(await inner.text('Page.md')).toBe('Hello');
    expect(await readdir(process.env.TMPDIR as string)).toHaveLength(1);
    await inner.close();
    await outer.close();
    await nothingLeft();
  });

  const page = { name: 'page.md', text: 'A page.' };
  const zeros = Buffer.alloc(11_000_000);
  const many = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `${i}`, stored: true }));
  const whole = zip([page]);
  const refused: [string, () => Buffer, 'invalid' | 'too_large', RegExp, Partial<ArchiveLimits>?][] = [
    ['a name that climbs', () => zip([{ name: '../../etc/passwd' }]), 'invalid', /leads out/],
    ['a name that climbs in the middle', () => zip([{ name: 'a/../../b' }]), 'invalid', /leads out/],
    ['only ..', () => zip([{ name: '..' }]), 'invalid', /leads out/],
    ['an absolute name', () => zip([{ name: '/etc/passwd' }]), 'invalid', /leads out/],
    ['a drive', () => zip([{ name: 'C:/Windows/x' }]), 'invalid', /leads out/],
    ['a drive without a folder', () => zip([{ name: 'c:x' }]), 'invalid', /leads out/],
    ['a backslash', () => zip([{ name: '..\\..\\x' }]), 'invalid', /backslash/],
    ['a NUL', () => zip([{ name: 'page.md\0.png' }]), 'invalid', /no name of a file/],
    ['an empty name', () => zip([{ name: '' }]), 'invalid', /no name of a file/],
    ['a name with nothing between two slashes', () => zip([{ name: 'a//b' }]), 'invalid', /no name of a file/],
    ['a dot as a folder', () => zip([{ name: 'a/./b' }]), 'invalid', /no name of a file/],
    ['a symbolic link', () => zip([{ name: 'x', text: '/etc', mode: 0o120777 }]), 'invalid', /is a link/],
    ['a device', () => zip([{ name: 'x', mode: 0o060644 }]), 'invalid', /neither a file nor a folder/],
    ['a pipe', () => zip([{ name: 'x', mode: 0o010644 }]), 'invalid', /neither a file nor a folder/],
    ['the same name twice', () => zip([page, page]), 'invalid', /twice/],
    ['two spellings in case', () => zip([page, { name: 'Page.MD' }]), 'invalid', /two spellings/],
    ['two spellings in accents', () => zip([{ name: 'é' }, { name: 'e\u0301' }]), 'invalid', /two spellings/],
    ['two spellings of a folder', () => zip([{ name: 'A/x' }, { name: 'a/y' }]), 'invalid', /two spellings/],
    ['a file that is a folder too', () => zip([{ name: 'a' }, { name: 'a/b' }]), 'invalid', /twice/],
    ['a folder that is a file too', () => zip([{ name: 'a/b' }, { name: 'a' }]), 'invalid', /twice/],
    ['a bomb', () => zip([{ name: 'x', text: zeros }]), 'too_large', /burst/],
    [
      'many small bombs',
      () => zip(Array.from({ length: 12 }, (_, i) => ({ name: `${i}`, text: zeros.subarray(0, 1_000_000) }))),
      'too_large',
      /burst/,
      { ratio_from_bytes: 9_000_000 },
    ],
    [
      'more bytes than it says',
      () => zip([{ name: 'x', text: zeros.subarray(0, 50_000), bytes: 10 }]),
      'invalid',
      /damaged/,
    ],
    ['fewer bytes than it says', () => zip([{ ...page, bytes: 999 }]), 'invalid', /damaged/],
    ['sizes of a stored file that differ', () => zip([{ ...page, stored: true, bytes: 3 }]), 'invalid', /damaged/],
    ['bytes that two files share', () => zip([page, { name: 'b.md', offset: 0 }]), 'invalid', /damaged/],
    ['another name in front of the file', () => zip([{ ...page, local_name: 'evil.md' }]), 'invalid', /damaged/],
    ['another method in front of the file', () => zip([{ ...page, local_method: 0 }]), 'invalid', /damaged/],
    ['a wrong sum', () => zip([{ ...page, crc: 1 }]), 'invalid', /damaged/],
    ['a file that lies behind the end', () => zip([{ ...page, offset: 5_000 }]), 'invalid', /damaged/],
    ['a file that lies nowhere', () => zip([{ ...page, offset: 3 }]), 'invalid', /damaged/],
    ['a packed size beyond the end', () => zip([{ ...page, packed_bytes: 9_999 }]), 'invalid', /damaged/],
    ['a list that is elsewhere', () => zip([page], { directory_offset: 2 }), 'invalid', /damaged/],
    ['a list that is longer than it is', () => zip([page], { count: 7 }), 'invalid', /damaged/],
    ['a list that says 2^60 files', () => zip([page], { zip64: { count: 1n << 60n } }), 'too_large', /100000 files/],
    [
      'a list far behind the end',
      () => zip([page], { zip64: { count: 1n, offset: 1n << 50n } }),
      'invalid',
      /list .* damaged/,
    ],
    [
      'sizes of 2^62 bytes',
      () =>
        zip([
          {
            ...page,
            bytes: 0xffffffff,
            packed_bytes: 0xffffffff,
            extra: Buffer.concat([u16(1, 16), u64(1n << 62n, 1n << 62n)]),
          },
        ]),
      'too_large',
      /more than 20 GB/,
    ],
    ['a size that is said nowhere', () => zip([{ ...page, bytes: 0xffffffff }]), 'too_large', /burst/],
    ['a packed size that is said nowhere', () => zip([{ ...page, packed_bytes: 0xffffffff }]), 'invalid', /damaged/],
    ['an extra field that is too long', () => zip([{ ...page, extra: u16(1, 999) }]), 'invalid', /list .* damaged/],
    ['encryption', () => zip([{ ...page, flags: 0x801 }]), 'invalid', /encrypted/],
    ['strong encryption', () => zip([{ ...page, flags: 0x841 }]), 'invalid', /damaged|encrypted/],
    ['another way of packing', () => zip([{ ...page, method: 12 }]), 'invalid', /uncommon/],
    ['100,001 files', () => zip(many(100_001), { zip64: { count: 100_001n } }), 'too_large', /100000 files/],
    ['a huge name', () => zip([{ name: 'x'.repeat(60_000) }]), 'too_large', /names .* too long/],
    [
      'names that are too much together',
      () => zip(many(20).map((each) => ({ ...each, name: each.name.padStart(1_900, 'n') }))),
      'too_large',
      /names .* too long/,
      { names_bytes_max: 30_000 },
    ],
    ['too much in all', () => zip([page, { name: 'b', text: 'more' }]), 'too_large', /GB/, { bytes_max: 10 }],
    ['a text that is too long', () => whole, 'too_large', /Make it shorter/, { text_bytes_max: 6 }],
    ['an end that is cut off', () => whole.subarray(0, -10), 'invalid', /cut off/],
    ['a beginning that is cut off', () => whole.subarray(20), 'invalid', /damaged/],
    ['bytes after its end', () => Buffer.concat([whole, Buffer.alloc(9)]), 'invalid', /cut off/],
    ['no bytes', () => Buffer.alloc(0), 'invalid', /cut off/],
    ['a picture', () => Buffer.from('\x89PNG\r\n\x1a\n and more', 'latin1'), 'invalid', /no zip archive/],
  ];
  test.each(refused)('with %s is refused', async (_, make, reason, sentence, limits) => {
    const path = await put(make());
    const fault = await readAll(path, limits).catch((fault: Error) => fault);
    expect(fault).toMatchObject({ name: 'Refusal', reason });
    expect((fault as Error).message).toMatch(sentence);
    await nothingLeft();
  });

  test('as large as may be is taken: the limits are tested at their edge', async () => {
    const full = zip(many(100_000), { zip64: { count: 100_000n } });
    const archive = await openArchive(await put(full));
    expect(archive.entries).toHaveLength(archive_limits.entries_max);
    await archive.close();
    expect(await readAll(await put(whole), { text_bytes_max: 7, bytes_max: 7 })).toEqual({ 'page.md': 'A page.' });
    expect(await readAll(await put(zip([{ name: 'x'.repeat(2_000) }])))).toEqual({ ['x'.repeat(2_000)]: '' });
  });

  test('whose list is blown up costs no memory', async () => {
    const extra = Buffer.concat([u16(0x9999, 60_000), Buffer.alloc(60_000)]);
    const path = await put(zip(many(3_000).map((each) => ({ ...each, extra }))));
    const heap = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
    const start = heap();
    const archive = await openArchive(path);
    // 180 MB of extra fields went by.
    expect(archive.entries).toHaveLength(3_000);
    expect(heap() - start).toBeLessThan(100_000_000);
    await archive.close();
  });

  test('in a zip that is a bomb is refused, and leaves nothing behind', async () => {
    const bomb = zip([{ name: 'x', text: zeros }]);
    const outer = await openArchive(await put(zip([{ name: 'in.zip', text: bomb, stored: true }])));
    await expect(openInner(outer, 'in.zip')).rejects.toMatchObject({ reason: 'too_large' });
    await expect(openInner(outer, 'no.zip')).rejects.toMatchObject({ reason: 'unknown' });
    await outer.close();
    await nothingLeft();
  });
});

describe('a .tar.gz', () => {
  test('is read, with long names in both of their spellings', async () => {
    const long = `${'deep/'.repeat(30)}page.md`;
    const path = await put(
      tar([
        { name: './', type: '5' },
        { name: './a/', type: '5' },
        { name: './a/page.md', text: 'A page.' },
        { name: 'long', type: 'x', text: pax('path', long) },
        { name: 'cut', text: 'Deep.' },
        { name: '././@LongLink', type: 'L', text: `${long}.txt\0` },
        { name: 'cut', text: 'Deeper.' },
        { name: 'empty' },
      ]),
    );
    expect(await readAll(path)).toEqual({
      'a/page.md': 'A page.',
      [long]: 'Deep.',
      [`${long}.txt`]: 'Deeper.',
      empty: '',
    });
    await nothingLeft();
  });

  const page = { name: 'page.md', text: 'A page.' };
  const refused: [string, () => Buffer, 'invalid' | 'too_large', RegExp][] = [
    ['a name that climbs', () => tar([{ name: '../x' }]), 'invalid', /leads out/],
    ['an absolute name', () => tar([{ name: '/etc/passwd' }]), 'invalid', /leads out/],
    ['a long name that climbs', () => tar([{ name: 'x', type: 'L', text: '../../x' }, page]), 'invalid', /leads out/],
    [
      'a symbolic link',
      () => tar([{ name: 'a', type: '2', link: '/etc' }, { name: 'a/passwd' }]),
      'invalid',
      /is a link/,
    ],
    ['a hard link', () => tar([{ name: 'a', type: '1', link: '/etc/passwd' }]), 'invalid', /is a link/],
    ['a device', () => tar([{ name: 'a', type: '3' }]), 'invalid', /neither/],
    ['a sparse file', () => tar([{ name: 'a', type: 'S' }]), 'invalid', /neither/],
    ['the same name twice', () => tar([page, page]), 'invalid', /twice/],
    ['a wrong sum', () => tar([{ ...page, sum: '0000001\0' }]), 'invalid', /damaged/],
    ['a size that is no number', () => tar([{ ...page, size: 'much' }]), 'invalid', /damaged/],
    ['a size beyond the end', () => tar([{ ...page, size: '77777777777' }]), 'invalid', /damaged/],
    ['an end that is cut off', () => tar([page]).subarray(0, -12), 'invalid', /damaged/],
    ['no tar in it', () => gzipSync('just a text'), 'invalid', /damaged/],
    ['a bomb', () => gzipSync(Buffer.alloc(30_000_000)), 'too_large', /burst/],
  ];
  test.each(refused)('with %s is refused', async (_, make, reason, sentence) => {
    const fault = await readAll(await put(make())).catch((fault: Error) => fault);
    expect(fault).toMatchObject({ name: 'Refusal', reason });
    expect((fault as Error).message).toMatch(sentence);
    await nothingLeft();
  });
});

describe('a folder', () => {
  test('is read as an archive is, and a link in it is refused', async () => {
    const path = join(folder, 'plain');
    await mkdir(join(path, 'a'), { recursive: true });
    await writeFile(join(path, 'a/page.md'), 'A page.');
    await writeFile(join(path, 'a/Page.md'), 'Another, on a disk that knows both.');
    expect(await readAll(path)).toEqual({ 'a/page.md': 'A page.', 'a/Page.md': 'Another, on a disk that knows both.' });
    const archive = await openArchive(path);
    await expect(archive.read('../plain/a/page.md')).rejects.toMatchObject({ reason: 'unknown' });
    await symlink('/etc/passwd', join(path, 'a/link.md'));
    await expect(openArchive(path)).rejects.toMatchObject({ reason: 'invalid', message: /is a link/ });
    await expect(openArchive(join(folder, 'nowhere'))).rejects.toMatchObject({ reason: 'unknown' });
    await rm(path, { recursive: true });
  });
});

test('a file that is cut while it is read ends in a refusal', async () => {
  const noise = Buffer.from(Array.from({ length: 400_000 }, (_, i) => (i * i * 31) % 251));
  const path = await put(zip([{ name: 'x', text: noise, stored: true }]));
  const archive = await openArchive(path);
  await truncate(path, 1_000);
  await expect(archive.text('x')).rejects.toMatchObject({ reason: 'invalid' });
  await archive.close();
});
