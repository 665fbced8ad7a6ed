import type { Kysely } from 'kysely';
import type { DB } from '../../tables/types.ts';
import type { TakenVersion } from './taking.ts';

type Db = Kysely<DB>;
// A statement takes 65,535 parameters, and so many texts are some megabytes.
const rows_at_once = 200;

/** Writes versions one after the other, the first with this number, and how many letters of each are new. */
export async function writeVersions(
  db: Db,
  page: string,
  first: number,
  versions: TakenVersion[],
  letters: number[],
): Promise<void> {
  for (let at = 0; at < versions.length; at += rows_at_once) {
    const some = versions.slice(at, at + rows_at_once);
    const rows = some.map(({ by, ...version }, n) => ({
      ...version,
      page_id: page,
      number: first + at + n,
      written_by: by,
    }));
    await db.insertInto('page_versions').values(rows).execute();
    const contributions = rows.map(({ page_id, number, written_by }, n) => ({
      page_id,
      number,
      person_id: written_by,
      letters: letters[at + n],
    }));
    await db.insertInto('page_contributions').values(contributions).execute();
  }
}
