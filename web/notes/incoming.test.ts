import { expect, test } from 'vitest';
import { bookmarkFor, incomingFrom } from './incoming.ts';

const url = 'https://blog.example/seals';
const from = (given: Partial<Record<'title' | 'text' | 'url', string>>) =>
  incomingFrom({ title: '', text: '', url: '', ...given });

test('a marked passage is what is said, and the page where it is from', () => {
  expect(from({ title: 'Seals', text: ' Warm them. ', url })).toEqual({
    body: 'Warm them.',
    source: { title: 'Seals', url },
  });
  expect(from({ title: 'Seals', url })).toEqual({ body: 'Seals', source: { title: 'Seals', url } });
  expect(from({ url })).toEqual({ body: url, source: { title: '', url } });
});

test('a phone puts the address at the end of the text', () => {
  expect(from({ title: 'Seals', text: `Look at this ${url}` })).toEqual({
    body: 'Look at this',
    source: { title: 'Seals', url },
  });
  expect(from({ title: 'Seals', text: url })).toEqual({ body: 'Seals', source: { title: 'Seals', url } });
  expect(from({ text: `See ${url} and tell me.` })).toEqual({ body: `See ${url} and tell me.`, source: null });
});

test('what is no address of the web is no link, and is not lost', () => {
  for (const wrong of [
    'javascript:alert(1)',
    'data:text/html,x',
    'about:blank',
    'https://u:p@blog.example/',
    `${url}?${'a'.repeat(2_000)}`,
  ])
    expect(from({ title: 'A', text: 'B', url: wrong })).toEqual({ body: `A\nB\n${wrong}`, source: null });
  expect(from({})).toEqual({ body: '', source: null });
  expect([...from({ text: 'x'.repeat(50_000), url }).body]).toHaveLength(20_000);
});

test('the bookmark opens the place to write with all of it, whatever stands on the page', () => {
  const opened: string[][] = [];
  const code = decodeURIComponent(bookmarkFor('https://fieldlore.example.org').replace(/^javascript:/, ''));
  const page = { title: `A "quoted" & 'odd' <title>`.padEnd(1_000, '…') };
  new Function('getSelection', 'document', 'location', 'open', code)(
    () => 'a\nb '.repeat(1_000),
    page,
    { href: `${url}?a=1&b=2#c` },
    (...all: string[]) => opened.push(all),
  );
  const asked = new URL(opened[0]?.[0] ?? '');
  expect(asked.origin + asked.pathname).toBe('https://fieldlore.example.org/capture');
  expect(asked.searchParams.get('url')).toBe(`${url}?a=1&b=2#c`);
  expect(asked.searchParams.get('title')).toHaveLength(300);
  expect(asked.searchParams.get('text')?.length).toBeLessThanOrEqual(1_000);
  // Servers take 16 kB of address and headers together.
  expect(asked.href.length).toBeLessThan(8_000);
});
