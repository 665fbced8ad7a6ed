import { afterAll, beforeAll, expect, test } from 'vitest';
import { namedId } from '../../ground/named-id.ts';
import { linesOf, statesFrom } from '../../test/history/book.ts';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import type { Viewer } from '../route.ts';

let t: TestHouse;
let dana: Viewer & { person: string };
beforeAll(async () => {
  t = await openTestHouse();
  dana = await t.person('Dana Okafor', { admin: true });
  await take([community, ruth, omar]);
});
afterAll(() => t.close());

const source = 'practices:patterns';
const home = `${source}:/community`;
const community = { kind: 'community', origin: home, name: 'Pump patterns', community_kind: 'practice' };
const ruth = { kind: 'person', origin: `${source}:/person/ruth`, name: 'Ruth Adeyemi' };
const omar = { kind: 'person', origin: `${source}:/person/omar`, name: 'Omar Haddad' };
const day = (text: string) => `${text}T08:00:00Z`;
const moved = (state: string, on: string, reason?: string) => ({ state, at: day(on), by: omar.origin, reason });

function pattern(name: string, states: object[] = [], extra: object = {}) {
  return {
    kind: 'practice',
    origin: `${source}:${name}`,
    home,
    author: ruth.origin,
    title: `Seal ${name}`,
    purpose: '## Problem\n\nIt cracks.',
    steps: [{ body: 'Warm it' }, { body: 'Press it in' }],
    at: day('2019-03-01'),
    states,
    ...extra,
  };
}
const idOf = (name: string) => namedId(`${source}:${name}`);
const take = (records: object[], as: Viewer = dana, extra: object = {}) =>
  t.ask(as, 'imports.take', { source, records, ...extra });
const done = async (records: object[], extra: object = {}) =>
  (await take(records, dana, extra)).results.map((each: { done: string; why: string | null }) => each.why ?? each.done);
const open = (name: string) => t.ask(dana, 'practices.open', { practice: idOf(name) });
const book = async (name: string) => await linesOf(t, [idOf(name)]);
const bookLength = async () => (await t.base.read.selectFrom('happenings').select('id').execute()).length;

/** What stands and what the book alone says must be one. */
async function stateOf(name: string): Promise<string> {
  const { state } = await open(name);
  expect(statesFrom(await book(name)).get(idOf(name))).toBe(state);
  return state;
}

test('a practice stands under its author, on its days, in the state that its source says', async () => {
  const jo = { kind: 'person', origin: `${source}:/person/jo`, name: 'Jo Larsen' };
  const note = {
    kind: 'note',
    origin: `${source}:n1`,
    home,
    author: jo.origin,
    body: 'It cracked.',
    at: day('2019-02-01'),
  };
  const states = [moved('Validated', '2020-01-01'), moved('Established', '2021-01-01', 'Everybody does it')];
  const changed = { author: omar.origin, at: day('2020-05-05'), summary: 'Clearer' };
  const record = pattern('a', states, { coauthors: [jo.origin], notes: [note.origin], changed });
  const before = await bookLength();
  expect(await done([jo, note, record], { dry_run: true })).toEqual(['made', 'made', 'made']);
  expect(await bookLength()).toBe(before);
  expect(await done([jo, note, record])).toEqual(['made', 'made', 'made']);

  expect(await stateOf('a')).toBe('Established');
  const found = await open('a');
  expect(found).toMatchObject({
    purpose: '## Problem\n\nIt cracks.',
    made_at: new Date(day('2019-03-01')),
    champion: { name: 'Ruth Adeyemi' },
    owner: { name: 'Omar Haddad' },
    steps: [{ body: 'Warm it', core: false }, { body: 'Press it in' }],
    sources: [{ id: namedId(note.origin) }],
    validations: [{ rule: 'imported', validated_by: 'Omar Haddad', at: new Date(day('2020-01-01')) }],
    versions: [
      {
        number: 1,
        change_kind: 'new',
        summary: 'As it stood at the source on 2020-05-05.',
        by: { name: 'Ruth Adeyemi' },
      },
    ],
    establishment: {
      scope: 'As at the source',
      strength: 'may',
      effective_on: '2021-01-01',
      reason: 'Established at the source: Everybody does it',
      at: new Date(day('2021-01-01')),
    },
  });
  const lines = await book('a');
  expect(lines.map(({ what }) => what)).toEqual([
    'practice.begun',
    'practice.interest_declared',
    'practice.validated',
    'practice.established',
  ]);
  expect(lines[3]).toMatchObject({
    about: {
      ask: [],
      imported: { by: dana.person, origin: record.origin, at: new Date(day('2021-01-01')).toISOString() },
    },
  });
  const again = await bookLength();
  expect(await done([jo, note, record])).toEqual(['unchanged', 'unchanged', 'unchanged']);
  expect(await bookLength()).toBe(again);

  // Nobody is told of what happened long ago, and what is established is immutable here too.
  await t.settled();
  expect(await t.base.read.selectFrom('notices').select('kind').execute()).toEqual([]);
  await expect(
    t.base.write.updateTable('practice_versions').set({ title: 'x' }).where('practice_id', '=', idOf('a')).execute(),
  ).rejects.toThrow('immutable');
});

test('demotions, retirements and what comes back are moves too, and only new ones are made again', async () => {
  const states: object[] = [];
  const path: [string, string, string[]][] = [
    ['Established', '2020-01-01', ['practice.established']],
    ['Validated', '2020-02-01', ['practice.demoted']],
    ['Established', '2020-03-01', ['practice.changed', 'practice.established']],
    ['Retired', '2020-04-01', ['practice.retired']],
    ['Validated', '2020-05-01', ['practice.demoted', 'practice.validated']],
    ['Emergent', '2020-06-01', ['practice.demoted']],
    ['Retired', '2020-07-01', ['practice.retired']],
    ['Emergent', '2020-08-01', ['practice.demoted']],
  ];
  expect(await done([pattern('b')])).toEqual(['made']);
  for (const [state, on, lines] of path) {
    states.push(moved(state, on, `On ${on}`));
    const before = (await book('b')).length;
    expect(await done([pattern('b', states)], { dry_run: true })).toEqual(['changed']);
    expect(await done([pattern('b', states)])).toEqual(['changed']);
    expect((await book('b')).slice(before).map(({ what }) => what)).toEqual(lines);
    expect(await stateOf('b')).toBe(state);
    const found = await open('b');
    expect(found.retirement?.reason).toBe(state === 'Retired' ? `Retired at the source: On ${on}` : undefined);
    if (state !== 'Retired') expect(found.established_number !== null).toBe(state === 'Established');
    expect(await done([pattern('b', states)])).toEqual(['unchanged']);
  }
  const demoted = (await book('b')).filter(({ what }) => what === 'practice.demoted');
  expect(demoted[0]).toMatchObject({ about: { from: 'Established', state: 'Validated', reason: 'On 2020-02-01' } });
  // All of it at once is the same.
  expect(await done([pattern('c', states)])).toEqual(['made']);
  const told = (lines: { what: string; about: { state?: string } }[]) =>
    lines.map(({ what, about }) => `${what} ${about.state}`);
  expect(told(await book('c'))).toEqual(told(await book('b')));
});

test('new words are a new version; of one that is established, in force when the source stands by it', async () => {
  const changed = { author: omar.origin, at: day('2022-01-01'), summary: 'Wait' };
  const steps = [{ body: 'Warm it' }, { body: 'Wait' }, { body: 'Press it in' }];
  const words = { steps, changed, title: 'Seal in the cold' };
  const established = [moved('Established', '2020-01-01')];
  await take([pattern('d', established), pattern('e', established)]);
  const old = (await open('d')).steps.map((step: { id: string }) => step.id);
  const fallen = [...established, moved('Emergent', '2023-01-01')];
  expect(await done([pattern('d', established, words), pattern('e', fallen, words)])).toEqual(['changed', 'changed']);

  const d = await open('d');
  expect(d).toMatchObject({ number: 2, established_number: 2, title: 'Seal in the cold', state: 'Established' });
  expect(d.steps.map((step: { id: string }) => step.id)).toEqual([old[0], expect.any(String), old[1]]);
  expect(d.versions).toMatchObject([
    { change_kind: 'clarifying', summary: 'Wait', at: new Date(day('2022-01-01')), by: { name: 'Omar Haddad' } },
    { number: 1 },
  ]);
  expect(await open('e')).toMatchObject({ number: 2, established_number: null, title: 'Seal in the cold' });
  expect(await stateOf('e')).toBe('Emergent');
  expect(await done([pattern('d', established, words), pattern('e', fallen, words)])).toEqual([
    'unchanged',
    'unchanged',
  ]);
});

test('what was rewritten or moved here keeps our words and our state, and says so each time', async () => {
  await take([pattern('f'), pattern('g')]);
  const { version, steps } = await open('f');
  await t.ask(dana, 'practices.change', {
    practice: idOf('f'),
    seen_version: version,
    steps: steps.map(({ id, core, why }: any) => ({ id, core, why, body: 'Ours' })),
    change_kind: 'clarifying',
  });
  const theirs = { steps: [{ body: 'Theirs' }] };
  for (let times = 0; times < 2; times++) {
    expect(await done([pattern('f', [], theirs)])).toEqual([expect.stringContaining('Ours is kept')]);
  }
  // Its state is the source's still: it moves, and the words stay ours.
  const { results } = await take([pattern('f', [moved('Validated', '2020-01-01')], theirs)]);
  expect(results).toMatchObject([{ done: 'changed', why: expect.stringContaining('Ours is kept') }]);
  expect(await open('f')).toMatchObject({ state: 'Validated', steps: [{ body: 'Ours' }, { body: 'Ours' }] });
  expect(await done([pattern('f', [moved('Validated', '2020-01-01')], theirs)])).toEqual([
    expect.stringContaining('Ours is kept'),
  ]);

  const seen = (await open('g')).version;
  await t.ask(dana, 'practices.retire', { practice: idOf('g'), seen_version: seen, reason: 'Not for us' });
  expect(await done([pattern('g', [moved('Validated', '2020-01-01')])])).toEqual([
    expect.stringContaining('Our state is kept'),
  ]);
  expect(await stateOf('g')).toBe('Retired');
});

test('a source that tells its past in another way counts by the state it ends in', async () => {
  const first = [moved('Validated', '2020-01-01')];
  await take([pattern('h', first), pattern('i', first)]);
  const other = [moved('Established', '2019-06-01'), moved('Validated', '2020-02-02')];
  expect(await done([pattern('h', other), pattern('i', [])])).toEqual(['unchanged', 'changed']);
  expect(await stateOf('i')).toBe('Emergent');
  expect((await book('i')).at(-1)).toMatchObject({ what: 'practice.demoted', actor_id: dana.person });
  expect(await done([pattern('h', other), pattern('i', [])])).toEqual(['unchanged', 'unchanged']);
});

test('nothing is written of a record that names somebody who has not come, or that the rules refuse', async () => {
  const before = await bookLength();
  const stray = { state: 'Validated', at: day('2020-01-01'), by: `${source}:/person/nobody` };
  expect(await done([pattern('k', [stray])])).toEqual([expect.stringContaining('has not come yet')]);
  expect(await done([pattern('k', [], { notes: [`${source}:n9`] })])).toEqual([
    expect.stringContaining('has not come yet'),
  ]);
  expect(await bookLength()).toBe(before);
  await expect(take([pattern('k', [], { purpose: 'x'.repeat(30_001) })])).rejects.toMatchObject({ reason: 'invalid' });
  await expect(take([pattern('k', [], { steps: [] })])).rejects.toMatchObject({ reason: 'invalid' });
});

test('a community that is here already takes them in, from its steward alone', async () => {
  const { id } = await t.ask(dana, 'communities.begin', {
    name: 'Seals',
    kind: 'practice',
    openness: 'open',
    purpose: '',
  });
  expect(await done([{ ...pattern('l'), home: id }])).toEqual(['made']);
  expect((await open('l')).placements).toMatchObject([{ id }]);
  const sam = await t.person('Sam Lind', { admin: true });
  await expect(take([{ ...pattern('m'), home: id }], sam)).rejects.toMatchObject({ reason: 'forbidden' });
});
