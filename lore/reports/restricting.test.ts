import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let mika: Person;
let jo: Person;
let field: string;
let customer: string;
beforeAll(async () => {
  t = await openTestHouse();
  [lea, mika, jo] = await Promise.all(['Lea', 'Mika', 'Jo'].map((name) => t.person(name)));
  const begin = async (name: string) =>
    (await t.ask(lea, 'communities.begin', { name, kind: 'practice', openness: 'closed' })).id as string;
  [field, customer] = [await begin('Field'), await begin('Customer')];
  for (const each of [mika, jo]) await t.ask(lea, 'communities.setMember', { community: field, person: each.person });
  await t.ask(lea, 'communities.setMember', { community: customer, person: mika.person });
});
afterAll(() => t.close());

test('restricted as a whole its lines go with it, but not what was aimed elsewhere; by itself they stay', async () => {
  const line = (body: string, more: object = {}) => ({ prompt: 'worked', body, ...more });
  const lines = [line('Warm the seal.'), line('Call the customer.', { home: customer })];
  const { id } = await t.ask(mika, 'reports.write', { lines, home: field, also: [customer] });
  const notes = (await t.ask(mika, 'reports.open', { report: id })).lines.map(({ note }: any) => note.id);
  const reads = async (as: Person, note: string) =>
    await t.ask(as, 'notes.open', { note }).then(
      () => true,
      () => false,
    );
  const wish = { reason: 'Names.', until: new Date(t.clock.now().getTime() + 20 * 86_400_000).toISOString() };
  await t.ask(mika, 'communities.restrict', { item: id, ...wish });
  await expect(t.ask(jo, 'reports.open', { report: id })).rejects.toMatchObject({ reason: 'unknown' });
  expect(await reads(jo, notes[0]), 'a line keeps its readers').toBe(true);
  await expect(t.ask(jo, 'reports.restrict', { report: id, ...wish })).rejects.toMatchObject({ reason: 'unknown' });
  await expect(t.ask(mika, 'reports.restrict', { report: id, reason: ' ' })).rejects.toMatchObject({
    reason: 'invalid',
  });
  expect(await t.ask(mika, 'reports.restrict', { report: id, ...wish })).toEqual({ lines: 1 });
  expect(await reads(jo, notes[0])).toBe(false);
  expect(await reads(lea, notes[0])).toBe(true);
  expect((await t.ask(mika, 'access.audience', { item: notes[1] })).restricted, 'the customer’s').toBe(false);
});
