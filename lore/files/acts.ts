import type { Files, StoredFile } from '../../ground/files.ts';
import { refuse, unknown } from '../../ground/refusal.ts';
import { type Asking, asker, type Bytes, type FileAnswer } from '../route.ts';
import { files_per_item_max, kindOf } from './file.ts';
import * as queries from './queries.ts';

/** Keeps the bytes of a file, checked, and drawn anew where it is a picture. Nothing knows of them yet. */
export async function keepBytes(files: Files, { stream, mime }: Bytes): Promise<StoredFile> {
  const kind = kindOf(mime);
  if (kind === 'image') return await files.putImage(stream);
  return kind === 'audio' ? await files.putAudio(stream) : await files.putOther(stream);
}

/** Takes a kept file in, as the asker's own. It hangs on nothing yet. */
export async function takeFile(asking: Asking, wish: { name: string; alt: string }) {
  const kept = asking.kept ?? refuse('invalid', 'Send the file itself as the body.');
  const row = {
    id: asking.newId(),
    hash: kept.hash,
    thumb_hash: kept.thumb_hash ?? null,
    mime: kept.mime,
    name: wish.name,
    bytes: kept.bytes,
    width: kept.width ?? null,
    height: kept.height ?? null,
    alt: wish.alt,
  };
  await queries.writeFile(asking.db, { ...row, put_by: asker(asking), at: asking.now });
  const { hash, thumb_hash, ...shown } = row;
  return shown;
}

/**
 * Hangs files on an item, at a place in it where it has places (a step, a use). Refuses files that are not the asker's
 * own loose ones. Who hung them on a confidential item is forgotten.
 */
export async function hangFiles(
  asking: Asking,
  files: string[],
  item: string,
  how: { anchor?: string; confidential?: boolean } = {},
): Promise<void> {
  const all = [...new Set(files)];
  if (all.length === 0) return;
  if (all.length > files_per_item_max) refuse('invalid', `${files_per_item_max} files at most.`);
  if ((await queries.hang(asking.db, all, asker(asking), item, how)) < all.length) {
    refuse('unknown', 'One of these files is not there any more. Add it again.');
  }
}

export async function openFile(asking: Asking, id: string, thumb: boolean): Promise<FileAnswer> {
  const file = (await queries.findFile(asking, id)) ?? unknown('file');
  const isThumb = thumb && file.thumb_hash !== null;
  return {
    hash: isThumb ? (file.thumb_hash as string) : file.hash,
    mime: isThumb ? 'image/webp' : file.mime,
    bytes: file.bytes,
    name: file.name,
    inline: kindOf(file.mime) !== 'other',
  };
}
