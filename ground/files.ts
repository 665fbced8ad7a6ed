import { join } from 'node:path';
import { fileTypeFromFile } from 'file-type';
import { type Arrived, type Blobs, openBlobs, type Range, type Reading, type Source } from './blobs.ts';
import { readPicture } from './pictures.ts';
import { refuse } from './refusal.ts';

export type { Range, Reading, Source };

/** `hash` is its name and its proof; `mime` what it may be served as. Pictures also have sizes in px and a small one. */
export type StoredFile = {
  hash: string;
  mime: string;
  bytes: number;
  width?: number;
  height?: number;
  thumb_hash?: string;
};

export type Files = {
  /** A picture, made anew (pictures.ts): safe to show. Refuses `invalid`, `too_large`, `busy`. */
  putImage(source: Source): Promise<StoredFile>;
  /** A recording, as it is. Refuses `invalid` when it is none, `too_large`. */
  putAudio(source: Source): Promise<StoredFile>;
  /** A film, as it is; one that browsers cannot play is a file like any other. Refuses `too_large`. */
  putFilm(source: Source): Promise<StoredFile>;
  /** Anything, as it is. Of its type only PDF is looked for, none is believed: serve it only as an attachment. */
  putOther(source: Source): Promise<StoredFile>;
  /** What this house puts together itself: of any size that there is room for. */
  putArchive(source: Source): Promise<StoredFile>;
  /** Refuses `unknown`, and `invalid` for a range outside the file. */
  read(hash: string, range?: Range): Promise<Reading>;
  has(hash: string): Promise<boolean>;
  /** The caller knows that nothing refers to it any more: equal files are one. */
  remove(hash: string): Promise<void>;
};

export type FileLimits = {
  image_bytes_max: number;
  audio_bytes_max: number;
  film_bytes_max: number;
  other_bytes_max: number;
};

const usual: FileLimits = {
  image_bytes_max: 30_000_000,
  audio_bytes_max: 100_000_000,
  film_bytes_max: 500_000_000,
  other_bytes_max: 250_000_000,
};

// Browsers record sound into the containers of film, which is what detection then calls them.
const recordings: Record<string, string> = {
  webm: 'audio/webm',
  mp4: 'audio/mp4',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
};

const anything = 'application/octet-stream';
const films: Record<string, string> = {
  webm: 'video/webm',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  ogv: 'video/ogg',
};

/**
 * Files of people in `<home>/files`. Whatever is returned here is on disk for certain. Refuses `unavailable` when there
 * is no room left.
 */
export function openFiles(home: string, limits: Partial<FileLimits> = {}): Files {
  const { image_bytes_max, audio_bytes_max, film_bytes_max, other_bytes_max } = { ...usual, ...limits };
  const blobs = openBlobs(join(home, 'files'));

  return {
    putImage: (source) =>
      arriving(blobs, source, image_bytes_max, async ({ path }) => {
        const { large, small, width, height } = await readPicture(path);
        const thumb = await keep(blobs, small);
        const { hash, bytes } = await keep(blobs, large);
        return { hash, mime: 'image/webp', bytes, width, height, thumb_hash: thumb.hash };
      }),
    putAudio: (source) =>
      arriving(blobs, source, audio_bytes_max, async (arrived) => {
        const mime = recordings[await kindOf(arrived)];
        if (mime === undefined) refuse('invalid', 'Only recordings in WebM, MP4, Ogg, MP3 or WAV can be played here.');
        return await keepAs(blobs, arrived, mime);
      }),
    putFilm: (source) =>
      arriving(blobs, source, film_bytes_max, async (arrived) => {
        return await keepAs(blobs, arrived, films[await kindOf(arrived)] ?? anything);
      }),
    putOther: (source) =>
      arriving(blobs, source, other_bytes_max, async (arrived) => {
        return await keepAs(blobs, arrived, (await kindOf(arrived)) === 'pdf' ? 'application/pdf' : anything);
      }),
    putArchive: (source) =>
      arriving(blobs, source, Number.MAX_SAFE_INTEGER, async (arrived) => await keepAs(blobs, arrived, anything)),
    read: blobs.read,
    has: blobs.has,
    remove: blobs.remove,
  };
}

async function arriving<T>(
  blobs: Blobs,
  source: Source,
  bytes_max: number,
  then: (arrived: Arrived) => Promise<T>,
): Promise<T> {
  const arrived = await blobs.receive(source, bytes_max);
  try {
    return await then(arrived);
  } finally {
    await blobs.discard(arrived);
  }
}

async function kindOf({ path }: Arrived): Promise<string> {
  return (await fileTypeFromFile(path))?.ext ?? '';
}

async function keepAs(blobs: Blobs, arrived: Arrived, mime: string): Promise<StoredFile> {
  await blobs.keep(arrived);
  return { hash: arrived.hash, mime, bytes: arrived.bytes };
}

async function keep(blobs: Blobs, content: Buffer): Promise<Arrived> {
  const arrived = await blobs.receive(content, content.byteLength);
  await blobs.keep(arrived);
  return arrived;
}
