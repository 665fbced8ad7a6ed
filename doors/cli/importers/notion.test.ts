import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { namedId } from '../../../ground/named-id.ts';
import type { ImportRecord, PageRecord } from '../../../lore/imports/record.ts';
import type { Loss, SourceFile } from './importer.ts';
import { notion } from './notion.ts';
import { rewrite } from './notion-markdown.ts';

let folder = '';
const before = process.env.TMPDIR;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fieldlore-notion-test-'));
  process.env.TMPDIR = await mkdtemp(join(folder, 'tmp-'));
});
afterAll(async () => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  await rm(folder, { recursive: true, force: true });
});

async function zipped(files: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  return Buffer.concat(await (zip.outputStream as any).toArray());
}

async function exported(files: Record<string, string>): Promise<string> {
  const path = join(folder, `Export-0a1b2c3d-${Math.random().toString(16).slice(2, 6)}-4a5b.zip`);
  const inner = await zipped(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`Export-0a1b2c3d-1111-2222-3333-444455556666/${name}`, text]),
    ),
  );
  const zip = new ZipFile();
  zip.addBuffer(inner, 'Export-0a1b2c3d-1111-2222-3333-444455556666-Part-1.zip');
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

async function read(files: Record<string, string>) {
  const source = await notion.open([await exported(files)], {});
  const records: ImportRecord[] = [];
  const attached: (SourceFile & { text: string })[] = [];
  const losses: Loss[] = [];
  for await (const each of source.records()) {
    if (each.kind === 'loss') losses.push(each);
    else if (each.kind === 'file')
      attached.push({ ...each, text: Buffer.concat(await (await each.read()).toArray()).toString() });
    else records.push(each);
  }
  await source.close();
  expect(await readdir(process.env.TMPDIR as string)).toEqual([]);
  const titled = (title: string) =>
    (records.find((each) => each.kind === 'page' && each.title === title) as PageRecord) ?? expect.fail(`no ${title}`);
  return { source, records, attached, losses, titled };
}

const id = (n: number) => String(n).repeat(32).slice(0, 32);
const href = (n: number) => `/w/${namedId(`notion:workspace:/page/${id(n)}`)}`;
const file = (path: string) => `/api/v1/files/${namedId(`notion:workspace:/file/${path}`)}`;

test('pages and databases of Notion, as Markdown and CSV', async () => {
  const home = `Start hier ${id(1)}`;
  const table = `${home}/Übungen ${id(3)}`;
  const { source, records, attached, losses, titled } = await read({
    [`${home}.md`]: `# Start hier: alles über Dichtungen

<aside>
💡 Warm it
ten minutes

</aside>

[Kälte & Eis](Start%20hier%20${id(1)}/K%C3%A4lte%20&%20Eis%20${id(2)}.md) and [table](Start%20hier%20${id(1)}/U%CC%88bungen%20${id(3)}.csv) and [web](https://x.example) and [gone](Nope%20${id(9)}.md)
[by address](https://www.notion.so/team/Anything-${id(2)}?pvs=4)

![A seal](Start%20hier%20${id(1)}/seal%20(1).png)
\`[code](Nope.md)\`
`,
    [`${home}/Kälte & Eis ${id(2)}.md`]: '# Kälte & Eis\n\nNot: a property\n\nCold.',
    [`${home}/seal (1).png`]: 'png',
    [`${table}.csv`]: '\ufeffName,Tags\nFirst | try,a\nSecond,b\n',
    [`${table}_all.csv`]: '\ufeffName,Tags,Hidden\nFirst | try,a,x\nSecond,b,y\n',
    [`${table}/First try ${id(4)}.md`]:
      '# First | try\n\nTags: seal, cold\nCreated: March 5, 2024 10:00 AM\nCreated by: Lea Berg\nOwner:\n\nThe text: of it.',
    [`${table}/Second ${id(5)}.md`]: '# Second\n\nTags: b\n\n',
    '__MACOSX/._x': 'junk',
  });
  expect(source.says).toBe('workspace: 5 pages, 1 of them databases');
  expect(records[0]).toMatchObject({ kind: 'community', closed: true });
  const top = titled('Start hier: alles über Dichtungen');
  expect(top.body).toBe(
    `> [!NOTE]\n> 💡 Warm it\n> ten minutes\n\n[Kälte & Eis](${href(2)}) and [table](${href(3)}) and [web](https://x.example) and gone\n[by address](${href(2)})\n\n![A seal](${file(`${home}/seal (1).png`)})\n\`[code](Nope.md)\``,
  );
  expect(top.files).toEqual([`notion:workspace:/file/${home}/seal (1).png`]);
  expect(top.aliases).toEqual([`/${id(1)}`, `/Start-hier-alles-über-Dichtungen-${id(1)}`]);
  expect(titled('Kälte & Eis')).toMatchObject({
    body: 'Not: a property\n\nCold.',
    parent: `notion:workspace:/page/${id(1)}`,
  });
  expect(titled('Übungen').body).toBe(
    `| Name | Tags |\n| - | - |\n| [First \\| try](${href(4)}) | a |\n| [Second](${href(5)}) | b |\n\n[Übungen ${id(3)}_all.csv](${file(`${table}_all.csv`)})`,
  );
  expect(titled('First | try')).toMatchObject({
    parent: `notion:workspace:/page/${id(3)}`,
    author: 'notion:workspace:/person/lea berg',
    at: new Date('2024-03-05T12:00:00Z'),
    labels: ['seal', 'cold'],
    body: '- **Tags:** seal, cold\n- **Created:** March 5, 2024 10:00 AM\n- **Created by:** Lea Berg\n\nThe text: of it.',
  });
  expect(titled('Second').body).toBe('- **Tags:** b');
  expect(attached.map(({ name, text }) => `${name} ${text.length}`)).toEqual([
    'seal (1).png 3',
    `Übungen ${id(3)}_all.csv 45`,
  ]);
  expect(losses.map(({ what, where }) => `${what}: ${where}`)).toContain('broken link: Start hier');
});

test('pages of Notion, as HTML', async () => {
  const article = (title: string, body: string, header = '') =>
    `<html><body><article id="x" class="page sans"><header><h1 class="page-title">${title}</h1>${header}</header><div class="page-body">${body}</div></article></body></html>`;
  const { titled } = await read({
    [`Home ${id(1)}.html`]: article(
      'Home of heat',
      `<nav class="block-color-gray table_of_contents"><a href="#x">x</a></nav>
<figure class="callout"><div style="font-size:1.5em"><span class="icon">🔥</span></div><div style="width:100%">Hot <strong>thing</strong></div></figure>
<ul class="to-do-list"><li><div class="checkbox checkbox-on"></div> <span class="to-do-children-checked">done</span></li></ul>
<ul class="to-do-list"><li><div class="checkbox checkbox-off"></div> <span>open</span></li></ul>
<ul class="toggle"><li><details open=""><summary>More</summary><p>inside</p></details></li></ul>
<figure class="link-to-page"><a href="Home%20${id(1)}/Sub%20${id(2)}.html"><span class="icon">x</span>Sub</a></figure>
<figure class="image"><a href="Home%20${id(1)}/pic.png"><img src="Home%20${id(1)}/pic.png"/></a></figure>
<pre class="code"><code class="language-JavaScript">let x;
</code></pre><figure class="equation"><span class="katex"><math><annotation encoding="application/x-tex">a^2</annotation></math></span></figure>`,
      '<table class="properties"><tbody><tr class="property-row property-row-select"><th><span class="icon"></span>Status</th><td><span>New</span></td></tr></tbody></table>',
    ),
    [`Home ${id(1)}/Sub ${id(2)}.html`]: article('Sub', '<p>below</p>'),
    [`Home ${id(1)}/pic.png`]: 'png',
  });
  expect(titled('Sub')).toMatchObject({ parent: `notion:workspace:/page/${id(1)}`, body: 'below' });
  expect(titled('Home of heat').body).toBe(
    [
      '- **Status:** New',
      '> [!NOTE] 🔥\n> Hot **thing**',
      '- [x] done',
      '* [ ] open',
      '- **More**\n\n  inside',
      `[xSub](${href(2)})`,
      `![](${file(`Home ${id(1)}/pic.png`)})`,
      '```javascript\nlet x;\n```',
      '$$\na^2\n$$',
    ].join('\n\n'),
  );
});

test('a zip without a page is refused, and one that is no zip', async () => {
  await expect(notion.open([await exported({ 'x.txt': 'x' })], {})).rejects.toThrow('There is no page of Notion in it');
  await expect(notion.open([join(folder, 'none.zip')], {})).rejects.toThrow('There is no such file');
  expect(await readdir(process.env.TMPDIR as string)).toEqual([]);
});

test('a text that was made to take for ever does not', () => {
  const started = performance.now();
  for (const text of ['[', '![', '[x](', '[[', '<aside>', '<details>', '`', '[a](b "'])
    rewrite(text.repeat(50_000), () => null);
  expect(performance.now() - started).toBeLessThan(30_000);
});
