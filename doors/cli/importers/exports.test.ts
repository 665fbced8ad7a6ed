import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { namedId } from '../../../ground/named-id.ts';
import type { PageRecord, PersonRecord } from '../../../lore/imports/record.ts';
import { importers } from './all.ts';
import { type Loss, loss, type SourceFile } from './importer.ts';
import { recognise } from './recognise.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fieldlore-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function zip(name: string, files: Record<string, string>): Promise<string> {
  const path = join(folder, name);
  const made = new ZipFile();
  for (const [file, text] of Object.entries(files)) made.addBuffer(Buffer.from(text), file);
  made.end();
  await pipeline(made.outputStream, createWriteStream(path));
  return path;
}

async function read(path: string, kind: string) {
  expect(await recognise(path)).toBe(kind);
  const source = await importers[kind].open([path], {});
  try {
    const all = await Array.fromAsync(source.records());
    const pages = all.filter((each): each is PageRecord => each.kind === 'page');
    const files = all.filter((each): each is SourceFile => each.kind === 'file');
    const texts = [];
    for (const { origin, read } of files)
      texts.push([origin, Buffer.concat(await (await read()).toArray()).toString()]);
    return {
      source,
      prefix: `${source.source}:`,
      pages: new Map(pages.map((page) => [page.title, page])),
      people: all.filter((each): each is PersonRecord => each.kind === 'person'),
      files: Object.fromEntries(texts),
      losses: all.filter((each): each is Loss => each.kind === 'loss'),
    };
  } finally {
    await source.close();
  }
}

const at = (prefix: string, path: string) => `/w/${namedId(`${prefix}${path}`)}`;
const file = (prefix: string, path: string) => `/api/v1/files/${namedId(`${prefix}/file/${path}`)}`;

test('a vault of Obsidian: wiki links, embeds, attachments found by name, tags, callouts', async () => {
  const path = await zip('vault.zip', {
    'vault/Pumps/Pumps.md':
      '---\ntags: [cold, "field work"]\ncreated: 2021-03-04\n---\nSee [[Seal#Fitting it|the seal]], [[#Here]].\n\n![[Seal#Fitting it]]\n\n![[plan.png|300]] and ![[manual.pdf]]',
    'vault/Pumps/Seal.md': '# Seal\n\n> [!info]- Warm it\n> First.\n\nGone: [[Nowhere]]',
    'vault/assets/plan.png': 'a picture',
    'vault/assets/manual.pdf': 'a manual',
    'vault/.obsidian/app.json': '{}',
  });
  const { prefix, pages, files, losses } = await read(path, 'markdown');
  const pumps = pages.get('Pumps');
  const seal = at(prefix, 'Pumps/Seal.md');
  expect(pumps?.body).toBe(
    `See [the seal](${seal}#fitting-it), [Here](#here).\n\n![[${seal}#fitting-it]]\n\n![plan.png](${file(prefix, 'assets/plan.png')}) and [manual.pdf](${file(prefix, 'assets/manual.pdf')})`,
  );
  expect(pumps).toMatchObject({ labels: ['cold', 'field work'], at: new Date('2021-03-04') });
  expect(pages.get('Seal')).toMatchObject({ parent: `${prefix}Pumps/Pumps.md` });
  expect(pages.get('Seal')?.body).toContain('> [!NOTE] Warm it\n> First.');
  expect(Object.values(files).sort()).toEqual(['a manual', 'a picture']);
  expect(losses.map(({ what }) => what)).toEqual(['link']);
});

test('MkDocs and Hugo: admonitions, redirects, references, files of the site', async () => {
  const path = await zip('site.zip', {
    'mkdocs.yml':
      'site_name: Pumps\nplugins:\n  - search\n  - redirects:\n      redirect_maps:\n        old/start.md: index.md\nmarkdown_extensions:\n  - x: !!python/name:y\n',
    'docs/index.md': '# Start\n\n!!! warning "Cold"\n    Warm it.\n\n    Twice.\n\nThen [old](old/start.md).',
    'docs/seal.md':
      '---\naliases: [/gasket/]\n---\n# Seal\n\n[start]({{< ref "index.md#top" >}}) ![p](/img/plan.png)\n\n:::tip Good\nIt holds.\n:::\n',
    'static/img/plan.png': 'a picture',
  });
  const { prefix, pages, losses } = await read(path, 'markdown');
  const start = at(prefix, 'docs/index.md');
  expect(pages.get('Start')?.body).toBe(`> [!WARNING] Cold\n> Warm it.\n>\n> Twice.\n\nThen [old](${start}).`);
  expect(pages.get('Start')?.aliases).toContain('/old/start');
  expect(pages.get('Seal')?.body).toBe(
    `[start](${start}#top) ![p](${file(prefix, 'static/img/plan.png')})\n\n> [!TIP] Good\n> It holds.`,
  );
  expect(pages.get('Seal')?.aliases).toContain('/gasket');
  expect(losses).toEqual([]);
});

test('Docmost: dates and order from beside the pages', async () => {
  const about = (position: string, createdAt: string) => ({
    pageId: position,
    position,
    createdAt,
    updatedAt: '2025-02-02T00:00:00Z',
  });
  const path = await zip('space.zip', {
    'docmost-metadata.json': JSON.stringify({
      source: 'docmost',
      pages: { 'Alpha.md': about('a2', '2024-01-01T00:00:00Z'), 'Beta.md': about('a1', '2024-01-02T00:00:00Z') },
    }),
    'Alpha.md': '# Alpha\n\nText.\n\n:::info\nMind it.\n:::',
    'Beta.md': '# Beta\n\n![](files/1/plan.png)',
    'files/1/plan.png': 'a picture',
  });
  const { pages } = await read(path, 'markdown');
  expect(pages.get('Alpha')).toMatchObject({
    at: new Date('2024-01-01'),
    changed: { at: new Date('2025-02-02') },
    position: 1,
    body: 'Text.\n\n> [!NOTE]\n> Mind it.',
  });
  expect(pages.get('Beta')).toMatchObject({ position: 0, files: [expect.stringContaining('files/1/plan.png')] });
});

test('BookStack: book, chapters and pages in their order, references, attachments, tags', async () => {
  const page = (id: number, name: string, more: object) => ({ id, name, priority: id, ...more });
  const path = await zip('book.zip', {
    'data.json': JSON.stringify({
      exported_at: '2024-05-06T07:08:09Z',
      book: {
        id: 8,
        name: 'Pumps',
        description_html: '<p>All of <b>them</b>.</p>',
        tags: [{ name: 'kind', value: 'manual' }],
        pages: [
          page(2, 'Last', {
            html: '<p><a href="[[bsexport:page:40]]">Seal</a> <img src="[[bsexport:image:a.png]]" alt="A"></p>',
          }),
        ],
        chapters: [
          {
            id: 1,
            name: 'First',
            priority: 1,
            pages: [
              page(40, 'Seal', {
                markdown: 'See [book]([[bsexport:book:8]]), [gone]([[bsexport:page:99]]).',
                attachments: [
                  { name: 'Sheet', file: 'b.pdf' },
                  { name: 'Site', link: 'https://example.org/' },
                ],
              }),
            ],
          },
        ],
      },
    }),
    'files/a.png': 'a picture',
    'files/b.pdf': 'a sheet',
  });
  const { prefix, pages, files, losses } = await read(path, 'bookstack');
  expect([...pages.keys()]).toEqual(['Pumps', 'First', 'Seal', 'Last']);
  expect(pages.get('Pumps')).toMatchObject({
    body: 'All of **them**.',
    labels: ['kind: manual'],
    at: new Date('2024-05-06T07:08:09Z'),
  });
  expect(pages.get('Last')).toMatchObject({ parent: `${prefix}book:8`, position: 1 });
  expect(pages.get('Last')?.body).toContain(`[Seal](${at(prefix, 'page:40')})`);
  expect(pages.get('Last')?.body).toContain(`![A](${file(prefix, 'a.png')})`);
  expect(pages.get('Seal')?.body).toBe(
    `See [book](${at(prefix, 'book:8')}), [gone]([[bsexport:page:99]]).\n\n- [Sheet](${file(prefix, 'b.pdf')})\n- [Site](<https://example.org/>)`,
  );
  expect(files).toEqual({ [`${prefix}/file/a.png`]: 'a picture', [`${prefix}/file/b.pdf`]: 'a sheet' });
  expect(losses.map(({ what }) => what)).toEqual(['history', 'link']);
});

test('Outline: collections, documents in their order, authors, links, notices, files, what nobody knows', async () => {
  const text = (words: string, marks?: object[]) => ({ type: 'text', text: words, ...(marks ? { marks } : {}) });
  const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
  const attachment = '11111111-2222-3333-4444-555555555555';
  const document = (id: string, title: string, content: object[], more: object = {}) => ({
    id,
    urlId: `${title.toLowerCase()}00000000`.slice(0, 10),
    title,
    data: { type: 'doc', content },
    createdByName: 'Ruth Adeyemi',
    createdByEmail: 'ruth@example.org',
    createdAt: '2022-01-01T00:00:00.000Z',
    updatedAt: '2023-01-01T00:00:00.000Z',
    ...more,
  });
  const path = await zip('outline.zip', {
    'metadata.json': JSON.stringify({ exportVersion: 1, version: '1.0.0' }),
    'Pumps.json': JSON.stringify({
      collection: {
        id: 'c1',
        name: 'Pumps',
        documentStructure: [{ id: 'd1', children: [{ id: 'd2', children: [] }] }],
      },
      documents: {
        d2: document(
          'd2',
          'Below',
          [
            {
              type: 'checkbox_list',
              content: [{ type: 'checkbox_item', attrs: { checked: true }, content: [paragraph(text('Warm'))] }],
            },
            { type: 'hologram', attrs: { x: 1 } },
          ],
          { parentDocumentId: 'd1' },
        ),
        d1: document('d1', 'Above', [
          { type: 'heading', attrs: { level: 2 }, content: [text('Fit')] },
          paragraph(
            text('See '),
            text('below', [{ type: 'link', attrs: { href: '/doc/below-below00000' } }]),
            text(' '),
            text('now', [{ type: 'strong' }]),
          ),
          { type: 'container_notice', attrs: { style: 'warning' }, content: [paragraph(text('Cold'))] },
          { type: 'image', attrs: { src: `/api/attachments.redirect?id=${attachment}`, alt: 'Plan' } },
        ]),
      },
      attachments: { [attachment]: { id: attachment, name: 'plan.png', key: 'uploads/plan.png' } },
    }),
    'uploads/plan.png': 'a picture',
  });
  const { prefix, pages, people, losses, files } = await read(path, 'outline');
  expect(people).toMatchObject([{ name: 'Ruth Adeyemi', email: 'ruth@example.org' }]);
  expect([...pages.keys()]).toEqual(['Above', 'Below']);
  const above = pages.get('Above');
  expect(above).toMatchObject({
    author: people[0].origin,
    at: new Date('2022-01-01'),
    changed: { at: new Date('2023-01-01') },
    aliases: ['/doc/above-above00000'],
  });
  expect(above?.body).toContain(`## Fit\n\nSee [below](${at(prefix, 'd2')}) **now**`);
  expect(above?.body).toContain('> [!WARNING]\n> Cold');
  expect(above?.body).toContain(`![Plan](${file(prefix, attachment)})`);
  expect(pages.get('Below')).toMatchObject({ parent: `${prefix}d1` });
  expect(pages.get('Below')?.body).toContain('[x] Warm');
  expect(pages.get('Below')?.body).toContain('```unsupported Outline hologram');
  expect(losses).toEqual([loss('block', 'Below', expect.stringContaining('hologram'))]);
  expect(files).toEqual({ [`${prefix}/file/${attachment}`]: 'a picture' });
});

test('what is no export is told apart, and what is broken is refused in a sentence', async () => {
  const nothing = await zip('nothing.zip', { 'photo.jpg': 'x' });
  expect(await recognise(nothing)).toBeNull();
  expect(await recognise(await zip('notion.zip', { 'Export-1f2e-Part-1.zip': 'PK' }))).toBe('notion');
  expect(await recognise(await zip('confluence.zip', { 'entities.xml': '<a/>' }))).toBe('confluence');
  const broken = await zip('broken.zip', { 'data.json': '{"book": {' });
  await expect(importers.bookstack.open([broken], {})).rejects.toThrow('not JSON');
  await expect(importers.bookstack.open([nothing], {})).rejects.toThrow('no Portable ZIP');
  await expect(importers.outline.open([nothing], {})).rejects.toThrow('no JSON export of Outline');
});
