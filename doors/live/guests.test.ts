import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWriter, type Writer, wordsIn } from '../../test/api/writer.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { type Come, come, cookieOf, openTestApi, own_url, type Secret, type TestApi } from '../../test/http.ts';
import { openLivePages } from './pages.ts';

let t: TestHouse;
let api: TestApi;
let live: { close(): Promise<void> };
let address: string;
let lea: Come;
let gil: Come;
let circle: string;
const writers: Writer[] = [];

beforeEach(async () => {
  t = await openTestHouse({ following: false });
  api = await openTestApi(t, (app) => {
    live = openLivePages(app, t.house, { url: own_url });
  });
  lea = await come(t, api, 'Lea');
  circle = (await api.send(lea, 'communities.begin', { name: 'Six firms', kind: 'circle' })).body.id;
  const wish = { community: circle, name: 'Gil', firm: 'Elsewhere' };
  const { token: code } = (await api.send(lea, 'communities.inviteGuest', wish)).body;
  const email = 'gil@elsewhere.example';
  const came = await api.send({}, 'communities.acceptInvitation', {
    code,
    name: 'Gil',
    email,
    password: 'ten unlikely words',
  });
  gil = { ...lea, cookie: cookieOf(came), person: came.body.person };
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  for (const writer of writers.splice(0)) writer.close();
  await live.close();
  await api.app.close();
  await t.close();
});

const begin = async (home: string) =>
  (await api.send(lea, 'pages.begin', { title: 'What we agreed', body: 'One.', home })).body.id as string;
const enter = async (as: Secret, page: string) => {
  const writer = await openWriter(address, as, page);
  writers.push(writer);
  return writer;
};

test('a guest writes with their circle, enters nothing else however open, and is out when the circle lets them go', async () => {
  const page = await begin(circle);
  const [hers, theirs] = [await enter(lea, page), await enter(gil, page)];
  await theirs.synced();
  wordsIn(theirs.doc).insert(0, 'Ours. ');
  await theirs.settled();
  await hers.until(() => wordsIn(hers.doc).toString() === 'Ours. One.');

  const open = (await api.send(lea, 'communities.begin', { name: 'Open', kind: 'place', openness: 'open' })).body.id;
  const outside = await enter(gil, await begin(open));
  expect(await outside.closed).toMatchObject({ code: 4404 });
  expect(outside.bytes(), 'not a byte of it').toBeLessThan(200);
  const nowhere = await enter(gil, '000000000000');
  expect((await nowhere.closed).reason).toBe((await outside.closed).reason);

  await api.send(lea, 'communities.removeMember', { community: circle, person: gil.person });
  expect((await theirs.closed).code, 'signed out with the last circle, or shut out of the page').toBeOneOf([
    4401, 4404,
  ]);
  expect(hers.isOpen()).toBe(true);
});
