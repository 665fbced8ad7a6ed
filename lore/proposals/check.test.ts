import { describe, expect, test } from 'vitest';
import { checkContradictions, checkMeasure, checkUses, whyNotMeasure, whyNotShown } from './check.ts';

describe('contradictions are down', () => {
  const check = (before: [number, number], after: [number, number]) =>
    checkContradictions({
      before: { contradictions: before[0], uses: before[1] },
      after: { contradictions: after[0], uses: after[1] },
    });
  test.each<[string, [number, number], [number, number], boolean]>([
    ['from 6 to 1 per 100', [6, 100], [1, 100], true],
    ['to none, of twenty uses', [6, 100], [0, 20], true],
    ['of nineteen uses nothing is said', [6, 100], [0, 19], false],
    ['to exactly half', [6, 100], [3, 100], true],
    ['to a little more than half', [6, 100], [31, 1000], false],
    ['not at all', [6, 100], [6, 100], false],
    ['upwards', [1, 100], [6, 100], false],
    ['there were none before', [0, 100], [0, 100], false],
    ['nobody used it before', [3, 0], [0, 100], false],
  ])('%s', (_says, before, after, shown) => {
    const found = check(before, after);
    expect(found.shown).toBe(shown);
    expect(whyNotShown(found)).toBe(shown ? null : found.says);
  });
  test('it says its numbers per 100 uses', () => {
    expect(check([9, 150], [1, 100])).toMatchObject({
      before: { uses: 150, contradictions: 9, per_100: 6 },
      after: { uses: 100, contradictions: 1, per_100: 1 },
      says: 'Contradictions went from 6 to 1 per 100 uses.',
    });
    expect(check([6, 100], [5, 100]).says).toBe(
      'Contradictions went from 6 to 5 per 100 uses; at most half as many must be left.',
    );
    expect(check([6, 100], [0, 3]).says).toContain('3 times');
    expect(check([0, 0], [0, 30])).toMatchObject({ before: { per_100: null } });
    expect(check([0, 0], [0, 30]).says).toContain('Nobody used it');
    expect(check([0, 9], [0, 30]).says).toContain('Nothing contradicted');
  });
});

describe('the new version is used', () => {
  const check = (before: [number, number], after: [number, number], needed?: number) =>
    checkUses({
      before: { worked: before[0], uses: before[1] },
      after: { worked: after[0], uses: after[1] },
      needed,
    });
  test.each<[string, [number, number], [number, number], boolean]>([
    ['ten times, and works more often', [5, 10], [9, 10], true],
    ['ten times, and works as often', [5, 10], [5, 10], true],
    ['ten times, and works less often', [9, 10], [8, 10], false],
    ['nine times', [1, 10], [9, 9], false],
    ['ten times, and nothing was used before', [0, 0], [3, 10], true],
  ])('%s', (_says, before, after, shown) => {
    const found = check(before, after);
    expect(found.shown).toBe(shown);
    expect(whyNotShown(found)).toBe(shown ? null : found.says);
  });
  test('it says what worked, and what is missing', () => {
    expect(check([5, 10], [9, 10]).says).toBe('The new version worked in 9 of 10 uses; before, 5 of 10.');
    expect(check([0, 0], [9, 10]).says).toBe('The new version worked in 9 of 10 uses.');
    expect(check([9, 10], [8, 10]).says).toBe('The new version worked in 80 of 100 uses; before, it was 90.');
    expect(check([9, 10], [2, 3]).says).toBe('The new version was used 3 times; 10 are needed.');
    expect(check([1, 2], [2, 3], 3).shown).toBe(true);
  });
});

test('a measure has moved when it moved the way that is better', () => {
  const measure = { words: 'Leaks', unit: 'a month', before: 12, after: 7, better: 'less' as const };
  expect(checkMeasure(measure)).toMatchObject({ shown: true, says: 'Leaks went from 12 to 7 a month.' });
  expect(whyNotShown(checkMeasure({ ...measure, better: 'more' }))).toContain('no better');
  expect(checkMeasure({ ...measure, after: 12 }).shown).toBe(false);
  expect(checkMeasure({ ...measure, after: 13, better: 'more' }).shown).toBe(true);
  expect(whyNotMeasure('measure', measure)).toBeNull();
  expect(whyNotMeasure('measure', undefined)).toContain('Say the measure');
  expect(whyNotMeasure('uses', measure)).toContain('counts by itself');
  expect(whyNotMeasure('uses', undefined)).toBeNull();
});
