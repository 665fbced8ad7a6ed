import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { firstSlot, momentOf, nextTurn, prompts_alive_max, standsUntil, turnOf, whyNotZone } from './prompt.ts';
import { starters } from './starters.ts';

const weekdays = { working_days: [1, 2, 3, 4, 5], days_off: ['2026-05-08'] };

test('the hour stays what it is when clocks are changed', () => {
  const at = (day: string, hour: number, zone = 'Europe/Stockholm') => momentOf(day, hour, zone).toISOString();
  expect(at('2026-03-27', 9)).toBe('2026-03-27T08:00:00.000Z');
  expect(at('2026-03-30', 9)).toBe('2026-03-30T07:00:00.000Z');
  expect(at('2026-10-26', 9)).toBe('2026-10-26T08:00:00.000Z');
  expect(at('2026-03-29', 2), 'an hour that is left out').toBe('2026-03-29T01:00:00.000Z');
  expect(at('2026-10-25', 2), 'the first of two').toBe('2026-10-25T00:00:00.000Z');
  expect(at('2026-05-04', 0, 'Pacific/Auckland')).toBe('2026-05-03T12:00:00.000Z');
  expect(at('2026-05-04', 9, 'UTC')).toBe('2026-05-04T09:00:00.000Z');
  expect(whyNotZone('Europe/Nowhere')).not.toBeNull();
  expect(whyNotZone('Europe/Berlin')).toBeNull();
});

test('a turn comes on its weekday, on a day off on the next working day, and every so many weeks', () => {
  expect(firstSlot('2026-05-04', 1)).toBe('2026-05-04');
  expect(firstSlot('2026-05-05', 1)).toBe('2026-05-11');
  const fridays = { weekday: 5, hour: 14, every_weeks: 2, time_zone: 'UTC' };
  expect(turnOf('2026-05-08', fridays, weekdays).toISOString()).toBe('2026-05-11T14:00:00.000Z');
  const next = (now: string) => nextTurn('2026-05-08', fridays, weekdays, new Date(now));
  expect(next('2026-05-09T00:00:00Z').slot_on).toBe('2026-05-08');
  expect(next('2026-05-11T14:00:00Z')).toEqual({ slot_on: '2026-05-22', next_at: new Date('2026-05-22T14:00:00Z') });
  expect(next('2027-01-01T00:00:00Z').slot_on, 'many missed turns').toBe('2027-01-01');
  const until = (next: string) => standsUntil(new Date('2026-05-04T09:00:00Z'), new Date(next)).toISOString();
  expect(until('2026-05-06T09:00:00Z')).toBe('2026-05-06T09:00:00.000Z');
  expect(until('2026-06-06T09:00:00Z')).toBe('2026-05-11T09:00:00.000Z');
});

test('twelve starters, in two languages, none twice', () => {
  for (const of of ['key', 'en', 'de'] as const) expect(new Set(starters.map((each) => each[of])).size).toBe(12);
});

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let mika: Person;
let olga: Person;
let home: string;
beforeAll(async () => {
  t = await openTestHouse();
  [lea, mika, olga] = await Promise.all(['Lea', 'Mika', 'Olga'].map((name) => t.person(name)));
  home = (await t.ask(lea, 'communities.begin', { name: 'Cold', kind: 'practice', openness: 'closed' })).id;
  await t.ask(lea, 'communities.setMember', { community: home, person: mika.person });
});
afterAll(() => t.close());

const tick = async (at: string) => {
  t.clock.set(new Date(at));
  await t.settled();
  await t.house.tick();
};
const standing = async (as: Person) => (await t.ask(as, 'prompts.standing')).items;
const turn = { words: 'What surprised you?', weekday: 1, hour: 11, every_weeks: 1, time_zone: 'Europe/Stockholm' };

test('it is put up once at its hour, and a line becomes a note', async () => {
  await expect(t.ask(mika, 'prompts.schedule', { community: home, ...turn })).rejects.toMatchObject({
    reason: 'forbidden',
  });
  await expect(t.ask(olga, 'prompts.schedule', { community: home, ...turn })).rejects.toMatchObject({
    reason: 'unknown',
  });
  await expect(
    t.ask(lea, 'prompts.schedule', { community: home, ...turn, time_zone: 'Nowhere' }),
  ).rejects.toMatchObject({ reason: 'invalid' });
  // Monday, 2026-05-04, 09:00 UTC: 11:00 in Stockholm has come already.
  const { id: prompt } = await t.ask(lea, 'prompts.schedule', { community: home, ...turn });
  await tick('2026-05-11T08:59:00Z');
  expect(await standing(mika)).toEqual([]);
  await tick('2026-05-11T09:00:00Z');
  await t.house.tick();
  const [card] = await standing(mika);
  expect(card).toMatchObject({ words: turn.words, answers: 0, community: { name: 'Cold' } });
  expect((await standing(mika)).length).toBe(1);
  expect(await standing(olga)).toEqual([]);
  await expect(t.ask(olga, 'prompts.answer', { posting: card.id, body: 'I.' })).rejects.toMatchObject({
    reason: 'unknown',
  });

  const { note } = await t.ask(mika, 'prompts.answer', { posting: card.id, body: 'The valve was warm.' });
  expect(await standing(mika), 'who answered sees it no more').toEqual([]);
  expect((await standing(lea))[0].answers).toBe(1);
  expect(await t.ask(lea, 'notes.open', { note })).toMatchObject({ title: 'The valve was warm.', state: 'Shared' });
  expect(await t.ask(lea, 'prompts.ofNote', { note })).toMatchObject({ prompt: { words: turn.words } });
  const answers = await t.ask(lea, 'prompts.answers', { posting: card.id });
  expect(answers).toMatchObject({ words: turn.words, items: [{ id: note, author: { name: 'Mika' } }] });

  const forLea = (await t.ask(lea, 'prompts.list', { community: home })).items[0];
  expect(forLea.postings).toMatchObject([{ asked: 2, answered: 1 }]);
  expect((await t.ask(mika, 'prompts.list', { community: home })).items[0].postings).toEqual([]);

  await tick('2026-05-18T10:00:00Z');
  await expect(t.ask(mika, 'prompts.answer', { posting: card.id, body: 'Late.' })).rejects.toMatchObject({
    reason: 'conflict',
  });
  expect((await standing(mika)).map((each: { id: string }) => each.id)).not.toContain(card.id);

  const { version, next_at } = (await t.ask(lea, 'prompts.list', { community: home })).items[0];
  const wish = { prompt, ...turn, words: 'What did you stop doing?' };
  await expect(t.ask(lea, 'prompts.change', { ...wish, seen_version: version + 1 })).rejects.toMatchObject({
    reason: 'stale',
  });
  await t.ask(lea, 'prompts.change', { ...wish, seen_version: version });
  const changed = (await t.ask(lea, 'prompts.list', { community: home })).items[0];
  expect(changed).toMatchObject({ words: wish.words, next_at });
  expect((await standing(mika))[0].words, 'what stands keeps its words').toBe(turn.words);
  await t.ask(lea, 'prompts.stop', { prompt });
  expect(await standing(mika)).toEqual([]);
  await tick('2026-06-01T10:00:00Z');
  expect(await standing(mika)).toEqual([]);
});

test('turns that the house slept through come once', async () => {
  await t.ask(lea, 'prompts.schedule', { community: home, ...turn, words: 'Twice?' });
  await tick('2026-07-15T10:00:00Z');
  expect((await standing(mika)).filter((each: { words: string }) => each.words === 'Twice?').length).toBe(1);
  const [{ next_at, postings }] = (await t.ask(lea, 'prompts.list', { community: home })).items;
  expect(next_at).toEqual(new Date('2026-07-20T09:00:00Z'));
  expect(postings.length).toBe(1);
});

test('a community is asked ten things at most', async () => {
  const { id: other } = await t.ask(lea, 'communities.begin', { name: 'Full', kind: 'practice', openness: 'open' });
  for (let n = 0; n < prompts_alive_max; n++) await t.ask(lea, 'prompts.schedule', { community: other, ...turn });
  await expect(t.ask(lea, 'prompts.schedule', { community: other, ...turn })).rejects.toMatchObject({
    reason: 'conflict',
  });
});
