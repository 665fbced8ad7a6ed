import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { type Come, come, openTestApi, own_url, type TestApi } from '../../test/http.ts';
import { openFeeds } from './feeds.ts';

let t: TestHouse;
let api: TestApi;
let lea: Come;
let olga: Come;
let home: string;
beforeAll(async () => {
  t = await openTestHouse();
  api = await openTestApi(t, (app) => openFeeds(app, t.house, { url: own_url }));
  [lea, olga] = [await come(t, api, 'Lea'), await come(t, api, 'Olga')];
  const begun = { name: 'Cold & dark <1>', kind: 'practice', openness: 'closed' };
  home = (await api.send(lea, 'communities.begin', begun)).body.id;
});
afterAll(async () => {
  await api.app.close();
  await t.close();
});

const get = (url: string, headers: Record<string, string> = {}) => api.inject({ method: 'GET', url, headers });
const mine = ({ cookie }: Come) => ({ cookie: `fieldlore=${cookie}` });
const slug = async () => (await api.send(lea, 'communities.open', { community: home })).body.slug as string;
const tokenOf = async (scopes: string[]) =>
  (await api.send(lea, 'people.makeToken', { name: 'A reader', scopes, days: 30 })).body as {
    id: string;
    token: string;
  };
/** The texts of an Atom feed, by a parser that refuses what is not well formed. */
function entriesIn(xml: string): Record<string, string>[] {
  const parser = new SaxesParser({ xmlns: true });
  const entries: Record<string, string>[] = [];
  let at = '';
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ local }) => {
    at = local;
    if (local === 'entry') entries.push({});
  });
  parser.on('text', (text) => {
    const entry = entries.at(-1);
    if (entry && text.trim() !== '') entry[at] = (entry[at] ?? '') + text;
  });
  parser.write(xml).close();
  return entries;
}

test('a feed says what is new to who may read it, and nothing to anybody else', async () => {
  const body = 'Seals & "gaskets" ]]> crack\u0007 #winter';
  const { id } = (await api.send(lea, 'notes.share', { body, home })).body;
  await t.settled();
  const feed = await get(`/feeds/communities/${await slug()}.atom`, mine(lea));
  expect(feed).toMatchObject({ status: 200, headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
  expect(entriesIn(feed.text)).toMatchObject([
    { id: `${own_url}/n/${id}`, name: 'Lea', summary: expect.stringContaining('Seals & "gaskets" ]]> crack') },
  ]);
  for (const path of ['/feeds/home.atom', '/feeds/tags/winter.atom'])
    expect((await get(path, mine(lea))).text, path).toContain(id);

  expect((await get('/feeds/home.atom', mine(olga))).text).not.toContain(id);
  const [hidden, absent] = await Promise.all(
    [await slug(), 'not-there'].map((name) => get(`/feeds/communities/${name}.atom`, mine(olga))),
  );
  expect([hidden.status, hidden.text]).toEqual([absent.status, absent.text]);
  expect(hidden.status).toBe(404);
  expect((await get('/feeds/home.atom')).status).toBe(401);
});

test('what has not changed is not sent again', async () => {
  const first = await get('/feeds/home.atom', mine(lea));
  const etag = String(first.headers.etag);
  expect((await get('/feeds/home.atom', { ...mine(lea), 'if-none-match': etag })).status).toBe(304);
  await api.send(lea, 'notes.share', { body: 'Something new.', home });
  expect((await get('/feeds/home.atom', { ...mine(lea), 'if-none-match': etag })).status).toBe(200);
});

test('a token for feeds opens feeds and nothing else, until it is ended', async () => {
  const { id, token } = await tokenOf(['feeds:read']);
  const basic = `Basic ${Buffer.from(`anything:${token}`).toString('base64')}`;
  const feed = await get(`/feeds/home.atom?token=${token}`);
  expect(feed.status).toBe(200);
  expect(feed.text).not.toContain(token);
  expect((await get('/feeds/home.atom', { authorization: basic })).status).toBe(200);
  expect((await api.send({ bearer: token }, 'notes.mine')).status).toBe(403);
  // Another token in an address would open more than feeds to whoever sees that address.
  const other = await tokenOf(['read']);
  expect((await get(`/feeds/home.atom?token=${other.token}`)).status).toBe(401);
  expect((await get('/feeds/home.atom', { authorization: `Bearer ${other.token}` })).status).toBe(200);
  expect(
    (await get('/feeds/home.atom', { authorization: `Bearer ${(await tokenOf(['files:read'])).token}` })).status,
  ).toBe(403);

  await api.send(lea, 'people.endToken', { token: id });
  expect((await get(`/feeds/home.atom?token=${token}`)).status).toBe(401);
});

test('a report is called by its week as people say it, in the language of whoever reads', async () => {
  const lines = [{ prompt: 'worked', body: 'Warm it first.' }];
  await api.send(lea, 'reports.write', { lines, home });
  await t.settled();
  const titles = async () => entriesIn((await get('/feeds/home.atom', mine(lea))).text).map(({ title }) => title);
  expect(await titles()).toContainEqual(expect.stringMatching(/^Week of \d+ [A-Z][a-z]+$/));
  await t.base.write.updateTable('people').set({ locale: 'de' }).where('id', '=', lea.person).execute();
  expect(await titles()).toContainEqual(expect.stringMatching(/^Woche vom \d+\. /));
});
