import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLive } from '../../doors/live/stream.ts';
import { tries_per_address_max } from '../../lore/people/person.ts';
import { openTestHouse, type TestHouse } from '../house.ts';
import { type Come, come, cookieOf, openTestApi, own_url, type TestApi } from '../http.ts';
import { listen } from './listen.ts';

let t: TestHouse;
let api: TestApi;
let live: { close(): void };
let lea: Come;
let address: string;
beforeAll(async () => {
  t = await openTestHouse();
  api = await openTestApi(t, (app) => {
    live = openLive(app, t.house, { url: own_url });
  });
  lea = await come(t, api, 'Lea');
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  live.close();
  await api.app.close();
  await t.close();
});

const password = 'ten unlikely words';
const token = async (as: Come, scopes: string[]) => {
  const { body } = await api.send(as, 'people.makeToken', { name: 'a script', scopes, days: 2 });
  return { bearer: body.token as string, id: body.id as string };
};

test('another site can change nothing, whatever the browser sends along', async () => {
  const begin = (headers: Record<string, string>) =>
    api.send(lea, 'communities.begin', { name: 'X', kind: 'circle' }, { headers });
  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `${own_url}.evil.example` },
    { origin: 'http://localhost:3001' },
  ];
  for (const headers of foreign) {
    expect(await begin(headers), JSON.stringify(headers)).toMatchObject({ status: 403, body: { reason: 'forbidden' } });
  }
  const own: Record<string, string>[] = [
    { 'sec-fetch-site': 'same-origin' },
    { origin: own_url },
    { 'sec-fetch-site': 'none' },
  ];
  for (const headers of own) {
    expect((await begin(headers)).status, JSON.stringify(headers)).toBe(201);
  }
});

test('a token may do what its scopes say and nothing else', async () => {
  const home = (await api.send(lea, 'communities.begin', { name: 'Field', kind: 'practice' })).body.id;
  const share = (as: { bearer: string }) => api.send(as, 'notes.share', { body: 'By a script.', home });
  const cases: [string[], number, number, number][] = [
    [['read'], 403, 200, 200],
    [['write'], 201, 403, 403],
    [['notes:write'], 201, 403, 403],
    [['notes:read'], 403, 200, 403],
    [['notices:read', 'notes:write'], 201, 403, 200],
    [['nothing:read'], 403, 403, 403],
  ];
  for (const [scopes, shares, mine, streams] of cases) {
    const as = await token(lea, scopes);
    expect((await share(as)).status, scopes.join()).toBe(shares);
    expect((await api.send(as, 'notes.mine')).status, scopes.join()).toBe(mine);
    expect((await api.send(as, 'notices.stream')).status, scopes.join()).toBe(streams);
  }
  const wide = await token(lea, ['read', 'write']);
  expect((await api.send(wide, 'people.makeToken', { name: 'more', scopes: ['write'] })).status).toBe(403);
  expect(
    (await api.send({ ...wide, cookie: lea.cookie }, 'people.me')).body.id,
    'the token speaks, not the cookie',
  ).toBe(lea.person);
});

test('a token that is unknown, ended or over is nobody, and says so alike', async () => {
  const ended = await token(lea, ['read']);
  const over = await token(lea, ['read']);
  expect((await api.send(ended, 'people.me')).status).toBe(200);
  await api.send(lea, 'people.endToken', { token: ended.id });
  t.clock.pass(2.1);
  const answers = await Promise.all(
    [ended, over, { bearer: `fl_${'x'.repeat(43)}` }].map((as) => api.send(as, 'people.me')),
  );
  for (const answer of answers) {
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(answer.text).toBe(answers[0].text);
  }
});

test('signing out ends that session, everywhere ends all of them and every token', async () => {
  const jo = await come(t, api, 'Jo Out');
  const signIn = async () => ({
    cookie: cookieOf(await api.send({}, 'people.signIn', { email: 'jo.out@example.org', password })),
  });
  const [one, two] = [await signIn(), await signIn()];
  const bearer = await token(jo, ['read']);
  const out = await api.send(one, 'people.signOut');
  expect(out.headers['set-cookie']).toMatch(/Max-Age=0/);
  const statuses = async () =>
    await Promise.all([one, two, jo, bearer].map(async (as) => (await api.send(as, 'people.me')).status));
  expect(await statuses()).toEqual([401, 200, 200, 200]);
  await api.send(two, 'people.signOutEverywhere');
  expect(await statuses()).toEqual([401, 401, 401, 401]);
});

test('who leaves has lost every way in, and their open stream, within a second', async () => {
  const lars = await come(t, api, 'Lars');
  const bearer = await token(lars, ['read']);
  const stream = await listen(address, lars);
  expect(stream.status).toBe(200);
  const admin = { ...(await t.person('Dana')), admin: true };
  const began = performance.now();
  await t.ask(admin, 'people.leave', { person: lars.person });
  expect((await api.send(lars, 'people.me')).status).toBe(401);
  expect((await api.send(bearer, 'people.me')).status).toBe(401);
  await stream.ended;
  expect(performance.now() - began).toBeLessThan(1_000);
  expect((await listen(address, lars)).status).toBe(401);
  expect((await api.send({}, 'people.signIn', { email: 'lars@example.org', password })).status).toBe(401);
});

test('signing out ends the stream that was open', async () => {
  const ruth = await come(t, api, 'Ruth');
  const stream = await listen(address, ruth);
  await api.send(ruth, 'people.signOut');
  await expect(
    Promise.race([stream.ended, new Promise((_, reject) => setTimeout(() => reject(new Error('still open')), 1_500))]),
  ).resolves.toBeUndefined();
});

test('a token opens the stream only with the scope to read', async () => {
  const [narrow, wide] = [await token(lea, ['notes:write']), await token(lea, ['read'])];
  const streams = [await listen(address, narrow), await listen(address, wide)];
  expect(streams.map((each) => each.status)).toEqual([403, 200]);
  for (const stream of streams) stream.close();
});

test('guessing a password is slowed down, and an unknown address answers as a wrong password does', async () => {
  await come(t, api, 'Mika');
  const guess = (email: string) => api.send({}, 'people.signIn', { email, password: 'not this one at all' });
  const [known, unknown] = [await guess('mika@example.org'), await guess('nobody.at.all@example.org')];
  expect(known.status).toBe(401);
  expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
  const headersOf = ({ headers: { date, ...rest } }: typeof known) => rest;
  expect(headersOf(unknown)).toEqual(headersOf(known));
  for (const email of ['mika@example.org', 'nobody.at.all@example.org']) {
    for (let n = 1; n < tries_per_address_max; n++) expect((await guess(email)).status).toBe(401);
    const slowed = await guess(email);
    expect(slowed).toMatchObject({ status: 429, body: { reason: 'busy' } });
    expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(60);
  }
  expect(
    (await api.send({}, 'people.signIn', { email: 'mika@example.org', password })).status,
    'the right one waits too',
  ).toBe(429);
  t.clock.pass(1);
  expect((await api.send({}, 'people.signIn', { email: 'Mika@Example.org', password })).status).toBe(201);
}, 30_000);

test('hidden and absent answer alike, wherever an id stands', async () => {
  const jo = await come(t, api, 'Jo Apart');
  const home = (await api.send(lea, 'communities.begin', { name: 'Apart', kind: 'practice', openness: 'closed' })).body;
  const note = (await api.send(lea, 'notes.share', { body: 'Not for Jo.', home: home.id })).body.id;
  const absent = 'absent0000000a';
  for (const [name, hidden] of [
    ['notes.open', { note }],
    ['communities.open', { community: home.id }],
    ['communities.open', { community: home.slug }],
    ['communities.members', { community: home.id }],
    ['discussions.list', { item: note }],
    ['access.audience', { item: note }],
    ['practices.ofNote', { note }],
  ] as const) {
    const [field] = Object.keys(hidden);
    const [a, b] = [await api.send(jo, name, hidden), await api.send(jo, name, { [field]: absent })];
    expect(a.status, name).toBe(404);
    expect([a.status, a.text], name).toEqual([b.status, b.text]);
  }
});
