import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Condition } from '../../lore/facets/facet.ts';
import { conditionIn, conditionsIn, factIn, type Known, type Speech } from './conditions-said.ts';

const facets: Known[] = [
  { name: 'ambient_c', label: 'Outside temperature', kind: 'number', unit: '°C' },
  { name: 'humidity', label: 'Humidity', kind: 'number', unit: '%' },
  { name: 'asset_model', label: 'Model', kind: 'choice', unit: '' },
  { name: 'refrigerant', label: 'Refrigerant', kind: 'choice', unit: '' },
  { name: 'scaffold', label: 'Scaffold', kind: 'yesno', unit: '' },
  { name: 'ups', label: 'UPS', kind: 'yesno', unit: '' },
  { name: 'place', label: 'Place', kind: 'place', unit: '' },
];

/** The very words of the screens, as their files have them. */
function speechOf(locale: 'en' | 'de'): Speech {
  const file = new URL(`./words/${locale}.json`, import.meta.url);
  const said: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));
  const words = new Proxy({} as Speech['words'], {
    get: (_, key) => (inputs: Record<string, string>) =>
      (said[String(key)] ?? 'missing').replace(/\{(\w+)\}/g, (_, name) => inputs[name] ?? ''),
  });
  return { words, locale, region: locale === 'en' ? 'en-GB' : 'de-DE' };
}
const en = speechOf('en');
const de = speechOf('de');

describe('a condition in words', () => {
  test.each<[Condition, string, string]>([
    [{ facet: 'ambient_c', op: '<', value: -10 }, 'below −10\u00a0°C', 'unter −10\u00a0°C'],
    [{ facet: 'ambient_c', op: '>=', value: 30.5 }, 'at 30.5\u00a0°C or above', 'ab 30,5\u00a0°C'],
    [{ facet: 'humidity', op: '>', value: 80 }, 'Humidity above 80\u00a0%', 'Humidity über 80\u00a0%'],
    [{ facet: 'humidity', op: '<=', value: 20 }, 'Humidity at 20\u00a0% or below', 'Humidity höchstens 20\u00a0%'],
    [{ facet: 'humidity', op: 'is', value: 50 }, 'Humidity 50\u00a0%', 'Humidity 50\u00a0%'],
    [{ facet: 'asset_model', op: 'in', value: ['X20', 'X10'] }, 'on X20, X10', 'bei X20, X10'],
    [{ facet: 'asset_model', op: 'not in', value: ['X10'] }, 'not on X10', 'nicht bei X10'],
    [{ facet: 'refrigerant', op: 'is', value: 'R290' }, 'Refrigerant R290', 'Refrigerant R290'],
    [{ facet: 'refrigerant', op: 'not in', value: ['R290'] }, 'Refrigerant not R290', 'Refrigerant nicht R290'],
    [{ facet: 'place', op: 'in', value: ['Kiruna'] }, 'in Kiruna', 'in Kiruna'],
    [{ facet: 'place', op: 'not in', value: ['Kiruna'] }, 'not in Kiruna', 'nicht in Kiruna'],
    [{ facet: 'scaffold', op: 'is', value: true }, 'with scaffold', 'mit Scaffold'],
    [{ facet: 'ups', op: 'is', value: false }, 'without UPS', 'ohne UPS'],
  ])('%j', (condition, inEnglish, inGerman) => {
    expect(conditionIn(en, condition, facets)).toBe(inEnglish);
    expect(conditionIn(de, condition, facets)).toBe(inGerman);
  });

  test('several stand in their order', () => {
    const both: Condition[] = [
      { facet: 'ambient_c', op: '<', value: -10 },
      { facet: 'asset_model', op: 'is', value: 'X20' },
    ];
    expect(conditionsIn(en, both, facets)).toBe('below −10\u00a0°C, on X20');
  });

  test('a facet that has ended is said by its name', () => {
    expect(conditionIn(en, { facet: 'wall_kind', op: 'is', value: 'brick' }, facets)).toBe('wall kind brick');
  });
});

test('a fact on a chip', () => {
  expect(factIn(en, 'ambient_c', -18, facets)).toBe('−18\u00a0°C');
  expect(factIn(de, 'humidity', 80.5, facets)).toBe('Humidity 80,5\u00a0%');
  expect(factIn(en, 'asset_model', 'X20', facets)).toBe('X20');
  expect(factIn(en, 'scaffold', false, facets)).toBe('without scaffold');
});
