import { describe, expect, test } from 'vitest';
import {
  type Condition,
  conditions_max,
  type Facet,
  factsOf,
  inWords,
  type Match,
  matchAll,
  matchOne,
  type Op,
  openQuestions,
  ops,
  specificity,
  whyNotCondition,
  whyNotConditions,
} from './facet.ts';

const none = { unit: '', choices: [] };
const facets: Facet[] = [
  { ...none, name: 'ambient_c', label: 'Outside temperature', kind: 'number', unit: '°C' },
  { ...none, name: 'asset_model', label: 'Model', kind: 'choice', choices: ['X20', 'X10', 'Straße 1'] },
  { ...none, name: 'indoors', label: 'Indoors', kind: 'yesno' },
  { ...none, name: 'place', label: 'Place', kind: 'place' },
  { ...none, name: 'floors', label: 'Floors', kind: 'number' },
  { ...none, name: 'empty', label: 'Empty', kind: 'choice' },
  { ...none, name: 'old', label: 'Old', kind: 'yesno', ended: true },
];
const wrong = { number: 'cold', choice: 7, yesno: 'yes', place: true } as const;

describe('one condition', () => {
  // Every op of every kind: what it makes true, what false.
  const cases: [string, Op, Condition['value'], unknown[], unknown[]][] = [
    ['ambient_c', '<', -10, [-10.01, -40], [-10, -9.99, 0]],
    ['ambient_c', '<=', -10, [-10, -10.01], [-9.99]],
    ['ambient_c', '>', -10, [-9.99, 30], [-10, -11]],
    ['ambient_c', '>=', -10, [-10, -9.99], [-10.01]],
    ['ambient_c', 'is', 0, [0, -0], [0.01]],
    ['asset_model', 'is', 'X20', ['X20', ' x20 '], ['X10']],
    ['asset_model', 'in', ['X20', 'straße 1'], ['x20', 'STRAßE  1'], ['X10']],
    ['asset_model', 'not in', ['X20'], ['X10'], ['X20', 'x20']],
    ['indoors', 'is', true, [true], [false]],
    ['indoors', 'is', false, [false], [true]],
    ['place', 'is', 'Luleå', ['luleå', 'Lulea\u030a', ' LULEÅ '], ['Kiruna']],
    ['place', 'in', ['Kiruna', ' Luleå'], ['KIRUNA', 'luleå'], ['Abisko', 'Kiruna, school']],
    ['place', 'not in', ['Kiruna'], ['Abisko'], ['kiruna ']],
  ];
  test.each(cases)('%s %s %j', (facet, op, value, yes, no) => {
    const condition = { facet, op, value };
    const { kind } = facets.find(({ name }) => name === facet) as Facet;
    for (const fact of yes) expect(matchOne(condition, { [facet]: fact } as any, facets), String(fact)).toBe('yes');
    for (const fact of no) expect(matchOne(condition, { [facet]: fact } as any, facets), String(fact)).toBe('no');
    expect(matchOne(condition, {}, facets), 'absent').toBe('unknown');
    expect(matchOne(condition, { [facet]: wrong[kind] }, facets), 'of another kind').toBe('unknown');
    expect(matchOne(condition, { [facet]: null } as any, facets), 'null').toBe('unknown');
    expect(matchOne(condition, { [facet]: yes[0] } as any, []), 'of a facet that is not there').toBe('unknown');
    const ended = facets.map((each) => ({ ...each, ended: true }));
    expect(matchOne(condition, { [facet]: yes[0] } as any, ended), 'of an ended facet').toBe('unknown');
    expect(whyNotCondition(condition, facets)).toBeNull();
  });

  const allowed = new Set(cases.map(([facet, op]) => `${facet} ${op}`));
  const values = { number: 5, choice: 'X20', yesno: true, place: 'Kiruna' };
  const pairs = facets.slice(0, 4).flatMap((facet) => ops.map((op) => [facet, op] as const));
  test.each(pairs.filter(([{ name }, op]) => !allowed.has(`${name} ${op}`)))(
    '$name is never compared by %s',
    (f, op) => {
      for (const value of [values[f.kind], [String(values[f.kind])]]) {
        const condition = { facet: f.name, op, value };
        expect(matchOne(condition, { [f.name]: values[f.kind] }, facets)).toBe('unknown');
        expect(whyNotCondition(condition, facets)).toMatch(`${f.label} goes with these only: `);
      }
    },
  );

  test('a value that was stored in another kind than its facet has matches nothing', () => {
    expect(matchOne({ facet: 'ambient_c', op: '<', value: '5' }, { ambient_c: 1 }, facets)).toBe('unknown');
    expect(matchOne({ facet: 'ambient_c', op: '<', value: Number.NaN }, { ambient_c: 1 }, facets)).toBe('unknown');
    expect(matchOne({ facet: 'ambient_c', op: '<', value: 5 }, { ambient_c: Number.NaN }, facets)).toBe('unknown');
    expect(matchOne({ facet: 'indoors', op: 'is', value: 'true' }, { indoors: true }, facets)).toBe('unknown');
    expect(matchOne({ facet: 'place', op: 'in', value: [] }, { place: 'Kiruna' }, facets)).toBe('unknown');
    expect(matchOne({ facet: 'place', op: 'in', value: 'Kiruna' }, { place: 'Kiruna' }, facets)).toBe('unknown');
  });

  test('words that are no choice do not say which one it is', () => {
    const condition: Condition = { facet: 'asset_model', op: 'not in', value: ['X20'] };
    expect(matchOne(condition, { asset_model: 'X99' }, facets)).toBe('unknown');
  });

  test('names of the language itself are no facts', () => {
    const strange: Facet[] = [{ ...none, name: 'constructor', label: 'C', kind: 'place' }];
    expect(matchOne({ facet: 'constructor', op: 'is', value: 'x' }, {}, strange)).toBe('unknown');
    expect(factsOf({ facets: {} }, strange)).toEqual({});
  });
});

describe('all of them', () => {
  const about: Record<Match, Condition> = {
    yes: { facet: 'ambient_c', op: '<', value: -10 },
    no: { facet: 'ambient_c', op: '>', value: -10 },
    unknown: { facet: 'indoors', op: 'is', value: true },
  };
  const facts = { ambient_c: -18 };
  const three: Match[] = ['yes', 'no', 'unknown'];
  const lists: Match[][] = [0, 1, 2, 3].flatMap((length) =>
    Array.from({ length: 3 ** length }, (_, n) =>
      Array.from({ length }, (_, place) => three[Math.floor(n / 3 ** place) % 3]),
    ),
  );
  test.each(lists.map((list) => [list]))('%j', (list) => {
    const expected = list.includes('no') ? 'no' : list.includes('unknown') ? 'unknown' : 'yes';
    const conditions = list.map((each) => about[each]);
    expect(matchAll(conditions, facts, facets)).toBe(expected);
    const asked = openQuestions(conditions, facts, facets);
    expect(asked).toEqual(expected === 'unknown' ? conditions.filter((each) => each === about.unknown) : []);
  });
  test('forty lists were looked at', () => expect(lists).toHaveLength(1 + 3 + 9 + 27));

  test('what cannot be answered is not asked', () => {
    const conditions: Condition[] = [
      { facet: 'humidity', op: '>', value: 80 },
      { facet: 'old', op: 'is', value: true },
      { facet: 'place', op: '<', value: 3 },
      { facet: 'place', op: 'is', value: 'Kiruna' },
    ];
    expect(matchAll(conditions, {}, facets)).toBe('unknown');
    expect(openQuestions(conditions, {}, facets)).toEqual([conditions[3]]);
  });

  test('two bounds of one thing are no more specific than one', () => {
    expect(specificity([])).toBe(0);
    expect(specificity([about.yes, about.no])).toBe(1);
    expect(specificity([about.yes, about.no, about.unknown])).toBe(2);
  });
});

describe('facts of a context', () => {
  test('chips say something of the facets that everybody has', () => {
    expect(factsOf({ place: 'Kiruna', asset: 'X20', ambient_c: -18 }, facets)).toEqual({
      place: 'Kiruna',
      asset_model: 'X20',
      ambient_c: -18,
    });
    expect(factsOf({}, facets)).toEqual({});
    expect(factsOf({ place: 'Kiruna', ambient_c: -18 }, [])).toEqual({});
  });
  test('what was said of the facet itself wins over a chip, and is dropped when it is of another kind', () => {
    expect(factsOf({ ambient_c: -18, facets: { ambient_c: 4, indoors: true, floors: 'two' } }, facets)).toEqual({
      ambient_c: 4,
      indoors: true,
    });
    expect(factsOf({ facets: { old: true, humidity: 3, asset_model: 'x10 ', empty: 'a' } }, facets)).toEqual({
      asset_model: 'X10',
    });
  });
  test.each([
    ['x20, roof of the school', 'X20'],
    ['The X10.', 'X10'],
    ['X200', undefined],
    ['X20-B', undefined],
    ['X20 beside X10', undefined],
    ['compressor', undefined],
  ])('the asset %j names the model %j', (asset, model) => {
    expect(factsOf({ asset }, facets).asset_model).toBe(model);
  });
});

describe('why a condition cannot be stated so', () => {
  const long = 'x'.repeat(121);
  const many = Array.from({ length: 51 }, (_, n) => `place ${n}`);
  test.each<[Condition & { unit?: string }, string | null]>([
    [{ facet: 'humidity', op: '>', value: 80 }, 'There is no facet "humidity".'],
    [{ facet: 'old', op: 'is', value: true }, 'Old has ended: no condition can speak of it any more.'],
    [{ facet: 'ambient_c', op: '<', value: 14, unit: '°F' }, 'Outside temperature is said in °C, not in °F.'],
    [{ facet: 'ambient_c', op: '<', value: 14, unit: ' °C ' }, null],
    [{ facet: 'ambient_c', op: '<', value: 14, unit: '' }, null],
    [{ facet: 'floors', op: '<', value: 14, unit: 'm' }, 'Floors has no unit.'],
    [{ facet: 'indoors', op: 'is', value: true, unit: '°C' }, 'Indoors has no unit.'],
    [{ facet: 'ambient_c', op: '<', value: 'cold' }, 'Outside temperature needs a number.'],
    [{ facet: 'ambient_c', op: '<', value: Number.POSITIVE_INFINITY }, 'Outside temperature needs a number.'],
    [{ facet: 'ambient_c', op: 'in', value: ['1'] }, 'Outside temperature goes with these only: <, <=, >, >=, is.'],
    [{ facet: 'indoors', op: 'is', value: 'yes' }, 'Indoors needs yes or no.'],
    [{ facet: 'place', op: 'is', value: ['Kiruna'] }, 'Place needs a word.'],
    [{ facet: 'place', op: 'is', value: ' ' }, 'Place needs a word.'],
    [{ facet: 'place', op: 'in', value: 'Kiruna' }, 'Place needs a list of words.'],
    [{ facet: 'place', op: 'not in', value: [] }, 'Place needs a list of words.'],
    [{ facet: 'place', op: 'in', value: many.slice(1) }, null],
    [{ facet: 'place', op: 'in', value: many }, 'Place takes 50 values at most.'],
    [{ facet: 'place', op: 'is', value: long.slice(1) }, null],
    [{ facet: 'place', op: 'is', value: long }, 'A value of Place has 120 letters at most.'],
    [{ facet: 'asset_model', op: 'in', value: ['X99'] }, 'Model has no choice "X99". There are: X20, X10, Straße 1.'],
    [{ facet: 'empty', op: 'is', value: 'a' }, 'Empty has no choices yet. Whoever runs this Fieldlore names them.'],
  ])('%j', (wish, sentence) => expect(whyNotCondition(wish, facets)).toBe(sentence));

  const cold: Condition = { facet: 'ambient_c', op: '<', value: -10 };
  test('six stand together, seven do not', () => {
    const seven = Array.from({ length: conditions_max + 1 }, () => cold);
    expect(whyNotConditions(seven.slice(1), facets)).toBeNull();
    expect(whyNotConditions(seven, facets)).toBe('At most 6 conditions stand together.');
    expect(whyNotConditions([], facets)).toBeNull();
    expect(whyNotConditions([cold, { ...cold, unit: '°F' } as Condition], facets)).toMatch('said in °C');
  });

  test.each<[Condition[], string | null]>([
    [
      [cold, { ...cold, op: '>', value: 5 }],
      'Nothing can be both: Outside temperature < -10 °C · Outside temperature > 5 °C.',
    ],
    [
      [cold, { ...cold, op: '>=', value: -10 }],
      'Nothing can be both: Outside temperature < -10 °C · Outside temperature >= -10 °C.',
    ],
    [
      [
        { ...cold, op: '<=' },
        { ...cold, op: '>=' },
      ],
      null,
    ],
    [
      [
        { ...cold, op: '>' },
        { ...cold, value: -9 },
      ],
      null,
    ],
    [
      [cold, { ...cold, op: 'is', value: -10 }],
      'Nothing can be both: Outside temperature < -10 °C · Outside temperature is -10 °C.',
    ],
    [[cold, { facet: 'floors', op: '>', value: 5 }], null],
    [
      [
        { facet: 'indoors', op: 'is', value: true },
        { facet: 'indoors', op: 'is', value: false },
      ],
      'Nothing can be both: Indoors is yes · Indoors is no.',
    ],
    [
      [
        { facet: 'asset_model', op: 'in', value: ['X20', 'X10'] },
        { facet: 'asset_model', op: 'not in', value: ['x20'] },
      ],
      null,
    ],
    [
      [
        { facet: 'asset_model', op: 'is', value: 'X20' },
        { facet: 'asset_model', op: 'not in', value: ['x20'] },
      ],
      'Nothing can be both: Model is X20 · Model not in x20.',
    ],
    [
      [{ facet: 'asset_model', op: 'not in', value: ['X20', 'X10', 'Straße 1'] }],
      'Nothing can be both: Model not in X20, X10, Straße 1.',
    ],
    [
      [
        { facet: 'place', op: 'not in', value: ['Kiruna'] },
        { facet: 'place', op: 'not in', value: ['Luleå'] },
      ],
      null,
    ],
    [
      [
        { facet: 'place', op: 'is', value: 'Kiruna' },
        { facet: 'place', op: 'is', value: 'Luleå' },
      ],
      'Nothing can be both: Place is Kiruna · Place is Luleå.',
    ],
  ])('%j', (wishes, sentence) => expect(whyNotConditions(wishes, facets)).toBe(sentence));

  test('a condition is read as a sentence', () => {
    expect(inWords(cold, facets[0])).toBe('Outside temperature < -10 °C');
    expect(inWords({ op: 'in', value: ['X20', 'X10'] }, facets[1])).toBe('Model in X20, X10');
  });
});
