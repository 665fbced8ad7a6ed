import { chown, mkdtemp, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './embedded-owner.ts';
import type { Place } from './embedded-place.ts';

const major = '18';

/**
 * Makes the data folder the first time, whole or not at all: a kill in the middle leaves a half that a later start
 * sweeps away. Text sorts by PostgreSQL's own C.UTF-8, so that no upgrade of the machine's C library breaks an index.
 * Refuses data of another major version.
 */
export async function makeData(place: Place, programs: string, say: (line: string) => void): Promise<void> {
  const version = await readFile(join(place.data, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version !== null) {
    if (version.trim() === major) return;
    throw new Error(
      `The database in ${place.data} is of PostgreSQL ${version.trim()}, this is ${major}: restore a backup into an empty FIELDLORE_HOME.`,
    );
  }
  say('Preparing the database, the first time only …');
  const half = await mkdtemp(join(place.folder, 'data.half-'));
  const made = join(half, 'data');
  try {
    const { uid, gid } = place.owner;
    if (uid !== undefined && gid !== undefined) await chown(half, uid, gid);
    const { ok, said } = await run(place.owner, join(programs, 'initdb'), [
      ...['-D', made, '-U', 'fieldlore', '--auth=trust', '--encoding=UTF8', '--locale=C'],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ]);
    if (!ok)
      throw new Error(sentenceFor(said, place.folder) ?? `PostgreSQL could not make its data folder: ${last(said)}`);
    await rename(made, place.data).catch((fault) => {
      // Another start was faster; its folder is as good.
      if (fault.code !== 'ENOTEMPTY' && fault.code !== 'EEXIST') throw fault;
    });
    const folder = await open(place.folder);
    await folder.sync().finally(() => folder.close());
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

/** The sentence for what PostgreSQL or the file system said, or null when it is none of the usual troubles. */
export function sentenceFor(said: string, folder: string): string | null {
  if (/No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/.test(said)) {
    return `The disk under ${folder} is full. Nothing that was saved is lost: free some space and start again.`;
  }
  if (/Read-only file system|EROFS/.test(said)) {
    return `${folder} is on a read-only disk: set FIELDLORE_HOME to a folder that can be written.`;
  }
  if (/Permission denied|EACCES|EPERM|wrong ownership|invalid permissions/.test(said)) {
    return `The database may not write to ${folder}: change its owner, or set FIELDLORE_HOME.`;
  }
  if (/could not create shared memory segment|could not map anonymous shared memory/.test(said)) {
    return 'The machine has too little memory left for PostgreSQL (it needs about 200 MB).';
  }
  return null;
}

/** The last line PostgreSQL said that carries a reason. */
export function last(said: string): string {
  const lines = said.trim().split('\n');
  return lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? '';
}
