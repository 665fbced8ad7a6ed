import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let jo: Person;
let olga: Person;
let home: string;
let inner: string;
beforeAll(async () => {
  t = await openTestHouse({ following: false });
  [lea, jo, olga] = [await t.person('Lea'), await t.person('Jo'), await t.person('Olga')];
  home = await community('Field');
  inner = await community('Inner');
  await t.ask(lea, 'communities.setMember', { community: home, person: jo.person });
});
afterAll(() => t.close());

const community = async (name: string, openness = 'closed') =>
  (await t.ask(lea, 'communities.begin', { name, kind: 'practice', openness })).id as string;
const begin = async (title: string, extra: object = {}) =>
  (await t.ask(lea, 'pages.begin', { title, body: title, home, ...extra })).id as string;
const level = async (as: Person, wish: object = {}) => await t.ask(as, 'pages.tree', { community: home, ...wish });
const titles = async (as: Person, wish: object = {}) =>
  (await level(as, wish)).items.map((leaf: { title: string }) => leaf.title);
const hide = async (item: string) => {
  await t.ask(lea, 'communities.place', { item, community: inner });
  const until = new Date(t.clock.now().getTime() + 5 * 86_400_000);
  await t.ask(lea, 'communities.restrict', { item, reason: 'It is looked into.', until });
};

test('a page comes where it is put, and its neighbours stay as they are', async () => {
  const root = await begin('Order');
  const [a, b, c] = [
    await begin('A', { parent: root }),
    await begin('B', { parent: root }),
    await begin('C', { parent: root }),
  ];
  const order = () => titles(lea, { under: root });
  expect(await order()).toEqual(['A', 'B', 'C']);
  await t.ask(jo, 'pages.move', { page: c, parent: root, behind: null });
  expect(await order()).toEqual(['C', 'A', 'B']);
  await t.ask(jo, 'pages.move', { page: c, parent: root, behind: a });
  expect(await order()).toEqual(['A', 'C', 'B']);
  await t.ask(jo, 'pages.move', { page: a, parent: root });
  expect(await order()).toEqual(['C', 'B', 'A']);
  await expect(t.ask(jo, 'pages.move', { page: a, parent: root, behind: root })).rejects.toMatchObject({
    reason: 'conflict',
  });
  await expect(t.ask(jo, 'pages.move', { page: a, parent: root, behind: 'absent0000000' })).rejects.toMatchObject({
    reason: 'unknown',
  });
  // To and fro between two others, until there is no room and those around are given new ranks.
  for (let times = 0; times < 320; times++)
    await t.ask(jo, 'pages.move', { page: times % 2 ? b : a, parent: root, behind: c });
  expect(await order()).toEqual(['C', 'B', 'A']);
});

test('a level comes in pieces, and each page says how many stand below it', async () => {
  const root = await begin('Pieces');
  for (const title of ['1', '2', '3']) await begin(title, { parent: root });
  const first = await level(jo, { under: root, limit: 2 });
  expect(first.items.map((leaf: any) => leaf.title)).toEqual(['1', '2']);
  expect(await level(jo, { under: root, limit: 2, after: first.next })).toMatchObject({
    items: [{ title: '3' }],
    next: null,
  });
  expect((await level(jo)).items.find((leaf: any) => leaf.id === root)).toMatchObject({ children: 3 });
  await expect(level(olga)).rejects.toMatchObject({ reason: 'unknown' });
  await expect(level(jo, { under: 'absent0000000' })).rejects.toMatchObject({ reason: 'unknown' });
});

test('what stands under a page that one may not read stands at the nearest level that one has', async () => {
  const root = await begin('Readable');
  const hidden = await begin('Hidden', { parent: root });
  const below = await begin('Below the hidden one', { parent: hidden });
  await begin('Beside', { parent: root });
  await hide(hidden);
  expect(await titles(lea, { under: root })).toEqual(['Hidden', 'Beside']);
  expect(await titles(jo, { under: root })).toEqual(['Below the hidden one', 'Beside']);
  expect((await level(jo)).items.find((leaf: any) => leaf.id === root)).toMatchObject({ children: 2 });
  expect(await t.ask(jo, 'pages.open', { page: below })).toMatchObject({
    parent_id: root,
    above: [{ id: root, title: 'Readable' }],
  });
  await expect(level(jo, { under: hidden })).rejects.toMatchObject({ reason: 'unknown' });
  const other = await begin('Other', { parent: root });
  await t.ask(jo, 'pages.move', { page: other, parent: root, behind: below });
  expect(await titles(jo, { under: root })).toEqual(['Below the hidden one', 'Other', 'Beside']);
});

test('a page of another home stands here under “also here”', async () => {
  const there = await community('Elsewhere');
  const page = await begin('Guest', { home: there });
  await t.ask(lea, 'communities.place', { item: page, community: home });
  expect((await t.ask(jo, 'pages.alsoHere', { community: home })).items).toContainEqual({ id: page, title: 'Guest' });
  expect(await titles(jo)).not.toContain('Guest');
  await expect(t.ask(olga, 'pages.alsoHere', { community: home })).rejects.toMatchObject({ reason: 'unknown' });
});

test('another home: who gains and who loses it is shown first, and confirmed', async () => {
  const there = await community('New home');
  const mika = await t.person('Mika');
  await t.ask(lea, 'communities.setMember', { community: there, person: mika.person });
  const root = await begin('Branch');
  const below = await begin('Leaf', { parent: root });
  const seen = await t.ask(lea, 'pages.weighHome', { page: root, home: there });
  expect(seen).toMatchObject({
    pages: 2,
    why_not: null,
    audience: { gains: 1, gains_names: ['Mika'], loses: 1, loses_names: ['Jo'], everybody: null },
  });
  expect((await t.ask(lea, 'pages.weighHome', { page: root, home: there, keep: 'true' })).audience).toMatchObject({
    gains: 1,
    loses: 0,
  });
  await expect(t.ask(lea, 'pages.rehome', { page: root, home: there })).rejects.toMatchObject({
    reason: 'conflict',
    details: { audience: { loses: 1 } },
  });
  await expect(t.ask(jo, 'pages.weighHome', { page: root, home: there })).rejects.toMatchObject({ reason: 'unknown' });
  await t.ask(lea, 'communities.setMember', { community: there, person: jo.person });
  await expect(t.ask(jo, 'pages.rehome', { page: root, home: there, confirmed: true })).rejects.toMatchObject({
    reason: 'forbidden',
  });
  expect(await t.ask(lea, 'pages.rehome', { page: root, home: there, confirmed: true })).toMatchObject({ pages: 2 });
  expect(await t.ask(mika, 'pages.open', { page: below })).toMatchObject({ home_id: there, above: [{ id: root }] });
  expect(await titles(lea)).not.toContain('Branch');
  expect((await t.ask(lea, 'pages.tree', { community: there })).items).toMatchObject([{ id: root, children: 1 }]);
});

test('what is hidden from the one who moves a branch stays behind, one level higher', async () => {
  const there = await community('Second home');
  await t.ask(lea, 'communities.setMember', { community: there, person: jo.person });
  await t.ask(lea, 'communities.setMember', { community: home, person: jo.person, role: 'steward' });
  const root = await begin('Moving');
  const hidden = await begin('Secret', { parent: root });
  await hide(hidden);
  expect(await t.ask(jo, 'pages.weighHome', { page: root, home: there })).toMatchObject({ pages: 1 });
  await t.ask(jo, 'pages.rehome', { page: root, home: there, confirmed: true });
  expect(await t.ask(lea, 'pages.open', { page: hidden })).toMatchObject({ home_id: home, parent_id: null });
  // And what is restricted does not change its home at all.
  await expect(t.ask(lea, 'pages.rehome', { page: hidden, home: there, confirmed: true })).rejects.toMatchObject({
    reason: 'conflict',
  });
});

test('two who move two pages under each other at once do not make a ring of them', async () => {
  const [a, b] = [await begin('Ring A'), await begin('Ring B')];
  const moves = await Promise.allSettled([
    t.ask(lea, 'pages.move', { page: a, parent: b }),
    t.ask(jo, 'pages.move', { page: b, parent: a }),
  ]);
  expect(moves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
