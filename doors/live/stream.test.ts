import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { House } from '../../lore/house.ts';
import { listen, type Stream } from '../../test/api/listen.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { type Come, come, openTestApi, own_url, type TestApi } from '../../test/http.ts';
import { openLive } from './stream.ts';

let t: TestHouse;
let api: TestApi;
let live: { close(): void };
let address: string;
let lea: Come;
let jo: Come;
let home: string;
const opened: Stream[] = [];
/** Stands between the door and the house, so that a test can be in the middle of an answer. */
let hold: (people: (string | null)[]) => Promise<void> = async () => {};

beforeEach(async () => {
  hold = async () => {};
  t = await openTestHouse({ following: false });
  api = await openTestApi(t, (app) => {
    const house: House = {
      ...t.house,
      happeningsFor: async (...of) => {
        const news = await t.house.happeningsFor(...of);
        await hold(of[0].map((viewer) => viewer.person));
        return news;
      },
    };
    live = openLive(app, house, { url: own_url });
  });
  [lea, jo] = [await come(t, api, 'Lea'), await come(t, api, 'Jo')];
  home = (await api.send(lea, 'communities.begin', { name: 'Closed', kind: 'practice', openness: 'closed' })).body.id;
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  for (const stream of opened.splice(0)) stream.close();
  live.close();
  await api.app.close();
  await t.close();
});

const open = async (as: Come, after?: string) => {
  const stream = await listen(address, as, after);
  opened.push(stream);
  return stream;
};
const share = async (body: string) => (await api.send(lea, 'notes.share', { body, home })).body.id as string;
const toldOf = async (stream: Stream, item: string) => {
  // Long, for a machine that has other things to do; it ends as soon as it is told.
  for (let tries = 0; tries < 400; tries++) {
    if (stream.told.some((each) => each.item === item)) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return false;
};

test('who may read a note is told of it within a second, who may not is not', async () => {
  const [hers, his] = [await open(lea), await open(jo)];
  const note = await share('Only for us.');
  expect(await toldOf(hers, note)).toBe(true);
  expect(his.told).toEqual([]);
  expect(hers.told[0]).toEqual({
    id: expect.any(String),
    what: 'note.shared',
    item: note,
    kind: 'note',
    communities: [home],
  });
});

test('of the communities of what happened each is told those that they may know of', async () => {
  const begin = async (name: string, openness: string) =>
    (await api.send(lea, 'communities.begin', { name, kind: 'place', openness })).body.id as string;
  const [plaza, cellar] = [await begin('Plaza', 'open'), await begin('Cellar', 'closed')];
  const [hers, his] = [await open(lea), await open(jo)];
  const note = (await api.send(lea, 'notes.share', { body: 'Everywhere.', home, also: [plaza, cellar] })).body.id;
  expect([await toldOf(hers, note), await toldOf(his, note)]).toEqual([true, true]);
  const communities = ({ told }: Stream) => told.find(({ item }) => item === note)?.communities;
  expect(communities(his)).toEqual([plaza]);
  expect([...(communities(hers) ?? [])].sort()).toEqual([home, plaza, cellar].sort());
});

test('who comes back is told what they missed, and nothing that they may not read', async () => {
  const note = await share('While you were away.');
  expect((await open(lea, '0.0')).told.map((each) => each.item)).toContain(note);
  expect((await open(jo, '0.0')).text()).not.toContain(note);
});

test('a place that is far ahead silences nobody', async () => {
  await open(jo, '999999999999999.1');
  const hers = await open(lea);
  expect(await toldOf(hers, await share('Still told.'))).toBe(true);
});

test('nothing is lost between reading what was missed and listening', async () => {
  const first = await open(lea);
  let inBetween = '';
  // While the second stream is being opened, something happens and the first one is told of it.
  const ruth = await come(t, api, 'Ruth');
  await api.send(lea, 'communities.setMember', { community: home, person: ruth.person });
  let once = true;
  hold = async (people) => {
    if (!once || people.includes(lea.person)) return;
    once = false;
    inBetween = await share('In between.');
    expect(await toldOf(first, inBetween)).toBe(true);
  };
  const second = await open(ruth);
  expect(await toldOf(second, inBetween)).toBe(true);
});
