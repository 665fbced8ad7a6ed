import { type Readable, Transform } from 'node:stream';
import { crc32 } from 'node:zlib';
import { Entry, getFileNameLowLevel, openPromise, parseExtraFields, type ZipFile } from 'yauzl';
import {
  type ArchiveLimits,
  Names,
  type Opened,
  refuseBomb,
  refuseKind,
  refuseLink,
  shownName,
} from './archive-names.ts';
import { Refusal, refuse } from './refusal.ts';

/** Where a file lies in the zip. The entry that told is let go: it holds all of its comment and extra fields. */
type Place = { name: string; offset: number; packed: number; bytes: number; isDeflated: boolean; crc: number };

const kinds = { mask: 0o170000, file: 0o100000, folder: 0o040000, link: 0o120000 };
const stored = 0;
const deflated = 8;
const header_bytes = 30;

export async function openZip(path: string, size: number, limits: ArchiveLimits): Promise<Opened> {
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false, validateEntrySizes: true }).catch(() =>
    refuse('invalid', 'This is no zip archive, no .tar.gz and no folder, or it is cut off. Export it again.'),
  );
  try {
    if (zip.entryCount > limits.entries_max)
      refuse('too_large', `The archive holds more than ${limits.entries_max} files. Export it in parts.`);
    const names = new Names(limits, { spellings: true });
    const places = await placesIn(zip, names, size, limits);
    return {
      kind: 'zip',
      entries: names.entries,
      close: async () => zip.close(),
      read: async (name) => {
        names.known(name);
        const place = places.get(name) ?? refuseKind(name);
        return readPlace(zip, place);
      },
    };
  } catch (fault) {
    zip.close();
    if (fault instanceof Refusal) throw fault;
    refuse('invalid', 'The list of what the archive holds is damaged. Export it again.');
  }
}

async function placesIn(zip: ZipFile, names: Names, size: number, limits: ArchiveLimits): Promise<Map<string, Place>> {
  const places = new Map<string, Place>();
  for await (const entry of zip.eachEntry()) {
    const given = nameOf(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFieldRaw);
    const kind = (entry.externalFileAttributes >>> 16) & kinds.mask;
    if (kind === kinds.link) refuseLink(given);
    if (kind !== 0 && kind !== kinds.file && kind !== kinds.folder) refuseKind(given);
    if (entry.isEncrypted()) refuse('invalid', 'The archive is encrypted. Export it without a password.');
    const { compressedSize: packed, uncompressedSize: bytes, relativeOffsetOfLocalHeader: offset } = entry;
    const isFolder = given.endsWith('/');
    const name = names.add(given, bytes, isFolder);
    if (isFolder || name === null) continue;
    if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated)
      refuse('invalid', `“${shownName(name)}” is packed in an uncommon way. Pack it again as a common zip.`);
    if (bytes > limits.ratio_from_bytes && bytes > packed * limits.ratio_max) refuseBomb(name);
    if (offset + header_bytes + packed > size) refuseDamaged(name);
    const isDeflated = entry.compressionMethod === deflated;
    places.set(name, { name, offset, packed, bytes, isDeflated, crc: entry.crc32 });
  }
  // Many small files can be a bomb together, and so can many entries that share the same bytes.
  if (names.bytes > limits.ratio_from_bytes && names.bytes > size * limits.ratio_max) refuseBomb('the archive');
  const inOrder = [...places.values()].sort((a, b) => a.offset - b.offset);
  for (const [i, { name, offset }] of inOrder.entries()) {
    const before = inOrder[i - 1];
    if (before !== undefined && before.offset + header_bytes + before.packed > offset) refuseDamaged(name);
  }
  return places;
}

/**
 * Both lists of a zip must say the same: programs that trust one and programs that trust the other would otherwise see
 * two archives.
 */
async function readPlace(zip: ZipFile, place: Place): Promise<Readable> {
  const entry = Object.assign(new Entry(), {
    relativeOffsetOfLocalHeader: place.offset,
    compressedSize: place.packed,
  });
  const local = await zip.readLocalFileHeaderPromise(entry, { minimal: false }).catch(() => refuseDamaged(place.name));
  const isDeflated = local.compressionMethod === deflated;
  if (nameOf(local.generalPurposeBitFlag, local.fileName, local.extraField) !== place.name) refuseDamaged(place.name);
  if (isDeflated !== place.isDeflated) refuseDamaged(place.name);
  const { packed: size, bytes } = place;
  // By callback: in yauzl 3.4.0 the promise of the same name calls another function.
  const packed = await new Promise<Readable>((resolve, reject) =>
    zip.openReadStreamLowLevel(local.fileDataStart, size, 0, size, isDeflated, bytes, (fault, stream) =>
      fault === null ? resolve(stream) : reject(fault),
    ),
  ).catch(() => refuseDamaged(place.name));
  return checked(packed, place);
}

/** Passes on what is unpacked, and ends in a refusal where it is not what the archive promised. */
function checked(packed: Readable, { name, bytes, crc }: Place): Readable {
  let [sum, seen] = [0, 0];
  const damaged = () => new Refusal('invalid', `“${shownName(name)}” in the archive is damaged. Export it again.`);
  const check = new Transform({
    transform(chunk: Buffer, _, next) {
      seen += chunk.length;
      sum = crc32(chunk, sum);
      next(seen > bytes ? damaged() : null, chunk);
    },
    flush: (next) => next(seen === bytes && sum === crc ? null : damaged()),
  });
  packed.on('error', () => check.destroy(damaged()));
  check.on('close', () => {
    packed.unpipe(check);
    packed.destroy();
  });
  return packed.pipe(check);
}

/** Mac programs write UTF-8 without saying so; of what another code page writes, hardly anything is UTF-8 by chance. */
function nameOf(flags: number, raw: Buffer, extra: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    // The backslash is for Names to judge, in its own sentence.
    const name = getFileNameLowLevel(flags, raw, parseExtraFields(extra), true);
    return name;
  }
}

function refuseDamaged(name: string): never {
  refuse('invalid', `“${shownName(name)}” in the archive is damaged. Export it again.`);
}
