import type { Archive, ArchiveEntry } from '../../../ground/archive-names.ts';
import type { Content, Export } from './confluence-export.ts';
import type { SourceFile } from './importer.ts';
import { mimeOf } from './mime.ts';
import type { Tally } from './tally.ts';
import { cutTo, plainText } from './text.ts';

export type Attached = { content: Content; origin: string; name: string; mime: string; path: string; bytes: number };

/** The files of an export, by the page that they hang on. Their bytes lie under numbers; their names are in its XML. */
export class Files {
  /** The present ones of a page, the newest of a name first. */
  readonly #present = new Map<string, Attached[]>();
  readonly #earlier = new Map<string, Attached[]>();
  readonly #archive: Archive;
  counts = { present: 0, earlier: 0, deleted: 0, missing: 0, elsewhere: 0 };

  constructor(
    held: Export,
    archive: Archive,
    prefix: string,
    pageOf: (content: Content) => string | null,
    tally: Tally,
  ) {
    this.#archive = archive;
    const bytes = new Map<string, ArchiveEntry>();
    for (const entry of archive.entries) {
      // `attachments/<page>/<attachment>/<version>`, whatever folder all of it was packed in.
      const [, attachment, version] = /(?:^|\/)attachments\/\d+\/(\d+)\/(\d+)$/.exec(entry.name) ?? [];
      if (attachment !== undefined && !entry.isFolder) bytes.set(`${attachment}/${version}`, entry);
    }
    for (const content of held.contents.values()) {
      if (content.kind !== 'Attachment') continue;
      const first = content.original === null ? content : (held.contents.get(content.original) ?? content);
      if (content.status !== 'current' || first.status !== 'current') {
        this.counts.deleted++;
        continue;
      }
      const page = pageOf(first);
      if (page === null) {
        this.counts.elsewhere++;
        continue;
      }
      const name = cutTo(plainText(first.title).replace(/\s+/g, ' ') || `file-${first.id}`, 200);
      const place = [first.id, content.id].map((id) => bytes.get(`${id}/${content.version}`)).find((each) => each);
      if (place === undefined) {
        this.counts.missing++;
        tally.lose('missing file', `${name} – its bytes are not in the export.`);
        continue;
      }
      const isPresent = content.original === null;
      const origin = `${prefix}:/file/${first.id}${isPresent ? '' : `@${content.version}`}`;
      const mime = content.mime || mediaType(held, content) || mimeOf(name);
      const file = { content, origin, name, mime, path: place.name, bytes: place.bytes };
      const all = isPresent ? this.#present : this.#earlier;
      const list = all.get(page);
      if (list === undefined) all.set(page, [file]);
      else list.push(file);
      this.counts[isPresent ? 'present' : 'earlier']++;
    }
    const day = ({ content }: Attached) => content.modified?.getTime() ?? 0;
    for (const list of this.#present.values()) list.sort((a, b) => day(b) - day(a));
    for (const list of this.#earlier.values()) list.sort((a, b) => a.content.version - b.content.version);
  }

  present(page: string): Attached[] {
    return this.#present.get(page) ?? [];
  }

  /** All that hangs on a page: what is there now, then the versions before. */
  all(page: string): Attached[] {
    return [...this.present(page), ...(this.#earlier.get(page) ?? [])];
  }

  /** Two of one name on one page did occur: the newer one is meant. */
  named(page: string, name: string): Attached | null {
    const wish = name.normalize('NFC').toLowerCase();
    return this.present(page).find((file) => file.name.normalize('NFC').toLowerCase() === wish) ?? null;
  }

  record({ content, origin, name, mime, path, bytes }: Attached): SourceFile {
    const alt = cutTo(plainText(content.summary).replace(/\s+/g, ' '), 500);
    return { kind: 'file', origin, name, mime, bytes, alt, read: () => this.#archive.read(path) };
  }
}

function mediaType(held: Export, { properties }: Content): string {
  for (const id of properties) {
    const property = held.properties.get(id);
    if (property?.name === 'MEDIA_TYPE') return property.value;
  }
  return '';
}
