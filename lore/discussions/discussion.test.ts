import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../ground/sql.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import {
  answers_shown_max,
  calledIn,
  depth_max,
  mentions_max,
  placeUnder,
  whyNotReword,
  wordings_max,
} from './discussion.ts';

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

const share = async (as: Person, more = {}) =>
  (await t.ask(as, 'notes.share', { body: 'Who wrote this?', home, ...more })).id as string;
const say = async (as: Person, item: string, body: string, more = {}) => {
  t.clock.pass(1 / 1440);
  return (await t.ask(as, 'discussions.comment', { item, body, ...more })).id as string;
};
const threads = (as: Person, item: string, more = {}) => t.ask(as, 'discussions.threads', { item, ...more });
const bodies = (list: { body: string }[]) => list.map(({ body }) => body);
const refused = (asked: Promise<unknown>, reason: string) => expect(asked).rejects.toMatchObject({ reason });
const noticesOf = async (as: Person, item: string) => {
  await t.settled();
  const { items } = await t.ask(as, 'notices.list', { limit: 100 });
  return items.filter((each: any) => each.item.id === item).map((each: any) => [each.kind, each.about.comment]);
};

test('who may read an item talks under it; a confidential author stays the author', async () => {
  const item = await share(mika, { confidential: true });
  const first = await say(mika, item, 'I can say more.');
  await say(lea, item, 'Please do.', { anchor: 'there' });
  await refused(say(olga, item, 'Me too.'), 'unknown');
  await refused(t.ask(olga, 'discussions.list', { item }), 'unknown');
  await refused(threads(olga, item), 'unknown');
  await refused(say(lea, item, ' '), 'invalid');
  const one = await t.ask(lea, 'discussions.list', { item, limit: 1 });
  expect(one.items).toMatchObject([{ author: null, mine: false, body: 'I can say more.' }]);
  const two = await t.ask(lea, 'discussions.list', { item, after: one.next });
  expect(two).toMatchObject({ items: [{ author: { name: 'Lea' }, anchor: 'there' }], next: null });
  expect(bodies((await t.ask(lea, 'discussions.list', { item, anchor: 'there' })).items)).toEqual(['Please do.']);

  // What they do with it names them nowhere either.
  expect((await t.ask(mika, 'discussions.list', { item })).items[0].mine).toBe(true);
  await t.ask(mika, 'discussions.react', { comment: two.items[0].id, reaction: 'thanks' });
  await t.ask(mika, 'discussions.resolve', { comment: first });
  await t.ask(mika, 'discussions.reword', { comment: first, seen_version: 1, body: 'I can say much more.' });
  await t.settled();
  const shown = await threads(lea, item);
  expect(shown.items[1]).toMatchObject({ resolved: { by: null }, body: 'I can say much more.', author: null });
  expect(shown.items[0].reactions).toEqual([
    { kind: 'thanks', people: [{ name: null, handle: null }], count: 1, mine: false },
  ]);
  const told = JSON.stringify([shown, await t.ask(lea, 'notices.list')]);
  expect(told).not.toContain(mika.person);
  const { rows } = await sql<{ line: string }>`
    select to_jsonb(h)::text as line from happenings h where h.item_id = ${item} and h.what like 'comment.%'`.execute(
    t.base.read,
  );
  expect(rows.some(({ line }) => line.includes(mika.person))).toBe(false);
});

test('answers stand in their thread as they are read, four deep, and the rest of a long one on demand', async () => {
  const item = await share(mika);
  const root = await say(lea, item, 'root');
  const a = await say(mika, item, 'a', { reply_to: root });
  const b = await say(jo, item, 'b', { reply_to: root });
  let deep = a;
  for (const body of ['a1', 'a2', 'a3', 'a4', 'a5']) deep = await say(lea, item, body, { reply_to: deep });
  const other = await say(jo, item, 'other');

  const page = await threads(lea, item, { limit: 1 });
  expect(page).toMatchObject({ items: [{ id: other, answers: 0 }], counts: { open: 2, resolved: 0, passages: 0 } });
  const [thread] = (await threads(lea, item, { limit: 1, after: page.next })).items;
  expect(thread).toMatchObject({ id: root, answers: 7, depth: 0 });
  expect(bodies(thread.shown)).toEqual(['a', 'a1', 'a2']);
  expect(thread.shown.length).toBe(answers_shown_max);

  const whole = await t.ask(lea, 'discussions.open', { comment: deep });
  expect(whole).toMatchObject({ item: { id: item, kind: 'note' }, thread: { id: root }, next: null });
  expect(whole.thread.shown.map((each: any) => [each.body, each.depth])).toEqual([
    ['a', 1],
    ['a1', 2],
    ['a2', 3],
    ['a3', 4],
    ['a4', depth_max],
    ['a5', depth_max],
    ['b', 1],
  ]);
  const first = await t.ask(lea, 'discussions.open', { comment: root, limit: 5 });
  const second = await t.ask(lea, 'discussions.open', { comment: root, limit: 5, after: first.next });
  expect([bodies(first.thread.shown), bodies(second.thread.shown)]).toEqual([
    ['a', 'a1', 'a2', 'a3', 'a4'],
    ['a5', 'b'],
  ]);

  const elsewhere = await share(mika);
  await refused(say(lea, elsewhere, 'x', { reply_to: b }), 'unknown');
  await refused(say(lea, item, 'x', { reply_to: b, anchor: 'there' }), 'invalid');
  await refused(t.ask(olga, 'discussions.open', { comment: root }), 'unknown');
  await refused(t.ask(olga, 'discussions.open', { comment: 'absent0000000a' }), 'unknown');
});

test('one changes and takes back what one said, and nobody else does', async () => {
  const item = await share(mika);
  const root = await say(lea, item, 'The first words.');
  await refused(t.ask(jo, 'discussions.reword', { comment: root, seen_version: 1, body: 'x' }), 'forbidden');
  await refused(t.ask(lea, 'discussions.reword', { comment: root, seen_version: 2, body: 'x' }), 'stale');
  expect(await t.ask(lea, 'discussions.reword', { comment: root, seen_version: 1, body: 'Better words.' })).toEqual({
    id: root,
    version: 2,
  });
  const [shown] = (await threads(jo, item)).items;
  expect(shown).toMatchObject({ body: 'Better words.', version: 2, edited_at: t.clock.now() });
  expect((await t.ask(jo, 'discussions.wordings', { comment: root })).items).toMatchObject([
    { number: 1, body: 'The first words.', at: shown.at },
  ]);
  await refused(t.ask(olga, 'discussions.wordings', { comment: root }), 'unknown');

  const answer = await say(jo, item, 'An answer.', { reply_to: root });
  await refused(t.ask(lea, 'discussions.takeBack', { comment: answer }), 'forbidden');
  await t.ask(lea, 'discussions.takeBack', { comment: root });
  expect((await threads(jo, item)).items).toMatchObject([
    { taken_back: true, body: '', author: null, reactions: [], shown: [{ body: 'An answer.' }] },
  ]);
  expect((await t.ask(jo, 'discussions.wordings', { comment: root })).items).toEqual([]);
  await refused(say(jo, item, 'x', { reply_to: root }), 'conflict');
  await refused(t.ask(lea, 'discussions.reword', { comment: root, seen_version: 2, body: 'x' }), 'conflict');
  await refused(t.ask(jo, 'discussions.react', { comment: root, reaction: 'agree' }), 'conflict');
  // The last answer goes, and the stone that nobody answers any more with it.
  await t.ask(jo, 'discussions.takeBack', { comment: answer });
  expect((await threads(jo, item)).items).toEqual([]);
});

test('a thread is resolved by who began it or a member of its home, and an answer opens it again', async () => {
  const open = (await t.ask(lea, 'communities.begin', { name: 'Open', kind: 'place' })).id;
  const { id: item } = await t.ask(lea, 'notes.share', { body: 'For all.', home: open });
  const root = await say(olga, item, 'Is that so?');
  const other = await say(jo, item, 'And this?');
  await refused(t.ask(olga, 'discussions.resolve', { comment: other }), 'forbidden');
  expect((await threads(olga, item)).items.map((each: any) => each.why_not.resolve === null)).toEqual([false, true]);
  await t.ask(olga, 'discussions.resolve', { comment: root });
  await t.ask(lea, 'discussions.resolve', { comment: root });
  const [resolved] = (await threads(jo, item, { state: 'resolved' })).items;
  expect(resolved).toMatchObject({ id: root, resolved: { by: { name: 'Olga' } } });
  expect((await threads(jo, item, { state: 'open' })).items.map((each: any) => each.id)).toEqual([other]);
  const answer = await say(jo, item, 'Not yet.', { reply_to: root });
  expect((await threads(jo, item)).counts).toEqual({ open: 2, resolved: 0, passages: 0 });
  await refused(t.ask(jo, 'discussions.resolve', { comment: answer }), 'invalid');
  await t.ask(lea, 'discussions.resolve', { comment: root });
  await t.ask(olga, 'discussions.reopen', { comment: root });
  expect((await threads(jo, item)).counts.open).toBe(2);
  expect(await noticesOf(olga, item)).toContainEqual(['resolved', root]);
});

test('a tap says one of a few things, once, with a name', async () => {
  const item = await share(mika);
  const comment = await say(lea, item, 'Warm it first.');
  for (const as of [jo, jo, mika]) {
    await t.ask(as, 'discussions.react', { comment, reaction: 'agree' });
    t.clock.pass(1 / 1440);
  }
  await t.ask(jo, 'discussions.react', { comment, reaction: 'idea' });
  await refused(t.ask(jo, 'discussions.react', { comment, reaction: 'boo' }), 'invalid');
  await refused(t.ask(olga, 'discussions.react', { comment, reaction: 'agree' }), 'unknown');
  const reactionsFor = async (as: Person) => (await threads(as, item)).items[0].reactions;
  expect(await reactionsFor(mika)).toEqual([
    {
      kind: 'agree',
      people: [
        { name: 'Jo', handle: 'jo' },
        { name: 'Mika', handle: 'mika' },
      ],
      count: 2,
      mine: true,
    },
    { kind: 'idea', people: [{ name: 'Jo', handle: 'jo' }], count: 1, mine: false },
  ]);
  await t.ask(jo, 'discussions.unreact', { comment, reaction: 'agree' });
  await t.ask(jo, 'discussions.unreact', { comment, reaction: 'agree' });
  expect(await reactionsFor(jo)).toMatchObject([
    { kind: 'agree', count: 1, mine: false },
    { kind: 'idea', count: 1, mine: true },
  ]);
});

test('a comment at words of a text keeps the words and the version', async () => {
  const { id: item } = await t.ask(lea, 'pages.begin', { title: 'Seals', body: 'Warm the seal.', home });
  const passage = { exact: 'Warm the seal', prefix: '', suffix: '.', position: { start: 0, end: 13 } };
  await say(jo, item, 'How long?', { passage });
  await say(jo, item, 'Thank you.');
  const at = (await threads(mika, item, { passages: 'true' })).items;
  expect(at).toMatchObject([{ body: 'How long?', passage, number: 1 }]);
  expect(bodies((await threads(mika, item, { passages: 'false' })).items)).toEqual(['Thank you.']);
  expect((await threads(mika, item)).counts).toEqual({ open: 2, resolved: 0, passages: 1 });
  await refused(say(jo, item, 'x', { passage: { exact: '  ' } }), 'invalid');
  await refused(say(jo, item, 'x', { passage: { exact: 'x'.repeat(1001) } }), 'invalid');
  await refused(say(jo, item, 'x', { reply_to: at[0].id, passage }), 'invalid');
});

test('who is called is told once, and only of what they may read', async () => {
  const item = await share(mika);
  const called = '[@Jo](/@jo) and [@Olga](/@olga), look. Mika too: [@Mika](/@mika)';
  const root = await say(lea, item, called);
  expect(await noticesOf(jo, item)).toEqual([['mentioned', root]]);
  expect(await noticesOf(mika, item)).toEqual([['mentioned', root]]);
  expect(await noticesOf(olga, item)).toEqual([]);
  const { rows } = await sql`select from notices where person_id = ${olga.person} and item_id = ${item}`.execute(
    t.base.read,
  );
  expect(rows.length, 'not even kept for later').toBe(0);

  const answer = await say(jo, item, 'Where?', { reply_to: root });
  expect(await noticesOf(lea, item)).toEqual([['commented', answer]]);
  await t.ask(jo, 'discussions.reword', { comment: answer, seen_version: 1, body: 'Where, [@Lea](/@lea)?' });
  await t.ask(lea, 'discussions.reword', { comment: root, seen_version: 1, body: `${called} Please.` });
  expect(await noticesOf(lea, item)).toEqual([
    ['mentioned', answer],
    ['commented', answer],
  ]);
  expect((await noticesOf(jo, item)).length, 'nobody is called twice by the same words').toBe(1);
});

test('the rules', () => {
  expect(placeUnder({ depth: 0, path: '' }, 'm')).toEqual({ depth: 1, path: 'm' });
  expect(placeUnder({ depth: 3, path: 'a.b.c' }, 'm')).toEqual({ depth: 4, path: 'a.b.c.m' });
  expect(placeUnder({ depth: 4, path: 'a.b.c.d' }, 'm'), 'deeper stands beside').toEqual({ depth: 4, path: 'a.b.c.m' });
  expect(calledIn('[@Lea Berg](/@lea) [@Lea](/@lea) [Lea](/@leb) [@x](/@y) [@X](https://x/@z)')).toEqual(['lea', 'y']);
  const many = Array.from({ length: mentions_max + 1 }, (_, n) => `[@P](/@p${n})`).join(' ');
  expect(calledIn(many).length).toBe(mentions_max);
  const mine = { mine: true, taken_back: false };
  expect(whyNotReword({ ...mine, version: wordings_max - 1 })).toBe(null);
  expect(whyNotReword({ ...mine, version: wordings_max })).toMatch(/100 times/);
});
