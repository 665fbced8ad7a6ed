import { expect, test } from 'vitest';
import { matchAll } from '../../lore/facets/facet.ts';
import { causesIn } from './causes.ts';

const facets = [
  { name: 'ambient_c', label: 'Outside', kind: 'number' as const, unit: '°C', choices: [] },
  { name: 'asset_model', label: 'Model', kind: 'choice' as const, unit: '', choices: ['X20', 'X10'] },
  { name: 'scaffold', label: 'Scaffold', kind: 'yesno' as const, unit: '', choices: [] },
];

test.each([
  [-18, '<', -15],
  [-20, '<', -15],
  [0, '<', 5],
  [31, '>', 30],
  [30, '>', 25],
])('%i °C may be the cause as %s %i', (ambient_c, op, value) => {
  expect(causesIn({ ambient_c }, facets)).toEqual([{ facet: 'ambient_c', op, value }]);
});

test('what was the cause holds where it was stated', () => {
  const context = { ambient_c: -7, asset: 'X20, on the roof', facets: { scaffold: false } };
  const causes = causesIn(context, facets);
  expect(causes.map(({ facet, value }) => `${facet} ${value}`)).toEqual([
    'ambient_c -5',
    'asset_model X20',
    'scaffold false',
  ]);
  expect(matchAll(causes, { ambient_c: -7, asset_model: 'X20', scaffold: false }, facets)).toBe('yes');
});

test('where nothing is known, nothing is offered', () => {
  expect(causesIn({ task: 'start-up' }, facets)).toEqual([]);
});
