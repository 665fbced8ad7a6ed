import { basename, posix, resolve } from 'node:path';
import { openArchive, openInner } from '../../../ground/archive.ts';
import type { Archive } from '../../../ground/archive-names.ts';
import { namedId } from '../../../ground/named-id.ts';
import type { ImportRecord } from '../../../lore/imports/record.ts';
import { readDate } from './dates.ts';
import { type Importer, type ImportOptions, type Loss, loss, type SourceFile } from './importer.ts';
import { isPicture, mimeOf } from './mime.ts';
import { readHtmlPage } from './notion-html.ts';
import { listed, type Page, readPage, rewrite } from './notion-markdown.ts';
import { tableOf } from './notion-table.ts';
import { keyOf, type Leaf, treeOf } from './notion-tree.ts';
import { Tally } from './tally.ts';
import { cutTo, plainText } from './text.ts';

const body_letters_max = 1_000_000;
const files_max = 2_000;
const parts_max = 100;

type Resolve = (href: string, isShown: boolean) => string | null;
type Out = AsyncGenerator<ImportRecord | SourceFile | Loss>;
type Packed = Map<string, { archive: Archive; name: string; bytes: number }>;

/** An export of Notion: Markdown and CSV, or HTML; with the zips within the zip, or unpacked. */
export const notion: Importer = {
  says: '<export.zip | folder>  Pages and databases of Notion: Markdown & CSV, or HTML',
  open: async (paths, options) => {
    if (paths.length !== 1) throw new Error('Name one export: a zip, or the folder that it was unpacked to.');
    const outer = await openArchive(paths[0]);
    const archives = [outer];
    const close = async () => {
      for (const archive of archives.reverse()) await archive.close();
    };
    try {
      const parts = outer.entries.filter(({ name, isFolder }) => !isFolder && /(^|\/)[^/]*Part-\d+\.zip$/i.test(name));
      if (parts.length > parts_max)
        throw new Error(`There are more than ${parts_max} parts in it. Import some at a time.`);
      for (const part of parts) archives.push(await openInner(outer, part.name));
      const packed = new Map(archives.flatMap(filesIn));
      const tree = treeOf([...packed.keys()]);
      if (tree.leaves.length === 0) throw new Error('There is no page of Notion in it. Nothing was imported.');
      const fileName = basename(resolve(paths[0])).replace(/\.zip$/i, '');
      // The name of an export is another one each time.
      const isRandom = /[0-9a-f]{8}-[0-9a-f]{4}-/i.test(fileName);
      const name =
        plainText(options.name ?? (isRandom ? '' : fileName))
          .replace(/[:\s]+/g, '-')
          .slice(0, 100) || 'workspace';
      const databases = tree.leaves.filter(({ tables }) => tables.length > 0).length;
      return {
        source: `notion:${name}`,
        says: `${name}: ${tree.leaves.length} pages, ${databases} of them databases`,
        close,
        records: () => new Pages(packed, `notion:${name}`, tree, options, name).records(),
      };
    } catch (fault) {
      await close();
      throw fault;
    }
  },
};

/** By their path without the folder of the export, whose name is a number; what programs leave in zips is nobody's. */
function filesIn(archive: Archive): [string, { archive: Archive; name: string; bytes: number }][] {
  return archive.entries.flatMap(({ name, isFolder, bytes }) => {
    if (isFolder || /(^|\/)(__MACOSX\/|\.DS_Store$|\._)/.test(name) || /Part-\d+\.zip$/i.test(name)) return [];
    return [[name.replace(/^Export-[0-9a-f-]{20,}\//i, ''), { archive, name, bytes }] as const];
  }) as [string, { archive: Archive; name: string; bytes: number }][];
}

class Pages {
  readonly #packed: Packed;
  readonly #prefix: string;
  readonly #tree: ReturnType<typeof treeOf>;
  readonly #options: ImportOptions;
  readonly #name: string;
  readonly #paths = new Map<string, string>();
  readonly #byPath = new Map<string, Leaf>();
  readonly #byId = new Map<string, Leaf>();
  readonly #titles = new Map<Leaf, string>();

  constructor(packed: Packed, prefix: string, tree: ReturnType<typeof treeOf>, options: ImportOptions, name: string) {
    this.#packed = packed;
    this.#prefix = prefix;
    this.#tree = tree;
    this.#options = options;
    this.#name = name;
    for (const path of packed.keys()) this.#paths.set(keyOf(path), path);
    for (const leaf of tree.leaves) {
      for (const path of [leaf.file, ...leaf.tables]) if (path !== null) this.#byPath.set(keyOf(path), leaf);
      this.#byId.set(leaf.id, leaf);
    }
  }

  #origin(kind: string, id: string): string {
    return `${this.#prefix}:/${kind}/${id}`.slice(0, 600);
  }

  #href(leaf: Leaf): string {
    return `/w/${namedId(this.#origin('page', leaf.id))}`;
  }

  async *records(): Out {
    const home = this.#origin('space', 'workspace');
    const name = cutTo(plainText(this.#options.community ?? this.#name) || 'Notion', 120);
    yield { kind: 'community', origin: home, name, community_kind: 'practice', closed: true };
    const sentence =
      'An export of Notion does not say who could see it. It begins as a closed community: let in who may read it, or open it.';
    yield loss('space', name, sentence);
    for (const path of this.#tree.strays.slice(0, 1_000)) yield loss('file', path, 'It lies in the folder of no page.');
    const open = [...this.#tree.roots].reverse();
    for (let leaf = open.pop(); leaf !== undefined; leaf = open.pop()) {
      yield* this.#page(leaf, home);
      open.push(...[...leaf.children].reverse());
    }
  }

  async *#page(leaf: Leaf, home: string): Out {
    const tally = new Tally(leaf.name);
    const resolve = this.#resolver(leaf, tally);
    const page = await this.#read(leaf, resolve, tally);
    const title = cutTo(plainText(page.title ?? leaf.name).replace(/\s+/g, ' ') || 'Untitled', 300, (why) =>
      tally.lose('title', why),
    );
    const parts = [listed(page.properties), page.body];
    const [shown] = leaf.tables.filter((path) => !/_all\.csv$/i.test(path));
    const [all] = leaf.tables.filter((path) => /_all\.csv$/i.test(path));
    const table = shown ?? all;
    if (table !== undefined) {
      const rows = await this.#rowsOf(leaf);
      // The HTML of a database has its table already.
      if (!/^\|/m.test(page.body))
        parts.push(
          tableOf(
            await this.#text(table),
            (row) => rows(row),
            (what, why) => tally.lose(what, why),
          ),
        );
      const whole = all ?? table;
      parts.push(
        `[${posix.basename(whole).replace(/[[\]]/g, '\\$&')}](/api/v1/files/${namedId(this.#origin('file', whole))})`,
      );
    }
    const files = [...leaf.files, ...(table === undefined ? [] : [all ?? table])];
    if (files.length > files_max) tally.lose('files', `It has ${files.length} files; the first ${files_max} came.`);
    const kept = files.slice(0, files_max);
    for (const path of kept) yield this.#file(path);
    const said = (names: RegExp) => page.properties.find(([name]) => names.test(name))?.[1] ?? '';
    const at = readDate(said(/^(created( time)?|erstellt( am)?|date created)$/i));
    const changed = readDate(said(/^(last edited( time)?|zuletzt bearbeitet|updated)$/i));
    const [author, editor] = [
      said(/^(created by|author|erstellt von)$/i),
      said(/^(last edited by|zuletzt bearbeitet von)$/i),
    ];
    const people = [author, editor].map((each) => this.#person(each));
    for (const person of people) if (person !== null) yield person;
    if (at === null && changed === null)
      tally.lose('date', 'Notion does not say when it was written: the day of the import stands in its place.');
    const labels = said(/^(tags?|labels?|schlagw(ort|örter))$/i)
      .split(',')
      .map((each) => each.trim());
    const fit = [...new Set(labels.filter((each) => each !== '' && each.length <= 60 && !each.includes('#')))].slice(
      0,
      30,
    );
    const when = at ?? changed ?? new Date();
    yield* tally.losses();
    yield {
      kind: 'page',
      origin: this.#origin('page', leaf.id),
      home,
      author: people[0]?.origin ?? null,
      at: when,
      title,
      body: cutTo(plainText(parts.filter((part) => part !== '').join('\n\n')), body_letters_max, (why) =>
        tally.lose('text', why),
      ),
      ...(leaf.parent === null ? {} : { parent: this.#origin('page', leaf.parent.id) }),
      position: leaf.position,
      ...(changed === null || changed <= when
        ? {}
        : { changed: { author: people[1]?.origin ?? people[0]?.origin ?? null, at: changed, summary: '' } }),
      ...(fit.length === 0 ? {} : { labels: fit }),
      ...(kept.length === 0 ? {} : { files: kept.map((path) => this.#origin('file', path)) }),
      aliases: aliases(leaf, title),
    };
  }

  #person(name: string) {
    const plain = cutTo(plainText(name).replace(/\s+/g, ' '), 120);
    if (plain === '') return null;
    return { kind: 'person' as const, origin: this.#origin('person', plain.toLowerCase()), name: plain };
  }

  async #read(leaf: Leaf, resolve: Resolve, tally: Tally): Promise<Page> {
    if (leaf.file === null) return { title: null, properties: [], body: '' };
    const text = await this.#text(leaf.file);
    if (/\.html?$/i.test(leaf.file)) return readHtmlPage(text, { resolve, lose: (what, why) => tally.lose(what, why) });
    const isRow = leaf.parent !== null && leaf.parent.tables.length > 0;
    const page = readPage(plainText(text), isRow);
    return {
      ...page,
      body: rewrite(page.body, resolve),
      properties: page.properties.map(([name, value]) => [name, rewrite(value, resolve)]),
    };
  }

  async #text(path: string): Promise<string> {
    const packed = this.#packed.get(path);
    return packed === undefined ? '' : await packed.archive.text(packed.name);
  }

  #file(path: string): SourceFile {
    const packed = this.#packed.get(path) as { archive: Archive; name: string; bytes: number };
    const name = cutTo(plainText(posix.basename(path)), 200);
    return {
      kind: 'file',
      origin: this.#origin('file', path),
      name,
      mime: mimeOf(name),
      bytes: packed.bytes,
      read: () => packed.archive.read(packed.name),
    };
  }

  /** Where a link leads here; null where it stays as it is; an empty text for what is not in the export. */
  #resolver(leaf: Leaf, tally: Tally): Resolve {
    const from = posix.dirname(leaf.file ?? leaf.tables[0] ?? '.');
    return (href, isShown) => {
      const id = /^https?:\/\/(?:[\w-]+\.)?notion\.(?:so|site)\/[^?#]*?([0-9a-f]{32})(?:[?#]|$)/i.exec(href)?.[1];
      const known = id === undefined ? undefined : this.#byId.get(id.toLowerCase());
      if (known !== undefined) return this.#href(known);
      if (href === '' || /^([a-z][a-z0-9+.-]*:|#|\/\/)/i.test(href)) return null;
      const hash = href.includes('#') ? href.slice(href.indexOf('#')) : '';
      let path = href.replace(/[?#].*$/s, '');
      try {
        path = decodeURIComponent(path);
      } catch {
        // A bare % is part of the name.
      }
      const key = keyOf(posix.join(from, path));
      const page = this.#byPath.get(key);
      if (page !== undefined) return `${this.#href(page)}${hash}`;
      const file = this.#paths.get(key);
      if (file === undefined) {
        tally.lose('broken link', `${path} – it is not in the export.`);
        return '';
      }
      const shown = isShown && !isPicture(mimeOf(file)) ? '#no-picture' : '';
      return `/api/v1/files/${namedId(this.#origin('file', file))}${shown}`;
    };
  }

  /** Rows by their title, each page once: two rows may be called the same. */
  async #rowsOf(leaf: Leaf): Promise<(title: string) => string | null> {
    const rows = new Map<string, Leaf[]>();
    for (const child of leaf.children) {
      const title = keyOf(await this.#titleOf(child));
      rows.set(title, [...(rows.get(title) ?? []), child]);
    }
    return (title) => {
      const row = rows.get(keyOf(plainText(title).replace(/\s+/g, ' ')))?.shift();
      return row === undefined ? null : this.#href(row);
    };
  }

  /** In full: names of files are cut. */
  async #titleOf(leaf: Leaf): Promise<string> {
    const known = this.#titles.get(leaf);
    if (known !== undefined) return known;
    const text = leaf.file === null ? '' : (await this.#text(leaf.file)).slice(0, 20_000);
    const found = /\.html?$/i.test(leaf.file ?? '')
      ? /class="page-title"[^>]*>([^<]*)</.exec(text)?.[1]
      : /^\ufeff?\s*# (.*)/.exec(text)?.[1];
    const title = plainText(found ?? leaf.name).replace(/\s+/g, ' ');
    this.#titles.set(leaf, title);
    return title;
  }
}

function aliases({ id }: Leaf, title: string): string[] {
  if (!/^[0-9a-f]{32}$/.test(id)) return [];
  const words = title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return [`/${id}`, ...(words === '' || words.length > 300 ? [] : [`/${words}-${id}`])];
}
