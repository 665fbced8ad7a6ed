import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { type Asking, asker } from '../route.ts';
import { type Goal, goesOn, losses_max, type State, whyNotChange, whyNotGo } from './import.ts';
import * as queries from './job-queries.ts';

export async function seeJob(asking: Asking, id: string): Promise<queries.JobRow> {
  return (await queries.findJob(asking.db, id)) ?? unknown('import');
}

/** Begins with a file that was sent before: somebody soon looks through it and says what it holds. */
export async function beginJob(
  asking: Asking,
  wish: { file: string; options: queries.Options },
): Promise<{ id: string }> {
  const file = (await queries.findSent(asking.db, wish.file, asker(asking))) ?? unknown('file');
  const id = asking.newId();
  await queries.writeJob(asking.db, {
    id,
    name: file.name === '' ? 'archive' : file.name,
    hash: file.hash,
    bytes: file.bytes,
    options: wish.options,
    started_by: asker(asking),
    at: asking.now,
  });
  asking.record({ what: 'import.checked', about: { job: id, name: file.name } });
  return { id };
}

/** Changes what is asked of it; it is looked through again, since what comes may be something else now. */
export async function changeJob(asking: Asking, wish: { job: string; options: queries.Options }): Promise<void> {
  const job = await seeJob(asking, wish.job);
  refuseIf(whyNotChange(job.state), 'conflict');
  await queries.changeOptions(asking.db, job.id, wish.options);
  await go(asking, job, 'checking');
}

/** Starts it, pauses it, lets it go on, or ends it. What has come so far stays. */
export async function moveJob(asking: Asking, wish: { job: string; to: Goal }): Promise<void> {
  const job = await seeJob(asking, wish.job);
  refuseIf(whyNotGo(job.state, wish.to), 'conflict');
  await go(asking, job, wish.to);
}

async function go(asking: Asking, job: queries.JobRow, to: Goal): Promise<void> {
  const isNew = to === 'checking' || (to === 'running' && !goesOn(job.state));
  if (isNew) await queries.clearJob(asking.db, job.id);
  await queries.setState(asking.db, job.id, { state: to, by: asker(asking), at: asking.now });
  const what = {
    checking: 'import.checked',
    running: 'import.started',
    paused: 'import.paused',
    cancelled: 'import.cancelled',
  };
  asking.record({ what: what[to], about: { job: job.id, source: job.name } });
}

/** Takes the work on it up, unless somebody works on it. It is done in the name of who started it. */
export async function holdJob(asking: Asking, wish: { job: string; run: string }) {
  const job = await seeJob(asking, wish.job);
  ofTheirs(asking, job);
  if (!(await queries.hold(asking.db, job.id, wish.run, asking.now))) {
    refuse('conflict', 'Somebody works on this import, or there is nothing to do on it.');
  }
  const { name, hash, kind, options, state, reached, counts } = job;
  return { name, hash, kind, options, state, reached, counts };
}

export type Told = {
  reached: number;
  counts: Record<string, Record<string, number>>;
  losses: queries.Lost[];
  kind?: string;
  says?: string;
  reach?: number;
  found?: queries.Found;
  end?: 'ready' | 'done' | 'failed';
  why?: string;
};

/** What the work has brought since it was last told of. `go` is false when it is to stop: paused, or taken up elsewhere. */
export async function tellJob(asking: Asking, wish: { job: string; run: string } & Told): Promise<{ go: boolean }> {
  const job = await seeJob(asking, wish.job);
  ofTheirs(asking, job);
  if (job.run !== wish.run) return { go: false };
  const { losses, ...told } = wish;
  const written = await queries.countLosses(asking.db, job.id);
  await queries.writeLosses(asking.db, job.id, written, losses.slice(0, Math.max(0, losses_max - written)));
  const isGoing = job.state === 'checking' || job.state === 'running';
  const ended = isGoing ? (wish.end ?? null) : null;
  await queries.writeProgress(asking.db, job.id, told, {
    state: ended,
    going: isGoing && ended === null,
    at: asking.now,
  });
  if (ended !== null) {
    const what = { ready: 'import.checked', done: 'import.ended', failed: 'import.failed' }[ended];
    asking.record({
      what,
      about: { job: job.id, source: job.name, ...(wish.why === undefined ? {} : { why: wish.why }) },
    });
  }
  return { go: isGoing && ended === null };
}

function ofTheirs(asking: Asking, job: queries.JobRow): void {
  if (job.started_by !== asker(asking)) refuse('forbidden', 'An import is worked on in the name of who started it.');
}

export function standingOf(state: State) {
  return {
    start: whyNotGo(state, 'running'),
    pause: whyNotGo(state, 'paused'),
    cancel: whyNotGo(state, 'cancelled'),
    change: whyNotChange(state),
  };
}
