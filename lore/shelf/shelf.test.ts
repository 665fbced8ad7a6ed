import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { favourites_max, whyNotKeep } from './shelf.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let jo: Person;
let home: string;
beforeAll(async () => {
  t = await openTestHouse();
  [lea, jo] = [await t.person('Lea'), await t.person('Jo')];
  home = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice', openness: 'closed' })).id;
  await t.ask(lea, 'communities.setMember', { community: home, person: jo.person });
});
afterAll(() => t.close());

const shelf = async (as: Person, of = 'favourites') =>
  (await t.ask(as, 'shelf.list', { of })).items.map((each: { title: string }) => each.title);
const begin = async (title: string) => {
  t.clock.pass(0.01);
  return (await t.ask(lea, 'pages.begin', { title, home })).id as string;
};

test('a shelf has an end', () => {
  expect(whyNotKeep(favourites_max - 1)).toBeNull();
  expect(whyNotKeep(favourites_max)).toContain('500');
});

test('one keeps what one can read, for oneself, and finds it again with the right to read it', async () => {
  const [seals, valves] = [await begin('Seals'), await begin('Valves')];
  const note = (await t.ask(lea, 'notes.share', { body: 'It cracks.', home })).id;
  for (const item of [seals, valves, valves, note]) {
    t.clock.pass(0.01);
    await t.ask(jo, 'shelf.keep', { item });
  }
  expect(await shelf(jo)).toEqual(['It cracks.', 'Valves', 'Seals']);
  expect(await shelf(lea)).toEqual([]);
  expect(await t.ask(jo, 'shelf.ofItem', { item: seals })).toEqual({ kept: true });
  expect(await t.ask(lea, 'shelf.ofItem', { item: seals })).toEqual({ kept: false });
  const first = await t.ask(jo, 'shelf.list', { limit: 2 });
  expect((await t.ask(jo, 'shelf.list', { limit: 2, after: first.next })).items.map((each: any) => each.title)).toEqual(
    ['Seals'],
  );

  await t.ask(lea, 'trash.trash', { item: seals });
  await t.ask(lea, 'trash.archive', { item: valves });
  expect((await t.ask(jo, 'shelf.list', {})).items).toMatchObject([
    { title: 'It cracks.', archived: false },
    { title: 'Valves', archived: true },
  ]);
  await t.ask(lea, 'trash.restore', { item: seals });
  expect(await shelf(jo)).toContain('Seals');
  await t.ask(lea, 'communities.removeMember', { community: home, person: jo.person });
  expect(await shelf(jo)).toEqual([]);
  for (const name of ['shelf.keep', 'shelf.letGo', 'shelf.ofItem'])
    for (const item of [seals, 'absent0000000a'])
      await expect(t.ask(jo, name, { item })).rejects.toMatchObject({
        message: 'There is no such item, or it is not shared with you.',
      });
  await t.ask(lea, 'communities.setMember', { community: home, person: jo.person });
  expect(await shelf(jo)).toContain('Seals');
  await t.ask(jo, 'shelf.letGo', { item: seals });
  expect(await shelf(jo)).not.toContain('Seals');
});

test('what I wrote on, the latest first, and not my confidential notes', async () => {
  const ruth = await t.person('Ruth');
  await t.ask(lea, 'communities.setMember', { community: home, person: ruth.person });
  const page = await begin('Hers');
  await t.ask(ruth, 'notes.share', { body: 'I tell.', home });
  t.clock.pass(0.01);
  await t.ask(ruth, 'notes.share', { body: 'I do not tell.', home, confidential: true });
  const { version } = await t.ask(ruth, 'pages.open', { page });
  await t.ask(ruth, 'pages.write', { page, seen_version: version, body: 'Now mine too.' });
  expect(await shelf(ruth, 'recent')).toEqual(['Hers', 'I tell.']);
});

test('the shelf of who is removed goes', async () => {
  const sam = await t.person('Sam', { admin: true });
  const ruth = await t.person('Ruth R');
  await t.ask(lea, 'communities.setMember', { community: home, person: ruth.person });
  await t.ask(ruth, 'shelf.keep', { item: await begin('Kept') });
  await t.ask(sam, 'people.remove', { person: ruth.person });
  await t.settled();
  expect(await t.base.read.selectFrom('favourites').selectAll().where('person_id', '=', ruth.person).execute()).toEqual(
    [],
  );
});
