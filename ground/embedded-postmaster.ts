import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startedAs } from './embedded-owner.ts';
import type { Place } from './embedded-place.ts';

/** What `postmaster.pid` says: the process, the folder of its socket, and `ready`, `starting` or `stopping`. */
export type Postmaster = { pid: number; socketFolder: string; state: string };

const look_ms = 20;

// On the command line, where ALTER SYSTEM cannot weaken them: what was acknowledged must be on disk.
const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: 100,
  shared_buffers: `${sharedMegabytes()}MB`,
  wal_compression: 'on',
  max_wal_size: '1GB',
  // The first change of a page after a checkpoint writes all of it.
  checkpoint_timeout: '15min',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // DETAIL lines quote people's data ("Key (email)=(…) already exists").
  log_error_verbosity: 'terse',
};

/**
 * A sixteenth of the memory there is, from 128 MB to 1 GB. What does not fit is written out in the middle of somebody's
 * question; what nobody reads is never taken.
 */
function sharedMegabytes(): number {
  const limit = process.constrainedMemory();
  const there = limit > 0 ? Math.min(limit, totalmem()) : totalmem();
  return Math.round(Math.min(1024, Math.max(128, there / 2 ** 20 / 16)));
}

/** The live postmaster of `data`, as its own file says; null when there is none. Zombies and strangers are none. */
export async function findPostmaster(data: string): Promise<Postmaster | null> {
  const lines = await readLock(data);
  if (lines === null) return null;
  const [pid, , , , socketFolder = '', , , state = ''] = lines;
  if (!isPostmaster(Number(pid), data)) return null;
  return { pid: Number(pid), socketFolder: socketFolder.trim(), state: state.trim() };
}

/** True while the process is a postgres started for `data`; a pid alone may have been given to another program. */
function isPostmaster(pid: number, data: string): boolean {
  const words = commandOf(pid);
  return basename(words[0] ?? '') === 'postgres' && words.includes(data);
}

/** Starts PostgreSQL for `place`, its messages appended to `place.log`, out of reach of the terminal's Ctrl-C. */
export async function spawnPostmaster(place: Place, programs: string, socketFolder: string): Promise<ChildProcess> {
  const stale = (await readLock(place.data))?.[0]?.trim();
  const args = [
    ...['-D', place.data, '-k', socketFolder],
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const log = openSync(place.log, 'a', 0o600);
  try {
    return spawn(join(programs, 'postgres'), args, {
      // The caller found no postmaster of ours. After a kill -9 its number may live on, as a zombie or as another
      // program, and PostgreSQL would refuse to start unless told that this pid is family. We never delete the file:
      // it also keeps a new server away while old backends still hold the shared memory.
      ...startedAs(place.owner, stale === undefined ? {} : { PG_GRANDPARENT_PID: stale }),
      stdio: ['ignore', log, log],
      detached: true,
    });
  } finally {
    closeSync(log);
  }
}

/**
 * Starts a shell that stops the postmaster when we die without stopping it, even by kill -9: it waits for the end of a
 * pipe that only we hold. The returned function sends it away and
 * waits until it is gone. `PR_SET_PDEATHSIG` would need a native program, and
 * follows the thread, not the process.
 */
export function watchOver(place: Place, pid: number): () => Promise<void> {
  const script = `trap '' INT TERM HUP
    read -r _ || { read -r pid < "$2/postmaster.pid" && [ "$pid" = "$1" ] && kill -INT "$1"; }`;
  const watcher = spawn('/bin/sh', ['-c', script, 'fieldlore-watch', String(pid), place.data], {
    ...startedAs(place.owner),
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watcher.on('error', () => watcher.emit('close'));
  watcher.stdin.on('error', () => {});
  watcher.unref();
  const gone = new Promise<void>((resolve) => watcher.once('close', () => resolve()));
  return () => {
    watcher.ref();
    watcher.stdin.end('leave\n');
    return gone;
  };
}

/** Ends the postmaster and waits until it is gone. Fast, then immediate (the next start recovers): both lose nothing. */
export async function stopPostmaster(pid: number, data: string, say: (line: string) => void): Promise<void> {
  const gone = async (ms_max: number) => {
    for (const until = Date.now() + ms_max; Date.now() < until; await sleep(look_ms)) {
      if (!isPostmaster(pid, data)) return true;
    }
    return false;
  };
  for (const [signal, ms_max] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw fault;
    }
    if (await gone(ms_max)) return;
    say('PostgreSQL is slow to stop; pressing it harder …');
  }
}

async function readLock(data: string): Promise<string[] | null> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch((fault) => {
    if (fault.code === 'ENOENT') return '';
    throw fault;
  });
  return text === '' ? null : text.split('\n');
}

function commandOf(pid: number): string[] {
  if (!(pid > 1)) return [];
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    // Elsewhere words are joined by spaces, which paths may hold too: cut at the options we gave.
    const line = execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return /^(.*\/postgres) -D (.*?) -k /.exec(line)?.slice(1) ?? [];
  } catch {
    return [];
  }
}
