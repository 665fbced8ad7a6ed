import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { come, openTestApi, own_url } from '../../test/http.ts';
import { openApi } from './server.ts';
import { own_places } from './web.ts';

let t: TestHouse;
let folder: string;
let app: Awaited<ReturnType<typeof openApi>>;
beforeAll(async () => {
  t = await openTestHouse();
  folder = await mkdtemp(join(tmpdir(), 'fieldlore-web-'));
  await writeFile(join(folder, 'index.html'), '<html><head></head><body>the client</body></html>');
  const config = { url: own_url, home: t.home };
  app = await openApi({ house: t.house, files: t.files, counted: { statements: 0 }, config, web: folder });
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await t.close();
  await rm(folder, { recursive: true });
});

test('the server knows which addresses are the client’s own', () => {
  const routes = join(import.meta.dirname, '../../web/routes');
  const inside = (at: string) =>
    readdirSync(at, { withFileTypes: true })
      .filter((each) => each.isDirectory())
      .map(({ name }) => name);
  const names = inside(routes).flatMap((name) => (name === '(door)' ? inside(join(routes, name)) : [name]));
  expect([...new Set([...own_places, 'find'])].sort()).toEqual(
    [...names.map((name) => name.replace(/^@.*/, '@')), 'find'].sort(),
  );
});

test('an old address leads to what stood there, for who may read it, and nobody else learns of it', async () => {
  const api = await openTestApi(t);
  const [lea, olga] = [await come(t, api, 'Lea'), await come(t, api, 'Olga')];
  const dana = await t.person('Dana', { admin: true });
  const home = 'markdown:old:/community';
  const ruth = { kind: 'person', origin: 'markdown:old:/person/ruth', name: 'Ruth' };
  const page = { kind: 'page', origin: 'markdown:old:1', home, author: ruth.origin, at: '2020-01-01T00:00:00Z' };
  const answer = { kind: 'answer', origin: 'markdown:old:a15', at: '2020-01-02T00:00:00Z', body: 'The blue one.' };
  const aliases = ['/display/HT/Seals', '/pages/viewpage.action?pageId=7'];
  const { results } = await t.ask(dana, 'imports.take', {
    source: 'markdown:old',
    records: [
      { kind: 'community', origin: home, name: 'Moved', community_kind: 'practice', closed: true },
      ruth,
      { ...page, title: 'Seals', body: 'Warm.', aliases },
      { ...page, kind: 'question', origin: 'markdown:old:q12', title: 'Which seal?', body: '', aliases: ['/q/12'] },
      { ...answer, on: 'markdown:old:q12', author: ruth.origin, aliases: ['/a/15'] },
    ],
  });
  await t.ask(dana, 'communities.setMember', { community: results[0].id, person: lea.person });
  const go = async (url: string, cookie?: string) => {
    const headers = { accept: 'text/html', ...(cookie === undefined ? {} : { cookie: `fieldlore=${cookie}` }) };
    const { statusCode, headers: said } = await app.inject({ method: 'GET', url, headers });
    return [statusCode, said.location ?? null];
  };
  const there = `/w/${results[2].id}`;
  expect(await go('/display/HT/Seals', lea.cookie)).toEqual([302, there]);
  expect(await go('/pages/viewpage.action?pageId=7', lea.cookie)).toEqual([302, there]);
  // Our own questions stand at /q too, and are never called by a number.
  const asked = `/q/${results[3].id}`;
  expect(await go('/q/12/7', lea.cookie)).toEqual([302, asked]);
  expect(await go('/a/15', lea.cookie)).toEqual([302, `${asked}#a-${results[4].id}`]);
  expect(await go(asked, lea.cookie)).toEqual([200, null]);
  for (const [url, cookie] of [
    ['/q/12', olga.cookie],
    ['/display/HT/Seals', olga.cookie],
    ['/display/HT/Nothing', lea.cookie],
    ['/display/HT/Seals', undefined],
    ['/pages', lea.cookie],
  ] as const)
    expect(await go(url, cookie), `${url}`).toEqual([200, null]);
  await api.app.close();
});
