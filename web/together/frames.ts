// What goes over the socket of a page that is written together: the provider's protocol of Hocuspocus 4, from our side.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

export interface Told {
  document?: string;
  why_not?: { write: string | null };
  saved?: { number: number };
  unsaved?: string;
}

export type Heard =
  | { kind: 'have'; vector: Uint8Array }
  | { kind: 'missing' | 'change'; update: Uint8Array }
  | { kind: 'presence'; update: Uint8Array }
  | { kind: 'status'; kept: boolean }
  | { kind: 'told'; told: Told }
  | { kind: 'nothing' };

export function read(bytes: Uint8Array): Heard {
  if (bytes.length === 1) return { kind: 'nothing' };
  const from = decoding.createDecoder(bytes);
  decoding.readVarString(from);
  const type = decoding.readVarUint(from);
  if (type === 0) {
    const step = decoding.readVarUint(from);
    const content = decoding.readVarUint8Array(from);
    return step === 0
      ? { kind: 'have', vector: content }
      : { kind: step === 1 ? 'missing' : 'change', update: content };
  }
  if (type === 1) return { kind: 'presence', update: decoding.readVarUint8Array(from) };
  if (type === 5) return { kind: 'told', told: JSON.parse(decoding.readVarString(from)) as Told };
  if (type === 8) return { kind: 'status', kept: decoding.readVarInt(from) === 1 };
  return { kind: 'nothing' };
}

/** A breath: the server answers with one of its own. */
export const breath: Uint8Array<ArrayBuffer> = new Uint8Array([9]);

export function framesOf(page: string) {
  const frame = (write: (to: encoding.Encoder) => void) =>
    encoding.encode((to) => {
      encoding.writeVarString(to, page);
      write(to);
    }) as Uint8Array<ArrayBuffer>;
  const sync = (step: number, content: Uint8Array) =>
    frame((to) => {
      encoding.writeVarUint(to, 0);
      encoding.writeVarUint(to, step);
      encoding.writeVarUint8Array(to, content);
    });
  return {
    // Who it is says the cookie; the empty token is for the protocol.
    hello: () =>
      frame((to) => {
        encoding.writeVarUint(to, 2);
        encoding.writeVarUint(to, 0);
        encoding.writeVarString(to, '');
      }),
    have: (vector: Uint8Array) => sync(0, vector),
    missing: (update: Uint8Array) => sync(1, update),
    change: (update: Uint8Array) => sync(2, update),
    presence: (update: Uint8Array) =>
      frame((to) => {
        encoding.writeVarUint(to, 1);
        encoding.writeVarUint8Array(to, update);
      }),
  };
}
