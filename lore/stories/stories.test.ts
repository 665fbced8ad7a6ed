import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import {
  belongings_max,
  part_letters_max,
  place_letters_max,
  places_shown_max,
  title_letters_max,
  whyNotReword,
  wordings_max,
} from './story.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let mika: Person;
let jo: Person;
let olga: Person;
let home: string;
beforeAll(async () => {
  t = await openTestHouse();
  [lea, mika, jo, olga] = [await t.person('Lea'), await t.person('Mika'), await t.person('Jo'), await t.person('Olga')];
  home = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice', openness: 'closed' })).id;
  for (const { person } of [mika, jo]) await t.ask(lea, 'communities.setMember', { community: home, person });
});
afterAll(() => t.close());

const words = {
  title: 'The seal at forty below',
  how_it_was: 'Every third seal **cracked**.',
  what_was_done: 'We laid it on the heater for ten minutes.',
  how_it_is: 'None since.',
};
const practice = async (as: Person, more = {}) =>
  (await t.ask(as, 'practices.begin', { title: 'Fit the seal', steps: [{ body: 'Fit it.' }], home, ...more }))
    .id as string;
const note = async (as: Person, more = {}) =>
  (await t.ask(as, 'notes.share', { body: 'It cracked again.', home, ...more })).id as string;
const tell = async (as: Person, item: string, more = {}) => {
  t.clock.pass(1 / 1440);
  return (await t.ask(as, 'stories.tell', { item, ...words, ...more })).id as string;
};
const open = (as: Person, story: string) => t.ask(as, 'stories.open', { story });
const listed = async (as: Person, item: string, more = {}) => await t.ask(as, 'stories.ofItem', { item, ...more });
const retell = (as: Person, story: string, place = 'Toolbox talk', more = {}) => {
  t.clock.pass(1 / 1440);
  return t.ask(as, 'stories.retell', { story, place, ...more });
};
const refused = (asked: Promise<unknown>, reason: string) => expect(asked).rejects.toMatchObject({ reason });

test('a story stands at what it is an example of, and at what else it names', async () => {
  const from = await note(jo);
  const at = await practice(lea, { notes: [from] });
  const [step] = (await t.ask(mika, 'practices.open', { practice: at })).steps;
  const id = await tell(mika, at, {
    step: step.id,
    place: 'Kiruna',
    happened_on: '2026-02-01',
    belongs_to: [from, at],
  });
  expect(await open(lea, id)).toMatchObject({
    ...words,
    told_at: { id: at, kind: 'practice', title: 'Fit the seal' },
    step: { id: step.id, position: 1 },
    belongs_to: [{ id: from, kind: 'note' }],
    author: { name: 'Mika' },
    place: 'Kiruna',
    happened_on: '2026-02-01',
    retold: 0,
    mine: false,
    why_not: { retell: null, reword: expect.any(String) },
  });
  for (const item of [at, from]) expect((await listed(lea, item)).items.map((each: any) => each.id)).toEqual([id]);
  await t.settled();
  const { items: hits } = await t.ask(jo, 'search.find', { q: 'heater' });
  expect(hits.map((hit: any) => hit.id)).toContain(at);
  const { latest } = await t.ask(jo, 'notices.inbox', { show: 'open' }).then(({ items }: any) => items[0] ?? {});
  expect(latest ?? []).toEqual([]);
  t.clock.pass(8);
  const told = (await t.ask(jo, 'notices.inbox', { show: 'open' })).items.flatMap((each: any) => each.latest);
  expect(told).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'story told', words: words.title })]));
});

test('who may read the place reads the story; what else it names is shown to its own readers', async () => {
  const own = (await t.ask(mika, 'communities.begin', { name: 'Own', kind: 'practice', openness: 'closed' })).id;
  const hidden = await note(mika, { home: own, body: 'Only here.' });
  const at = await note(lea);
  const id = await tell(mika, at, { belongs_to: [hidden] });
  expect((await open(mika, id)).belongs_to).toMatchObject([{ id: hidden }]);
  expect((await open(lea, id)).belongs_to).toEqual([]);
  await refused(listed(lea, hidden), 'unknown');
  for (const ask of [() => open(olga, id), () => listed(olga, at), () => retell(olga, id), () => tell(olga, at)])
    await refused(ask(), 'unknown');
  await refused(tell(lea, at, { belongs_to: [hidden] }), 'unknown');
  const page = (await t.ask(lea, 'pages.begin', { title: 'A page', body: '', home })).id;
  await refused(tell(lea, page), 'invalid');
  await refused(tell(lea, at, { belongs_to: [page] }), 'invalid');
  // At the other item it is found by those who may read both.
  expect((await listed(mika, hidden)).items).toHaveLength(1);
  await t.ask(lea, 'trash.trash', { item: at });
  await refused(open(mika, id), 'unknown');
  expect((await listed(mika, hidden)).items).toEqual([]);
});

test('a retelling counts once a person and day, never for its author, and can be taken back', async () => {
  const at = await practice(lea);
  const id = await tell(mika, at);
  const fault: any = await retell(mika, id).catch((each) => each);
  expect([fault.reason, fault.message]).toEqual(['forbidden', (await open(mika, id)).why_not.retell]);
  expect(await retell(lea, id, 'Turin', { community: home })).toMatchObject({ retold: 1 });
  expect(await retell(lea, id, 'Turin and Genoa')).toMatchObject({ retold: 1 });
  expect(await retell(jo, id, 'The canteen')).toMatchObject({ retold: 2 });
  t.clock.pass(1);
  const { id: mine } = await retell(lea, id, 'Oslo', { community: home });
  expect(await open(jo, id)).toMatchObject({
    retold: 3,
    places: [
      { place: 'Oslo', by: { name: 'Lea' }, community: { name: 'Field' } },
      { place: 'The canteen', mine: true },
      { place: 'Turin and Genoa', community: null },
    ],
  });
  await refused(t.ask(jo, 'stories.untell', { retelling: mine }), 'forbidden');
  await refused(t.ask(olga, 'stories.untell', { retelling: mine }), 'unknown');
  expect(await t.ask(lea, 'stories.untell', { retelling: mine })).toEqual({ retold: 2 });
  const first = await t.ask(jo, 'stories.retellings', { story: id, limit: 1 });
  const rest = await t.ask(jo, 'stories.retellings', { story: id, limit: 1, after: first.next });
  expect([first.items[0].place, rest.items[0].place, rest.next]).toEqual(['The canteen', 'Turin and Genoa', null]);
});

test('the most retold stands first; the author hears of it once a week', async () => {
  const at = await practice(lea);
  const [first, second, third] = [await tell(mika, at), await tell(mika, at), await tell(mika, at)];
  await retell(jo, first);
  await retell(lea, first);
  await retell(jo, second);
  const one = await listed(lea, at, { limit: 2 });
  expect(one.items.map(({ id }: any) => id)).toEqual([first, second]);
  expect((await listed(lea, at, { limit: 2, after: one.next })).items.map(({ id }: any) => id)).toEqual([third]);
  await t.settled();
  const heard = async () =>
    (await t.ask(mika, 'notices.inbox', { show: 'open' })).items
      .filter((each: any) => each.item?.id === at)
      .map((each: any) => [each.lines, each.latest.map(({ kind }: any) => kind)]);
  expect(await heard()).toEqual([]);
  t.clock.pass(8);
  expect(await heard()).toEqual([[3, ['retold', 'retold', 'retold']]]);
});

test('its author tells it in other words, which stay readable, and takes it back', async () => {
  const [at, other] = [await practice(lea), await note(lea)];
  const id = await tell(mika, at, { belongs_to: [other] });
  const change = { story: id, seen_version: 1, ...words, title: 'In other words' };
  await refused(t.ask(lea, 'stories.reword', change), 'forbidden');
  expect(await t.ask(mika, 'stories.reword', { ...change, ...words, belongs_to: [other] })).toEqual({ id, version: 1 });
  expect(await t.ask(mika, 'stories.reword', change)).toEqual({ id, version: 2 });
  await refused(t.ask(mika, 'stories.reword', { ...change, title: 'Late' }), 'stale');
  expect(await open(lea, id)).toMatchObject({ title: 'In other words', version: 2, belongs_to: [] });
  expect((await t.ask(lea, 'stories.wordings', { story: id })).items).toMatchObject([
    { number: 1, title: words.title },
  ]);
  await retell(jo, id);
  await refused(t.ask(lea, 'stories.takeBack', { story: id }), 'forbidden');
  await t.ask(mika, 'stories.takeBack', { story: id });
  await refused(open(mika, id), 'unknown');
  expect((await listed(lea, at)).items).toEqual([]);
  await t.settled();
});

test('who wrote a note confidentially is named at no story that leads there', async () => {
  const secret = await note(mika, { confidential: true });
  const at = await practice(lea, { notes: [secret] });
  const [here, there] = [await tell(mika, secret), await tell(mika, at, { belongs_to: [secret] })];
  for (const id of [here, there]) {
    expect(await open(lea, id)).toMatchObject({ author: null, mine: false, confidential: true });
    expect(await open(mika, id)).toMatchObject({ author: null, mine: true });
    await refused(retell(mika, id), 'forbidden');
  }
  const leas = await tell(lea, secret);
  await retell(mika, leas);
  expect((await open(lea, leas)).places).toMatchObject([{ by: null }]);
  expect((await open(mika, leas)).my_retelling).toMatchObject({ by: null, mine: true });
  const named = await tell(mika, at);
  const lead = { story: named, seen_version: 1, ...words, belongs_to: [secret] };
  await refused(t.ask(mika, 'stories.reword', lead), 'conflict');
});

test('limits hold at their edges', async () => {
  const at = await practice(lea);
  const notes = await Promise.all(Array.from({ length: belongings_max + 1 }, () => note(lea)));
  const long = 'x'.repeat(part_letters_max);
  const most = { title: 'x'.repeat(title_letters_max), how_it_was: long, what_was_done: long, how_it_is: long };
  const rest = { place: 'x'.repeat(place_letters_max), belongs_to: notes.slice(1) };
  const id = await tell(lea, at, { ...most, ...rest });
  expect((await open(lea, id)).belongs_to).toHaveLength(belongings_max);
  for (const more of [
    { title: `${most.title}x` },
    { how_it_was: `${long}x` },
    { what_was_done: `${long}x` },
    { how_it_is: `${long}x` },
    { how_it_is: ' ' },
    { place: `${rest.place}x` },
    { belongs_to: notes },
    { happened_on: '2027-01-01' },
  ])
    await refused(tell(lea, at, { ...most, ...rest, ...more }), 'invalid');
  await refused(tell(lea, at, { step: 'nosuchstep00a' }), 'unknown');
  await refused(retell(jo, id, 'x'.repeat(place_letters_max + 1)), 'invalid');
  await refused(retell(jo, id, ' '), 'invalid');
  for (let n = 0; n <= places_shown_max; n++) {
    await retell(jo, id, `Place ${n}`);
    t.clock.pass(1);
  }
  const { retold, places } = await open(lea, id);
  expect([retold, places.length]).toEqual([places_shown_max + 1, places_shown_max]);
  expect(whyNotReword({ mine: true, version: wordings_max - 1 })).toBeNull();
  expect(whyNotReword({ mine: true, version: wordings_max })).toContain(String(wordings_max));
});
