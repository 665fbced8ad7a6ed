// Notes are first put on the device and then sent: with a network that takes a blink, without one it takes as long as it takes.
import { Refusal } from '../api.ts';
import { here } from '../here.svelte.ts';
import { sendWaiting } from './send.ts';
import { about, notes } from './shelf.ts';
import { atOnce, type WaitingFile, type WaitingNote } from './waiting.ts';

export interface Capture {
  /** The body of POST /notes. */
  note: Record<string, unknown>;
  files?: { kind: WaitingFile['kind']; name: string; blob: Blob }[];
  /** Steps of practices that it says something about: linked as soon as the note is there. */
  links?: { practice: string; step: string | null; relation: string }[];
  /** Not a note but a use of this practice. */
  used?: string;
}

const send_lock = 'fieldlore:send';
const channel = new BroadcastChannel('fieldlore:waiting');
type Told = { sent: { key: string; id: string } | null };

class Offline {
  online = $state(navigator.onLine);
  /** This person's, in the order in which they were written. */
  waiting = $state.raw<WaitingNote[]>([]);
  refused = $state.raw<WaitingNote[]>([]);
  /** Of other people who used this device; kept until they sign in again. */
  others_count = $state(0);
  #listeners = new Set<(sent: { key: string; id: string }) => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Returns the key the note is known by until it has an id. Refused only when the device itself has no room. */
  async capture({ note, files = [], links = [], used }: Capture): Promise<string> {
    const person = here.me?.id;
    if (!person) throw new Refusal(401, 'signed_out');
    const key = crypto.randomUUID();
    const kept = await Promise.all(
      files.map(async ({ kind, name, blob }) => ({
        key: crypto.randomUUID(),
        kind,
        name,
        type: blob.type,
        bytes: await blob.arrayBuffer(),
        stored: null,
      })),
    );
    await notes.add({
      key,
      person,
      written_at: new Date().toISOString(),
      note,
      files: kept,
      links: links.map((link) => ({ ...link, key: crypto.randomUUID(), done: false })),
      ...(used ? { used } : {}),
      tries: 0,
      not_before_ms: 0,
      refused: null,
    });
    // Asked at the first note and not before: browsers grant it to sites that are used.
    void navigator.storage?.persist?.();
    this.#tell(null);
    void this.send();
    return key;
  }

  /** A refused note goes back to the hand that wrote it; its next sending is a new one, with a new key. */
  async refusedNote(key: string): Promise<WaitingNote | null> {
    return (
      (await notes.waiting()).find((kept) => kept.key === key && kept.person === here.me?.id && kept.refused) ?? null
    );
  }
  /** After the note was written again, or on the person's word. */
  async discard(key: string): Promise<void> {
    await notes.remove(key);
    this.#tell(null);
  }

  /** Sends what can be sent now. `hurry` forgets waiting times: the person pressed a button, or the network came back. */
  async send({ hurry = false } = {}): Promise<void> {
    const person = here.me?.id;
    if (!person || here.signedOut) return;
    clearTimeout(this.#timer);
    const run = async () => {
      if (hurry)
        for (const note of await notes.waiting()) if (note.tries && !note.refused) await notes.replace(atOnce(note));
      return sendWaiting(person, {
        shelf: notes,
        fetch: (...request) => fetch(...request),
        now: Date.now,
        random: Math.random,
        changed: (sent) => this.#tell(sent),
      });
    };
    // Another tab that is sending will also send what was just added, unless it has finished looking: so wait, do not give up.
    const outcome = await (navigator.locks ? navigator.locks.request(send_lock, run) : run());
    if (outcome.kind === 'signed_out') here.signedOut = true;
    if (outcome.kind === 'wait') this.#timer = setTimeout(() => void this.send(), outcome.wait_ms);
    if (outcome.kind !== 'empty') void this.#askServiceWorker();
  }

  /** For the screen that shows the note: its key has become an id. */
  onSent(listener: (sent: { key: string; id: string }) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Called once by the shell. Returns the way to stop. */
  start(): () => void {
    const back = () => {
      this.online = navigator.onLine;
      if (this.online) void this.send({ hurry: true });
    };
    const seen = () => {
      if (document.visibilityState === 'visible') void this.send();
    };
    channel.onmessage = ({ data }: MessageEvent<Told>) => this.#hear(data);
    addEventListener('online', back);
    addEventListener('offline', back);
    document.addEventListener('visibilitychange', seen);
    void this.#look();
    void this.send();
    return () => {
      removeEventListener('online', back);
      removeEventListener('offline', back);
      document.removeEventListener('visibilitychange', seen);
      channel.onmessage = null;
      clearTimeout(this.#timer);
    };
  }

  /** The queue belongs to a person. Called when someone arrives or leaves. */
  async belongTo(person: string | null): Promise<void> {
    await about.setPerson(person);
    await this.#look();
    if (person) await this.send({ hurry: true });
  }

  async #look(): Promise<void> {
    const all = await notes.waiting();
    const mine = all.filter((note) => note.person === here.me?.id);
    this.waiting = mine.filter((note) => !note.refused);
    this.refused = mine.filter((note) => note.refused);
    this.others_count = all.length - mine.length;
  }
  #tell(sent: Told['sent']): void {
    channel.postMessage({ sent } satisfies Told);
    this.#hear({ sent });
  }
  #hear({ sent }: Told): void {
    void this.#look();
    if (sent) for (const listener of this.#listeners) listener(sent);
  }
  /** Where the browser can, it wakes the service worker when the network is back, even with the app closed. */
  async #askServiceWorker(): Promise<void> {
    const worker = (await navigator.serviceWorker?.getRegistration()) as
      | (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } })
      | undefined;
    await worker?.sync?.register('send-notes').catch(() => {});
  }
}

export const offline = new Offline();
