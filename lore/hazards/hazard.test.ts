import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../ground/sql.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { outcomeOf, waitedHours, whyNotHold, whyNotReadable, whyNotReader } from './hazard.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let mika: Person;
let jo: Person;
let ida: Person;
let omar: Person;
let ruth: Person;
let olga: Person;
let home: string;
beforeAll(async () => {
  t = await openTestHouse();
  const names = ['Lea', 'Mika', 'Jo', 'Ida', 'Omar', 'Ruth', 'Olga'];
  [lea, mika, jo, ida, omar, ruth, olga] = await Promise.all(names.map((name) => t.person(name)));
  home = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice', openness: 'closed' })).id;
  for (const each of [mika, jo, ida, omar, ruth])
    await t.ask(lea, 'communities.setMember', { community: home, person: each.person });
});
afterAll(() => t.close());

const share = async (as: Person, body: string, extra: object = {}) =>
  (await t.ask(as, 'notes.share', { body, home, hazard: true, ...extra })).id as string;
const begin = async (as = omar) =>
  (
    await t.ask(as, 'practices.begin', {
      title: 'Fit the seal',
      steps: [{ body: 'Open it.', core: true, why: 'To reach it.' }, { body: 'Fit it.' }],
      home,
    })
  ).id as string;
const read = (as: Person, note: string, plausible = true, words = '') =>
  t.ask(as, 'hazards.read', { note, plausible, words });
const ofNote = (note: string, as = lea) => t.ask(as, 'hazards.ofNote', { note });
const link = (as: Person, practice: string, note: string) =>
  t.ask(as, 'practices.link', { practice, note, relation: 'hazard' });
const waiting = async (as = lea, input: object = {}) =>
  (await t.ask(as, 'hazards.waiting', input)).items.map((each: { id: string }) => each.id);
const linesOf = async (item: string, what: string) =>
  (
    await sql<{ actor_id: string | null; about: any }>`
      select actor_id, about from happenings where item_id = ${item} and what = ${what} order by id`.execute(
      t.base.read,
    )
  ).rows;
const toldOf = async (as: Person) =>
  (await t.ask(as, 'notices.list', { limit: 100 })).items.map(
    (each: { kind: string; item: { id: string } }) => `${each.kind} ${each.item.id}`,
  );

test('two who agree decide; one against one leaves it to a third', () => {
  const outcome = (plausible: number, implausible: number) => outcomeOf({ plausible, implausible });
  expect([outcome(0, 0), outcome(1, 0), outcome(1, 1), outcome(0, 1)]).toEqual(Array(4).fill('waiting'));
  expect([outcome(2, 0), outcome(2, 1)]).toEqual(['plausible', 'plausible']);
  expect([outcome(0, 2), outcome(1, 2)]).toEqual(['implausible', 'implausible']);
  const at = (hours: number) => new Date(Date.UTC(2026, 4, 4) + hours * 3_600_000);
  expect(waitedHours(at(0), null, at(4.27))).toBe(4.2);
  expect(waitedHours(at(0), at(1.5), at(100))).toBe(1.5);
});

test('who reads, and who holds', () => {
  const reader = { isAuthor: false, isMember: true, standsIn: false };
  expect(whyNotReader(reader)).toBeNull();
  expect(whyNotReader({ ...reader, isAuthor: true })).toContain('yourself');
  expect(whyNotReader({ ...reader, isMember: false })).toContain('community');
  expect(whyNotReader({ ...reader, standsIn: true })).toContain('answer for');
  const note = { flagged: true, merged: false, readByMe: false, outcome: 'waiting' as const };
  expect(whyNotReadable(note)).toBeNull();
  expect(whyNotReadable({ ...note, flagged: false })).toContain('not flagged');
  expect(whyNotReadable({ ...note, merged: true })).toContain('merged');
  expect(whyNotReadable({ ...note, outcome: 'implausible' })).toContain('Two readers');
  const who = { isOwner: false, isSteward: false, isFacilitator: false, isReader: false };
  const ground = { linked: true, plausible: true };
  expect(whyNotHold({ ...who, isOwner: true }, null)).toBeNull();
  expect(whyNotHold({ ...who, isReader: true }, ground)).toBeNull();
  expect(whyNotHold({ ...who, isFacilitator: true }, ground)).toBeNull();
  expect(whyNotHold({ ...who, isFacilitator: true }, null)).toContain('Name the hazard');
  expect(whyNotHold({ ...who, isReader: true }, { ...ground, linked: false })).toContain('Link it');
  expect(whyNotHold({ ...who, isReader: true }, { ...ground, plausible: false })).toContain('plausible first');
  expect(whyNotHold(who, ground)).toContain('reader');
});

test('anybody flags, at capture, later or by a link; who looks after the place is told, and the clock runs in public', async () => {
  const captured = await share(mika, 'The cover falls on your hands.');
  t.clock.pass(1 / 86_400);
  const [later, linked] = [
    await share(mika, 'The ladder slips.', { hazard: false }),
    await share(mika, 'It sparks at step 1.', { hazard: false }),
  ];
  expect((await ofNote(later, jo)).why_not).toEqual({ flag: null, read: 'It is not flagged as a hazard.' });
  await expect(t.ask(olga, 'hazards.flag', { note: later })).rejects.toMatchObject({ reason: 'unknown' });
  await t.ask(jo, 'hazards.flag', { note: later });
  await t.ask(jo, 'hazards.flag', { note: later });
  await link(jo, await begin(), linked);
  expect(await linesOf(later, 'hazard.flagged'), 'once is enough').toHaveLength(1);
  for (const note of [captured, later, linked]) {
    expect(await t.ask(jo, 'notes.open', { note })).toMatchObject({ hazard: true });
    expect(await waiting()).toContain(note);
  }
  await t.settled();
  expect(await toldOf(lea)).toEqual(expect.arrayContaining([captured, later].map((note) => `hazard flagged ${note}`)));
  expect(await toldOf(ida)).not.toContain(`hazard flagged ${captured}`);
  t.clock.pass(5 / 24);
  const { items } = await t.ask(lea, 'hazards.waiting', { community: home, limit: 1 });
  expect(items).toMatchObject([{ id: captured, waiting_hours: 5, overdue: true, plausible: 0, why_not_read: null }]);
  const [mine] = (await t.ask(mika, 'hazards.waiting', { community: home })).items;
  expect(mine.why_not_read).toContain('yourself');
  expect(await waiting(olga)).toEqual([]);
  await expect(waiting(olga, { community: home })).rejects.toMatchObject({ reason: 'unknown' });
  for (const note of [captured, later, linked]) for (const as of [lea, ruth]) await read(as, note, false);
});

test('two readers who did not write it and do not answer for the practice; the second yes sends the alert', async () => {
  const practice = await begin();
  const stranger = await t.person('Uma');
  const second = (await t.ask(lea, 'communities.begin', { name: 'Open to all', kind: 'place', openness: 'open' })).id;
  await t.ask(mika, 'communities.join', { community: second });
  const used = await t.person('Used');
  await t.ask(lea, 'communities.setMember', { community: home, person: used.person });
  await t.ask(used, 'practices.use', { practice, outcome: 'worked' });
  await t.ask(lea, 'communities.removeMember', { community: home, person: used.person });
  const near = await t.person('Near');
  const long = await t.person('Long Ago');
  for (const each of [near, long]) await t.ask(each, 'communities.join', { community: second });
  const context = { asset: 'X20', place: 'Kiruna' };
  await t.ask(long, 'notes.share', {
    body: 'Of last year.',
    home: second,
    context,
    happened_at: '2025-06-01T00:00:00Z',
  });
  await t.ask(near, 'notes.share', { body: 'A calm day.', home: second, context: { asset: 'x20' } });
  for (const each of [near, long]) await t.ask(each, 'communities.leave', { community: second });
  const note = await share(mika, 'The seal bursts at 3 bar. Stand aside.', { context, also: [second] });
  await link(jo, practice, note);

  await expect(read(mika, note)).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(read(omar, note), 'it is their practice').rejects.toMatchObject({ reason: 'forbidden' });
  await expect(read(stranger, note), 'may read it, and is no member').rejects.toMatchObject({ reason: 'forbidden' });
  expect(await read(jo, note, true, 'I have seen it.')).toEqual({ outcome: 'waiting', told: 0 });
  await expect(read(jo, note)).rejects.toMatchObject({ reason: 'conflict' });
  expect(await ofNote(note, mika)).toMatchObject({
    outcome: 'waiting',
    readings: [{ name: 'Jo', plausible: true, words: 'I have seen it.' }],
    alert: null,
  });
  expect(await read(ida, note, false)).toEqual({ outcome: 'waiting', told: 0 });
  expect(await waiting(), 'one against one').toContain(note);
  t.clock.pass(1 / 24);
  const { outcome, told } = await read(lea, note);
  expect(outcome).toBe('plausible');
  expect(await waiting()).not.toContain(note);
  await expect(read(ruth, note)).rejects.toMatchObject({ reason: 'conflict' });
  await t.settled();

  const whyOf = async (as: Person) =>
    (await t.ask(as, 'hazards.mine')).items.find((each: any) => each.note.id === note)?.why ?? null;
  expect(await whyOf(omar)).toBe('member');
  expect(await whyOf(ruth)).toBe('member');
  expect(await whyOf(used)).toBe('used');
  expect(await whyOf(near)).toBe('same asset');
  for (const as of [mika, jo, ida, lea, olga, stranger, long]) expect(await whyOf(as)).toBeNull();
  expect(told).toBe(4);
  expect(await toldOf(used)).toContain(`hazard alert ${note}`);
  expect(await toldOf(olga)).toEqual([]);
  const seen = await ofNote(note, mika);
  expect(seen).toMatchObject({
    waiting_hours: 1,
    overdue: false,
    outcome: 'plausible',
    alert: { words: 'The seal bursts at 3 bar.', practice: { id: practice }, told: 4, acknowledged: 0, mine: null },
    why_not: { read: 'You wrote it yourself. Two others read it.' },
  });

  const alert = seen.alert.id;
  await expect(t.ask(mika, 'hazards.acknowledge', { alert })).rejects.toMatchObject({ reason: 'unknown' });
  await t.ask(ruth, 'hazards.acknowledge', { alert });
  await t.ask(ruth, 'hazards.acknowledge', { alert });
  expect(await linesOf(note, 'hazard.acknowledged')).toHaveLength(1);
  expect((await ofNote(note, ruth)).alert).toMatchObject({
    told: 4,
    acknowledged: 1,
    mine: { why: 'member', acknowledged_at: t.clock.now() },
  });
  await t.ask(lea, 'communities.take', { item: note, community: second });
  expect(await whyOf(near), 'who may not read it any more is shown nothing').toBeNull();
  await expect(t.ask(near, 'hazards.acknowledge', { alert })).rejects.toMatchObject({ reason: 'unknown' });
});

test('alerts that are open come first, page by page', async () => {
  const notes = [await share(mika, 'Number one of three.'), await share(mika, 'Number two of three.')];
  for (const note of notes) {
    t.clock.pass(1 / 24);
    for (const as of [jo, lea]) await read(as, note);
  }
  const first = await t.ask(ida, 'hazards.mine', { limit: 1 });
  expect(first.items[0].note.id).toBe(notes[1]);
  await t.ask(ida, 'hazards.acknowledge', { alert: first.items[0].id });
  const again = await t.ask(ida, 'hazards.mine', { limit: 1 });
  expect(again.items[0].note.id).toBe(notes[0]);
  const rest = await t.ask(ida, 'hazards.mine', { limit: 1, after: again.next });
  expect(rest.items[0].note.id).toBe(notes[1]);
});

test('two who read at the same moment see each other', async () => {
  const note = await share(mika, 'Both of you at once.');
  const done = await Promise.all([read(jo, note), read(lea, note)]);
  expect(done.map((each) => each.outcome).sort()).toEqual(['plausible', 'waiting']);
  expect((await ofNote(note)).alert.told).toBe(3);
});

test('the author of a confidential hazard is not one of its readers, gets the alert like all, and is named nowhere', async () => {
  const note = await share(ida, 'We are told to bridge the switch.', { confidential: true });
  await expect(read(ida, note)).rejects.toMatchObject({ reason: 'forbidden' });
  for (const as of [jo, lea]) await read(as, note);
  const { alert } = await ofNote(note, ida);
  expect(alert.words).toBe('We are told to bridge the switch.');
  expect(alert.told).toBe(4);
  for (const as of [ida, mika]) await t.ask(as, 'hazards.acknowledge', { alert: alert.id });
  expect((await linesOf(note, 'hazard.acknowledged')).map((each) => each.actor_id)).toEqual([null, null]);
  expect((await linesOf(note, 'hazard.flagged')).map((each) => each.actor_id)).toEqual([null]);
  await t.settled();
  for (const table of ['happenings', 'notices', 'alerts', 'hazard_readings', 'items', 'notes']) {
    const { rows } = await sql<{ row: string }>`select to_jsonb(x)::text as row from ${sql.ref(table)} x`.execute(
      t.base.read,
    );
    // A notice tells each of those alerted, and names nobody as its author.
    for (const { row } of rows.filter((each) => each.row.includes(note)))
      if (table !== 'notices') expect(row, table).not.toContain(ida.person);
  }
});

test('a merged note takes its danger along', async () => {
  const [one, two] = [await share(mika, 'Sharp edge.'), await share(jo, 'An edge cuts.', { hazard: false })];
  const { version } = await t.ask(lea, 'notes.open', { note: one });
  await t.ask(lea, 'notes.merge', { note: one, into: two, seen_version: version });
  await expect(read(ida, one)).rejects.toMatchObject({ reason: 'conflict' });
  const open = await waiting();
  expect(open).toContain(two);
  expect(open).not.toContain(one);
});

test('a hold rests on what two readers found, or on who answers for it; it is temporary and never lifted in silence', async () => {
  const practice = await begin();
  const [, fit] = (await t.ask(lea, 'practices.open', { practice })).steps;
  const note = await share(mika, 'It springs back at you.');
  const until = (days: number) => new Date(t.clock.now().getTime() + days * 86_400_000).toISOString();
  const hold = (as: Person, extra: object = {}) =>
    t.ask(as, 'hazards.hold', { practice, reason: 'It springs back.', until: until(10), ...extra });
  const holds = (as = ruth) => t.ask(as, 'hazards.holds', { practice });

  await expect(hold(ruth, { note })).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(hold(olga)).rejects.toMatchObject({ reason: 'unknown' });
  for (const as of [jo, ida]) await read(as, note);
  await expect(hold(jo, { note }), 'it is not linked yet').rejects.toMatchObject({ reason: 'forbidden' });
  await link(mika, practice, note);
  await expect(hold(jo), 'a reader names the hazard').rejects.toMatchObject({ reason: 'forbidden' });
  await expect(hold(ruth, { note }), 'ruth has not read it').rejects.toMatchObject({ reason: 'forbidden' });
  await expect(hold(jo, { note, until: until(31) })).rejects.toMatchObject({ reason: 'invalid' });
  await expect(hold(jo, { note, until: until(-1) })).rejects.toMatchObject({ reason: 'invalid' });
  await expect(hold(jo, { note, reason: ' ' })).rejects.toMatchObject({ reason: 'invalid' });
  await expect(hold(jo, { note, step: 'absent0000000a' })).rejects.toMatchObject({ reason: 'unknown' });
  expect((await holds(jo)).why_not.hold).toBeNull();
  expect(await holds()).toMatchObject({ standing: [], grounds: [{ id: note }] });
  expect((await holds()).why_not.hold).toContain('reader');
  const { id } = await hold(jo, { note, step: fit.id });
  await expect(hold(jo, { note, step: fit.id })).rejects.toMatchObject({ reason: 'conflict' });
  expect((await holds()).standing).toMatchObject([
    { id, step: fit.id, reason: 'It springs back.', by: { name: 'Jo' }, note: { id: note }, lifting: null },
  ]);
  await t.settled();
  expect(await toldOf(omar), 'who keeps it is told').toContain(`held ${practice}`);
  expect(await toldOf(lea)).toContain(`held ${practice}`);

  const lift = (as: Person, reason = 'There is a guard now.') => t.ask(as, 'hazards.lift', { hold: id, reason });
  await expect(lift(jo)).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(lift(olga)).rejects.toMatchObject({ reason: 'unknown' });
  await expect(lift(lea, ' ')).rejects.toMatchObject({ reason: 'invalid' });
  await lift(lea);
  await expect(lift(lea)).rejects.toMatchObject({ reason: 'conflict' });
  expect(await holds()).toMatchObject({
    standing: [],
    past: [{ id, lifting: { by: { name: 'Lea' }, reason: 'There is a guard now.' } }],
  });
  expect(await linesOf(practice, 'practice.hold_lifted')).toMatchObject([
    { actor_id: lea.person, about: { hold: id, reason: 'There is a guard now.' } },
  ]);
});

test('a steward needs no readers, and a hold ends by itself', async () => {
  const practice = await begin();
  const { id } = await t.ask(lea, 'hazards.hold', {
    practice,
    reason: 'We look into it.',
    until: new Date(t.clock.now().getTime() + 86_400_000).toISOString(),
  });
  await t.house.tick();
  expect(await linesOf(practice, 'practice.hold_ended')).toEqual([]);
  t.clock.pass(2);
  expect((await t.ask(jo, 'hazards.holds', { practice })).standing).toEqual([]);
  await expect(t.ask(lea, 'hazards.lift', { hold: id, reason: 'Late.' })).rejects.toMatchObject({ reason: 'conflict' });
  await t.house.tick();
  await t.house.tick();
  expect(await linesOf(practice, 'practice.hold_ended')).toEqual([
    { actor_id: null, about: { hold: id, by_rule: true } },
  ]);
});
