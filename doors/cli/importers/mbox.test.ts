import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writtenIn } from '../../../ground/mail-words.ts';
import type { Viewer } from '../../../lore/route.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import type { Loss } from './importer.ts';
import { mbox } from './mbox.ts';
import { isAnswer, isQuestion, threadsOf, titleOf } from './mbox-threads.ts';
import { recognise } from './recognise.ts';
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

type Letter = {
  id?: string;
  from: string;
  subject: string;
  day: number;
  answers?: string;
  body: string;
  more?: string;
};
const letter = ({ id, from, subject, day, answers, body, more = '' }: Letter): string => {
  const head = [
    `From ${from.match(/\S+@\S+?(?=>)/)?.[0] ?? 'nobody@example.org'} Tue Mar  ${day} 10:00:00 2014`,
    `From: ${from}`,
    `Subject: ${subject}`,
    `Date: Tue, ${day} Mar 2014 10:00:00 +0000`,
    ...(id === undefined ? [] : [`Message-ID: <${id}@example.org>`]),
    ...(answers === undefined ? [] : [`In-Reply-To: <${answers}@example.org>`]),
  ];
  return `${head.join('\n')}\n${more}\n${body}\n\n`;
};
const dana = 'Dana Okafor <dana@example.org>';
const omar = '=?utf-8?q?Omar_H=C3=A4ddad?= <omar@example.org>';
const archive = [
  letter({
    id: 'q1',
    from: dana,
    subject: '[seals] Which seal in the cold?',
    day: 4,
    body: 'The blue one leaks.\n\n-- \nDana\nPumps',
  }),
  letter({
    id: 'a1',
    from: omar,
    subject: 'Re: [seals] Which seal in the cold?',
    day: 5,
    answers: 'q1',
    body: 'Warm it first.\n\nOn 4 March 2014 Dana Okafor wrote:\n> The blue one leaks.\n',
  }),
  letter({
    id: 'c1',
    from: dana,
    subject: 'Re: [seals] Which seal in the cold?',
    day: 6,
    answers: 'a1',
    body: '> Warm it first.\n\nThat did it.\n\n>From then on it held.',
  }),
  letter({
    id: 'c2',
    from: dana,
    subject: 'Re: [seals] Which seal in the cold?',
    day: 6,
    answers: 'q1',
    body: 'It is pump 3.',
  }),
  letter({ id: 'n1', from: omar, subject: 'Spares have come', day: 7, body: 'They lie in the shed.' }),
  letter({ id: 'r1', from: dana, subject: 'Re: Spares have come', day: 8, body: 'Thank you.' }),
  letter({ id: 'n1', from: omar, subject: 'Spares have come', day: 7, body: 'They lie in the shed.' }),
].join('');

async function read(text: string, name = 'seals.mbox') {
  const path = join(folder, name);
  await writeFile(path, text);
  expect(await recognise(path)).toBe('mbox');
  const source = await mbox.open([path], {});
  try {
    return { says: source.says, all: await Array.fromAsync(source.records()) };
  } finally {
    await source.close();
  }
}

test('a thread that asks is a question with answers, any other a page with comments', async () => {
  const { says, all } = await read(archive);
  expect(says).toBe('seals: 6 mails in 2 threads');
  const source = 'mbox:seals:mails/';
  expect(all.filter(({ kind }) => !['person', 'community', 'loss'].includes(kind))).toMatchObject([
    {
      kind: 'question',
      origin: `${source}q1@example.org`,
      title: 'Which seal in the cold?',
      body: 'The blue one leaks.',
    },
    { kind: 'answer', origin: `${source}a1@example.org`, on: `${source}q1@example.org`, body: 'Warm it first.' },
    {
      kind: 'comment',
      answer: `${source}a1@example.org`,
      body: '> Warm it first.\n\nThat did it.\n\nFrom then on it held.',
    },
    { kind: 'comment', on: `${source}q1@example.org`, body: 'It is pump 3.' },
    { kind: 'page', title: '2014' },
    { kind: 'page', title: 'Spares have come', parent: 'mbox:seals:/year/2014', at: new Date('2014-03-07T10:00:00Z') },
    { kind: 'comment', on: `${source}n1@example.org`, body: 'Thank you.' },
  ]);
  expect(all.filter(({ kind }) => kind === 'person')).toMatchObject([
    { name: 'Dana Okafor', email: 'dana@example.org' },
    { name: 'Omar Häddad' },
  ]);
  expect(JSON.stringify(all.map((each) => ('origin' in each ? each.origin : '')))).not.toContain('dana@');
  const counted = all.filter((each): each is Loss => each.kind === 'loss' && each.what === 'objects');
  expect(counted).toMatchObject([
    { why: '1 question, 1 other thread as pages, 4 replies, 1 mail a second time (left).' },
  ]);
});

test('it comes into a house once', async () => {
  const path = join(folder, 'seals.mbox');
  await writeFile(path, archive);
  const take: Ask = (name, input, extra) => t.ask(sam, name, input, extra);
  const run = async () => {
    const source = await mbox.open([path], {});
    return await reportOf(source, take, { dry_run: false }).finally(source.close);
  };
  const { counts, losses } = await run();
  expect(losses.filter(({ what }) => what.includes('left'))).toEqual([]);
  expect(counts).toMatchObject({ question: { made: 1 }, answer: { made: 1 }, page: { made: 2 }, comment: { made: 3 } });
  const { counts: again } = await run();
  for (const [kind, { made }] of Object.entries(counts))
    expect({ kind, ...again[kind as 'page'] }).toEqual({ kind, made: 0, changed: 0, unchanged: made, left: 0 });
});

test('attachments are counted, base64 is read, and a mail without a name or a day has its place', async () => {
  const mixed =
    'Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nV2FybSBpdC4=\n--x\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=a.pdf\nContent-Transfer-Encoding: base64\n\nJVBERg==\n--x--';
  const text = `${letter({ from: dana, subject: 'Warm', day: 4, body: '', more: `MIME-Version: 1.0\n${mixed}` })}From x Tue Mar  4 10:00:00 2014\nFrom: dana at example.org (Dana)\nSubject:\n\nHm.\n`;
  const { all } = await read(text, 'odd.mbox');
  expect(all.filter(({ kind }) => kind === 'page')).toMatchObject([
    { title: '2014' },
    { title: 'Warm', body: 'Warm it.' },
    { title: 'Without a subject', at: new Date('2014-03-04T10:00:00Z') },
  ]);
  expect(all).toContainEqual(expect.objectContaining({ what: 'file' }));
});

test('what is no mbox, and an empty one, are refused', async () => {
  const path = join(folder, 'no.mbox');
  await writeFile(path, 'Dear all,\n\nhello.\n');
  await expect(mbox.open([path], {})).rejects.toThrow('This is no mbox');
  await writeFile(path, '\n');
  await expect(mbox.open([path], {})).rejects.toThrow('There is no mail in it');
  await expect(mbox.open([folder], {})).rejects.toThrow('is no file');
});

test.each([
  ['Which seal?', 'It leaks.', true],
  ['[Q] Seals', 'They leak.', true],
  ['How to fit a seal', 'Does anybody know? I tried it cold.', true],
  ['How to fit a seal', 'Warm it first.', false],
  ['Seals', 'They leak.\n\nWhat do you do?\n\nDana', true],
  ['Seals have come', '> Where are they?\n\nIn the shed.', false],
])('%s – %s: asks %s', (subject, body, asks) => {
  expect(isQuestion({ subject, body })).toBe(asks);
});

test('a subject is a title without what programs put before it', () => {
  expect(titleOf('Re: [seals] AW: Fwd: Cold?')).toBe('Cold?');
  expect(isAnswer('[seals] Re: Cold?')).toBe(true);
  expect(isAnswer('Rest of it')).toBe(false);
});

test('mails that name each other in a circle are one thread; a mail that nobody knows begins one', () => {
  const head = (n: number, ...answers: string[]) => ({ n, key: `m${n}`, answers, subject: `S${n}` });
  const threads = threadsOf([head(0, 'm1'), head(1, 'm0'), head(2, 'm1'), head(3, 'gone')]);
  expect([...threads].sort(([a], [b]) => a - b)).toEqual([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 3],
  ]);
});

test('what is quoted and answered stays, the mail below does not', () => {
  // Without the empty line the answer would be a part of the quotation (CommonMark 5.1, lazy continuation).
  expect(
    writtenIn('> One?\nYes.\n\n>> Two?\nNo.\n\nOn Monday\nDana wrote:\n> One?\n> Two?', '', { quoting: 'whole' }),
  ).toBe('> One?\n\nYes.\n\n> > Two?\n\nNo.');
  expect(writtenIn('Look here:\n> One?', '')).toBe('Look here:');
  expect(writtenIn('Hm.\n________________________\nseals mailing list\nhttps://example.org/list', '')).toBe('Hm.');
});
