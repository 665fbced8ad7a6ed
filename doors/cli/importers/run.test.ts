import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportRecord } from '../../../lore/imports/record.ts';
import type { Viewer } from '../../../lore/route.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { type Loss, loss, type Source } from './importer.ts';
import { type Ask, reportOf } from './run.ts';
import { summaryOf } from './summary.ts';

let t: TestHouse;
let sam: Viewer;
beforeAll(async () => {
  t = await openTestHouse({ following: false });
  sam = await t.person('Sam Lind', { admin: true });
});
afterAll(() => t.close());

const home = 'markdown:log:/community';
const author = 'markdown:log:/person/mika';

function sourceOf(notes: number): Source {
  return {
    source: 'markdown:log',
    says: `${notes} notes`,
    close: async () => {},
    records: async function* (): AsyncGenerator<ImportRecord | Loss> {
      yield { kind: 'community', origin: home, name: 'Logbook', community_kind: 'place' };
      yield { kind: 'person', origin: author, name: 'Mika Korhonen' };
      for (let i = 0; i < notes; i++) {
        if (i % 100 === 7) yield loss('row', `line ${i}`, 'It was empty.');
        const at = new Date(Date.UTC(2022, 0, 1, 0, i));
        yield { kind: 'note', origin: `markdown:log:${i}`, home, author, body: `Observation ${i}`, at };
      }
    },
  };
}

const take: Ask = (name, input, extra) => t.ask(sam, name, input, extra);
const count = async () =>
  Number(
    (
      await t.base.read
        .selectFrom('notes')
        .select((e) => e.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

test('a dry run counts everything and writes nothing', async () => {
  const report = await reportOf(sourceOf(250), take, { dry_run: true });
  expect(report.counts.note).toEqual({ made: 250, changed: 0, unchanged: 0, left: 0 });
  expect(await count()).toBe(0);
});

test('an import that dies in the middle has taken whole batches, and the next one goes on', async () => {
  let batches = 0;
  const dying: Ask = async (name, input) => {
    if (++batches === 3) throw new Error('The power went.');
    return await take(name, input);
  };
  await expect(reportOf(sourceOf(250), dying, { dry_run: false })).rejects.toThrow('The power went.');
  // Two batches of a hundred, the community and the author among them.
  expect(await count()).toBe(198);

  const seen: number[] = [];
  const report = await reportOf(sourceOf(250), take, { dry_run: false, onProgress: (records) => seen.push(records) });
  expect(report.counts.note).toEqual({ made: 52, changed: 0, unchanged: 198, left: 0 });
  expect(seen).toEqual([101, 202, 255]);
  expect(await count()).toBe(250);

  const again = await reportOf(sourceOf(250), take, { dry_run: false });
  expect(again.counts).toMatchObject({
    note: { made: 0, unchanged: 250 },
    person: { made: 0, unchanged: 1 },
    community: { made: 0, unchanged: 1 },
  });
  expect(await count()).toBe(250);
});

test('a batch that dies inside writes nothing of itself', async () => {
  const before = await count();
  const records: ImportRecord[] = [
    { kind: 'note', origin: 'markdown:log:x', home, author, body: 'First of its batch', at: new Date('2022-02-02') },
    {
      kind: 'note',
      origin: 'markdown:log:y',
      home,
      author: null,
      body: 'Nul \u0000 is no letter',
      at: new Date('2022-02-02'),
    },
  ];
  await expect(take('imports.take', { source: 'markdown:log', dry_run: false, records })).rejects.toThrow();
  expect(await count()).toBe(before);
});

test('somebody who was found by e-mail is known in later batches too', async () => {
  const { email } = await t.base.read
    .selectFrom('people')
    .select('email')
    .where('id', '=', (await t.person('Jo Larsen')).person)
    .executeTakeFirstOrThrow();
  const source: Source = {
    ...sourceOf(0),
    records: async function* () {
      const origin = 'markdown:log:/person/jo';
      yield { kind: 'person', origin, name: 'Jo', email: email as string };
      for (let i = 0; i < 150; i++) {
        yield {
          kind: 'note',
          origin: `markdown:log:jo${i}`,
          home,
          author: origin,
          body: `Said ${i}`,
          at: new Date('2022-03-03'),
        };
      }
    },
  };
  const report = await reportOf(source, take, { dry_run: false });
  expect(report.counts).toMatchObject({ person: { unchanged: 1, made: 0 }, note: { made: 150, left: 0 } });
});

test('the summary says what was made and, by kind, what was lost', async () => {
  const summary = summaryOf(await reportOf(sourceOf(250), take, { dry_run: true }));
  expect(summary).toMatch(/notes +0 +0 +250 +0/);
  expect(summary).toContain('3 things could not come');
  expect(summary).toMatch(/3 {2}row\n +line 7: It was empty\./);
});
