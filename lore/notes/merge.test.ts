import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../ground/sql.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { stateAfterAcknowledgement, stateAfterLink, whyNotClose, whyNotMergeInto } from './note.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let mika: Person;
let jo: Person;
let olga: Person;
let home: string;
let apart: string;
beforeAll(async () => {
  t = await openTestHouse();
  [lea, mika, jo, olga] = [await t.person('Lea'), await t.person('Mika'), await t.person('Jo'), await t.person('Olga')];
  home = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice', openness: 'closed' })).id;
  for (const each of [mika, jo]) await t.ask(lea, 'communities.setMember', { community: home, person: each.person });
  apart = (await t.ask(lea, 'communities.begin', { name: 'Apart', kind: 'circle', openness: 'closed' })).id;
});
afterAll(() => t.close());

const share = async (as: Person, body: string, extra: object = {}) =>
  (await t.ask(as, 'notes.share', { body, home, ...extra })).id as string;
const open = (note: string, as = lea) => t.ask(as, 'notes.open', { note });
const merge = async (as: Person, note: string, into: string) =>
  t.ask(as, 'notes.merge', { note, into, seen_version: (await open(note).catch(() => ({ version: 1 }))).version });
const kindsOf = async (as: Person) =>
  (await t.ask(as, 'notices.list')).items.map((each: { kind: string }) => each.kind);

test('what was merged or answered is not taken back by being read or linked', () => {
  for (const state of ['Answered', 'Merged'] as const) {
    expect(stateAfterAcknowledgement(state)).toBe(state);
    expect(stateAfterLink(state)).toBe(state);
  }
  const standing = { state: 'Merged' as const, isAuthor: true, isMember: true, isSteward: true, reopened: false };
  expect(whyNotClose(standing)).toContain('merged');
  expect(whyNotMergeInto({ id: 'a' }, { id: 'a', state: 'Shared' })).toContain('itself');
});

test('a steward merges notes of one event; readers see where it went, if they may read that', async () => {
  const [one, two, hidden] = [
    await share(mika, 'The seal cracked on the X20.'),
    await share(jo, 'X20: the seal is broken.'),
    await share(lea, 'Of another circle.', { home: apart }),
  ];
  await expect(merge(jo, one, two)).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(merge(olga, one, two)).rejects.toMatchObject({ reason: 'unknown' });
  await expect(merge(lea, one, one)).rejects.toMatchObject({ reason: 'conflict' });
  await expect(merge(lea, one, 'absent0000000a')).rejects.toMatchObject({ reason: 'unknown' });
  await expect(t.ask(lea, 'notes.merge', { note: one, into: two, seen_version: 9 })).rejects.toMatchObject({
    reason: 'stale',
  });
  expect((await open(one, jo)).why_not.merge).toContain('steward');
  await merge(lea, one, two);
  expect(await open(one, mika)).toMatchObject({ state: 'Merged', merged_into: { id: two } });
  expect(await open(two, mika)).toMatchObject({ merged_here: [{ id: one, author: { name: 'Mika' } }] });
  await t.settled();
  expect(await kindsOf(mika)).toEqual(['merged']);
  expect(await kindsOf(jo)).toEqual(['merged here']);
  await expect(merge(lea, one, two)).rejects.toMatchObject({ reason: 'conflict' });
  await expect(merge(lea, two, one), 'no circle').rejects.toMatchObject({ reason: 'conflict' });
  await merge(lea, two, hidden);
  expect((await open(one, lea)).merged_into, 'it goes on to where that went').toMatchObject({ id: hidden });
  expect(await open(one, mika), 'who may not read it does not learn of it').toMatchObject({
    state: 'Merged',
    merged_into: null,
  });
  await expect(t.ask(lea, 'notes.close', { note: one, seen_version: 2, reason: 'x' })).rejects.toMatchObject({
    reason: 'forbidden',
  });
});

test('all authors keep credit: in the evidence, and in what is told', async () => {
  const [one, two] = [await share(mika, 'The valve leaks.'), await share(jo, 'The valve leaks too.')];
  const practice = (
    await t.ask(lea, 'practices.begin', { title: 'Tighten it', steps: [{ body: 'Turn.' }], home, notes: [two] })
  ).id;
  await t.ask(mika, 'practices.use', { practice, outcome: 'worked' });
  await t.settled();
  const arithmetic = async () => (await t.ask(lea, 'practices.open', { practice })).arithmetic;
  expect(await arithmetic()).toMatchObject({ worked: 1 });
  await merge(lea, one, two);
  await t.settled();
  expect(await arithmetic(), 'who contributed does not vouch for it').toMatchObject({
    worked: 0,
    excluded: [{ why: 'author' }],
  });
  const { version } = await t.ask(lea, 'practices.open', { practice });
  await t.ask(lea, 'practices.retire', { practice, seen_version: version, reason: 'There is a newer way.' });
  await t.settled();
  expect((await kindsOf(mika))[0]).toBe('retired');
});

test('two notes of one event contradict a step once', async () => {
  const practice = (await t.ask(lea, 'practices.begin', { title: 'Lock it', steps: [{ body: 'Lock.' }], home })).id;
  const step = (await t.ask(lea, 'practices.open', { practice })).steps[0].id;
  const notes = [await share(mika, 'No lock there.'), await share(jo, 'There is no lock.'), await share(lea, 'None.')];
  const link = (note: string) => t.ask(lea, 'practices.link', { practice, note, step, relation: 'contradicts' });
  await merge(lea, notes[0], notes[1]);
  await link(notes[0]);
  expect((await link(notes[1])).challenged).toBe(false);
  expect((await link(notes[2])).challenged).toBe(true);
});

test('of a confidential note nobody stands beside the merge, and its author is not named by it', async () => {
  const [own, other] = [
    await share(lea, 'We were told to skip it.', { confidential: true }),
    await share(mika, 'Skipped again.'),
  ];
  await merge(lea, own, other);
  expect(await open(other, jo)).toMatchObject({ merged_here: [{ id: own, author: null }] });
  const { rows } = await sql<{ actor_id: string | null; merged_by: string | null }>`
    select h.actor_id, m.merged_by from happenings h join note_merges m on m.note_id = h.item_id
    where h.item_id = ${own} and h.what = 'note.merged'`.execute(t.base.read);
  expect(rows).toEqual([{ actor_id: null, merged_by: null }]);
});

test('two stewards who merge two notes into each other at the same moment close no circle', async () => {
  const [one, two] = [await share(mika, 'One of two.'), await share(jo, 'Two of two.')];
  const done = await Promise.allSettled([merge(lea, one, two), merge(lea, two, one)]);
  expect(done.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a note that asks is answered by somebody else, in public, once', async () => {
  const note = await share(mika, 'Which grease for the X20?');
  const answer = (as: Person, words = 'The blue one.') => t.ask(as, 'notes.answer', { note, words });
  expect((await open(note, mika)).why_not.answer).toContain('yourself');
  expect((await open(note, jo)).why_not.answer).toBeNull();
  await expect(answer(mika)).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(answer(olga)).rejects.toMatchObject({ reason: 'unknown' });
  await expect(answer(jo, ' ')).rejects.toMatchObject({ reason: 'invalid' });
  await answer(jo);
  expect(await open(note, mika)).toMatchObject({
    state: 'Answered',
    answer: { words: 'The blue one.', by: { name: 'Jo' }, at: t.clock.now() },
  });
  await expect(answer(lea, 'The red one.')).rejects.toMatchObject({ reason: 'conflict' });
  await t.settled();
  expect((await t.ask(mika, 'notices.list')).items[0]).toMatchObject({
    kind: 'answered',
    about: { words: 'The blue one.' },
    from: { name: 'Jo' },
  });
  const practice = (
    await t.ask(lea, 'practices.begin', { title: 'Grease it', steps: [{ body: 'Grease.' }], home, notes: [note] })
  ).id;
  expect(practice).toBeTruthy();
  expect((await open(note)).state, 'a link keeps it answered').toBe('Answered');
});
