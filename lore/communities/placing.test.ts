import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let jo: Person;
let olga: Person;
let home: string;
let other: string;
beforeAll(async () => {
  t = await openTestHouse({ following: false });
  [lea, jo, olga] = [await t.person('Lea'), await t.person('Jo'), await t.person('Olga')];
  home = (await t.ask(lea, 'communities.begin', { name: 'Home', kind: 'practice', openness: 'closed' })).id;
  other = (await t.ask(lea, 'communities.begin', { name: 'Other', kind: 'place', openness: 'closed' })).id;
  await t.ask(lea, 'communities.setMember', { community: home, person: jo.person });
  await t.ask(lea, 'communities.setMember', { community: other, person: olga.person });
});
afterAll(() => t.close());

const share = async (body: string) => (await t.ask(lea, 'notes.share', { body, home })).id as string;
const canRead = async (as: Person, note: string) =>
  await t.ask(as, 'notes.open', { note }).then(
    () => true,
    () => false,
  );

test('one more community takes no reader away, and taking it out takes only its own', async () => {
  const note = await share('For here and there.');
  expect([await canRead(jo, note), await canRead(olga, note)]).toEqual([true, false]);
  await expect(t.ask(jo, 'communities.place', { item: note, community: other })).rejects.toMatchObject({
    reason: 'unknown',
  });
  await expect(t.ask(olga, 'communities.place', { item: note, community: other })).rejects.toMatchObject({
    reason: 'unknown',
  });
  await t.ask(lea, 'communities.place', { item: note, community: other });
  await t.ask(lea, 'communities.place', { item: note, community: other });
  expect([await canRead(jo, note), await canRead(olga, note)]).toEqual([true, true]);
  await expect(t.ask(lea, 'communities.take', { item: note, community: home })).rejects.toMatchObject({
    reason: 'conflict',
  });
  await expect(t.ask(olga, 'communities.take', { item: note, community: other })).rejects.toMatchObject({
    reason: 'forbidden',
  });
  await t.ask(lea, 'communities.take', { item: note, community: other });
  expect([await canRead(jo, note), await canRead(olga, note)]).toEqual([true, false]);
});

test('a restricted item is read by who is in all its communities, until it ends', async () => {
  const note = await share('A customer is named.');
  await t.ask(lea, 'communities.place', { item: note, community: other });
  const wish = {
    item: note,
    reason: 'A customer is named.',
    until: new Date(t.clock.now().getTime() + 5 * 86_400_000),
  };
  await expect(t.ask(jo, 'communities.restrict', wish)).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(t.ask(lea, 'communities.restrict', { ...wish, until: t.clock.now() })).rejects.toMatchObject({
    reason: 'invalid',
  });
  await expect(t.ask(lea, 'communities.restrict', { ...wish, reason: ' ' })).rejects.toMatchObject({
    reason: 'invalid',
  });
  await t.ask(lea, 'communities.restrict', wish);
  expect([await canRead(lea, note), await canRead(jo, note), await canRead(olga, note)]).toEqual([true, false, false]);
  expect(await t.ask(lea, 'access.audience', { item: note })).toMatchObject({
    restricted: true,
    people: 1,
    everybody: false,
  });
  // One community less would let more people in.
  await expect(t.ask(lea, 'communities.take', { item: note, community: other })).rejects.toMatchObject({
    reason: 'conflict',
  });
  await expect(t.ask(jo, 'communities.liftRestriction', { item: note })).rejects.toMatchObject({ reason: 'unknown' });
  await t.ask(lea, 'communities.liftRestriction', { item: note });
  expect(await canRead(jo, note)).toBe(true);
  await t.ask(lea, 'communities.restrict', wish);
  t.clock.pass(6);
  expect(await canRead(jo, note)).toBe(true);
});

test('the audience counts who can read it, and names only communities that the viewer may know of', async () => {
  const note = await share('How many?');
  await t.ask(lea, 'communities.place', { item: note, community: other });
  const seen = await t.ask(jo, 'access.audience', { item: note });
  expect(seen.placements.map((each: { name: string }) => each.name)).toEqual(['Home']);
  expect(seen).toMatchObject({ everybody: false, people: 3, restricted: false });
  const left = await t.person('Lars');
  await t.ask(lea, 'communities.setMember', { community: home, person: left.person });
  const admin = await t.person('Sam', { admin: true });
  await t.ask(admin, 'people.leave', { person: left.person });
  expect((await t.ask(jo, 'access.audience', { item: note })).people, 'who left the organisation reads nothing').toBe(
    3,
  );
});
