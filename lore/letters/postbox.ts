import type { Base } from '../../ground/base.ts';
import { type Clock, newId } from '../../ground/clock.ts';
import type { Files } from '../../ground/files.ts';
import { refuse } from '../../ground/refusal.ts';
import type { DB } from '../../tables/types.ts';
import type { Viewer } from '../route.ts';
import { findAddress, homeOf, personAt, touchAddress } from './address-queries.ts';
import { endOf, hashOf } from './addresses.ts';
import * as queries from './incoming-queries.ts';
import {
  addressIn,
  answer_wait_minutes,
  intake_tries_max,
  mail_bytes_max,
  mails_per_address_an_hour_max,
  nextTry,
} from './letter.ts';
import { writeLetter } from './queries.ts';

/** A mail in hand: what it came with, the address it came to, and whose that is. */
export type InHand = {
  id: string;
  raw: Buffer;
  via: queries.Via;
  envelope_from: string;
  ip: string;
  helo: string;
  received_at: Date;
  tries: number;
  /** null: the address lived when the mail was taken, and does not any more. */
  address: { id: string; purpose: string; about: Record<string, any>; owner: string; email: string | null } | null;
};

/**
 * Where mail comes in, for the door that speaks its protocols. What is taken is on disk and in the book of what came
 * before anybody is told so; each is then looked at until it has ended, by one server at a time.
 */
export type Postbox = {
  /** Whether somebody here has this address. Refuses `busy` when too much came to it within the hour. */
  isOurs(address: string, domain: string): Promise<boolean>;
  take(mail: {
    to: string[];
    domain: string;
    raw: Buffer;
    via: queries.Via;
    envelope_from: string;
    ip: string;
    helo: string;
  }): Promise<number>;
  next(): Promise<InHand | null>;
  /** Holds on to one that could not be looked at now; false: it was tried often enough, and has ended. */
  later(mail: InHand, why: string): Promise<void>;
  end(mail: InHand, how: queries.Ending, tell: boolean): Promise<boolean>;
  /** What the mail said that has landed under a key; null: none has. */
  landedAs(key: string): Promise<string | null>;
  threadOf(item: string, keys: string[]): Promise<string | null>;
  homeOf(person: string): Promise<string | null>;
  /** A person by an address that was proved, as they may ask by mail: nothing but say and share. */
  sender(email: string): Promise<(Viewer & { person: string }) | null>;
  /** The state of a door, for whoever runs the place. */
  say(door: string, says: string): Promise<void>;
};

const hold_ms = 10 * 60_000;
const scopes = ['discussions:write', 'notes:write', 'questions:write', 'reports:write', 'files:write'];

export function openPostbox({ base, clock, files }: { base: Base<DB>; clock: Clock; files: Files }): Postbox {
  const ownersOf = async (addresses: string[], domain: string) => {
    const secrets = new Set(addresses.flatMap((each) => addressIn(each, domain)?.secret ?? []));
    const owners = await Promise.all([...secrets].map((secret) => findAddress(base.read, clock.now(), hashOf(secret))));
    return owners.filter((owner) => owner !== null);
  };

  return {
    isOurs: async (address, domain) => {
      const [owner] = await ownersOf([address], domain);
      if (owner === undefined || owner.purpose !== addressIn(address, domain)?.purpose) return false;
      if (owner.taken_lately >= mails_per_address_an_hour_max)
        refuse('busy', 'Too much mail came to this address within the hour. Send it again later.');
      return true;
    },
    take: async ({ to, domain, raw, ...came }) => {
      const owners = await ownersOf(to, domain);
      if (owners.length === 0) return 0;
      if (raw.byteLength > mail_bytes_max) refuse('too_large', 'This mail is too large.');
      const kept = await files.putArchive(raw);
      const received_at = clock.now();
      await base.write.transaction().execute(async (db) => {
        await queries.writeCame(
          db,
          owners.map(({ id }) => ({
            id: newId(clock),
            address_id: id,
            raw_hash: kept.hash,
            bytes: raw.byteLength,
            received_at,
            ...came,
            envelope_from: came.envelope_from.slice(0, 300),
            helo: came.helo.slice(0, 300),
          })),
        );
        for (const { id, purpose } of owners) await touchAddress(db, id, received_at, endOf(purpose, received_at));
      });
      return owners.length;
    },
    next: async () => {
      const now = clock.now();
      const row = await queries.claimCame(base.write, now, new Date(now.getTime() + hold_ms));
      if (row === null) return null;
      const chunks: Uint8Array[] = [];
      for await (const chunk of (await files.read(row.raw_hash)).stream) chunks.push(chunk);
      const { id, via, envelope_from, ip, helo, received_at, tries } = row;
      const address =
        row.purpose === null || row.owner === null
          ? null
          : {
              id: row.address_id,
              purpose: row.purpose,
              about: row.about ?? {},
              owner: row.owner,
              email: row.owner_email,
            };
      return { id, raw: Buffer.concat(chunks), via, envelope_from, ip, helo, received_at, tries, address };
    },
    later: async (mail, why) => {
      const at = nextTry(Math.min(mail.tries, 4), clock.now()) ?? clock.now();
      if (mail.tries < intake_tries_max) return await queries.holdCame(base.write, mail.id, at);
      await queries.endCame(base.write, mail.id, { state: 'refused', why }, clock.now());
    },
    end: async (mail, how, tell) => {
      const now = clock.now();
      return await base.write.transaction().execute(async (db) => {
        const isSo = await queries.endCame(db, mail.id, how, now, tell);
        if (tell && isSo && how.person != null) await awaitAnswer(db, clock, how.person, now);
        return isSo;
      });
    },
    landedAs: (key) => queries.landedAs(base.read, key),
    threadOf: (item, keys) => queries.threadOf(base.read, item, keys),
    homeOf: async (person) => (await homeOf(base.read, person))?.id ?? null,
    sender: async (email) => {
      const found = await personAt(base.read, email, clock.now());
      return found && { person: found.id, admin: false, epoch: found.epoch, scopes, session: null, guest: found.guest };
    },
    say: (door, says) => queries.writeDoor(base.write, door, says, clock.now()),
  };
}

/**
 * One mail a day says what became of theirs. It is put together when it goes out, so what comes until then stands in it;
 * what comes after it, in that of the next day.
 */
async function awaitAnswer(db: Parameters<typeof writeLetter>[0], clock: Clock, person: string, now: Date) {
  for (let days = 0; days < 2; days++) {
    const due_at = new Date(now.getTime() + answer_wait_minutes * 60_000 + days * 86_400_000);
    const effect_key = `answer ${person} ${due_at.toISOString().slice(0, 10)}`;
    const row = {
      id: newId(clock),
      person_id: person,
      kind: 'answer' as const,
      about: {},
      effect_key,
      at: now,
      due_at,
    };
    if (await writeLetter(db, row)) return;
  }
}
