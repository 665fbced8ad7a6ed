import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import * as log from '../../ground/log.ts';
import type { House } from '../../lore/house.ts';

const look_ms = 15_000;
const soon_ms = 300;
const work = join(import.meta.dirname, 'import-job-process.ts');

/** Has what waits to be imported worked on, one at a time, beside the server. */
export function keepImporting(house: House): { stop(): void } {
  let child: ChildProcess | null = null;
  let soon: NodeJS.Timeout | null = null;
  let isStopped = false;

  const look = async () => {
    soon = null;
    if (isStopped || child !== null) return;
    const [next] = await house.importsWaiting();
    if (next === undefined || isStopped || child !== null) return;
    const begun = spawn(process.execPath, [work, next.job, next.person], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child = begun;
    begun.on('error', (fault) => log.error('an import could not be begun', { fault }));
    begun.on('exit', () => {
      child = null;
      lookSoon();
    });
  };
  const lookSafely = () => void look().catch((fault) => log.warn('nobody could see what is to be imported', { fault }));
  const lookSoon = () => {
    if (!isStopped) soon ??= setTimeout(lookSafely, soon_ms);
  };
  house.onCommit(lookSoon);
  const timer = setInterval(lookSoon, look_ms);
  lookSoon();
  return {
    stop: () => {
      isStopped = true;
      clearInterval(timer);
      if (soon !== null) clearTimeout(soon);
      // Between two batches or in one: what is not acknowledged was not written, and the next one goes on from there.
      child?.kill();
    },
  };
}
