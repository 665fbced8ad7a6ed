import { expect, test } from 'vitest';
import { around, arrangeAll, goneBy } from './arranged.ts';
import type { Practice, Variation } from './shown.ts';

const facets: Practice['facets'] = [{ name: 'ambient_c', label: 'Outside', kind: 'number', unit: '°C', choices: [] }];
const variation = (letter: string, more: Partial<Variation>) =>
  ({
    id: letter,
    step: 's3',
    letter,
    op: 'replace',
    body: 'Warm the seal.',
    conditions: [],
    stated: '',
    places: [],
    state: 'Emergent',
    deviation: false,
    approved: false,
    until: null,
    ...more,
  }) as Variation;
const cold = variation('a', { conditions: [{ facet: 'ambient_c', op: '<', value: -10 }] });
const rain = variation('b', { stated: 'in the rain' });
const between = variation('c', { step: null, op: 'insert', conditions: [{ facet: 'ambient_c', op: '<', value: 0 }] });
const practice = { steps: [{ id: 's3' }], facets, variations: [cold, rain, between] } as Practice;
const at = (ambient_c: number | null, visit = {}) =>
  arrangeAll(practice, {
    context: ambient_c === null ? {} : { ambient_c },
    communities: [],
    today: '2026-11-22',
    visit,
  });
const ids = (variations: Variation[]) => variations.map(({ id }) => id).join('');

test('in the cold it stands in place of its step, and what comes before the first one is there too', () => {
  const everywhere = at(-18);
  expect(everywhere.get('s3')?.shown?.id).toBe('a');
  expect(ids(everywhere.get(null)?.inserted ?? [])).toBe('c');
  expect(ids(goneBy(everywhere))).toBe('ca');
});

test('in the warm it is folded; where nobody said, it is asked', () => {
  expect(ids(at(4).get('s3')?.folded ?? [])).toBe('a');
  expect(
    at(null)
      .get('s3')
      ?.maybe.map(({ variation: { id }, questions }) => [id, questions.length]),
  ).toEqual([
    ['a', 1],
    ['b', 0],
  ]);
});

test('words that no facet says hold for a visit, as they were written', () => {
  const yes = at(4, { b: true }).get('s3');
  expect(yes?.shown).toBe(rain);
  expect(yes?.maybe).toEqual([]);
  const no = at(4, { b: false }).get('s3');
  expect([no?.shown, ids(no?.folded ?? [])]).toEqual([null, 'ab']);
});

test('an answer about one leaves the question about another', () => {
  expect(
    at(null, { b: true })
      .get('s3')
      ?.maybe.map(({ variation: { id } }) => id),
  ).toEqual(['a']);
});

test('numbers to tap on lie around the bound', () => {
  expect(around(-10, 5)).toEqual([-20, -15, -5, 0]);
  expect(around(80)).toEqual([40, 60, 100, 120]);
  expect(around(0.4)).toEqual([0.2, 0.3, 0.5, 0.6]);
  expect(around(0)).toEqual([-2, -1, 1, 2]);
});
