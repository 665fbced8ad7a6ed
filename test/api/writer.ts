import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import * as Y from 'yjs';
import * as frames from '../../doors/live/frames.ts';
import type { Secret } from '../http.ts';

export type Writer = Awaited<ReturnType<typeof openWriter>>;
type Options = {
  doc?: Y.Doc;
  headers?: Record<string, string>;
  /** What a well-behaved device does: says what it lacks and has, and sends what is written. Else only what is told. */
  mute?: boolean;
};

/** A hand on a page through the real socket, as small as a client can be. Returns once the server has let it in, or not. */
export async function openWriter(address: string, as: Secret, page: string, options: Options = {}) {
  const doc = options.doc ?? new Y.Doc();
  const socket = new WebSocket(`${address.replace(/^http/, 'ws')}/api/v1/live/pages/${page}`, {
    headers: {
      ...(as.cookie === undefined ? {} : { cookie: `fieldlore=${as.cookie}` }),
      ...(as.bearer === undefined ? {} : { authorization: `Bearer ${as.bearer}` }),
      ...options.headers,
    },
  });
  socket.binaryType = 'arraybuffer';
  const messages: any[] = [];
  const statuses: boolean[] = [];
  const present = new Map<number, any>();
  let sent = 0;
  let scope: string | null = null;
  let isSynced = false;
  let bytes = 0;
  let isDeaf = false;
  const send = (payload: Uint8Array) => {
    if (socket.readyState === socket.OPEN) socket.send(frames.addressed(page, payload));
  };
  const write = (update: Uint8Array) => {
    sent++;
    send(frames.change(update));
  };
  const closed = new Promise<{ code: number; reason: string; after_ms: number }>((resolve) => {
    const begun = performance.now();
    socket.on('close', (code, reason) =>
      resolve({ code, reason: String(reason), after_ms: performance.now() - begun }),
    );
    socket.on('unexpected-response', (_request, response) => {
      resolve({ code: response.statusCode ?? 0, reason: '', after_ms: 0 });
      socket.terminate();
    });
    socket.on('error', () => {});
  });
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== socket && isSynced) write(update);
  };
  if (options.mute !== true) doc.on('update', onUpdate);

  socket.on('open', () => {
    send(new Uint8Array([2, 0, 0]));
    if (options.mute !== true) send(frames.have(Y.encodeStateVector(doc)));
  });
  socket.on('message', (data: ArrayBuffer) => {
    bytes += data.byteLength;
    const from = decoding.createDecoder(new Uint8Array(data));
    decoding.readVarString(from);
    const type = decoding.readVarUint(from);
    if (type === 0) {
      const step = decoding.readVarUint(from);
      const content = decoding.readVarUint8Array(from);
      if (step !== 0) {
        if (!isDeaf) Y.applyUpdate(doc, content, socket);
      } else if (options.mute !== true) {
        isSynced = true;
        sent++;
        send(frames.missing(Y.encodeStateAsUpdate(doc, content)));
      }
    } else if (type === 1) {
      const inner = decoding.createDecoder(decoding.readVarUint8Array(from));
      for (let n = decoding.readVarUint(inner); n > 0; n--) {
        const client = decoding.readVarUint(inner);
        decoding.readVarUint(inner);
        const state = JSON.parse(decoding.readVarString(inner));
        if (state === null) present.delete(client);
        else present.set(client, state);
      }
    } else if (type === 2) {
      decoding.readVarUint(from);
      scope = decoding.readVarString(from);
    } else if (type === 5) messages.push(JSON.parse(decoding.readVarString(from)));
    else if (type === 8) statuses.push(decoding.readVarInt(from) === 1);
  });

  const until = async (is: () => boolean, what = 'that', ms_max = 8_000) => {
    for (const begun = performance.now(); !is(); ) {
      if (performance.now() - begun > ms_max) throw new Error(`It did not come: ${what}.`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  let isOver = false;
  void closed.then(() => {
    isOver = true;
  });
  await until(() => isOver || scope !== null, 'a word of the server');
  return {
    doc,
    closed,
    messages,
    statuses,
    present,
    until,
    send,
    write,
    raw: (data: Uint8Array | string) => socket.send(data),
    scope: () => scope,
    isOpen: () => !isOver,
    bytes: () => bytes,
    /** It takes in nothing more of what others write. */
    deafen: () => {
      isDeaf = true;
    },
    /** Everything that was sent has been answered. */
    settled: () => until(() => isOver || (isSynced && statuses.length >= sent), 'an answer to each change'),
    synced: () => until(() => isOver || isSynced, 'the first exchange'),
    say: (state: object | null, client = doc.clientID, clock = 1) =>
      send(frames.presences([{ client, clock, state: JSON.stringify(state) }])),
    close: () => {
      doc.off('update', onUpdate);
      socket.close();
      return closed;
    },
  };
}

/** The first paragraph's text of a body, made when it is not there. */
export function wordsIn(doc: Y.Doc): Y.XmlText {
  const body = doc.getXmlFragment('body');
  const paragraph = body.toArray().find((each) => each instanceof Y.XmlElement && each.nodeName === 'paragraph');
  if (paragraph instanceof Y.XmlElement) {
    const [text] = paragraph.toArray();
    if (text instanceof Y.XmlText) return text;
    const made = new Y.XmlText();
    paragraph.insert(0, [made]);
    return made;
  }
  const made = new Y.XmlElement('paragraph');
  body.insert(body.length, [made]);
  const text = new Y.XmlText();
  made.insert(0, [text]);
  return text;
}
