import { describe, expect, test } from 'vitest';
import { namedId } from '../../../ground/named-id.ts';
import { toAddresses } from './markdown-addresses.ts';
import { readDocument } from './markdown-front.ts';
import { rewriteLinks } from './markdown-links.ts';
import { type Leaf, toTree } from './markdown-tree.ts';

function site(files: Record<string, string>, isSite: boolean, others: string[] = []) {
  const leaves = toTree(
    Object.entries(files).map(([path, text]) => ({
      file: { path, bytes: Buffer.from(text), written_at: null, touches: [], history: null },
      document: readDocument(path, Buffer.from(text)),
    })),
  );
  const addresses = toAddresses(leaves, new Set(others), isSite);
  return (from: string, text: string) => {
    const losses: string[] = [];
    const leaf = leaves.find(({ path }) => path === from) as Leaf;
    const out = rewriteLinks(
      text,
      leaf,
      addresses,
      ({ path }, hash) => `/w/${namedId(path)}${hash}`,
      (what, why) => losses.push(`${what}: ${why}`),
    );
    return { text: named(out, leaves), losses };
  };
}

/** `/w/<id>` as `/w/<path>`, so that a test can be read. */
function named(text: string, leaves: Leaf[]): string {
  return leaves.reduce((out, { path }) => out.replaceAll(`/w/${namedId(path)}`, `/w/<${path}>`), text);
}

describe('in a plain folder', () => {
  const rewrite = site(
    {
      'README.md': '# Pumps',
      'tools/index.md': '# Tools',
      'tools/gauge.md': '# Gauge\nRead it.',
      'tools/a (b).md': '# With brackets',
      'parts/seal.md': '---\ntitle: The Seal\naliases: [gasket]\n---\n',
    },
    false,
    ['tools/table.pdf'],
  );
  const from = (text: string) => rewrite('tools/gauge.md', text);

  test.each([
    ['[s](../parts/seal.md)', '[s](/w/<parts/seal.md>)'],
    ['[s](../parts/seal.md#fit "Fitting")', '[s](/w/<parts/seal.md>#fit "Fitting")'],
    ['[s](../parts/seal) and [t](./)', '[s](/w/<parts/seal.md>) and [t](/w/<tools/index.md>)'],
    ['[root](/parts/seal.md) [up](../README.md)', '[root](/w/<parts/seal.md>) [up](/w/<README.md>)'],
    ['[b](<a (b).md>) [b](a%20(b).md)', '[b](/w/<tools/a (b).md>) [b](/w/<tools/a (b).md>)'],
    ['the [seal][1].\n\n[1]: ../parts/seal.md "why"', 'the [seal][1].\n\n[1]: /w/<parts/seal.md> "why"'],
    ["<a href='../parts/seal.md'>s</a>", '<a href="/w/<parts/seal.md>">s</a>'],
    ['see [[The Seal]] or [[gasket|that one]]', 'see [The Seal](/w/<parts/seal.md>) or [that one](/w/<parts/seal.md>)'],
    ['[a [b] c](gauge.md)', '[a [b] c](/w/<tools/gauge.md>)'],
    ['[`code`](gauge.md)', '[`code`](/w/<tools/gauge.md>)'],
    ['[folder](../parts/)', '[folder](/w/<parts/>)'],
  ])('%s', (text, expected) => {
    expect(from(text)).toEqual({ text: expected, losses: [] });
  });

  test.each([
    '[web](https://example.org/tools/gauge.md) [mail](mailto:a@example.org) [here](#read)',
    '`[s](../parts/seal.md)`',
    '```md\n[s](../parts/seal.md)\n```\ntext',
    '- step\n  ~~~\n  [[The Seal]]\n  ~~~\n',
    '<!-- [s](../parts/seal.md) -->',
    'a[0](x) = b] [half',
  ])('what is no link of ours stays: %s', (text) => {
    expect(from(text).text).toBe(text);
  });

  test('what leads nowhere stays as it is and is told', () => {
    const text = '[x](gone.md) [t](table.pdf) ![p](img/p.png) ![q](https://example.org/q.png) [[Nobody]]';
    expect(from(text)).toEqual({
      text,
      losses: [
        'link: gone.md – There is no page “gone.md” in the source.',
        'link: table.pdf – “table.pdf” is a file that is no page.',
        'picture: img/p.png did not come along.',
        'elsewhere: https://example.org/q.png is on another server.',
        'link: [[Nobody]] – There is no page called “Nobody” in the source.',
      ],
    });
  });

  test('a half-written page takes no longer than a whole one', () => {
    const started = performance.now();
    const parts = [
      '](',
      '[',
      '![',
      '{% page "',
      '` `` ',
      '[[',
      '](<',
      '{{',
      '](a(',
      '{% alert %}',
      '<!--',
      '{% raw %}',
    ];
    for (const part of parts) from(part.repeat(5_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('in a site', () => {
  const rewrite = site(
    {
      'pages/tools/chat.md': '# Chat',
      'pages/tools/chat/rules.md': '# Rules',
      'pages/tools/chat/guests.md': '---\ntitle: Guests\nredirect_from:\n  - /visitors/\n---\n',
      'pages/about/index.md': '---\ntitle: About\npermalink: /who-we-are/\n---\n',
      'pages/a/setup.md': '# Setup A',
      'pages/b/setup.md': '# Setup B',
    },
    true,
  );
  const from = (text: string) => rewrite('pages/tools/chat/rules.md', text);

  test.each([
    ['[g]({% page "/tools/chat/guests/#in" %})', '[g](/w/<pages/tools/chat/guests.md>#in)'],
    ['[g]({% page "tools/chat/guests" %})', '[g](/w/<pages/tools/chat/guests.md>)'],
    ['[g]({%page "/visitors" %})', '[g](/w/<pages/tools/chat/guests.md>)'],
    ['[a]({% link pages/about/index.md %})', '[a](/w/<pages/about/index.md>)'],
    ['[a]({% link "https://example.org/x" %})', '[a](https://example.org/x)'],
    ['[a]({{ site.baseurl }}/who-we-are/)', '[a](/w/<pages/about/index.md>)'],
    ['[a]({{site.base_url}}/tools/chat/)', '[a](/w/<pages/tools/chat.md>)'],
    ['[a]({{ "/about/" | relative_url }})', '[a](/w/<pages/about/index.md>)'],
    ['<a href="{% page "/about" %}">a</a>', '<a href="/w/<pages/about/index.md>">a</a>'],
    [
      '[back](../) and [guests](../guests/)',
      '[back](/w/<pages/tools/chat.md>) and [guests](/w/<pages/tools/chat/guests.md>)',
    ],
    ['[by its end](/rules/)', '[by its end](/w/<pages/tools/chat/rules.md>)'],
    ['{% alert "Mind" "warning" %}\n  Two\n\n  lines.\n{% endalert %}', '> **Mind**\n>\n> Two\n>\n>   lines.'],
    ['`{% raw %}{% page "x" %}{% endraw %}`', '`{% page "x" %}`'],
  ])('%s', (text, expected) => {
    expect(from(text)).toEqual({ text: expected, losses: [] });
  });

  test('what cannot be known stays as it is and is told', () => {
    const text = '[x]({% page "/gone" %}) [s](/setup/) [y]({{ site.baseurl }}/gone) {% include "box.html" %}';
    expect(from(text)).toEqual({
      text,
      losses: [
        'link: {% page "/gone" %} – There is no page “/gone” in the source.',
        'Liquid: {% include "box.html" %} stands in the text as it was.',
        'link: /setup/ – “/setup/” could be any of 2 pages.',
        'link: {{ site.baseurl }}/gone – There is no page “/gone” in the source.',
      ],
    });
  });

  test('shortcodes that Markdown has a word for become that', () => {
    const { text, losses } = from(
      '{% image "_img/a b.png" "A map" %} in {% slack_channel "help" "Help" %}{% comment %}x{% endcomment %}',
    );
    expect(text).toBe('![A map](_img/a%20b.png) in Help (#help)');
    expect(losses.map((each) => each.split(':')[0])).toEqual(['comment', 'shortcode', 'picture']);
  });
});
