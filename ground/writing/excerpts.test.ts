import { expect, test } from 'vitest';
import { headingsOf, linksOf, mentionsOf, plainText, sectionOf, tagsOf } from './excerpts.ts';
import { slugger } from './slug.ts';

test('links of our own, with their heading, once each; others are no links of ours', () => {
  const text =
    'See [a](/w/abc#the-seal) and [a][r], <https://x.org/w/abc>, [x](//w/abc), `[c](/w/code)` and [@Lea](/@lea).\n\n' +
    '![pic](/api/v1/files/f1) [again](/w/abc#the-seal) [up](/w/abc/history?x=1)\n\n![[/p/def#step-3]]\n\n[r]: /n/note1\n';
  expect(linksOf(text)).toEqual([
    { to: '/w/abc', heading: 'the-seal', quoted: false },
    { to: '/n/note1', heading: null, quoted: false },
    { to: '/@lea', heading: null, quoted: false },
    { to: '/api/v1/files/f1', heading: null, quoted: false },
    { to: '/w/abc/history', heading: null, quoted: false },
    { to: '/p/def', heading: 'step-3', quoted: true },
  ]);
  expect(linksOf('[ä](/w/abc#%C3%BCber-uns) [b](/w/abc#%ZZ)').map(({ heading }) => heading)).toEqual([
    'über-uns',
    '%ZZ',
  ]);
});

test('tags begin with a letter and stand in words', () => {
  expect(tagsOf('#Seal (#kit/x20) #seal C# a#b #1 #Überdruck- #a_b.')).toEqual(['Seal', 'kit/x20', 'Überdruck', 'a_b']);
  expect(tagsOf('# Heading #in-it\n\n`#code` [#link](/w/1) https://x.org/#anchor\n\n```\n#fence\n```')).toEqual([
    'in-it',
  ]);
});

test('people by their handle', () => {
  expect(mentionsOf('[@Lea Berg](/@lea), [@Omar](/@omar.k) and [Lea](/@lea)')).toEqual(['lea', 'omar.k']);
});

test('anchors as GitHub makes them', () => {
  const slug = slugger();
  expect(
    ['Über uns', 'What’s new?', 'a  b', 'C++ & Go', 'foo', 'foo', 'foo 1', 'foo', '!!!', 'foo_bar-Baz'].map(slug),
  ).toEqual(['über-uns', 'whats-new', 'a--b', 'c--go', 'foo', 'foo-1', 'foo-1-1', 'foo-2', 'section', 'foo_bar-baz']);
  expect(
    headingsOf('# `a` *b* [c](/w/1)\n\n> ## quoted\n\nd\n-').map(({ slug, level, top }) => [slug, level, top]),
  ).toEqual([
    ['a-b-c', 1, true],
    ['quoted', 2, false],
    ['d', 2, true],
  ]);
});

test('a section ends at the next heading of its level, and brings what it needs', () => {
  const text =
    'x\n\n## A\n\nOne [r][r] [^1].\n\n### B\n\nTwo.\n\n## A\n\nThree.\n\n[r]: /w/1\n\n[^1]: Note.\n\n[^2]: Other.\n';
  expect(sectionOf(text, 'a')).toBe('## A\n\nOne [r][r] [^1].\n\n### B\n\nTwo.\n\n[r]: /w/1\n\n[^1]: Note.');
  expect(sectionOf(text, 'b')).toBe('### B\n\nTwo.\n\n[r]: /w/1');
  expect(sectionOf(text, 'a-1')).toContain('Three.');
  expect(sectionOf(text, 'c')).toBeNull();
  expect(sectionOf('```\n## A\n```', 'a')).toBeNull();
});

test('words without signs', () => {
  const text =
    '---\ntitle: x\n---\n# A *b*\n\n> [!TIP] Mind\n> c<br>d [@Lea](/@lea)\n\n| e | f |\n|--|--|\n| g | `h` |\n\n<div>i</div>\n\n$j$ ![k](/api/v1/files/1)\n\n```js\nl\n```\n\n[m]: /w/1\n';
  expect(plainText(text)).toBe('A b\nMind\nc d @Lea\ne\nf\ng\nh\nj k\nl');
});
