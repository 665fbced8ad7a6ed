import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { beginState, bodyOf, changeTo, openDoc, readWords, titleOf, writeWords } from './live-text.ts';
import { lettersBy, tryOut, whoWrote } from './live-update.ts';

const blocks = [
  '# A heading',
  'Seal the cracks *before* you fill.',
  '- one\n- two\n  - three',
  '> [!WARNING] Hot\n> Do not touch.',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  '```mermaid\ngraph TD\n```',
  '- [ ] open\n- [x] done',
  '$$\nx^2\n$$',
  'A [link](/w/abc "t") and `code`, ~~gone~~, **strong *both***.',
  '1. first\n2. second',
];
const body = fc.array(fc.constantFrom(...blocks), { maxLength: 8 }).map((list) => list.join('\n\n'));

test('a text comes out of the document as it went in, and what did not change keeps its bytes', () => {
  fc.assert(
    fc.property(body, (text) => {
      const doc = openDoc([beginState({ title: 'T', body: text })]);
      expect(readWords(doc, text)).toEqual({ title: 'T', body: text });
    }),
  );
});

test('any text becomes any other, whatever stood there', () => {
  fc.assert(
    fc.property(body, body, fc.string(), fc.string(), (before, after, was, is) => {
      const doc = openDoc([beginState({ title: was, body: before })]);
      writeWords(doc, { title: is, body: after });
      expect(readWords(doc, after)).toEqual({ title: is, body: after });
    }),
  );
});

test('what is written in another way goes together with what is typed meanwhile', () => {
  const state = beginState({ title: 'Seals', body: 'One here.\n\nTwo here.\n\nThree here.' });
  const typing = openDoc([state]);
  const two = (bodyOf(typing).get(1) as Y.XmlElement).get(0) as Y.XmlText;
  two.insert(4, 'keystrokes ');
  titleOf(typing).insert(5, '!');
  const other = changeTo(state, {
    title: 'Cold seals',
    body: 'One here.\n\nBetween.\n\nTwo here.\n\nThree is changed.',
  });
  Y.applyUpdate(typing, other as Uint8Array);
  expect(readWords(typing)).toEqual({
    title: 'Cold seals!',
    body: 'One here.\n\nBetween.\n\nTwo keystrokes here.\n\nThree is changed.\n',
  });
  expect(changeTo(state, { title: 'Seals', body: 'One here.\n\nTwo here.\n\nThree here.' })).toBeNull();
});

test('what fits no schema keeps its words', () => {
  const doc = openDoc([beginState({ title: 'T', body: 'Before.' })]);
  const row = new Y.XmlElement('tableRow');
  bodyOf(doc).insert(1, [row]);
  const cell = new Y.XmlElement('tableCell');
  row.insert(0, [cell]);
  const paragraph = new Y.XmlElement('paragraph');
  cell.insert(0, [paragraph]);
  const text = new Y.XmlText();
  paragraph.insert(0, [text]);
  text.insert(0, 'Left behind.');
  expect(readWords(doc).body).toBe('Before.\n\nLeft behind.\n');
});

describe('an update', () => {
  const change = (edit: (doc: Y.Doc) => void, from = beginState({ title: 'T', body: 'One.' })) => {
    const doc = openDoc([from]);
    const before = Y.encodeStateVector(doc);
    edit(doc);
    return { from, update: Y.encodeStateAsUpdate(doc, before), client: doc.clientID };
  };
  const judged = ({ from, update }: { from: Uint8Array; update: Uint8Array }) => {
    whoWrote(update);
    return tryOut(openDoc([from]), update);
  };
  const element = (name: string) => new Y.XmlElement(name);

  test('of a page is taken, and says who wrote it and how much', () => {
    const one = change((doc) => titleOf(doc).insert(0, 'Now '));
    expect(whoWrote(one.update)).toEqual([one.client]);
    expect(judged(one)).toBe(true);
    expect(judged({ from: one.from, update: new Uint8Array([0, 0]) })).toBe(false);
    const letters = lettersBy(one.from, [
      { written_by: 'lea', change: one.update },
      { written_by: 'jo', change: one.update },
    ]);
    expect([...letters]).toEqual([
      ['lea', 4],
      ['jo', 0],
    ]);
  });

  const forged: [string, (doc: Y.Doc) => void][] = [
    ['another root', (doc) => doc.getMap('evil').set('a', 1)],
    ['a document in it', (doc) => doc.getMap('body').set('x', new Y.Doc())],
    ['an element that no page has', (doc) => bodyOf(doc).insert(0, [element('script')])],
    ['elements in a text', (doc) => titleOf(doc).insertEmbed(0, element('paragraph'))],
    ['an object in a text', (doc) => titleOf(doc).insertEmbed(0, { a: 1 })],
    ['a format that no page has', (doc) => titleOf(doc).insert(0, 'x', { blink: true })],
    ['a map', (doc) => bodyOf(doc).insert(0, [new Y.Map() as never])],
    ['bytes', (doc) => bodyOf(doc).insert(0, [new Uint8Array([1]) as never])],
    [
      'elements without end',
      (doc) => {
        let at: Y.XmlFragment = bodyOf(doc);
        for (let n = 0; n < 150; n++) {
          const next = element('blockquote');
          at.insert(0, [next]);
          at = next;
        }
      },
    ],
    [
      'an attribute without end',
      (doc) => {
        const it = element('paragraph');
        bodyOf(doc).insert(0, [it]);
        it.setAttribute('x', [[[[[[1]]]]]] as never);
      },
    ],
  ];
  test.each(forged)('with %s is refused', (_, edit) => {
    let made: ReturnType<typeof change>;
    try {
      made = change(edit);
    } catch {
      return;
    }
    expect(() => judged(made)).toThrow('cannot be read');
  });

  test('that stands on what nobody has is refused', () => {
    const doc = openDoc([beginState({ title: 'T', body: 'One.' })]);
    const from = Y.encodeStateAsUpdate(doc);
    titleOf(doc).insert(0, 'first ');
    const between = Y.encodeStateVector(doc);
    titleOf(doc).insert(0, 'second ');
    expect(() => judged({ from, update: Y.encodeStateAsUpdate(doc, between) })).toThrow('cannot be read');
  });

  test('that names lengths it does not have costs nothing', () => {
    // One client, four thousand million structs: `new Array` of that many would be a gigabyte.
    const bomb = new Uint8Array([1, 0xff, 0xff, 0xff, 0xff, 0x0f, 1, 0]);
    const before = process.memoryUsage().rss;
    for (let n = 0; n < 100; n++) expect(() => whoWrote(bomb)).toThrow('cannot be read');
    expect(process.memoryUsage().rss - before).toBeLessThan(50e6);
  });
});
