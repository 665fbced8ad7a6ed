import * as log from '../../ground/log.ts';
import { Refusal } from '../../ground/refusal.ts';
import type { Viewer } from '../../lore/route.ts';

const quiet_ms = 2_000;
const unsaved_ms_max = 10_000;
const retry_ms = 5_000;

/** Saves when it has been quiet for a moment, or after a while in any case; one saving at a time. */
export function openSaving(save: () => Promise<void>) {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let latest: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let isNeeded = false;
  const saving = {
    by: null as Viewer | null,
    soon(by: Viewer | null): void {
      saving.by = by ?? saving.by;
      isNeeded = true;
      clearTimeout(quiet);
      quiet = setTimeout(saving.now, quiet_ms);
      latest ??= setTimeout(saving.now, unsaved_ms_max);
    },
    /** Resolves when nothing is left to save, or when it could not be saved: then it is tried again. */
    async now(): Promise<void> {
      clearTimeout(quiet);
      clearTimeout(latest);
      latest = undefined;
      if (running !== null) {
        await running;
        if (isNeeded) await saving.now();
        return;
      }
      if (!isNeeded) return;
      isNeeded = false;
      running = save()
        .catch((fault) => {
          isNeeded = true;
          quiet = setTimeout(saving.now, retry_ms);
          if (!(fault instanceof Refusal))
            log.warn('live: a page could not be saved and will be tried again', { fault });
        })
        .finally(() => {
          running = null;
        });
      await running;
    },
    stop(): void {
      clearTimeout(quiet);
      clearTimeout(latest);
    },
  };
  return saving;
}
