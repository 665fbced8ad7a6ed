import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Files, openFiles, type Range } from './files.ts';

let home: string;
let files: Files;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'fieldlore-files-'));
  files = openFiles(home);
});
afterAll(async () => {
  // Whatever was refused or broke above left nothing behind.
  expect(await readdir(join(home, 'files/arriving'))).toEqual([]);
  await rm(home, { recursive: true, force: true });
});

const content = async (hash: string, range?: Range): Promise<Buffer> => buffer((await files.read(hash, range)).stream);
const refused = (reason: string) => expect.objectContaining({ name: 'Refusal', reason });
const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#a33' } });
/** A picture that does not compress to nothing. */
const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  });

test('a file is kept under its hash, once, and read back whole or in part', async () => {
  const hash = createHash('sha256').update('hello world').digest('hex');
  async function* parts() {
    yield Buffer.from('hello ');
    yield Buffer.from('world');
  }
  const stored = { hash, mime: 'application/octet-stream', bytes: 11 };
  expect(await files.putOther(parts())).toEqual(stored);
  const both = await Promise.all([files.putOther(parts()), files.putOther(Buffer.from('hello world'))]);
  expect(both).toEqual([stored, stored]);
  expect((await stat(join(home, 'files', hash.slice(0, 2), hash.slice(2, 4), hash))).size).toBe(11);
  expect(String(await content(hash))).toBe('hello world');
  expect(String(await content(hash, { start: 6 }))).toBe('world');
  expect(String(await content(hash, { start: 0, end: 4 }))).toBe('hello');
  expect(String(await content(hash, { start: 8, end: 99 }))).toBe('rld');
  const part = await files.read(hash, { start: 2, end: 3 });
  part.stream.destroy();
  expect(part).toMatchObject({ bytes_total: 11, start: 2, end: 3 });
  for (const range of [{ start: 11 }, { start: -1 }, { start: 5, end: 4 }, { start: 0.5 }, { start: Number.NaN }]) {
    await expect(files.read(hash, range)).rejects.toEqual(refused('invalid'));
  }
});

test('what is not there is unknown, whatever its name looks like', async () => {
  for (const hash of ['0'.repeat(64), '', '../../etc/passwd', `${'0'.repeat(60)}/../`, 'A'.repeat(64)]) {
    await expect(files.read(hash), hash).rejects.toEqual(refused('unknown'));
  }
  const { hash } = await files.putOther(Buffer.from('to be removed'));
  expect(await files.has(hash)).toBe(true);
  await files.remove(hash);
  await files.remove(hash);
  expect(await files.has(hash)).toBe(false);
});

test('too long, empty and broken-off arrivals are refused and leave nothing', async () => {
  const small = openFiles(home, { other_bytes_max: 10, audio_bytes_max: 10, image_bytes_max: 10 });
  let asked = 0;
  let closed = false;
  async function* endless() {
    try {
      for (;;) {
        asked++;
        yield Buffer.alloc(6);
      }
    } finally {
      closed = true;
    }
  }
  await expect(small.putOther(endless())).rejects.toEqual(refused('too_large'));
  expect({ asked, closed }).toEqual({ asked: 2, closed: true });
  await expect(small.putImage(endless())).rejects.toEqual(refused('too_large'));
  await expect(small.putAudio(endless())).rejects.toEqual(refused('too_large'));
  expect((await small.putOther(Buffer.alloc(10))).bytes).toBe(10);
  await expect(files.putOther(Buffer.alloc(0))).rejects.toEqual(refused('invalid'));
  async function* broken() {
    yield Buffer.from('some');
    throw new Error('connection lost');
  }
  await expect(files.putOther(broken())).rejects.toThrow('connection lost');
});

test('what an earlier server left half arrived is removed, what may still be arriving is not', async () => {
  const again = await mkdtemp(join(tmpdir(), 'fieldlore-files-'));
  await openFiles(again).putOther(Buffer.from('x'));
  const arriving = join(again, 'files/arriving');
  await writeFile(join(arriving, 'old'), 'x');
  await utimes(join(arriving, 'old'), new Date(0), new Date(0));
  await writeFile(join(arriving, 'young'), 'x');
  await openFiles(again).putOther(Buffer.from('y'));
  expect(await readdir(arriving)).toEqual(['young']);
  await rm(again, { recursive: true });
});

test('a photograph loses its place and camera, stands upright and becomes small', async () => {
  const photo = await noise(3_000, 600)
    .jpeg()
    .withExif({
      IFD0: { Make: 'Acme', Copyright: 'secret-marker' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '67/1 51/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  const stored = await files.putImage(photo);
  expect(stored).toMatchObject({ mime: 'image/webp', width: 512, height: 2_560 });
  for (const [hash, side] of [
    [stored.hash, 2_560],
    [stored.thumb_hash!, 480],
  ] as const) {
    const kept = await content(hash);
    const about = await sharp(kept).metadata();
    expect(about).toMatchObject({ format: 'webp', height: side });
    expect([about.exif, about.xmp, about.iptc, about.icc, about.orientation]).toEqual(Array(5).fill(undefined));
    expect(kept.includes('secret-marker')).toBe(false);
  }
  expect((await content(stored.hash)).byteLength).toBe(stored.bytes);
});

test.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('%s is read, and not made larger', async (format) => {
  const stored = await files.putImage(await plain(40, 30).toFormat(format).toBuffer());
  expect(stored).toMatchObject({ mime: 'image/webp', width: 40, height: 30 });
});

test('a moving GIF keeps moving; its small picture stands still', async () => {
  const frames = await Promise.all(
    ['#f00', '#0f0', '#00f'].map((background) =>
      sharp({ create: { width: 600, height: 300, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const gif = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  const stored = await files.putImage(gif);
  expect(stored).toMatchObject({ width: 600, height: 300 });
  expect((await sharp(await content(stored.hash)).metadata()).pages).toBe(3);
  expect((await sharp(await content(stored.thumb_hash!)).metadata()).pages ?? 1).toBe(1);
});

/** A PNG of the given size in a few bytes. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0], 8);
  const pixels = deflateSync(Buffer.alloc((width / 8 + 1) * Math.min(height, 1_000)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test('a picture of too many pixels is refused before it is unpacked', async () => {
  const packed = bomb(40_000, 40_000);
  expect(packed.byteLength).toBeLessThan(10_000);
  const before = process.memoryUsage().rss;
  await expect(files.putImage(packed)).rejects.toEqual(refused('too_large'));
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
});

test('damaged pictures and other things are refused, whatever they are called', async () => {
  const jpeg = await noise(800, 600).jpeg().toBuffer();
  const png = await noise(200, 200).png().toBuffer();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(200)]);
  const wrong: Record<string, Buffer> = {
    'a jpeg cut short': jpeg.subarray(0, jpeg.length / 2),
    'a jpeg of its first bytes': jpeg.subarray(0, 20),
    'a png cut short': png.subarray(0, png.length / 2),
    'a png with a wrong sum': Buffer.concat([png.subarray(0, 2_000), Buffer.alloc(500), png.subarray(2_500)]),
    svg: Buffer.from(svg),
    'svg after an xml line': Buffer.from(`<?xml version="1.0"?>${svg}`),
    'svg behind the first bytes of a jpeg': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(svg)]),
    html: Buffer.from('<!doctype html><script>alert(1)</script>'),
    pdf: Buffer.from('%PDF-1.7\n'),
    tiff: await plain(9, 9).tiff().toBuffer(),
    heic,
    text: Buffer.from('x'),
  };
  for (const [what, bytes] of Object.entries(wrong)) {
    await expect(files.putImage(bytes), what).rejects.toEqual(refused('invalid'));
  }
  await expect(files.putImage(heic)).rejects.toThrow(/JPEG/);
});

test('more pictures at once than can wait are refused as busy', async () => {
  const picture = await noise(400, 400).jpeg().toBuffer();
  const asked = await Promise.allSettled(Array.from({ length: 30 }, () => files.putImage(picture)));
  const answers = asked.map((each) => (each.status === 'fulfilled' ? 'stored' : each.reason.reason));
  expect(new Set(answers)).toEqual(new Set(['stored', 'busy']));
  expect(answers.filter((answer) => answer === 'stored').length).toBeGreaterThanOrEqual(18);
  expect((await files.putImage(picture)).mime).toBe('image/webp');
}, 30_000);

test('recordings are kept as they are, other things are not recordings', async () => {
  const wav = Buffer.concat([Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), Buffer.alloc(60)]);
  const ogg = Buffer.concat([Buffer.from('OggS\0\x02'), Buffer.alloc(22), Buffer.from('OpusHead'), Buffer.alloc(40)]);
  const m4a = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypM4A \0\0\0\0isomM4A '), Buffer.alloc(40)]);
  const mp4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom\0\0\0\0isommp42'), Buffer.alloc(40)]);
  const webm = Buffer.concat([
    Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex'),
    Buffer.alloc(40),
  ]);
  const mp3 = Buffer.concat([
    Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1'),
    Buffer.from([0xff, 0xfb, 0x90, 0x64]),
    Buffer.alloc(413),
  ]);
  const all: [Buffer, string][] = [
    [wav, 'wav'],
    [ogg, 'ogg'],
    [m4a, 'mp4'],
    [mp4, 'mp4'],
    [webm, 'webm'],
    [mp3, 'mpeg'],
  ];
  for (const [bytes, type] of all) {
    const stored = await files.putAudio(bytes);
    expect(stored).toEqual({
      hash: createHash('sha256').update(bytes).digest('hex'),
      mime: `audio/${type}`,
      bytes: bytes.length,
    });
    expect(await content(stored.hash)).toEqual(bytes);
  }
  for (const other of [
    Buffer.from('<html>'),
    Buffer.from('x'),
    await plain(9, 9).png().toBuffer(),
    Buffer.from('#!/bin/sh\n'),
  ]) {
    await expect(files.putAudio(other)).rejects.toEqual(refused('invalid'));
  }
});
