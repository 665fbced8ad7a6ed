import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { merge, piecesBetween } from './merge.ts';
import {
  isBlock,
  isConflict,
  open_each_max,
  open_on_page_max,
  settled,
  whyNotSuggest,
  withBlocks,
} from './suggestion.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let omar: Person;
let jo: Person;
let olga: Person;
let home: string;
beforeAll(async () => {
  t = await openTestHouse();
  [lea, omar, jo, olga] = [await t.person('Lea'), await t.person('Omar'), await t.person('Jo'), await t.person('Olga')];
  home = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice' })).id;
  await t.ask(lea, 'communities.setMember', { community: home, person: omar.person });
});
afterAll(() => t.close());

const text = 'Seals crack in the cold.\n\nWarm them for 10 minutes.\n\nThen press.\n';
const begin = async (body = text) => (await t.ask(lea, 'pages.begin', { title: 'Seals', body, home })).id as string;
const suggest = async (page: string, body: string, more: object = {}, as = jo) => {
  const { title, body: base_body, number } = await t.ask(as, 'pages.open', { page });
  const wish = { page, number, base_title: title, base_body, title, body, why: 'I measured it.', ...more };
  return (await t.ask(as, 'suggestions.make', wish)).id as string;
};
const write = async (page: string, body: string, as = lea) => {
  const { version } = await t.ask(as, 'pages.open', { page });
  await t.ask(as, 'pages.write', { page, seen_version: version, body });
};
const bodyOf = async (page: string) => (await t.ask(lea, 'pages.open', { page })).body;
const accept = async (suggestion: string, more: object = {}, as = omar) => {
  const { page } = await t.ask(as, 'suggestions.open', { suggestion });
  return await t.ask(as, 'suggestions.accept', { suggestion, seen_version: page.version, ...more });
};
const refused = (reason: string, message?: string) => ({
  reason,
  ...(message && { message: expect.stringContaining(message) }),
});

const texts = fc
  .array(fc.constantFrom('a', 'b', 'c d e', 'c d f', '', '- x', 'long line here'), { maxLength: 10 })
  .map((lines) => lines.join('\n'));

test('the pieces between two texts give back both, and any choice of them a text between', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const pieces = piecesBetween(before, after);
      const count = pieces.filter(isBlock).length;
      expect(withBlocks(pieces, new Set())).toBe(before);
      expect(withBlocks(pieces, new Set(Array.from({ length: count }, (_, n) => n)))).toBe(after);
    }),
  );
});

test('what one side alone changed is settled as they changed it; nobody’s letters are lost where both did', () => {
  fc.assert(
    fc.property(texts, texts, texts, (base, present, suggested) => {
      expect(settled(merge(base, base, suggested), [])).toBe(suggested);
      expect(settled(merge(base, present, base), [])).toBe(present);
      expect(settled(merge(base, present, present), [])).toBe(present);
      const merged = merge(base, present, suggested);
      const all = (way: 'present' | 'suggested') =>
        settled(
          merged,
          merged.map(() => way),
        );
      if (merged.some(isConflict)) expect(settled(merged, [])).toBeNull();
      expect(all('present')).not.toBeNull();
      expect(all('suggested')).not.toBeNull();
    }),
  );
  expect(settled(merge('one two three four\n', 'ONE two three four\n', 'one two three FOUR\n'), [])).toBe(
    'ONE two three FOUR\n',
  );
  expect(settled(merge('a\n\nb\n', 'a\n\nx\n\nb\n', 'a\n\nb\n\ny\n'), [])).toBe('a\n\nx\n\nb\n\ny\n');
  const torn = merge('warm 10 min\n', 'warm 12 min\n', 'warm 15 min\n');
  expect(torn).toEqual([{ base: 'warm 10 min\n', present: 'warm 12 min\n', suggested: 'warm 15 min\n' }]);
  expect(settled(torn, ['both'])).toBe('warm 12 min\nwarm 15 min\n');
});

test('texts that would take minutes to compare are a conflict at once', () => {
  const [many, more, most] = ['x\n'.repeat(20_000), 'x\n'.repeat(20_001), `${'x\n'.repeat(20_000)}y`];
  const since = performance.now();
  expect(merge(many, more, most).some(isConflict)).toBe(true);
  expect(piecesBetween(many, most)).toHaveLength(1);
  expect(performance.now() - since).toBeLessThan(2_000);
});

test('who may read suggests, who writes there sees it and answers, and strangers learn nothing', async () => {
  const page = await begin();
  const id = await suggest(page, text.replace('10', '15'), { title: 'Seals in the cold' });
  expect(await t.ask(lea, 'suggestions.list', { page })).toMatchObject({
    open: 1,
    items: [{ id, why: 'I measured it.', state: 'Open', by: { name: 'Jo' }, comments: 0 }],
  });
  const seen = await t.ask(olga, 'suggestions.open', { suggestion: id });
  expect(seen).toMatchObject({
    mine: false,
    conflicts: null,
    base_number: 1,
    why_not: { answer: expect.stringContaining('Members of its home') },
  });
  expect(seen.pieces.filter(isBlock)).toEqual([
    { before: 'Warm them for 10 minutes.\n\n', after: 'Warm them for 15 minutes.\n\n' },
  ]);
  for (const as of [olga, jo]) {
    await expect(t.ask(as, 'suggestions.accept', { suggestion: id, seen_version: 1 })).rejects.toMatchObject(
      refused('forbidden'),
    );
    await expect(t.ask(as, 'suggestions.decline', { suggestion: id, reason: 'x' })).rejects.toMatchObject(
      refused('forbidden'),
    );
  }
  await expect(t.ask(lea, 'suggestions.withdraw', { suggestion: id })).rejects.toMatchObject(refused('forbidden'));
  await expect(suggest(page, text)).rejects.toMatchObject(refused('invalid', 'Nothing in it is different'));
  await expect(suggest(page, 'x', { why: ' ' })).rejects.toMatchObject(refused('invalid'));
  await expect(suggest(page, 'x', { number: 9 })).rejects.toMatchObject(refused('unknown'));

  const closed = (await t.ask(lea, 'communities.begin', { name: 'Closed', kind: 'practice', openness: 'closed' })).id;
  const hidden = (await t.ask(lea, 'pages.begin', { title: 'Hidden', body: text, home: closed })).id;
  await t.ask(lea, 'communities.setMember', { community: closed, person: jo.person });
  const inside = await suggest(hidden, 'secret');
  for (const [name, input] of [
    ['suggestions.list', { page: hidden }],
    ['suggestions.make', { page: hidden, number: 1, base_title: 'a', base_body: 'a', title: 'b', body: 'b', why: 'b' }],
    ['suggestions.open', { suggestion: inside }],
    ['suggestions.accept', { suggestion: inside, seen_version: 1 }],
    ['suggestions.decline', { suggestion: inside, reason: 'x' }],
    ['suggestions.withdraw', { suggestion: inside }],
  ] as const) {
    await expect(t.ask(olga, name, input), name).rejects.toMatchObject(refused('unknown', 'There is no such'));
  }
  await expect(t.ask(olga, 'suggestions.open', { suggestion: 'absent0000000a' })).rejects.toMatchObject(
    refused('unknown', 'There is no such suggestion'),
  );

  // What is answered is read by who suggested it for ever, also where the page is not shared with them any more.
  await t.ask(lea, 'suggestions.decline', { suggestion: inside, reason: 'We say it elsewhere.' });
  await t.ask(lea, 'communities.removeMember', { community: closed, person: jo.person });
  const mine = (await t.ask(jo, 'suggestions.mine', {})).items;
  expect(mine.find((each: any) => each.id === inside)).toMatchObject({
    page: null,
    state: 'Declined',
    answer: { reason: 'We say it elsewhere.' },
  });
});

test('taken over it is a version of the page, and whoever suggested it is credited', async () => {
  const page = await begin();
  const id = await suggest(page, text.replace('10 minutes', '15 minutes, turning them'), { title: 'Seals!' });
  // Written on meanwhile, at another place.
  await write(page, text.replace('Then press.', 'Then press hard.'));
  expect(await accept(id)).toMatchObject({ number: 3, state: 'Accepted' });
  expect(await t.ask(lea, 'pages.open', { page })).toMatchObject({
    title: 'Seals!',
    body: text.replace('10 minutes', '15 minutes, turning them').replace('press.', 'press hard.'),
    written_by: { name: 'Omar' },
  });
  const { items } = await t.ask(lea, 'pages.versions', { page });
  expect(items[0]).toMatchObject({ number: 3, summary: 'I measured it.' });
  const { rows } = await (await import('../../ground/sql.ts')).sql<any>`
    select person_id, letters from page_contributions where page_id = ${page} and number = 3`.execute(t.base.read);
  expect(rows).toEqual([{ person_id: jo.person, letters: expect.any(Number) }]);
  expect(rows[0].letters).toBeGreaterThan(10);
  await t.settled();
  const [notice] = (await t.ask(jo, 'notices.list', {})).items;
  expect(notice).toMatchObject({ kind: 'suggestion accepted', item: { id: page }, from: { name: 'Omar' } });
  expect((await t.ask(lea, 'notices.list', {})).items.some((each: any) => each.kind === 'suggestion waits')).toBe(true);
  expect(await t.ask(jo, 'suggestions.open', { suggestion: id })).toMatchObject({
    state: 'Accepted',
    number: 3,
    why_not: { withdraw: 'It has been answered already.' },
  });
  for (const [name, more] of [
    ['suggestions.accept', { seen_version: 3 }],
    ['suggestions.decline', { reason: 'x' }],
  ] as const)
    await expect(t.ask(omar, name, { suggestion: id, ...more })).rejects.toMatchObject(
      refused('conflict', 'answered already'),
    );
});

test('some of its places are taken, and the others not', async () => {
  const page = await begin();
  const id = await suggest(page, text.replace('10', '15').replace('Then press.', 'Do not press.'));
  await expect(accept(id, { blocks: [2] })).rejects.toMatchObject(refused('invalid'));
  await expect(accept(id, { blocks: [] })).rejects.toMatchObject(refused('conflict', 'Nothing of it would change'));
  expect(await accept(id, { blocks: [0], reason: 'Pressing is right.' })).toMatchObject({ state: 'Accepted in part' });
  expect(await bodyOf(page)).toBe(text.replace('10', '15'));
  expect(await t.ask(jo, 'suggestions.open', { suggestion: id })).toMatchObject({
    answer: { reason: 'Pressing is right.', by: { name: 'Omar' } },
  });
});

test('where both changed the same words a person settles it', async () => {
  const page = await begin();
  const id = await suggest(page, text.replace('10', '15'), { title: 'Cold seals' });
  const { version } = await t.ask(lea, 'pages.open', { page });
  await t.ask(lea, 'pages.write', { page, seen_version: version, title: 'Warm seals', body: text.replace('10', '12') });
  const { conflicts } = await t.ask(omar, 'suggestions.open', { suggestion: id });
  expect(conflicts.title).toEqual([{ base: 'Seals', present: 'Warm seals', suggested: 'Cold seals' }]);
  expect(conflicts.body.filter(isConflict)).toHaveLength(1);
  await expect(accept(id)).rejects.toMatchObject(refused('conflict', 'Settle which shall stand'));
  await expect(accept(id, { title: 'Seals' })).rejects.toMatchObject(refused('conflict', 'Settle'));
  await expect(
    t.ask(omar, 'suggestions.accept', { suggestion: id, seen_version: 1, title: 'Seals', body: 'x' }),
  ).rejects.toMatchObject(refused('stale'));
  expect(await t.ask(omar, 'suggestions.open', { suggestion: id })).toMatchObject({ state: 'Open' });
  const body = settled(conflicts.body, ['suggested']) as string;
  expect(await accept(id, { title: 'Cold seals', body })).toMatchObject({ state: 'Accepted' });
  expect(await bodyOf(page)).toBe(text.replace('10', '15'));
});

test('its author withdraws it, answers nothing themselves, and a page has room for so many', async () => {
  const page = await begin();
  const own = await suggest(page, 'mine', {}, omar);
  await expect(accept(own)).rejects.toMatchObject(refused('forbidden', 'somebody else answers'));
  await t.ask(omar, 'suggestions.withdraw', { suggestion: own });
  expect(await t.ask(lea, 'suggestions.list', { page, answered: 'true' })).toMatchObject({
    open: 0,
    items: [{ state: 'Withdrawn' }],
  });
  await expect(t.ask(omar, 'suggestions.withdraw', { suggestion: own })).rejects.toMatchObject(refused('conflict'));
  for (let n = 0; n < open_each_max; n++) await suggest(page, `${n}`);
  await expect(suggest(page, 'one more')).rejects.toMatchObject(refused('conflict', 'suggestions of yours wait'));
  expect(whyNotSuggest({ archived: false, mine: 0, open: open_on_page_max })).toContain('100 suggestions');
  await suggest(page, 'of another', {}, olga);
  await t.ask(lea, 'trash.archive', { item: page });
  await expect(suggest(page, 'x', {}, olga)).rejects.toMatchObject(refused('forbidden', 'archived'));
});

test('one that waits too long stands on the facilitator’s list, and talk about it stands with it', async () => {
  const page = await begin();
  const id = await suggest(page, 'waiting');
  await t.ask(olga, 'discussions.comment', { item: page, anchor: id, body: 'I saw the same.' });
  expect((await t.ask(lea, 'suggestions.list', { page })).items[0].comments).toBe(1);
  const due = async () =>
    (await t.ask(lea, 'readings.dues', {})).items.filter((each: any) => each.kind === 'suggestion' && each.what === id);
  expect(await due()).toEqual([]);
  t.clock.pass(13);
  expect(await due(), 'nine working days and a half').toEqual([]);
  t.clock.pass(3);
  expect(await due()).toMatchObject([{ item: { id: page }, words: 'I measured it.', overdue: true }]);
  await t.ask(lea, 'suggestions.decline', { suggestion: id, reason: 'No.' });
  expect(await due()).toEqual([]);
});

test('who is removed stays without a name, and what they suggested stays', async () => {
  const sam = await t.person('Sam', { admin: true });
  const ruth = await t.person('Ruth Unique');
  const page = await begin();
  const id = await suggest(page, 'from Ruth', {}, ruth);
  await t.ask(sam, 'people.remove', { person: ruth.person });
  const seen = await t.ask(lea, 'suggestions.open', { suggestion: id });
  expect(JSON.stringify(seen)).not.toContain('Unique');
  expect(seen.by.id).toBe(ruth.person);
});
