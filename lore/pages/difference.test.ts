import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf, lettersAdded, piecesOf } from './difference.ts';

const block = fc.constantFrom(
  '# Seals',
  'Press the seal in by hand, never with a tool.',
  'Press the seal in by hand, and never with a sharp tool.',
  '- one thing\n  with more of it',
  '1. first',
  '```js\nconst a = 1;\n\nconst b = 2;\n```',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  'A paragraph that stands somewhere and is long enough.',
);
const text = fc.array(block, { maxLength: 9 }).map((blocks) => blocks.join('\n\n'));

test('the later text can be read off it, and all of the earlier one is in it', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = piecesOf(before, after);
      expect(pieces.filter(({ kind }) => kind !== 'removed').map((piece) => piece.text)).toEqual(blocksOf(after));
      const earlier = pieces.flatMap((piece) => {
        if (piece.kind === 'added') return [];
        return [piece.kind === 'changed' ? piece.before : piece.text];
      });
      for (const each of blocksOf(before)) expect(earlier).toContain(each);
      if (before === after) expect(pieces.every(({ kind }) => kind === 'same')).toBe(true);
    }),
  );
});

test('a fence with empty lines in it is one block, and each item of a list is one', () => {
  expect(blocksOf('a\n\n```\nb\n\nc\n```\n- d\n- e\n\n  more of e\n\n## f\ng')).toEqual([
    'a',
    '```\nb\n\nc\n```',
    '- d',
    '- e\n\n  more of e',
    '## f',
    'g',
  ]);
});

test('what was changed, moved, put in and taken out is each said as that', () => {
  const moved = 'This paragraph wanders about, as it is.';
  const before = `${moved}\n\nPress the seal in by hand.\n\nGone.\n\nStays.`;
  const after = `Press the seal in by hand, slowly.\n\nStays.\n\nNew words here.\n\n${moved}`;
  expect(piecesOf(before, after)).toEqual([
    { kind: 'changed', before: 'Press the seal in by hand.', text: 'Press the seal in by hand, slowly.' },
    { kind: 'removed', text: 'Gone.' },
    { kind: 'same', text: 'Stays.' },
    { kind: 'added', text: 'New words here.' },
    { kind: 'moved', text: moved },
  ]);
});

test('credit is for what somebody put in: not for what stood there, was moved or taken out', () => {
  expect(lettersAdded('', 'Twelve chars')).toBe(12);
  expect(lettersAdded('One paragraph that stays as it is.\n\nTwo.', 'One paragraph that stays as it is.')).toBe(0);
  expect(lettersAdded('The seal is pressed in.', 'The seal is gently pressed in.')).toBe('gently '.length);
});
