import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { openTestApi } from '../../test/http.ts';
import { card_days, noteOf, people_max, saysNothing } from './job.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;

let t: TestHouse;
let lea: Person;
let mika: Person;
let aino: Person;
let olga: Person;
let home: string;
const handle: Record<string, string> = {};
beforeAll(async () => {
  t = await openTestHouse();
  [lea, mika, aino, olga] = await Promise.all(['Lea', 'Mika', 'Aino', 'Olga'].map((name) => t.person(name)));
  home = (await t.ask(lea, 'communities.begin', { name: 'Cold', kind: 'practice', openness: 'closed' })).id;
  for (const person of [mika, aino])
    await t.ask(lea, 'communities.setMember', { community: home, person: person.person });
  for (const each of [lea, mika, aino, olga]) handle[each.person] = (await t.ask(each, 'people.me')).handle;
});
afterAll(() => t.close());

const refused = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (fault) => fault.reason,
  );
const job = (extra: object = {}) => ({
  community: home,
  title: 'Pump replaced at 14 Mine Road',
  reference: 'WO-4711',
  place: 'Kiruna',
  asset: 'X20',
  people: [`@${handle[mika.person]}`, `${aino.person}@example.org`],
  ...extra,
});
const cards = async (as: Person) => (await t.ask(as, 'jobs.cards')).items;
const nothing = { expected: '', happened: '', why: '', next: '' };

test('what somebody wrote in a review is one note, or none', () => {
  const all = { expected: 'An hour.', happened: 'It took three.', why: 'The seal was cold.', next: 'Warm it.' };
  expect(noteOf(all)).toEqual({
    body: 'It took three.\n\nWarm it.',
    expected: 'An hour.',
    because: 'The seal was cold.',
  });
  expect(noteOf({ ...nothing, why: 'Cold.' })).toEqual({ body: 'Cold.', expected: '', because: '' });
  expect(noteOf({ ...nothing, expected: 'An hour.' })).toEqual({ body: 'An hour.', expected: '', because: '' });
  expect(noteOf(nothing)).toBeNull();
  expect(saysNothing(nothing)).toBe(true);
});

test('a job closes: those who worked on it have a card, and the same job again is one job', async () => {
  const first = await t.ask(lea, 'jobs.close', job());
  expect(first).toMatchObject({ again: false, cards: 2, unknown: [] });
  expect(await t.ask(lea, 'jobs.close', job({ reference: 'wo-4711', title: 'Said otherwise' }))).toEqual({
    ...{ id: first.id, again: true, cards: 0, unknown: [] },
  });
  const more = job({ people: [handle[lea.person], handle[mika.person]] });
  expect(await t.ask(lea, 'jobs.close', more)).toMatchObject({ id: first.id, again: true, cards: 1 });
  const [card] = await cards(mika);
  expect(card).toMatchObject({ id: first.id, title: 'Pump replaced at 14 Mine Road', done: false, review: null });
  expect(card.with.map(({ name }: any) => name)).toEqual(['Aino', 'Lea']);
  expect(await cards(olga)).toEqual([]);
});

test('two of the same at once are one', async () => {
  const wish = job({ reference: 'WO-twice' });
  const both = await Promise.all([t.ask(lea, 'jobs.close', wish), t.ask(mika, 'jobs.close', wish)]);
  expect(new Set(both.map(({ id }) => id)).size).toBe(1);
  expect(both.map(({ again }) => again).sort()).toEqual([false, true]);
});

test('who is not there is said in the answer, who is elsewhere in the same words; and nothing is half-written', async () => {
  const count = async () => (await t.base.read.selectFrom('jobs').select('id').execute()).length;
  const before = await count();
  const strangers = ['nobody@example.org', `@${handle[olga.person]}`];
  const known = await t.ask(lea, 'jobs.close', job({ reference: 'WO-1', people: [...strangers, handle[mika.person]] }));
  expect(known).toMatchObject({ again: false, cards: 1, unknown: strangers });
  const fault: any = await t
    .ask(lea, 'jobs.close', job({ reference: 'WO-2', people: strangers }))
    .catch((each) => each);
  expect([fault.reason, fault.details.unknown]).toEqual(['invalid', strangers]);
  expect(await count()).toBe(before + 1);
  expect(await refused(t.ask(olga, 'jobs.close', job({ reference: 'WO-3' })))).toBe('unknown');
  expect(await refused(t.ask(lea, 'jobs.close', job({ people: [] })))).toBe('invalid');
  const crowd = Array.from({ length: people_max + 1 }, (_, n) => `p${n}`);
  expect(await refused(t.ask(lea, 'jobs.close', job({ people: crowd })))).toBe('invalid');
  expect(await refused(t.ask(lea, 'jobs.close', job({ closed_at: '2027-01-01T00:00:00Z' })))).toBe('invalid');
  expect(await count()).toBe(before + 1);
});

test('a program says it over HTTP with a token of its own scope, and repeats itself without harm', async () => {
  const api = await openTestApi(t);
  const send = async (scopes: string[], payload: object, key = 'erp-1234-closed') => {
    const { token } = await t.ask(lea, 'people.makeToken', { name: 'ERP', scopes });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key };
    return await api.app.inject({ method: 'POST', url: '/api/v1/jobs', headers, payload: JSON.stringify(payload) });
  };
  const wish = job({ reference: 'ERP-1' });
  const [first, again] = [await send(['jobs:write'], wish), await send(['jobs:write'], wish)];
  expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
  expect(again.json()).toEqual(first.json());
  const other = await send(['jobs:write'], wish, 'erp-1234-closed-again');
  expect(other.json()).toMatchObject({ id: first.json().id, again: true, cards: 0 });
  for (const scopes of [['notes:write'], ['jobs:read'], ['read']])
    expect((await send(scopes, wish, `${scopes[0]}-key`)).statusCode).toBe(403);
  await api.app.close();
});

test('each line is a note with the job as its condition, at the step that was followed; then the card goes', async () => {
  const practice = await t.ask(lea, 'practices.begin', { title: 'Replace', steps: [{ body: 'Fit the seal.' }], home });
  const { steps } = await t.ask(mika, 'practices.open', { practice: practice.id });
  const { id } = await t.ask(lea, 'jobs.close', job({ reference: 'WO-5' }));
  const { notes } = await t.ask(mika, 'jobs.debrief', {
    job: id,
    lines: [
      { prompt: 'otherwise', body: 'It cracked.', practice: practice.id, step: steps[0].id, relation: 'contradicts' },
      { prompt: 'next', body: 'Bring two.', hazard: true },
    ],
    context: { ambient_c: -18 },
  });
  const first = await t.ask(aino, 'notes.open', { note: notes[0] });
  expect(first).toMatchObject({ body: 'It cracked.', state: 'Linked', author: { name: 'Mika' } });
  expect(first.context).toEqual({ job: 'WO-5', place: 'Kiruna', asset: 'X20', ambient_c: -18 });
  expect((await t.ask(aino, 'notes.open', { note: notes[1] })).hazard).toBe(true);
  const seen = await t.ask(aino, 'jobs.open', { job: id });
  expect(seen.notes.items.map(({ prompt, title }: any) => [prompt, title])).toEqual([
    ['otherwise', 'It cracked.'],
    ['next', 'Bring two.'],
  ]);
  expect((await t.ask(mika, 'jobs.open', { job: id })).card.done).toBe(true);
  expect(await refused(t.ask(mika, 'jobs.debrief', { job: id, lines: [] }))).toBe('conflict');
  expect(await refused(t.ask(olga, 'jobs.open', { job: id }))).toBe('unknown');
  const twice = [1, 2].map(() => ({ prompt: 'next', body: 'x' }));
  expect(await refused(t.ask(aino, 'jobs.debrief', { job: id, lines: twice }))).toBe('invalid');
  // Whoever did not work on it has no card, and cannot answer one.
  expect(seen.card).not.toBeNull();
  expect((await t.ask(lea, 'jobs.open', { job: id })).card).toBeNull();
  expect(await refused(t.ask(lea, 'jobs.debrief', { job: id, lines: [] }))).toBe('unknown');
  const list = await t.ask(lea, 'jobs.list', { community: home });
  expect(list.items.find((each: any) => each.id === id)).toMatchObject({ reference: 'WO-5', notes: 2 });
  expect(JSON.stringify(list)).not.toContain(mika.person);
});

test('a refused line leaves nothing behind, not even that the card was answered', async () => {
  const { id } = await t.ask(lea, 'jobs.close', job({ reference: 'WO-6' }));
  const lines = [
    { prompt: 'otherwise', body: 'Fine.' },
    { prompt: 'next', body: 'At a step.', practice: 'absent0000000a' },
  ];
  expect(await refused(t.ask(aino, 'jobs.debrief', { job: id, lines }))).toBe('unknown');
  expect(await t.ask(aino, 'jobs.open', { job: id })).toMatchObject({ notes: { items: [] }, card: { done: false } });
});

test('confidential, neither the job nor a name stands at it, in no answer to anybody', async () => {
  const { id } = await t.ask(lea, 'jobs.close', job({ reference: 'WO-7' }));
  const wish = { lines: [{ prompt: 'otherwise', body: 'We were pressed.' }], confidential: true };
  const { notes } = await t.ask(aino, 'jobs.debrief', { job: id, ...wish });
  const note = await t.ask(mika, 'notes.open', { note: notes[0] });
  expect([note.author, note.context]).toEqual([null, { asset: 'X20' }]);
  expect((await t.ask(mika, 'jobs.open', { job: id })).notes.items).toEqual([]);
  const { rows } = await t.base.read.executeQuery<any>(
    (await import('kysely'))
      .sql`select what, actor_id, about from happenings where about::text like ${`%${notes[0]}%`} or item_id = ${notes[0]}`.compile(
      t.base.read,
    ),
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows)
    expect([row.actor_id, JSON.stringify(row.about).includes(id)], row.what).toEqual([null, false]);
});

test('nothing new is one tap, a week is all, and nobody else is told of either', async () => {
  const { id } = await t.ask(
    lea,
    'jobs.close',
    job({ reference: 'WO-8', people: [mika, aino, lea].map((p) => handle[p.person]) }),
  );
  expect(await t.ask(mika, 'jobs.debrief', { job: id, lines: [] })).toEqual({ notes: [] });
  const seen = await t.ask(aino, 'jobs.open', { job: id });
  expect(seen.card.with.every((each: object) => Object.keys(each).length === 4)).toBe(true);
  const now = t.clock.now();
  t.clock.pass(card_days);
  expect((await cards(aino)).map((each: any) => each.id)).not.toContain(id);
  expect(await refused(t.ask(aino, 'jobs.debrief', { job: id, lines: [] }))).toBe('conflict');
  expect(await refused(t.ask(aino, 'jobs.openReview', { job: id }))).toBe('conflict');
  t.clock.set(now);
});

test('a review is written in silence, shown to who has spoken, and closes into notes under each name', async () => {
  const practice = await t.ask(lea, 'practices.begin', { title: 'Bleed', steps: [{ body: 'Open it.' }], home });
  const { steps } = await t.ask(mika, 'practices.open', { practice: practice.id });
  const { id } = await t.ask(
    lea,
    'jobs.close',
    job({ reference: 'WO-9', people: [mika, aino, lea].map((p) => handle[p.person]) }),
  );
  expect(await refused(t.ask(mika, 'jobs.review', { job: id }))).toBe('unknown');
  await Promise.all([t.ask(mika, 'jobs.openReview', { job: id }), t.ask(aino, 'jobs.openReview', { job: id })]);
  expect(await refused(t.ask(olga, 'jobs.review', { job: id }))).toBe('unknown');
  expect((await cards(lea)).find((each: any) => each.id === id).review).toMatchObject({ spoken: false });
  const said = { expected: 'An hour.', happened: 'Three.', why: 'Air in it.', next: 'Bleed first.' };
  await t.ask(mika, 'jobs.speak', { job: id, ...said, practice: practice.id, step: steps[0].id, relation: 'extends' });
  expect((await t.ask(aino, 'jobs.review', { job: id })).others).toEqual([]);
  expect(await refused(t.ask(aino, 'jobs.closeReview', { job: id }))).toBe('conflict');
  await t.ask(aino, 'jobs.speak', { job: id });
  expect((await t.ask(aino, 'jobs.review', { job: id })).others).toMatchObject([{ ...said, by: { name: 'Mika' } }]);
  // Who has nothing stands nowhere.
  expect((await t.ask(mika, 'jobs.review', { job: id })).others).toEqual([]);
  await t.ask(mika, 'jobs.speak', { job: id, ...said, happened: 'Four.', practice: practice.id, step: steps[0].id });
  const { notes } = await t.ask(aino, 'jobs.closeReview', { job: id });
  expect(notes).toHaveLength(1);
  const note = await t.ask(lea, 'notes.open', { note: notes[0] });
  expect(note).toMatchObject({
    body: 'Four.\n\nBleed first.',
    expected: 'An hour.',
    because: 'Air in it.',
    state: 'Linked',
  });
  expect([note.author.name, note.context.job]).toEqual(['Mika', 'WO-9']);
  expect(await refused(t.ask(lea, 'jobs.speak', { job: id, ...said }))).toBe('conflict');
  expect(await refused(t.ask(aino, 'jobs.closeReview', { job: id }))).toBe('conflict');
  // Closed, it is read by all who worked on the job.
  expect((await t.ask(lea, 'jobs.review', { job: id })).others).toHaveLength(1);
  const line = await t.base.read.selectFrom('happenings').selectAll().where('item_id', '=', notes[0]).execute();
  expect(line.filter(({ what }) => what === 'note.shared').map(({ actor_id }) => actor_id)).toEqual([mika.person]);
});

test('who has worked together shares it', async () => {
  const { items } = await t.ask(mika, 'expertise.ties');
  const aware = items.find((each: any) => each.person.id === aino.person);
  expect(JSON.stringify(aware)).toContain('Pump replaced at 14 Mine Road');
  await t.ask(lea, 'communities.removeMember', { community: home, person: aino.person });
  const after = (await t.ask(mika, 'expertise.ties')).items.find((each: any) => each.person.id === aino.person);
  expect(JSON.stringify(after ?? null)).not.toContain('Pump replaced');
  expect(await cards(aino)).toEqual([]);
});
