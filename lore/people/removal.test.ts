import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../ground/sql.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { nobody } from '../route.ts';
import { whyNotRemove } from './person.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let sam: Person;
let lea: Person;
beforeAll(async () => {
  t = await openTestHouse();
  [sam, lea] = [await t.person('Sam', { admin: true }), await t.person('Lea')];
});
afterAll(() => t.close());

const password = 'ten unlikely words';

/** Somebody with a password of their own, a session, a token and a profile. */
async function come(name: string) {
  const { token: code } = await t.ask(sam, 'communities.invite', {});
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}@example.org`;
  const opened = await t.ask(nobody, 'communities.acceptInvitation', { code, name, email, password });
  const as = (await t.house.recognise({ session: opened.token })) as Person;
  const { token } = await t.ask(as, 'people.makeToken', { name: 'a script', scopes: ['read', 'write'] });
  const extra = { key: `profile of ${name}` };
  const profile = { role_line: `Fitter ${name}`, about: `I am ${name}`, team: `Team of ${name}`, site: 'Kiruna' };
  await t.ask(as, 'people.change', { seen_version: 1, ...profile }, extra);
  return { as, email, session: opened.token as string, token: token as string, name };
}

test('who may remove somebody', () => {
  const who = { isSelf: false, isAdmin: true, byToken: false, isLastAdmin: false };
  expect(whyNotRemove(who)).toBeNull();
  expect(whyNotRemove({ ...who, isAdmin: false, isSelf: true })).toBeNull();
  expect(whyNotRemove({ ...who, isAdmin: false })).toContain('people who run');
  expect(whyNotRemove({ ...who, byToken: true })).toContain('token');
  expect(whyNotRemove({ ...who, isLastAdmin: true })).toContain('Somebody has to run');
});

test('nothing in the whole house names somebody who was removed, and no count of evidence has changed', async () => {
  const ruth = await come('Ruth Ängström');
  const [jo, ada] = [await come('Jo Jonsson'), await come('Ada Adams')];
  const home = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice', openness: 'closed' })).id;
  for (const { as } of [ruth, jo, ada])
    await t.ask(lea, 'communities.setMember', { community: home, person: as.person, role: 'member' });
  const own = (await t.ask(ruth.as, 'communities.begin', { name: 'Ours', kind: 'circle', openness: 'closed' })).id;
  await t.ask(ruth.as, 'communities.setMember', { community: own, person: jo.as.person });
  const note = (await t.ask(ruth.as, 'notes.share', { body: 'The seal cracks in the cold.', home })).id;
  const sealed = (await t.ask(ruth.as, 'notes.share', { body: 'We skip the lock.', home, confidential: true })).id;
  await t.ask(jo.as, 'notes.acknowledge', { note, words: 'Thank you.' });
  const practice = (
    await t.ask(jo.as, 'practices.begin', { title: 'Warm it', steps: [{ body: 'Warm.' }], home, notes: [note] })
  ).id;
  for (const each of [ruth, jo, ada]) await t.ask(each.as, 'practices.use', { practice, outcome: 'worked' });
  await t.ask(ruth.as, 'practices.use', { practice, outcome: 'failed' });
  await t.ask(ruth.as, 'practices.challenge', { practice, words: 'Ten minutes are too short.' });
  await t.settled();
  const counts = async () => {
    const { arithmetic, uses_total, challenges, sources } = await t.ask(lea, 'practices.open', { practice });
    const { rows } = await sql<{ uses: string }>`
      select json_agg(json_build_object('team', team, 'site', site, 'person', person_id, 'at', at) order by id)::text as uses from uses`.execute(
      t.base.read,
    );
    return [arithmetic, uses_total, challenges.length, sources.length, rows[0].uses];
  };
  const before = await counts();
  const seals = () => sql`select id, seal, author_id from items where seal is not null`.execute(t.base.read);
  const sealsBefore = (await seals()).rows;
  const handle = (await t.ask(lea, 'people.open', { person: ruth.as.person })).handle;

  await expect(t.ask(jo.as, 'people.remove', { person: ruth.as.person })).rejects.toMatchObject({
    reason: 'forbidden',
  });
  await expect(t.ask(sam, 'people.remove', { person: 'absent0000000a' })).rejects.toMatchObject({ reason: 'unknown' });
  expect((await t.ask(lea, 'search.find', { q: 'Ängström' })).items).toHaveLength(1);
  await t.ask(sam, 'people.remove', { person: ruth.as.person }, { key: 'once' });
  await t.settled();

  for (const secret of [{ session: ruth.session }, { bearer: ruth.token }])
    expect((await t.house.recognise(secret)).person).toBeNull();
  await expect(t.ask(nobody, 'people.signIn', { email: ruth.email, password })).rejects.toMatchObject({
    reason: 'forbidden',
  });
  const seen = await t.ask(lea, 'people.open', { person: ruth.as.person });
  expect(seen).toMatchObject({ status: 'left', about: '', role_line: '', team: '', site: '' });
  expect(seen.name).toMatch(/^Former colleague \d{4}$/);
  expect(seen.handle).not.toBe(handle);
  await expect(t.ask(lea, 'people.open', { person: `@${handle}` })).rejects.toMatchObject({ reason: 'unknown' });
  expect((await t.ask(lea, 'search.find', { q: 'Ängström' })).items).toEqual([]);
  expect((await t.ask(lea, 'search.find', { q: seen.name })).items).toEqual([]);
  expect(await counts(), 'the arithmetic is what it was').toEqual(before);
  expect((await seals()).rows, 'nobody is nearer to a confidential author').toEqual(sealsBefore);
  const page = await t.ask(lea, 'practices.open', { practice });
  expect(page.sources[0].author.name).toBe(seen.name);
  expect(await t.ask(lea, 'notes.open', { note: sealed })).toMatchObject({ author: null });
  const notices = await sql`select from notices where person_id = ${ruth.as.person}`.execute(t.base.read);
  expect(notices.rows).toEqual([]);
  const members = (await t.ask(jo.as, 'communities.members', { community: own })).items;
  expect(members, 'a community is never left alone').toMatchObject([{ id: jo.as.person, role: 'steward' }]);
  await expect(t.ask(sam, 'people.remove', { person: ruth.as.person })).rejects.toMatchObject({ reason: 'unknown' });

  // What they wrote themselves may name anybody; here nobody did, so that every row of every table can be read through.
  const { rows: tables } = await sql<{
    name: string;
  }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(t.base.read);
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select to_jsonb(x)::text as row from ${sql.ref(name)} x`.execute(
      t.base.read,
    );
    for (const { row } of rows) {
      // The team of the day stays at each use: independence is counted on it.
      const said = name === 'uses' ? row.replaceAll('Team of Ruth Ängström', '') : row;
      expect(said, name).not.toMatch(/ruth|ngström/i);
    }
  }
});

test('people remove themselves with their password, never by a token, and never the last who runs the place', async () => {
  const ida = await come('Ida Alone');
  const input = { person: ida.as.person };
  await expect(t.ask(ida.as, 'people.remove', input)).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(t.ask(ida.as, 'people.remove', { ...input, password: 'wrong' })).rejects.toMatchObject({
    reason: 'forbidden',
  });
  const byToken = await t.house.recognise({ bearer: ida.token });
  await expect(t.ask(byToken, 'people.remove', { ...input, password })).rejects.toMatchObject({ reason: 'forbidden' });
  expect((await t.ask(lea, 'people.open', input)).name).toBe('Ida Alone');
  await t.ask(ida.as, 'people.remove', { ...input, password });
  expect((await t.ask(lea, 'people.open', input)).name).toMatch(/^Former colleague/);
  await expect(t.ask(sam, 'people.remove', { person: sam.person })).rejects.toMatchObject({ reason: 'conflict' });
  const second = await t.person('Second', { admin: true });
  await t.ask(sam, 'people.remove', { person: second.person });
  await expect(t.ask(sam, 'people.remove', { person: sam.person })).rejects.toMatchObject({ reason: 'conflict' });
});

test('who had left, and who only came with an import, can be removed too; the next import brings no name back', async () => {
  const olga = await come('Olga Left');
  await t.ask(sam, 'people.leave', { person: olga.as.person });
  await t.ask(sam, 'people.remove', { person: olga.as.person });
  expect((await t.ask(lea, 'people.open', { person: olga.as.person })).name).toMatch(/^Former colleague/);

  const records = [
    { kind: 'community', origin: 'markdown:old:/community', name: 'Old', community_kind: 'practice' },
    { kind: 'person', origin: 'markdown:old:/person/egon elsewhere', name: 'Egon Elsewhere' },
    {
      kind: 'page',
      origin: 'markdown:old:a.md',
      home: 'markdown:old:/community',
      author: 'markdown:old:/person/egon elsewhere',
      at: '2024-02-03T00:00:00Z',
      title: 'Seals',
      body: 'As it was written.',
    },
  ];
  const take = async () => (await t.ask(sam, 'imports.take', { source: 'markdown:old', records })).results;
  const [, egon] = await take();
  const { rows: lines } = await sql<{ about: string }>`
    select about::text from happenings where what = 'person.imported'`.execute(t.base.read);
  expect(lines.length).toBeGreaterThan(0);
  for (const { about } of lines) expect(about, 'the book knows ids alone').not.toContain('egon');
  await t.ask(sam, 'people.remove', { person: egon.id });
  await t.settled();
  const [, again, page] = await take();
  expect(again).toMatchObject({ id: egon.id, done: 'unchanged' });
  expect(page.done).toBe('unchanged');
  expect((await t.ask(lea, 'people.list', { q: 'Egon' })).items).toEqual([]);
  expect((await t.ask(lea, 'people.open', { person: egon.id })).name).toMatch(/^Former colleague/);
});
