import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { nobody } from '../route.ts';
import { kits } from './kits.ts';

let t: TestHouse;
beforeEach(async () => {
  t = await openTestHouse({ setUp: false, following: false });
});
afterEach(() => t.close());

const code = 'a test may come in';
const wish = { code, organisation: 'Nordvarme', name: 'Sam', email: 'sam@example.org', password: 'ten unlikely words' };

test('who has the link sets up once; afterwards it is as if it had never been', async () => {
  expect(await t.ask(nobody, 'setup.doorstep')).toMatchObject({ ready: false, organisation: null, me: null });
  await expect(t.ask(nobody, 'setup.startEmpty', { ...wish, code: 'another' })).rejects.toMatchObject({
    reason: 'unknown',
  });
  await expect(t.ask(nobody, 'setup.startEmpty', { ...wish, password: 'short' })).rejects.toMatchObject({
    reason: 'invalid',
  });
  const { token, person } = await t.ask(nobody, 'setup.startEmpty', { ...wish, kit: kits[0] });
  const sam = await t.house.recognise({ session: token });
  expect(sam).toMatchObject({ person, admin: true });
  expect(await t.ask(sam, 'setup.doorstep')).toMatchObject({
    ready: true,
    organisation: { name: 'Nordvarme' },
    me: { name: 'Sam' },
  });
  expect((await t.ask(sam, 'communities.list', { mine: 'true' })).items).toHaveLength(1);
  const refusals = await Promise.all(
    [
      t.ask(nobody, 'setup.startEmpty', wish),
      t.ask(nobody, 'setup.startEmpty', { ...wish, code: 'another' }),
      t.ask(nobody, 'setup.exploreDemo', { code }),
    ].map((each) => each.catch((refusal) => refusal.message)),
  );
  expect(new Set(refusals).size).toBe(1);
});

test('two who set up at the same time make one organisation', async () => {
  const both = await Promise.allSettled([
    t.ask(nobody, 'setup.startEmpty', wish),
    t.ask(nobody, 'setup.startEmpty', { ...wish, email: 'dana@example.org' }),
  ]);
  expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
  const people = await t.base.read.selectFrom('people').select('email').execute();
  expect(people).toHaveLength(1);
});
