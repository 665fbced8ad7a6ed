import { Refusal } from '../../ground/refusal.ts';
import { beginCommunity } from '../communities/acts.ts';
import { addresses_per_item_max } from '../pages/address.ts';
import { rememberAddresses } from '../pages/addresses.ts';
import { nameAuthor, removedFrom } from '../people/acts.ts';
import { findByEmail } from '../people/queries.ts';
import type { Asking } from '../route.ts';
import { claimsOf } from './author-queries.ts';
import { type Batch, mayFill } from './batch.ts';
import { ofSource } from './files.ts';
import { takePageIn } from './pages.ts';
import { takePracticeIn } from './practices.ts';
import * as queries from './queries.ts';
import { takeAnswerIn, takeQuestionIn } from './questions.ts';
import type { CommunityRecord, Done, ImportRecord, PersonRecord } from './record.ts';
import { takeStoryIn } from './stories.ts';
import { takeComment, takeNote } from './writings.ts';

export type Result = { origin: string; kind: ImportRecord['kind']; done: Done; id: string | null; why: string | null };

/**
 * Takes in a batch, in its order. A text that a rule refuses is left, with the sentence of the refusal; all else
 * that goes wrong undoes the batch.
 */
export async function takeBatch(
  asking: Asking,
  wish: { source: string; dry_run: boolean; records: ImportRecord[] },
): Promise<{ results: Result[] }> {
  ofSource(
    wish.source,
    wish.records.map(({ origin }) => origin),
  );
  if (!wish.dry_run) await queries.holdSource(asking.db, wish.source);
  const origins = new Set(wish.records.flatMap((record) => [record.origin, ...refersTo(record)]));
  const known = await queries.knownOf(asking.db, [...origins]);
  const removed = await removedFrom(
    asking,
    [...origins].filter((each) => !known.has(each)),
  );
  // Who they are here, as somebody has said, comes before who was put in their place until then.
  const claimed = await claimsOf(asking.db, [...origins]);
  const items = [...known.values()].filter((each) => each.number !== null || each.kind === 'note');
  const answers = [...known.values()].flatMap((each) => (each.kind === 'answer' ? each.origin : []));
  const batch: Batch = {
    asking,
    dry_run: wish.dry_run,
    known,
    last: await queries.lastImports(
      asking.db,
      items.map((each) => each.id),
    ),
    answers: answers.length === 0 ? new Map() : await queries.lastAnswers(asking.db, answers),
    ids: new Map([...removed, ...[...known].map(([origin, { id }]) => [origin, id] as const), ...claimed]),
    filled: new Set(),
    members: new Set(),
  };
  const results: Result[] = [];
  for (const record of wish.records) results.push(await takeRecord(batch, record));
  const count = (done: Done) => results.filter((result) => result.done === done).length;
  if (!wish.dry_run && count('made') + count('changed') > 0) {
    asking.record({
      what: 'import.taken',
      about: { source: wish.source, made: count('made'), changed: count('changed') },
    });
  }
  return { results };
}

function refersTo(record: ImportRecord): string[] {
  const origins = record.kind === 'person' || record.kind === 'community' ? [] : [record.author, ...further(record)];
  return origins.filter((each) => each !== undefined && each !== null);
}

function further(record: Exclude<ImportRecord, PersonRecord | CommunityRecord>): (string | null | undefined)[] {
  if (record.kind === 'comment') return [record.on, record.answer, record.reply_to, record.resolved?.by];
  if (record.kind === 'story') {
    const { on, belongs_to = [], retellings = [] } = record;
    return [on, ...belongs_to, ...retellings.flatMap(({ by, community }) => [by, community])];
  }
  if (record.kind === 'note') return [record.home];
  if (record.kind === 'question') {
    const { home, changed, versions = [], duplicate_of } = record;
    return [home, duplicate_of, changed?.author, ...versions.map(({ author }) => author)];
  }
  if (record.kind === 'answer') {
    const { on, accepted, changed, versions = [] } = record;
    return [on, accepted?.by, changed?.author, ...versions.map(({ author }) => author)];
  }
  if (record.kind === 'page') {
    const { home, parent, changed, versions = [] } = record;
    return [home, parent, changed?.author, ...versions.map(({ author }) => author)];
  }
  const { coauthors = [], notes = [], states, changed } = record;
  return [record.home, ...coauthors, ...notes, ...states.map(({ by }) => by), changed?.author];
}

async function takeRecord(batch: Batch, record: ImportRecord): Promise<Result> {
  const { origin, kind } = record;
  try {
    switch (record.kind) {
      case 'person':
        return { origin, kind, why: null, ...(await takePerson(batch, record)) };
      case 'community':
        return { origin, kind, why: null, ...(await takeCommunity(batch, record)) };
      case 'note':
        return { origin, kind, why: null, ...(await takeNote(batch, record)) };
      case 'page':
        return { origin, kind, ...(await takePageIn(batch, record)) };
      case 'comment':
        return { origin, kind, why: null, ...(await takeComment(batch, record)) };
      case 'story':
        return { origin, kind, why: null, ...(await takeStoryIn(batch, record)) };
      case 'question':
        return { origin, kind, ...(await takeQuestionIn(batch, record)) };
      case 'answer':
        return { origin, kind, ...(await takeAnswerIn(batch, record)) };
      case 'practice':
        return { origin, kind, ...(await takePracticeIn(batch, record)) };
    }
  } catch (fault) {
    // An act decides before it writes, so a refused one has written nothing. Not to be steward concerns all of it.
    if (fault instanceof Refusal && fault.reason !== 'forbidden') {
      return { origin, kind, done: 'left', id: null, why: fault.message };
    }
    throw fault;
  }
}

async function takePerson(batch: Batch, record: PersonRecord): Promise<{ done: Done; id: string | null }> {
  const { asking, ids } = batch;
  const known = ids.get(record.origin);
  if (known !== undefined) return { done: 'unchanged', id: known };
  const same = record.email === undefined ? null : await findByEmail(asking.db, record.email);
  if (same?.status === 'active') {
    ids.set(record.origin, same.id);
    return { done: 'unchanged', id: same.id };
  }
  if (batch.dry_run) return { done: 'made', id: null };
  const { name, origin, role_line, email } = record;
  const id = await nameAuthor(asking, { name, origin, role_line, email });
  if (record.aliases !== undefined)
    await rememberAddresses(asking, { person: id }, record.aliases.slice(0, addresses_per_item_max));
  ids.set(origin, id);
  return { done: 'made', id };
}

async function takeCommunity(batch: Batch, record: CommunityRecord): Promise<{ done: Done; id: string | null }> {
  const { asking, ids } = batch;
  const known = ids.get(record.origin);
  if (known !== undefined) {
    await mayFill(batch, known);
    return { done: 'unchanged', id: known };
  }
  if (batch.dry_run) return { done: 'made', id: null };
  const { id } = await beginCommunity(asking, {
    name: record.name,
    kind: record.community_kind,
    openness: record.closed === true ? 'closed' : 'open',
    purpose: record.purpose ?? '',
    origin: record.origin,
  });
  ids.set(record.origin, id);
  return { done: 'made', id };
}
