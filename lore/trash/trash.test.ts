import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let jo: Person;
let mika: Person;
let olga: Person;
let home: string;
let inner: string;
beforeAll(async () => {
  t = await openTestHouse();
  [lea, jo, mika, olga] = [await t.person('Lea'), await t.person('Jo'), await t.person('Mika'), await t.person('Olga')];
  const begin = async (name: string) =>
    (await t.ask(lea, 'communities.begin', { name, kind: 'practice', openness: 'closed' })).id as string;
  [home, inner] = [await begin('Field'), await begin('Inner')];
  for (const { person } of [jo, mika]) await t.ask(lea, 'communities.setMember', { community: home, person });
});
afterAll(() => t.close());

const page = async (as: Person, title: string, extra: object = {}) =>
  (await t.ask(as, 'pages.begin', { title, body: title, home, ...extra })).id as string;
const isRead = async (as: Person, id: string) =>
  await t.ask(as, 'pages.open', { page: id }).then(
    () => true,
    () => false,
  );
const restrict = async (item: string) => {
  await t.ask(lea, 'communities.place', { item, community: inner });
  const until = new Date(t.clock.now().getTime() + 5 * 86_400_000);
  await t.ask(lea, 'communities.restrict', { item, reason: 'It is looked into.', until });
};
const trashed = async (as: Person, what = 'trashed') =>
  (await t.ask(as, 'trash.list', { community: home, what })).items.map((row: { id: string }) => row.id);

test('in the trash nobody reads it, on any door; who could edit it brings it back', async () => {
  const id = await page(jo, 'Zebrafinch');
  await t.ask(mika, 'discussions.comment', { item: id, body: 'Said of it.' });
  await t.settled();
  await expect(t.ask(mika, 'trash.trash', { item: id })).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(t.ask(olga, 'trash.trash', { item: id })).rejects.toMatchObject({ reason: 'unknown' });
  expect(await t.ask(jo, 'trash.trash', { item: id })).toEqual({ items: 1 });
  await t.settled();
  for (const as of [jo, lea, mika]) {
    expect(await isRead(as, id)).toBe(false);
    expect((await t.ask(as, 'search.find', { q: 'Zebrafinch' })).items).toEqual([]);
    await expect(t.ask(as, 'discussions.list', { item: id })).rejects.toMatchObject({ reason: 'unknown' });
    await expect(t.ask(as, 'pages.versions', { page: id })).rejects.toMatchObject({ reason: 'unknown' });
    await expect(t.ask(as, 'trash.trash', { item: id })).rejects.toMatchObject({ reason: 'unknown' });
  }
  expect([await trashed(jo), await trashed(lea), await trashed(mika)]).toEqual([[id], [id], []]);
  await expect(trashed(olga)).rejects.toMatchObject({ reason: 'unknown' });
  for (const as of [mika, olga])
    await expect(t.ask(as, 'trash.restore', { item: id })).rejects.toMatchObject({
      reason: as === mika ? 'forbidden' : 'unknown',
    });
  expect(await t.ask(lea, 'trash.restore', { item: id })).toEqual({ items: 1 });
  await expect(t.ask(lea, 'trash.restore', { item: id })).rejects.toMatchObject({ reason: 'unknown' });
  await t.settled();
  expect((await t.ask(mika, 'search.find', { q: 'Zebrafinch' })).items).toMatchObject([{ id }]);
  expect((await t.ask(mika, 'discussions.list', { item: id })).items).toHaveLength(1);
});

test('pages of others below need a steward; what is hidden from who takes it stays, one level higher', async () => {
  const root = await page(jo, 'Root');
  const below = await page(mika, 'Below', { parent: root });
  const hidden = await page(lea, 'Hidden', { parent: root });
  await restrict(hidden);
  await expect(t.ask(jo, 'trash.trash', { item: root })).rejects.toMatchObject({ reason: 'forbidden' });
  await t.ask(lea, 'communities.setMember', { community: home, person: jo.person, role: 'steward' });
  expect(await t.ask(jo, 'trash.trash', { item: root })).toEqual({ items: 2 });
  expect(await isRead(lea, hidden)).toBe(true);
  const { items } = await t.ask(lea, 'pages.tree', { community: home });
  expect(items.map((leaf: { id: string }) => leaf.id)).toContain(hidden);
  await t.ask(jo, 'trash.restore', { item: root });
  expect(await isRead(mika, below)).toBe(true);
  expect(await t.ask(lea, 'pages.open', { page: hidden })).toMatchObject({ parent_id: root });
  await t.ask(lea, 'communities.setMember', { community: home, person: jo.person, role: 'member' });
});

test('archived it is read as before, says so, is out of the tree, and nobody writes on it', async () => {
  const root = await page(jo, 'Old');
  const below = await page(jo, 'Older', { parent: root });
  await expect(t.ask(olga, 'trash.archive', { item: root })).rejects.toMatchObject({ reason: 'unknown' });
  expect(await t.ask(mika, 'trash.archive', { item: root })).toEqual({ items: 2 });
  await expect(t.ask(mika, 'trash.archive', { item: root })).rejects.toMatchObject({ reason: 'conflict' });
  const opened = await t.ask(mika, 'pages.open', { page: below });
  expect(opened).toMatchObject({ archived: true, why_not: { archive: null } });
  expect(opened.why_not.write).toContain('archived');
  await expect(
    t.ask(jo, 'pages.write', { page: below, seen_version: opened.version, body: 'x' }),
  ).rejects.toMatchObject({ reason: 'forbidden' });
  const inTree = async (archived: string) =>
    (await t.ask(mika, 'pages.tree', { community: home, archived })).items.some((leaf: any) => leaf.id === root);
  expect([await inTree('false'), await inTree('true')]).toEqual([false, true]);
  expect(await trashed(mika, 'archived')).toEqual([root]);
  // Through the trash and back it is archived as it was, with what went with it.
  await t.ask(jo, 'trash.trash', { item: root });
  await t.ask(jo, 'trash.restore', { item: root });
  expect(await t.ask(mika, 'pages.open', { page: below })).toMatchObject({ archived: true });
  expect(await t.ask(mika, 'trash.unarchive', { item: root })).toEqual({ items: 2 });
  await expect(t.ask(mika, 'trash.unarchive', { item: root })).rejects.toMatchObject({ reason: 'conflict' });
});

test('what others built on is not put away, and other kinds have an end of their own', async () => {
  const note = async (extra: object = {}) =>
    (await t.ask(jo, 'notes.share', { body: 'The seal cracks.', home, ...extra })).id as string;
  const loose = await note();
  await expect(t.ask(jo, 'trash.archive', { item: loose })).rejects.toMatchObject({ reason: 'forbidden' });
  await t.ask(jo, 'trash.trash', { item: loose });
  await expect(t.ask(mika, 'notes.open', { note: loose })).rejects.toMatchObject({ reason: 'unknown' });
  const mine = (await t.ask(jo, 'notes.mine', {})).items;
  expect(mine.map((row: { id: string }) => row.id)).not.toContain(loose);
  await t.ask(jo, 'trash.restore', { item: loose });

  const begin = async (extra: object = {}) =>
    (await t.ask(jo, 'practices.begin', { title: 'Warm it', steps: [{ body: 'Warm.' }], home, ...extra })).id as string;
  const built = await note();
  const practice = await begin({ notes: [built] });
  await expect(t.ask(jo, 'trash.trash', { item: built })).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(t.ask(mika, 'trash.trash', { item: practice })).rejects.toMatchObject({ reason: 'forbidden' });
  const fresh = await begin();
  await t.ask(jo, 'trash.trash', { item: fresh });
  await t.ask(jo, 'trash.restore', { item: fresh });
  await t.ask(mika, 'practices.use', { practice: fresh, outcome: 'worked' });
  await expect(t.ask(jo, 'trash.trash', { item: fresh })).rejects.toMatchObject({ reason: 'forbidden' });
  const { id: course } = await t.ask(jo, 'courses.begin', { title: 'Seals', home });
  await expect(t.ask(jo, 'trash.trash', { item: course })).rejects.toMatchObject({ reason: 'forbidden' });
});

test('a confidential author puts their note away and back, and stands nowhere', async () => {
  const { id } = await t.ask(jo, 'notes.share', { body: 'In confidence.', home, confidential: true });
  await expect(t.ask(mika, 'trash.trash', { item: id })).rejects.toMatchObject({ reason: 'forbidden' });
  await t.ask(jo, 'trash.trash', { item: id });
  expect((await t.ask(lea, 'trash.list', { community: home })).items).toMatchObject([{ id, by: null }]);
  expect(await trashed(jo)).toEqual([id]);
  await t.ask(jo, 'trash.restore', { item: id });
  const { rows } = await t.base.read
    .selectFrom('happenings')
    .select('actor_id')
    .where('item_id', '=', id)
    .execute()
    .then((rows) => ({ rows }));
  expect(rows.every(({ actor_id }) => actor_id === null)).toBe(true);
});

test('whatever is put away and brought back in whatever order: in the end each has exactly the readers and place it had', async () => {
  const people = [lea, jo, mika, olga];
  const moves = fc.array(fc.record({ at: fc.nat(5), how: fc.constantFrom('trash', 'archive') }), { maxLength: 7 });
  const trees = fc.tuple(fc.array(fc.nat(5), { minLength: 5, maxLength: 5 }), fc.array(fc.nat(5), { maxLength: 2 }));
  await fc.assert(
    fc.asyncProperty(trees, moves, async ([parents, restricted], plan) => {
      const ids = [await page(lea, 'Top')];
      for (const [n, parent] of parents.entries())
        ids.push(await page(lea, `Page ${n}`, { parent: ids[parent % ids.length] }));
      for (const n of new Set(restricted)) await restrict(ids[n]);
      const picture = async () =>
        await Promise.all(
          ids.flatMap((id) =>
            people.map(async (as) => {
              const read = await t.ask(as, 'pages.open', { page: id }).catch(() => null);
              return read && [read.parent_id, read.archived, read.placements.length];
            }),
          ),
        );
      const before = await picture();
      const away: { id: string; how: string }[] = [];
      for (const { at, how } of plan) {
        const done = await t.ask(lea, `items.${how}`, { item: ids[at] }).catch(() => null);
        if (done === null) continue;
        away.push({ id: ids[at], how });
        if (how === 'trash') for (const as of people) expect(await isRead(as, ids[at])).toBe(false);
      }
      for (const { id, how } of away.reverse())
        await t.ask(lea, how === 'trash' ? 'trash.restore' : 'trash.unarchive', { item: id });
      expect(await picture()).toEqual(before);
    }),
    { numRuns: 12 },
  );
}, 60_000);
