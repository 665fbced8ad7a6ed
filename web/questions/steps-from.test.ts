import { expect, test } from 'vitest';
import { stepsFrom, titleFrom } from './steps-from.ts';

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

test('what one does is the title of a practice, not how it was asked', () => {
  expect(titleFrom('How do you keep the seal warm?')).toBe('Keep the seal warm');
  expect(titleFrom('How to bleed an X20 ?')).toBe('Bleed an X20');
  expect(titleFrom('Why does the valve whistle?')).toBe('Why does the valve whistle');
  expect(titleFrom('How does the valve work?')).toBe('How does the valve work');
  expect(titleFrom('How do?')).toBe('How do');
});
