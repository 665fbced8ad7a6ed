import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { unavailable } from './deadline.ts';

/** `add`: index the new rows beside the old. `whole`: that, and everything again, in one piece. */
export type Build = 'add' | 'whole';

const program = fileURLToPath(new URL('./index-builder-process.ts', import.meta.url));

/**
 * Runs one build in a process of its own, at low priority: it takes up to 900 MB for 200,000 documents, which inside
 * the server would stay with the server (the allocator keeps it), and a build that hangs can be ended for certain only
 * there. Refuses `unavailable` when it fails, takes longer than `ms_max`, or is told to stop.
 */
export function build(folder: string, kind: Build, ms_max: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, folder, kind], {
      // Its standard input ends when this process does, however it does: then the builder ends too.
      stdio: ['pipe', 'ignore', 'pipe'],
      timeout: ms_max,
      killSignal: 'SIGKILL',
      signal: stop,
      env: { ...process.env, MALLOC_ARENA_MAX: '2', NODE_OPTIONS: '' },
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-2_000);
    });
    child.stdin.on('error', () => {});
    child.on('error', (error) => reject(unavailable('The search index could not be put in order.', error)));
    child.on('close', (code, signal) => {
      if (code === 0) return resolve();
      const why = signal === null ? said : `ended by ${signal} ${said}`;
      reject(unavailable('The search index could not be put in order.', new Error(why)));
    });
  });
}
