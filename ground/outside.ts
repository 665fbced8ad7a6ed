import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { type Came, type Going, goOut, NotSent } from './egress.ts';

/** The way out, as it is handed to whoever needs it: tests hand in another. */
export type Outside = (going: Going) => Promise<Came>;
export const outside: Outside = goOut;

export type Known = { etag: string; modified: string };
/** What came of asking for a document elsewhere. `wait_s`: it asks to be left alone for so long. */
export type Brought =
  | { is: 'document'; url: string; body: Buffer; mime: string; charset: string; etag: string; modified: string }
  | { is: 'unchanged' }
  | { is: 'gone' }
  | {
      is: 'not given';
      why: 'not public' | 'too large' | 'not there' | 'closed' | 'unreachable';
      wait_s: number | null;
    };

const redirects_max = 4;
const header_letters_max = 300;

/**
 * Brings one document from elsewhere. Each redirect is an address like any other: it is judged again before it is followed,
 * leads over https, and five of them are too many. What comes is asked for as it is, and where it was pressed together all
 * the same, it is unfolded no further than `bytes_max`.
 */
export async function bring(
  wish: { url: string; known?: Known; accept: string; agent: string; bytes_max: number; timeout_ms: number },
  send: Outside,
): Promise<Brought> {
  const { known, bytes_max, timeout_ms } = wish;
  const began = performance.now();
  let url = wish.url;
  try {
    for (let hops = 0; hops <= redirects_max; hops++) {
      const came = await send({
        url,
        headers: {
          accept: wish.accept,
          'user-agent': wish.agent,
          'accept-encoding': 'identity',
          ...(known?.etag ? { 'if-none-match': known.etag } : {}),
          ...(known?.modified ? { 'if-modified-since': known.modified } : {}),
        },
        timeout_ms: Math.max(1, timeout_ms - (performance.now() - began)),
        bytes_max,
      });
      const next = came.headers.location;
      if ([301, 302, 303, 307, 308].includes(came.status) && next !== undefined && URL.canParse(next, url)) {
        const to = new URL(next, url);
        if (to.protocol === 'http:') to.protocol = 'https:';
        url = to.href;
        continue;
      }
      return read(came, url, bytes_max);
    }
    return { is: 'not given', why: 'not there', wait_s: null };
  } catch (fault) {
    if (!(fault instanceof NotSent)) throw fault;
    const why = fault.isTooLong ? 'too large' : fault.isRefused ? 'not public' : 'unreachable';
    return { is: 'not given', why, wait_s: null };
  }
}

function read({ status, headers, body }: Came, url: string, bytes_max: number): Brought {
  if (status === 304) return { is: 'unchanged' };
  if (status === 410) return { is: 'gone' };
  const wait_s = waitOf(headers['retry-after'], headers.date);
  if (status === 401 || status === 403 || status === 402) return { is: 'not given', why: 'closed', wait_s };
  if (status >= 400 && status < 500 && status !== 429 && status !== 408)
    return { is: 'not given', why: 'not there', wait_s };
  if (status !== 200) return { is: 'not given', why: 'unreachable', wait_s };
  const unfolded = unfold(body, headers['content-encoding'], bytes_max);
  if (unfolded === null) return { is: 'not given', why: 'too large', wait_s: null };
  const [mime = '', ...more] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = /charset\s*=\s*"?([\w.:-]{1,40})/.exec(more.join(';'))?.[1] ?? '';
  const kept = (value: string | undefined) => (value !== undefined && value.length <= header_letters_max ? value : '');
  const [etag, modified] = [kept(headers.etag), kept(headers['last-modified'])];
  return { is: 'document', url, body: unfolded, mime: mime.trim(), charset, etag, modified };
}

function unfold(body: Buffer, encoding: string | undefined, bytes_max: number): Buffer | null {
  const how = { gzip: gunzipSync, 'x-gzip': gunzipSync, deflate: inflateSync, br: brotliDecompressSync }[
    encoding?.toLowerCase() ?? ''
  ];
  if (how === undefined) return body;
  try {
    return how(body, { maxOutputLength: bytes_max });
  } catch {
    return null;
  }
}

/** RFC 9110, 10.2.3: seconds, or a day and hour, which counts from the clock of whoever says it. */
function waitOf(said: string | undefined, date: string | undefined): number | null {
  if (said === undefined) return null;
  if (/^\d{1,9}$/.test(said)) return Number(said);
  const [until, now] = [Date.parse(said), Date.parse(date ?? '')];
  return Number.isNaN(until) || Number.isNaN(now) ? null : Math.max(0, Math.round((until - now) / 1000));
}

/**
 * The text of a document: by its mark of byte order; else as UTF-8 wherever it is valid UTF-8, since what was declared is
 * often wrong and a text in another charset is hardly ever valid UTF-8 by chance; else as it was declared.
 */
export function textOf(body: Buffer, declared: string): string {
  const marked =
    body[0] === 0xff && body[1] === 0xfe ? 'utf-16le' : body[0] === 0xfe && body[1] === 0xff ? 'utf-16be' : '';
  const inside = /encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(body.subarray(0, 200).toString('latin1'))?.[1] ?? '';
  const isWide = /^(utf-?16|iso-2022)/i;
  const isUnicode = /^utf-?8$/i;
  const wide = marked || [declared, inside].find((each) => isWide.test(each));
  const strict = wide === undefined ? decode(body, 'utf-8', true) : null;
  if (strict !== null) return strict;
  const named = [wide ?? '', declared, inside].find((each) => each !== '' && !isUnicode.test(each));
  if (named !== undefined) return decode(body, named, false) ?? decode(body, 'windows-1252', false) ?? '';
  // A slip in one letter of UTF-8 is no reason to misread all the others.
  const loose = decode(body, 'utf-8', false) ?? '';
  return /[\u0080-\ufffc]/.test(loose) ? loose : (decode(body, 'windows-1252', false) ?? '');
}

function decode(body: Buffer, charset: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(charset, { fatal }).decode(body);
  } catch {
    return null;
  }
}
