import { kept, type Step } from './step.ts';

const bytes = (content: string, mime = 'text/plain') => ({ bytes: { mime, content } });
const run = 'a run of the walk';

/** Files that are added to what is there already, and what people take along. */
export const attaching: Step[] = [
  {
    as: 'jo',
    ask: 'files.take',
    input: () => ({ name: 'plan.txt' }),
    more: bytes('The plan.'),
    keep: kept('plan'),
    everybody: true,
  },
  {
    as: 'jo',
    ask: 'files.add',
    input: (w) => ({ item: w.page, files: [w.plan] }),
    wrong: [(w) => ({ item: w.page, files: ['0000000000nope'] })],
    // It is Jo's own file: nobody else has it to add.
    rights: true,
  },
  { as: 'jo', ask: 'files.list', input: (w) => ({ item: w.page }) },
  { as: 'jo', ask: 'files.remove', input: (w) => ({ file: w.plan }), rights: true },
  { as: 'jo', ask: 'files.putBack', input: (w) => ({ file: w.plan }), rights: true },
  { as: 'jo', ask: 'exports.begin', input: (w) => ({ scope: { of: 'page', id: w.page } }) },
  { as: 'jo', ask: 'exports.list', input: () => ({}), everybody: true },
];

/** An archive that is looked through and taken in, as what works on imports does it. */
export const moving: Step[] = [
  {
    as: 'sam',
    ask: 'imports.putFile',
    input: () => ({ source: 'markdown:handbook', origin: 'markdown:handbook:plan.txt', name: 'plan.txt' }),
    more: bytes('The plan.'),
    rights: true,
  },
  {
    as: 'sam',
    ask: 'imports.knownFiles',
    input: () => ({ source: 'markdown:handbook', origins: ['markdown:handbook:plan.txt'] }),
    wrong: [() => ({ source: 'markdown:handbook', origins: ['wiki:plan.txt'] })],
    rights: true,
  },
  {
    as: 'sam',
    ask: 'files.take',
    input: () => ({ name: 'handbook.zip' }),
    more: bytes('PK', 'application/zip'),
    keep: kept('archive'),
    everybody: true,
  },
  {
    as: 'sam',
    ask: 'imports.beginJob',
    input: (w) => ({ file: w.archive }),
    wrong: [(w) => ({ file: w.plan })],
    keep: kept('job'),
    rights: true,
  },
  { as: 'sam', ask: 'imports.jobs', input: () => ({}), rights: true },
  { as: 'sam', ask: 'imports.openJob', input: (w) => ({ job: w.job }), rights: true },
  { as: 'sam', ask: 'imports.holdJob', input: (w) => ({ job: w.job, run }), rights: true },
  {
    as: 'sam',
    ask: 'imports.tellJob',
    input: (w) => ({
      job: w.job,
      run,
      reached: 1,
      counts: { page: { made: 1 } },
      losses: [{ what: 'link', where: 'a.md', why: 'It leads nowhere.' }],
      end: 'ready',
    }),
    rights: true,
  },
  { as: 'sam', ask: 'imports.losses', input: (w) => ({ job: w.job }), rights: true },
  {
    as: 'sam',
    ask: 'imports.changeJob',
    input: (w) => ({ job: w.job, options: { community: 'Handbook' } }),
    rights: true,
  },
  { as: 'sam', ask: 'imports.moveJob', input: (w) => ({ job: w.job, to: 'cancelled' }), rights: true },
  { as: 'sam', ask: 'imports.authors', input: () => ({}), rights: true },
  {
    as: 'sam',
    ask: 'imports.take',
    input: () => ({
      source: 'markdown:handbook',
      records: [{ kind: 'person', origin: 'markdown:handbook:/person/ruth', name: 'Ruth Elsewhere' }],
    }),
    rights: true,
  },
  {
    as: 'sam',
    ask: 'imports.mapAuthor',
    input: (w) => ({ author: 'markdown:handbook:/person/ruth', person: w.cast.jo.person }),
    rights: true,
  },
];
