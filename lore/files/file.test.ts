import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { files_per_item_max, kindOf, loose_days } from './file.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let olga: Person;
let home: string;
beforeAll(async () => {
  t = await openTestHouse({ following: false });
  [lea, olga] = [await t.person('Lea'), await t.person('Olga')];
  home = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice', openness: 'closed' })).id;
});
afterAll(() => t.close());

const take = async (as: Person, text: string, mime = 'text/plain') =>
  await t.ask(
    as,
    'files.take',
    { name: 'notes.txt', alt: '' },
    { bytes: { stream: Readable.from([Buffer.from(text)]), mime, name: '' } },
  );

test('what is shown in place is a picture, a sound or a film, and nothing else', () => {
  expect(['image/png', 'audio/webm', 'video/webm', 'text/html', 'application/pdf', ''].map(kindOf)).toEqual([
    'image',
    'audio',
    'film',
    'other',
    'other',
    'other',
  ]);
});

test("a loose file is its sender's alone; hung on a note it is for who may read the note", async () => {
  const file = await take(lea, 'Pressure 2.1 bar.');
  expect(file).not.toHaveProperty('hash');
  expect(await t.ask(lea, 'files.open', { file: file.id })).toMatchObject({ bytes: 17, inline: false });
  await expect(t.ask(olga, 'files.open', { file: file.id })).rejects.toMatchObject({ reason: 'unknown' });
  const open = (await t.ask(olga, 'communities.begin', { name: 'Open', kind: 'practice' })).id;
  await expect(t.ask(olga, 'notes.share', { body: 'Stolen.', home: open, files: [file.id] })).rejects.toMatchObject({
    reason: 'unknown',
  });
  await t.ask(lea, 'notes.share', { body: 'Mine.', home, files: [file.id] });
  await expect(t.ask(olga, 'files.open', { file: file.id })).rejects.toMatchObject({ reason: 'unknown' });
  await expect(t.ask(lea, 'notes.share', { body: 'Twice.', home, files: [file.id] })).rejects.toMatchObject({
    reason: 'unknown',
  });
});

test('a picture that is none is refused, and leaves nothing behind', async () => {
  const before = (await readdir(join(t.home, 'files'), { recursive: true })).length;
  await expect(take(lea, '<svg onload="x()">', 'image/svg+xml')).rejects.toMatchObject({ reason: 'invalid' });
  await expect(t.ask(lea, 'files.take', { name: 'x' })).rejects.toMatchObject({ reason: 'invalid' });
  expect((await readdir(join(t.home, 'files'), { recursive: true })).length).toBe(before);
});

test('an item carries so many files and no more, and what hangs on nothing is swept away', async () => {
  const files = await Promise.all(
    Array.from({ length: files_per_item_max }, async (_, n) => (await take(lea, `File ${n}`)).id),
  );
  await t.ask(lea, 'notes.share', { body: 'As many as it takes.', home, files });
  const loose = await take(lea, 'Forgotten.');
  t.clock.pass(loose_days + 1);
  await t.house.tick();
  await expect(t.ask(lea, 'files.open', { file: loose.id })).rejects.toMatchObject({ reason: 'unknown' });
  expect(await t.ask(lea, 'files.open', { file: files[0] })).toMatchObject({ bytes: 6 });
});
