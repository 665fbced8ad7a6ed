import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { placedBy, request_days, requests_a_day_max } from './audience.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let jo: Person;
let mika: Person;
let olga: Person;
let home: string;
let other: string;
let hidden: string;
let open: string;
beforeAll(async () => {
  t = await openTestHouse();
  [lea, jo, mika, olga] = [await t.person('Lea'), await t.person('Jo'), await t.person('Mika'), await t.person('Olga')];
  const begin = async (as: Person, name: string, openness: string) =>
    (await t.ask(as, 'communities.begin', { name, kind: 'practice', openness })).id as string;
  home = await begin(lea, 'Home', 'closed');
  other = await begin(lea, 'Other', 'closed');
  hidden = await begin(olga, 'Hidden', 'closed');
  open = await begin(lea, 'Open', 'open');
  const join = (as: Person, community: string, { person }: Person) =>
    t.ask(as, 'communities.setMember', { community, person });
  await join(lea, home, jo);
  await join(lea, other, mika);
  await join(olga, hidden, jo);
});
afterAll(() => t.close());

const share = async (also: string[] = [], as = lea) =>
  (await t.ask(as, 'notes.share', { body: 'Who can see this?', home, also })).id as string;
const audience = (as: Person, item: string) => t.ask(as, 'access.audience', { item });
const readers = async (as: Person, item: string, more = {}) =>
  (await t.ask(as, 'access.readers', { item, ...more })).items.map((each: any) => [
    each.name,
    ...(each.author ? ['author'] : []),
    ...each.through.map((way: any) => way.name),
  ]);
const canRead = async (as: Person, note: string) =>
  await t.ask(as, 'notes.open', { note }).then(
    () => true,
    () => false,
  );
const refused = (asked: Promise<unknown>, reason: string) => expect(asked).rejects.toMatchObject({ reason });
const noticesOf = async (as: Person, item: string) => {
  await t.settled();
  return (await t.ask(as, 'notices.list', { limit: 100 })).items
    .filter((each: any) => each.item.id === item)
    .map((each: any) => each.kind);
};

test('who can see an item is said with the rule, how many, who, and why', async () => {
  const item = await share([other]);
  expect(await audience(jo, item)).toMatchObject({
    author: { name: 'Lea' },
    placements: [{ name: 'Home', home: true }],
    unnamed: 1,
    everybody: false,
    people: 3,
    restricted: false,
    why_not: { place: null, restrict: expect.stringContaining('steward of its home') },
  });
  expect(await readers(lea, item)).toEqual([
    ['Jo', 'Home'],
    ['Lea', 'author', 'Home', 'Other'],
    ['Mika', 'Other'],
  ]);
  // Mika reads it through what Jo may not know of: Jo learns that there is one more, and not who.
  expect(await readers(jo, item)).toEqual([
    ['Jo', 'Home'],
    ['Lea', 'author', 'Home'],
  ]);
  const first = await t.ask(lea, 'access.readers', { item, limit: 2 });
  expect(await readers(lea, item, { after: first.next })).toEqual([['Mika', 'Other']]);
  await refused(audience(olga, item), 'unknown');
  await refused(readers(olga, item), 'unknown');

  await t.ask(lea, 'communities.place', { item, community: open });
  const now = await audience(olga, item);
  expect(now).toMatchObject({ everybody: true, people: 4, placements: [{ name: 'Open' }], unnamed: 2 });
  expect((await readers(olga, item)).map(([name]: string[]) => name)).toEqual(['Jo', 'Lea', 'Mika', 'Olga']);
});

test('before a change it says who would gain it and who would lose it, and then that happens', async () => {
  const everyone = { Lea: lea, Jo: jo, Mika: mika, Olga: olga };
  const seers = async (item: string) => {
    const found: string[] = [];
    for (const [name, person] of Object.entries(everyone)) if (await canRead(person, item)) found.push(name);
    return found;
  };
  const names = (changed: any) => changed.named.map((each: any) => each.name).sort();
  const tried = async (item: string, wish: object, act: () => Promise<unknown>) => {
    const before = await seers(item);
    const { gains, loses } = await t.ask(lea, 'access.preview', { item, ...wish });
    await act();
    const after = await seers(item);
    expect(gains.count).toBe(after.filter((each) => !before.includes(each)).length);
    expect(loses.count).toBe(before.filter((each) => !after.includes(each)).length);
    return { gains: [gains.everybody, ...names(gains)], loses: [loses.everybody, ...names(loses)] };
  };
  const item = await share();
  const place = (community: string) => () => t.ask(lea, 'communities.place', { item, community });
  expect(await tried(item, { wish: 'place', community: other }, place(other))).toEqual({
    gains: [false, 'Mika'],
    loses: [false],
  });
  const restrict = () => t.ask(lea, 'communities.restrict', { item, reason: 'A customer is named.' });
  expect(await tried(item, { wish: 'restrict' }, restrict)).toEqual({ gains: [false], loses: [false, 'Jo', 'Mika'] });
  const lift = () => t.ask(lea, 'communities.liftRestriction', { item });
  expect(await tried(item, { wish: 'lift' }, lift)).toEqual({ gains: [false, 'Jo', 'Mika'], loses: [false] });
  const take = () => t.ask(lea, 'communities.take', { item, community: other });
  expect(await tried(item, { wish: 'take', community: other }, take)).toEqual({
    gains: [false],
    loses: [false, 'Mika'],
  });
  // Then everybody here may: they are counted, and nobody is named.
  const opened = await tried(item, { wish: 'place', community: open }, place(open));
  expect(opened).toEqual({ gains: [true], loses: [false] });

  // Another home: with and without staying where it was.
  const moved = await t.ask(lea, 'access.preview', {
    item: await share(),
    wish: 'home',
    community: other,
    keep: 'false',
  });
  expect([names(moved.gains), names(moved.loses)]).toEqual([['Mika'], ['Jo']]);
});

test('who may not do it is not told what it would change', async () => {
  const item = await share();
  const preview = (as: Person, wish: object) => t.ask(as, 'access.preview', { item, ...wish });
  await refused(preview(jo, { wish: 'restrict' }), 'forbidden');
  await refused(preview(jo, { wish: 'take', community: home }), 'forbidden');
  await refused(preview(jo, { wish: 'place', community: other }), 'unknown');
  await refused(preview(jo, { wish: 'place', community: open }), 'forbidden');
  await refused(preview(jo, { wish: 'home', community: open }), 'forbidden');
  await refused(preview(lea, { wish: 'place', community: hidden }), 'unknown');
  await refused(preview(olga, { wish: 'restrict' }), 'unknown');
  await refused(preview(lea, { wish: 'place' }), 'invalid');
  await refused(preview(lea, { wish: 'restrict', community: other }), 'invalid');
  expect((await preview(jo, { wish: 'place', community: hidden })).gains).toMatchObject({ count: 1, everybody: false });
});

test('a restriction lasts ninety days, says when it ends, can be put off, and ends', async () => {
  const item = await share([other]);
  await t.ask(lea, 'communities.restrict', { item, reason: 'A customer is named.' });
  const until = new Date(t.clock.now().getTime() + 90 * 86_400_000);
  expect(await audience(lea, item)).toMatchObject({
    restricted: true,
    reason: 'A customer is named.',
    until,
    people: 1,
  });
  await t.house.tick();
  expect(await noticesOf(lea, item)).toEqual([]);
  t.clock.pass(84);
  await t.house.tick();
  await t.house.tick();
  expect(await noticesOf(lea, item)).toEqual(['restriction ending']);
  const later = new Date(t.clock.now().getTime() + 20 * 86_400_000);
  await t.ask(lea, 'communities.restrict', { item, reason: 'The contract runs on.', until: later });
  t.clock.pass(10);
  await t.house.tick();
  expect(await canRead(mika, item)).toBe(false);
  t.clock.pass(4);
  await t.house.tick();
  expect(await noticesOf(lea, item)).toEqual(['restriction ending', 'restriction ending']);
  t.clock.pass(7);
  expect(await canRead(mika, item), 'from its last moment on, whoever has noticed').toBe(true);
  const { version } = await t.ask(lea, 'notes.open', { note: item });
  await t.house.tick();
  expect(await noticesOf(lea, item)).toEqual(['restriction ended', 'restriction ending', 'restriction ending']);
  expect((await t.ask(lea, 'notes.open', { note: item })).version, 'nothing of the note changed').toBe(version);
  expect(await audience(lea, item)).toMatchObject({ restricted: false, reason: null, until: null });
});

test('asking for access is the same for hidden and absent', async () => {
  const item = await share();
  const answers = [];
  for (const wanted of [item, 'absent0000000a']) {
    const answer = await t.ask(olga, 'access.request', { wanted, words: 'For my course.' });
    answers.push({ ...answer, id: typeof answer.id });
  }
  expect(answers[0]).toEqual(answers[1]);
  const mine = (await t.ask(olga, 'access.mine')).items;
  expect(mine.map(({ id, wanted, ...rest }: any) => rest)[0]).toEqual({
    ...mine.map(({ id, wanted, ...rest }: any) => rest)[1],
  });
  expect(mine[0]).toMatchObject({ state: 'waiting', item: null, by: null, words: 'For my course.' });
  await refused(t.ask(jo, 'access.request', { wanted: item }), 'conflict');

  // Who answers for it hears of it, and nobody else; nor does a stream tell.
  expect(await noticesOf(lea, item)).toEqual(['access asked']);
  expect(await noticesOf(jo, item)).toEqual([]);
  const viewers = [jo, lea, olga].map(({ person }) => ({
    person,
    admin: false,
    epoch: 0,
    scopes: null,
    session: null,
    guest: false,
  }));
  const { told } = await t.house.happeningsFor(viewers, '0.0', 100_000);
  expect(told.some(({ what }) => what.startsWith('access.'))).toBe(false);
  expect((await t.ask(lea, 'access.requests')).items).toMatchObject([
    { item: { id: item }, person: { name: 'Olga' }, words: 'For my course.', ways: [{ name: 'Home', how: 'take in' }] },
  ]);
  expect((await t.ask(jo, 'access.requests')).items).toEqual([]);
  const isDue = async (as: Person) =>
    (await t.ask(as, 'readings.dues', { community: home })).items.some((each: any) => each.kind === 'access asked');
  expect([await isDue(lea), await isDue(jo)]).toEqual([true, false]);

  // The same wish again is one request; after its days both are over alike.
  await t.ask(olga, 'access.request', { wanted: item });
  expect((await t.ask(lea, 'access.requests')).items.length).toBe(1);
  t.clock.pass(request_days + 1);
  expect((await t.ask(olga, 'access.mine')).items.map((each: any) => each.state)).toEqual(['over', 'over']);
  expect((await t.ask(lea, 'access.requests')).items).toEqual([]);
});

test('nobody tries addresses', async () => {
  const ask = (n: number) => t.ask(mika, 'access.request', { wanted: `address0000${n}` });
  for (let n = 0; n < requests_a_day_max; n++) await ask(n);
  await refused(ask(requests_a_day_max), 'busy');
  const item = await share();
  await refused(t.ask(mika, 'access.request', { wanted: item }), 'busy');
  t.clock.pass(1.01);
  await ask(requests_a_day_max);
});

test('a request is granted through a community, or declined with a reason, by who answers for it', async () => {
  const requestBy = async (as: Person, item: string) =>
    (await t.ask(as, 'access.request', { wanted: item })).id as string;
  const item = await share();
  const request = await requestBy(olga, item);
  for (const as of [jo, olga, mika]) {
    await refused(t.ask(as, 'access.grant', { request, community: home }), 'unknown');
    await refused(t.ask(as, 'access.decline', { request, reason: 'No.' }), 'unknown');
  }
  await refused(t.ask(lea, 'access.grant', { request, community: hidden }), 'unknown');
  await refused(t.ask(lea, 'access.decline', { request, reason: ' ' }), 'invalid');
  // Sharing it where Olga is not would not help her, and leaves nothing behind.
  await refused(t.ask(lea, 'access.grant', { request, community: other }), 'conflict');
  expect((await audience(lea, item)).placements.length).toBe(1);
  await t.ask(lea, 'access.grant', { request, community: home });
  expect(await canRead(olga, item)).toBe(true);
  expect(await noticesOf(olga, item)).toEqual(['access granted']);
  expect((await t.ask(olga, 'access.mine', { wanted: item })).items).toMatchObject([
    { state: 'granted', by: { name: 'Lea' }, item: { id: item, kind: 'note' } },
  ]);
  await refused(t.ask(lea, 'access.grant', { request, community: home }), 'unknown');
  await t.ask(lea, 'communities.removeMember', { community: home, person: olga.person });

  const second = await share();
  const another = await requestBy(olga, second);
  await t.ask(lea, 'access.decline', { request: another, reason: 'It is about a person.' });
  expect((await t.ask(olga, 'access.mine', { wanted: second })).items).toMatchObject([
    { state: 'declined', reason: 'It is about a person.', by: { name: 'Lea' }, item: null },
  ]);
  expect(await noticesOf(olga, second)).toEqual([]);

  // An author who is no steward shares it to where both of them are.
  await t.ask(lea, 'communities.setMember', { community: open, person: jo.person });
  await t.ask(lea, 'communities.setMember', { community: open, person: mika.person });
  const third = await share([], jo);
  const last = await requestBy(mika, third);
  expect((await t.ask(jo, 'access.requests')).items).toMatchObject([{ ways: [{ name: 'Open', how: 'share' }] }]);
  await t.ask(jo, 'access.grant', { request: last, community: open });
  expect(await canRead(mika, third)).toBe(true);

  // While it is restricted, one community of several is not enough.
  const fourth = await share([other]);
  await t.ask(lea, 'communities.restrict', { item: fourth, reason: 'A customer is named.' });
  const stays = await requestBy(olga, fourth);
  await refused(t.ask(lea, 'access.grant', { request: stays, community: home }), 'conflict');
  expect(await canRead(olga, fourth)).toBe(false);
});

test('where it stands once a wish is done', () => {
  const wish = { community: 'c', keep: true };
  expect(placedBy(['a'], 'a', { ...wish, wish: 'place' })).toEqual(['a', 'c']);
  expect(placedBy(['a', 'c'], 'a', { ...wish, wish: 'take' })).toEqual(['a']);
  expect(placedBy(['a', 'b'], 'a', { ...wish, wish: 'home', keep: false })).toEqual(['b', 'c']);
  expect(placedBy(['a', 'b'], 'a', { ...wish, wish: 'home' })).toEqual(['a', 'b', 'c']);
  expect(placedBy(['a'], 'a', { wish: 'restrict', community: null, keep: true })).toEqual(['a']);
});
