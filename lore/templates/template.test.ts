import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { startersIn } from './starters.ts';
import {
  type Field,
  faultsIn,
  fields_max,
  fillIn,
  nameFrom,
  placesIn,
  templates_per_community_max,
  text_letters_max,
  whyNotTemplate,
  whyNotValue,
} from './template.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let jo: Person;
let sam: Person;
let home: string;
let closed: string;
beforeAll(async () => {
  t = await openTestHouse();
  [lea, jo] = [await t.person('Lea Berg'), await t.person('Jo')];
  sam = await t.person('Sam', { admin: true });
  home = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice' })).id;
  closed = (await t.ask(lea, 'communities.begin', { name: 'Closed', kind: 'practice', openness: 'closed' })).id;
});
afterAll(() => t.close());

const field = (name: string, kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  name,
  label: name.toUpperCase(),
  kind,
  required: false,
  ...more,
});
const fields: Field[] = [
  field('what', 'text', { required: true }),
  field('day', 'date'),
  field('who', 'person', { required: true }),
  field('how', 'choice', { choices: ['hot', 'cold'] }),
  field('much', 'number', { unit: 'bar' }),
  field('safe', 'yes or no'),
  field('link', 'item'),
  field('long', 'long text'),
];
const body =
  'It is {{what}} on {{ day }} by {{who}}, {{how}}, {{much}}, {{safe}}, {{link}}.\n\n| a |\n|---|\n| {{long}} |\n\n{{ unless }}';
const make = async (more: object = {}, as = lea) =>
  (
    await t.ask(as, 'templates.make', {
      title: 'Seal check',
      body: body.replace('{{ unless }}', ''),
      fields,
      community: home,
      ...more,
    })
  ).id as string;
const whole = async () => ({
  what: 'a *seal*',
  day: '2026-05-04',
  who: jo.person,
  how: 'cold',
  much: 1.5,
  safe: true,
  long: 'one\ntwo | three',
});

test('a text asks only for fields that there are, and each field is one that can be filled in', () => {
  expect(placesIn('{{a}} {{ b_2 }} {{a}} {{ 3 }} { {c} }')).toEqual(['a', 'b_2']);
  expect(whyNotTemplate({ body: '{{a}}', fields: [field('a', 'text')] })).toBeNull();
  expect(whyNotTemplate({ body: '{{a}} {{b}}', fields: [field('a', 'text')] })).toContain('{{b}}');
  expect(whyNotTemplate({ body: '', fields: [field('a', 'text'), field('a', 'date')] })).toContain('Two fields');
  expect(whyNotTemplate({ body: '', fields: [field('1a', 'text')] })).toContain('cannot be the name');
  expect(whyNotTemplate({ body: '', fields: [field('a', 'choice', { choices: ['x'] })] })).toContain('at least two');
  expect(whyNotTemplate({ body: '', fields: [field('a', 'choice', { choices: ['x', 'x '] })] })).toContain(
    'must differ',
  );
  const many = Array.from({ length: fields_max + 1 }, (_, n) => field(`f${n}`, 'text'));
  expect(whyNotTemplate({ body: '', fields: many })).toContain('30 fields');
  expect(whyNotTemplate({ body: '', fields: many.slice(1) })).toBeNull();
  expect(nameFrom('Found by?', [])).toBe('found_by');
  expect(nameFrom('Found by', ['found_by'])).toBe('found_by_2');
  expect(nameFrom('42', [])).toBe('field');
});

test('whatever is filled in stands in the text once, and the row of a table stays a row', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (words) => {
      expect(fillIn('before {{x}} after', { x: words })).toBe(`before ${words} after`);
      expect(fillIn('| {{x}} |', { x: words }).split('\n')).toHaveLength(1);
      // What was filled in is not filled in again.
      expect(fillIn('{{x}}', { x: '{{y}}', y: words })).toBe('{{y}}');
    }),
  );
});

test('each kind refuses what is not of it, with a sentence', () => {
  const why = (kind: Field['kind'], value: any, more = {}) =>
    whyNotValue(field('f', kind, { choices: ['hot', 'cold'], ...more }), value);
  const right: [Field['kind'], any][] = [
    ['text', 'x'],
    ['text', 'x'.repeat(text_letters_max)],
    ['long text', 'x\ny'],
    ['date', '2024-02-29'],
    ['person', 'p1'],
    ['choice', 'hot'],
    ['number', 0],
    ['yes or no', false],
    ['item', 'i1'],
    ['text', null],
    ['number', null],
  ];
  for (const [kind, value] of right) expect(why(kind, value), `${kind} ${value}`).toBeNull();
  const wrong: [Field['kind'], any][] = [
    ['text', 3],
    ['text', 'x\ny'],
    ['text', 'x'.repeat(text_letters_max + 1)],
    ['date', '2026-02-29'],
    ['date', '2026-13-01'],
    ['date', 'today'],
    ['person', '@jo'],
    ['choice', 'warm'],
    ['number', '3'],
    ['number', Number.NaN],
    ['yes or no', 'yes'],
    ['item', '../x'],
  ];
  for (const [kind, value] of wrong) expect(why(kind, value), `${kind} ${value}`).toContain('“F”');
  for (const kind of ['text', 'number', 'yes or no', 'person'] as const) {
    expect(why(kind, null, { required: true })).toBe('“F” is needed.');
    expect(why(kind, '  ', { required: true })).toBe('“F” is needed.');
  }
  expect(why('yes or no', false, { required: true })).toBeNull();
  expect(Object.keys(faultsIn(fields, { much: 'x' as any }))).toEqual(['what', 'who', 'much']);
});

test('those that come with the house are sound in both languages, and alike in shape', () => {
  const [english, german] = [startersIn('en'), startersIn('de')];
  expect(english).toHaveLength(6);
  for (const [n, each] of [...english, ...german].entries()) {
    expect(whyNotTemplate(each), each.title).toBeNull();
    const other = german[n % 6]!;
    expect(other.fields.map(({ kind, required }) => [kind, required])).toEqual(
      each.fields.map(({ kind, required }) => [kind, required]),
    );
    expect(placesIn(other.body)).toHaveLength(placesIn(each.body).length);
    expect(each.body.match(/^#+ /gm)?.length).toBe(other.body.match(/^#+ /gm)?.length);
  }
});

test('members of a community make its templates, those who run the place the organisation’s; others see why not, or nothing', async () => {
  const template = await make();
  const house = await make({ community: null, title: 'For all' }, sam);
  await expect(make({}, jo)).rejects.toMatchObject({ message: 'Members of its community write its templates.' });
  await expect(make({ community: 'absent0000000a' })).rejects.toMatchObject({
    message: 'Members of its community write its templates.',
  });
  await expect(make({ community: null })).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(make({ body: '{{gone}}' })).rejects.toMatchObject({ reason: 'invalid' });
  const hidden = await make({ community: closed, title: 'Hidden' });
  const titles = async (as: Person, more = {}) =>
    (await t.ask(as, 'templates.list', more)).items.map((each: any) => each.title);
  expect(await titles(lea)).toEqual(['Hidden', 'Seal check', 'For all']);
  expect(await titles(jo)).toEqual(['For all']);
  expect(await titles(jo, { community: 'field' })).toEqual(['Seal check', 'For all']);
  expect(await titles(jo, { community: closed })).toEqual(['For all']);
  const open = await t.ask(jo, 'templates.open', { template });
  expect(open).toMatchObject({
    title: 'Seal check',
    why_not: { write: 'Members of its community write its templates.' },
  });
  const { community, why_not, changed_at, id, version, ...words } = open;
  for (const [as, which, reason] of [
    [jo, template, 'forbidden'],
    [jo, hidden, 'unknown'],
    [lea, house, 'forbidden'],
  ] as const) {
    await expect(t.ask(as, 'templates.write', { ...words, template: which, seen_version: 1 })).rejects.toMatchObject({
      reason,
    });
    await expect(t.ask(as, 'templates.end', { template: which })).rejects.toMatchObject({ reason });
  }
  expect(await t.ask(lea, 'templates.write', { ...words, template, seen_version: 1, title: 'Seals' })).toEqual({
    version: 2,
  });
  await expect(t.ask(lea, 'templates.write', { ...words, template, seen_version: 1 })).rejects.toMatchObject({
    reason: 'stale',
  });
  await t.ask(lea, 'templates.end', { template });
  await expect(t.ask(lea, 'templates.open', { template })).rejects.toMatchObject({ reason: 'unknown' });
  await expect(t.ask(lea, 'templates.begin', { template, title: 'x', home })).rejects.toMatchObject({
    reason: 'unknown',
  });
  for (const each of [hidden, house]) await t.ask(each === house ? sam : lea, 'templates.end', { template: each });
});

test('a page begun from a template has what was filled in, its labels, its place, and its properties', async () => {
  const parent = (await t.ask(lea, 'pages.begin', { title: 'Checks', home })).id;
  const template = await make({ labels: ['check'], parent });
  await expect(make({ parent, community: null }, sam)).rejects.toMatchObject({ reason: 'invalid' });
  await expect(make({ parent, community: closed })).rejects.toMatchObject({ reason: 'conflict' });
  const values = { ...(await whole()), link: parent };
  const fault = await t
    .ask(lea, 'templates.begin', { template, title: 'x', home, values: { much: 'lots', other: 1 } })
    .catch((refusal) => refusal);
  expect(fault).toMatchObject({ reason: 'invalid' });
  expect(fault.details.faults).toEqual([
    { at: 'values.what', says: '“WHAT” is needed.' },
    { at: 'values.who', says: '“WHO” is needed.' },
    { at: 'values.much', says: '“MUCH” must be a number.' },
    { at: 'values.other', says: 'There is no field other here.' },
  ]);
  await expect(
    t.ask(lea, 'templates.begin', { template, title: 'x', home, values: { ...values, who: parent } }),
  ).rejects.toMatchObject({ details: { faults: [{ at: 'values.who', says: '“WHO” is not one of ours.' }] } });
  const { id: page } = await t.ask(lea, 'templates.begin', { template, title: 'First check', home, values });
  const open = await t.ask(jo, 'pages.open', { page });
  const { handle } = await t.ask(jo, 'people.me', {});
  expect(open.body).toBe(
    `It is a *seal* on 2026-05-04 by [@Jo](/@${handle}), cold, 1.5\u00a0bar, Yes, [Checks](/w/${parent}).\n\n| a |\n|---|\n| one two \\| three |\n\n`,
  );
  expect(open.above.map((each: any) => each.id)).toEqual([parent]);
  expect((await t.ask(jo, 'labels.ofItem', { item: page })).items).toMatchObject([{ name: 'check', source: 'set' }]);
  const { items, why_not } = await t.ask(jo, 'templates.fieldsOf', { page });
  expect(items.map((each: any) => each.value)).toEqual([
    values.what,
    values.day,
    jo.person,
    'cold',
    1.5,
    true,
    parent,
    values.long,
  ]);
  expect(items[2].named).toMatchObject({ kind: 'person', title: 'Jo' });
  expect(why_not.write).toContain('Join it');
  await expect(t.ask(jo, 'templates.setFields', { page, values })).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(t.ask(lea, 'templates.setFields', { page, values: { ...values, what: '' } })).rejects.toMatchObject({
    details: { faults: [{ at: 'values.what', says: '“WHAT” is needed.' }] },
  });
  await t.ask(lea, 'templates.setFields', { page, values: { ...values, safe: false, day: null } });
  expect((await t.ask(jo, 'templates.fieldsOf', { page })).items.map((each: any) => each.value).slice(1, 6)).toEqual([
    null,
    jo.person,
    'cold',
    1.5,
    false,
  ]);
  // The template ends; its pages stay.
  await t.ask(lea, 'templates.end', { template });
  expect((await t.ask(jo, 'templates.fieldsOf', { page })).items).toHaveLength(8);
});

test('what a field names and is not shared with its reader is not named, and stays when they write the others', async () => {
  const secret = (await t.ask(lea, 'pages.begin', { title: 'Secret', home: closed })).id;
  const template = await make();
  await t.ask(lea, 'communities.setMember', { community: home, person: jo.person });
  const values = { ...(await whole()), link: secret };
  await expect(t.ask(jo, 'templates.begin', { template, title: 'x', home, values })).rejects.toMatchObject({
    details: { faults: [{ at: 'values.link', says: '“LINK” is not one of ours.' }] },
  });
  const { id: page } = await t.ask(lea, 'templates.begin', { template, title: 'With a secret', home, values });
  const seen = (await t.ask(jo, 'templates.fieldsOf', { page })).items;
  expect(seen[6]).toMatchObject({ value: null, named: null, hidden: true });
  await t.ask(jo, 'templates.setFields', {
    page,
    values: Object.fromEntries(seen.map((each: any) => [each.field.name, each.value])),
  });
  expect((await t.ask(lea, 'templates.fieldsOf', { page })).items[6]).toMatchObject({
    value: secret,
    named: { title: 'Secret' },
  });
  const hidden = (await t.ask(lea, 'pages.begin', { title: 'Hidden', home: closed })).id;
  for (const each of [hidden, 'absent0000000a']) {
    await expect(t.ask(jo, 'templates.fieldsOf', { page: each })).rejects.toMatchObject({ reason: 'unknown' });
    await expect(t.ask(jo, 'templates.setFields', { page: each, values: {} })).rejects.toMatchObject({
      reason: 'unknown',
    });
  }
});

test('a house begins with six templates, brings back none that was ended, and a community has an end of them', async () => {
  await expect(t.ask(lea, 'templates.stock', { locale: 'en' })).rejects.toMatchObject({ reason: 'forbidden' });
  expect(await t.ask(sam, 'templates.stock', { locale: 'de' })).toEqual({ came: 6 });
  const { items } = await t.ask(jo, 'templates.list', { community: closed });
  expect(items.map((each: any) => each.title)).toEqual([
    'Anleitung',
    'Besprechung',
    'Entscheidung',
    'Handlungsplan',
    'Rückblick auf einen Vorfall',
    'Wegweiser vor Ort',
  ]);
  await t.ask(sam, 'templates.end', { template: items[0].id });
  expect(await t.ask(sam, 'templates.stock', { locale: 'en' })).toEqual({ came: 0 });
  const { rows } = await (await import('../../ground/sql.ts')).sql<{ n: number }>`
    select count(*) as n from templates where community_id = ${home} and ended_at is null`.execute(t.base.read);
  for (let n = rows[0]!.n; n < templates_per_community_max; n++) await make({ title: `No ${n}` });
  await expect(make()).rejects.toMatchObject({ reason: 'conflict' });
});
