import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody, openTestHouse, type TestHouse } from '../../test/house.ts';
import {
  cellsOf,
  closesAt,
  countedOf,
  group_min,
  items,
  quarterOf,
  questions,
  rowsOf,
  shownOf,
  toCsv,
} from './pulse.ts';
import { classes, mappingOf, mappings, ways } from './ways.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
const at = (day: string) => new Date(`${day}T09:00:00Z`);

test('twelve ways, each formal, social or informal under every version of the mapping', () => {
  expect(new Set(ways).size).toBe(12);
  for (const { of } of mappings) {
    expect(Object.keys(of).sort()).toEqual([...ways].sort());
    for (const way of ways) expect(classes).toContain(of[way]);
  }
  expect(new Set(mappings.map(({ version }) => version)).size).toBe(mappings.length);
  expect(mappingOf('2020-Q1').version).toBe(1);
  expect(mappingOf('2099-Q4').version).toBe(mappings.at(-1)?.version);
});

test('a round is of a quarter, ends with it, and does not begin when little is left of it', () => {
  expect([quarterOf(at('2026-03-31')), quarterOf(at('2026-04-01'))]).toEqual(['2026-Q1', '2026-Q2']);
  expect(closesAt(at('2026-04-01'))).toEqual(at('2026-05-13'));
  expect(closesAt(at('2026-06-01'))?.toISOString()).toBe('2026-07-01T00:00:00.000Z');
  expect(closesAt(at('2026-06-16'))).not.toBeNull();
  expect(closesAt(at('2026-06-18'))).toBeNull();
});

const answer = fc.record({
  items: fc.record(Object.fromEntries(items.map((item) => [item, fc.integer({ min: 1, max: 5 })])), {
    requiredKeys: [],
  }),
  ways: fc.option(fc.subarray([...ways]), { nil: null }),
  community: fc.constantFrom(null, 'a', 'b', 'c', 'd'),
});

test('whatever comes in: nothing of fewer than five is shown, and nothing from which fewer could be worked out', () => {
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 40 }), (answers) => {
      const sum = (of: typeof answers) =>
        of.map(cellsOf).reduce((all, cells) => all.map((n, i) => n + cells[i]), cellsOf({ items: {}, ways: null }));
      const groups = [null, 'a', 'b', 'c', 'd'].map((community) => ({
        community,
        cells: sum(answers.filter((each) => community === null || each.community === community)),
      }));
      const shown = shownOf(groups);
      for (const question of questions) {
        const all = answers.filter((each) => (question === 'ways' ? each.ways : each.items[question]) != null).length;
        const whole = shown.find((each) => each.question === question && each.community === null);
        expect(whole?.answered).toBe(all >= group_min ? all : undefined);
        const apart = shown.filter((each) => each.question === question && each.community !== null);
        for (const { answered } of apart) expect(answered).toBeGreaterThanOrEqual(group_min);
        const left = all - apart.reduce((n, { answered }) => n + answered, 0);
        if (apart.length > 0) expect(left === 0 || left >= group_min).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('as a table it has all twelve ways with their class and the version of the mapping', () => {
  const cells = cellsOf({ items: { say_so: 5 }, ways: ['coach'] });
  const rows = rowsOf('2026-Q2', 'cold', { question: 'ways', ...countedOf(cells, 'ways') });
  const csv = toCsv(rows).split('\r\n');
  expect(csv).toHaveLength(14);
  expect(csv).toContain('2026-Q2,cold,ways,coach,social,1,1,1');
  expect(csv).toContain('2026-Q2,cold,ways,classroom,formal,1,0,1');
  expect(toCsv([{ ...rows[0], community: '=1+1,"x"' }])).toContain(`"'=1+1,""x"""`);
});

let t: TestHouse;
let people: Person[];
let sam: Person;
let home: string;
beforeAll(async () => {
  t = await openTestHouse();
  people = [];
  for (let n = 0; n < 9; n++) people.push(await t.person(`Person ${n}`));
  sam = await t.person('Sam', { admin: true });
  home = (await t.ask(people[0], 'communities.begin', { name: 'Cold', kind: 'practice' })).id;
  for (const each of people.slice(1, 7)) await t.ask(each, 'communities.join', { community: home });
});
afterAll(() => t.close());

const refused = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (fault) => fault.reason,
  );
const answering = (token: any, more: object = {}) =>
  t.ask(nobody, 'pulse.count', { round: token.round, number: token.number, stamp: token.stamp, ...more });
/** Everything that the database holds, as an administrator reads it. */
const dump = async () => {
  const { sql } = await import('kysely');
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public'`.execute(t.base.read);
  const all: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select to_jsonb(x)::text as row from ${sql.table(name)} x`.execute(
      t.base.read,
    );
    all.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  return all;
};

let tokens: any[];
test('a round opens once a quarter; a ticket is handed out once, and named nowhere', async () => {
  expect((await t.ask(people[0], 'pulse.now')).round).toBeNull();
  await t.house.tick();
  await t.house.tick();
  expect(await t.ask(people[0], 'pulse.now')).toMatchObject({ round: { id: '2026-Q2' }, handed: false, never: false });
  tokens = [];
  for (const each of people) tokens.push((await t.ask(each, 'pulse.hand', {}, { key: `hand-${each.person}` })).token);
  expect((await t.ask(people[0], 'pulse.now')).handed).toBe(true);
  expect(await refused(t.ask(people[0], 'pulse.hand'))).toBe('conflict');
  // Too small a community is not offered, and one that somebody is not in neither.
  expect(tokens[0].communities.map(({ id }: any) => id)).toEqual([home]);
  expect(tokens[8].communities).toEqual([]);
  const stands = (await dump()).join('\n');
  for (const { number, stamp, communities } of tokens)
    for (const secret of [number, stamp, ...communities.map((each: any) => each.stamp)])
      expect(stands).not.toContain(secret);
});

test('an answer counts once, only with its own stamp, and leaves no row that is its own', async () => {
  const inCold = (n: number) => ({ community: home, stamp: tokens[n].communities[0].stamp });
  const before = await dump();
  await answering(tokens[0], { items: { say_so: 4, help: 2 }, ways: ['daily_work', 'coach'], ...inCold(0) });
  await answering(tokens[0], { items: { say_so: 1 }, ways: null, ...inCold(0) });
  const after = await dump();
  const fresh = after.filter((row) => !before.includes(row));
  expect(fresh.map((row) => row.split(' ')[0]).sort()).toEqual(['pulse_counts', 'pulse_counts', 'pulse_spent']);
  for (const row of fresh) for (const { person } of people) expect(row).not.toContain(person);
  expect(fresh.join('\n')).not.toMatch(/\d{2}:\d{2}/);
  for (const wrong of [
    { community: home },
    { stamp: 'x'.repeat(43) },
    { number: 'x'.repeat(24) },
    { stamp: tokens[2].stamp },
    { number: tokens[2].number },
  ])
    expect(await refused(answering(tokens[1], { items: { help: 1 }, ...wrong })), JSON.stringify(wrong)).toBe(
      'forbidden',
    );
  expect(await refused(answering(tokens[1], { items: { help: 6 } }))).toBe('invalid');
  expect(await refused(answering(tokens[1], { ways: ['golf'] }))).toBe('invalid');
  expect(await dump()).toEqual(after);
  for (let n = 1; n < 6; n++)
    await answering(tokens[n], { items: { say_so: 5, help: n % 5 || 5 }, ways: ['coach'], ...inCold(n) });
  for (let n = 6; n < 9; n++) await answering(tokens[n], { items: { say_so: 1 } });
});

test('nothing is shown before a round has closed, not even how many have answered', async () => {
  const shown = await t.ask(sam, 'pulse.results');
  expect(shown).toMatchObject({ open: { id: '2026-Q2' }, rounds: [], communities: [] });
  expect(await refused(t.ask(people[8], 'pulse.set', { asks: false }))).toBe('forbidden');
});

test('closed, it shows what five said; what remains of fewer is not to be worked out, and all else is gone', async () => {
  t.clock.pass(43);
  expect(await refused(answering(tokens[8], {}))).toBe('conflict');
  await t.house.tick();
  const { rounds, communities } = await t.ask(people[8], 'pulse.results');
  expect(rounds).toHaveLength(1);
  const of = (results: any[], question: string) => results.find((each) => each.question === question);
  expect(of(rounds[0].results, 'say_so')).toMatchObject({ answered: 9, counts: [3, 0, 0, 1, 5] });
  expect(of(rounds[0].results, 'heard')).toBeUndefined();
  expect(of(rounds[0].results, 'ways').counts[ways.indexOf('coach')]).toBe(6);
  expect(rounds[0].handed).toBe(9);
  expect(communities).toEqual([{ slug: 'cold', name: 'Cold' }]);
  const cold = (await t.ask(people[8], 'pulse.results', { community: 'cold' })).rounds[0].results;
  // Three others answered the first question: six of nine would tell what they said. To the rest nobody else answered.
  expect(cold.map(({ question }: any) => question).sort()).toEqual(['help', 'ways']);
  const left = await dump();
  for (const table of ['pulse_handed', 'pulse_spent', 'pulse_counts'])
    expect(left.some((row) => row.startsWith(`${table} `))).toBe(false);
  expect(left.filter((row) => row.startsWith('pulse_rounds ')).join()).toContain('"salt": null');
  const { csv } = await t.ask(people[8], 'pulse.table');
  for (const way of ways) expect(csv).toContain(`2026-Q2,,ways,${way},`);
});

test('who never wants to be asked says so once; an organisation that does not ask does not ask', async () => {
  await t.ask(people[3], 'pulse.never', { never: true });
  expect((await t.ask(people[3], 'pulse.now')).never).toBe(true);
  await t.ask(people[3], 'pulse.never', { never: false });
  expect((await t.ask(people[3], 'pulse.now')).never).toBe(false);
  t.clock.set(at('2026-07-02'));
  await t.house.tick();
  expect((await t.ask(people[3], 'pulse.now')).round).toMatchObject({ id: '2026-Q3' });
  await t.ask(sam, 'pulse.set', { asks: false });
  expect((await t.ask(people[3], 'pulse.now')).round).toBeNull();
  t.clock.set(at('2026-10-02'));
  await t.house.tick();
  const { rounds, asks } = await t.ask(sam, 'pulse.results');
  expect([asks, rounds.map(({ id, results }: any) => [id, results.length])]).toEqual([
    false,
    [
      ['2026-Q2', 3],
      ['2026-Q3', 0],
    ],
  ]);
  expect((await t.ask(people[3], 'pulse.now')).round).toBeNull();
});
