// The list is made of many features: whatever happened, it may be shorter now.
import { onHappening } from '../house/live/live.ts';
import { keys, queries } from '../house/queries.ts';

const settle_ms = 1_500;

/** Reads what is due again a moment after something happened. Returns how to stop. */
export function readAgain(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = onHappening(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void queries.invalidateQueries({ queryKey: keys.list('due') }), settle_ms);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
