import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
}, 60_000);

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
}, 60_000);
