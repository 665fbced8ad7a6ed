import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { placeItem, touchItem } from '../communities/placing.ts';
import { mySeal } from '../communities/seal.ts';
import { calledIn } from '../discussions/discussion.ts';
import { peopleCalled } from '../discussions/queries.ts';
import { hangFiles } from '../files/acts.ts';
import { type Asking, asker } from '../route.ts';
import {
  type Context,
  calledBy,
  stateAfterAcknowledgement,
  stateAfterLink,
  titleOf,
  whyNotAcknowledge,
  whyNotAnswer,
  whyNotClose,
  whyNotMerge,
  whyNotMergeInto,
  whyNotReopen,
  whyNotSource,
} from './note.ts';
import * as queries from './queries.ts';

export type NewNote = {
  body: string;
  expected: string;
  because: string;
  home: string;
  also: string[];
  context: Context;
  position?: { latitude: number; longitude: number };
  language: string;
  hazard: boolean;
  confidential: boolean;
  happened_at?: Date;
  files: string[];
  /** What it is about, where that stands outside: its title there and its address. */
  source?: { title: string; url: string } | undefined;
  origin?: string;
};

const ahead_ms_max = 24 * 3_600_000;

/** Shares an observation. What happened before may be told late; what is still to come may not. */
export async function shareNote(asking: Asking, wish: NewNote): Promise<{ id: string; version: number }> {
  const happened_at = wish.happened_at ?? asking.now;
  if (happened_at.getTime() > asking.now.getTime() + ahead_ms_max) {
    refuse('invalid', 'happened_at: This is in the future. Is the clock of the device right?');
  }
  // Its alerts would go through the whole house, and its readers come from there.
  if (wish.hazard && asking.as.guest)
    refuse('forbidden', 'Tell the circle, and let somebody of the house flag it as a hazard.');
  refuseIf(wish.source === undefined ? null : whyNotSource(wish.source.url), 'invalid');
  const id = await placeItem(asking, {
    kind: 'note',
    title: titleOf(wish.body),
    state: 'Shared',
    confidential: wish.confidential,
    home: wish.home,
    also: wish.also,
    origin: wish.origin ?? null,
  });
  await queries.writeNote(asking.db, {
    item_id: id,
    body: wish.body,
    expected: wish.expected,
    because: wish.because,
    context: wish.context,
    latitude: wish.position?.latitude ?? null,
    longitude: wish.position?.longitude ?? null,
    language: wish.language,
    hazard_at: wish.hazard ? asking.now : null,
    happened_at,
    source_title: wish.source?.title ?? '',
    source_url: wish.source?.url ?? null,
  });
  await hangFiles(asking, wish.files, id, { confidential: wish.confidential });
  const called = await peopleCalled(asking.db, [...calledIn(wish.body), ...calledBy(wish.body)]);
  asking.record({
    what: 'note.shared',
    item: id,
    ...(wish.confidential ? { actor: null } : {}),
    about: {
      home: wish.home,
      also: wish.also,
      state: 'Shared',
      hazard: wish.hazard,
      ...(called.length > 0 ? { called } : {}),
    },
  });
  if (wish.hazard) recordHazard(asking, id, wish.confidential);
  return { id, version: 1 };
}

/** A note as its reader may know it, with what this reader may do with it. */
export async function seeNote(asking: Asking, id: string) {
  const note = (await queries.findNote(asking, id, await mySeal(asking))) ?? unknown('note');
  return { note, standing: standingOf(note) };
}

export function standingOf(note: queries.NoteRow) {
  return {
    state: note.state,
    isAuthor: note.mine,
    isMember: note.member,
    isSteward: note.steward,
    reopened: note.reopened_at !== null,
  };
}

/** A human has read it. Says so once for each person; the first moves the note on. */
export async function acknowledge(asking: Asking, wish: { note: string; words: string }): Promise<{ version: number }> {
  const { note, standing } = await seeNote(asking, wish.note);
  refuseIf(whyNotAcknowledge(standing));
  const isNew = await queries.writeAcknowledgement(asking.db, note.id, asker(asking), wish.words, asking.now);
  const state = stateAfterAcknowledgement(note.state);
  // A note that was reopened may be read again by the same person.
  if (!isNew && state === note.state) return { version: note.version };
  const version = await touchItem(asking, note.id, { state });
  asking.record({ what: 'note.acknowledged', item: note.id, about: { words: wish.words, state } });
  return { version };
}

/** Closes a note for a reason, which its author can read. */
export async function close(
  asking: Asking,
  wish: { note: string; reason: string; seen_version: number },
): Promise<{ version: number }> {
  const { note, standing } = await seeNote(asking, wish.note);
  refuseIf(whyNotClose(standing), standing.state === 'Closed' ? 'conflict' : 'forbidden');
  const version = await touchItem(asking, note.id, { state: 'Closed', seen: wish.seen_version });
  await queries.writeClosing(asking.db, note.id, wish.reason, null);
  asking.record({
    what: 'note.closed',
    item: note.id,
    ...(note.confidential && note.mine ? { actor: null } : {}),
    about: { reason: wish.reason, state: 'Closed' },
  });
  return { version };
}

/** The author opens it again, once. */
export async function reopen(asking: Asking, wish: { note: string; reason: string }): Promise<{ version: number }> {
  const { note, standing } = await seeNote(asking, wish.note);
  refuseIf(whyNotReopen(standing), standing.isAuthor ? 'conflict' : 'forbidden');
  await queries.writeClosing(asking.db, note.id, null, asking.now);
  const version = await touchItem(asking, note.id, { state: 'Shared' });
  asking.record({
    what: 'note.reopened',
    item: note.id,
    ...(note.confidential ? { actor: null } : {}),
    about: { reason: wish.reason, state: 'Shared' },
  });
  return { version };
}

/** A later feature links the note to something: the book says to what, and the state that it has by that. */
export async function markLinked(
  asking: Asking,
  id: string,
  link: { practice: string | null; step: string | null; relation: string; sealed?: boolean },
): Promise<void> {
  const { note } = await seeNote(asking, id);
  const state = stateAfterLink(note.state);
  if (state !== note.state) await touchItem(asking, id, { state });
  const { sealed, ...about } = link;
  asking.record({ what: 'note.linked', item: id, ...(sealed ? { actor: null } : {}), about: { ...about, state } });
}

/**
 * Two notes of one event become one. The note that goes keeps its text and its links; its readers see where it went, and
 * its authors keep credit in all that comes of the other. Of a confidential note it stands nowhere who merged it: with
 * every other name there, a missing one would tell.
 */
export async function merge(
  asking: Asking,
  wish: { note: string; into: string; seen_version: number },
): Promise<{ version: number }> {
  const { note, standing } = await seeNote(asking, wish.note);
  const { note: into } = await seeNote(asking, wish.into);
  const states = await queries.lockNotes(asking.db, [note.id, into.id]);
  const state = states.get(note.id) ?? note.state;
  refuseIf(whyNotMerge({ ...standing, state }), state === 'Merged' || state === 'Closed' ? 'conflict' : 'forbidden');
  refuseIf(whyNotMergeInto(note, { id: into.id, state: states.get(into.id) ?? into.state }), 'conflict');
  const version = await touchItem(asking, note.id, { state: 'Merged', seen: wish.seen_version });
  const unnamed = note.confidential || into.confidential;
  await queries.writeMerge(asking.db, {
    note_id: note.id,
    into_id: into.id,
    merged_by: unnamed ? null : asker(asking),
    at: asking.now,
  });
  asking.record({
    what: 'note.merged',
    item: note.id,
    ...(unnamed ? { actor: null } : {}),
    about: { into: into.id, state: 'Merged' },
  });
  // What was dangerous there is dangerous here.
  if (note.hazard && note.hazard_judged_at === null && (await queries.writeHazard(asking.db, into.id, asking.now))) {
    recordHazard(asking, into.id, unnamed);
  }
  return { version };
}

/** Answers a note that asks rather than tells, in public. */
export async function answer(asking: Asking, wish: { note: string; words: string }): Promise<{ version: number }> {
  const { note, standing } = await seeNote(asking, wish.note);
  const over = ['Closed', 'Merged', 'Answered'].includes(note.state);
  refuseIf(whyNotAnswer(standing), over && standing.isMember && !standing.isAuthor ? 'conflict' : 'forbidden');
  const version = await touchItem(asking, note.id, { state: 'Answered', seen: note.version });
  await queries.writeAnswer(asking.db, note.id, { words: wish.words, by: asker(asking), at: asking.now });
  asking.record({ what: 'note.answered', item: note.id, about: { words: wish.words, state: 'Answered' } });
  return { version };
}

/** Flags a note as a hazard; from then on the clock runs until two readers have judged it. Once is enough. */
export async function flagHazard(asking: Asking, id: string): Promise<void> {
  const { note } = await seeNote(asking, id);
  if (!(await queries.writeHazard(asking.db, note.id, asking.now))) return;
  recordHazard(asking, note.id, note.confidential && note.mine);
}

function recordHazard(asking: Asking, note: string, unnamed: boolean): void {
  asking.record({ what: 'hazard.flagged', item: note, ...(unnamed ? { actor: null } : {}) });
}

/** Two readers have judged it: the clock has stopped. */
export async function stopHazardClock(asking: Pick<Asking, 'db' | 'now'>, note: string): Promise<void> {
  await queries.writeHazardJudged(asking.db, note, asking.now);
}
