import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await openTestHouse();
});
afterAll(() => t.close());

test('who may read an item talks under it; a confidential author stays the author', async () => {
  const [lea, mika, olga] = [await t.person('Lea'), await t.person('Mika'), await t.person('Olga')];
  const home = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice', openness: 'closed' })).id;
  await t.ask(lea, 'communities.setMember', { community: home, person: mika.person });
  const { id: item } = await t.ask(mika, 'notes.share', { body: 'Who wrote this?', home, confidential: true });
  await t.ask(mika, 'discussions.comment', { item, body: 'I can say more.' });
  t.clock.pass(1);
  await t.ask(lea, 'discussions.comment', { item, body: 'Please do.', anchor: 'there' });
  await expect(t.ask(olga, 'discussions.comment', { item, body: 'Me too.' })).rejects.toMatchObject({
    reason: 'unknown',
  });
  await expect(t.ask(olga, 'discussions.list', { item })).rejects.toMatchObject({ reason: 'unknown' });
  await expect(t.ask(lea, 'discussions.comment', { item, body: ' ' })).rejects.toMatchObject({ reason: 'invalid' });
  const first = await t.ask(lea, 'discussions.list', { item, limit: 1 });
  expect(first.items).toMatchObject([{ author: null, body: 'I can say more.' }]);
  const second = await t.ask(lea, 'discussions.list', { item, after: first.next });
  expect(second).toMatchObject({ items: [{ author: { name: 'Lea' }, anchor: 'there' }], next: null });
  const there = await t.ask(lea, 'discussions.list', { item, anchor: 'there' });
  expect(there.items.map((each: { body: string }) => each.body)).toEqual(['Please do.']);
  await t.settled();
  expect(JSON.stringify(await t.ask(lea, 'notices.list'))).not.toContain(mika.person);
});
