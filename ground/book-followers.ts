import type { Kysely } from 'kysely';
import * as log from './log.ts';
import { sql } from './sql.ts';
import { makeTurns } from './turns.ts';

/** A place in the book: by commit, then by line. */
export type Place = { xid: string; id: number };

/**
 * A reader of the book. `follow` gets the next lines in order, at least once, inside a transaction that also moves its
 * place: what it writes to the database happens exactly once, what it does outside must bear being done twice.
 */
export type Follower<Line, Context> = {
  name: string;
  batch_max: number;
  /** Returns how many of the lines are done where not all are: the others come again, in a transaction of their own. */
  // biome-ignore lint/suspicious/noConfusingVoidType: who returns nothing has done all.
  follow(lines: Line[], context: Context): Promise<number | void>;
};

export type Following = { wake(): void; stop(): Promise<void> };

const poll_ms = 1_000;
// Between being woken and reading: under load one batch serves many writers, and nobody sees the difference.
const gather_ms = 60;
// When many write, each look at the book costs the same however much it finds: then it is looked at less often.
const gather_ms_max = 480;
const many_lines = 8;
// Of eight connections that may write: the others are for people.
const at_once_max = 3;
const retry_ms_max = 30_000;

/** Sends a follower back to the beginning of the book: what it keeps elsewhere was lost and is built again. */
export async function readAgain(db: Kysely<any>, follower: string): Promise<void> {
  await sql`delete from followers where name = ${follower}`.execute(db);
}

/**
 * Runs each follower in a loop of its own. A follower is held by one server at a time (a transaction-level advisory
 * lock), is woken after a local commit and looks by itself every second for what others wrote. A follower that fails
 * tries the same batch again, later and later; the others go on.
 */
export function follow<Line extends Place, Context>(
  db: Kysely<any>,
  followers: Follower<Line, Context>[],
  linesAfter: (tx: Kysely<any>, place: Place, limit: number) => Promise<Line[]>,
  contextOf: (tx: Kysely<any>) => Context,
): Following {
  let running = true;
  const inTurn = makeTurns(at_once_max, Number.POSITIVE_INFINITY, '');
  const loops = followers.map((follower) => loop(follower));

  function loop(follower: Follower<Line, Context>) {
    let asked = true;
    let wakeUp = () => {};
    let failures = 0;
    let gather = gather_ms;
    const turn = async () => {
      while (running) {
        asked = false;
        let moved = 0;
        try {
          moved = await inTurn(() => step(follower));
          failures = 0;
        } catch (fault) {
          failures++;
          if (running) log.warn('a follower failed and will try again', { follower: follower.name, failures, fault });
        }
        if (moved >= follower.batch_max) continue;
        if (moved >= many_lines) gather = Math.min(2 * gather, gather_ms_max);
        else if (moved > 0) gather = gather_ms;
        if (moved > 0 || (asked && failures === 0)) {
          await new Promise((resolve) => setTimeout(resolve, gather));
          continue;
        }
        gather = gather_ms;
        const wait_ms = failures === 0 ? poll_ms : Math.min(retry_ms_max, 100 * 2 ** failures);
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, wait_ms);
          timer.unref();
          wakeUp = () => {
            if (!running) resolve();
            else if (failures === 0) {
              clearTimeout(timer);
              setTimeout(resolve, gather_ms);
            }
          };
        });
        wakeUp = () => {};
      }
    };
    const done = turn();
    return {
      done,
      wake: () => {
        asked = true;
        wakeUp();
      },
    };
  }

  async function step(follower: Follower<Line, Context>): Promise<number> {
    return await db.transaction().execute(async (tx) => {
      const held = await sql<{ ok: boolean }>`
        select pg_try_advisory_xact_lock(7306, hashtext(${follower.name})) as ok`.execute(tx);
      if (!held.rows[0].ok) return 0;
      const { rows } = await sql<Place>`select xid::text, id from followers where name = ${follower.name}`.execute(tx);
      const lines = await linesAfter(tx, rows[0] ?? { xid: '0', id: 0 }, follower.batch_max);
      if (lines.length === 0) return 0;
      const done = (await follower.follow(lines, contextOf(tx))) ?? lines.length;
      const last = lines[done - 1];
      if (last === undefined) return follower.batch_max;
      await sql`insert into followers (name, xid, id) values (${follower.name}, ${last.xid}::xid8, ${last.id})
        on conflict (name) do update set xid = excluded.xid, id = excluded.id, moved_at = now()`.execute(tx);
      return done < lines.length ? follower.batch_max : done;
    });
  }

  return {
    wake: () => {
      for (const each of loops) each.wake();
    },
    stop: async () => {
      running = false;
      for (const each of loops) each.wake();
      await Promise.all(loops.map((each) => each.done));
    },
  };
}
