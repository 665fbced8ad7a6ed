import { expect, test } from 'vitest';
import { type Due, inOrder, pathOfDue, urgencyOf } from './due.ts';

const now_ms = Date.parse('2026-05-20T12:00:00Z');
const due = (kind: Due['kind'], due_at: string): Due => ({
  kind,
  item: { id: 'p1', kind: 'practice', title: 'Seal it' },
  what: 'w1',
  step: 's3',
  position: 3,
  letter: 'a',
  words: '',
  home: 'Cold',
  since_at: due_at,
  due_at,
  overdue: Date.parse(due_at) < now_ms,
  responsible: null,
});

test('how near its day is', () => {
  const near = (due_at: string) => urgencyOf(due('challenge', due_at), now_ms);
  expect(near('2026-05-20T11:59:00Z')).toBe('overdue');
  expect(near('2026-05-27T11:59:00Z')).toBe('week');
  expect(near('2026-05-27T12:01:00Z')).toBe('later');
});

test('what can hurt stands before what is older', () => {
  const list = [
    due('note unlinked', '2025-01-01T00:00:00Z'),
    due('answer', '2026-02-01T00:00:00Z'),
    due('challenge', '2026-01-01T00:00:00Z'),
    due('hazard unread', '2026-05-19T00:00:00Z'),
  ];
  expect(inOrder(list).map(({ kind }) => kind)).toEqual(['hazard unread', 'challenge', 'answer', 'note unlinked']);
});

test('each leads to where it is done', () => {
  const to = (kind: Due['kind']) => pathOfDue(due(kind, '2026-05-20T00:00:00Z'));
  expect(to('hazard unread')).toBe('/n/p1');
  expect(to('challenge')).toBe('/p/p1#step-s3');
  expect(to('to map')).toBe('/p/p1/variations/w1');
  expect(to('answer')).toBe('/p/p1/answers#w1');
  expect(to('to show')).toBe('/o/p1');
});
