import type { Done, ImportRecord } from '../../../lore/imports/record.ts';
import type { Loss, Source } from './importer.ts';

const batch_records = 100;
// A batch is held in memory here and in the database's transaction: many small records, or a few long pages.
const batch_letters_max = 2_000_000;

export type Taking = (batch: { source: string; dry_run: boolean; records: ImportRecord[] }) => Promise<{
  results: { origin: string; kind: ImportRecord['kind']; done: Done; id: string | null; why: string | null }[];
}>;

export type Report = {
  source: string;
  dry_run: boolean;
  counts: Record<ImportRecord['kind'], Record<Done, number>>;
  losses: Omit<Loss, 'kind'>[];
  records: { origin: string; kind: string; done: Done; id: string | null; why?: string }[];
};

/**
 * Takes a source in, batch by batch, each one transaction. Stops where a batch is refused: what came before it stays, and
 * the next run goes on from there.
 */
export async function runImport(
  source: Source,
  take: Taking,
  options: { dry_run: boolean; onProgress?: (records: number) => void },
): Promise<Report> {
  const none = () => ({ made: 0, changed: 0, unchanged: 0, left: 0 });
  const report: Report = {
    source: source.source,
    dry_run: options.dry_run,
    counts: { person: none(), community: none(), note: none(), page: none(), practice: none() },
    losses: [],
    records: [],
  };
  const people = new Map<string, string>();
  let batch: ImportRecord[] = [];
  let letters = 0;

  const flush = async () => {
    if (batch.length === 0) return;
    const records = batch.map((record) => withPeople(record, people));
    batch = [];
    letters = 0;
    const { results } = await take({ source: source.source, dry_run: options.dry_run, records });
    for (const { why, ...result } of results) {
      report.counts[result.kind][result.done]++;
      report.records.push({ ...result, ...(why === null ? {} : { why }) });
      if (result.done === 'left' || why !== null) {
        const what = `${result.kind} left${result.done === 'left' ? '' : ' in part'}`;
        report.losses.push({ what, where: result.origin, why: why ?? '' });
      }
      if (result.kind === 'person' && result.id !== null) people.set(result.origin, result.id);
    }
    options.onProgress?.(report.records.length);
  };

  for await (const each of source.records()) {
    if (each.kind === 'loss') {
      const { kind, ...lost } = each;
      report.losses.push(lost);
      continue;
    }
    batch.push(each);
    letters += lettersOf(each);
    if (batch.length >= batch_records || letters >= batch_letters_max) await flush();
  }
  await flush();
  return report;
}

/** Somebody who was found by e-mail has no origin to be found by later: from then on their id says who they are. */
function withPeople(record: ImportRecord, people: Map<string, string>): ImportRecord {
  if (record.kind === 'person' || record.kind === 'community') return record;
  const named = (author: string | null) => (author === null ? null : (people.get(author) ?? author));
  const known = { ...record, author: named(record.author) };
  if (known.kind === 'practice') {
    known.coauthors = known.coauthors?.map((person) => people.get(person) ?? person);
    known.states = known.states.map((move) => (move.by === undefined ? move : { ...move, by: named(move.by) }));
  }
  if (known.kind !== 'note' && known.changed !== undefined) {
    known.changed = { ...known.changed, author: named(known.changed.author) };
  }
  return known;
}

function lettersOf(record: ImportRecord): number {
  if (record.kind === 'note') return record.body.length;
  if (record.kind === 'page') return record.body.length + (record.first?.body.length ?? 0);
  if (record.kind !== 'practice') return 0;
  return record.steps.reduce((letters, step) => letters + step.body.length, record.purpose.length);
}

/** The same source, filling a community that is here already: the one it would begin is left out. */
export function into(source: Source, community: string): Source {
  return {
    ...source,
    records: async function* () {
      for await (const each of source.records()) {
        if (each.kind === 'community') continue;
        yield each.kind === 'loss' || each.kind === 'person' ? each : { ...each, home: community };
      }
    },
  };
}
