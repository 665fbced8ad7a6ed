import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBase } from '../ground/base.ts';
import { startEmbedded } from '../ground/embedded.ts';
import { sql } from '../ground/sql.ts';
import { ownHome } from '../test/own-home.ts';
import { treeOf } from './processes.ts';
import { keepResults } from './results.ts';

// npm run bench kill -- [--seconds 60] [--kills 10]
// Writers share notes without pause while the server and the database are killed in turn. What was acknowledged must be
// there afterwards, once, with its line in the book; what was tried again with its key must not be there twice.
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, kills: { type: 'string', default: '10' } },
});
const seconds = Number(values.seconds);
const kills = Number(values.kills);
const port = 3953;
const address = `http://127.0.0.1:${port}`;
const home = await ownHome('kill');
const main = join(import.meta.dirname, '../doors/cli/main.ts');
const acknowledged = new Map<string, string>();
const waits: number[] = [];
let unanswered = 0;
let isOver = false;

// Whatever goes wrong here, nothing is left running.
process.on('exit', () => server.kill('SIGKILL'));
let server = start();
const code = await untilSaid(server, /code=(\S+)/);
const cookie = await setUp(code);
type Home = { me: { communities: { id: string }[] } };
const { communities } = ((await (await fetch(`${address}/api/v1/home`, { headers: { cookie } })).json()) as Home).me;

const writers = [1, 2, 3, 4].map((n) => write(n));
for (let n = 0; n < kills; n++) {
  await new Promise((resolve) => setTimeout(resolve, (seconds * 1000) / (kills + 1)));
  const begun = performance.now();
  if (n % 2 === 0) {
    server.kill('SIGKILL');
    await new Promise((resolve) => server.once('exit', resolve));
    server = start();
  } else {
    const database = treeOf(server.pid as number).slice(1);
    for (const pid of database) kill(pid);
  }
  // What was under way when it was killed may still be acknowledged.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const before = acknowledged.size;
  while (acknowledged.size === before) await new Promise((resolve) => setTimeout(resolve, 20));
  waits.push((performance.now() - begun) / 1000);
  console.log(
    `  ${n % 2 === 0 ? 'server  ' : 'database'} killed; writing again after ${waits.at(-1)?.toFixed(1)} s; ${acknowledged.size} acknowledged`,
  );
}
await new Promise((resolve) => setTimeout(resolve, (seconds * 1000) / (kills + 1)));
isOver = true;
await Promise.all(writers);
server.kill('SIGTERM');
await new Promise((resolve) => server.once('exit', resolve));

const embedded = await startEmbedded({ home });
const base = await openBase<any>(embedded.url, { connections: 1 });
const { rows } = await sql<{ id: string; body: string; lines: number }>`
  select n.item_id as id, n.body, (select count(*) from happenings h where h.item_id = n.item_id and h.what = 'note.shared') as lines
  from notes n`.execute(base.read);
const kept = new Map(rows.map((row) => [row.id, row]));
const missing = [...acknowledged].filter(([id, body]) => kept.get(id)?.body !== body).length;
const twice = rows.length - new Set(rows.map((row) => row.body)).size;
const withoutLine = rows.filter((row) => row.lines !== 1).length;
await base.close();
await embedded.stop();
await rm(home, { recursive: true, force: true });

keepResults('kill', [
  { name: 'kills, server and database in turn', value: kills, unit: 'times' },
  { name: 'notes acknowledged', value: acknowledged.size, unit: 'notes' },
  { name: 'tries that got no answer and were repeated', value: unanswered, unit: 'tries' },
  { name: 'acknowledged notes missing', value: missing, unit: 'notes', aim: '0' },
  { name: 'notes there twice', value: twice, unit: 'notes', aim: '0' },
  { name: 'notes without their one line in the book', value: withoutLine, unit: 'notes', aim: '0' },
  { name: 'writing again after a kill, longest', value: Math.max(...waits), unit: 's' },
]);
process.exit(missing + twice + withoutLine === 0 ? 0 : 1);

async function write(writer: number): Promise<void> {
  for (let n = 0; !isOver; n++) {
    const body = `Writer ${writer}, note ${n}.`;
    const key = crypto.randomUUID();
    for (;;) {
      const answer = await fetch(`${address}/api/v1/notes`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ body, home: communities[0].id }),
        signal: AbortSignal.timeout(10_000),
      }).catch(() => null);
      if (answer?.status === 201) {
        acknowledged.set(((await answer.json()) as { id: string }).id, body);
        break;
      }
      if (answer !== null && answer.status !== 503 && answer.status !== 429) {
        throw new Error(`A note was refused: ${answer.status} ${await answer.text()}`);
      }
      unanswered++;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function start(): ChildProcess {
  return spawn(process.execPath, [main, 'serve'], {
    env: { ...process.env, FIELDLORE_HOME: home, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function untilSaid({ stdout }: ChildProcess, pattern: RegExp): Promise<string> {
  if (stdout === null) throw new Error('The server was started without a way to hear it.');
  let said = '';
  for await (const chunk of stdout.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    said += chunk;
    const found = said.match(pattern);
    if (found) {
      // Read on: a pipe that nobody reads fills up and stops its writer.
      stdout.resume();
      return found[1];
    }
  }
  throw new Error(`The server ended: ${said}`);
}

async function setUp(code: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      code,
      organisation: 'Kill',
      name: 'Ada Moe',
      email: 'ada@example.org',
      password: 'unlikely words here',
      kit: 'field service',
    }),
  });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0];
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {}
}
