// The line to the others who write on a page: it comes back by itself, and says exactly what has been acknowledged.
import {
  type Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import * as Y from 'yjs';
import { change_bytes_max } from '../../lore/pages/live.ts';
import { reconnectWait } from '../house/live/events.ts';
import { breath, framesOf, read, type Told } from './frames.ts';

/** What is typed within one blink goes together. */
const gather_ms = 60;
const breath_ms = 15_000;
const silence_ms = 40_000;

export interface Ending {
  code: number;
  reason: string;
}
interface On {
  /** Anything that a person may be shown has changed. */
  changed(): void;
  told(told: Told): void;
  /** The server does not want what we have: nothing is sent any more. */
  refused(ending: Ending): void;
}

export class Line {
  connected = false;
  /** Has heard once all that the server has. */
  synced = false;
  /** Told at the door that this person only reads. */
  reads = false;
  readonly #address: string;
  readonly #doc: Y.Doc;
  readonly #awareness: Awareness;
  readonly #on: On;
  readonly #frames: ReturnType<typeof framesOf>;
  #socket: WebSocket | null = null;
  #waiting: Uint8Array[] = [];
  /** Frames on their way that are not acknowledged. */
  #underWay = 0;
  #tries = 0;
  #heard_at = 0;
  #isOver = false;
  #sending: ReturnType<typeof setTimeout> | undefined;
  #coming: ReturnType<typeof setTimeout> | undefined;
  readonly #breathing: ReturnType<typeof setInterval>;

  constructor(page: string, doc: Y.Doc, awareness: Awareness, on: On) {
    this.#address = `${location.origin.replace(/^http/, 'ws')}/api/v1/live/pages/${page}`;
    this.#doc = doc;
    this.#awareness = awareness;
    this.#on = on;
    this.#frames = framesOf(page);
    doc.on('update', this.#write);
    awareness.on('update', this.#say);
    addEventListener('online', this.#comeBack);
    addEventListener('offline', this.#dropped);
    this.#breathing = setInterval(() => this.#breathe(), breath_ms);
    this.#connect();
  }

  /** Everything that was written here is acknowledged. */
  get isSaved(): boolean {
    return this.synced && this.connected && this.#waiting.length === 0 && this.#underWay === 0;
  }

  close(): void {
    // What was typed in the last blink still goes out.
    if (!this.#isOver) this.#send();
    this.#isOver = true;
    clearTimeout(this.#sending);
    clearTimeout(this.#coming);
    clearInterval(this.#breathing);
    removeEventListener('online', this.#comeBack);
    removeEventListener('offline', this.#dropped);
    removeAwarenessStates(this.#awareness, [this.#doc.clientID], 'closing');
    this.#doc.off('update', this.#write);
    this.#awareness.off('update', this.#say);
    this.#socket?.close(1000);
  }

  #connect(): void {
    if (this.#isOver || this.#socket) return;
    const socket = new WebSocket(this.#address);
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    socket.onopen = () => {
      this.#heard_at = Date.now();
      // All that is waiting is in the document: it goes out as what the server lacks.
      this.#waiting = [];
      this.#underWay = 0;
      socket.send(this.#frames.hello());
      socket.send(this.#frames.have(Y.encodeStateVector(this.#doc)));
    };
    socket.onmessage = ({ data }) => this.#hear(new Uint8Array(data as ArrayBuffer));
    socket.onclose = ({ code, reason }) => this.#closed(socket, { code, reason });
  }

  #hear(bytes: Uint8Array): void {
    this.#heard_at = Date.now();
    const heard = read(bytes);
    if (heard.kind === 'told') {
      if (heard.told.why_not) this.reads = heard.told.why_not.write !== null;
      this.#on.told(heard.told);
      if (this.#isOver) return;
    } else if (heard.kind === 'missing' || heard.kind === 'change') {
      Y.applyUpdate(this.#doc, heard.update, this);
      if (heard.kind === 'missing') this.synced = this.connected = true;
    } else if (heard.kind === 'have') this.#answer(heard.vector);
    else if (heard.kind === 'presence') applyAwarenessUpdate(this.#awareness, heard.update, this);
    else if (heard.kind === 'status') {
      if (!heard.kept) {
        this.#refuse({ code: 4403, reason: '' });
        return;
      }
      this.#underWay = Math.max(0, this.#underWay - 1);
      if (this.#underWay === 0) this.#send();
    }
    this.#on.changed();
  }

  /** The server says what it has: it gets the rest, were it only that there is none. */
  #answer(vector: Uint8Array): void {
    this.#tries = 0;
    const update = Y.encodeStateAsUpdate(this.#doc, vector);
    this.#waiting = [];
    if (this.reads) {
      // Written while one might, and brought too late.
      if (Y.decodeUpdate(update).structs.length > 0) this.#refuse({ code: 4403, reason: '' });
      return;
    }
    if (update.byteLength > change_bytes_max) {
      this.#refuse({ code: 4413, reason: '' });
      return;
    }
    this.#underWay++;
    this.#socket?.send(this.#frames.missing(update));
    this.#socket?.send(this.#frames.presence(encodeAwarenessUpdate(this.#awareness, [this.#doc.clientID])));
  }

  #write = (update: Uint8Array, origin: unknown): void => {
    if (origin === this || this.reads || this.#isOver) return;
    this.#waiting.push(update);
    this.#sending ??= setTimeout(() => this.#send(), gather_ms);
    this.#on.changed();
  };

  #send(): void {
    clearTimeout(this.#sending);
    this.#sending = undefined;
    // One at a time: what comes meanwhile goes together in the next.
    if (!this.synced || !this.connected || this.#underWay > 0 || this.#waiting.length === 0) return;
    const update = this.#waiting.length === 1 ? (this.#waiting[0] as Uint8Array) : Y.mergeUpdates(this.#waiting);
    this.#waiting = [];
    if (update.byteLength > change_bytes_max) {
      this.#refuse({ code: 4413, reason: '' });
      return;
    }
    this.#underWay++;
    this.#socket?.send(this.#frames.change(update));
  }

  #say = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>, origin: unknown): void => {
    this.#on.changed();
    const own = this.#doc.clientID;
    if (origin === this || ![...added, ...updated, ...removed].includes(own) || !this.connected) return;
    if (this.#socket?.readyState === WebSocket.OPEN)
      this.#socket.send(this.#frames.presence(encodeAwarenessUpdate(this.#awareness, [own])));
  };

  #refuse(ending: Ending): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.close();
    this.connected = false;
    this.#on.refused(ending);
  }

  #closed(socket: WebSocket, ending: Ending): void {
    if (socket !== this.#socket) return;
    this.#socket = null;
    this.connected = false;
    const others = [...this.#awareness.getStates().keys()].filter((client) => client !== this.#doc.clientID);
    removeAwarenessStates(this.#awareness, others, this);
    if (this.#isOver) return;
    const isRefused = ending.code >= 4400 && ending.code < 4500 && ending.code !== 4429;
    // Taken out of the room: coming back tells whether only the right to write is gone.
    if (isRefused && !(ending.code === 4403 && this.#tries === 0)) {
      this.#refuse(ending);
      return;
    }
    this.#coming = setTimeout(() => this.#connect(), reconnectWait(this.#tries++, Math.random()));
    this.#on.changed();
  }

  #comeBack = (): void => {
    clearTimeout(this.#coming);
    this.#connect();
  };

  /** The browser knows before the line does. */
  #dropped = (): void => {
    const socket = this.#socket;
    if (!socket) return;
    socket.close();
    this.#closed(socket, { code: 1006, reason: '' });
  };

  #breathe(): void {
    const socket = this.#socket;
    if (socket?.readyState !== WebSocket.OPEN) return;
    if (Date.now() - this.#heard_at > silence_ms) {
      this.#dropped();
      return;
    }
    socket.send(breath);
  }
}
