/*
 * The practices that InnerSource Commons collected since 2016, imported with their history into an empty house, and held
 * against what a right import must reach: every level, every dated promotion and demotion, and a second run that changes
 * nothing. `npm run bench innersource`; it needs ../shared/data/innersource, which is no part of the project.
 */

import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readMarkdownSource } from '../doors/cli/importers/markdown-source.ts';
import { readCollection } from '../doors/cli/importers/practice-collection.ts';
import { ladderOf } from '../doors/cli/importers/practice-states.ts';
import { steps_under_default } from '../doors/cli/importers/practice-steps.ts';
import { practices } from '../doors/cli/importers/practices.ts';
import { type Report, reportOf } from '../doors/cli/importers/run.ts';
import { summaryOf } from '../doors/cli/importers/summary.ts';
import { type Opened, openAll } from '../doors/cli/open.ts';
import { namedId } from '../ground/named-id.ts';
import { sql } from '../ground/sql.ts';
import type { Viewer } from '../lore/route.ts';
import { ownHome } from '../test/own-home.ts';
import { keepResults } from './results.ts';

const data = join(import.meta.dirname, '../../shared/data/innersource');
const bundle = join(data, 'innersource-patterns.bundle');
if (!existsSync(bundle)) {
  console.log(`There is no ${bundle}. Nothing was measured.`);
  process.exit(0);
}
const undone_ms = 48 * 3_600_000;
const levels: Record<string, string> = {
  '1-initial': 'Emergent',
  '2-structured': 'Validated',
  '3-validated': 'Established',
};

type Pattern = {
  pattern: string;
  level: string;
  path: string;
  history: { date: string; by: string; dir: string; path: string }[];
};
const patterns: Pattern[] = JSON.parse(readFileSync(join(data, 'pattern-levels.json'), 'utf8'));

const home = await ownHome('bench');
process.env.FIELDLORE_HOME = home;
delete process.env.DATABASE_URL;
const opened = await openAll({ following: false });
try {
  const as = await somebody(opened);
  const dry = await run(as, true);
  const first = await run(as, false);
  console.log(`${summaryOf(first.report)}\n`);
  const book = await linesOfBook();
  const second = await run(as, false);
  const differences = await differencesFrom(first.report);
  for (const each of differences.all) console.log(`  ${each}`);
  const again = second.report.counts;
  const changed = Object.values(again).reduce((sum, counts) => sum + counts.made + counts.changed + counts.left, 0);
  const kinds = Map.groupBy(first.report.losses, ({ what }) => what);
  keepResults('innersource', [
    { name: 'practices', value: first.report.counts.practice.made, unit: '', aim: String(patterns.length) },
    { name: 'states that are not the level at the source', value: differences.states, unit: '', aim: '0' },
    { name: 'states that the book alone gives otherwise', value: differences.book, unit: '', aim: '0' },
    { name: 'dated moves between states', value: differences.moves, unit: '' },
    { name: 'moves missing, too many, or other in date or mover', value: differences.moved, unit: '', aim: '0' },
    {
      name: 'practices begun on another day than at the source',
      value: differences.begun,
      unit: '',
      beside: 'git --follow takes copies of drafts for renames',
    },
    { name: 'bulk moves undone within 48 hours, left out', value: kinds.get('undone move')?.length ?? 0, unit: '' },
    { name: 'second run: records made, changed or left', value: changed, unit: '', aim: '0' },
    { name: 'second run: lines in the book', value: (await linesOfBook()) - book, unit: '', aim: '0' },
    {
      name: 'things lost or other than they were',
      value: first.report.losses.length,
      unit: '',
      beside: [...kinds].map(([what, all]) => `${what} ${all.length}`).join(', '),
    },
    { name: 'dry run', value: dry.seconds, unit: 's' },
    { name: 'import', value: first.seconds, unit: 's' },
    { name: 'second run', value: second.seconds, unit: 's' },
  ]);
} finally {
  await opened.close();
  await rm(home, { recursive: true, force: true });
}

async function somebody({ base }: Opened): Promise<Viewer> {
  await sql`insert into organisation (name, seal_key, set_up_at) values ('Bench', 'bench', now())`.execute(base.write);
  await sql`insert into people (id, name, handle, email, joined_at)
    values ('person00000001', 'Sam', 'sam', 'sam@example.org', now())`.execute(base.write);
  return { person: 'person00000001', admin: true, epoch: 0, scopes: null, session: null, guest: false };
}

async function run(as: Viewer, dry_run: boolean): Promise<{ report: Report; seconds: number }> {
  const started = performance.now();
  const source = await practices.open([bundle], { name: 'innersource' });
  const report = await reportOf(source, (name, input, extra) => opened.house.ask(as, name, input, extra), { dry_run });
  return { report, seconds: (performance.now() - started) / 1000 };
}

async function linesOfBook(): Promise<number> {
  return (await sql<{ n: number }>`select count(*) as n from happenings`.execute(opened.base.read)).rows[0].n;
}

/** What must be there, from the file: the levels as states, and what is undone within 48 hours taken out. */
function expected({ history }: Pattern): string[] {
  const moves: { state: string; at: number; by: string }[] = [];
  for (const { date, by, dir } of history) {
    const state = dir.split('/').flatMap((part) => levels[part] ?? [])[0] ?? 'Emergent';
    const at = Date.parse(date);
    if (state === (moves.at(-1)?.state ?? 'Emergent')) continue;
    const undoes =
      moves.length > 0 && state === (moves.at(-2)?.state ?? 'Emergent') && at - (moves.at(-1)?.at ?? 0) <= undone_ms;
    if (undoes) moves.pop();
    else moves.push({ state, at, by });
  }
  return moves.map(({ state, at, by }) => `${state} ${new Date(at).toISOString()} ${by}`);
}

async function differencesFrom(report: Report) {
  const all: string[] = [];
  const sum = { states: 0, book: 0, moves: 0, moved: 0, begun: 0 };
  const { rows: items } = await sql<{ id: string; title: string; state: string; made_at: Date }>`
    select id, title, state, made_at from items where kind = 'practice'`.execute(opened.base.read);
  const { rows: lines } = await sql<{ item_id: string; what: string; state: string; at: string; by: string }>`
    select h.item_id, h.what, h.about ->> 'state' as state, h.about -> 'imported' ->> 'at' as at, p.name as by
    from happenings h join people p on p.id = h.actor_id
    where h.item_id is not null and h.about ->> 'state' is not null order by h.id`.execute(opened.base.read);
  const origins = await originsByPath();
  for (const pattern of patterns) {
    const item = items.find(({ id }) => id === namedId(origins.get(pattern.path) ?? ''));
    if (item === undefined) {
      all.push(`${pattern.pattern} is missing`);
      sum.states++;
      continue;
    }
    const own = lines.filter(({ item_id }) => item_id === item.id);
    const tell = (what: keyof typeof sum, words: string) => {
      sum[what]++;
      all.push(`${pattern.pattern}: ${words}`);
    };
    if (item.state !== levels[pattern.level]) tell('states', `${item.state}, and at the source ${pattern.level}`);
    if (own.at(-1)?.state !== item.state) tell('book', `${item.state}, and by the book ${own.at(-1)?.state}`);
    const got = own.slice(1).map(({ state, at, by }) => `${state} ${at} ${by}`);
    const want = expected(pattern);
    sum.moves += got.length;
    if (got.join() !== want.join()) tell('moved', `moved ${got.join(', ')}; at the source ${want.join(', ')}`);
    const begun = new Date(pattern.history[0].date);
    if (item.made_at.getTime() !== begun.getTime()) {
      tell('begun', `begun ${item.made_at.toISOString()}; at the source ${begun.toISOString()}`);
    }
  }
  if (items.length !== patterns.length) all.push(`${items.length} practices; at the source ${patterns.length}`);
  if (report.counts.practice.left > 0) all.push(`${report.counts.practice.left} practices were left`);
  return { all, ...sum };
}

/** Where each practice came from is said by its origin, which does not change when its file is moved. */
async function originsByPath(): Promise<Map<string, string>> {
  const source = await readMarkdownSource(bundle, { withFronts: true });
  const { found } = readCollection(source, ladderOf(), steps_under_default);
  return new Map(found.map(({ path, key }) => [path, `practices:innersource:${key}`]));
}
