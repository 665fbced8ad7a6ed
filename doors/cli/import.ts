import { constants } from 'node:fs';
import { access, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Importer } from './importers/importer.ts';
import { markdown } from './importers/markdown.ts';
import { runImport } from './importers/run.ts';
import { safenet } from './importers/safenet.ts';
import { summaryOf } from './importers/summary.ts';
import { openAll, viewerNamed } from './open.ts';

const importers: Record<string, Importer> = { safenet, markdown };
const progress_after_ms = 1_000;

/** Takes in what people wrote elsewhere. The source is looked at first: what cannot be read refuses before anything is. */
export async function importFrom(args: string[]): Promise<void> {
  const { values, positionals } = readArgs(args);
  const [format = '', ...paths] = positionals;
  const importer = importers[format];
  if (importer === undefined || paths.length === 0) throw new Error(usage());
  if (values.person === undefined) throw new Error('Say who imports: --person <e-mail or @handle>.');
  const folder = dirname(resolve(values.report ?? 'report'));
  await access(folder, values.report === undefined ? constants.F_OK : constants.W_OK).catch(() => {
    throw new Error(`The report cannot be written: ${folder} is not there, or you may not write in it.`);
  });

  const started_ms = performance.now();
  const source = await importer.open(paths, { community: values.community, name: values.name });
  try {
    const opened = await openAll({ following: false });
    try {
      const as = await viewerNamed(opened, values.person);
      const progress = showProgress(started_ms);
      const report = await runImport(source, (batch) => opened.house.ask(as, 'imports.take', batch), {
        dry_run: values['dry-run'],
        onProgress: progress.show,
      }).finally(progress.end);
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
      },
    });
  } catch (fault) {
    throw new Error(`${(fault as Error).message.split('. ')[0]}.\n${usage()}`);
  }
}

function usage(): string {
  const formats = Object.entries(importers).map(([name, { says }]) => `  fieldlore import ${name} ${says}`);
  return [
    'Say what to import:',
    ...formats,
    'with --person <e-mail or @handle> (who imports), and if you like --dry-run, --report <file.json>,',
    '--community <its name> (markdown), --name <what the source is called>.',
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
