import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import { rightColumn } from '../rights/queries.ts';
import type { Asking } from '../route.ts';
import type { ChangeKind, DecisionMode, Risk, State, Step, StepPaths, VersionKind } from './practice.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export type PracticeRow = {
  id: string;
  title: string;
  state: State;
  author_id: string | null;
  home_id: string;
  version: number;
  made_at: Date;
  risk: Risk;
  champion_id: string;
  owner_id: string | null;
  number: number;
  established_number: number | null;
  member: boolean;
  steward: boolean;
  /** Holds the right of a publisher or a coach in its home. */
  publisher: boolean;
  /** How its home decides. */
  mode: DecisionMode;
};

export function practiceQuery(asking: Pick<Asking, 'as' | 'now'>, id: string): Sql<PracticeRow> {
  return sql<PracticeRow>`
    select items.id, items.title, items.state, items.author_id, items.home_id, items.version, items.made_at,
      pr.risk, pr.champion_id, pr.owner_id, pr.number, pr.established_number,
      m.person_id is not null as member, coalesce(m.role = 'steward', false) as steward, h.decision_mode as mode,
      ${rightColumn(asking.as.person, 'items.home_id', ['publisher', 'coach'], asking.now)} as publisher
    from items join practices pr on pr.item_id = items.id join communities h on h.id = items.home_id
    left join memberships m on m.community_id = items.home_id and m.person_id = ${asking.as.person}
    where items.id = ${id} and ${visibleTo(asking)}`;
}

export async function findPractice(asking: Viewing, id: string): Promise<PracticeRow | null> {
  return (await practiceQuery(asking, id).execute(asking.db)).rows[0] ?? null;
}

/** A number that is known, inside a larger statement. */
export function numberOf(number: number): Sql<number> {
  return sql<number>`${number}::int`;
}

/** The number of the version in force, inside a larger statement. */
export function inForceOf(practice: string): Sql<number> {
  return sql<number>`(select coalesce(established_number, number) from practices where item_id = ${practice})`;
}

export function stepsQuery(practice: string, number: Sql<number>): Sql<Step> {
  return sql<Step>`
    select step_id as id, position, body, core, why from version_steps
    where practice_id = ${practice} and number = ${number} order by position`;
}

export async function stepsOf(db: Db, practice: string, number: number): Promise<Step[]> {
  return (await stepsQuery(practice, numberOf(number)).execute(db)).rows;
}

export async function writePractice(db: Db, row: { item_id: string; risk: Risk; champion_id: string }): Promise<void> {
  await db
    .insertInto('practices')
    .values({ ...row, number: 1 })
    .execute();
}

export async function writeVersion(
  db: Db,
  row: {
    practice_id: string;
    number: number;
    title: string;
    purpose: string;
    change_kind: VersionKind;
    summary: string;
    written_by: string;
    at: Date;
  },
  steps: Step[],
  newSteps: string[],
  paths: StepPaths,
): Promise<void> {
  await db.insertInto('practice_versions').values(row).execute();
  await sql`
    insert into steps (id, practice_id, split_from)
    select id, ${row.practice_id}, ${JSON.stringify(paths.splits)}::jsonb ->> id
    from unnest(${newSteps}::text[]) as id`.execute(db);
  await sql`
    insert into step_merges (step_id, into_id, number)
    select key, value, ${row.number}::int from jsonb_each_text(${JSON.stringify(paths.merges)}::jsonb)`.execute(db);
  await sql`
    insert into version_steps (practice_id, number, position, step_id, body, core, why)
    select ${row.practice_id}, ${row.number}, position, id, body, core, why
    from json_to_recordset(${JSON.stringify(steps)}::json)
      as s(position int, id text, body text, core boolean, why text)`.execute(db);
}

export async function changePractice(
  db: Db,
  id: string,
  change: { number?: number; established_number?: number; owner_id?: string; risk?: Risk },
): Promise<void> {
  await db.updateTable('practices').set(change).where('item_id', '=', id).execute();
}

export async function isStepOf(db: Db, practice: string, step: string): Promise<boolean> {
  const row = await db
    .selectFrom('steps')
    .select('id')
    .where('practice_id', '=', practice)
    .where('id', '=', step)
    .executeTakeFirst();
  return row !== undefined;
}

export async function writeSources(db: Db, practice: string, notes: string[], at: Date): Promise<void> {
  await sql`
    insert into practice_sources (practice_id, note_id, at)
    select ${practice}, n, ${at} from unnest(${notes}::text[]) as n on conflict do nothing`.execute(db);
}

export async function writeLink(
  db: Db,
  row: {
    id: string;
    note_id: string;
    practice_id: string;
    step_id: string | null;
    number: number;
    relation: string;
    linked_by: string | null;
    at: Date;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('note_links')
    .values(row)
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function countContradictions(db: Db, practice: string, step: string): Promise<number> {
  // Notes of one event, once they are known to be that, contradict once.
  const { rows } = await sql<{ n: number }>`
    select count(distinct coalesce(nm.into_id, l.note_id)) as n
    from note_links l left join note_merges nm on nm.note_id = l.note_id
    where l.practice_id = ${practice} and l.step_id = ${step} and l.relation = 'contradicts'`.execute(db);
  return rows[0].n;
}

export async function writeInterest(db: Db, practice: string, person: string, at: Date): Promise<void> {
  await db
    .insertInto('declared_interests')
    .values({ practice_id: practice, person_id: person, at })
    .onConflict((c) => c.doNothing())
    .execute();
}

export async function writeEstablishment(
  db: Db,
  row: {
    practice_id: string;
    number: number;
    owner_id: string;
    scope: string;
    strength: string;
    effective_on: string;
    reason: string;
    established_by: string;
    at: Date;
  },
): Promise<void> {
  await db.insertInto('establishments').values(row).execute();
  // Last: from here on the database refuses any change of this version.
  await db
    .updateTable('practice_versions')
    .set({ established: true })
    .where('practice_id', '=', row.practice_id)
    .where('number', '=', row.number)
    .execute();
}

export async function writeRetirement(
  db: Db,
  row: { practice_id: string; successor_id: string | null; reason: string; retired_by: string; at: Date },
): Promise<void> {
  await db.insertInto('retirements').values(row).execute();
}

/** Practices as far as the viewer may read them, the latest changed first. */
export async function listPractices(
  asking: Viewing,
  wish: { state: State | null; community: string | null; after: (string | number)[] | null; limit: number },
) {
  const [at, id] = wish.after ?? ['9999-12-31', '~'];
  const { rows } = await sql<{
    id: string;
    title: string;
    state: State;
    home: string | null;
    changed_at: Date;
    risk: Risk;
    uses: number;
    worked: number;
    partly: number;
    challenged: boolean;
  }>`
    select items.id, items.title, items.state, case when ${communityVisibleTo(asking, 'c')} then c.name end as home, items.changed_at, pr.risk,
      u.uses, u.worked, u.partly,
      exists (select from challenges ch where ch.practice_id = items.id and ch.replied_at is null) as challenged
    from items join practices pr on pr.item_id = items.id join communities c on c.id = items.home_id
    cross join lateral (
      select count(*) as uses, count(*) filter (where outcome = 'worked') as worked,
        count(*) filter (where outcome = 'partly') as partly
      from uses where practice_id = items.id) u
    where items.kind = 'practice' and ${visibleTo(asking)}
      and (${wish.state}::text is null or items.state = ${wish.state})
      and (${wish.community}::text is null or exists (
        select from placements pl where pl.item_id = items.id and pl.community_id = ${wish.community}))
      and (items.changed_at, items.id) < (${at}::timestamptz, ${id})
    order by items.changed_at desc, items.id desc limit ${wish.limit + 1}`.execute(asking.db);
  return rows;
}

/** Practices that a note feeds or is linked to: lineage from the note's side. */
export async function practicesOfNote(asking: Viewing, note: string) {
  const { rows } = await sql<{
    id: string;
    title: string;
    state: State;
    relation: string;
    step_id: string | null;
    position: number | null;
    at: Date;
  }>`
    select items.id, items.title, items.state, l.relation, l.step_id, vs.position, l.at
    from (
      select practice_id, 'source' as relation, null as step_id, at from practice_sources where note_id = ${note}
      union all select practice_id, relation, step_id, at from note_links where note_id = ${note}) l
    join items on items.id = l.practice_id join practices pr on pr.item_id = items.id
    left join version_steps vs on vs.practice_id = items.id and vs.step_id = l.step_id
      and vs.number = coalesce(pr.established_number, pr.number)
    where ${visibleTo(asking)} order by l.at, items.id limit 100`.execute(asking.db);
  return rows;
}

/** The communities in which a practice stands. */
export async function placesOf(db: Db, practice: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select community_id as id from placements where item_id = ${practice} order by community_id`.execute(db);
  return rows.map((row) => row.id);
}

/** Which of these communities the asker may know of. */
export async function knownCommunities(asking: Viewing, ids: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select c.id from communities c where c.id = any(${ids}) and ${communityVisibleTo(asking, 'c')}`.execute(asking.db);
  return new Set(rows.map((row) => row.id));
}

export async function countVariations(db: Db, practice: string, ids: string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from variations where practice_id = ${practice} and id = any(${ids})`.execute(db);
  return rows[0].n;
}

/** Every merge of its steps: what hung on one step hangs on the other since. */
export function mergesQuery(practice: string): Sql<{ step_id: string; into_id: string }> {
  return sql<{ step_id: string; into_id: string }>`
    select m.step_id, m.into_id from step_merges m join steps s on s.id = m.step_id where s.practice_id = ${practice}
    order by m.number, m.step_id`;
}

/** The steps that were cut off another. */
export function splitsQuery(practice: string): Sql<{ id: string; split_from: string }> {
  return sql<{ id: string; split_from: string }>`
    select id, split_from from steps where practice_id = ${practice} and split_from is not null`;
}

/** What an established version takes in besides its steps, as it stands that day. */
export async function writeTakenIn(
  db: Db,
  row: { practice: string; number: number; variations: { id: string; snapshot: object }[] },
): Promise<void> {
  await sql`
    insert into version_variations (practice_id, number, variation_id, snapshot)
    select ${row.practice}, ${row.number}::int, id, snapshot
    from jsonb_to_recordset(${JSON.stringify(row.variations)}::jsonb) as v(id text, snapshot jsonb)`.execute(db);
}

/** What the version before had taken in stands in the next one too. */
export async function takenIn(db: Db, practice: string, number: number): Promise<{ id: string; snapshot: object }[]> {
  const { rows } = await sql<{ id: string; snapshot: object }>`
    select variation_id as id, snapshot from version_variations
    where practice_id = ${practice} and number = ${number}`.execute(db);
  return rows;
}

type Locked = Pick<
  PracticeRow,
  'id' | 'state' | 'risk' | 'number' | 'established_number' | 'owner_id' | 'home_id' | 'title'
>;

/** A practice as a rule sees it, nobody looking; its item is locked until the rule has decided. */
export async function lockPractice(db: Db, id: string): Promise<Locked | null> {
  const { rows } = await sql<Locked>`
    select i.id, i.state, pr.risk, pr.number, pr.established_number, pr.owner_id, i.home_id, i.title
    from items i join practices pr on pr.item_id = i.id where i.id = ${id} for update of i`.execute(db);
  return rows[0] ?? null;
}

/** The gravest kind of change between two versions, the later one included. */
export async function strongestChange(db: Db, practice: string, after: number, upTo: number): Promise<ChangeKind> {
  const { rows } = await sql<{ change_kind: ChangeKind }>`
    select change_kind from practice_versions
    where practice_id = ${practice} and number > ${after} and number <= ${upTo} and change_kind not in ('new', 'variation')
    order by array_position(array['safety', 'behavioural', 'clarifying', 'editorial'], change_kind) limit 1`.execute(
    db,
  );
  return rows[0]?.change_kind ?? 'editorial';
}

export async function purposeOf(db: Db, practice: string, number: number): Promise<string> {
  const row = await db
    .selectFrom('practice_versions')
    .select('purpose')
    .where('practice_id', '=', practice)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return row.purpose;
}

export async function titleOf(db: Db, practice: string, number: number): Promise<string> {
  const row = await db
    .selectFrom('practice_versions')
    .select('title')
    .where('practice_id', '=', practice)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return row.title;
}
