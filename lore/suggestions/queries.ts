import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import type { State } from './suggestion.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export type SuggestionRow = {
  id: string;
  page_id: string;
  base_number: number;
  base_title: string;
  base_body: string;
  title: string;
  body: string;
  why: string;
  state: State;
  reason: string;
  number: number | null;
  at: Date;
  by_id: string;
  by_name: string;
  by_handle: string;
  answered_at: Date | null;
  answerer_id: string | null;
  answerer_name: string | null;
  answerer_handle: string | null;
};
export type LineRow = Omit<SuggestionRow, 'base_body' | 'body'> & { comments: number };

const named: Sql = sql`
  s.id, s.page_id, s.base_number, s.base_title, s.title, s.why, s.state, s.reason, s.number, s.at, s.answered_at,
  p.id as by_id, p.name as by_name, p.handle as by_handle,
  a.id as answerer_id, a.name as answerer_name, a.handle as answerer_handle`;
const people: Sql = sql`join people p on p.id = s.suggested_by left join people a on a.id = s.answered_by`;

/** A suggestion for a page that the viewer may read. */
export async function findSuggestion(asking: Viewing, id: string): Promise<SuggestionRow | null> {
  const { rows } = await sql<SuggestionRow>`
    select ${named}, s.base_body, s.body from suggestions s ${people} join items on items.id = s.page_id
    where s.id = ${id} and ${visibleTo(asking)}`.execute(asking.db);
  return rows[0] ?? null;
}

/** The same row, held until the end of this transaction: two answers to one suggestion are one too many. */
export async function holdOpen(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql`select from suggestions where id = ${id} and state = 'Open' for update`.execute(db);
  return rows.length > 0;
}

export async function listSuggestions(
  asking: Viewing,
  wish: { page: string; open: boolean; after: (string | number)[] | null; limit: number },
): Promise<LineRow[]> {
  const [at, id] = wish.after ?? ['9999-12-31', '~'];
  const { rows } = await sql<LineRow>`
    select ${named}, (select count(*) from comments c where c.item_id = s.page_id and c.anchor = s.id
      and c.taken_back_at is null) as comments
    from suggestions s ${people} join items on items.id = s.page_id
    where s.page_id = ${wish.page} and (s.state = 'Open') = ${wish.open} and ${visibleTo(asking)}
      and (s.at, s.id) < (${at}::timestamptz, ${id})
    order by s.at desc, s.id desc limit ${wish.limit + 1}`.execute(asking.db);
  return rows;
}

export async function countOpen(asking: Viewing, page: string): Promise<{ open: number; mine: number }> {
  const { rows } = await sql<{ open: number; mine: number }>`
    select count(*) as open, count(*) filter (where suggested_by = ${asking.as.person}) as mine
    from suggestions where page_id = ${page} and state = 'Open'`.execute(asking.db);
  return rows[0];
}

export type MineRow = Omit<LineRow, 'comments'> & { page_title: string | null };

/** What somebody suggested themselves, wherever: their own words and the answer, also where the page is not shared with them any more. */
export async function suggestedBy(
  asking: Viewing,
  after: (string | number)[] | null,
  limit: number,
): Promise<MineRow[]> {
  const [at, id] = after ?? ['9999-12-31', '~'];
  const { rows } = await sql<MineRow>`
    select ${named}, case when ${visibleTo(asking)} then items.title end as page_title
    from suggestions s ${people} join items on items.id = s.page_id
    where s.suggested_by = ${asking.as.person} and (s.at, s.id) < (${at}::timestamptz, ${id})
    order by s.at desc, s.id desc limit ${limit + 1}`.execute(asking.db);
  return rows;
}

export type NewSuggestion = {
  id: string;
  page_id: string;
  base_number: number;
  base_title: string;
  base_body: string;
  title: string;
  body: string;
  why: string;
  suggested_by: string;
  at: Date;
};

export async function writeSuggestion(db: Db, row: NewSuggestion): Promise<void> {
  await db.insertInto('suggestions').values(row).execute();
}

export async function writeAnswer(
  db: Db,
  id: string,
  row: { state: State; by: string; reason: string; number: number | null; at: Date },
): Promise<void> {
  await db
    .updateTable('suggestions')
    .set({
      state: row.state,
      answered_by: row.by,
      answered_at: row.at,
      reason: row.reason,
      number: row.number,
    })
    .where('id', '=', id)
    .execute();
}
