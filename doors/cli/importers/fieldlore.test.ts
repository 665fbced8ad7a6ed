import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openArchive } from '../../../ground/archive.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { fieldlore } from './fieldlore.ts';
import { type Ask, reportOf } from './run.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let here: TestHouse;
let there: TestHouse;
let lea: Person;
let ada: Person;
let zip: string;

beforeAll(async () => {
  here = await openTestHouse();
  there = await openTestHouse();
  there.clock.pass(10);
  lea = await here.person('Lea');
  const omar = await here.person('Omar');
  ada = await there.person('Ada', { admin: true });
  const home = (await here.ask(lea, 'communities.begin', { name: 'Field', kind: 'practice', purpose: 'Pumps' })).id;
  await here.ask(omar, 'communities.join', { community: home });
  const file = await here.ask(
    lea,
    'files.take',
    { name: 'plan.txt', alt: 'A plan' },
    { bytes: { stream: Readable.from([Buffer.from('the plan')]), mime: 'text/plain', name: '' } },
  );
  const begin = async (wish: object) => (await here.ask(lea, 'pages.begin', { body: '', home, ...wish })).id as string;
  const top = await begin({ title: 'Seals', body: 'About *seals*.' });
  const cold = await begin({ title: 'Cold / dry', parent: top, body: 'First words.' });
  await begin({ title: 'Second below', parent: top, body: 'b' });
  here.clock.pass(1);
  const body = `# Cold\n\nSee [up](/w/${top}#seals), ![plan](/api/v1/files/${file.id}) and [@Omar](/@omar).\n\n| a | b |\n| - | - |\n| 1 | 2 |\n`;
  await here.ask(omar, 'pages.write', { page: cold, seen_version: 1, body, summary: 'All of it' });
  await here.ask(lea, 'files.add', { item: cold, files: [file.id] });
  await here.ask(lea, 'labels.set', { item: cold, labels: ['Winter', 'seals'] });
  const question = await here.ask(omar, 'discussions.comment', { item: cold, body: 'How cold?' });
  here.clock.pass(1);
  await here.ask(lea, 'discussions.comment', { item: cold, body: `As in [here](/w/${top}).`, reply_to: question.id });
  const { id: seal } = await here.ask(lea, 'notes.share', {
    body: 'Seal cracks at 40 below.',
    because: 'cold',
    home,
    context: { place: 'Kiruna' },
    source: { title: 'Seals in the cold', url: 'https://blog.example/seals' },
  });
  const told = await here.ask(omar, 'practices.begin', {
    title: 'Replace the seal',
    purpose: 'So that it holds.',
    home,
    steps: [{ body: 'Shut the valve.', core: true, why: 'Pressure.' }, { body: 'Warm the seal.' }],
  });
  const { steps } = await here.ask(omar, 'practices.open', { practice: told.id });
  const story = await here.ask(lea, 'stories.tell', {
    item: told.id,
    title: 'At the mine',
    how_it_was: `As [@Omar](/@omar) saw [there](/w/${top}).`,
    what_was_done: 'We warmed it.',
    how_it_is: 'It holds.',
    step: steps[1].id,
    place: 'Kiruna',
    happened_on: '2026-01-08',
    belongs_to: [seal],
  });
  await here.ask(omar, 'stories.retell', { story: story.id, place: 'Toolbox talk', community: home });
  zip = await exported(here, lea);
}, 60_000);
afterAll(async () => {
  await here.close();
  await there.close();
});

async function exported(t: TestHouse, as: Person): Promise<string> {
  const { id } = await t.ask(as, 'exports.begin', { scope: { of: 'everything' } });
  while (await t.house.chore());
  const { items } = await t.ask(as, 'exports.list');
  const { file } = items.find((each: { id: string }) => each.id === id);
  const { hash } = await t.ask(as, 'files.open', { file });
  const path = join(t.home, `${id}.zip`);
  await pipeline((await t.files.read(hash)).stream, createWriteStream(path));
  return path;
}

/** What an export says, without what each house names by itself: ids, and when it was taken in. */
async function said(path: string) {
  const archive = await openArchive(path);
  const entries = new Map<string, string>();
  for (const { name, isFolder } of archive.entries) {
    if (!isFolder) entries.set(name, await text(await archive.read(name)));
  }
  await archive.close();
  const records = [...entries]
    .filter(([name]) => name.startsWith('records/'))
    .map(([, json]) => JSON.parse(json))
    .sort((a, b) => a.path.localeCompare(b.path));
  const names = new Map<string, string>();
  for (const { id, path } of records) names.set(id, path);
  for (const { id, name } of JSON.parse(entries.get('people.json') as string)) names.set(id, `person ${name}`);
  for (const { id, name } of JSON.parse(entries.get('communities.json') as string)) names.set(id, `community ${name}`);
  for (const { files, comments, stories, steps = [] } of records) {
    for (const { id, title, retellings } of stories) {
      names.set(id, `story ${title}`);
      for (const { id, place } of retellings) names.set(id, `retelling ${place}`);
    }
    for (const [n, step] of steps.entries()) names.set(step.id, `step ${n}`);
    for (const file of files) names.set(file.id, `file ${file.name}`);
    for (const comment of comments) names.set(comment.id, `comment ${comment.body.slice(0, 9)}`);
  }
  const plain = (json: string) => json.replace(/\b[0-9a-z]{14}\b/g, (id) => names.get(id) ?? id);
  return {
    words: [...entries]
      .filter(([name]) => name.endsWith('.md'))
      .map(([name, words]) => [name, plain(words).replace(/^(updated|id): .*$/gm, '')])
      .sort(),
    // A file stands where it came in on the day on which it came.
    records: records.map(({ changed_at, ...record }) => {
      for (const file of record.files) delete file.at;
      return JSON.parse(plain(JSON.stringify(record)));
    }),
    history: [...entries]
      .filter(([name]) => name.startsWith('history/'))
      .map(([name, json]) => [plain(name), JSON.parse(plain(json))])
      .sort(),
    files: [...entries].filter(([name]) => name.startsWith('files/')).map(([name, bytes]) => [plain(name), bytes]),
  };
}

async function take() {
  const source = await fieldlore.open([zip], {});
  const ask: Ask = (name, input, extra) => there.house.ask(ada, name, input, extra);
  return await reportOf(source, ask, { dry_run: false }).finally(() => source.close());
}

test('what went out comes back in equal: texts, histories, talk, labels, files, people and days', async () => {
  const { counts, losses } = await take();
  expect(losses).toEqual([]);
  expect(counts).toMatchObject({
    page: { made: 3 },
    note: { made: 1 },
    practice: { made: 1 },
    comment: { made: 2 },
    story: { made: 1 },
    file: { made: 1 },
    person: { made: 2 },
  });
  await there.settled();
  const [before, after] = [await said(zip), await said(await exported(there, ada))];
  expect(after.words).toEqual(before.words);
  expect(after.history).toEqual(before.history);
  expect(after.files).toEqual(before.files);
  expect(after.records).toEqual(before.records);
}, 60_000);

test('the second time nothing changes', async () => {
  const { counts } = await take();
  for (const [kind, done] of Object.entries(counts)) {
    expect({ kind, made: done.made, changed: done.changed }).toEqual({ kind, made: 0, changed: 0 });
  }
});

test('what is no export of ours is refused, and so is one from a later version', async () => {
  const { ZipFile } = await import('yazl');
  const made = async (head: object | null) => {
    const file = new ZipFile();
    file.addBuffer(Buffer.from(JSON.stringify(head)), head === null ? 'other.json' : 'fieldlore.json');
    file.end();
    const path = join(here.home, 'odd.zip');
    await pipeline(Readable.from(await buffer(file.outputStream as Readable)), createWriteStream(path));
    return path;
  };
  await expect(fieldlore.open([await made(null)], {})).rejects.toThrow('no export of Fieldlore');
  const later = { format: 'fieldlore-export', version: 99, organisation: 'X', counts: {} };
  await expect(fieldlore.open([await made(later)], {})).rejects.toThrow('newer Fieldlore');
});
