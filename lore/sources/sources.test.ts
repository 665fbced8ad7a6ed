import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { goOut } from '../../ground/egress.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { addressFrom, entry_days, failures_max, feed_bytes_max, nextLook, sources_max } from './source.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let t: TestHouse;
let lea: Person;
let mika: Person;
let jo: Person;
let olga: Person;
let home: string;
let server: Server;
let place: string;
/** What the place outside answers, by path, and what it was asked. */
const pages = new Map<string, (to: ServerResponse, from: IncomingMessage) => void>();
const asked: { path: string; headers: IncomingMessage['headers'] }[] = [];

const entry = (n: string | number, more = '') =>
  `<item><guid>${n}</guid><title>Entry ${n}</title><link>https://blog.example/${n}</link>${more}</item>`;
const feed = (...entries: string[]) =>
  `<rss version="2.0"><channel><title>Cold Climate</title><link>https://blog.example/</link>${entries.join('')}</channel></rss>`;
const says =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200) =>
  (to: ServerResponse) =>
    void to.writeHead(status, { 'content-type': 'application/rss+xml', ...headers }).end(body);

beforeAll(async () => {
  server = createServer((from, to) => {
    const path = from.url ?? '';
    asked.push({ path, headers: from.headers });
    (pages.get(path) ?? says('', {}, 404))(to, from);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  place = `https://127.0.0.1:${port}`;
  // This one port of this machine stands for the web, without its locks; everything else is judged as ever.
  t = await openTestHouse({
    outside: (going) =>
      goOut({ ...going, url: going.url.replace(place, place.replace('https', 'http')), loopback_port: port }),
  });
  [lea, mika, jo, olga] = [await t.person('Lea'), await t.person('Mika'), await t.person('Jo'), await t.person('Olga')];
  home = (await t.ask(lea, 'communities.begin', { name: 'Cold', kind: 'practice', openness: 'closed' })).id;
  for (const { person } of [mika, jo]) await t.ask(lea, 'communities.setMember', { community: home, person });
});
beforeEach(() => {
  pages.clear();
  asked.length = 0;
});
afterAll(async () => {
  await t.close();
  server.close();
});

const follow = (address: string, as = lea, community = home) => t.ask(as, 'sources.follow', { community, address });
const listed = async (id: string) =>
  (await t.ask(mika, 'sources.list', { community: home })).items.find((each: { id: string }) => each.id === id);
const entries = async (source: string, show = 'waiting', as = mika) =>
  (await t.ask(as, 'sources.entries', { community: home, source, show })).items;
const titles = async (source: string, show = 'waiting') => (await entries(source, show)).map((each: any) => each.title);
/** Lets hours pass, and looks at whatever is due. */
const look = async (hours: number) => {
  t.clock.pass(hours / 24);
  for (let n = 0; n < 12; n++) await t.house.chore();
};
const done = async (source: string) => await t.ask(lea, 'sources.remove', { source });

test('an address is taken as people paste it', () => {
  expect(addressFrom(' blog.example/feed ')).toBe('https://blog.example/feed');
  expect(addressFrom('http://blog.example/#top')).toBe('https://blog.example/');
  expect(addressFrom('feed://blog.example/rss')).toBe('https://blog.example/rss');
  for (const text of [
    '',
    'blog',
    'ftp://blog.example/',
    'javascript:alert(1)',
    'https://u:p@blog.example/',
    `https://blog.example/${'a'.repeat(2_000)}`,
  ])
    expect(addressFrom(text), text).toBeNull();
});

test('a source is looked at hourly, less often while it is quiet or fails, and not before it allows', () => {
  const now = new Date('2026-05-04T09:00:00Z');
  const hours = (quiet: number, failures = 0, wait_s: number | null = null, chance = 0.5) =>
    (nextLook({ quiet, failures, wait_s }, now, chance).getTime() - now.getTime()) / 3_600_000;
  expect([0, 5, 6, 12, 300].map((quiet) => hours(quiet))).toEqual([1, 1, 2, 4, 24]);
  expect([1, 2, 5, 9].map((failures) => hours(0, failures))).toEqual([1, 2, 16, 24]);
  expect([hours(0, 0, null, 0), hours(0, 0, null, 1)]).toEqual([0.9, 1.1]);
  expect([hours(0, 1, 7_200), hours(0, 1, 9e8)]).toEqual([2, 7 * 24]);
});

test('who looks after a community follows a feed for it, and sees at once what it says', async () => {
  pages.set('/feed', says(feed(entry(1), entry(2), entry(3), entry(4))));
  const followed = await follow(`${place}/feed`);
  expect(followed).toMatchObject({ title: 'Cold Climate', site: 'https://blog.example/', picked: null });
  expect(followed.newest.map((each: any) => each.title)).toEqual(['Entry 1', 'Entry 2', 'Entry 3']);
  expect(await listed(followed.id)).toMatchObject({ waiting: 4, by: { name: 'Lea' }, why: null, paused_at: null });
  expect((await entries(followed.id))[0]).toMatchObject({
    url: expect.stringContaining('https://blog.example/'),
    brought: null,
  });
  const already = asked.length;
  await expect(follow(`${place}/feed`)).rejects.toMatchObject({ reason: 'conflict' });
  for (const as of [mika, olga]) {
    await expect(follow(`${place}/other`, as)).rejects.toMatchObject({ reason: as === mika ? 'forbidden' : 'unknown' });
    for (const name of ['sources.pause', 'sources.resume', 'sources.lookAgain', 'sources.remove'])
      await expect(t.ask(as, name, { source: followed.id }), name).rejects.toMatchObject({
        reason: as === mika ? 'forbidden' : 'unknown',
      });
  }
  // Who may not, is refused before anybody outside is asked anything.
  expect(asked.length).toBe(already + 1);
  await expect(t.ask(olga, 'sources.list', { community: home })).rejects.toMatchObject({ reason: 'unknown' });
  await expect(t.ask(olga, 'sources.entries', { community: home })).rejects.toMatchObject({ reason: 'unknown' });
  await done(followed.id);
});

test('of a page the feed that it names is picked, and said', async () => {
  const page = `<!doctype html><head><title>Blog</title><link rel=stylesheet href=/x.css>
    <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments">
    <link rel='alternate' type='application/atom+xml' title='All &amp; everything' href='feed?a=1&amp;b=2'></head><body>
    <link rel="alternate" type="application/rss+xml" href="/late">`;
  pages.set('/', says(page, { 'content-type': 'text/html' }));
  pages.set('/feed?a=1&b=2', says(gzipSync(feed(entry(1))), { 'content-encoding': 'gzip' }));
  const followed = await follow(`${place}/`);
  expect(followed).toMatchObject({ picked: 'All & everything', url: `${place}/feed?a=1&b=2` });
  await done(followed.id);
});

test('what cannot be followed is refused with what to do, and leaves nothing behind', async () => {
  const redirect = (to: string) => says('', { location: to }, 302);
  pages.set('/html', says('<p>Hello</p>', { 'content-type': 'text/html' }));
  pages.set('/empty', says(''));
  pages.set('/in', redirect('https://10.0.0.7/feed'));
  pages.set('/inside', redirect('http://localhost:5432/'));
  pages.set('/round', redirect('/round'));
  pages.set('/huge', says('x'.repeat(feed_bytes_max + 1)));
  pages.set('/bomb', says(gzipSync(Buffer.alloc(60_000_000)), { 'content-encoding': 'gzip' }));
  pages.set('/members', says('', {}, 401));
  pages.set('/gone', says('', {}, 410));
  pages.set('/ill', says('', {}, 500));
  pages.set('/laughs', says('<!DOCTYPE rss [<!ENTITY a "ha">]><rss><channel><title>&a;</title></channel></rss>'));
  for (const [path, reason, sentence] of [
    ['/html', 'invalid', 'is no feed'],
    ['/empty', 'invalid', 'is no feed'],
    ['/laughs', 'invalid', 'is no feed'],
    ['/in', 'invalid', 'not on the public web'],
    ['/inside', 'invalid', 'not on the public web'],
    ['/round', 'invalid', 'nothing at this address'],
    ['/huge', 'invalid', 'more than a feed holds'],
    ['/bomb', 'invalid', 'more than a feed holds'],
    ['/members', 'invalid', 'sign-in'],
    ['/gone', 'invalid', 'nothing at this address'],
    ['/nowhere', 'invalid', 'nothing at this address'],
    ['/ill', 'conflict', 'does not answer now'],
  ])
    await expect(follow(`${place}${path}`), path).rejects.toMatchObject({
      reason,
      message: expect.stringContaining(sentence),
    });
  for (const address of ['https://192.168.1.1/', 'https://169.254.169.254/latest', 'https://[::1]/'])
    await expect(follow(address), address).rejects.toMatchObject({ reason: 'invalid' });
  await expect(follow('what?')).rejects.toMatchObject({
    reason: 'invalid',
    message: expect.stringContaining('no web address'),
  });
  expect((await t.ask(lea, 'sources.list', { community: home })).items).toEqual([]);
});

test('a redirect on the way is followed', async () => {
  pages.set('/old', says('', { location: '/new' }, 301));
  pages.set('/new', says(feed(entry(1))));
  const { id } = await follow(`${place}/old`);
  expect(await titles(id)).toEqual(['Entry 1']);
  await done(id);
});

test('what is new is found within the hour, once, and changed words are kept', async () => {
  pages.set('/feed', says(feed(entry(1)), { etag: '"one"', 'last-modified': 'Mon, 04 May 2026 08:00:00 GMT' }));
  const { id } = await follow(`${place}/feed`);
  asked.length = 0;
  await look(0.5);
  expect(asked).toEqual([]);
  pages.set('/feed', says(feed(entry(2), entry(1).replace('Entry 1', 'Entry 1, put right'))));
  await look(0.7);
  expect(asked).toHaveLength(1);
  expect(asked[0].headers).toMatchObject({
    'if-none-match': '"one"',
    'if-modified-since': 'Mon, 04 May 2026 08:00:00 GMT',
  });
  expect((await titles(id)).sort()).toEqual(['Entry 1, put right', 'Entry 2']);
  pages.set('/feed', says('', {}, 304));
  await look(1.2);
  expect(await titles(id)).toHaveLength(2);
  // Quiet for half a day: it is asked less often.
  await Array.from({ length: 6 }).reduce<Promise<void>>((before) => before.then(() => look(1.2)), Promise.resolve());
  asked.length = 0;
  await look(1.2);
  await look(1.2);
  expect(asked.length).toBe(1);
  await t.ask(lea, 'sources.pause', { source: id });
  asked.length = 0;
  await look(48);
  expect(asked).toEqual([]);
  expect((await listed(id)).paused_at).not.toBeNull();
  await t.ask(lea, 'sources.resume', { source: id });
  await look(0);
  expect(asked).toHaveLength(1);
  await done(id);
});

test('entries that nobody brings in go after their days, and do not come back', async () => {
  pages.set('/feed', says(feed(entry('old'), entry('kept'))));
  const { id } = await follow(`${place}/feed`);
  const kept = (await entries(id)).find((each: any) => each.title === 'Entry kept');
  await t.ask(mika, 'sources.bringIn', { piece: kept.id, body: 'We do it the same way.' });
  await look(24 * (entry_days - 1));
  expect(await titles(id)).toEqual(['Entry old']);
  await look(24 * 2);
  expect(await titles(id)).toEqual([]);
  expect(await titles(id, 'brought in')).toEqual(['Entry kept']);
  await look(24);
  expect(await titles(id)).toEqual([]);
  pages.set('/feed', says(feed(entry('new'))));
  await look(26);
  expect(await titles(id)).toEqual(['Entry new']);
  expect(await titles(id, 'brought in')).toEqual(['Entry kept']);
  await done(id);
});

test('what fails is asked with growing pauses, given up in the end, and begun again by hand', async () => {
  pages.set('/feed', says(feed(entry(1))));
  const { id } = await follow(`${place}/feed`);
  pages.set('/feed', says('', { 'retry-after': '36000' }, 503));
  await look(2);
  expect(await listed(id)).toMatchObject({ why: 'unreachable', ended_at: null });
  asked.length = 0;
  await look(9);
  expect(asked).toEqual([]);
  await look(2);
  expect(asked).toHaveLength(1);
  pages.set('/feed', says('<p>Parked</p>'));
  for (let n = 0; n < failures_max; n++) await look(27);
  expect(await listed(id)).toMatchObject({
    why: 'too many failures',
    failing_since: expect.any(Date),
    ended_at: expect.any(Date),
  });
  const { sections } = await t.ask(lea, 'readings.console', { community: home });
  expect(sections.find((each: any) => each.name === 'outside').lines).toMatchObject([
    { kind: 'source given up', source: { id } },
  ]);
  asked.length = 0;
  await look(24 * 30);
  expect(asked).toEqual([]);
  pages.set('/feed', says(feed(entry(2))));
  await t.ask(lea, 'sources.lookAgain', { source: id });
  await look(0);
  expect(await listed(id)).toMatchObject({ why: null, failing_since: null, ended_at: null });
  pages.set('/feed', says('', {}, 410));
  await look(2);
  expect(await listed(id)).toMatchObject({ why: 'gone', ended_at: expect.any(Date) });
  await done(id);
});

test('a member brings an entry in, in their own words, and it is a note that says where it is from', async () => {
  pages.set('/feed', says(feed(entry('in', '<description>About gaskets &amp;amp; glue</description>'))));
  const { id } = await follow(`${place}/feed`);
  const [{ id: piece }] = await entries(id);
  await expect(t.ask(mika, 'sources.bringIn', { piece, body: ' ' })).rejects.toMatchObject({ reason: 'invalid' });
  await expect(t.ask(olga, 'sources.bringIn', { piece, body: 'Mine.' })).rejects.toMatchObject({ reason: 'unknown' });
  // Two at once: the second is led to the note of the first.
  const answers = await Promise.all(
    [mika, jo].map((as) =>
      t.ask(as, 'sources.bringIn', { piece, body: 'It is how we should do it. Wobbleflange holds.' }),
    ),
  );
  expect(answers.map(({ is_new }) => is_new).sort()).toEqual([false, true]);
  expect(answers[0].note).toBe(answers[1].note);
  const { note } = answers[0];
  const source = { title: 'Entry in', url: 'https://blog.example/in', site: 'blog.example' };
  expect(await t.ask(lea, 'notes.open', { note })).toMatchObject({ title: 'It is how we should do it.', source });
  const [brought] = await entries(id, 'brought in');
  expect(brought).toMatchObject({ id: piece, brought: { note: { id: note } } });
  expect(['Mika', 'Jo']).toContain(brought.brought.by.name);
  expect(await titles(id)).toEqual([]);
  await expect(t.ask(mika, 'sources.hide', { piece })).rejects.toMatchObject({ reason: 'conflict' });
  await t.settled();
  for (const q of ['wobbleflange', 'Entry in blog.example'])
    expect(
      (await t.ask(lea, 'search.find', { q })).items.map((each: any) => each.id),
      q,
    ).toContain(note);
  // Followed no more, then again: it is not brought in twice.
  await done(id);
  expect(
    (await t.ask(mika, 'sources.entries', { community: home, show: 'brought in' })).items.map((each: any) => each.id),
  ).toContain(piece);
  expect((await follow(`${place}/feed`)).id).toBe(id);
  expect(await titles(id)).toEqual([]);
  await done(id);
});

test('who may not read the note that an entry became is told that it is there, and nothing of it', async () => {
  pages.set('/feed', says(feed(entry('secret'))));
  const { id } = await follow(`${place}/feed`);
  const [{ id: piece }] = await entries(id);
  const { note } = await t.ask(mika, 'sources.bringIn', { piece, body: 'For few.' });
  const circle = (await t.ask(mika, 'communities.begin', { name: 'Few', kind: 'circle', openness: 'closed' })).id;
  await t.ask(mika, 'communities.place', { item: note, community: circle });
  await t.ask(mika, 'communities.restrict', { item: note, reason: 'Not yet.', until: '2027-01-01T00:00:00Z' });
  const [seen] = (await entries(id, 'brought in', jo)).filter((each: any) => each.id === piece);
  expect(seen).toMatchObject({ brought: { by: { name: 'Mika' }, note: null } });
  await expect(t.ask(jo, 'sources.bringIn', { piece, body: 'Me too.' })).rejects.toMatchObject({ reason: 'conflict' });
  await done(id);
});

test('what is not for a community waits no longer, and anybody there takes it back', async () => {
  pages.set('/feed', says(feed(entry('a'), entry('b'))));
  const { id } = await follow(`${place}/feed`);
  const a = (await entries(id)).find((each: any) => each.title === 'Entry a');
  await t.ask(mika, 'sources.hide', { piece: a.id });
  await t.ask(mika, 'sources.hide', { piece: a.id });
  expect(await titles(id)).toEqual(['Entry b']);
  expect(await entries(id, 'hidden')).toMatchObject([{ title: 'Entry a', hidden_by: { name: 'Mika' } }]);
  await expect(t.ask(olga, 'sources.hide', { piece: a.id })).rejects.toMatchObject({ reason: 'unknown' });
  await look(2);
  expect(await titles(id)).toEqual(['Entry b']);
  await t.ask(jo, 'sources.show', { piece: a.id });
  expect(await titles(id)).toHaveLength(2);
  await t.ask(jo, 'sources.hide', { piece: a.id });
  // Somebody sees more in it after all.
  expect(await t.ask(mika, 'sources.bringIn', { piece: a.id, body: 'Look again.' })).toMatchObject({ is_new: true });
  await done(id);
});

test('of an open community everybody reads what it follows, and its members choose', async () => {
  const open = (await t.ask(lea, 'communities.begin', { name: 'Open', kind: 'practice', openness: 'open' })).id;
  pages.set('/feed', says(feed(entry(1))));
  const { id } = await follow(`${place}/feed`, lea, open);
  const seen = await t.ask(olga, 'sources.entries', { community: open });
  expect(seen.items).toMatchObject([{ title: 'Entry 1', source: { id } }]);
  expect((await t.ask(olga, 'sources.list', { community: open })).why_not.curate).toMatch(/Join/);
  const piece = seen.items[0].id;
  for (const [name, input] of [
    ['sources.bringIn', { piece, body: 'Mine.' }],
    ['sources.hide', { piece }],
    ['sources.show', { piece }],
  ] as const)
    await expect(t.ask(olga, name, input)).rejects.toMatchObject({ reason: 'forbidden' });
  for (let n = 1; n < sources_max; n++) {
    pages.set(`/${n}`, says(feed(entry(1))));
    await follow(`${place}/${n}`, lea, open);
  }
  pages.set('/more', says(feed(entry(1))));
  await expect(follow(`${place}/more`, lea, open)).rejects.toMatchObject({ reason: 'conflict' });
});

test('a note from a browser says where it is from, and leads to the web alone', async () => {
  const share = (source: object) => t.ask(mika, 'notes.share', { body: 'Worth reading.', home, source });
  const { id: note } = await share({ title: 'Seals', url: 'https://www.blog.example/seals' });
  expect((await t.ask(jo, 'notes.open', { note })).source).toEqual({
    title: 'Seals',
    url: 'https://www.blog.example/seals',
    site: 'blog.example',
  });
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'seals', 'https://u:p@blog.example/', ''])
    await expect(share({ title: 'x', url }), url).rejects.toMatchObject({ reason: 'invalid' });
});
