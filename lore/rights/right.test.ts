import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { holdsRight } from './queries.ts';
import { isLive, lapsesAt, whyNotYet } from './right.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let ruth: Person;
let jo: Person;
let omar: Person;
let olga: Person;
let home: string;
beforeAll(async () => {
  t = await openTestHouse({ following: false });
  [lea, ruth, jo] = [await t.person('Lea'), await t.person('Ruth'), await t.person('Jo')];
  [omar, olga] = [await t.person('Omar'), await t.person('Olga')];
  home = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice', openness: 'closed' })).id;
  for (const { person } of [ruth, jo, omar]) await t.ask(lea, 'communities.setMember', { community: home, person });
});
afterAll(() => t.close());

const share = async (as: Person, extra: object = {}) =>
  (await t.ask(as, 'notes.share', { body: 'Seal cracks in the cold.', home, ...extra })).id as string;
const begin = async (as: Person, extra: object = {}) =>
  (await t.ask(as, 'practices.begin', { title: 'Warm the seal', steps: [{ body: 'Warm it.' }], home, ...extra }))
    .id as string;
const look = (as: Person, of: Person) => t.ask(as, 'rights.open', { community: home, person: of.person });
const agree = (as: Person, of: Person, kind: string, community = home) =>
  t.ask(as, 'rights.agree', { community, person: of.person, kind, reason: 'Others build on what they wrote.' });
const end = (as: Person, of: Person, kind: string) =>
  t.ask(as, 'rights.end', { community: home, person: of.person, kind, reason: 'They asked for it.' });
const holds = (of: Person, kinds: ('publisher' | 'coach')[]) =>
  holdsRight(t.base.read, of.person, home, kinds, t.clock.now());
/** Five practices of a person which somebody else has used. */
async function fiveUsed(of: Person): Promise<string[]> {
  const practices = [];
  for (let n = 0; n < 5; n++) {
    const practice = await begin(of, { title: `Way ${n}` });
    await t.ask(omar, 'practices.use', { practice, outcome: 'worked' });
    practices.push(practice);
  }
  return practices;
}

test('a right lapses twelve months after it was used', () => {
  const right = (used: string, ended_at: Date | null = null) => ({ used_at: new Date(used), ended_at });
  expect(lapsesAt(right('2026-05-04T09:00:00Z')).toISOString()).toBe('2027-05-04T09:00:00.000Z');
  expect(lapsesAt(right('2024-02-29T09:00:00Z')).toISOString()).toBe('2025-02-28T09:00:00.000Z');
  expect(isLive(right('2026-05-04T09:00:00Z'), new Date('2027-05-04T08:59:59Z'))).toBe(true);
  expect(isLive(right('2026-05-04T09:00:00Z'), new Date('2027-05-04T09:00:00Z'))).toBe(false);
  expect(isLive(right('2026-05-04T09:00:00Z', new Date(0)), new Date('2026-05-05T09:00:00Z'))).toBe(false);
});

test('four items are not enough, five are', () => {
  const why = (itemsUsed: number) => whyNotYet('publisher', { isMember: true, itemsUsed, live: [] });
  expect(why(4)).toBe('Others have used 4 of their items here; 5 are needed.');
  expect(why(5)).toBeNull();
});

test('an item counts once, when somebody else used it', async () => {
  const used = async () => (await look(ruth, ruth)).items_used;
  const practice = await begin(ruth);
  await t.ask(ruth, 'practices.use', { practice, outcome: 'worked' });
  expect(await used(), 'used by herself').toBe(0);
  await t.ask(jo, 'practices.use', { practice, outcome: 'worked' });
  await t.ask(omar, 'practices.use', { practice, outcome: 'failed' });
  expect(await used(), 'used by two').toBe(1);

  const note = await share(ruth);
  await t.ask(jo, 'notes.acknowledge', { note });
  await t.ask(ruth, 'practices.link', { practice, note, relation: 'confirms' });
  expect(await used(), 'read, and linked by herself').toBe(1);
  await t.ask(jo, 'practices.link', { practice, note, relation: 'extends' });
  expect(await used(), 'linked by somebody').toBe(2);

  const source = await share(ruth);
  await begin(ruth, { title: 'Her own', notes: [source] });
  expect(await used(), 'a source of her own practice').toBe(2);
  await begin(jo, { title: 'Of Jo', notes: [source] });
  expect(await used(), "a source of somebody else's").toBe(3);
});

test('a confidential note never counts, and what is elsewhere does not count here', async () => {
  const before = (await look(ruth, ruth)).items_used;
  const secret = await share(ruth, { confidential: true });
  await begin(jo, { title: 'From a confidential note', notes: [secret] });
  const other = await t.ask(ruth, 'communities.begin', { name: 'Elsewhere', kind: 'practice' });
  await t.ask(jo, 'communities.join', { community: other.id });
  const there = await begin(ruth, { title: 'There', home: other.id });
  await t.ask(jo, 'practices.use', { practice: there, outcome: 'worked' });
  expect((await look(ruth, ruth)).items_used).toBe(before);
  const elsewhere = await t.ask(ruth, 'rights.open', { community: other.id, person: ruth.person });
  expect(elsewhere.items_used).toBe(1);
});

test('what of a person others took up is for them, and for who would agree', async () => {
  expect(await look(lea, ruth)).toMatchObject({ why_not: { agree: null, end: null } });
  await expect(look(jo, ruth)).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(look(olga, olga), 'a closed community').rejects.toMatchObject({ reason: 'unknown' });
  const nobody = { ...ruth, person: 'absent0000000a' };
  await expect(look(lea, nobody)).rejects.toMatchObject({ reason: 'unknown' });
});

test('a steward agrees to the first ones, a coach from then on; nobody for themselves', async () => {
  await fiveUsed(ruth);
  await expect(agree(jo, ruth, 'publisher')).rejects.toMatchObject({
    reason: 'forbidden',
    message: 'There is no coach here yet. A steward of this community agrees to that.',
  });
  await expect(agree(ruth, ruth, 'publisher')).rejects.toMatchObject({
    reason: 'forbidden',
    message: 'Nobody agrees to a right of their own. Ask a coach of this community.',
  });
  await expect(agree(lea, jo, 'publisher')).rejects.toMatchObject({
    reason: 'conflict',
    message: /^Others have used \d of their items here; 5 are needed\.$/,
  });
  await expect(agree(lea, ruth, 'coach')).rejects.toMatchObject({
    reason: 'conflict',
    message: 'A coach is a publisher first.',
  });
  expect(await holds(ruth, ['publisher'])).toBe(false);
  await agree(lea, ruth, 'publisher');
  expect(await holds(ruth, ['publisher'])).toBe(true);
  await expect(agree(lea, ruth, 'publisher')).rejects.toMatchObject({ reason: 'conflict' });
  expect(await holds(ruth, ['coach'])).toBe(false);
  await agree(lea, ruth, 'coach');
  expect((await look(ruth, ruth)).not_yet).toEqual({
    publisher: 'They are a publisher here already.',
    coach: 'They are a coach here already.',
  });

  await fiveUsed(jo);
  await expect(agree(lea, jo, 'publisher'), 'a steward, where there is a coach').rejects.toMatchObject({
    reason: 'forbidden',
    message: 'A coach of this community agrees to that.',
  });
  await agree(ruth, jo, 'publisher');
  await expect(agree(olga, jo, 'coach')).rejects.toMatchObject({ reason: 'unknown' });
  await expect(agree(ruth, olga, 'publisher')).rejects.toMatchObject({
    reason: 'conflict',
    message: 'They are not a member of this community.',
  });
});

test('everybody in the community sees who has a right and on what it stood', async () => {
  const { items } = await t.ask(omar, 'rights.list', { community: home });
  expect(items.map((each: any) => `${each.person.name} ${each.kind} by ${each.agreed_by.name}`)).toEqual([
    'Jo publisher by Ruth',
    'Ruth coach by Lea',
    'Ruth publisher by Lea',
  ]);
  expect(items[0]).toMatchObject({ lapsed: false, lapses_at: new Date('2027-05-04T09:00:00Z') });
  expect(items[0].items_used).toBeGreaterThanOrEqual(5);
  const first = await t.ask(omar, 'rights.list', { community: home, limit: 2 });
  const rest = await t.ask(omar, 'rights.list', { community: home, limit: 2, after: first.next });
  expect([...first.items, ...rest.items]).toEqual(items);
  expect(rest.next).toBeNull();
  await expect(t.ask(olga, 'rights.list', { community: home })).rejects.toMatchObject({ reason: 'unknown' });
});

test('a validation is a use, and so is agreeing; unused it lapses, stays in the list and is agreed to again', async () => {
  t.clock.set(new Date('2027-04-01T09:00:00Z'));
  const practice = await begin(omar, { title: 'To be validated', risk: 'medium' });
  for (const name of ['A', 'B', 'C', 'D', 'E']) {
    const user = await t.person(name, { team: name });
    await t.ask(lea, 'communities.setMember', { community: home, person: user.person });
    await t.ask(user, 'practices.use', { practice, outcome: 'worked' });
  }
  t.clock.set(new Date('2027-04-20T09:00:00Z'));
  const { version } = await t.ask(jo, 'practices.open', { practice });
  await t.ask(jo, 'practices.validate', { practice, seen_version: version });

  t.clock.set(new Date('2027-05-04T09:00:00Z'));
  const lapsed = async () =>
    (await t.ask(omar, 'rights.list', { community: home })).items.map(
      (each: any) => `${each.person.name} ${each.kind}${each.lapsed ? ' lapsed' : ''}`,
    );
  expect(await lapsed()).toEqual(['Jo publisher', 'Ruth coach lapsed', 'Ruth publisher lapsed']);
  expect(await holds(ruth, ['publisher', 'coach'])).toBe(false);
  await expect(agree(ruth, jo, 'coach'), 'a lapsed coach').rejects.toMatchObject({ reason: 'forbidden' });
  await expect(agree(lea, ruth, 'coach')).rejects.toMatchObject({ message: 'A coach is a publisher first.' });
  await agree(lea, ruth, 'publisher');
  await agree(lea, ruth, 'coach');
  expect(await lapsed()).toEqual(['Jo publisher', 'Ruth coach', 'Ruth publisher']);
});

test('a coach or a steward ends a right, or who has it; a coach is a publisher', async () => {
  await agree(ruth, jo, 'coach');
  await expect(end(omar, jo, 'coach')).rejects.toMatchObject({
    reason: 'forbidden',
    message: 'A coach or a steward of this community ends a right, or the person who has it.',
  });
  await expect(end(olga, jo, 'coach')).rejects.toMatchObject({ reason: 'unknown' });
  await end(jo, jo, 'publisher');
  expect(await holds(jo, ['publisher', 'coach'])).toBe(false);
  await expect(end(lea, jo, 'publisher')).rejects.toMatchObject({ reason: 'unknown' });
  const { held } = await look(jo, jo);
  expect(held).toMatchObject([{ ended_reason: 'They asked for it.' }, { ended_reason: 'They asked for it.' }]);
  expect((await t.ask(omar, 'rights.list', { community: home })).items).toHaveLength(2);
  await end(lea, ruth, 'coach');
  expect(await holds(ruth, ['publisher'])).toBe(true);
});

test('who holds what can be told from the book alone', async () => {
  const told = new Map<string, { used_at: Date; ended: boolean }>();
  const lines = await t.base.read
    .selectFrom('happenings')
    .select(['what', 'about', 'at'])
    .where('what', 'like', 'right.%')
    .orderBy('id')
    .execute();
  for (const { what, about, at } of lines) {
    const { person, community, kind, kinds } = about as Record<string, any>;
    for (const each of kinds ?? [kind]) {
      const key = `${person} ${community} ${each}`;
      if (what === 'right.ended') told.set(key, { used_at: told.get(key)?.used_at as Date, ended: true });
      else told.set(key, { used_at: at, ended: false });
    }
  }
  const rows = await t.base.read.selectFrom('rights').selectAll().execute();
  const kept = rows.map((row) => [
    `${row.person_id} ${row.community_id} ${row.kind}`,
    { used_at: row.used_at, ended: row.ended_at !== null },
  ]);
  expect(kept).toHaveLength(4);
  expect(new Map(kept as [string, any][])).toEqual(told);
});
