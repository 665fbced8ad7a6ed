import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';

let t: TestHouse;
let folder: string;
beforeAll(async () => {
  t = await openTestHouse({ following: false });
  folder = await mkdtemp(join(tmpdir(), 'fieldlore-test-'));
  await writeFile(join(folder, 'pump.md'), '# The pump\n\nPrime it. [More](gone.md)');
});
afterAll(async () => {
  await t.close();
  await rm(folder, { recursive: true });
});

function run(...args: string[]) {
  const main = join(import.meta.dirname, 'main.ts');
  const env = { ...process.env, DATABASE_URL: t.url, FIELDLORE_HOME: join(folder, 'home') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'import', ...args], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
}
const pages = async () =>
  (await t.base.read.selectFrom('pages').select('number').execute()).map(({ number }) => number);

test('an operator tries, imports, and imports again', async () => {
  await t.person('Dana Okafor', { admin: true });
  const from = ['markdown', folder, '--name', 'pumps', '--community', 'Pumps', '--person', '@dana-okafor'];
  const dry = run(...from, '--dry-run');
  expect(dry).toMatchObject({ status: 0, stdout: expect.stringContaining('A dry run: nothing was written.') });
  expect(await pages()).toEqual([]);

  const report = join(folder, 'report.json');
  expect(run(...from, '--report', report)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/pages +1 +0 +0 +0/),
  });
  expect(await pages()).toEqual([1]);
  expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({
    source: 'markdown:pumps',
    counts: { page: { made: 1 } },
    losses: [{ what: 'link', where: 'pump.md' }],
    records: [{ done: 'made' }, { origin: 'markdown:pumps:pump.md', done: 'made' }],
  });

  await writeFile(join(folder, 'pump.md'), '# The pump\n\nPrime it twice.');
  expect(run(...from).stdout).toMatch(/pages +0 +1 +0 +0/);
  expect(run(...from).stdout).toMatch(/pages +0 +0 +1 +0/);
  expect(await pages()).toEqual([2]);
}, 180_000);

test('practices go into a community that the importer looks after', async () => {
  const ines = await t.person('Ines Moreau', { admin: true });
  const { id } = await t.ask(ines, 'communities.begin', {
    name: 'How we seal',
    kind: 'practice',
    openness: 'open',
    purpose: '',
  });
  const patterns = join(folder, 'patterns');
  await mkdir(join(patterns, 'proven'), { recursive: true });
  await writeFile(join(patterns, 'proven/seal.md'), '# Seal\n\n## Steps\n\n1. Warm it\n2. Press it');
  const from = ['practices', patterns, '--into', 'how we seal', '--person', '@ines-moreau'];
  for (const [args, says] of [
    [['--dry-run'], /practices +1 +0 +0 +0/],
    [[], /patterns: 1 practice in 1 Markdown file[\s\S]+practices +1 +0 +0 +0[\s\S]+Nothing was lost/],
    [[], /practices +0 +0 +1 +0/],
  ] as [string[], RegExp][]) {
    expect(run(...from, ...args)).toMatchObject({ status: 0, stdout: expect.stringMatching(says) });
  }
  const { items } = await t.ask(ines, 'practices.list', { community: id });
  expect(items).toMatchObject([{ title: 'Seal', state: 'Validated', home: 'How we seal' }]);
  expect(run(...from, '--states', 'proven=Best')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^--states: “proven=Best” is not a level and its state/),
  });
}, 180_000);

test('what cannot be done is one sentence and exit code 1', async () => {
  await t.person('Lea Sandberg');
  const refusals: [string[], RegExp][] = [
    [[], /^Say what to import:/],
    [['markdown', folder], /^Say who imports/],
    [['markdown', folder, '--person', 'nobody@example.org'], /^There is nobody with nobody@example\.org\.\n$/],
    [['markdown', folder, '--person', '@lea-sandberg'], /^Only people who run this Fieldlore may do that\.\n$/],
    [['markdown', join(folder, 'absent'), '--person', '@lea-sandberg'], /^There is no folder or file .*absent\.\n$/],
    [['markdown', folder, '--person', '@lea-sandberg', '--report', '/no/where.json'], /^The report cannot be written/],
  ];
  const before = await pages();
  for (const [args, says] of refusals)
    expect(run(...args)).toMatchObject({ status: 1, stderr: expect.stringMatching(says) });
  expect(await pages()).toEqual(before);
}, 180_000);
