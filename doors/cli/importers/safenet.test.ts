import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NoteRecord } from '../../../lore/imports/record.ts';
import type { Loss } from './importer.ts';
import { safenet } from './safenet.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fieldlore-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

const columns = [
  ...['ID', 'SAFENET ID', 'Event Start Date', 'Incident Name', 'Event State', 'Event Jurisdiction', 'Event Local Unit'],
  ...[
    'Event Position Title',
    'Event Task',
    'Event Resources',
    'Contributing Factors',
    'Human Factors',
    'Other Factors',
  ],
  ...['Narrative', 'Immediate Action Taken', 'SAFENET Create Date'],
];
const report = {
  ID: '1',
  'SAFENET ID': 'AAA1SAFE',
  'Event Start Date': '07/14/2003 13:30',
  'Incident Name': 'HOLLOW CREEK',
  'Event State': 'OR',
  'Event Jurisdiction': 'BLM',
  'Event Local Unit': 'East ranger district',
  'Event Position Title': 'Engine Boss',
  'Event Task': 'Line Construction',
  'Event Resources': 'Two engines',
  'Contributing Factors': 'Communications;Equipment;Other;',
  'Human Factors': 'Leadership;',
  'Other Factors': 'The repeater had no power.',
  Narrative: 'The radio was silent for an hour. Nobody knew where we were.',
  'Immediate Action Taken': 'We sent a runner.',
  'SAFENET Create Date': '07/16/2003 00:00',
};

function csv(...rows: (Partial<Record<string, string>> | string)[]): string {
  const line = (cells: string[]) => cells.map((cell) => `"${cell}"`).join(',');
  const body = rows.map((row) =>
    typeof row === 'string' ? row : line(columns.map((name) => ({ ...report, ...row })[name] ?? '')),
  );
  return `${[columns.map((name) => `"${name}"`).join(', '), ...body].join('\n')}\n`;
}

async function read(content: string | Buffer, name = 'reports.csv') {
  const path = join(folder, name);
  await writeFile(path, content);
  const source = await safenet.open([path], {});
  const all = await Array.fromAsync(source.records());
  return {
    says: source.says,
    notes: all.filter((each): each is NoteRecord => each.kind === 'note'),
    communities: all.filter((each) => each.kind === 'community'),
    losses: all
      .filter((each): each is Loss => each.kind === 'loss')
      .map(({ what, where, why }) => `${what} | ${where} | ${why}`),
  };
}

test('a report becomes a note: what happened, what was done, where, when, under which conditions', async () => {
  const { notes, communities, losses, says } = await read(csv({}));
  expect(losses).toEqual([]);
  expect(says).toBe('SAFENET: 1 rows in 1 file');
  expect(communities).toMatchObject([
    { origin: 'safenet:/community/BLM', name: 'Fire safety: Bureau of Land Management' },
  ]);
  expect(notes).toEqual([
    {
      kind: 'note',
      origin: 'safenet:AAA1SAFE',
      home: 'safenet:/community/BLM',
      author: 'safenet:/reporter',
      body:
        'The radio was silent for an hour. Nobody knew where we were.\n\n**Immediate action taken.** We sent a runner.\n\n' +
        'Position: Engine Boss · Resources: Two engines',
      because: 'The repeater had no power.',
      context: {
        place: 'East ranger district, OR',
        task: 'Line Construction',
        job: 'HOLLOW CREEK',
        conditions: ['Communications', 'Equipment', 'Leadership'],
      },
      language: 'en',
      at: new Date('2003-07-16T00:00:00Z'),
      happened_at: new Date('2003-07-14T13:30:00Z'),
    },
  ]);
});

test('rows that cannot be read are lost by name, and the rows around them are not', async () => {
  const { notes, losses, says } = await read(
    csv(
      {},
      '"2","BBB2SAFE","too","few"',
      Object.fromEntries(columns.map((name) => [name, ' '])),
      { 'SAFENET ID': 'CCC3SAFE', Narrative: 'He said "go" and we went.' },
      { 'SAFENET ID': 'AAA1SAFE' },
      { 'SAFENET ID': '' },
      { 'SAFENET ID': 'DDD4SAFE', Narrative: '', 'Incident Name': '', 'Immediate Action Taken': '' },
    ),
  );
  expect(notes.map(({ origin }) => origin)).toEqual(['safenet:AAA1SAFE', 'safenet:CCC3SAFE']);
  expect(notes[1].body).toContain('He said "go" and we went.');
  expect(losses).toEqual([
    'row | reports.csv line 3 | It has more or fewer fields than there are columns.',
    'row | reports.csv line 4 | Nothing is in it.',
    'row | reports.csv line 6 | AAA1SAFE came before.',
    'row | reports.csv line 7 | It has no id, so it could not be told from others.',
    'row | reports.csv line 8 (DDD4SAFE) | It says nothing of what happened.',
  ]);
  expect(says).toBe('SAFENET: 7 rows in 1 file');
});

test('dates that cannot be are mended and told', async () => {
  const { notes, losses } = await read(
    csv(
      { 'SAFENET ID': 'same day', 'Event Start Date': '07/16/2003 13:30' },
      { 'SAFENET ID': 'later', 'Event Start Date': '11/01/2003 00:00' },
      { 'SAFENET ID': 'no day', 'Event Start Date': '02/31/2003 00:00' },
    ),
  );
  expect(notes.map(({ at, happened_at }) => [at, happened_at].map((date) => date?.toISOString()))).toEqual([
    ['2003-07-16T13:30:00.000Z', '2003-07-16T13:30:00.000Z'],
    ['2003-07-16T00:00:00.000Z', '2003-07-16T00:00:00.000Z'],
    ['2003-07-16T00:00:00.000Z', '2003-07-16T00:00:00.000Z'],
  ]);
  expect(losses).toHaveLength(2);
});

test('chips are cut to what a note can carry, and each cut is told', async () => {
  const factors = Array.from({ length: 14 }, (_, i) => `Factor ${i}`).join(';');
  const { notes, losses } = await read(csv({ 'Contributing Factors': factors, 'Event Task': 'Digging '.repeat(20) }));
  expect(notes[0].context?.conditions).toHaveLength(12);
  expect(notes[0].context?.task).toHaveLength(120);
  expect(losses.filter((each) => each.startsWith('chip'))).toHaveLength(4);
});

test('gzip and old encodings are read; an old encoding is told', async () => {
  const text = csv({ Narrative: 'Señor Núñez – burnt' });
  expect((await read(gzipSync(`\ufeff${text}`), 'reports.csv.gz')).notes[0].body).toContain('Señor Núñez – burnt');
  const old = Buffer.from(text.replace(' – ', ' \x96 '), 'latin1');
  const { notes, losses } = await read(old);
  expect(notes[0].body).toContain('Señor Núñez – burnt');
  expect(losses[0]).toMatch(/^encoding \| reports.csv/);
});

test('what is no report is refused in one sentence, before anything is read', async () => {
  const path = (name: string) => join(folder, name);
  await writeFile(path('good.csv'), csv({}));
  await writeFile(path('other.csv'), 'a,b\n1,2\n');
  await writeFile(path('empty.csv'), '');
  await writeFile(path('cut.csv.gz'), gzipSync(csv({})).subarray(0, 60));
  const refusals = {
    'other.csv': /other\.csv is not a SAFENET export: it has no column “safenet id”/,
    'empty.csv': /is not a SAFENET export/,
    'cut.csv.gz': /cut\.csv\.gz is a broken gzip file/,
    'absent.csv': /^There is no file .*absent\.csv\.$/,
    '.': /is a folder/,
  };
  for (const [name, says] of Object.entries(refusals)) {
    await expect(safenet.open([path('good.csv'), path(name)], {}), name).rejects.toThrow(says);
  }
});
