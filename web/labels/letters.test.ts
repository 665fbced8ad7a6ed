import { expect, test } from 'vitest';
import { byLetter } from './letters.ts';

const tag = (key: string) => ({ key, name: key, items: 1 });

test('labels stand under their first letter, whatever stands on it; figures at the front', () => {
  const groups = byLetter([tag('2026'), tag('x20'), tag('abc'), tag('ähre'), tag('a')]);
  expect(groups.map(({ letter, tags }) => [letter, tags.map(({ key }) => key)])).toEqual([
    ['#', ['2026']],
    ['X', ['x20']],
    ['A', ['abc', 'ähre', 'a']],
  ]);
});
