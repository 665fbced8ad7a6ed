import { expect, test } from 'vitest';
import { toDoc } from '../../ground/writing/to-doc.ts';
import { toMarkdown } from '../../ground/writing/to-markdown.ts';
import { htmlToMarkdown, looksLikeMarkdown, type Pasted, readClipboard, tableOf } from './pasted.ts';

const read = (given: Partial<Parameters<typeof readClipboard>[0]>): Pasted =>
  readClipboard({ html: '', text: '', files: [], ...given });
const picture = () => new File([new Uint8Array([1])], 'image.png', { type: 'image/png' });

test('Word: headings, styles, its own lists, tables, what it hides', () => {
  const point = (level: number, mark: string, words: string, list = 0) =>
    `<p class=MsoListParagraphCxSpMiddle style='margin-left:${18 * level}.0pt;text-indent:-18.0pt;mso-list:l${list} level${level} lfo${list + 1}'>` +
    `<![if !supportLists]><span style='font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>${mark}` +
    `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>\r\n`;
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- @font-face {font-family:Wingdings;} p.MsoNormal {margin:0cm;} --></style></head>
<body lang=DE style='tab-interval:35.4pt'><!--StartFragment-->
<p class=MsoTitle>Dichtungen im Winter<o:p></o:p></p>
<h2>Was wir wissen<o:p></o:p></h2>
<p class=MsoNormal>Der <b style='mso-bidi-font-weight:normal'>neue</b> Ring kostet <i>zwischen</i> $5 und $6.<span style='mso-spacerun:yes'>&nbsp; </span>Siehe <a href="https://example.org/ring">Ring</a><a style='mso-footnote-id:ftn1' href="#_ftn1">[1]</a>.<o:p></o:p></p>
${point(1, '·', 'Aufwärmen')}${point(2, 'o', 'zehn Minuten')}${point(2, 'o', 'in der Jacke')}${point(1, '·', 'Einsetzen')}
${point(1, '3.', 'Drittens', 1)}${point(1, '4.', 'Viertens', 1)}
<p class=MsoNormal><span style='mso-hide:all'>versteckt</span><o:p>&nbsp;</o:p></p>
<table class=MsoTableGrid border=1><tr><td width=302><p class=MsoNormal><b>Teil</b><o:p></o:p></p></td><td><p class=MsoNormal>bei|unter</p></td></tr>
<tr><td><p class=MsoNormal>Ring</p><p class=MsoNormal>groß</p></td><td><p class=MsoNormal>−18 °C</p></td></tr></table>
<p class=MsoQuote>So war es immer.</p>
<!--EndFragment--></body></html>`;
  expect(htmlToMarkdown(html)).toBe(
    [
      '# Dichtungen im Winter',
      '## Was wir wissen',
      'Der **neue** Ring kostet *zwischen* \\$5 und \\$6. Siehe [Ring](https://example.org/ring)\\[1].',
      '- Aufwärmen\n  - zehn Minuten\n  - in der Jacke\n- Einsetzen',
      '3. Drittens\n4. Viertens',
      '| **Teil**  | bei\\|unter |\n| --------- | ---------- |\n| Ring groß | −18 °C     |',
      '> So war es immer.',
    ].join('\n\n'),
  );
});

test('Word on the web: each point in a list of its own', () => {
  const point = (level: number, words: string) =>
    `<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1" role="list"><li data-listid="1" data-aria-level="${level}" class="OutlineElement"><p class="Paragraph"><span class="TextRun"><span class="NormalTextRun">${words}</span></span><span class="EOP">&nbsp;</span></p></li></ul></div>`;
  expect(htmlToMarkdown(`<div>${point(1, 'one')}${point(2, 'deeper')}${point(1, 'two')}</div>`)).toBe(
    '- one\n  - deeper\n- two',
  );
});

test('Google Docs: a bold that is not bold, styles as spans, lists in lists, tasks, links through Google', () => {
  const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-5f1c"><h2 dir="ltr" style="line-height:1.38;"><span style="font-size:16pt;font-weight:700;">Cold start</span></h2>
<p dir="ltr"><span style="font-size:11pt;font-weight:400;">Keep it </span><span style="font-weight:700;">below</span><span style="font-style:italic;text-decoration:none;"> three</span><span style="text-decoration:line-through;"> four</span> <a href="https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fa&amp;sa=D" style="text-decoration:none;"><span style="color:#1155cc;">bar</span></a><span style="font-family:'Roboto Mono',monospace;">p &lt; 3</span></p>
<ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>one</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>deeper</span></p></li></ul><li dir="ltr" aria-level="1"><p role="presentation"><span>two</span></p></li></ul>
<ul><li dir="ltr" role="checkbox" aria-checked="true"><img src="data:image/png;base64,iVBO" alt="checked"><p role="presentation"><span>done</span></p></li><li role="checkbox" aria-checked="false"><img src="data:image/png;base64,iVBO" alt="unchecked"><p><span>open</span></p></li></ul><br></b>`;
  expect(htmlToMarkdown(html)).toBe(
    [
      '## Cold start',
      'Keep it **below** *three* ~~four~~ [bar](https://example.org/a)`p < 3`',
      '- one\n  - deeper\n- two',
      '* [x] done\n* [ ] open',
    ].join('\n\n'),
  );
});

test('Excel and Sheets: rows become a table with a header, and the picture of it stays where it is', () => {
  const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--table {mso-displayed-decimal-separator:"\\,";} --></style></head><body>
<table border=0 cellpadding=0><!--StartFragment--><col width=64><tr height=20><td class=xl65>Part</td><td>°C</td></tr><tr><td>Seal</td><td align=right x:num>-18</td></tr><!--EndFragment--></table></body></html>`;
  expect(read({ html: excel, text: 'Part\t°C\nSeal\t-18', files: [picture()] })).toMatchObject({
    kind: 'markdown',
    markdown: '| Part |  °C |\n| ---- | --: |\n| Seal | -18 |',
  });
  expect(tableOf('Part\tPrice\r\nA|B\t$5\r\n')).toBe('| Part | Price |\n| --- | --- |\n| A\\|B | \\$5 |');
  expect(tableOf('one\ttwo')).toBeNull();
  expect(tableOf('indented:\n\tcode')).toBeNull();
});

test('a screenshot is a file; a picture copied in a browser too; its bytes in HTML come along by name', () => {
  expect(read({ files: [picture()] })).toMatchObject({ kind: 'files' });
  expect(
    read({ html: '<meta charset="utf-8"><img src="https://elsewhere.example/a.png">', files: [picture()] }),
  ).toMatchObject({ kind: 'files' });
  const mixed = read({ html: '<p>See <img src="data:image/png;base64,iVBORw0K" alt="the seal"> here</p>' });
  expect(mixed).toMatchObject({ kind: 'markdown', markdown: 'See ![the seal](pasted:1) here' });
  expect(mixed.kind === 'markdown' && [...mixed.pictures]).toEqual([['pasted:1', 'data:image/png;base64,iVBORw0K']]);
});

test('Markdown is known by its marks, and text without them stays text', () => {
  for (const markdown of [
    '# Title\n\nwords',
    '- a\n- b',
    '- [ ] task',
    '1. a\n2. b',
    '> said',
    '```js\nx\n```',
    '| a | b |\n| --- | --- |',
    'see [this](/p/1)',
    'very **much**',
    '$$\nx\n$$',
    '[^1]: note',
  ])
    expect(looksLikeMarkdown(markdown), markdown).toBe(true);
  for (const text of [
    'Just a sentence.',
    '2 * 3 * 4',
    'snake_case_name',
    '- one dash',
    '#!/bin/sh\n# comment\necho hi',
    'a_b and c_d',
    'C:\\new\\table',
    '5 > 3',
    'Kosten: $5 bis $6',
    'x = a[0]',
  ])
    expect(looksLikeMarkdown(text), text).toBe(false);
  expect(read({ text: '2 * 3\nC:\\new' })).toEqual({ kind: 'text', text: '2 * 3\nC:\\new' });
});

test('an editor of code: Markdown is read, code becomes a block, a word stays a word', () => {
  const dressed =
    '<meta charset="utf-8"><div style="color:#ccc;font-family:Consolas"><div><span style="color:#569cd6">## Title</span></div><div>- a</div><div>- b</div></div>';
  expect(read({ html: dressed, text: '## Title\n\n- a\n- b' })).toMatchObject({
    kind: 'markdown',
    markdown: '## Title\n\n- a\n- b',
  });
  expect(read({ html: dressed, text: 'a\nb', code: '{"mode":"typescript"}' })).toEqual({
    kind: 'code',
    text: 'a\nb',
    language: 'typescript',
  });
  expect(read({ html: dressed, text: '# a\nb', code: '{"mode":"markdown"}' })).toMatchObject({ kind: 'markdown' });
  expect(read({ html: dressed, text: 'word', code: '{"mode":"sql"}' })).toEqual({ kind: 'text', text: 'word' });
});

test('what would do something does nothing', () => {
  const html = `<p onclick="x()">a<script>alert(1)</script><a href="javascript:alert(1)">b</a><img src="file:///etc/x.png"><iframe src="https://x.example"></iframe><span style="display:none">secret</span><svg onload="x()"></svg></p><form><button>c</button></form>`;
  const markdown = htmlToMarkdown(html);
  expect(markdown).toContain('ab');
  expect(markdown).not.toMatch(/script|javascript|file:|iframe|secret|svg|onload/);
});

test('from a web page: what is pasted means the same in the editor', () => {
  const html = `<h2>Steps</h2><ol start="2"><li>Open <code>valve</code></li><li>Wait<ul><li>10 min</li></ul></li></ol><blockquote><p>Said</p></blockquote><pre><code class="language-sql">select 1;</code></pre><p>One<br>two &lt;b&gt; *not* #1</p><hr><table><thead><tr><th style="text-align:right">n</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>`;
  const doc = toDoc(htmlToMarkdown(html));
  expect(doc.children.map(({ type }) => type.name)).toEqual([
    'heading',
    'orderedList',
    'blockquote',
    'codeBlock',
    'paragraph',
    'horizontalRule',
    'table',
  ]);
  expect(doc.child(1).attrs.start).toBe(2);
  expect(doc.child(3).attrs.language).toBe('sql');
  expect(doc.child(4).textContent).toBe('Onetwo <b> *not* #1');
  expect(toDoc(toMarkdown(doc)).toJSON()).toEqual(doc.toJSON());
});
