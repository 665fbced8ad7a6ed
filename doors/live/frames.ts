/*
 * The words of the co-editing socket: those of the Hocuspocus provider (4.x), which are those of y-protocols behind the
 * name of a document. A frame is read once and completely, or it is none.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

const types = {
  sync: 0,
  presence: 1,
  auth: 2,
  askPresence: 3,
  syncReply: 4,
  message: 5,
  close: 7,
  status: 8,
  ping: 9,
  pong: 10,
};
/** One byte without a name in front: is the line still there? */
export const ping = types.ping;
export const breath = new Uint8Array([types.pong]);
const presences_max = 300;
const presence_letters_max = 2_000;

export type Presence = { client: number; clock: number; state: string };
export type Frame =
  | { kind: 'auth' }
  /** What the other side has, as a state vector: it wants the rest. */
  | { kind: 'have'; vector: Uint8Array }
  /** An update. Each is answered with one `status`. */
  | { kind: 'change'; update: Uint8Array }
  | { kind: 'presence'; presences: Presence[] }
  | { kind: 'ask presence' }
  | { kind: 'close' }
  | { kind: 'nothing' };

/** Null when it is no frame for this page. `address` goes back in front of each answer. */
export function readFrame(bytes: Uint8Array, page: string): { frame: Frame; address: string } | null {
  if (bytes.length === 1 && bytes[0] === types.pong) {
    return { frame: { kind: 'nothing' }, address: page };
  }
  try {
    const from = decoding.createDecoder(bytes);
    const address = decoding.readVarString(from);
    // Several providers on one socket tell themselves apart by what stands behind a NUL.
    if (address !== page && !(address.startsWith(`${page}\0`) && address.length < page.length + 40)) return null;
    const frame = readRest(from);
    return frame === null || decoding.hasContent(from) ? null : { frame, address };
  } catch {
    return null;
  }
}

function readRest(from: decoding.Decoder): Frame | null {
  switch (decoding.readVarUint(from)) {
    case types.auth:
      if (decoding.readVarUint(from) !== 0) return null;
      // The token: who it is was known when the socket was opened. Then, perhaps, the provider's version.
      decoding.readVarString(from);
      if (decoding.hasContent(from)) decoding.readVarString(from);
      return { kind: 'auth' };
    case types.sync:
    case types.syncReply: {
      const step = decoding.readVarUint(from);
      const content = decoding.readVarUint8Array(from);
      if (step === 0) return { kind: 'have', vector: content };
      return step === 1 || step === 2 ? { kind: 'change', update: content } : null;
    }
    case types.presence:
      return { kind: 'presence', presences: readPresences(decoding.readVarUint8Array(from)) };
    case types.askPresence:
      return { kind: 'ask presence' };
    case types.message:
      decoding.readVarString(from);
      return { kind: 'nothing' };
    case types.close:
      if (decoding.hasContent(from)) decoding.readVarString(from);
      return { kind: 'close' };
    default:
      return null;
  }
}

function readPresences(bytes: Uint8Array): Presence[] {
  const from = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(from);
  if (count > presences_max) throw new Error('too many');
  return Array.from({ length: count }, () => {
    const client = decoding.readVarUint(from);
    const clock = decoding.readVarUint(from);
    const state = decoding.readVarString(from);
    if (state.length > presence_letters_max || client > 0xffffffff || clock > 0x7fffffff) throw new Error('too much');
    return { client, clock, state };
  });
}

/** What goes out stands behind an address of its reader; the rest is made once for all of them. */
export type Payload = Uint8Array;

function payload(type: number, write: (to: encoding.Encoder) => void): Payload {
  return encoding.encode((to) => {
    encoding.writeVarUint(to, type);
    write(to);
  });
}

export const addressed = (address: string, payload: Payload): Uint8Array =>
  encoding.encode((to) => {
    encoding.writeVarString(to, address);
    encoding.writeUint8Array(to, payload);
  });

export const authenticated = (writes: boolean): Payload =>
  payload(types.auth, (to) => {
    encoding.writeVarUint(to, 2);
    encoding.writeVarString(to, writes ? 'read-write' : 'readonly');
  });

const sync = (step: 0 | 1 | 2, content: Uint8Array): Payload =>
  payload(types.sync, (to) => {
    encoding.writeVarUint(to, step);
    encoding.writeVarUint8Array(to, content);
  });
export const have = (vector: Uint8Array): Payload => sync(0, vector);
export const missing = (update: Uint8Array): Payload => sync(1, update);
export const change = (update: Uint8Array): Payload => sync(2, update);

/** `kept`: durable, for each update that came, in order. */
export const status = (kept: boolean): Payload => payload(types.status, (to) => encoding.writeVarInt(to, kept ? 1 : 0));

export const message = (content: object): Payload =>
  payload(types.message, (to) => encoding.writeVarString(to, JSON.stringify(content)));

export const presences = (all: Presence[]): Payload =>
  payload(types.presence, (to) =>
    encoding.writeVarUint8Array(
      to,
      encoding.encode((inner) => {
        encoding.writeVarUint(inner, all.length);
        for (const { client, clock, state } of all) {
          encoding.writeVarUint(inner, client);
          encoding.writeVarUint(inner, clock);
          encoding.writeVarString(inner, state);
        }
      }),
    ),
  );
