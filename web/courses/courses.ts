// What the screens of courses read, and under which keys: a happening about a course makes its units stale as well.

import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys } from '../house/queries.ts';

export type CourseLine = Item<'courses.list'>;
export type Course = Answer<'courses.open'>;
export type Unit = Answer<'courses.openUnit'>;
export type UnitLine = Course['units'][number];
export type Part = Unit['parts'][number];
export type Quoted = NonNullable<Extract<Part, { step: unknown }>['step']>;
export type Inbox = Answer<'courses.inbox'>;
export type Task = Inbox['tasks'][number];
export type Practice = Answer<'practices.open'>;

export const courseRead = (id: string) => ({
  queryKey: keys.one('course', id),
  queryFn: ({ signal }: { signal: AbortSignal }) => get<Course>('/courses/{course}', { path: { course: id }, signal }),
});
export const unitRead = (course: string, id: string) => ({
  queryKey: keys.one('course', course, 'unit', id),
  queryFn: ({ signal }: { signal: AbortSignal }) => get<Unit>('/units/{unit}', { path: { unit: id }, signal }),
});
export const inboxRead = () => ({
  queryKey: keys.list('course', 'inbox'),
  queryFn: ({ signal }: { signal: AbortSignal }) => get<Inbox>('/designer-inbox', { signal }),
});
export const practiceRead = (id: string) => ({
  queryKey: keys.one('practice', id, 'to quote'),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    get<Practice>('/practices/{practice}', { path: { practice: id }, signal }),
});

export const anchorOf = (unit: string) => `unit:${unit}`;
