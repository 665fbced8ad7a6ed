import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { depth_max, diffLines } from './page.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let jo: Person;
let olga: Person;
let home: string;
let other: string;
beforeAll(async () => {
  t = await openTestHouse({ following: false });
  [lea, jo, olga] = [await t.person('Lea'), await t.person('Jo'), await t.person('Olga')];
  home = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice', openness: 'closed' })).id;
  other = (await t.ask(lea, 'communities.begin', { name: 'Other', kind: 'practice', openness: 'closed' })).id;
  await t.ask(lea, 'communities.setMember', { community: other, person: jo.person });
});
afterAll(() => t.close());

const begin = async (title: string, extra: object = {}) =>
  (await t.ask(lea, 'pages.begin', { title, body: title, home, ...extra })).id as string;

test('a difference gives back both texts', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', '', 'long line'), { maxLength: 12 })
    .map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = diffLines(before, after);
      const side = (kind: string) =>
        changes
          .filter((each) => each.kind === 'same' || each.kind === kind)
          .map((each) => each.text)
          .join('\n');
      expect(side('removed')).toBe(before);
      expect(side('added')).toBe(after);
      if (before === after) expect(changes.every((each) => each.kind === 'same')).toBe(true);
    }),
  );
});

test('members of its home write, others read, strangers know nothing of it', async () => {
  const page = await begin('Seals', { also: [other] });
  expect((await t.ask(jo, 'pages.open', { page })).why_not.write).toContain('Join it');
  await expect(t.ask(jo, 'pages.write', { page, seen_version: 1, body: 'x' })).rejects.toMatchObject({
    reason: 'forbidden',
  });
  await expect(t.ask(jo, 'pages.move', { page, parent: null })).rejects.toMatchObject({ reason: 'forbidden' });
  for (const [name, more] of [
    ['pages.open', {}],
    ['pages.versions', {}],
    ['pages.compare', { from: 1, to: 1 }],
    ['pages.move', { parent: null }],
  ] as const) {
    await expect(t.ask(olga, name, { page, ...more }), name).rejects.toMatchObject({ reason: 'unknown' });
  }
  await expect(t.ask(olga, 'pages.tree', { community: home })).rejects.toMatchObject({ reason: 'unknown' });
  await expect(t.ask(olga, 'pages.begin', { title: 'x', home })).rejects.toMatchObject({ reason: 'unknown' });
});

test('every version stays, and a late edit is refused with what changed', async () => {
  const page = await begin('One\nTwo');
  expect(
    await t.ask(lea, 'pages.write', { page, seen_version: 1, body: 'One\nTwo and a half', summary: 'Half more' }),
  ).toEqual({ version: 2, number: 2 });
  await expect(t.ask(lea, 'pages.write', { page, seen_version: 1, body: 'Mine' })).rejects.toMatchObject({
    reason: 'stale',
    details: { version: 2, changes: expect.arrayContaining([{ kind: 'added', text: 'Two and a half' }]) },
  });
  expect((await t.ask(lea, 'pages.open', { page, number: 1 })).body).toBe('One\nTwo');
  const first = await t.ask(lea, 'pages.versions', { page, limit: 1 });
  expect(first.items).toMatchObject([{ number: 2, summary: 'Half more', by: { name: 'Lea' } }]);
  expect((await t.ask(lea, 'pages.versions', { page, after: first.next })).items).toMatchObject([{ number: 1 }]);
  expect(await t.ask(lea, 'pages.compare', { page, from: 1, to: 2 })).toMatchObject({
    titles: { from: 'One\nTwo', to: 'One\nTwo' },
    pieces: [{ kind: 'changed', before: 'One\nTwo', text: 'One\nTwo and a half' }],
  });
  expect((await t.ask(lea, 'pages.compare', { page, from: 1, to: 2 })).changes).toEqual([
    { kind: 'same', text: 'One' },
    { kind: 'removed', text: 'Two' },
    { kind: 'added', text: 'Two and a half' },
  ]);
  await expect(t.ask(lea, 'pages.compare', { page, from: 1, to: 9 })).rejects.toMatchObject({ reason: 'unknown' });
});

test('pages stand in a tree, never under themselves, never under another home, never too deep', async () => {
  const root = await begin('Root');
  const below = await begin('Below', { parent: root });
  expect((await t.ask(lea, 'pages.tree', { community: home, under: root })).items).toMatchObject([
    { id: below, children: 0 },
  ]);
  expect((await t.ask(lea, 'pages.open', { page: below })).above).toEqual([{ id: root, title: 'Root' }]);
  await expect(t.ask(lea, 'pages.move', { page: root, parent: below })).rejects.toMatchObject({ reason: 'conflict' });
  await expect(t.ask(lea, 'pages.move', { page: root, parent: root })).rejects.toMatchObject({ reason: 'conflict' });
  await expect(begin('Elsewhere', { home: other, parent: root })).rejects.toMatchObject({ reason: 'conflict' });
  await t.ask(lea, 'pages.move', { page: below, parent: null });
  expect((await t.ask(lea, 'pages.tree', { community: home, under: root })).items).toEqual([]);
  let deepest = root;
  for (let depth = 1; depth < depth_max; depth++) deepest = await begin(`Deep ${depth}`, { parent: deepest });
  await expect(begin('Too deep', { parent: deepest })).rejects.toMatchObject({ reason: 'invalid' });
});

test('a branch moved under another stays within the depth', async () => {
  const chain = async (name: string, length: number) => {
    const ids = [await begin(`${name} 0`)];
    for (let n = 1; n < length; n++) ids.push(await begin(`${name} ${n}`, { parent: ids[n - 1] }));
    return ids;
  };
  const [upper, lower] = [await chain('Upper', depth_max - 2), await chain('Lower', depth_max - 2)];
  await expect(t.ask(lea, 'pages.move', { page: lower[0], parent: upper.at(-1) })).rejects.toMatchObject({
    reason: 'invalid',
  });
});
