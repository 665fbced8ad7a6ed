import { Agent, request } from 'node:http';

export type Shot = { method: string; path: string; headers?: Record<string, string>; body?: string };
export type Timing = { done: number; failed: number; seconds: number; ms: number[] };

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

function fire(port: number, shot: Shot): Promise<boolean> {
  return new Promise((resolve) => {
    const headers = {
      ...shot.headers,
      ...(shot.body
        ? { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(shot.body)) }
        : {}),
    };
    const sent = request(
      { port, host: '127.0.0.1', agent, method: shot.method, path: shot.path, headers },
      (response) => {
        response.on('data', () => {});
        response.on('end', () => resolve((response.statusCode ?? 500) < 300));
      },
    );
    sent.on('error', () => resolve(false));
    sent.end(shot.body);
  });
}

/** So many at once, each the next as soon as one is answered: how much the server can do. */
export async function closedLoop(
  port: number,
  next: () => Shot,
  options: { at_once: number; seconds: number },
): Promise<Timing> {
  const ms: number[] = [];
  let failed = 0;
  const start = performance.now();
  const until = start + options.seconds * 1000;
  const runner = async () => {
    while (performance.now() < until) {
      const begun = performance.now();
      if (await fire(port, next())) ms.push(performance.now() - begun);
      else failed++;
    }
  };
  await Promise.all(Array.from({ length: options.at_once }, runner));
  return { done: ms.length, failed, seconds: (performance.now() - start) / 1000, ms: ms.sort((a, b) => a - b) };
}

/**
 * At a fixed rate, whether or not the ones before are answered: what people feel. Times count from when a request was
 * due, so a stall is not hidden by the requests that it kept from being sent.
 */
export async function openLoop(
  port: number,
  next: () => Shot,
  options: { per_s: number; seconds: number },
): Promise<Timing> {
  const ms: number[] = [];
  let failed = 0;
  const start = performance.now();
  const total = Math.floor(options.per_s * options.seconds);
  const waiting: Promise<void>[] = [];
  for (let n = 0; n < total; n++) {
    const due = start + (n * 1000) / options.per_s;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    waiting.push(
      fire(port, next()).then((ok) => {
        if (ok) ms.push(performance.now() - due);
        else failed++;
      }),
    );
  }
  await Promise.all(waiting);
  return { done: ms.length, failed, seconds: (performance.now() - start) / 1000, ms: ms.sort((a, b) => a - b) };
}

/** The value below which this share of the sorted times lies. */
export function quantile(sorted: number[], share: number): number {
  return sorted.length === 0 ? Number.NaN : sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
