import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Role } from '../communities/community.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import type { FeedEntry } from './feed.ts';
import { entries_kept_max, entry_days, type Why } from './source.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

const day_ms = 86_400_000;
const oldest = (now: Date): Date => new Date(now.getTime() - entry_days * day_ms);

export type SourceRow = {
  id: string;
  url: string;
  site: string | null;
  title: string;
  looked_at: Date;
  failing_since: Date | null;
  why: Why | null;
  ended_at: Date | null;
  paused_at: Date | null;
  added_at: Date;
  added_by: string;
  by: string;
  handle: string;
  waiting: number;
};

/** What a community follows, with how much of it waits. The caller has seen the community. */
export async function sourcesOf(asking: Viewing, community: string): Promise<SourceRow[]> {
  const { rows } = await sql<SourceRow>`
    select s.id, s.url, s.site, s.title, s.looked_at, s.failing_since, s.why, s.ended_at, s.paused_at, s.added_at, s.added_by,
      p.name as by, p.handle,
      (select count(*) from source_entries e where e.source_id = s.id and e.note_id is null and e.hidden_at is null
        and e.found_at > ${oldest(asking.now)}) as waiting
    from sources s join people p on p.id = s.added_by
    where s.community_id = ${community} and s.removed_at is null order by lower(s.title), s.id`.execute(asking.db);
  return rows;
}

/** The community is held, so that two at once do not follow one too many. */
export async function countFollowed(db: Db, community: string): Promise<number> {
  await sql`select from communities where id = ${community} for update`.execute(db);
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from sources where community_id = ${community} and removed_at is null`.execute(db);
  return rows[0].n;
}

export async function findFollowed(db: Db, community: string, url: string) {
  const { rows } = await sql<{ id: string; title: string; removed: boolean }>`
    select id, title, removed_at is not null as removed from sources
    where community_id = ${community} and url = ${url}`.execute(db);
  return rows[0] ?? null;
}

type Looked = { title: string; site: string | null; etag: string; modified: string; look_at: Date; looked_at: Date };

/** One that was removed before is the same again: what was brought in from it stays known. */
export async function writeSource(
  db: Db,
  row: Looked & { id: string; community_id: string; url: string; added_by: string },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into sources (id, community_id, url, site, title, added_by, added_at, look_at, looked_at, etag, modified)
    values (${row.id}, ${row.community_id}, ${row.url}, ${row.site}, ${row.title}, ${row.added_by}, ${row.looked_at},
      ${row.look_at}, ${row.looked_at}, ${row.etag}, ${row.modified})
    on conflict (community_id, url) do update set site = excluded.site, title = excluded.title, added_by = excluded.added_by,
      added_at = excluded.added_at, look_at = excluded.look_at, looked_at = excluded.looked_at, etag = excluded.etag,
      modified = excluded.modified, quiet = 0, failures = 0, failing_since = null, why = null, ended_at = null,
      paused_at = null, removed_at = null
    returning id`.execute(db);
  return rows[0].id;
}

/**
 * Keeps what a feed says now: new entries come in, changed words replace the old ones while nobody has brought them in, and
 * what it no longer says goes when its days are over or there is too much of it. What it still says stays, shown or not:
 * dropped, it would be new with the next look. Returns how many were new.
 */
export async function keepEntries(
  db: Db,
  source: string,
  entries: (FeedEntry & { id: string })[],
  now: Date,
): Promise<number> {
  // Where a feed says no days, what stands first in it stands first here.
  const rows = entries.map((each, n) => ({ ...each, shown_at: each.said_at ?? new Date(now.getTime() - n) }));
  const kept = await sql<{ is_new: boolean }>`
    insert into source_entries (id, source_id, key, title, url, author, summary, said_at, found_at, shown_at)
    select e.id, ${source}, e.key, e.title, e.url, e.author, e.summary, e.said_at, ${now}, e.shown_at
    from json_to_recordset(${JSON.stringify(rows)}::json) as e(id text, key text, title text, url text, author text,
      summary text, said_at timestamptz, shown_at timestamptz)
    on conflict (source_id, key) do update set title = excluded.title, url = excluded.url, author = excluded.author,
      summary = excluded.summary
    where source_entries.note_id is null and (source_entries.title, source_entries.url, source_entries.author,
      source_entries.summary) is distinct from (excluded.title, excluded.url, excluded.author, excluded.summary)
    returning xmax = 0 as is_new`.execute(db);
  await sql`
    delete from source_entries where source_id = ${source} and note_id is null and not key = any(${entries.map(({ key }) => key)})
      and (found_at <= ${oldest(now)} or id not in (
        select id from source_entries where source_id = ${source} and note_id is null
        order by shown_at desc, id desc limit ${entries_kept_max}))`.execute(db);
  return kept.rows.filter((row) => row.is_new).length;
}

export type DueRow = {
  id: string;
  community_id: string;
  url: string;
  title: string;
  etag: string;
  modified: string;
  quiet: number;
  failures: number;
};

/** One whose time has come, held until a time: whoever else looks for one finds another. */
export async function claimDue(db: Db, now: Date, until: Date): Promise<DueRow | null> {
  const { rows } = await sql<DueRow>`
    update sources set look_at = ${until} where id = (
      select id from sources where look_at <= ${now} and ended_at is null and paused_at is null and removed_at is null
      order by look_at, id limit 1 for update skip locked)
    returning id, community_id, url, title, etag, modified, quiet, failures`.execute(db);
  return rows[0] ?? null;
}

/** Holds a source that is still followed; false: it was removed meanwhile, and nothing of it is to be kept. */
export async function holdFollowed(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql`select from sources where id = ${id} and removed_at is null for update`.execute(db);
  return rows.length > 0;
}

export async function writeLook(
  db: Db,
  id: string,
  row: {
    quiet: number;
    look_at: Date;
    looked_at: Date;
    etag?: string;
    modified?: string;
    title?: string;
    site?: string | null;
  },
): Promise<void> {
  const well = { failures: 0, failing_since: null, why: null };
  await db
    .updateTable('sources')
    .set({ ...row, ...well })
    .where('id', '=', id)
    .execute();
}

export async function writeFailure(
  db: Db,
  id: string,
  row: { failures: number; why: Why; look_at: Date; at: Date; ended: boolean },
): Promise<void> {
  await sql`
    update sources set failures = ${row.failures}, why = ${row.why}, look_at = ${row.look_at},
      failing_since = coalesce(failing_since, ${row.at}), ended_at = ${row.ended ? row.at : null} where id = ${id}`.execute(
    db,
  );
}

/** A source that is followed, of a community that the viewer may know of, held. */
export async function findSource(asking: Viewing, id: string) {
  const { rows } = await sql<{ id: string; community: string; title: string; paused: boolean; role: Role | null }>`
    select s.id, s.community_id as community, s.title, s.paused_at is not null as paused,
      (select role from memberships m where m.community_id = communities.id and m.person_id = ${asking.as.person}) as role
    from sources s join communities on communities.id = s.community_id
    where s.id = ${id} and s.removed_at is null and ${communityVisibleTo(asking)} for update of s`.execute(asking.db);
  return rows[0] ?? null;
}

export async function writePause(db: Db, id: string, paused_at: Date | null, look_at: Date): Promise<void> {
  await db.updateTable('sources').set({ paused_at, look_at }).where('id', '=', id).execute();
}

/** As if it had never failed, from now on. */
export async function beginAgain(db: Db, id: string, look_at: Date): Promise<void> {
  await db
    .updateTable('sources')
    .set({ look_at, failures: 0, failing_since: null, why: null, ended_at: null, etag: '', modified: '' })
    .where('id', '=', id)
    .execute();
}

/** What waited goes with it; what was brought in stays known. */
export async function removeSource(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('sources').set({ removed_at: at }).where('id', '=', id).execute();
  await db.deleteFrom('source_entries').where('source_id', '=', id).where('note_id', 'is', null).execute();
}

export const shows = ['waiting', 'brought in', 'hidden'] as const;
export type EntryRow = {
  id: string;
  title: string;
  url: string;
  author: string;
  summary: string;
  said_at: Date | null;
  found_at: Date;
  shown_at: Date;
  source: string;
  source_title: string;
  hidden_id: string | null;
  hidden_by: string | null;
  hidden_handle: string | null;
  brought_id: string | null;
  brought_by: string | null;
  brought_handle: string | null;
  brought_at: Date | null;
  note: string | null;
  note_title: string | null;
};

/** Entries of what a community follows, the latest first. The caller has seen the community; a note is named to its readers. */
export async function entriesOf(
  asking: Viewing,
  wish: {
    community: string;
    source: string | null;
    show: (typeof shows)[number];
    after: (string | number)[] | null;
    limit: number;
  },
): Promise<EntryRow[]> {
  const [at, id] = wish.after ?? ['infinity', '~'];
  const shown = {
    waiting: sql`e.note_id is null and e.hidden_at is null and e.found_at > ${oldest(asking.now)}`,
    'brought in': sql`e.note_id is not null`,
    hidden: sql`e.note_id is null and e.hidden_at is not null and e.found_at > ${oldest(asking.now)}`,
  }[wish.show];
  // A source that is removed has nothing waiting; what was brought in from it still stands there.
  const { rows } = await sql<EntryRow>`
    select e.id, e.title, e.url, e.author, e.summary, e.said_at, e.found_at, e.shown_at, s.id as source, s.title as source_title,
      h.id as hidden_id, h.name as hidden_by, h.handle as hidden_handle,
      b.id as brought_id, b.name as brought_by, b.handle as brought_handle, e.brought_at,
      items.id as note, items.title as note_title
    from sources s join source_entries e on e.source_id = s.id
    left join people h on h.id = e.hidden_by left join people b on b.id = e.brought_by
    left join items on items.id = e.note_id and ${visibleTo(asking)}
    where s.community_id = ${wish.community} and (${wish.source}::text is null or s.id = ${wish.source})
      and ${shown} and (e.shown_at, e.id) < (${at}::timestamptz, ${id})
    order by e.shown_at desc, e.id desc limit ${wish.limit + 1}`.execute(asking.db);
  return rows;
}

/** An entry of a community that the viewer may know of, held: of two who bring it in at once the second sees what the first did. */
export async function holdEntry(asking: Viewing, id: string) {
  const { rows } = await sql<{
    id: string;
    title: string;
    url: string;
    source: string;
    community: string;
    role: Role | null;
    hidden: boolean;
    note: string | null;
  }>`
    select e.id, e.title, e.url, e.source_id as source, s.community_id as community,
      (select role from memberships m where m.community_id = communities.id and m.person_id = ${asking.as.person}) as role,
      e.hidden_at is not null as hidden, e.note_id as note
    from source_entries e join sources s on s.id = e.source_id join communities on communities.id = s.community_id
    where e.id = ${id} and ${communityVisibleTo(asking)} for update of e`.execute(asking.db);
  return rows[0] ?? null;
}

/**
 * Whether the viewer may read the note that an entry became. A statement of its own: who waited for the entry to be free was
 * given it as it is now, beside a view of everything else from before they waited.
 */
export async function mayReadNote(asking: Viewing, note: string): Promise<boolean> {
  const { rows } = await sql`select from items where id = ${note} and ${visibleTo(asking)}`.execute(asking.db);
  return rows.length > 0;
}

export async function writeBroughtIn(
  db: Db,
  id: string,
  row: { note_id: string; brought_by: string; brought_at: Date },
): Promise<void> {
  await db
    .updateTable('source_entries')
    .set({ ...row, hidden_at: null, hidden_by: null })
    .where('id', '=', id)
    .execute();
}

export async function writeHiding(db: Db, id: string, by: string | null, at: Date): Promise<void> {
  await db
    .updateTable('source_entries')
    .set({ hidden_by: by, hidden_at: by === null ? null : at })
    .where('id', '=', id)
    .execute();
}
