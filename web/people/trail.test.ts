import { expect, test } from 'vitest';
import { knotsOf, sentencesOf, type Trail } from './trail.ts';

const day = (on: string) => on.slice(5, 10);
const went: Trail['practices'][number] = {
  id: 'p1',
  title: 'Seal it',
  state: 'Established',
  relation: 'contradicts',
  position: 3,
  number: 5,
  established_on: null,
  uses: 31,
  worked: 29,
  units: 2,
  changed_on: '2026-05-10',
  taught_on: '2026-05-12',
};
const note: Trail = {
  id: 'n1',
  title: 'The seal cracks.',
  state: 'Linked',
  confidential: false,
  closed_reason: null,
  made_at: '2026-05-02T10:00:00Z',
  moved_at: '2026-05-02T10:00:00Z',
  acknowledged: 1,
  practices: [went],
  variations: [],
  proposals: [],
};

test('a step that changed, where it is taught, how often it worked', () => {
  expect(sentencesOf(note, day)).toEqual([
    'Step 3 of “Seal it” changed, taught since 05-12, used 31 times, 29 worked.',
  ]);
});

test('a practice is told of once, by the tie that says most', () => {
  const twice = {
    ...note,
    practices: [{ ...went, changed_on: null, relation: 'source' as const, position: null }, went],
  };
  expect(sentencesOf(twice, day)).toHaveLength(1);
  expect(sentencesOf(twice, day)[0]).toMatch(/^Step 3/);
});

test('the thread goes from the units down to the note; without anything further there is none', () => {
  expect(knotsOf(note, day).map(({ title }) => title)).toEqual([
    'Taught in 2 units',
    'Seal it',
    'One person read it',
    'This note',
  ]);
  expect(knotsOf({ ...note, practices: [] }, day)).toEqual([]);
});
