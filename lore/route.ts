import type { Readable } from 'node:stream';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Follower } from '../ground/book-followers.ts';
import { type Clock, newId } from '../ground/clock.ts';
import type { Files, StoredFile } from '../ground/files.ts';
import type { SearchIndex } from '../ground/index.ts';
import type { Mailer, MailPlace } from '../ground/mailer.ts';
import type { Outside } from '../ground/outside.ts';
import type { Refusal } from '../ground/refusal.ts';
import type { DB } from '../tables/types.ts';
import type { Line } from './records/queries.ts';

/** Who asks. `nobody` has no person; a token carries scopes, a session may do what its person may. */
export type Viewer = {
  readonly person: string | null;
  readonly admin: boolean;
  readonly epoch: number;
  readonly scopes: readonly string[] | null;
  readonly session: string | null;
  readonly token?: string | null;
  /** From another firm: reads nothing outside the circles that they are in. */
  readonly guest: boolean;
};
export const nobody: Viewer = { person: null, admin: false, epoch: 0, scopes: null, session: null, guest: false };

/** One line for the book. `actor` is left out where the asker is the actor, null where it must not be known. */
export type Happening = { what: string; item?: string | null; actor?: string | null; about?: Record<string, unknown> };

/** What an act is given: who asks, a database handle that belongs to this one question, time, chance and the book. */
export type Asking = {
  as: Viewer;
  db: Kysely<DB>;
  clock: Clock;
  now: Date;
  newId(): string;
  record(happening: Happening): void;
  files: Files;
  index: SearchIndex;
  /** Whether mail goes out and comes in here, and where links in it lead. */
  mail: MailPlace;
  /** The network address that the question came from, where a door knows it: for rate limits alone. */
  from: string;
  /** The one-time code of the set-up link; null once there is an organisation. */
  setupCode: string | null;
  /** The keyed hash of a text, under the organisation's own key: for what must be known again and not be readable. */
  sealWith(text: string): Promise<string>;
  /** The file that came along, kept already. */
  kept?: StoredFile;
  /** The only way to anything elsewhere. Inside an act it is not taken: see `ahead`. */
  outside: Outside;
  /** What a route brought from elsewhere before its act. */
  ahead?: unknown;
};

/** What a follower is given besides the lines: the house without a person, inside the follower's own transaction. */
export type FollowerContext = {
  db: Kysely<DB>;
  clock: Clock;
  index: SearchIndex;
  /** None: no mail. */
  mail?: MailPlace;
  record(lines: (Happening & { at: Date })[]): Promise<void>;
};
export type HouseFollower = Follower<Line, FollowerContext>;

/** What a decision needs to be carried out, whoever took it: a person now, or a rule whose time has come. */
export type Carrying = Pick<Asking, 'db' | 'now' | 'newId' | 'record'>;

/** Lets a rule act as a person would, inside a follower or a round; what it records is written when it is done. */
export async function carried<T>(context: FollowerContext, act: (carrying: Carrying) => Promise<T>): Promise<T> {
  const now = context.clock.now();
  const lines: Happening[] = [];
  const record = (line: Happening) => void lines.push(line);
  const done = await act({ db: context.db, now, newId: () => newId(context.clock), record });
  if (lines.length > 0) await context.record(lines.map((line) => ({ ...line, at: now })));
  return done;
}

/** What time alone brings about. Asked every few minutes in a transaction of its own; twice does no harm. Returns how much it did. */
export type Round = (context: FollowerContext) => Promise<number>;

/**
 * One piece of what takes long (seconds, another process): outside any transaction, since a long one holds back everybody
 * who reads the book; `within` is a short one. Returns whether there was something to do. Several servers may do it at once.
 */
export type Chore = (parts: {
  files: Files;
  clock: Clock;
  mailer?: Mailer;
  outside: Outside;
  within<T>(act: (context: FollowerContext) => Promise<T>): Promise<T>;
}) => Promise<boolean>;

/** A file on its way in. `mime` is what the sender says of it. */
export type Bytes = { stream: Readable; mime: string; name: string };

/** `anyone` needs no sign-in; `person` is a signed-in person (the act decides what they may); `admin` runs the place. */
export type Who = 'anyone' | 'person' | 'admin';

/**
 * One thing a person can ask, as data: every door reads the same list. `input` is one flat object (path, query and body
 * together), so that no field can stand in two places and mean two things.
 */
export type Route<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> = {
  name: `${string}.${string}`;
  says: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  who: Who;
  /** Also a guest from another firm may ask it: all that it answers lies within their circles. Left out: they may not. */
  guests?: true;
  input: I;
  output: O;
  /** The version that the asker saw must come along (If-Match); it reaches the act as `seen_version`. */
  edits?: true;
  /** The body is a file, not JSON. */
  takes?: 'bytes';
  /** Keeps that file before the act's transaction begins, which a slow phone must not hold open; the act gets `asking.kept`. */
  keep?: (files: Files, bytes: Bytes) => Promise<StoredFile>;
  /**
   * Brings what the act needs from elsewhere before its transaction begins, which somebody else's slow server must not hold
   * open; the act gets `asking.ahead`. It can only read, judges first who may, and the act judges again.
   */
  ahead?: (asking: Asking, input: z.output<I>) => Promise<unknown>;
  /** The answer is a file. */
  gives?: 'bytes';
  /** The answer's `token` opens or ends a session: a door keeps it in its own way (the web: a cookie). */
  session?: 'opens' | 'ends';
  /** A Refusal that is returned, not thrown, keeps what the act wrote: a wrong password is remembered. */
  act: (asking: Asking, input: z.output<I>) => Promise<z.input<O> | Refusal>;
};

/** Keeps the types of input and output together; adds nothing. */
export function route<I extends z.ZodObject, O extends z.ZodType>(r: Route<I, O>): Route {
  return r as unknown as Route;
}

/** A file as an answer: what doors need to send it, with ranges, never to run it. */
export type FileAnswer = { hash: string; mime: string; bytes: number; name: string; inline: boolean };

/** Routes by name. Refuses a list in which one does not say who may ask it, or two have one name or one address. */
export function declared(routes: readonly Route[]): Map<string, Route> {
  const byName = new Map<string, Route>();
  const addresses = new Set<string>();
  for (const r of routes) {
    const address = `${r.method} ${r.path.replace(/:\w+/g, ':')}`;
    if (!['anyone', 'person', 'admin'].includes(r.who)) throw new Error(`${r.name} does not say who may ask it.`);
    if (byName.has(r.name) || addresses.has(address)) throw new Error(`${r.name} (${address}) is declared twice.`);
    byName.set(r.name, r);
    addresses.add(address);
  }
  return byName;
}

export function scopeOf(r: Route): string {
  return `${r.name.split('.')[0]}:${r.method === 'GET' ? 'read' : 'write'}`;
}

/** The person who asks; the gate has refused nobody before an act is reached. */
export function asker(asking: Asking): string {
  if (asking.as.person === null) throw new Error('An act for persons was reached by nobody.');
  return asking.as.person;
}
