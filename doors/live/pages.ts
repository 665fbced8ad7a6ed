import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { type WebSocket, WebSocketServer } from 'ws';
import { isForeign, secretOf } from '../../ground/caller.ts';
import type { Config } from '../../ground/config.ts';
import * as log from '../../ground/log.ts';
import { Refusal, refuse } from '../../ground/refusal.ts';
import { covers, type House } from '../../lore/house.ts';
import { change_bytes_max } from '../../lore/pages/live.ts';
import * as frames from './frames.ts';
import type { Member, Room } from './room.ts';
import { openRooms } from './rooms.ts';

const sockets_max = 10_000;
const frame_bytes_max = change_bytes_max + 1_024;
/** What may wait before it is known who sends it. */
const early_frames_max = 32;
/** A page of 50 KB is 340 KB as a document and a tenth of that packed; keystrokes go as they are. Nothing is kept between. */
const packing = {
  threshold: 8 * 1024,
  zlibDeflateOptions: { level: 3 },
  serverNoContextTakeover: true,
  clientNoContextTakeover: true,
  concurrencyLimit: 4,
};
const breath_ms = 20_000;
/** Bytes that may wait for a slow reader before we let it go: it comes back and asks for what it missed. */
const waiting_bytes_max = 16 * 1024 * 1024;
/** A typing hand makes ten frames in a second; a device that was away sends all it has at once. */
const frames_per_s = 60;
const frames_at_once = 400;

/** How a refusal ends a socket: 44xx as in HTTP, so that a client knows whether to come back. */
const codes: Record<Refusal['reason'], number> = {
  unknown: 4404,
  invalid: 4400,
  forbidden: 4403,
  conflict: 4409,
  stale: 4409,
  busy: 4429,
  too_large: 4413,
  unavailable: 1013,
};

const tooMuch = new Refusal('busy', 'This is too much at once. It goes on in a moment.');

/** Opens `/api/v1/live/pages/:page`, the WebSocket of those who write a page together. Returns what ends them all. */
export function openLivePages(app: FastifyInstance, house: House, config: Pick<Config, 'url'>) {
  const secure = config.url.startsWith('https://');
  const sockets = new WebSocketServer({ noServer: true, maxPayload: frame_bytes_max, perMessageDeflate: packing });
  const rooms = openRooms(house);
  const breathing = new WeakSet<WebSocket>();

  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => {});
    const page = request.url?.match(/^\/api\/v1\/live\/pages\/([0-9a-z]{1,60})(?:\?|$)/)?.[1];
    if (page === undefined) return void turnAway(socket, '404 Not Found');
    const own = [config.url, `http://${request.headers.host}`];
    if (isForeign(request.headers, own)) return turnAway(socket, '403 Forbidden');
    if (sockets.clients.size >= sockets_max) return turnAway(socket, '503 Service Unavailable');
    sockets.handleUpgrade(request, socket, head, (ws) => void admit(ws, request, page));
  });

  async function admit(ws: WebSocket, request: IncomingMessage, page: string): Promise<void> {
    let room: Room | null = null;
    let member: Member | null = null;
    let address = page;
    let isEnded = false;
    let allowance = frames_at_once;
    let counted_at = performance.now();
    const early: Uint8Array[] = [];

    const end = (fault: unknown) => {
      if (isEnded) return;
      isEnded = true;
      const refusal = fault instanceof Refusal ? fault : new Refusal('unavailable', 'Something went wrong here.');
      if (!(fault instanceof Refusal)) log.error('live: a socket failed', { page, fault });
      if (member !== null) rooms.leave(member);
      ws.close(refusal.details.sign_in === true ? 4401 : codes[refusal.reason], reasonOf(refusal.message));
      // Who does not answer the goodbye is cut off.
      setTimeout(() => ws.terminate(), 2_000).unref();
    };
    const send: Member['send'] = (payload) => {
      if (ws.readyState !== ws.OPEN) return;
      if (ws.bufferedAmount > waiting_bytes_max) return void ws.terminate();
      ws.send(frames.addressed(address, payload));
    };

    function hear(bytes: Uint8Array): void {
      if (isEnded) return;
      const now = performance.now();
      allowance = Math.min(frames_at_once, allowance + ((now - counted_at) / 1000) * frames_per_s);
      counted_at = now;
      if (--allowance < 0) {
        end(tooMuch);
        return;
      }
      if (bytes.length === 1 && bytes[0] === frames.ping) {
        if (ws.readyState === ws.OPEN) ws.send(frames.breath);
        return;
      }
      if (room === null || member === null) {
        if (early.push(bytes) > early_frames_max) end(tooMuch);
        return;
      }
      const read = frames.readFrame(bytes, page);
      if (read === null) {
        end(
          new Refusal(
            'invalid',
            'This change cannot be read. Open the page again; what you wrote stays on your device.',
          ),
        );
        return;
      }
      const { frame } = read;
      address = read.address;
      if (frame.kind === 'auth') room.greet(member, member.whyNotWrite);
      else if (frame.kind === 'have') room.answer(member, frame.vector);
      else if (frame.kind === 'change') room.take(member, frame.update);
      else if (frame.kind === 'presence') room.say(member, frame.presences);
      else if (frame.kind === 'ask presence') send(frames.presences(room.everybody()));
      else if (frame.kind === 'close') ws.close(1000);
    }

    breathing.add(ws);
    ws.on('pong', () => breathing.add(ws));
    ws.on('error', () => ws.terminate());
    ws.on('message', (data, isBinary) => {
      if (isBinary) hear(data as Buffer);
      else end(new Refusal('invalid', 'Send binary frames.'));
    });
    ws.on('close', () => {
      isEnded = true;
      if (member !== null) rooms.leave(member);
    });

    try {
      const as = await house.recognise(secretOf(request.headers, secure));
      const { person } = as;
      if (person === null) refuse('forbidden', 'Please sign in first.', { sign_in: true });
      if (as.scopes !== null && !as.scopes.some((scope) => covers(scope, 'pages:read'))) {
        refuse('forbidden', 'This token may not do that: it lacks the scope pages:read.');
      }
      const coming: Member = {
        as: { ...as, person },
        who: { id: person, name: '', handle: '' },
        whyNotWrite: null,
        client: null,
        send,
        end,
      };
      const entered = await rooms.enter(page, coming);
      if (isEnded) return rooms.leave(coming);
      room = entered;
      member = coming;
      for (const bytes of early.splice(0)) hear(bytes);
    } catch (fault) {
      end(fault);
    }
  }

  const breath = setInterval(() => {
    for (const ws of sockets.clients) {
      if (!breathing.has(ws)) ws.terminate();
      breathing.delete(ws);
      ws.ping();
    }
  }, breath_ms);

  return {
    close: async () => {
      clearInterval(breath);
      await rooms.close();
      for (const ws of sockets.clients) ws.terminate();
      sockets.close();
    },
  };
}

function turnAway(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

/** 123 bytes at most (RFC 6455, 5.5.1), cut between letters. */
function reasonOf(sentence: string): string {
  let reason = sentence;
  while (Buffer.byteLength(reason) > 120) reason = reason.slice(0, -1);
  return reason;
}
