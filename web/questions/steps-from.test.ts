import { expect, test } from 'vitest';
import { stepsFrom } from './steps-from.ts';

test('a numbered list is the steps, with what belongs to each', () => {
  expect(stepsFrom('First this:\n\n1. Warm it.\n   Ten minutes.\n2. Press it in.\n\nThat is all.')).toEqual([
    'Warm it.\nTen minutes.',
    'Press it in.',
  ]);
});

test('else a list, else paragraphs; headings are no steps', () => {
  expect(stepsFrom('- Warm it.\n- Press it in.')).toEqual(['Warm it.', 'Press it in.']);
  expect(stepsFrom('## How\n\nWarm it.\n\nPress it in.')).toEqual(['Warm it.', 'Press it in.']);
  expect(stepsFrom('1. Only one.')).toEqual(['1. Only one.']);
  expect(stepsFrom('  ')).toEqual([]);
});
