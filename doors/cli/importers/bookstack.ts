import { basename } from 'node:path';
import { z } from 'zod';
import { openArchive } from '../../../ground/archive.ts';
import type { Archive } from '../../../ground/archive-names.ts';
import { toMarkdown } from '../../../ground/html-to-markdown.ts';
import { namedId } from '../../../ground/named-id.ts';
import type { CommunityRecord, PageRecord } from '../../../lore/imports/record.ts';
import { body_letters_max } from '../../../lore/pages/page.ts';
import { counted } from './counted.ts';
import { type Importer, type Loss, loss, type Source, type SourceFile } from './importer.ts';
import { sourceName } from './source-name.ts';
import { cutTo, plainText } from './text.ts';

// BookStack's Portable ZIP: dev/docs/portable-zip-file-format.md in its repository. New fields may come at any time.
const tags = z.array(z.object({ name: z.string(), value: z.string().nullish() })).nullish();
const page = z.object({
  id: z.number().nullish(),
  name: z.string(),
  html: z.string().nullish(),
  markdown: z.string().nullish(),
  priority: z.number().nullish(),
  tags,
  attachments: z
    .array(z.object({ name: z.string(), link: z.string().nullish(), file: z.string().nullish() }))
    .nullish(),
  images: z.array(z.object({ name: z.string(), file: z.string() })).nullish(),
});
const chapter = z.object({
  id: z.number().nullish(),
  name: z.string(),
  description_html: z.string().nullish(),
  priority: z.number().nullish(),
  pages: z.array(page).nullish(),
  tags,
});
const book = chapter.extend({ cover: z.string().nullish(), chapters: z.array(chapter).nullish() });
const data = z.object({
  exported_at: z.string().nullish(),
  book: book.nullish(),
  chapter: chapter.nullish(),
  page: page.nullish(),
});
type Page = z.output<typeof page>;
type Chapter = z.output<typeof chapter>;
/** A page to be: of a page, or of a chapter or book with what is said of it. */
type Leaf = { kind: 'page' | 'chapter' | 'book'; of: Page | Chapter; parent: Leaf | null; place: number };

export const bookstack: Importer = {
  says: '<zip>               a book, chapter or page as BookStack exports it (Portable ZIP)',
  open: async (paths, options) => {
    if (paths.length !== 1) throw new Error('Name one export of BookStack.');
    const archive = await openArchive(paths[0]);
    try {
      const read = data.safeParse(JSON.parse(await archive.text('data.json').catch(() => 'null')));
      const { book, chapter, page, exported_at } = read.data ?? {};
      const top = book ?? chapter ?? page;
      if (top == null)
        throw new Error('This is no Portable ZIP of BookStack: its data.json holds no book, chapter or page.');
      const root: Leaf = { kind: book ? 'book' : chapter ? 'chapter' : 'page', of: top, parent: null, place: 0 };
      const leaves = [root, ...(book ? inBook(root, book) : chapter ? inChapter(root, chapter) : [])];
      const prefix = `bookstack:${sourceName(options.name ?? plainText(top.name), 'book')}`;
      const at = new Date(exported_at ?? Number.NaN);
      const reading = { prefix, archive, at: Number.isNaN(at.getTime()) || at > new Date() ? new Date() : at };
      return {
        source: prefix,
        says: `${top.name}: ${counted(leaves.filter(({ kind }) => kind === 'page').length, 'page')} of BookStack`,
        close: () => archive.close(),
        records: () => records(leaves, reading, options.community ?? top.name),
      };
    } catch (fault) {
      await archive.close();
      if (fault instanceof SyntaxError) throw new Error('Its data.json is not JSON. Nothing was imported.');
      throw fault;
    }
  },
};

function inBook(parent: Leaf, { chapters, pages }: z.output<typeof book>): Leaf[] {
  const mixed = [
    ...(chapters ?? []).map((of) => ({ kind: 'chapter' as const, of })),
    ...(pages ?? []).map((of) => ({ kind: 'page' as const, of })),
  ].sort((a, b) => (a.of.priority ?? 0) - (b.of.priority ?? 0));
  return mixed.flatMap((each, place): Leaf[] => {
    const leaf: Leaf = { ...each, parent, place };
    return each.kind === 'chapter' ? [leaf, ...inChapter(leaf, each.of as Chapter)] : [leaf];
  });
}

function inChapter(parent: Leaf, { pages }: Chapter): Leaf[] {
  const sorted = [...(pages ?? [])].sort((a, b) => (a.priority ?? 0) - (b.priority ?? 0));
  return sorted.map((of, place) => ({ kind: 'page', of, parent, place }));
}

type Reading = { prefix: string; archive: Archive; at: Date };

async function* records(leaves: Leaf[], { prefix, archive, at }: Reading, name: string): ReturnType<Source['records']> {
  const home = `${prefix}:/community`;
  const community: CommunityRecord = {
    kind: 'community',
    origin: home,
    name: cutTo(plainText(name) || 'Book', 120),
    community_kind: 'practice',
  };
  yield community;
  yield loss(
    'history',
    name,
    'BookStack exports neither who wrote a page nor when: they stand under who imports them.',
  );
  const names = new Set(archive.entries.map((entry) => entry.name));
  const ids = new Map(leaves.map((leaf, n) => [leaf, leaf.of.id ?? `${n}`]));
  const originOf = (kind: string, id: string | number) => `${prefix}:${kind}:${id}`;
  const fileOrigin = (file: string) => `${prefix}:/file/${file}`;
  for (const leaf of leaves) {
    const losses: Loss[] = [];
    const files = new Map<string, string>();
    const where = leaf.of.name;
    const textOf = (text: string) =>
      text.replace(/\[\[bsexport:(\w+):([^\]\n]+)\]\]/g, (whole, kind: string, reference: string) => {
        if (kind === 'image' || kind === 'attachment') {
          if (!names.has(`files/${reference}`)) {
            losses.push(loss('file', where, `${reference} is not in the export.`));
            return whole;
          }
          files.set(reference, basename(reference));
          return `/api/v1/files/${namedId(fileOrigin(reference))}`;
        }
        const target = leaves.find((each) => each.kind === kind && String(each.of.id) === reference);
        if (target === undefined) losses.push(loss('link', where, `${whole} leads out of the export.`));
        return target === undefined ? whole : `/w/${namedId(originOf(kind, reference))}`;
      });
    const lose = (what: string, why: string) => void losses.push(loss(what, where, why));
    const body = cutTo(
      bodyOf(leaf, textOf, lose) + attachmentsOf(leaf, names, files, fileOrigin, losses),
      body_letters_max,
      (why) => lose('text', why),
    );
    for (const [file, shown] of files) {
      const sent: SourceFile = {
        kind: 'file',
        origin: fileOrigin(file),
        name: shown,
        read: () => archive.read(`files/${file}`),
      };
      yield sent;
    }
    yield* losses;
    const record: PageRecord = {
      kind: 'page',
      origin: originOf(leaf.kind, ids.get(leaf) as string | number),
      home,
      author: null,
      at,
      title: cutTo(plainText(leaf.of.name) || 'Page', 300),
      body,
      position: leaf.place,
      ...(leaf.parent === null ? {} : { parent: originOf(leaf.parent.kind, ids.get(leaf.parent) as string | number) }),
    };
    if (files.size > 0) record.files = [...files.keys()].map(fileOrigin);
    const labels = (leaf.of.tags ?? []).map(({ name, value }) => (value ? `${name}: ${value}` : name));
    if (labels.length > 0) record.labels = labels.slice(0, 100).map((label) => label.slice(0, 100));
    yield record;
  }
}

function bodyOf(
  { kind, of }: Leaf,
  textOf: (text: string) => string,
  lose: (what: string, why: string) => void,
): string {
  const html = (text: string) => toMarkdown(textOf(text), { onLoss: (what) => lose('HTML', `It had ${what}.`) });
  if (kind !== 'page') return html((of as Chapter).description_html ?? '');
  const { markdown, html: written } = of as Page;
  return markdown ? plainText(textOf(markdown)) : html(written ?? '');
}

/** What hangs on a page there without standing in its text, and links that do. */
function attachmentsOf(
  { kind, of }: Leaf,
  names: Set<string>,
  files: Map<string, string>,
  fileOrigin: (file: string) => string,
  losses: Loss[],
): string {
  if (kind !== 'page') return '';
  const lines = ((of as Page).attachments ?? []).flatMap(({ name, link, file }) => {
    const shown = name.replace(/[[\]\\]/g, '\\$&');
    if (file && names.has(`files/${file}`)) {
      files.set(file, name);
      return [`- [${shown}](/api/v1/files/${namedId(fileOrigin(file))})`];
    }
    if (file) losses.push(loss('file', of.name, `${name} is not in the export.`));
    return link ? [`- [${shown}](<${link.replace(/[<>\n]/g, '')}>)`] : [];
  });
  return lines.length === 0 ? '' : `\n\n${lines.join('\n')}`;
}
