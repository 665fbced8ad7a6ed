import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';

type Db = Kysely<DB>;

export async function writeInvitation(
  db: Db,
  row: {
    id: string;
    token_hash: Buffer;
    community_id: string | null;
    invited_by: string;
    uses_left: number;
    made_at: Date;
    ends_at: Date;
    person_id?: string;
    guest_name?: string;
    guest_firm?: string;
    guest_until?: Date;
  },
): Promise<void> {
  await db.insertInto('invitations').values(row).execute();
}

/** An invitation that still holds: its inviter is still here and still in the community they invited to. */
export async function findInvitation(db: Db, hash: Buffer, now: Date) {
  const { rows } = await sql<{
    id: string;
    community_id: string | null;
    community: string | null;
    organisation: string;
    invited_by: string;
    person_id: string | null;
    known_as: string | null;
    guest_name: string | null;
    guest_firm: string | null;
    guest_until: Date | null;
  }>`
    select i.id, i.person_id, known.name as known_as, i.guest_name, i.guest_firm, i.guest_until, i.community_id, c.name as community, p.name as invited_by,
      coalesce((select name from organisation), '') as organisation
    from invitations i join people p on p.id = i.invited_by and p.status = 'active'
    left join communities c on c.id = i.community_id left join people known on known.id = i.person_id
    where i.token_hash = ${hash} and i.ends_at > ${now} and i.uses_left > 0
      and (i.community_id is null or exists (
        select from memberships m where m.community_id = i.community_id and m.person_id = i.invited_by
          and (i.guest_name is null or m.role = 'steward')))`.execute(db);
  return rows[0] ?? null;
}

/** Two at the door with one use left: one of them gets in. */
export async function takeUse(db: Db, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invitations')
    .set((e) => ({ uses_left: e('uses_left', '-', 1) }))
    .where('id', '=', id)
    .where('uses_left', '>', 0)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function isActive(db: Db, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('people')
    .select('id')
    .where('id', '=', person)
    .where('status', '<>', 'left')
    .executeTakeFirst();
  return row !== undefined;
}
