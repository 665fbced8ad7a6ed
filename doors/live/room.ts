import { Buffer } from 'node:buffer';
import * as Y from 'yjs';
import { openDoc } from '../../ground/live-text.ts';
import { tryOut, whoWrote } from '../../ground/live-update.ts';
import * as log from '../../ground/log.ts';
import { Refusal, refuse } from '../../ground/refusal.ts';
import type { House } from '../../lore/house.ts';
import { change_bytes_max, document_bytes_max, whyNotGrow } from '../../lore/pages/live.ts';
import type { Viewer } from '../../lore/route.ts';
import * as frames from './frames.ts';
import { openPresence, type Who } from './presence.ts';
import { openSaving } from './saving.ts';

/**
 * How long what arrives is gathered before all are told, in one frame for all hands: a moment that nobody feels, and longer
 * where many have to be told. A hundred told fifty times a second are five thousand writes, and cost more than all else.
 */
const gather_ms = 20;
const gather_ms_each = 0.8;
const gather_ms_max = 120;
/** What readers may send and have refused before they are let go. */
const refused_max = 20;

/** One connection in a room. */
export type Member = {
  as: Viewer & { person: string };
  who: Who;
  whyNotWrite: string | null;
  /** The client whose presence it speaks for. */
  client: number | null;
  send(payload: frames.Payload): void;
  /** The room does not want it any more: what it still sends is not read. */
  end(fault: Refusal): void;
};
type Own = {
  waiting: Uint8Array[];
  frames: number;
  /** In whose names it writes here: looked at once, not at each keystroke until the first is kept. */
  clients: Set<number>;
  refused: number;
  isAppending: boolean;
  turn: Promise<void>;
};

export type Room = Awaited<ReturnType<typeof openRoom>>;

/**
 * A page in the hands of all who write on it through this server. An update goes this way and no other: tried out on a
 * scratch document, kept by the house as its person's (who may have lost the right since the last one), and only then
 * put into the document, told to the others and acknowledged.
 */
export async function openRoom(
  house: House,
  page: string,
  as: Viewer,
  turns: <T>(work: () => Promise<T>) => Promise<T>,
) {
  const id = crypto.randomUUID();
  const opened = await house.ask(as, 'pages.openLive', { page, room: id });
  const first = Buffer.from(opened.state, 'base64');
  const doc = openDoc([first]);
  /** Beside the document, with all that is on its way: made when somebody writes, since most only read. */
  let scratch: Y.Doc | null = null;
  const owners = new Map<number, string>();
  own(opened.authors);

  const members = new Map<Member, Own>();
  const presence = openPresence();
  const onTheWay = new Set<Uint8Array>();
  let bytes = first.length;
  let news: { update: Uint8Array; by: Member | null }[] = [];
  let seen = new Map<number, frames.Presence>();
  let telling: ReturnType<typeof setTimeout> | null = null;
  let elsewhere: string | null = null;
  let catching: Promise<void> | null = null;
  let isClosed = false;

  function own(authors: { client: number; person: string }[]): void {
    for (const { client, person } of authors) owners.set(client, person);
  }

  function tell(): void {
    telling = null;
    if (news.length > 0) {
      const [{ by }] = news;
      const only = news.every((each) => each.by === by) ? by : null;
      const told = frames.change(news.length === 1 ? news[0].update : Y.mergeUpdates(news.map((each) => each.update)));
      news = [];
      for (const member of members.keys()) if (member !== only) member.send(told);
    }
    if (seen.size > 0) {
      const told = frames.presences([...seen.values()]);
      seen = new Map();
      for (const member of members.keys()) member.send(told);
    }
  }
  const soonTell = () => {
    telling ??= setTimeout(tell, Math.min(gather_ms_max, gather_ms + gather_ms_each * members.size));
  };
  const putIn = (update: Uint8Array, by: Member | null) => {
    Y.applyUpdate(doc, update);
    if (scratch !== null) Y.applyUpdate(scratch, update);
    bytes += update.length;
    news.push({ update, by });
    soonTell();
  };

  /** A scratch document that is spoilt, or ahead of what was refused, is made anew from what is kept or on its way. */
  function dropScratch(): void {
    scratch?.destroy();
    scratch = null;
  }
  function scratchNow(): Y.Doc {
    const waiting = [...members.values()].flatMap((each) => each.waiting);
    scratch ??= openDoc([Y.encodeStateAsUpdate(doc), ...onTheWay, ...waiting]);
    return scratch;
  }

  async function take(member: Member, mine: Own, update: Uint8Array): Promise<void> {
    if (member.whyNotWrite !== null) return takeFromReader(member, mine, update);
    const { person } = member.as;
    let fresh = update;
    let clients = whoWrote(update);
    const areMine = () => clients.every((client) => mine.clients.has(client) || owners.get(client) === person);
    const narrow = () => {
      fresh = Y.diffUpdate(update, Y.encodeStateVector(doc));
      clients = whoWrote(fresh);
    };
    // A device that says again what all have must not become the author of it: not of the text that the page began with,
    // which is nobody's, and not of what a room of another server has, of which we have not heard yet.
    if (!areMine()) narrow();
    if (!areMine()) {
      await catchUp();
      narrow();
    }
    if (clients.some((client) => (owners.get(client) ?? person) !== person)) {
      refuse('forbidden', 'This was written in the name of somebody else. Open the page again.');
    }
    const tooLarge = whyNotGrow(bytes + fresh.length);
    if (tooLarge !== null) refuse('too_large', tooLarge);
    let isNew: boolean;
    try {
      isNew = tryOut(scratchNow(), fresh);
    } catch (fault) {
      dropScratch();
      throw fault;
    }
    // Known, but perhaps only on its way: then it is acknowledged behind what is.
    if (!isNew && onTheWay.size === 0 && mine.waiting.length === 0) return member.send(frames.status(true));
    for (const client of clients) mine.clients.add(client);
    mine.waiting.push(fresh);
    mine.frames++;
    void append(member, mine);
  }

  /** A reader may say again what all know, as a device does that comes back; anything else is refused and kept nowhere. */
  function takeFromReader(member: Member, mine: Own, update: Uint8Array): void {
    const isKnown = whoWrote(update).length === 0 || Y.snapshotContainsUpdate(Y.snapshot(doc), update);
    member.send(frames.status(isKnown));
    if (!isKnown && ++mine.refused >= refused_max) refuse('forbidden', member.whyNotWrite ?? '');
  }

  /** One append of each connection at a time; what comes meanwhile goes together in the next. */
  async function append(member: Member, mine: Own): Promise<void> {
    if (mine.isAppending || mine.waiting.length === 0) return;
    mine.isAppending = true;
    try {
      while (mine.waiting.length > 0) {
        const count = fitting(mine.waiting);
        const answered = count === mine.waiting.length ? mine.frames : 0;
        const batch = mine.waiting.splice(0, count);
        mine.frames -= answered;
        const update = batch.length === 1 ? batch[0] : Y.mergeUpdates(batch);
        onTheWay.add(update);
        try {
          const change = Buffer.from(update).toString('base64');
          await turns(() => house.ask(member.as, 'pages.appendLive', { page, room: id, change }));
        } finally {
          onTheWay.delete(update);
        }
        own(whoWrote(update).map((client) => ({ client, person: member.as.person })));
        putIn(update, member);
        for (let n = 0; n < answered; n++) member.send(frames.status(true));
        saving.soon(member.as);
      }
    } catch (fault) {
      mine.waiting = [];
      dropScratch();
      // It may be kept all the same, and only the answer lost: then it is saved like the rest.
      if (!(fault instanceof Refusal) || fault.reason === 'unavailable') saving.soon(member.as);
      end(member, fault);
    } finally {
      mine.isAppending = false;
    }
  }

  function end(member: Member, fault: unknown): void {
    if (!(fault instanceof Refusal)) log.error('live: a change could not be taken', { page, fault });
    const refusal = fault instanceof Refusal ? fault : new Refusal('unavailable', 'Something went wrong here.');
    if (refusal.reason !== 'unavailable' && refusal.reason !== 'busy') member.send(frames.status(false));
    member.end(refusal);
  }

  /** Brings in what came into the document in another way than through this room. */
  async function readOn(): Promise<void> {
    const vector = Buffer.from(Y.encodeStateVector(doc)).toString('base64');
    for (const as of askers()) {
      try {
        const { state, authors } = await house.ask(as, 'pages.openLive', { page, room: id, have: vector });
        const update = Buffer.from(state, 'base64');
        own(authors);
        if (isClosed || update.length <= 2) return;
        return putIn(update, null);
      } catch (fault) {
        if (!(fault instanceof Refusal) || (fault.reason !== 'forbidden' && fault.reason !== 'unknown')) throw fault;
      }
    }
  }
  const catchUp = () => {
    catching ??= readOn().finally(() => {
      catching = null;
    });
    return catching;
  };

  const askers = (): Viewer[] => {
    const all = saving.by === null ? [] : [saving.by];
    return [...new Map([...all, ...[...members.keys()].map((each) => each.as)].map((as) => [as.person, as])).values()];
  };

  const saving = openSaving(async () => {
    for (const as of askers()) {
      try {
        const saved = await house.ask(as, 'pages.saveLive', { page, room: id });
        // What was deleted weighs little once it is saved.
        if (bytes > document_bytes_max / 2) bytes = Y.encodeStateAsUpdate(doc).length;
        const told = frames.message({ saved: { number: saved.number } });
        for (const member of members.keys()) member.send(told);
        // Another room's changes were saved with ours.
        if (!isClosed && isAhead(Buffer.from(saved.have, 'base64'), doc)) await catchUp();
        return;
      } catch (fault) {
        if (fault instanceof Refusal && (fault.reason === 'forbidden' || fault.reason === 'unknown')) continue;
        const says = fault instanceof Refusal && fault.reason === 'too_large' ? fault.message : null;
        for (const member of members.keys()) if (says !== null) member.send(frames.message({ unsaved: says }));
        throw fault;
      }
    }
    // Nobody here may read it any more: the round saves what was acknowledged.
  });
  if (opened.unsaved) saving.soon(as);

  return {
    id,
    page,
    members: members as ReadonlyMap<Member, unknown>,

    enter(member: Member): void {
      const turn = Promise.resolve();
      members.set(member, { waiting: [], frames: 0, clients: new Set(), refused: 0, isAppending: false, turn });
    },

    /** Tells it who it is here and whether it may write: when it asks, and when that has changed. */
    greet(member: Member, whyNotWrite: string | null): void {
      member.whyNotWrite = whyNotWrite;
      member.send(frames.authenticated(whyNotWrite === null));
      member.send(frames.message({ document: opened.document, me: member.who, why_not: { write: whyNotWrite } }));
    },

    /** What the other side lacks, and what we have, so that it sends the rest. */
    answer(member: Member, vector: Uint8Array): void {
      let update: Uint8Array;
      try {
        update = Y.encodeStateAsUpdate(doc, vector);
      } catch {
        end(member, new Refusal('invalid', 'This is no state of a page.'));
        return;
      }
      member.send(frames.missing(update));
      member.send(frames.have(Y.encodeStateVector(doc)));
      const all = presence.all();
      if (all.length > 0) member.send(frames.presences(all));
    },

    take(member: Member, update: Uint8Array): void {
      const mine = members.get(member);
      if (mine === undefined) return;
      mine.turn = mine.turn.then(() => take(member, mine, update)).catch((fault) => end(member, fault));
    },

    say(member: Member, said: frames.Presence[]): void {
      const taken = (client: number) => (owners.get(client) ?? member.as.person) !== member.as.person;
      const here = presence.say(member, member.who, said, member.client, taken);
      if (here === null) return;
      member.client = here.client;
      seen.set(here.client, here);
      soonTell();
    },

    everybody: (): frames.Presence[] => presence.all(),

    /** What it sent before it left is still taken: a closed tab loses no letter that arrived. */
    leave(member: Member): void {
      if (!members.delete(member)) return;
      for (const gone of presence.leave(member)) seen.set(gone.client, gone);
      soonTell();
    },

    /** What is known of the page from elsewhere; a change of it is looked after. */
    heard(now: string): void {
      if (now === elsewhere) return;
      elsewhere = now;
      catchUp().catch((fault) => {
        elsewhere = null;
        log.warn('live: could not read what came from elsewhere, and will try again', { page, fault });
      });
    },

    isBusy: () => onTheWay.size > 0 || catching !== null,
    save: () => saving.now(),

    async close(): Promise<void> {
      await saving.now();
      isClosed = true;
      saving.stop();
      if (telling !== null) clearTimeout(telling);
      doc.destroy();
      dropScratch();
    },
  };
}

/** How many of the first go together in one change. */
function fitting(updates: Uint8Array[]): number {
  let bytes = updates[0].length;
  let count = 1;
  while (count < updates.length && bytes + updates[count].length <= change_bytes_max) bytes += updates[count++].length;
  return count;
}

function isAhead(vector: Uint8Array, doc: Y.Doc): boolean {
  const ours = Y.decodeStateVector(Y.encodeStateVector(doc));
  return [...Y.decodeStateVector(vector)].some(([client, clock]) => clock > (ours.get(client) ?? 0));
}
