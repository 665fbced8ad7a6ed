import { describe, expect, test } from 'vitest';
import type { Condition, Facet } from '../facets/facet.ts';
import { chanceOf, sayingOf, tableOf } from './evidence.ts';
import { applies, arrange, isUsable, letterAfter, ties, type Varying } from './variation.ts';

const facets: Facet[] = [
  { name: 'ambient_c', label: 'Outside temperature', kind: 'number', unit: '°C', choices: [] },
  { name: 'asset_model', label: 'Model', kind: 'choice', unit: '', choices: ['X10', 'X20'] },
];
const cold: Condition = { facet: 'ambient_c', op: '<', value: -10 };
const x20: Condition = { facet: 'asset_model', op: 'in', value: ['X20'] };
const variation = (letter: string, extra: Partial<Varying> = {}): Varying => ({
  id: letter,
  step: 's3',
  letter,
  op: 'replace',
  conditions: [cold],
  stated: '',
  places: [],
  state: 'Emergent',
  deviation: false,
  approved: false,
  until: null,
  ...extra,
});
const here = (facts: Record<string, number | string> = {}, communities: string[] = []) => ({
  facts,
  facets,
  communities,
  today: '2026-05-04',
});

describe('what a reader sees at a step', () => {
  const at = (variations: Varying[], facts: Record<string, number | string> = {}, communities: string[] = []) =>
    arrange(variations, here(facts, communities));

  test('true stands in place, false is folded, unknown asks one question', () => {
    const a = variation('a');
    expect(at([a], { ambient_c: -18 })).toMatchObject({ shown: a, folded: [], maybe: [] });
    expect(at([a], { ambient_c: 4 })).toMatchObject({ shown: null, folded: [a], maybe: [] });
    expect(at([a])).toMatchObject({ shown: null, folded: [], maybe: [{ variation: a, questions: [cold] }] });
  });

  test('words that no facet says may apply: no question decides', () => {
    const a = variation('a', { conditions: [], stated: 'in the rain' });
    expect(at([a], { ambient_c: -18 }).maybe).toEqual([{ variation: a, questions: [] }]);
    expect(applies(variation('b', { stated: 'frost' }), here({ ambient_c: -18 })), 'mapped words decide').toBe('yes');
  });

  test('the most specific wins, then the more mature, then the nearer community', () => {
    const facts = { ambient_c: -18, asset_model: 'X20' };
    const a = variation('a', { state: 'Established' });
    const b = variation('b', { conditions: [cold, x20] });
    expect(at([a, b], facts).shown).toBe(b);
    const c = variation('c', { state: 'Validated' });
    expect(at([variation('a'), c], facts)).toMatchObject({ shown: c, folded: [{ id: 'a' }] });
    const d = variation('d', { places: ['nordic'] });
    expect(at([variation('a'), d], facts, ['nordic']).shown).toBe(d);
    expect(at([variation('a'), d], facts).shown?.id, 'not for those elsewhere').toBe('a');
  });

  test('what ties is said, and neither hides the other', () => {
    const [a, b] = [variation('a'), variation('b')];
    expect(at([b, a], { ambient_c: -18 })).toMatchObject({ shown: a, tied: [b], folded: [] });
  });

  test('insertions stand beside what replaces', () => {
    const [a, b] = [variation('a'), variation('b', { op: 'insert' })];
    expect(at([a, b], { ambient_c: -18 })).toMatchObject({ shown: a, inserted: [b] });
  });

  test('a deviation of a core step is never for use without the owner and a day', () => {
    const a = variation('a', { deviation: true });
    expect(at([a], { ambient_c: -18 })).toMatchObject({ shown: null, reported: [a] });
    const yes = { ...a, approved: true, until: '2026-05-04' };
    expect(isUsable(yes, '2026-05-04')).toBe(true);
    expect(isUsable(yes, '2026-05-05')).toBe(false);
    expect(isUsable({ ...yes, until: null }, '2026-05-04')).toBe(false);
    expect(isUsable({ ...yes, approved: false }, '2026-05-04')).toBe(false);
  });

  test('what has ended is not shown at all', () => {
    expect(at([variation('a', { state: 'Retired' })], { ambient_c: -18 })).toMatchObject({ shown: null, folded: [] });
  });
});

test('a tie is flagged where both could meet, and nothing else decides', () => {
  const pair = (a: Partial<Varying>, b: Partial<Varying>) =>
    ties([variation('a', a), variation('b', b)], facets).length;
  expect(pair({}, {})).toBe(1);
  expect(pair({}, { conditions: [{ ...cold, value: -20 }] })).toBe(1);
  expect(pair({}, { conditions: [{ facet: 'ambient_c', op: '>=', value: -10 }] }), 'never both').toBe(0);
  expect(pair({}, { state: 'Validated' })).toBe(0);
  expect(pair({}, { step: 's4' })).toBe(0);
  expect(pair({ places: ['n'] }, { places: ['s'] })).toBe(0);
  expect(pair({}, { conditions: [x20] }), 'of other things, so they can meet').toBe(1);
});

test('letters go on after z', () => {
  expect([0, 1, 25, 26, 27, 52].map(letterAfter)).toEqual(['a', 'b', 'z', 'aa', 'ab', 'ba']);
});

test('the two-by-two table counts each use once, where it belongs', () => {
  const use = (
    outcome: 'worked' | 'failed',
    context: object,
    variations: string[] = [],
    failed_step: string | null = null,
  ) => ({
    outcome,
    failed_step,
    skipped_steps: [] as string[],
    variations,
    context,
  });
  const table = tableOf(
    { id: 'a', step: 's3', conditions: [cold], rivals: ['b'] },
    [
      use('worked', { ambient_c: -18 }, ['a']),
      use('failed', { ambient_c: -18 }, [], 's3'),
      use('failed', { ambient_c: -18 }, [], 's1'),
      use('failed', { ambient_c: 5 }),
      use('worked', {}),
      use('worked', { ambient_c: -20 }, ['b']),
      { ...use('worked', { ambient_c: -20 }), skipped_steps: ['s3'] },
    ],
    facets,
  );
  expect(table.inside).toEqual({
    with: { worked: 1, partly: 0, failed: 0 },
    base: { worked: 1, partly: 0, failed: 1 },
  });
  expect(table.outside).toEqual({
    with: { worked: 0, partly: 0, failed: 0 },
    base: { worked: 0, partly: 0, failed: 1 },
  });
  expect(table.unknown).toEqual({ worked: 1, partly: 0, failed: 0 });
});

test('what the table says comes with its uncertainty, or says that there is too little', () => {
  const cell = (worked: number, failed: number) => ({ worked, partly: 0, failed });
  const none = cell(0, 0);
  // The example of day 9: 7 of 8 with 3a in the cold, 4 of 9 without, 10 of 10 without in the warm.
  const day9 = {
    inside: { with: cell(7, 1), base: cell(4, 5) },
    outside: { with: none, base: cell(10, 0) },
    unknown: none,
  };
  const { verdict, chance, condition_chance } = sayingOf(day9);
  expect(verdict).toBe('helps');
  expect(chance).toBeCloseTo(0.0882, 3);
  expect(condition_chance).toBeCloseTo(0.0108, 3);
  expect(sayingOf({ ...day9, inside: { with: cell(4, 0), base: cell(4, 5) } }).verdict).toBe('too few data');
  expect(sayingOf({ ...day9, inside: { with: cell(4, 4), base: cell(4, 5) } }).verdict).toBe('not clear');
  expect(sayingOf({ ...day9, inside: { with: cell(2, 6), base: cell(8, 1) } }).verdict).toBe('does not help');
  expect(chanceOf(0, 5, 0, 5)).toBe(1);
  expect(chanceOf(5, 5, 0, 5)).toBeCloseTo(1 / 252, 6);
});
