import { parseArgs } from 'node:util';
import { closedLoop, quantile, type Shot } from './load.ts';
import { fillPractices } from './practice-world.ts';
import { type Figure, keepResults } from './results.ts';
import { column, openStand, signedIn, untilQuiet, untilRead } from './stand.ts';

// npm run bench practice -- [--practices 20000] [--uses 200000] [--variations 40000] [--communities 300] [--home <kept folder>] [--seconds 6]
const { values } = parseArgs({
  options: {
    practices: { type: 'string', default: '20000' },
    people: { type: 'string', default: '20000' },
    communities: { type: 'string', default: '300' },
    uses: { type: 'string', default: '200000' },
    variations: { type: 'string', default: '40000' },
    home: { type: 'string' },
    seconds: { type: 'string', default: '6' },
  },
});
const size = {
  practices: Number(values.practices),
  people: Number(values.people),
  communities: Number(values.communities),
  uses: Number(values.uses),
  variations: Number(values.variations),
};
const seconds = Number(values.seconds);
const stand = await openStand({
  home: values.home,
  says: `${size.practices} practices, ${size.uses} uses, ${size.variations} variations, ${size.communities} communities`,
  fill: (db, say) => fillPractices(db, size, say),
});
// The second is a member of sixty communities.
const [, member, ...others] = await signedIn(stand, 43);
console.log('Waiting until the book has been read …');
await untilRead(stand);
await untilQuiet(stand);

const pick = <T>(list: T[]) => list[Math.floor(Math.random() * list.length)];
const open = `home_id in (select id from communities where openness = 'open')`;
const [any, mostUsed] = await Promise.all([
  column(stand, `select id from items where kind = 'practice' and ${open} order by md5(id) limit 2000`),
  column(
    stand,
    `select i.id from items i where kind = 'practice' and ${open} order by (select count(*) from uses u where u.practice_id = i.id) desc limit 20`,
  ),
]);
const [widest] = await column(
  stand,
  'select practice_id from answer_requests group by 1 order by count(*) desc limit 1',
);
const get = (path: () => string) => (): Shot => ({ method: 'GET', path: path(), headers: { cookie: member.cookie } });
const newUse = (): Shot => ({
  method: 'POST',
  path: `/api/v1/practices/${pick(any)}/uses`,
  headers: { cookie: pick(others).cookie, 'idempotency-key': crypto.randomUUID() },
  body: JSON.stringify({ outcome: 'worked', context: { ambient_c: -18, asset: 'X20' } }),
});
const shots: Record<string, { next: () => Shot; aim_ms?: number }> = {
  'practice page': { next: get(() => `/api/v1/practices/${pick(any)}`), aim_ms: 40 },
  'practice page of the twenty most used': { next: get(() => `/api/v1/practices/${pick(mostUsed)}`), aim_ms: 40 },
  'answers to one practice, asked of all': { next: get(() => `/api/v1/practices/${widest}/answers?limit=100`) },
  'practice × community matrix, fifty rows': { next: get(() => '/api/v1/answers/matrix?limit=50') },
  'what is due, for a steward': {
    next: () => ({ ...get(() => '/api/v1/dues')(), headers: { cookie: pick(others).cookie } }),
  },
  pyramid: { next: get(() => '/api/v1/practices/counts') },
  'a new use': { next: newUse },
};
const figures: Figure[] = [];
const bareShot = (): Shot => ({ method: 'GET', path: '/bare' });
await closedLoop(stand.ports.bare, bareShot, { at_once: 2, seconds: 2 });
for (const [name, { next, aim_ms }] of Object.entries(shots)) {
  const probe = await closedLoop(stand.ports.house, next, { at_once: 2, seconds: 1 });
  if (probe.done === 0) throw new Error(`${name}: nothing but refusals.`);
  const beside = await stand.measure('bare', bareShot, { at_once: 2, seconds: 2 });
  const statements = await stand.statements();
  const m = await stand.measure('house', next, { at_once: 2, seconds });
  const used = (await stand.statements()) - statements;
  figures.push(
    {
      name: `${name}: p95`,
      value: quantile(m.ms, 0.95),
      unit: 'ms',
      aim: aim_ms === undefined ? undefined : `≤ ${aim_ms}`,
      beside: `${quantile(beside.ms, 0.95).toFixed(2)} ms select 1, p50 ${quantile(m.ms, 0.5).toFixed(1)}`,
    },
    {
      name: `${name}: CPU of server and database`,
      value: m.cpu_ms,
      unit: 'ms',
      beside: `${beside.cpu_ms.toFixed(2)} ms select 1`,
    },
    { name: `${name}: statements`, value: used / Math.max(1, m.done), unit: 'a request' },
  );
  console.log(`  ${name.padEnd(42)} p95 ${quantile(m.ms, 0.95).toFixed(1)} ms, ${m.cpu_ms.toFixed(2)} ms CPU`);
}

// How long until what a use says stands on the page and in the counts: written, read by the followers, reckoned again.
const recounts: number[] = [];
for (let n = 0; n < 20; n++) {
  const practice = pick(any);
  const ask = (as: string, method: string, path: string, body?: object) =>
    fetch(`http://127.0.0.1:${stand.ports.house}/api/v1${path}`, {
      method,
      headers: {
        cookie: as,
        ...(body ? { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() } : {}),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  const uses = async () => {
    const page = await ask(member.cookie, 'GET', `/practices/${practice}`);
    return ((await page.json()) as { totals: { uses: number } }).totals.uses;
  };
  const before = await uses();
  const begun = performance.now();
  const answer = await ask(pick(others).cookie, 'POST', `/practices/${practice}/uses`, { outcome: 'worked' });
  if (!answer.ok) continue;
  while ((await uses()) <= before);
  recounts.push(performance.now() - begun);
}
recounts.sort((a, b) => a - b);
figures.push({
  name: 'from a new use to its count on the page: p95',
  value: quantile(recounts, 0.95),
  unit: 'ms',
  beside: `${recounts.length} uses`,
});
keepResults('practice', figures);
await stand.close();
