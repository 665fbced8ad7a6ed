import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { Device, PushKeys } from '../../ground/web-push.ts';
import type { DB } from '../../tables/types.ts';
import { mayRead } from '../communities/visible.ts';
import { isPushed } from './notice.ts';

type Db = Kysely<DB>;
const devices_max = 10;
/** What was told longer ago than this is no news for a pocket: a follower that reads the book again pushes nothing. */
const fresh_hours = 1;

export async function pushKeys(db: Db): Promise<PushKeys | null> {
  const row = await db.selectFrom('push_keys').select(['public_key', 'private_key']).executeTakeFirst();
  return row ?? null;
}

export async function writePushKeys(db: Db, keys: PushKeys, at: Date): Promise<void> {
  await db
    .insertInto('push_keys')
    .values({ ...keys, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A device is one person's: whoever signs in there next takes it over. Past the limit the oldest goes. */
export async function writeDevice(
  db: Db,
  row: Device & { id: string; person: string; session: string; at: Date },
): Promise<void> {
  const { person: person_id, session: session_id, ...rest } = row;
  await sql`delete from push_subscriptions where endpoint = ${row.endpoint}
    or (session_id = ${session_id} and person_id = ${person_id})`.execute(db);
  await db
    .insertInto('push_subscriptions')
    .values({ ...rest, person_id, session_id })
    .execute();
  await sql`delete from push_subscriptions where id in (
    select id from push_subscriptions where person_id = ${person_id} order by at desc, id desc offset ${devices_max})`.execute(
    db,
  );
}

export async function endDevices(db: Db, ids: string[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('push_subscriptions').where('id', 'in', ids).execute();
}

/** Whether somebody is told on a device of theirs; of the session they ask from, and on how many. */
export async function devicesOf(db: Db, person: string, session: string | null) {
  const { rows } = await sql<{ here: boolean; devices: number }>`
    select coalesce(bool_or(session_id = ${session}), false) as here, count(*)::int as devices
    from push_subscriptions where person_id = ${person}`.execute(db);
  return rows[0];
}

export async function endDeviceOf(db: Db, person: string, session: string): Promise<void> {
  await db.deleteFrom('push_subscriptions').where('person_id', '=', person).where('session_id', '=', session).execute();
}

/** Lets wait what was told behind a place and belongs into a pocket, of people who have a device for it. */
export async function enqueuePushes(db: Db, before: number, now: Date): Promise<void> {
  const { rows } = await sql<{ kind: string }>`select distinct kind from notices where seq > ${before}`.execute(db);
  const kinds = rows.map(({ kind }) => kind).filter(isPushed);
  if (kinds.length === 0) return;
  await sql`
    insert into pushes (person_id, happening_id, kind, next_at)
    select n.person_id, n.happening_id, n.kind, ${now} from notices n
    where n.seq > ${before} and n.kind = any(${kinds}::text[]) and n.shows_at <= ${now}
      and n.at > ${now}::timestamptz - make_interval(hours => ${fresh_hours}::int)
      and (n.because is null or n.because = 'item')
      and exists (select from push_subscriptions s where s.person_id = n.person_id)
    on conflict do nothing`.execute(db);
}

export type WaitingPush = {
  person_id: string;
  happening_id: number;
  kind: string;
  tries: number;
  /** Null: not to be told any more. The title as it may be read now. */
  title: string | null;
  item_id: string;
  item_kind: string;
  locale: string;
  at: Date;
  devices: (Device & { id: string })[];
};

/**
 * Takes one push that waits, and holds it so that no other server takes it meanwhile. What it says is read now: whether
 * its person is still here and signed in on that device, may still read the item, and has not seen it yet.
 */
export async function holdPush(db: Db, now: Date, until: Date): Promise<WaitingPush | null> {
  const { rows } = await sql<WaitingPush>`
    with held as (
      update pushes set tries = tries + 1, next_at = ${until} where (person_id, happening_id, kind) = (
        select person_id, happening_id, kind from pushes where next_at <= ${now}
        order by next_at, happening_id, person_id limit 1 for update skip locked)
      returning *)
    select held.person_id, held.happening_id, held.kind, held.tries, items.id as item_id, items.kind as item_kind, n.at,
      (select locale from people where id = held.person_id),
      case when n.done_at is null and n.read_at is null and ${mayRead(sql`items`, sql`held.person_id`, now)}
        then items.title end as title,
      (select coalesce(json_agg(json_build_object('id', s.id, 'endpoint', s.endpoint, 'p256dh', s.p256dh, 'auth', s.auth)), '[]')
        from push_subscriptions s join sessions on sessions.id = s.session_id and sessions.person_id = s.person_id
        join people p on p.id = s.person_id and p.status = 'active' and p.epoch = sessions.epoch
        where s.person_id = held.person_id and sessions.ends_at > ${now}) as devices
    from held join notices n using (person_id, happening_id, kind) join items on items.id = n.item_id`.execute(db);
  return rows[0] ?? null;
}

/** Takes one from what somebody may still be sent on a day of theirs; false: there is no room. */
export async function takeRoom(db: Db, person: string, day: string, room: number): Promise<boolean> {
  const { rows } = await sql`
    insert into push_days (person_id, day, sent) select ${person}, ${day}::date, 1 where ${room}::int > 0
    on conflict (person_id, day) do update set sent = push_days.sent + 1 where push_days.sent < ${room}::int
    returning sent`.execute(db);
  return rows.length > 0;
}

export async function endPush(db: Db, push: Pick<WaitingPush, 'person_id' | 'happening_id' | 'kind'>): Promise<void> {
  await db
    .deleteFrom('pushes')
    .where('person_id', '=', push.person_id)
    .where('happening_id', '=', push.happening_id)
    .where('kind', '=', push.kind)
    .execute();
}

export async function forgetPushDays(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('push_days')
    .where('day', '<', before.toISOString().slice(0, 10))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
