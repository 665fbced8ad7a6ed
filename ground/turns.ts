import { refuse } from './refusal.ts';

/** Runs at most `running_max` works at once; up to `waiting_max` more wait in order, the next is refused `busy`. */
export function makeTurns(
  running_max: number,
  waiting_max: number,
  sentence: string,
): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running < running_max) running++;
    else if (waiting.length >= waiting_max) refuse('busy', sentence);
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // Whoever is next takes this place over, so that nobody slips in between.
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}
