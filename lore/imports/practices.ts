import { namedId } from '../../ground/named-id.ts';
import { refuse } from '../../ground/refusal.ts';
import { takeMove, takePractice, takeText } from '../practices/taking.ts';
import type { Asking } from '../route.ts';
import { asAuthor, digestOf, notAhead } from './as-author.ts';
import { authorIn, type Batch, homeOf } from './batch.ts';
import type { Known } from './queries.ts';
import { type Done, type Move, newMoves, type PracticeRecord, whyLeft, whyNotMove } from './record.ts';

type Taken = { done: Done; id: string | null; why: string | null };

/** A practice that is new comes with all its moves; of one that is here, its new words and its new moves. */
export async function takePracticeIn(batch: Batch, record: PracticeRecord): Promise<Taken> {
  const there = batch.known.get(record.origin);
  if (there !== undefined) return await takeAgain(batch, record, there);
  if (batch.dry_run) return { done: 'made', id: null, why: null };
  const home = await homeOf(batch, record.home);
  // Everybody first: nothing is written of a record that names somebody who has not come.
  const author = await authorIn(batch, record.author, home);
  const coauthors: string[] = [];
  for (const person of record.coauthors ?? []) coauthors.push(await authorIn(batch, person, home));
  const movers: string[] = [];
  for (const { by } of record.states) movers.push(await moverIn(batch, by, author, home));
  const notes = (record.notes ?? []).map(
    (note) => batch.ids.get(note) ?? refuse('invalid', `The note ${note} has not come yet.`),
  );

  const id = namedId(record.origin);
  const begun = notAhead(batch, record.at);
  await takePractice(asked(batch, record, author, begun, 0), {
    id,
    origin: record.origin,
    title: record.title,
    purpose: record.purpose,
    summary: asItStood(record),
    steps: stepsOf(record),
    risk: record.risk ?? 'low',
    home,
    notes,
    coauthors: coauthors.filter((person) => person !== author),
  });
  batch.ids.set(record.origin, id);
  let at = begun;
  for (const [i, move] of record.states.entries()) {
    at = later(at, notAhead(batch, move.at));
    await makeMove(asked(batch, record, movers[i], at, i + 1), id, move);
  }
  return { done: 'made', id, why: null };
}

async function takeAgain(batch: Batch, record: PracticeRecord, there: Known): Promise<Taken> {
  const last = batch.last.get(there.id);
  const { id } = there;
  const taken = last?.moves ?? 0;
  const moves = newMoves(record.states, {
    state: last?.state ?? null,
    moves: taken,
    sameSoFar: record.states.length >= taken && last?.trail === trailOf(record, taken),
  });
  const digest = digestOf(textOf(record));
  const isSame = last?.digest === digest;
  const whyText = isSame ? null : whyLeft('practice', last, there.number);
  const whyState = moves.length === 0 ? null : whyNotMove(last, there.state);
  const why = whyText ?? whyState;
  const takesText = !isSame && whyText === null;
  const takesMoves = moves.length > 0 && whyState === null;
  if (!takesText && !takesMoves) return { done: why === null ? 'unchanged' : 'left', id, why };
  if (batch.dry_run) return { done: 'changed', id, why };

  const home = await homeOf(batch, record.home);
  const author = await authorIn(batch, record.author, home);
  const writer = record.changed === undefined ? author : await authorIn(batch, record.changed.author, home);
  const movers: string[] = [];
  for (const { by } of takesMoves ? moves : []) movers.push(await moverIn(batch, by, author, home));
  // Nothing stands before what it follows, whatever the source's clock says.
  let at = there.changed_at ?? record.at;
  const writtenAt = record.changed?.at ?? record.at;
  let isWritten = !takesText;
  let moved = takesMoves ? record.states.length - moves.length : taken;
  // A move says a version's number too: it must not look as if the source had written our words.
  const ours = last?.number === there.number ? {} : { ours: true };
  const remembered = { digest: takesText ? digest : (last?.digest ?? digest), trail: last?.trail ?? undefined };
  const write = async () => {
    at = later(at, notAhead(batch, writtenAt));
    isWritten = true;
    await takeText(asked(batch, record, writer, at, moved, takesMoves ? {} : { ...remembered, moves: taken }), {
      practice: id,
      title: record.title,
      purpose: record.purpose,
      steps: stepsOf(record),
      summary: record.changed?.summary ?? '',
      established: record.states.at(-1)?.state === 'Established',
    });
  };
  for (const [i, move] of movers.length === 0 ? [] : moves.entries()) {
    if (!isWritten && writtenAt <= move.at) await write();
    at = later(at, notAhead(batch, move.at));
    moved++;
    await makeMove(asked(batch, record, movers[i], at, moved, { digest: remembered.digest, ...ours }), id, move);
  }
  if (!isWritten) await write();
  return { done: 'changed', id, why };
}

/** Who asks, when, and what the book is to remember: how far the source's moves have been taken. */
function asked(
  batch: Batch,
  record: PracticeRecord,
  person: string,
  at: Date,
  moves: number,
  remembered: { digest?: string; moves?: number; trail?: string; ours?: boolean } = {},
): Asking {
  const { origin } = record;
  const known = { origin, digest: digestOf(textOf(record)), moves, trail: trailOf(record, moves) };
  return asAuthor(batch, person, at, { ...known, ...remembered });
}

async function makeMove(asking: Asking, practice: string, move: Move): Promise<void> {
  await takeMove(asking, { practice, state: move.state, reason: move.reason ?? '' });
}

async function moverIn(batch: Batch, by: string | null | undefined, author: string, home: string): Promise<string> {
  return by === undefined ? author : await authorIn(batch, by, home);
}

/** The first version has today's words on the day of the first: it says of when they are. */
function asItStood({ at, changed }: PracticeRecord): string {
  if (changed === undefined || changed.at <= at) return '';
  return `As it stood at the source on ${changed.at.toISOString().slice(0, 10)}.`;
}

function stepsOf(record: PracticeRecord) {
  return record.steps.map(({ body, core = false, why = '' }) => ({ body, core, why }));
}

/** What is compared when a record comes again. */
function textOf(record: PracticeRecord): unknown[] {
  return [record.title, record.purpose, stepsOf(record)];
}

function trailOf(record: PracticeRecord, moves: number): string {
  return digestOf(record.states.slice(0, moves).map(({ state, at }) => [state, at.toISOString()]));
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
