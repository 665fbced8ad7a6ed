import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { type Doc, type Find, type Options, openIndex, type SearchIndex } from './index.ts';
import { type Engine, loadEngine } from './index-engine.ts';

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function newFolder(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'fieldlore-index-'));
  undo.push(() => rm(home, { recursive: true, force: true }));
  return join(home, 'index');
}

/** An index that is put in order only when a test says so, unless told otherwise. */
function opened(folder: string, options: Options = {}): SearchIndex {
  const index = openIndex(folder, { ...options, limits: { quiet_ms: 3_600_000, ...options.limits } });
  undo.push(() => index.close());
  return index;
}

const doc = (id: string, title: string, body = '', more: Partial<Doc> = {}): Doc => ({
  id,
  kind: 'note',
  title,
  body,
  open: true,
  communities: [],
  at_ms: 0,
  ...more,
});

const found = async (index: SearchIndex, text: string, more: Partial<Find> = {}): Promise<string[]> =>
  (await index.find({ text, communities: [], limit: 20, ...more })).map((hit) => hit.id);

const world = [
  doc('ice', 'Wärmepumpe E-114 vereist', 'Bei −18 °C taut die X20 nicht ab.'),
  doc('valve', 'Replacing the valve', 'The compressor was frozen, and so was the pump.'),
  doc('noise', 'Kompressor laut', 'Der Kompressor brummt.', { open: false, communities: ["o'brien", 'c2'] }),
  doc('page', 'Filter', 'Über Filter', { kind: 'page' }),
];

for (const built of [false, true]) {
  const when = built ? 'once indexed' : 'at once';
  const ready = async (): Promise<SearchIndex> => {
    const index = opened(await newFolder());
    await index.put(world);
    if (built) await index.optimise();
    return index;
  };

  test(`${when}: words, beginnings, umlauts, compounds and identifiers are found`, async () => {
    const index = await ready();
    expect(await found(index, 'waermepumpe')).toEqual(['ice']);
    expect(await found(index, 'wärmep')).toEqual(['ice']);
    expect((await found(index, 'pumpe')).sort()).toEqual(['ice', 'valve']);
    expect(await found(index, 'e114')).toEqual(['ice']);
    expect(await found(index, 'E-11')).toEqual(['ice']);
    expect(await found(index, 'x20')).toEqual(['ice']);
    expect(await found(index, '−18')).toEqual(['ice']);
    expect(await found(index, 'frozen compressors')).toEqual(['valve']);
    expect(await found(index, 'why is the compressor frozen?')).toEqual(['valve']);
  });

  test(`${when}: closed documents are found by members only, kinds are kept apart`, async () => {
    const index = await ready();
    expect(await found(index, 'brummt')).toEqual([]);
    expect(await found(index, 'brummt', { communities: ['c1', 'c3'] })).toEqual([]);
    expect(await found(index, 'brummt', { communities: ['c1', "o'brien"] })).toEqual(['noise']);
    expect(await found(index, 'brummt', { communities: ['*', "') OR true OR ('"] })).toEqual([]);
    expect(await found(index, 'filter', { kinds: ['page'] })).toEqual(['page']);
    expect(await found(index, 'filter', { kinds: ['note'] })).toEqual([]);
    expect(await found(index, 'filter', { kinds: [] })).toEqual([]);
  });

  test(`${when}: putting again replaces, words and rights; dropping removes; clearing empties`, async () => {
    const index = await ready();
    await index.put([doc('valve', 'Gone', ''), doc('valve', 'Changed', '', { open: false, communities: ['c9'] })]);
    expect(await found(index, 'frozen', { communities: ['c9'] })).toEqual([]);
    expect(await found(index, 'changed')).toEqual([]);
    expect(await found(index, 'changed', { communities: ['c9'] })).toEqual(['valve']);
    await index.drop(['page', 'never']);
    expect(await found(index, 'filter')).toEqual([]);
    expect(await index.count()).toBe(3);
    await index.clear();
    expect(await index.count()).toBe(0);
    expect(await found(index, 'wärmepumpe')).toEqual([]);
    await index.put([doc('new', 'Wärmepumpe')]);
    expect(await found(index, 'wärmepumpe')).toEqual(['new']);
  });
}

test('one wrong letter is forgiven when nothing else is found', async () => {
  const index = opened(await newFolder());
  await index.put(world);
  await index.optimise();
  expect(await found(index, 'wärmepmpe')).toEqual(['ice']);
  expect(await found(index, 'compresor frozen')).toEqual(['valve']);
  expect(await found(index, 'fltr')).toEqual([]);
});

test('the title counts for more than the body, all words for more than some', async () => {
  const index = opened(await newFolder());
  await index.put([
    doc('body', 'Nachtrag', 'Am Ende half ein neues Ventil.'),
    doc('title', 'Ventil', 'Am Ende half es nicht.'),
    doc('both', 'Nachtrag', 'Ventil und Dichtung.'),
  ]);
  await index.optimise();
  expect((await found(index, 'ventil'))[0]).toBe('title');
  expect(await found(index, 'ventil dichtung ')).toEqual(['both', 'title', 'body']);
});

test('a word that nothing has is not left out of the question', async () => {
  const index = opened(await newFolder());
  await index.put([doc('one', 'Ventil', 'Am Montag.'), doc('first', 'Kessel', 'Am Freitag.')]);
  await index.put([doc('other', 'Kessel', 'Am Dienstag.')]);
  await index.optimise();
  await index.put([doc('fresh', 'Ventil', 'Am Mittwoch.')]);
  expect((await found(index, 'ventil mittwoch '))[0]).toBe('fresh');
  // A wrong letter is forgiven before a whole word is.
  expect(await found(index, 'kessel dienstagg ')).toEqual(['other', 'first']);
});

test('what was put before a restart is found after it, indexed or not', async () => {
  const folder = await newFolder();
  const before = openIndex(folder, { limits: { quiet_ms: 3_600_000 } });
  await before.put([doc('old', 'Kessel')]);
  await before.optimise();
  await before.put([doc('new', 'Speicher', '', { open: false, communities: ['c1'] })]);
  await before.close();
  const lost: string[] = [];
  const after = opened(folder, { onLost: (why) => lost.push(why) });
  expect(await found(after, 'kessel')).toEqual(['old']);
  expect(await found(after, 'speicher')).toEqual([]);
  expect(await found(after, 'speicher', { communities: ['c1'] })).toEqual(['new']);
  expect(lost).toEqual([]);
});

test('it puts itself in order when it is quiet, while others put and find', async () => {
  const folder = await newFolder();
  const index = opened(folder, { limits: { quiet_ms: 20 } });
  await index.put(Array.from({ length: 300 }, (_, number) => doc(`d${number}`, `Meldung ${number}`)));
  const partitions = async () => JSON.parse(await readFile(join(folder, 'stamp.json'), 'utf8')).partitions as number;
  const from = Date.now();
  for (let number = 0; Date.now() < from + 3_000 || (await partitions()) === 0; number++) {
    await index.put([doc(`e${number}`, `Zwischenruf ${number}`)]);
    expect((await found(index, `Zwischenruf ${number} `))[0]).toBe(`e${number}`);
    expect((await found(index, 'Meldung 77 '))[0]).toBe('d77');
  }
}, 60_000);

test('whatever is typed, it answers', async () => {
  const index = opened(await newFolder());
  await index.put(world);
  await index.optimise();
  const odd = [
    '"',
    '""',
    'pump AND',
    '(pump',
    'title:pump',
    '*',
    'pump*',
    '😀',
    '\u0000',
    'a\u0000b',
    '\\',
    "'; --",
    '-',
    '−',
    '\ud800',
    '{"match":1}',
  ];
  for (const text of [...odd, 'pump '.repeat(2_000), 'x'.repeat(10_000)])
    await index.find({ text, communities: [], limit: 5 });
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.string()),
      fc.integer(),
      async (text, communities, limit) => {
        const hits = await index.find({ text, communities, limit });
        expect(hits.every((hit) => hit.score > 0)).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
}, 20_000);

/** The engine, with one method of the table made to never answer. */
const hanging = (method: string) => (): Engine => {
  const engine = loadEngine();
  const never = new Promise<never>(() => {});
  const wrap = <T extends object>(inner: T, stuck: Record<string, unknown>): T =>
    new Proxy(inner, {
      get(target, name) {
        if (typeof name === 'string' && name in stuck) return stuck[name];
        const value = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  const connect: Engine['lance']['connect'] = async (...given: unknown[]) => {
    const connection = await (
      engine.lance.connect as (...given: unknown[]) => Promise<Awaited<ReturnType<typeof engine.lance.connect>>>
    )(...given);
    return wrap(connection, {
      createEmptyTable: async (...args: Parameters<typeof connection.createEmptyTable>) =>
        wrap(await connection.createEmptyTable(...args), { [method]: () => never }),
    });
  };
  return { ...engine, lance: { ...engine.lance, connect } };
};

test('an engine that hangs is refused as unavailable, and nothing waits behind it', async () => {
  const unavailable = expect.objectContaining({ name: 'unavailable', reason: 'unavailable' });
  const counting = opened(await newFolder(), { load: hanging('countRows'), limits: { find_ms_max: 1_500 } });
  await counting.put(world);
  await expect(counting.count()).rejects.toEqual(unavailable);
  expect(await found(counting, 'filter')).toEqual(['page']);
  const dropping = opened(await newFolder(), { load: hanging('delete'), limits: { put_ms_max: 8_000 } });
  await dropping.put(world);
  const drop = expect(dropping.drop(['page'])).rejects.toEqual(unavailable);
  expect(await found(dropping, 'filter')).toEqual(['page']);
  await drop;
  await dropping.put([doc('next', 'Filter zwei')]);
  const loading = opened(await newFolder(), { load: () => new Promise(() => {}), limits: { put_ms_max: 50 } });
  await expect(loading.find({ text: 'x', communities: [], limit: 1 })).rejects.toEqual(unavailable);
});

test('too many finds at once are refused, later ones answered', async () => {
  const index = opened(await newFolder(), { limits: { finds_max: 3 } });
  await index.put(world);
  const asked = await Promise.allSettled(Array.from({ length: 10 }, () => found(index, 'filter')));
  expect(asked.filter((each) => each.status === 'fulfilled')).toHaveLength(3);
  expect(await found(index, 'filter')).toEqual(['page']);
});

test('a folder that is damaged or not ours is moved aside, and the index starts empty', async () => {
  for (const harm of ['foreign', 'stamp', 'manifest', 'words'] as const) {
    const folder = await newFolder();
    if (harm === 'foreign') {
      await mkdir(folder);
      await writeFile(join(folder, 'thesis.txt'), 'important');
    } else {
      const before = openIndex(folder);
      await before.put(world);
      await before.optimise();
      await before.close();
      if (harm === 'stamp') await writeFile(join(folder, 'stamp.json'), '{"format":"other 9"}');
      if (harm === 'manifest') await overwrite(join(folder, 'docs.lance/_versions'));
      if (harm === 'words') await overwrite(join(folder, 'docs.lance/_indices'));
    }
    const lost: string[] = [];
    const index = opened(folder, { onLost: (why) => lost.push(why) });
    await found(index, 'filter').catch((error: Error) => expect(error.name, harm).toBe('unavailable'));
    expect(await index.count(), harm).toBe(0);
    expect(lost, harm).toHaveLength(1);
    expect(await readdir(`${folder}.lost`), harm).not.toEqual([]);
    await index.put(world);
    expect(await found(index, 'filter'), harm).toEqual(['page']);
  }
});

async function overwrite(folder: string): Promise<void> {
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (file.isFile()) await writeFile(join(file.parentPath, file.name), 'not what it was');
  }
}
