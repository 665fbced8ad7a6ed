// What is true of me now: where, at which machine, how cold. One answer for a note, for "used it" and for a practice's bar.
import { get } from '../house/api.ts';
import { here } from '../house/here.svelte.ts';
import { drafts } from '../house/offline/shelf.ts';
import type { Context } from './chips.ts';

/** A shift. After it the machine and the place may still be right; a temperature that nobody said again is not. */
const said_holds_ms = 10 * 3_600_000;

interface Kept {
  now: Context;
  said_ms: number;
  lately: Context[];
}

class Conditions {
  now = $state.raw<Context>({});
  /** Contexts of my latest notes: what is offered again. */
  lately = $state.raw<Context[]>([]);
  #person: string | null = null;
  #said_ms = 0;

  /** First from the device, so that it works without a network; then what the server knows better. */
  async arrive(): Promise<void> {
    const person = here.me?.id ?? null;
    if (!person || this.#person === person) return;
    // Somebody else may have been here before, on the same device.
    this.#person = person;
    this.now = {};
    this.lately = [];
    const kept = (await drafts.read(person, 'conditions').catch(() => undefined))?.content as Kept | undefined;
    this.lately = kept?.lately ?? [];
    this.#said_ms = kept?.said_ms ?? 0;
    this.now = kept && Date.now() - kept.said_ms < said_holds_ms ? kept.now : this.#guess();
    if (here.me?.guest) return;
    const { items } = await get('/notes/chips').catch(() => ({ items: null }));
    if (!items || this.#person !== person) return;
    this.lately = items;
    if (Date.now() - this.#said_ms >= said_holds_ms) this.now = this.#guess();
    void this.#keep();
  }

  say(context: Context): void {
    this.now = context;
    this.#said_ms = Date.now();
    void this.#keep();
  }

  #guess(): Context {
    const { place = here.me?.site, asset } = this.lately[0] ?? {};
    return { ...(place ? { place } : {}), ...(asset ? { asset } : {}) };
  }
  async #keep(): Promise<void> {
    if (!this.#person) return;
    const content: Kept = { now: this.now, said_ms: this.#said_ms, lately: this.lately };
    // Losing it costs a few taps: nobody need be told.
    await drafts
      .keep({ person: this.#person, place: 'conditions', content, changed_at: new Date().toISOString() })
      .catch(() => {});
  }
}

export const conditions = new Conditions();
