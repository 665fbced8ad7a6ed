import { describe, expect, test } from 'vitest';
import { parseAdf } from './confluence-adf.ts';
import { type Around, bodyOf } from './confluence-body.ts';
import type { Storage } from './confluence-storage.ts';
import { parseWiki } from './confluence-wiki.ts';

/** A space with one page, one picture, one file and one person. */
function read(text: string | Storage): { markdown: string; lost: string[]; passages: [string, string][] } {
  const lost: string[] = [];
  const page = { href: '/w/page1', title: 'Page 1' };
  const files = [
    { href: '/api/v1/files/pic', name: 'pic.png', isPicture: true },
    { href: '/api/v1/files/doc', name: 'doc.pdf', isPicture: false },
  ];
  const around: Around = {
    page: (_, title) => (title === 'Page 1' ? page : null),
    pageById: (id) => (id === '1' ? page : null),
    space: (key) => (key === 'HT' ? '/w/home' : null),
    file: (name) => files.find((file) => file.name === name) ?? null,
    files: () => files,
    below: () => [page],
    person: ({ key, name, account }) =>
      [key, name, account].includes('lea') ? { name: 'Lea Berg', origin: 'confluence:x:/person/lea' } : null,
    address: (url) => (url.includes('pageId=1') ? '/w/page1' : null),
    lose: (what) => lost.push(what),
  };
  const { markdown, markers } = bodyOf(text, around);
  return { markdown, lost, passages: [...markers].map(([ref, { exact }]) => [ref, exact]) };
}

const macro = (name: string, inside: string) =>
  `<ac:structured-macro ac:name="${name}">${inside}</ac:structured-macro>`;
const said = (name: string, value: string) => `<ac:parameter ac:name="${name}">${value}</ac:parameter>`;
const rich = (inside: string) => `<ac:rich-text-body>${inside}</ac:rich-text-body>`;
const mention = '[@Lea Berg](/@~confluence%3Ax%3A%2Fperson%2Flea)';

describe('storage format', () => {
  const cases: [string, string, string, string[]?][] = [
    ['letters of HTML', '<p>Caf&eacute;&nbsp;&mdash; 5 &lt; 6</p>', 'Café — 5 < 6'],
    [
      'a link to a page',
      '<p><ac:link ac:anchor="My Part"><ri:page ri:content-title="Page 1"/></ac:link></p>',
      '[Page 1](/w/page1#my-part)',
    ],
    [
      'a link with words in a section that was closed askew',
      '<p><ac:link><ri:page ri:content-title="Page 1"/><ac:plain-text-link-body><![CDATA[here]] ></ac:plain-text-link-body></ac:link></p>',
      '[here](/w/page1)',
    ],
    [
      'a link to a page that is not there',
      '<p>See <ac:link><ri:page ri:content-title="Gone"/><ac:link-body><b>that</b></ac:link-body></ac:link>.</p>',
      'See **that**.',
      ['broken link'],
    ],
    [
      'a link to the old site',
      '<p><a href="https://w.example/pages/viewpage.action?pageId=1">x</a></p>',
      '[x](/w/page1)',
    ],
    ['a person', '<p>Ask <ac:link><ri:user ri:userkey="lea"/></ac:link> first</p>', `Ask ${mention} first`],
    [
      'a picture with words below',
      '<ac:image ac:alt="A seal"><ri:attachment ri:filename="pic.png"/><ac:caption><p>Cracked</p></ac:caption></ac:image>',
      '![A seal](/api/v1/files/pic)\n\n*Cracked*',
    ],
    [
      'a picture that is missing',
      '<p><ac:image><ri:attachment ri:filename="no.png"/></ac:image></p>',
      '*no.png*',
      ['missing picture'],
    ],
    ['a box', macro('warning', said('title', 'Hot') + rich('<p>Wait.</p>')), '> [!WARNING] Hot\n> Wait.'],
    [
      'code within a paragraph, with the sign that closes sections in it',
      `<p>a${macro('code', `${said('language', 'java')}<ac:plain-text-body><![CDATA[if (a[b[0]] > 3) x();]] ></ac:plain-text-body>`)}b</p>`,
      'a\n\n```java\nif (a[b[0]] > 3) x();\n```\n\nb',
    ],
    [
      'code with a whole section in it',
      macro('code', '<ac:plain-text-body><![CDATA[x]]]] ><![CDATA[>y]] ></ac:plain-text-body>'),
      '```\nx]]>y\n```',
    ],
    [
      'tasks, with who and when',
      '<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body><span>Ask <ac:link><ri:user ri:userkey="lea"/></ac:link> by <time datetime="2025-03-01"/></span></ac:task-body></ac:task><ac:task><ac:task-status>incomplete</ac:task-status><ac:task-body>Do</ac:task-body></ac:task></ac:task-list>',
      `- [x] Ask ${mention} by 2025-03-01\n- [ ] Do`,
    ],
    ['a state', `<p>It is ${macro('status', said('title', 'DONE'))}.</p>`, 'It is **\\[DONE]**.'],
    [
      'a whole page within',
      macro(
        'include',
        '<ac:parameter ac:name=""><ac:link><ri:page ri:content-title="Page 1"/></ac:link></ac:parameter>',
      ),
      '![[/w/page1]]',
    ],
    [
      'a film',
      macro('widget', '<ac:parameter ac:name="url"><ri:url ri:value="https://youtu.be/abcdefghijk"/></ac:parameter>'),
      'https://youtu.be/abcdefghijk',
    ],
    [
      'a file to be seen',
      macro('view-file', said('name', '<ri:attachment ri:filename="doc.pdf"/>')),
      '[doc.pdf](/api/v1/files/doc)',
    ],
    ['a table of contents', `<p>a</p>${macro('toc', '')}`, 'a', ['macro toc']],
    ['pages below', macro('children', ''), '- [Page 1](/w/page1)', ['macro children']],
    [
      'a macro that nobody knows',
      macro('weather', said('place', 'Kiruna &amp; Luleå')),
      `\`\`\`unsupported weather\n${macro('weather', said('place', 'Kiruna &amp; Luleå'))}\n\`\`\``,
      ['macro weather'],
    ],
    [
      'columns',
      '<ac:layout><ac:layout-section><ac:layout-cell><p>left</p></ac:layout-cell><ac:layout-cell><p>right</p></ac:layout-cell></ac:layout-section></ac:layout>',
      'left\n\nright',
    ],
    [
      'merged cells',
      '<table><tbody><tr><th>A</th><th colspan="2">B</th></tr><tr><td rowspan="2">1</td><td>2</td><td>3</td></tr><tr><td>4</td><td>5</td></tr></tbody></table>',
      '| A | B | |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n| | 4 | 5 |',
      ['merged cells'],
    ],
    ['signs', '<p><ac:emoticon ac:name="tick"/> <ac:emoticon ac:emoji-id="1f600"/></p>', '✅ 😀'],
    [
      'what is no XHTML',
      '<p>a <b>b</p> & <ac:link><ri:user ri:userkey="lea"/></ac:link>',
      `a **b**\n\n**& ${mention}**`,
      ['malformed text'],
    ],
    [
      'wiki markup that was never moved',
      macro('unmigrated-wiki-markup', '<ac:plain-text-body><![CDATA[h2. *Old*]]></ac:plain-text-body>'),
      '## **Old**',
    ],
    [
      'what the new editor adds',
      '<ac:adf-extension><ac:adf-node type="panel"><ac:adf-content><p>new</p></ac:adf-content></ac:adf-node><ac:adf-fallback><p>seen</p></ac:adf-fallback></ac:adf-extension>',
      'seen',
    ],
  ];
  test.each(cases)('says %s', (_, storage, markdown, lost = []) => {
    expect(read(storage)).toMatchObject({ markdown, lost });
  });

  test('keeps the places that inline comments are about', () => {
    const marked = 'the <ac:inline-comment-marker ac:ref="r1">seal <b>cracks</b></ac:inline-comment-marker> here';
    const { markdown, passages } = read(`<p>At ${marked}</p>`);
    expect(markdown).toBe('At the seal **cracks** here');
    expect(passages).toEqual([['r1', 'seal cracks']]);
  });

  test('bears what was made to break it', () => {
    expect(read('<p>'.repeat(20_000)).lost).toContain('malformed text');
    expect(read(`${'<div>'.repeat(5_000)}x${'</div>'.repeat(5_000)}`).markdown).toContain('x');
    expect(read(`${'<![CDATA['.repeat(50_000)}x`).markdown).toContain('x');
    expect(read('<table><tr><td colspan="1000000000" rowspan="1000000000">x</td></tr></table>').markdown).toContain(
      'x',
    );
    expect(read('<p><a href="javascript:alert(1)">x</a><script>y</script></p>').markdown).toBe('x');
  });
});

describe('wiki markup', () => {
  const cases: [string, string, string, string[]?][] = [
    ['headings and marks', 'h2. A *bold* _slanted_ -gone- {{code *x*}}', '## A **bold** *slanted* ~~gone~~ `code *x*`'],
    ['words with dashes and stars', 'step-by-step 2*3*4 a_b_c', 'step-by-step 2\\*3\\*4 a_b_c'],
    ['lists within lists', '* a\n** b\n*# c\n* d', '- a\n\n  - b\n\n  1. c\n\n- d'],
    ['a table', '||A||B||\n|1|[x|Page 1]|', '| A | B |\n| --- | --- |\n| 1 | [x](/w/page1) |'],
    ['lines that end', 'one\ntwo\\\\three\n\nnext', 'one\\\ntwo\\\nthree\n\nnext'],
    [
      'links',
      '[Page 1] [words|HT:Page 1#My Part] [^doc.pdf] [~lea] [http://x.example/a]',
      `[Page 1](/w/page1) [words](/w/page1#my-part) [doc.pdf](/api/v1/files/doc) ${mention} <http://x.example/a>`,
    ],
    ['pictures', '!pic.png|width=300,alt=Seal! wow! really!', '![Seal](/api/v1/files/pic) wow! really!'],
    ['a box with a list', '{panel:title=Mind}\n* hot\n{panel}', '> [!NOTE] Mind\n> - hot'],
    ['code as it is', '{code:java}\nint x = *y*;\n{code}', '```java\nint x = *y*;\n```'],
    ['columns within sections', '{section}{column}a{column}{column}b{column}{section}', 'a\n\nb'],
    ['colours', 'a {color:red}red *b*{color} c', 'a red **b** c'],
    ['signs', '(/) done :) a(/)b', '✅ done 🙂 a(/)b'],
    ['what is escaped', '\\{code} \\*no\\*', '{code} \\*no\\*'],
    ['quotes and rules', 'bq. said\n----\n{quote}long{quote}', '> said\n\n---\n\n> long'],
    [
      'a macro that nobody knows, with what it holds',
      '{weather:Kiruna}h1. x{weather}',
      '```unsupported weather\n{weather:Kiruna}h1. x{weather}\n```',
      ['macro weather'],
    ],
  ];
  test.each(cases)('says %s', (_, wiki, markdown, lost = []) => {
    expect(read(parseWiki(wiki))).toMatchObject({ markdown, lost });
  });

  test('bears what was made to break it', () => {
    const started = performance.now();
    for (const text of ['{a}', '*x ', '[x|', '|', '{panel}', '{{', '* ', '!a.png', '{code}'])
      read(parseWiki(text.repeat(20_000)));
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

describe('the format of the new editor', () => {
  const doc = (...content: object[]) => parseAdf(JSON.stringify({ type: 'doc', version: 1, content })) as Storage;
  const text = (value: string, ...marks: object[]) => ({ type: 'text', text: value, marks });
  test('is read as the older one', () => {
    const { markdown, lost } = read(
      doc(
        { type: 'heading', attrs: { level: 2 }, content: [text('Seals')] },
        {
          type: 'paragraph',
          content: [
            text('warm', { type: 'strong' }),
            text(' them, '),
            { type: 'mention', attrs: { id: 'lea', text: '@Lea' } },
            { type: 'status', attrs: { text: 'NEW' } },
            { type: 'hardBreak' },
            { type: 'date', attrs: { timestamp: '1740787200000' } },
          ],
        },
        { type: 'panel', attrs: { panelType: 'warning' }, content: [{ type: 'paragraph', content: [text('Hot')] }] },
        {
          type: 'taskList',
          content: [
            { type: 'taskItem', attrs: { state: 'DONE' }, content: [text('one')] },
            { type: 'taskList', content: [{ type: 'taskItem', attrs: { state: 'TODO' }, content: [text('two')] }] },
          ],
        },
        { type: 'codeBlock', attrs: { language: 'python' }, content: [text('x = 1')] },
        {
          type: 'mediaSingle',
          content: [{ type: 'media', attrs: { type: 'file', __fileName: 'pic.png', alt: 'Seal' } }],
        },
        {
          type: 'extension',
          attrs: { extensionKey: 'weather', parameters: { macroParams: { place: { value: 'Kiruna' } } } },
        },
      ),
    );
    expect(markdown).toContain(
      `## Seals\n\n**warm** them, ${mention}**\\[NEW]**\\\n2025-03-01\n\n> [!WARNING]\n> Hot\n\n- [x] one\n  - [ ] two\n\n\`\`\`python\nx = 1\n\`\`\`\n\n![Seal](/api/v1/files/pic)`,
    );
    expect(markdown).toContain('```unsupported weather\n{');
    expect(lost).toEqual(['macro weather']);
  });

  test('is told from other data', () => {
    for (const other of ['{"a":1}', '[]', 'null', 'text', '{"type":"doc"']) expect(parseAdf(other)).toBeNull();
  });
});
