import { expect, test } from 'vitest';
import { m } from '../../house/words.ts';
import { whenSaid } from './say.ts';

test('a variation for communities that the reader does not know does not read as if it were for all', () => {
  const said = (places: string[], place_names: string[]) =>
    whenSaid({ conditions: [], stated: '', places, place_names }, []);
  expect(said([], [])).toEqual([]);
  expect(said(['a'], ['Kiruna'])).toEqual(['Kiruna']);
  expect(said(['elsewhere'], [])).toEqual([m.variation_other_communities()]);
  expect(said(['a', 'elsewhere'], ['Kiruna'])).toEqual(['Kiruna', m.variation_other_communities()]);
});
