import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { opennessAtFirst, whyNotOpen, whyNotPublish } from './community.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let ann: Person;
let bo: Person;
let circle: string;
let plaza: string;
beforeAll(async () => {
  t = await openTestHouse({ following: false });
  [ann, bo] = [await t.person('Ann'), await t.person('Bo')];
  circle = (await t.ask(ann, 'communities.begin', { name: 'Circle', kind: 'circle' })).id;
  plaza = (await t.ask(bo, 'communities.begin', { name: 'Plaza', kind: 'place' })).id;
  await t.ask(ann, 'communities.setMember', { community: circle, person: bo.person });
  await t.ask(ann, 'communities.join', { community: plaza });
});
afterAll(() => t.close());

const refused = async (asked: Promise<unknown>) =>
  await asked.then(
    () => null,
    (fault) => [fault.reason, fault.message],
  );

test('a circle begins closed, and stays closed', async () => {
  expect([opennessAtFirst('circle'), opennessAtFirst('place')]).toEqual(['closed', 'open']);
  expect(whyNotOpen('circle', 'closed', undefined)).toBeNull();
  expect(whyNotOpen('place', 'closed', 'open')).toBeNull();
  const { openness, version } = await t.ask(ann, 'communities.open', { community: circle });
  expect(openness).toBe('closed');
  const change = { community: circle, seen_version: version };
  expect(await refused(t.ask(ann, 'communities.change', { ...change, openness: 'open' }))).toEqual([
    'conflict',
    whyNotOpen('circle', 'closed', 'open'),
  ]);
  expect(await refused(t.ask(ann, 'communities.change', { ...change, openness: 'closed', purpose: 'Us.' }))).toBeNull();
  const open = await t.ask(ann, 'communities.begin', { name: 'Open circle', kind: 'circle', openness: 'open' });
  expect((await t.ask(ann, 'communities.open', { community: open.id })).openness).toBe('open');
});

test('what was said in a circle leaves it with the yes of its author, and with nobody else’s', async () => {
  const { id: item } = await t.ask(bo, 'notes.share', { body: 'I do not know what to do.', home: circle });
  const no = ['forbidden', whyNotPublish({ author: false, confided: true })];
  expect(await refused(t.ask(ann, 'communities.place', { item, community: plaza }))).toEqual(no);
  expect(await refused(t.ask(ann, 'access.preview', { item, wish: 'place', community: plaza }))).toEqual(no);
  expect(await refused(t.ask(ann, 'access.preview', { item, wish: 'home', community: plaza }))).toEqual(no);
  expect((await t.ask(ann, 'access.audience', { item })).confided).toBe(true);
  const olga = await t.person('Olga');
  expect((await refused(t.ask(olga, 'notes.open', { note: item })))?.[0]).toBe('unknown');

  const { gains } = await t.ask(bo, 'access.preview', { item, wish: 'place', community: plaza });
  expect(gains.everybody).toBe(true);
  await t.ask(bo, 'communities.place', { item, community: plaza });
  expect(await refused(t.ask(olga, 'notes.open', { note: item }))).toBeNull();
});

test('a page of a circle is given another home by its author alone', async () => {
  const { id: page } = await t.ask(bo, 'pages.begin', { title: 'What we agreed', home: circle });
  const move = { page, home: plaza, confirmed: true };
  expect(await refused(t.ask(ann, 'pages.rehome', move))).toEqual([
    'forbidden',
    whyNotPublish({ author: false, confided: true }),
  ]);
  expect(await refused(t.ask(bo, 'pages.rehome', move))).toBeNull();
});
