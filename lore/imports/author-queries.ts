import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';

type Db = Kysely<DB>;
type Asked = { q: string; after: (string | number)[] | null; limit: number };
export type AuthorRow = {
  origin: string;
  name: string;
  sort: string;
  texts: number;
  person_id: string | null;
  person: string | null;
  person_handle: string | null;
  suggested_id: string | null;
  suggested: string | null;
  suggested_handle: string | null;
};

const begins = (q: string): string => `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

/** Authors who came from elsewhere and are nobody here, and who has the address that their source named. */
export async function unclaimed(db: Db, { q, after, limit }: Asked): Promise<AuthorRow[]> {
  const [name, origin] = after ?? ['', ''];
  const { rows } = await sql<AuthorRow>`
    select p.origin, p.name, lower(p.name) as sort, null as person_id, null as person, null as person_handle,
      ((select count(*) from items i where i.author_id = p.id and i.kind <> 'page')
        + (select count(*) from page_versions v where v.written_by = p.id)
        + (select count(*) from question_answers qa where qa.author_id = p.id))::int as texts,
      s.id as suggested_id, s.name as suggested, s.handle as suggested_handle
    from people p left join author_addresses a on a.person_id = p.id
    left join people s on s.email = a.email and s.status = 'active'
    where p.status = 'unclaimed' and p.origin is not null and p.became is null
      and (${q} = '' or lower(p.name) like ${begins(q)})
      and (lower(p.name), p.origin) > (${name}, ${origin})
    order by lower(p.name), p.origin limit ${limit + 1}`.execute(db);
  return rows;
}

/** Authors of an import, and who each is here: as somebody said, or by the address. */
export async function authorsIn(db: Db, job: string, { q, after, limit }: Asked): Promise<AuthorRow[]> {
  const [name, origin] = after ?? ['', ''];
  const { rows } = await sql<AuthorRow>`
    select f.origin, f.name, lower(f.name) as sort, f.texts,
      coalesce(c.id, m.id) as person_id, coalesce(c.name, m.name) as person, coalesce(c.handle, m.handle) as person_handle,
      null as suggested_id, null as suggested, null as suggested_handle
    from import_jobs j
    cross join jsonb_to_recordset(coalesce(j.found -> 'people', '[]')) as f(origin text, name text, email text, texts int)
    left join author_claims ac on ac.origin = f.origin left join people c on c.id = ac.person_id
    left join people m on m.email = lower(f.email) and m.status = 'active'
    where j.id = ${job} and (${q} = '' or lower(f.name) like ${begins(q)})
      and (lower(f.name), f.origin) > (${name}, ${origin})
    order by lower(f.name), f.origin limit ${limit + 1}`.execute(db);
  return rows;
}

export async function findAuthor(db: Db, origin: string) {
  const row = await db
    .selectFrom('people')
    .select(['id', 'status', 'became'])
    .where('origin', '=', origin)
    .executeTakeFirst();
  return row ?? null;
}

/** Who these authors are here, as somebody said. */
export async function claimsOf(db: Db, origins: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ origin: string; person_id: string }>`
    select origin, person_id from author_claims where origin = any(${origins})`.execute(db);
  return new Map(rows.map((row) => [row.origin, row.person_id]));
}

/** Nothing came of them yet: then somebody may still say that it is another one. */
export async function writeClaim(
  db: Db,
  row: { origin: string; person_id: string; claimed_by: string; at: Date },
): Promise<void> {
  await db
    .insertInto('author_claims')
    .values(row)
    .onConflict((c) => c.column('origin').doUpdateSet(row))
    .execute();
}
