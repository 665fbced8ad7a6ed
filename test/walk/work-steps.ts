import { kept, now, type Step } from './step.ts';

const none = () => ({});

/** Notes, files, talk and pages. */
export const work: Step[] = [
  {
    as: 'mika',
    ask: 'files.take',
    input: () => ({ name: 'protocol.txt', alt: 'The protocol of the day' }),
    more: { bytes: { mime: 'text/plain', content: 'Pressure 2.1 bar at minus eighteen.' } },
    keep: kept('file'),
    everybody: true,
  },
  {
    as: 'mika',
    ask: 'notes.share',
    input: (w) => ({
      body: 'The seal of the X20 cracks when it is pressed in below minus ten.',
      because: 'cold',
      home: w.field,
      also: [w.field],
      context: { place: 'Kiruna', asset: 'X20', ambient_c: -18, conditions: ['frost'] },
      position: { latitude: 67.85, longitude: 20.22 },
      files: [w.file],
    }),
    wrong: [(w) => ({ body: ' ', home: w.field })],
    keep: kept('note'),
  },
  { as: 'jo', ask: 'files.open', input: (w) => ({ file: w.file }) },
  { as: 'lea', ask: 'notes.acknowledge', input: (w) => ({ note: w.note, words: 'Good to know.' }), keep: now('note') },
  { as: 'mika', ask: 'notes.mine', input: none, everybody: true },
  { as: 'mika', ask: 'notes.chips', input: none, everybody: true },
  { as: 'lea', ask: 'notes.unread', input: (w) => ({ community: w.field }) },
  { as: 'jo', ask: 'notes.open', input: (w) => ({ note: w.note }) },
  {
    as: 'mika',
    ask: 'notes.share',
    input: (w) => ({ body: 'A second one, soon closed.', home: w.field }),
    keep: kept('second_note'),
  },
  {
    as: 'lea',
    ask: 'notes.close',
    input: (w) => ({ note: w.second_note, seen_version: 1, reason: 'It was the wrong pump.' }),
    rights: true,
    wrong: [() => ({ note: 'absent0000000', seen_version: 1, reason: 'x' })],
  },
  {
    as: 'mika',
    ask: 'notes.reopen',
    input: (w) => ({ note: w.second_note, reason: 'It was the right one.' }),
    rights: true,
  },
  {
    as: 'jo',
    ask: 'discussions.comment',
    input: (w) => ({ item: w.note, body: 'I have seen it too.', anchor: 'x' }),
    keep: kept('said'),
  },
  {
    as: 'mika',
    ask: 'discussions.comment',
    input: (w) => ({ item: w.note, body: 'Where?', reply_to: w.said }),
    keep: kept('answered'),
  },
  { as: 'jo', ask: 'discussions.list', input: (w) => ({ item: w.note }) },
  { as: 'jo', ask: 'discussions.threads', input: (w) => ({ item: w.note, state: 'open' }) },
  { as: 'jo', ask: 'discussions.open', input: (w) => ({ comment: w.answered }) },
  {
    as: 'mika',
    ask: 'discussions.reword',
    input: (w) => ({ comment: w.answered, seen_version: 1, body: 'Where was that?' }),
    wrong: [(w) => ({ comment: w.answered, seen_version: 9, body: 'x' })],
    rights: true,
  },
  { as: 'jo', ask: 'discussions.wordings', input: (w) => ({ comment: w.answered }) },
  {
    as: 'mika',
    ask: 'discussions.react',
    input: (w) => ({ comment: w.said, reaction: 'thanks' }),
    wrong: [(w) => ({ comment: w.said, reaction: 'boo' })],
  },
  { as: 'mika', ask: 'discussions.unreact', input: (w) => ({ comment: w.said, reaction: 'thanks' }) },
  {
    as: 'lea',
    ask: 'discussions.resolve',
    input: (w) => ({ comment: w.said }),
    wrong: [(w) => ({ comment: w.answered })],
  },
  { as: 'lea', ask: 'discussions.reopen', input: (w) => ({ comment: w.said }) },
  { as: 'mika', ask: 'discussions.takeBack', input: (w) => ({ comment: w.answered }), rights: true },
  {
    as: 'jo',
    ask: 'pages.begin',
    input: (w) => ({ title: 'Seals', body: 'One\nTwo', home: w.field }),
    keep: kept('page'),
  },
  {
    as: 'jo',
    ask: 'pages.begin',
    input: (w) => ({ title: 'Cold seals', body: 'Three', home: w.field, also: [w.field], parent: w.page }),
    keep: kept('below'),
  },
  {
    as: 'jo',
    ask: 'pages.write',
    input: (w) => ({ page: w.page, seen_version: w.page_version, body: 'One\nTwo and a half', summary: 'Half more' }),
    wrong: [(w) => ({ page: w.page, seen_version: 99, body: 'Late' })],
    keep: now('page'),
  },
  { as: 'jo', ask: 'pages.open', input: (w) => ({ page: w.page, number: 1 }) },
  { as: 'jo', ask: 'pages.tree', input: (w) => ({ community: w.field, under: w.page }) },
  { as: 'jo', ask: 'pages.versions', input: (w) => ({ page: w.page }) },
  { as: 'jo', ask: 'pages.compare', input: (w) => ({ page: w.page, from: 1, to: 2 }) },
  {
    as: 'jo',
    ask: 'pages.move',
    input: (w) => ({ page: w.below, parent: null, behind: w.page }),
    wrong: [(w) => ({ page: w.page, parent: w.page })],
  },
  { as: 'jo', ask: 'pages.move', input: (w) => ({ page: w.below, parent: w.page, behind: null }) },
];

/** What came from elsewhere comes through the operator's door. */
export const importing: Step[] = [
  {
    as: 'sam',
    ask: 'imports.take',
    input: () => ({
      source: 'markdown:handbook',
      records: [
        { kind: 'community', origin: 'markdown:handbook:', name: 'Handbook', community_kind: 'practice' },
        {
          kind: 'page',
          origin: 'markdown:handbook:seals.md',
          home: 'markdown:handbook:',
          author: null,
          at: '2024-02-03T00:00:00Z',
          title: 'Seals',
          body: 'As it was written.',
        },
        {
          kind: 'practice',
          origin: 'markdown:handbook:warm.md',
          home: 'markdown:handbook:',
          author: null,
          at: '2024-02-03T00:00:00Z',
          title: 'Warm the seal',
          purpose: '## Problem',
          steps: [{ body: 'Warm it.' }],
          states: [{ state: 'Validated', at: '2024-03-03T00:00:00Z', reason: 'It held.' }],
        },
      ],
    }),
    wrong: [
      () => ({
        source: 'markdown:handbook',
        records: [{ kind: 'community', origin: 'wiki:x', name: 'Elsewhere', community_kind: 'practice' }],
      }),
    ],
    rights: true,
  },
];
