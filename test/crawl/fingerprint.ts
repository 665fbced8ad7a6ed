import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from '../../ground/sql.ts';
import type { TestHouse } from '../house.ts';

// Followers move by themselves; tries are remembered on purpose; when somebody was last seen is no deed.
const moving = ['followers', 'sign_in_tries', 'migrations'];

/** A hash of every table and the names of all files: equal before and after means that nothing happened. */
export async function fingerprint(t: TestHouse): Promise<Record<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> all(${moving}) order by 1`.execute(
    t.base.read,
  );
  const each = tables.map(
    ({ name }) => sql`
      select ${name}::text as name, md5(coalesce(string_agg(row, '|' order by row), '')) as hash
      from (select (to_jsonb(x) - 'seen_at' - 'used_at')::text as row from ${sql.ref(name)} x) rows`,
  );
  const { rows } = await sql<{ name: string; hash: string }>`${sql.join(each, ' union all ')}`.execute(t.base.read);
  const files = await readdir(join(t.home, 'files'), { recursive: true }).catch(() => []);
  return { ...Object.fromEntries(rows.map(({ name, hash }) => [name, hash])), files: files.sort().join() };
}

/** The names of what differs. */
export function differs(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(after).filter((name) => before[name] !== after[name]);
}
