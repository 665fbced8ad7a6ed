import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWords } from './diff.ts';

const said = (before: string, after: string) => compareWords(before, after).map(({ kind, text }) => `${kind}:${text}`);

test('what was added stands by itself', () => {
  expect(said('Press the seal in.', 'Press the seal in slowly.')).toEqual(['same:Press the seal ', 'gone:in.', 'new:in slowly.']);
});

test('neighbouring changed words are one change', () => {
  expect(said('wait ten minutes now', 'wait at least now')).toEqual(['same:wait ', 'gone:ten minutes', 'new:at least', 'same: now']);
});

test('nothing changed', () => {
  expect(said('the same', 'the same')).toEqual(['same:the same']);
});

test('the new wording can always be read from what stayed and what came', () => {
  const words = fc.array(fc.constantFrom('seal', 'cold', 'in', 'the', ' ', '\n'), { maxLength: 30 }).map((each) => each.join(''));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const read = compareWords(before, after).filter(({ kind }) => kind !== 'gone').map(({ text }) => text).join('');
      expect(read.replace(/\s+/g, ' ')).toBe(after.replace(/\s+/g, ' '));
    }),
  );
});

test('a very long wording is shown whole', () => {
  const long = 'word '.repeat(2_000);
  expect(compareWords(long, 'short').map(({ kind }) => kind)).toEqual(['gone', 'new']);
});
