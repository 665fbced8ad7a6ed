import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../ground/sql.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let mika: Person;
let crowd: Person[];
let homes: string[];
beforeAll(async () => {
  t = await openTestHouse();
  [lea, mika] = [await t.person('Lea'), await t.person('Mika')];
  crowd = await Promise.all(['A', 'B', 'C'].map((name) => t.person(name, { site: `Site ${name}` })));
  homes = [];
  for (const [n, person] of crowd.entries()) {
    const wish = { name: `Field ${n}`, kind: 'practice', openness: 'closed' };
    const { id } = await t.ask(lea, 'communities.begin', wish);
    homes.push(id);
    await t.ask(lea, 'communities.setMember', { community: id, person: person.person });
    await t.ask(lea, 'communities.setMember', { community: id, person: mika.person });
  }
});
afterAll(() => t.close());

/** A practice in these communities with a variation of Mika's. Many hands would validate it; here it is put there. */
async function varied(also: string[], state = 'Validated') {
  const steps = [{ body: 'Press it in.' }];
  const { id: practice } = await t.ask(lea, 'practices.begin', { title: 'Fit the seal', steps, home: homes[0], also });
  const { steps: made } = await t.ask(lea, 'practices.open', { practice });
  const { id: variation } = await t.ask(mika, 'variations.begin', {
    practice,
    step: made[0].id,
    op: 'replace',
    body: 'Warm it, then press it in.',
    when: [{ facet: 'ambient_c', op: '<', value: -10 }],
  });
  await sql`update variations set state = ${state} where id = ${variation}`.execute(t.base.write);
  return { practice: practice as string, variation: variation as string };
}

const use = async (practice: string, as: Person, count: number, extra: object = {}) => {
  for (let n = 0; n < count; n++) await t.ask(as, 'practices.use', { practice, outcome: 'worked', ...extra });
  await t.settled();
};
const proposed = async (practice: string) => {
  const { items } = await t.ask(lea, 'proposals.list', { practice });
  return items.map((each: { rule: string }) => each.rule) as string[];
};
const cold = { context: { ambient_c: -18 } };
const warm = { context: { ambient_c: 12 } };

test('what most do in three communities is proposed as the rule, once, by who made the variation', async () => {
  const { practice, variation } = await varied(homes.slice(1));
  for (const person of crowd) await use(practice, person, 3, { variations: [variation], ...cold });
  expect(await proposed(practice), 'nine uses are too few').toEqual([]);
  await use(practice, crowd[0], 1, { variations: [variation], ...cold });
  expect(await proposed(practice)).toEqual(['promote']);
  const [{ id }] = (await t.ask(lea, 'proposals.list', { practice })).items;
  expect(await t.ask(lea, 'proposals.open', { proposal: id })).toMatchObject({
    title: 'Make 1a the rule: Fit the seal',
    state: 'Identified',
    rule: 'promote',
    champion: { name: 'Mika' },
    before: 'Press it in.',
    change: 'Warm it, then press it in.',
    cause: '10 of 10 uses in the last 90 days went by it; in 3 communities or sites it is what most do.',
    variation: { id: variation, letter: 'a' },
    placements: [{ id: homes[0], home: true }],
  });
  expect((await t.ask(mika, 'notices.list')).items).toContainEqual(
    expect.objectContaining({ kind: 'proposed by rule', item: expect.objectContaining({ id }), from: null }),
  );
  expect((await t.ask(lea, 'notices.list')).items).toContainEqual(
    expect.objectContaining({ kind: 'proposal waits', item: expect.objectContaining({ id }) }),
  );
  await use(practice, crowd[1], 2, { variations: [variation], ...cold });
  expect(await proposed(practice), 'while it is open').toEqual(['promote']);
  await t.ask(lea, 'proposals.decide', {
    proposal: id,
    seen_version: 1,
    decision: 'Declined',
    reason: 'Not in summer.',
  });
  await use(practice, crowd[2], 1, { variations: [variation], ...cold });
  expect(await proposed(practice), 'a rule does not nag').toEqual(['promote']);
});

test('not what few do, what was long ago, or what nobody has validated', async () => {
  const [few, past, young] = [
    await varied(homes.slice(1)),
    await varied(homes.slice(1)),
    await varied(homes.slice(1), 'Emergent'),
  ];
  for (const person of crowd) {
    await use(few.practice, person, 2, { variations: [few.variation], ...cold });
    await use(few.practice, person, 2, warm);
    const used_at = new Date(t.clock.now().getTime() - 91 * 86_400_000);
    await use(past.practice, person, 4, { variations: [past.variation], used_at, ...cold });
    await use(young.practice, person, 4, { variations: [young.variation], ...cold });
  }
  // A rule may make of it what it will: here it stays what it is.
  await sql`update variations set deviation = true where id = ${young.variation}`.execute(t.base.write);
  for (const { practice } of [few, past, young]) expect(await proposed(practice)).toEqual([]);
});

test('where the practice stands in one community, three sites tell', async () => {
  const { practice, variation } = await varied([]);
  await t.ask(lea, 'communities.setMember', { community: homes[0], person: crowd[1].person });
  await t.ask(lea, 'communities.setMember', { community: homes[0], person: crowd[2].person });
  for (const person of crowd) await use(practice, person, 4, { variations: [variation], ...cold });
  expect(await proposed(practice)).toEqual(['promote']);
});

test('a step that fails where the condition holds is proposed to be narrowed, and not a restricted one', async () => {
  const [open, hidden] = [await varied([]), await varied([])];
  await t.ask(lea, 'communities.restrict', {
    item: hidden.practice,
    reason: 'A customer is named.',
    until: new Date(t.clock.now().getTime() + 30 * 86_400_000),
  });
  for (const { practice } of [open, hidden]) {
    await use(practice, crowd[0], 6, warm);
    await use(practice, crowd[0], 2, cold);
    await use(practice, crowd[0], 2, { ...cold, outcome: 'failed' });
  }
  expect(await proposed(open.practice), 'four in the cold are too few').toEqual([]);
  for (const { practice } of [open, hidden]) await use(practice, crowd[0], 1, { ...cold, outcome: 'failed' });
  expect(await proposed(open.practice)).toEqual(['narrow']);
  expect(await proposed(hidden.practice)).toEqual([]);
  const [{ id }] = (await t.ask(lea, 'proposals.list', { practice: open.practice })).items;
  expect(await t.ask(lea, 'proposals.open', { proposal: id })).toMatchObject({
    title: 'Narrow step 1: Fit the seal',
    rule: 'narrow',
    cause: 'Without it 3 of 5 uses failed where its condition holds, and 0 of 6 elsewhere.',
    change: 'Say that step 1 does not hold where Outside temperature < -10 °C: there it is 1a.',
  });
});
