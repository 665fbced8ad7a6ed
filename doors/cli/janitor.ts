import * as log from '../../ground/log.ts';
import type { House } from '../../lore/house.ts';

const every_ms = 10 * 60_000;
const chores_every_ms = 3_000;

/** What time alone brings about: quiet days that end, sweeping away what has ended; and what takes long, piece by piece. */
export function keepHouse(house: House): { stop(): void } {
  const turn = () => house.tick().catch((fault) => log.warn('the hourly round failed and will come again', { fault }));
  const first = setTimeout(turn, 5_000);
  const timer = setInterval(turn, every_ms);
  let isBusy = false;
  let isStopped = false;
  const work = async () => {
    if (isBusy) return;
    isBusy = true;
    try {
      while (!isStopped && (await house.chore()));
    } catch (fault) {
      log.warn('a chore failed and will be tried again', { fault });
    } finally {
      isBusy = false;
    }
  };
  const worker = setInterval(work, chores_every_ms);
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(first);
      clearInterval(timer);
      clearInterval(worker);
    },
  };
}
