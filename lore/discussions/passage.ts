import { keptOf } from './alike.ts';

/**
 * Words of a text that somebody means: themselves, what stands before and after them, and where they stood. As in the W3C
 * Web Annotation Data Model: TextQuoteSelector (§4.2.4) and TextPositionSelector (§4.2.5), over the text as it is read.
 */
export type Passage = {
  exact: string;
  prefix?: string;
  suffix?: string;
  position?: { start: number; end: number };
};
/** Where it stands now, as offsets in the text. `whole`: word for word. */
export type Found = { start: number; end: number; whole: boolean };

export const passage_letters_max = 1_000;
export const context_letters_max = 64;
const context_letters = 32;
/** Fewer letters than these stand anywhere: only what stands around them says that they are the ones. */
const short_letters = 16;
const context_share_min = 0.2;
/** So much of it must still be there; with less, it is another text. */
const kept_share_min = 0.5;
/** How often words are looked for before the rest is left: work stays bounded, whatever the text. */
const places_max = 200;
const context_places_max = 20;
const between_max = 4;
const around_max = 3;
const piece_letters = 10;
const pieces_max = 12;
const gap_cost = 0.1;

/** A text as letters that compare: one blank for any white space, one sort of quotation mark, and where each letter stood. */
export type Legible = { letters: string; at: Uint32Array };

const alike: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '\u00ad': '',
  '\u200b': '',
  '\u200d': '',
  '\ufeff': '',
};

/** Once for a text in which many passages are looked for. */
export function legible(text: string): Legible {
  const at = new Uint32Array(text.length + 1);
  const letters: string[] = [];
  for (let n = 0; n < text.length; n++) {
    const sign = text.charAt(n);
    const letter = /\s/.test(sign) ? ' ' : (alike[sign] ?? sign);
    if (letter === '' || (letter === ' ' && letters[letters.length - 1] === ' ')) continue;
    at[letters.length] = n;
    letters.push(letter);
  }
  at[letters.length] = text.length;
  return { letters: letters.join(''), at: at.subarray(0, letters.length + 1) };
}

/** How a place in a text is described, so that it is found again. Blanks at its ends are no part of it. */
export function passageAt(text: string, from: number, to: number): Passage {
  const inside = text.slice(from, to);
  const start = from + inside.length - inside.trimStart().length;
  const end = Math.max(start, to - (inside.length - inside.trimEnd().length));
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - context_letters), start),
    suffix: text.slice(end, end + context_letters),
    position: { start, end },
  };
}

export function whyNotPassage(passage: Passage): string | null {
  if (passage.exact.trim() === '') return 'Mark the words that you mean.';
  if (passage.exact.length > passage_letters_max)
    return `A passage has ${passage_letters_max} letters at most. Mark fewer words.`;
  return null;
}

/**
 * Where a passage stands in a text that may have been edited since: word for word where it still does, of several places
 * the one with the same words around it; else where at least half of it is left. Null: it is gone.
 */
export function findPassage(text: string | Legible, passage: Passage): Found | null {
  const read = typeof text === 'string' ? legible(text) : text;
  const exact = legible(passage.exact).letters.trim();
  if (exact === '') return null;
  const sought: Sought = {
    letters: read.letters,
    exact,
    prefix: legible(passage.prefix ?? '').letters.slice(-context_letters),
    suffix: legible(passage.suffix ?? '').letters.slice(0, context_letters),
    near: passage.position === undefined ? null : placeIn(read.at, passage.position.start),
  };
  const found = wholeIn(sought) ?? partIn(sought);
  if (found === null) return null;
  const { start, end, whole } = found;
  return { start: stoodAt(read, start), end: stoodAt(read, end - 1) + 1, whole };
}

type Sought = { letters: string; exact: string; prefix: string; suffix: string; near: number | null };

function wholeIn({ letters, exact, prefix, suffix, near }: Sought): Found | null {
  const context = prefix.trim().length + suffix.trim().length;
  let best: { start: number; share: number; far: number } | null = null;
  for (const start of placesOf(letters, exact, places_max)) {
    const before = sameBefore(letters, start, prefix);
    const after = sameAfter(letters, start + exact.length, suffix);
    const share = context === 0 ? 1 : (before + after) / context;
    const far = near === null ? 0 : Math.abs(start - near);
    if (best === null || share > best.share || (share === best.share && far < best.far)) best = { start, share, far };
  }
  if (best === null || (exact.length < short_letters && best.share < context_share_min)) return null;
  return { start: best.start, end: best.start + exact.length, whole: true };
}

function partIn(sought: Sought): Found | null {
  const { letters, exact, near } = sought;
  let best: { start: number; end: number; kept: number } | null = null;
  const consider = (start: number, end: number, kept: number, isSurer: boolean) => {
    if (end <= start || kept < exact.length * kept_share_min) return;
    const worth = kept + (isSurer ? exact.length / 4 : 0);
    if (best === null || worth > best.kept) best = { start, end, kept: worth };
  };
  const nearest = (a: number, b: number) => Math.abs(a - (near ?? 0)) - Math.abs(b - (near ?? 0));

  const rooms = roomsBetween(sought).sort((a, b) => nearest(a.start, b.start));
  for (const room of rooms.slice(0, between_max)) {
    const inside = letters.slice(room.start, room.end);
    const start = room.start + inside.length - inside.trimStart().length;
    const end = room.end - (inside.length - inside.trimEnd().length);
    consider(start, end, keptOf(exact, inside, 0).kept, true);
  }
  const slack = Math.ceil(exact.length / 2) + context_letters;
  // A part of a few letters is found anywhere.
  const likely = exact.length < short_letters ? [] : likelyPlaces(sought);
  for (const place of likely.sort((a, b) => b.votes - a.votes || nearest(a.start, b.start)).slice(0, around_max)) {
    const from = Math.max(0, place.start - slack);
    const { kept, start, end } = keptOf(exact, letters.slice(from, place.start + exact.length + slack), gap_cost);
    consider(from + start, from + end, kept, false);
  }
  return best === null ? null : { ...(best as { start: number; end: number }), whole: false };
}

/** Where what stood before it and what stood after it still stand, not too far from each other: it was between them. */
function roomsBetween({ letters, exact, prefix, suffix }: Sought): { start: number; end: number }[] {
  const room_letters_max = exact.length * 2 + 200;
  const starts =
    prefix.trim() === ''
      ? [0]
      : eitherOf(letters, [prefix, prefix.slice(-context_letters / 2)]).map(([at, length]) => at + length);
  const heads = suffix.trim() === '' ? null : [suffix, suffix.slice(0, context_letters / 2)];
  return starts.flatMap((start) => {
    if (heads === null) return letters.length - start > room_letters_max ? [] : [{ start, end: letters.length }];
    const end = heads.map((head) => letters.indexOf(head, start)).find((at) => at >= 0);
    return end === undefined || end - start > room_letters_max ? [] : [{ start, end }];
  });
}

/** Pieces of it that still stand somewhere, each saying where it would begin; those who agree are one place. */
function likelyPlaces({ letters, exact }: Sought): { start: number; votes: number }[] {
  const last = Math.max(0, exact.length - piece_letters);
  const step = Math.max(1, Math.floor(last / (pieces_max - 1)));
  const votes = new Map<number, { start: number; votes: number }>();
  for (let offset = 0; offset <= last; offset += step) {
    const piece = exact.slice(offset, offset + piece_letters);
    for (const at of placesOf(letters, piece, context_places_max)) {
      const start = Math.max(0, at - offset);
      const group = Math.round(start / Math.max(exact.length, piece_letters));
      const there = votes.get(group);
      if (there) there.votes++;
      else votes.set(group, { start, votes: 1 });
    }
  }
  return [...votes.values()];
}

function eitherOf(letters: string, words: string[]): [at: number, length: number][] {
  for (const each of words) {
    const places = placesOf(letters, each, context_places_max);
    if (places.length > 0) return places.map((at) => [at, each.length]);
  }
  return [];
}

function placesOf(letters: string, words: string, max: number): number[] {
  const places: number[] = [];
  for (let at = letters.indexOf(words); at >= 0 && places.length < max; at = letters.indexOf(words, at + 1)) {
    places.push(at);
  }
  return places;
}

function sameBefore(letters: string, at: number, prefix: string): number {
  let n = 0;
  while (n < prefix.length && letters[at - 1 - n] === prefix[prefix.length - 1 - n]) n++;
  return n;
}

function sameAfter(letters: string, at: number, suffix: string): number {
  let n = 0;
  while (n < suffix.length && letters[at + n] === suffix[n]) n++;
  return n;
}

const stoodAt = ({ at }: Legible, letter: number): number => at[letter] as number;

/** The letter that stood at an offset of the text, or after it. */
function placeIn(at: Uint32Array, offset: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
