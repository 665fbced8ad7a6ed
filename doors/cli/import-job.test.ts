import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import type { Viewer } from '../../lore/route.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { workOn } from './import-job.ts';
import type { Opened } from './open.ts';

let t: TestHouse;
let dana: Viewer & { person: string };
beforeAll(async () => {
  t = await openTestHouse({ following: false });
  dana = await t.person('Dana Okafor', { admin: true });
});
afterAll(() => t.close());

// What a server opens, as far as work on an import needs it.
const opened = () => t as unknown as Opened;
const work = (job: string, person = dana.person) => workOn(opened(), { job, person });
const open = (job: string) => t.ask(dana, 'imports.openJob', { job });
const go = (job: string, to: string) => t.ask(dana, 'imports.moveJob', { job, to });

async function begin(files: Record<string, string>, options: object = {}): Promise<string> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const bytes = { stream: Readable.from(zip.outputStream), mime: 'application/zip', name: 'pumps.zip' };
  const { id } = await t.ask(dana, 'files.take', { name: 'pumps.zip' }, { bytes });
  return (await t.ask(dana, 'imports.beginJob', { file: id, options })).id;
}
const manual = {
  'pumps/README.md': '---\nauthor: Ruth Adeyemi\n---\n# Pumps\n\n[Seal](seal.md), [gone](gone.md) ![plan](plan.png)',
  'pumps/seal.md': '# Seal\n\nPress it in.',
  'pumps/plan.png': 'no picture, but a file',
};

test('an archive is recognised, looked through, taken, and taken again without a change', async () => {
  const { id: home } = await t.ask(dana, 'communities.begin', {
    name: 'Field',
    kind: 'practice',
    openness: 'open',
    purpose: '',
  });
  const job = await begin(manual);
  await work(job);
  const ready = await open(job);
  expect(ready).toMatchObject({
    state: 'ready',
    kind: 'markdown',
    counts: { page: { made: 2 }, file: { made: 1 } },
    losses: [{ what: 'link', count: 1 }],
    communities: [{ name: 'pumps' }],
  });
  const pages = async () => (await t.base.read.selectFrom('pages').select('item_id').execute()).length;
  expect(await pages()).toBe(0);
  expect((await t.ask(dana, 'imports.authors', { job })).items).toMatchObject([{ name: 'Ruth Adeyemi', texts: 1 }]);

  await t.ask(dana, 'imports.changeJob', { job, options: { homes: { [ready.communities[0].origin]: home } } });
  await work(job);
  await go(job, 'running');
  await work(job);
  expect(await open(job)).toMatchObject({ state: 'done', counts: { page: { made: 2 } } });
  expect(await pages()).toBe(2);
  const tree = await t.ask(dana, 'pages.tree', { community: home });
  expect(tree.items.map(({ title }: { title: string }) => title).sort()).toEqual(['Pumps', 'Seal']);
  const [lost] = (await t.ask(dana, 'imports.losses', { job })).items;
  expect(await t.ask(dana, 'pages.open', { page: lost.item })).toMatchObject({ title: 'Pumps' });

  await go(job, 'running');
  await work(job);
  expect(await open(job)).toMatchObject({
    state: 'done',
    counts: { page: { made: 0, changed: 0, unchanged: 2 }, file: { made: 0, unchanged: 1 } },
  });
}, 120_000);

test('what nobody can read fails with a sentence, and what is not there any more with another', async () => {
  const job = await begin({ 'photo.jpg': 'x' });
  await work(job);
  expect(await open(job)).toMatchObject({
    state: 'failed',
    why: expect.stringContaining('no export that can be read'),
  });
  const broken = await begin({ 'a.md': '# A' }, { kind: 'bookstack' });
  await work(broken);
  expect(await open(broken)).toMatchObject({ state: 'failed', why: expect.stringContaining('no Portable ZIP') });
});

test('it stops where the person who started it may not go on', async () => {
  const ines = await t.person('Ines Moreau', { admin: true });
  const job = await begin({ 'b.md': '# B' });
  await t.ask(ines, 'imports.moveJob', { job, to: 'cancelled' });
  await t.ask(ines, 'imports.moveJob', { job, to: 'running' });
  await t.base.write.updateTable('people').set({ admin: false }).where('id', '=', ines.person).execute();
  await expect(work(job, ines.person)).rejects.toMatchObject({ reason: 'forbidden' });
  await t.house.tick();
  expect(await open(job)).toMatchObject({ state: 'failed', why: expect.stringContaining('any more') });
});
