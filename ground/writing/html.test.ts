import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { toHtml } from './html.ts';

const parser = unified().use(rehypeParse, { fragment: true });
const elements = (node: Nodes): Element[] => [
  ...(node.type === 'element' ? [node] : []),
  ...('children' in node ? node.children.flatMap((child) => elements(child as Nodes)) : []),
];

const tags = new Set(
  `a p h1 h2 h3 h4 h5 h6 em strong s code pre ul ol li blockquote hr br img table thead tbody tr th td div span b sup section
   figure figcaption button details summary audio video`.split(/\s+/),
);
const names = new Set(
  `href rel class className title id src alt loading decoding style role ariaLabel tabIndex type start controls preload
   dataCopy dataPlay dataPreview dataMath dataDiagram dataFrame dataQuote dataPdf`.split(/\s+/),
);

/** What is in a text's HTML that could do anything. */
function harms(markdown: string): string[] {
  return elements(parser.parse(toHtml(markdown, { headings: true }))).flatMap(({ tagName, properties }) => {
    const found = tags.has(tagName) ? [] : [`<${tagName}>`];
    for (const [name, value] of Object.entries(properties)) {
      const text = String(value);
      const isWrong =
        !names.has(name) ||
        (name === 'href' && !/^(https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/i.test(text)) ||
        (name === 'src' && !/^\/api\/v1\/files\//.test(text)) ||
        (name === 'style' && !/^text-align:(left|right|center)$/.test(text)) ||
        (name === 'dataFrame' &&
          !/^https:\/\/(www\.youtube-nocookie\.com\/embed\/|player\.vimeo\.com\/video\/)[\w-]+(\?[\w=&]+)?$/.test(
            text,
          ));
      if (isWrong) found.push(`<${tagName} ${name}=${text}>`);
    }
    return found;
  });
}

const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="data:text/html,x">',
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<style>*{background:url(//evil.example)}</style>',
  '<form action=javascript:alert(1)><input type=submit autofocus onfocus=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<details open ontoggle=alert(1)>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '" onmouseover="alert(1)',
  '` onclick=alert(1) `',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  '&#106;avascript:alert(1)',
  'javascript&colon;alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html;base64,PHNjcmlwdD4=',
  '//evil.example/x',
  '/\\evil.example/x',
  '\\\\evil.example\\x',
  'https://youtu.be/"onload="alert(1)',
  'https://www.youtube-nocookie.com.evil.example/embed/abcdefgh',
  'https://user:pass@player.vimeo.com/video/123456',
  '</code></pre></figure><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>',
  '%0Ajavascript:alert(1)',
];
const constructs: Record<string, (payload: string) => string> = {
  'a paragraph': (x) => x,
  'words in a paragraph': (x) => `a ${x} b`,
  'a heading': (x) => `# ${x}`,
  'a link': (x) => `[a](${x})`,
  'a link in brackets': (x) => `[a](<${x}>)`,
  'a link’s words': (x) => `[${x}](/w/1)`,
  'a link’s title': (x) => `[a](/w/1 "${x}")`,
  'an address': (x) => `<${x}>`,
  'a definition': (x) => `[a]\n\n[a]: <${x}> '${x}'`,
  'a picture': (x) => `![${x}](${x})`,
  'our own picture': (x) => `![${x}](/api/v1/files/1${x} "${x}")`,
  'a picture in a link': (x) => `[![${x}](https://x.org/${x})](${x})`,
  'a person': (x) => `[@${x}](/@${x})`,
  'a tag': (x) => `#a${x}`,
  code: (x) => `\`${x}\``,
  'a fence': (x) => `\`\`\`${x}\n${x}\n\`\`\``,
  'a diagram': (x) => `\`\`\`mermaid\ngraph TD; A["${x}"] --> B\nclick A "${x}"\n\`\`\``,
  'a diagram that is none': (x) => `\`\`\`mermaid\n${x}\n\`\`\``,
  'a formula': (x) => `$${x}$ $\\href{${x}}{a}$`,
  'a formula as a block': (x) => `$$\n\\html{${x}}\n$$`,
  'a callout': (x) => `> [!NOTE] ${x}\n> ${x}`,
  'a table': (x) => `| ${x} |\n|:-:|\n| ${x} |`,
  'a task': (x) => `- [ ] ${x}`,
  'a footnote': (x) => `a[^1] b[^${x}]\n\n[^1]: ${x}\n\n[^${x}]: c`,
  'a film': (x) => `https://youtu.be/${x}\n\nhttps://player.vimeo.com/video/1${x}\n\n<${x}>`,
  'a quotation': (x) => `![[/w/1#${x}]]\n\n![[${x}]]`,
  'a file': (x) => `[${x}.mp3](/api/v1/files/${x})\n\n[${x}.pdf](/api/v1/files/1)\n\n[a.mp4](${x})`,
  'what is not shown': (x) => `\`\`\`unsupported ${x}\n${x}\n\`\`\``,
  'front matter': (x) => `---\ntitle: ${x}\n---`,
  'a template': (x) => `{% ${x} %}\n\n{{ ${x} }} b {: ${x}}`,
  'a container': (x) => `:::${x}\n${x}\n:::\n\n!!! note "${x}"\n    ${x}`,
  HTML: (x) => `<div title="${x}">\n${x}\n</div>\n\n<span title='${x}'>${x}</span>`,
};

describe.each(Object.entries(constructs))('in %s', (_, construct) => {
  test('no payload does anything', () => {
    for (const payload of payloads) expect(harms(construct(payload)), payload).toEqual([]);
  });
});

test('no text of any kind does anything', () => {
  const piece = fc.oneof(
    fc.constantFrom(...payloads, '`', '[', '](', ')', '![', '\n', '> ', '|', '$', '```', '<', '>', '"'),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => harms(pieces.join('')).length === 0),
    { numRuns: 1_500 },
  );
});

test('it would be seen if it did', () => {
  expect(harms('[a](/w/1)')).toEqual([]);
  expect(elements(parser.parse('<svg onload=x>')).map(({ tagName }) => tagName)).toEqual(['svg']);
});

test('what people write', () => {
  const html = (markdown: string) => toHtml(markdown).trim();
  expect(html('**3 bar** for "ten" minutes -- see [step 4](/p/x20#step-4)')).toBe(
    '<p><strong>3 bar</strong> for “ten” minutes – see <a href="/p/x20#step-4">step 4</a></p>',
  );
  expect(html('[out](https://x.org) [rel](a.md) README.md https://x.org')).toBe(
    '<p><a href="https://x.org" rel="noopener noreferrer nofollow">out</a> <span class="nowhere" title="a.md">rel</span> README.md ' +
      '<a href="https://x.org" rel="noopener noreferrer nofollow">https://x.org</a></p>',
  );
  expect(html('#seal and [@Lea](/@lea)<br>x <!-- hidden -->')).toBe(
    '<p><a href="/tags/seal" class="tag">#seal</a> and <a href="/@lea" class="person">@Lea</a><br>x </p>',
  );
  expect(html('a[^b] c[^b]\n\n[^b]: *Note.*')).toBe(
    '<p>a<sup><a class="footnote-ref" href="#fn-1" id="fn-1-ref" role="doc-noteref" aria-label="Footnote 1">1</a></sup> ' +
      'c<sup><a class="footnote-ref" href="#fn-1" id="fn-1-ref-1" role="doc-noteref" aria-label="Footnote 1">1</a></sup></p>\n' +
      '<section class="footnotes" role="doc-endnotes" aria-label="Footnotes"><ol>\n<li id="fn-1"><p><em>Note.</em></p>\n' +
      '<a class="footnote-back" href="#fn-1-ref" role="doc-backlink" aria-label="Back to the text">↩</a></li>\n</ol></section>',
  );
});

test('a film only from a host that is allowed; an address on any other is a link', () => {
  expect(toHtml('https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s')).toContain(
    'data-frame="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=42"',
  );
  expect(toHtml('https://vimeo.com/123456789')).toContain(
    'data-frame="https://player.vimeo.com/video/123456789?dnt=1"',
  );
  for (const [url, hosts] of [
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', []],
    ['https://films.example.org/1', undefined],
    ['http://youtu.be/dQw4w9WgXcQ', undefined],
    ['See https://youtu.be/dQw4w9WgXcQ', undefined],
  ] as const) {
    expect(toHtml(url, { hosts })).not.toContain('data-frame');
    expect(toHtml(url, { hosts })).toContain('<a href=');
  }
  expect(toHtml('https://films.example.org/1', { hosts: ['films.example.org'] })).toContain(
    'data-frame="https://films.example.org/1"',
  );
});

test('a film, a recording and a PDF of ours are shown where they stand alone', () => {
  expect(toHtml('[talk.mp3](/api/v1/files/1)')).toContain('<audio controls preload="metadata" src="/api/v1/files/1"');
  expect(toHtml('[way.mp4](/api/v1/files/1)')).toContain('<video controls');
  expect(toHtml('[plan.pdf](/api/v1/files/1)')).toContain('data-pdf="/api/v1/files/1"');
  for (const text of [
    'See [talk.mp3](/api/v1/files/1)',
    '[talk.mp3](https://x.org/talk.mp3)',
    '[talk.zip](/api/v1/files/1)',
  ]) {
    expect(toHtml(text)).not.toMatch(/<audio|data-pdf/);
  }
});
