import { Buffer } from 'node:buffer';
import type { AddressInfo } from 'node:net';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { afterEach, beforeEach, expect, test } from 'vitest';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { openDoc, readWords } from '../../ground/live-text.ts';
import { sql } from '../../ground/sql.ts';
import { change_bytes_max, connections_per_person_max } from '../../lore/pages/live.ts';
import { openWriter, type Writer, wordsIn } from '../../test/api/writer.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { type Come, come, openTestApi, own_url, type Secret, type TestApi } from '../../test/http.ts';
import { openLivePages } from './pages.ts';

let t: TestHouse;
let api: TestApi;
let live: { close(): Promise<void> };
let address: string;
let lea: Come;
let omar: Come;
let jo: Come;
let mika: Come;
let home: string;
let open_home: string;
const writers: Writer[] = [];

beforeEach(async () => {
  t = await openTestHouse({ following: false });
  api = await openTestApi(t, (app) => {
    live = openLivePages(app, t.house, { url: own_url });
  });
  for (const name of ['Lea', 'Omar', 'Jo', 'Mika']) {
    const came = await come(t, api, name);
    if (name === 'Lea') lea = came;
    if (name === 'Omar') omar = came;
    if (name === 'Jo') jo = came;
    if (name === 'Mika') mika = came;
  }
  const begin = async (name: string, openness: string) =>
    (await api.send(lea, 'communities.begin', { name, kind: 'practice', openness })).body.id as string;
  home = await begin('Closed', 'closed');
  open_home = await begin('Open', 'open');
  await api.send(lea, 'communities.setMember', { community: home, person: omar.person });
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  for (const writer of writers.splice(0)) writer.close();
  await live.close();
  await api.app.close();
  await t.close();
});

const begin = async (body = 'One.', where = home) =>
  (await api.send(lea, 'pages.begin', { title: 'Seals', body, home: where })).body.id as string;
const enter = async (as: Secret, page: string, options: Parameters<typeof openWriter>[3] = {}) => {
  const writer = await openWriter(address, as, page, options);
  writers.push(writer);
  if (options.mute !== true) await writer.synced();
  return writer;
};
const pageOf = async (as: Secret, page: string) => (await api.send(as, 'pages.open', { page })).body;
const textOf = (writer: Writer) => readWords(writer.doc).body;
const count = async (of: string) =>
  (await sql.raw<{ n: number }>(`select count(*) as n from ${of}`).execute(t.base.read)).rows[0].n;
/** Until the page itself says it: the room saves after a moment of quiet. */
const untilPage = async (as: Secret, page: string, is: (page: any) => boolean) => {
  for (let tries = 0; tries < 300; tries++) {
    const now = await pageOf(as, page);
    if (is(now)) return now;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`The page stayed ${JSON.stringify(await pageOf(as, page))}`);
};

test('two write at once, both see both, and the page is what they wrote, with credit to each', async () => {
  const page = await begin('One.');
  const [hers, his] = [await enter(lea, page), await enter(omar, page)];
  expect([hers.scope(), his.scope()]).toEqual(['read-write', 'read-write']);
  expect(textOf(hers)).toBe('One.\n');
  wordsIn(hers.doc).insert(4, ' Two.');
  wordsIn(his.doc).insert(0, 'Nought and a half. ');
  hers.doc.getText('title').insert(5, ' in the cold');
  await Promise.all([hers.settled(), his.settled()]);
  await hers.until(() => textOf(hers) === textOf(his) && textOf(hers).includes('Two') && textOf(hers).includes('half'));
  expect(hers.statuses.every((kept) => kept)).toBe(true);
  // Acknowledged is durable, whatever else may still be on its way.
  expect(await count('page_updates')).toBeGreaterThan(0);
  const now = await untilPage(lea, page, ({ number }) => number === 2);
  expect(now).toMatchObject({ title: 'Seals in the cold', body: 'Nought and a half. One. Two.\n' });
  expect(await count('page_updates')).toBe(0);
  const { rows } = await sql<{ person_id: string; letters: number }>`
    select person_id, letters from page_contributions where page_id = ${page} and number = 2 order by letters`.execute(
    t.base.read,
  );
  expect(rows).toEqual([
    { person_id: lea.person, letters: 17 },
    { person_id: omar.person, letters: 19 },
  ]);
  expect(now.written_by.name).toBe('Omar');
  // The same writing goes on in the same version; when it has been quiet, the next words are a new one.
  wordsIn(hers.doc).insert(0, 'Again. ');
  await untilPage(lea, page, ({ body }) => body.startsWith('Again.'));
  expect((await pageOf(lea, page)).number).toBe(2);
  t.clock.pass(6 / (24 * 60));
  wordsIn(hers.doc).insert(0, 'Later. ');
  expect((await untilPage(lea, page, ({ body }) => body.startsWith('Later.'))).number).toBe(3);
  const { rows: lines } = await sql<{ what: string }>`
    select what from happenings where item_id = ${page} order by id`.execute(t.base.read);
  expect(lines.map((line) => line.what)).toEqual(['page.begun', 'page.written', 'page.saved', 'page.written']);
}, 40_000);

test('who leaves last need not wait: the page is saved at once', async () => {
  const page = await begin();
  const hers = await enter(lea, page);
  wordsIn(hers.doc).insert(0, 'Gone. ');
  await hers.settled();
  await hers.close();
  expect((await untilPage(lea, page, ({ number }) => number === 2)).body).toBe('Gone. One.\n');
});

test('hidden and absent answer alike, and so does a page of somebody else’s restriction', async () => {
  const page = await begin();
  const closings = [
    await (await enter(jo, page, { mute: true })).closed,
    await (await enter(jo, '0123456789abcd', { mute: true })).closed,
  ];
  expect(closings.map(({ code, reason }) => ({ code, reason }))).toEqual([
    { code: 4404, reason: 'There is no such page, or it is not shared with you.' },
    { code: 4404, reason: 'There is no such page, or it is not shared with you.' },
  ]);
  expect((await (await enter({}, page, { mute: true })).closed).code).toBe(4401);
  expect((await (await enter({ bearer: `fl_${'x'.repeat(30)}` }, page, { mute: true })).closed).code).toBe(4401);
  const foreign = await enter(lea, page, { mute: true, headers: { origin: 'https://evil.example' } });
  expect((await foreign.closed).code).toBe(403);
  const own = await enter(lea, page, { headers: { origin: own_url } });
  expect(own.scope()).toBe('read-write');
  expect(await count('page_live')).toBe(1);
});

test('a reader sees it live and writes nothing, whatever they send', async () => {
  const page = await begin('One.', open_home);
  const [hers, his] = [await enter(lea, page), await enter(jo, page)];
  expect(his.scope()).toBe('readonly');
  expect(his.messages[0]).toMatchObject({ why_not: { write: expect.stringContaining('Join it') } });
  wordsIn(hers.doc).insert(0, 'Zero. ');
  await hers.settled();
  await his.until(() => textOf(his) === 'Zero. One.\n');
  const before = await count('page_updates');
  wordsIn(his.doc).insert(0, 'Mine. ');
  await his.settled();
  expect(his.statuses.at(-1)).toBe(false);
  for (let n = 0; n < 25 && his.isOpen(); n++) wordsIn(his.doc).insert(0, 'Mine. ');
  expect((await his.closed).code).toBe(4403);
  expect([await count('page_updates'), textOf(hers)]).toEqual([before, 'Zero. One.\n']);
  await expect(
    api.send(jo, 'pages.appendLive', {
      page,
      room: 'x',
      change: Buffer.from(Y.encodeStateAsUpdate(his.doc)).toString('base64'),
    }),
  ).resolves.toMatchObject({ status: 403 });
  await api.send(lea, 'communities.setMember', { community: open_home, person: jo.person });
  const again = await enter(jo, page);
  expect(again.scope()).toBe('read-write');
});

test('who leaves, is taken out, is signed out, or whose page is trashed or restricted, is out within a second', async () => {
  const page = await begin('One.', open_home);
  const shared = (await api.send(lea, 'pages.begin', { title: 'Shared', body: 'x', home, also: [open_home] })).body.id;
  await api.send(lea, 'communities.setMember', { community: open_home, person: jo.person });
  const out = async (writer: Writer, act: () => Promise<unknown>) => {
    const begun = performance.now();
    await act();
    const { code } = await writer.closed;
    expect(performance.now() - begun).toBeLessThan(1000);
    return code;
  };
  const demoted = await enter(jo, page);
  expect(await out(demoted, () => api.send(jo, 'communities.leave', { community: open_home }))).toBe(4403);
  const leaver = await enter(omar, page);
  expect(await out(leaver, () => api.send(omar, 'people.signOut', {}))).toBe(4401);
  const reader = await enter(mika, shared);
  const until = new Date(t.clock.now().getTime() + 9 * 86_400_000).toISOString();
  expect(await out(reader, () => api.send(lea, 'communities.restrict', { item: shared, reason: 'Ours.', until }))).toBe(
    4404,
  );
  const hers = await enter(lea, page);
  expect(await out(hers, () => api.send(lea, 'trash.trash', { item: page }))).toBe(4404);
  expect((await (await enter(lea, page, { mute: true })).closed).code).toBe(4404);
});

test('who you are is written by the server, whatever you claim', async () => {
  const page = await begin('One.');
  const [hers, his] = [await enter(lea, page), await enter(omar, page)];
  hers.say({
    user: { name: 'The boss', id: omar.person, color: 'url(https://evil.example)' },
    cursor: null,
    more: 'x',
  });
  await his.until(() => his.present.size === 1);
  expect([...his.present.values()]).toEqual([
    {
      user: { id: lea.person, name: 'Lea', handle: 'lea', color: expect.stringMatching(/^#[0-9a-f]{6}$/) },
      cursor: null,
    },
  ]);
  // Neither in another's name, nor as a second person, nor too much at once.
  his.say({ user: {} });
  await hers.until(() => hers.present.size === 2);
  hers.say({ user: { name: 'x' } }, his.doc.clientID, 99);
  hers.say(null, his.doc.clientID, 100);
  hers.say({ user: {} }, 4711, 1);
  hers.say(
    {
      user: {},
      cursor: {
        anchor: { type: null, tname: 'body', item: null, assoc: 0, x: 'y'.repeat(500) },
        head: { tname: 'body' },
      },
    },
    hers.doc.clientID,
    5,
  );
  await his.until(() => his.present.get(hers.doc.clientID)?.cursor !== null);
  expect(his.present.size).toBe(2);
  expect(his.present.get(his.doc.clientID).user.name).toBe('Omar');
  expect(his.present.get(hers.doc.clientID).cursor).toEqual({
    anchor: { tname: 'body', assoc: 0 },
    head: { tname: 'body', assoc: 0 },
  });
  await hers.close();
  await his.until(() => his.present.size === 1);
  const huge = await enter(lea, page);
  huge.say({ user: {}, cursor: 'x'.repeat(3000) });
  expect((await huge.closed).code).toBe(4400);
});

test('nobody writes in the name of another one’s client', async () => {
  const page = await begin('One.');
  const [hers, his] = [await enter(lea, page), await enter(omar, page)];
  wordsIn(hers.doc).insert(0, 'Hers. ');
  await hers.settled();
  await his.until(() => textOf(his).startsWith('Hers.'));
  // Omar takes the next clock of Lea's client: what she types next would be known already, and go unheard.
  const forged = new Y.Doc();
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(his.doc));
  forged.clientID = hers.doc.clientID;
  const before = Y.encodeStateVector(forged);
  wordsIn(forged).insert(0, 'Forged. ');
  his.write(Y.encodeStateAsUpdate(forged, before));
  expect((await his.closed).code).toBe(4403);
  wordsIn(hers.doc).insert(0, 'Still. ');
  await hers.settled();
  expect((await untilPage(lea, page, ({ number }) => number === 2)).body).toBe('Still. Hers. One.\n');
});

test('written in another way while people write: it reaches them, and no keystroke is lost', async () => {
  const page = await begin('One.\n\nTwo.\n\nThree.');
  const hers = await enter(lea, page);
  const seen = (await pageOf(omar, page)).version;
  wordsIn(hers.doc).insert(0, 'Typed. ');
  await hers.settled();
  const written = await api.send(omar, 'pages.write', {
    page,
    seen_version: seen,
    body: 'One.\n\nBetween.\n\nTwo.\n\nThree, changed.',
  });
  expect(written.body).toMatchObject({ number: 2 });
  await hers.until(() => textOf(hers) === 'Typed. One.\n\nBetween.\n\nTwo.\n\nThree, changed.\n', 'the other text');
  const now = await untilPage(lea, page, ({ number }) => number === 3);
  expect(now.body.trimEnd()).toBe('Typed. One.\n\nBetween.\n\nTwo.\n\nThree, changed.');
  // And back, while the room is open.
  await api.send(omar, 'pages.restoreVersion', { page, number: 1, seen_version: now.version });
  await hers.until(() => textOf(hers) === 'One.\n\nTwo.\n\nThree.\n', 'the restored text');
});

test('a device that was away merges what it has, and is told what it missed', async () => {
  const page = await begin('One.');
  const away = await enter(lea, page);
  await away.close();
  wordsIn(away.doc).insert(0, 'Offline. ');
  const his = await enter(omar, page);
  wordsIn(his.doc).insert(4, ' Online.');
  await his.settled();
  const back = await enter(lea, page, { doc: away.doc });
  await back.settled();
  expect(textOf(back)).toBe('Offline. One. Online.\n');
  await his.until(() => textOf(his) === textOf(back));
});

test('two servers on one database are one room', async () => {
  const page = await begin('One.');
  const other = await openTestApi(t, (app) => {
    const second = openLivePages(app, t.house, { url: own_url });
    app.addHook('onClose', () => second.close());
  });
  await other.app.listen({ port: 0, host: '127.0.0.1' });
  const there = `http://127.0.0.1:${(other.app.server.address() as AddressInfo).port}`;
  const [hers, his] = await Promise.all([enter(lea, page), openWriter(there, omar, page)]);
  await his.synced();
  wordsIn(hers.doc).insert(0, 'Here. ');
  wordsIn(his.doc).insert(4, ' There.');
  await hers.until(() => textOf(hers) === 'Here. One. There.\n' && textOf(his) === textOf(hers), 'each other');
  wordsIn(his.doc).insert(0, 'Again. ');
  await hers.until(() => textOf(hers).startsWith('Again.'));
  await his.close();
  expect((await untilPage(lea, page, ({ body }) => body.startsWith('Again.'))).body).toBe('Again. Here. One. There.\n');
  await other.app.close();
});

test('the usual provider of Hocuspocus is understood', async () => {
  const page = await begin('One.');
  const socket = new HocuspocusProviderWebsocket({
    url: `${address.replace('http', 'ws')}/api/v1/live/pages/${page}`,
    WebSocketPolyfill: class extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { cookie: `fieldlore=${lea.cookie}` } });
      }
    } as never,
  });
  const document = openDoc();
  const provider = new HocuspocusProvider({ websocketProvider: socket, name: page, document, token: 'x' });
  provider.attach();
  const hers = await enter(omar, page);
  await hers.until(() => provider.synced, 'the provider');
  wordsIn(document).insert(0, 'By the provider. ');
  await hers.until(() => textOf(hers).startsWith('By the provider.') && !provider.hasUnsyncedChanges);
  await hers.until(() => [...hers.present.values()].some(({ user }) => user.name === 'Lea'), 'its presence');
  provider.destroy();
  socket.destroy();
});

test('what was acknowledged and never saved is saved by a later round', async () => {
  const page = await begin('One.');
  const hers = await enter(lea, page);
  wordsIn(hers.doc).insert(0, 'Kept. ');
  await hers.settled();
  // As after a kill: the log has it, and no room knows of it.
  expect((await pageOf(lea, page)).number).toBe(1);
  await t.base.write
    .updateTable('page_updates')
    .set({ at: new Date(t.clock.now().getTime() - 120_000) })
    .execute();
  await t.house.tick();
  expect(await pageOf(lea, page)).toMatchObject({ number: 2, body: 'Kept. One.\n' });
});

test('what is too large, too much or no frame ends the socket and nothing else', async () => {
  const page = await begin('One.');
  const listener = await enter(omar, page);
  const endsWith = async (act: (writer: Writer) => void) => {
    const writer = await enter(lea, page);
    act(writer);
    return (await writer.closed).code;
  };
  expect(await endsWith((writer) => writer.raw(new Uint8Array(change_bytes_max + 10_000)))).toBe(1009);
  expect(await endsWith((writer) => writer.raw('words'))).toBe(4400);
  expect(await endsWith((writer) => writer.raw(new Uint8Array([1, 2, 3])))).toBe(4400);
  expect(
    await endsWith((writer) => {
      for (let n = 0; n < 600; n++) writer.send(new Uint8Array([3]));
    }),
  ).toBe(4429);
  // In as many windows as anybody has; then no more.
  const windows: Writer[] = [];
  for (let n = 0; n < connections_per_person_max; n++) windows.push(await enter(lea, page));
  expect((await (await enter(lea, page, { mute: true })).closed).code).toBe(4429);
  expect(windows.every((each) => each.isOpen()) && listener.isOpen()).toBe(true);
  wordsIn(windows[7].doc).insert(0, 'Still. ');
  await listener.until(() => textOf(listener) === 'Still. One.\n');
});
