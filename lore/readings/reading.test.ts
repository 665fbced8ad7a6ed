import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { mondayBefore } from './week.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let mika: Person;
let jo: Person;
let olga: Person;
let home: string;
beforeAll(async () => {
  t = await openTestHouse();
  [lea, mika, jo, olga] = await Promise.all(
    ['Lea', 'Mika', 'Jo', 'Olga'].map((name) => t.person(name, { team: name })),
  );
  home = (await t.ask(lea, 'communities.begin', { name: 'Cold', kind: 'practice', openness: 'closed' })).id;
  for (const { person } of [mika, jo]) await t.ask(lea, 'communities.setMember', { community: home, person });
});
afterAll(() => t.close());

const trail = async (as: Person, of = as) => (await t.ask(as, 'readings.trail', { person: of.person })).items;
const kinds = async (as: Person, extra: object = {}) =>
  (await t.ask(as, 'readings.dues', extra)).items.map((each: { kind: string }) => each.kind);

test('a note leads to what came of it, through the note it went into as well', async () => {
  const share = async (as: Person, body: string, extra: object = {}) =>
    (await t.ask(as, 'notes.share', { body, home, ...extra })).id as string;
  const [note, twin, sealed] = [
    await share(mika, 'The seal cracks.'),
    await share(jo, 'The seal cracks here too.'),
    await share(mika, 'Nobody locks it.', { confidential: true }),
  ];
  const { id: practice } = await t.ask(lea, 'practices.begin', {
    title: 'Seal it',
    steps: [{ body: 'Press the seal.' }],
    home,
    notes: [note],
  });
  const [step] = (await t.ask(lea, 'practices.open', { practice })).steps;
  await t.ask(lea, 'notes.merge', { note: twin, into: note, seen_version: 1 });
  await t.ask(lea, 'practices.link', { practice, note: sealed, step: step.id, relation: 'extends' });
  await t.ask(jo, 'practices.use', { practice, outcome: 'worked' });
  const mine = await trail(mika);
  expect(mine.map((each: any) => each.id).sort()).toEqual([note, sealed].sort());
  expect(mine.find((each: any) => each.id === note).practices).toMatchObject([
    { id: practice, relation: 'source', uses: 1, worked: 1, units: 0, changed_on: null, taught_on: null },
  ]);
  const { version } = await t.ask(lea, 'practices.open', { practice });
  await t.ask(lea, 'practices.change', {
    practice,
    seen_version: version,
    change_kind: 'behavioural',
    steps: [{ id: step.id, body: 'Warm the seal, then press it.' }],
  });
  const [changed] = (await trail(mika)).find((each: any) => each.id === sealed).practices;
  expect(changed.changed_on, 'the step has another wording since').toBe(t.clock.now().toISOString().slice(0, 10));
  expect((await trail(jo)).map((each: any) => [each.id, each.practices.length])).toEqual([[twin, 1]]);
  expect(
    (await trail(lea, mika)).map((each: any) => each.id),
    'a sealed one is nobody else’s to see',
  ).toEqual([note]);
  expect(await trail(olga, mika)).toEqual([]);
  await expect(t.ask(lea, 'readings.trail', { person: 'absent0000000a' })).rejects.toMatchObject({ reason: 'unknown' });
});

test('what waits stands on the list of who looks after it, with its day, until it is done', async () => {
  const { id: practice } = await t.ask(jo, 'practices.begin', {
    title: 'Lock it',
    steps: [{ body: 'Lock it.', core: true, why: 'Hands.' }, { body: 'Check it.' }],
    home,
  });
  const [lock, check] = (await t.ask(lea, 'practices.open', { practice })).steps;
  const { id: challenge } = await t.ask(mika, 'practices.challenge', { practice, words: 'No lock there.' });
  const vary = (step: string, extra: object) =>
    t.ask(mika, 'variations.begin', { practice, step, op: 'replace', body: 'Otherwise.', ...extra });
  const cold = { facet: 'ambient_c', op: '<', value: -10 };
  await vary(lock.id, { when: [cold] });
  await vary(check.id, { stated: 'in the rain' });
  await vary(check.id, { when: [cold] });
  await vary(check.id, { when: [{ ...cold, value: -20 }] });
  await t.ask(mika, 'notes.share', { body: 'The key is missing.', home });
  const found = await kinds(lea);
  expect(found).toEqual(expect.arrayContaining(['challenge', 'deviation', 'to map', 'tie']));
  expect(found, 'a note of today waits for nobody yet').not.toContain('note unread');
  t.clock.pass(5);
  expect(await kinds(lea)).toContain('note unread');
  const list = await t.ask(lea, 'readings.dues', { community: home });
  expect(list.items[0].due_at <= list.items[1].due_at).toBe(true);
  const named = (kind: string) => list.items.find((each: any) => each.kind === kind);
  expect(named('deviation'), 'it is called by its step and its letter').toMatchObject({ position: 1, letter: 'a' });
  expect(named('tie')).toMatchObject({ position: 2, letter: 'b, c' });
  await t.ask(lea, 'practices.reply', { challenge, reply: 'There will be one.' });
  expect(await kinds(lea)).not.toContain('challenge');
  expect(await kinds(jo), 'a member of no office has no list of their own').toEqual([]);
  expect(await kinds(jo, { community: home })).toContain('deviation');
  expect(await kinds(jo, { community: 'cold' }), 'by its address as well').toContain('deviation');
  expect(await kinds(olga, { community: home }), 'nobody outside').toEqual([]);
});

test('the week is told on Monday morning, once, in one line for each author', async () => {
  expect(mondayBefore(new Date('2026-05-11T06:00:00Z')).toISOString()).toBe('2026-05-04T07:00:00.000Z');
  expect(mondayBefore(new Date('2026-05-11T07:00:00Z')).toISOString()).toBe('2026-05-11T07:00:00.000Z');
  expect(mondayBefore(new Date('2026-05-17T23:00:00Z')).toISOString()).toBe('2026-05-11T07:00:00.000Z');
  t.clock.set(new Date('2026-05-11T08:00:00Z'));
  await t.house.tick();
  await t.house.tick();
  await t.settled();
  const notices = (await t.ask(mika, 'notices.list')).items.filter((each: any) => each.kind === 'went');
  expect(notices).toMatchObject([{ about: { uses: 1, worked: 1 } }]);
});

test('the pyramid counts what the viewer may read, and what is told below it', async () => {
  expect(await t.ask(lea, 'practices.counts')).toEqual({
    Emergent: 2,
    Validated: 0,
    Established: 0,
    Retired: 0,
    taught: 0,
    notes: 4,
  });
  expect(await t.ask(olga, 'practices.counts')).toMatchObject({ Emergent: 0, notes: 0 });
});

describe('what its reader may not see tells nothing', () => {
  let elsewhere: string;
  let farther: string;
  let note: string;
  let practice: string;
  let step: string;
  beforeAll(async () => {
    const closed = async (name: string) => {
      const { id } = await t.ask(olga, 'communities.begin', { name, kind: 'circle', openness: 'closed' });
      await t.ask(olga, 'communities.setMember', { community: id, person: lea.person });
      return id as string;
    };
    [elsewhere, farther] = [await closed('Elsewhere'), await closed('Farther')];
    note = (await t.ask(mika, 'notes.share', { body: 'The ring is too hard.', home })).id;
    const begun = { title: 'Fit the ring', steps: [{ body: 'Press the ring.' }], home, notes: [note] };
    practice = (await t.ask(lea, 'practices.begin', begun)).id;
    step = (await t.ask(lea, 'practices.open', { practice })).steps[0].id;
  });

  test('a trail counts the units of those courses that its reader may read', async () => {
    const { id: course } = await t.ask(lea, 'courses.begin', { title: 'Rings', home: elsewhere });
    await t.ask(lea, 'courses.addUnit', { course, title: 'One', body: `![[p/${practice}#${step}]]` });
    const at = async (as: Person) => (await trail(as, mika)).find((each: any) => each.id === note).practices[0];
    expect(await at(lea)).toMatchObject({ units: 1, taught_on: t.clock.now().toISOString().slice(0, 10) });
    expect(await at(mika)).toMatchObject({ units: 0, taught_on: null });
  });

  test('a week counts the uses of those practices that the author of the note may read', async () => {
    const { id: theirs } = await t.ask(lea, 'practices.begin', {
      title: 'Grind the ring',
      steps: [{ body: 'Grind it.' }],
      home: elsewhere,
    });
    const [grind] = (await t.ask(lea, 'practices.open', { practice: theirs })).steps;
    await t.ask(lea, 'practices.link', { practice: theirs, note, step: grind.id, relation: 'extends' });
    await t.ask(olga, 'practices.use', { practice: theirs, outcome: 'worked' });
    await t.ask(lea, 'practices.use', { practice: theirs, outcome: 'worked' });
    await t.ask(lea, 'practices.use', { practice, outcome: 'failed' });
    await t.ask(jo, 'practices.use', { practice, outcome: 'worked' });
    t.clock.set(new Date('2026-05-18T08:00:00Z'));
    await t.house.tick();
    await t.settled();
    const [newest] = (await t.ask(mika, 'notices.list')).items.filter((each: any) => each.kind === 'went');
    expect(newest).toMatchObject({ item: { id: note }, about: { uses: 2, worked: 1, notes: 1 } });
  });

  test('a variation for communities that its reader does not know is for others, and says not for whom', async () => {
    const vary = async (body: string, where: string[]) =>
      (await t.ask(lea, 'variations.begin', { practice, step, op: 'replace', body, where })).id as string;
    const first = await vary('Oil the ring.', [elsewhere]);
    const second = await vary('Wet the ring.', [farther]);
    const both = await vary('Turn the ring.', [home, farther]);
    const shown = async (as: Person) => {
      const { variations, tied } = await t.ask(as, 'practices.open', { practice });
      return { tied, places: Object.fromEntries(variations.map((each: any) => [each.id, each.places])) };
    };
    const known = await shown(lea);
    expect(known.places).toEqual({ [first]: [elsewhere], [second]: [farther], [both]: [home, farther].sort() });
    const hidden = await shown(mika);
    expect(JSON.stringify(hidden)).not.toMatch(new RegExp(`${elsewhere}|${farther}`));
    expect(hidden.places).toEqual({ [first]: ['elsewhere'], [second]: ['elsewhere'], [both]: [home, 'elsewhere'] });
    expect(hidden.tied, 'what competes does not depend on who looks').toEqual([[second, both]]);
    expect(hidden.tied).toEqual(known.tied);
  });
});
