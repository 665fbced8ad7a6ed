import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../ground/sql.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { needing, snooze_days_max, told_a_batch_max, weekly, whyNotSnooze } from './notice.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let mika: Person;
let home: string;
beforeAll(async () => {
  t = await openTestHouse();
  [lea, mika] = [await t.person('Lea'), await t.person('Mika')];
  home = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice', openness: 'closed' })).id;
  await t.ask(lea, 'communities.setMember', { community: home, person: mika.person });
});
afterAll(() => t.close());

const inbox = async (as: Person, wish = {}) => {
  await t.settled();
  return (await t.ask(as, 'notices.inbox', { limit: 100, ...wish })).items as any[];
};
const titles = async (as: Person, wish = {}) => (await inbox(as, wish)).map((each) => each.item.title);
const share = async (body: string, more = {}) => {
  t.clock.pass(0.001);
  return (await t.ask(mika, 'notes.share', { body, home, ...more })).id as string;
};
const say = (item: string, body: string) => {
  t.clock.pass(0.001);
  return t.ask(lea, 'discussions.comment', { item, body });
};

test('putting off has an end, and what needs somebody is never batched', () => {
  const now = new Date('2026-05-04T09:00:00Z');
  const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
  expect(whyNotSnooze(now, now)).toContain('ahead');
  expect(whyNotSnooze(later(snooze_days_max), now)).toBeNull();
  expect(whyNotSnooze(later(snooze_days_max + 1), now)).toContain('a year');
  expect(weekly.filter((kind) => needing.includes(kind))).toEqual([]);
});

test('several lines on one item are one row, with the latest words; done, taken back, put off', async () => {
  const [first, second] = [await share('One.'), await share('Two.')];
  await say(first, 'A word.');
  await say(second, 'A word elsewhere.');
  await say(first, 'The **latest** word.');
  const rows = await inbox(mika);
  expect(rows.map(({ item, lines, unread, needs }) => [item.title, lines, unread, needs])).toEqual([
    ['One.', 2, 2, false],
    ['Two.', 1, 1, false],
  ]);
  expect(rows[0].latest[0]).toMatchObject({ kind: 'commented', words: 'The **latest** word.', from: { name: 'Lea' } });
  expect(await t.ask(mika, 'notices.waiting')).toEqual({ needs: 0, news: 2, time_zone: null });

  // What came after the list was read is not put away with it.
  const { through } = rows[0];
  await say(first, 'Newer than the list.');
  await t.settled();
  const { done_at } = await t.ask(mika, 'notices.finish', { items: [first], through });
  expect((await inbox(mika))[0]).toMatchObject({ item: { id: first }, lines: 1 });
  expect(await titles(mika, { show: 'done' })).toEqual(['One.']);
  await t.ask(mika, 'notices.takeBack', { items: [first], done_at });
  expect((await inbox(mika))[0]).toMatchObject({ item: { id: first }, lines: 3, unread: 3 });

  const until = new Date(t.clock.now().getTime() + 86_400_000);
  const all = (await inbox(mika))[0].through;
  await t.ask(mika, 'notices.snooze', { items: [first], through: all, until });
  expect(await titles(mika)).toEqual(['Two.']);
  expect((await inbox(mika, { show: 'snoozed' }))[0]).toMatchObject({ item: { id: first }, snoozed_until: until });
  await t.ask(mika, 'notices.wake', { items: [first] });
  expect(await titles(mika)).toEqual(['One.', 'Two.']);
  await t.ask(mika, 'notices.snooze', { items: [first], through: all, until });
  await t.ask(mika, 'notices.read', { up_to: t.clock.now() });
  t.clock.set(until);
  expect((await inbox(mika)).map(({ item, unread }) => [item.title, unread])).toEqual([
    ['One.', 3],
    ['Two.', 0],
  ]);
  await expect(
    t.ask(mika, 'notices.snooze', { items: [first], through: all, until: t.clock.now() }),
  ).rejects.toMatchObject({ reason: 'invalid' });
  // Somebody else's inbox stays as it is, whatever they name.
  await t.ask(lea, 'notices.finish', { items: [first, second], through: all });
  expect(await titles(mika)).toEqual(['One.', 'Two.']);
});

test('what needs me, mentions, unread, by community, in pages', async () => {
  const place = (await t.ask(lea, 'communities.begin', { name: 'Place', kind: 'place', openness: 'closed' })).id;
  await t.ask(lea, 'communities.setMember', { community: place, person: mika.person });
  const there = await share('There.', { home: place });
  await say(there, 'There too.');
  const { id: practice } = await t.ask(mika, 'practices.begin', {
    title: 'Warm it',
    steps: [{ body: 'Warm.' }],
    home,
  });
  await t.ask(lea, 'practices.challenge', { practice, words: 'Does it?' });
  const { handle } = await t.ask(mika, 'people.me');
  await say(there, `[@Mika](/@${handle}), look.`);
  expect(await titles(mika, { part: 'needs' })).toEqual(['Warm it']);
  expect(await titles(mika, { part: 'news' })).not.toContain('Warm it');
  expect(await titles(mika, { show: 'mentions' })).toEqual(['There.']);
  expect(await titles(mika, { show: 'unread' })).toEqual(['There.', 'Warm it', 'One.']);
  expect(await titles(mika, { community: place })).toEqual(['There.']);
  const page = await t.ask(mika, 'notices.inbox', { limit: 2 });
  expect(page.items).toHaveLength(2);
  const rest = await t.ask(mika, 'notices.inbox', { limit: 2, after: page.next });
  expect([...page.items, ...rest.items].map((each: any) => each.item.title)).toEqual(await titles(mika));
  expect(await t.ask(mika, 'notices.waiting')).toMatchObject({ needs: 1, news: 2 });

  await t.ask(lea, 'communities.removeMember', { community: home, person: mika.person });
  expect(await titles(mika, { part: 'needs' }), 'their own practice they can read').toEqual(['Warm it']);
  const gone = await t.ask(lea, 'notes.share', { body: 'Hers.', home: place });
  await t.ask(mika, 'discussions.comment', { item: gone.id, body: 'Mine.' });
  await say(gone.id, 'An answer that nobody else may hear.');
  expect(await titles(mika)).toContain('Hers.');
  await t.ask(lea, 'communities.removeMember', { community: place, person: mika.person });
  const text = JSON.stringify(await Promise.all(['open', 'unread', 'done'].map((show) => inbox(mika, { show }))));
  expect(text).not.toMatch(/Hers|nobody else/);
  expect((await t.ask(mika, 'notices.inbox', { community: place })).items).toEqual([]);
  for (const community of [home, place]) await t.ask(lea, 'communities.setMember', { community, person: mika.person });
});

test('what becomes of a note is one row a week, at the note; what a person says to its author is told at once', async () => {
  const note = await share('It cracks in the cold.');
  const { id: practice } = await t.ask(lea, 'practices.begin', {
    title: 'Warm the seal',
    steps: [{ body: 'Warm.' }],
    home,
    notes: [note],
  });
  await t.ask(lea, 'notes.acknowledge', { note, words: 'Thank you.' });
  await sql`update items set state = 'Validated' where id = ${practice}`.execute(t.base.write);
  expect((await inbox(mika)).find((each) => each.item.id === note)).toMatchObject({
    lines: 1,
    latest: [{ kind: 'acknowledged' }],
  });
  expect((await t.ask(mika, 'notices.list')).items[1], 'it stands among what was told at once').toMatchObject({
    kind: 'practice begun',
  });
  t.clock.pass(7);
  const [row] = await inbox(mika);
  expect(row).toMatchObject({ item: { id: note }, lines: 2 });
  expect(row.latest.map((each: any) => [each.kind, each.item.id])).toEqual([
    ['acknowledged', note],
    ['practice begun', practice],
  ]);
});

test('a community larger than a batch: everybody is told once, and none twice', async () => {
  const many = told_a_batch_max + 500;
  const open = (await t.ask(lea, 'communities.begin', { name: 'Many', kind: 'circle', openness: 'open' })).id;
  await sql`insert into people (id, name, handle, joined_at, status)
    select 'crowd' || lpad(n::text, 8, '0'), 'One of many', 'crowd-' || n, now(), 'active' from generate_series(1, ${many}::int) n`.execute(
    t.base.write,
  );
  await sql`insert into follows (person_id, target_kind, target_id, level, since)
    select id, 'community', ${open}, 'all', now() from people where id like 'crowd%'`.execute(t.base.write);
  const { id } = await t.ask(lea, 'notes.share', { body: 'To all.', home: open });
  await t.ask(lea, 'notes.share', { body: 'Behind it.', home: open });
  await t.settled();
  const { rows } = await sql<{ item_id: string; told: number; people: number }>`
    select item_id, count(*)::int as told, count(distinct person_id)::int as people from notices
    where person_id like 'crowd%' group by item_id order by item_id = ${id} desc`.execute(t.base.read);
  expect(rows.map(({ told, people }) => [told, people])).toEqual([
    [many, many],
    [many, many],
  ]);
  expect((await sql`select from fan_outs`.execute(t.base.read)).rows).toEqual([]);
});
