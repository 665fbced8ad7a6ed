import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let mika: Person;
let olga: Person;
let home: string;
beforeAll(async () => {
  t = await openTestHouse();
  [lea, mika, olga] = [await t.person('Lea'), await t.person('Mika'), await t.person('Olga')];
  home = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice', openness: 'closed' })).id;
  await t.ask(lea, 'communities.setMember', { community: home, person: mika.person });
});
afterAll(() => t.close());

const kindsOf = async (as: Person) =>
  (await t.ask(as, 'notices.list')).items.map((each: { kind: string }) => each.kind);

test('what became of a note is told to its author, and no longer when they may not read it', async () => {
  const { id: note } = await t.ask(mika, 'notes.share', { body: 'The seal cracks.', home });
  await t.ask(lea, 'notes.acknowledge', { note, words: 'Thank you.' });
  await t.ask(mika, 'discussions.comment', { item: note, body: 'More of it.' });
  const practice = (
    await t.ask(lea, 'practices.begin', { title: 'Warm it', steps: [{ body: 'Warm.' }], home, notes: [note] })
  ).id;
  await t.settled();
  expect(await kindsOf(mika)).toEqual(['practice begun', 'acknowledged']);
  expect(await kindsOf(lea), 'nobody is told of what they did').toEqual([]);
  expect(await kindsOf(olga)).toEqual([]);
  const { items } = await t.ask(mika, 'notices.list', { limit: 1 });
  expect(items).toMatchObject([{ item: { id: practice, kind: 'practice' }, from: { name: 'Lea' }, read: false }]);
  expect(await t.ask(mika, 'notices.read', { up_to: t.clock.now() })).toEqual({ read: 2 });
  expect(await t.ask(mika, 'notices.read', { up_to: t.clock.now() })).toEqual({ read: 0 });
  expect((await t.ask(mika, 'notices.list')).items.every((each: { read: boolean }) => each.read)).toBe(true);
  await t.ask(lea, 'communities.removeMember', { community: home, person: mika.person });
  expect(await kindsOf(mika), 'their own note is theirs to read still').toEqual(['acknowledged']);
  await t.ask(lea, 'communities.setMember', { community: home, person: mika.person });
});

test('the stream of my communities shows each item once, and a community its own', async () => {
  const second = (await t.ask(lea, 'communities.begin', { name: 'Second', kind: 'place', openness: 'closed' })).id;
  const { id } = await t.ask(lea, 'notes.share', { body: 'In both.', home, also: [second] });
  const ids = async (as: Person, name: string, input = {}) =>
    (await t.ask(as, name, input)).items.map((each: { id: string }) => each.id);
  expect((await ids(lea, 'notices.stream')).filter((each: string) => each === id)).toEqual([id]);
  expect(await ids(lea, 'notices.communityStream', { community: second })).toEqual([id]);
  expect(await ids(mika, 'notices.stream')).toContain(id);
  expect(await ids(olga, 'notices.stream')).toEqual([]);
  await expect(t.ask(olga, 'notices.communityStream', { community: home })).rejects.toMatchObject({
    reason: 'unknown',
  });
  const streamed = await t.ask(mika, 'notices.home');
  expect(streamed.stream.items.map((each: { id: string }) => each.id)).toContain(id);
  expect(streamed.me.communities).toMatchObject([{ id: home, role: 'member' }]);
});
