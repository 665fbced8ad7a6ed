import { describe, expect, test } from 'vitest';
import { textOf } from '../../ground/outside.ts';
import { readFeed } from './feed.ts';
import { entries_taken_max, summary_letters_max, title_letters_max } from './source.ts';

const now = new Date('2026-05-04T09:00:00Z');
const at = 'https://blog.example/feed.xml';
const read = (text: string) => readFeed(text, at, now);
const rss = (items: string, head = '<title>Cold Climate</title>') =>
  read(`<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"
    xmlns:media="http://search.yahoo.com/mrss/"><channel>${head}${items}</channel></rss>`);
const item = (more: string) => `<item><title>A</title><link>https://blog.example/a</link>${more}</item>`;

describe('each format says the same', () => {
  const expected = {
    title: 'Cold Climate',
    site: 'https://blog.example/',
    entries: [
      {
        title: 'Seals & gaskets < 0 °C',
        url: 'https://blog.example/seals',
        author: 'Ada Larsson',
        summary: 'Warm them first. Ten minutes.',
        said_at: new Date('2026-05-01T08:30:00Z'),
      },
    ],
  };
  const feeds = {
    'RSS 2.0': `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
      <atom:link rel="self" href="https://blog.example/feed.xml"/><title>Cold Climate</title><link>https://blog.example/</link>
      <item><title>Seals &amp;amp; gaskets &amp;lt; 0 °C</title><link>https://blog.example/seals</link>
      <guid isPermaLink="false">17</guid><dc:creator>Ada Larsson</dc:creator>
      <pubDate>Fri, 01 May 2026 10:30:00 +0200</pubDate>
      <description><![CDATA[<p>Warm them <b>first</b>.</p><p>Ten&nbsp;minutes.</p><img src="https://t.example/pixel.gif">]]></description>
      </item></channel></rss>`,
    'RSS 1.0': `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://blog.example/"><title>Cold Climate</title>
      <link>https://blog.example/</link></channel><item rdf:about="https://blog.example/seals">
      <title>Seals &amp;amp; gaskets &amp;lt; 0 °C</title><link>https://blog.example/seals</link>
      <dc:creator>Ada Larsson</dc:creator><dc:date>2026-05-01T08:30:00Z</dc:date>
      <description>Warm them first. Ten minutes.</description></item></rdf:RDF>`,
    'Atom 1.0': `<feed xmlns="http://www.w3.org/2005/Atom"><title>Cold Climate</title><link href="/"/>
      <link rel="self" href="/feed.xml"/><author><name>Somebody Else</name></author><entry><id>urn:x:17</id>
      <title>Seals &amp; gaskets &lt; 0 °C</title><link rel="replies" href="/seals/talk"/><link href="/seals"/>
      <author><name>Ada Larsson</name><email>ada@blog.example</email></author><updated>2026-05-02T08:30:00Z</updated>
      <published>2026-05-01T10:30:00+02:00</published>
      <source><id>urn:y</id><title>Not this one</title></source>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Warm them <em>first</em>. </p><p>Ten minutes.</p></div></content>
      </entry></feed>`,
    'Atom with a prefix': `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Cold Climate</a:title><a:link href="https://blog.example/"/>
      <a:entry><a:id>urn:x:17</a:id><a:title type="html">Seals &amp;amp; gaskets &amp;lt; 0 °C</a:title><a:link href="https://blog.example/seals"/>
      <a:author><a:name>Ada Larsson</a:name></a:author><a:updated>2026-05-01T08:30:00Z</a:updated>
      <a:summary type="html">&lt;p&gt;Warm them first. Ten minutes.&lt;/p&gt;</a:summary></a:entry></a:feed>`,
    'JSON Feed 1.1': JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Cold Climate',
      home_page_url: 'https://blog.example/',
      items: [
        {
          id: '17',
          url: 'https://blog.example/seals',
          title: 'Seals & gaskets < 0 °C',
          authors: [{ name: 'Ada Larsson' }],
          date_published: '2026-05-01T08:30:00Z',
          content_html: '<p>Warm them <b>first</b>. Ten minutes.</p>',
        },
      ],
    }),
  };
  test.each(Object.entries(feeds))('%s', (_, text) => expect(read(text)).toMatchObject(expected));
});

describe('a hostile or broken feed', () => {
  test('is none where it is none, or defines entities, or is nested without end', () => {
    for (const text of [
      '',
      'hello',
      '<html><body>Hi</body></html>',
      '{"version":"2"}',
      '{',
      'null',
      '\u0000',
      '<',
      '<rss',
    ])
      expect(read(text), text).toSatisfy((feed: any) => feed === null || feed.entries.length === 0);
    const laughs = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>`;
    expect(read(laughs)).toBeNull();
    expect(read(`<rss><channel>${'<a>'.repeat(200_000)}`)).toBeNull();
    const nested = `{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(200_000)}`;
    expect(read(nested)).toBeNull();
  });

  test.each([
    ['faults', '&'.repeat(1_900_000)],
    ['lesser-than signs', '\n<'.repeat(900_000)],
    ['attributes', `<item ${Array.from({ length: 60_000 }, (_, n) => `a${n}="1"`).join(' ')}>`],
    ['tags in one text', `<item><title>a</title><description>${'&lt;b&gt;&lt;p&gt;'.repeat(110_000)}`],
    ['entries', item('').repeat(40_000)],
  ])('of nothing but %s takes no long time', (_, text) => {
    const began = performance.now();
    rss(text);
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  test('gives the newest so many, whatever it holds', () => {
    const day = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 3_600_000).toUTCString();
    const many = Array.from(
      { length: 900 },
      (_, n) => `<item><title>${n}</title><guid>g${n}</guid><pubDate>${day(n)}</pubDate></item>`,
    );
    const feed = rss(many.join(''));
    expect(feed?.entries.map(({ title }) => Number(title))).toEqual(
      Array.from({ length: entries_taken_max }, (_, n) => 899 - n),
    );
    expect(
      rss(
        item('')
          .replace('A', '')
          .repeat(100_000 / 50),
      )?.entries.length,
    ).toBeLessThanOrEqual(1);
  });

  test('with scripts and foreign HTML is words, and no more of them than there is room for', () => {
    const html =
      '<script>alert(1)</script><style>p{}</style><p onclick="x()">Read <a href="javascript:x()">this</a></p><!-- no -->';
    const [entry] = rss(item(`<description><![CDATA[${html}]]></description>`))?.entries ?? [];
    expect(entry.summary).toBe('Read this');
    const twice = rss('<item><title>&amp;lt;script&amp;gt;alert(1)</title><link>https://blog.example/a</link></item>');
    // It is text, and stays text: nothing reads it as HTML again.
    expect(twice?.entries[0].title).toBe('<script>alert(1)');
    const long = rss(
      `<item><title>${'word '.repeat(500)}</title><description>${'ö'.repeat(9_000)}</description></item>`,
    );
    expect([...(long?.entries[0].title ?? '')].length).toBeLessThanOrEqual(title_letters_max);
    expect([...(long?.entries[0].summary ?? '')].length).toBe(summary_letters_max);
  });

  test('turns no direction and holds no control letters', () => {
    const [entry] = rss(`<item><title>A\u202eB\u200b\tC\u0085D</title></item>`)?.entries ?? [];
    expect(entry.title).toBe('AB C D');
  });

  test('leads to the web alone: an address that is none gives way to that of the place', () => {
    const link = (to: string) =>
      rss(`<item><title>A</title><link>${to}</link></item>`, '<title>T</title><link>https://blog.example/</link>')
        ?.entries[0].url;
    for (const to of [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'https://u:p@x.example/',
      `https://x.example/${'a'.repeat(3_000)}`,
    ])
      expect(link(to), to).toBe('https://blog.example/');
    expect(link('/further?a=1&amp;b=2')).toBe('https://blog.example/further?a=1&b=2');
    expect(link('http://old.example/a')).toBe('http://old.example/a');
    const guid = rss('<item><title>A</title><guid>https://blog.example/by-guid</guid></item>');
    expect(guid?.entries[0].url).toBe('https://blog.example/by-guid');
  });

  test('with one name for many entries: the same once, different ones each', () => {
    const same = rss(item('<guid>x</guid>') + item('<guid>x</guid>'));
    expect(same?.entries.length).toBe(1);
    const other = item('<guid>x</guid>').replace('/a<', '/b<').replace('>A<', '>B<');
    const different = rss(item('<guid>x</guid>') + other);
    expect(different?.entries.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(new Set(different?.entries.map(({ key }) => key)).size).toBe(2);
  });

  test('with days that cannot be, or cannot be read, has no day', () => {
    const day = (text: string) => rss(item(`<pubDate>${text}</pubDate>`))?.entries[0].said_at?.toISOString() ?? null;
    expect(day('Mon, 04 May 2026 08:00:00 GMT')).toBe('2026-05-04T08:00:00.000Z');
    // Clocks elsewhere are wrong by hours.
    expect(day('Mon, 04 May 2026 20:00:00 GMT')).toBe(now.toISOString());
    for (const text of ['Fri, 01 Jan 2049 08:00:00 GMT', '0001-01-01', 'yesterday', 'foo 1', '1', '32 Foo 2026', ''])
      expect(day(text), text).toBeNull();
  });

  test('that is cut off says what it has said', () => {
    const cut = read(`<rss version="2.0"><channel>${item('')}<item><title>B</title><link>https://blog.example/b</li`);
    expect(cut?.entries.map(({ title }) => title)).toEqual(['A']);
    expect(rss(item('<description>Caf&eacute; &nosuch; &nbsp;open</description>'))?.entries[0].summary).toBe(
      'Café &nosuch; open',
    );
  });

  test('keeps names of people, and no mail addresses of theirs', () => {
    const author = (text: string) => rss(item(`<author>${text}</author>`))?.entries[0].author;
    expect(author('ada@blog.example (Ada Larsson)')).toBe('Ada Larsson');
    expect(author('ada@blog.example')).toBe('');
    expect(author('Ada Larsson &lt;ada@blog.example&gt;')).toBe('Ada Larsson');
  });

  test('takes its title from what it is, not from the pictures beside it', () => {
    const [entry] = rss('<item><media:title>Photo</media:title><title>A</title></item>')?.entries ?? [];
    expect(entry.title).toBe('A');
    expect(rss('<item><description>No title, but words.</description></item>')?.entries[0].title).toBe(
      'No title, but words.',
    );
    expect(rss('<item><link>https://blog.example/a</link></item>')?.entries).toEqual([]);
  });
});

test('letters are read by what they are, whatever was declared', () => {
  const xml = (charset: string) => `<?xml version="1.0" encoding="${charset}"?><a>Kälte</a>`;
  const latin = (text: string) => Buffer.from(text, 'latin1');
  expect(textOf(latin(xml('iso-8859-1')), '')).toContain('Kälte');
  expect(textOf(latin(xml('utf-8')), 'iso-8859-1')).toContain('Kälte');
  expect(textOf(latin(xml('utf-8')), '')).toContain('Kälte');
  expect(textOf(Buffer.from(xml('iso-8859-1')), 'iso-8859-1')).toContain('Kälte');
  expect(textOf(Buffer.from(`\ufeff${xml('x')}`, 'utf16le'), '')).toContain('Kälte');
  expect(textOf(Buffer.from(xml('no-such')), 'no-such')).toContain('Kälte');
  expect(textOf(latin(xml('no-such')), 'no-such')).toContain('Kälte');
  expect(textOf(Buffer.concat([Buffer.from(xml('utf-8')), Buffer.from([0xff])]), 'utf-8')).toContain('Kälte');
});
