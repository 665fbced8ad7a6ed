/*
 * Moving questions in: two dumps of Stack Exchange, each imported into an empty house twice and held against what a right
 * import must reach; and a dump of a gigabyte, made here, read within a bounded memory. `npm run bench qa`; the dumps lie
 * in ../shared/data, which is no part of the project.
 */

import { existsSync, readFileSync } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { importers } from '../doors/cli/importers/all.ts';
import { type Report, reportOf } from '../doors/cli/importers/run.ts';
import { summaryOf } from '../doors/cli/importers/summary.ts';
import { type Opened, openAll } from '../doors/cli/open.ts';
import { namedId } from '../ground/named-id.ts';
import { sql } from '../ground/sql.ts';
import type { Viewer } from '../lore/route.ts';
import { ownHome } from '../test/own-home.ts';
import { writeLargeDump } from './qa-large.ts';
import { type Figure, keepResults } from './results.ts';

const data = join(import.meta.dirname, '../../shared/data');
const sites = ['ai.stackexchange.com-2016', 'alcohol.meta.stackexchange.com-2022'];
type Pair = [string, string];
type Gold = Record<'questions' | 'answers' | 'tagwiki' | 'comments' | 'users' | 'votes' | 'badges' | 'tags', number> &
  Record<'history' | 'body_revisions_max' | 'posts_with_3plus_body_revisions', number> & {
    duplicates: Pair[];
    related: Pair[];
    accepted: Pair[];
    orphans: { posts_without_owner: number };
  };

const records_read_max = 100_000;
const large_megabytes = Number(process.argv[2] ?? 1_000);
const home = await ownHome('bench');
// So that the database stands in it, and goes with it.
await chmod(home, 0o711);
process.env.FIELDLORE_HOME = home;
delete process.env.DATABASE_URL;
const figures: Figure[] = [];
const megabytes = () => process.resourceUsage().maxRSS / 1_000;
try {
  if (large_megabytes > 0) await readLarge();
  const opened = await openAll({ following: false });
  try {
    const as = await somebody(opened);
    for (const site of sites) {
      const gold = join(data, `gold/stackexchange-${site}.json`);
      if (existsSync(gold)) await moveIn(opened, as, site, JSON.parse(readFileSync(gold, 'utf8')) as Gold);
      else console.log(`There is no ${gold}. Nothing was measured of it.`);
    }
  } finally {
    await opened.close();
  }
  keepResults('qa', figures);
} finally {
  await rm(home, { recursive: true, force: true });
}

async function readLarge(): Promise<void> {
  const folder = join(home, 'large');
  const questions = await writeLargeDump(folder, large_megabytes * 1_000_000);
  const before = megabytes();
  const started = performance.now();
  const source = await importers.stackexchange.open([folder], {});
  const opened_s = (performance.now() - started) / 1000;
  const questions_held = Number(/[\d,]+/.exec(source.says.split(': ')[1])?.[0].replaceAll(',', ''));
  const looked_mb = megabytes();
  const begun = performance.now();
  let records = 0;
  // Heap after heap is the same work: so many tell what all of them take.
  for await (const _ of source.records()) if (++records >= records_read_max) break;
  const read_s = (performance.now() - begun) / 1000;
  await source.close();
  await rm(folder, { recursive: true });
  const name = `a dump of ${large_megabytes} MB`;
  figures.push({ name: `${name}: questions`, value: questions_held, unit: '', aim: String(questions) });
  figures.push({ name: `${name}: looked through`, value: opened_s, unit: 's' });
  figures.push({ name: `${name}: most memory`, value: looked_mb, unit: 'MB', beside: `${before.toFixed(0)} before` });
  figures.push({ name: `${name}: its first ${records.toLocaleString('en')} records`, value: read_s, unit: 's' });
  figures.push({ name: `${name}: most memory then`, value: megabytes(), unit: 'MB' });
  for (const figure of figures) console.log(`${figure.name} ${figure.value.toFixed(1)} ${figure.unit}`);
}

async function moveIn(opened: Opened, as: Viewer, site: string, gold: Gold): Promise<void> {
  const add = (what: string, value: number, unit = '', aim?: number | string) =>
    figures.push({ name: `${site}: ${what}`, value, unit, ...(aim !== undefined && { aim: String(aim) }) });
  const prefix = `stackexchange:${site}:`;
  const first = await run(opened, as, site);
  console.log(`\n${site}\n${summaryOf(first.report)}`);
  const stands = await counted(opened, prefix);
  const said = (file: string) =>
    Number(
      (first.report.losses.find(({ where }) => where === `${file}.xml`)?.why ?? '').split(' ')[0].replaceAll(',', ''),
    );
  add('questions', stands.questions, '', gold.questions);
  add('answers', stands.answers, '', gold.answers);
  add('comments', stands.comments, '', gold.comments);
  // A page is made of two texts; of a tag that is gone there may not be a word.
  const empty = first.report.losses.filter(({ where }) => where.startsWith('tags/')).length;
  add('texts about tags, in pages', stands.tag_pages * 2);
  add('texts about tags, accounted for', (stands.tag_pages + empty) * 2, '', gold.tagwiki);
  add(
    'accepted',
    same(gold.accepted, stands.accepted, (q, a) => [`${prefix}questions/${q}`, `${prefix}a/${a}`]),
    '',
    gold.accepted.length,
  );
  add(
    'repeated',
    same(gold.duplicates, stands.duplicates, (a, b) => [`${prefix}questions/${a}`, `${prefix}questions/${b}`]),
    '',
    gold.duplicates.length,
  );
  const linked = new Set(stands.links.map(({ from_id, to_id }) => `${from_id} ${to_id}`));
  const id = (question: string) => namedId(`${prefix}questions/${question}`);
  add(
    'related, linked',
    gold.related.filter(([a, b]) => linked.has(`${id(a)} ${id(b)}`)).length,
    '',
    gold.related.length,
  );
  add('most wordings of a text', stands.versions_max, '', gold.body_revisions_max);
  add('people', stands.people);
  for (const [what, file] of [
    ['users', 'Users'],
    ['votes', 'Votes'],
    ['tags', 'Tags'],
    ['history', 'PostHistory'],
    ['badges', 'Badges'],
  ] as const)
    add(`${what} read`, said(file), '', gold[what]);
  add('votes up and down that stand', stands.votes);
  add('old addresses', stands.addresses);
  add('left', first.report.losses.filter(({ what }) => what.includes('left')).length, '', 0);
  add('import', first.seconds, 's');
  const book = await linesOfBook(opened);
  const second = await run(opened, as, site);
  const changes = Object.values(second.report.counts).reduce((sum, { made, changed }) => sum + made + changed, 0);
  add('second run, made or changed', changes, '', 0);
  add('second run, lines in the book', (await linesOfBook(opened)) - book, '', 0);
  add('second run', second.seconds, 's');
  add('most memory so far', megabytes(), 'MB');
}

/** How many of the right pairs stand; none where there is one too many. */
function same(right: Pair[], stand: { a: string; b: string }[], named: (...pair: Pair) => Pair): number {
  const there = new Set(stand.map(({ a, b }) => `${a} ${b}`));
  const found = right.filter((pair) => there.has(named(...pair).join(' '))).length;
  return there.size > right.length ? right.length - there.size : found;
}

async function run(opened: Opened, as: Viewer, site: string): Promise<{ report: Report; seconds: number }> {
  const started = performance.now();
  const source = await importers.stackexchange.open([join(data, `stackexchange/${site}.zip`)], {});
  try {
    const report = await reportOf(source, (what, input, extra) => opened.house.ask(as, what, input, extra), {
      dry_run: false,
    });
    return { report, seconds: (performance.now() - started) / 1000 };
  } finally {
    await source.close();
  }
}

/** What stands in the database, not what the import says of itself. */
async function counted({ base }: Opened, prefix: string) {
  const under = `${prefix.replace(/[%_\\]/g, '\\$&')}%`;
  const one = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(base.read)).rows;
  const [sums] = await one(sql<{
    questions: number;
    answers: number;
    comments: number;
    tag_pages: number;
    people: number;
    votes: number;
    versions_max: number;
    addresses: number;
  }>`
    with ours as (select id from items where origin like ${under}),
    answers as (select * from question_answers where origin like ${under})
    select (select count(*)::int from items where origin like ${under} and kind = 'question') as questions,
      (select count(*)::int from answers) as answers,
      (select count(*)::int from comments where origin like ${under}) as comments,
      (select count(*)::int from items where origin like ${under} and kind = 'page' and origin not like '%/') as tag_pages,
      (select count(*)::int from people where origin like ${under}) as people,
      (select sum(imported_up + imported_down)::int from (select imported_up, imported_down from answers
        union all select imported_up, imported_down from questions where item_id in (select id from ours)) v) as votes,
      (select max(n) from (select max(version) as n from answers
        union all select max(number) from questions where item_id in (select id from ours)) v) as versions_max,
      (select count(*)::int from addresses where item_id in (select id from ours)) as addresses`);
  const accepted = await one(sql<{ a: string; b: string }>`
    select i.origin as a, an.origin as b from question_answers an join items i on i.id = an.question_id
    where an.origin like ${under} and an.accepted_at is not null`);
  const duplicates = await one(sql<{ a: string; b: string }>`
    select i.origin as a, o.origin as b from questions q join items i on i.id = q.item_id join items o on o.id = q.duplicate_of
    where i.origin like ${under}`);
  const links = await one(sql<{ from_id: string; to_id: string }>`
    with texts as (
      select item_id as id, body from questions union all select question_id, body from question_answers
      union all select item_id, body from comments
      union all select item_id, '/q/' || duplicate_of from questions where duplicate_of is not null)
    select distinct t.id as from_id, (regexp_matches(t.body, '/q/([0-9a-z]{14})', 'g'))[1] as to_id
    from texts t join items i on i.id = t.id where i.origin like ${under}`);
  return { ...sums, accepted, duplicates, links };
}

async function somebody({ base }: Opened): Promise<Viewer> {
  await sql`insert into organisation (name, seal_key, set_up_at) values ('Bench', 'bench', now())`.execute(base.write);
  await sql`insert into people (id, name, handle, email, admin, joined_at)
    values ('person00000001', 'Sam', 'sam', 'sam@example.org', true, now())`.execute(base.write);
  return { person: 'person00000001', admin: true, epoch: 0, scopes: null, session: null, guest: false };
}

async function linesOfBook({ base }: Opened): Promise<number> {
  return Number((await sql<{ n: number }>`select count(*) as n from happenings`.execute(base.read)).rows[0].n);
}
