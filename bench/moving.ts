/*
 * Moving in: real handbooks with their histories, each imported into an empty house twice, and held against what a right
 * import must reach. `npm run bench moving`; it needs ../shared/data, which is no part of the project.
 */

import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { importers } from '../doors/cli/importers/all.ts';
import { type Report, reportOf } from '../doors/cli/importers/run.ts';
import { summaryOf } from '../doors/cli/importers/summary.ts';
import { type Opened, openAll } from '../doors/cli/open.ts';
import { sql } from '../ground/sql.ts';
import type { Viewer } from '../lore/route.ts';
import { ownHome } from '../test/own-home.ts';
import { type Figure, keepResults } from './results.ts';

const data = join(import.meta.dirname, '../../shared/data');
const gold = join(data, 'gold/wiki-import-expectations.json');
if (!existsSync(gold)) {
  console.log(`There is no ${gold}. Nothing was measured.`);
  process.exit(0);
}
type Gold = {
  pages: number;
  internal: number;
  resolved: number;
  rename_aware: { revisions: number; rev_max: number; authors: number; oldest: string; mode: string };
  liquid_page_links?: { total: number; direct: number; via_redirect_from: number; unresolved_or_index: number };
};
const expected = JSON.parse(readFileSync(gold, 'utf8')) as Record<string, Gold>;
const handbooks: [name: string, file: string, gold: string][] = [
  ['18f', '18f-handbook/18f-handbook.bundle', '18F/handbook'],
  ['pagerduty', 'pagerduty-incident-response/pagerduty-ir.bundle', 'PagerDuty/incident-response-docs'],
  ['innersource', 'innersource/innersource-patterns.bundle', 'InnerSourceCommons/InnerSourcePatterns'],
  ['carpentries', 'carpentries/shell-novice.bundle', 'swcarpentry/shell-novice'],
];
/** Exports without numbers to reach: counted, and imported twice. */
const exports: [name: string, kind: string, file: string][] = [
  ['confluence 4.3', 'confluence', 'confluence-xml/site-4.3.2.zip'],
  ['confluence 5.9', 'confluence', 'confluence-xml/site-5.9.zip'],
];

const home = await ownHome('bench');
process.env.FIELDLORE_HOME = home;
delete process.env.DATABASE_URL;
const opened = await openAll({ following: false });
const figures: Figure[] = [];
try {
  const as = await somebody(opened);
  for (const [name, file, key] of handbooks) {
    const path = join(data, file);
    const { rename_aware: right, pages, internal, resolved, liquid_page_links } = expected[key];
    const first = await run(as, 'markdown', path, name);
    console.log(`\n${name}\n${summaryOf(first.report)}`);
    const here = await counted(`markdown:${name}:`);
    const add = (what: string, value: number, unit = '', beside?: string, aim?: string) =>
      figures.push({ name: `${name}: ${what}`, value, unit, ...(beside && { beside }), ...(aim && { aim }) });
    // Bundles hold text only: where that is all there is to compare, gold counted what else the repository has.
    const isWhole = right.mode === 'M60 on the text bundle' || here.versions === right.revisions;
    const note = isWhole ? '' : ' on the whole repository';
    add('pages of files', here.pages, '', undefined, String(pages));
    add('versions', here.versions, '', `${right.revisions} in gold${note}`);
    add('most versions of a page', here.versions_max, '', `${right.rev_max} in gold${note}`);
    add('authors', here.authors, '', `${right.authors} in gold${note}`);
    add(
      'the oldest version, days from gold',
      Math.floor(here.oldest.getTime() / 86_400_000) - Date.parse(right.oldest) / 86_400_000,
    );
    const lost = first.report.losses.filter(({ what }) => what === 'link').length;
    add(
      'links between pages that work',
      (100 * here.links) / (here.links + lost),
      '%',
      `${here.links} of ${here.links + lost}${isWhole ? '' : `; ${resolved} of ${internal} in gold on the whole repository`}`,
      isWhole ? '≥ 99' : undefined,
    );
    if (liquid_page_links !== undefined) {
      const { direct, via_redirect_from, total } = liquid_page_links;
      add('links that lead nowhere', lost, '', `${total - direct - via_redirect_from} of ${total} in gold`);
      add('links to a page that is not there', here.broken, '', undefined, '0');
    }
    add('old addresses that lead here', here.aliases);
    add('import', first.seconds, 's', undefined, name === '18f' ? '< 60' : undefined);
    await again(as, 'markdown', path, name, add);
  }
  for (const [name, kind, file] of exports) {
    const path = join(data, file);
    if (importers[kind] === undefined || !existsSync(path)) continue;
    const first = await run(as, kind, path, name.replace(/\W+/g, '-'));
    console.log(`\n${name}\n${summaryOf(first.report)}`);
    const add = (what: string, value: number, unit = '', beside?: string, aim?: string) =>
      figures.push({ name: `${name}: ${what}`, value, unit, ...(beside && { beside }), ...(aim && { aim }) });
    for (const [what, counts] of Object.entries(first.report.counts))
      if (counts.made > 0) add(`${what} made`, counts.made);
    add('lost or other than it was', first.report.losses.length);
    add('import', first.seconds, 's');
    await again(as, kind, path, name.replace(/\W+/g, '-'), add);
  }
  keepResults('moving', figures);
} finally {
  await opened.close();
  await rm(home, { recursive: true, force: true });
}

async function again(
  as: Viewer,
  kind: string,
  path: string,
  name: string,
  add: (what: string, value: number, unit?: string, beside?: string, aim?: string) => void,
): Promise<void> {
  const book = await linesOfBook();
  const second = await run(as, kind, path, name);
  const changes = Object.values(second.report.counts).reduce((sum, { made, changed }) => sum + made + changed, 0);
  add('second run, made or changed', changes, '', undefined, '0');
  add('second run, lines in the book', (await linesOfBook()) - book, '', undefined, '0');
  add('second run', second.seconds, 's');
}

async function run(as: Viewer, kind: string, path: string, name: string): Promise<{ report: Report; seconds: number }> {
  const started = performance.now();
  const source = await importers[kind].open([path], { name });
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
async function counted(prefix: string) {
  const under = `${prefix.replace(/[%_\\]/g, '\\$&')}%`;
  const { rows } = await sql<{
    pages: number;
    versions: number;
    versions_max: number;
    authors: number;
    oldest: Date;
    links: number;
    broken: number;
    aliases: number;
  }>`
    with ours as (select i.id, pg.number from items i join pages pg on pg.item_id = i.id
      where i.origin like ${under} and i.origin not like '%/'),
    found as (select (regexp_matches(v.body, '/w/([0-9a-z]{14})', 'g'))[1] as id
      from ours join page_versions v on v.page_id = ours.id and v.number = ours.number)
    select (select count(*)::int from ours) as pages,
      (select count(*)::int from ours join page_versions v on v.page_id = ours.id) as versions,
      (select max(number) from ours) as versions_max,
      (select count(distinct written_by)::int from ours join page_versions v on v.page_id = ours.id) as authors,
      (select min(v.at) from ours join page_versions v on v.page_id = ours.id) as oldest,
      (select count(*)::int from found) as links,
      (select count(*)::int from found where not exists (select from items where items.id = found.id)) as broken,
      (select count(*)::int from addresses a where a.home_id is null and exists (
        select from items i where i.id = a.item_id and i.origin like ${under})) as aliases`.execute(opened.base.read);
  return rows[0];
}

async function somebody({ base }: Opened): Promise<Viewer> {
  await sql`insert into organisation (name, seal_key, set_up_at) values ('Bench', 'bench', now())`.execute(base.write);
  await sql`insert into people (id, name, handle, email, admin, joined_at)
    values ('person00000001', 'Sam', 'sam', 'sam@example.org', true, now())`.execute(base.write);
  return { person: 'person00000001', admin: true, epoch: 0, scopes: null, session: null, guest: false };
}

async function linesOfBook(): Promise<number> {
  return (await sql<{ n: number }>`select count(*) as n from happenings`.execute(opened.base.read)).rows[0].n;
}
