import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { columnsOf, dayIn, whyNotHeader } from '../people/starter.ts';
import { nobody, type Viewer } from '../route.ts';

type Person = Viewer & { person: string };
let t: TestHouse;
let hr: Person;
beforeAll(async () => {
  t = await openTestHouse();
  hr = (await t.person('Hanna HR', { admin: true })) as Person;
});
afterAll(() => t.close());

const base64 = (text: string, encoding: 'utf8' | 'latin1' = 'utf8') => Buffer.from(text, encoding).toString('base64');
const bring = (csv: string, dry_run = false) => t.ask(hr, 'people.bring', { csv, dry_run });
const reason = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (fault) => fault.reason,
  );

test('columns by their names in two languages, and days as offices write them', () => {
  const german = columnsOf([
    'Name',
    'E-Mail-Adresse',
    'Eintrittsdatum',
    'Tätigkeit',
    'Abteilung',
    'Standort',
    'Region',
    'Kantine',
  ]);
  expect(german.known).toEqual(['name', 'email', 'started_on', 'role_line', 'team', 'site', 'region', null]);
  expect(german.unknown).toEqual(['Kantine']);
  expect(columnsOf(['Full name', 'E-mail', 'Started on']).known).toEqual(['name', 'email', 'started_on']);
  expect(whyNotHeader(['name', 'team'])).toMatch(/no column/);
  expect(whyNotHeader(['email', 'email'])).toMatch(/say the same/);
  expect(whyNotHeader(['email'])).toBeNull();
  expect([dayIn('3.6.2026'), dayIn('2026-06-03'), dayIn('03/06/2026')]).toEqual(Array(3).fill('2026-06-03'));
  expect([dayIn('31.02.2026'), dayIn('June'), dayIn('')]).toEqual([null, null, null]);
});

test('a list in Windows-1252 with semicolons, tabs or commas; refused rows say why, and a dry run writes nothing', async () => {
  const csv = base64(
    'Name;E-Mail;Eintritt;Standort;Kantine\nJörg Groß;joerg@example.org;01.06.2026;Köln;ja\n;leer@example.org;;;\nX;keine;;;\nY;y@example.org;31.02.2026;;\nJörg Groß;JOERG@example.org;;;\nZ;;;;',
    'latin1',
  );
  const dry = await bring(csv, true);
  expect(dry).toMatchObject({
    encoding: 'windows-1252',
    unknown_columns: ['Kantine'],
    made: [{ id: null, name: 'Jörg Groß' }],
  });
  expect(
    dry.refused.map(({ line, why }: { line: number; why: string }) => [line, why.split(' ').slice(0, 3).join(' ')]),
  ).toEqual([
    [3, 'Somebody new needs'],
    [4, 'Its e-mail address'],
    [5, 'Its start is'],
    [6, 'The same person'],
    [7, 'It has neither'],
  ]);
  expect((await t.ask(hr, 'people.list', { q: 'Jörg' })).items).toEqual([]);
  const done = await bring(csv);
  expect(done.made).toHaveLength(1);
  expect((await t.ask(hr, 'people.list', { q: 'Jörg' })).items).toMatchObject([{ site: 'Köln' }]);
  expect(await bring(csv)).toMatchObject({ made: [], changed: [], same: 1 });
  const tabs = base64('\ufeffname\temail\tteam\nJörg Groß\tjoerg@example.org\tNord\n');
  expect((await bring(tabs)).changed).toMatchObject([{ name: 'Jörg Groß', fields: ['team'] }]);
  const commas = base64('name,email,team\n"Groß, Jörg",joerg@example.org,\n');
  expect((await bring(commas)).changed).toMatchObject([{ name: 'Groß, Jörg', fields: ['name'] }]);
  expect(await reason(bring(base64('name;team\nA;B')))).toBe('invalid');
  expect(await reason(bring(base64('\u0000\u0001')))).toBe('invalid');
  const jo = (await t.person('Jo')) as Person;
  expect(await reason(t.ask(jo, 'people.bring', { csv }))).toBe('forbidden');
});

test('thirty starters of three months come by a list; three cohorts by rule; all of them land, and nothing is lost', async () => {
  t.clock.set(new Date('2026-05-20T08:00:00Z'));
  const service = (await t.ask(hr, 'communities.begin', { name: 'Service', kind: 'practice' })).id;
  const months = ['06', '07', '08'];
  const cohorts: string[] = [];
  for (const month of months) {
    const { id: community } = await t.ask(hr, 'communities.begin', { name: `Starters ${month}`, kind: 'cohort' });
    const rule = {
      started_from: `2026-${month}-01`,
      started_until: `2026-${month}-${month === '06' ? '30' : '31'}`,
      ends_on: '2026-12-01',
      role_has: 'technician',
      region: 'Nord',
      lands: [service],
    };
    await t.ask(hr, 'cohorts.setRule', { community, seen_version: 0, ...rule });
    cohorts.push(community);
  }
  // First and last days are among them; one does other work, one works in another region.
  const lines = Array.from({ length: 30 }, (_, n) => {
    const last = n < 10 ? 30 : 31;
    const day = n % 10 === 0 ? 1 : n % 10 === 9 ? last : 2 + (n % 10) * 2;
    const role = n === 4 ? 'Accountant' : 'Field technician';
    return `Starter ${n};starter${n}@example.org;${day}.${months[Math.floor(n / 10)]}.2026;${role};${n === 14 ? 'Süd' : 'nord'}`;
  });
  const csv = base64(`Name;E-Mail;Eintritt;Rolle;Region\n${lines.join('\n')}\n`);
  const { made, missing } = await bring(csv);
  expect(made).toHaveLength(30);
  expect(missing.people.map(({ name }: { name: string }) => name)).toContain('Hanna HR');
  expect(await bring(csv)).toMatchObject({ made: [], changed: [], same: 30 });
  const pass = async () => {
    await t.settled();
    await t.house.tick();
    await t.settled();
  };
  await pass();
  const membersOf = async (community: string) =>
    (await t.ask(hr, 'cohorts.members', { community, limit: 100 })).items.map(({ id }: { id: string }) => id).sort();
  for (const [n, community] of cohorts.entries()) {
    const should = made.filter((_: unknown, k: number) => Math.floor(k / 10) === n && k !== 4 && k !== 14);
    expect(await membersOf(community)).toEqual(should.map(({ id }: { id: string }) => id).sort());
  }
  // Who was brought comes in by a link of their own, once, at the address of the list. Nothing was sent.
  const wish = { name: 'Starter 0', email: 'starter0@example.org', password: 'ten unlikely words' };
  const { token: code } = await t.ask(hr, 'communities.inviteKnown', { person: made[0].id });
  expect((await t.ask(nobody, 'communities.openInvitation', { code })).known_as).toBe('Starter 0');
  expect(
    await reason(t.ask(nobody, 'communities.acceptInvitation', { code, ...wish, email: 'else@example.org' })),
  ).toBe('conflict');
  const { token, person } = await t.ask(nobody, 'communities.acceptInvitation', { code, ...wish });
  expect(person).toBe(made[0].id);
  expect(await reason(t.ask(hr, 'communities.inviteKnown', { person }))).toBe('conflict');
  const starter = (await t.house.recognise({ session: token })) as Person;
  const { id: note } = await t.ask(starter, 'notes.share', { body: 'The lift sticks.', home: cohorts[0] });

  t.clock.set(new Date('2026-12-01T00:01:00Z'));
  await pass();
  const landed = (await t.ask(hr, 'communities.members', { community: service, limit: 100 })).items;
  expect(landed).toHaveLength(28 + 1);
  expect(await membersOf(cohorts[0] as string)).toHaveLength(9);
  expect((await t.ask(hr, 'notes.open', { note })).author.id).toBe(person);
});
