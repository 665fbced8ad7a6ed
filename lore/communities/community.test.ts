import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { nobody } from '../route.ts';
import { slugFrom } from './community.ts';
import { calendarOf } from './queries.ts';

let t: TestHouse;
let lea: Awaited<ReturnType<TestHouse['person']>>;
let jo: typeof lea;
let olga: typeof lea;
beforeAll(async () => {
  t = await openTestHouse({ following: false });
  [lea, jo, olga] = [await t.person('Lea'), await t.person('Jo'), await t.person('Olga')];
});
afterAll(() => t.close());

const begin = async (name: string, openness = 'open') =>
  (await t.ask(lea, 'communities.begin', { name, kind: 'practice', openness })) as { id: string; slug: string };

test('a name gives a slug, and the second of a name another one', async () => {
  expect([' Kälte & Wärme ', '北', 'A'.repeat(80)].map(slugFrom)).toEqual(['kalte-warme', 'community', 'a'.repeat(50)]);
  expect([(await begin('Twice')).slug, (await begin('Twice')).slug]).toEqual(['twice', 'twice-2']);
});

test('a closed community is not there for who is not in it', async () => {
  const open = await begin('Open door');
  const closed = await begin('Closed door', 'closed');
  await t.ask(lea, 'communities.setMember', { community: closed.id, person: jo.person });
  const names = async (as: typeof lea) =>
    (await t.ask(as, 'communities.list', { q: 'door' })).items.map((each: { name: string }) => each.name);
  expect(await names(jo)).toEqual(['Closed door', 'Open door']);
  expect(await names(olga)).toEqual(['Open door']);
  expect((await t.ask(olga, 'communities.open', { community: open.slug })).why_not.join).toBeNull();
  for (const name of ['communities.open', 'communities.members', 'communities.join', 'communities.leave']) {
    for (const community of [closed.id, closed.slug]) {
      await expect(t.ask(olga, name, { community }), name).rejects.toMatchObject({ reason: 'unknown' });
    }
  }
  const { items } = await t.ask(jo, 'communities.members', { community: closed.id });
  const roles = items.map((each: { name: string; role: string }) => `${each.name} ${each.role}`);
  expect(roles.sort()).toEqual(['Jo member', 'Lea steward']);
  await expect(t.ask(nobody, 'communities.list')).rejects.toMatchObject({ reason: 'forbidden' });
});

test('stewards change a community, take in and let go; the last one stays', async () => {
  const { id } = await begin('Stewards');
  await t.ask(jo, 'communities.join', { community: id });
  const { version } = await t.ask(lea, 'communities.open', { community: id });
  const change = { community: id, seen_version: version, purpose: 'To know more.', working_days: [1, 2] };
  await expect(t.ask(jo, 'communities.change', change)).rejects.toMatchObject({ reason: 'forbidden' });
  expect(await t.ask(lea, 'communities.change', change)).toMatchObject({
    purpose: 'To know more.',
    working_days: [1, 2],
  });
  await expect(t.ask(lea, 'communities.change', change)).rejects.toMatchObject({ reason: 'stale' });
  await expect(
    t.ask(jo, 'communities.setMember', { community: id, person: jo.person, role: 'steward' }),
  ).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(t.ask(jo, 'communities.removeMember', { community: id, person: lea.person })).rejects.toMatchObject({
    reason: 'forbidden',
  });
  await expect(t.ask(lea, 'communities.leave', { community: id })).rejects.toMatchObject({ reason: 'conflict' });
  await expect(
    t.ask(lea, 'communities.setMember', { community: id, person: lea.person, role: 'member' }),
  ).rejects.toMatchObject({ reason: 'conflict' });
  await t.ask(lea, 'communities.setMember', { community: id, person: jo.person, role: 'steward' });
  await t.ask(lea, 'communities.leave', { community: id });
  await expect(t.ask(jo, 'communities.removeMember', { community: id, person: lea.person })).rejects.toMatchObject({
    reason: 'unknown',
  });
});

test('a community says when it works and how it decides', async () => {
  const { id } = await begin('Settings');
  const found = await t.ask(lea, 'communities.open', { community: id });
  expect(found).toMatchObject({ working_days: [1, 2, 3, 4, 5], days_off: [], decision_mode: 'steward' });
  const change = { community: id, seen_version: found.version };
  const days_off = ['2026-05-14', '2026-12-24'];
  expect(await t.ask(lea, 'communities.change', { ...change, days_off, decision_mode: 'consensus' })).toMatchObject({
    days_off,
    decision_mode: 'consensus',
  });
  const year = Array.from({ length: 101 }, () => '2026-01-01');
  for (const wrong of [{ days_off: year }, { days_off: ['2026-02-30'] }, { decision_mode: 'chance' }]) {
    await expect(t.ask(lea, 'communities.change', { ...change, ...wrong })).rejects.toMatchObject({
      reason: 'invalid',
    });
  }
  const { about } = await t.base.read
    .selectFrom('happenings')
    .select('about')
    .where('what', '=', 'community.changed')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  expect(about).toMatchObject({ community: id, days_off, decision_mode: 'consensus' });
});

test('the clock of who is responsible is their own where they have one, else that of the community', async () => {
  const { id } = await begin('Clocks');
  const { version } = await t.ask(lea, 'communities.open', { community: id });
  await t.ask(lea, 'communities.change', { community: id, seen_version: version, days_off: ['2026-05-14'] });
  const week = [1, 2, 3, 4, 5];
  expect(await calendarOf(t.base.read, id, null)).toEqual({ working_days: week, days_off: ['2026-05-14'] });
  expect(await calendarOf(t.base.read, id, jo.person)).toEqual({ working_days: week, days_off: ['2026-05-14'] });
  const me = await t.ask(jo, 'people.me');
  expect(me).toMatchObject({ working_days: null, days_off: [] });
  const mine = { working_days: [2, 3], days_off: ['2026-05-19'] };
  expect(await t.ask(jo, 'people.change', { seen_version: me.version, ...mine })).toMatchObject(mine);
  expect(await calendarOf(t.base.read, id, jo.person)).toEqual({
    working_days: [2, 3],
    days_off: ['2026-05-14', '2026-05-19'],
  });
  expect((await t.ask(lea, 'people.open', { person: jo.person })).days_off, 'leave is nobody else’s').toBeUndefined();
  const again = { seen_version: me.version + 1, working_days: null, days_off: [] };
  expect(await t.ask(jo, 'people.change', again)).toMatchObject({ working_days: null, days_off: [] });
  expect((await calendarOf(t.base.read, id, jo.person)).working_days).toEqual(week);
  await expect(t.ask(jo, 'people.change', { seen_version: me.version + 2, working_days: [] })).rejects.toMatchObject({
    reason: 'invalid',
  });
});

test('two stewards who leave at the same time leave one behind', async () => {
  const { id } = await begin('Both at once');
  await t.ask(lea, 'communities.setMember', { community: id, person: jo.person, role: 'steward' });
  await Promise.allSettled([
    t.ask(lea, 'communities.leave', { community: id }),
    t.ask(jo, 'communities.leave', { community: id }),
  ]);
  expect((await t.ask(olga, 'communities.open', { community: id })).members).toBe(1);
});

test('what two communities have in common is shown as far as the viewer may read it', async () => {
  const [a, b] = [await begin('Common A'), await begin('Common B', 'closed')];
  for (const person of [jo]) {
    await t.ask(person, 'communities.join', { community: a.id });
    await t.ask(lea, 'communities.setMember', { community: b.id, person: person.person });
  }
  const { id } = await t.ask(lea, 'notes.share', { body: 'In both of them.', home: a.id, also: [b.id] });
  const common = await t.ask(jo, 'communities.intersection', { community: a.id, other: b.id });
  expect(common).toMatchObject({ items: [{ id }], counts: { items: 1, people: 2 } });
  await expect(t.ask(olga, 'communities.intersection', { community: a.id, other: b.id })).rejects.toMatchObject({
    reason: 'unknown',
  });
});

test('an invitation lets in as often as it says, while who made it is still inside', async () => {
  const { id } = await begin('By invitation', 'closed');
  await expect(t.ask(olga, 'communities.invite', { community: id })).rejects.toMatchObject({ reason: 'unknown' });
  await expect(t.ask(olga, 'communities.invite', {})).rejects.toMatchObject({ reason: 'forbidden' });
  await t.ask(lea, 'communities.setMember', { community: id, person: jo.person });
  const { token } = await t.ask(jo, 'communities.invite', { community: id, uses: 2 });
  expect(await t.ask(nobody, 'communities.openInvitation', { code: token })).toEqual({
    organisation: 'Nordvarme',
    community: 'By invitation',
    guest: null,
    known_as: null,
    invited_by: 'Jo',
  });
  await t.ask(olga, 'communities.followInvitation', { code: token });
  await t.ask(olga, 'communities.followInvitation', { code: token });
  const wish = { code: token, name: 'Nils', email: 'nils@example.org', password: 'ten unlikely words' };
  await expect(t.ask(nobody, 'communities.acceptInvitation', { ...wish, password: 'short' })).rejects.toMatchObject({
    reason: 'invalid',
  });
  const came = await t.ask(nobody, 'communities.acceptInvitation', wish);
  expect(
    (await t.ask(lea, 'communities.members', { community: id })).items.map((each: { id: string }) => each.id),
  ).toContain(came.person);
  await expect(t.ask(nobody, 'communities.openInvitation', { code: token })).rejects.toMatchObject({
    reason: 'unknown',
  });
  const { token: second } = await t.ask(jo, 'communities.invite', { community: id });
  await t.ask(lea, 'communities.removeMember', { community: id, person: jo.person });
  await expect(t.ask(nobody, 'communities.openInvitation', { code: second })).rejects.toMatchObject({
    reason: 'unknown',
  });
  await expect(t.ask(jo, 'communities.followInvitation', { code: second })).rejects.toMatchObject({
    reason: 'unknown',
  });
});

test('whom to turn to stands first among the members, page by page', async () => {
  const { id } = await t.ask(lea, 'communities.begin', { name: 'Whom to turn to', kind: 'practice' });
  await t.ask(lea, 'communities.setMember', { community: id, person: jo.person });
  await t.ask(lea, 'communities.setMember', { community: id, person: olga.person, role: 'facilitator' });
  const met: string[] = [];
  for (let after: string | undefined, page = 0; page < 4; page++) {
    const { items, next } = await t.ask(lea, 'communities.members', { community: id, limit: 1, after });
    met.push(...items.map((each: { id: string }) => each.id));
    if (next === null) break;
    after = next;
  }
  expect(met).toEqual([lea.person, olga.person, jo.person]);
});
