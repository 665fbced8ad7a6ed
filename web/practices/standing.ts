import type { Version } from './shown.ts';

type Dated = Pick<Version, 'number' | 'at' | 'establishment'>;

/**
 * The version that stood on a day, from those of a practice, newest first: the latest that was established and in force by
 * then, else the latest that was written; null: there was none yet. A day ends when the next one begins, where the reader is.
 */
export function stoodOn(day: string, versions: readonly Dated[]): number | null {
  const end = new Date(`${day}T24:00`).getTime();
  const written = versions.filter(({ at }) => new Date(at).getTime() < end);
  const inForce = written.filter(
    ({ establishment }) =>
      establishment && new Date(establishment.at).getTime() < end && establishment.effective_on <= day,
  );
  const latest = (list: readonly Dated[]) => list.toSorted((a, b) => b.number - a.number)[0]?.number ?? null;
  return latest(inForce) ?? latest(written);
}

/** Variations that went into versions, by the version's number: told in the same order, where all of them are known. */
export function takenIn<V extends { state: string; changed_at: string }>(
  versions: readonly Pick<Version, 'number' | 'change_kind'>[],
  variations: readonly V[],
): Map<number, V> {
  const numbers = versions
    .filter(({ change_kind }) => change_kind === 'variation')
    .map(({ number }) => number)
    .sort((a, b) => a - b);
  const established = variations
    .filter(({ state }) => state === 'Established')
    .toSorted((a, b) => (a.changed_at < b.changed_at ? -1 : 1));
  return numbers.length === established.length
    ? new Map(numbers.map((number, n) => [number, established[n] as V]))
    : new Map();
}
