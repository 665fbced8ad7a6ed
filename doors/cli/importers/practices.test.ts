import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { namedId } from '../../../ground/named-id.ts';
import type { PersonRecord, PracticeRecord } from '../../../lore/imports/record.ts';
import type { Viewer } from '../../../lore/route.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import type { ImportOptions, Loss } from './importer.ts';
import { practices } from './practices.ts';
import { type Ask, reportOf } from './run.ts';

let folder: string;
let t: TestHouse;
let sam: Viewer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fieldlore-test-'));
  t = await openTestHouse({ following: false });
  sam = await t.person('Sam Lind', { admin: true });
});
afterAll(async () => {
  await t.close();
  await rm(folder, { recursive: true });
});

const take: Ask = (name, input, extra) => t.ask(sam, name, input, extra);
const git = (root: string, ...args: string[]) =>
  execFileSync('git', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });

async function write(root: string, files: Record<string, string>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

async function repository(name: string): Promise<string> {
  const root = join(folder, name);
  await mkdir(root);
  git(root, 'init', '-q', '-b', 'main');
  return root;
}

function commit(root: string, who: string, at: string, says: string): void {
  git(root, 'add', '-A');
  const env = { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
  const named = ['-c', `user.name=${who}`, '-c', `user.email=${who.split(' ')[0].toLowerCase()}@example.org`];
  execFileSync('git', [...named, 'commit', '-qm', says], { cwd: root, env });
}

function move(root: string, from: string, to: string): void {
  execFileSync('mkdir', ['-p', dirname(join(root, to))]);
  git(root, 'mv', from, to);
}

async function read(path: string, options: ImportOptions = {}) {
  const source = await practices.open([path], options);
  const all = await Array.fromAsync(source.records());
  const found = all.filter((each): each is PracticeRecord => each.kind === 'practice');
  return {
    source,
    practices: new Map(found.map((each) => [each.title, each])),
    people: all.filter((each): each is PersonRecord => each.kind === 'person'),
    losses: all.filter((each): each is Loss => each.kind === 'loss').map(({ what, where }) => `${what} | ${where}`),
  };
}

const pattern = (title: string, steps: string, more = '') =>
  `## Title\n\n${title}\n\n## Problem\n\nIt cracks in the cold, and nobody knows why it does.\n\n## Solution\n\n${steps}\n${more}`;

test('levels, moves, authors, links and losses of a repository with a history', async () => {
  const root = await repository('patterns');
  await write(root, {
    'cold-seal.md': pattern(
      'Warm the seal',
      '1. Warm it\n   - ten minutes\n2. Press it',
      '\n## Authors\n\n- Ruth Adeyemi\n- Omar Haddad\n',
    ),
    'initial/valve.md': pattern('Turn the valve', 'Turn it left. See [seal](../cold-seal.md).\n\n![Valve](valve.png)'),
    'initial/ring.md': pattern('Ring', '- Grease it\n- Fit it'),
    'README.md': '# Patterns\n\n1. Read\n2. Use',
    'initial/template.md': pattern('Name of the pattern', '1. What to do'),
    'guide.md': '# How to write\n\n1. Begin\n2. End',
    'initial/donut.md': '## Title\n\nNo idea yet\n\n## Problem\n\nIt leaks.\n\n## Solution\n',
    'translation/de/valve.md': pattern('Ventil drehen', 'Links herum.'),
    'initial/valve.png': 'x',
  });
  await symlink('valve.md', join(root, 'initial/short.md'));
  commit(root, 'Mika Korhonen', '2019-01-01T10:00:00Z', 'Begin');
  move(root, 'cold-seal.md', '2-structured/warm-seal.md');
  commit(root, 'Lea Sandberg', '2020-03-01T10:00:00Z', 'Reviewed by five of us');
  // A bulk move, and its undoing the day after.
  for (const name of ['valve', 'ring']) move(root, `initial/${name}.md`, `2-structured/${name}.md`);
  commit(root, 'Lea Sandberg', '2020-07-28T22:13:00+02:00', 'All that are structured');
  for (const name of ['valve', 'ring']) move(root, `2-structured/${name}.md`, `1-initial/${name}.md`);
  commit(root, 'Lea Sandberg', '2020-07-29T23:25:00+02:00', 'They were not');
  move(root, '2-structured/warm-seal.md', '3-validated/warm-seal.md');
  move(root, '1-initial/ring.md', '2-structured/ring.md');
  commit(root, 'Omar Haddad', '2021-01-01T10:00:00Z', 'Used by three teams');
  move(root, '2-structured/ring.md', '1-initial/ring.md');
  commit(root, 'Omar Haddad', '2021-02-01T10:00:00Z', 'It did not hold');
  git(root, 'bundle', 'create', '-q', join(folder, 'patterns.bundle'), 'main');

  for (const path of [root, join(folder, 'patterns.bundle')]) {
    const { source, practices, people, losses } = await read(path, { name: 'patterns' });
    expect(source.says).toBe('patterns: 3 practices in 8 Markdown files');
    const person = (name: string) => `practices:patterns:/person/${name}`;
    const seal = practices.get('Warm the seal');
    expect(seal).toMatchObject({
      origin: 'practices:patterns:cold-seal.md',
      author: person('ruth adeyemi'),
      coauthors: [person('omar haddad')],
      at: new Date('2019-01-01T10:00:00Z'),
      steps: [{ body: 'Warm it\n- ten minutes' }, { body: 'Press it' }],
      states: [
        {
          state: 'Validated',
          at: new Date('2020-03-01T10:00:00Z'),
          by: person('lea sandberg'),
          reason: 'Reviewed by five of us',
        },
        { state: 'Established', at: new Date('2021-01-01T10:00:00Z'), by: person('omar haddad') },
      ],
      changed: { author: person('omar haddad'), at: new Date('2021-01-01T10:00:00Z') },
    });
    expect(seal?.purpose).toMatch(/^## Problem[\s\S]+## Authors\n\n- Ruth Adeyemi\n- Omar Haddad$/);
    // The link was written when the seal lay elsewhere under another name.
    expect(practices.get('Turn the valve')).toMatchObject({
      author: person('mika korhonen'),
      states: [],
      steps: [
        { body: `Turn it left. See [seal](/p/${namedId('practices:patterns:cold-seal.md')}).\n\n![Valve](valve.png)` },
      ],
    });
    expect(practices.get('Ring')?.states.map(({ state, reason }) => [state, reason])).toEqual([
      ['Validated', 'Used by three teams'],
      ['Emergent', 'It did not hold'],
    ]);
    expect(people.map(({ name, email }) => [name, email])).toEqual(
      expect.arrayContaining([
        ['Ruth Adeyemi', undefined],
        ['Omar Haddad', 'omar@example.org'],
        ['Lea Sandberg', 'lea@example.org'],
        ['Mika Korhonen', 'mika@example.org'],
      ]),
    );
    expect(losses.sort()).toEqual([
      'file | .png',
      'file | initial/short.md',
      'no practice | README.md',
      'no practice | guide.md',
      'no steps | initial/donut.md',
      'picture | 1-initial/valve.md:13',
      'template | initial/template.md',
      'translation | translation/de/valve.md',
      'undone move | 1-initial/ring.md',
      'undone move | 1-initial/valve.md',
    ]);
  }
});

test('a level in the front matter has its history too; an unknown one is told of, or mapped', async () => {
  const root = await repository('fronts');
  const text = (status: string, more = '') =>
    `---\ntitle: Purge the air\nstatus: ${status}\nowner: Omar\n---\n\n## Steps\n\n1. Open it\n2. Wait${more}\n`;
  for (const [status, year] of [
    ['draft', 2019],
    ['proven', 2020],
    ['standard', 2021],
    ['deprecated', 2022],
  ] as const) {
    await write(root, { 'docs/purge.md': text(status), 'docs/other.md': '# Other\n\n## How\n\nLook.\n\nWrite.' });
    commit(root, 'Ruth Adeyemi', `${year}-01-01T10:00:00Z`, `It is ${status}`);
  }
  const { practices, losses } = await read(root);
  expect(practices.get('Purge the air')?.states.map(({ state }) => state)).toEqual(['Validated', 'Retired']);
  expect(practices.get('Other')?.steps).toEqual([{ body: 'Look.' }, { body: 'Write.' }]);
  expect(losses).toEqual(['front matter | docs/purge.md:4']);
  const mapped = await read(root, { states: 'standard=Established' });
  expect(mapped.practices.get('Purge the air')?.states.map(({ state }) => state)).toEqual([
    'Validated',
    'Established',
    'Retired',
  ]);
  await write(root, { 'docs/purge.md': text('polished') });
  expect((await read(root)).losses).toContain('level | docs/purge.md:3');
});

test('a plain folder has its levels, and the dates that its files say', async () => {
  const root = join(folder, 'plain');
  await write(root, {
    'proven/seal.md':
      '---\ndate: 2020-05-01\nupdated: 2021-05-01\nauthor: Ruth Adeyemi\n---\n# Seal\n\n## Instructions\n\n1. Warm\n2. Press',
    'draft/seal.md': '# Seal again\n\n## Instructions\n\n1. Cool\n2. Pull',
  });
  const { practices } = await read(root);
  expect(practices.get('Seal')).toMatchObject({
    origin: 'practices:plain:seal.md@proven/seal.md',
    author: 'practices:plain:/person/ruth adeyemi',
    at: new Date('2020-05-01'),
    states: [{ state: 'Validated', at: new Date('2021-05-01') }],
  });
  expect(practices.get('Seal again')).toMatchObject({ origin: 'practices:plain:seal.md', author: null, states: [] });
});

test('what holds no practice is refused in one sentence', async () => {
  await write(join(folder, 'none'), { 'a.md': '# A\n\nText.' });
  await expect(practices.open([join(folder, 'none')], {})).rejects.toThrow(
    /^There is no practice in .*none: no Markdown file/,
  );
  await expect(practices.open(['a', 'b'], {})).rejects.toThrow('Name one folder');
  await expect(practices.open([folder], { states: 'x' })).rejects.toThrow('--states');
});

test('taken in, again, and again when the source has moved on', async () => {
  const root = await repository('living');
  await write(root, {
    '1-initial/seal.md': pattern('Seal', '1. Warm the seal in your hand\n2. Press it in'),
    '1-initial/pump.md': pattern('Pump', '1. Prime it\n2. Start it'),
  });
  commit(root, 'Ruth Adeyemi', '2020-01-01T10:00:00Z', 'Begin');
  move(root, '1-initial/seal.md', '2-structured/seal.md');
  commit(root, 'Omar Haddad', '2020-06-01T10:00:00Z', 'Reviewed');
  const run = async (dry_run = false) =>
    (await reportOf(await practices.open([root], {}), take, { dry_run })).counts.practice;
  const book = async () => (await t.base.read.selectFrom('happenings').select('id').execute()).length;

  const before = await book();
  expect(await run(true)).toMatchObject({ made: 2 });
  expect(await book()).toBe(before);
  expect(await run()).toMatchObject({ made: 2, left: 0 });
  const after = await book();
  expect(await run()).toMatchObject({ made: 0, changed: 0, unchanged: 2, left: 0 });
  expect(await book()).toBe(after);

  // Moved, renamed and reworded: it is the same practice, and its steps are the same steps.
  const id = namedId('practices:living:seal.md');
  const steps = async () =>
    (await t.ask(sam, 'practices.open', { practice: id })).steps.map((step: { id: string }) => step.id);
  const old = await steps();
  move(root, '2-structured/seal.md', '3-validated/warm-seal.md');
  await write(root, {
    '3-validated/warm-seal.md': pattern('Seal', '1. Warm the seal well in your hand\n2. Wait\n3. Press it in'),
  });
  commit(root, 'Lea Sandberg', '2021-01-01T10:00:00Z', 'Everybody does it');
  expect(await run(true)).toMatchObject({ changed: 1, unchanged: 1 });
  expect(await run()).toMatchObject({ changed: 1, unchanged: 1, left: 0 });
  const now = await t.ask(sam, 'practices.open', { practice: id });
  expect(now).toMatchObject({
    state: 'Established',
    number: 2,
    established_number: 2,
    owner: { name: 'Lea Sandberg' },
  });
  expect(now.versions[0]).toMatchObject({
    change_kind: 'clarifying',
    by: { name: 'Lea Sandberg' },
    at: new Date('2021-01-01T10:00:00Z'),
  });
  expect(await steps()).toEqual([old[0], expect.any(String), old[1]]);
  expect(await run()).toMatchObject({ changed: 0, unchanged: 2, left: 0 });
});
