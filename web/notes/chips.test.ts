import { expect, test } from 'vitest';
import { chipsOf, degrees, degreesTyped, numberTyped, offeredOf, withChip, withFact, without } from './chips.ts';

const kiruna = { place: 'Kiruna', asset: 'X20', ambient_c: -18, conditions: ['wind', 'dark'] };

test('chips are said in the order of the field, with a real minus', () => {
  expect(chipsOf(kiruna, 'en').map(({ label }) => label)).toEqual(['−18\u00a0°C', 'X20', 'Kiruna', 'wind', 'dark']);
  expect(degrees(-3.5, 'de')).toBe('−3,5\u00a0°C');
});

test('zero degrees is a temperature', () => {
  expect(chipsOf({ ambient_c: 0 }, 'en').map(({ label }) => label)).toEqual(['0\u00a0°C']);
});

test('taking one away leaves the others', () => {
  const chips = chipsOf(kiruna, 'en');
  const [cold] = chips;
  const wind = chips.find(({ label }) => label === 'wind');
  if (!cold || !wind) throw new Error('chips are missing');
  expect(without(kiruna, cold)).toEqual({ place: 'Kiruna', asset: 'X20', conditions: ['wind', 'dark'] });
  expect(without(kiruna, wind).conditions).toEqual(['dark']);
  expect(without({ conditions: ['wind'] }, wind)).toEqual({});
});

test('a temperature as people type it', () => {
  for (const typed of ['-18', '−18', '-18 °C', '−18c', '–18,0']) expect(degreesTyped(typed), typed).toBe(-18);
  for (const typed of ['cold', '', '--18', '1e3', '140']) expect(degreesTyped(typed), typed).toBeNull();
});

test('what is put on', () => {
  expect(withChip({}, 'ambient_c', '-18')).toEqual({ ambient_c: -18 });
  expect(withChip({}, 'ambient_c', 'cold')).toBeNull();
  expect(withChip({ conditions: ['wind'] }, 'conditions', ' wind ')).toEqual({ conditions: ['wind'] });
  expect(withChip({ place: 'Kiruna' }, 'place', '  ')).toBeNull();
});

test('what was said lately is offered once, and not when it stands there already', () => {
  const lately = [{ place: 'Kiruna' }, { place: 'Luleå' }, { place: 'Kiruna' }, { conditions: ['wind', 'rain'] }];
  expect(offeredOf('place', lately, { place: 'Kiruna' })).toEqual(['Luleå']);
  expect(offeredOf('conditions', lately, { conditions: ['rain'] })).toEqual(['wind']);
});

test('what the organisation asks besides stands behind the chips of everybody', () => {
  const context = { ambient_c: -18, facets: { humidity: 80, scaffold: true } };
  expect(chipsOf(context, 'en').map(({ label }) => label)).toEqual(['−18\u00a0°C', 'humidity 80', 'scaffold']);
  const said = chipsOf(context, 'en', (facet, fact) => `${facet}=${fact}`);
  expect(said.map(({ key, label }) => [key, label]).slice(1)).toEqual([
    ['facet humidity', 'humidity=80'],
    ['facet scaffold', 'scaffold=true'],
  ]);
  const [, humidity] = said;
  if (humidity === undefined) throw new Error('the chip is missing');
  expect(without(context, humidity)).toEqual({ ambient_c: -18, facets: { scaffold: true } });
});

test('a fact goes where its chip is', () => {
  expect(withFact({}, 'ambient_c', -20)).toEqual({ ambient_c: -20 });
  expect(withFact({ ambient_c: 3 }, 'place', 'Kiruna')).toEqual({ ambient_c: 3, place: 'Kiruna' });
  expect(withFact({}, 'asset_model', 'X20')).toEqual({ asset: 'X20' });
  expect(withFact({ asset: 'the grey one' }, 'asset_model', 'X20')).toEqual({
    asset: 'the grey one',
    facets: { asset_model: 'X20' },
  });
  expect(withFact({ facets: { scaffold: false } }, 'scaffold', null)).toEqual({});
});

test('another machine may be of another model', () => {
  expect(withChip({ asset: 'the grey one', facets: { asset_model: 'X20', ups: true } }, 'asset', 'X10')).toEqual({
    asset: 'X10',
    facets: { ups: true },
  });
});

test('a number as people type it', () => {
  for (const typed of ['80', '80 %', ' 80% ', '80,0 %']) expect(numberTyped(typed), typed).toBe(80);
  for (const typed of ['', 'much', '8 of 10', '--3']) expect(numberTyped(typed), typed).toBeNull();
});
