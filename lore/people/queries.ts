import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Asking } from '../route.ts';
import { handleFrom } from './person.ts';

type Db = Kysely<DB>;

/**
 * Whether the viewer may know of the person under `alias` (a row of `people`). Everybody of the house may know of everybody
 * of the house; a guest and those around them know of each other where they are in a circle together.
 */
export function personVisibleTo({ as }: Pick<Asking, 'as'>, alias = 'people'): Sql<boolean> {
  if (as.person === null) return sql<boolean>`false`;
  const person = sql.ref(alias);
  const together = sql`exists (select from memberships x join memberships y on y.community_id = x.community_id
    where x.person_id = ${person}.id and y.person_id = ${as.person})`;
  return as.guest
    ? sql<boolean>`(${person}.id = ${as.person} or ${together})`
    : sql<boolean>`(not ${person}.guest or ${together})`;
}

export async function organisation(db: Db) {
  return (
    (await db.selectFrom('organisation').select(['name', 'demo', 'seal_key', 'settings']).executeTakeFirst()) ?? null
  );
}

export async function writeOrganisation(db: Db, row: { name: string; demo: boolean; seal_key: string; at: Date }) {
  await db
    .insertInto('organisation')
    .values({ name: row.name, demo: row.demo, seal_key: row.seal_key, set_up_at: row.at })
    .execute();
}

const shown = [
  'id',
  'name',
  'handle',
  'about',
  'role_line',
  'team',
  'site',
  'status',
  'version',
  'joined_at',
  'guest',
  'firm',
  'guest_until',
] as const;

export async function findPerson(db: Db, idOrHandle: string) {
  const byHandle = idOrHandle.startsWith('@');
  return (
    (await db
      .selectFrom('people')
      .select(shown)
      .where(byHandle ? 'handle' : 'id', '=', byHandle ? idOrHandle.slice(1) : idOrHandle)
      .executeTakeFirst()) ?? null
  );
}

export type MeRow = {
  id: string;
  name: string;
  handle: string;
  locale: string;
  admin: boolean;
  site: string;
  guest: boolean;
};

/** Who asks, as every screen needs it. */
export function meQuery(person: string): Sql<MeRow> {
  return sql<MeRow>`select id, name, handle, locale, admin, site, guest from people where id = ${person}`;
}

export function organisationQuery(): Sql<{ name: string; demo: boolean }> {
  return sql<{ name: string; demo: boolean }>`select name, demo from organisation`;
}

/** What only the person themself sees. Days as text: an array of them would come back as moments. */
export async function findMyself(db: Db, id: string) {
  const { days_off, ...row } = await db
    .selectFrom('people')
    .select([...shown, 'email', 'locale', 'admin', 'working_days'])
    .select((e) => e.fn<string>('array_to_string', ['days_off', e.val(' ')]).as('days_off'))
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { ...row, days_off: days_off === '' ? [] : days_off.split(' ') };
}

export async function findByEmail(db: Db, email: string) {
  const { rows } = await sql<{
    id: string;
    epoch: number;
    status: string;
    guest: boolean;
    guest_until: Date | null;
    secret: string | null;
  }>`
    select p.id, p.epoch, p.status, p.guest, p.guest_until, c.secret from people p
    left join credentials c on c.person_id = p.id and c.kind = 'password'
    where p.email = ${email.toLowerCase()}`.execute(db);
  return rows[0] ?? null;
}

export async function passwordOf(db: Db, person: string): Promise<string | null> {
  const row = await db
    .selectFrom('credentials')
    .select('secret')
    .where('person_id', '=', person)
    .where('kind', '=', 'password')
    .executeTakeFirst();
  return row?.secret ?? null;
}

/** People by the beginning of any word of their name, in the order of names. */
export async function listPeople(
  asking: Pick<Asking, 'as' | 'db'>,
  q: string,
  after: (string | number)[] | null,
  limit: number,
) {
  const [name, id] = after ?? ['', ''];
  const like = `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<{
    id: string;
    name: string;
    handle: string;
    role_line: string;
    team: string;
    site: string;
    sort: string;
  }>`
    select id, name, handle, role_line, team, site, lower(name) as sort from people
    where status <> 'left' and ${personVisibleTo(asking)} and (${q} = '' or lower(name) like ${like}) and (lower(name), id) > (${name}, ${id})
    order by lower(name), id limit ${limit + 1}`.execute(asking.db);
  return rows;
}

export type NewPerson = {
  id: string;
  name: string;
  email?: string | null;
  role_line?: string;
  team?: string;
  site?: string;
  about?: string;
  locale?: string;
  admin?: boolean;
  guest?: boolean;
  firm?: string;
  guest_until?: Date | null;
  status?: 'active' | 'unclaimed';
  origin?: string | null;
  at: Date;
};

/** Writes a person under the first free handle that their name gives. */
export async function writePerson(db: Db, person: NewPerson): Promise<string> {
  const base = handleFrom(person.name);
  const taken = await db
    .selectFrom('people')
    .select('handle')
    .where('handle', 'like', `${base.replace(/_/g, '\\_')}%`)
    .execute();
  const handles = new Set(taken.map((row) => row.handle));
  let handle = base;
  for (let n = 2; handles.has(handle); n++) handle = `${base}-${n}`;
  const { at, ...rest } = person;
  await db
    .insertInto('people')
    .values({ ...rest, handle, joined_at: at })
    .execute();
  return handle;
}

export async function writePassword(db: Db, person: string, secret: string, at: Date): Promise<void> {
  await db
    .insertInto('credentials')
    .values({ person_id: person, kind: 'password', secret, changed_at: at })
    .onConflict((c) => c.columns(['person_id', 'kind']).doUpdateSet({ secret, changed_at: at }))
    .execute();
}

/** Changes a profile that still has the version seen; null when it has moved on. */
export async function changePerson(
  db: Db,
  id: string,
  seen: number,
  change: {
    name?: string;
    about?: string;
    role_line?: string;
    team?: string;
    site?: string;
    locale?: string;
    working_days?: number[] | null;
    days_off?: string[];
  },
) {
  const row = await db
    .updateTable('people')
    .set((e) => ({ ...change, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst();
  return row ?? null;
}

/** A new epoch: every session, stream and token of before is dead. */
export async function raiseEpoch(db: Db, person: string, status?: 'left'): Promise<number> {
  const row = await db
    .updateTable('people')
    .set((e) => ({ epoch: e('epoch', '+', 1), ...(status ? { status } : {}) }))
    .where('id', '=', person)
    .returning('epoch')
    .executeTakeFirstOrThrow();
  await db.deleteFrom('sessions').where('person_id', '=', person).execute();
  await db.deleteFrom('tokens').where('person_id', '=', person).execute();
  return row.epoch;
}

/** A person who is to be removed, held, and with them everybody who runs the place: two cannot go at once and leave nobody. */
export async function holdForRemoval(db: Db, person: string) {
  const { rows } = await sql<{
    id: string;
    origin: string | null;
    email: string | null;
    admin: boolean;
    removed: boolean;
  }>`
    select id, origin, email, admin and status = 'active' as admin, removed_at is not null as removed
    from people where id = ${person} or (admin and status = 'active') order by id for update`.execute(db);
  const found = rows.find((row) => row.id === person);
  if (found === undefined || found.removed) return null;
  return { ...found, isLastAdmin: found.admin && rows.every((row) => row.id === person || !row.admin) };
}

/** Everything goes by which a person could be known or could come in; their id stays, since evidence counts by it. */
export async function writeRemoval(
  db: Db,
  person: string,
  row: { name: string; handle: string; origin: string | null; at: Date },
): Promise<number> {
  const { at, ...names } = row;
  await db
    .updateTable('people')
    .set((e) => ({
      ...names,
      email: null,
      about: '',
      role_line: '',
      team: '',
      site: '',
      region: '',
      firm: '',
      started_on: null,
      locale: 'en',
      admin: false,
      working_days: null,
      days_off: [],
      removed_at: at,
      version: e('version', '+', 1),
    }))
    .where('id', '=', person)
    .execute();
  await db.deleteFrom('credentials').where('person_id', '=', person).execute();
  return await raiseEpoch(db, person, 'left');
}

/** Who came from these origins, by origin. */
export async function fromOrigins(db: Db, origins: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ origin: string; id: string }>`
    select origin, id from people where origin = any(${origins})`.execute(db);
  return new Map(rows.map((row) => [row.origin, row.id]));
}

/** The epoch of a person who is here. */
export async function epochOf(db: Db, person: string): Promise<number> {
  const row = await db
    .selectFrom('people')
    .select('epoch')
    .where('id', '=', person)
    .where('status', '=', 'active')
    .executeTakeFirstOrThrow();
  return row.epoch;
}

export async function countTries(db: Db, bucket: string, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from sign_in_tries where bucket = ${bucket} and at > ${since}`.execute(db);
  return rows[0].n;
}

export async function writeTry(db: Db, buckets: string[], at: Date): Promise<void> {
  await db
    .insertInto('sign_in_tries')
    .values(buckets.map((bucket) => ({ bucket, at })))
    .execute();
}

export async function forgetTries(db: Db, bucket: string): Promise<void> {
  await db.deleteFrom('sign_in_tries').where('bucket', '=', bucket).execute();
}

export async function writeSession(
  db: Db,
  row: { id: string; token_hash: Buffer; person_id: string; epoch: number; agent: string; at: Date; ends_at: Date },
): Promise<void> {
  const { at, ...rest } = row;
  await db
    .insertInto('sessions')
    .values({ ...rest, started_at: at, seen_at: at })
    .execute();
}

export async function endSession(db: Db, person: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where('person_id', '=', person)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function sessionsOf(db: Db, person: string, now: Date) {
  return await db
    .selectFrom('sessions')
    .select(['id', 'agent', 'started_at', 'seen_at'])
    .where('person_id', '=', person)
    .where('ends_at', '>', now)
    .orderBy('seen_at', 'desc')
    .limit(100)
    .execute();
}

export async function tokensOf(db: Db, person: string) {
  return await db
    .selectFrom('tokens')
    .select(['id', 'name', 'scopes', 'made_at', 'ends_at', 'used_at'])
    .where('person_id', '=', person)
    .orderBy('made_at', 'desc')
    .limit(100)
    .execute();
}

export async function writeToken(
  db: Db,
  row: {
    id: string;
    token_hash: Buffer;
    person_id: string;
    epoch: number;
    name: string;
    scopes: string[];
    made_at: Date;
    ends_at: Date;
  },
): Promise<void> {
  await db.insertInto('tokens').values(row).execute();
}

export async function endToken(db: Db, person: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('tokens')
    .where('person_id', '=', person)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** What has ended is swept away. */
export async function sweep(db: Db, now: Date, tries_before: Date): Promise<void> {
  await db.deleteFrom('sessions').where('ends_at', '<', now).execute();
  await db.deleteFrom('tokens').where('ends_at', '<', now).execute();
  await db.deleteFrom('sign_in_tries').where('at', '<', tries_before).execute();
}

export async function demoPeople(db: Db, handles: string[]) {
  return await db
    .selectFrom('people')
    .select(['id', 'name', 'handle', 'role_line'])
    .where('handle', 'in', handles)
    .where('status', '=', 'active')
    .execute();
}
