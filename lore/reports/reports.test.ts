import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../ground/sql.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let mika: Person;
let jo: Person;
let olga: Person;
let sam: Person;
let field: string;
let customer: string;

beforeAll(async () => {
  t = await openTestHouse();
  const north = { team: 'North', site: 'Kiruna' };
  [lea, mika, jo] = [
    await t.person('Lea', north),
    await t.person('Mika', north),
    await t.person('Jo', { team: 'South' }),
  ];
  [olga, sam] = [await t.person('Olga'), await t.person('Sam', { admin: true })];
  field = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice', openness: 'closed' })).id;
  customer = (await t.ask(lea, 'communities.begin', { name: 'Vattenfall', kind: 'customer', openness: 'closed' })).id;
  for (const each of [mika, jo]) await t.ask(lea, 'communities.setMember', { community: field, person: each.person });
  await t.ask(lea, 'communities.setMember', { community: customer, person: mika.person });
});
afterAll(() => t.close());

const monday = new Date('2026-05-18T09:00:00Z');
const worked = (body: string, more: object = {}) => ({ prompt: 'worked', body, ...more });
const write = (as: Person, lines: object[], more: object = {}, extra = {}) =>
  t.ask(as, 'reports.write', { lines, home: field, ...more }, extra);
const open = (report: string, as = mika) => t.ask(as, 'reports.open', { report });
const noticesOf = async (as: Person) => {
  await t.settled();
  return (await t.ask(as, 'notices.list', { limit: 100 })).items.map((each: { kind: string }) => each.kind);
};
let weeks = 0;
const newWeek = () => t.clock.set(new Date(monday.getTime() + 7 * 86_400_000 * weeks++));

test('a report is written once a week, and each of its lines is a note with an address of its own', async () => {
  newWeek();
  const lines = [
    worked('Warm the seal first.', { context: { place: 'Kiruna', asset: 'X20' } }),
    { prompt: 'need_help', body: 'Who has the drawing?' },
    { prompt: 'numbers', number: { label: 'Visits', value: 12, unit: '' } },
  ];
  const { id, week } = await write(mika, lines, { also: [] }, { key: 'sent once' });
  expect(await write(mika, lines, { also: [] }, { key: 'sent once' })).toEqual({ id, week });
  expect(week).toBe('2026-W21');
  const report = await open(id, jo);
  expect(report).toMatchObject({ week, mine: false, due_on: '2026-05-22', readers: null, author: { name: 'Mika' } });
  expect(report.lines.map((line: any) => line.note?.title ?? line.number)).toEqual([
    'Warm the seal first.',
    'Who has the drawing?',
    { label: 'Visits', value: 12, unit: '' },
  ]);
  const note = report.lines[0].note.id;
  expect(await t.ask(jo, 'notes.open', { note })).toMatchObject({ state: 'Shared', context: { place: 'Kiruna' } });
  expect(await t.ask(jo, 'reports.ofNote', { note })).toEqual({ report: id, week, prompt: 'worked', mine: false });
  await expect(write(mika, [worked('Again.')])).rejects.toMatchObject({ reason: 'conflict', details: { report: id } });
  expect(await noticesOf(lea), 'who looks after the place hears that help is wanted').toContain('help wanted');
  expect(await noticesOf(jo)).not.toContain('help wanted');
  await expect(open(id, olga)).rejects.toMatchObject({ reason: 'unknown' });
  await expect(t.ask(olga, 'reports.ofNote', { note })).rejects.toMatchObject({ reason: 'unknown' });
});

test('what does not make a report is refused, and leaves nothing behind', async () => {
  newWeek();
  const wrong: [object[], object, string][] = [
    [[], {}, 'invalid'],
    [[worked('x', { prompt: 'no_such' })], {}, 'invalid'],
    [[{ prompt: 'numbers', body: 'twelve' }], {}, 'invalid'],
    [[worked('x'), { prompt: 'worked', number: { label: 'a', value: 1 } }], {}, 'invalid'],
    [[worked('x')], { week: '2026-W40' }, 'invalid'],
    [[worked('x')], { week: '2025-W53' }, 'invalid'],
    [[worked('x'), worked('y', { home: customer })], { home: field }, 'unknown'],
    [[worked('x')], { home: customer }, 'unknown'],
    [Array.from({ length: 61 }, () => worked('x')), {}, 'invalid'],
  ];
  const before = (await t.ask(jo, 'notes.mine')).items.length;
  for (const [lines, more, reason] of wrong)
    await expect(write(jo, lines, more), JSON.stringify(more)).rejects.toMatchObject({ reason });
  expect((await t.ask(jo, 'notes.mine')).items).toHaveLength(before);
  expect((await t.ask(jo, 'reports.mine')).weeks[0].report).toBeNull();
  const late = await write(jo, [worked('Late is fine.')], { week: '2026-W20' });
  expect((await open(late.id, jo)).due_on).toBe('2026-05-15');
});

test('two at once make one report', async () => {
  newWeek();
  const done = await Promise.allSettled([write(jo, [worked('One.')]), write(jo, [worked('Two.')])]);
  expect(done.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(done.find((each) => each.status === 'rejected')).toMatchObject({ reason: { reason: 'conflict' } });
});

test('it is changed until the day after it is due; what others took up stays a note', async () => {
  newWeek();
  const { id } = await write(mika, [worked('Untouched.'), worked('Read.'), worked('Stays.')]);
  const { lines } = await open(id);
  await t.ask(lea, 'notes.acknowledge', { note: lines[1].note.id });
  await expect(t.ask(lea, 'reports.addLines', { report: id, lines: [worked('x')] })).rejects.toMatchObject({
    reason: 'forbidden',
  });
  await expect(t.ask(lea, 'reports.takeLine', { report: id, line: lines[0].id })).rejects.toMatchObject({
    reason: 'forbidden',
  });
  await t.ask(mika, 'reports.addLines', { report: id, lines: [worked('Added.')] });
  const take = (n: number) => t.ask(mika, 'reports.takeLine', { report: id, line: lines[n].id });
  expect(await take(0)).toEqual({ note: 'goes' });
  expect(await take(1)).toEqual({ note: 'stays' });
  await expect(take(0)).rejects.toMatchObject({ reason: 'unknown' });
  await expect(t.ask(mika, 'notes.open', { note: lines[0].note.id })).rejects.toMatchObject({ reason: 'unknown' });
  expect(await t.ask(mika, 'notes.open', { note: lines[1].note.id })).toMatchObject({ state: 'Acknowledged' });
  expect((await open(id)).lines.map((line: any) => line.note.title)).toEqual(['Stays.', 'Added.']);
  t.clock.pass(6);
  expect((await open(id)).why_not.change).toContain('day after');
  await expect(t.ask(mika, 'reports.addLines', { report: id, lines: [worked('x')] })).rejects.toMatchObject({
    reason: 'conflict',
  });
  await expect(take(2)).rejects.toMatchObject({ reason: 'conflict' });
});

test('the last line goes with the report, and a report comes back out of the trash as it was', async () => {
  newWeek();
  const { id } = await write(mika, [worked('Alone.')]);
  const { lines } = await open(id);
  await expect(t.ask(mika, 'reports.takeLine', { report: id, line: lines[0].id })).rejects.toMatchObject({
    reason: 'conflict',
  });
  await t.ask(mika, 'trash.trash', { item: id });
  await expect(open(id)).rejects.toMatchObject({ reason: 'unknown' });
  expect(await t.ask(mika, 'notes.open', { note: lines[0].note.id })).toMatchObject({ title: 'Alone.' });
  await expect(write(mika, [worked('Again.')])).rejects.toThrow(/trash/);
  await t.ask(mika, 'trash.restore', { item: id });
  expect((await open(id)).lines).toHaveLength(1);
});

test('a line that is aimed elsewhere stands there alone, and who may not read it does not learn of it', async () => {
  newWeek();
  const { id } = await write(mika, [worked('For all of us.'), worked('For the customer.', { home: customer })]);
  expect((await open(id, lea)).lines[1].note).toMatchObject({
    title: 'For the customer.',
    aimed: { name: 'Vattenfall' },
  });
  expect((await open(id, jo)).lines.map((line: any) => line.note.title)).toEqual(['For all of us.']);
  const titles = async (as: Person, ask: object) =>
    (await t.ask(as, 'reports.list', ask)).items.flatMap((each: any) =>
      each.lines.map((line: any) => line.note?.title),
    );
  const { week } = await open(id);
  expect(await titles(jo, { week })).toEqual(['For all of us.']);
  expect(await titles(lea, { week })).toEqual(['For all of us.', 'For the customer.']);
  const { lines } = await t.ask(lea, 'reports.week', { community: field, week });
  expect(lines.map((line: any) => line.note.title)).toEqual(['For all of us.']);
  await expect(t.ask(jo, 'reports.week', { community: customer, week })).rejects.toMatchObject({ reason: 'unknown' });
  await t.ask(mika, 'communities.place', { item: id, community: customer });
  await t.ask(mika, 'communities.restrict', { item: id, reason: 'Names.', until: '2026-12-01T00:00:00Z' });
  await expect(open(id, jo)).rejects.toMatchObject({ reason: 'unknown' });
  expect(await titles(jo, { week })).toEqual([]);
  expect((await open(id, lea)).lines).toHaveLength(2);
});

test('reports are found by facets, and both views keep to them', async () => {
  newWeek();
  const cold = { place: 'Abisko', asset: 'X20' };
  const { id, week } = await write(mika, [
    worked('It held.', { context: cold }),
    { prompt: 'need_help', body: 'A drawing.' },
  ]);
  await write(jo, [worked('Warm here.', { context: { place: 'Malmö' } })]);
  const { lines } = await open(id);
  await t.ask(mika, 'labels.set', { item: lines[0].note.id, labels: ['Seals'] });
  const found = async (ask: object, as = lea) =>
    (await t.ask(as, 'reports.list', { week, ...ask })).items.flatMap((each: any) =>
      each.lines.map((line: any) => line.note.title),
    );
  for (const facet of [
    { place: 'abisko' },
    { asset: 'X20' },
    { label: 'seals' },
    { person: mika.person, prompt: 'worked' },
  ])
    expect(await found(facet), JSON.stringify(facet)).toEqual(['It held.']);
  expect(await found({ prompt: 'need_help' })).toEqual(['A drawing.']);
  expect(await found({ place: 'nowhere' })).toEqual([]);
  expect(await found({})).toHaveLength(3);
  expect(await found({}, olga)).toEqual([]);
  const rows = async (ask: object, as = lea) =>
    (await t.ask(as, 'reports.people', { week, ...ask })).items.map((each: any) => [
      each.name,
      each.reports.map((r: any) => [r.week, r.lines]),
    ]);
  const line = [week, 1];
  expect(await rows({ place: 'Abisko' })).toEqual([
    ['Lea', []],
    ['Mika', [line]],
  ]);
  expect(await rows({ place: 'Malmö' })).toEqual([
    ['Lea', []],
    ['Mika', []],
  ]);
  expect(await rows({ unit: 'community', community: field, place: 'Malmö' })).toEqual([
    ['Jo', [line]],
    ['Lea', []],
    ['Mika', []],
  ]);
  await expect(rows({ unit: 'community' })).rejects.toMatchObject({ reason: 'invalid' });
  expect(await rows({ unit: 'site' }, olga), 'who has no site').toEqual([]);
  expect((await t.ask(lea, 'reports.offers')).places).toEqual(expect.arrayContaining(['Abisko', 'Malmö', 'Kiruna']));
});

test('a week of a community has all lines by prompt, and numbers together where the unit is the same', async () => {
  newWeek();
  const visits = (value: number, unit = '') => ({ prompt: 'numbers', number: { label: 'Visits', value, unit } });
  const { week } = await write(mika, [worked('A.'), visits(0.1), visits(3, 'h')]);
  await write(jo, [worked('B.'), visits(0.2)]);
  const rollup = await t.ask(lea, 'reports.week', { community: field, week });
  expect(rollup.sums).toEqual([
    { label: 'Visits', value: 0.3, unit: '', lines: 2 },
    { label: 'Visits', value: 3, unit: 'h', lines: 1 },
  ]);
  expect(rollup.writers.map((each: any) => each.name)).toEqual(['Jo', 'Mika']);
  expect(
    rollup.lines
      .filter((each: any) => each.prompt === 'worked')
      .map((each: any) => each.note.title)
      .sort(),
  ).toEqual(['A.', 'B.']);
  expect(rollup.whole).toBe(true);
});

test('its author learns how many read it, and never who', async () => {
  newWeek();
  const { id } = await write(mika, [worked('Read me.')]);
  for (const each of [lea, jo, jo, mika]) await t.ask(each, 'reports.read', { report: id });
  await expect(t.ask(olga, 'reports.read', { report: id })).rejects.toMatchObject({ reason: 'unknown' });
  expect((await open(id)).readers).toEqual({ people: 2, communities: [] });
  expect((await open(id, lea)).readers).toBeNull();
  const five = await Promise.all(['A', 'B', 'C'].map((name) => t.person(`Reader ${name}`)));
  for (const each of five) {
    await t.ask(lea, 'communities.setMember', { community: field, person: each.person });
    await t.ask(each, 'reports.read', { report: id });
  }
  expect((await open(id)).readers).toMatchObject({ people: 5, communities: [{ name: 'Field', people: 5 }] });
});

test('"this worked for me too" is one tap, told to its author, and can be taken back', async () => {
  newWeek();
  const { id } = await write(mika, [worked('Hold it level.')]);
  const note = (await open(id)).lines[0].note.id;
  await expect(t.ask(mika, 'reports.echo', { note })).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(t.ask(olga, 'reports.echo', { note })).rejects.toMatchObject({ reason: 'unknown' });
  const alone = (await t.ask(lea, 'notes.share', { body: 'No line.', home: field })).id;
  await expect(t.ask(jo, 'reports.echo', { note: alone })).rejects.toMatchObject({ reason: 'unknown' });
  await t.ask(jo, 'reports.echo', { note });
  await t.ask(jo, 'reports.echo', { note });
  const echoes = async (as: Person) => (await open(id, as)).lines[0].note.echoes;
  expect(await echoes(jo)).toMatchObject({ count: 1, mine: true, people: [{ name: 'Jo' }] });
  expect(await echoes(mika)).toMatchObject({ count: 1, mine: false });
  expect((await noticesOf(mika)).filter((kind: string) => kind === 'echoed')).toHaveLength(1);
  await t.ask(jo, 'reports.unecho', { note });
  expect(await echoes(jo)).toMatchObject({ count: 0, mine: false });
});

test('a line is translated: a variation where it is linked to a step, else a practice that comes from it', async () => {
  newWeek();
  const { id } = await write(mika, [worked('Warm the seal.'), worked('Say it aloud.')]);
  const [warm, aloud] = (await open(id)).lines.map((line: any) => line.note.id);
  const practice = (
    await t.ask(lea, 'practices.begin', { title: 'Press it in', steps: [{ body: 'Press.' }], home: field })
  ).id;
  const step = (await t.ask(lea, 'practices.open', { practice })).steps[0].id;
  await t.ask(lea, 'practices.link', { practice, step, note: warm, relation: 'extends' });
  const wish = { community: field, words: 'Warm it for ten minutes.', context: { place: 'Abisko', ambient_c: -18 } };
  const varied = await t.ask(jo, 'reports.translate', { note: warm, ...wish });
  expect(varied).toMatchObject({ practice, deviation: false });
  const { variations } = await t.ask(jo, 'practices.open', { practice });
  expect(variations).toMatchObject([{ id: varied.variation, stated: 'Abisko · -18 °C', body: wish.words }]);
  const begun = await t.ask(jo, 'reports.translate', { note: aloud, ...wish });
  expect(begun.variation).toBeNull();
  expect((await open(id)).lines[1].note).toMatchObject({ practice: { id: begun.practice, relation: 'source' } });
  await expect(t.ask(olga, 'reports.translate', { note: aloud, ...wish })).rejects.toMatchObject({ reason: 'unknown' });
  await expect(t.ask(jo, 'reports.translate', { note: aloud, ...wish, community: customer })).rejects.toMatchObject({
    reason: 'unknown',
  });
  expect(await noticesOf(mika)).toEqual(expect.arrayContaining(['variation begun', 'practice begun']));
  const trail = await t.ask(mika, 'readings.ofReport', { report: id });
  expect(trail.items.map((each: any) => each.practices.length)).toEqual([1, 1]);
  await expect(t.ask(olga, 'readings.ofReport', { report: id })).rejects.toMatchObject({ reason: 'unknown' });
});

test('a place says what its reports ask; those that are written keep what they were asked', async () => {
  newWeek();
  const { id: before } = await write(mika, [worked('Asked as ever.')]);
  const prompts = [
    { key: 'worked', name: 'Wins', kind: 'text', on: true },
    { name: 'Heard from customers', help: 'In their words.', kind: 'text', on: true },
    { key: 'numbers', name: '', kind: 'numbers', on: false },
  ];
  const set = (as: Person, more: object = {}) =>
    t.ask(as, 'reports.setPrompts', { community: field, seen_version: 0, prompts, ...more });
  await expect(set(mika)).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(set(lea, { community: undefined })).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(set(olga)).rejects.toMatchObject({ reason: 'unknown' });
  await expect(set(lea, { prompts: [{ key: 'made_up', name: 'x', kind: 'text', on: true }] })).rejects.toMatchObject({
    reason: 'invalid',
  });
  await expect(set(lea, { prompts: [{ name: '', kind: 'text', on: true }] })).rejects.toMatchObject({
    reason: 'invalid',
  });
  const now = await set(lea);
  expect(now).toMatchObject({ from: 'community', version: 1, why_not: { edit: null } });
  await expect(set(lea)).rejects.toMatchObject({ reason: 'stale', details: { version: 1 } });
  newWeek();
  const own = now.prompts[1].key;
  await expect(write(mika, [{ prompt: 'need_help', body: 'x' }])).rejects.toMatchObject({ reason: 'invalid' });
  const { id } = await write(mika, [{ prompt: own, body: 'Too loud.' }]);
  expect((await open(id)).prompts.map(({ name }: any) => name)).toEqual(['Wins', 'Heard from customers', '']);
  expect((await open(before)).prompts).toHaveLength(5);
  expect(await set(sam, { community: undefined, prompts: [prompts[0]] })).toMatchObject({ from: 'organisation' });
  expect(await t.ask(mika, 'reports.prompts', { community: customer })).toMatchObject({
    from: 'organisation',
    version: 0,
  });
  await set(sam, { community: undefined, seen_version: 1, prompts: [] });
  expect(await set(lea, { seen_version: 1, prompts: [] })).toMatchObject({ from: 'house', version: 2 });
});

test('one notice on the due day: not to who has written, is off, does not want it, or has stopped', async () => {
  newWeek();
  const due = async (as: Person) => (await noticesOf(as)).filter((kind: string) => kind === 'report due').length;
  for (const each of [lea, jo, sam]) {
    if (each === sam) await t.ask(lea, 'communities.setMember', { community: field, person: sam.person });
    await write(each, [worked('As every week.')]);
  }
  newWeek();
  const week = (await t.ask(jo, 'reports.mine')).this_week;
  await write(lea, [worked('Written.')]);
  await t.ask(sam, 'reports.setHabit', { snoozed: true });
  expect(await t.ask(jo, 'reports.setHabit', { due_weekday: 4 })).toMatchObject({ due_weekday: 4, reminded: true });
  await t.house.tick();
  const before = await due(jo);
  const { version } = await t.ask(jo, 'people.me');
  const wednesday = new Date(t.clock.now().getTime() + 2 * 86_400_000);
  const thursday = new Date(wednesday.getTime() + 86_400_000).toISOString().slice(0, 10);
  await t.ask(jo, 'people.change', { seen_version: version, days_off: [thursday] });
  expect((await t.ask(jo, 'reports.mine')).due_on).toBe(wednesday.toISOString().slice(0, 10));
  t.clock.set(wednesday);
  for (const _ of [1, 2]) await t.house.tick();
  expect(await due(jo)).toBe(before + 1);
  t.clock.pass(2);
  await t.house.tick();
  expect(
    [await due(lea), await due(sam), await due(mika)].every((n) => n <= 1),
    week,
  ).toBe(true);
  expect(await due(sam)).toBe(0);
  t.clock.pass(7 * 6);
  await t.house.tick();
  expect(await due(jo), 'who has stopped').toBe(before + 1);
});

test('search and the stream know reports, each reader their own part of it', async () => {
  weeks += 10;
  newWeek();
  const { id, week } = await write(mika, [
    worked('Gasket quarrel.'),
    worked('Zirconium secret.', { home: customer }),
    { prompt: 'numbers', number: { label: 'Callouts', value: 2 } },
  ]);
  await t.settled();
  const find = async (as: Person, q: string) => (await t.ask(as, 'search.find', { q })).items;
  expect(await find(jo, 'callouts')).toMatchObject([
    { id, kind: 'report', title: week, snippet: expect.stringContaining('Gasket') },
  ]);
  expect(JSON.stringify(await find(jo, 'callouts'))).not.toContain('Zirconium');
  expect(await find(olga, 'callouts')).toEqual([]);
  const { items } = await t.ask(jo, 'notices.communityStream', { community: field });
  expect(items[0]).toMatchObject({ id, kind: 'report', body: 'Gasket quarrel.' });
  expect(items.filter((each: any) => each.title === 'Gasket quarrel.')).toEqual([]);
  const there = await t.ask(lea, 'notices.communityStream', { community: customer });
  expect(there.items[0]).toMatchObject({ kind: 'note', title: 'Zirconium secret.' });
});

test('who is removed leaves no habit behind, and their readings still count', async () => {
  newWeek();
  const gone = await t.person('Gone');
  await t.ask(lea, 'communities.setMember', { community: field, person: gone.person });
  const { id } = await write(mika, [worked('Read by somebody who left.')]);
  await t.ask(gone, 'reports.read', { report: id });
  await t.ask(gone, 'reports.setHabit', { due_weekday: 3 });
  await t.ask(sam, 'people.remove', { person: gone.person });
  await t.settled();
  expect((await open(id)).readers.people).toBe(1);
  const { rows } = await sql`select from report_habits where person_id = ${gone.person}`.execute(t.base.read);
  expect(rows).toEqual([]);
});
