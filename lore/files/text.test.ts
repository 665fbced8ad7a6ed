import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { files_added_max, files_per_item_max } from './file.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let olga: Person;
let home: string;
let page: string;
beforeAll(async () => {
  t = await openTestHouse();
  [lea, olga] = [await t.person('Lea'), await t.person('Olga')];
  home = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice', openness: 'closed' })).id;
  page = (await t.ask(lea, 'pages.begin', { title: 'Seals', body: 'About seals.', home })).id;
});
afterAll(() => t.close());

const take = async (as: Person, text: string, name = 'notes.txt') =>
  (
    await t.ask(
      as,
      'files.take',
      { name, alt: '' },
      { bytes: { stream: Readable.from([Buffer.from(text)]), mime: 'text/plain', name } },
    )
  ).id as string;
const allChores = async () => {
  while (await t.house.chore());
  await t.settled();
};
const found = async (as: Person, q: string) =>
  (await t.ask(as, 'search.find', { q })).items.map((each: { id: string }) => each.id);

test('an item is found by the words in a file that hangs on it, by who may read it alone, until it is taken off', async () => {
  const file = await take(lea, 'The compressor gasket is called quillonwort.');
  await allChores();
  expect(await found(lea, 'quillonwort')).toEqual([]);
  await t.ask(lea, 'files.add', { item: page, files: [file] });
  await t.settled();
  expect(await found(lea, 'quillonwort')).toEqual([page]);
  expect(await found(olga, 'quillonwort')).toEqual([]);
  expect((await t.ask(lea, 'files.list', { item: page })).items).toMatchObject([
    { id: file, name: 'notes.txt', searchable: true, pages: null, by: { id: lea.person } },
  ]);
  await expect(t.ask(olga, 'files.list', { item: page })).rejects.toMatchObject({ reason: 'unknown' });
  await expect(t.ask(olga, 'files.remove', { file })).rejects.toMatchObject({ reason: 'unknown' });
  await t.ask(lea, 'files.remove', { file });
  await t.settled();
  expect(await found(lea, 'quillonwort')).toEqual([]);
  expect((await t.ask(lea, 'files.list', { item: page })).items).toEqual([]);
  // What was written with it still shows it.
  expect(await t.ask(lea, 'files.open', { file })).toMatchObject({ bytes: 44 });
  expect((await t.ask(lea, 'files.list', { item: page, removed: 'true' })).items).toHaveLength(1);
  await t.ask(lea, 'files.putBack', { file });
  await t.settled();
  expect(await found(lea, 'quillonwort')).toEqual([page]);
});

test('words that are read after the file was hung are found as well, and damaged files are said to be unreadable', async () => {
  const [late, broken, photo] = [
    await take(lea, 'Later: brindlemoss.'),
    await take(lea, 'no zip', 'Plan.docx'),
    await take(lea, 'x', 'a.bin'),
  ];
  await t.ask(lea, 'files.add', { item: page, files: [late, broken, photo] });
  await allChores();
  expect(await found(lea, 'brindlemoss')).toEqual([page]);
  const { items } = await t.ask(lea, 'files.list', { item: page });
  const searchable = Object.fromEntries(
    items.map((each: { id: string; searchable: boolean | null }) => [each.id, each.searchable]),
  );
  expect(searchable).toMatchObject({ [late]: true, [broken]: false, [photo]: null });
  expect(await t.house.chore()).toBe(false);
});

test('nobody adds what is not theirs, or adds without end, or takes off what others hung', async () => {
  const open = (await t.ask(lea, 'communities.begin', { name: 'Open', kind: 'practice' })).id;
  const read = (await t.ask(lea, 'pages.begin', { title: 'Read', body: '', home: open })).id;
  const hers = await take(lea, 'hers');
  await expect(t.ask(olga, 'files.add', { item: read, files: [hers] })).rejects.toMatchObject({ reason: 'unknown' });
  await t.ask(lea, 'files.add', { item: read, files: [hers] });
  await expect(t.ask(olga, 'files.remove', { file: hers })).rejects.toMatchObject({ reason: 'forbidden' });
  const olgas = await take(olga, 'of a reader');
  await t.ask(olga, 'files.add', { item: read, files: [olgas] });
  await t.ask(olga, 'files.remove', { file: olgas });
  await t.ask(lea, 'files.putBack', { file: olgas });
  const many = Array.from({ length: files_per_item_max + 1 }, () => hers);
  await expect(t.ask(lea, 'files.add', { item: read, files: many })).rejects.toMatchObject({ reason: 'invalid' });
  expect(files_added_max).toBeGreaterThan(files_per_item_max);
});
