import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { afterQuietHours, type Candidate, pickBalanced } from './ask.ts';

const people = (match: Candidate['match'], n: number) =>
  Array.from({ length: n }, (_, i): Candidate => ({ person: `${match}${i}`, match }));

test('half are asked inside the condition and half outside; the unknown fill up, the other half does not', () => {
  const count = (candidates: Candidate[]) => {
    const picked = pickBalanced(candidates);
    return [true, false, null].map((inside) => picked.filter((each) => each.inside === inside).length);
  };
  expect(count([...people('yes', 30), ...people('no', 30), ...people('unknown', 30)])).toEqual([10, 10, 0]);
  expect(count([...people('yes', 3), ...people('no', 30), ...people('unknown', 30)])).toEqual([3, 10, 7]);
  expect(count([...people('yes', 3), ...people('no', 30)])).toEqual([3, 10, 0]);
  expect(pickBalanced(people('yes', 30))[0].person, 'the latest first').toBe('yes0');
});

test('nobody is asked at night, on a day off or at the weekend', () => {
  const calendar = { working_days: [1, 2, 3, 4, 5], days_off: ['2026-05-14'] };
  const after = (at: string) => afterQuietHours(new Date(at), calendar).toISOString();
  expect(after('2026-05-12T10:00:00Z')).toBe('2026-05-12T10:00:00.000Z');
  expect(after('2026-05-12T03:00:00Z')).toBe('2026-05-12T07:00:00.000Z');
  expect(after('2026-05-12T19:00:00Z')).toBe('2026-05-13T07:00:00.000Z');
  expect(after('2026-05-13T23:00:00Z'), 'over a day off').toBe('2026-05-15T07:00:00.000Z');
  expect(after('2026-05-16T10:00:00Z'), 'over a weekend').toBe('2026-05-18T07:00:00.000Z');
});

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let mika: Person;
let olga: Person;
let home: string;
beforeAll(async () => {
  t = await openTestHouse();
  [lea, mika, olga] = await Promise.all(['Lea', 'Mika', 'Olga'].map((name) => t.person(name)));
  home = (await t.ask(lea, 'communities.begin', { name: 'Cold', kind: 'practice', openness: 'closed' })).id;
  await t.ask(lea, 'communities.setMember', { community: home, person: mika.person });
});
afterAll(() => t.close());

const begin = async () =>
  (await t.ask(lea, 'practices.begin', { title: 'Seal it', steps: [{ body: 'Press the seal.' }], home })).id as string;
const asked = async (as: Person) => (await t.ask(as, 'asks.mine')).items;
const nextDay = async () => {
  t.clock.pass(1);
  await t.settled();
  await t.house.tick();
};

test('who takes a practice is asked once how it went, and using it is the answer', async () => {
  const practice = await begin();
  await expect(t.ask(olga, 'asks.take', { practice })).rejects.toMatchObject({ reason: 'unknown' });
  await t.ask(mika, 'asks.take', { practice });
  await t.ask(mika, 'asks.take', { practice });
  expect(await asked(mika), 'not at once').toEqual([]);
  await nextDay();
  await nextDay();
  await nextDay();
  expect(await asked(mika)).toMatchObject([{ kind: 'taken', practice_id: practice, title: 'Seal it' }]);
  const page = await t.ask(mika, 'practices.open', { practice });
  expect(page).toMatchObject({ totals: { taken: 1, asked: 1, answered: 0 }, my_ask: expect.any(String) });
  await t.ask(mika, 'practices.use', { practice, outcome: 'worked' });
  await t.settled();
  expect(await asked(mika)).toEqual([]);
  expect((await t.ask(mika, 'practices.open', { practice })).totals).toMatchObject({ asked: 1, answered: 1 });
});

test('not to have done it is an answer too, once, and only of who was asked', async () => {
  const practice = await begin();
  await t.ask(mika, 'asks.take', { practice });
  for (let day = 0; day < 4; day++) await nextDay();
  const [ask] = await asked(mika);
  await expect(t.ask(lea, 'asks.decline', { asked: ask.id })).rejects.toMatchObject({ reason: 'unknown' });
  await t.ask(mika, 'asks.decline', { asked: ask.id });
  await expect(t.ask(mika, 'asks.decline', { asked: ask.id })).rejects.toMatchObject({ reason: 'conflict' });
  expect(await asked(mika)).toEqual([]);
});

test('a stated cause asks recent users, half inside and half outside, once, and none too often', async () => {
  const practice = await begin();
  const crew = await Promise.all(
    Array.from({ length: 26 }, async (_, n) => {
      const person = await t.person(`C${n}`, { team: `T${n}` });
      await t.ask(lea, 'communities.setMember', { community: home, person: person.person });
      await t.ask(person, 'practices.use', { practice, outcome: 'worked', context: { ambient_c: n < 13 ? -15 : 8 } });
      return person;
    }),
  );
  const [step] = (await t.ask(lea, 'practices.open', { practice })).steps;
  const vary = (because: string) =>
    t.ask(mika, 'variations.begin', {
      practice,
      step: step.id,
      op: 'replace',
      body: because,
      cause: because,
      when: [{ facet: 'ambient_c', op: '<', value: -10 }],
    });
  await vary('Warm it.');
  await t.settled();
  await nextDay();
  const [first] = (await t.ask(lea, 'practices.open', { practice })).variations;
  expect(first.asked).toEqual({ asked: 20, answered: 0, inside: 10, outside: 10 });
  const [one] = await Promise.all(crew.map(asked)).then((all) => all.filter((mine) => mine.length > 0));
  expect(one).toMatchObject([{ kind: 'cause', position: 1, letter: 'a', cause: 'Warm it.' }]);
  for (const more of ['Oil it.', 'Wet it.', 'Turn it.', 'Heat it.']) await vary(more);
  await t.settled();
  await nextDay();
  const most = Math.max(...(await Promise.all(crew.map(asked))).map((mine) => mine.length));
  expect(most, 'three in a week at most').toBe(3);
});

describe('on a day off of the community nobody is asked', () => {
  const today = () => t.clock.now().toISOString().slice(0, 10);
  const takeOff = async (days: string[]) => {
    const { version: seen_version } = await t.ask(lea, 'communities.open', { community: home });
    await t.ask(lea, 'communities.change', { community: home, seen_version, days_off: days });
  };
  const untilThen = async (at: string) => {
    t.clock.set(new Date(at));
    await t.settled();
    await t.house.tick();
  };

  test('how it went with what they took', async () => {
    const practice = await begin();
    const jo = await t.person('Jo');
    await t.ask(lea, 'communities.setMember', { community: home, person: jo.person });
    t.clock.set(new Date('2026-06-01T09:00:00Z'));
    await takeOff(['2026-06-03', '2026-06-04']);
    await t.ask(jo, 'asks.take', { practice });
    await untilThen('2026-06-04T12:00:00Z');
    expect(await asked(jo)).toEqual([]);
    await untilThen('2026-06-05T07:00:00Z');
    expect(await asked(jo)).toMatchObject([{ kind: 'taken', practice_id: practice }]);
  });

  test('about a cause', async () => {
    const practice = await begin();
    const ruth = await t.person('Ruth');
    await t.ask(lea, 'communities.setMember', { community: home, person: ruth.person });
    t.clock.set(new Date('2026-06-08T09:00:00Z'));
    await takeOff([today()]);
    await t.ask(ruth, 'practices.use', { practice, outcome: 'worked', context: { ambient_c: -15 } });
    const [step] = (await t.ask(lea, 'practices.open', { practice })).steps;
    await t.ask(mika, 'variations.begin', {
      practice,
      step: step.id,
      op: 'replace',
      body: 'Warm it.',
      when: [{ facet: 'ambient_c', op: '<', value: -10 }],
    });
    await untilThen('2026-06-08T12:00:00Z');
    expect(await asked(ruth)).toEqual([]);
    await untilThen('2026-06-09T07:00:00Z');
    expect(await asked(ruth)).toMatchObject([{ kind: 'cause', practice_id: practice }]);
  });
});

test('who may not read a restricted practice any more is not asked about it', async () => {
  const practice = await begin();
  const eve = await t.person('Eve');
  await t.ask(lea, 'communities.setMember', { community: home, person: eve.person });
  await t.ask(eve, 'practices.use', { practice, outcome: 'worked', context: { ambient_c: -15 } });
  const { id: inner } = await t.ask(lea, 'communities.begin', { name: 'Inner', kind: 'circle', openness: 'closed' });
  await t.ask(lea, 'communities.place', { item: practice, community: inner });
  const until = new Date(t.clock.now().getTime() + 5 * 86_400_000);
  await t.ask(lea, 'communities.restrict', { item: practice, reason: 'An accident is looked into.', until });
  const [step] = (await t.ask(lea, 'practices.open', { practice })).steps;
  await t.ask(lea, 'variations.begin', {
    practice,
    step: step.id,
    op: 'replace',
    body: 'Warm it.',
    when: [{ facet: 'ambient_c', op: '<', value: -10 }],
  });
  await t.settled();
  expect((await t.ask(lea, 'practices.open', { practice })).variations[0].asked).toMatchObject({ inside: 0 });
});
