import { execFile, spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';

/** Who runs PostgreSQL: ourselves (`uid` absent), or, when we are root, the user we become for it. */
export type Owner = { uid?: number; gid?: number; name: string };

// A dedicated user first, the one Debian's PostgreSQL brings next, the one that always exists last.
const candidates = ['fieldlore', 'postgres', 'nobody'];

// Nothing of ours: PGDATA, PGOPTIONS or LD_LIBRARY_PATH of the person's shell would change what PostgreSQL does.
const environment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** What every program started for `owner` gets: no inherited environment, and a folder that anyone can enter. */
export function startedAs(owner: Owner, more: Record<string, string> = {}) {
  const { uid, gid } = owner;
  return { cwd: '/', env: { ...environment, ...more }, ...(uid === undefined ? {} : { uid, gid }) };
}

/**
 * PostgreSQL refuses to run as root. `folder` is its data folder: when it exists, whoever owns it stays the owner.
 * Refuses when we are root and no other user can be found.
 */
export async function chooseOwner(folder: string): Promise<Owner> {
  if (process.getuid?.() !== 0) return { name: 'you' };
  const owned = await stat(folder).catch(() => null);
  if (owned !== null && owned.uid !== 0) return { uid: owned.uid, gid: owned.gid, name: `user ${owned.uid}` };
  for (const name of candidates) {
    const [uid, gid] = ['-u', '-g'].map((which) => spawnSync('id', [which, name], { encoding: 'utf8' }));
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout), name };
  }
  throw new Error(
    'PostgreSQL does not run as root and there is no user "nobody" here: add a user "fieldlore", or set DATABASE_URL.',
  );
}

/** True when `owner` can write into `folder`: a parent with mode 700 is enough to keep it out. */
export function canWrite(owner: Owner, folder: string): boolean {
  const asked = spawnSync('/bin/sh', ['-c', 'cd "$1" && [ -w . ]', 'sh', folder], startedAs(owner));
  return asked.status === 0;
}

/** True when `owner` can run this program: it can reach it, and the libraries it wants are there. */
export function canRun(owner: Owner, program: string): boolean {
  return spawnSync(program, ['--version'], startedAs(owner)).status === 0;
}

/** Runs a program to its end; what it said on both streams, and whether it went well. */
export function run(owner: Owner, program: string, args: string[]): Promise<{ ok: boolean; said: string }> {
  return new Promise((resolve) => {
    execFile(program, args, { ...startedAs(owner), maxBuffer: 1 << 20 }, (fault, stdout, stderr) => {
      resolve({ ok: fault === null, said: `${stderr}${stdout}${fault && stderr === '' ? fault.message : ''}` });
    });
  });
}
