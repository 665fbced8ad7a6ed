import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { entries_max, entry_letters_max, toMarkdown, whyNotWrite } from './journal.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;

let t: TestHouse;
let mika: Person;
let sam: Person;
beforeAll(async () => {
  t = await openTestHouse();
  [mika, sam] = [await t.person('Mika'), await t.person('Sam', { admin: true })];
});
afterAll(() => t.close());

const refused = async (asked: Promise<unknown>) =>
  await asked.then(
    () => null,
    (fault) => fault.reason,
  );
const list = async (as: Person, more: object = {}) => (await t.ask(as, 'journal.list', more)).items;

test('a journal has room, and then says so', () => {
  expect(whyNotWrite(entries_max - 1)).toBeNull();
  expect(whyNotWrite(entries_max)).toMatch(/Take it along/);
});

test('as one text: each day once, the oldest first, links where there is something', () => {
  const about = { kind: 'note', id: 'n1', title: 'A [seal]' };
  const entries = [
    { day: '2026-05-05', body: 'Later.', about },
    { day: '2026-05-04', body: 'Second.\n', about: { ...about, kind: 'other' } },
    { day: '2026-05-04', body: 'First.', about: null },
  ];
  expect(toMarkdown('Journal', entries, (kind, id) => (kind === 'note' ? `/n/${id}` : null))).toBe(
    '# Journal\n\n## 2026-05-04\n\nFirst.\n\n*A \\[seal\\]*\n\nSecond.\n\n## 2026-05-05\n\n[A \\[seal\\]](/n/n1)\n\nLater.\n',
  );
});

test('one writes, changes, finds and removes, and nobody else learns that there is anything', async () => {
  const lines = async () => (await t.base.read.selectFrom('happenings').select('id').execute()).length;
  const before = await lines();
  const first = await t.ask(mika, 'journal.write', { body: 'I was afraid of the ladder.' });
  const second = await t.ask(mika, 'journal.write', { body: 'Today it went **well**.', day: '2026-05-02' });
  expect((await list(mika)).map(({ day, body }: any) => [day, body])).toEqual([
    ['2026-05-04', 'I was afraid of the ladder.'],
    ['2026-05-02', 'Today it went **well**.'],
  ]);
  expect(await list(mika, { q: 'LADDER' })).toHaveLength(1);
  expect(await list(mika, { q: '%' })).toHaveLength(0);
  expect(await list(sam)).toEqual([]);
  for (const as of [sam]) {
    expect(await refused(t.ask(as, 'journal.change', { entry: first.id, seen_version: 1, body: 'x' }))).toBe('unknown');
    expect(await refused(t.ask(as, 'journal.remove', { entry: first.id }))).toBe('unknown');
  }
  expect(await refused(t.ask(mika, 'journal.change', { entry: first.id, seen_version: 7, body: 'x' }))).toBe('stale');
  await t.ask(mika, 'journal.change', { entry: first.id, seen_version: 1, day: '2026-05-01' });
  expect((await list(mika)).map(({ id }: any) => id)).toEqual([second.id, first.id]);
  await t.ask(mika, 'journal.remove', { entry: second.id });
  expect(await list(mika)).toHaveLength(1);
  // Not even that somebody writes.
  expect(await lines()).toBe(before);
  expect((await t.ask(mika, 'search.find', { q: 'ladder' })).items).toEqual([]);
});

test('words have an edge, and nothing comes of too many', async () => {
  expect(await refused(t.ask(mika, 'journal.write', { body: ' \n' }))).toBe('invalid');
  expect(await refused(t.ask(mika, 'journal.write', { body: 'x'.repeat(entry_letters_max + 1) }))).toBe('invalid');
  expect(await refused(t.ask(mika, 'journal.write', { body: 'x', day: '2026-02-30' }))).toBe('invalid');
  const { id } = await t.ask(mika, 'journal.write', { body: 'x'.repeat(entry_letters_max) });
  await t.ask(mika, 'journal.remove', { entry: id });
  expect(await list(mika)).toHaveLength(1);
});

test('pages of a day go on where the one before ended', async () => {
  const writer = await t.person('Writer');
  for (let n = 0; n < 5; n++) await t.ask(writer, 'journal.write', { body: `Line ${n}.` });
  const seen: string[] = [];
  for (let after: string | undefined; ; ) {
    const page: any = await t.ask(writer, 'journal.list', { limit: 2, ...(after === undefined ? {} : { after }) });
    seen.push(...page.items.map((each: any) => each.body));
    if (page.next === null) break;
    after = page.next;
  }
  expect(seen.sort()).toEqual([0, 1, 2, 3, 4].map((n) => `Line ${n}.`));
});

test('a link names what one may read, and no longer than one may', async () => {
  const lea = await t.person('Lea');
  const jo = await t.person('Jo');
  const { id: home } = await t.ask(lea, 'communities.begin', { name: 'Inside', kind: 'practice', openness: 'closed' });
  const { id: note } = await t.ask(lea, 'notes.share', { body: 'Hidden words.', home });
  expect(await refused(t.ask(jo, 'journal.write', { body: 'What is it?', about: note }))).toBe('unknown');
  await t.ask(lea, 'communities.setMember', { community: home, person: jo.person });
  await t.ask(jo, 'journal.write', { body: 'I see it.', about: note });
  expect((await list(jo))[0].about).toMatchObject({ id: note, title: 'Hidden words.' });
  await t.ask(jo, 'communities.leave', { community: home });
  expect((await list(jo))[0].about).toBeNull();
});

test('it comes along in one’s own export of everything, in nobody else’s, and goes with its person', async () => {
  const { partsOf } = await import('../exports/gather.ts');
  const exported = async (as: Person) => {
    const found: any[] = [];
    const read = (ask: any) => ask({ db: t.base.read, as, now: t.clock.now() });
    for await (const part of partsOf(read, { of: 'everything' }, t.clock.now())) found.push(part);
    return found.find(({ path }) => path === 'journal.md')?.text ?? null;
  };
  expect(await exported(mika)).toBe('# Journal\n\n## 2026-05-01\n\nI was afraid of the ladder.\n');
  expect(await exported(sam)).toBeNull();
  await t.ask(sam, 'people.remove', { person: mika.person });
  await t.settled();
  const left = await t.base.read
    .selectFrom('journal_entries')
    .select('id')
    .where('person_id', '=', mika.person)
    .execute();
  expect(left).toEqual([]);
});
