import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namedId } from '../../ground/named-id.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import type { Viewer } from '../route.ts';
import { losses_max, silent_seconds_max, whyNotGo } from './import.ts';
import { rounds } from './rounds.ts';

let t: TestHouse;
let dana: Viewer & { person: string };
let lea: Viewer & { person: string };
beforeAll(async () => {
  t = await openTestHouse({ following: false });
  dana = await t.person('Dana Okafor', { admin: true });
  lea = await t.person('Lea Sandberg');
});
afterAll(() => t.close());

const run = 'a run of twelve';
const bytesOf = (text: string, name = 'handbook.zip') => ({
  bytes: { stream: Readable.from(Buffer.from(text)), mime: 'application/octet-stream', name },
});
async function sent(as: Viewer = dana, text = `bytes ${Math.random()}`): Promise<string> {
  return (await t.ask(as, 'files.take', { name: 'handbook.zip' }, bytesOf(text))).id;
}
async function begun(): Promise<string> {
  return (await t.ask(dana, 'imports.beginJob', { file: await sent() })).id;
}
const open = (job: string) => t.ask(dana, 'imports.openJob', { job });
const told = (job: string, more: object = {}) =>
  t.ask(dana, 'imports.tellJob', { job, run, reached: 1, counts: {}, ...more });
const go = (job: string, to: string) => t.ask(dana, 'imports.moveJob', { job, to });
async function ready(): Promise<string> {
  const job = await begun();
  await t.ask(dana, 'imports.holdJob', { job, run });
  await told(job, { reached: 12, end: 'ready', kind: 'markdown', says: 'Twelve pages', reach: 12 });
  return job;
}

describe('an import from its upload to its report', () => {
  test('it is looked through, made ready, run and done, and each step is in the book', async () => {
    const job = await begun();
    expect(await open(job)).toMatchObject({ state: 'checking', name: 'handbook.zip', by: { name: 'Dana Okafor' } });
    expect(await t.house.importsWaiting()).toEqual([{ job, person: dana.person }]);
    expect(await t.ask(dana, 'imports.holdJob', { job, run })).toMatchObject({ state: 'checking', reached: 0 });
    expect(await t.house.importsWaiting()).toEqual([]);
    const losses = [
      { what: 'link', where: 'a.md', why: 'Gone.' },
      { what: 'link', where: 'b.md', why: 'Gone.', item: 'x' },
    ];
    const found = { communities: [{ origin: 'markdown:h:/community', name: 'H' }], people: [] };
    const counts = { page: { made: 12, changed: 0, unchanged: 0, left: 0 } };
    expect(await told(job, { reached: 12, counts, losses })).toEqual({ go: true });
    expect(await told(job, { reached: 12, counts, end: 'ready', found, reach: 12, kind: 'markdown' })).toEqual({
      go: false,
    });
    const now = await open(job);
    expect(now).toMatchObject({ state: 'ready', reach: 12, kind: 'markdown', communities: found.communities, counts });
    expect(now.losses).toEqual([{ what: 'link', count: 2 }]);
    const first = await t.ask(dana, 'imports.losses', { job, what: 'link', limit: 1 });
    expect(first.items).toEqual([{ what: 'link', where: 'a.md', why: 'Gone.', item: null }]);
    expect((await t.ask(dana, 'imports.losses', { job, after: first.next })).items).toMatchObject([{ item: 'x' }]);

    await go(job, 'running');
    expect(await open(job)).toMatchObject({ state: 'running', reached: 0, losses: [] });
    await t.ask(dana, 'imports.holdJob', { job, run });
    await told(job, { reached: 12, counts, end: 'done' });
    expect(await open(job)).toMatchObject({ state: 'done', ended_at: t.clock.now() });
    expect((await t.ask(dana, 'imports.jobs')).items[0]).toMatchObject({ id: job, state: 'done' });
    const lines = await t.base.read.selectFrom('happenings').select('what').orderBy('id').execute();
    expect(lines.map(({ what }) => what).filter((what) => what.startsWith('import.'))).toEqual([
      'import.checked',
      'import.checked',
      'import.started',
      'import.ended',
    ]);
  });

  test('paused it stops at the next word, and goes on where it was', async () => {
    const job = await ready();
    await go(job, 'running');
    await t.ask(dana, 'imports.holdJob', { job, run });
    const counts = { page: { made: 5, changed: 0, unchanged: 0, left: 0 } };
    expect(await told(job, { reached: 5, counts })).toEqual({ go: true });
    await go(job, 'paused');
    // The batch that was under way still counts.
    expect(await told(job, { reached: 7, counts })).toEqual({ go: false });
    expect(await open(job)).toMatchObject({ state: 'paused', reached: 7 });
    await go(job, 'running');
    expect(await t.ask(dana, 'imports.holdJob', { job, run: 'another run' })).toMatchObject({ reached: 7, counts });
  });

  test('two do not work on it at once; when one falls silent another takes it up, and the first is not heard any more', async () => {
    const job = await begun();
    await t.ask(dana, 'imports.holdJob', { job, run });
    const second = () => t.ask(dana, 'imports.holdJob', { job, run: 'the second run' });
    await expect(second()).rejects.toMatchObject({ reason: 'conflict' });
    t.clock.set(new Date(t.clock.now().getTime() + (silent_seconds_max + 1) * 1000));
    expect((await t.house.importsWaiting()).map((each) => each.job)).toContain(job);
    expect(await second()).toMatchObject({ state: 'checking' });
    expect(await told(job, { reached: 99 })).toEqual({ go: false });
    expect((await open(job)).reached).toBe(0);
    await go(job, 'cancelled');
  });

  test('what is asked of it is changed before it runs, and it is looked through again', async () => {
    const job = await ready();
    const options = { name: 'handbook', homes: { 'markdown:h:/community': namedId('c1') }, versions: 3 };
    await t.ask(dana, 'imports.changeJob', { job, options });
    expect(await open(job)).toMatchObject({ state: 'checking', options, counts: {} });
    await expect(t.ask(dana, 'imports.changeJob', { job, options: {} })).rejects.toMatchObject({ reason: 'conflict' });
    await go(job, 'cancelled');
  });

  test('from each state only what makes sense', () => {
    expect(whyNotGo('ready', 'running')).toBeNull();
    expect(whyNotGo('running', 'running')).toContain('Pause it first');
    expect(whyNotGo('done', 'paused')).toBe('It is done.');
    expect(whyNotGo('cancelled', 'cancelled')).toBe('It was cancelled.');
    expect(whyNotGo('failed', 'running')).toBeNull();
  });
});

test('only who runs this Fieldlore; with a file of their own; and the work is done in the name of who started it', async () => {
  const sam = await t.person('Sam Lind', { admin: true });
  const job = await begun();
  for (const [name, input] of [
    ['imports.beginJob', { file: await sent(lea) }],
    ['imports.jobs', {}],
    ['imports.openJob', { job }],
    ['imports.moveJob', { job, to: 'cancelled' }],
    ['imports.authors', {}],
  ] as [string, object][]) {
    await expect(t.ask(lea, name, input), name).rejects.toMatchObject({ reason: 'forbidden' });
  }
  await expect(t.ask(dana, 'imports.beginJob', { file: await sent(sam) })).rejects.toMatchObject({ reason: 'unknown' });
  await expect(t.ask(sam, 'imports.holdJob', { job, run })).rejects.toMatchObject({ reason: 'forbidden' });
  await expect(t.ask(dana, 'imports.openJob', { job: namedId('none') })).rejects.toMatchObject({ reason: 'unknown' });
  // Whoever goes on with it does it in their own name.
  await go(job, 'cancelled');
  await t.ask(sam, 'imports.moveJob', { job, to: 'running' });
  expect(await t.ask(sam, 'imports.holdJob', { job, run })).toMatchObject({ state: 'running' });
  await t.ask(sam, 'imports.moveJob', { job, to: 'cancelled' });
});

test('a leaver’s import stops: nobody works on it, and it says why', async () => {
  const ines = await t.person('Ines Moreau', { admin: true });
  const { id: job } = await t.ask(ines, 'imports.beginJob', { file: await sent(ines) });
  await t.ask(dana, 'people.leave', { person: ines.person });
  expect((await t.house.importsWaiting()).map((each) => each.job)).not.toContain(job);
  await t.house.tick();
  expect(await open(job)).toMatchObject({
    state: 'failed',
    why: expect.stringContaining('does not run this Fieldlore'),
  });
  expect(rounds).toHaveLength(1);
});

test('losses are kept up to their limit', async () => {
  const job = await begun();
  await t.ask(dana, 'imports.holdJob', { job, run });
  await t.base.write
    .insertInto('import_losses')
    .values({ job_id: job, n: losses_max - 1, what: 'link', place: 'z', why: 'Far.' })
    .execute();
  const some = [1, 2, 3].map((n) => ({ what: 'link', where: `${n}`, why: 'One.' }));
  await told(job, { losses: some });
  expect((await t.ask(dana, 'imports.losses', { job })).items).toHaveLength(2);
  await go(job, 'cancelled');
});

describe('files of a source', () => {
  const source = 'markdown:pumps';
  const put = (origin: string, text: string, extra: object = {}) =>
    t.ask(dana, 'imports.putFile', { source, origin, name: 'plan.txt', ...extra }, bytesOf(text, 'plan.txt'));
  const known = (origins: string[]) => t.ask(dana, 'imports.knownFiles', { source, origins });
  const origin = `${source}:/file/plan.txt`;

  test('come once; other bytes stand in their place and those before are kept; a dry run leaves nothing', async () => {
    expect(await put(origin, 'one', { dry_run: true })).toEqual({ id: null, done: 'made' });
    expect(await known([origin])).toEqual({ items: [] });
    expect(await put(origin, 'one')).toEqual({ id: namedId(origin), done: 'made' });
    expect(await put(origin, 'one')).toEqual({ id: namedId(origin), done: 'unchanged' });
    const { items } = await known([origin, `${source}:/file/none`]);
    expect(items).toMatchObject([{ origin, id: namedId(origin), hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(await put(origin, 'two', { dry_run: true })).toEqual({ id: namedId(origin), done: 'changed' });
    expect(await put(origin, 'two')).toEqual({ id: namedId(origin), done: 'changed' });
    const before = `${origin}@${items[0].hash.slice(0, 12)}`;
    expect((await known([before])).items).toMatchObject([{ hash: items[0].hash }]);
    expect((await known([origin])).items[0].hash).not.toBe(items[0].hash);
  });

  test('hang on their page, with labels, old addresses and a restriction; again nothing changes', async () => {
    const home = `${source}:/community`;
    const page = {
      kind: 'page',
      origin: `${source}:plan.md`,
      home,
      author: null,
      title: 'Plan',
      body: `![plan](/api/v1/files/${namedId(origin)})`,
      at: '2020-01-01T00:00:00Z',
      files: [origin],
      labels: ['pump', 'Pump', 'cold, and wet'],
      aliases: ['/display/HT/Plan?x=1'],
      restricted: { reason: 'It was restricted to two people there.' },
    };
    const comment = {
      kind: 'comment',
      origin: `${source}:c1`,
      on: page.origin,
      author: null,
      at: '2020-02-01T00:00:00Z',
      body: 'Which pump?',
      passage: { exact: 'plan' },
    };
    const answer = {
      ...comment,
      origin: `${source}:c2`,
      body: 'The X20.',
      reply_to: comment.origin,
      passage: undefined,
    };
    const records = [
      { kind: 'community', origin: home, name: 'Pumps', community_kind: 'practice', closed: true },
      page,
      comment,
      answer,
    ];
    const take = async () => (await t.ask(dana, 'imports.take', { source, records })).results;
    expect(await take()).toMatchObject(records.map(() => ({ done: 'made', why: null })));
    expect(await take()).toMatchObject(records.map(() => ({ done: 'unchanged' })));
    const id = namedId(page.origin);
    expect(
      await t.ask(dana, 'pages.findAddress', { address: 'https://wiki.example.org/display/HT/Plan?x=1' }),
    ).toMatchObject({ id });
    await expect(t.ask(lea, 'pages.open', { page: id })).rejects.toMatchObject({ reason: 'unknown' });
    await expect(t.ask(lea, 'files.open', { file: namedId(origin) })).rejects.toMatchObject({ reason: 'unknown' });
    const threads = await t.ask(dana, 'discussions.list', { item: id });
    expect(threads.items.map((each: { body: string }) => each.body)).toEqual(['Which pump?', 'The X20.']);
    const labels = await t.base.read.selectFrom('item_labels').select('label').where('item_id', '=', id).execute();
    expect(labels).toEqual([{ label: 'pump' }]);
    // What stands around it has changed: it is added, and the text stays.
    const again = await t.ask(dana, 'imports.take', { source, records: [{ ...page, labels: ['pump', 'cold'] }] });
    expect(again.results).toMatchObject([{ done: 'changed' }]);
    expect(await t.ask(dana, 'pages.open', { page: id })).toMatchObject({ number: 1 });
  });
});

describe('authors from elsewhere', () => {
  const source = 'markdown:ruth';
  const home = `${source}:/community`;
  const ruth = { kind: 'person', origin: `${source}:/person/r`, name: 'Ruth Adeyemi', email: 'ruth@elsewhere.org' };
  const page = {
    kind: 'page',
    home,
    author: ruth.origin,
    at: '2020-01-01T00:00:00Z',
    title: 'Seal',
    body: 'Press it.',
  };
  const records = [
    { kind: 'community', origin: home, name: 'Seals', community_kind: 'practice' },
    ruth,
    { ...page, origin: `${source}:a.md` },
  ];
  const take = (more: object[]) => t.ask(dana, 'imports.take', { source, records: more });

  test('are claimed by a person: what they wrote is theirs, here and when it comes again', async () => {
    await take(records);
    const me = await t.person('Ruth A.');
    await t.base.write.updateTable('people').set({ email: ruth.email }).where('id', '=', me.person).execute();
    const { items } = await t.ask(dana, 'imports.authors', { q: 'ruth' });
    expect(items).toEqual([
      {
        origin: ruth.origin,
        name: ruth.name,
        texts: 1,
        person: null,
        suggested: expect.objectContaining({ id: me.person }),
      },
    ]);
    expect(JSON.stringify(items)).not.toContain('elsewhere.org');
    const { changed } = await t.ask(dana, 'imports.mapAuthor', { author: ruth.origin, person: me.person });
    expect(changed).toBeGreaterThanOrEqual(4);
    const open = await t.ask(me, 'pages.open', { page: namedId(`${source}:a.md`) });
    expect(open.written_by).toMatchObject({ id: me.person });
    expect((await t.ask(dana, 'imports.authors', { q: 'ruth' })).items).toEqual([]);
    expect((await take([...records, { ...page, origin: `${source}:b.md` }])).results).toMatchObject([
      { done: 'unchanged' },
      { done: 'unchanged', id: me.person },
      { done: 'unchanged' },
      { done: 'made' },
    ]);
    expect((await t.ask(me, 'pages.open', { page: namedId(`${source}:b.md`) })).written_by).toMatchObject({
      id: me.person,
    });
    await expect(t.ask(dana, 'imports.mapAuthor', { author: ruth.origin, person: dana.person })).rejects.toMatchObject({
      reason: 'conflict',
    });
  });

  test('are said before they come, in the import itself', async () => {
    const job = await begun();
    await t.ask(dana, 'imports.holdJob', { job, run });
    const omar = { origin: 'markdown:new:/person/o', name: 'Omar H.', texts: 3 };
    await told(job, { end: 'ready', found: { communities: [], people: [omar] } });
    expect((await t.ask(dana, 'imports.authors', { job })).items).toMatchObject([{ ...omar, person: null }]);
    await t.ask(dana, 'imports.mapAuthor', { author: omar.origin, person: lea.person });
    expect((await t.ask(dana, 'imports.authors', { job })).items).toMatchObject([{ person: { id: lea.person } }]);
    const person = { kind: 'person', origin: omar.origin, name: omar.name };
    const taken = await t.ask(dana, 'imports.take', { source: 'markdown:new', records: [person] });
    expect(taken.results).toMatchObject([{ done: 'unchanged', id: lea.person }]);
    await expect(
      t.ask(dana, 'imports.mapAuthor', { author: 'markdown:new:/x', person: namedId('nobody') }),
    ).rejects.toMatchObject({
      reason: 'unknown',
    });
  });
});
