import { describe, expect, test } from 'vitest';
import { cellsInWords, inWords, isNarrowed, isPromoted, spreadInWords, spreadOf, type Tried } from './rule.ts';

const used = (withIt: boolean, communities: string[], site = ''): Tried => ({ withIt, communities, site });
const many = (count: number, use: Tried) => Array.from({ length: count }, () => use);

describe('a variation has become the rule', () => {
  const inEach = (withIt: number, without: number, communities = ['a', 'b', 'c']) =>
    communities.flatMap((each) => [...many(withIt, used(true, [each])), ...many(without, used(false, [each]))]);
  test.each<[string, Tried[], boolean]>([
    ['most of it in three communities', inEach(4, 1), true],
    ['half of it is not most', inEach(3, 3), false],
    ['most of it in two', inEach(9, 1, ['a', 'b']), false],
    ['most of it in three of four', [...inEach(5, 1), ...many(4, used(false, ['d']))], true],
    ['fewer than ten uses', inEach(3, 0), false],
    ['most in three, and little of all', [...inEach(2, 1), ...many(9, used(false, ['d']))], false],
    ['one person in three communities tells for each', many(10, used(true, ['a', 'b', 'c'])), true],
    ['people in none of them tell for none', many(20, used(true, [])), false],
  ])('%s', (_says, tried, promoted) => expect(isPromoted(spreadOf(tried, 4))).toBe(promoted));

  test('where the practice stands in too few communities, sites stand for them', () => {
    const tried = ['x', 'y', 'z'].flatMap((site) => many(4, used(true, ['a'], site)));
    expect(spreadOf(tried, 2)).toEqual({ uses: 12, withIt: 12, communities: 3 });
    expect(spreadOf(tried, 3)).toEqual({ uses: 12, withIt: 12, communities: 1 });
    expect(isPromoted(spreadOf(many(12, used(true, ['a'])), 1)), 'without a site').toBe(false);
  });
});

test('a step is narrowed when it fails where the condition holds, and works elsewhere', () => {
  const cell = (failed: number, worked: number) => ({ failed, worked, partly: 0 });
  const narrowed = (inside: [number, number], outside: [number, number]) =>
    isNarrowed({ inside: cell(...inside), outside: cell(...outside) });
  expect(narrowed([5, 4], [0, 10])).toBe(true);
  expect(narrowed([5, 5], [2, 8])).toBe(true);
  expect(narrowed([4, 5], [0, 10]), 'less than half').toBe(false);
  expect(narrowed([5, 4], [3, 9]), 'it fails elsewhere too').toBe(false);
  expect(narrowed([4, 0], [0, 10]), 'too few inside').toBe(false);
  expect(narrowed([5, 0], [0, 4]), 'too few outside').toBe(false);
});

test('what the rule proposes names the variation, and says what was counted', () => {
  const of = {
    practice: 'Fit the seal',
    at: 3,
    letter: 'a',
    change: 'Warm it.',
    condition: 'it is cold',
    evidence: 'E',
  };
  expect(inWords('promote', of)).toEqual({ title: 'Make 3a the rule: Fit the seal', cause: 'E', change: 'Warm it.' });
  expect(inWords('narrow', of)).toEqual({
    title: 'Narrow step 3: Fit the seal',
    cause: 'E',
    change: 'Say that step 3 does not hold where it is cold: there it is 3a.',
  });
  expect(inWords('promote', { ...of, practice: 'x'.repeat(300) }).title).toHaveLength(300);
  expect(spreadInWords({ uses: 12, withIt: 9, communities: 3 })).toContain('9 of 12');
  expect(
    cellsInWords({ inside: { worked: 4, partly: 0, failed: 5 }, outside: { worked: 10, partly: 0, failed: 0 } }),
  ).toBe('Without it 5 of 9 uses failed where its condition holds, and 0 of 10 elsewhere.');
});
