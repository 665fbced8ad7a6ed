// One stream of happenings for all tabs of a person: whoever holds the lock listens, the others are told over a channel.
// When that tab closes the lock passes on, and the next one continues from the last id that was heard.
import type { QueryClient } from '@tanstack/svelte-query';
import { type Happening, touchedBy } from '../queries.ts';
import { eventReader, reconnectWait } from './events.ts';

type Heard =
  | { kind: 'happened'; last: string | null; happening: Happening }
  /** Too much was missed to be told one by one. */
  | { kind: 'look-again'; last: string | null }
  /** Nothing for us, but this is how far the book has been read. */
  | { kind: 'passed'; last: string | null };

const gather_ms = 120;
/** The server breathes every 20 s; a line that is silent for this long is dead, whatever the phone believes. */
const silence_ms = 70_000;

const listeners = new Set<(happening: Happening) => void>();

/** For screens that do more than read again, such as Home's "2 new". Returns the way to stop. */
export function onHappening(listener: (happening: Happening) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function listen(queries: QueryClient, person: string): () => void {
  const leaving = new AbortController();
  const channel = new BroadcastChannel(`fieldlore:live:${person}`);
  let last: string | null = null;
  let gathered: Happening[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hear(heard: Heard) {
    last = heard.last ?? last;
    if (heard.kind === 'look-again') void queries.invalidateQueries();
    if (heard.kind !== 'happened') return;
    for (const listener of listeners) listener(heard.happening);
    gathered.push(heard.happening);
    timer ??= setTimeout(() => {
      const keys = new Map(gathered.flatMap(touchedBy).map((key) => [JSON.stringify(key), key]));
      for (const queryKey of keys.values()) void queries.invalidateQueries({ queryKey });
      gathered = [];
      timer = undefined;
    }, gather_ms);
  }
  channel.onmessage = ({ data }: MessageEvent<Heard>) => hear(data);

  const lead = () =>
    follow({
      last: () => last,
      signal: leaving.signal,
      hear: (heard) => {
        hear(heard);
        channel.postMessage(heard);
      },
    });
  // Without locks (plain http on a bare address) every tab listens for itself.
  const leading = navigator.locks
    ? navigator.locks.request(`fieldlore:live:${person}`, { signal: leaving.signal }, lead)
    : lead();
  leading.catch(() => {});

  return () => {
    leaving.abort();
    clearTimeout(timer);
    channel.close();
  };
}

async function follow(on: {
  last: () => string | null;
  signal: AbortSignal;
  hear: (heard: Heard) => void;
}): Promise<void> {
  for (let tries = 0; !on.signal.aborted; tries++) {
    if (tries) await pause(reconnectWait(tries - 1, Math.random()), on.signal);
    const silence = new AbortController();
    let watch: ReturnType<typeof setTimeout> | undefined;
    const breathe = () => {
      clearTimeout(watch);
      watch = setTimeout(() => silence.abort(), silence_ms);
    };
    try {
      breathe();
      const from = on.last();
      const response = await fetch('/api/v1/live', {
        headers: { accept: 'text/event-stream', ...(from ? { 'last-event-id': from } : {}) },
        signal: AbortSignal.any([on.signal, silence.signal]),
      });
      // Signed out: nothing to hear until the page is opened again by someone.
      if (response.status === 401 || response.status === 403) return;
      if (!response.ok || !response.body) continue;
      tries = 0;
      const read = eventReader(({ id, name, data }) => {
        if (name === 'happened') on.hear({ kind: 'happened', last: id, happening: JSON.parse(data) as Happening });
        else on.hear({ kind: name === 'look-again' ? 'look-again' : 'passed', last: id });
      });
      const text = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let piece = await text.read(); !piece.done; piece = await text.read()) {
        breathe();
        read(piece.value);
      }
    } catch {
      // A broken line is expected here; the next round waits and asks from the last id.
    } finally {
      clearTimeout(watch);
    }
  }
}

/** Ends early when the network or the person comes back. */
function pause(wait_ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const finish = () => {
      clearTimeout(timer);
      for (const event of ['online', 'focus']) removeEventListener(event, finish);
      done();
    };
    const timer = setTimeout(finish, wait_ms);
    for (const event of ['online', 'focus']) addEventListener(event, finish, { once: true });
    signal.addEventListener('abort', finish, { once: true });
  });
}
