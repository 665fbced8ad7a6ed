// What somebody tells of using a practice, and how it leaves the hand: onto the device first, so that it also works at a
// machine without a network, and counts once however often it is sent.
import { announce } from '../house/announce.svelte.ts';
import { offline } from '../house/offline/offline.svelte.ts';
import { keys, queries } from '../house/queries.ts';
import { m } from '../house/words.ts';
import type { Context } from '../notes/chips.ts';
import type { Practice } from './shown.ts';
import type { Outcome } from './words.ts';

export interface Told {
  outcome: Outcome;
  failedStep: string | null;
  skipped: string[];
  /** The variations gone by. */
  variations: string[];
  words: string;
}
interface Body {
  outcome: Outcome;
  number: number;
  context: Context;
  failed_step?: string;
  skipped_steps?: string[];
  variations?: string[];
  words?: string;
}

/** They took it, or were asked, and have told nothing since. */
export function isWaitedFor({
  taken_at,
  my_ask,
  my_last_use,
}: Pick<Practice, 'taken_at' | 'my_ask' | 'my_last_use'>): boolean {
  return my_ask !== null || (taken_at !== null && (my_last_use === null || my_last_use < taken_at));
}

function bodyOf(told: Told, number: number, context: Context): Body {
  const failed = told.outcome === 'worked' ? null : told.failedStep;
  return {
    outcome: told.outcome,
    number,
    context,
    ...(failed ? { failed_step: failed } : {}),
    ...(told.skipped.length ? { skipped_steps: told.skipped } : {}),
    ...(told.variations.length ? { variations: told.variations } : {}),
    ...(told.words.trim() ? { words: told.words.trim() } : {}),
  };
}

/** What was refused, in the form again. */
export function toldFrom(body: Record<string, unknown>): Told {
  const { outcome, failed_step, skipped_steps, variations, words } = body as unknown as Body;
  return {
    outcome,
    failedStep: failed_step ?? null,
    skipped: skipped_steps ?? [],
    variations: variations ?? [],
    words: words ?? '',
  };
}

export async function tell(
  practice: Pick<Practice, 'id' | 'number'>,
  told: Told,
  context: Context,
  photos: readonly File[],
): Promise<void> {
  const key = await offline.capture({
    note: { ...bodyOf(told, practice.number, context) },
    files: photos.map((blob) => ({ kind: 'photo', name: blob.name, blob })),
    used: practice.id,
  });
  const stop = offline.onSent((sent) => {
    if (sent.key !== key) return;
    stop();
    announce(m.use_thanks());
    void queries.invalidateQueries({ queryKey: keys.one('practice', practice.id) });
  });
}
