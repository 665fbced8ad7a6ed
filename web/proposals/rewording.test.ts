import { expect, test } from 'vitest';
import { isRewording } from './rewording.ts';

test('a step in other words is a rewording, an instruction about it is not', () => {
  const step = 'Press the seal into the groove with the flat tool.';
  expect(isRewording(step, 'Warm the seal, then press it into the groove with the flat tool.')).toBe(true);
  expect(isRewording(step, 'Buy torque wrenches for every van.')).toBe(false);
  expect(isRewording('', 'Something')).toBe(false);
  expect(isRewording('…', '…')).toBe(false);
});
