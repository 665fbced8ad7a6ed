import fc from 'fast-check';
import { expect, test } from 'vitest';
import { docWords, fold, query_chars_max, queryWords, stem } from './words.ts';

const finds = (question: string, title: string, body = ''): boolean => {
  const words = new Set(docWords(title, body).split(' '));
  const { whole, growing } = queryWords(question);
  return [whole, growing ?? []].some((asked) => asked.length > 0 && asked.every((word) => words.has(word)));
};

test.each([
  ['Wärmepumpe', 'WÄRMEPUMPEN'],
  ['Waermepumpe', 'Wärmepumpe'],
  ['warmepumpe', 'Wärmepumpe'],
  ['Wärme-Pumpe', 'Wärmepumpe'],
  ['Pumpe', 'Wärmepumpe'],
  ['Straße', 'STRASSE'],
  ['pumps', 'the pump'],
  ['Kompressoren', 'Kompressor'],
  ['sensor', 'Sensoren'],
  ['battery', 'Batterien'],
  ['heated', 'heating'],
  ['café', 'CAFE'],
  ['E-114', 'error E114'],
  ['e114', 'Fehler E-114:'],
  ['114', 'Fehler E-114'],
  ['X20', 'Modell X20.'],
  ['-18', 'bei −18 °C'],
  ['−18 °C', 'bei -18°C'],
  ['3,5 bar', '3.5 bar'],
  ["customer's", 'customers'],
])('%s finds %s', (question, title) => {
  expect(finds(question, title)).toBe(true);
  expect(finds(question, '', title)).toBe(true);
});

test.each([
  ['E-115', 'E-114'],
  ['-18', 'von 12-18 Uhr'],
  ['Ventil', 'Ventilator'],
  ['pump ', 'pumpernickel'],
])('%s does not find %s as a finished word', (question, title) => {
  expect(finds(`${question} `, title)).toBe(false);
});

test('every beginning of a word finds it, from the first letter in a title and the third in a body', () => {
  const word = 'Kompressoranschluss';
  for (let chars = 1; chars <= word.length; chars++) {
    expect(finds(word.slice(0, chars), word), word.slice(0, chars)).toBe(true);
    if (chars >= 3) expect(finds(word.slice(0, chars), '', word), word.slice(0, chars)).toBe(true);
  }
});

test('a finished word is not taken as a start', () => {
  expect(queryWords('pumpe').growing).toEqual(['pump*']);
  expect(queryWords('pumpe ').growing).toBeNull();
});

test('a stem is the beginning of its word, and stays what it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aeinrstmgdäöüß8-') }), (text) => {
      const word = fold(text);
      expect(word.startsWith(stem(word))).toBe(true);
      expect(stem(stem(word))).toBe(stem(word));
    }),
  );
});

test('whatever is typed becomes few, short words without spaces', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2 * query_chars_max }), (text) => {
      const { whole, growing } = queryWords(text);
      expect(whole.length).toBeLessThanOrEqual(16);
      for (const word of [...whole, ...(growing ?? [])]) expect(word).toMatch(/^-?[\p{L}\p{N}.]{1,34}\*?$/u);
    }),
  );
});
