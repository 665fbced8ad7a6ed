import { kept, now, type Step } from './step.ts';

const words = {
  title: 'Seal check',
  when_to_use: 'Before the first frost.',
  body: 'Checked: {{what}} by {{who}}.',
  fields: [
    { name: 'what', label: 'What', kind: 'text', required: true },
    { name: 'who', label: 'Who', kind: 'person', required: true },
  ],
  labels: ['check'],
  parent: null,
};

/** What is labelled and kept at hand, what pages are begun from, and what others would have them say. */
export const suggesting: Step[] = [
  {
    as: 'mika',
    ask: 'labels.set',
    input: (w) => ({ item: w.note, labels: ['Cold', 'seal'] }),
    wrong: [(w) => ({ item: w.note, labels: ['a, b'] }), (w) => ({ item: w.note, labels: [' '] })],
  },
  { as: 'jo', ask: 'labels.ofItem', input: (w) => ({ item: w.note }) },
  { as: 'jo', ask: 'labels.list', input: () => ({ q: 'col', by: 'use' }), everybody: true },
  { as: 'jo', ask: 'labels.open', input: () => ({ tag: 'cold', kind: 'note' }), wrong: [() => ({ tag: 'never' })] },
  {
    as: 'sam',
    ask: 'communities.join',
    input: (w) => ({ community: w.kiruna }),
    everybody: true,
  },
  {
    as: 'sam',
    ask: 'pages.begin',
    input: (w) => ({ title: 'Kiruna', body: 'In the north.', home: w.kiruna }),
    keep: kept('north'),
    rights: true,
  },
  { as: 'sam', ask: 'labels.set', input: (w) => ({ item: w.north, labels: ['nrth'] }), rights: true },
  {
    as: 'sam',
    ask: 'labels.rename',
    input: () => ({ tag: 'nrth', name: 'North' }),
    wrong: [() => ({ tag: 'never', name: 'x' }), () => ({ tag: 'nrth', name: ',' })],
    rights: true,
  },
  { as: 'jo', ask: 'shelf.keep', input: (w) => ({ item: w.note }) },
  { as: 'jo', ask: 'shelf.ofItem', input: (w) => ({ item: w.note }) },
  { as: 'jo', ask: 'shelf.list', input: () => ({ of: 'recent' }), everybody: true },
  { as: 'jo', ask: 'shelf.letGo', input: (w) => ({ item: w.note }) },
  {
    as: 'jo',
    ask: 'templates.make',
    input: (w) => ({ ...words, community: w.field }),
    wrong: [
      (w) => ({ ...words, community: w.field, fields: [] }),
      () => ({ ...words, community: null }),
      (w) => ({ ...words, community: w.field, labels: ['a,b'] }),
    ],
    keep: kept('template'),
  },
  { as: 'aino', ask: 'templates.list', input: (w) => ({ community: w.field }), everybody: true },
  { as: 'aino', ask: 'templates.open', input: (w) => ({ template: w.template }) },
  {
    as: 'aino',
    ask: 'templates.write',
    input: (w) => ({ ...words, template: w.template, seen_version: 1, title: 'Seal checks' }),
    wrong: [(w) => ({ ...words, template: w.template, seen_version: 9 })],
  },
  {
    as: 'aino',
    ask: 'templates.begin',
    input: (w) => ({
      template: w.template,
      title: 'First check',
      home: w.field,
      values: { what: 'Seals', who: w.cast.jo.person },
    }),
    wrong: [
      (w) => ({ template: w.template, title: 'x', home: w.field, values: { what: 'Seals' } }),
      (w) => ({ template: w.template, title: 'x', home: w.field, values: { what: 3, who: w.cast.jo.person } }),
    ],
    keep: kept('checked'),
  },
  { as: 'jo', ask: 'templates.fieldsOf', input: (w) => ({ page: w.checked }) },
  {
    as: 'jo',
    ask: 'templates.setFields',
    input: (w) => ({ page: w.checked, values: { what: 'All seals', who: w.cast.aino.person } }),
    wrong: [(w) => ({ page: w.checked, values: { what: '', who: w.cast.aino.person } })],
  },
  { as: 'jo', ask: 'templates.end', input: (w) => ({ template: w.template }) },
  { as: 'sam', ask: 'templates.stock', input: () => ({ locale: 'en' }), rights: true },
  ...['Three', 'Four', 'Five'].map(
    (line, n): Step => ({
      as: 'mika',
      ask: 'suggestions.make',
      input: (w) => ({
        page: w.checked,
        number: 1,
        base_title: 'First check',
        base_body: 'One\n',
        title: 'First check',
        body: `One\n\n${line}\n`,
        why: 'I looked.',
      }),
      wrong: [
        (w) => ({ page: w.checked, number: 1, base_title: 'a', base_body: 'a', title: 'a', body: 'a', why: 'x' }),
        (w) => ({ page: w.checked, number: 99, base_title: 'a', base_body: 'a', title: 'a', body: 'b', why: 'x' }),
      ],
      keep: kept(`suggestion_${n}`),
    }),
  ),
  { as: 'jo', ask: 'suggestions.list', input: (w) => ({ page: w.checked }) },
  { as: 'jo', ask: 'suggestions.open', input: (w) => ({ suggestion: w.suggestion_0 }) },
  { as: 'jo', ask: 'pages.open', input: (w) => ({ page: w.checked }), keep: now('checked') },
  {
    as: 'lea',
    ask: 'suggestions.accept',
    input: (w) => ({
      suggestion: w.suggestion_0,
      seen_version: w.checked_version,
      title: 'First check',
      body: 'One\n\nThree\n',
    }),
    wrong: [
      (w) => ({ suggestion: w.suggestion_0, seen_version: 99, title: 'First check', body: 'x' }),
      (w) => ({ suggestion: 'absent0000000a', seen_version: w.checked_version }),
    ],
  },
  {
    as: 'lea',
    ask: 'suggestions.decline',
    input: (w) => ({ suggestion: w.suggestion_1, reason: 'Three is enough.' }),
    wrong: [(w) => ({ suggestion: w.suggestion_1, reason: ' ' })],
  },
  { as: 'mika', ask: 'suggestions.withdraw', input: (w) => ({ suggestion: w.suggestion_2 }), rights: true },
  { as: 'mika', ask: 'suggestions.mine', input: () => ({}), everybody: true },
];
