import { kept, type Step } from './step.ts';

const none = () => ({});
const days = { started_from: '2026-04-01', started_until: '2026-04-30' };
const spring = (w: any) => ({ community: w.spring });
const newcomer = (w: any) => ({ ...spring(w), person: w.cast.mika.person });

/** Who starts together, by rule and by hand, and who is there for them. */
export const starting: Step[] = [
  {
    as: 'lea',
    ask: 'communities.begin',
    input: () => ({ name: 'Spring', kind: 'cohort', openness: 'closed' }),
    keep: kept('spring'),
    everybody: true,
  },
  ...(['mika', 'jo'] as const).map(
    (name): Step => ({
      as: 'lea',
      ask: 'communities.setMember',
      input: (w) => ({ ...spring(w), person: w.cast[name].person }),
      rights: true,
    }),
  ),
  {
    as: 'lea',
    ask: 'cohorts.preview',
    input: (w) => ({ ...spring(w), ...days, site: 'Kiruna' }),
    wrong: [(w) => ({ ...spring(w), ...days, started_from: '2026-02-30' }), (w) => ({ community: w.kiruna, ...days })],
    rights: true,
  },
  {
    as: 'lea',
    ask: 'cohorts.setRule',
    input: (w) => ({ ...spring(w), seen_version: 0, ...days, ends_on: '2026-10-01', lands: [w.field] }),
    wrong: [
      (w) => ({ ...spring(w), seen_version: 0, ...days, ends_on: '2026-04-30' }),
      (w) => ({ ...spring(w), seen_version: 0, ...days, ends_on: '2026-10-01', lands: [w.spring] }),
      (w) => ({ community: w.kiruna, seen_version: 0, ...days, ends_on: '2026-10-01' }),
    ],
    rights: true,
  },
  { as: 'jo', ask: 'cohorts.open', input: spring, wrong: [(w) => ({ community: w.kiruna })] },
  { as: 'jo', ask: 'cohorts.members', input: spring },
  {
    as: 'lea',
    ask: 'cohorts.offer',
    input: newcomer,
    wrong: [(w) => ({ ...spring(w), person: w.cast.olga.person })],
    rights: true,
  },
  {
    as: 'lea',
    ask: 'cohorts.nameBuddy',
    input: (w) => ({ ...newcomer(w), buddy: w.cast.aino.person }),
    wrong: [
      (w) => ({ ...newcomer(w), buddy: w.cast.mika.person }),
      (w) => ({ ...newcomer(w), buddy: w.cast.jo.person }),
      (w) => ({ ...spring(w), person: w.cast.olga.person, buddy: w.cast.aino.person }),
    ],
    rights: true,
  },
  { as: 'jo', ask: 'cohorts.ofPerson', input: (w) => ({ person: w.cast.mika.person }), everybody: true },
  { as: 'aino', ask: 'cohorts.mine', input: none, everybody: true },
  { as: 'lea', ask: 'cohorts.takeBuddyBack', input: newcomer, rights: true },
];

/** What somebody writes for themself alone. */
export const keeping: Step[] = [
  {
    as: 'mika',
    ask: 'journal.write',
    input: (w) => ({ body: 'I was not sure.', about: w.note }),
    wrong: [() => ({ body: ' ' }), () => ({ body: 'x', about: 'absent0000000a' })],
    keep: kept('entry'),
    everybody: true,
  },
  { as: 'mika', ask: 'journal.list', input: () => ({ q: 'sure' }), everybody: true },
  {
    as: 'mika',
    ask: 'journal.change',
    input: (w) => ({ entry: w.entry, seen_version: 1, body: 'I am sure now.' }),
    wrong: [(w) => ({ entry: w.entry, seen_version: 9, body: 'x' })],
    rights: true,
  },
  { as: 'mika', ask: 'journal.remove', input: (w) => ({ entry: w.entry }), rights: true },
];
