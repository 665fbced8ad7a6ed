import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { links_per_text_max, linksIn } from './link.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let jo: Person;
let olga: Person;
let home: string;
let inner: string;
beforeAll(async () => {
  t = await openTestHouse();
  [lea, jo, olga] = [await t.person('Lea'), await t.person('Jo'), await t.person('Olga')];
  const begin = async (name: string) =>
    (await t.ask(lea, 'communities.begin', { name, kind: 'practice', openness: 'closed' })).id as string;
  [home, inner] = [await begin('Field'), await begin('Inner')];
  await t.ask(lea, 'communities.setMember', { community: home, person: jo.person });
});
afterAll(() => t.close());

const page = async (title: string, body = '', extra: object = {}) =>
  (await t.ask(lea, 'pages.begin', { title, body, home, ...extra })).id as string;
const backlinks = async (as: Person, item: string) => {
  await t.settled();
  return (await t.ask(as, 'pages.backlinks', { item })).items;
};

test('links and quotations are found wherever Markdown has them, and not in code', () => {
  expect(
    linksIn(
      '[a](/w/aaaaaaaa "t") [b](</p/bbbbbbbb#step-1>)\n\n![[/w/cccccccc#x]]\n\n[d]: /n/dddddddd\n\n`[e](/w/eeeeeeee)`\n\n```\n[f](/w/ffffffff)\n```\n![[p/gggggggg#hhhhhhhh]] [h](https://example.org/w/hhhhhhhh)',
    ),
  ).toEqual([
    { to: 'aaaaaaaa', quoted: false },
    { to: 'bbbbbbbb', quoted: false },
    { to: 'cccccccc', quoted: true },
    { to: 'dddddddd', quoted: false },
    { to: 'gggggggg', quoted: true },
  ]);
  const many = Array.from({ length: links_per_text_max + 5 }, (_, n) => `[x](/w/many${1000 + n})`).join(' ');
  expect(linksIn(many)).toHaveLength(links_per_text_max);
});

test('an item says what links to it, as far as one may read that, and follows each change of a text', async () => {
  const target = await page('Target');
  const from = await page('From', `See [it](/w/${target}).`);
  const quoting = await page('Quoting', `![[/w/${target}]]`);
  const secret = await page('Secret', `[it](/w/${target})`, { home: inner });
  const { id: note } = await t.ask(jo, 'notes.share', { body: 'The seal cracks.', home });
  const said = await t.ask(jo, 'discussions.comment', { item: note, body: `As in [the page](/w/${target})` });
  expect(await backlinks(jo, target)).toMatchObject([
    { id: from, quoted: false, in_comment: false },
    { id: quoting, quoted: true },
    { id: note, kind: 'note', in_comment: true },
  ]);
  expect((await backlinks(lea, target)).map((each: any) => each.id)).toEqual([from, quoting, secret, note]);
  expect((await t.ask(jo, 'pages.open', { page: target })).backlinks_count).toBe(3);
  const first = await t.ask(jo, 'pages.backlinks', { item: target, limit: 1 });
  expect((await t.ask(jo, 'pages.backlinks', { item: target, limit: 1, after: first.next })).items).toMatchObject([
    { id: quoting },
  ]);
  await expect(t.ask(olga, 'pages.backlinks', { item: target })).rejects.toMatchObject({ reason: 'unknown' });
  await t.ask(lea, 'pages.write', { page: from, seen_version: 1, body: 'No more.' });
  await t.ask(lea, 'trash.trash', { item: quoting });
  expect(await backlinks(jo, target)).toMatchObject([{ id: note }]);
  await t.ask(jo, 'discussions.takeBack', { comment: said.id });
  expect(await backlinks(jo, target)).toEqual([]);
  const story = { title: 'A seal', how_it_was: 'Wet.', what_was_done: `[This](/w/${target}).`, how_it_is: 'Dry.' };
  const told = await t.ask(jo, 'stories.tell', { item: note, ...story });
  expect(await backlinks(jo, target)).toMatchObject([{ id: note }]);
  await t.ask(jo, 'stories.takeBack', { story: told.id });
  expect(await backlinks(jo, target)).toEqual([]);
});

test('who writes on a page is told which of its links lead nowhere, hidden and absent alike', async () => {
  const hidden = await page('Hidden', '', { home: inner });
  const id = await page('Broken', `[a](/w/${hidden}) [b](/w/absent0000000) [[No such title]]`);
  await t.settled();
  expect(await t.ask(jo, 'pages.brokenLinks', { page: id })).toEqual({
    ids: ['absent0000000', hidden].sort(),
    titles: ['No such title'],
  });
  expect((await t.ask(lea, 'pages.brokenLinks', { page: id })).ids).toEqual(['absent0000000']);
  await expect(t.ask(olga, 'pages.brokenLinks', { page: id })).rejects.toMatchObject({ reason: 'unknown' });
});
