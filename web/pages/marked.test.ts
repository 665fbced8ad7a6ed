import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHtml } from '../../ground/writing/html.ts';
import { markedOver } from './marked.ts';

const words = { went: 'taken out', came: 'put in' };
const said = (before: string, after: string) =>
  markedOver(before, after, words)?.replace(/<span class="unseen">[^<]*<\/span>/g, '') ?? null;

test('words that went and came stand in the shape of the later text', () => {
  expect(said('<p>Press it <em>in</em> now.</p>', '<p>Press it <strong>gently</strong> in now.</p>')).toBe(
    '<p>Press it <strong><ins>gently</ins></strong><ins> </ins>in now.</p>',
  );
  expect(said('<p>a b c</p>', '<p>a x c</p>')).toMatch(
    /<p>a (<del>b<\/del><ins>x<\/ins>|<ins>x<\/ins><del>b<\/del>) c<\/p>/,
  );
});

test('a table is laid over row by row, and a list with other points is not torn apart', () => {
  const table = (...rows: string[]) =>
    `<table><thead><tr><th>h</th></tr></thead><tbody>${rows.map((row) => `<tr><td>${row}</td></tr>`).join('')}</tbody></table>`;
  expect(said(table('a', 'gone', 'b c'), table('a', 'b d', 'new'))).toBe(
    table('a', '<del>gone</del>', 'b <del>c</del><ins>d</ins>', '<ins>new</ins>'),
  );
  // As the reader draws it, with all that it puts around a table.
  const read = (...rows: string[]) =>
    toHtml(`| h |\n| --- |\n${rows.map((row) => `| ${row} |\n`).join('')}`, { words: {} as never });
  expect(said(read('a', 'b'), read('a', 'new', 'b'))?.match(/<(ins|del)>/g)).toEqual(['<ins>']);
  expect(said('<ul><li>a</li></ul>', '<ul><li>a</li><li>b</li></ul>')).toBeNull();
});

test('without its marks it is the later text, whatever the two were', () => {
  const html = fc
    .array(fc.constantFrom('<p>', '</p>', '<b>', '</b>', 'word', 'other', '&lt;', ' ', '\n'), { maxLength: 14 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(html, html, (before, after) => {
      const marked = said(before, after);
      expect(marked?.replace(/<del>[^<]*<\/del>/g, '').replace(/<\/?ins>/g, '')).toBe(after);
    }),
  );
});
