import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { weekAfter } from './week.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let mika: Person;
beforeAll(async () => {
  t = await openTestHouse();
  [lea, mika] = await Promise.all(['Lea', 'Mika'].map((name) => t.person(name)));
});
afterAll(() => t.close());

const begin = async (name: string, members: Person[] = [mika]) => {
  const { id } = await t.ask(lea, 'communities.begin', { name, kind: 'practice', openness: 'closed' });
  for (const { person } of members) await t.ask(lea, 'communities.setMember', { community: id, person });
  return id as string;
};

test('a line names one practice that it touched, and counts the others that its reader may know of', async () => {
  const [field, board] = [await begin('Field'), await begin('Board', [])];
  const { id } = await t.ask(mika, 'reports.write', { lines: [{ prompt: 'worked', body: 'Warm it.' }], home: field });
  const practiceOf = async (as: Person) => (await t.ask(as, 'reports.open', { report: id })).lines[0].note.practice;
  expect(await practiceOf(mika)).toBeNull();
  const note = (await t.ask(mika, 'reports.open', { report: id })).lines[0].note.id;
  const touch = async (title: string, home: string) => {
    const practice = (await t.ask(lea, 'practices.begin', { title, steps: [{ body: 'Press.' }], home })).id;
    const step = (await t.ask(lea, 'practices.open', { practice })).steps[0].id;
    await t.ask(lea, 'practices.link', { practice, step, note, relation: 'extends' });
    return practice as string;
  };
  const first = await touch('Press it in', field);
  expect(await practiceOf(mika)).toMatchObject({ id: first, more: 0 });
  await touch('Say it aloud', field);
  const hidden = await touch('Buy it warm', board);
  expect(await practiceOf(mika)).toMatchObject({ more: 1 });
  expect((await practiceOf(mika)).id).not.toBe(hidden);
  expect(await practiceOf(lea)).toMatchObject({ more: 2 });
});

test('where a first report stands is chosen by its writer, unless there is only one place', async () => {
  const jo = await t.person('Jo');
  expect((await t.ask(jo, 'reports.mine')).home).toBeNull();
  const one = await begin('Alpha', [jo]);
  expect((await t.ask(jo, 'reports.mine')).home).toBe(one);
  const two = await begin('Beta', [jo]);
  const asked = await t.ask(jo, 'reports.mine');
  expect(asked.home).toBeNull();
  expect(asked.due_on, 'a day is known all the same').not.toBeNull();
  const week = weekAfter(asked.this_week, -1);
  await t.ask(jo, 'reports.write', { lines: [{ prompt: 'worked', body: 'It held.' }], home: two, week });
  expect((await t.ask(jo, 'reports.mine')).home).toBe(two);
});
