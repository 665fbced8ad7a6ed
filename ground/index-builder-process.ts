import { setPriority } from 'node:os';
import { indexWords, loadEngine, openTable } from './index-engine.ts';

// As few partitions as can be: 17 of them (64 MB each) made a search 34 ms where 2 make it 7.
process.env.LANCE_FTS_PARTITION_SIZE ??= '300';
setPriority(15);
process.stdin.on('end', () => process.exit(1)).resume();

const [folder, kind] = process.argv.slice(2);
const engine = loadEngine();
const { table } = await openTable(engine, folder!, false);
await table.optimize({ cleanupOlderThan: new Date() });
if (kind === 'whole') {
  await indexWords(engine, table);
  // Once more, for the files of the text index that was replaced.
  await table.optimize({ cleanupOlderThan: new Date() });
}
process.exit(0);
