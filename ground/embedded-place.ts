import { createHash } from 'node:crypto';
import {
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { canWrite, chooseOwner, type Owner } from './embedded-owner.ts';

/** Where one database lives. `folder` holds `data`, and the programs when they had to be copied. Absolute paths. */
export type Place = { home: string; folder: string; data: string; log: string; owner: Owner };

// sun_path is 104 bytes on macOS and 108 on Linux, its closing zero included.
const socket_path_bytes_max = 103;

const half_age_ms_max = 10 * 60_000;

/**
 * Finds or makes the folder for the database of `home`: `<home>/postgres`, or, when the user who runs PostgreSQL cannot
 * get there (a home folder with mode 700, and we are root), `/var/lib/fieldlore-<hash>`, with its path in
 * `<home>/postgres.place`. Refuses when that file names a folder that is gone: an empty database would hide the loss.
 */
export async function findPlace(home: string, say: (line: string) => void): Promise<Place> {
  const there = await stat(home).catch(() => null);
  if (there !== null && !there.isDirectory()) throw new Error(`FIELDLORE_HOME is "${home}", which is not a folder.`);
  // Others must pass through our home to reach the database they run; what is in it has modes of its own.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  await mkdir(resolve(home), { recursive: true, mode }).catch((fault) => {
    throw new Error(`FIELDLORE_HOME is ${resolve(home)}, which could not be made: ${fault.message}`);
  });
  const real = await realpath(home);
  const pointer = join(real, 'postgres.place');
  const pointed = (await readFile(pointer, 'utf8').catch(() => '')).trim();
  const near = pointed || join(real, 'postgres');
  const owner = await chooseOwner(join(near, 'data'));
  const place = (folder: string): Place => ({
    home: real,
    folder,
    data: join(folder, 'data'),
    log: join(real, 'postgres.log'),
    owner,
  });

  if (pointed !== '') {
    if (await lstat(join(pointed, 'data')).catch(() => null)) return place(pointed);
    throw new Error(
      `The database of ${real} was kept in ${pointed}, which is gone. Bring it back, or delete ${pointer} to start empty.`,
    );
  }
  await mkdirFor(owner, near);
  if (canWrite(owner, near)) return place(near);
  if (owner.uid === undefined) {
    throw new Error(`You may not write to ${near}: change its owner, or set FIELDLORE_HOME.`);
  }
  // An empty database elsewhere would hide this one.
  if (await lstat(join(near, 'data')).catch(() => null)) {
    throw new Error(
      `PostgreSQL runs as ${owner.name}, who may not write to ${near}: ` +
        `run "chown -R ${owner.uid} ${near}" and let that user through the folders above it.`,
    );
  }

  const far = `/var/lib/fieldlore-${hashOf(real)}`;
  await rmdir(near).catch(() => {});
  if (await mkdirFor(owner, far)) say(`The database is kept in ${far}: ${owner.name} cannot enter ${real}.`);
  if (canWrite(owner, far)) return place(far);
  throw new Error(`PostgreSQL runs as ${owner.name}, who can reach neither ${near} nor ${far}: set FIELDLORE_HOME.`);
}

/** Leaves word in `home` of a database that is kept elsewhere; only once it exists, so that the word is never false. */
export async function rememberPlace(place: Place): Promise<void> {
  if (place.folder.startsWith(`${place.home}/`)) return;
  await writeFile(join(place.home, 'postgres.place'), `${place.folder}\n`, { mode: 0o644 });
}

/**
 * A private folder for the socket whose path is short enough: beside the data, else under the system's folder for
 * temporary files. The name is the same at each start, so that connection strings stay good, unless a stranger has
 * taken it.
 */
export async function findSocketFolder(place: Place): Promise<string> {
  const beside = join(place.folder, 'socket');
  if (fits(beside)) {
    await mkdirFor(place.owner, beside);
    return beside;
  }
  for (const parent of [tmpdir(), '/tmp']) {
    const folder = join(parent, `fieldlore-${hashOf(place.folder)}`);
    if (!fits(folder)) continue;
    try {
      await mkdirFor(place.owner, folder);
      const { uid, mode } = await lstat(folder);
      const isOurs = uid === (place.owner.uid ?? process.getuid?.()) && (mode & 0o170777) === 0o040700;
      if (isOurs && canWrite(place.owner, folder)) return folder;
      const other = await mkdtemp(join(parent, 'fieldlore-'));
      await giveTo(place.owner, other);
      if (canWrite(place.owner, other)) return other;
    } catch {
      // The next parent may be better; the sentence below says when none is.
    }
  }
  throw new Error('There is no writable folder with a short path for the database socket: set TMPDIR=/tmp.');
}

/** Removes what was half made (`….half-…`) by a start that was killed; a younger half may be another start's work. */
export async function sweepHalves(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.includes('.half-')) continue;
    const path = join(folder, name);
    const made = await stat(path).catch(() => null);
    if (made && Date.now() - made.mtimeMs > half_age_ms_max) await rm(path, { recursive: true, force: true });
  }
}

async function mkdirFor(owner: Owner, folder: string): Promise<boolean> {
  const made = await mkdir(folder, { mode: 0o700 }).then(
    () => true,
    (fault) => {
      if (fault.code === 'EEXIST') return false;
      throw fault;
    },
  );
  if (made) await giveTo(owner, folder);
  return made;
}

async function giveTo(owner: Owner, folder: string): Promise<void> {
  if (owner.uid !== undefined && owner.gid !== undefined) await chown(folder, owner.uid, owner.gid);
}

function fits(folder: string): boolean {
  return Buffer.byteLength(`${folder}/.s.PGSQL.5432`) <= socket_path_bytes_max;
}

function hashOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}
