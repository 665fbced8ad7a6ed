import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';

type Db = Kysely<DB>;

type Recognised = {
  id: string;
  person_id: string;
  epoch: number;
  admin: boolean;
  guest: boolean;
  scopes: string[];
  seen_at: Date | null;
};

/** A guest whose last day is over is not here, from that moment on. `alias` is a row of `people`. */
export const isHere = (alias: string, now: Date): Sql<boolean> => {
  const person = sql.ref(alias);
  return sql<boolean>`(${person}.status = 'active' and (${person}.guest_until is null or ${person}.guest_until > ${now}))`;
};

export async function findSession(db: Db, hash: Buffer, now: Date): Promise<Recognised | null> {
  const { rows } = await sql<Recognised>`
    select s.id, s.person_id, s.epoch, p.admin, p.guest, '{}'::text[] as scopes, s.seen_at
    from sessions s join people p on p.id = s.person_id and p.epoch = s.epoch and ${isHere('p', now)}
    where s.token_hash = ${hash} and s.ends_at > ${now}`.execute(db);
  return rows[0] ?? null;
}

export async function findToken(db: Db, hash: Buffer, now: Date): Promise<Recognised | null> {
  const { rows } = await sql<Recognised>`
    select t.id, t.person_id, t.epoch, p.admin, p.guest, t.scopes, t.used_at as seen_at
    from tokens t join people p on p.id = t.person_id and p.epoch = t.epoch and ${isHere('p', now)}
    where t.token_hash = ${hash} and t.ends_at > ${now}`.execute(db);
  return rows[0] ?? null;
}

export async function markSeen(db: Db, kind: 'session' | 'token', hash: Buffer, now: Date): Promise<void> {
  if (kind === 'session')
    await db.updateTable('sessions').set({ seen_at: now }).where('token_hash', '=', hash).execute();
  else await db.updateTable('tokens').set({ used_at: now }).where('token_hash', '=', hash).execute();
}

/** Which of these, by their place in the list, may still come in as they came: for streams that outlive a request. */
export async function stillHere(
  db: Db,
  viewers: { person: string | null; epoch: number; session: string | null; token?: string | null }[],
  now: Date,
): Promise<number[]> {
  const given = viewers.map(({ person, epoch, session, token }, n) => ({ n, person, epoch, session, token }));
  const { rows } = await sql<{ n: number }>`
    select g.n from json_to_recordset(${JSON.stringify(given)}::json)
      as g(n int, person text, epoch int, session text, token text)
    join people p on p.id = g.person and p.epoch = g.epoch and ${isHere('p', now)}
    where (g.session is null or exists (select from sessions s where s.id = g.session and s.ends_at > ${now}))
      and (g.token is null or exists (select from tokens t where t.id = g.token and t.ends_at > ${now}))`.execute(db);
  return rows.map((row) => row.n);
}
