import type { Done, ImportRecord } from '../../../lore/imports/record.ts';
import { sendFiles } from './files.ts';
import type { Loss, Source, SourceFile } from './importer.ts';
import { Handles, hasMentions } from './mentions.ts';

const batch_records = 100;
const batch_files = 100;
// A batch is held in memory here and in the database's transaction: many small records, or a few long pages.
const batch_letters_max = 2_000_000;

/** Asks the gate, as whoever imports. */
export type Ask = (
  name: 'imports.take' | 'imports.putFile' | 'imports.knownFiles' | 'people.open',
  input: object,
  extra?: object,
) => Promise<any>;
export type Lost = Omit<Loss, 'kind'> & { item?: string | null };
export type Kind = ImportRecord['kind'] | 'file';
export type Counts = Record<Kind, Record<Done, number>>;
type Taken = { origin: string; kind: ImportRecord['kind']; done: Done; id: string | null; why?: string };

/** What one batch brought. `reached`: how much of the source has been gone through since its beginning. */
export type Step = { reached: number; counts: Counts; losses: Lost[]; records: Taken[] };

export type Running = {
  dry_run: boolean;
  /** Goes on after so much of the source, which another run has taken in. */
  skip?: number;
  /** Called after each batch; when it says false, the run ends there. */
  onStep?(step: Step): Promise<boolean> | boolean;
};

export type Report = { source: string; dry_run: boolean; counts: Counts; losses: Lost[]; records: Taken[] };

/**
 * Takes a source in, batch by batch, each one transaction. Stops where a batch is refused: what came before it stays, and
 * the next run goes on from there. Returns whether it came to the end.
 */
export async function runImport(source: Source, ask: Ask, { dry_run, skip = 0, onStep }: Running): Promise<boolean> {
  const people = new Map<string, string>();
  const missing = new Set<string>();
  const handles = new Handles(ask);
  let batch: ImportRecord[] = [];
  let files: SourceFile[] = [];
  let losses: Lost[] = [];
  let letters = 0;
  let reached = 0;
  let isCounted = false;

  const flush = async (): Promise<boolean> => {
    const step: Step = { reached, counts: noCounts(), losses, records: [] };
    for (const { origin, done, lost } of await sendFiles(source.source, files, ask, dry_run)) {
      step.counts.file[done]++;
      if (lost === undefined) continue;
      missing.add(origin);
      step.losses.push(lost);
    }
    const ready = batch.map((record) => withoutFiles(withPeople(record, people), missing));
    const records = await handles.settle(ready, people);
    const wish = { source: source.source, dry_run, records };
    const { results } = records.length === 0 ? { results: [] } : await ask('imports.take', wish);
    batch = [];
    files = [];
    losses = [];
    letters = 0;
    for (const { why, ...result } of results as (Taken & { why: string | null })[]) {
      if (result.kind === 'person' && result.id !== null) people.set(result.origin, result.id);
      step.counts[result.kind][result.done]++;
      step.records.push({ ...result, ...(why === null ? {} : { why }) });
      if (result.done !== 'left' && why === null) continue;
      const what = `${result.kind} left${result.done === 'left' ? '' : ' in part'}`;
      step.losses.push({ what, where: result.origin, why: why ?? '', item: result.id });
    }
    // What was lost in a text stands at the page that it became.
    const ids = new Map(step.records.map(({ origin, id }) => [origin, id]));
    for (const lost of step.losses) lost.item ??= ids.get(`${source.source}:${lost.where}`) ?? null;
    return !isCounted || (await onStep?.(step)) !== false;
  };

  for await (const each of source.records()) {
    const isNaming = each.kind !== 'loss' && each.kind !== 'file' && hasMentions(each);
    // Who is mentioned has to be here before, so that the text can say who they are.
    if (isNaming && batch.some(({ kind }) => kind === 'person') && !(await flush())) return false;
    reached++;
    if (!isCounted && reached > skip) {
      // Who came with the part that is skipped has to be known, and was counted.
      await flush();
      isCounted = true;
    }
    if (!isCounted && each.kind !== 'person') continue;
    if (each.kind === 'loss') {
      const { kind, ...lost } = each;
      losses.push(lost);
      continue;
    }
    if (each.kind === 'file') files.push(each);
    else {
      batch.push(each);
      letters += lettersOf(each);
    }
    if (batch.length < batch_records && files.length < batch_files && letters < batch_letters_max) continue;
    if (!(await flush())) return false;
  }
  isCounted ||= reached > skip;
  return await flush();
}

export function noCounts(): Counts {
  const none = () => ({ made: 0, changed: 0, unchanged: 0, left: 0 });
  return {
    person: none(),
    community: none(),
    note: none(),
    page: none(),
    practice: none(),
    question: none(),
    answer: none(),
    comment: none(),
    story: none(),
    file: none(),
  };
}

export function addCounts(sum: Counts, more: Counts): void {
  for (const [kind, counts] of Object.entries(more)) {
    for (const [done, count] of Object.entries(counts)) sum[kind as Kind][done as Done] += count;
  }
}

/** The whole of it, for one who waits for its end. */
export async function reportOf(
  source: Source,
  ask: Ask,
  options: { dry_run: boolean; onProgress?: (reached: number) => void },
): Promise<Report> {
  const { dry_run, onProgress } = options;
  const report: Report = { source: source.source, dry_run, counts: noCounts(), losses: [], records: [] };
  const onStep = ({ reached, counts, losses, records }: Step) => {
    addCounts(report.counts, counts);
    report.losses.push(...losses);
    report.records.push(...records);
    onProgress?.(reached);
    return true;
  };
  await runImport(source, ask, { dry_run, onStep });
  return report;
}

function withoutFiles(record: ImportRecord, missing: Set<string>): ImportRecord {
  if (record.kind !== 'page' || record.files === undefined || missing.size === 0) return record;
  return { ...record, files: record.files.filter((origin) => !missing.has(origin)) };
}

/** Somebody who was found by e-mail has no origin to be found by later: from then on their id says who they are. */
function withPeople(record: ImportRecord, people: Map<string, string>): ImportRecord {
  if (record.kind === 'person' || record.kind === 'community') return record;
  const id = (origin: string) => people.get(origin) ?? origin;
  const by = <T extends { author: string | null }>(each: T): T =>
    each.author === null ? each : { ...each, author: id(each.author) };
  const known = by(record);
  switch (known.kind) {
    case 'note':
      return known;
    case 'comment': {
      const { resolved } = known;
      if (resolved === undefined || resolved.by === null) return known;
      return { ...known, resolved: { ...resolved, by: id(resolved.by) } };
    }
    case 'story':
      return { ...known, retellings: known.retellings?.map((each) => ({ ...each, by: each.by && id(each.by) })) };
    case 'page':
    case 'question':
      return { ...known, changed: known.changed && by(known.changed), versions: known.versions?.map(by) };
    case 'answer': {
      const { accepted } = known;
      return {
        ...known,
        changed: known.changed && by(known.changed),
        versions: known.versions?.map(by),
        accepted: accepted && { ...accepted, by: accepted.by && id(accepted.by) },
      };
    }
    case 'practice':
      return {
        ...known,
        changed: known.changed && by(known.changed),
        coauthors: known.coauthors?.map(id),
        states: known.states.map((move) => (move.by == null ? move : { ...move, by: id(move.by) })),
      };
  }
}

function lettersOf(record: ImportRecord): number {
  if (record.kind === 'note' || record.kind === 'comment') return record.body.length;
  if (record.kind === 'page' || record.kind === 'question' || record.kind === 'answer') {
    return (record.versions ?? []).reduce<number>((letters, { body }) => letters + body.length, record.body.length);
  }
  if (record.kind === 'story') return record.how_it_was.length + record.what_was_done.length + record.how_it_is.length;
  if (record.kind !== 'practice') return 0;
  return record.steps.reduce((letters, step) => letters + step.body.length, record.purpose.length);
}

/**
 * The same source, filling communities that are here already: `wished` says which, null for one that is to be begun. What
 * not everybody could read there is never among what everybody of another community reads.
 */
export function into(source: Source, wished: (origin: string) => string | null): Source {
  const homeOf = (origin: string) => (origin.includes(':/restricted/') ? null : wished(origin));
  return {
    ...source,
    records: async function* () {
      for await (const each of source.records()) {
        if (each.kind === 'community') {
          if (homeOf(each.origin) === null) yield each;
        } else if ('home' in each) yield { ...each, home: homeOf(each.home) ?? each.home };
        else yield each;
      }
    },
  };
}
