import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namedId } from '../../../ground/named-id.ts';
import type { AnswerRecord, CommentRecord, QuestionRecord } from '../../../lore/imports/record.ts';
import type { Viewer } from '../../../lore/route.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import type { Loss } from './importer.ts';
import { recognise } from './recognise.ts';
import { type Ask, reportOf } from './run.ts';
import { stackexchange } from './stackexchange.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fieldlore-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Rows = Record<string, Record<string, string | number>[]>;
const escaped = (text: string | number) => String(text).replace(/[&<>"\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);

async function dump(name: string, tables: Rows): Promise<string> {
  const place = join(folder, name);
  await mkdir(place, { recursive: true });
  for (const [table, rows] of Object.entries(tables)) {
    const lines = rows.map((row) => {
      const said = Object.entries(row).map(([column, value]) => `${column}="${escaped(value)}"`);
      return `  <row ${said.join(' ')} />`;
    });
    const root = table.toLowerCase();
    await writeFile(
      join(place, `${table}.xml`),
      `\ufeff<?xml version="1.0"?>\n<${root}>\n${lines.join('\n')}\n</${root}>\n`,
    );
  }
  return place;
}

const day = (n: number) => `2016-05-${String(n).padStart(2, '0')}T10:00:00.000`;
const at = (n: number) => new Date(`${day(n)}Z`);
const post = (Id: number, more: object) => ({ Id, CreationDate: day(1), Score: 0, Body: '<p>Words.</p>', ...more });
const sample: Rows = {
  Posts: [
    post(1, {
      PostTypeId: 1,
      AcceptedAnswerId: 3,
      Title: 'Which seal is it?',
      Tags: '<seals><c#>',
      OwnerUserId: 7,
      LastEditorUserId: 8,
      LastEditDate: day(4),
      Body: '<p>See <a href="https://seals.stackexchange.com/questions/5/cold#6">that one</a>.</p><pre class="lang-py s-code-block"><code>a = 1\n</code></pre><p><img src="https://i.example.org/x.png" alt="a seal"></p><p>And $x_1 + y^2$ for 3$ or 4$.</p>',
    }),
    post(3, {
      PostTypeId: 2,
      ParentId: 1,
      OwnerDisplayName: 'user99',
      CreationDate: day(2),
      Body: '<p>The blue one.</p>',
    }),
    // Two became one: this answer is older than its question.
    post(4, { PostTypeId: 2, ParentId: 5, CreationDate: day(2) }),
    post(5, { PostTypeId: 1, Title: 'What in the cold?', Tags: '|seals|cold|', OwnerUserId: -1 }),
    post(6, { PostTypeId: 2, ParentId: 5, OwnerUserId: 7, CreationDate: day(3) }),
    post(9, { PostTypeId: 1, Title: 'Seal?', Tags: '', OwnerUserId: 7 }),
    post(10, { PostTypeId: 4, OwnerUserId: 8, Body: 'What keeps it in.' }),
    post(11, { PostTypeId: 5, OwnerUserId: 8, Body: '<p>In full.</p>' }),
    post(12, { PostTypeId: 2, ParentId: 404 }),
  ],
  Users: [
    { Id: -1, DisplayName: 'Community' },
    { Id: 7, DisplayName: 'Ruth Adeyemi' },
    { Id: 8, DisplayName: 'Omar Haddad' },
    { Id: 9, DisplayName: 'Who wrote nothing' },
  ],
  Comments: [
    { Id: 1, PostId: 1, Text: 'Which pump?', CreationDate: day(2), UserId: 8 },
    {
      Id: 2,
      PostId: 3,
      Text: 'Thanks! See http://old.stackexchange.com/q/9',
      CreationDate: day(3),
      UserDisplayName: 'Jo',
    },
    { Id: 3, PostId: 404, Text: 'Lost', CreationDate: day(3), UserId: 8 },
  ],
  Votes: [2, 2, 3, 1, 5].map((VoteTypeId, n) => ({ Id: n, PostId: 3, VoteTypeId, CreationDate: day(4) })),
  Tags: [
    { Id: 1, TagName: 'seals', Count: 2, ExcerptPostId: 10, WikiPostId: 11 },
    { Id: 2, TagName: 'cold', Count: 1 },
  ],
  PostHistory: [
    { Id: 1, PostId: 1, PostHistoryTypeId: 2, RevisionGUID: 'a', CreationDate: day(1), UserId: 7, Text: 'It *leaks*.' },
    { Id: 2, PostId: 1, PostHistoryTypeId: 1, RevisionGUID: 'a', CreationDate: day(1), UserId: 7, Text: 'Seal?' },
    {
      Id: 3,
      PostId: 1,
      PostHistoryTypeId: 5,
      RevisionGUID: 'b',
      CreationDate: day(3),
      UserId: 8,
      Text: 'It **leaks**.',
    },
    {
      Id: 4,
      PostId: 1,
      PostHistoryTypeId: 4,
      RevisionGUID: 'c',
      CreationDate: day(4),
      UserId: 8,
      Comment: 'says which',
      Text: 'Which seal is it?',
    },
    { Id: 5, PostId: 1, PostHistoryTypeId: 10, RevisionGUID: 'd', CreationDate: day(5), Comment: '105' },
    { Id: 6, PostId: 11, PostHistoryTypeId: 2, RevisionGUID: 'e', CreationDate: day(1), UserId: 8, Text: 'Begun.' },
    { Id: 7, PostId: 11, PostHistoryTypeId: 5, RevisionGUID: 'f', CreationDate: day(2), UserId: 7, Text: 'In full.' },
  ],
  PostLinks: [
    { Id: 1, PostId: 1, RelatedPostId: 9, LinkTypeId: 1 },
    { Id: 2, PostId: 5, RelatedPostId: 9, LinkTypeId: 1 },
    { Id: 3, PostId: 5, RelatedPostId: 404, LinkTypeId: 1 },
    { Id: 4, PostId: 1, RelatedPostId: 9, LinkTypeId: 3 },
    // A circle: the first of the two is the first.
    { Id: 5, PostId: 9, RelatedPostId: 1, LinkTypeId: 3 },
  ],
};
const site = 'seals.stackexchange.com';
const prefix = `stackexchange:${site}:`;
const question = (id: number) => namedId(`${prefix}questions/${id}`);
const answer = (id: number) => namedId(`${prefix}a/${id}`);

async function read(path: string, options = {}) {
  const source = await stackexchange.open([path], options);
  try {
    const all = await Array.fromAsync(source.records());
    const of = <T>(kind: string) =>
      new Map(
        all.flatMap((each) =>
          each.kind === kind && 'origin' in each ? [[each.origin.slice(prefix.length), each as T]] : [],
        ),
      );
    return {
      all,
      says: source.says,
      questions: of<QuestionRecord>('question'),
      answers: of<AnswerRecord>('answer'),
      comments: of<CommentRecord>('comment'),
      losses: all.filter((each): each is Loss => each.kind === 'loss'),
    };
  } finally {
    await source.close();
  }
}

describe('a dump', () => {
  let found: Awaited<ReturnType<typeof read>>;
  beforeAll(async () => {
    found = await read(await dump(site, sample));
  });

  test('a question has its wordings, who gave them, and its labels', () => {
    const asked = found.questions.get('questions/1');
    const [ruth, omar] = [7, 8].map((id) => `${prefix}users/${id}`);
    expect(asked).toMatchObject({
      title: 'Which seal is it?',
      author: ruth,
      at: at(1),
      labels: ['seals', 'csharp'],
      aliases: ['/questions/1', '/q/1'],
      versions: [
        { title: 'Seal?', body: 'It *leaks*.', author: ruth, at: at(1) },
        { title: 'Seal?', body: 'It **leaks**.', author: omar, at: at(3) },
      ],
      changed: { author: omar, at: at(4), summary: 'says which' },
    });
    expect(found.questions.get('questions/5')?.labels).toEqual(['seals', 'cold']);
  });

  test('HTML is Markdown: code with its language, links that lead here, formulas, pictures that are elsewhere', () => {
    const body = found.questions.get('questions/1')?.body ?? '';
    expect(body).toContain(`[that one](/q/${question(5)}#a-${answer(6)})`);
    expect(body).toContain('```py\na = 1\n```');
    expect(body).toContain('![a seal](https://i.example.org/x.png)');
    expect(body).toContain('And $x_1 + y^2$ for 3\\$ or 4\\$.');
    expect(found.losses).toContainEqual(
      expect.objectContaining({
        what: 'elsewhere',
        where: 'questions/1',
        why: expect.stringContaining('i.example.org'),
      }),
    );
  });

  test('answers, also one that stands before its question; accepted, with votes that nobody here gave', () => {
    expect([...found.answers.keys()].sort()).toEqual(['a/3', 'a/4', 'a/6']);
    expect(found.answers.get('a/3')).toMatchObject({
      on: `${prefix}questions/1`,
      votes: { up: 2, down: 1 },
      accepted: { by: `${prefix}users/7`, at: at(4) },
      aliases: ['/a/3'],
    });
    expect(found.losses).toContainEqual(expect.objectContaining({ what: 'answer left', where: 'a/12' }));
  });

  test('comments stand under what they are about, and lead here under a former name of the site', () => {
    expect(found.comments.get('comments/1')).not.toHaveProperty('answer');
    expect(found.comments.get('comments/2')).toMatchObject({
      on: `${prefix}questions/1`,
      answer: `${prefix}a/3`,
      body: `Thanks! See /q/${question(9)}`,
    });
  });

  test('who has no account any more keeps a name; nobody who wrote nothing comes', () => {
    const people = found.all.flatMap((each) => (each.kind === 'person' ? each.name : []));
    expect(people.sort()).toEqual(['Anonymous', 'Community', 'Jo', 'Omar Haddad', 'Ruth Adeyemi', 'user99']);
  });

  test('each record comes after what it refers to', () => {
    const seen = new Set<string>();
    for (const each of found.all) {
      if (!('origin' in each)) continue;
      const refers = ['home', 'author', 'on', 'answer', 'parent', 'duplicate_of'].map((name) => (each as any)[name]);
      for (const origin of refers.filter((one) => typeof one === 'string')) expect(seen).toContain(origin);
      seen.add(each.origin);
    }
  });

  test('questions that repeat others, and those that are related and named by no word', () => {
    expect(found.questions.get('questions/1')?.duplicate_of).toBe(`${prefix}questions/9`);
    expect(found.questions.get('questions/9')).not.toHaveProperty('duplicate_of');
    expect(found.questions.get('questions/5')?.body).toBe(`Words.\n\n**See also**\n\n- [Seal?](/q/${question(9)})`);
    expect(found.losses).toContainEqual(expect.objectContaining({ what: 'link', where: 'questions/5' }));
  });

  test('what was said about a tag is a page of its two texts', () => {
    expect(found.all.find((each) => each.kind === 'page' && each.title === 'seals')).toMatchObject({
      body: 'What keeps it in.\n\nIn full.',
      versions: [{ body: 'Begun.' }],
      labels: ['seals'],
      aliases: ['/tags/seals/info'],
    });
  });

  test('the report accounts for every file', () => {
    const said = new Map(found.losses.flatMap(({ what, where, why }) => (what === 'objects' ? [[where, why]] : [])));
    expect([...said.keys()]).toHaveLength(8);
    expect(said.get('Users.xml')).toMatch(/^4 users, 3 wrote something/);
    expect(said.get('Votes.xml')).toMatch(/^5 votes, 2 up and 1 down/);
    expect(said.get('Badges.xml')).toBe('It is not in the dump.');
    expect(found.losses).toContainEqual({
      kind: 'loss',
      what: 'closed',
      where: 'questions/1',
      why: 'It was closed on 2016-05-05 as a matter of opinion. Here it is open to answers.',
    });
  });
});

test('without votes there is the score, without a history the present words, the newest wordings if so wished', async () => {
  const { Posts, Users } = sample;
  const few = await dump('few', { Posts: [{ ...Posts[3], Score: -3 }], Users });
  const { all } = await read(few);
  expect(all.find(({ kind }) => kind === 'question')).toMatchObject({ votes: { up: 0, down: 3 } });
  const { questions } = await read(await dump(site, sample), { versions: 1 });
  expect(questions.get('questions/1')?.versions).toMatchObject([{ body: 'It *leaks*.' }]);
});

test('a .7z, what is no dump, entities and a cut-off file are refused with a sentence', async () => {
  const packed = join(folder, 'site.7z');
  await writeFile(packed, Buffer.from('377abcaf271c0004', 'hex'));
  expect(await recognise(packed)).toBe('stackexchange');
  await expect(stackexchange.open([packed], {})).rejects.toThrow(/zip -r site\.zip/);
  const wrong = async (name: string, text: string) => {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, 'Posts.xml'), text);
    return stackexchange.open([join(folder, name)], {});
  };
  await expect(wrong('w1', '<posts></posts>')).rejects.toThrow('There is no question in this dump');
  await expect(wrong('w2', '<!DOCTYPE posts [<!ENTITY a "b">]><posts/>')).rejects.toThrow('defines entities');
  await expect(wrong('w3', '<posts><row Id="1"')).rejects.toThrow('damaged or cut off');
  await expect(wrong('w4', '<html><body/></html>')).rejects.toThrow('not one that Stack Exchange writes');
  await expect(wrong('w5', '<posts><row Id="one" PostTypeId="1"/></posts>')).rejects.toThrow('is no Id');
  await mkdir(join(folder, 'w6'));
  await expect(stackexchange.open([join(folder, 'w6')], {})).rejects.toThrow('no Posts.xml');
});

describe('in a house', () => {
  let t: TestHouse;
  let sam: Viewer;
  beforeAll(async () => {
    t = await openTestHouse({ following: false });
    sam = await t.person('Sam Lind', { admin: true });
  });
  afterAll(() => t.close());
  const take: Ask = (name, input, extra) => t.ask(sam, name, input, extra);
  const run = async (tables: Rows, dry_run = false) => {
    const source = await stackexchange.open([await dump(site, tables)], {});
    try {
      return await reportOf(source, take, { dry_run });
    } finally {
      await source.close();
    }
  };
  const lines = async () => (await t.base.read.selectFrom('happenings').select('id').execute()).length;

  test('everything stands where and when it was said, and a second run changes nothing', async () => {
    const planned = await run(sample, true);
    const { counts, losses } = await run(sample);
    expect(counts).toEqual(planned.counts);
    expect(losses.filter(({ what }) => what.includes('left'))).toMatchObject([{ where: 'a/12' }]);
    const asked = (await t.ask(sam, 'questions.open', { question: question(1) })) as any;
    expect(asked).toMatchObject({
      title: 'Which seal is it?',
      state: 'Solved',
      author: { name: 'Ruth Adeyemi' },
      made_at: at(1),
      answered_at: at(2),
      solved_at: at(4),
      version: 3,
      from_elsewhere: true,
      duplicate_of: { id: question(9) },
    });
    expect(asked.answers.items).toMatchObject([{ author: { name: 'user99' }, votes: 1, at: at(2), comments: 1 }]);
    const { items } = (await t.ask(sam, 'questions.wordings', { question: question(1) })) as any;
    expect(items).toMatchObject([{ body: 'It **leaks**.' }, { title: 'Seal?', body: 'It *leaks*.' }]);
    const before = await lines();
    const { counts: again } = await run(sample);
    expect(await lines()).toBe(before);
    for (const kind of ['question', 'answer', 'comment', 'page', 'person'] as const)
      expect({ kind, ...again[kind] }).toEqual({ kind, made: 0, changed: 0, unchanged: counts[kind].made, left: 0 });
  });

  test.each([
    ['/questions/5/what-in-the-cold?answertab=votes', question(5), ''],
    ['https://seals.stackexchange.com/q/5/7', question(5), ''],
    ['/a/3/9', question(1), `#a-${answer(3)}`],
  ])('the old address %s leads here', async (address, id, place) => {
    expect(await t.ask(sam, 'pages.findAddress', { address })).toMatchObject({ id, kind: 'question', place });
  });
  test('so does that of a person', async () => {
    const found = await t.ask(sam, 'pages.findAddress', { address: '/users/7/ruth-adeyemi?tab=profile' });
    expect(found).toMatchObject({ kind: 'person', title: 'Ruth Adeyemi' });
  });

  test('what is new in the source comes; what was reworded here stays, and the report says so', async () => {
    const asked = (await t.ask(sam, 'questions.open', { question: question(9) })) as any;
    await t.ask(sam, 'questions.change', { question: question(9), seen_version: asked.version, title: 'Our seal?' });
    const Posts = sample.Posts.map((row) =>
      row.Id === 3
        ? { ...row, Body: '<p>The red one.</p>', LastEditDate: day(9), LastEditorUserId: 8 }
        : row.Id === 9
          ? { ...row, Title: 'Their seal?' }
          : row,
    );
    const more = [...Posts, post(13, { PostTypeId: 2, ParentId: 9, OwnerUserId: 8, CreationDate: day(9) })];
    const Votes = [...sample.Votes, { Id: 9, PostId: 3, VoteTypeId: 2, CreationDate: day(9) }];
    const { counts, losses } = await run({ ...sample, Posts: more, Votes });
    expect(counts.answer).toEqual({ made: 1, changed: 1, unchanged: 2, left: 0 });
    expect(counts.question).toMatchObject({ made: 0, left: 1 });
    expect(losses.find(({ what }) => what === 'question left')?.why).toContain('Ours is kept');
    const { answers } = (await t.ask(sam, 'questions.open', { question: question(1) })) as any;
    expect(answers.items).toMatchObject([{ body: 'The red one.', votes: 2, version: 2, edited_at: at(9) }]);
    expect(await t.ask(sam, 'questions.open', { question: question(9) })).toMatchObject({
      title: 'Our seal?',
      answers_count: 1,
    });
  });
});
