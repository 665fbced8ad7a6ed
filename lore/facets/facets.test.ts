import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { nobody } from '../route.ts';
import { live_max } from './facet.ts';

let t: TestHouse;
let sam: Awaited<ReturnType<TestHouse['person']>>;
let jo: typeof sam;
beforeAll(async () => {
  t = await openTestHouse({ following: false });
  [sam, jo] = [await t.person('Sam', { admin: true }), await t.person('Jo')];
});
afterAll(() => t.close());

const add = (wish: object) => t.ask(sam, 'facets.add', wish);
const named = async (wish = {}) =>
  (await t.ask(jo, 'facets.list', wish)).items.map((each: { name: string }) => each.name);
const find = async (name: string) =>
  (await t.ask(jo, 'facets.list')).items.find((each: { name: string }) => each.name === name);

/** A practice whose first step is varied while the model is one of these. */
async function varied(models: string[]): Promise<string> {
  const { id: home } = await t.ask(jo, 'communities.begin', { name: 'Field', kind: 'practice' });
  const { id } = await t.ask(jo, 'practices.begin', {
    title: 'Seal the duct',
    home,
    steps: [{ body: 'Seal it.', core: false }],
  });
  const { steps } = await t.ask(jo, 'practices.open', { practice: id });
  const variation = 'variation00001';
  await t.base.write
    .insertInto('variations')
    .values({
      id: variation,
      practice_id: id,
      step_id: steps[0].id,
      letter: 'a',
      op: 'skip',
      conditions: JSON.stringify([{ facet: 'asset_model', op: 'in', value: models }]),
      base_number: 1,
      made_by: jo.person,
      made_at: t.clock.now(),
      changed_at: t.clock.now(),
    })
    .execute();
  return variation;
}

test('three are there from the beginning, and people who are signed in see them', async () => {
  expect(await named()).toEqual(['ambient_c', 'asset_model', 'place']);
  expect(await find('ambient_c')).toMatchObject({ kind: 'number', unit: '°C', ended: false });
  await expect(t.ask(nobody, 'facets.list')).rejects.toMatchObject({ reason: 'forbidden' });
});

test('whoever runs the place adds one; its name comes from its label', async () => {
  const wish = { label: 'Höhe über Null', kind: 'number', unit: 'm' };
  await expect(t.ask(jo, 'facets.add', wish)).rejects.toMatchObject({ reason: 'forbidden' });
  expect(await add(wish)).toMatchObject({ name: 'hohe_uber_null', version: 1, ended: false });
  expect(await named()).toEqual(['ambient_c', 'asset_model', 'place', 'hohe_uber_null']);
  expect(await add({ label: 'Höhe, über Null', kind: 'yesno' })).toMatchObject({ name: 'hohe_uber_null_2' });
  for (const [wrong, sentence] of [
    [{ label: 'Place', kind: 'yesno' }, 'There is a facet "Place".'],
    [{ label: 'Other', name: 'place', kind: 'yesno' }, 'There is or was a facet "place". Give this one another name.'],
    [{ label: 'Indoors', kind: 'yesno', unit: 'm' }, 'Only a number has a unit.'],
    [{ label: 'Indoors', kind: 'yesno', choices: ['a'] }, 'Only a choice has choices.'],
    [{ label: 'Indoors', kind: 'choice', choices: ['a', ' A'] }, 'One of its choices stands there twice.'],
  ] as const) {
    await expect(add(wrong)).rejects.toMatchObject({ reason: 'invalid', message: sentence });
  }
  await expect(add({ label: 'x', kind: 'colour' })).rejects.toMatchObject({ reason: 'invalid' });
});

test('it is called something else, and moves among the others', async () => {
  const { version } = await find('hohe_uber_null');
  const change = { facet: 'hohe_uber_null', seen_version: version, label: 'Height', position: 1 };
  await expect(t.ask(jo, 'facets.change', change)).rejects.toMatchObject({ reason: 'forbidden' });
  expect(await t.ask(sam, 'facets.change', change)).toMatchObject({ label: 'Height', version: version + 1 });
  expect((await named())[0]).toBe('hohe_uber_null');
  await expect(t.ask(sam, 'facets.change', change)).rejects.toMatchObject({ reason: 'stale' });
  await expect(t.ask(sam, 'facets.change', { ...change, facet: 'nothing' })).rejects.toMatchObject({
    reason: 'unknown',
  });
});

test('its kind and its unit change while nothing was said of it, and not after', async () => {
  const height = await find('hohe_uber_null');
  const feet = { facet: height.name, seen_version: height.version, unit: 'ft' };
  expect(await t.ask(sam, 'facets.change', feet)).toMatchObject({ unit: 'ft' });
  const { id: home } = await t.ask(jo, 'communities.begin', { name: 'Heights', kind: 'practice' });
  await t.ask(jo, 'notes.share', { body: 'Thin air here.', home, context: { facets: { hohe_uber_null: 9000 } } });
  const again = { ...feet, seen_version: height.version + 1, unit: 'm' };
  await expect(t.ask(sam, 'facets.change', again)).rejects.toMatchObject({
    reason: 'conflict',
    message: 'Height is in use: its kind and its unit stay. End it and add another one.',
  });
  const cold = await find('ambient_c');
  await expect(
    t.ask(sam, 'facets.change', { facet: cold.name, seen_version: cold.version, unit: '°F' }),
    'each device says it in °C',
  ).rejects.toMatchObject({ reason: 'conflict' });
});

test('a choice of which variations speak stays', async () => {
  const model = await find('asset_model');
  const change = { facet: 'asset_model', seen_version: model.version, choices: ['X20', 'X10', 'X5'] };
  await t.ask(sam, 'facets.change', change);
  const variation = await varied([' x20', 'X5']);
  const fewer = { ...change, seen_version: model.version + 1, choices: ['X10'] };
  await expect(t.ask(sam, 'facets.change', fewer)).rejects.toMatchObject({
    reason: 'conflict',
    message: 'Variations that speak of X20, X5: 1. Change their conditions first.',
  });
  expect(await t.ask(sam, 'facets.change', { ...fewer, choices: ['x20', 'X5'] })).toMatchObject({
    choices: ['x20', 'X5'],
  });
  await t.base.write.updateTable('variations').set({ state: 'Retired' }).where('id', '=', variation).execute();
  expect(await t.ask(sam, 'facets.change', { ...fewer, seen_version: model.version + 2 })).toMatchObject({
    choices: ['X10'],
  });
});

test('an ended one is not offered any more, and what was said of it is still taken', async () => {
  await expect(t.ask(jo, 'facets.end', { facet: 'hohe_uber_null' })).rejects.toMatchObject({ reason: 'forbidden' });
  await t.ask(sam, 'facets.end', { facet: 'hohe_uber_null' });
  await expect(t.ask(sam, 'facets.end', { facet: 'hohe_uber_null' })).rejects.toMatchObject({ reason: 'unknown' });
  expect(await named()).not.toContain('hohe_uber_null');
  expect(await named({ ended: 'true' })).toContain('hohe_uber_null');
  const { id: home } = await t.ask(jo, 'communities.begin', { name: 'Later', kind: 'practice' });
  const context = { facets: { hohe_uber_null: 12, never_there: 'x', roof: true } };
  const { id } = await t.ask(jo, 'notes.share', { body: 'From a phone that was offline.', home, context });
  expect((await t.ask(jo, 'notes.open', { note: id })).context).toEqual(context);
  expect((await t.ask(jo, 'notes.chips')).items).toContainEqual(context);
  for (const facets of [
    { Roof: true },
    { roof: null },
    { roof: 'x'.repeat(121) },
    Object.fromEntries(Array.from({ length: 13 }, (_, n) => [`facet_${n}`, true])),
  ]) {
    await expect(t.ask(jo, 'notes.share', { body: 'Wrong.', home, context: { facets } })).rejects.toMatchObject({
      reason: 'invalid',
    });
  }
});

test('there are twelve at most, also when two are added at once', async () => {
  const live = (await named()).length;
  for (let n = live; n < live_max - 1; n++) await add({ label: `Facet ${n}`, kind: 'yesno' });
  const both = await Promise.allSettled([
    add({ label: 'The twelfth', kind: 'yesno' }),
    add({ label: 'The thirteenth', kind: 'yesno' }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(add({ label: 'More', kind: 'yesno' })).rejects.toMatchObject({
    reason: 'conflict',
    message: 'There are 12 facets at most. End one first.',
  });
  await t.ask(sam, 'facets.end', { facet: 'place' });
  await add({ label: 'More', kind: 'yesno' });
});

test('the facets can be told from the book alone', async () => {
  const told = new Map<string, Record<string, unknown>>();
  const lines = await t.base.read.selectFrom('happenings').select(['what', 'about']).orderBy('id').execute();
  for (const { what, about } of lines) {
    const { facet, ...said } = about as Record<string, unknown> & { facet: string };
    if (what === 'facet.added' || what === 'facet.changed') told.set(facet, { ...told.get(facet), ...said });
    if (what === 'facet.ended') told.set(facet, { ...told.get(facet), ended: true });
  }
  const { items } = await t.ask(jo, 'facets.list', { ended: 'true' });
  for (const { name, label, kind, unit, choices, ended } of items) {
    const { position, ...said } = told.get(name) ?? {};
    if (told.get(name)?.kind) expect({ ended: false, ...said }, name).toEqual({ label, kind, unit, choices, ended });
  }
  expect([...told.keys()]).toEqual(expect.arrayContaining(['asset_model', 'place', 'more']));
});
