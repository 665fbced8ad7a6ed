import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export type NewVersion = {
  page_id: string;
  number: number;
  title: string;
  body: string;
  summary: string;
  written_by: string;
  at: Date;
};

export async function writeVersion(db: Db, row: NewVersion): Promise<void> {
  await db.insertInto('page_versions').values(row).execute();
}

/** How many letters each of these people put into a version. */
export async function writeContributions(
  db: Db,
  page: string,
  number: number,
  people: { person: string; letters: number }[],
): Promise<void> {
  if (people.length === 0) return;
  await db
    .insertInto('page_contributions')
    .values(people.map(({ person, letters }) => ({ page_id: page, number, person_id: person, letters })))
    .execute();
}

export type VersionRow = {
  number: number;
  title: string;
  summary: string;
  at: Date;
  id: string | null;
  name: string | null;
  handle: string | null;
  with: { id: string; name: string; handle: string; letters: number }[];
};

/** Versions of a page, the newest first, with all who wrote each, the one who saved it first among them. */
export async function versionsOf(
  asking: Viewing,
  page: string,
  before: number | null,
  limit: number,
): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select v.number, v.title, v.summary, v.at, p.id, p.name, p.handle,
      coalesce((select json_agg(json_build_object('id', w.id, 'name', w.name, 'handle', w.handle, 'letters', c.letters)
          order by c.letters desc, w.id)
        from page_contributions c join people w on w.id = c.person_id
        where c.page_id = v.page_id and c.number = v.number), '[]') as with
    from items join page_versions v on v.page_id = items.id left join people p on p.id = v.written_by
    where items.id = ${page} and ${visibleTo(asking)} and (${before}::int is null or v.number < ${before})
    order by v.number desc limit ${limit + 1}`.execute(asking.db);
  return rows;
}

export type ContributorRow = {
  id: string;
  name: string;
  handle: string;
  letters: number;
  versions: number;
  last_at: Date;
  /** Of everybody, not only of those listed. */
  all_letters: number;
  all_people: number;
};

/** Who wrote on a page, by how much, over all its versions. A page that the viewer may not read has nobody. */
export async function contributorsOf(asking: Viewing, page: string, limit: number): Promise<ContributorRow[]> {
  const { rows } = await sql<ContributorRow>`
    select p.id, p.name, p.handle, c.letters, c.versions, c.last_at, c.all_letters, c.all_people
    from items join lateral (
      select person_id, sum(letters)::int as letters, count(*)::int as versions, max(v.at) as last_at,
        (sum(sum(letters)) over ())::int as all_letters, (count(*) over ())::int as all_people
      from page_contributions pc join page_versions v on v.page_id = pc.page_id and v.number = pc.number
      where pc.page_id = items.id group by person_id) c on true
    join people p on p.id = c.person_id
    where items.id = ${page} and ${visibleTo(asking)}
    order by c.letters desc, c.last_at desc, p.id limit ${limit}`.execute(asking.db);
  return rows;
}
