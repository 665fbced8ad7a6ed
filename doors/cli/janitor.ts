import * as log from '../../ground/log.ts';
import type { House } from '../../lore/house.ts';

const every_ms = 10 * 60_000;

/** What time alone brings about: quiet days that end, and sweeping away what has ended. */
export function keepHouse(house: House): { stop(): void } {
  const turn = () => house.tick().catch((fault) => log.warn('the hourly round failed and will come again', { fault }));
  const first = setTimeout(turn, 5_000);
  const timer = setInterval(turn, every_ms);
  return {
    stop: () => {
      clearTimeout(first);
      clearInterval(timer);
    },
  };
}
