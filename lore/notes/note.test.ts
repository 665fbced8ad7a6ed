import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { nobody } from '../route.ts';
import { stateAfterAcknowledgement, stateAfterLink, states, titleOf } from './note.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let mika: Person;
let jo: Person;
let olga: Person;
let home: string;
beforeAll(async () => {
  t = await openTestHouse({ following: false });
  [lea, mika, jo, olga] = [await t.person('Lea'), await t.person('Mika'), await t.person('Jo'), await t.person('Olga')];
  home = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice', openness: 'closed' })).id;
  for (const each of [mika, jo]) await t.ask(lea, 'communities.setMember', { community: home, person: each.person });
});
afterAll(() => t.close());

const share = async (body: string, extra: object = {}) =>
  (await t.ask(mika, 'notes.share', { body, home, ...extra })).id as string;

test('a title is the first sentence, or what fits of it', () => {
  expect(titleOf('The seal cracks in the cold. Ten minutes help.')).toBe('The seal cracks in the cold.');
  expect(titleOf('No. 3 leaks\nand so on')).toBe('No. 3 leaks');
  expect(titleOf(`${'word '.repeat(60)}end.`)).toMatch(/^word .*word…$/);
  expect([...titleOf('x'.repeat(500))].length).toBeLessThanOrEqual(121);
});

test('being read or linked again never takes a note back', () => {
  for (const state of states) {
    expect(states.indexOf(stateAfterAcknowledgement(state))).toBeGreaterThanOrEqual(states.indexOf(state));
    expect(states.indexOf(stateAfterLink(state))).toBeGreaterThanOrEqual(states.indexOf(state));
  }
});

test('one sentence is enough, told late, but not before it happened', async () => {
  const note = await share('The fan hums.', {
    happened_at: '2026-04-30T10:00:00Z',
    context: { place: 'Kiruna', ambient_c: -18 },
  });
  expect(await t.ask(jo, 'notes.open', { note })).toMatchObject({
    title: 'The fan hums.',
    state: 'Shared',
    mine: false,
    author: { name: 'Mika' },
    context: { place: 'Kiruna', ambient_c: -18 },
    happened_at: new Date('2026-04-30T10:00:00Z'),
  });
  await expect(share('Tomorrow it hums.', { happened_at: '2026-06-30T10:00:00Z' })).rejects.toMatchObject({
    reason: 'invalid',
  });
  await expect(t.ask(olga, 'notes.share', { body: 'Not mine.', home })).rejects.toMatchObject({ reason: 'unknown' });
  await expect(t.ask(olga, 'notes.open', { note })).rejects.toMatchObject({ reason: 'unknown' });
  await expect(t.ask(nobody, 'notes.open', { note })).rejects.toMatchObject({ reason: 'forbidden' });
});

test('somebody else acknowledges it, once each; until then it stands on the list', async () => {
  const note = await share('Nobody has read this.');
  const onTheList = async () =>
    (await t.ask(lea, 'notes.unread', { community: home })).items.find((each: { id: string }) => each.id === note);
  expect(await onTheList()).toMatchObject({ overdue: false });
  t.clock.pass(3);
  expect(await onTheList()).toMatchObject({ overdue: true });
  await expect(t.ask(mika, 'notes.acknowledge', { note })).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(t.ask(olga, 'notes.acknowledge', { note })).rejects.toMatchObject({ reason: 'unknown' });
  const { version } = await t.ask(lea, 'notes.acknowledge', { note, words: 'Thank you.' });
  expect((await t.ask(lea, 'notes.acknowledge', { note, words: 'Again.' })).version).toBe(version);
  expect(await onTheList()).toBeUndefined();
  const seen = await t.ask(mika, 'notes.open', { note });
  expect(seen).toMatchObject({ state: 'Acknowledged', acknowledgements: [{ name: 'Lea', words: 'Thank you.' }] });
  await expect(t.ask(olga, 'notes.unread', { community: home })).rejects.toMatchObject({ reason: 'unknown' });
});

test('a note is closed for a reason that its author reads, and reopened by them once', async () => {
  const note = await share('It was the wrong pump.');
  const close = (as: Person, seen_version: number, reason = 'It is known.') =>
    t.ask(as, 'notes.close', { note, seen_version, reason });
  await expect(close(jo, 1)).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(close(lea, 1, ' ')).rejects.toMatchObject({ reason: 'invalid' });
  await expect(close(lea, 7)).rejects.toMatchObject({ reason: 'stale' });
  const { version } = await close(lea, 1);
  expect(await t.ask(mika, 'notes.open', { note })).toMatchObject({ state: 'Closed', closed_reason: 'It is known.' });
  await expect(close(lea, version)).rejects.toMatchObject({ reason: 'conflict' });
  await expect(t.ask(jo, 'notes.reopen', { note })).rejects.toMatchObject({ reason: 'forbidden' });
  const reopened = await t.ask(mika, 'notes.reopen', { note, reason: 'It is not.' });
  expect(await t.ask(mika, 'notes.open', { note })).toMatchObject({ state: 'Shared', closed_reason: null });
  await close(lea, reopened.version);
  await expect(t.ask(mika, 'notes.reopen', { note })).rejects.toMatchObject({ reason: 'conflict' });
});

test('my notes are mine alone, the confidential ones among them, and nobody sees whose those are', async () => {
  t.clock.pass(1);
  const note = await share('The supervisor told us to skip the lock.', { confidential: true });
  const { items } = await t.ask(mika, 'notes.mine', { limit: 1 });
  expect(items).toMatchObject([{ id: note, confidential: true }]);
  expect((await t.ask(jo, 'notes.mine')).items).toEqual([]);
  expect(await t.ask(jo, 'notes.open', { note })).toMatchObject({ author: null, mine: false, confidential: true });
  expect(await t.ask(mika, 'notes.open', { note })).toMatchObject({ author: null, mine: true });
  const { rows } = await (await import('kysely')).sql<{
    actor_id: string | null;
  }>`select actor_id from happenings where item_id = ${note}`.execute(t.base.read);
  expect(rows).toEqual([{ actor_id: null }]);
});

test('chips that I used lately are offered to me, and those of a confidential note to nobody', async () => {
  const ruth = await t.person('Ruth');
  await t.ask(lea, 'communities.setMember', { community: home, person: ruth.person });
  await t.ask(ruth, 'notes.share', { body: 'One.', home, context: { place: 'Boden' } });
  await t.ask(ruth, 'notes.share', { body: 'Two.', home, context: { place: 'Hidden' }, confidential: true });
  expect((await t.ask(ruth, 'notes.chips')).items).toEqual([{ place: 'Boden' }]);
  expect((await t.ask(olga, 'notes.chips')).items).toEqual([]);
});
