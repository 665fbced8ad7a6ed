import { expect, test } from 'vitest';
import { amountTyped, type Draft, linesOf, reworded, toLines, wrongWith } from './writing.ts';

const prompt = (key: string, kind: 'text' | 'numbers' = 'text') => ({ key, name: '', help: '', kind, on: true });
const detail = { context: { place: 'Kiruna' }, home: 'there' };

test('each line of a text is a line, without the signs before it', () => {
  expect(linesOf('- one\n\n  2. two \n• three\n')).toEqual(['one', 'two', 'three']);
});

test('numbers are read with a comma or a point', () => {
  expect(['7,5', ' 7.5', '−3', '', 'x'].map(amountTyped)).toEqual([7.5, 7.5, -3, null, null]);
  expect(wrongWith({ label: '', value: '', unit: 'h' })).toBeNull();
  expect(wrongWith({ label: 'a', value: 'x', unit: '' })).toBe('value');
  expect(wrongWith({ label: '', value: '3', unit: '' })).toBe('label');
});

test('what was said of a line goes with it while it is reworded', () => {
  expect(reworded({ one: detail }, ['one', 'two'], ['one more', 'two'])).toEqual({ 'one more': detail });
  expect(reworded({ one: detail }, ['one', 'two'], ['new', 'one', 'two'])).toEqual({ one: detail });
  expect(reworded({ one: detail }, ['one', 'two'], ['two', 'one'])).toEqual({ one: detail });
});

test('what is sent is what is asked, each line with its own place and aim', () => {
  const draft: Draft = {
    week: '2026-W21',
    home: 'here',
    also: [],
    said: { worked: 'one\ntwo', gone: 'not asked any more' },
    numbers: {
      numbers: [
        { label: 'Visits', value: '7,5', unit: 'h' },
        { label: '', value: '', unit: '' },
      ],
    },
    details: { one: detail, two: { context: {}, home: 'here' } },
  };
  expect(toLines(draft, [prompt('worked'), prompt('numbers', 'numbers')])).toEqual([
    { prompt: 'worked', body: 'one', context: { place: 'Kiruna' }, home: 'there' },
    { prompt: 'worked', body: 'two' },
    { prompt: 'numbers', number: { label: 'Visits', value: 7.5, unit: 'h' } },
  ]);
});
