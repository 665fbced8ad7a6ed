import { namedId } from '../../ground/named-id.ts';
import { refuse } from '../../ground/refusal.ts';
import { shareNote } from '../notes/acts.ts';
import { beginPage, movePage, seePage, writePage } from '../pages/acts.ts';
import type { Asking } from '../route.ts';
import { asAuthor, digestOf, notAhead } from './as-author.ts';
import { authorIn, type Batch, homeOf } from './batch.ts';
import { type Done, type NoteRecord, type PageRecord, whyLeft } from './record.ts';

type Taken = { done: Done; id: string | null; why?: string };

function asWriter(batch: Batch, author: string, at: Date, record: NoteRecord | PageRecord): Asking {
  const parent = record.kind === 'page' ? (record.parent ?? null) : null;
  const { origin } = record;
  const asking = asAuthor(batch, author, at, { origin, digest: digestOf(textOf(record)), parent });
  return { ...asking, newId: () => namedId(origin) };
}

export async function takeNote(batch: Batch, record: NoteRecord): Promise<Taken> {
  const there = batch.known.get(record.origin);
  if (there !== undefined) {
    const isSame = batch.last.get(there.id)?.digest === digestOf(textOf(record));
    if (isSame) return { done: 'unchanged', id: there.id };
    return { done: 'left', id: there.id, why: whyLeft('note', undefined, null) ?? undefined };
  }
  if (batch.dry_run) return { done: 'made', id: null };
  const home = await homeOf(batch, record.home);
  const author = await authorIn(batch, record.author, home);
  const { id } = await shareNote(asWriter(batch, author, notAhead(batch, record.at), record), {
    body: record.body,
    expected: '',
    because: record.because ?? '',
    home,
    also: [],
    context: record.context ?? {},
    language: record.language ?? '',
    hazard: false,
    confidential: false,
    happened_at: record.happened_at,
    files: [],
    origin: record.origin,
  });
  batch.ids.set(record.origin, id);
  return { done: 'made', id };
}

export async function takePage(batch: Batch, record: PageRecord): Promise<Taken> {
  const there = batch.known.get(record.origin);
  if (there !== undefined) return await takeAgain(batch, record, there);
  if (batch.dry_run) return { done: 'made', id: null };
  const home = await homeOf(batch, record.home);
  const author = await authorIn(batch, record.author, home);
  const at = notAhead(batch, record.at);
  const { title, body } = record.first ?? record;
  const { id, version } = await beginPage(asWriter(batch, author, at, record), {
    title,
    body,
    summary: '',
    home,
    also: [],
    parent: record.parent === undefined ? undefined : parentOf(batch, record.parent),
    position: record.position,
    origin: record.origin,
  });
  batch.ids.set(record.origin, id);
  if (record.changed !== undefined && record.changed.at > at) {
    const writer = await authorIn(batch, record.changed.author, home);
    await writePage(asWriter(batch, writer, notAhead(batch, record.changed.at), record), {
      page: id,
      seen_version: version,
      title: record.title,
      body: record.body,
      summary: record.changed.summary,
    });
  }
  return { done: 'made', id };
}

async function takeAgain(
  batch: Batch,
  record: PageRecord,
  there: { id: string; number: number | null; version: number },
): Promise<Taken> {
  const last = batch.last.get(there.id);
  const isMoved = last !== undefined && last.parent !== (record.parent ?? null);
  const isSame = last?.digest === digestOf(textOf(record));
  if (isSame && !isMoved) return { done: 'unchanged', id: there.id };
  const why = isSame ? null : whyLeft('page', last, there.number);
  if (why !== null) return { done: 'left', id: there.id, why };
  if (batch.dry_run) return { done: 'changed', id: there.id };

  const home = await homeOf(batch, record.home);
  const writer = await authorIn(batch, record.changed?.author ?? record.author, home);
  const page = await seePage(batch.asking, there.id);
  // A version never stands before the one it follows, whatever the source's clock says.
  const at = notAhead(batch, new Date(Math.max(page.at.getTime(), (record.changed?.at ?? record.at).getTime())));
  const asking = asWriter(batch, writer, at, record);
  if (!isSame) {
    const { title, body } = record;
    const summary = record.changed?.summary ?? '';
    await writePage(asking, { page: page.id, seen_version: page.version, title, body, summary });
  }
  if (isMoved) {
    const parent = record.parent === undefined ? null : parentOf(batch, record.parent);
    await movePage(asking, { page: page.id, parent, position: record.position ?? 0 });
  }
  return { done: 'changed', id: page.id };
}

function parentOf(batch: Batch, origin: string): string {
  return batch.ids.get(origin) ?? refuse('invalid', `The page above it, ${origin}, has not come.`);
}

/** What is compared when a record comes again. */
function textOf(record: NoteRecord | PageRecord): unknown[] {
  return record.kind === 'note'
    ? [record.body, record.because ?? '', record.context ?? {}]
    : [record.title, record.body];
}
