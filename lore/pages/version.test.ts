import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { rememberAddresses } from './addresses.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let jo: Person;
let olga: Person;
let home: string;
beforeAll(async () => {
  t = await openTestHouse({ following: false });
  [lea, jo, olga] = [await t.person('Lea'), await t.person('Jo'), await t.person('Olga')];
  home = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice', openness: 'closed' })).id;
  await t.ask(lea, 'communities.setMember', { community: home, person: jo.person });
});
afterAll(() => t.close());

const begin = async (title: string, body = title) =>
  (await t.ask(lea, 'pages.begin', { title, body, home })).id as string;

test('an earlier version comes back as a new one, and its authors keep their credit', async () => {
  const page = await begin('Restored', 'As Lea wrote it.');
  await t.ask(jo, 'pages.write', { page, seen_version: 1, body: 'Jo wrote something else altogether here.' });
  await expect(t.ask(lea, 'pages.restoreVersion', { page, number: 2, seen_version: 2 })).rejects.toMatchObject({
    reason: 'conflict',
  });
  await expect(t.ask(lea, 'pages.restoreVersion', { page, number: 1, seen_version: 1 })).rejects.toMatchObject({
    reason: 'stale',
  });
  await expect(t.ask(lea, 'pages.restoreVersion', { page, number: 9, seen_version: 2 })).rejects.toMatchObject({
    reason: 'unknown',
  });
  await expect(t.ask(olga, 'pages.restoreVersion', { page, number: 1, seen_version: 2 })).rejects.toMatchObject({
    reason: 'unknown',
  });
  await t.ask(jo, 'pages.restoreVersion', { page, number: 1, seen_version: 2, summary: 'Better before' });
  expect(await t.ask(jo, 'pages.open', { page })).toMatchObject({ number: 3, body: 'As Lea wrote it.' });
  const { items, people } = await t.ask(jo, 'pages.contributions', { page });
  expect(people).toBe(2);
  expect(items).toMatchObject([
    { by: { name: 'Jo' }, letters: 40, versions: 2 },
    { by: { name: 'Lea' }, letters: 16, share: 28.6 },
  ]);
  expect((await t.ask(jo, 'pages.versions', { page })).items[0]).toMatchObject({
    summary: 'Better before',
    with: [{ by: { name: 'Jo' }, letters: 0 }],
  });
  await expect(t.ask(olga, 'pages.contributions', { page })).rejects.toMatchObject({ reason: 'unknown' });
});

test('as of a day it reads as it read then, and says that there is a newer one', async () => {
  const before = t.clock.now();
  t.clock.pass(1);
  const page = await begin('Dated', 'First.');
  t.clock.pass(10);
  await t.ask(lea, 'pages.write', { page, seen_version: 1, title: 'Dated anew', body: 'Second.' });
  const day = new Date(t.clock.now().getTime() - 86_400_000);
  expect(await t.ask(jo, 'pages.open', { page, as_of: day })).toMatchObject({
    title: 'Dated',
    body: 'First.',
    number: 1,
    latest: 2,
  });
  expect(await t.ask(jo, 'pages.open', { page, as_of: t.clock.now() })).toMatchObject({ number: 2 });
  await expect(t.ask(jo, 'pages.open', { page, as_of: before })).rejects.toMatchObject({ reason: 'conflict' });
  await expect(t.ask(olga, 'pages.open', { page, as_of: before })).rejects.toMatchObject({ reason: 'unknown' });
});

test('a title in double brackets becomes a link where one page has it, now or formerly', async () => {
  const page = await begin('Cold seals');
  const body = async (text: string) =>
    (await t.ask(jo, 'pages.open', { page: await begin(`On ${text}`, text) })).body as string;
  expect(await body('See [[Cold seals|these]] and [[Warm seals]].')).toBe(
    `See [these](/w/${page}) and [[Warm seals]].`,
  );
  await t.ask(lea, 'pages.write', { page, seen_version: 1, title: 'Frozen seals' });
  expect(await body('[[cold  seals]] [[Frozen seals]]')).toBe(`[cold  seals](/w/${page}) [Frozen seals](/w/${page})`);
  expect(await t.ask(jo, 'pages.findAddress', { address: 'Cold seals', community: home })).toMatchObject({
    id: page,
    title: 'Frozen seals',
  });
  // Another has the title now: it is meant.
  const second = await begin('Cold seals');
  expect(await body('[[Cold seals]]')).toBe(`[Cold seals](/w/${second})`);
  await begin('Cold seals');
  expect(await body('[[Cold seals]] ')).toBe('[[Cold seals]] ');
  await expect(t.ask(olga, 'pages.findAddress', { address: 'Cold seals', community: home })).rejects.toMatchObject({
    reason: 'unknown',
  });
});

test('an old address leads to what it led to; hidden and absent answer alike', async () => {
  const page = await begin('Moved in');
  await rememberAddresses({ db: t.base.write, now: t.clock.now() }, { item: page }, [
    '/display/HT/Moved+In',
    '/pages/viewpage.action?pageId=12',
  ]);
  await rememberAddresses({ db: t.base.write, now: t.clock.now() }, { person: jo.person }, ['/display/~jo']);
  const find = (as: Person, address: string) => t.ask(as, 'pages.findAddress', { address });
  expect(await find(jo, 'https://old.example.org/pages/viewpage.action?pageId=12&x=1')).toMatchObject({
    id: page,
    kind: 'page',
  });
  expect(await find(jo, '/display/ht/moved%20in/')).toMatchObject({ id: page });
  expect(await find(olga, '/display/~jo')).toMatchObject({ id: jo.person, kind: 'person' });
  const refusals = await Promise.all(
    [find(olga, '/display/HT/Moved+In'), find(olga, '/display/HT/Nothing')].map((each) => each.catch((fault) => fault)),
  );
  expect(refusals[0]).toEqual(refusals[1]);
  const many = Array.from({ length: 201 }, (_, n) => `/x/${n}`);
  await expect(rememberAddresses({ db: t.base.write, now: t.clock.now() }, { item: page }, many)).rejects.toMatchObject(
    {
      reason: 'invalid',
    },
  );
});

test('what was written last comes first, of a community or of all of one’s own', async () => {
  t.clock.pass(1);
  const page = await begin('Latest of all');
  for (const wish of [{}, { community: home }])
    expect((await t.ask(jo, 'pages.recent', { ...wish, limit: 1 })).items).toMatchObject([
      { id: page, by: { name: 'Lea' } },
    ]);
  expect((await t.ask(olga, 'pages.recent', {})).items).toEqual([]);
  await expect(t.ask(olga, 'pages.recent', { community: home })).rejects.toMatchObject({ reason: 'unknown' });
});
