// What becomes of a note, or of a word on a practice that was used, written where there was no network. Pure: rows in, decision out.
//
//   waiting ──sent──▶ gone          (the server answered with an id)
//      │ ▲
//      │ └── no answer, busy: later, the same key, so that it happens once
//      └──refused──▶ draft          (kept with the reason; never dropped)
//
// Notes go in the order in which they were written: what is behind waits for what is in front. A refused one steps aside.
import type { Reason } from '../api.ts';

export interface WaitingFile {
  /** Idempotency-Key of its upload. */
  key: string;
  kind: 'photo' | 'voice' | 'file';
  name: string;
  type: string;
  /** Bytes and not a Blob: some browsers lose Blobs kept for days. */
  bytes: ArrayBuffer;
  /** Its id on the server, once it is there. */
  stored: string | null;
}

/** A step that the note says something about. Sent after the note, under a key of its own: once, whatever happens between. */
export interface WaitingLink {
  key: string;
  practice: string;
  step: string | null;
  relation: string;
  done: boolean;
}

export interface WaitingNote {
  /** Made when the note was written; the Idempotency-Key for as long as it takes. */
  key: string;
  person: string;
  /** Grows with each note written on this device. */
  order: number;
  written_at: string;
  /** The body of POST /notes, as the notes feature made it, without its files. */
  note: Record<string, unknown>;
  files: WaitingFile[];
  links?: WaitingLink[] | undefined;
  /** It is no note: it tells of using this practice, and `note` is the body of POST /practices/{practice}/uses. */
  used?: string | undefined;
  /** The note's id, once the server has it and only its links are left to send. */
  stored?: string;
  tries: number;
  not_before_ms: number;
  refused: { reason: Reason; detail: string } | null;
}

export type Answer =
  | { kind: 'stored'; id: string }
  | { kind: 'later'; after_ms?: number }
  | { kind: 'signed_out' }
  | { kind: 'refused'; reason: Reason; detail: string };

const first_wait_ms = 3_000;
const longest_wait_ms = 5 * 60_000;

export type Next = { send: WaitingNote } | { wait_ms: number } | null;

/** Null when nothing of this person's waits. Somebody else's notes on the same device are never sent in this one's name. */
export function nextToSend(notes: readonly WaitingNote[], person: string, now_ms: number): Next {
  const first = notes.filter((note) => note.person === person && !note.refused).sort((a, b) => a.order - b.order)[0];
  if (!first) return null;
  return first.not_before_ms > now_ms ? { wait_ms: first.not_before_ms - now_ms } : { send: first };
}

/** Null: it is on the server and leaves the device. */
export function afterAnswer(note: WaitingNote, answer: Answer, now_ms: number, random: number): WaitingNote | null {
  if (answer.kind === 'stored') return null;
  // Ready the moment the person is back; the time-outs of a signed-out evening must not delay the morning.
  if (answer.kind === 'signed_out') return { ...note, tries: 0, not_before_ms: 0 };
  if (answer.kind === 'refused') return { ...note, refused: { reason: answer.reason, detail: answer.detail } };
  const doubled = Math.min(longest_wait_ms, first_wait_ms * 2 ** note.tries);
  const wait_ms = Math.max(answer.after_ms ?? 0, Math.round(doubled * (0.75 + random / 2)));
  return { ...note, tries: note.tries + 1, not_before_ms: now_ms + wait_ms };
}

/** The person asks, or the network is back: the waiting times no longer mean anything. */
export function atOnce(note: WaitingNote): WaitingNote {
  return { ...note, tries: 0, not_before_ms: 0 };
}

/** `id` is what the body said; a 200 without one (a hotel's sign-in page) is no answer at all. */
export function answerOf(
  status: number,
  reason: Reason | null,
  detail: string,
  id: string | null,
  after_s: number | null,
): Answer {
  if (status >= 200 && status < 300) return id ? { kind: 'stored', id } : { kind: 'later' };
  if (status === 401) return { kind: 'signed_out' };
  const passing =
    status === 0 || status >= 500 || status === 408 || status === 425 || status === 429 || reason === 'busy';
  if (passing) return after_s ? { kind: 'later', after_ms: after_s * 1000 } : { kind: 'later' };
  if (status < 400) return { kind: 'later' };
  return { kind: 'refused', reason: reason ?? 'invalid', detail };
}
