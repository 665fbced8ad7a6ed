import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Calendar } from '../communities/calendar.ts';
import { calendarColumn } from '../communities/queries.ts';
import { visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import type { Context, State } from './note.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export type NoteRow = {
  id: string;
  title: string;
  state: State;
  author_id: string | null;
  author: string | null;
  handle: string | null;
  home_id: string;
  version: number;
  made_at: Date;
  body: string;
  expected: string;
  because: string;
  context: Context;
  latitude: number | null;
  longitude: number | null;
  language: string;
  hazard: boolean;
  hazard_judged_at: Date | null;
  confidential: boolean;
  mine: boolean;
  member: boolean;
  steward: boolean;
  happened_at: Date;
  source_title: string;
  source_url: string | null;
  closed_reason: string | null;
  reopened_at: Date | null;
  answer: string | null;
  answered_by: string | null;
  answerer: string | null;
  answerer_handle: string | null;
  answered_at: Date | null;
};

/** A note with everything that stands on it. `seal` says which confidential notes are the viewer's. */
export function noteQuery(asking: Pick<Asking, 'as' | 'now'>, id: string, seal: string): Sql<NoteRow> {
  const me = asking.as.person;
  return sql<NoteRow>`
    select items.id, items.title, items.state, items.author_id, p.name as author, p.handle, items.home_id, items.version,
      items.made_at, n.body, n.expected, n.because, n.context, n.latitude, n.longitude, n.language, n.hazard, n.hazard_judged_at,
      items.seal is not null as confidential, n.happened_at, n.source_title, n.source_url, n.closed_reason, n.reopened_at,
      n.answer, n.answered_by, w.name as answerer, w.handle as answerer_handle, n.answered_at,
      coalesce(items.author_id = ${me}, items.seal = ${seal}, false) as mine,
      exists (select from placements pl join memberships m on m.community_id = pl.community_id
        where pl.item_id = items.id and m.person_id = ${me}) as member,
      exists (select from memberships m where m.community_id = items.home_id and m.person_id = ${me}
        and m.role = 'steward') as steward
    from items join notes n on n.item_id = items.id left join people p on p.id = items.author_id
    left join people w on w.id = n.answered_by
    where items.id = ${id} and ${visibleTo(asking)}`;
}

export async function findNote(asking: Viewing, id: string, seal: string): Promise<NoteRow | null> {
  return (await noteQuery(asking, id, seal).execute(asking.db)).rows[0] ?? null;
}

export type NewNote = {
  item_id: string;
  body: string;
  expected: string;
  because: string;
  context: Context;
  latitude: number | null;
  longitude: number | null;
  language: string;
  hazard_at: Date | null;
  happened_at: Date;
  source_title?: string;
  source_url?: string | null;
};

export async function writeNote(db: Db, note: NewNote): Promise<void> {
  await db
    .insertInto('notes')
    .values({ ...note, hazard: note.hazard_at !== null, context: JSON.stringify(note.context) })
    .execute();
}

export async function writeAcknowledgement(
  db: Db,
  note: string,
  person: string,
  words: string,
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('acknowledgements')
    .values({ note_id: note, person_id: person, words, at })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export type AcknowledgementRow = { id: string; name: string; handle: string; words: string; at: Date };

export function acknowledgementsQuery(note: string): Sql<AcknowledgementRow> {
  return sql<AcknowledgementRow>`
    select p.id, p.name, p.handle, a.words, a.at from acknowledgements a join people p on p.id = a.person_id
    where a.note_id = ${note} order by a.at limit 100`;
}

export async function writeClosing(
  db: Db,
  note: string,
  reason: string | null,
  reopened_at: Date | null,
): Promise<void> {
  await db
    .updateTable('notes')
    .set({ closed_reason: reason, ...(reopened_at ? { reopened_at } : {}) })
    .where('item_id', '=', note)
    .execute();
}

export async function writeAnswer(db: Db, note: string, row: { words: string; by: string; at: Date }): Promise<void> {
  await db
    .updateTable('notes')
    .set({ answer: row.words, answered_by: row.by, answered_at: row.at })
    .where('item_id', '=', note)
    .execute();
}

/** Flags a note as a hazard; false when it is flagged already. */
export async function writeHazard(db: Db, note: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('notes')
    .set({ hazard: true, hazard_at: at })
    .where('item_id', '=', note)
    .where('hazard_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function writeHazardJudged(db: Db, note: string, at: Date): Promise<void> {
  await db.updateTable('notes').set({ hazard_judged_at: at }).where('item_id', '=', note).execute();
}

/** Holds two notes until what is decided about them is written, whoever else decides at the same time. Their states. */
export async function lockNotes(db: Db, notes: string[]): Promise<Map<string, State>> {
  const { rows } = await sql<{ id: string; state: State }>`
    select id, state from items where id = any(${notes}) and kind = 'note' order by id for update`.execute(db);
  return new Map(rows.map((row) => [row.id, row.state]));
}

/** One note goes into another, and with it all that had gone into it before. */
export async function writeMerge(
  db: Db,
  row: { note_id: string; into_id: string; merged_by: string | null; at: Date },
): Promise<void> {
  await db.updateTable('note_merges').set({ into_id: row.into_id }).where('into_id', '=', row.note_id).execute();
  await db.insertInto('note_merges').values(row).execute();
}

export type MergedRow = {
  id: string;
  title: string;
  author_id: string | null;
  author: string | null;
  handle: string | null;
};

/** Where a note went, if the viewer may read that. */
export function mergedIntoQuery(asking: Pick<Asking, 'as' | 'now'>, note: string): Sql<{ id: string; title: string }> {
  return sql<{ id: string; title: string }>`
    select items.id, items.title from note_merges nm join items on items.id = nm.into_id
    where nm.note_id = ${note} and ${visibleTo(asking)}`;
}

/** The notes that went into one, as far as the viewer may read them: their authors keep credit. */
export function mergedHereQuery(asking: Pick<Asking, 'as' | 'now'>, note: string): Sql<MergedRow> {
  return sql<MergedRow>`
    select items.id, items.title, items.author_id, p.name as author, p.handle
    from note_merges nm join items on items.id = nm.note_id left join people p on p.id = items.author_id
    where nm.into_id = ${note} and ${visibleTo(asking)} order by nm.at, items.id limit 100`;
}

/** The viewer's own notes, newest first, the confidential ones among them. */
export async function listMine(asking: Viewing, seal: string, after: (string | number)[] | null, limit: number) {
  const [at, id] = after ?? ['9999-12-31', '~'];
  const { rows } = await sql<{
    id: string;
    title: string;
    state: State;
    confidential: boolean;
    made_at: Date;
    happened_at: Date;
    closed_reason: string | null;
  }>`
    select items.id, items.title, items.state, items.seal is not null as confidential, items.made_at, n.happened_at, n.closed_reason
    from items join notes n on n.item_id = items.id
    where (items.author_id = ${asking.as.person} or items.seal = ${seal}) and items.put_away is distinct from 'trashed'
      and ${asking.as.guest ? visibleTo(asking) : sql`true`}
      and (items.made_at, items.id) < (${at}::timestamptz, ${id})
    order by items.made_at desc, items.id desc limit ${limit + 1}`.execute(asking.db);
  return rows;
}

/** Notes of a community that nobody has acknowledged, oldest first: the facilitator's list. */
export async function listUnread(asking: Viewing, community: string, limit: number) {
  const { rows } = await sql<{ id: string; title: string; made_at: Date; calendar: Calendar }>`
    select items.id, items.title, items.made_at, ${calendarColumn('c')} as calendar
    from items join communities c on c.id = items.home_id
    where items.home_id = ${community} and items.kind = 'note' and items.state = 'Shared' and ${visibleTo(asking)}
      -- What was imported was read elsewhere long ago, or never will be: nobody promised its authors anything here.
      and items.origin is null
      -- One's own note is for somebody else to acknowledge.
      and items.author_id is distinct from ${asking.as.person}
    order by items.made_at, items.id limit ${limit}`.execute(asking.db);
  return rows;
}

/** What a form can offer: the values that a person used lately, latest first. */
export async function recentChips(asking: Viewing): Promise<Context[]> {
  const { rows } = await sql<{ context: Context }>`
    select n.context from items join notes n on n.item_id = items.id
    where items.author_id = ${asking.as.person} order by items.made_at desc limit 12`.execute(asking.db);
  return rows.map((row) => row.context);
}
