/*
 * The search index with 200,000 documents in 1,000 communities, everything closed and then everything open: how long it
 * takes to build, to find and to be findable, and what it costs in memory. `npm run bench index [documents]`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openIndex } from '../ground/index.ts';
import { type Figure, keepResults } from './results.ts';
import { chance, texts } from './texts.ts';

const communities = 1_000;
const finds = 1_000;
const [phase, folder = '', share = '0', count = '200000'] = process.argv.slice(2);

if (phase === 'build') await inThisProcess(build);
else if (phase === 'find') await inThisProcess(find);
else main(Number(phase ?? 200_000));

/** Each phase has a process of its own, as memory is one of the figures. */
function main(docs: number): void {
  const figures: Figure[] = [];
  for (const open of [0, 1]) {
    const home = mkdtempSync(join(tmpdir(), 'fieldlore-bench-'));
    try {
      for (const part of ['build', 'find']) {
        console.log(`${open === 0 ? 'closed' : 'open'}: ${part} …`);
        const args = [import.meta.filename, part, join(home, 'index'), String(open), String(docs)];
        const done = spawnSync(process.execPath, args, {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'inherit'],
          env: { ...process.env, MALLOC_ARENA_MAX: '2' },
        });
        if (done.status !== 0) throw new Error(`${part} failed`);
        figures.push(...(JSON.parse(done.stdout) as Figure[]));
      }
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  }
  keepResults('index', figures);
}

async function inThisProcess(part: () => Promise<Figure[]>): Promise<void> {
  process.stdout.write(JSON.stringify(await part()));
}

async function build(): Promise<Figure[]> {
  const started = performance.now();
  const index = openIndex(folder, { onTrouble: console.error });
  let batch = [];
  for (const doc of texts(Number(count), communities, Number(share))) {
    batch.push(doc);
    if (batch.length < 1_000) continue;
    await index.put(batch);
    batch = [];
  }
  await index.put(batch);
  const put_s = (performance.now() - started) / 1_000;
  await index.optimise();
  await index.optimise();
  const whole_s = (performance.now() - started) / 1_000;
  await index.close();
  return [
    { name: `${kind()}: put ${count} documents`, value: put_s, unit: 's', beside: 'making the texts included' },
    { name: `${kind()}: put and indexed`, value: whole_s, unit: 's' },
    { name: `${kind()}: memory after the puts`, value: rss_mb(), unit: 'MB' },
  ];
}

async function find(): Promise<Figure[]> {
  const figures: Figure[] = [];
  const questions = questionsFrom([...texts(2_000, communities, Number(share))].map((doc) => doc.title));
  figures.push({ name: `${kind()}: memory before the engine is loaded`, value: rss_mb(), unit: 'MB' });
  const index = openIndex(folder, { onTrouble: console.error, limits: { find_ms_max: 10_000 } });
  const started = performance.now();
  await index.find({ text: 'pumpe', communities: [], limit: 20 });
  figures.push({ name: `${kind()}: load, open and first find`, value: performance.now() - started, unit: 'ms' });
  figures.push({ name: `${kind()}: memory after load`, value: rss_mb(), unit: 'MB' });
  const random = chance(7);
  for (const member_of of [5, 60, 300]) {
    const took: number[] = [];
    for (let asked = 0; asked < finds; asked++) {
      const own = Array.from({ length: member_of }, () => `c${Math.floor(random() * communities)}`);
      const begun = performance.now();
      await index.find({ text: questions[asked % questions.length]!, communities: own, limit: 20 });
      took.push(performance.now() - begun);
    }
    took.sort((a, b) => a - b);
    const name = `${kind()}: find, member of ${member_of}`;
    figures.push({ name: `${name}, p50`, value: took[Math.floor(finds * 0.5)]!, unit: 'ms', aim: '20' });
    figures.push({ name: `${name}, p95`, value: took[Math.floor(finds * 0.95)]!, unit: 'ms', aim: '50' });
    figures.push({
      name: `${kind()}: memory after ${finds} finds, member of ${member_of}`,
      value: rss_mb(),
      unit: 'MB',
      aim: '250',
    });
  }
  figures.push({
    name: `${kind()}: from put to found, worst of 20`,
    value: await slowestPut(index),
    unit: 'ms',
    aim: '2000',
  });
  await index.close();
  return figures;
}

async function slowestPut(index: ReturnType<typeof openIndex>): Promise<number> {
  let slowest = 0;
  for (let number = 0; number < 20; number++) {
    const word = `neuigkeit${String.fromCharCode(97 + number)}xq`;
    const begun = performance.now();
    await index.put([
      { id: `new${number}`, kind: 'note', title: word, body: '', open: true, communities: [], at_ms: 0 },
    ]);
    const hits = await index.find({ text: word, communities: [], limit: 5 });
    if (hits[0]?.id !== `new${number}`) throw new Error(`${word} is not found`);
    slowest = Math.max(slowest, performance.now() - begun);
  }
  return slowest;
}

/** As people type: one to three words of a title, the last one often unfinished, one in ten with a slip. */
function questionsFrom(titles: string[]): string[] {
  const random = chance(3);
  return titles.map((title) => {
    const words = title
      .split(' ')
      .filter((word) => word.length > 3)
      .slice(0, 1 + Math.floor(random() * 3));
    let last = words.pop() ?? 'pumpe';
    const kind = random();
    if (kind < 0.1 && last.length > 5) last = `${last.slice(0, 3)}${last.slice(4)}`;
    else if (kind < 0.6) last = last.slice(0, 3 + Math.floor(random() * 4));
    return [...words, last].join(' ');
  });
}

function kind(): string {
  return share === '0' ? 'closed' : 'open';
}

function rss_mb(): number {
  return process.memoryUsage().rss / 1e6;
}
