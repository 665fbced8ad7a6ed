import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { inward, nameOf, outward, placesOf, waiting_per_person_max } from './export.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let olga: Person;
let field: string;
let closed: string;
beforeAll(async () => {
  t = await openTestHouse();
  [lea, olga] = [await t.person('Lea'), await t.person('Olga')];
  field = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice' })).id;
  closed = (await t.ask(lea, 'communities.begin', { name: 'Board', kind: 'circle', openness: 'closed' })).id;
});
afterAll(() => t.close());

const unzipped = async (hash: string) => {
  const bytes = await buffer((await t.files.read(hash)).stream);
  const entries = new Map<string, string>();
  await new Promise<void>((done, failed) =>
    fromBuffer(bytes, { lazyEntries: true }, (fault, zip) => {
      if (fault) return failed(fault);
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, async (broken, stream) => {
          if (broken) return failed(broken);
          entries.set(entry.fileName, await text(stream));
          zip.readEntry();
        }),
      );
      zip.on('end', done).readEntry();
    }),
  );
  return entries;
};
const exported = async (as: Person, scope: object) => {
  const { id } = await t.ask(as, 'exports.begin', { scope });
  while (await t.house.chore());
  const { items } = await t.ask(as, 'exports.list');
  const made = items.find((each: { id: string }) => each.id === id);
  const { hash } = await t.ask(as, 'files.open', { file: made.file });
  return { ...made, entries: await unzipped(hash) };
};
const begin = async (as: Person, wish: object) => (await t.ask(as, 'pages.begin', { body: '', ...wish })).id as string;

test('a page tree comes along with its links, files, earlier texts and talk, and can be read by other programs', async () => {
  const file = await t.ask(
    lea,
    'files.take',
    { name: 'plan: (v2).txt', alt: '' },
    { bytes: { stream: Readable.from([Buffer.from('the plan')]), mime: 'text/plain', name: '' } },
  );
  const top = await begin(lea, { title: 'Seals / gaskets', home: field });
  const below = await begin(lea, { title: 'Cold', home: field, parent: top });
  const body = `See [up](/w/${top}#cold), [elsewhere](/w/nothere123) and [plan](/api/v1/files/${file.id}).`;
  await t.ask(lea, 'pages.write', { page: below, seen_version: 1, body, summary: 'links' });
  await t.ask(lea, 'files.add', { item: below, files: [file.id] });
  await t.ask(olga, 'discussions.comment', { item: below, body: 'How cold?' });
  await begin(lea, { title: 'Not of it', home: field });
  const { entries, counts } = await exported(lea, { of: 'page', id: top });
  expect(counts).toMatchObject({ page: 2, comment: 1, file: 1, version: 1, person: 2 });
  const path = 'field/pages/Seals - gaskets/Cold.md';
  expect(entries.get(path)).toContain(
    `[up](../Seals%20-%20gaskets.md#cold), [elsewhere](/w/nothere123) and [plan](../../../files/${file.id}/plan-%20%28v2%29.txt).`,
  );
  expect(entries.get(`files/${file.id}/plan- (v2).txt`)).toBe('the plan');
  expect(JSON.parse(entries.get(`records/page/${below}.json`) as string)).toMatchObject({
    path,
    home: field,
    author: lea.person,
    comments: [{ body: 'How cold?', author: olga.person }],
    more: { parent: top, number: 2, summary: 'links' },
  });
  expect(JSON.parse(entries.get(`history/${below}/00001.json`) as string)).toMatchObject({ number: 1, body: '' });
  expect(JSON.parse(entries.get('fieldlore.json') as string)).toMatchObject({ format: 'fieldlore-export', version: 1 });
  expect([...entries.keys()].some((name) => name.includes('Not of it'))).toBe(false);
});

test('nothing comes along that its person may not read, on no door and in no record', async () => {
  const secret = 'zirkonvogel';
  const hidden = await begin(lea, { title: `The ${secret}`, body: secret, home: closed });
  await t.ask(lea, 'notes.share', { body: `A ${secret} note.`, home: closed });
  const open = await begin(lea, { title: 'Open page', body: `[x](/w/${hidden})`, home: field });
  const { entries } = await exported(olga, { of: 'everything' });
  const all = [...entries].flat().join('\n');
  expect(all).not.toContain(secret);
  expect(all).not.toContain(closed);
  expect(entries.has('field/pages/Open page.md')).toBe(true);
  expect(open).toBeTruthy();
  await expect(t.ask(olga, 'exports.begin', { scope: { of: 'community', id: closed } })).rejects.toMatchObject({
    reason: 'unknown',
  });
  await expect(t.ask(olga, 'exports.begin', { scope: { of: 'page', id: hidden } })).rejects.toMatchObject({
    reason: 'unknown',
  });
  const mine = await exported(lea, { of: 'everything' });
  expect([...mine.entries].flat().join('\n')).toContain(secret);
  await expect(t.ask(olga, 'files.open', { file: mine.file })).rejects.toMatchObject({ reason: 'unknown' });
});

test('a right that is lost between asking and making takes nothing along, nor does who has left', async () => {
  const sam = await t.person('Sam');
  await t.ask(lea, 'communities.setMember', { community: closed, person: sam.person, role: 'member' });
  await begin(lea, { title: 'For members only', home: closed });
  await t.ask(sam, 'exports.begin', { scope: { of: 'community', id: closed } });
  await t.ask(lea, 'communities.removeMember', { community: closed, person: sam.person });
  while (await t.house.chore());
  const [export_] = (await t.ask(sam, 'exports.list')).items;
  const { hash } = await t.ask(sam, 'files.open', { file: export_.file });
  expect([...(await unzipped(hash)).keys()].sort()).toEqual(['communities.json', 'fieldlore.json', 'people.json']);
});

test('only so many wait at once', async () => {
  for (let n = 0; n < waiting_per_person_max; n++) await t.ask(olga, 'exports.begin', { scope: { of: 'everything' } });
  await expect(t.ask(olga, 'exports.begin', { scope: { of: 'everything' } })).rejects.toMatchObject({ reason: 'busy' });
  while (await t.house.chore());
});

test('names are what any system takes, and two of one name do not fall together', () => {
  expect(['a/b:c', ' .x. ', 'CON', '', 'a\u0000b', 'é'].map(nameOf)).toEqual(['a-b-c', 'x', '_CON', '_', 'a-b', 'é']);
  const leaf = (id: string, title: string, parent: string | null = null) =>
    ({ id, kind: 'page', title, community: 'c', parent, made_at: new Date(0) }) as const;
  const places = placesOf([leaf('1', 'A'), leaf('2', 'a'), leaf('3', 'B', '2'), leaf('4', 'X', 'gone')]);
  expect([...places.values()].map(({ path }) => path)).toEqual([
    'c/pages/A.md',
    'c/pages/a (2).md',
    'c/pages/a (2)/B.md',
    'c/pages/X.md',
  ]);
});

test('links go out and come back as they were, whatever the names', () => {
  const segment = fc.string({ minLength: 1, maxLength: 12 }).map(nameOf);
  const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((steps) => `${steps.join('/')}.md`);
  fc.assert(
    fc.property(path, path, fc.constantFrom('', '#part', ' "title"', '?x=1'), (from, to, end) => {
      const markdown = `a [x](/w/abcd1234${end}) b\n\n[r]: /w/abcd1234\n`;
      const out = outward(markdown, from, () => to);
      expect(out).not.toContain('/w/abcd1234');
      expect(inward(out, from, (path) => (path === to ? '/w/abcd1234' : undefined))).toBe(markdown);
    }),
  );
});
