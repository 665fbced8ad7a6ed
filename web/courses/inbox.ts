import type { Inbox, Task } from './courses.ts';

export type Signal = Inbox['signal'][number];
export interface UnitInbox {
  id: string;
  title: string;
  course_id: string;
  /** Empty when only the field speaks of it: the signal does not name the course. */
  course: string;
  tasks: Task[];
  signal: Signal[];
}

/** By unit: those with tasks first, in the order in which they are due; then those of which only the field speaks. */
export function unitsIn({ tasks, signal }: Inbox): UnitInbox[] {
  const units = new Map<string, UnitInbox>();
  for (const task of tasks) {
    const { unit_id: id, unit: title, course_id, course } = task;
    const found = units.get(id) ?? { id, title, course_id, course, tasks: [], signal: [] };
    found.tasks.push(task);
    units.set(id, found);
  }
  for (const note of signal) {
    const { unit_id: id, unit: title, course_id } = note;
    const found = units.get(id) ?? { id, title, course_id, course: '', tasks: [], signal: [] };
    found.signal.push(note);
    units.set(id, found);
  }
  return [...units.values()];
}
