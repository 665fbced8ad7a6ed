import { expect, test } from 'vitest';
import { formsOf, titleKey } from './address.ts';
import { slugOf, titlesIn, withTitlesResolved } from './title-links.ts';

test('an old address is known whatever host, case, fragment and further parts it comes with', () => {
  const [form] = formsOf('/display/HT/Some+Page');
  for (const same of [
    'https://wiki.example.org/display/HT/Some+Page',
    '/display/ht/Some%20Page/',
    '/display/HT/Some+Page#part',
  ])
    expect(formsOf(same)).toContain(form);
  expect(formsOf('/pages/viewpage.action?focusedCommentId=7&pageId=12')).toContain(
    formsOf('/pages/viewpage.action?pageId=12')[0],
  );
  // What follows a number is worded one way today and another tomorrow.
  expect(formsOf('/questions/12/how-to-fit-a-seal/15#15')).toEqual([
    '/questions/12/how-to-fit-a-seal/15',
    '/questions/12',
  ]);
  expect(formsOf('/')).toEqual([]);
  expect(formsOf('%E0%A4%A')).toEqual(['/%e0%a4%a']);
});

test('titles are links outside of code alone, with words and parts of their own', () => {
  const text =
    'See [[Cold seals]], [[cold  seals#Two things|there]] and ![[Cold seals#A]]\n\n`[[no]]` [[/w/abc]]\n\n```\n[[Nor this]]\n```\n[[Not there]]';
  expect(titlesIn(text)).toEqual(['Cold seals', 'cold  seals', 'Not there']);
  const idOf = (title: string) => (titleKey(title) === 'cold seals' ? 'abcdefgh' : undefined);
  expect(withTitlesResolved(text, idOf)).toBe(
    'See [Cold seals](/w/abcdefgh), [there](/w/abcdefgh#two-things) and ![[/w/abcdefgh#a]]\n\n`[[no]]` [[/w/abc]]\n\n```\n[[Nor this]]\n```\n[[Not there]]',
  );
  expect(slugOf('Was nun? – Ärger & Öl')).toBe('was-nun--ärger--öl');
});
