import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { last, makeData, sentenceFor } from './embedded-data.ts';
import { bytesOf, keepShort, readSince } from './embedded-log.ts';
import { findPlace, findSocketFolder, type Place, rememberPlace, sweepHalves } from './embedded-place.ts';
import { findPostmaster, type Postmaster, spawnPostmaster, stopPostmaster, watchOver } from './embedded-postmaster.ts';
import { findPrograms } from './embedded-programs.ts';

/** A running PostgreSQL. `url` stays good when PostgreSQL is restarted, `pid` is that of the present postmaster. */
export type Embedded = { readonly url: string; readonly pid: number; stop(): Promise<void> };

const look_ms = 20;
// Recovery after a kill replays max_wal_size or so, but perhaps from a slow disk and a cold cache.
const start_ms_max = 15 * 60_000;
const refused_ms_max = 60_000;
const retry_ms_max = 30_000;
const log_look_ms = 60_000;
const keeper_lock = 7304;

/**
 * Starts PostgreSQL for the database of `home` (made the first time), or joins the one that already runs there. It is
 * started again when it dies, and stops when this process dies, even by kill -9. `url` is a `postgres://` address over
 * a private unix socket. `stop()` ends PostgreSQL unless another live process uses it too. Rejects with an Error whose
 * message is one sentence to act on: disk full, no permission, other version, unknown platform.
 */
export async function startEmbedded({
  home,
  say = () => {},
}: {
  home: string;
  say?: (line: string) => void;
}): Promise<Embedded> {
  try {
    return await EmbeddedDatabase.start(await findPlace(home, say), say);
  } catch (fault) {
    const { message } = fault as Error;
    throw new Error(sentenceFor(message, home) ?? message, { cause: fault });
  }
}

class EmbeddedDatabase implements Embedded {
  #place: Place;
  #say: (line: string) => void;
  #programs = '';
  #socketFolder = '';
  #postmaster: Postmaster | null = null;
  #child: ChildProcess | null = null;
  #endWatch: () => Promise<void> = async () => {};
  #keeper: pg.Client | null = null;
  #recovering: Promise<void> | null = null;
  #leaving = new AbortController();
  #stopped: Promise<void> | null = null;
  #logTimer: NodeJS.Timeout | undefined;

  private constructor(place: Place, say: (line: string) => void) {
    this.#place = place;
    this.#say = say;
  }

  static async start(place: Place, say: (line: string) => void): Promise<EmbeddedDatabase> {
    const database = new EmbeddedDatabase(place, say);
    try {
      await sweepHalves(place.folder);
      database.#programs = await findPrograms(place);
      await makeData(place, database.#programs, say);
      await rememberPlace(place);
      await keepShort(place.log);
      database.#logTimer = setInterval(() => keepShort(place.log), log_look_ms).unref();
      await database.#bringUp();
      return database;
    } catch (fault) {
      await database.stop().catch(() => {});
      throw fault;
    }
  }

  get url(): string {
    return `postgres://fieldlore@/fieldlore?host=${encodeURIComponent(this.#socketFolder)}`;
  }

  get pid(): number {
    return this.#postmaster?.pid ?? 0;
  }

  stop(): Promise<void> {
    this.#leaving.abort();
    this.#stopped ??= this.#end();
    return this.#stopped;
  }

  async #bringUp(): Promise<void> {
    const until = Date.now() + start_ms_max;
    for (;;) {
      this.#postmaster = await this.#ready(until);
      this.#socketFolder = this.#postmaster.socketFolder;
      try {
        return await this.#keep();
      } catch (fault) {
        // It may have died, or be recovering, between its word and our call.
        if (Date.now() > until || this.#leaving.signal.aborted) throw fault;
        await sleep(200);
      }
    }
  }

  /** The live postmaster, found or started, once it says that it is ready. */
  async #ready(until: number): Promise<Postmaster> {
    const begun = Date.now();
    let attempt: { child: ChildProcess; logBytes: number } | null = null;
    let told = false;
    while (Date.now() < until && !this.#leaving.signal.aborted) {
      const found = await findPostmaster(this.#place.data);
      if (found?.state === 'ready') return found;
      if (found === null && (attempt === null || hasEnded(attempt.child))) {
        if (attempt !== null) {
          refuseLasting(await readSince(this.#place.log, attempt.logBytes), this.#place, Date.now() - begun);
          await sleep(200);
        }
        attempt = { logBytes: await bytesOf(this.#place.log), child: await this.#spawn() };
      }
      if (!told && Date.now() - begun > 2_000) {
        told = true;
        this.#say(
          `PostgreSQL is ${found?.state === 'stopping' ? 'ending its last run' : 'putting its files in order'} …`,
        );
      }
      await sleep(look_ms);
    }
    throw new Error(`PostgreSQL did not become ready; ${this.#place.log} says why.`);
  }

  async #spawn(): Promise<ChildProcess> {
    this.#socketFolder ||= await findSocketFolder(this.#place);
    const child = await spawnPostmaster(this.#place, this.#programs, this.#socketFolder);
    await this.#endWatch();
    if (child.pid !== undefined) this.#endWatch = watchOver(this.#place, child.pid);
    child.on('error', () => {});
    child.unref();
    this.#child = child;
    return child;
  }

  /**
   * Holds one connection for as long as we use the database. Its end tells that PostgreSQL died, whether we started it
   * or joined it; the lock it shares tells the others that we are here.
   */
  async #keep(): Promise<void> {
    const keeper = new pg.Client({
      user: 'fieldlore',
      host: this.#socketFolder,
      port: 5432,
      database: 'postgres',
      application_name: 'fieldlore keeper',
      connectionTimeoutMillis: 10_000,
    });
    keeper.on('error', () => {});
    await keeper.connect();
    try {
      await keeper.query('select pg_advisory_lock_shared($1)', [keeper_lock]);
      await makeDatabase(keeper);
    } catch (fault) {
      await keeper.end().catch(() => {});
      throw fault;
    }
    this.#keeper = keeper;
    keeper.once('end', () => {
      this.#keeper = null;
      if (!this.#leaving.signal.aborted) this.#recovering ??= this.#recover();
    });
  }

  async #recover(): Promise<void> {
    this.#say('PostgreSQL went away; starting it again …');
    const { signal } = this.#leaving;
    let told = '';
    for (let wait_ms = 100; !signal.aborted; wait_ms = Math.min(retry_ms_max, wait_ms * 2)) {
      try {
        await this.#bringUp();
        this.#say('PostgreSQL is back.');
        break;
      } catch (fault) {
        const { message } = fault as Error;
        if (message !== told && !signal.aborted) this.#say(message);
        told = message;
        await sleep(wait_ms, undefined, { signal }).catch(() => {});
      }
    }
    this.#recovering = null;
  }

  async #end(): Promise<void> {
    clearInterval(this.#logTimer);
    await this.#recovering;
    const isLast = await this.#isLast();
    await this.#keeper?.end().catch(() => {});
    const child = this.#child !== null && !hasEnded(this.#child) ? this.#child.pid : undefined;
    const pid = (await findPostmaster(this.#place.data).catch(() => null))?.pid ?? child;
    if (isLast && pid !== undefined) await stopPostmaster(pid, this.#place.data, this.#say);
    await this.#endWatch();
  }

  /** True when no other live process keeps this database. Ours is given back first, so that of two one is the last. */
  async #isLast(): Promise<boolean> {
    if (this.#keeper === null) return this.#child !== null;
    try {
      await this.#keeper.query('select pg_advisory_unlock_shared($1)', [keeper_lock]);
      const { rows } = await this.#keeper.query('select pg_try_advisory_lock($1) as last', [keeper_lock]);
      return rows[0].last;
    } catch {
      return true;
    }
  }
}

async function makeDatabase(keeper: pg.Client): Promise<void> {
  const { rowCount } = await keeper.query(`select from pg_database where datname = 'fieldlore'`);
  if (rowCount !== 0) return;
  await keeper.query('create database fieldlore').catch((fault) => {
    // duplicate_database, or its index's unique_violation: another start was faster.
    if (fault.code !== '42P04' && fault.code !== '23505') throw fault;
  });
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

/** Throws the reason that PostgreSQL gave for not starting, unless it passes by itself within a minute. */
function refuseLasting(said: string, place: Place, tried_ms: number): void {
  // Another start was faster, or backends of a killed server are still on their way out.
  const passes = /lock file ".*" already exists|pre-existing shared memory block/.test(said);
  if (passes && tried_ms < refused_ms_max) return;
  const sentence = sentenceFor(said, place.folder);
  throw new Error(sentence ?? `PostgreSQL did not start: ${last(said) || `see ${place.log}`}`);
}
