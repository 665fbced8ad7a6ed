import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { partsOf, quotesIn } from './course.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let ines: Person;
let jo: Person;
let olga: Person;
let home: string;
let practice: string;
let step: string;
beforeAll(async () => {
  t = await openTestHouse();
  [ines, jo, olga] = [await t.person('Ines'), await t.person('Jo'), await t.person('Olga')];
  home = (await t.ask(ines, 'communities.begin', { name: 'Field', kind: 'practice', openness: 'closed' })).id;
  await t.ask(ines, 'communities.setMember', { community: home, person: jo.person });
  practice = (await t.ask(ines, 'practices.begin', { title: 'Fit the seal', steps: [{ body: 'Warm it.' }], home })).id;
  step = (await t.ask(ines, 'practices.open', { practice })).steps[0].id;
});
afterAll(() => t.close());

const begin = async () => (await t.ask(ines, 'courses.begin', { title: 'Basics', home })).id as string;
const quote = () => `Before.\n\n![[p/${practice}#${step}]]\n\nAfter.`;

test('a quote stands on a line of its own, and each once', () => {
  const line = '![[p/aaaaaaaaaaaa#bbbbbbbbbbbb]]';
  expect(quotesIn(`x\n${line}\n${line}\ny`)).toEqual([{ practice: 'aaaaaaaaaaaa', step: 'bbbbbbbbbbbb' }]);
  expect(quotesIn(`in a sentence ${line} it is none`)).toEqual([]);
  expect(partsOf(`x\n${line}\ny`)).toEqual([
    { text: 'x' },
    { quote: { practice: 'aaaaaaaaaaaa', step: 'bbbbbbbbbbbb' } },
    { text: 'y' },
  ]);
});

test('only designers build a course; who may read it learns in it', async () => {
  const course = await begin();
  await expect(t.ask(jo, 'courses.addUnit', { course, title: 'Mine', body: '' })).rejects.toMatchObject({
    reason: 'forbidden',
  });
  await expect(t.ask(jo, 'courses.addDesigner', { course, person: jo.person })).rejects.toMatchObject({
    reason: 'forbidden',
  });
  await expect(t.ask(olga, 'courses.open', { course })).rejects.toMatchObject({ reason: 'unknown' });
  await expect(t.ask(olga, 'courses.enrol', { course })).rejects.toMatchObject({ reason: 'unknown' });
  const { id: unit } = await t.ask(ines, 'courses.addUnit', { course, title: 'One', body: quote() });
  await expect(t.ask(jo, 'courses.complete', { unit })).rejects.toMatchObject({ reason: 'conflict' });
  await expect(t.ask(olga, 'courses.openUnit', { unit })).rejects.toMatchObject({ reason: 'unknown' });
  await t.ask(jo, 'courses.enrol', { course });
  await t.ask(jo, 'courses.complete', { unit });
  expect(await t.ask(jo, 'courses.open', { course })).toMatchObject({
    enrolled: true,
    designer: false,
    units: [{ id: unit, done_number: 1 }],
  });
  expect(
    (await t.ask(jo, 'courses.list', { community: home })).items.find((each: { id: string }) => each.id === course),
  ).toMatchObject({ units: 1, done: 1 });
  expect((await t.ask(olga, 'courses.list')).items).toEqual([]);
  await t.ask(ines, 'courses.addDesigner', { course, person: jo.person });
  expect((await t.ask(jo, 'courses.open', { course })).why_not.design).toBeNull();
});

test('a step that is hidden or not there cannot be quoted, with one answer', async () => {
  const course = await begin();
  const hidden = (await t.ask(olga, 'communities.begin', { name: 'Hidden', kind: 'circle', openness: 'closed' })).id;
  const secret = (
    await t.ask(olga, 'practices.begin', { title: 'Secret', steps: [{ body: 'Nobody knows.' }], home: hidden })
  ).id;
  const [{ id: theirs }] = (await t.ask(olga, 'practices.open', { practice: secret })).steps;
  for (const [p, s] of [
    [secret, theirs],
    [practice, theirs],
    ['absent0000000a', step],
  ]) {
    const refusal = await t
      .ask(ines, 'courses.addUnit', { course, title: 'One', body: `![[p/${p}#${s}]]` })
      .catch((fault) => fault);
    expect(refusal).toMatchObject({
      reason: 'unknown',
      message: `The step quoted as p/${p}#${s} is not there, or not shared with you.`,
    });
  }
});

test('a step that changes opens one task for its designer, and publishing anew decides it', async () => {
  const course = await begin();
  const { id: unit } = await t.ask(ines, 'courses.addUnit', { course, title: 'One', body: quote() });
  const change = async (body: string) => {
    const { version } = await t.ask(ines, 'practices.open', { practice });
    await t.ask(ines, 'practices.change', {
      practice,
      seen_version: version,
      change_kind: 'behavioural',
      steps: [{ id: step, body }],
    });
    await t.settled();
    return (await t.ask(ines, 'courses.inbox')).tasks.filter((each: { unit_id: string }) => each.unit_id === unit);
  };
  const [task] = await change('Warm it slowly.');
  expect(task).toMatchObject({ before: 'Warm it.', after: 'Warm it slowly.', change_kind: 'behavioural' });
  await expect(t.ask(jo, 'courses.decide', { task: task.id, verdict: 'no change' })).rejects.toMatchObject({
    reason: 'forbidden',
  });
  await expect(t.ask(olga, 'courses.decide', { task: task.id, verdict: 'no change' })).rejects.toMatchObject({
    reason: 'unknown',
  });
  await t.ask(ines, 'courses.decide', { task: task.id, verdict: 'no change', words: 'It says so already.' });
  await expect(t.ask(ines, 'courses.decide', { task: task.id, verdict: 'retire' })).rejects.toMatchObject({
    reason: 'conflict',
  });
  expect(await change('Warm it very slowly.')).toHaveLength(1);
  await expect(t.ask(jo, 'courses.changeUnit', { unit, seen_version: 1, title: 'Mine' })).rejects.toMatchObject({
    reason: 'forbidden',
  });
  expect(await t.ask(ines, 'courses.changeUnit', { unit, seen_version: 1, body: quote() })).toEqual({
    version: 2,
    number: 2,
  });
  await expect(t.ask(ines, 'courses.changeUnit', { unit, seen_version: 1, title: 'Late' })).rejects.toMatchObject({
    reason: 'stale',
  });
  expect(
    (await t.ask(ines, 'courses.inbox')).tasks.filter((each: { unit_id: string }) => each.unit_id === unit),
  ).toEqual([]);
});
