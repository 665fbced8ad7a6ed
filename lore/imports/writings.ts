import { createHash } from 'node:crypto';
import { namedId } from '../../ground/named-id.ts';
import { refuse } from '../../ground/refusal.ts';
import { takeComment as sayThere } from '../discussions/taking.ts';
import { shareNote } from '../notes/acts.ts';
import { settle } from '../questions/acts.ts';
import { isQuestion } from '../questions/queries.ts';
import { asAuthor, digestOf, notAhead } from './as-author.ts';
import { authorIn, type Batch, homeOf, homeOfItem } from './batch.ts';
import { type CommentRecord, type Done, type NoteRecord, whyLeft } from './record.ts';

type Taken = { done: Done; id: string | null; why?: string };

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
  const { origin } = record;
  const asking = asAuthor(batch, author, notAhead(batch, record.at), { origin, digest: digestOf(textOf(record)) });
  const { id } = await shareNote(
    { ...asking, newId: () => namedId(origin) },
    {
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
      source: record.source,
      origin,
    },
  );
  batch.ids.set(origin, id);
  return { done: 'made', id };
}

/** A comment comes once; when it was reworded in its source since, that is left, as a note is. */
export async function takeComment(batch: Batch, record: CommentRecord): Promise<Taken> {
  const { origin, body } = record;
  const there = batch.known.get(origin);
  if (there !== undefined) {
    if (there.state === createHash('md5').update(body).digest('hex')) return { done: 'unchanged', id: there.id };
    return { done: 'left', id: there.id, why: whyLeft('comment', undefined, null) ?? undefined };
  }
  if (batch.dry_run) return { done: 'made', id: null };
  const item = batch.ids.get(record.on) ?? refuse('invalid', `What it is about, ${record.on}, has not come.`);
  const home = await homeOfItem(batch, item);
  const author = await authorIn(batch, record.author, home);
  const id = namedId(origin);
  const asking = asAuthor(batch, author, notAhead(batch, record.at), { origin, digest: digestOf([body]) });
  const reply_to = record.reply_to === undefined ? undefined : commentOf(batch, record.reply_to);
  const { passage, resolved } = record;
  const answer = record.answer === undefined ? undefined : answerOf(batch, record.answer);
  await sayThere(asking, {
    id,
    origin,
    item,
    body,
    anchor: answer && `answer:${answer}`,
    reply_to,
    passage,
    resolved: resolved && { by: await authorIn(batch, resolved.by, home), at: notAhead(batch, resolved.at) },
  });
  if (await isQuestion(asking.db, item)) await settle(asking, item, { heard: true });
  batch.ids.set(origin, id);
  return { done: 'made', id };
}

function answerOf(batch: Batch, origin: string): string {
  return batch.ids.get(origin) ?? refuse('invalid', `The answer under which it stands, ${origin}, has not come.`);
}

function commentOf(batch: Batch, origin: string): string {
  return batch.ids.get(origin) ?? refuse('invalid', `What it answers, ${origin}, has not come.`);
}

/** What is compared when a note comes again. */
function textOf(record: NoteRecord): unknown[] {
  return [record.body, record.because ?? '', record.context ?? {}, ...(record.source ? [record.source] : [])];
}
