import { expect, test } from 'vitest';
import type { Task } from './courses.ts';
import { type Signal, unitsIn } from './inbox.ts';
import { nextOpen, standing } from './standing.ts';

const task = (id: string, unit: string) =>
  ({ id, unit_id: unit, unit: `Unit ${unit}`, course_id: 'c', course: 'Course' }) as Task;
const note = (id: string, unit: string) =>
  ({ note_id: id, note: 'Seal cracks', unit_id: unit, unit: `Unit ${unit}`, course_id: 'c' }) as Signal;

test('units with tasks come first, in the order in which they are due, each with what the field says of it', () => {
  const units = unitsIn({
    tasks: [task('t1', 'b'), task('t2', 'a'), task('t3', 'b')],
    signal: [note('n1', 'z'), note('n2', 'a')],
  });
  expect(units.map(({ id }) => id)).toEqual(['b', 'a', 'z']);
  expect(units.map(({ tasks, signal }) => [tasks.length, signal.length])).toEqual([
    [2, 0],
    [1, 1],
    [0, 1],
  ]);
});

test('a unit that was published anew since I did it is open again', () => {
  const units = [
    { number: 1, done_number: 1 },
    { number: 3, done_number: 2 },
    { number: 1, done_number: null },
  ];
  expect(units.map(standing)).toEqual(['done', 'again', 'open']);
  expect(nextOpen(units)).toBe(units[1]);
});
