import { type Engine, type Opened, openTable, rowsAfter } from './index-engine.ts';
import { moveAside, readStamp, stampFolder } from './index-folder.ts';
import { type Fresh, makeFresh } from './index-fresh.ts';

/** An open index and what of it the engine has not indexed yet. `unbuilt_docs` counts a document for each time it was put. */
export type State = {
  opened: Opened;
  fresh: Fresh;
  put_no: number;
  built_docs: number;
  unbuilt_docs: number;
  partitions: number;
};

type Lost = ((why: string) => void) | undefined;

export const fresh_docs_max = 2_000;

// Faults of the machine or the moment, not of the folder.
export const passing =
  /no space|permission denied|too many open files|read-only|memory|timed? ?out|conflict|contention/i;

/** Opens the index in `folder`; a folder that cannot be read is moved aside and a new one begun. */
export async function openState(folder: string, load: () => Engine | Promise<Engine>, onLost: Lost): Promise<State> {
  const engine = await load();
  const stamp = await readStamp(folder);
  if (stamp === 'absent') return begin(folder, engine, 'there was none', onLost);
  if ('unreadable' in stamp) return startOver(folder, engine, stamp.unreadable, onLost);
  try {
    const opened = await openTable(engine, folder, false);
    const stats = await opened.table.indexStats('words_idx');
    if (stats === undefined) throw new Error('its text index is missing');
    const fresh = makeFresh(fresh_docs_max);
    const rows = await rowsAfter(opened, stamp.built_to, fresh_docs_max);
    fresh.add(rows);
    const put_no = Math.max(stamp.built_to, ...rows.map((row) => row.put_no));
    const { numIndexedRows: built_docs, numUnindexedRows: unbuilt_docs } = stats;
    return { opened, fresh, put_no, built_docs, unbuilt_docs, partitions: stamp.partitions };
  } catch (error) {
    if (passing.test(String(error))) throw error;
    return startOver(folder, engine, damaged(error), onLost);
  }
}

/** Leaves an index that failed while it was open, and begins a new one. */
export async function startAgain(folder: string, { opened }: State, error: unknown, onLost: Lost): Promise<State> {
  opened.connection.close();
  return startOver(folder, opened.engine, damaged(error), onLost);
}

async function startOver(folder: string, engine: Engine, why: string, onLost: Lost): Promise<State> {
  const aside = await moveAside(folder);
  return begin(folder, engine, `${why}; what was there is in ${aside}`, onLost);
}

async function begin(folder: string, engine: Engine, why: string, onLost: Lost): Promise<State> {
  await stampFolder(folder, { partitions: 0, built_to: 0 });
  const opened = await openTable(engine, folder, true);
  onLost?.(why);
  return { opened, fresh: makeFresh(fresh_docs_max), put_no: 0, built_docs: 0, unbuilt_docs: 0, partitions: 0 };
}

function damaged(error: unknown): string {
  return `it is damaged (${String(error).slice(0, 200)})`;
}
