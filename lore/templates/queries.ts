import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import type { Field, Value } from './template.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export type TemplateRow = {
  id: string;
  title: string;
  when_to_use: string;
  body: string;
  fields: Field[];
  labels: string[];
  parent_id: string | null;
  parent: string | null;
  community_id: string | null;
  community: string | null;
  community_slug: string | null;
  member: boolean;
  version: number;
  changed_at: Date;
  sort: string;
};

const columns = (asking: Viewing): Sql => sql`
  t.id, t.title, t.when_to_use, t.body, t.fields, t.labels, t.community_id, c.name as community, c.slug as community_slug,
  t.version, t.changed_at, lower(t.title) as sort, up.id as parent_id, up.title as parent,
  exists (select from memberships m where m.community_id = t.community_id and m.person_id = ${asking.as.person}) as member`;
// A page that the viewer may not read is not there, neither as what pages stand under.
const around = (asking: Viewing): Sql => sql`
  left join communities c on c.id = t.community_id
  left join lateral (select items.id, items.title from items
    where items.id = t.parent_id and items.put_away is null and ${visibleTo(asking)}) up on true`;
const known = (asking: Viewing): Sql => sql`(t.community_id is null or ${communityVisibleTo(asking, 'c')})`;

export async function findTemplate(asking: Viewing, id: string): Promise<TemplateRow | null> {
  const { rows } = await sql<TemplateRow>`
    select ${columns(asking)} from templates t ${around(asking)}
    where t.id = ${id} and t.ended_at is null and ${known(asking)}`.execute(asking.db);
  return rows[0] ?? null;
}

/** The organisation's templates and those of one community, or of all that one is in; by name, the nearer first. */
export async function listTemplates(
  asking: Viewing,
  wish: { community: string | null; after: (string | number)[] | null; limit: number },
): Promise<TemplateRow[]> {
  const [far, title, id] = wish.after ?? ['', '', ''];
  const there: Sql =
    wish.community === null
      ? sql`t.community_id in (select community_id from memberships where person_id = ${asking.as.person})`
      : sql`${wish.community} in (c.id, c.slug)`;
  const { rows } = await sql<TemplateRow>`
    select ${columns(asking)} from templates t ${around(asking)}
    where t.ended_at is null and (t.community_id is null or ${there}) and ${known(asking)}
      and (case when t.community_id is null then '1' else '0' end, lower(t.title), t.id) > (${far}, ${title}, ${id})
    order by case when t.community_id is null then '1' else '0' end, lower(t.title), t.id
    limit ${wish.limit + 1}`.execute(asking.db);
  return rows;
}

export type NewTemplate = {
  id: string;
  community_id: string | null;
  title: string;
  when_to_use: string;
  body: string;
  fields: Field[];
  labels: string[];
  parent_id: string | null;
  starter?: string;
  made_by: string | null;
  at: Date;
};

export async function writeTemplate(db: Db, { fields, at, ...row }: NewTemplate): Promise<void> {
  await db
    .insertInto('templates')
    .values({ ...row, fields: JSON.stringify(fields), made_at: at, changed_at: at })
    .execute();
}

export type TemplateChange = Pick<NewTemplate, 'title' | 'when_to_use' | 'body' | 'fields' | 'labels' | 'parent_id'>;

/** The next version of a template, from the one seen; null: it is another by now. */
export async function changeTemplate(
  db: Db,
  id: string,
  seen: number,
  { fields, ...change }: TemplateChange,
  at: Date,
): Promise<number | null> {
  const row = await db
    .updateTable('templates')
    .set((e) => ({ ...change, fields: JSON.stringify(fields), changed_at: at, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', seen)
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}

export async function endTemplate(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('templates').set({ ended_at: at }).where('id', '=', id).execute();
}

export async function countTemplates(db: Db, community: string | null): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from templates where community_id is not distinct from ${community} and ended_at is null`.execute(
    db,
  );
  return rows[0].n;
}

/** Which of those that come with the house are there, or were and have been ended. */
export async function startersThere(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('templates').select('starter').where('starter', 'is not', null).execute();
  return new Set(rows.map((row) => row.starter as string));
}

export type PageFieldRow = { field: Field; value: Value };

export async function pageFields(db: Db, page: string): Promise<PageFieldRow[]> {
  const rows = await db
    .selectFrom('page_fields')
    .select(['field', 'value'])
    .where('page_id', '=', page)
    .orderBy('position')
    .execute();
  return rows as unknown as PageFieldRow[];
}

/** Puts these in the place of what stood there. */
export async function writePageFields(db: Db, page: string, rows: PageFieldRow[]): Promise<void> {
  await db.deleteFrom('page_fields').where('page_id', '=', page).execute();
  if (rows.length === 0) return;
  await db
    .insertInto('page_fields')
    .values(
      rows.map(({ field, value }, position) => ({
        page_id: page,
        name: field.name,
        position,
        field: JSON.stringify(field),
        value: JSON.stringify(value),
      })),
    )
    .execute();
}

export type Named = { id: string; kind: string; title: string; handle: string | null };

/** People, and items that the viewer may read, by id: what a field of a page names. */
export async function namesOf(asking: Viewing, people: string[], items: string[]): Promise<Map<string, Named>> {
  if (people.length + items.length === 0) return new Map();
  const { rows } = await sql<Named>`
    select id, 'person' as kind, name as title, handle from people where id = any(${people})
    union all
    select id, kind, title, null from items where id = any(${items}) and ${visibleTo(asking)}`.execute(asking.db);
  return new Map(rows.map((row) => [row.id, row]));
}
