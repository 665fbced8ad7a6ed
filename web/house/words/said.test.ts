// Whatever the server can say is said in German too: its sentences are read from its sources, those of the library that
// checks what comes in are provoked, and both are held against the dictionary in both directions.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { german, say } from './said.de.ts';
import { sayer } from './sayer.ts';
import { type Said, sentencesOf, Unreadable } from './sentences.ts';

const root = join(import.meta.dirname, '../../..');
const toDo = 'Write its German into web/house/words/said.de.ts, or take out there what is not said any more.';
/** So that a hole matches whatever its name is in the sources. */
const bare = (sentence: string) => sentence.replace(/\{\w+\}/g, '{}');

function untranslated(said: Said[], dictionary: Record<string, string>): string[] {
  const known = new Set(Object.keys(dictionary).map(bare));
  return said.filter(({ sentence }) => !known.has(sentence)).map(({ sentence, at }) => `${sentence} (${at})`);
}

/** Messages of the library have their values in them already. */
function unused(said: Said[], messages: string[], dictionary: Record<string, string>): string[] {
  const sentences = new Set(said.map(({ sentence }) => sentence));
  return Object.keys(dictionary).filter((known) => {
    const alone = sayer({ [known]: known }, {});
    return !sentences.has(bare(known)) && !messages.some((message) => alone(message, 'en') !== null);
  });
}

describe('what the server says', () => {
  let said: Said[] = [];
  let messages: string[] = [];
  beforeAll(async () => {
    const paths = globSync('{ground,lore,doors/api}/**/*.ts', { cwd: root }).filter(
      (path) => !path.endsWith('.test.ts'),
    );
    said = sentencesOf(new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')])));
    // By a name that the type checker of the web does not follow: the server is checked by its own rules.
    const house = join(root, 'lore/house.ts');
    messages = messagesOf((await import(/* @vite-ignore */ house)).routes);
  });

  test('is found at all', () => {
    const sentences = said.map(({ sentence }) => sentence);
    // One of each way in which a sentence is made.
    expect(sentences).toEqual(
      expect.arrayContaining([
        'This e-mail address and this password do not go together.',
        'There is no such note, or it is not shared with you.',
        'It must stand unchallenged until {}.',
        'Version {} is established already.',
        'Many pictures are being read right now. Try again in a moment.',
        'This picture is damaged or incomplete. Save it again as JPEG or PNG and send that.',
        'This is in the future.',
        'This is not an e-mail address.',
        'There is no field {} here.',
      ]),
    );
    expect(messages).toEqual(
      expect.arrayContaining(['A name is needed.', 'Invalid option: expected one of "en"|"de"']),
    );
  });

  test('has German words', () => {
    expect(untranslated(said, german), toDo).toEqual([]);
    expect(
      messages.filter((message) => say(message, 'de') === null),
      toDo,
    ).toEqual([]);
  });

  test('and the dictionary has nothing that nobody says any more', () => {
    expect(unused(said, messages, german), toDo).toEqual([]);
  });

  test('fills in German only what the English sentence has', () => {
    const holesIn = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    const wrong = Object.entries(german).filter(([known, own]) => !holesIn(own).isSubsetOf(holesIn(known)));
    expect(wrong).toEqual([]);
  });
});

describe('it bites', () => {
  const source = (text: string) => sentencesOf(new Map([['lore/notes/acts.ts', text]]));
  const sentencesIn = (text: string) => source(text).map(({ sentence }) => sentence);

  test('on a sentence without German, however it is made', () => {
    const text = `
      import { z } from 'zod';
      const gone = 'It is gone.';
      export const shape = z.string().min(1, 'Words are needed.');
      export const whyNotSay = (n: number) => (n > 3 ? \`\${n} is too much.\` : null);
      export class Refusal { constructor(reason: string, sentence: string) {} }
      function refuse(reason: string, sentence: string) { throw new Refusal(reason, sentence); }
      function missing(what: string) { refuse('unknown', \`No \${what} here.\`); }
      refuse('unknown', gone);
      refuse('invalid', 'body: It is empty.');
      missing('note');
      missing('page');
      export const answer = { why_not: { say: gone === '' ? 'It is quiet.' : null } };`;
    const sentences = [
      'Words are needed.',
      '{} is too much.',
      'It is gone.',
      'It is empty.',
      'No note here.',
      'No page here.',
      'It is quiet.',
    ];
    expect(sentencesIn(text).toSorted()).toEqual(sentences.toSorted());
    expect(untranslated(source(text), german)).toHaveLength(sentences.length);
    expect(
      untranslated(source(text), Object.fromEntries(sentences.map((each) => [each.replace('{}', '{n}'), '']))),
    ).toEqual([]);
  });

  test('on a sentence that cannot be read from the sources', () => {
    expect(() => source(`new Refusal('invalid', notes[0].words);`)).toThrow(Unreadable);
  });

  test('on German that nobody says any more', () => {
    const said = source(`new Refusal('invalid', 'It is empty.');`);
    const dictionary = { 'It is empty.': 'Leer.', 'It is {state} already.': 'Schon {state}.', 'Too big: {n}': '{n}' };
    expect(unused(said, ['Too big: 3'], dictionary)).toEqual(['It is {state} already.']);
  });
});

describe('a sentence in German', () => {
  test('with a day, a state and a number in it', () => {
    expect(say('It must stand unchallenged until 2026-05-20.', 'de')).toBe(
      'Bis zum 20. Mai 2026 darf niemand sie anfechten.',
    );
    expect(say('It is Established already.', 'de')).toBe('Sie ist schon eingeführt.');
    expect(say('Too big: expected string to have <=10000 characters', 'de')).toBe(
      'Das ist zu lang: höchstens 10.000 Zeichen.',
    );
    expect(
      say('3 of 5 independent uses have worked. Its authors and people with a declared interest do not count.', 'de'),
    ).toMatch(/^Bei 3 von 5 unabhängigen Anwendungen/);
  });

  test('leaves out the name of a field', () => {
    expect(say('happened_at: This is in the future.', 'de')).toBe('Das liegt in der Zukunft.');
    expect(say('steps.3.body: Too small: expected string to have >=1 characters', 'de')).toBe('Hier fehlt etwas.');
  });

  test('is not made up', () => {
    expect(say('Nobody has written this.', 'de')).toBeNull();
    expect(say('', 'de')).toBeNull();
    expect(say('constructor', 'de')).toBeNull();
  });
});

/** All that the library says of wrong input: each shape of each route is given one wrong thing of every kind. */
function messagesOf(routes: { input: unknown }[]): string[] {
  const wrong = [undefined, null, true, 5, -1, 0, 1.5, 1e300, Number.NaN, '', 'x', 'x'.repeat(1_000_001), [], {}];
  const further = [Array(5001).fill('x'), new Date(Number.NaN), new Date(8.64e15), new Date(-8.64e15)];
  const seen = new Set<unknown>();
  const messages = new Set<string>();
  const provoke = (shape: any): void => {
    // What is made of good input is never reached by wrong input.
    if (shape?._zod === undefined || seen.has(shape) || shape._zod.def.type === 'transform') return;
    seen.add(shape);
    // The gate says this one in its own words.
    for (const each of [...wrong, ...further])
      for (const issue of shape.safeParse(each).error?.issues ?? [])
        if (issue.code !== 'unrecognized_keys') messages.add(issue.message);
    const { def } = shape._zod;
    for (const part of Object.values(def.shape ?? {})) provoke(part);
    for (const part of [def.element, def.innerType, def.in, def.out, def.keyType, def.valueType]) provoke(part);
    for (const part of def.options ?? []) provoke(part);
  };
  for (const { input } of routes) provoke(input);
  return [...messages];
}
