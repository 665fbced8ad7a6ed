import { lookup as resolveName } from 'node:dns/promises';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { BlockList, isIP } from 'node:net';
import { within } from './deadline.ts';

const ms_max = 10_000;
const answer_bytes_max = 64 * 1024;

export type Going = {
  url: string;
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  headers?: Record<string, string>;
  body?: Buffer | string | null;
  timeout_ms?: number;
  /** Of the answer; what is longer is refused, not cut. */
  bytes_max?: number;
  /** A port of this machine that may be reached over plain http all the same: for tests. */
  loopback_port?: number;
};
export type Came = { status: number; headers: IncomingMessage['headers']; body: Buffer };

/** The request was not made, or its answer was not taken. `isRefused`: it would be the same another time. */
export class NotSent extends Error {
  readonly isRefused: boolean;
  /** It answered, with more than was asked for. */
  readonly isTooLong: boolean;
  constructor(sentence: string, isRefused = false, isTooLong = false) {
    super(sentence);
    this.name = 'NotSent';
    this.isRefused = isRefused;
    this.isTooLong = isTooLong;
  }
}

// Every range that IANA's special-purpose registries (RFC 6890 and after) do not mark as globally reachable.
const closed = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  closed.addSubnet(net, bits, 'ipv4');
// Of IPv6 only 2000::/3 is handed out; within it these are tunnels to IPv4, documentation, benchmarks.
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
] as const)
  closed.addSubnet(net, bits, 'ipv6');
// The service that tells a virtual machine its secrets, where it stands at a public address.
closed.addAddress('168.63.129.16', 'ipv4');

/** Whether an address is of the public internet: nobody's own network, machine, or metadata service. */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed.check(address, 'ipv4');
  return family === 6 && open6.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

/**
 * Makes a request to somewhere outside: the only way out of this program. The name is looked up once, and what was looked
 * at is what is called: else a name could answer twice, once for us and once for the call. Redirects are not followed; the
 * answer has limits in time and bytes. Throws NotSent.
 */
export async function goOut(going: Going): Promise<Came> {
  const url = URL.canParse(going.url) ? new URL(going.url) : null;
  if (url === null) throw new NotSent('This is no address.', true);
  const isTest = going.loopback_port !== undefined && Number(url.port) === going.loopback_port;
  if (url.protocol !== 'https:' && !(isTest && url.protocol === 'http:'))
    throw new NotSent('Only https goes out.', true);
  if (url.username !== '' || url.password !== '') throw new NotSent('An address holds no password.', true);
  const timeout_ms = going.timeout_ms ?? ms_max;
  const began = performance.now();
  const address = await within(timeout_ms, '', addressOf(url.hostname.replace(/^\[|\]$/g, ''), isTest)).catch(
    (fault) => {
      throw fault instanceof NotSent ? fault : new NotSent(`${url.hostname} was not found in time.`);
    },
  );
  return await call(url, address, { ...going, timeout_ms: Math.max(1, timeout_ms - (performance.now() - began)) });
}

async function addressOf(host: string, isTest: boolean): Promise<{ address: string; family: number }> {
  const found = isIP(host)
    ? [{ address: host, family: isIP(host) }]
    : await resolveName(host, { all: true, verbatim: true }).catch(() => []);
  if (found.length === 0) throw new NotSent(`There is no host ${host}, or it cannot be found now.`);
  const isAllowed = (each: string) => isPublic(each) || (isTest && (each === '127.0.0.1' || each === '::1'));
  // One address that is not public is enough: a name that stands for both is no accident.
  if (!found.every(({ address }) => isAllowed(address)))
    throw new NotSent(`${host} is not on the public internet.`, true);
  return found[0];
}

function call(url: URL, at: { address: string; family: number }, going: Going): Promise<Came> {
  const limit = going.bytes_max ?? answer_bytes_max;
  const timeout_ms = going.timeout_ms ?? ms_max;
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? secureRequest : plainRequest)(
      url,
      {
        method: going.method ?? 'GET',
        headers: going.headers,
        // No pool: a kept connection would be to an address that was looked at for another request.
        agent: false,
        lookup: (_, options, done) =>
          options.all
            ? done(null, [at])
            : (done as (e: null, a: string, f: number) => void)(null, at.address, at.family),
      },
      (answer) => {
        const parts: Buffer[] = [];
        let bytes = 0;
        answer.on('data', (part: Buffer) => {
          bytes += part.length;
          if (bytes <= limit) return void parts.push(part);
          end(new NotSent(`${url.host} answers more than ${limit} bytes.`, false, true));
          request.destroy();
        });
        answer.on('error', (fault) => end(fault));
        answer.on('end', () => {
          clearTimeout(timer);
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) });
        });
      },
    );
    // Of the whole exchange: a socket's own time-out begins again with every byte.
    const timer = setTimeout(() => request.destroy(new NotSent(`${url.host} did not answer in time.`)), timeout_ms);
    const end = (fault: Error) => {
      clearTimeout(timer);
      reject(fault instanceof NotSent ? fault : new NotSent(`${url.host} could not be reached: ${fault.message}`));
    };
    request.on('error', end);
    request.end(going.body ?? undefined);
  });
}
