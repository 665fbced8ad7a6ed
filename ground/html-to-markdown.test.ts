import { expect, test } from 'vitest';
import { block, callout, element, fence, inline, parseHtml, toMarkdown } from './html-to-markdown.ts';

const cases: [string, string, string, string[]?][] = [
  ['paragraphs and breaks', '<p>one<br>two</p><p>&nbsp;</p><div>three</div>', 'one\\\ntwo\n\nthree'],
  ['headings without breaks', '<h2>A<br/>B</h2>', '## A B'],
  ['marks that touch their words', '<p><b>bold </b>next <i> x</i><b>a</b><b>b</b></p>', '**bold** next *x*__ab__'],
  ['small signs', '<p>x<sup>2</sup> H<sub>2</sub>O 1<sup>st</sup></p>', 'x² H₂O 1st'],
  [
    'addresses',
    '<p>see https://example.org/a_b(c). Or a.b@example.org!</p>',
    'see <https://example.org/a_b(c)>. Or <a.b@example.org>!',
  ],
  ['tasks', '<ul><li><input type="checkbox" checked> a</li><li><input type="checkbox">b</li></ul>', '- [x] a\n- [ ] b'],
  ['lists that begin later', '<ol start="3"><li>a</li><li>b</li></ol>', '3. a\n4. b'],
  [
    'text that only looks like Markdown',
    '<p>*a* [!NOTE] 1. {{x}} $a$ &lt;b&gt;</p>',
    '\\*a\\* \\[!NOTE] 1. \\{{x}} \\$a\\$ \\<b>',
  ],
  ['money', '<p>$5 alone</p>', '$5 alone'],
  [
    'harmless links only',
    '<p><a href="javascript:x()">a</a> <a href=" JaVa\nscript:x()">b</a> <a href="data:x">c</a> <a href="/w/1">d</a></p>',
    'a b c [d](/w/1)',
  ],
  ['no scripts', '<script>a</script><style>b</style><p onclick="x">c</p><svg><text>d</text></svg>', 'c'],
  [
    'pictures',
    '<p><img src="/api/v1/files/x" alt="A seal"> <img src="data:image/png;base64,AAAA"></p>',
    '![A seal](/api/v1/files/x)',
    ['picture in the text'],
  ],
  [
    'code',
    '<pre><code class="language-js">a &lt; b\n</code></pre><p><code>`x`</code></p>',
    '```js\na < b\n```\n\n`` `x` ``',
  ],
  [
    'a table',
    '<table><thead><tr><th>A</th><th>B</th></tr></thead><tr><td>1|2</td><td>x<br>y</td></tr></table>',
    '| A | B |\n| --- | --- |\n| 1\\|2 | x<br>y |',
  ],
  [
    'a table without a head, with one at its side',
    '<table><tr><th>A</th><td>1</td></tr></table>',
    '| | |\n| --- | --- |\n| **A** | 1 |',
  ],
  [
    'a caption',
    '<table><caption>Seals</caption><tr><th>A</th></tr><tr><td>1</td></tr></table>',
    '*Seals*\n\n| A |\n| --- |\n| 1 |',
  ],
  [
    'merged cells',
    '<table><tr><th>A</th><th colspan=2>B</th></tr><tr><td rowspan=2>1</td><td>2</td><td>3</td></tr><tr><td>4</td><td>5</td></tr></table>',
    '| A | B | |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n| | 4 | 5 |',
    ['merged cells'],
  ],
  [
    'blocks in a cell',
    '<table><tr><td>a<ul><li>b<ul><li>c</li></ul></li></ul><pre>d\ne</pre><table><tr><td>f</td><td>g</td></tr></table></td></tr></table>',
    '| |\n| --- |\n| a<br>• b<br> • c<br>`d`<br>`e`<br>f · g |',
    ['blocks in a cell'],
  ],
  [
    'what names ours',
    '<listing>a</listing><dialog><p>b</p></dialog><canvas rawmarkdown="x">c</canvas>',
    '```\na\n```\n\nb',
  ],
  ['no rule that would open front matter', '<hr><p>a: b</p><hr>', 'a: b\n\n---'],
];
test.each(cases)('%s', (_, html, markdown, lost = []) => {
  const losses: string[] = [];
  const said = toMarkdown(html, { onLoss: (what) => losses.push(what) });
  expect(said.replace(/\u2003/g, ' ')).toBe(markdown);
  expect(losses).toEqual(lost);
});

test('what HTML has no element for is written as we speak it', () => {
  const tree = parseHtml('');
  tree.children.push(
    callout('TIP', 'Warm it', [element('p', [{ type: 'text', value: 'Ten minutes.' }]), fence('js', '', 'x')]),
    callout('WARNING', '', []),
    fence('unsupported', 'weather', 'a ``` b'),
    block('![[/w/abc]]'),
    element('p', [{ type: 'text', value: 'ask ' }, inline('[@Lea](/@lea)'), { type: 'text', value: ' now' }]),
    element('ul', [element('li', [inline('$x$'), { type: 'text', value: ' is it' }])]),
    element('p', [element('b', [{ type: 'text', value: 'a' }, fence('', '', 'b'), { type: 'text', value: 'c' }])]),
  );
  expect(toMarkdown(tree)).toBe(
    '> [!TIP] Warm it\n> Ten minutes.\n>\n> ```js\n> x\n> ```\n\n> [!WARNING]\n\n````unsupported weather\na ``` b\n````\n\n![[/w/abc]]\n\nask [@Lea](/@lea) now\n\n- $x$ is it\n\na\n\n```\nb\n```\n\nc',
  );
});

test('what was made to break it does not', () => {
  const started = performance.now();
  expect(toMarkdown(`${'<div>'.repeat(50_000)}x`)).toContain('x');
  expect(toMarkdown(`${'<ul><li>'.repeat(3_000)}x`)).toContain('x');
  expect(toMarkdown('<span></span>'.repeat(50_000))).toBe('');
  expect(toMarkdown('<table><tr><td colspan=1000000000 rowspan=1000000000>x</td></tr></table>')).toContain('x');
  expect(toMarkdown(`<table>${'<tr><td rowspan=65000>x</td></tr>'.repeat(2_000)}</table>`).length).toBeLessThan(
    2_000_000,
  );
  expect(toMarkdown('<b><p>'.repeat(2_000)).length).toBeLessThan(10_000);
  expect(performance.now() - started).toBeLessThan(50_000);
  expect(() => toMarkdown('x'.repeat(8_000_001))).toThrow('more than 8000000 letters');
});
