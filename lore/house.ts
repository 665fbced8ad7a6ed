import { createHash, createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Base } from '../ground/base.ts';
import { isTaken } from '../ground/base.ts';
import { type Following, follow } from '../ground/book-followers.ts';
import { type Clock, newId } from '../ground/clock.ts';
import type { Files } from '../ground/files.ts';
import type { SearchIndex } from '../ground/index.ts';
import { no_mail } from '../ground/mail-settings.ts';
import { type Mailer, openMailer } from '../ground/mailer.ts';
import { type Outside, outside as theWayOut } from '../ground/outside.ts';
import { Refusal, refuse } from '../ground/refusal.ts';
import type { DB } from '../tables/types.ts';
import { orRefuse } from './faults.ts';
import { chores, followers, rounds, routes } from './features.ts';
import { loose_days } from './files/file.ts';
import { dropLoose } from './files/queries.ts';
import { waitingJobs } from './imports/job-queries.ts';
import { openPostbox, type Postbox } from './letters/postbox.ts';
import { happeningsFor, type News } from './notices/live.ts';
import { stillOn } from './pages/live-acts.ts';
import type { Watch } from './pages/live-queries.ts';
import { stillHere } from './people/coming-in-queries.ts';
import { sweep } from './people/queries.ts';
import { recognise } from './people/recognise.ts';
import { askerHash } from './records/acts.ts';
import {
  forgetAnswers,
  givenAnswer,
  isCaughtUp,
  type Line,
  linesAfter,
  sealKey,
  writeLines,
} from './records/queries.ts';
import type { Asking, Bytes, FollowerContext, Happening, Route, Viewer } from './route.ts';
import { declared, scopeOf } from './route.ts';

/** What can be asked, for those who describe it. */
export { routes } from './features.ts';

const answers_kept_days = 30;

export type House = {
  routes: ReadonlyMap<string, Route>;
  ask(as: Viewer, name: string, input: unknown, extra?: AskExtra): Promise<any>;
  recognise(secret: { session?: string; bearer?: string }): Promise<Viewer>;
  /** Which of these viewers may still come in as they came: same epoch, and their session or token not ended. */
  stillHere(viewers: Viewer[]): Promise<Set<Viewer>>;
  /** Of people at pages that are written together: what each may still do there. */
  stillOn(watches: Watch[]): ReturnType<typeof stillOn>;
  /** What happened after a place in the book, as pointers, each with the people among the viewers who may know. */
  happeningsFor(viewers: Viewer[], after: string | null, limit: number): Promise<News>;
  /** Called after each commit of this process with a line in it. */
  onCommit(listener: () => void): void;
  caughtUp(): Promise<boolean>;
  /** What time alone brings about. Asked every few minutes; asking twice does no harm. */
  tick(): Promise<void>;
  /** Imports that wait for somebody to work on them, and in whose name. */
  importsWaiting(): Promise<{ job: string; person: string }[]>;
  /** One piece of what takes long; false: there is nothing to do. */
  chore(): Promise<boolean>;
  /** Where mail comes in. */
  postbox: Postbox;
  close(): Promise<void>;
};
export type AskExtra = { key?: string; from?: string; bytes?: Bytes };
type Coming = AskExtra & { kept?: Asking['kept']; ahead?: unknown };
export type HouseParts = {
  base: Base<DB>;
  clock: Clock;
  files: Files;
  index: SearchIndex;
  /** None: no mail, and everything else as it is. */
  mailer?: Mailer;
  /** The way to other places: tests hand in one that leads nowhere. */
  outside?: Outside;
  /** Check every answer against its declared shape: tests and the demo do, a server need not. */
  strict?: boolean;
  setupCode?: string | null;
  /** Off for one-time commands that leave following to the server. */
  following?: boolean;
};

/** Opens the one gate. Refuses to open while any route lacks a declaration of who may. */
export function openHouse({
  base,
  clock,
  files,
  index,
  mailer = openMailer(no_mail, ''),
  outside = theWayOut,
  setupCode = null,
  strict = false,
  following = true,
}: HouseParts): House {
  const byName = declared(routes);
  const contextOf = (db: Kysely<DB>): FollowerContext => ({
    db,
    clock,
    index,
    mail: mailer,
    record: (lines) =>
      writeLines(
        db,
        lines.map((line) => toLine(line, null, line.at)),
      ),
  });
  // Written once, at set-up, and never changed: read once.
  let seal: string | null = null;
  const sealWith = async (db: Kysely<DB>, text: string): Promise<string> => {
    const key = seal ?? (await sealKey(db));
    // Not from within a transaction: set-up itself may still be undone.
    if (db === base.read) seal = key;
    return createHmac('sha256', key ?? 'before set-up')
      .update(text)
      .digest('base64url');
  };
  const listeners = new Set<() => void>();
  const book: Following | null = following
    ? follow<Line, FollowerContext>(base.write, followers, linesAfter, contextOf)
    : null;
  const committed = () => {
    book?.wake();
    for (const listener of listeners) listener();
  };

  function asking(db: Kysely<DB>, as: Viewer, lines: Happening[], extra: Coming): Asking {
    const now = clock.now();
    const record = (line: Happening) => void lines.push(line);
    return {
      as,
      db,
      clock,
      now,
      newId: () => newId(clock),
      record,
      files,
      index,
      mail: mailer,
      from: extra.from ?? '',
      setupCode,
      sealWith: (text: string) => sealWith(db, text),
      kept: extra.kept,
      outside,
      ahead: extra.ahead,
    };
  }

  // The answer itself goes out, not what the shape makes of it: else tests would not see a field too many.
  async function act(r: Route, ask: Asking, input: any): Promise<unknown> {
    const answer = await r.act(ask, input);
    if (strict && !(answer instanceof Refusal)) r.output.parse(answer);
    return answer;
  }

  async function write(r: Route, as: Viewer, input: any, extra: Coming): Promise<unknown> {
    const hash = extra.key === undefined ? '' : createHash('sha256').update(JSON.stringify(input)).digest('hex');
    try {
      const lines: Happening[] = [];
      const answer = await base.write.transaction().execute(async (db) => {
        const kept =
          extra.key === undefined
            ? null
            : { asker: await askerHash((text) => sealWith(db, text), as.person), key: extra.key };
        if (kept !== null) {
          const given = await givenAnswer(db, kept.asker, kept.key);
          if (given !== null) {
            if (given.route === r.name && given.input_hash === hash) return given.answer;
            refuse('conflict', 'This Idempotency-Key was already used for something else. Use a new one.');
          }
        }
        const ask = asking(db, as, lines, extra);
        const answer = await act(r, ask, input);
        await writeLines(
          db,
          lines.map((line) => toLine(line, as.person, ask.now)),
          // A secret is shown once and not kept: who lost it asks for another.
          kept === null || answer instanceof Refusal
            ? null
            : { ...kept, route: r.name, input_hash: hash, answer: withoutSecret(answer), at: ask.now },
        );
        return answer;
      });
      if (lines.length > 0) committed();
      return answer;
    } catch (fault) {
      // Two of the same at once: the other one won, and its answer is ours.
      if (extra.key !== undefined && isTaken(fault, 'answers_given_pkey')) return await write(r, as, input, extra);
      throw fault;
    }
  }

  return {
    routes: byName,
    recognise: (secret) => orRefuse('recognise', () => recognise(base, clock, secret)),
    stillHere: async (viewers) => {
      const staying = await orRefuse('still here', () => stillHere(base.read, viewers, clock.now()));
      return new Set(staying.map((n) => viewers[n]));
    },
    stillOn: (watches) => orRefuse('still on', () => stillOn(base.read, clock.now(), watches)),
    happeningsFor: (viewers, after, limit) =>
      orRefuse('live', () => happeningsFor(base.read, clock.now(), viewers, after, limit)),
    onCommit: (listener) => void listeners.add(listener),
    caughtUp: () =>
      isCaughtUp(
        base.read,
        followers.map((each) => each.name),
      ),
    tick: async () => {
      const now = clock.now();
      const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
      await base.write.transaction().execute(async (db) => {
        await sweep(db, now, before(1));
        await forgetAnswers(db, before(answers_kept_days));
        await dropLoose(db, before(loose_days));
      });
      for (const round of rounds) {
        const done = await base.write.transaction().execute((db) => round(contextOf(db)));
        if (done > 0) committed();
      }
    },
    importsWaiting: () => orRefuse('imports waiting', () => waitingJobs(base.read, clock.now())),
    chore: async () => {
      const within = async <T>(act: (context: FollowerContext) => Promise<T>) => {
        let isTold = false;
        const done = await base.write.transaction().execute((db) => {
          const { record, ...rest } = contextOf(db);
          const telling: typeof record = (lines) => {
            isTold = true;
            return record(lines);
          };
          return act({ ...rest, record: telling });
        });
        if (isTold) committed();
        return done;
      };
      for (const chore of chores) if (await chore({ files, clock, mailer, outside, within })) return true;
      return false;
    },
    ask: async (as, name, input, extra = {}) => {
      const r = byName.get(name) ?? refuse('unknown', 'There is no such thing to ask.');
      mayAsk(r, as);
      const checked = check(r, input);
      return await orRefuse(name, async () => {
        const kept = r.keep && extra.bytes ? await r.keep(files, extra.bytes) : undefined;
        const ahead = r.ahead && (await r.ahead(asking(base.read, as, [], extra), checked));
        const answer =
          r.method === 'GET'
            ? await act(r, asking(base.read, as, [], extra), checked)
            : await write(r, as, checked, { ...extra, kept, ahead });
        if (answer instanceof Refusal) throw answer;
        return answer;
      });
    },
    postbox: openPostbox({ base, clock, files }),
    close: async () => {
      await book?.stop();
      mailer.close();
    },
  };
}

function mayAsk(r: Route, as: Viewer): void {
  if (r.who === 'anyone') return;
  if (as.person === null) refuse('forbidden', 'Please sign in first.', { sign_in: true });
  if (as.guest && r.guests !== true) {
    refuse(
      'forbidden',
      'You are a guest here, and this is for people of the house. What is in your circles is yours too.',
    );
  }
  if (r.who === 'admin' && !as.admin) refuse('forbidden', 'Only people who run this Fieldlore may do that.');
  if (as.scopes !== null && !as.scopes.some((scope) => covers(scope, scopeOf(r)))) {
    refuse('forbidden', `This token may not do that: it lacks the scope ${scopeOf(r)}.`);
  }
}

/** `read` and `write` cover a whole kind of asking, `notes:write` one feature; `write` includes nothing of `read`. */
export function covers(scope: string, wanted: string): boolean {
  return scope === wanted || scope === wanted.split(':')[1];
}

function check(r: Route, input: unknown): any {
  const result = r.input.safeParse(input);
  if (result.success) return result.data;
  const faults = result.error.issues.slice(0, 20).map((issue) => ({
    at: issue.path.join('.'),
    says: issue.code === 'unrecognized_keys' ? `There is no field ${issue.keys.join(', ')} here.` : issue.message,
  }));
  const first = faults[0];
  refuse('invalid', `${first.at === '' ? '' : `${first.at}: `}${first.says}`, { faults });
}

function toLine(line: Happening, person: string | null, at: Date) {
  return {
    at,
    actor_id: line.actor === undefined ? person : line.actor,
    what: line.what,
    item_id: line.item ?? null,
    about: line.about ?? {},
  };
}

function withoutSecret(answer: unknown): unknown {
  if (answer === null || typeof answer !== 'object' || !('token' in answer)) return answer;
  return { ...answer, token: null };
}
