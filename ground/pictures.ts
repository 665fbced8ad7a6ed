import { open } from 'node:fs/promises';
import type { Metadata, Sharp, SharpInput, SharpOptions } from 'sharp';
import { refuse } from './refusal.ts';
import { makeTurns } from './turns.ts';

/** A picture as we keep it: WebP without anything but its pixels. */
export type Picture = { large: Buffer; small: Buffer; width: number; height: number };

const pixels_max = 50_000_000;
const frames_max = 300;
const side_px_max = 2_560;
const small_side_px_max = 480;
const decoding_s_max = 30;
// Each holds up to 200 MB while it works.
const decodings_max = 2;
const waiting_max = 16;

const turns = makeTurns(decodings_max, waiting_max, 'Many pictures are being read right now. Try again in a moment.');
const unreadable = 'This picture is damaged or incomplete. Save it again as JPEG or PNG and send that.';
const notAPicture = 'Only JPEG, PNG, WebP, GIF and AVIF pictures can be shown. Others can be attached as files.';

type Format = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'heic';
// What the decoder calls the readers of these formats; all its others (SVG, TIFF, PDF, …) are switched off.
const readers = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((name) => `VipsForeignLoad${name}`);

let decoder: Promise<typeof import('sharp')['default']> | undefined;

/** Loaded at the first picture: 25 MB that a server without pictures does not need. */
function loadDecoder(): NonNullable<typeof decoder> {
  decoder ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false);
    sharp.concurrency(1);
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({ operation: readers });
    return sharp;
  });
  return decoder;
}

/**
 * The picture in the file at `path`, upright, as WebP of at most 2,560 px, and one of 480 px. Whatever else was in the
 * file (place, camera, a script in a comment) is not in these. GIF and WebP keep moving when they are not too long.
 * Refuses `invalid` (no picture, damaged), `too_large` (over 50 million pixels) and `busy`.
 */
export async function readPicture(path: string): Promise<Picture> {
  const format = formatOf(await firstBytes(path));
  if (format === null) refuse('invalid', notAPicture);
  if (format === 'heic')
    refuse(
      'invalid',
      'HEIC pictures cannot be read here. Save it as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible).',
    );
  return turns(() => convert(path, format));
}

/** By the first bytes alone: names and declared types are the sender's words, and decoders guess more than we allow. */
function formatOf(head: Buffer): Format | null {
  const text = head.toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'gif';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  if (text.slice(4, 8) !== 'ftyp') return null;
  const brands = text.slice(8, 40);
  if (/avif|avis/.test(brands)) return 'avif';
  return /hei[cfmsx]|hev[cmsx]|mif1|msf1/.test(brands) ? 'heic' : null;
}

async function convert(path: string, format: Format): Promise<Picture> {
  const sharp = await loadDecoder();
  const look = (input: SharpInput, options: SharpOptions): Sharp =>
    sharp(input, { limitInputPixels: pixels_max, failOn: 'warning', ...options }).timeout({ seconds: decoding_s_max });
  try {
    const about = await look(path, { animated: true, limitInputPixels: false }).metadata();
    if ((about.format === 'heif' ? 'avif' : about.format) !== format) refuse('invalid', notAPicture);
    const moving = moves(about);
    const frame = about.pageHeight ?? about.height;
    if (about.width * frame > pixels_max)
      refuse('too_large', 'Pictures can have up to 50 million pixels. Make it smaller and send it again.');
    const upright = moving ? look(path, { animated: true }) : look(path, { pages: 1 }).autoOrient();
    const { data: large, info } = await shrink(upright, side_px_max).toBuffer({ resolveWithObject: true });
    const small = await shrink(look(large, { pages: 1 }), small_side_px_max).toBuffer();
    return { large, small, width: info.width, height: info.pageHeight ?? info.height };
  } catch (error) {
    if (error instanceof Error && error.name === 'Refusal') throw error;
    refuse('invalid', unreadable);
  }
}

function moves({ pages = 1, width, height }: Metadata): boolean {
  return pages > 1 && pages <= frames_max && width * height <= pixels_max;
}

function shrink(picture: Sharp, side_px: number): Sharp {
  return picture
    .resize({ width: side_px, height: side_px, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 82, effort: 3 });
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(40), 0, 40, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
