import { expect, test } from 'vitest';
import { compareSteps, defaultChangeKind } from '../../lore/practices/practice.ts';
import { draftOf, moved, newStep, numbered, ontoStanding, toWish } from './steps.ts';

const step = (id: string, body: string, core = false) => ({ id, body, core, why: '' });
const drafts = [step('a', 'Isolate.', true), step('b', 'Flush.'), step('c', 'Press.')].map(draftOf);

test('what was left empty is not sent, and a new step has no id', () => {
  expect(toWish([...drafts, newStep(' Start. '), newStep('  ')])).toEqual([
    { id: 'a', body: 'Isolate.', core: true, why: '' },
    { id: 'b', body: 'Flush.', core: false, why: '' },
    { id: 'c', body: 'Press.', core: false, why: '' },
    { body: 'Start.', core: false, why: '' },
  ]);
});

test('moving keeps all of them, also beyond the ends', () => {
  const order = (list: { key: string }[]) => list.map(({ key }) => key).join('');
  expect(order(moved(drafts, 0, 2))).toBe('bca');
  expect(order(moved(drafts, 2, -1))).toBe('cab');
  expect(order(moved(drafts, 1, 9))).toBe('acb');
});

test('the rule sees a changed core step as a matter of safety, before anything is sent', () => {
  const before = numbered(drafts);
  const reworded = numbered(drafts.map((draft) => (draft.key === 'a' ? { ...draft, body: 'Isolate and lock.' } : draft)));
  expect(defaultChangeKind(compareSteps(before, reworded))).toBe('safety');
  expect(defaultChangeKind(compareSteps(before, numbered([...drafts, newStep('Start.')])))).toBe('behavioural');
  expect(defaultChangeKind(compareSteps(before, before))).toBe('editorial');
});

test('a step that was taken out meanwhile comes back as a new one', () => {
  const put = ontoStanding(drafts, [{ id: 'a' }, { id: 'c' }]);
  expect(put.map(({ id }) => id)).toEqual(['a', undefined, 'c']);
  expect(put.map(({ body }) => body)).toEqual(['Isolate.', 'Flush.', 'Press.']);
});
