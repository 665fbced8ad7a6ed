import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test, vi } from 'vitest';
import { startEmbedded } from './embedded.ts';

const root = await realpath(await mkdtemp(join(tmpdir(), 'fieldlore-test-')));
// The user who runs PostgreSQL when these tests run as root must get in.
await chmod(root, 0o755);
const children: ChildProcess[] = [];
const isRoot = process.getuid?.() === 0;
let homes = 0;

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await vi.waitFor(() => expect(processesOf(root)).toEqual([]), { timeout: 10_000 });
  await rm(root, { recursive: true, force: true });
});

test('what was written before the postmaster is killed is there after it has come back by itself', async () => {
  const home = newHome();
  const said: string[] = [];
  const database = await startEmbedded({ home, say: (line) => said.push(line) });
  const pool = connect(database.url);
  await pool.query('create table kept (line int)');
  await pool.query('insert into kept values (1)');

  const { pid } = database;
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => said, { timeout: 15_000 }).toContain('PostgreSQL is back.');
  expect(database.pid).not.toBe(pid);
  expect(await linesIn(pool)).toEqual([1]);

  await pool.end();
  await database.stop();
  expect(processesOf(home)).toEqual([]);
});

test('nothing that was acknowledged is lost when the server is killed while it writes', async () => {
  const home = newHome();
  const server = await startElsewhere(home);
  const written = connect(server.url);
  await written.query('create table kept (line int)');
  const acknowledged: number[] = [];
  const writing = (async () => {
    for (let line = 1; ; line++) {
      await written.query('insert into kept values ($1)', [line]);
      acknowledged.push(line);
    }
  })().catch(() => {});
  await expect.poll(() => acknowledged.length).toBeGreaterThan(20);

  server.child.kill('SIGKILL');
  const database = await startEmbedded({ home });
  await writing;
  const pool = connect(database.url);
  expect(await linesIn(pool)).toEqual(expect.arrayContaining(acknowledged));
  await Promise.all([pool.end(), written.end()]);
  await database.stop();
  expect(processesOf(home)).toEqual([]);
});

test('it starts again after everything was killed, though its old number now belongs to another program', async () => {
  const home = newHome();
  const first = await startElsewhere(home);
  first.child.kill('SIGSTOP');
  for (const { pid } of processesOf(home)) process.kill(pid, 'SIGKILL');
  first.child.kill('SIGKILL');
  await expect.poll(() => processesOf(home)).toEqual([]);

  const lock = join(home, 'postgres/data/postmaster.pid');
  const lines = readFileSync(lock, 'utf8').split('\n');
  const stranger = spawn('sleep', ['60']);
  children.push(stranger);
  await writeFile(lock, [stranger.pid, ...lines.slice(1)].join('\n'));

  const database = await startEmbedded({ home });
  expect(database.pid).not.toBe(stranger.pid);
  await database.stop();
  expect(stranger.exitCode).toBe(null);
});

test('two starts on one home share one PostgreSQL, which ends with the last of them', async () => {
  const home = newHome();
  const [one, other] = await Promise.all([startEmbedded({ home }), startElsewhere(home)]);
  expect(other.url).toBe(one.url);
  await one.stop();

  const pool = connect(other.url);
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await pool.end();
  other.child.kill('SIGTERM');
  await expect.poll(() => processesOf(home), { timeout: 10_000 }).toEqual([]);
});

test('a home with a long path, spaces and umlauts works, its socket elsewhere in a private folder', async () => {
  const home = join(newHome(), 'Ä home with a long name '.repeat(6).trim());
  const database = await startEmbedded({ home });
  expect(database.url).not.toContain('home');
  const pool = connect(database.url);
  const { rows } = await pool.query(`select upper('é') as upper, current_setting('fsync') as fsync`);
  expect(rows).toEqual([{ upper: 'É', fsync: 'on' }]);
  await pool.end();
  await database.stop();
  await rmdir(new URL(database.url.replace('@', '@host')).searchParams.get('host') ?? '');
});

test('data of another version and a home that is a file are refused with a sentence', async () => {
  const home = newHome();
  await (await startEmbedded({ home })).stop();
  await writeFile(join(home, 'postgres/data/PG_VERSION'), '15\n');
  await expect(startEmbedded({ home })).rejects.toThrow(/is of PostgreSQL 15, this is 18/);
  await writeFile(join(home, 'file'), '');
  await expect(startEmbedded({ home: join(home, 'file') })).rejects.toThrow(/is not a folder/);
});

test.runIf(isRoot)('a database that its user may not write to is refused, not replaced by an empty one', async () => {
  const home = newHome();
  await mkdir(join(home, 'postgres/data'), { recursive: true });
  await expect(startEmbedded({ home })).rejects.toThrow(/may not write to .*: run "chown/);
});

test.runIf(isRoot)('a home that only root can enter has its database in a place it names', async () => {
  const closed = newHome();
  await mkdir(closed, { mode: 0o700 });
  const home = join(closed, 'data');
  const said: string[] = [];
  const start = () => startEmbedded({ home, say: (line) => said.push(line) });
  await (await start()).stop();
  const place = (await readFile(join(home, 'postgres.place'), 'utf8')).trim();
  expect(said[0]).toMatch(`The database is kept in ${place}`);
  const again = await start();
  expect(again.url).toContain(encodeURIComponent(place));
  await again.stop();
  await rm(place, { recursive: true });
  await expect(start()).rejects.toThrow(/which is gone/);
});

function newHome(): string {
  return join(root, `home-${++homes}`);
}

/** A server that ends tells each connection so, also one that is just being closed and has no other listener. */
function connect(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

async function linesIn(pool: pg.Pool): Promise<number[] | null> {
  const found = await pool.query('select line from kept order by line').catch(() => null);
  return found?.rows.map((row) => row.line) ?? null;
}

/** A server in a process of its own, which can be killed. */
async function startElsewhere(home: string): Promise<{ child: ChildProcess; url: string }> {
  const script = `
    import { startEmbedded } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)};
    const database = await startEmbedded({ home: process.env.HOME_OF_TEST });
    process.once('SIGTERM', () => database.stop().then(() => process.exit(0)));
    console.log(database.url);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    env: { ...process.env, HOME_OF_TEST: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let url = '';
  for await (const text of child.stdout) {
    url += text;
    if (url.endsWith('\n')) break;
  }
  return { child, url: url.trim() };
}

/** The processes with `home` in their command; those of PostgreSQL name their cluster folder only in the postmaster. */
function processesOf(home: string): { pid: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: commandOf(name) }))
    .filter(({ pid, command }) => pid !== process.pid && command.includes(`${home}/`));
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
