import type { Files, StoredFile } from '../../ground/files.ts';
import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { seeItem } from '../communities/placing.ts';
import { roleIn } from '../communities/queries.ts';
import { isSealedBy } from '../communities/seal.ts';
import { type Asking, asker, type Bytes, type Carrying, type FileAnswer } from '../route.ts';
import { files_added_max, files_per_item_max, kindOf, whyNotRemove } from './file.ts';
import * as queries from './queries.ts';
import { awaitText } from './text-queries.ts';

/** Keeps the bytes of a file, checked, and drawn anew where it is a picture. Nothing knows of them yet. */
export async function keepBytes(files: Files, { stream, mime }: Bytes): Promise<StoredFile> {
  const kind = kindOf(mime);
  if (kind === 'image') return await files.putImage(stream);
  if (kind === 'audio') return await files.putAudio(stream);
  return kind === 'film' ? await files.putFilm(stream) : await files.putOther(stream);
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
  await awaitText(asking, row);
  const { hash, thumb_hash, ...shown } = row;
  return shown;
}

/** What this house put together for somebody, as a loose file of theirs. */
export async function giveFile(
  { db, now, newId }: Pick<Carrying, 'db' | 'now' | 'newId'>,
  person: string,
  kept: StoredFile,
  name: string,
): Promise<string> {
  const { hash, mime, bytes } = kept;
  const file = { id: newId(), hash, thumb_hash: null, mime, name, bytes, width: null, height: null, alt: '' };
  await queries.writeFile(db, { ...file, put_by: person, at: now });
  return file.id;
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

/** Adds loose files of the asker to an item that is there already: whoever may read it may add to it, as they may talk about it. */
export async function addFiles(asking: Asking, wish: { item: string; files: string[] }): Promise<void> {
  const item = await seeItem(asking, wish.item);
  const files = [...new Set(wish.files)];
  if ((await queries.countFiles(asking.db, item.id)) + files.length > files_added_max) {
    refuse('too_large', `${files_added_max} files hang here at most. Take some off first.`);
  }
  const confidential = item.author_id === null && (await isSealedBy(asking, item.id));
  if ((await queries.hang(asking.db, files, asker(asking), item.id, { confidential })) < files.length) {
    refuse('unknown', 'One of these files is not there any more. Add it again.');
  }
  asking.record({ what: 'file.added', item: item.id, ...(confidential ? { actor: null } : {}), about: { files } });
}

/** Takes a file off its item, or puts it back. Its address goes on answering: earlier versions of a text may show it. */
export async function removeFile(asking: Asking, id: string, removed: boolean): Promise<void> {
  const file = (await queries.findHung(asking, id)) ?? unknown('file');
  const person = asker(asking);
  refuseIf(
    whyNotRemove({
      sent: file.put_by === person,
      author: file.author_id === person || (file.author_id === null && (await isSealedBy(asking, file.item_id))),
      stewardAtHome: (await roleIn(asking.db, file.home_id, person)) === 'steward',
    }),
  );
  if ((file.removed_at !== null) === removed) return;
  await queries.markRemoved(asking.db, id, removed ? { by: person, at: asking.now } : null);
  asking.record({ what: removed ? 'file.removed' : 'file.put_back', item: file.item_id, about: { file: id } });
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
