import { expect, test } from 'vitest';
import { stoodOn, takenIn } from './standing.ts';

const version = (number: number, at: string, effective_on?: string) => ({
  number,
  at: `${at}T10:00:00Z`,
  establishment: effective_on ? ({ at: `${at}T11:00:00Z`, effective_on } as never) : null,
});
const versions = [
  version(4, '2026-06-01'),
  version(3, '2026-05-10', '2026-05-20'),
  version(2, '2026-05-02'),
  version(1, '2026-04-01'),
];

test('before anything was established, the latest wording stood', () => {
  expect(stoodOn('2026-03-01', versions)).toBeNull();
  expect(stoodOn('2026-04-15', versions)).toBe(1);
  expect(stoodOn('2026-05-03', versions)).toBe(2);
});

test('an established version stands from its day on, whatever is written after it', () => {
  expect(stoodOn('2026-05-12', versions)).toBe(3);
  expect(stoodOn('2026-05-20', versions)).toBe(3);
  expect(stoodOn('2026-07-01', versions)).toBe(3);
});

test('with one established already, the next stands from its own day on', () => {
  const two = [version(2, '2026-05-10', '2026-05-20'), version(1, '2026-04-01', '2026-04-02')];
  expect(stoodOn('2026-05-12', two)).toBe(1);
  expect(stoodOn('2026-05-20', two)).toBe(2);
});

test('a variation is named at its version only when there is no doubt which', () => {
  const taken = [{ number: 3, change_kind: 'variation' as const }];
  const one = { state: 'Established', changed_at: '2026-05-01' };
  expect(takenIn(taken, [one, { ...one, state: 'Emergent' }]).get(3)).toBe(one);
  expect(takenIn(taken, [one, { ...one }]).size).toBe(0);
});
