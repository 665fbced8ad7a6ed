import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { namedId } from '../../../ground/named-id.ts';
import type { CommentRecord, ImportRecord, PageRecord } from '../../../lore/imports/record.ts';
import { confluence } from './confluence.ts';
import { aliasesOf, readAddress, tinyOf } from './confluence-addresses.ts';
import { bytes, day, object, page, space, world, writeExport } from './confluence-sample.ts';
import type { ImportOptions, Loss, SourceFile } from './importer.ts';

let folder = '';
let number = 0;
const before = process.env.TMPDIR;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fieldlore-confluence-test-'));
});
beforeEach(async () => {
  process.env.TMPDIR = await mkdtemp(join(folder, 'tmp-'));
});
afterAll(async () => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  await rm(folder, { recursive: true, force: true });
});

const exported = (objects: string[], files: Record<string, string> = {}) =>
  writeExport(join(folder, `export-${++number}`), objects, files);

async function read(path: string, options: ImportOptions = {}) {
  const source = await confluence.open([path], options);
  const records: ImportRecord[] = [];
  const files: (SourceFile & { text: string })[] = [];
  const losses: Loss[] = [];
  for await (const each of source.records()) {
    if (each.kind === 'loss') losses.push(each);
    else if (each.kind === 'file')
      files.push({ ...each, text: Buffer.concat(await (await each.read()).toArray()).toString() });
    else records.push(each);
  }
  await source.close();
  expect(await readdir(process.env.TMPDIR as string)).toEqual([]);
  const pages = new Map(records.flatMap((each) => (each.kind === 'page' ? [[each.title, each] as const] : [])));
  const titled = (title: string): PageRecord => pages.get(title) ?? expect.fail(`There is no page ${title}`);
  return { source, records, files, losses, page: titled, titles: [...pages.keys()] };
}

const at = (n: number) => new Date(`2024-03-${String(n).padStart(2, '0')}T10:00:00Z`);

describe('a space of Confluence, as XML', () => {
  let got: Awaited<ReturnType<typeof read>>;
  beforeAll(async () => {
    process.env.TMPDIR = await mkdtemp(join(folder, 'tmp-'));
    got = await read(await exported(world, bytes));
  });

  test('is a community with its pages in order, the lost ones at the top', () => {
    expect(got.source.says).toBe('HT: 1 space, 9 pages, 1 blog post, 3 files');
    expect(got.records.filter(({ kind }) => kind === 'community')).toMatchObject([
      { origin: 'confluence:HT:/space/HT', name: 'Heat', purpose: 'All about heat.' },
      { origin: 'confluence:HT:/restricted/HT', name: 'Heat – restricted', closed: true },
    ]);
    expect(got.records[0]).not.toHaveProperty('closed');
    expect(got.page('First')).toMatchObject({ parent: 'confluence:HT:/page/10', position: 0 });
    expect(got.page('Second')).toMatchObject({ parent: 'confluence:HT:/page/10', position: 1 });
    expect(got.page('Lost child').parent).toBeUndefined();
    expect(got.page('Ring A').parent).toBeUndefined();
    expect(got.page('Ring B').parent).toBe('confluence:HT:/page/25');
    expect(got.page('Kept away').put_away).toBe('archived');
    expect(got.titles).not.toContain('Thrown away');
    const seen = new Set<string>();
    for (const record of got.records) {
      if (record.kind === 'page' && record.parent !== undefined) expect(seen).toContain(record.parent);
      if (record.kind === 'comment') expect(seen).toContain(record.reply_to ?? record.on);
      seen.add(record.origin);
    }
  });

  test('keeps every version with its day, its writer and its words', () => {
    expect(got.page('Home')).toMatchObject({
      author: 'confluence:HT:/person/k1',
      at: at(1),
      versions: [
        { title: 'Start', body: 'One', at: at(2), author: 'confluence:HT:/person/k1', summary: '' },
        { title: 'Home', body: 'Two', at: at(5), author: 'confluence:HT:/person/k2', summary: 'Second' },
      ],
      changed: { author: 'confluence:HT:/person/k2', at: at(9), summary: 'Last words' },
      labels: ['seal'],
    });
    expect(got.losses).toContainEqual(expect.objectContaining({ what: 'version', where: 'Home' }));
  });

  test('limits the versions to what is asked for', async () => {
    const { page } = await read(await exported(world, bytes), { versions: 2 });
    expect(page('Home').versions?.map(({ body }) => body)).toEqual(['Two']);
  });

  test('leads every link to where it is here', () => {
    const href = (id: number) => `/w/${namedId(`confluence:HT:/page/${id}`)}`;
    const file = (id: number) => `/api/v1/files/${namedId(`confluence:HT:/file/${id}`)}`;
    const mention = '[@Omar](/@~confluence%3AHT%3A%2Fperson%2Fk2)';
    expect(got.page('Home').body).toBe(
      `Ask ${mention} at the cold seal.\n\n![seal.png](${file(60)})\n\n[tiny](${href(21)}) [notes](${file(62)})\n\n- [First](${href(21)})\n- [Second](${href(20)})\n- [Kept away](${href(24)})`,
    );
    expect(got.page('Second').body).toBe('# Old **text**\n\n- point');
    expect(got.page('Home').aliases).toEqual([
      '/pages/viewpage.action?pageId=10',
      '/x/Cg',
      '/display/HT/Home',
      '/pages/viewpage.action?spaceKey=HT&title=Home',
      '/spaces/HT/pages/10/Home',
      '/spaces/HT/pages/10',
    ]);
  });

  test('brings people once, by their e-mail, and never what signs them in', () => {
    expect(got.records.filter(({ kind }) => kind === 'person')).toEqual([
      {
        kind: 'person',
        origin: 'confluence:HT:/person/k1',
        name: 'Lea Berg',
        email: 'lea@example.org',
        aliases: ['/display/~lea'],
      },
      {
        kind: 'person',
        origin: 'confluence:HT:/person/k2',
        name: 'Omar',
        email: 'omar@example.org',
        aliases: ['/display/~Omar%40Example.org', '/wiki/people/acc-2'],
      },
    ]);
    expect(JSON.stringify(got.records)).not.toContain('pa55word');
  });

  test('lets nobody see more than before', () => {
    const restricted = { reason: 'Only Omar, group bosses could see it in Confluence.' };
    expect(got.page('Secret')).toMatchObject({ home: 'confluence:HT:/restricted/HT', restricted });
    expect(got.page('Secret').parent).toBeUndefined();
    expect(got.page('Below secret')).toMatchObject({
      home: 'confluence:HT:/restricted/HT',
      parent: 'confluence:HT:/page/30',
      restricted,
    });
    const open = got.records.filter((each) => each.kind === 'page' && each.home === 'confluence:HT:/space/HT');
    expect(JSON.stringify(open)).not.toMatch(/hidden|Secret/);
    expect(got.losses.filter(({ what }) => what === 'restriction').map(({ where }) => where)).toEqual([
      'First',
      'Secret',
      'Below secret',
    ]);
  });

  test('brings files with their bytes and versions, each before its page', () => {
    expect(got.files.map(({ origin, name, mime, alt, text }) => ({ origin, name, mime, alt, text }))).toEqual([
      { origin: 'confluence:HT:/file/60', name: 'seal.png', mime: 'image/png', alt: 'A seal', text: 'new' },
      { origin: 'confluence:HT:/file/62', name: 'notes.pdf', mime: 'application/pdf', alt: '', text: 'pdf' },
      { origin: 'confluence:HT:/file/60@1', name: 'seal.png', mime: 'image/png', alt: '', text: 'old' },
    ]);
    expect(got.page('Home').files).toEqual(got.files.map(({ origin }) => origin));
    expect(got.losses).toContainEqual(expect.objectContaining({ what: 'missing file' }));
  });

  test('brings comments with what they are about, who answered and who settled them', () => {
    const comments = got.records.filter((each): each is CommentRecord => each.kind === 'comment');
    expect(comments).toEqual([
      expect.objectContaining({
        origin: 'confluence:HT:/comment/90',
        on: 'confluence:HT:/page/10',
        body: 'really?',
        at: at(3),
        passage: expect.objectContaining({ exact: 'cold seal' }),
        resolved: { by: 'confluence:HT:/person/k2', at: new Date(1710000000000) },
      }),
      expect.objectContaining({
        origin: 'confluence:HT:/comment/92',
        reply_to: 'confluence:HT:/comment/90',
        body: 'yes',
      }),
    ]);
  });

  test('brings the blog as dated pages, and templates', () => {
    expect(got.page('Blog')).toMatchObject({
      labels: ['blog'],
      body: expect.stringContaining('- 2024-03-07 [News](/w/'),
    });
    expect(got.page('News')).toMatchObject({ parent: 'confluence:HT:/blog/HT', labels: ['blog'], at: at(7) });
    expect(got.page('News').aliases).toContain('/display/HT/2024/03/07/News');
    expect(got.page('Report')).toMatchObject({ template: true, body: 'By *\\[who]*' });
  });

  test('accounts for every object that there was', () => {
    const said = Object.fromEntries(
      got.losses.filter(({ what }) => what === 'objects').map(({ where, why }) => [where, why]),
    );
    expect(said.Page).toBe('13 in entities.xml: 9 pages, 2 earlier versions, 1 draft (left), 1 deleted (left).');
    expect(said.Comment).toBe('3 in entities.xml: 2 comments, 1 deleted, or on what did not come (left).');
    expect(said.Attachment).toBe(
      '5 in entities.xml: 2 files, 1 earlier version, 1 deleted (left), 1 without bytes (left).',
    );
    expect(said.ConfluenceBandanaRecord).toContain('Settings');
  });
});

describe('an export', () => {
  test('that does not say who could see it begins closed', async () => {
    const { records } = await read(await exported([object('Space', 1, { key: 'HT', name: 'Heat' }), page(10, 'Home')]));
    expect(records[0]).toMatchObject({ kind: 'community', closed: true });
  });

  test('of the days of Confluence 3, with user names and wiki markup', async () => {
    const { page: titled, records } = await read(
      await exported([
        object('Space', 1, { key: 'HT', name: 'Heat' }),
        object('SpacePermission', 2, { space, type: 'VIEWSPACE' }),
        object('Page', 10, {
          title: 'Home',
          space,
          creatorName: 'ruth',
          creationDate: day(1),
          lastModifierName: 'ruth',
          lastModificationDate: day(1),
        }),
        object('BodyContent', 11, { body: '||a||\n|{code}x{code}|\n\nh2. Next\n', content: { is: 'Page', id: 10 } }),
      ]),
    );
    expect(titled('Home')).toMatchObject({
      author: 'confluence:HT:/person/ruth',
      body: '| a |\n| --- |\n| `x` |\n\n## Next',
    });
    expect(records[0]).not.toHaveProperty('closed');
  });

  const refused: [string, string | null, RegExp][] = [
    ['is cut off', '<hibernate-generic><object class="Page"><id name="id">1</id>', /damaged or cut off/],
    ['is another XML', '<html><body/></html>', /not one that Confluence writes/],
    [
      'defines entities',
      '<!DOCTYPE x [<!ENTITY a "b">]><hibernate-generic>&a;</hibernate-generic>',
      /entities of its own/,
    ],
    ['holds no space', '<hibernate-generic></hibernate-generic>', /no space/],
    ['is none', null, /neither an entities.xml nor an index.html/],
  ];
  test.each(refused)('that %s is refused, and leaves nothing behind', async (_, text, sentence) => {
    const place = await exported([], text === null ? {} : { 'entities.xml': text });
    if (text === null) await rm(join(place, 'entities.xml'));
    await expect(confluence.open([place], {})).rejects.toThrow(sentence);
    expect(await readdir(process.env.TMPDIR as string)).toEqual([]);
  });
});

test('old addresses are made and read in all their spellings', () => {
  expect(tinyOf('956713432')).toBe('2EkGOQ');
  expect(readAddress('https://w.example/x/2EkGOQ')).toEqual({ kind: 'page', id: '956713432', hash: '' });
  for (const id of ['1', '65536', '948633601', '9007199254740993'])
    expect(readAddress(`/wiki/x/${tinyOf(id)}`)).toMatchObject({ kind: 'page', id });
  const named = { id: '7', title: 'Who & what?', created: null, isBlog: false };
  for (const alias of aliasesOf(named, '~lea', true)) {
    const old = readAddress(`https://w.example${alias}`);
    expect(old).toMatchObject(
      old?.kind === 'page' ? { id: '7' } : { kind: 'title', space: '~lea', title: 'Who & what?' },
    );
  }
  for (const other of [
    'https://confluence.atlassian.com/x/2EkGOQ',
    'mailto:a@b.c',
    '/display',
    'https://x.example/other',
  ])
    expect(readAddress(other)).toBeNull();
});
