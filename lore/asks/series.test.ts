import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { seriesFrom, stillComes, whyNotStuck } from './ask.ts';

const everyDay = { working_days: [1, 2, 3, 4, 5, 6, 7], days_off: [] };

test('a series asks after 2, 7, 30 and 90 days, never at night; a planned day moves all of it', () => {
  const days = (from: string, planned: string | null) =>
    seriesFrom(new Date(from), planned === null ? null : new Date(planned), everyDay).map(({ at }) => at.toISOString());
  expect(days('2026-05-04T09:00:00Z', null)).toEqual([
    '2026-05-06T09:00:00.000Z',
    '2026-05-11T09:00:00.000Z',
    '2026-06-03T09:00:00.000Z',
    '2026-08-02T09:00:00.000Z',
  ]);
  expect(days('2026-05-04T22:00:00Z', null)[0]).toBe('2026-05-07T07:00:00.000Z');
  expect(days('2026-05-04T09:00:00Z', '2026-05-20T16:00:00Z').slice(0, 2)).toEqual([
    '2026-05-20T16:00:00.000Z',
    '2026-05-25T16:00:00.000Z',
  ]);
});

test('what still comes after an answer', () => {
  const after = (answer: Parameters<typeof stillComes>[0]) => [2, 7, 30, 90].filter((days) => stillComes(answer, days));
  expect(after('used')).toEqual([90]);
  expect(after('not yet')).toEqual([2, 7, 30, 90]);
  expect(after('stuck')).toEqual([2, 7, 30, 90]);
  expect(after('never')).toEqual([]);
  expect(whyNotStuck({ home: null, restricted: false })).toMatch(/Join/);
  expect(whyNotStuck({ home: 'x', restricted: true })).toMatch(/restricted/);
});

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let mika: Person;
let home: string;
beforeAll(async () => {
  t = await openTestHouse();
  [lea, mika] = await Promise.all(['Lea', 'Mika'].map((name) => t.person(name)));
  home = (await t.ask(lea, 'communities.begin', { name: 'Cold', kind: 'cohort', openness: 'closed' })).id;
  await t.ask(lea, 'communities.setMember', { community: home, person: mika.person });
  const { version } = await t.ask(lea, 'communities.open', { community: home });
  await t.ask(lea, 'communities.change', {
    community: home,
    seen_version: version,
    working_days: [1, 2, 3, 4, 5, 6, 7],
  });
});
afterAll(() => t.close());

const begin = async (title = 'Seal it') =>
  (await t.ask(lea, 'practices.begin', { title, steps: [{ body: 'Press the seal.' }], home })).id as string;
const asked = async (as: Person) => (await t.ask(as, 'asks.mine')).items;
const days = async (n: number) => {
  t.clock.pass(n);
  await t.settled();
  await t.house.tick();
};
/** A newcomer in the community, who has been asked nothing before. */
const somebody = async (name: string) => {
  const person = await t.person(name);
  await t.ask(lea, 'communities.setMember', { community: home, person: person.person });
  return person;
};
/** Days from now on which somebody is told something, one round after another. */
const toldDays = async (as: Person, until: number) => {
  const told: number[] = [];
  const seen = new Set((await asked(as)).map((each: { id: string }) => each.id));
  await t.settled();
  for (let day = 1; day <= until; day++) {
    t.clock.pass(1);
    await t.house.tick();
    for (const { id } of await asked(as)) if (!seen.has(id) && seen.add(id)) told.push(day);
  }
  return told;
};

test('unanswered, each of the four fires once, and one card stands', async () => {
  t.clock.set(new Date('2026-05-04T09:00:00Z'));
  const practice = await begin();
  await t.ask(mika, 'asks.take', { practice });
  expect(await toldDays(mika, 95)).toEqual([2, 7, 30, 90]);
  expect(await asked(mika)).toMatchObject([{ kind: 'taken', after_days: 90 }]);
  const { totals } = await t.ask(mika, 'practices.open', { practice });
  expect(totals, 'one person was asked, however often').toMatchObject({ asked: 1, answered: 0 });
});

test('a use stops the series but for the last', async () => {
  const practice = await begin();
  const jo = await somebody('Jo');
  await t.ask(jo, 'asks.take', { practice });
  await days(2);
  expect(await asked(jo)).toMatchObject([{ after_days: 2 }]);
  await t.ask(jo, 'practices.use', { practice, outcome: 'partly' });
  await t.settled();
  expect(await asked(jo)).toEqual([]);
  expect(await toldDays(jo, 95)).toEqual([88]);
});

test('a use before anything was asked counts as an answer, and a use before the taking does not end it', async () => {
  const practice = await begin();
  const [ann, bo] = [await somebody('Ann'), await somebody('Bo')];
  await t.ask(ann, 'asks.take', { practice });
  await t.ask(bo, 'practices.use', { practice, outcome: 'worked' });
  t.clock.set(new Date(t.clock.now().getTime() + 60_000));
  await t.ask(ann, 'practices.use', { practice, outcome: 'worked' });
  await t.ask(bo, 'asks.take', { practice });
  await t.settled();
  expect((await t.ask(ann, 'practices.open', { practice })).totals).toMatchObject({ asked: 1, answered: 1 });
  expect(await toldDays(bo, 3)).toEqual([2]);
  expect(await asked(ann)).toEqual([]);
});

test('not yet leads to the next, never again ends it, and neither twice or by another', async () => {
  const practice = await begin();
  const eva = await somebody('Eva');
  await t.ask(eva, 'asks.take', { practice });
  await days(2);
  const [first] = await asked(eva);
  await expect(t.ask(lea, 'asks.putOff', { asked: first.id })).rejects.toMatchObject({ reason: 'unknown' });
  await t.ask(eva, 'asks.putOff', { asked: first.id });
  await expect(t.ask(eva, 'asks.putOff', { asked: first.id })).rejects.toMatchObject({ reason: 'conflict' });
  expect(await toldDays(eva, 6)).toEqual([5]);
  const [second] = await asked(eva);
  expect(second.after_days).toBe(7);
  await t.ask(eva, 'asks.decline', { asked: second.id });
  expect(await toldDays(eva, 100)).toEqual([]);
});

test('whoever was away is asked once, in the morning, what is due by then, and not what was due before', async () => {
  const practice = await begin();
  const kai = await somebody('Kai');
  await t.ask(kai, 'asks.take', { practice });
  t.clock.set(new Date(new Date(t.clock.now().getTime() + 8 * 86_400_000).toISOString().replace(/T.*/, 'T03:00:00Z')));
  await t.house.tick();
  expect(await asked(kai), 'not at three at night').toEqual([]);
  t.clock.set(new Date(t.clock.now().toISOString().replace(/T.*/, 'T07:00:00Z')));
  await t.house.tick();
  expect(await asked(kai)).toMatchObject([{ after_days: 7 }]);
  await t.house.tick();
  expect((await asked(kai)).length).toBe(1);
  t.clock.set(new Date(t.clock.now().toISOString().replace(/T.*/, 'T09:00:00Z')));
});

test('three in a week at most, whatever one took; of a retired practice nobody is asked', async () => {
  const liv = await somebody('Liv');
  const taken = [];
  for (const n of [1, 2, 3, 4, 5]) taken.push(await begin(`Way ${n}`));
  for (const practice of taken) await t.ask(liv, 'asks.take', { practice });
  await t.ask(lea, 'practices.retire', { practice: taken[0], reason: 'It is gone.', seen_version: 1 });
  await days(2);
  expect((await asked(liv)).length).toBe(3);
  await days(1);
  expect((await asked(liv)).length).toBe(3);
});

test('who completes a unit is asked about what it teaches, once', async () => {
  const practice = await begin('Warm the seal');
  const [step] = (await t.ask(lea, 'practices.open', { practice })).steps;
  const course = (await t.ask(lea, 'courses.begin', { title: 'Cold starts', home })).id;
  const unit = (await t.ask(lea, 'courses.addUnit', { course, title: 'Seals', body: `![[p/${practice}#${step.id}]]` }))
    .id;
  const una = await somebody('Una');
  await t.ask(una, 'courses.enrol', { course });
  await t.ask(una, 'courses.complete', { unit });
  await t.settled();
  expect(await toldDays(una, 8)).toEqual([2, 7]);
  expect(await asked(una)).toMatchObject([{ kind: 'taught', practice_id: practice }]);
});

test('stuck makes a question with the practice and the conditions, and somebody who knows is invited', async () => {
  const practice = await begin('Bleed the pump');
  const [step] = (await t.ask(lea, 'practices.open', { practice })).steps;
  for (let n = 0; n < 3; n++) await t.ask(lea, 'practices.use', { practice, outcome: 'worked' });
  const ove = await somebody('Ove');
  await t.ask(ove, 'asks.take', { practice });
  await days(2);
  const [ask] = await asked(ove);
  const wish = { asked: ask.id, words: 'The valve is stuck.', step: step.id, context: { ambient_c: -20 } };
  await expect(t.ask(lea, 'prompts.stuck', wish)).rejects.toMatchObject({ reason: 'unknown' });
  const { question } = await t.ask(ove, 'prompts.stuck', wish);
  await expect(t.ask(ove, 'prompts.stuck', wish)).rejects.toMatchObject({ reason: 'conflict' });
  await t.settled();
  const shown = await t.ask(ove, 'questions.open', { question });
  expect(shown).toMatchObject({ title: 'The valve is stuck.', context: { ambient_c: -20 } });
  expect(shown.body).toBe(`[Bleed the pump](/p/${practice}#step-${step.id})`);
  expect((await t.ask(ove, 'expertise.invited', { question })).items.length).toBeGreaterThan(0);
  expect(await asked(ove)).toEqual([]);
  expect(await toldDays(ove, 6), 'and the series goes on').toEqual([5]);
});

test('the cohort sees how it went for five or more, and nobody else does', async () => {
  const practice = await begin('Check the sensor');
  const many = [];
  for (const name of ['A', 'B', 'C', 'D']) many.push(await somebody(name));
  for (const each of many) await t.ask(each, 'asks.take', { practice });
  await days(2);
  const shown = async (as: Person) => await t.ask(as, 'asks.outcomes', { community: home });
  expect((await shown(many[0])).items.map((each: { id: string }) => each.id)).not.toContain(practice);
  const last = await somebody('E');
  await t.ask(last, 'asks.take', { practice });
  await days(2);
  await t.ask(many[0], 'practices.use', { practice, outcome: 'failed' });
  await t.ask(many[1], 'practices.use', { practice, outcome: 'failed' });
  t.clock.pass(1);
  await t.ask(many[1], 'practices.use', { practice, outcome: 'worked' });
  const line = (await shown(many[0])).items.find((each: { id: string }) => each.id === practice);
  expect(line).toMatchObject({ asked: 5, used: 2, worked: 1, failed: 1, partly: 0, stuck: 0 });
  await expect(shown(await t.person('Out'))).rejects.toMatchObject({ reason: 'unknown' });
});
