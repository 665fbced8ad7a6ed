import { afterAll, beforeAll, expect, test } from 'vitest';
import { writtenIn } from '../../ground/mail-words.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { mailOf, signed } from '../../test/mails/craft.ts';
import { fakeMailer, fakeServer, openMails } from '../../test/mails/stage.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let mails: Awaited<ReturnType<typeof openMails>>;
let lea: Person;
let omar: Person;
let page: string;
let cc: string;
beforeAll(async () => {
  t = await openTestHouse({ mailer: fakeMailer(fakeServer()) });
  [lea, omar] = [await t.person('Lea'), await t.person('Omar')];
  const home = (await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice' })).id;
  page = (await t.ask(lea, 'pages.begin', { title: 'Seals', home })).id;
  cc = (await t.ask(lea, 'letters.talk', { item: page })).address;
  mails = await openMails(t.house, t.base);
});
afterAll(async () => {
  await mails.close();
  await t.close();
});

const send = async (
  as: Person | string,
  id: string,
  body: string,
  references: string[] = [],
  subject = 'Seals in the cold',
) => {
  t.clock.pass(1 / 1440);
  const from = typeof as === 'string' ? as : `${as.person}@example.org`;
  const headers = {
    From: from,
    To: 'team@example.org',
    Cc: cc,
    Subject: references.length > 0 ? `Re: ${subject}` : subject,
    Date: 'Mon, 04 May 2026 09:00:00 +0000',
    'Message-ID': `<${id}>`,
    ...(references.length > 0
      ? { 'In-Reply-To': `<${references.at(-1)}>`, References: references.map((each) => `<${each}>`).join(' ') }
      : {}),
    'Content-Type': 'text/plain; charset=utf-8',
  };
  const raw = await signed(mailOf(headers, body), 'example.org');
  expect(await mails.deliver({ from, recipients: [cc], raw })).toBe(250);
  await mails.look();
};
const threads = async () => {
  const rows = await t.base.read
    .selectFrom('comments')
    .select(['id', 'root_id', 'author_id', 'body'])
    .where('item_id', '=', page)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const begun = rows.filter(({ root_id }) => root_id === null);
  return begun.map((root) =>
    [root, ...rows.filter(({ root_id }) => root_id === root.id)].map(({ author_id, body }) => [author_id, body]),
  );
};

test('a conversation with the address in cc becomes one thread, everybody in their own name', async () => {
  await send(lea, 'a1@example.org', 'Does it crack?');
  await send(omar, 'a2@example.org', 'Below minus ten.\n\nOn Mon, 4 May 2026, Lea wrote:\n> Does it crack?', [
    'a1@example.org',
  ]);
  await send(lea, 'a3@example.org', 'Then we warm it.\n\n> Below minus ten.', ['a1@example.org', 'a2@example.org']);
  await send(omar, 'b1@example.org', 'Another matter.', [], 'Torches');
  expect(await threads()).toEqual([
    [
      [lea.person, '**Seals in the cold**\n\nDoes it crack?'],
      [omar.person, 'Below minus ten.'],
      [lea.person, 'Then we warm it.'],
    ],
    [[omar.person, '**Torches**\n\nAnother matter.']],
  ]);
});

test('one that comes late joins its thread; one from the middle brings what stood before it', async () => {
  await send(
    lea,
    'c2@example.org',
    'Yes.\n\nOn Mon, 4 May 2026, Omar wrote:\n> Is it the gasket?',
    ['c1@example.org'],
    'Gaskets',
  );
  await send(omar, 'c1@example.org', 'Is it the gasket?', [], 'Gaskets');
  const thread = (await threads()).find(([[, body]]) => String(body).includes('Gaskets'));
  expect(thread?.length).toBe(2);
  expect(thread?.[0][1]).toContain('> Is it the gasket?');
});

test('who is nobody here, who may not read it, and who is only said to have written: nothing is said for them', async () => {
  const before = await threads();
  await send('stranger@example.org', 'd1@example.org', 'I am nobody here.', ['a1@example.org']);
  const raw = mailOf(
    { From: `${omar.person}@example.org`, 'Message-ID': '<d2@example.org>', 'Content-Type': 'text/plain' },
    'I never wrote this.',
  );
  expect(await mails.deliver({ from: 'x@evil.example', recipients: [cc], raw })).toBe(250);
  await mails.look();
  expect(await threads()).toEqual(before);
  const ends = await t.base.read.selectFrom('letters_in').select('why').where('state', '=', 'dropped').execute();
  expect(ends.map(({ why }) => why).sort()).toEqual(['nobody here', 'not proved']);
});

test('who leaves takes their addresses along', async () => {
  const sam = await t.person('Sam', { admin: true });
  await t.ask(sam, 'people.leave', { person: lea.person });
  const raw = mailOf({ From: `${omar.person}@example.org`, 'Message-ID': '<e1@example.org>' }, 'Too late.');
  expect(await mails.deliver({ from: 'omar@example.org', recipients: [cc], raw })).toBe(550);
});

test('what somebody wrote, without what stands around it', () => {
  const written: [string, string, string][] = [
    ['Thanks', '', 'Thanks'],
    ['Yes.\n\nThanks,\nLea', '', 'Yes.'],
    ['Wir sehen uns am Freitag.\n\nLG\nLea', '', 'Wir sehen uns am Freitag.'],
    ['On Monday I wrote: it cracks.\nAnd more.', '', 'On Monday I wrote: it cracks.\nAnd more.'],
    ['Yes\n\nOp ma 4 mei 2026 om 09:00 schreef Omar <o@x.example>:\n\n> Barst hij?', '', 'Yes'],
    ['Sí.\n\nEl lun, 4 may 2026 a las 9:00, Omar (<o@x.example>) escribió:\n> ¿Se rompe?', '', 'Sí.'],
    ['Sì.\n\nIl giorno lun 4 mag 2026 alle 09:00 Omar <o@x.example> ha scritto:\n> Si rompe?', '', 'Sì.'],
    ['Tak.\n\nW dniu 04.05.2026 o 09:00, Omar pisze:\n', '', 'Tak.\n\nW dniu 04.05.2026 o 09:00, Omar pisze:'],
    ['Yes.\n\n-----Original Message-----\nFrom: Omar\nSent: Monday\nTo: Lea\nSubject: x\n\nOld.', 'Re: x', 'Yes.'],
    ['Yes.\n\n-- \nLea', '', 'Yes.'],
    ['', '', ''],
  ];
  for (const [text, subject, said] of written) expect(writtenIn(text, subject)).toBe(said);
  // Their own name alone below it, or its first word, is a signature; of somebody else it is a word.
  expect(writtenIn('Warm it.\n\nLea', '', { name: 'Lea Sandberg' })).toBe('Warm it.');
  expect(writtenIn('Warm it.\n\n– Lea Sandberg', '', { name: 'Lea Sandberg' })).toBe('Warm it.');
  expect(writtenIn('Who knows it?\n\nOmar.', '', { name: 'Lea Sandberg' })).toBe('Who knows it?\n\nOmar.');
  expect(writtenIn('Lea', '', { name: 'Lea Sandberg' })).toBe('Lea');
});
