import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { nobody } from '../route.ts';
import { handleFrom, initialsOf, whyNotPassword } from './person.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await openTestHouse({ following: false });
});
afterAll(() => t.close());

const password = 'ten unlikely words';

/** Somebody who came in by an invitation, as they are recognised by their session. */
async function come(name: string) {
  const admin = await t.person('Sam Admin', { admin: true });
  const { token } = await t.ask(admin, 'communities.invite', {});
  const email = `${handleFrom(name)}@example.org`;
  const opened = await t.ask(nobody, 'communities.acceptInvitation', { code: token, name, email, password });
  return { as: await t.house.recognise({ session: opened.token }), secret: opened.token as string, email };
}

test('a name gives initials and a handle, in any alphabet', () => {
  expect(['Åsa Öberg', 'Cher', 'Jean-Luc van den Berg', '李 小龙'].map(initialsOf)).toEqual(['ÅÖ', 'C', 'JB', '李小']);
  expect(['Åsa Öberg', 'Łukasz Ø', '李小龙', '  --  '].map(handleFrom)).toEqual([
    'asa-oberg',
    'lukasz-o',
    'person',
    'person',
  ]);
});

test('a password is refused with a sentence that says what is missing', () => {
  expect(whyNotPassword('short', 'x@example.org')).toContain('10');
  expect(whyNotPassword('aaaaaaaaaaaa', 'x@example.org')).toContain('repeats');
  expect(whyNotPassword('Long.Name@example.org', 'long.name@example.org')).toContain('e-mail');
  expect(whyNotPassword('x'.repeat(201), 'x@example.org')).toContain('200');
  expect(whyNotPassword(password, 'x@example.org')).toBeNull();
});

test('signing in opens a session; a wrong password and an unknown address say the same', async () => {
  const { email } = await come('Ida Inside');
  const opened = await t.ask(nobody, 'people.signIn', { email: email.toUpperCase(), password });
  const as = await t.house.recognise({ session: opened.token });
  expect((await t.ask(as, 'people.me')).email).toBe(email);
  const refusals = await Promise.all(
    [
      { email, password: 'not this one at all' },
      { email: 'nobody@example.org', password },
    ].map((wish) => t.ask(nobody, 'people.signIn', wish).catch((refusal) => refusal)),
  );
  expect(refusals[0]).toMatchObject({ reason: 'forbidden', details: { sign_in: true } });
  expect(refusals[1].message).toBe(refusals[0].message);
});

test('nobody enters as a person where there is no demo, and in one only as somebody who is there', async () => {
  const mika = await t.person('Mika Demo');
  await expect(t.ask(nobody, 'people.enterDemo', { person: mika.person })).rejects.toMatchObject({ reason: 'unknown' });
  await t.base.write.updateTable('organisation').set({ demo: true }).execute();
  const { token } = await t.ask(nobody, 'people.enterDemo', { person: mika.person });
  expect((await t.house.recognise({ session: token })).person).toBe(mika.person);
  await expect(t.ask(nobody, 'people.enterDemo', { person: 'absent0000000a' })).rejects.toMatchObject({
    reason: 'unknown',
  });
  await t.base.write.updateTable('organisation').set({ demo: false }).execute();
});

test('a session can be seen and ended by its person alone', async () => {
  const ida = await come('Ida Sessions');
  const olga = await come('Olga Sessions');
  const second = await t.ask(nobody, 'people.signIn', { email: ida.email, password, agent: 'A phone' });
  const { items } = await t.ask(ida.as, 'people.sessions');
  const phone = items.find((each: { agent: string }) => each.agent === 'A phone');
  expect(items.filter((each: { here: boolean }) => each.here)).toHaveLength(1);
  expect(phone.here).toBe(false);
  await expect(t.ask(olga.as, 'people.endSession', { session: phone.id })).rejects.toMatchObject({ reason: 'unknown' });
  await t.ask(ida.as, 'people.endSession', { session: phone.id });
  expect((await t.house.recognise({ session: second.token })).person).toBeNull();
  await t.ask(ida.as, 'people.signOut');
  expect((await t.house.recognise({ session: ida.secret })).person).toBeNull();
  expect((await t.house.recognise({ session: olga.secret })).person).toBe(olga.as.person);
});

test('signing out everywhere and a new password end all that was open before', async () => {
  const ida = await come('Ida Everywhere');
  const { token } = await t.ask(ida.as, 'people.makeToken', { name: 'a script', scopes: ['read'] });
  await expect(
    t.ask(ida.as, 'people.changePassword', { old_password: 'wrong', password: 'another good one' }),
  ).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(
    t.ask(ida.as, 'people.changePassword', { old_password: password, password: 'short' }),
  ).rejects.toMatchObject({ reason: 'invalid' });
  expect((await t.house.recognise({ bearer: token })).person).toBe(ida.as.person);
  const changed = await t.ask(ida.as, 'people.changePassword', {
    old_password: password,
    password: 'another good one',
  });
  for (const secret of [{ session: ida.secret }, { bearer: token }])
    expect((await t.house.recognise(secret)).person).toBeNull();
  const as = await t.house.recognise({ session: changed.token });
  expect(as.person).toBe(ida.as.person);
  await t.ask(as, 'people.signOutEverywhere');
  expect((await t.house.recognise({ session: changed.token })).person).toBeNull();
});

test('a token cannot make tokens, and ends when its person says so', async () => {
  const ida = await come('Ida Tokens');
  const olga = await come('Olga Tokens');
  const made = await t.ask(ida.as, 'people.makeToken', { name: 'a script', scopes: ['read', 'people:write'], days: 5 });
  const as = await t.house.recognise({ bearer: made.token });
  await expect(t.ask(as, 'people.makeToken', { name: 'more', scopes: ['write'] })).rejects.toMatchObject({
    reason: 'forbidden',
  });
  await expect(t.ask(ida.as, 'people.makeToken', { name: 'x', scopes: ['everything'] })).rejects.toMatchObject({
    reason: 'invalid',
  });
  const { items } = await t.ask(ida.as, 'people.tokens');
  expect(items).toMatchObject([{ id: made.id, name: 'a script', scopes: ['read', 'people:write'] }]);
  expect(JSON.stringify(items)).not.toContain(made.token);
  expect((await t.ask(olga.as, 'people.tokens')).items).toEqual([]);
  await expect(t.ask(olga.as, 'people.endToken', { token: made.id })).rejects.toMatchObject({ reason: 'unknown' });
  await t.ask(ida.as, 'people.endToken', { token: made.id });
  expect((await t.house.recognise({ bearer: made.token })).person).toBeNull();
});

test('a profile is written by its person, from the version seen, and read by all who are here', async () => {
  const ida = await come('Ida Profile');
  const olga = await come('Olga Profile');
  const { version } = await t.ask(ida.as, 'people.me');
  const changed = await t.ask(ida.as, 'people.change', {
    seen_version: version,
    role_line: 'Technician',
    site: 'Kiruna',
  });
  expect(changed).toMatchObject({ role_line: 'Technician', version: version + 1 });
  await expect(t.ask(ida.as, 'people.change', { seen_version: version, site: 'Oslo' })).rejects.toMatchObject({
    reason: 'stale',
  });
  const seen = await t.ask(olga.as, 'people.open', { person: '@ida-profile' });
  expect(seen).toMatchObject({ name: 'Ida Profile', site: 'Kiruna' });
  expect(seen).not.toHaveProperty('email');
  await expect(t.ask(olga.as, 'people.open', { person: '@nobody-here' })).rejects.toMatchObject({ reason: 'unknown' });
  const { items } = await t.ask(olga.as, 'people.list', { q: 'ida prof' });
  expect(items.map((each: { name: string }) => each.name)).toEqual(['Ida Profile']);
  await expect(t.ask(nobody, 'people.list')).rejects.toMatchObject({ reason: 'forbidden' });
});

test('only who runs the place sees somebody off, and never themselves', async () => {
  const [ida, olga] = [await come('Ida Leaves'), await come('Olga Stays')];
  const admin = await t.person('Sam', { admin: true });
  await expect(t.ask(olga.as, 'people.leave', { person: ida.as.person })).rejects.toMatchObject({
    reason: 'forbidden',
  });
  await expect(t.ask(admin, 'people.leave', { person: admin.person })).rejects.toMatchObject({ reason: 'conflict' });
  await t.ask(admin, 'people.leave', { person: ida.as.person });
  expect((await t.house.recognise({ session: ida.secret })).person).toBeNull();
  await expect(t.ask(nobody, 'people.signIn', { email: ida.email, password })).rejects.toMatchObject({
    reason: 'forbidden',
  });
  expect((await t.ask(olga.as, 'people.list', { q: 'ida leaves' })).items).toEqual([]);
  await expect(t.ask(admin, 'people.leave', { person: ida.as.person })).rejects.toMatchObject({ reason: 'unknown' });
});
