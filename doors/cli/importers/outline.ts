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
import { Authors, emailIn } from './markdown-authors.ts';
import { type Naming, type OutlineNode, toTree } from './outline-text.ts';
import { sourceName } from './source-name.ts';
import { cutTo, plainText } from './text.ts';

// What server/queues/tasks/ExportJSONTask.ts of Outline writes: a file for each collection, and metadata.json.
const node: z.ZodType<{ id: string; children?: unknown[] }> = z.object({
  id: z.string(),
  children: z.array(z.any()).optional(),
});
const document = z.object({
  id: z.string(),
  urlId: z.string().nullish(),
  title: z.string().nullish(),
  data: z.any(),
  createdByName: z.string().nullish(),
  createdByEmail: z.string().nullish(),
  createdAt: z.coerce.date(),
  updatedAt: z.coerce.date().nullish(),
  template: z.boolean().nullish(),
  parentDocumentId: z.string().nullish(),
});
const attachment = z.object({ id: z.string(), name: z.string().nullish(), key: z.string() });
const collection = z.object({
  collection: z.object({ id: z.string(), name: z.string(), documentStructure: z.array(node).nullish() }),
  documents: z.record(z.string(), document),
  attachments: z.record(z.string(), attachment).nullish(),
});
type Collection = z.output<typeof collection>;
type Document = z.output<typeof document>;

export const outline: Importer = {
  says: '<zip>               collections as Outline exports them in JSON (its Markdown export is read as markdown)',
  open: async (paths, options) => {
    if (paths.length !== 1) throw new Error('Name one export of Outline.');
    const archive = await openArchive(paths[0]);
    try {
      const collections: Collection[] = [];
      for (const { name, isFolder } of archive.entries) {
        if (isFolder || !/^[^/]+\.json$/.test(name) || name === 'metadata.json') continue;
        const read = collection.safeParse(JSON.parse(await archive.text(name)));
        if (read.success) collections.push(read.data);
      }
      if (collections.length === 0) throw new Error('This is no JSON export of Outline: no collection is in it.');
      const prefix = `outline:${sourceName(options.name ?? 'outline', 'outline')}`;
      const documents = collections.reduce((sum, { documents }) => sum + Object.keys(documents).length, 0);
      return {
        source: prefix,
        says: `${counted(documents, 'document')} of Outline in ${counted(collections.length, 'collection')}`,
        close: () => archive.close(),
        records: () => records(collections, prefix, archive),
      };
    } catch (fault) {
      await archive.close();
      if (fault instanceof SyntaxError) throw new Error('A file in it is not JSON. Nothing was imported.');
      throw fault;
    }
  },
};

async function* records(collections: Collection[], prefix: string, archive: Archive): ReturnType<Source['records']> {
  const authors = new Authors(prefix);
  const all = new Map(collections.flatMap(({ documents }) => Object.values(documents)).map((each) => [each.id, each]));
  const byUrl = new Map([...all.values()].flatMap((each) => (each.urlId ? [[each.urlId, each] as const] : [])));
  const originOf = (id: string) => `${prefix}:${id}`;
  const names = new Set(archive.entries.map(({ name }) => name));
  for (const { collection, documents, attachments } of collections) {
    const home = `${prefix}:/collection/${collection.id}`;
    const community: CommunityRecord = {
      kind: 'community',
      origin: home,
      name: cutTo(plainText(collection.name) || 'Collection', 120),
      community_kind: 'practice',
    };
    yield community;
    for (const { document, parent, place } of inOrder(collection.documentStructure ?? [], documents)) {
      const losses: Loss[] = [];
      const files = new Set<string>();
      const lose = (what: string, why: string) => void losses.push(loss(what, document.title ?? document.id, why));
      const naming: Naming = {
        page: (urlId) => {
          const target = byUrl.get(urlId) ?? all.get(urlId);
          return target === undefined ? null : `/w/${namedId(originOf(target.id))}`;
        },
        file: (id) => {
          const found = attachments?.[id];
          if (found === undefined || !names.has(found.key)) return null;
          files.add(id);
          return `/api/v1/files/${namedId(originOf(`/file/${id}`))}`;
        },
        lose,
      };
      const text = toMarkdown(toTree((document.data ?? {}) as OutlineNode, naming), {
        onLoss: (what) => lose('HTML', `It had ${what}.`),
      });
      const author = document.createdByName
        ? authors.named(document.createdByName, emailIn(document.createdByEmail ?? ''), document.updatedAt)
        : null;
      yield* authors.untold([author]);
      for (const id of files) {
        const found = attachments?.[id] as z.output<typeof attachment>;
        const sent: SourceFile = {
          kind: 'file',
          origin: originOf(`/file/${id}`),
          name: found.name ?? basename(found.key),
          read: () => archive.read(found.key),
        };
        yield sent;
      }
      yield* losses;
      const changed = document.updatedAt;
      const record: PageRecord = {
        kind: 'page',
        origin: originOf(document.id),
        home,
        author,
        at: document.createdAt,
        title: cutTo(plainText(document.title ?? '').replace(/\s+/g, ' ') || 'Untitled', 300),
        body: cutTo(text, body_letters_max, (why) => lose('text', why)),
        position: place,
        ...(parent === null ? {} : { parent: originOf(parent) }),
        ...(changed != null && changed > document.createdAt ? { changed: { author, at: changed, summary: '' } } : {}),
        ...(document.template === true ? { template: true as const } : {}),
      };
      if (files.size > 0) record.files = [...files].map((id) => originOf(`/file/${id}`));
      if (document.urlId) record.aliases = [`/doc/${slug(document.title ?? '')}-${document.urlId}`];
      yield record;
    }
  }
}

type Placed = { document: Document; parent: string | null; place: number };

/** As the collection orders them, those above before those below; what it does not name comes last. */
function inOrder(structure: { id: string; children?: unknown[] }[], documents: Record<string, Document>): Placed[] {
  const placed: Placed[] = [];
  const seen = new Set<string>();
  const visit = (nodes: { id: string; children?: unknown[] }[], parent: string | null) => {
    for (const [place, { id, children }] of nodes.entries()) {
      const document = documents[id];
      if (document === undefined || seen.has(id)) continue;
      seen.add(id);
      placed.push({ document, parent, place });
      visit((children ?? []) as { id: string }[], id);
    }
  };
  visit(structure, null);
  const rest = Object.values(documents).filter(({ id }) => !seen.has(id));
  return [...placed, ...rest.map((document, n) => ({ document, parent: null, place: structure.length + n }))];
}

function slug(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
