import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';

type Db = Kysely<DB>;

export type Words = { title: string; how_it_was: string; what_was_done: string; how_it_is: string };
/** Whoever did it: a person, or, where their name must not stand, their seal. */
export type Whose = { person: string | null; seal: string | null };
export type Told = Words & { step_id: string | null; place: string; happened_on: string | null };

export async function writeStory(
  db: Db,
  row: Told & { id: string; item_id: string; whose: Whose; at: Date; origin?: string | null },
  belongs_to: string[],
): Promise<void> {
  const { whose, ...rest } = row;
  await db
    .insertInto('stories')
    .values({ ...rest, author_id: whose.person, seal: whose.seal })
    .execute();
  await addBelongings(db, row.id, belongs_to);
}

async function addBelongings(db: Db, story: string, items: string[]): Promise<void> {
  if (items.length === 0) return;
  await sql`insert into story_items (story_id, item_id) select ${story}, i from unnest(${items}::text[]) as i
    on conflict do nothing`.execute(db);
}

/** Keeps the wording that stood and puts another in its place. */
export async function reword(
  db: Db,
  was: Words & { id: string; version: number; at: Date },
  now: Told & { at: Date },
): Promise<void> {
  const { id, version, at, title, how_it_was, what_was_done, how_it_is } = was;
  await db
    .insertInto('story_versions')
    .values({ story_id: id, number: version, title, how_it_was, what_was_done, how_it_is, at })
    .execute();
  const { at: edited_at, ...told } = now;
  await db
    .updateTable('stories')
    .set({ ...told, edited_at, version: version + 1 })
    .where('id', '=', id)
    .execute();
}

/** Of what it names, `gone` goes and `come` comes; what the author cannot see any more stays. */
export async function changeBelongings(db: Db, story: string, gone: string[], come: string[]): Promise<void> {
  if (gone.length > 0)
    await db.deleteFrom('story_items').where('story_id', '=', story).where('item_id', 'in', gone).execute();
  await addBelongings(db, story, come);
}

/** With its wordings and retellings. */
export async function dropStory(db: Db, id: string): Promise<void> {
  await db.deleteFrom('stories').where('id', '=', id).execute();
}

export type NewRetelling = {
  id: string;
  story_id: string;
  whose: Whose;
  told_on: string;
  place: string;
  community_id: string | null;
  at: Date;
  origin?: string | null;
};

/** The second of a person and day says where better, and counts once. Returns its id, whether it is new, and how many there are. */
export async function writeRetelling(
  db: Db,
  row: NewRetelling,
): Promise<{ id: string; isNew: boolean; retold: number }> {
  const { whose } = row;
  const { rows } = await sql<{ id: string }>`
    update story_retellings set place = ${row.place}, community_id = ${row.community_id}
    where story_id = ${row.story_id} and told_on = ${row.told_on}::date
      and (person_id = ${whose.person} or seal = ${whose.seal}) returning id`.execute(db);
  if (rows[0] === undefined)
    await sql`
      insert into story_retellings (id, story_id, person_id, seal, told_on, place, community_id, at, origin)
      values (${row.id}, ${row.story_id}, ${whose.person}, ${whose.seal}, ${row.told_on}::date, ${row.place},
        ${row.community_id}, ${row.at}, ${row.origin ?? null})`.execute(db);
  return { id: rows[0]?.id ?? row.id, isNew: rows[0] === undefined, retold: await count(db, row.story_id) };
}

export async function endRetelling(db: Db, id: string, story: string): Promise<number> {
  await db.deleteFrom('story_retellings').where('id', '=', id).execute();
  return await count(db, story);
}

/** Of stories that turn out to be theirs; what that leaves is counted again. */
export async function dropOwnRetellings(db: Db, person: string): Promise<void> {
  await sql`delete from story_retellings rt using stories st
    where st.id = rt.story_id and st.author_id = ${person} and rt.person_id = ${person}`.execute(db);
  await sql`
    update stories st set retold = n.retold from (
      select s.id, (select count(*)::int from story_retellings rt where rt.story_id = s.id) as retold from stories s
      where s.author_id = ${person} or s.id in (select rt.story_id from story_retellings rt where rt.person_id = ${person})) n
    where n.id = st.id and n.retold <> st.retold`.execute(db);
}

async function count(db: Db, story: string): Promise<number> {
  const { rows } = await sql<{ retold: number }>`
    update stories set retold = (select count(*)::int from story_retellings where story_id = ${story})
    where id = ${story} returning retold`.execute(db);
  return rows[0].retold;
}
