import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type * as Lance from '@lancedb/lancedb';
import type * as Arrow from 'apache-arrow';
import type { Row } from './index-fresh.ts';
import { docWords } from './words.ts';

/** A document as the index takes it. It is seen by all when `open`, and by members of one of its `communities`. */
export type Doc = {
  id: string;
  kind: string;
  title: string;
  body: string;
  open: boolean;
  communities: string[];
  at_ms: number;
  /** Found by their words, and asked for by `Find.labels`. */
  labels?: string[];
};

/** The engine and the columns it keeps; one for each process. */
export type Engine = { lance: typeof Lance; arrow: typeof Arrow; schema: Arrow.Schema; may: Arrow.List };

/** One open index. */
export type Opened = { engine: Engine; connection: Lance.Connection; table: Lance.Table };

// The engine's own bounds (6 GB and 1 GB) keep all it has ever read. With 64 MB instead of 16, finds among 200,000
// documents are no faster.
const index_cache_bytes = 16 * 1024 * 1024;
const metadata_cache_bytes = 8 * 1024 * 1024;

const everyone = '*';
const tableName = 'docs';

/*
 * `require`, not `import()`: the engine itself requires apache-arrow, and an import would load a second, different copy
 * (25 MB, and tables of one are strangers to the other).
 */
export function loadEngine(): Engine {
  // Read once by the engine, at its first use. The second format of its text index is half the size of the first.
  process.env.LANCE_FTS_FORMAT_VERSION ??= '2';
  process.env.LANCE_CPU_THREADS ??= '2';
  process.env.LANCE_IO_THREADS ??= '4';
  process.env.LANCE_FTS_NUM_SHARDS ??= '1';
  process.env.LANCEDB_LOG ??= 'error';
  const require = createRequire(import.meta.url);
  const arrow = require('apache-arrow') as typeof Arrow;
  const lance = require('@lancedb/lancedb') as typeof Lance;
  const may = new arrow.List(new arrow.Field('item', new arrow.Utf8(), false));
  const schema = new arrow.Schema([
    new arrow.Field('id', new arrow.Utf8(), false),
    new arrow.Field('kind', new arrow.Utf8(), false),
    new arrow.Field('may', may, false),
    new arrow.Field('at_ms', new arrow.Float64(), false),
    new arrow.Field('put_no', new arrow.Float64(), false),
    new arrow.Field('words', new arrow.Utf8(), false, new Map([['lance-encoding:compression', 'zstd']])),
  ]);
  return { lance, arrow, schema, may };
}

/** Opens the index in `folder`, made new when there is none. Throws what the engine throws. */
export async function openTable(engine: Engine, folder: string, make: boolean): Promise<Opened> {
  const { lance } = engine;
  const session = new lance.Session(BigInt(index_cache_bytes), BigInt(metadata_cache_bytes));
  // A plain path is always a folder; `db://` and the like would be somebody's cloud.
  const connection = await lance.connect(resolve(folder), { session });
  if (!make) return { engine, connection, table: await connection.openTable(tableName) };
  return { engine, connection, table: await makeTable(engine, connection) };
}

/** An empty table with its indexes, in place of any other. */
export async function makeTable(engine: Engine, connection: Lance.Connection): Promise<Lance.Table> {
  const { lance } = engine;
  const table = await connection.createEmptyTable(tableName, engine.schema, { mode: 'overwrite' });
  await table.createIndex('id', { config: lance.Index.btree() });
  await table.createIndex('kind', { config: lance.Index.bitmap() });
  await table.createIndex('may', { config: lance.Index.labelList() });
  await indexWords(engine, table);
  return table;
}

/** Builds the text index from all rows, in place of the present one: as few partitions as memory allows. */
export async function indexWords(engine: Engine, table: Lance.Table): Promise<void> {
  const config = engine.lance.Index.fts({
    baseTokenizer: 'whitespace',
    withPosition: false,
    lowercase: false,
    stem: false,
    removeStopWords: false,
    asciiFolding: false,
    maxTokenLength: 100,
  });
  await table.createIndex('words', { config, replace: true });
}

/** When a batch says an id twice the last one counts: the engine would keep both. */
export function rowsOf(docs: Doc[], put_no: number): Row[] {
  return [...new Map(docs.map((doc) => [doc.id, doc])).values()].map((doc) => ({
    id: doc.id,
    kind: doc.kind,
    may: [...(doc.open ? [everyone] : []), ...doc.communities.filter((name) => name !== everyone)],
    at_ms: doc.at_ms,
    words: [
      docWords(doc.title, [doc.body, ...(doc.labels ?? [])].join(' ')),
      ...(doc.labels ?? []).map(labelWord),
    ].join(' '),
    put_no,
  }));
}

/** A label as one word that no text holds: folding takes the sign away from all others. */
export const labelWord = (label: string): string => `#${label.toLowerCase().replace(/\s+/g, '_')}`;

/** Adds and replaces by id. */
export async function upsert({ engine, table }: Opened, rows: Row[], ms_max: number): Promise<void> {
  const { arrow, schema, may } = engine;
  const column = <T extends Arrow.DataType>(name: keyof Row, type: T) =>
    arrow.vectorFromArray(
      rows.map((row) => row[name]),
      type,
    );
  const batch = new arrow.Table(schema, {
    id: column('id', new arrow.Utf8()),
    kind: column('kind', new arrow.Utf8()),
    may: column('may', may),
    at_ms: column('at_ms', new arrow.Float64()),
    put_no: column('put_no', new arrow.Float64()),
    words: column('words', new arrow.Utf8()),
  });
  // Without the index on `id`: with it 1,000 rows into 40,000 took 2.7 s, reading the column takes 0.4 s.
  const merge = table.mergeInsert('id').whenMatchedUpdateAll().whenNotMatchedInsertAll().useIndex(false);
  // The engine declares its tables by the other copy of the same types.
  await merge.execute(batch as never, { timeoutMs: ms_max });
}

/** The rows put after `put_no`, the newest `limit` of them or so. */
export async function rowsAfter({ table }: Opened, put_no: number, limit: number): Promise<Row[]> {
  const rows = await table.query().where(`put_no > ${put_no}`).limit(limit).toArray();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    may: [...row.may],
    at_ms: row.at_ms,
    words: row.words,
    put_no: row.put_no,
  }));
}

export async function remove({ table }: Opened, ids: string[]): Promise<void> {
  await table.delete(`id IN (${ids.map(quoted).join(',')})`);
}

/** What a viewer may see, also as the engine's condition: applied before ranking, by the indexes on `may` and `kind`. */
export function sieve(
  communities: string[],
  kinds: string[] | undefined,
  closed = false,
): { may: Set<string>; condition: string } {
  const may = new Set([...(closed ? [] : [everyone]), ...communities]);
  const seen = may.size === 0 ? 'false' : `array_has_any(may, [${[...may].map(quoted).join(',')}])`;
  return { may, condition: kinds === undefined ? seen : `${seen} AND kind IN (${kinds.map(quoted).join(',')})` };
}

function quoted(text: string): string {
  return `'${text.replaceAll('\u0000', '').replaceAll("'", "''")}'`;
}
