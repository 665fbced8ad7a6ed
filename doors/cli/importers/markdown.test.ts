import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { namedId } from '../../../ground/named-id.ts';
import type { CommunityRecord, PageRecord, PersonRecord } from '../../../lore/imports/record.ts';
import type { ImportOptions, Loss } from './importer.ts';
import { markdown } from './markdown.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fieldlore-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

const day = (text: string) => new Date(`${text}T10:00:00Z`);

async function write(root: string, files: Record<string, string | Buffer>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
    await utimes(join(root, path), day('2024-02-02'), day('2024-02-02'));
  }
}

async function read(path: string, options: ImportOptions = {}) {
  const source = await markdown.open([path], options);
  const all = await Array.fromAsync(source.records());
  const pages = all.filter((each): each is PageRecord => each.kind === 'page');
  const files = [];
  for (const each of all) {
    if (each.kind !== 'file') continue;
    const text = Buffer.concat(await (await each.read()).toArray()).toString();
    files.push({ origin: each.origin, name: each.name, text });
  }
  await source.close();
  return {
    files,
    source,
    pages: new Map(pages.map((page) => [page.origin.slice(source.source.length + 1), page])),
    people: all.filter((each): each is PersonRecord => each.kind === 'person'),
    community: all.find((each): each is CommunityRecord => each.kind === 'community'),
    losses: all
      .filter((each): each is Loss => each.kind === 'loss')
      .map(({ what, where, why }) => `${what} | ${where} | ${why}`),
  };
}

test('a folder becomes a tree of pages: titles, parents, authors, dates, links, and what was lost', async () => {
  const root = join(folder, 'pump-manual');
  await write(root, {
    'README.md': '# Pump manual\n\nBegin with [the seal](parts/seal.md).',
    'parts/seal.md':
      '---\ntitle: Seals & rings\nauthor: Ruth Adeyemi\ndate: 2020-05-01\nupdated: 2021-06-01\nlevel: 3\n---\n\nWarm it. ![Seal](seal.png)',
    'parts/02-ring.md': 'No heading here. See [gone](gone.md).',
    'parts/valves.md': 'The valves\n==========\n\n```\n# not a title\n```\n',
    'parts/valves/check.md': '# Check `valves`\n\nUp to [valves](../valves.md), [all](../).',
    'parts/bad.md': '---\ntitle: [half\n---\nText',
    'old.md': Buffer.from('# Düse\n\nAlt', 'latin1'),
    'parts/seal.png': 'x',
    'node_modules/x/README.md': '# Not ours',
  });
  await symlink('/etc/hostname', join(root, 'outside.md'));
  await symlink('seal.md', join(root, 'parts/short.md'));

  const { source, pages, people, community, losses, files } = await read(root);
  expect(source.says).toBe('pump-manual: 8 Markdown files, and 1 folder without a page of its own');
  expect(community).toMatchObject({ name: 'pump-manual', community_kind: 'practice' });
  expect(people).toEqual([
    { kind: 'person', origin: 'markdown:pump-manual:/person/ruth adeyemi', name: 'Ruth Adeyemi' },
  ]);
  const shown = [...pages].map(([path, page]) => [
    path,
    page.title,
    page.parent?.slice('markdown:pump-manual:'.length),
  ]);
  expect(shown.sort()).toEqual([
    ['README.md', 'Pump manual', undefined],
    ['old.md', 'Düse', undefined],
    ['parts/', 'Parts', undefined],
    ['parts/02-ring.md', 'Ring', 'parts/'],
    ['parts/bad.md', 'Bad', 'parts/'],
    ['parts/seal.md', 'Seals & rings', 'parts/'],
    ['parts/short.md', 'Short', 'parts/'],
    ['parts/valves.md', 'The valves', 'parts/'],
    ['parts/valves/check.md', 'Check valves', 'parts/valves.md'],
  ]);
  const link = (path: string) => `/w/${namedId(`markdown:pump-manual:${path}`)}`;
  expect(pages.get('README.md')).toMatchObject({
    body: `Begin with [the seal](${link('parts/seal.md')}).`,
    at: day('2024-02-02'),
    author: null,
  });
  expect(pages.get('parts/seal.md')).toMatchObject({
    author: people[0].origin,
    at: new Date('2020-05-01'),
    changed: { at: new Date('2021-06-01'), author: people[0].origin },
  });
  expect(pages.get('parts/valves/check.md')?.body).toBe(
    `Up to [valves](${link('parts/valves.md')}), [all](${link('parts/')}).`,
  );
  expect(pages.get('parts/')?.body.split('\n')[0]).toBe(`- [Ring](${link('parts/02-ring.md')})`);
  expect(pages.get('parts/')?.at).toEqual(new Date('2020-05-01'));
  expect(pages.get('parts/short.md')?.body).toBe(`This page is now [Seals & rings](${link('parts/seal.md')}).`);
  expect(pages.get('parts/bad.md')?.body).toContain('title: [half');
  expect(losses.map((each) => each.split(' | ').slice(0, 2).join(' | ')).sort()).toEqual([
    'encoding | old.md',
    'file | outside.md',
    'front matter | parts/bad.md',
    'front matter | parts/seal.md',
    'link | parts/02-ring.md',
  ]);
  // A picture comes before the page on which it hangs, and is shown where it was.
  const picture = 'markdown:pump-manual:/file/parts/seal.png';
  expect(files).toEqual([{ origin: picture, name: 'seal.png', text: 'x' }]);
  expect(pages.get('parts/seal.md')).toMatchObject({
    files: [picture],
    body: `Warm it. ![Seal](/api/v1/files/${namedId(picture)})`,
  });
  // What a record refers to comes before it.
  const order = [...pages.keys()];
  for (const [path, { parent }] of pages) {
    if (parent !== undefined)
      expect(order.indexOf(parent.slice(source.source.length + 1))).toBeLessThan(order.indexOf(path));
  }
});

test('a git bundle brings who wrote first and last, and when, through renames', async () => {
  const root = join(folder, 'handbook');
  await mkdir(root);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const commit = async (who: string, when: string, files: Record<string, string>) => {
    await write(root, files);
    git('add', '-A');
    const env = { ...process.env, GIT_AUTHOR_DATE: `${when}T10:00:00Z`, GIT_COMMITTER_DATE: `${when}T10:00:00Z` };
    const named = ['-c', `user.name=${who}`, '-c', `user.email=${who.split(' ')[0].toLowerCase()}@example.org`];
    execFileSync('git', [...named, 'commit', '-qm', `${who} on ${when}`], { cwd: root, env });
  };
  const long = 'Line by line, so that git knows the page again.\n'.repeat(8);
  git('init', '-q', '-b', 'main');
  await commit('Ruth Adeyemi', '2018-01-01', { 'läggen.md': `# Laying\n\n${long}` });
  git('mv', 'läggen.md', 'laying.md');
  await commit('Omar Haddad', '2019-01-01', { 'other.md': '# Other\n\nBy Omar.' });
  await commit('Mika Korhonen', '2020-01-01', { 'laying.md': `# Laying\n\n${long}And warm.\n` });
  git('bundle', 'create', '-q', join(folder, 'handbook.bundle'), 'main');
  await rm(root, { recursive: true });

  const { pages, people, losses, community } = await read(join(folder, 'handbook.bundle'), { community: 'Handbook' });
  expect(losses).toEqual([]);
  expect(community?.name).toBe('Handbook');
  const author = (name: string) => `markdown:handbook:/person/${namedId(`${name}@example.org`)}`;
  expect(people.map(({ origin, name, email }) => [origin, name, email]).sort()).toEqual(
    [
      [author('ruth'), 'Ruth Adeyemi', 'ruth@example.org'],
      [author('mika'), 'Mika Korhonen', 'mika@example.org'],
      [author('omar'), 'Omar Haddad', 'omar@example.org'],
    ].sort(),
  );
  // It keeps the name under which it began, wherever it is moved.
  expect([...pages.keys()].sort()).toEqual(['läggen.md', 'other.md']);
  expect(pages.get('läggen.md')).toMatchObject({
    author: author('ruth'),
    at: day('2018-01-01'),
    versions: [
      {
        title: 'Laying',
        body: long.trim(),
        author: author('ruth'),
        at: day('2018-01-01'),
        summary: 'Ruth Adeyemi on 2018-01-01',
      },
      {
        title: 'Laying',
        body: long.trim(),
        author: author('omar'),
        at: day('2019-01-01'),
        summary: 'Omar Haddad on 2019-01-01',
      },
    ],
    changed: { author: author('mika'), at: day('2020-01-01'), summary: 'Mika Korhonen on 2020-01-01' },
    aliases: ['/laying', '/läggen', '/laying.md'],
  });
  expect(pages.get('läggen.md')?.body).toContain('And warm.');
  expect(pages.get('other.md')).toMatchObject({ author: author('omar'), at: day('2019-01-01') });
  expect(pages.get('other.md')?.changed).toBeUndefined();
  const short = await read(join(folder, 'handbook.bundle'), { versions: 2 });
  expect(short.pages.get('läggen.md')?.versions?.map(({ at }) => at)).toEqual([day('2018-01-01')]);
});

test('what is no source is refused in one sentence', async () => {
  await write(folder, { 'no.bundle': 'hello', 'empty/x.txt': 'x' });
  const refusals = {
    absent: /^There is no folder or file/,
    'no.bundle': /is no folder, zip or git bundle/,
    empty: /There is no Markdown file in/,
  };
  for (const [name, says] of Object.entries(refusals)) {
    await expect(markdown.open([join(folder, name)], {}), name).rejects.toThrow(says);
  }
  await expect(markdown.open(['a', 'b'], {})).rejects.toThrow('Name one folder');
});

test('folders within folders without end do not stand deeper than pages can', async () => {
  const deep = `${Array.from({ length: 30 }, (_, i) => `d${i}`).join('/')}/page.md`;
  await write(join(folder, 'deep'), { [deep]: '# Deep' });
  const { pages } = await read(join(folder, 'deep'));
  const depthOf = (page: PageRecord | undefined): number =>
    page === undefined
      ? 0
      : 1 + depthOf(page.parent === undefined ? undefined : pages.get(page.parent.slice('markdown:deep:'.length)));
  expect(depthOf(pages.get(deep))).toBeLessThanOrEqual(19);
});
