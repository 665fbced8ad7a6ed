import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { offered_days } from './tie.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let mika: Person;
let jo: Person;
let ruth: Person;
let home: string;
const offers = async (as: Person) => (await t.ask(as, 'expertise.offers')).items;
const names = async (as: Person) => (await offers(as)).map(({ person }: any) => person.name);
const ties = async (as: Person, other: Person) =>
  (await t.ask(as, 'expertise.ties', { with: other.person })).items.flatMap(({ shared }: any) =>
    shared.map(({ kind }: any) => kind),
  );
const exchange = async (asker: Person, helper: Person) => {
  const question = (await t.ask(asker, 'questions.ask', { title: 'How long?', home })).id;
  const { id: answer } = await t.ask(helper, 'questions.answer', { question, body: 'So.' });
  await t.ask(asker, 'questions.accept', { answer });
  await t.settled();
  return question;
};
beforeAll(async () => {
  t = await openTestHouse();
  [lea, mika, jo, ruth] = await Promise.all(['Lea', 'Mika', 'Jo', 'Ruth'].map((name) => t.person(name)));
  home = (await t.ask(lea, 'communities.begin', { name: 'Cold', kind: 'practice', openness: 'open' })).id;
  for (const each of [mika, jo, ruth])
    await t.ask(lea, 'communities.setMember', { community: home, person: each.person });
});
afterAll(() => t.close());

test('after an accepted answer both are asked once; one tap keeps it for both, and it counts as a tie', async () => {
  const question = await exchange(mika, jo);
  expect(await offers(mika)).toMatchObject([
    { person: { name: 'Jo' }, because: 'answer accepted', item: { id: question }, theirs: false },
  ]);
  expect(await names(jo)).toEqual(['Mika']);
  expect(await offers(lea), 'nobody else').toEqual([]);
  await t.ask(mika, 'expertise.keepTie', { person: jo.person });
  expect(await offers(mika)).toEqual([]);
  expect(await offers(jo)).toMatchObject([{ person: { name: 'Mika' }, theirs: true }]);
  expect(await ties(mika, jo)).toContain('kept');
  expect(await ties(jo, mika), 'for both').toContain('kept');
  expect((await t.ask(mika, 'expertise.offers')).months.at(-1)).toMatchObject({ n: 1 });
  expect((await t.ask(lea, 'expertise.offers')).months.map(({ n }: any) => n)).toEqual([0, 0, 0, 0, 0, 0]);
  await exchange(mika, jo);
  expect(await offers(mika), 'never again').toEqual([]);
  await t.ask(jo, 'expertise.dropTie', { person: mika.person });
  expect(await ties(jo, mika)).not.toContain('kept');
  expect(await ties(mika, jo), 'who wants it keeps it, and is not told').toContain('kept');
});

test('who says no is not asked again, and the other does not learn of it', async () => {
  await exchange(mika, ruth);
  await t.ask(mika, 'expertise.dropTie', { person: ruth.person });
  expect(await names(mika)).toEqual([]);
  expect(await offers(ruth)).toMatchObject([{ person: { name: 'Mika' }, theirs: false }]);
  await t.ask(ruth, 'expertise.keepTie', { person: mika.person });
  expect(await ties(mika, ruth)).not.toContain('kept');
  await exchange(mika, ruth);
  expect(await names(mika)).toEqual([]);
  await expect(t.ask(lea, 'expertise.keepTie', { person: ruth.person })).rejects.toMatchObject({ reason: 'unknown' });
  await expect(t.ask(lea, 'expertise.keepTie', { person: lea.person })).rejects.toMatchObject({ reason: 'invalid' });
});

test('a talk counts from the second time that each has spoken; what was hidden is not offered; an offer ends', async () => {
  const note = (await t.ask(lea, 'notes.share', { body: 'It leaks.', home })).id;
  const say = async (as: Person, under?: string) =>
    (await t.ask(as, 'discussions.comment', { item: note, body: 'And?', ...(under ? { reply_to: under } : {}) }))
      .id as string;
  const root = await say(lea);
  await say(jo, root);
  await say(lea, root);
  await t.settled();
  expect(await names(lea)).toEqual([]);
  await say(jo, root);
  await t.settled();
  expect(await offers(lea)).toMatchObject([{ person: { name: 'Jo' }, because: 'talk', item: { id: note } }]);
  await t.ask(jo, 'expertise.hideTie', { person: lea.person });
  expect(await names(lea)).toEqual([]);
  await t.ask(jo, 'expertise.showTie', { person: lea.person });
  t.clock.pass(offered_days + 1);
  expect(await names(lea)).toEqual([]);
});
