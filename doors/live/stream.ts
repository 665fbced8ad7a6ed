import type { FastifyInstance } from 'fastify';
import { secretOf } from '../../ground/caller.ts';
import type { Config } from '../../ground/config.ts';
import * as log from '../../ground/log.ts';
import { refuse } from '../../ground/refusal.ts';
import { covers, type House } from '../../lore/house.ts';
import type { Viewer } from '../../lore/route.ts';

const streams_max = 10_000;
const streams_per_person_max = 20;
const heartbeat_ms = 20_000;
const look_ms = 800;
/** Bytes that may wait for a slow reader before we let it go: it comes back and asks for what it missed. */
const waiting_bytes_max = 256 * 1024;

type Told = Awaited<ReturnType<House['happeningsFor']>>['told'][number];
type Stream = { as: Viewer; write(text: string): boolean; end(): void };

/** Opens `/api/v1/live`. Returns what ends all streams. */
export function openLive(app: FastifyInstance, house: House, config: Pick<Config, 'url'>): { close(): void } {
  const streams = new Set<Stream>();
  const secure = config.url.startsWith('https://');
  let place: string | null = null;
  let looking = false;
  let again = false;

  app.get('/api/v1/live', async (request, reply) => {
    const as = await house.recognise(secretOf(request.headers, secure));
    if (as.person === null) refuse('forbidden', 'Please sign in first.', { sign_in: true });
    if (as.scopes !== null && !as.scopes.some((scope) => covers(scope, 'notices:read'))) {
      refuse('forbidden', 'This token may not do that: it lacks the scope notices:read.');
    }
    const own = [...streams].filter((each) => each.as.person === as.person);
    if (streams.size >= streams_max || own.length >= streams_per_person_max) {
      refuse('busy', 'Too many open streams. Close some windows.', { retry_after_s: 30 });
    }
    reply.hijack();
    const out = reply.raw;
    out.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    });
    const stream: Stream = {
      as,
      write: (text) => {
        if (out.writableLength > waiting_bytes_max) return false;
        out.write(text);
        return true;
      },
      end: () => void out.end(),
    };
    out.write('retry: 2000\n\n');
    out.on('close', () => streams.delete(stream));
    try {
      const end = await house.happeningsFor([], null, 1);
      // Never from a caller's word: one who names a place far ahead would make it silent for everybody.
      place ??= end.place;
      const seen = lastIdOf(request.headers['last-event-id']);
      const missed = seen === null ? end : await house.happeningsFor([as], seen, 200);
      if (missed.tooFar) out.write(`id: ${missed.place}\nevent: look-again\ndata: {}\n\n`);
      for (const each of missed.told) if (each.people.has(as.person)) out.write(toEvent(each, as.person));
      streams.add(stream);
      // What was told to the others while we read: twice is harmless, never is not.
      const between = await house.happeningsFor([as], missed.place, 200);
      for (const each of between.told) if (each.people.has(as.person)) out.write(toEvent(each, as.person));
      out.write(`id: ${between.place}\nevent: here\ndata: {}\n\n`);
    } catch (fault) {
      // The head is out already: who is cut off comes back and asks for what they missed.
      log.warn('live: a stream could not begin', { fault });
      streams.delete(stream);
      out.end();
    }
  });

  async function look(): Promise<void> {
    if (looking) {
      again = true;
      return;
    }
    if (streams.size === 0) {
      place = null;
      return;
    }
    looking = true;
    try {
      do {
        again = false;
        const all = [...streams];
        const here = await house.stillHere(all.map((stream) => stream.as));
        const staying = all.filter((stream) => {
          if (here.has(stream.as)) return true;
          stream.end();
          streams.delete(stream);
          return false;
        });
        const news = await house.happeningsFor(
          staying.map((stream) => stream.as),
          place,
          500,
        );
        place = news.place;
        for (const each of news.told) {
          for (const stream of staying) {
            const person = stream.as.person as string;
            if (!each.people.has(person) || stream.write(toEvent(each, person))) continue;
            stream.end();
            streams.delete(stream);
          }
        }
        if (news.told.length > 0) again = true;
      } while (again);
    } catch (fault) {
      log.warn('live: could not read the book and will try again', { fault });
    } finally {
      looking = false;
    }
  }

  house.onCommit(() => setTimeout(look, 20));
  const looker = setInterval(look, look_ms);
  const heart = setInterval(() => {
    for (const stream of streams) stream.write(': \n\n');
  }, heartbeat_ms);
  return {
    close: () => {
      clearInterval(looker);
      clearInterval(heart);
      for (const stream of streams) stream.end();
      streams.clear();
    },
  };
}

function lastIdOf(header: string | string[] | undefined): string | null {
  return typeof header === 'string' && /^\d{1,20}\.\d{1,15}$/.test(header) ? header : null;
}

function toEvent({ id, what, item, kind, people }: Told, person: string): string {
  const communities = people.get(person);
  return `id: ${id}\nevent: happened\ndata: ${JSON.stringify({ id, what, item, kind, communities })}\n\n`;
}
