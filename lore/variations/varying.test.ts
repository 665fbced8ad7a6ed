import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import type { Condition } from '../facets/facet.ts';

const cold: Condition = { facet: 'ambient_c', op: '<', value: -10 };
const x20: Condition = { facet: 'asset_model', op: 'in', value: ['X20'] };

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let mika: Person;
let omar: Person;
let olga: Person;
let home: string;
beforeAll(async () => {
  t = await openTestHouse();
  [lea, mika, omar, olga] = await Promise.all(
    ['Lea', 'Mika', 'Omar', 'Olga'].map((name) => t.person(name, { team: name })),
  );
  home = (await t.ask(lea, 'communities.begin', { name: 'Cold', kind: 'practice', openness: 'closed' })).id;
  for (const { person } of [mika, omar]) await t.ask(lea, 'communities.setMember', { community: home, person });
  await t.base.write
    .updateTable('facets')
    .set({ choices: ['X10', 'X20'] })
    .where('name', '=', 'asset_model')
    .execute();
});
afterAll(() => t.close());

const begin = async (risk = 'low') =>
  (
    await t.ask(omar, 'practices.begin', {
      title: 'Commission the X20',
      steps: [{ body: 'Lock it.', core: true, why: 'Hands.' }, { body: 'Flush.' }, { body: 'Press the seal.' }],
      home,
      risk,
    })
  ).id as string;
const open = (practice: string, as = lea) => t.ask(as, 'practices.open', { practice });
const vary = (practice: string, step: string | null, extra: object = {}, as = mika) =>
  t.ask(as, 'variations.begin', { practice, step, op: 'replace', body: 'Warm it first.', when: [cold], ...extra });
const use = (as: Person, practice: string, outcome: string, extra: object = {}) =>
  t.ask(as, 'practices.use', { practice, outcome, ...extra });
const crew = (n: number) =>
  Promise.all(
    Array.from({ length: n }, async (_, i) => {
      const person = await t.person(`C${i}`, { team: `T${i}`, site: `S${i}` });
      await t.ask(lea, 'communities.setMember', { community: home, person: person.person });
      return person;
    }),
  );

test('a variation of an adaptable step is visible at once, and says what is wrong with its condition', async () => {
  const practice = await begin();
  const [, , seal] = (await open(practice)).steps;
  await expect(vary(practice, seal.id, { when: [{ ...cold, unit: '°F' }] })).rejects.toThrow(
    'Outside temperature is said in °C, not in °F.',
  );
  await expect(vary(practice, seal.id, { when: [] })).rejects.toThrow('Say when it applies');
  await expect(vary(practice, seal.id, { body: '' })).rejects.toThrow('Say what to do instead.');
  await expect(vary(practice, 'absent0000000a')).rejects.toMatchObject({ reason: 'unknown' });
  await expect(vary(practice, seal.id, {}, olga)).rejects.toMatchObject({ reason: 'unknown' });
  await expect(vary(practice, seal.id, { where: ['absent0000000a'] })).rejects.toMatchObject({ reason: 'unknown' });
  expect((await open(practice)).variations, 'nothing half-written').toEqual([]);
  expect(await vary(practice, seal.id)).toMatchObject({ letter: 'a', deviation: false });
  expect(await vary(practice, seal.id, { when: [x20] })).toMatchObject({ letter: 'b' });
  const page = await open(practice);
  expect(page.variations).toMatchObject([
    { letter: 'a', state: 'Emergent', usable: true, by: { name: 'Mika' }, conditions: [cold] },
    { letter: 'b' },
  ]);
  expect(page.tied).toHaveLength(1);
});

test('who told against a step and then does it otherwise has said where that comes from', async () => {
  const practice = await begin();
  const [, , seal] = (await open(practice)).steps;
  const { id: note } = await t.ask(mika, 'notes.share', { body: 'It cracks.', home });
  await t.ask(mika, 'practices.link', { practice, note, step: seal.id, relation: 'contradicts' });
  await vary(practice, seal.id, {}, omar);
  await vary(practice, seal.id);
  expect((await open(practice)).variations).toMatchObject([{ note: null }, { note, note_title: 'It cracks.' }]);
});

test('a confidential author does not stand on a variation by accident', async () => {
  const practice = await begin();
  const [, , seal] = (await open(practice)).steps;
  const { id: note } = await t.ask(mika, 'notes.share', { body: 'It cracks.', home, confidential: true });
  await expect(vary(practice, seal.id, { note })).rejects.toMatchObject({ reason: 'conflict' });
  await vary(practice, seal.id, { note }, omar);
});

test('of a core step it is a deviation: the owner says yes, for a while', async () => {
  const practice = await begin();
  const [lock] = (await open(practice)).steps;
  const { id, deviation } = await vary(practice, lock.id);
  expect(deviation).toBe(true);
  const approve = (as: Person, until: string) =>
    t.ask(as, 'variations.approve', { variation: id, seen_version: 1, until, reason: 'While the locks are missing.' });
  await expect(approve(mika, '2026-06-01')).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(approve(olga, '2026-06-01')).rejects.toMatchObject({ reason: 'unknown' });
  await expect(approve(lea, '2027-06-01')).rejects.toThrow('90 days at most');
  await expect(approve(lea, '2026-05-01')).rejects.toThrow('has passed');
  expect((await open(practice)).variations[0]).toMatchObject({ deviation: true, usable: false });
  await approve(lea, '2026-05-20');
  expect((await open(practice)).variations[0]).toMatchObject({ usable: true, until: '2026-05-20' });
  await expect(approve(lea, '2026-05-20')).rejects.toMatchObject({ reason: 'stale' });
  await expect(
    t.ask(lea, 'variations.validate', { variation: id, seen_version: 2 }),
    'it does not become a rule',
  ).rejects.toMatchObject({ reason: 'conflict' });
  const before = t.clock.now();
  t.clock.pass(17);
  await t.house.tick();
  expect((await open(practice)).variations[0]).toMatchObject({
    state: 'Retired',
    ended_reason: 'Its last day has passed.',
  });
  t.clock.set(before);
});

test('it is validated by what happened in its condition, not elsewhere, and not by its author', async () => {
  const practice = await begin();
  const [, , seal] = (await open(practice)).steps;
  const { id } = await vary(practice, seal.id);
  const went = (as: Person, outcome: string, ambient_c: number) =>
    use(as, practice, outcome, { variations: [id], context: { ambient_c } });
  const [a, b] = await crew(2);
  await went(mika, 'worked', -18);
  await went(a, 'worked', -18);
  await went(b, 'worked', 5);
  await expect(use(a, practice, 'worked', { variations: ['absent0000000a'] })).rejects.toMatchObject({
    reason: 'unknown',
  });
  t.clock.pass(6);
  await t.settled();
  await t.house.tick();
  let [row] = (await open(practice)).variations;
  expect(row).toMatchObject({ state: 'Emergent', arithmetic: { worked: 1, excluded: [{ why: 'author' }] } });
  expect((await open(practice)).arithmetic, 'nor does it count for the base').toMatchObject({ worked: 0 });
  await went(b, 'worked', -12);
  t.clock.pass(1);
  await t.settled();
  await t.house.tick();
  [row] = (await open(practice)).variations;
  expect(row).toMatchObject({ state: 'Validated', table: { inside: { with: { worked: 3 } } } });
  const lines = await t.base.read
    .selectFrom('happenings')
    .selectAll()
    .where('what', '=', 'variation.validated')
    .execute();
  expect(lines).toMatchObject([
    { item_id: practice, actor_id: null, about: { variation: id, by_rule: true, state: 'Validated' } },
  ]);
  expect((lines[0].about as { evidence: string[] }).evidence).toHaveLength(2);
});

test('a medium risk needs a person besides, and never its author', async () => {
  const practice = await begin('medium');
  const [, , seal] = (await open(practice)).steps;
  const { id } = await vary(practice, seal.id);
  const people = await crew(4);
  for (const person of people) await use(person, practice, 'worked', { variations: [id], context: { ambient_c: -18 } });
  t.clock.pass(6);
  await t.settled();
  await t.house.tick();
  const validate = (as: Person) => t.ask(as, 'variations.validate', { variation: id, seen_version: 1 });
  await expect(validate(mika)).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(validate(people[0])).rejects.toMatchObject({ reason: 'forbidden' });
  await validate(lea);
  expect((await open(practice)).variations[0].state).toBe('Validated');
});

test('words become a condition when somebody maps them', async () => {
  const practice = await begin();
  const [, , seal] = (await open(practice)).steps;
  const { id } = await vary(practice, seal.id, { when: [], stated: 'when it is cold' });
  const map = (as: Person, when: object[] = [cold]) =>
    t.ask(as, 'variations.map', { variation: id, seen_version: 1, when });
  await expect(map(omar)).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(map(lea, [])).rejects.toMatchObject({ reason: 'invalid' });
  await map(lea);
  expect((await open(practice)).variations[0]).toMatchObject({ conditions: [cold], stated: 'when it is cold' });
  await expect(t.ask(lea, 'variations.map', { variation: id, seen_version: 2, when: [x20] })).rejects.toMatchObject({
    reason: 'conflict',
  });
});

test('when its step changes it wants to be looked at; where another step changed it goes along', async () => {
  const practice = await begin();
  const steps = (await open(practice)).steps;
  const [seal, flush] = [await vary(practice, steps[2].id), await vary(practice, steps[1].id)];
  const check = (as: Person, variation: string, seen_version: number) =>
    t.ask(as, 'variations.check', { variation, seen_version });
  await expect(check(lea, seal.id, 1)).rejects.toMatchObject({ reason: 'conflict' });
  await t.ask(omar, 'practices.change', {
    practice,
    seen_version: 1,
    change_kind: 'behavioural',
    steps: steps.map(({ id, body, core, why }: any, n: number) => ({
      id,
      core,
      why,
      body: n === 2 ? 'Push the seal.' : body,
    })),
  });
  await t.settled();
  const found = (await open(practice)).variations;
  expect(found.find((each: any) => each.id === seal.id).to_check).toBe(2);
  expect(found.find((each: any) => each.id === flush.id).to_check).toBeNull();
  await expect(check(omar, seal.id, 2)).rejects.toMatchObject({ reason: 'forbidden' });
  await check(lea, seal.id, 2);
  expect((await open(practice)).variations.every((each: any) => each.to_check === null)).toBe(true);
});

test('a variation goes with its step into another, and gets a letter there', async () => {
  const practice = await begin();
  const [lock, flush, seal] = (await open(practice)).steps;
  await vary(practice, flush.id);
  const { id } = await vary(practice, seal.id);
  await t.ask(omar, 'practices.change', {
    practice,
    seen_version: 1,
    change_kind: 'clarifying',
    steps: [
      { id: lock.id, body: lock.body, core: true, why: lock.why },
      { id: flush.id, body: 'Flush, press the seal.', takes: [seal.id] },
    ],
  });
  await t.settled();
  expect((await open(practice)).variations.find((each: any) => each.id === id)).toMatchObject({
    step: flush.id,
    letter: 'b',
    to_check: 2,
  });
});

test('the author may say it better while nobody has gone by it for good; others may not', async () => {
  const practice = await begin();
  const [, , seal] = (await open(practice)).steps;
  const { id } = await vary(practice, seal.id);
  await expect(t.ask(omar, 'variations.change', { variation: id, seen_version: 1, body: 'x' })).rejects.toMatchObject({
    reason: 'forbidden',
  });
  await t.ask(mika, 'variations.change', { variation: id, seen_version: 1, body: 'Warm it ten minutes.' });
  await expect(t.ask(mika, 'variations.change', { variation: id, seen_version: 1, body: 'x' })).rejects.toMatchObject({
    reason: 'stale',
    details: { version: 2 },
  });
  expect((await open(practice)).variations[0].body).toBe('Warm it ten minutes.');
});

test('established, it makes the next version of its practice, which holds it for ever', async () => {
  const practice = await begin();
  const [, , seal] = (await open(practice)).steps;
  const { id } = await vary(practice, seal.id);
  const [a, b] = await crew(2);
  for (const person of [a, b]) {
    await use(person, practice, 'worked');
    await use(person, practice, 'worked', { variations: [id], context: { ambient_c: -18 } });
  }
  const establish = async (as: Person, extra: object = {}) =>
    t.ask(as, 'variations.establish', {
      variation: id,
      seen_version: (await open(practice)).version,
      owner: omar.person,
      scope: 'Cold regions',
      strength: 'should',
      effective_on: '2026-06-01',
      reason: '2 of 2 worked in the cold.',
      ...extra,
    });
  await expect(establish(lea)).rejects.toThrow('It must be validated first');
  t.clock.pass(6);
  await t.settled();
  await t.house.tick();
  await expect(establish(mika)).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(establish(lea, { ask: ['absent0000000a'] })).rejects.toMatchObject({ reason: 'unknown' });
  expect(await establish(lea)).toMatchObject({ number: 2 });
  const page = await open(practice);
  expect(page).toMatchObject({
    state: 'Established',
    number: 2,
    owner: { name: 'Omar' },
    establishment: { scope: 'Cold regions', strength: 'should' },
    variations: [{ id, state: 'Established' }],
  });
  expect(page.arithmetic.worked, 'the base is the same: its evidence stands').toBe(2);
  expect(page.steps[2].body).toBe('Press the seal.');
  const line = await t.base.read
    .selectFrom('happenings')
    .select('about')
    .where('what', '=', 'practice.established')
    .where('item_id', '=', practice)
    .executeTakeFirstOrThrow();
  expect(line.about).toMatchObject({
    number: 2,
    from: 1,
    variation: id,
    change_kind: 'behavioural',
    changes: [{ step: seal.id, op: 'varied', other: id }],
    ask: [home],
    in_force: true,
  });
  await expect(
    t.base.write.updateTable('version_variations').set({ snapshot: '{}' }).where('variation_id', '=', id).execute(),
  ).rejects.toThrow('immutable');
  await expect(establish(omar)).rejects.toThrow('It is established already.');
  const version = page.variations[0].version;
  await expect(
    t.ask(mika, 'variations.end', { variation: id, seen_version: version, reason: 'x' }),
  ).rejects.toMatchObject({
    reason: 'forbidden',
  });
  await t.ask(omar, 'variations.end', { variation: id, seen_version: version, reason: 'The new seal needs none.' });
  expect((await open(practice)).variations[0]).toMatchObject({
    state: 'Retired',
    ended_reason: 'The new seal needs none.',
  });
});
