// A page in several hands, as a screen sees it: who is here, what is saved, and what to do when it cannot be.
import { IndexeddbPersistence } from 'y-indexeddb';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { here } from '../house/here.svelte.ts';
import { forgetPages, keptName } from '../house/offline/kept-pages.ts';
import type { Told } from './frames.ts';
import { type Ending, Line } from './line.ts';

export interface Present {
  id: string;
  name: string;
  handle: string;
  color: string;
}
/** `offline`: written on this device and nowhere else yet. `refused`: it stays on this device. */
export type TogetherState = 'opening' | 'saved' | 'saving' | 'offline' | 'refused';

/** A device whose storage is slow or locked must not keep anybody from writing. */
const kept_wait_ms = 3_000;

export class Together {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  state = $state<TogetherState>('opening');
  /** There is a text to write on: of the server, or of this device. */
  ready = $state(false);
  title = $state('');
  present = $state.raw<Present[]>([]);
  whyNotWrite = $state<string | null>(null);
  /** What the server said when it took nothing more, and what it says about saving. */
  refusal = $state.raw<Ending | null>(null);
  unsaved = $state<string | null>(null);
  /** False where the device keeps nothing: a private window, no room. */
  isKept = $state(false);
  readonly #page: string;
  readonly #text = this.doc.getText('title');
  readonly #undo = new Y.UndoManager(this.#text, { trackedOrigins: new Set([this]) });
  readonly #kept: IndexeddbPersistence | null;
  #line: Line | null = null;
  #document: string | null = null;
  #isUnsent = false;
  #isClosed = false;

  constructor(page: string) {
    this.#page = page;
    this.doc.getXmlFragment('body');
    this.#text.observe(() => {
      this.title = this.#text.toString();
    });
    const person = here.me?.id;
    this.#kept =
      person && 'indexedDB' in globalThis ? new IndexeddbPersistence(keptName(person, page), this.doc) : null;
    void this.#open();
    void forgetPages(null).catch(() => {});
  }

  async #open(): Promise<void> {
    const slow = new Promise<null>((resolve) => setTimeout(resolve, kept_wait_ms, null));
    const kept = await Promise.race([this.#kept?.whenSynced ?? null, slow]).catch(() => null);
    if (this.#isClosed) return;
    if (this.#kept && kept) {
      this.isKept = true;
      this.#document = ((await this.#kept.get('document').catch(() => null)) as string | undefined | null) ?? null;
      this.#isUnsent = (await this.#kept.get('unsent').catch(() => null)) === 'yes';
      void this.#kept.set('opened_at', Date.now()).catch(() => {});
      // Seen before: goes on without a network.
      if (this.#document !== null) this.ready = true;
    }
    if (this.#isClosed) return;
    this.awareness.setLocalState({ cursor: null });
    this.#line = new Line(this.#page, this.doc, this.awareness, {
      changed: () => this.#look(),
      told: (told) => this.#told(told),
      refused: (ending) => this.#refused(ending),
    });
    this.#look();
  }

  #told({ document, why_not, unsaved, saved }: Told): void {
    if (why_not) this.whyNotWrite = why_not.write;
    if (unsaved !== undefined) this.unsaved = unsaved;
    if (saved) this.unsaved = null;
    if (document === undefined || document === this.#document) return;
    // What this device has is of another document of this page: together they would be the text twice.
    if (this.#document !== null) {
      this.#refused({ code: 4409, reason: '' });
      return;
    }
    this.#document = document;
    void this.#kept?.set('document', document).catch(() => {});
  }

  #refused(ending: Ending): void {
    this.#line?.close();
    this.refusal = ending;
    this.state = 'refused';
    this.present = [];
  }

  #look(): void {
    const line = this.#line;
    if (this.refusal || !line || this.#isClosed) return;
    if (line.synced) this.ready = true;
    const unsent = !line.isSaved && (line.synced || this.#isUnsent);
    if (unsent !== this.#isUnsent && (line.synced || unsent)) {
      this.#isUnsent = unsent;
      void this.#kept?.set('unsent', unsent ? 'yes' : 'no').catch(() => {});
    }
    if (line.isSaved) this.state = 'saved';
    else if (line.connected) this.state = line.reads ? 'saved' : 'saving';
    else if (this.ready) this.state = 'offline';
    const own = this.doc.clientID;
    const all = [...this.awareness.getStates()].flatMap(([client, { user }]) =>
      client !== own && user ? [user as Present] : [],
    );
    const people = [...new Map(all.map((each) => [each.id, each])).values()].filter(({ id }) => id !== here.me?.id);
    if (JSON.stringify(people) !== JSON.stringify(this.present)) this.present = people;
  }

  /** What stands in the field of the title now; only what changed is written. */
  writeTitle(now: string): void {
    const before = this.#text.toString();
    let start = 0;
    while (start < before.length && start < now.length && before[start] === now[start]) start++;
    let end = 0;
    while (end < Math.min(before.length, now.length) - start && before.at(-1 - end) === now.at(-1 - end)) end++;
    this.doc.transact(() => {
      if (before.length > start + end) this.#text.delete(start, before.length - start - end);
      if (now.length > start + end) this.#text.insert(start, now.slice(start, now.length - end));
    }, this);
  }
  /** Only what this hand wrote into the title. */
  undoTitle(again: boolean): void {
    if (again) this.#undo.redo();
    else this.#undo.undo();
  }
  /** Holds a place in the title while others write in it. */
  placeInTitle(at: number): () => number {
    const place = Y.createRelativePositionFromTypeIndex(this.#text, at);
    return () => Y.createAbsolutePositionFromRelativePosition(place, this.doc)?.index ?? at;
  }

  /** Resolves when everything is acknowledged, or it will not be now. */
  async settled(ms_max = 4_000): Promise<boolean> {
    for (const begun = Date.now(); Date.now() - begun < ms_max; ) {
      if (this.#line?.isSaved) return true;
      if (this.refusal) return false;
      await new Promise((done) => setTimeout(done, 40));
    }
    return this.#line?.isSaved ?? false;
  }

  /** On the person's word: what could not be sent is dropped from this device. */
  async forget(): Promise<void> {
    this.close();
    await this.#kept?.clearData();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#line?.close();
    this.awareness.destroy();
    void this.#kept?.destroy();
  }
}
