import { diff3Merge, diffIndices } from 'node-diff3';
import type { Block, Merged, Piece } from './suggestion.ts';

/**
 * How many pairs of equal lines are looked at. Two texts of ten thousand times the same line would take minutes; laid
 * over each other they say nothing either.
 */
const pairs_max = 4_000_000;

/** Lines with the empty ones behind them: an empty line alone is like every other, and would pair with all of them. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n+|[^\n]+$/g) ?? [];
/** Words, spaces, and every other sign by itself. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

function tooAlike(a: string[], b: string[]): boolean {
  const counts = new Map<string, number>();
  for (const each of a) counts.set(each, (counts.get(each) ?? 0) + 1);
  let pairs = 0;
  for (const each of b) pairs += counts.get(each) ?? 0;
  return pairs > pairs_max;
}

/**
 * Two changes of one text laid together (diff3, by lines, and where both changed a line by words). What only one of them
 * changed is settled; where both changed the same words it is a conflict, for a person to settle.
 */
export function merge(base: string, present: string, suggested: string): Merged {
  if (present === base || present === suggested) return [{ same: suggested }];
  if (suggested === base) return [{ same: present }];
  return joined(
    mergeBy(linesOf, { base, present, suggested }, (conflict) => {
      const words = mergeBy(wordsOf, conflict, (each) => [each]);
      // Half of a line in conflict is harder to judge than the line.
      return words.some((piece) => !('same' in piece)) ? [conflict] : words;
    }),
  );
}

type Three = { base: string; present: string; suggested: string };

function mergeBy(
  cut: (text: string) => string[],
  { base, present, suggested }: Three,
  within: (conflict: Three) => Merged,
): Merged {
  const [a, o, b] = [cut(present), cut(base), cut(suggested)];
  if (tooAlike(a, o) || tooAlike(o, b)) return [{ base, present, suggested }];
  return diff3Merge(a, o, b, { excludeFalseConflicts: true }).flatMap((region): Merged => {
    if (region.conflict === undefined) return [{ same: (region.ok ?? []).join('') }];
    const conflict = {
      base: region.conflict.o.join(''),
      present: region.conflict.a.join(''),
      suggested: region.conflict.b.join(''),
    };
    return within(conflict);
  });
}

function joined(merged: Merged): Merged {
  const result: Merged = [];
  for (const piece of merged) {
    const last = result.at(-1);
    if ('same' in piece && last !== undefined && 'same' in last) last.same += piece.same;
    else if (!('same' in piece) || piece.same !== '') result.push({ ...piece });
  }
  return result;
}

/** What has to change in one text to become the other, place by place. Joined again, either text comes back. */
export function piecesBetween(before: string, after: string): Piece[] {
  if (before === after) return [{ same: before }];
  const [a, b] = [linesOf(before), linesOf(after)];
  if (tooAlike(a, b)) return [{ before, after }];
  const pieces: Piece[] = [];
  let at = 0;
  for (const { buffer1, buffer2Content } of diffIndices(a, b)) {
    const [from, length] = buffer1;
    if (from > at) pieces.push({ same: a.slice(at, from).join('') });
    const gone = a.slice(from, from + length);
    // As many paragraphs as before: each is a change of its own, to be taken or left.
    if (gone.length === buffer2Content.length)
      pieces.push(...gone.map((before, n): Block => ({ before, after: buffer2Content[n] as string })));
    else pieces.push({ before: gone.join(''), after: buffer2Content.join('') });
    at = from + length;
  }
  if (at < a.length) pieces.push({ same: a.slice(at).join('') });
  return pieces;
}
