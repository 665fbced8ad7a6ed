import { kept, now, type Step } from './step.ts';

const none = () => ({});
const worked = { prompt: 'worked', body: 'The warm seal held.' };

/** A week of Mika's: written, read, echoed, translated, added to; and what it asks. */
export const reporting: Step[] = [
  {
    as: 'sam',
    ask: 'reports.setPrompts',
    input: () => ({ seen_version: 0, prompts: [{ key: 'worked', name: '', kind: 'text', on: true }] }),
    wrong: [
      () => ({ seen_version: 0, prompts: [{ name: '', kind: 'text', on: true }] }),
      () => ({ seen_version: 7, prompts: [] }),
    ],
    rights: true,
    keep: now('prompts'),
  },
  { as: 'mika', ask: 'reports.prompts', input: none, everybody: true },
  { as: 'mika', ask: 'reports.setHabit', input: () => ({ due_weekday: 4, snoozed: true }), everybody: true },
  {
    as: 'mika',
    ask: 'reports.write',
    input: (w) => ({ home: w.field, also: [w.field], lines: [worked, { ...worked, body: 'It holds twice.' }] }),
    wrong: [
      (w) => ({ home: w.field, lines: [] }),
      (w) => ({ home: w.field, lines: [{ prompt: 'numbers', number: { label: 'Not asked', value: 1 } }] }),
      (w) => ({ home: w.field, week: '1999-W01', lines: [worked] }),
    ],
    keep: kept('report'),
  },
  {
    as: 'jo',
    ask: 'reports.open',
    input: (w) => ({ report: w.report }),
    keep: (w, { body }) => {
      w.line = body.lines[1].id;
      w.told = body.lines[0].note.id;
    },
  },
  { as: 'jo', ask: 'reports.read', input: (w) => ({ report: w.report }) },
  { as: 'jo', ask: 'reports.ofNote', input: (w) => ({ note: w.told }), wrong: [(w) => ({ note: w.note })] },
  { as: 'jo', ask: 'reports.echo', input: (w) => ({ note: w.told }), wrong: [(w) => ({ note: w.note })] },
  { as: 'jo', ask: 'reports.unecho', input: (w) => ({ note: w.told }) },
  {
    as: 'jo',
    ask: 'reports.translate',
    input: (w) => ({ note: w.told, community: w.field, words: 'Warm it longer.' }),
    wrong: [(w) => ({ note: w.told, community: w.field, words: ' ' })],
  },
  {
    as: 'mika',
    ask: 'reports.addLines',
    input: (w) => ({ report: w.report, lines: [{ ...worked, body: 'And a third time.' }] }),
    wrong: [(w) => ({ report: w.report, lines: [{ prompt: 'worked' }] })],
    rights: true,
  },
  {
    as: 'mika',
    ask: 'reports.restrict',
    input: (w) => ({ report: w.report, reason: 'Names of customers.' }),
    wrong: [(w) => ({ report: w.note, reason: 'No report.' }), (w) => ({ report: w.report, reason: ' ' })],
    rights: true,
  },
  { as: 'mika', ask: 'reports.takeLine', input: (w) => ({ report: w.report, line: w.line }), rights: true },
  { as: 'jo', ask: 'readings.ofReport', input: (w) => ({ report: w.report }) },
  { as: 'jo', ask: 'reports.list', input: (w) => ({ community: w.field }), everybody: true },
  { as: 'jo', ask: 'reports.people', input: (w) => ({ unit: 'community', community: w.field }) },
  { as: 'jo', ask: 'reports.week', input: (w) => ({ community: w.field }) },
  { as: 'jo', ask: 'reports.offers', input: none, everybody: true },
  { as: 'mika', ask: 'reports.mine', input: none, everybody: true },
];
