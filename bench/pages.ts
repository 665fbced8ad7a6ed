import { parseArgs } from 'node:util';
import { quantile, type Shot } from './load.ts';
import { durable, manyHands, openings } from './pages-hands.ts';
import { killRuns } from './pages-kill.ts';
import { fillPages, home, long_page, together_page } from './pages-world.ts';
import { type Figure, keepResults } from './results.ts';
import { openStand, signedIn, untilQuiet, untilRead } from './stand.ts';

// npm run bench pages -- [--pages 10000] [--hands 100] [--seconds 15] [--kill] [--kills 20] [--home <kept folder>]
const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '10000' },
    hands: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '15' },
    kill: { type: 'boolean', default: false },
    kills: { type: 'string', default: '20' },
    home: { type: 'string' },
  },
});
if (values.kill) {
  const { figures, isWhole } = await killRuns(Number(values.kills));
  keepResults('pages-kill', figures);
  process.exit(isWhole ? 0 : 1);
}

const seconds = Number(values.seconds);
const hands = Number(values.hands);
const listeners = 10;
const together = 50;
const stand = await openStand({
  home: values.home,
  says: `${values.pages} pages`,
  fill: (db, say) => fillPages(db, { pages: Number(values.pages), people: 300, together }, say),
});
const { house } = stand.ports;
const people = await signedIn(stand, hands + listeners);
await untilRead(stand);
await untilQuiet(stand);
const [me] = people;
const figures: Figure[] = [];
const get = (path: () => string) => (): Shot => ({ method: 'GET', path: path(), headers: { cookie: me.cookie } });
const anyPage = () => `page${String(1 + Math.floor(Math.random() * Number(values.pages))).padStart(10, '0')}`;
const shots: [string, () => Shot, string?][] = [
  ['open a page of 50 KB', get(() => `/api/v1/pages/${long_page}`), '≤ 40'],
  ['one level of the tree, at the root', get(() => `/api/v1/communities/${home}/pages`)],
  [
    'one level of the tree, below a page',
    get(
      () =>
        `/api/v1/communities/${home}/pages?under=page${String(1 + Math.floor(Math.random() * 100)).padStart(10, '0')}`,
    ),
  ],
  ['a page of the tree with its path', get(() => `/api/v1/pages/${anyPage()}`)],
];
for (const [name, next, aim] of shots) {
  const m = await stand.measure('house', next, { at_once: 2, seconds: Math.min(6, seconds) });
  if (m.done === 0) throw new Error(`${name}: nothing but refusals.`);
  figures.push({
    name: `${name}: p95`,
    value: quantile(m.ms, 0.95),
    unit: 'ms',
    aim,
    beside: `p50 ${quantile(m.ms, 0.5).toFixed(1)}, ${m.cpu_ms.toFixed(2)} ms CPU`,
  });
}

const ask = (method: string, path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${house}/api/v1${path}`, {
    method,
    headers: { cookie: me.cookie, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const read = await (
  await fetch(`http://127.0.0.1:${house}/api/v1/pages/${long_page}`, { headers: { cookie: me.cookie } })
).json();
const saves: number[] = [];
let { version, body } = read as { version: number; body: string };
for (let n = 0; n < 60; n++) {
  body = body.replace(/^## Part 7.*$/m, `## Part 7, written ${n} times`);
  const begun = performance.now();
  const answer = await ask('PATCH', `/pages/${long_page}`, { body }, { 'if-match': `"${version}"` });
  saves.push(performance.now() - begun);
  if (!answer.ok) throw new Error(await answer.text());
  version = ((await answer.json()) as { version: number }).version;
}
saves.sort((a, b) => a - b);
figures.push({
  name: 'save a page of 50 KB: p95',
  value: quantile(saves, 0.95),
  unit: 'ms',
  beside: `p50 ${quantile(saves, 0.5).toFixed(1)}`,
});
figures.push({
  name: 'open it for writing together, until all is there: p95',
  value: await openings(house, me, long_page, 40),
  unit: 'ms',
});

console.log(`${hands} hands on one page …`);
const m = await manyHands(house, people, together_page, { per_s: 3, seconds, listeners, cpu_s: stand.cpu_s });
figures.push(
  {
    name: `${hands} on one page at 3 changes/s, heard by the others: p50`,
    value: quantile(m.heard, 0.5),
    unit: 'ms',
    aim: '≤ 150',
    beside: `${m.changes} changes, ${m.lost} hands lost, ${m.cpu_ms.toFixed(2)} ms CPU each`,
  },
  {
    name: `${hands} on one page, heard by the others: p99`,
    value: quantile(m.heard, 0.99),
    unit: 'ms',
    aim: '≤ 500',
    beside: `${m.heard.length} of ${m.awaited} heard`,
  },
  {
    name: `${hands} on one page, acknowledged: p50`,
    value: quantile(m.acked, 0.5),
    unit: 'ms',
    beside: `p99 ${quantile(m.acked, 0.99).toFixed(0)} ms`,
  },
);
console.log('As much as can be kept, on many pages …');
const pages = Array.from({ length: together }, (_, n) => `togeth${String(n + 1).padStart(8, '0')}`);
const kept = await durable(house, people, pages, seconds);
figures.push({
  name: `changes kept, ${people.length} hands on ${together} pages`,
  value: kept.rate,
  unit: 'a second',
  beside: `acknowledged p50 ${quantile(kept.ms, 0.5).toFixed(0)}, p99 ${quantile(kept.ms, 0.99).toFixed(0)} ms`,
});
keepResults('pages', figures);
await stand.close();
