import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openBase } from '../ground/base.ts';
import { startEmbedded } from '../ground/embedded.ts';
import { sql } from '../ground/sql.ts';
import { describeTables, typesOf } from './describe.ts';

// Writes tables/schema.sql and tables/types.ts from a real database with every migration in it.
const home = await mkdtemp(join(tmpdir(), 'fieldlore-schema-'));
const embedded = await startEmbedded({ home });
const base = await openBase<any>(embedded.url);
try {
  await migrate(base, import.meta.dirname);
  await writeFile(join(import.meta.dirname, 'schema.sql'), await describeTables(base.read));
  await writeFile(join(import.meta.dirname, 'types.ts'), await typesOf(base.read));
  const { rows } = await sql<{ n: number }>`select count(*) as n from pg_tables where schemaname = 'public'`.execute(
    base.read,
  );
  console.log(`tables/schema.sql and tables/types.ts: ${rows[0].n} tables.`);
} finally {
  await base.close();
  await embedded.stop();
  await rm(home, { recursive: true, force: true });
}
