import { expect, test } from 'vitest';
import type { Leaf } from './pages.ts';
import { waysOf, wayTo } from './ways.ts';

const leaf = (id: string): Leaf => ({ id, title: id.toUpperCase(), archived: false, children: 0 });
const [a, b, c] = ['a', 'b', 'c'].map(leaf) as [Leaf, Leaf, Leaf];
const level = { leaves: [a, b, c], under: { id: 'u', title: 'U' }, above: null };

test('one step up, down, in and out, and nowhere where there is no step', () => {
  expect(waysOf(c, level)).toMatchObject({
    up: { parent: 'u', behind: 'a' },
    down: null,
    in: { parent: 'b' },
    out: { parent: null, behind: 'u' },
  });
  expect(waysOf(b, level).up).toMatchObject({ parent: 'u', behind: null });
  expect(waysOf(b, level).down).toMatchObject({ behind: 'c' });
  expect(waysOf(a, { ...level, under: null })).toMatchObject({ up: null, in: null, out: null });
});

test('let fall before, into and behind another', () => {
  expect(wayTo(c, b, 'before', level)).toMatchObject({ parent: 'u', behind: 'a' });
  expect(wayTo(a, b, 'before', level)).toMatchObject({ behind: null });
  expect(wayTo(a, b, 'behind', level)).toMatchObject({ behind: 'b' });
  expect(wayTo(a, b, 'into', level)).toMatchObject({ parent: 'b' });
  expect(wayTo(a, a, 'into', level)).toBeNull();
});
