// Carries waiting notes to the server, one after the other. Runs in a page or in the service worker, never in two places at once.
import type { Reason } from '../api.ts';
import type { NoteShelf } from './shelf.ts';
import { type Answer, afterAnswer, answerOf, nextToSend, type WaitingNote } from './waiting.ts';

export interface Means {
  shelf: NoteShelf;
  fetch: typeof fetch;
  now: () => number;
  random: () => number;
  /** Told after each change, so that screens can show it. */
  changed?: (sent: { key: string; id: string } | null) => void;
}
export type Outcome = { kind: 'empty' } | { kind: 'wait'; wait_ms: number } | { kind: 'signed_out' };

const note_time_max_ms = 60_000;
const file_time_max_ms = 10 * 60_000;

export async function sendWaiting(person: string, means: Means): Promise<Outcome> {
  for (;;) {
    const next = nextToSend(await means.shelf.waiting(), person, means.now());
    if (!next) return { kind: 'empty' };
    if ('wait_ms' in next) return { kind: 'wait', wait_ms: next.wait_ms };
    const { note, answer } = await send(next.send, means);
    const kept = afterAnswer(note, answer, means.now(), means.random());
    if (kept) await means.shelf.replace(kept);
    else await means.shelf.remove(note.key);
    means.changed?.(answer.kind === 'stored' ? { key: note.key, id: answer.id } : null);
    if (answer.kind === 'signed_out') return { kind: 'signed_out' };
  }
}

/** Each file that arrives is written down at once, so that a line which breaks at the third photo does not send the first two again. */
async function send(note: WaitingNote, means: Means): Promise<{ note: WaitingNote; answer: Answer }> {
  let kept = note;
  for (const file of note.files) {
    if (file.stored) continue;
    const address = `/api/v1/files?${new URLSearchParams({ name: file.name })}`;
    const answer = await ask(
      means,
      address,
      file.key,
      file.type || 'application/octet-stream',
      file.bytes,
      file_time_max_ms,
    );
    if (answer.kind !== 'stored') return { note: kept, answer };
    kept = {
      ...kept,
      files: kept.files.map((other) => (other.key === file.key ? { ...other, stored: answer.id } : other)),
    };
    await means.shelf.replace(kept);
  }
  if (!kept.stored) {
    // What happened happened when it was written down, not when the network came back.
    const body = JSON.stringify({
      [kept.used ? 'used_at' : 'happened_at']: kept.written_at,
      ...kept.note,
      files: kept.files.map((file) => file.stored),
    });
    const address = kept.used ? `/api/v1/practices/${encodeURIComponent(kept.used)}/uses` : '/api/v1/notes';
    const answer = await ask(means, address, kept.key, 'application/json', body, note_time_max_ms);
    if (answer.kind !== 'stored' || !kept.links?.length) return { note: kept, answer };
    kept = { ...kept, stored: answer.id };
    await means.shelf.replace(kept);
    means.changed?.({ key: kept.key, id: answer.id });
  }
  return sendLinks(kept, kept.stored as string, means);
}

async function sendLinks(note: WaitingNote, id: string, means: Means): Promise<{ note: WaitingNote; answer: Answer }> {
  let kept = note;
  for (const link of note.links ?? []) {
    if (link.done) continue;
    const body = JSON.stringify({ note: id, relation: link.relation, ...(link.step ? { step: link.step } : {}) });
    const address = `/api/v1/practices/${encodeURIComponent(link.practice)}/links`;
    const isThere = (said: Said) => ('challenged' in said ? id : null);
    const answer = await ask(means, address, link.key, 'application/json', body, note_time_max_ms, isThere);
    // A refused link (the practice was hidden meanwhile) must not call back a note that is already shared.
    if (answer.kind !== 'stored' && answer.kind !== 'refused') return { note: kept, answer };
    kept = { ...kept, links: kept.links?.map((other) => (other.key === link.key ? { ...other, done: true } : other)) };
    await means.shelf.replace(kept);
  }
  return { note: kept, answer: { kind: 'stored', id } };
}

type Said = { id?: string | null; reason?: Reason; detail?: string };

async function ask(
  means: Means,
  address: string,
  key: string,
  type: string,
  body: BodyInit,
  time_max_ms: number,
  idIn: (said: Said) => string | null = (said) => said.id ?? null,
): Promise<Answer> {
  try {
    const response = await means.fetch(address, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'content-type': type, 'idempotency-key': key },
      body,
      signal: AbortSignal.timeout(time_max_ms),
    });
    const said: Said | null = await response.json().catch(() => null);
    const after_s = Number(response.headers.get('retry-after')) || null;
    return answerOf(response.status, said?.reason ?? null, said?.detail ?? '', said ? idIn(said) : null, after_s);
  } catch {
    return { kind: 'later' };
  }
}
