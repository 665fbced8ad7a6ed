// The sample goes the whole way, into a real house: what stands there afterwards, who may read it, and what a second run does.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openArchive } from '../../../ground/archive.ts';
import { namedId } from '../../../ground/named-id.ts';
import type { Viewer } from '../../../lore/route.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { confluence } from './confluence.ts';
import { bytes, world, writeExport } from './confluence-sample.ts';
import { type Ask, reportOf } from './run.ts';

let t: TestHouse;
let [sam, mika]: Viewer[] = [];
let folder = '';
beforeAll(async () => {
  t = await openTestHouse({ following: false });
  sam = await t.person('Sam Lind', { admin: true });
  mika = await t.person('Mika Korhonen');
  folder = await mkdtemp(join(tmpdir(), 'fieldlore-confluence-run-'));
});
afterAll(async () => {
  await t.close();
  await rm(folder, { recursive: true, force: true });
});

const take: Ask = (name, input, extra) => t.ask(sam, name, input, extra);
const id = (page: number) => namedId(`confluence:HT:/page/${page}`);

async function run(dry_run: boolean) {
  const place = await writeExport(join(folder, 'HT'), world, bytes);
  const source = await confluence.open([place], {});
  try {
    return await reportOf(source, take, { dry_run });
  } finally {
    await source.close();
  }
}

test('a space of Confluence comes over, a second time as little as it changed', async () => {
  const { counts: planned } = await run(true);
  const { counts, losses } = await run(false);
  expect(counts).toEqual(planned);
  expect(counts.page).toEqual({ made: 12, changed: 0, unchanged: 0, left: 0 });
  expect(counts.comment.made).toBe(2);
  expect(losses.filter(({ what }) => what.includes('left'))).toEqual([]);
  const { counts: again } = await run(false);
  for (const kind of ['page', 'comment', 'person', 'community'] as const)
    expect({ kind, ...again[kind] }).toEqual({ kind, made: 0, changed: 0, unchanged: counts[kind].made, left: 0 });

  const home = (await t.ask(mika, 'pages.open', { page: id(10) })) as { title: string; body: string };
  expect(home.title).toBe('Home');
  expect(home.body).toMatch(/^Ask \[@Omar\]\(\/@omar\) at the cold seal/);
});

test('nobody reads what they could not read there', async () => {
  for (const hidden of [30, 31]) {
    await expect(t.ask(mika, 'pages.open', { page: id(hidden) })).rejects.toMatchObject({ reason: 'unknown' });
    await expect(t.ask(sam, 'pages.open', { page: id(hidden) })).resolves.toMatchObject({ id: id(hidden) });
  }
});

const samples = join(import.meta.dirname, '../../../../shared/data/confluence-xml');
test.skipIf(!existsSync(samples))('real exports are accounted for to the last object', async () => {
  for (const name of ['site-4.3.2.zip', 'site-5.9.zip']) {
    const archive = await openArchive(join(samples, name));
    const xml = await archive.text('entities.xml');
    await archive.close();
    const source = await confluence.open([join(samples, name)], {});
    const came: Record<string, number> = {};
    const left: Record<string, number> = {};
    for await (const each of source.records()) {
      if (each.kind !== 'loss') came[each.kind] = (came[each.kind] ?? 0) + 1;
      if (each.kind === 'page') came.version = (came.version ?? 0) + (each.versions?.length ?? 0);
      if (each.kind === 'loss' && each.what === 'objects')
        left[each.where] = [...each.why.matchAll(/(\d+) [^,(]*\(left\)/g)].reduce((sum, [, n]) => sum + Number(n), 0);
    }
    await source.close();
    const there = (kind: string) => xml.split(`<object class="${kind}"`).length - 1;
    const pages = (came.page ?? 0) + (came.version ?? 0);
    expect({ name, pages: pages + left.Page }).toEqual({ name, pages: there('Page') });
    expect({ name, files: (came.file ?? 0) + left.Attachment }).toEqual({ name, files: there('Attachment') });
    expect({ name, comments: (came.comment ?? 0) + (left.Comment ?? 0) }).toEqual({ name, comments: there('Comment') });
  }
});
