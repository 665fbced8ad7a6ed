import { expect, test } from 'vitest';
import { groupHits, type Hit, keptLines, matchPlaces, tagLines, writeLine } from './findings.ts';

const hit = (kind: Hit['kind'], id: string, more: Partial<Hit> = {}): Hit => ({
  kind,
  id,
  title: id,
  snippet: '',
  community: null,
  state: '',
  handle: null,
  ...more,
});

test('groups stand in the order of their best hit, and keep it within', () => {
  const groups = groupHits([hit('note', 'n1'), hit('practice', 'p1'), hit('note', 'n2')], (kind) => kind);
  expect(groups.map(({ heading, lines }) => [heading, lines.map(({ title }) => title)])).toEqual([
    ['note', ['n1', 'n2']],
    ['practice', ['p1']],
  ]);
});

test('what has no page of its own is not offered', () => {
  expect(groupHits([hit('secret' as 'note', 'x')], String)).toEqual([]);
});

test('a practice brings its maturity, other states are words of their own', () => {
  const [practices, notes] = groupHits(
    [hit('practice', 'p1', { state: 'Validated' }), hit('note', 'n1', { state: 'Shared' })],
    String,
  );
  expect([practices?.lines[0]?.maturity, notes?.lines[0]?.maturity]).toEqual(['Validated', null]);
});

test('people and communities are opened by their names', () => {
  const [people] = groupHits([hit('person', '0abc', { handle: 'ruth' })], String);
  expect(people?.lines[0]?.href).toBe('/@ruth');
});

test('places by the beginning of a word, accents or not', () => {
  const places = [
    { label: 'Über uns', href: '/a' },
    { label: 'Practices', href: '/p' },
  ];
  expect(matchPlaces(places, 'uber').map(({ href }) => href)).toEqual(['/a']);
  expect(matchPlaces(places, 'act')).toEqual([]);
  expect(matchPlaces(places, ' ')).toEqual([]);
});

test('the note that is offered carries the words', () => {
  expect(writeLine(' seal & gauge ', 'Write').href).toBe('/capture?text=seal+%26+gauge');
});

test('what is kept and what is labelled lead to where they stand', () => {
  const kept = {
    id: 'p1',
    kind: 'practice',
    title: 'Seal',
    state: 'Validated',
    archived: false,
    home: null,
    at: '',
  } as const;
  expect(keptLines([kept])).toEqual([{ id: 'kept-p1', title: 'Seal', note: '', href: '/p/p1', maturity: 'Validated' }]);
  expect(tagLines([{ key: 'x20/seal', name: 'X20/seal', items: 3 }], String)).toEqual([
    { id: 'tag-x20/seal', title: '#X20/seal', note: '3', href: '/tags/X20/seal', maturity: null },
  ]);
});
