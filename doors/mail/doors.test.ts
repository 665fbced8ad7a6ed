import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { House } from '../../lore/house.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { openTestApi } from '../../test/http.ts';
import { deliver, fakeNames, mailOf, signed } from '../../test/mails/craft.ts';
import { hasDovecot, openDovecot } from '../../test/mails/dovecot.ts';
import { domain, fakeMailer, fakeServer } from '../../test/mails/stage.ts';
import { listen } from './listen.ts';
import { lookAtOne } from './look.ts';
import { poll } from './poll.ts';
import { openOneClick } from './post.ts';

const tls = {
  key: join(import.meta.dirname, '../../test/mails/tls/key.pem'),
  cert: join(import.meta.dirname, '../../test/mails/tls/cert.pem'),
};
let t: TestHouse;
let lea: Awaited<ReturnType<TestHouse['person']>>;
let address: string;
const server = fakeServer();
beforeEach(async () => {
  t = await openTestHouse({ mailer: fakeMailer(server) });
  lea = await t.person('Lea');
  await t.base.write.updateTable('people').set({ email: 'lea@example.org' }).where('id', '=', lea.person).execute();
  await t.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice' });
  address = (await t.ask(lea, 'letters.renew', { of: 'note' })).address;
});
afterEach(() => t.close());

const mail = async (n: number, body: string, to = address) =>
  await signed(
    mailOf(
      {
        From: 'Lea <lea@example.org>',
        To: to,
        Subject: 'Seals',
        'Message-ID': `<doors-${n}@example.org>`,
        Date: 'Mon, 04 May 2026 09:00:00 +0000',
      },
      body,
    ),
    'example.org',
  );
const look = async () => {
  while (await lookAtOne({ house: t.house, domain, authserv: null, resolver: fakeNames().resolver }));
};
const bodies = async () =>
  (await t.base.read.selectFrom('notes').select('body').orderBy('body').execute()).map((row) => row.body);

test('a mail comes in under TLS, the certificate judged; without it the wire stays open to who cannot', async () => {
  const smtp = await listen(t.house, { protocol: 'smtp', host: '127.0.0.1', port: 0 }, { domain, tls });
  try {
    const ca = await readFile(tls.cert, 'utf8');
    const under = { servername: domain, ca };
    const letter = { from: 'lea@example.org', recipients: [address] };
    expect(await deliver({ port: smtp.port, tls: under }, { ...letter, raw: await mail(1, 'Under TLS.') })).toBe(250);
    expect(await deliver({ port: smtp.port }, { ...letter, raw: await mail(2, 'In the open.') })).toBe(250);
    expect(
      await deliver(
        { port: smtp.port, tls: { ...under, ca: undefined } },
        { ...letter, raw: await mail(3, 'Not judged.') },
      ),
    ).not.toBe(250);
    await look();
    expect(await bodies()).toEqual(['Seals\n\nIn the open.', 'Seals\n\nUnder TLS.']);
  } finally {
    await smtp.close();
  }
});

test('one click of a mail program ends a kind of mail, over HTTP, without cookies', async () => {
  const omar = await t.person('Omar');
  await t.base.write.updateTable('people').set({ email: 'omar@example.org' }).where('id', '=', omar.person).execute();
  const field = (await t.base.read.selectFrom('communities').select('id').executeTakeFirstOrThrow()).id;
  await t.ask(omar, 'communities.join', { community: field });
  await t.base.write.insertInto('told_settings').values({ person_id: omar.person, mentions_at_once: true }).execute();
  const { handle } = await t.ask(omar, 'people.me', {});
  await t.ask(lea, 'notes.share', { body: `Warm it, [@Omar](/@${handle}).`, home: field });
  await t.settled();
  // It waits a moment, should they read it meanwhile.
  for (let minutes = 0; minutes < 10 && server.sent.length === 0; minutes += 2) {
    await t.house.tick();
    while (await t.house.chore());
    t.clock.pass(2 / 1440);
  }
  const [sent] = server.to('omar@example.org');
  const path = /^List-Unsubscribe: <https:\/\/lore\.test(\/unsubscribe\/[a-z2-7]{32})>/m.exec(
    sent.raw.toString().replace(/\r?\n[ \t]+/g, ' '),
  )?.[1];
  const api = await openTestApi(t, (app) => openOneClick(app as any, t.house));
  const click = (url: string) =>
    api.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'List-Unsubscribe=One-Click',
    });
  expect(await click(path as string)).toMatchObject({ status: 200, text: 'No more mail of this kind.' });
  // Programs click twice.
  expect((await click(path as string)).status).toBe(200);
  expect((await click(`/unsubscribe/${'a'.repeat(32)}`)).status).toBe(404);
  await api.app.close();
});

test.skipIf(!hasDovecot)(
  'a mailbox of a real server is fetched: each mail once, also when keeping fails in between',
  async () => {
    const dovecot = await openDovecot();
    try {
      await dovecot.put('one', await mail(1, 'By IMAP.'));
      await dovecot.put('two', await mail(2, 'Second.'));
      await dovecot.put('nobody', await mail(3, 'For nobody.', 'somebody@lore.test'));
      let fails = 1;
      const failing: House = {
        ...t.house,
        postbox: {
          ...t.house.postbox,
          take: async (given) => {
            if (fails-- > 0) throw new Error('The disk is full.');
            return await t.house.postbox.take(given);
          },
        },
      };
      for (let tries = 0; tries < 50; tries++) {
        const reached = await poll(failing, dovecot.box, domain).then(
          () => true,
          (fault) => /disk is full/.test(fault.message),
        );
        if (reached) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect(await dovecot.seen()).toEqual([]);
      expect(await poll(t.house, dovecot.box, domain)).toBe(2);
      expect(await dovecot.seen()).toEqual(['nobody', 'one', 'two']);
      expect(await poll(t.house, dovecot.box, domain)).toBe(0);
      await look();
      expect(await bodies()).toEqual(['Seals\n\nBy IMAP.', 'Seals\n\nSecond.']);
      await expect(poll(t.house, { ...dovecot.box, password: 'wrong' }, domain)).rejects.toThrow();
    } finally {
      await dovecot.close();
    }
  },
);
