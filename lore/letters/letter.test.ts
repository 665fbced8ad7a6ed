import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Undelivered } from '../../ground/mailer.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { fakeMailer, fakeServer } from '../../test/mails/stage.ts';
import { nobody } from '../route.ts';
import {
  addressIn,
  addressOf,
  answersTo,
  invitations_per_day_max,
  nextTry,
  plainSubject,
  retry_minutes,
  secretOf,
  whyNotInvite,
} from './letter.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
const server = fakeServer();
let t: TestHouse;
let lea: Person;
let omar: Person;
let sam: Person;
let field: string;
let board: string;
beforeAll(async () => {
  t = await openTestHouse({ mailer: fakeMailer(server) });
  [lea, omar, sam] = [await t.person('Lea'), await t.person('Omar'), await t.person('Sam', { admin: true })];
  field = (await t.ask(omar, 'communities.begin', { name: 'Field', kind: 'practice' })).id;
  board = (await t.ask(omar, 'communities.begin', { name: 'Board', kind: 'circle', openness: 'closed' })).id;
  await t.base.write
    .insertInto('told_settings')
    .values({ person_id: lea.person, mail: 'daily', mail_hour: 8, mentions_at_once: true })
    .execute();
});
afterAll(() => t.close());
afterEach(() => {
  server.next.length = 0;
});

const minutes = (n: number) => t.clock.pass(n / 1440);
const work = async () => {
  while (await t.house.chore());
};
const mailTo = (person: Person) => server.to(`${person.person}@example.org`);
const handle = async (person: Person) => (await t.ask(person, 'people.me')).handle as string;
/** As a program reads it: headers in one line each, nothing encoded. */
const textOf = (raw: Buffer) =>
  raw
    .toString('utf8')
    .replace(/\r\n[ \t]+(?=[^\s])/g, ' ')
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/List-ID/g, 'List-Id');
/** Omar calls Lea by name at a note of his, in a community. */
const callLea = async (community: string, words: string) => {
  await t.ask(omar, 'communities.setMember', { community, person: lea.person, role: 'member' });
  const note = (await t.ask(omar, 'notes.share', { body: `About ${words}.`, home: community })).id;
  await t.ask(omar, 'discussions.comment', { item: note, body: `[@Lea](/@${await handle(lea)}) ${words}?` });
  await t.settled();
  return note as string;
};

test('who is called gets a mail, in words, as HTML, with all by which programs know it and people stop it', async () => {
  await callLea(field, 'quellenwasser');
  await work();
  expect(mailTo(lea)).toEqual([]);
  minutes(3);
  await work();
  const [mail] = mailTo(lea);
  const text = textOf(mail.raw);
  for (const each of [
    'Auto-Submitted: auto-generated',
    'List-Unsubscribe: <https://lore.test/unsubscribe/',
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    'List-Id: Nordvarme <direct.lore.test>',
    'Reply-To: reply+',
    'Message-ID: <',
    'quellenwasser',
  ])
    expect(text).toContain(each);
  expect(text).not.toMatch(/<img|http:\/\//);
  await work();
  expect(mailTo(lea).length).toBe(1);
});

test('a right that is lost between writing and sending: the mail does not hold the word, and there is none', async () => {
  await callLea(board, 'zirkonvogel');
  await work();
  await t.ask(omar, 'communities.removeMember', { community: board, person: lea.person });
  minutes(3);
  await work();
  expect(server.sent.some(({ raw }) => textOf(raw).includes('zirkonvogel'))).toBe(false);
});

test('killed between sending and noting it: the same mail again at most, under the same Message-ID', async () => {
  const before = server.mails.size;
  await callLea(field, 'mondstein');
  await work();
  minutes(3);
  server.next.push(() => {
    throw new Error('the line was cut after the last dot');
  });
  await work();
  minutes(2);
  await work();
  const twice = server.sent.filter(({ raw }) => textOf(raw).includes('mondstein'));
  expect(twice.length).toBe(2);
  expect(twice[1].hash).toBe(twice[0].hash);
  expect(server.mails.size).toBe(before + 1);
});

test('when what it tells of has changed meanwhile, no second and different mail goes out', async () => {
  const note = await callLea(board, 'feldspat');
  await work();
  minutes(3);
  server.next.push(() => {
    throw new Error('the line was cut after the last dot');
  });
  await work();
  await t.ask(omar, 'notes.close', { note, reason: 'Over.' }).catch(() => {});
  const [{ id, version }] = (await t.ask(omar, 'discussions.list', { item: note })).items;
  await t.ask(omar, 'discussions.reword', { comment: id, seen_version: version, body: 'Glimmer.' });
  minutes(2);
  await work();
  expect(server.sent.filter(({ raw }) => textOf(raw).includes('feldspat')).length).toBe(1);
  expect(server.sent.some(({ raw }) => textOf(raw).includes('Glimmer'))).toBe(false);
});

test('what cannot be sent is tried again with pauses, then given up, shown, and sent once more when asked', async () => {
  const { id } = await t.ask(sam, 'letters.test');
  const refused = () => {
    throw new Undelivered('450 Come again later.', { isKnown: true });
  };
  for (const pause of [...retry_minutes, 0]) {
    server.next.push(refused);
    const tried = server.sent.length;
    await work();
    expect(server.sent.length).toBe(tried + 1);
    minutes(pause - 0.5);
    await work();
    expect(server.sent.length).toBe(tried + 1);
    minutes(0.6);
  }
  const { items } = await t.ask(sam, 'letters.givenUp');
  expect(items).toMatchObject([{ id, kind: 'test', says: '450 Come again later.' }]);
  await expect(t.ask(lea, 'letters.givenUp')).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(t.ask(lea, 'letters.retry', { letter: id })).rejects.toMatchObject({ reason: 'forbidden' });
  await t.ask(sam, 'letters.retry', { letter: id });
  await expect(t.ask(sam, 'letters.retry', { letter: id })).rejects.toMatchObject({ reason: 'unknown' });
  await work();
  expect((await t.ask(sam, 'letters.givenUp')).items).toEqual([]);
  expect(await t.ask(sam, 'letters.state')).toMatchObject({ sends: true, domain: 'lore.test', out: { given_up: 0 } });
  await expect(t.ask(lea, 'letters.state')).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(t.ask(lea, 'letters.test')).rejects.toMatchObject({ reason: 'forbidden' });
});

test('a digest goes out once a day, holds what waits, and one click ends it', async () => {
  await callLea(field, 'bergkristall');
  await t.ask(lea, 'letters.refuse', { letters_of: 'direct' });
  t.clock.set(new Date('2026-05-12T08:05:00Z'));
  await t.house.tick();
  await work();
  const digest = mailTo(lea).find(({ raw }) => textOf(raw).includes('List-Id: Nordvarme <digest.lore.test>'));
  expect(digest).toBeDefined();
  expect((await t.ask(lea, 'letters.mine')).refused).toEqual(['direct']);
  await t.ask(lea, 'letters.want', { letters_of: 'direct' });
  expect((await t.ask(lea, 'letters.mine')).refused).toEqual([]);
  const n = mailTo(lea).length;
  minutes(30);
  await t.house.tick();
  await work();
  expect(mailTo(lea).length).toBe(n);
  const secret = /List-Unsubscribe: <https:\/\/lore\.test\/unsubscribe\/([a-z2-7]{32})>/.exec(
    textOf(digest?.raw as Buffer),
  )?.[1];
  expect(await t.ask(nobody, 'letters.unsubscribe', { secret })).toEqual({ kind: 'digest' });
  await expect(t.ask(nobody, 'letters.unsubscribe', { secret: 'a'.repeat(32) })).rejects.toMatchObject({
    reason: 'unknown',
  });
  await callLea(field, 'nephrit');
  t.clock.set(new Date('2026-05-14T08:05:00Z'));
  await t.house.tick();
  await work();
  expect(mailTo(lea).length).toBe(n);
});

test('an invitation is made when it goes out, by who may invite then', async () => {
  await expect(t.ask(lea, 'letters.invite', { email: 'new@elsewhere.example' })).rejects.toMatchObject({
    reason: 'forbidden',
  });
  await t.ask(omar, 'letters.invite', { email: 'new@elsewhere.example', community: board });
  await expect(
    t.ask(omar, 'letters.invite', { email: 'new@elsewhere.example', community: board }),
  ).rejects.toMatchObject({ reason: 'conflict' });
  server.next.push(() => {
    throw new Error('the line was cut after the last dot');
  });
  await work();
  minutes(2);
  await work();
  const sent = server.sent.filter(({ to }) => to === 'new@elsewhere.example');
  expect(sent.length).toBe(2);
  expect(sent[0].hash).toBe(sent[1].hash);
  const code = /invited\/([\w-]{43})/.exec(textOf(sent[0].raw))?.[1];
  expect(await t.ask(nobody, 'communities.openInvitation', { code })).toMatchObject({ community: 'Board' });
  expect(textOf(sent[0].raw)).not.toContain('unsubscribe');
});

test('addresses to mail to: one for each purpose, renewed, ended by signing out everywhere', async () => {
  const mine = await t.ask(lea, 'letters.mine');
  expect(mine).toMatchObject({ sends: true, receives: true, home: { name: 'Field', said: false } });
  const { address } = await t.ask(lea, 'letters.renew', { of: 'note' });
  expect(await t.house.postbox.isOurs(address, 'lore.test')).toBe(true);
  expect(await t.house.postbox.isOurs(address.replace('note+', 'ask+'), 'lore.test')).toBe(false);
  const { address: another } = await t.ask(lea, 'letters.renew', { of: 'note' });
  expect(another).not.toBe(address);
  expect(await t.house.postbox.isOurs(address, 'lore.test')).toBe(false);
  expect((await t.ask(lea, 'letters.mine')).addresses).toContainEqual(
    expect.objectContaining({ of: 'note', address: another }),
  );
  const rows = JSON.stringify(await t.base.read.selectFrom('mail_addresses').selectAll().execute());
  expect(rows).not.toContain(another.slice(5, 37));
  await t.ask(omar, 'communities.removeMember', { community: board, person: lea.person });
  await expect(t.ask(lea, 'letters.setHome', { community: board })).rejects.toMatchObject({ reason: 'unknown' });
  await t.ask(lea, 'letters.setHome', { community: field });
  expect((await t.ask(lea, 'letters.mine')).home).toMatchObject({ said: true });
  expect((await t.ask(lea, 'letters.came')).items).toEqual([]);
  const note = (await t.ask(omar, 'notes.share', { body: 'For the board alone.', home: board })).id;
  await expect(t.ask(lea, 'letters.talk', { item: note })).rejects.toMatchObject({ reason: 'unknown' });
  await t.ask(lea, 'people.signOutEverywhere');
  expect(await t.house.postbox.isOurs(another, 'lore.test')).toBe(false);
});

test('the words of addresses and subjects', () => {
  const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(bytes, (some) => {
      const secret = secretOf(some);
      expect(addressIn(addressOf('note', secret, 'lore.test').toUpperCase(), 'lore.test')).toEqual({
        purpose: 'note',
        secret,
      });
    }),
  );
  expect(addressIn('note+abc@lore.test', 'lore.test')).toBeNull();
  expect(addressIn(addressOf('unsubscribe', 'a'.repeat(32), 'lore.test'), 'lore.test')).toBeNull();
  expect(plainSubject('Re: AW: [7]\r\n Fwd: Seals')).toBe('[7] Fwd: Seals');
  expect(plainSubject('RE: Sv: WG: Seals')).toBe('Seals');
  expect(answersTo('#2: yes\n#1 no', 2)).toEqual([
    { entry: 2, text: 'yes' },
    { entry: 1, text: 'no' },
  ]);
  expect([answersTo('yes', 1)?.length, answersTo('yes', 2), answersTo('#3 yes', 2), answersTo('well #1', 2)]).toEqual([
    1,
    null,
    null,
    null,
  ]);
  expect(nextTry(6, new Date(0))).toBeNull();
  expect([whyNotInvite(invitations_per_day_max - 1), typeof whyNotInvite(invitations_per_day_max)]).toEqual([
    null,
    'string',
  ]);
});
