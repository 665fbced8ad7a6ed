import { Refusal } from './refusal.ts';

/** A refusal `unavailable`, also by name, for callers that know it only as an Error. */
export function unavailable(sentence: string, cause?: unknown): Refusal {
  const refusal = new Refusal('unavailable', sentence);
  refusal.name = 'unavailable';
  if (cause !== undefined) refusal.cause = cause;
  return refusal;
}

/**
 * The result of `work`, or refuses `unavailable` with `sentence` after `ms_max`. The work itself cannot be stopped from
 * here: whoever asks decides whether what it holds may still be used.
 */
export async function within<T>(ms_max: number, sentence: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(unavailable(sentence)), ms_max);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // When the work fails after its time is up, nobody is left to hear it.
    work.catch(() => {});
  }
}
