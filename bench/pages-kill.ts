import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as Y from 'yjs';
import { openBase } from '../ground/base.ts';
import { startEmbedded } from '../ground/embedded.ts';
import { readWords } from '../ground/live-text.ts';
import { sql } from '../ground/sql.ts';
import { openWriter, wordsIn } from '../test/api/writer.ts';
import { ownHome } from '../test/own-home.ts';
import { treeOf } from './processes.ts';
import type { Figure } from './results.ts';

const port = 3954;
const address = `http://127.0.0.1:${port}`;
const hands = 6;
const words_between_kills = 40;

/**
 * Six hands write on one page without pause while the server and its database are killed in turn. After each kill they
 * begin anew with nothing of their own, as other devices would: what was acknowledged must be there.
 */
export async function killRuns(kills: number): Promise<{ figures: Figure[]; isWhole: boolean }> {
  const home = await ownHome('pages-kill');
  const main = join(import.meta.dirname, '../doors/cli/main.ts');
  const start = () =>
    spawn(process.execPath, [main, 'serve'], {
      env: { ...process.env, FIELDLORE_HOME: home, PORT: String(port), HOST: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  let server = start();
  process.on('exit', () => server.kill('SIGKILL'));
  const { cookie, page } = await setUp(await untilSaid(server, /code=(\S+)/));

  const acknowledged = new Set<string>();
  let missing = 0;
  let unanswered = 0;
  const waits: number[] = [];
  let isOver = false;
  const writers = Array.from({ length: hands }, (_, n) => write(n));

  async function write(hand: number): Promise<void> {
    for (let life = 0; !isOver; life++) {
      const writer = await openWriter(address, { cookie }, page, {}).catch(() => null);
      if (writer === null || !writer.isOpen()) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        continue;
      }
      const before = [...acknowledged];
      await writer.synced().catch(() => {});
      if (!writer.isOpen()) continue;
      await writer.settled().catch(() => {});
      const there = new Set(wordsOf(writer.doc));
      if (writer.isOpen()) missing += before.filter((word) => !there.has(word)).length;
      for (let n = 0; !isOver && writer.isOpen(); n++) {
        const word = `h${hand}l${life}n${n}`;
        const answers = writer.statuses.length;
        wordsIn(writer.doc).insert(wordsIn(writer.doc).length, ` ${word}`);
        await writer
          .until(() => !writer.isOpen() || writer.statuses.length > answers, 'an answer', 30_000)
          .catch(() => {});
        if (writer.statuses.length > answers && writer.statuses.at(-1) === true) acknowledged.add(word);
        else unanswered++;
      }
      await writer.close();
    }
  }

  for (let n = 0; n < kills; n++) {
    await untilMore(words_between_kills);
    const begun = performance.now();
    if (n % 2 === 0) {
      server.kill('SIGKILL');
      await new Promise((resolve) => server.once('exit', resolve));
      server = start();
      server.stdout?.resume();
    } else for (const pid of treeOf(server.pid as number).slice(1)) kill(pid);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await untilMore(1);
    waits.push((performance.now() - begun) / 1000);
    console.log(
      `  ${n % 2 === 0 ? 'server  ' : 'database'} killed; writing again after ${waits.at(-1)?.toFixed(1)} s; ${acknowledged.size} acknowledged, ${missing} missing`,
    );
  }
  await untilMore(words_between_kills);
  isOver = true;
  await Promise.all(writers);
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));

  async function untilMore(count: number): Promise<void> {
    const wanted = acknowledged.size + count;
    while (acknowledged.size < wanted) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  const embedded = await startEmbedded({ home });
  const base = await openBase<any>(embedded.url, { connections: 1 });
  const { rows } = await sql<{ change: Buffer; body: string }>`
    select l.state as change, v.body from page_live l join pages p on p.item_id = l.page_id
    join page_versions v on v.page_id = p.item_id and v.number = p.number where l.page_id = ${page}
    union all select change, '' from page_updates where page_id = ${page}`.execute(base.read);
  const doc = new Y.Doc();
  for (const row of rows) Y.applyUpdate(doc, row.change);
  const inLog = new Set(wordsOf(doc));
  const inPage = new Set(rows[0].body.match(/h\d+l\d+n\d+/g) ?? []);
  const lost = [...acknowledged].filter((word) => !inLog.has(word)).length;
  const unread = [...acknowledged].filter((word) => !inPage.has(word)).length;
  const twice = wordsOf(doc).length - inLog.size;
  await base.close();
  await embedded.stop();
  await rm(home, { recursive: true, force: true });
  return {
    isWhole: missing + lost + unread + twice === 0,
    figures: [
      { name: 'kills in the middle of writing together, server and database in turn', value: kills, unit: 'times' },
      { name: 'changes acknowledged', value: acknowledged.size, unit: 'changes' },
      { name: 'changes without an answer', value: unanswered, unit: 'changes' },
      {
        name: 'acknowledged changes missing for who opened the page after a kill',
        value: missing,
        unit: 'changes',
        aim: '0',
      },
      { name: 'acknowledged changes missing in the end', value: lost, unit: 'changes', aim: '0' },
      { name: 'acknowledged changes missing on the page after a stop', value: unread, unit: 'changes', aim: '0' },
      { name: 'changes there twice', value: twice, unit: 'changes', aim: '0' },
      { name: 'writing again after a kill, longest', value: Math.max(...waits), unit: 's' },
    ],
  };
}

const wordsOf = (doc: Y.Doc): string[] => readWords(doc).body.match(/h\d+l\d+n\d+/g) ?? [];

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

async function setUp(code: string): Promise<{ cookie: string; page: string }> {
  const send = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${address}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const answer = await send('/setup', {
    code,
    organisation: 'Kill',
    name: 'Ada Moe',
    email: 'ada@example.org',
    password: 'unlikely words here',
    kit: 'field service',
  });
  const secret = (answer.headers.get('set-cookie') ?? '').split(';')[0];
  type Home = { me: { communities: { id: string }[] } };
  const { me } = (await (await fetch(`${address}/api/v1/home`, { headers: { cookie: secret } })).json()) as Home;
  const begun = await send(
    '/pages',
    { title: 'Killed', body: 'Begin.', home: me.communities[0].id },
    { cookie: secret },
  );
  const { id } = (await begun.json()) as { id: string };
  return { cookie: secret.replace(/^fieldlore=/, ''), page: id };
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {}
}
