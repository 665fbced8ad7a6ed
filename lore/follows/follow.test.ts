import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { follows_max, levelByDefault, whyNotFollow } from './follow.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let mika: Person;
let jo: Person;
let olga: Person;
let home: string;
let open: string;
beforeAll(async () => {
  t = await openTestHouse();
  [lea, mika, jo, olga] = [await t.person('Lea'), await t.person('Mika'), await t.person('Jo'), await t.person('Olga')];
  home = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice', openness: 'closed' })).id;
  open = (await t.ask(lea, 'communities.begin', { name: 'All', kind: 'practice', openness: 'open' })).id;
  for (const each of [mika, jo]) await t.ask(lea, 'communities.setMember', { community: home, person: each.person });
  await t.ask(lea, 'communities.setMember', { community: open, person: mika.person });
});
afterAll(() => t.close());

const follow = (as: Person, of: string, followed: string, level: string) =>
  t.ask(as, 'follows.follow', { of, followed, level });
const told = async (as: Person) => {
  await t.settled();
  return (await t.ask(as, 'notices.list')).items.map((each: any) => `${each.kind}: ${each.item.title}`);
};
const because = async (as: Person, title: string) =>
  (await t.ask(as, 'notices.inbox')).items.find((each: any) => each.item.title === title)?.latest[0].because;
const share = async (as: Person, body: string, more = {}) => {
  t.clock.pass(0.001);
  return (await t.ask(as, 'notes.share', { body, home, ...more })).id as string;
};

test('there is an end to following, and a level for who said nothing', () => {
  expect(whyNotFollow(follows_max - 1)).toBeNull();
  expect(whyNotFollow(follows_max)).toContain('2000');
  expect(levelByDefault('community', true)).toBe('new');
  expect(levelByDefault('item', true)).toBe('all');
  expect(levelByDefault('person', true)).toBeNull();
  expect(levelByDefault('item', false)).toBeNull();
});

test('one follows what one may know of, for oneself', async () => {
  const note = await share(mika, 'About #seals.');
  await t.settled();
  expect(await t.ask(jo, 'follows.level', { of: 'community', followed: home })).toEqual({
    level: null,
    default: 'new',
  });
  expect(await t.ask(mika, 'follows.level', { of: 'item', followed: note })).toEqual({ level: null, default: 'all' });
  expect(await follow(jo, 'item', note, 'all')).toEqual({ level: 'all', default: null });
  expect(await follow(jo, 'label', '#Seals', 'new')).toEqual({ level: 'new', default: null });
  await follow(jo, 'person', mika.person, 'mute');
  await follow(jo, 'community', home, 'all');
  const list = (await t.ask(jo, 'follows.list')).items;
  expect(list.map((each: any) => [each.of, each.name, each.level]).sort()).toEqual([
    ['community', 'Field', 'all'],
    ['item', 'About #seals.', 'all'],
    ['label', 'seals', 'new'],
    ['person', 'Mika', 'mute'],
  ]);
  expect((await t.ask(lea, 'follows.list')).items).toEqual([]);
  for (const [of, followed] of [
    ['item', note],
    ['label', 'seals'],
    ['community', home],
    ['person', 'absent0000000a'],
    ['item', 'absent0000000a'],
  ]) {
    await expect(follow(olga, of, followed, 'all'), of).rejects.toMatchObject({ reason: 'unknown' });
    await expect(t.ask(olga, 'follows.level', { of, followed })).rejects.toMatchObject({ reason: 'unknown' });
    await expect(t.ask(olga, 'follows.letGo', { of, followed })).rejects.toMatchObject({ reason: 'unknown' });
  }
  await t.ask(lea, 'communities.removeMember', { community: home, person: jo.person });
  expect((await t.ask(jo, 'follows.list')).items.map((each: any) => each.name)).toEqual(['Mika']);
  // Their own line they can still take back.
  await t.ask(jo, 'follows.letGo', { of: 'item', followed: note });
  await t.ask(lea, 'communities.setMember', { community: home, person: jo.person });
  for (const { of, id } of (await t.ask(jo, 'follows.list')).items)
    await t.ask(jo, 'follows.letGo', { of, followed: id });
  expect((await t.ask(jo, 'follows.list')).items).toEqual([]);
});

test('followers are told once of what is new, with the most specific reason, and never of their own', async () => {
  const before = (await told(jo)).length;
  await follow(jo, 'community', home, 'all');
  await follow(mika, 'community', home, 'all');
  await follow(jo, 'person', mika.person, 'all');
  const first = await share(mika, 'A first one.');
  expect(await told(jo)).toHaveLength(before + 1);
  expect(await because(jo, 'A first one.')).toEqual({ of: 'person', id: mika.person, name: 'Mika' });
  expect(await told(mika)).not.toContain('new: A first one.');
  // A label that is only read from the text comes later than the note, and is the better reason.
  await follow(jo, 'label', 'seals', 'all');
  await share(lea, 'It leaks at the #seals.');
  expect((await told(jo)).filter((each: string) => each.includes('leaks'))).toEqual(['new: It leaks at the #seals.']);
  expect(await because(jo, 'It leaks at the #seals.')).toMatchObject({ of: 'label', name: 'seals' });
  await t.ask(lea, 'discussions.comment', { item: first, body: 'Well.' });
  expect((await told(jo))[0], 'a community brings what is new, not the talk').toContain('leaks');
  await follow(jo, 'item', first, 'all');
  await t.ask(lea, 'discussions.comment', { item: first, body: 'More.' });
  expect((await told(jo))[0]).toBe('new words: A first one.');
  await t.ask(lea, 'discussions.comment', { item: first, body: `See [@Jo](/@${await handle(jo)}).` });
  expect((await told(jo))[0], 'who is called is told of that, and not twice').toBe('mentioned: A first one.');
});
const handle = async (who: Person) => (await t.ask(who, 'people.me')).handle;

test('what is muted is silent, but for being called and what needs an answer', async () => {
  const note = await share(jo, 'Mine.');
  await t.ask(lea, 'discussions.comment', { item: note, body: 'Loud.' });
  expect((await told(jo))[0]).toBe('commented: Mine.');
  await follow(jo, 'item', note, 'mute');
  const count = (await told(jo)).length;
  await t.ask(lea, 'discussions.comment', { item: note, body: 'Louder.' });
  expect(await told(jo)).toHaveLength(count);
  await t.ask(lea, 'discussions.comment', { item: note, body: `Still, [@Jo](/@${await handle(jo)})?` });
  expect((await told(jo))[0]).toBe('mentioned: Mine.');
  await t.ask(jo, 'follows.letGo', { of: 'item', followed: note });

  await follow(jo, 'person', mika.person, 'mute');
  await share(mika, 'From a muted one.');
  expect(await told(jo)).not.toContain('new: From a muted one.');
  await t.ask(mika, 'discussions.comment', { item: note, body: 'Hello?' });
  expect((await told(jo))[0]).toBe('mentioned: Mine.');
  await t.ask(lea, 'discussions.comment', { item: note, body: 'Hello!' });
  expect((await told(jo))[0]).toBe('commented: Mine.');

  // Who answers for a practice hears that it is challenged, muted or not.
  const { id: practice } = await t.ask(lea, 'practices.begin', { title: 'Warm it', steps: [{ body: 'Warm.' }], home });
  await follow(lea, 'item', practice, 'mute');
  await follow(lea, 'community', home, 'mute');
  await t.ask(mika, 'practices.challenge', { practice, words: 'It does not.' });
  expect(await told(lea)).toContain('challenged: Warm it');
  expect((await t.ask(lea, 'notices.stream')).items, 'a muted community is not in the stream').toEqual([]);
  expect((await t.ask(lea, 'notices.communityStream', { community: home })).items).not.toEqual([]);
  await t.ask(lea, 'follows.letGo', { of: 'community', followed: home });
});

test('following lets nobody read: neither at writing nor at reading', async () => {
  await follow(olga, 'person', mika.person, 'all');
  await follow(olga, 'community', open, 'all');
  await share(mika, 'Behind the door.');
  expect(await told(olga)).toEqual([]);
  await share(mika, 'In the open.', { home: open });
  expect(await told(olga)).toEqual(['new: In the open.']);
  const secret = await t.ask(mika, 'notes.share', { body: 'Not by me.', home: open, confidential: true });
  await t.settled();
  const [line] = (await t.ask(olga, 'notices.list')).items;
  expect(line).toMatchObject({ item: { id: secret.id }, from: null });
  expect(await because(olga, 'Not by me.'), 'the follower of its author is not told why').toMatchObject({
    of: 'community',
  });
  await t.ask(olga, 'follows.letGo', { of: 'community', followed: open });
  await t.ask(mika, 'notes.share', { body: 'Nor this.', home: open, confidential: true });
  expect((await told(olga))[0]).toBe('new: Not by me.');

  await follow(jo, 'person', mika.person, 'all');
  await share(mika, 'Told, then taken away.');
  expect((await told(jo))[0]).toBe('new: Told, then taken away.');
  await t.ask(lea, 'communities.removeMember', { community: home, person: jo.person });
  expect(await told(jo)).not.toContain('new: Told, then taken away.');
  const inbox = JSON.stringify(await t.ask(jo, 'notices.inbox', { limit: 100 }));
  expect(inbox).not.toContain('taken away');
  await t.ask(lea, 'communities.setMember', { community: home, person: jo.person });
});

test('what was placed elsewhere is new there; follows go with their person', async () => {
  const note = await share(lea, 'From the field.');
  await follow(olga, 'community', open, 'all');
  await t.ask(lea, 'communities.place', { item: note, community: open });
  expect((await told(olga))[0]).toBe('new: From the field.');
  const [sam, ruth] = [await t.person('Sam', { admin: true }), await t.person('Ruth')];
  await follow(ruth, 'person', lea.person, 'all');
  await follow(lea, 'person', ruth.person, 'all');
  await t.ask(sam, 'people.remove', { person: ruth.person });
  await t.settled();
  const left = await t.base.read.selectFrom('follows').selectAll().execute();
  expect(left.filter((each) => each.person_id === ruth.person || each.target_id === ruth.person)).toEqual([]);
});
