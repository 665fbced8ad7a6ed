import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPassage, legible, type Passage, passage_letters_max, passageAt, whyNotPassage } from './passage.ts';

const text = `Before you start, close the valve and wait until the pressure has fallen below one bar.
Then open the cover. The seal sits in a groove: lift it with the plastic tool, never with a screwdriver.
Warm the seal for ten minutes below minus ten degrees. Close the valve again and write down the pressure.`;
const at = (words: string, from = 0): Passage => {
  const start = text.indexOf(words, from);
  return passageAt(text, start, start + words.length);
};
const standsAt = (now: string, passage: Passage) => {
  const found = findPassage(now, passage);
  return found === null ? null : now.slice(found.start, found.end);
};

describe('a passage of a text', () => {
  test('is found where it was, and where the text moved it', () => {
    const passage = at('lift it with the plastic tool');
    expect(findPassage(text, passage)).toEqual({ ...passage.position, whole: true });
    expect(standsAt(`A new beginning.\n\n${text}`, passage)).toBe(passage.exact);
    expect(standsAt(text.split('\n').reverse().join('\n'), passage)).toBe(passage.exact);
  });

  test('of several places, the one with the same words around it', () => {
    const second = at('lose the valve', 120);
    expect(findPassage(text, second)?.start).toBe(second.position?.start);
    expect(findPassage(`${text.slice(0, 100)}${'More words. '.repeat(9)}${text.slice(100)}`, second)?.start).toBe(
      (second.position?.start ?? 0) + 108,
    );
  });

  test('is found through other quotation marks, line ends and hyphens that nobody sees', () => {
    const now = 'She said: “the seal — of all things — is don’t-care”,\n  and left.';
    expect(findPassage(now, { exact: `"the seal - of all things - is don't-care", and left` })?.start).toBe(10);
    expect(standsAt('Druck\u00adausgleich  am\nVentil', { exact: 'Druckausgleich am Ventil', prefix: '' })).toBe(
      'Druck\u00adausgleich  am\nVentil',
    );
  });

  test('is kept while half of it is left, and let go with less', () => {
    const passage = at('Warm the seal for ten minutes below minus ten degrees.');
    expect(standsAt(text.replace('ten minutes', 'a quarter of an hour'), passage)).toBe(
      'Warm the seal for a quarter of an hour below minus ten degrees.',
    );
    expect(
      findPassage(text.replace('Warm the seal for ten minutes below minus ten degrees.', 'Warm it.'), passage),
    ).toBe(null);
    expect(
      findPassage(
        text.replace(passage.exact, 'Nobody knows what people did in the summers before this one came.'),
        passage,
      ),
      'other words in its place are not it',
    ).toBe(null);
    expect(findPassage('', passage)).toBe(null);
  });

  test('that is short needs the words around it', () => {
    const passage = at('cover');
    expect(standsAt(text.replace('Then open the', 'Now open the'), passage)).toBe('cover');
    expect(findPassage('A cover letter is something else.', passage)).toBe(null);
  });

  test('as it is described has no blanks at its ends', () => {
    expect(passageAt('Close  the valve. ', 5, 17)).toEqual({
      exact: 'the valve.',
      prefix: 'Close  ',
      suffix: ' ',
      position: { start: 7, end: 17 },
    });
    expect(whyNotPassage({ exact: ' ' })).toMatch(/Mark the words/);
    expect(whyNotPassage({ exact: 'x'.repeat(passage_letters_max) })).toBe(null);
    expect(whyNotPassage({ exact: 'x'.repeat(passage_letters_max + 1) })).toMatch(/1000 letters/);
  });

  test('is looked for in bounded time, whatever the text', () => {
    const read = legible('the valve is shut and '.repeat(45_000));
    const words = 'the valve is open or '.repeat(47).slice(0, passage_letters_max);
    const began = performance.now();
    findPassage(read, { exact: words, prefix: 'the valve is shut and ', suffix: 'the valve is shut and ' });
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});

// Words that no other place has, so that which place is meant is never in doubt.
const word = fc.stringMatching(/^[a-zäöü]{3,11}$/);
const prose = (min: number, max: number) =>
  fc.uniqueArray(word, { minLength: min, maxLength: max }).map((words) => words.join(' '));
const cut = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), takes: fc.nat(14), puts: prose(0, 4) });
type Cut = { at: number; takes: number; puts: string };

const edit = (letters: string, { at, takes, puts }: Cut) => {
  const from = Math.floor(at * letters.length);
  return letters.slice(0, from) + puts + letters.slice(from + takes);
};

describe('whatever is edited', () => {
  test('outside of it, the passage stays where it is', () => {
    fc.assert(
      fc.property(
        prose(8, 40),
        prose(4, 20),
        prose(8, 40),
        fc.array(cut, { maxLength: 5 }),
        fc.array(cut, { maxLength: 5 }),
        (before, exact, after, above, below) => {
          fc.pre(exact.length >= 16 && exact.length <= 400);
          const was = `${before} ${exact} ${after}`;
          const passage = passageAt(was, before.length + 1, before.length + 1 + exact.length);
          const [first, last] = [above.reduce(edit, before), below.reduce(edit, after)];
          const now = `${first} ${exact} ${last}`;
          expect(findPassage(now, passage)).toEqual({
            start: first.length + 1,
            end: first.length + 1 + exact.length,
            whole: true,
          });
        },
      ),
      { numRuns: 400 },
    );
  });

  test('inside of it, the passage is kept while at least half of its letters are left in pieces of three and more', () => {
    let kept = 0;
    fc.assert(
      fc.property(
        prose(6, 40),
        prose(5, 30),
        prose(6, 40),
        fc.array(cut, { minLength: 1, maxLength: 4 }),
        (before, exact, after, cuts) => {
          fc.pre(exact.length >= 30 && exact.length <= 400);
          const was = `${before} ${exact} ${after}`;
          const passage = passageAt(was, before.length + 1, before.length + 1 + exact.length);
          const { text: inside, left } = edited(exact, cuts);
          fc.pre(left >= exact.length / 2 && inside.trim() !== '' && inside.length <= exact.length * 2);
          const now = `${before} ${inside} ${after}`;
          const found = findPassage(now, passage);
          expect(found).not.toBe(null);
          // What is marked lies where it was, not somewhere else.
          expect(found?.start).toBeLessThan(before.length + 1 + inside.length);
          expect(found?.end).toBeGreaterThan(before.length + 1);
          kept++;
        },
      ),
      { numRuns: 400 },
    );
    expect(kept).toBeGreaterThan(200);
  });
});

/** Edits with a count of the letters that are left of the first text, in pieces that can be told from chance. */
function edited(exact: string, cuts: Cut[]): { text: string; left: number } {
  let letters: { letter: string; from: number }[] = [...exact].map((letter, from) => ({ letter, from }));
  for (const { at, takes, puts } of cuts) {
    const from = Math.floor(at * letters.length);
    const put = [...puts].map((letter) => ({ letter, from: -1 }));
    letters = [...letters.slice(0, from), ...put, ...letters.slice(from + takes)];
  }
  let left = 0;
  let run = 0;
  for (const [n, { from }] of letters.entries()) {
    run = from >= 0 && (n === 0 || letters[n - 1].from === from - 1) ? run + 1 : from >= 0 ? 1 : 0;
    const next = letters[n + 1];
    if (run >= 3 && (next === undefined || next.from !== from + 1)) left += run;
  }
  return { text: letters.map(({ letter }) => letter).join(''), left };
}
