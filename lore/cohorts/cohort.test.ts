import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { cohort_days_max, whyNotBuddy, whyNotDays, whyNotLand, whyNotName, whyNotRule } from './cohort.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;

let t: TestHouse;
beforeAll(async () => {
  t = await openTestHouse();
});
afterAll(() => t.close());

const refused = async (asked: Promise<unknown>) =>
  await asked.then(
    () => null,
    (fault) => fault.reason,
  );
const begin = async (as: Person, name: string, more: object = {}): Promise<string> =>
  (await t.ask(as, 'communities.begin', { name, kind: 'cohort', ...more })).id;
const month = (started_from: string, started_until: string) => ({ started_from, started_until });
const may = month('2026-05-01', '2026-05-31');
const membersOf = async (as: Person, community: string) =>
  (await t.ask(as, 'cohorts.members', { community, limit: 100 })).items;
const pass = async (days: number) => {
  t.clock.pass(days);
  await t.settled();
  await t.house.tick();
  await t.settled();
};

test('days make a cohort, or a sentence says why not', () => {
  const fine = { ...may, ends_on: '2026-10-31', today: '2026-05-04' };
  expect(whyNotDays(fine)).toBeNull();
  expect(whyNotDays({ ...fine, started_until: '2026-04-30' })).toMatch(/before the first/);
  expect(whyNotDays({ ...fine, ends_on: '2026-05-31' })).toMatch(/after the last/);
  expect(whyNotDays({ ...fine, today: '2026-10-31' })).toMatch(/after today/);
  expect(whyNotDays({ ...fine, today: '2026-10-30' })).toBeNull();
  const lasting = (days: number) => new Date(Date.parse('2026-05-01') + days * 86_400_000).toISOString().slice(0, 10);
  expect(whyNotDays({ ...fine, ends_on: lasting(cohort_days_max) })).toBeNull();
  expect(whyNotDays({ ...fine, ends_on: lasting(cohort_days_max + 1) })).toMatch(/at most/);
});

test('who may do what', () => {
  expect(whyNotRule('cohort', 'steward', false)).toBeNull();
  expect(whyNotRule('place', 'steward', false)).toMatch(/kind cohort/);
  expect(whyNotRule('cohort', 'facilitator', false)).toMatch(/steward/);
  expect(whyNotRule('cohort', 'steward', true)).toMatch(/ended/);
  expect(whyNotLand('place', 'open', null)).toBeNull();
  expect(whyNotLand('place', 'closed', 'steward')).toBeNull();
  expect(whyNotLand('place', 'closed', 'member')).toMatch(/own stewards/);
  expect(whyNotName('facilitator', false)).toBeNull();
  expect(whyNotName('member', false)).toMatch(/names the buddies/);
  expect(whyNotName('steward', true)).toMatch(/ended/);
  const pair = { same: false, newcomerIsMember: true, buddyIsMember: false };
  expect(whyNotBuddy(pair)).toBeNull();
  expect(whyNotBuddy({ ...pair, newcomerIsMember: false })).toMatch(/members/);
  expect(whyNotBuddy({ ...pair, same: true, buddyIsMember: true })).toMatch(/own buddy/);
  expect(whyNotBuddy({ ...pair, buddyIsMember: true })).toMatch(/outside/);
});

test('thirty starters in three months: three cohorts with the right people, who land, and nothing is lost', async () => {
  const hr = await t.person('Hanna HR', { admin: true });
  const lead = await t.person('Lea Lead');
  t.clock.pass(1);
  const sales = (await t.ask(lead, 'communities.begin', { name: 'Sales', kind: 'practice', openness: 'closed' })).id;
  const service = (await t.ask(lead, 'communities.begin', { name: 'Service', kind: 'practice' })).id;
  await t.ask(lead, 'communities.setMember', { community: sales, person: hr.person, role: 'steward' });

  t.clock.set(new Date('2026-05-31T20:00:00Z'));
  const months = [
    month('2026-06-01', '2026-06-30'),
    month('2026-07-01', '2026-07-31'),
    month('2026-08-01', '2026-08-31'),
  ];
  const cohorts: string[] = [];
  for (const [n, days] of months.entries()) {
    const community = await begin(hr, `Starters ${n + 6}`);
    const rule = { ...days, role_has: 'technician', ends_on: '2026-12-01', lands: [service, sales] };
    await t.ask(hr, 'cohorts.setRule', { community, seen_version: 0, ...rule });
    cohorts.push(community);
  }
  const starters: { viewer: Person; month: number }[] = [];
  for (let n = 0; n < 30; n++) {
    // Edges of each month are among them.
    const at = Math.floor(n / 10);
    const days = months[at];
    const when =
      n % 10 === 0 ? `${days.started_from}T00:00:00Z` : n % 10 === 9 ? `${days.started_until}T23:59:59Z` : null;
    t.clock.set(
      new Date(when ?? `${days.started_from.slice(0, 8)}${String(2 + (n % 10) * 2).padStart(2, '0')}T08:00:00Z`),
    );
    const { token } = await t.ask(hr, 'communities.invite', {});
    const mail = `starter${n}@example.org`;
    const came = { code: token, name: `Starter ${n}`, email: mail, password: 'ten unlikely words' };
    const { person } = await t.ask({ ...hr, person: null } as never, 'communities.acceptInvitation', came);
    const viewer: Person = { person, admin: false, epoch: 0, scopes: null, session: null, guest: false };
    const role_line = n === 4 ? 'Accountant' : 'Field Technician in training';
    await t.ask(viewer, 'people.change', { seen_version: 1, role_line, site: 'Kiruna' });
    starters.push({ viewer, month: at });
  }
  await pass(1);
  for (const [n, community] of cohorts.entries()) {
    const should = starters.filter((each, k) => each.month === n && k !== 4).map(({ viewer }) => viewer.person);
    const is = await membersOf(hr, community);
    expect(is.map(({ id }: { id: string }) => id).sort()).toEqual(should.sort());
    expect(is.every((each: { by_rule: boolean }) => each.by_rule)).toBe(true);
  }
  // Told at the welcome page, once each.
  const noticesOf = async (as: Person) => (await t.ask(as, 'notices.list', {})).items.map((each: any) => each.kind);
  expect(await noticesOf(starters[0].viewer)).toEqual(['cohort joined']);
  await pass(1);
  expect(await noticesOf(starters[0].viewer)).toEqual(['cohort joined']);

  // By hand: somebody who does not fit stays. Who leaves is not fetched back.
  const byHand = starters[4].viewer;
  await t.ask(hr, 'communities.setMember', { community: cohorts[0], person: byHand.person });
  await t.ask(starters[1].viewer, 'communities.leave', { community: cohorts[0] });
  const note = (await t.ask(starters[0].viewer, 'notes.share', { body: 'The lift sticks.', home: cohorts[0] })).id;
  await t.ask(starters[2].viewer, 'discussions.comment', { item: note, body: 'Here too.' });
  await pass(1);
  const now = (await membersOf(hr, cohorts[0])).map(({ id }: { id: string }) => id);
  expect(now).toContain(byHand.person);
  expect(now).not.toContain(starters[1].viewer.person);
  expect(now).toHaveLength(9);

  const told = async () => (await t.ask(lead, 'discussions.list', { item: note })).items.length;
  const before = { note: await t.ask(lead, 'notes.open', { note }), said: await told() };
  const inService = async () => (await t.ask(lead, 'communities.open', { community: service })).members;
  expect(await inService()).toBe(1);
  t.clock.set(new Date('2026-11-30T23:50:00Z'));
  await pass(0);
  expect(await inService()).toBe(1);
  t.clock.set(new Date('2026-12-01T00:01:00Z'));
  await pass(0);
  // Nine, ten and ten, and who began it.
  expect(await inService()).toBe(30);
  expect((await t.ask(lead, 'communities.open', { community: sales })).members).toBe(31);
  expect((await membersOf(hr, cohorts[0])).map(({ id }: { id: string }) => id)).toEqual(now);
  const after = await t.ask(lead, 'notes.open', { note });
  expect({ ...after, age_days: undefined }).toEqual({ ...before.note, age_days: undefined });
  expect(await told()).toBe(before.said);
  expect((await noticesOf(starters[0].viewer))[0]).toBe('cohort ended');
  const ended = await t.ask(hr, 'cohorts.open', { community: cohorts[0] });
  expect(ended.rule.ended_at).toEqual(new Date('2026-12-01T00:01:00Z'));
  expect(ended.why_not.change).toMatch(/ended/);
  const again = { ...months[0], ends_on: '2027-01-01', lands: [] };
  expect(await refused(t.ask(hr, 'cohorts.setRule', { community: cohorts[0], seen_version: 2, ...again }))).toBe(
    'forbidden',
  );
  // Fits now, and comes too late.
  await t.ask(starters[14].viewer, 'communities.leave', { community: cohorts[1] });
  await pass(1);
  expect(await membersOf(hr, cohorts[1])).toHaveLength(9);
}, 120_000);

test('who would come in is shown before the rule is kept, to who may keep it', async () => {
  const hr = await t.person('Ida HR');
  const other = await t.person('Otto');
  t.clock.set(new Date('2027-02-01T08:00:00Z'));
  for (let n = 0; n < 23; n++) await t.person(`Newcomer ${n}`, { site: n < 22 ? 'Umeå' : 'Luleå', team: 'North' });
  const community = await begin(hr, 'Umeå 2027');
  const rule = { community, ...month('2027-02-01', '2027-02-28'), site: 'umeå' };
  const { count, people } = await t.ask(hr, 'cohorts.preview', rule);
  expect(count).toBe(22);
  expect(people).toHaveLength(20);
  expect(people.every((each: { site: string }) => each.site === 'Umeå')).toBe(true);
  expect((await t.ask(hr, 'cohorts.preview', { ...rule, role_has: '50%' })).count).toBe(0);
  expect(await membersOf(hr, community)).toEqual([]);
  expect(await refused(t.ask(other, 'cohorts.preview', rule))).toBe('forbidden');
  const place = await begin(hr, 'No cohort', { kind: 'place' });
  expect(await refused(t.ask(hr, 'cohorts.preview', { ...rule, community: place }))).toBe('forbidden');
  expect(await refused(t.ask(hr, 'cohorts.open', { community: place }))).toBe('unknown');
});

test('a rule is set by a steward from the version seen, and lands only where its steward may take people', async () => {
  const hr = await t.person('Jana HR');
  const lead = await t.person('Karl Lead');
  const closed = await begin(lead, 'Closed place', { kind: 'practice', openness: 'closed' });
  const community = await begin(hr, 'Spring');
  const rule = { community, seen_version: 0, ...month('2027-03-01', '2027-03-31'), ends_on: '2027-06-01' };
  expect(await refused(t.ask(lead, 'cohorts.setRule', rule))).toBe('forbidden');
  expect(await refused(t.ask(hr, 'cohorts.setRule', { ...rule, ends_on: '2027-03-31' }))).toBe('invalid');
  expect(await refused(t.ask(hr, 'cohorts.setRule', { ...rule, lands: [closed] }))).toBe('unknown');
  expect(await refused(t.ask(hr, 'cohorts.setRule', { ...rule, lands: [community] }))).toBe('invalid');
  await t.ask(lead, 'communities.setMember', { community: closed, person: hr.person });
  expect(await refused(t.ask(hr, 'cohorts.setRule', { ...rule, lands: [closed] }))).toBe('forbidden');
  expect((await t.ask(hr, 'cohorts.open', { community })).rule).toBeNull();
  await t.ask(lead, 'communities.setMember', { community: closed, person: hr.person, role: 'steward' });
  expect(await t.ask(hr, 'cohorts.setRule', { ...rule, lands: [closed], welcome: 'First steps' })).toEqual({
    version: 1,
  });
  expect(await refused(t.ask(hr, 'cohorts.setRule', { ...rule, lands: [closed] }))).toBe('stale');
  const { rule: kept } = await t.ask(lead, 'cohorts.open', { community });
  expect(kept.welcome.title).toBe('First steps');
  expect(kept.lands).toHaveLength(1);
  const stranger = await t.person('Stranger');
  expect((await t.ask(stranger, 'cohorts.open', { community })).rule.lands).toEqual([]);

  // The right to take people into it is lost meanwhile: nobody lands there, and the book says so.
  const jo = await t.person('Jo Late');
  await t.ask(hr, 'communities.setMember', { community, person: jo.person });
  await t.ask(lead, 'communities.setMember', { community: closed, person: hr.person });
  t.clock.set(new Date('2027-06-01T06:00:00Z'));
  await pass(0);
  expect((await t.ask(lead, 'communities.open', { community: closed })).members).toBe(2);
  const lines = await t.base.read.selectFrom('happenings').select('about').where('what', '=', 'cohort.ended').execute();
  expect(lines.map(({ about }) => about)).toContainEqual({ community, lands: [], left_out: [closed], by_rule: true });
});

test('a buddy is named by who looks after the cohort, from those with the fewest, and both learn of it', async () => {
  const hr = await t.person('Mona HR');
  const old = [
    await t.person('Arne', { site: 'Gävle' }),
    await t.person('Berit', { site: 'Gävle', team: 'South' }),
    await t.person('Cilla', { team: 'South' }),
    await t.person('Dag', { site: 'Elsewhere' }),
  ];
  t.clock.set(new Date('2027-09-01T08:00:00Z'));
  const jo = await t.person('Jo', { site: 'Gävle', team: 'South' });
  const kim = await t.person('Kim', { site: 'Gävle', team: 'South' });
  const community = await begin(hr, 'Autumn', { openness: 'closed' });
  const where = { community, person: jo.person };
  for (const each of [jo, kim]) await t.ask(hr, 'communities.setMember', { community, person: each.person });
  expect(await refused(t.ask(hr, 'cohorts.offer', where))).toBe('conflict');
  const rule = { community, seen_version: 0, ...month('2027-09-01', '2027-09-30'), ends_on: '2027-12-01' };
  await t.ask(hr, 'cohorts.setRule', rule);
  const offered = async () => (await t.ask(hr, 'cohorts.offer', where)).items.map(({ name }: { name: string }) => name);
  // Who shares both stands first; whoever is in the cohort, or shares nothing, is not offered.
  expect(await offered()).toEqual(['Berit', 'Arne', 'Cilla']);
  expect(await refused(t.ask(kim, 'cohorts.nameBuddy', { ...where, buddy: old[1].person }))).toBe('forbidden');
  expect(await refused(t.ask(hr, 'cohorts.nameBuddy', { ...where, buddy: kim.person }))).toBe('conflict');
  expect(await refused(t.ask(hr, 'cohorts.nameBuddy', { ...where, buddy: jo.person }))).toBe('conflict');
  expect(
    await refused(t.ask(hr, 'cohorts.nameBuddy', { community, person: old[0].person, buddy: old[1].person })),
  ).toBe('conflict');
  await t.ask(hr, 'cohorts.nameBuddy', { community, person: kim.person, buddy: old[1].person });
  expect(await offered()).toEqual(['Arne', 'Cilla', 'Berit']);
  await t.ask(hr, 'cohorts.nameBuddy', { ...where, buddy: old[0].person });
  await t.settled();

  const mine = async (as: Person) => (await t.ask(as, 'cohorts.mine', {})).items;
  expect((await mine(jo))[0]).toMatchObject({ community: { name: 'Autumn' }, buddy: { name: 'Arne' } });
  // The cohort is closed: its buddy learns whose buddy they are, and not of which cohort.
  expect(await mine(old[0])).toMatchObject([{ community: null, newcomer: { name: 'Jo' }, buddy: { name: 'Arne' } }]);
  const seen = async (as: Person, of: Person) =>
    (await t.ask(as, 'cohorts.ofPerson', { person: of.person })).items.length;
  expect(await seen(kim, jo)).toBe(1);
  expect(await seen(old[0], jo)).toBe(1);
  expect(await seen(old[2], jo)).toBe(0);
  expect(await seen(old[2], old[0])).toBe(0);
  expect(await refused(t.ask(old[2], 'cohorts.members', { community }))).toBe('unknown');
  const kinds = async (as: Person) => (await t.ask(as, 'notices.list', {})).items.map((each: any) => each.kind);
  expect(await kinds(jo)).toContain('buddy named');
  expect(await kinds(old[0])).toEqual([]);

  await t.ask(hr, 'cohorts.takeBuddyBack', where);
  expect(await refused(t.ask(hr, 'cohorts.takeBuddyBack', where))).toBe('unknown');
  await t.ask(hr, 'cohorts.nameBuddy', { ...where, buddy: old[2].person });
  const admin = await t.person('Sam', { admin: true });
  await t.ask(admin, 'people.leave', { person: old[2].person });
  await t.settled();
  expect((await mine(jo))[0].buddy).toBeNull();
  t.clock.set(new Date('2027-12-01T08:00:00Z'));
  await pass(0);
  expect(await mine(kim)).toEqual([]);
  expect(await seen(hr, kim)).toBe(1);
});

test('an open cohort tells its buddy too', async () => {
  const hr = await t.person('Nils HR');
  const arne = await t.person('Arne Open', { site: 'Ystad' });
  t.clock.pass(1);
  const jo = await t.person('Jo Open', { site: 'Ystad' });
  const community = await begin(hr, 'Open ones');
  await t.ask(hr, 'communities.setMember', { community, person: jo.person });
  const from = t.clock.now().toISOString().slice(0, 10);
  const ends_on = new Date(t.clock.now().getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
  const rule = { community, seen_version: 0, ...month(from, from), ends_on, site: 'Nowhere' };
  await t.ask(hr, 'cohorts.setRule', rule);
  await t.ask(hr, 'cohorts.nameBuddy', { community, person: jo.person, buddy: arne.person });
  await t.settled();
  const [notice] = (await t.ask(arne, 'notices.list', {})).items;
  expect(notice).toMatchObject({ kind: 'buddy of', about: { person: jo.person } });
});
