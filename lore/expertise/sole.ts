import { soleHolder, weightOf } from './expertise.ts';
import type { SumRow } from './sole-queries.ts';

/** Topics that hang on one person, and on whom: the same rule by which the page of a topic says so. */
export function solesOf(rows: readonly SumRow[], now: Date): Map<string, string> {
  const soles = new Map<string, string>();
  for (const [topic, all] of Map.groupBy(rows, (row) => row.topic)) {
    const people = Map.groupBy(all, (row) => row.person);
    const held = [...people].map(([person, each]) => ({
      person,
      sum: each.reduce((sum, { kind, worth }) => sum + weightOf({ kind, worth, at: now }, now), 0),
    }));
    // Of a single thing, whoever did it once can show the next: it hangs on one only where nobody else ever did it.
    const sole = topic.startsWith('#') && held.length > 1 ? null : soleHolder(held);
    if (sole !== null) soles.set(topic, sole);
  }
  return soles;
}
