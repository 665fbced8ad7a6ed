/** Why something was not done. Each door has one table from these into its protocol. */
export const reasons = [
  'unknown',
  'invalid',
  'forbidden',
  'conflict',
  'stale',
  'busy',
  'too_large',
  'unavailable',
] as const;
export type Reason = (typeof reasons)[number];

/** A refusal is an answer, not an accident: `message` is a sentence that a person can act on. */
export class Refusal extends Error {
  readonly reason: Reason;
  readonly details: Record<string, unknown>;
  constructor(reason: Reason, sentence: string, details: Record<string, unknown> = {}) {
    super(sentence);
    this.name = 'Refusal';
    this.reason = reason;
    this.details = details;
  }
}

export function refuse(reason: Reason, sentence: string, details?: Record<string, unknown>): never {
  throw new Refusal(reason, sentence, details);
}

/** Refuses with the sentence of a why-not function, when there is one. */
export function refuseIf(sentence: string | null, reason: Reason = 'forbidden'): void {
  if (sentence !== null) refuse(reason, sentence);
}

/** Somebody else was faster. `version` stands now; `now`: its words, for a screen that shows both side by side. */
export function refuseStale(version: number | null | undefined, now?: object): never {
  refuse('stale', 'Somebody changed this meanwhile. Load it again: your text is kept, and you can add it to theirs.', {
    version,
    ...(now === undefined ? {} : { now }),
  });
}

/** Hidden and absent answer alike, on every door: this is that answer. */
export function unknown(what: string): never {
  refuse('unknown', `There is no such ${what}, or it is not shared with you.`);
}
