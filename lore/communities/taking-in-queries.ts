import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';

/** Takes people into a community in one statement; who is in it already stays what they are. Returns who is new. */
export async function writeMembers(
  db: Kysely<DB>,
  row: { community: string; people: string[]; at: Date },
): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    insert into memberships (community_id, person_id, role, since)
    select ${row.community}, p.id, 'member', ${row.at} from people p
    where p.id = any(${row.people}::text[]) and p.status = 'active'
    on conflict do nothing returning person_id`.execute(db);
  return rows.map((each) => each.person_id);
}
