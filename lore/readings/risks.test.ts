import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import * as risk from './risk.ts';

test('contradictions count from three on, and from ten in a hundred uses', () => {
  expect(risk.isContradictedOften(risk.contradicted_min - 1, 0)).toBe(false);
  expect(risk.isContradictedOften(risk.contradicted_min, 0), 'nobody said that they used it').toBe(true);
  expect(risk.isContradictedOften(3, 30)).toBe(true);
  expect(risk.isContradictedOften(3, 31)).toBe(false);
});

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let mika: Person;
let jo: Person;
let ruth: Person;
let home: string;
const risks = async (rule: string) => {
  const { sections } = await t.ask(lea, 'readings.console', { community: home });
  const lines = sections.find(({ name }: { name: string }) => name === 'risks')?.lines ?? [];
  return lines.filter((line: any) => line.risk.rule === rule);
};
const look = async () => {
  t.clock.pass(1);
  await t.settled();
  await t.house.tick();
  await t.settled();
};
const begin = async (title: string, as = lea) =>
  (await t.ask(as, 'practices.begin', { title, steps: [{ body: 'Press.' }], home })).id as string;
const use = (as: Person, practice: string) => t.ask(as, 'practices.use', { practice, outcome: 'worked' });
const told = async (as: Person) =>
  (await t.ask(as, 'notices.list')).items.filter(({ kind }: { kind: string }) => kind === 'limit crossed');

beforeAll(async () => {
  t = await openTestHouse();
  [lea, mika, jo, ruth] = await Promise.all(['Lea', 'Mika', 'Jo', 'Ruth'].map((name) => t.person(name)));
  home = (await t.ask(lea, 'communities.begin', { name: 'Cold', kind: 'practice', openness: 'closed' })).id;
  for (const each of [mika, jo, ruth])
    await t.ask(lea, 'communities.setMember', { community: home, person: each.person });
});
afterAll(() => t.close());

test('contradictions of a practice: a line once for each crossing, with its rule, an owner and a day; put off it rests', async () => {
  const practice = await begin('Seal it', mika);
  const contradict = async (n: number) => {
    const note = (await t.ask(jo, 'notes.share', { body: `Not here, ${n}.`, home })).id;
    await t.ask(jo, 'practices.link', { practice, note, relation: 'contradicts' });
  };
  for (const n of [1, 2]) await contradict(n);
  await look();
  expect(await risks('contradicted')).toEqual([]);
  await contradict(3);
  await look();
  const [line, ...others] = await risks('contradicted');
  expect(others).toEqual([]);
  expect(line).toMatchObject({
    kind: 'limit crossed',
    item: { id: practice, title: 'Seal it' },
    risk: { count: 3, of: 0, owner: { name: 'Mika' }, overdue: false },
  });
  expect(await told(mika)).toMatchObject([{ about: { rule: 'contradicted' }, item: { id: practice } }]);
  await contradict(4);
  await look();
  expect((await risks('contradicted'))[0].key, 'the same crossing').toBe(line.key);
  expect(await told(mika)).toHaveLength(1);

  const until_on = new Date(t.clock.now().getTime() + 3 * 86_400_000).toISOString().slice(0, 10);
  await t.ask(lea, 'readings.snooze', { community: home, line: line.key, until_on, reason: 'Mika is at it.' });
  expect((await risks('contradicted'))[0].snoozed).toMatchObject({ reason: 'Mika is at it.' });

  t.clock.pass(risk.counted_days);
  await look();
  expect(await risks('contradicted'), 'longer ago').toEqual([]);
  for (const n of [5, 6, 7]) await contradict(n);
  await look();
  const [again] = await risks('contradicted');
  expect(again.key).not.toBe(line.key);
  expect(again.snoozed, 'what was put off does not hide the next').toBeNull();
  expect(await told(mika)).toHaveLength(2);
});

test('two hazards at one practice; what two readers find implausible does not count', async () => {
  const practice = await begin('Vent it');
  const flag = async () => {
    const note = (await t.ask(jo, 'notes.share', { body: 'It hisses.', home, hazard: true })).id;
    await t.ask(jo, 'practices.link', { practice, note, relation: 'hazard' });
    return note;
  };
  await flag();
  const second = await flag();
  await look();
  expect(await risks('hazards')).toMatchObject([{ item: { id: practice }, risk: { count: risk.hazards_min } }]);
  for (const each of [mika, ruth]) await t.ask(each, 'hazards.read', { note: second, plausible: false, words: 'No.' });
  await look();
  expect(await risks('hazards')).toEqual([]);
});

test('the same subject asked again and again, by several people', async () => {
  const ask = async (as: Person, n: number) => {
    const { id } = await t.ask(as, 'questions.ask', { title: `How cold, ${n}?`, home });
    await t.ask(as, 'labels.set', { item: id, labels: ['frost'] });
  };
  for (let n = 1; n < risk.asked_again_min; n++) await ask(n % 2 ? mika : jo, n);
  await look();
  expect(await risks('asked again')).toEqual([]);
  await ask(mika, 5);
  await look();
  expect(await risks('asked again'), 'two people').toEqual([]);
  await ask(ruth, 6);
  await look();
  expect(await risks('asked again')).toMatchObject([
    { item: null, risk: { label: 'frost', count: 6, owner: { name: 'Lea' } } },
  ]);
  t.clock.pass(risk.asked_days);
  await look();
  expect(await risks('asked again')).toEqual([]);
});

test('a topic in use that hangs on one person, until another has done it, or they hide it', async () => {
  const practice = await begin('Old boiler', ruth);
  await t.ask(ruth, 'labels.set', { item: practice, labels: ['boilers'] });
  for (let n = 1; n < risk.in_use_min; n++) await use(ruth, practice);
  await look();
  expect(await risks('single point')).toEqual([]);
  await use(ruth, practice);
  await look();
  const [line] = await risks('single point');
  expect(line).toMatchObject({ risk: { label: 'boilers', holder: { name: 'Ruth' }, owner: { name: 'Lea' } } });
  await t.ask(ruth, 'expertise.hide', { topic: 'boilers' });
  expect(await risks('single point'), 'what they hide is gone at once').toEqual([]);
  await t.ask(ruth, 'expertise.takeBack', { topic: 'boilers' });
  for (let n = 0; n < 2; n++) await use(jo, practice);
  await look();
  expect(await risks('single point')).toEqual([]);
});

test('an owner who is on long leave, who left; a community without a steward', async () => {
  const gone = await t.person('Gone');
  await t.ask(lea, 'communities.setMember', { community: home, person: gone.person });
  const practice = await begin('Theirs', gone);
  for (const each of [mika, jo, ruth]) await use(each, practice);
  const day = (n: number) => new Date(t.clock.now().getTime() + n * 86_400_000).toISOString().slice(0, 10);
  const off = (days: number) => Array.from({ length: days }, (_, n) => day(n));
  const leave = async (days: number) => {
    const { version: seen_version } = await t.ask(gone, 'people.me');
    await t.ask(gone, 'people.change', { seen_version, days_off: off(days) });
  };
  await leave(risk.long_leave_days - 4);
  await look();
  expect(await risks('keeper away')).toEqual([]);
  await leave(risk.long_leave_days + 7);
  await look();
  expect(await risks('keeper away')).toMatchObject([{ item: { id: practice }, risk: { owner: { name: 'Lea' } } }]);
  await t.ask(await t.person('Sam', { admin: true }), 'people.leave', { person: gone.person });
  await look();
  expect(await risks('keeper away')).toEqual([]);
  expect(await risks('keeper left'), 'the same day').toMatchObject([{ item: { id: practice } }]);

  const place = (await t.ask(mika, 'communities.begin', { name: 'Frost', kind: 'practice', openness: 'closed' })).id;
  await t.ask(mika, 'communities.setMember', { community: place, person: jo.person, role: 'facilitator' });
  const here = async () =>
    (await t.ask(jo, 'readings.console', { community: place })).sections
      .flatMap(({ lines }: any) => lines)
      .filter((line: any) => line.risk?.rule === 'no steward');
  await look();
  expect(await here()).toEqual([]);
  const { version: seen_version } = await t.ask(mika, 'people.me');
  await t.ask(mika, 'people.change', { seen_version, days_off: off(risk.long_leave_days + 7) });
  await look();
  expect(await here()).toMatchObject([{ item: null, risk: { label: null, due_on: expect.any(String) } }]);
});
