import type { Readable } from 'node:stream';
import { refuse } from './refusal.ts';

export type ArchiveEntry = { name: string; bytes: number; isFolder: boolean };

/** What somebody packed, read in place: nothing in it is ever written out under its own name. */
export type Archive = {
  kind: 'zip' | 'tar' | 'folder';
  /** Names with `/`, without one at either end; a folder need not be named for its files to be there. */
  entries: ArchiveEntry[];
  /** Refuses `unknown` a name that is not there. The stream ends in a Refusal where the archive is damaged. */
  read(name: string): Promise<Readable>;
  /** As UTF-8, without its mark at the beginning. Refuses what is longer than a text may be. */
  text(name: string): Promise<string>;
  bytes(name: string): Promise<Buffer>;
  close(): Promise<void>;
};

export type ArchiveLimits = {
  entries_max: number;
  /** Unpacked, all together. */
  bytes_max: number;
  /** What is larger than `ratio_from_bytes` may not be more than so many times what it is packed. */
  ratio_max: number;
  ratio_from_bytes: number;
  name_bytes_max: number;
  names_bytes_max: number;
  /** What is read at once, into memory. */
  text_bytes_max: number;
};

export const archive_limits: ArchiveLimits = {
  entries_max: 100_000,
  bytes_max: 20_000_000_000,
  ratio_max: 200,
  ratio_from_bytes: 10_000_000,
  name_bytes_max: 2_000,
  names_bytes_max: 30_000_000,
  text_bytes_max: 50_000_000,
};

/** What each kind of archive makes; `text` and `bytes` are the same for all. */
export type Opened = Omit<Archive, 'text' | 'bytes'>;

/** The names in an archive, each looked at when it is added. */
export class Names {
  readonly entries: ArchiveEntry[] = [];
  readonly #limits: ArchiveLimits;
  readonly #spellings: boolean;
  readonly #places = new Map<string, { name: string; isFolder: boolean; isNamed: boolean }>();
  #bytes = 0;
  #names_bytes = 0;

  constructor(limits: ArchiveLimits, { spellings }: { spellings: boolean }) {
    this.#limits = limits;
    this.#spellings = spellings;
  }

  /** The name as it is known from here on, without `/` at its end; null for a folder that was named before. */
  add(given: string, bytes: number, isFolder: boolean): string | null {
    const { entries_max, bytes_max, name_bytes_max, names_bytes_max } = this.#limits;
    if (this.entries.length >= entries_max)
      refuse('too_large', `The archive holds more than ${entries_max} files. Export it in parts.`);
    const name_bytes = Buffer.byteLength(given);
    this.#names_bytes += name_bytes;
    if (name_bytes > name_bytes_max || this.#names_bytes > names_bytes_max)
      refuse('too_large', 'The names in the archive are too long. Export it in parts.');
    if (given.includes('\0')) refuse('invalid', `“${shownName(given)}” in the archive is no name of a file.`);
    if (given.includes('\\'))
      refuse('invalid', `“${shownName(given)}” is named with a backslash. Pack it again with a common zip program.`);
    const name = given.endsWith('/') ? given.slice(0, -1) : given;
    const parts = name.split('/');
    if (/^\/|^[a-z]:/i.test(given) || parts.includes('..'))
      refuse('invalid', `“${shownName(given)}” leads out of the archive. Nothing of it was read.`);
    if (parts.some((part) => part === '' || part === '.'))
      refuse('invalid', `“${shownName(given)}” in the archive is no name of a file.`);
    if (!(bytes >= 0) || this.#bytes + bytes > bytes_max)
      refuse('too_large', `Unpacked, the archive has more than ${bytes_max / 1e9} GB. Export it in parts.`);
    this.#bytes += bytes;
    if (!this.#place(name, isFolder)) return null;
    this.entries.push({ name, bytes: isFolder ? 0 : bytes, isFolder });
    return name;
  }

  known(name: string): void {
    if (this.#places.get(this.#key(name))?.name !== name)
      refuse('unknown', `There is no “${shownName(name)}” in the archive.`);
  }

  get bytes(): number {
    return this.#bytes;
  }

  #key(name: string): string {
    return this.#spellings ? name.normalize('NFC').toLowerCase() : name;
  }

  /** A file has its place alone; the folders above it may be met often, in one spelling. */
  #place(name: string, isFolder: boolean): boolean {
    const here = this.#places.get(this.#key(name));
    if (here !== undefined && (here.name !== name || !here.isFolder || !isFolder)) refuseDouble(name);
    if (here?.isNamed === true) return false;
    this.#places.set(this.#key(name), { name, isFolder, isNamed: true });
    for (let at = name.lastIndexOf('/'); at > 0; at = name.lastIndexOf('/', at - 1)) {
      const folder = name.slice(0, at);
      const above = this.#places.get(this.#key(folder));
      if (above !== undefined && (above.name !== folder || !above.isFolder)) refuseDouble(name);
      if (above !== undefined) break;
      this.#places.set(this.#key(folder), { name: folder, isFolder: true, isNamed: false });
    }
    return true;
  }
}

function refuseDouble(name: string): never {
  refuse('invalid', `“${shownName(name)}” stands in the archive twice, or in two spellings. Rename one of them.`);
}

export function refuseLink(name: string): never {
  refuse('invalid', `“${shownName(name)}” in the archive is a link. Pack it again with the files themselves.`);
}

export function refuseKind(name: string): never {
  refuse('invalid', `“${shownName(name)}” in the archive is neither a file nor a folder.`);
}

export function refuseBomb(name: string): never {
  refuse('too_large', `“${shownName(name)}” is made to burst when it is unpacked. Nothing of it was read.`);
}

/** A name as a sentence can hold it: short, and without what a screen does not show. */
export function shownName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}]/gu, '?');
  return plain.length <= 80 ? plain : `${plain.slice(0, 40)}…${plain.slice(-39)}`;
}
