import type { Address, Answer, Asking, Body, Method, With, Writing } from './api-shapes.ts';

// The way to the server. Reads throw a Refusal; writes carry an Idempotency-Key and may be repeated without fear.

export type Reason =
  | 'unknown'
  | 'invalid'
  | 'forbidden'
  | 'conflict'
  | 'stale'
  | 'busy'
  | 'too_large'
  | 'unavailable'
  | 'signed_out';

/** What the server (or the lack of one) said instead of an answer. `message` is a sentence for a person, empty when there was no server. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly reason: Reason;
  /** Which input was wrong, by its name, when the server says so. */
  readonly fields: Record<string, string>;
  constructor(status: number, reason: Reason, detail = '', fields: Record<string, string> = {}) {
    super(detail);
    this.status = status;
    this.reason = reason;
    this.fields = fields;
  }
}

const base = '/api/v1';
const write_tries_max = 3;

/** By its address as the API's description has it, an answer is typed by itself. */
export function get<A extends Address<'get'>>(address: A, ...asking: With<'get', A, Asking>): Promise<Answer<'get', A>>;
export function get<T>(address: string, asking?: Asking): Promise<T>;
export async function get(address: string, asking: Asking = {}): Promise<unknown> {
  return bodyOf(await ask(urlOf(address, asking), { signal: asking.signal ?? null }));
}

interface Write<M extends Method> {
  <A extends Address<M>>(
    address: A,
    ...rest: Body<M, A> extends undefined
      ? [body?: undefined, ...With<M, A, Writing>]
      : [body: Body<M, A>, ...With<M, A, Writing>]
  ): Promise<Answer<M, A>>;
  <T = unknown>(address: string, body?: unknown, writing?: Writing): Promise<T>;
}

export const post = writer<'post'>('POST');
export const put = writer<'put'>('PUT');
export const patch = writer<'patch'>('PATCH');
export const del = writer<'delete'>('DELETE');

function writer<M extends Method>(method: string): Write<M> {
  return (address: string, body?: unknown, writing?: Writing) => write<never>(method, address, body, writing);
}

// A write without an answer may have happened. When the same write is tried again it takes the same key, so that
// pressing the button twice on a bad line still does it once.
const unanswered = new Map<string, string>();

async function write<T>(method: string, address: string, body: unknown, writing: Writing = {}): Promise<T> {
  const url = urlOf(address, writing);
  const raw = body instanceof Blob || body instanceof ArrayBuffer || body instanceof FormData;
  const text = raw || body === undefined ? undefined : JSON.stringify(body);
  const same = `${method} ${url} ${text ?? ''}`;
  const key = writing.key ?? unanswered.get(same) ?? crypto.randomUUID();
  if (!raw) unanswered.set(same, key);

  const headers: Record<string, string> = { 'idempotency-key': key };
  if (text !== undefined) headers['content-type'] = 'application/json';
  if (writing.ifMatch !== undefined) headers['if-match'] = `"${writing.ifMatch}"`;

  for (let tries = 1; ; tries++) {
    try {
      const response = await ask(url, {
        method,
        headers,
        body: raw ? (body as BodyInit) : (text ?? null),
        signal: writing.signal ?? null,
      });
      const answer = await bodyOf<T>(response);
      unanswered.delete(same);
      return answer;
    } catch (refusal) {
      const again =
        refusal instanceof Refusal && refusal.reason === 'unavailable' && tries < write_tries_max && navigator.onLine;
      if (refusal instanceof Refusal && refusal.reason !== 'unavailable') unanswered.delete(same);
      if (!again) throw refusal;
      await new Promise((done) => setTimeout(done, 400 * 3 ** (tries - 1)));
    }
  }
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, {
      ...init,
      credentials: 'same-origin',
      headers: { accept: 'application/json', ...init.headers },
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Refusal(0, 'unavailable');
  }
  if (response.ok) return response;
  const refusal = await refusalOf(response);
  if (refusal.reason === 'signed_out') for (const listener of whenSignedOut) listener();
  throw refusal;
}

async function refusalOf(response: Response): Promise<Refusal> {
  const problem = await response.json().catch(() => null);
  const faults: { at: string; says: string }[] = problem?.faults ?? [];
  const detail = faults[0]?.says ?? (typeof problem?.detail === 'string' ? problem.detail : '');
  if (response.status === 401) return new Refusal(401, 'signed_out', detail);
  const fields = Object.fromEntries(faults.map(({ at, says }) => [at, says]));
  return new Refusal(response.status, problem?.reason ?? reasonOf(response.status), detail, fields);
}

function reasonOf(status: number): Reason {
  const known: Record<number, Reason> = {
    403: 'forbidden',
    404: 'unknown',
    409: 'conflict',
    412: 'stale',
    413: 'too_large',
    429: 'busy',
  };
  return known[status] ?? (status >= 500 ? 'unavailable' : 'invalid');
}

async function bodyOf<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T;
  // A hotel's sign-in page answers 200 to everything. It is not an answer of ours.
  if (!response.headers.get('content-type')?.includes('json')) throw new Refusal(0, 'unavailable');
  return response.json() as Promise<T>;
}

function urlOf(address: string, { path = {}, query = {} }: Asking): string {
  const filled = address.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(path[name] ?? '')));
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return (
    base + filled + (pairs.length ? `?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))}` : '')
  );
}

const whenSignedOut = new Set<() => void>();
export function onSignedOut(listener: () => void): () => void {
  whenSignedOut.add(listener);
  return () => whenSignedOut.delete(listener);
}
