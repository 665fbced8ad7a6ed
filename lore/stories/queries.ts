import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { ItemKind } from '../communities/community.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import { places_shown_max, wordings_shown_max } from './story.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export type Belonging = { id: string; kind: ItemKind; title: string };
export type RetellingRow = {
  id: string;
  place: string;
  on: string;
  person_id: string | null;
  person: string | null;
  handle: string | null;
  community: { name: string; slug: string } | null;
  mine: boolean;
};
export type StoryRow = {
  id: string;
  item_id: string;
  item_kind: ItemKind;
  item_title: string;
  author_id: string | null;
  author: string | null;
  handle: string | null;
  mine: boolean;
  confidential: boolean;
  title: string;
  how_it_was: string;
  what_was_done: string;
  how_it_is: string;
  step: { id: string; position: number } | null;
  place: string;
  happened_on: string | null;
  at: Date;
  version: number;
  edited_at: Date | null;
  retold: number;
  from_elsewhere: boolean;
  belongs_to: Belonging[];
  places: RetellingRow[];
  my_retelling: RetellingRow | null;
};

const isMine = (alias: 'st' | 'rt', person: string | null, seal: string): Sql<boolean> => {
  const who = sql.ref(alias === 'st' ? 'st.author_id' : 'rt.person_id');
  return sql<boolean>`coalesce(${who} = ${person} or ${sql.ref(`${alias}.seal`)} = ${seal}, false)`;
};

const retellingColumns = (asking: Viewing, seal: string): Sql => sql`
  rt.id, rt.place, to_char(rt.told_on, 'YYYY-MM-DD') as "on", rt.person_id, rp.name as person, rp.handle,
  (select json_build_object('name', c.name, 'slug', c.slug) from communities c
    where c.id = rt.community_id and ${communityVisibleTo(asking, 'c')}) as community,
  ${isMine('rt', asking.as.person, seal)} as mine`;

/** What is shown of a story `st` that is told at `items`. */
const columns = (asking: Viewing, seal: string): Sql => sql`
  st.id, st.item_id, items.kind as item_kind, items.title as item_title, st.author_id, p.name as author, p.handle,
  ${isMine('st', asking.as.person, seal)} as mine, st.seal is not null as confidential,
  st.title, st.how_it_was, st.what_was_done, st.how_it_is, st.place, to_char(st.happened_on, 'YYYY-MM-DD') as happened_on,
  st.at, st.version, st.edited_at, st.retold, st.origin is not null as from_elsewhere,
  (select json_build_object('id', vs.step_id, 'position', vs.position) from practices pr
    join version_steps vs on vs.practice_id = pr.item_id and vs.number = coalesce(pr.established_number, pr.number)
    where pr.item_id = st.item_id and vs.step_id = st.step_id) as step,
  coalesce((select json_agg(json_build_object('id', li.id, 'kind', li.kind, 'title', li.title) order by li.made_at, li.id)
    from story_items si join items li on li.id = si.item_id
    where si.story_id = st.id and ${visibleTo(asking, 'li')}), '[]') as belongs_to,
  coalesce((select json_agg(x) from (
    select ${retellingColumns(asking, seal)} from story_retellings rt left join people rp on rp.id = rt.person_id
    where rt.story_id = st.id order by rt.told_on desc, rt.at desc, rt.id desc limit ${places_shown_max}) x), '[]') as places,
  (select to_json(x) from (
    select ${retellingColumns(asking, seal)} from story_retellings rt left join people rp on rp.id = rt.person_id
    where rt.story_id = st.id and ${isMine('rt', asking.as.person, seal)}
    order by rt.told_on desc, rt.at desc, rt.id desc limit 1) x) as my_retelling`;

/**
 * The stories of an item, told there or naming it, whoever may read where they are told; the most retold first.
 *
 * An item has few stories: they are found by two indexes and put in order, and only those of one page are looked at closely.
 */
export async function storiesOf(
  asking: Viewing,
  seal: string,
  item: string,
  after: (string | number)[] | null,
  limit: number,
): Promise<StoryRow[]> {
  const [retold, at, id] = after ?? [2_147_483_647, '9999-12-31', '~'];
  const { rows } = await sql<StoryRow>`
    with named as materialized (
      select id from stories where item_id = ${item} union select story_id from story_items where item_id = ${item}),
    page as materialized (
      select st.id from named join stories st on st.id = named.id join items on items.id = st.item_id
      where (st.retold, st.at, st.id) < (${retold}::integer, ${at}::timestamptz, ${id}) and ${visibleTo(asking)}
      order by st.retold desc, st.at desc, st.id desc limit ${limit + 1})
    select ${columns(asking, seal)}
    from page join stories st on st.id = page.id join items on items.id = st.item_id left join people p on p.id = st.author_id
    order by st.retold desc, st.at desc, st.id desc`.execute(asking.db);
  return rows;
}

export async function openStory(asking: Viewing, seal: string, id: string): Promise<StoryRow | null> {
  const { rows } = await sql<StoryRow>`
    select ${columns(asking, seal)}
    from stories st join items on items.id = st.item_id left join people p on p.id = st.author_id
    where st.id = ${id} and ${visibleTo(asking)}`.execute(asking.db);
  return rows[0] ?? null;
}

export type FoundStory = {
  id: string;
  item_id: string;
  step_id: string | null;
  title: string;
  how_it_was: string;
  what_was_done: string;
  how_it_is: string;
  place: string;
  happened_on: string | null;
  at: Date;
  edited_at: Date | null;
  version: number;
  mine: boolean;
  named: boolean;
  /** Whether the viewer is the confidential author of what it is told at. */
  sealed: boolean;
  belongs_to: string[];
};

/** A story as this viewer may know it, held: two changes, and two retellings, come one after the other. */
export async function findStory(asking: Viewing, seal: string, id: string): Promise<FoundStory | null> {
  const { rows } = await sql<FoundStory>`
    select st.id, st.item_id, st.step_id, st.title, st.how_it_was, st.what_was_done, st.how_it_is, st.place,
      to_char(st.happened_on, 'YYYY-MM-DD') as happened_on, st.at, st.edited_at, st.version,
      ${isMine('st', asking.as.person, seal)} as mine, st.author_id is not null as named,
      coalesce(items.seal = ${seal}, false) as sealed,
      array(select si.item_id from story_items si join items li on li.id = si.item_id
        where si.story_id = st.id and ${visibleTo(asking, 'li')} order by si.item_id) as belongs_to
    from stories st join items on items.id = st.item_id
    where st.id = ${id} and ${visibleTo(asking)} for update of st`.execute(asking.db);
  return rows[0] ?? null;
}

/** Those of some items that the viewer may read, and whether they are their confidential author. */
export async function itemsAmong(
  asking: Viewing,
  seal: string,
  ids: string[],
): Promise<{ id: string; kind: ItemKind; sealed: boolean }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string; kind: ItemKind; sealed: boolean }>`
    select id, kind, coalesce(seal = ${seal}, false) as sealed from items
    where id = any(${ids}) and ${visibleTo(asking)}`.execute(asking.db);
  return rows;
}

/** Whether a practice has this step now. */
export async function isStepOf(db: Db, practice: string, step: string): Promise<boolean> {
  const { rows } = await sql`
    select from practices pr join version_steps vs on vs.practice_id = pr.item_id
      and vs.number in (pr.number, pr.established_number) and vs.step_id = ${step}
    where pr.item_id = ${practice} limit 1`.execute(db);
  return rows.length > 0;
}

/** The step that stands there now, counted from one. */
export async function stepAt(db: Db, practice: string, position: number): Promise<string | null> {
  const { rows } = await sql<{ step_id: string }>`
    select vs.step_id from practices pr join version_steps vs on vs.practice_id = pr.item_id and vs.number = pr.number
    where pr.item_id = ${practice} and vs.position = ${position}`.execute(db);
  return rows[0]?.step_id ?? null;
}

export type WordingRow = {
  number: number;
  title: string;
  how_it_was: string;
  what_was_done: string;
  how_it_is: string;
  at: Date;
};

/** The wordings that a story had before, the latest first. */
export async function wordingsOf(db: Db, story: string): Promise<WordingRow[]> {
  const { rows } = await sql<WordingRow>`
    select number, title, how_it_was, what_was_done, how_it_is, at from story_versions
    where story_id = ${story} order by number desc limit ${wordings_shown_max}`.execute(db);
  return rows;
}

/** Where a story was retold, the last first. */
export async function retellingsOf(
  asking: Viewing,
  seal: string,
  story: string,
  after: (string | number)[] | null,
  limit: number,
): Promise<(RetellingRow & { at: Date })[]> {
  const [on, at, id] = after ?? ['9999-12-31', '9999-12-31', '~'];
  const { rows } = await sql<RetellingRow & { at: Date }>`
    select ${retellingColumns(asking, seal)}, rt.at
    from stories st join items on items.id = st.item_id join story_retellings rt on rt.story_id = st.id
    left join people rp on rp.id = rt.person_id
    where st.id = ${story} and ${visibleTo(asking)}
      and (rt.told_on, rt.at, rt.id) < (${on}::date, ${at}::timestamptz, ${id})
    order by rt.told_on desc, rt.at desc, rt.id desc limit ${limit + 1}`.execute(asking.db);
  return rows;
}

export type FoundRetelling = { id: string; story_id: string; item_id: string; mine: boolean };

export async function findRetelling(asking: Viewing, seal: string, id: string): Promise<FoundRetelling | null> {
  const { rows } = await sql<FoundRetelling>`
    select rt.id, rt.story_id, st.item_id, ${isMine('rt', asking.as.person, seal)} as mine
    from story_retellings rt join stories st on st.id = rt.story_id join items on items.id = st.item_id
    where rt.id = ${id} and ${visibleTo(asking)} for update of st`.execute(asking.db);
  return rows[0] ?? null;
}
