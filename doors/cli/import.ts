import { constants } from 'node:fs';
import { access, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Viewer } from '../../lore/route.ts';
import { importPeople } from './import-people.ts';
import { importers } from './importers/all.ts';
import { into, reportOf } from './importers/run.ts';
import { summaryOf } from './importers/summary.ts';
import { type Opened, openAll, viewerNamed } from './open.ts';

const progress_after_ms = 1_000;

/** Takes in what people wrote elsewhere. The source is looked at first: what cannot be read refuses before anything is. */
export async function importFrom(args: string[]): Promise<void> {
  const { values, positionals } = readArgs(args);
  const [format = '', ...paths] = positionals;
  if (format === 'people') return await importPeople(paths, values);
  const importer = importers[format];
  if (importer === undefined || paths.length === 0) throw new Error(usage());
  if (values.person === undefined) throw new Error('Say who imports: --person <e-mail or @handle>.');
  const folder = dirname(resolve(values.report ?? 'report'));
  await access(folder, values.report === undefined ? constants.F_OK : constants.W_OK).catch(() => {
    throw new Error(`The report cannot be written: ${folder} is not there, or you may not write in it.`);
  });

  const started_ms = performance.now();
  const source = await importer.open(paths, {
    community: values.into ?? values.community,
    name: values.name,
    states: values.states,
    steps_under: values['steps-under'],
    versions: versionsIn(values.versions),
  });
  try {
    const opened = await openAll({ following: false });
    try {
      const as = await viewerNamed(opened, values.person);
      const home = values.into === undefined ? null : await communityNamed(opened, as, values.into);
      const progress = showProgress(started_ms);
      const report = await reportOf(
        home === null ? source : into(source, () => home),
        (name, input, extra) => opened.house.ask(as, name, input, extra),
        { dry_run: values['dry-run'], onProgress: progress.show },
      ).finally(progress.end);
      const seconds = ((performance.now() - started_ms) / 1000).toFixed(1);
      console.log(`${source.says}\n${summaryOf(report)}\n`);
      if (values.report !== undefined) {
        await writeFile(values.report, `${JSON.stringify(report, null, 2)}\n`);
        console.log(`  Everything is listed in ${values.report}.`);
      }
      console.log(values['dry-run'] ? `  A dry run: nothing was written. (${seconds} s)` : `  Done in ${seconds} s.`);
    } finally {
      await opened.close();
    }
  } finally {
    await source.close();
  }
}

/** The community that the importer looks after and that has this name; null: it is yet to be begun. */
async function communityNamed({ house }: Opened, as: Viewer, name: string): Promise<string | null> {
  const asked = { q: name.slice(0, 100), mine: 'true', limit: 100 };
  const { items } = (await house.ask(as, 'communities.list', asked)) as { items: Community[] };
  const found = items.filter((each) => each.name.toLowerCase() === name.toLowerCase() || each.slug === name);
  if (found.length > 1)
    throw new Error(
      `You look after ${found.length} communities called ${name}. Say its address: ${found.map(({ slug }) => slug).join(', ')}.`,
    );
  return found[0]?.id ?? null;
}
type Community = { id: string; slug: string; name: string };

function readArgs(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        person: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        report: { type: 'string' },
        community: { type: 'string' },
        name: { type: 'string' },
        into: { type: 'string' },
        states: { type: 'string' },
        'steps-under': { type: 'string' },
        versions: { type: 'string' },
      },
    });
  } catch (fault) {
    throw new Error(`${(fault as Error).message.split('. ')[0]}.\n${usage()}`);
  }
}

function versionsIn(wish: string | undefined): number | undefined {
  if (wish === undefined || wish === 'all') return undefined;
  const versions = Number(wish);
  if (Number.isInteger(versions) && versions >= 1) return versions;
  throw new Error('--versions is a number from 1 on, or all.');
}

function usage(): string {
  const formats = Object.entries(importers).map(([name, { says }]) => `  fieldlore import ${name} ${says}`);
  return [
    'Say what to import:',
    ...formats,
    '  fieldlore import people <file.csv> who works here: name, e-mail or handle, start, role, team, site, region',
    'with --person <e-mail or @handle> (who imports), and if you like --dry-run, --report <file.json>,',
    '--community <its name> or --into <a community that you look after>, --name <what the source is called>;',
    'of a source with a history: --versions <n> (the newest n of each page; without it all of them);',
    'of practices: --states <level>=<state>,… (1-initial=Emergent,2-structured=Validated,3-validated=Established and other',
    'common names are known), --steps-under <heading>,… (Solution, Steps, How, Instructions, Resolution and the like are).',
  ].join('\n');
}

/** A line on stderr that is written over, from the first second on; at something else than a terminal, now and then. */
function showProgress(started_ms: number) {
  const isTerminal = process.stderr.isTTY === true;
  let last_ms = started_ms;
  return {
    show: (records: number) => {
      const now_ms = performance.now();
      if (now_ms - started_ms < progress_after_ms || (!isTerminal && now_ms - last_ms < 5 * progress_after_ms)) return;
      last_ms = now_ms;
      const line = `Importing: ${records.toLocaleString('en')} records`;
      process.stderr.write(isTerminal ? `\r${line}` : `${line}\n`);
    },
    end: () => void (isTerminal && process.stderr.write('\r\x1b[K')),
  };
}
