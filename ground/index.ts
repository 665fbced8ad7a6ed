import { unavailable, within } from './deadline.ts';
import { build } from './index-builder.ts';
import { type Doc, type Engine, labelWord, loadEngine, makeTable, remove, rowsOf, upsert } from './index-engine.ts';
import { stampFolder } from './index-folder.ts';
import { ask, type Hit } from './index-query.ts';
import { fresh_docs_max, openState, passing, type State, startAgain } from './index-state.ts';
import { Refusal } from './refusal.ts';
import { queryWords } from './words.ts';

export type { Doc, Hit };

/**
 * `communities` are the viewer's, 2,000 at most. `limit` is 1 to 200. What has all of the `labels` stands first; where
 * that is little, what has not may follow. `closed`: only what stands in these communities, nothing that is open. `loose`:
 * what is near a text, by any of its words in one question, rather than what somebody looks for: a quarter of the cost.
 */
export type Find = {
  text: string;
  kinds?: string[];
  labels?: string[];
  communities: string[];
  closed?: boolean;
  loose?: boolean;
  limit: number;
};

export type SearchIndex = {
  /** Adds or replaces by id; findable when the promise is kept, except in the midst of many thousands. */
  put(docs: Doc[]): Promise<void>;
  drop(ids: string[]): Promise<void>;
  /** Best first. A sieve, not the judge: ask the database who may see what is found. Never throws for what was typed. */
  find(question: Find): Promise<Hit[]>;
  count(): Promise<number>;
  /** Empties it, without a call of `onLost`. */
  clear(): Promise<void>;
  /** Puts it in order now rather than when it is next quiet. */
  optimise(): Promise<void>;
  close(): Promise<void>;
};

/**
 * `onLost`: the index starts empty (there was none, or it was damaged or foreign and has been moved aside): whatever
 * should be in it must be put again. `onTrouble`: something failed that nobody was waiting for. `load` is for tests.
 */
export type Options = {
  onLost?: (why: string) => void;
  onTrouble?: (error: unknown) => void;
  limits?: Partial<Limits>;
  load?: () => Engine | Promise<Engine>;
};

export type Limits = {
  find_ms_max: number;
  put_ms_max: number;
  build_ms_max: number;
  finds_max: number;
  quiet_ms: number;
};

const usual: Limits = { find_ms_max: 2_000, put_ms_max: 30_000, build_ms_max: 600_000, finds_max: 64, quiet_ms: 5_000 };
const batch_docs_max = 500;
const hits_max = 200;
const communities_max = 2_000;
// A search reads this many documents one by one before a build is worth its while, or one in a hundred of the indexed.
const unbuilt_docs_min = 100;
// When writes do not pause, a build is due all the same after this many, or as many as are indexed already.
const unbuilt_docs_max = 20_000;
const partitions_max = 6;
const build_pause_ms_max = 3_600_000;
const putLate = 'The search index takes nothing right now.';
const findLate = 'Search takes too long right now. Try again in a moment.';

/**
 * The search index in `folder`. The engine is loaded at the first call (120 ms, 65 MB), so that an idle server stays
 * small. Refusals are `unavailable`, by `reason` and by `name`: an engine call took too long or failed.
 */
export function openIndex(folder: string, options: Options = {}): SearchIndex {
  const limits = { ...usual, ...options.limits };
  const stopping = new AbortController();
  let state: Promise<State> | undefined;
  let writing: Promise<unknown> = Promise.resolve();
  let building: Promise<void> | undefined;
  let quiet: NodeJS.Timeout | undefined;
  let failures = 0;
  let finds = 0;

  /** The index, opened once by whoever comes first. */
  function ready(): Promise<State> {
    if (stopping.signal.aborted) return Promise.reject(unavailable('The search index is closed.'));
    return state ?? keep(openState(folder, options.load ?? loadEngine, options.onLost));
  }

  function keep(opening: Promise<State>): Promise<State> {
    const kept = within(limits.put_ms_max, 'The search index does not open.', opening).catch((error: unknown) => {
      if (state === kept) state = undefined;
      throw error instanceof Refusal ? error : unavailable('The search index does not open.', error);
    });
    state = kept;
    kept.then(schedule, () => {});
    return kept;
  }

  /** Tries twice, since a version of the index may be tidied away under a reader; then decides whose fault it is. */
  async function attempt<T>(ms_max: number, late: string, work: (now: State) => Promise<T>): Promise<T> {
    const tried = ready();
    const now = await tried;
    for (let last = false; ; last = true) {
      try {
        return await within(ms_max, late, work(now));
      } catch (error) {
        if (error instanceof Refusal) throw error;
        if (!last) {
          await within(ms_max, late, now.opened.table.checkoutLatest()).catch(() => {});
          continue;
        }
        if (!passing.test(String(error)) && state === tried) void keep(startAgain(folder, now, error, options.onLost));
        throw unavailable(late, error);
      }
    }
  }

  /** Writes go one after the other; each waits for the one before, however that ended. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = writing.then(work, work);
    writing = turn.catch(() => {});
    return turn;
  }

  async function inBatches<T>(all: T[], work: (now: State, batch: T[]) => Promise<void>): Promise<void> {
    for (let from = 0; from < all.length; from += batch_docs_max) {
      const batch = all.slice(from, from + batch_docs_max);
      await inTurn(() => attempt(limits.put_ms_max, putLate, (now) => work(now, batch)));
    }
  }

  function schedule(now: State): void {
    if (stopping.signal.aborted || building !== undefined) return;
    // After a failure a pause has been waited for once: writes that do not pause must not put it off for ever.
    if (failures > 0 && quiet !== undefined) return;
    clearTimeout(quiet);
    quiet = undefined;
    const few = Math.min(Math.max(unbuilt_docs_min, now.built_docs / 100), fresh_docs_max / 2);
    if (now.unbuilt_docs === 0 || (now.built_docs > 0 && now.unbuilt_docs < few)) return;
    // A build that fails is tried again after 20 s, 80 s, …, not at every pause.
    const wait_ms = Math.min(limits.quiet_ms * 4 ** failures, build_pause_ms_max);
    const many = now.unbuilt_docs > Math.max(unbuilt_docs_max, now.built_docs);
    quiet = setTimeout(
      () => {
        quiet = undefined;
        order().catch((error: unknown) => options.onTrouble?.(error));
      },
      many && failures === 0 ? 0 : wait_ms,
    );
    quiet.unref();
  }

  /** Beside the writes, not in turn with them: a put must not wait for a build, and the engine lets both commit. */
  function order(): Promise<void> {
    building ??= (async () => {
      const now = await ready();
      const { put_no, unbuilt_docs, opened } = now;
      const whole = now.partitions >= partitions_max;
      await build(folder, whole ? 'whole' : 'add', limits.build_ms_max, stopping.signal);
      await within(limits.put_ms_max, putLate, opened.table.checkoutLatest());
      // Emptied or found damaged meanwhile: what was built is gone.
      if (now.opened !== opened || (await state) !== now) return;
      now.partitions = whole ? 1 : now.partitions + 1;
      now.built_docs += unbuilt_docs;
      now.unbuilt_docs -= unbuilt_docs;
      now.fresh.settle(put_no);
      await stampFolder(folder, { partitions: now.partitions, built_to: put_no });
    })()
      .then(
        () => {
          failures = 0;
        },
        (error: unknown) => {
          failures++;
          throw error;
        },
      )
      .finally(() => {
        building = undefined;
        state?.then(schedule, () => {});
      });
    return building;
  }

  return {
    put: (docs) =>
      inBatches(docs, async (now, batch) => {
        const put_no = now.put_no + 1;
        const rows = rowsOf(batch, put_no);
        // First here: from the moment the engine takes the new row it does not find the old one any more.
        now.fresh.add(rows);
        await upsert(now.opened, rows, limits.put_ms_max);
        now.put_no = put_no;
        now.unbuilt_docs += rows.length;
        schedule(now);
      }),
    drop: (ids) =>
      inBatches(ids, async (now, batch) => {
        await remove(now.opened, batch);
        now.fresh.drop(batch);
      }),
    find: async ({ text, kinds, labels = [], communities, closed = false, loose = false, limit }) => {
      const { whole, growing } = queryWords(text);
      const labelled = labels.map(labelWord);
      const words = { whole: [...labelled, ...whole], growing: growing && [...labelled, ...growing] };
      if (words.whole.length === 0 || kinds?.length === 0) return [];
      if (finds >= limits.finds_max) throw unavailable('Search is busy right now. Try again in a moment.');
      finds++;
      try {
        return await attempt(limits.find_ms_max, findLate, (now) =>
          ask(now.opened, now.fresh, words, {
            communities: communities.slice(0, communities_max),
            closed,
            loose,
            kinds,
            limit: Math.min(Math.max(Math.trunc(limit) || 1, 1), hits_max),
            ms_max: limits.find_ms_max,
          }),
        );
      } finally {
        finds--;
      }
    },
    count: () => attempt(limits.find_ms_max, findLate, (now) => now.opened.table.countRows()),
    clear: () =>
      inTurn(() =>
        attempt(limits.put_ms_max, putLate, async (now) => {
          const { engine, connection } = now.opened;
          await stampFolder(folder, { partitions: 0, built_to: now.put_no });
          now.opened = { engine, connection, table: await makeTable(engine, connection) };
          now.built_docs = now.unbuilt_docs = now.partitions = 0;
          now.fresh.clear();
        }),
      ),
    optimise: order,
    close: async () => {
      clearTimeout(quiet);
      stopping.abort();
      await Promise.allSettled([writing, building]);
      const last = await state?.catch(() => undefined);
      last?.opened.connection.close();
    },
  };
}
