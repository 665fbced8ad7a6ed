// Threads at words of a text, found in the text as it stands on screen now.
import { findPassage, type Legible, legible } from '../../lore/discussions/passage.ts';
import type { Thread } from './discussions.ts';
import { type Read, rangeIn, readText } from './text.ts';

/** One text of its own within a place: all of it, or the words of a step. */
export interface Part {
  anchor: string | undefined;
  element: HTMLElement;
  read: Read;
}
export interface FoundThread {
  thread: Thread;
  range: Range;
}
/** Threads that begin on one line: they share a sign in the margin. */
export interface Group {
  top: number;
  threads: Thread[];
}

const slice_ms = 12;
const line_px = 26;

export function partsOf(place: HTMLElement): Part[] {
  const own = [...place.querySelectorAll<HTMLElement>('[data-words]')];
  const parts = own.length ? own : [place];
  return parts.map((element) => ({ anchor: element.dataset.words, element, read: readText(element) }));
}

/** Long texts with many passages are gone through in slices, so that the page can be scrolled meanwhile. */
export async function findAll(
  parts: readonly Part[],
  threads: readonly Thread[],
  isStale: () => boolean,
): Promise<Map<string, FoundThread> | null> {
  const letters = new Map<Part, Legible>();
  const found = new Map<string, FoundThread>();
  let began = performance.now();
  for (const thread of threads) {
    const part = parts.find(({ anchor }) => (anchor ?? null) === thread.anchor);
    if (!part || !thread.passage) continue;
    if (!letters.has(part)) letters.set(part, legible(part.read.text));
    const at = findPassage(letters.get(part) as Legible, thread.passage as Parameters<typeof findPassage>[1]);
    const range = at && rangeIn(part.read, at.start, at.end);
    if (range) found.set(thread.id, { thread, range });
    if (performance.now() - began < slice_ms) continue;
    await new Promise((next) => setTimeout(next));
    if (isStale()) return null;
    began = performance.now();
  }
  return isStale() ? null : found;
}

/** By where they begin, from the top down. */
export function grouped(found: Iterable<FoundThread>, top_px: number): Group[] {
  const placed = [...found]
    .map(({ thread, range }) => ({ thread, range, top: range.getBoundingClientRect().top - top_px }))
    .sort((a, b) => a.top - b.top || a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  const groups: Group[] = [];
  for (const { thread, top } of placed) {
    const last = groups.at(-1);
    if (last && top - last.top < line_px) last.threads.push(thread);
    else groups.push({ top, threads: [thread] });
  }
  return groups;
}
