import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Calendar } from '../communities/calendar.ts';
import { calendarColumn, communityArray } from '../communities/queries.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import type { Counts, Given, Mode, Voice } from './decision.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now'>;

/** What is decided: the version, and everything that an establishment says. */
export type Subject = {
  number: number;
  owner: string;
  scope: string;
  strength: 'must' | 'should' | 'may';
  effective_on: string;
  reason: string;
  /** Left out: the communities in which it stands are asked. */
  ask?: string[];
  /** The next version takes this in; the base stays as it is. */
  variation?: string;
  variation_version?: number;
};

export type OpenDecision = {
  id: string;
  practice_id: string;
  community_id: string;
  mode: Mode;
  subject: Subject;
  opened_by: string;
  closes_on: string;
  outcome: string | null;
  member: boolean;
};

/** A decision on a practice that the viewer may read, held until the act is done: no voice comes in while it closes. */
export async function holdDecision(asking: Viewing & { db: Db }, id: string): Promise<OpenDecision | null> {
  const { rows } = await sql<OpenDecision>`
    select d.id, d.practice_id, d.community_id, d.mode, d.subject, d.opened_by, d.closes_on, d.outcome,
      exists (select from memberships m where m.community_id = d.community_id and m.person_id = ${asking.as.person}) as member
    from decisions d join items on items.id = d.practice_id
    where d.id = ${id} and ${visibleTo(asking)} for update of d`.execute(asking.db);
  return rows[0] ?? null;
}

/** The calendar of a community, and whether a decision on this practice is open there. */
export async function placeOfDecision(db: Db, community: string, practice: string) {
  const { rows } = await sql<{ calendar: Calendar; open: boolean }>`
    select ${calendarColumn('c')} as calendar,
      exists (select from decisions where practice_id = ${practice} and outcome is null) as open
    from communities c where c.id = ${community}`.execute(db);
  return rows[0];
}

export async function writeDecision(
  db: Db,
  row: {
    id: string;
    practice_id: string;
    community_id: string;
    mode: Mode;
    subject: Subject;
    opened_by: string;
    at: Date;
    closes_on: string;
  },
): Promise<void> {
  await db
    .insertInto('decisions')
    .values({ ...row, subject: JSON.stringify(row.subject) })
    .execute();
}

/** A voice, or another one in its place. */
export async function writeVoice(
  db: Db,
  row: { decision_id: string; person_id: string; voice: Voice; reason: string; at: Date },
): Promise<void> {
  await db
    .insertInto('voices')
    .values(row)
    .onConflict((c) =>
      c
        .columns(['decision_id', 'person_id'])
        .doUpdateSet({ voice: row.voice, reason: row.reason, at: row.at, withdrawn_at: null }),
    )
    .execute();
}

/** Returns whether there was an objection of theirs that stood. */
export async function withdrawObjection(db: Db, decision: string, person: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('voices')
    .set({ withdrawn_at: at })
    .where('decision_id', '=', decision)
    .where('person_id', '=', person)
    .where('voice', '=', 'objection')
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function closeDecision(
  db: Db,
  id: string,
  close: { outcome: 'agreed' | 'declined' | 'withdrawn'; outcome_words: string; closed_at: Date },
): Promise<void> {
  await db.updateTable('decisions').set(close).where('id', '=', id).execute();
}

/** Open decisions whose last day has passed, held, with every voice. Another server's turn is left to it. */
export async function dueDecisions(db: Db, today: string, limit: number) {
  const { rows } = await sql<Omit<OpenDecision, 'member' | 'outcome'> & { members: number; given: Given[] }>`
    select d.id, d.practice_id, d.community_id, d.mode, d.subject, d.opened_by, d.closes_on,
      (select count(*) from memberships m join people p on p.id = m.person_id and p.status = 'active'
        where m.community_id = d.community_id) as members,
      (select coalesce(json_agg(json_build_object('person', v.person_id, 'voice', v.voice, 'reason', v.reason,
          'withdrawn', v.withdrawn_at is not null) order by v.at, v.person_id), '[]')
        from voices v where v.decision_id = d.id) as given
    from decisions d where d.outcome is null and d.closes_on < ${today}::date
    order by d.closes_on, d.id limit ${limit} for update of d skip locked`.execute(db);
  return rows;
}

export type DecisionRow = {
  id: string;
  practice_id: string;
  title: string;
  /** Null: it is not for the viewer to know, and neither is who is in it. */
  community_id: string | null;
  slug: string;
  community: string;
  mode: Mode;
  subject: Subject;
  owner_id: string | null;
  owner: string | null;
  owner_handle: string | null;
  letter: string | null;
  step: string | null;
  asked: { id: string; slug: string; name: string }[] | null;
  opened_by: string;
  opener: string;
  opener_handle: string;
  at: Date;
  closes_on: string;
  outcome: string | null;
  outcome_words: string;
  closed_at: Date | null;
  mine: boolean;
  member: boolean;
  counts: Counts;
  voices: {
    person: string;
    name: string;
    handle: string;
    voice: Voice;
    reason: string;
    withdrawn: boolean;
    mine: boolean;
    at: string;
  }[];
  sort: string;
};

const voices_shown_max = 200;

/**
 * Decisions as far as the viewer may read the practice: open ones first, then the latest. Everything comes along that
 * view.ts may have to hide: these rows do not leave the feature.
 */
function decisionsWhere(asking: Viewing, condition: Sql, after: (string | number)[] | null, limit: number) {
  const [sort, id] = after ?? ['~', '~'];
  const me = asking.as.person;
  const known = communityVisibleTo(asking, 'c');
  const order = sql`(case when d.outcome is null then '1' else '0' end || to_char(d.at at time zone 'UTC', 'YYYYMMDDHH24MISSUS'))`;
  return sql<DecisionRow>`
    select d.id, d.practice_id, items.title, d.mode, d.subject, d.at, d.closes_on, d.outcome, d.outcome_words, d.closed_at,
      case when ${known} then c.id end as community_id, c.slug, c.name as community,
      o.id as owner_id, o.name as owner, o.handle as owner_handle, va.letter, va.step_id as step,
      w.id as opened_by, w.name as opener, w.handle as opener_handle,
      case when d.subject ? 'ask' then coalesce((
        select json_agg(json_build_object('id', k.id, 'slug', k.slug, 'name', k.name) order by lower(k.name), k.id)
        from communities k where k.id in (select jsonb_array_elements_text(d.subject -> 'ask'))
          and ${communityVisibleTo(asking, 'k')}), '[]') end as asked,
      d.opened_by = ${me} as mine,
      exists (select from memberships m where m.community_id = d.community_id and m.person_id = ${me}) as member,
      (select json_build_object('for', count(*) filter (where voice = 'for'),
          'against', count(*) filter (where voice = 'against'), 'abstain', count(*) filter (where voice = 'abstain'),
          'objection', count(*) filter (where voice = 'objection' and withdrawn_at is null),
          'withdrawn', count(*) filter (where withdrawn_at is not null))
        from voices where decision_id = d.id) as counts,
      coalesce((select json_agg(json_build_object('person', p.id, 'name', p.name, 'handle', p.handle,
          'voice', v.voice, 'reason', v.reason, 'withdrawn', v.withdrawn_at is not null, 'mine', v.person_id = ${me}, 'at', v.at)
          order by v.at, v.person_id)
        from (select * from voices where decision_id = d.id order by (person_id = ${me}) desc, (reason <> '') desc, at
          limit ${voices_shown_max}) v join people p on p.id = v.person_id), '[]') as voices,
      ${order} as sort
    from decisions d join items on items.id = d.practice_id join communities c on c.id = d.community_id
    left join variations va on va.id = d.subject ->> 'variation'
    left join people o on o.id = d.subject ->> 'owner' join people w on w.id = d.opened_by
    where ${condition} and ${visibleTo(asking)} and (${order}, d.id) < (${sort}, ${id})
    order by ${order} desc, d.id desc limit ${limit + 1}`;
}

export function decisionsOfPractice(
  asking: Viewing,
  practice: string,
  after: (string | number)[] | null,
  limit: number,
): Sql<DecisionRow> {
  return decisionsWhere(asking, sql`d.practice_id = ${practice}`, after, limit);
}

/** Of a community by id or slug, if the viewer may know of it. */
export function decisionsOfCommunity(
  asking: Viewing,
  community: string,
  after: (string | number)[] | null,
  limit: number,
): Sql<DecisionRow> {
  return decisionsWhere(asking, sql`d.community_id = any(${communityArray(asking, community)})`, after, limit);
}
