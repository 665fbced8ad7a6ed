import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namedId } from '../../ground/named-id.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import type { Viewer } from '../route.ts';

let t: TestHouse;
let dana: Viewer & { person: string };
beforeAll(async () => {
  t = await openTestHouse();
  dana = await t.person('Dana Okafor', { admin: true });
});
afterAll(() => t.close());

const source = 'markdown:manual';
const home = `${source}:/community`;
const community = { kind: 'community', origin: home, name: 'Pump manual', community_kind: 'practice' };
const ruth = { kind: 'person', origin: `${source}:/person/ruth`, name: 'Ruth Adeyemi' };
const page = {
  kind: 'page',
  origin: `${source}:seal.md`,
  home,
  author: ruth.origin,
  title: 'Seals',
  body: `See [the pump](/w/${namedId(`${source}:pump.md`)}).`,
  at: '2019-03-01T08:00:00Z',
};
const note = {
  kind: 'note',
  origin: `${source}:n1`,
  home,
  author: ruth.origin,
  body: 'It leaks.',
  at: '2019-04-01T08:00:00Z',
};

const take = (records: object[], as: Viewer = dana, extra: object = {}) =>
  t.ask(as, 'imports.take', { source, records, ...extra });
const done = async (records: object[], extra: object = {}) =>
  (await take(records, dana, extra)).results.map((each: { done: string }) => each.done);
const lines = async () =>
  await t.base.read
    .selectFrom('happenings')
    .select(['at', 'actor_id', 'what', 'item_id', 'about'])
    .orderBy('id')
    .execute();

test('a dry run says what would be made, and writes nothing', async () => {
  const before = await lines();
  expect(await done([community, ruth, page, note], { dry_run: true })).toEqual(['made', 'made', 'made', 'made']);
  expect(await lines()).toEqual(before);
  const { items } = await t.ask(dana, 'communities.list', { q: 'Pump manual' });
  expect(items).toEqual([]);
});

test('what was written elsewhere stands under its author, on its day, at its place', async () => {
  expect(await done([community, ruth, page, note])).toEqual(['made', 'made', 'made', 'made']);
  const [mine] = (await t.ask(dana, 'communities.list', { q: 'Pump manual' })).items;
  expect(mine).toMatchObject({ role: 'steward', members: 2 });

  const stream = await t.ask(dana, 'notices.communityStream', { community: mine.id });
  expect(stream.items).toMatchObject([
    { kind: 'note', at: new Date(note.at), happened_at: new Date(note.at), author: { name: 'Ruth Adeyemi' } },
    { kind: 'page', at: new Date(page.at), author: { name: 'Ruth Adeyemi' } },
  ]);
  expect(await t.ask(dana, 'pages.open', { page: namedId(page.origin) })).toMatchObject({
    title: 'Seals',
    number: 1,
    made_at: new Date(page.at),
    at: new Date(page.at),
    written_by: { name: 'Ruth Adeyemi' },
  });
  await t.settled();
  const found = await t.ask(dana, 'search.find', { q: 'leaks' });
  expect(found.items).toMatchObject([{ id: namedId(note.origin) }]);
  expect((await t.ask(dana, 'search.find', { q: 'Ruth Adeyemi' })).items).toMatchObject([{ state: 'unclaimed' }]);
});

test('the book has the line on the day of the import, with the date of the source, the author and who imported', async () => {
  const line = (await lines()).find(({ what }) => what === 'note.shared');
  const { items } = await t.ask(dana, 'people.list', { q: 'Ruth' });
  expect(line).toMatchObject({ at: t.clock.now(), actor_id: items[0].id });
  expect(line?.about).toMatchObject({
    imported: { by: dana.person, origin: note.origin, at: new Date(note.at).toISOString() },
  });
});

describe('again', () => {
  test('what is unchanged is left alone', async () => {
    const before = await lines();
    expect(await done([community, ruth, page, note])).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged']);
    expect(await lines()).toEqual(before);
  });

  test('a page that changed in its source gets a new version; a note is left', async () => {
    const changed = { author: ruth.origin, at: '2020-01-02T00:00:00Z', summary: 'Shorter' };
    const records = [
      { ...page, body: 'Press it in.', changed },
      { ...note, body: 'It leaks no more.' },
    ];
    expect(await done(records, { dry_run: true })).toEqual(['changed', 'left']);
    const { results } = await take(records);
    expect(results).toMatchObject([
      { done: 'changed' },
      { done: 'left', why: expect.stringContaining('left as it is') },
    ]);
    const versions = await t.ask(dana, 'pages.versions', { page: namedId(page.origin) });
    expect(versions.items).toMatchObject([
      { number: 2, summary: 'Shorter', at: new Date('2020-01-02T00:00:00Z'), by: { name: 'Ruth Adeyemi' } },
      { number: 1 },
    ]);
    expect((await t.ask(dana, 'notes.open', { note: namedId(note.origin) })).body).toBe('It leaks.');
    expect(await done([records[0]])).toEqual(['unchanged']);
  });

  test('a page that was rewritten here too keeps our text, and says so each time', async () => {
    const open = await t.ask(dana, 'pages.open', { page: namedId(page.origin) });
    await t.ask(dana, 'pages.write', { page: open.id, seen_version: open.version, body: 'Ours.', summary: '' });
    expect(await done([{ ...page, body: 'Press it in.' }])).toEqual(['unchanged']);
    for (let times = 0; times < 2; times++) {
      const { results } = await take([{ ...page, body: 'Theirs.' }]);
      expect(results).toMatchObject([{ done: 'left', why: expect.stringContaining('Ours is kept') }]);
    }
    expect((await t.ask(dana, 'pages.open', { page: open.id })).body).toBe('Ours.');
  });

  test('a page that moved in its source moves here', async () => {
    const folder = { ...page, origin: `${source}:parts/`, title: 'Parts', author: null, body: '' };
    const leaf = { ...page, origin: `${source}:ring.md`, title: 'Ring' };
    expect(await done([folder, leaf])).toEqual(['made', 'made']);
    expect(await done([folder, { ...leaf, parent: folder.origin }])).toEqual(['unchanged', 'changed']);
    const open = await t.ask(dana, 'pages.open', { page: namedId(leaf.origin) });
    expect(open).toMatchObject({ number: 1, parent_id: namedId(folder.origin) });
  });
});

test('a page with a history begins with its first text and stands as it is now', async () => {
  const record = {
    ...page,
    origin: `${source}:valve.md`,
    title: 'Valves',
    body: 'Turn left.',
    versions: [{ title: 'Valve', body: 'Turn.', author: ruth.origin, at: page.at, summary: '' }],
    changed: { author: null, at: '2021-05-05T00:00:00Z', summary: 'Which way' },
  };
  expect(await done([record])).toEqual(['made']);
  const first = await t.ask(dana, 'pages.open', { page: namedId(record.origin), number: 1 });
  expect(first).toMatchObject({
    title: 'Valve',
    body: 'Turn.',
    at: new Date(page.at),
    written_by: { name: 'Ruth Adeyemi' },
  });
  const now = await t.ask(dana, 'pages.open', { page: namedId(record.origin) });
  expect(now).toMatchObject({ number: 2, title: 'Valves', body: 'Turn left.', written_by: { name: 'Dana Okafor' } });
  expect(now.at).toEqual(new Date('2021-05-05T00:00:00Z'));
});

test('an author who is here is found by e-mail, and no second one is made', async () => {
  const omar = await t.person('Omar Haddad');
  const { email } = await t.base.read
    .selectFrom('people')
    .select('email')
    .where('id', '=', omar.person)
    .executeTakeFirstOrThrow();
  const author = { kind: 'person', origin: `${source}:/person/omar`, name: 'O. Haddad', email };
  const { results } = await take([author, { ...note, origin: `${source}:n2`, author: author.origin }]);
  expect(results).toMatchObject([{ done: 'unchanged', id: omar.person }, { done: 'made' }]);
  expect((await t.ask(omar, 'notes.open', { note: namedId(`${source}:n2`) })).mine).toBe(true);
  // In a later batch their id stands for them.
  expect(await done([{ ...note, origin: `${source}:n3`, author: omar.person }])).toEqual(['made']);
});

test('nothing is written in the future', async () => {
  await done([{ ...page, origin: `${source}:future.md`, at: '2999-01-01T00:00:00Z' }]);
  expect((await t.ask(dana, 'pages.open', { page: namedId(`${source}:future.md`) })).made_at).toEqual(t.clock.now());
});

test('a record that a rule refuses is left with the reason, and the batch goes on', async () => {
  const ahead = { ...note, origin: `${source}:n4`, happened_at: '2999-01-01T00:00:00Z' };
  const { results } = await take([ahead, { ...note, origin: `${source}:n5` }]);
  expect(results).toMatchObject([
    { done: 'left', id: null, why: expect.stringContaining('in the future') },
    { done: 'made' },
  ]);
});

test('only who runs this Fieldlore imports, and only into communities that they look after', async () => {
  const lea = await t.person('Lea Sandberg');
  await expect(take([community], lea)).rejects.toMatchObject({ reason: 'forbidden' });
  const sam = await t.person('Sam Lind', { admin: true });
  const before = await lines();
  for (const records of [[community], [{ ...note, origin: `${source}:n6`, author: null }]]) {
    await expect(take(records, sam)).rejects.toMatchObject({
      reason: 'forbidden',
      message: expect.stringContaining('steward'),
    });
  }
  expect(await lines()).toEqual(before);
});

test('an origin of another source is refused', async () => {
  const stray = { ...note, origin: 'safenet:1' };
  await expect(take([stray])).rejects.toMatchObject({
    reason: 'invalid',
    message: expect.stringContaining('safenet:1'),
  });
});
