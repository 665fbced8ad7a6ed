import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { namedId } from '../../../ground/named-id.ts';
import type { ImportRecord, PageRecord } from '../../../lore/imports/record.ts';
import { confluence } from './confluence.ts';
import { readDate } from './dates.ts';
import type { Loss, SourceFile } from './importer.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fieldlore-html-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const page = (
  title: string,
  about: string,
  main: string,
  rest = '',
) => `<!DOCTYPE html><html><head><title>Heat : ${title}</title></head>
<body><div id="page"><div id="main"><div id="main-header"><div id="breadcrumb-section"><ol id="breadcrumbs">
<li class="first"><span><a href="index.html">Heat</a></span></li><li><span><a href="Home_10.html">Home</a></span></li></ol></div>
<h1 id="title-heading" class="pagetitle"><span id="title-text"> Heat : ${title} </span></h1></div>
<div id="content" class="view"><div class="page-metadata">${about}</div><div id="main-content" class="wiki-content group">${main}</div>${rest}</div></div></div></body></html>`;

const files: Record<string, string> = {
  'index.html': `<html><body><div id="main"><table class="confluenceTable">
<tr><th class="confluenceTh">Schlüssel</th><td>HT</td></tr><tr><th>Name</th><td>Heat pumps</td></tr><tr><th>Erstellt von</th><td>Lea Berg (1. März 2024)</td></tr></table>
<div class="pageSection"><h2>Available Pages:</h2><ul><li><a href="Home_10.html">Home</a><img src="images/icons/contenttypes/home_page_16.png"/>
<ul><li><a href="Cold-seals_11.html">Cold seals</a></li><li><a href="12.html">Pumpe für Kälte</a></li></ul></li></ul></div></div></body></html>`,
  'Home_10.html': page(
    'Home',
    `Created by <span class='author'> Lea Berg</span>, last modified by <span class='editor'> Omar</span> on Oct 21, 2025`,
    `<div class="toc-macro rbtoc1"><ul><li>Part</li></ul></div><h2 id="Home-Part">Part</h2>
<p>See <a href="Cold-seals_11.html#x">seals</a>, <a href="12.html">that</a>, <a href="Gone_99.html">gone</a>, <a href="https://old.example/pages/viewpage.action?pageId=11">old</a>
and <a class="confluence-userlink user-mention" data-username="ruth" href="/display/~ruth">Ruth Ek</a>.</p>
<p><img class="emoticon emoticon-tick" src="images/icons/emoticons/check.png" alt="(tick)"/>
<img class="confluence-embedded-image" src="attachments/10/77.png" data-linked-resource-default-alias="seal.png"/></p>
<div class="confluence-information-macro confluence-information-macro-tip"><p class="title">Warm it</p><span class="aui-icon"></span><div class="confluence-information-macro-body"><p>Ten minutes.</p></div></div>
<div class="code panel pdl"><div class="codeHeader panelHeader"><b>Setup</b></div><div class="codeContent panelContent pdl"><pre class="syntaxhighlighter-pre" data-syntaxhighlighter-params="brush: java; gutter: false">int x;
</pre></div></div>
<div class="panel"><div class="panelHeader"><b>Mind</b></div><div class="panelContent"><p>the gap</p></div></div>
<ul class="inline-task-list"><li class="checked" data-inline-task-id="1">done</li><li data-inline-task-id="2"><p>open</p></li></ul>
<table class="confluenceTable"><tbody><tr><th class="confluenceTh">A</th></tr><tr><td class="confluenceTd"><span class="status-macro aui-lozenge">NEW</span></td></tr></tbody></table>`,
    `<div class="pageSection group"><div class="pageSectionHeader"><h2 id="attachments" class="pageSectionTitle">Attachments:</h2></div><div class="greybox">
<a href="attachments/10/77.png">seal.png</a> (image/png)<br/><a href="attachments/10/78">notes.pdf</a> (application/pdf)</div></div>
<div class="pageSection group"><div class="pageSectionHeader"><h2 id="comments" class="pageSectionTitle">Comments:</h2></div><table><tr><td><p>I agree</p><div class="smallfont">Posted by ruth at Oct 22, 2025</div></td></tr></table></div>`,
  ),
  'Cold-seals_11.html': page(
    'Cold seals',
    `Created by <span class='author'> Lea Berg</span> on 5월 01, 2023`,
    '<p>Cold.</p>',
  ),
  '12.html': page('Pumpe für Kälte', `Created by <span class='author'> Lea Berg</span> on 01/05/2023`, '<p>Kalt.</p>'),
  'Forgotten_13.html': page(
    'Forgotten',
    `Erstellt von <span class='author'> Lea Berg</span> am 3. Okt. 2024`,
    '<p>Here.</p>',
  ),
  'attachments/10/77.png': 'png',
  'attachments/10/78': 'pdf',
  'styles/site.css': 'x',
};

test('a space of Confluence, as HTML', async () => {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, 'HT', name)), { recursive: true });
    await writeFile(join(folder, 'HT', name), text);
  }
  const source = await confluence.open([join(folder, 'HT')], {});
  const records: ImportRecord[] = [];
  const attached: SourceFile[] = [];
  const losses: Loss[] = [];
  for await (const each of source.records()) {
    if (each.kind === 'loss') losses.push(each);
    else if (each.kind === 'file') attached.push(each);
    else records.push(each);
  }
  await source.close();
  const titled = (title: string) => records.find((each) => each.kind === 'page' && each.title === title) as PageRecord;
  const href = (id: string) => `/w/${namedId(`confluence:HT:/page/${id}`)}`;
  const file = (path: string) => `/api/v1/files/${namedId(`confluence:HT:/file/${path}`)}`;

  expect(records[0]).toMatchObject({ kind: 'community', name: 'Heat pumps', closed: true });
  expect(titled('Home')).toMatchObject({
    author: 'confluence:HT:/person/lea berg',
    at: new Date('2025-10-21T12:00:00Z'),
    changed: { author: 'confluence:HT:/person/omar' },
    files: ['confluence:HT:/file/10/77.png', 'confluence:HT:/file/10/78'],
  });
  expect(titled('Home').aliases).toEqual(expect.arrayContaining(['/display/HT/Home', '/wiki/spaces/HT/pages/10/Home']));
  expect(titled('Home').body).toBe(
    [
      '## Part',
      `See [seals](${href('11')}#x), [that](${href('12')}), gone, [old](${href('11')}) and [@Ruth Ek](/@~confluence%3AHT%3A%2Fperson%2Fruth%20ek).`,
      `(tick) ![seal.png](${file('10/77.png')})`,
      '> [!TIP] Warm it\n> Ten minutes.',
      '**Setup**',
      '```java\nint x;\n```',
      '> [!NOTE] Mind\n> the gap',
      '- [x] done\n\n- [ ] open',
      '| A |\n| --- |\n| **\\[NEW]** |',
      '## Comments:',
      '| |\n| --- |\n| I agree<br>Posted by ruth at Oct 22, 2025 |',
    ].join('\n\n'),
  );
  expect(attached.map(({ name, mime }) => `${name} ${mime}`)).toEqual([
    'seal.png image/png',
    'notes.pdf application/pdf',
  ]);
  expect(titled('Cold seals')).toMatchObject({
    parent: 'confluence:HT:/page/10',
    position: 0,
    at: new Date('2023-05-01T12:00:00Z'),
  });
  expect(titled('Pumpe für Kälte')).toMatchObject({ parent: 'confluence:HT:/page/10', position: 1 });
  expect(titled('Forgotten')).toMatchObject({ parent: 'confluence:HT:/page/10', at: new Date('2024-10-03T12:00:00Z') });
  expect(losses.map(({ what, where }) => `${what}: ${where}`)).toEqual([
    'space: Heat pumps',
    'macro toc: Home',
    'broken link: Home',
    'comments: Home',
    'date: Pumpe für Kälte',
  ]);
});

test('days are read as people write them, or not at all', () => {
  const days: [string, string | null][] = [
    ['Oct 21, 2025', '2025-10-21'],
    ['21. Oktober 2025', '2025-10-21'],
    ['last modified by X on 3 déc. 2024', '2024-12-03'],
    ['5월 01, 2023', '2023-05-01'],
    ['2023年5月1日', '2023-05-01'],
    ['01 мая 2023', '2023-05-01'],
    ['2023-05-01', '2023-05-01'],
    ['1 de marzo de 2022', '2022-03-01'],
    ['01/05/2023', null],
    ['Feb 31, 2023', null],
    ['yesterday', null],
    ['May', null],
  ];
  for (const [text, day] of days) expect(readDate(text)?.toISOString().slice(0, 10) ?? null, text).toBe(day);
});
