import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { newId, realClock } from '../../ground/clock.ts';
import * as log from '../../ground/log.ts';
import { Refusal } from '../../ground/refusal.ts';
import { beat_seconds, losses_at_once_max } from '../../lore/imports/import.ts';
import { importers } from './importers/all.ts';
import { Finding } from './importers/finding.ts';
import type { Source } from './importers/importer.ts';
import { recognise } from './importers/recognise.ts';
import { addCounts, type Counts, into, type Lost, noCounts, runImport, type Step } from './importers/run.ts';
import { type Opened, viewerNamed } from './open.ts';

type Held = {
  name: string;
  hash: string;
  kind: string | null;
  options: { kind?: string; name?: string; community?: string; versions?: number; homes?: Record<string, string> };
  state: 'checking' | 'running';
  reached: number;
  counts: Partial<Counts>;
};
type Ending = { end: 'ready' | 'done' | 'failed'; why?: string };
const unknown_says =
  'This is no export that can be read here. Known are: Confluence (XML or HTML), Notion, Outline, Docmost, BookStack, Stack Exchange, Obsidian and other Markdown in a zip, a git bundle, and the mbox of a mailing list.';

/**
 * Works on one import, from where the last who worked on it was. Each question is asked anew as the person who started
 * it: who leaves, or does not run this Fieldlore any more, takes their imports with them.
 */
export async function workOn(opened: Opened, wish: { job: string; person: string }): Promise<void> {
  const ask = async (name: string, input: object, extra?: object) =>
    await opened.house.ask(await viewerNamed(opened, wish.person), name, input, extra);
  const run = newId(realClock);
  const held: Held = await ask('imports.holdJob', { job: wish.job, run });
  const isCheck = held.state === 'checking';
  const counts = noCounts();
  addCounts(counts, held.counts as Counts);
  let reached = held.reached;

  // One at a time, in order: the beat goes on while a long batch is under way.
  let telling = Promise.resolve(true);
  const tell = (what: object, losses: Lost[] = []): Promise<boolean> => {
    telling = telling.then(async () => {
      let isGoing = true;
      for (let at = 0; at === 0 || at < losses.length; at += losses_at_once_max) {
        const some = losses.slice(at, at + losses_at_once_max).map(cut);
        const last = at + losses_at_once_max >= losses.length ? what : {};
        isGoing = (await ask('imports.tellJob', { job: wish.job, run, reached, counts, losses: some, ...last })).go;
      }
      return isGoing;
    });
    return telling;
  };
  const beat = setInterval(() => void tell({}).catch(() => {}), beat_seconds * 1000);
  const folder = await mkdtemp(join(tmpdir(), 'fieldlore-import-'));
  let source: Source | null = null;
  try {
    const path = join(folder, fileNameOf(held.name));
    await pipeline((await opened.files.read(held.hash)).stream, createWriteStream(path));
    const kind = held.options.kind ?? held.kind ?? (await recognise(path));
    const importer = kind === null ? undefined : importers[kind];
    if (kind === null || importer === undefined) throw new Error(unknown_says);
    const { name, community, versions } = held.options;
    source = await importer.open([path], { name, community, versions });
    await tell({ kind, says: source.says });

    const finding = new Finding();
    const watched = finding.watch(source);
    const homes = held.options.homes ?? {};
    const onStep = async (step: Step) => {
      reached = step.reached;
      addCounts(counts, step.counts);
      return await tell({}, step.losses);
    };
    const isWhole = await runImport(isCheck ? watched : into(watched, (origin) => homes[origin] ?? null), ask, {
      dry_run: isCheck,
      skip: held.reached,
      onStep,
    });
    if (!isWhole) return;
    const ending: Ending = { end: isCheck ? 'ready' : 'done' };
    await tell({ ...ending, ...(isCheck ? { found: finding.found(), reach: reached } : {}) });
  } catch (fault) {
    await tell({ end: 'failed', why: sentenceOf(fault).slice(0, 2_000) }).catch((other) =>
      log.warn('an import has ended and cannot say so', { fault: other }),
    );
  } finally {
    clearInterval(beat);
    await source?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function cut({ what, where, why, item }: Lost): Lost {
  return { what: what.slice(0, 100), where: where.slice(0, 2_000), why: why.slice(0, 4_000), item: item ?? null };
}

/** What it was called, as far as a file can be called so: sources are named after their files. */
function fileNameOf(name: string): string {
  const plain = name
    .replace(/[/\\\p{Cc}]/gu, '-')
    .replace(/^\.+/, '')
    .slice(-150);
  return plain === '' ? 'archive' : plain;
}

function sentenceOf(fault: unknown): string {
  if (fault instanceof Refusal || (fault instanceof Error && fault.name === 'Error')) return fault.message;
  log.error('an import came upon something that nobody had thought of', { fault });
  return 'Something went wrong here that is not your doing. What has come is kept; the log says more. Start it again.';
}
