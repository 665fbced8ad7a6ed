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

export interface Asking {
  /** Fills `{id}` in the address. */
  path?: Record<string, string | number>;
  query?: Record<string, string | number | boolean | undefined | null>;
  signal?: AbortSignal;
}
export interface Writing extends Asking {
  /** The `version` that was read with what is being changed: the write is refused as `stale` when someone was faster. */
  ifMatch?: number;
  /** Normally made here. Given only when the key must outlive this page. */
  key?: string;
}
const base = '/api/v1';
const write_tries_max = 3;

export async function get<T>(address: string, asking: Asking = {}): Promise<T> {
  return bodyOf<T>(await ask(urlOf(address, asking), { signal: asking.signal ?? null }));
}

export const post = <T = unknown>(address: string, body?: unknown, writing?: Writing) => write<T>('POST', address, body, writing);
export const put = <T = unknown>(address: string, body?: unknown, writing?: Writing) => write<T>('PUT', address, body, writing);
export const patch = <T = unknown>(address: string, body?: unknown, writing?: Writing) => write<T>('PATCH', address, body, writing);
export const del = <T = unknown>(address: string, writing?: Writing) => write<T>('DELETE', address, undefined, writing);

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
      const response = await ask(url, { method, headers, body: raw ? (body as BodyInit) : (text ?? null), signal: writing.signal ?? null });
      unanswered.delete(same);
      return await bodyOf<T>(response);
    } catch (refusal) {
      const again = refusal instanceof Refusal && refusal.reason === 'unavailable' && tries < write_tries_max && navigator.onLine;
      if (refusal instanceof Refusal && refusal.reason !== 'unavailable') unanswered.delete(same);
      if (!again) throw refusal;
      await new Promise((done) => setTimeout(done, 400 * 3 ** (tries - 1)));
    }
  }
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { ...init, credentials: 'same-origin', headers: { accept: 'application/json', ...init.headers } });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Refusal(0, 'unavailable');
  }
  if (response.ok) return response;
  const refusal = await refusalOf(response);
  if (refusal.reason === 'signed_out') for (const listener of whenSignedOut) listener();
  throw refusal;
}

/** Also for answers fetched elsewhere, such as the queue of waiting notes. */
export async function refusalOf(response: Response): Promise<Refusal> {
  const problem = await response.json().catch(() => null);
  const detail = typeof problem?.detail === 'string' ? problem.detail : '';
  if (response.status === 401) return new Refusal(401, 'signed_out', detail);
  return new Refusal(response.status, problem?.reason ?? reasonOf(response.status), detail, problem?.fields ?? {});
}

function reasonOf(status: number): Reason {
  const known: Record<number, Reason> = { 403: 'forbidden', 404: 'unknown', 409: 'conflict', 412: 'stale', 413: 'too_large', 429: 'busy' };
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
  return base + filled + (pairs.length ? `?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))}` : '');
}

const whenSignedOut = new Set<() => void>();
export function onSignedOut(listener: () => void): () => void {
  whenSignedOut.add(listener);
  return () => whenSignedOut.delete(listener);
}
