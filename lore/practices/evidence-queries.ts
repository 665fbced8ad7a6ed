import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Context } from '../notes/note.ts';
import type { Outcome } from './practice.ts';

type Db = Kysely<DB>;
const people_counted_max = 1_000;

export async function writeUse(
  db: Db,
  row: {
    id: string;
    practice_id: string;
    number: number;
    person_id: string;
    outcome: Outcome;
    skipped_steps: string[];
    failed_step: string | null;
    variations: string[];
    context: object;
    words: string;
    note_id: string | null;
    used_at: Date;
    at: Date;
  },
): Promise<void> {
  // Team and site as they are on the day: independence is counted on what was, not on what became of people.
  await sql`
    insert into uses (id, practice_id, number, person_id, team, site, outcome, skipped_steps, failed_step, variations,
      context, words, note_id, used_at, at)
    select ${row.id}, ${row.practice_id}, ${row.number}, p.id, p.team, p.site, ${row.outcome}, ${row.skipped_steps}::text[],
      ${row.failed_step}, ${row.variations}::text[], ${JSON.stringify(row.context)}::jsonb, ${row.words}, ${row.note_id}, ${row.used_at}, ${row.at}
    from people p where p.id = ${row.person_id}`.execute(db);
}

export type UseRow = {
  id: string;
  number: number;
  person_id: string;
  team: string;
  site: string;
  outcome: Outcome;
  skipped_steps: string[];
  failed_step: string | null;
  variations: string[];
  context: Context;
  used_at: Date;
  at: Date;
};

/** The first version whose wording still stands at a version: evidence counts from there. Inside a larger statement. */
function sinceOf(practice: string, number: Sql<number>): Sql<number> {
  return sql<number>`(select max(number) from practice_versions
    where practice_id = ${practice} and number <= ${number} and change_kind in ('new', 'behavioural', 'safety'))`;
}

/** What counts of the latest uses, whatever the wording, newest first. */
export function usesQuery(practice: string, limit: number): Sql<UseRow> {
  return sql<UseRow>`
    select id, number, person_id, team, site, outcome, skipped_steps, failed_step, variations, context, used_at, at
    from uses where practice_id = ${practice} order by at desc, id limit ${limit}`;
}

export type SaidRow = { id: string; name: string; handle: string; words: string };

/** Who told the latest of them, and in which words. */
export function saidQuery(practice: string, limit: number): Sql<SaidRow> {
  return sql<SaidRow>`
    select u.id, p.name, p.handle, u.words from uses u join people p on p.id = u.person_id
    where u.practice_id = ${practice} order by u.at desc, u.id limit ${limit}`;
}

export type Totals = {
  uses: number;
  worked: number;
  partly: number;
  failed: number;
  sites: number;
  last_at: Date | null;
};

/** All uses there ever were, those that went by a variation too. */
export function totalsQuery(practice: string): Sql<Totals> {
  return sql<Totals>`
    select count(*) as uses, count(*) filter (where outcome = 'worked') as worked,
      count(*) filter (where outcome = 'partly') as partly, count(*) filter (where outcome = 'failed') as failed,
      count(distinct site) filter (where site <> '') as sites, max(used_at) as last_at
    from uses where practice_id = ${practice}`;
}

export type Standing = {
  /** The first version with the wording that stands: what was used before it tells of other words. */
  since: number;
  /** When the wording that stands appeared. */
  since_at: Date;
  /** The last thing that spoke against it: a challenge, its answer, a failed use, a contradicting note. */
  disturbed_at: Date | null;
  authors: string[];
  interested: string[];
  people: number;
  quiet_days: number | null;
};

/** What the rule needs besides uses and challenges. */
export function standingQuery(practice: string, number: Sql<number>): Sql<Standing> {
  const since = sinceOf(practice, number);
  return sql<Standing>`
    select ${since} as since, (select at from practice_versions where practice_id = ${practice} and number = ${since}) as since_at,
      greatest(
        (select max(greatest(at, replied_at)) from challenges
          where practice_id = ${practice} and variation_id is null),
        (select max(at) from uses where practice_id = ${practice} and number >= ${since} and outcome = 'failed'
          and variations = '{}'),
        (select max(at) from note_links where practice_id = ${practice} and relation = 'contradicts')) as disturbed_at,
      array(select distinct written_by from practice_versions where practice_id = ${practice}
        union select author_id from practice_sources s join items i on i.id = s.note_id
          where s.practice_id = ${practice} and i.author_id is not null
        -- Who told of the same event keeps credit when the notes became one.
        union select author_id from practice_sources s join note_merges nm on nm.into_id = s.note_id
          join items i on i.id = nm.note_id
          where s.practice_id = ${practice} and i.author_id is not null) as authors,
      array(select person_id from declared_interests where practice_id = ${practice}) as interested,
      -- Whether it is a small organisation is all that is asked: no need to count a hundred thousand.
      (select count(*) from (select from people where status = 'active' limit ${people_counted_max}::int) few) as people,
      (select (settings ->> 'quiet_days')::int from organisation) as quiet_days`;
}

export type ChallengeRow = {
  id: string;
  step_id: string | null;
  number: number;
  raised_by: string | null;
  name: string | null;
  handle: string | null;
  note_id: string | null;
  variation_id: string | null;
  words: string;
  at: Date;
  due_on: string | null;
  reply: string | null;
  replier: string | null;
  replied_at: Date | null;
};

export function challengesQuery(practice: string): Sql<ChallengeRow> {
  return sql<ChallengeRow>`
    select c.id, c.step_id, c.number, c.raised_by, p.name, p.handle, c.note_id, c.variation_id, c.words, c.at,
      c.due_on, c.reply, r.name as replier, c.replied_at
    from challenges c left join people p on p.id = c.raised_by left join people r on r.id = c.replied_by
    where c.practice_id = ${practice} order by c.at desc, c.id limit 100`;
}

export async function challengesOf(db: Db, practice: string): Promise<ChallengeRow[]> {
  return (await challengesQuery(practice).execute(db)).rows;
}

export async function writeChallenge(
  db: Db,
  row: {
    id: string;
    practice_id: string;
    step_id: string | null;
    number: number;
    raised_by: string | null;
    note_id: string | null;
    variation_id: string | null;
    words: string;
    due_on: string;
    at: Date;
  },
): Promise<void> {
  await db.insertInto('challenges').values(row).execute();
}

export async function findChallenge(db: Db, id: string) {
  return (
    (await db
      .selectFrom('challenges')
      .select(['id', 'practice_id', 'replied_at'])
      .where('id', '=', id)
      .executeTakeFirst()) ?? null
  );
}

/** Answers a challenge that has no answer yet; false when somebody was faster. */
export async function writeReply(db: Db, id: string, reply: string, by: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('challenges')
    .set({ reply, replied_by: by, replied_at: at })
    .where('id', '=', id)
    .where('replied_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function writeValidation(
  db: Db,
  row: {
    id: string;
    practice_id: string;
    number: number;
    rule: string;
    variation_id?: string;
    validated_by: string | null;
    evidence: string[];
    arithmetic: object;
    at: Date;
  },
): Promise<void> {
  await db
    .insertInto('validations')
    .values({ ...row, arithmetic: JSON.stringify(row.arithmetic) })
    .execute();
}

/** Practices of low risk that wait only for their quiet days, oldest first. */
export async function emergentLowRisk(db: Db, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select i.id from items i join practices pr on pr.item_id = i.id
    where i.kind = 'practice' and i.state = 'Emergent' and pr.risk = 'low'
      and (select count(distinct person_id) from uses u where u.practice_id = i.id and u.outcome = 'worked') >= 2
    order by i.changed_at limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
}
