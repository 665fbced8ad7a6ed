import { posix } from 'node:path';
import type { Element, ElementContent, Root } from 'hast';
import type { Archive } from '../../../ground/archive-names.ts';
import { parseHtml } from '../../../ground/html-to-markdown.ts';
import { namedId } from '../../../ground/named-id.ts';
import type { ImportRecord } from '../../../lore/imports/record.ts';
import { aliasesOf, readAddress } from './confluence-addresses.ts';
import { type HtmlAround, htmlBody } from './confluence-html-body.ts';
import { htmlIndex, type Leaf } from './confluence-html-tree.ts';
import { readDate } from './dates.ts';
import { attributeOf, byClass, byId, find, findAll, wordsIn } from './html-tree.ts';
import { type ImportOptions, type Loss, loss, type Source, type SourceFile } from './importer.ts';
import { mentionOf } from './mentions.ts';
import { mimeOf } from './mime.ts';
import { Tally } from './tally.ts';
import { cutTo, plainText } from './text.ts';

const body_letters_max = 1_000_000;

type Out = AsyncGenerator<ImportRecord | SourceFile | Loss>;

/** A space as HTML: what somebody may export who is no administrator. It knows neither history nor who could see what. */
export async function openHtml(
  archive: Archive,
  folder: string,
  fileName: string,
  options: ImportOptions,
): Promise<Source> {
  const index = await htmlIndex(archive, folder);
  if (index.leaves.length === 0) throw new Error('There are no pages in this export. Nothing was imported.');
  const name =
    plainText(options.name ?? (index.key || fileName))
      .replace(/[:\s]+/g, '-')
      .slice(0, 100) || 'space';
  const source = `confluence:${name}`;
  return {
    source,
    says: `${index.name || name}: ${index.leaves.length} pages of an HTML export, without their history, permissions and earlier files`,
    close: () => archive.close(),
    records: () => new Pages(archive, folder, source, index, options).records(),
  };
}

type Index = Awaited<ReturnType<typeof htmlIndex>>;

class Pages {
  readonly #archive: Archive;
  readonly #folder: string;
  readonly #prefix: string;
  readonly #index: Index;
  readonly #options: ImportOptions;
  readonly #files: Set<string>;
  readonly #byFile: Map<string, Leaf>;
  readonly #byId: Map<string, Leaf>;
  readonly #people = new Map<string, string>();

  constructor(archive: Archive, folder: string, prefix: string, index: Index, options: ImportOptions) {
    this.#archive = archive;
    this.#folder = folder;
    this.#prefix = prefix;
    this.#index = index;
    this.#options = options;
    this.#files = new Set(archive.entries.filter(({ isFolder }) => !isFolder).map((entry) => entry.name));
    this.#byFile = new Map(index.leaves.map((leaf) => [leaf.file, leaf]));
    this.#byId = new Map(index.leaves.map((leaf) => [leaf.id, leaf]));
  }

  #origin(kind: string, id: string): string {
    return `${this.#prefix}:/${kind}/${id}`.slice(0, 600);
  }

  async *records(): Out {
    const name = this.#options.community ?? this.#index.name;
    const home = this.#origin('space', this.#index.key || 'space');
    yield {
      kind: 'community',
      origin: home,
      name: cutTo(plainText(name) || 'Space', 120),
      community_kind: 'practice',
      closed: true,
    };
    yield loss(
      'space',
      name,
      'An HTML export does not say who could see it. It begins as a closed community: let in who may read it, or open it.',
    );
    for (const leaf of this.#index.leaves) yield* this.#page(leaf, home);
  }

  async *#page(leaf: Leaf, home: string): Out {
    const tally = new Tally(leaf.title);
    const root = parseHtml(await this.#archive.text(leaf.file));
    const about = find(root, byClass('page-metadata'));
    const author = this.#person(wordsIn(about === null ? null : find(about, byClass('author'))));
    const editor = this.#person(wordsIn(about === null ? null : find(about, byClass('editor'))));
    const said = wordsIn(about);
    const at = readDate(said.replace(/^.*<\/span>/, ''));
    if (at === null) tally.lose('date', `${said} – the day is not clear: the day of the import stands in its place.`);

    const files = this.#filesOf(root, leaf);
    const around = this.#around(leaf, files, tally);
    const main = find(root, byId('main-content'));
    if (main === null) tally.lose('text', 'There is no text in it that Confluence would have written.');
    const comments = find(root, byId('comments'));
    const section = comments === null ? null : sectionOf(root, comments);
    const parts = [main === null ? '' : htmlBody(main.children, around)];
    if (section !== null) {
      tally.lose('comments', 'An HTML export does not say who answered whom: they stand below the text.');
      parts.push(`## ${wordsIn(comments) || 'Comments'}\n\n${htmlBody(without(section, comments as Element), around)}`);
    }
    const body = cutTo(plainText(parts.join('\n\n')), body_letters_max, (why) => tally.lose('text', why));

    for (const [origin, person] of this.#people) yield { kind: 'person', origin, name: person };
    this.#people.clear();
    for (const file of files.values()) yield this.#file(file);
    yield* tally.losses();
    const when = at ?? new Date();
    yield {
      kind: 'page',
      origin: this.#origin('page', leaf.id),
      home,
      author,
      at: when,
      title: cutTo(plainText(leaf.title).replace(/\s+/g, ' ') || 'Untitled', 300),
      body,
      ...(leaf.parent === null ? {} : { parent: this.#origin('page', leaf.parent.id) }),
      position: leaf.position,
      ...(editor === null || editor === author ? {} : { changed: { author: editor, at: when, summary: '' } }),
      ...(files.size === 0 ? {} : { files: [...files.values()].map(({ path }) => this.#fileOrigin(path)) }),
      aliases: this.#aliases(leaf),
    };
  }

  #aliases({ id, title }: Leaf): string[] {
    if (!/^\d+$/.test(id)) return [];
    const page = { id, title, created: null, isBlog: false };
    const key = this.#index.key || null;
    // The export does not say whether it is of the cloud.
    return [...aliasesOf(page, key, false), ...aliasesOf(page, key, true)];
  }

  #person(name: string): string | null {
    const plain = cutTo(plainText(name).replace(/\s+/g, ' '), 120);
    if (plain === '') return null;
    const origin = this.#origin('person', plain.toLowerCase());
    this.#people.set(origin, plain);
    return origin;
  }

  #fileOrigin(path: string): string {
    return this.#origin('file', path.slice(this.#folder.length).replace(/^attachments\//, ''));
  }

  /** What lies in the folder of the page, with the names that its list of attachments gives. */
  #filesOf(root: Root, leaf: Leaf): Map<string, { path: string; name: string }> {
    const files = new Map<string, { path: string; name: string }>();
    for (const link of findAll(root, (each) => each.tagName === 'a')) {
      const path = this.#pathOf(leaf, attributeOf(link, 'href'));
      if (path === null || !path.startsWith(`${this.#folder}attachments/`) || !this.#files.has(path)) continue;
      const name = attributeOf(link, 'data-linked-resource-default-alias') || wordsIn(link) || posix.basename(path);
      if (!files.has(path) || /\.\w{1,8}$/.test(name)) files.set(path, { path, name: cutTo(plainText(name), 200) });
    }
    for (const picture of findAll(root, (each) => each.tagName === 'img')) {
      const path = this.#pathOf(leaf, attributeOf(picture, 'src'));
      if (path === null || !path.startsWith(`${this.#folder}attachments/`) || !this.#files.has(path)) continue;
      const name = attributeOf(picture, 'data-linked-resource-default-alias') || posix.basename(path);
      if (!files.has(path)) files.set(path, { path, name: cutTo(plainText(name), 200) });
    }
    return files;
  }

  #file({ path, name }: { path: string; name: string }): SourceFile {
    const mime = mimeOf(posix.extname(name) === '' ? path : name);
    return { kind: 'file', origin: this.#fileOrigin(path), name, mime, read: () => this.#archive.read(path) };
  }

  /** A path within the export, or null for what is elsewhere. */
  #pathOf(leaf: Leaf, href: string): string | null {
    if (href === '' || /^([a-z][a-z0-9+.-]*:|\/|#|\?)/i.test(href)) return null;
    let path = href.replace(/[?#].*$/s, '');
    try {
      path = decodeURIComponent(path);
    } catch {
      // A bare % is part of the name.
    }
    return posix.join(posix.dirname(leaf.file), path).replace(/^\.\//, '');
  }

  #around(leaf: Leaf, files: Map<string, unknown>, tally: Tally): HtmlAround {
    return {
      link: (href) => {
        const hash = href.includes('#') ? href.slice(href.indexOf('#')) : '';
        const path = this.#pathOf(leaf, href);
        const page = path === null ? this.#ofOldSite(href) : this.#byFile.get(path);
        if (page !== undefined) return `/w/${namedId(this.#origin('page', page.id))}${hash}`;
        if (path === null) return href.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(href) ? null : '';
        return files.has(path) ? `/api/v1/files/${namedId(this.#fileOrigin(path))}` : '';
      },
      mention: (name) => {
        const origin = this.#person(name);
        return origin === null ? null : mentionOf(name, origin);
      },
      lose: (what, why) => tally.lose(what, why),
    };
  }

  /** A link that was written with the whole address of the site. */
  #ofOldSite(href: string): Leaf | undefined {
    const old = readAddress(href);
    if (old?.kind === 'page') return this.#byId.get(old.id);
    if (old?.kind !== 'title' || old.space.toLowerCase() !== this.#index.key.toLowerCase()) return undefined;
    return this.#index.leaves.find(({ title }) => title.toLowerCase() === old.title.toLowerCase());
  }
}

/** The part of a page that a heading of it stands in. */
function sectionOf(root: Root, heading: Element): Element | null {
  const sections = findAll(root, byClass('pageSection'));
  return sections.find((section) => find(section, (each) => each === heading) !== null) ?? null;
}

function without(section: Element, heading: Element): ElementContent[] {
  return section.children.filter(
    (child) => child !== heading && !(child.type === 'element' && find(child, (each) => each === heading) !== null),
  );
}
