import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Condition } from '../facets/facet.ts';
import type { Op, State } from './variation.ts';

type Db = Kysely<DB>;

export type VariationRow = {
  id: string;
  practice_id: string;
  step_id: string | null;
  letter: string;
  op: Op;
  body: string;
  after_step_id: string | null;
  conditions: Condition[];
  stated: string;
  why: string;
  goal: string;
  cause: string;
  planned: boolean;
  base_number: number;
  check_number: number | null;
  note_id: string | null;
  state: State;
  deviation: boolean;
  approved_by: string | null;
  approved_at: Date | null;
  until: string | null;
  made_by: string;
  made_at: Date;
  changed_at: Date;
  ended_reason: string | null;
  version: number;
  places: string[];
};

const columns = sql`v.id, v.practice_id, v.step_id, v.letter, v.op, v.body, v.after_step_id, v.conditions, v.stated, v.why,
  v.goal, v.cause, v.planned, v.base_number, v.check_number, v.note_id, v.state, v.deviation, v.approved_by, v.approved_at,
  v.until, v.made_by, v.made_at, v.changed_at, v.ended_reason, v.version,
  array(select community_id from variation_places vp where vp.variation_id = v.id order by community_id) as places`;

/** The variations of a practice, in the order of their letters. Who may read the practice may read them. */
export function variationsQuery(practice: string): Sql<VariationRow & { maker: string; handle: string }> {
  return sql<VariationRow & { maker: string; handle: string }>`
    select ${columns}, p.name as maker, p.handle from variations v join people p on p.id = v.made_by
    where v.practice_id = ${practice} order by length(v.letter), v.letter, v.id`;
}

export async function variationsOf(db: Db, practice: string): Promise<VariationRow[]> {
  return (await variationsQuery(practice).execute(db)).rows;
}

export async function findVariation(db: Db, id: string): Promise<VariationRow | null> {
  const { rows } = await sql<VariationRow>`select ${columns} from variations v where v.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function writeVariation(
  db: Db,
  {
    places,
    conditions,
    ...row
  }: Omit<VariationRow, 'version' | 'approved_by' | 'approved_at' | 'check_number' | 'ended_reason'>,
): Promise<void> {
  await db
    .insertInto('variations')
    .values({ ...row, conditions: JSON.stringify(conditions) })
    .execute();
  await writePlaces(db, row.id, places);
}

async function writePlaces(db: Db, variation: string, places: string[]): Promise<void> {
  await sql`
    insert into variation_places (variation_id, community_id)
    select ${variation}, c from unnest(${places}::text[]) as c`.execute(db);
}

type Change = Partial<
  Pick<
    VariationRow,
    | 'body'
    | 'why'
    | 'goal'
    | 'cause'
    | 'after_step_id'
    | 'conditions'
    | 'stated'
    | 'state'
    | 'step_id'
    | 'letter'
    | 'base_number'
    | 'check_number'
    | 'approved_by'
    | 'approved_at'
    | 'until'
    | 'changed_at'
    | 'ended_reason'
  >
>;

/** Changes a variation, from the version seen where there is one. Null: somebody changed it meanwhile. */
export async function changeVariation(db: Db, id: string, change: Change, seen?: number): Promise<number | null> {
  const { conditions, ...rest } = change;
  const row = await db
    .updateTable('variations')
    .set((e) => ({
      ...rest,
      ...(conditions === undefined ? {} : { conditions: JSON.stringify(conditions) }),
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .$if(seen !== undefined, (q) => q.where('version', '=', seen as number))
    .returning('version')
    .executeTakeFirst();
  return row?.version ?? null;
}

/** How many variations its step has ever had: letters are not given twice. */
export async function countAt(
  db: Db,
  practice: string,
  step: string | null,
): Promise<{ at_step: number; all: number }> {
  const { rows } = await sql<{ at_step: number; all: number }>`
    select count(*) filter (where step_id is not distinct from ${step}) as at_step, count(*) as all
    from variations where practice_id = ${practice}`.execute(db);
  return rows[0];
}

/** What somebody last told against a step, under their own name. */
export async function ownNoteAt(db: Db, practice: string, step: string | null, person: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select l.note_id as id from note_links l join items i on i.id = l.note_id
    where l.practice_id = ${practice} and l.step_id = ${step} and i.author_id = ${person}
      and l.relation in ('contradicts', 'extends', 'hazard')
    order by l.at desc, l.id limit 1`.execute(db);
  return rows[0]?.id ?? null;
}

/** The base moved on from these: what stands at a step that did not change goes along by itself. */
export async function rebase(db: Db, ids: string[], number: number): Promise<void> {
  await sql`update variations set base_number = ${number} where id = any(${ids}) and check_number is null`.execute(db);
}

/** Emergent ones that somebody has used, oldest first: they may only wait for their quiet days. */
export async function ripening(db: Db, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (select v.id, v.practice_id from variations v join practices pr on pr.item_id = v.practice_id
    where v.state = 'Emergent' and not v.deviation and pr.risk = 'low'
      and exists (
        select from uses u where u.practice_id = v.practice_id and u.variations @> array[v.id] and u.outcome = 'worked')
    order by v.changed_at, v.id limit ${limit}) ripe order by practice_id, id`.execute(db);
  return rows.map((row) => row.id);
}

/** Deviations whose day has passed. */
export async function expired(
  db: Db,
  today: string,
  limit: number,
): Promise<{ id: string; practice_id: string; until: string }[]> {
  const { rows } = await sql<{ id: string; practice_id: string; until: string }>`
    select id, practice_id, until from variations
    where deviation and state <> 'Retired' and until < ${today}::date order by until, id limit ${limit}`.execute(db);
  return rows;
}

export type Standing = {
  variation_id: string;
  /** When it was last spoken against by a challenge, or a challenge of it answered. */
  disturbed_at: Date | null;
  open: number;
  /** Who wrote the note that it comes from, as far as it is known. */
  note_author: string | null;
};

/** What the rule needs of each variation besides uses. */
export function standingsQuery(practice: string): Sql<Standing> {
  return sql<Standing>`
    select v.id as variation_id, max(greatest(c.at, c.replied_at)) as disturbed_at,
      count(c.id) filter (where c.replied_at is null) as open, max(i.author_id) as note_author
    from variations v left join challenges c on c.variation_id = v.id left join items i on i.id = v.note_id
    where v.practice_id = ${practice} group by v.id`;
}

export async function standingsOf(db: Db, practice: string): Promise<Standing[]> {
  return (await standingsQuery(practice).execute(db)).rows;
}
