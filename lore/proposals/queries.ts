import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { Calendar } from '../communities/calendar.ts';
import { calendarColumn } from '../communities/queries.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import type { Check, CheckKind } from './check.ts';
import type { Decision, Rule, State, Target } from './proposal.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now'>;

/** Who decides on a proposal: the owner of what it changes, else who looks after its home. A query with one column, `id`. */
export function decidersOf(proposal: Sql): Sql<{ id: string }> {
  return sql<{ id: string }>`
    select o.id from proposals po join practices pr on pr.item_id = po.practice_id
      join people o on o.id = pr.owner_id and o.status = 'active'
    where po.item_id = ${proposal} and po.target = 'practice'
    union all
    select m.person_id from proposals po
      join items i on i.id = case po.target when 'practice' then po.practice_id else po.item_id end
      join memberships m on m.community_id = i.home_id and m.role = 'steward'
    where po.item_id = ${proposal} and po.target <> 'unit' and not (po.target = 'practice' and ${isOwned})
    union all
    select d.person_id from proposals po join units u on u.id = po.unit_id join designers d on d.course_id = u.course_id
    where po.item_id = ${proposal} and po.target = 'unit'`;
}

// An owner who has left owns nothing any more: then it is as if there were none yet.
const isOwned = sql<boolean>`exists (select from practices pr join people o on o.id = pr.owner_id
  where pr.item_id = po.practice_id and o.status = 'active')`;

/** The newest decision on the proposal `po`, beside it in a query as `d`. */
const latestDecision = sql`lateral (select decision, reason, review_on, at from proposal_decisions
  where proposal_id = po.item_id order by at desc, id desc limit 1) d`;

export type ProposalRow = {
  id: string;
  title: string;
  state: State;
  home_id: string;
  version: number;
  made_at: Date;
  target: Target;
  practice_id: string | null;
  step_id: string | null;
  variation_id: string | null;
  unit_id: string | null;
  target_words: string;
  cause: string;
  change: string;
  before: string;
  champion_id: string;
  rule: Rule | null;
  due_on: string;
  reopened_at: Date | null;
  reopened_reason: string;
  implementer_id: string | null;
  implement_by: string | null;
  implemented_by: string | null;
  implemented_at: Date | null;
  implemented_number: number | null;
  implemented_words: string;
  effective_on: string | null;
  check_kind: CheckKind | null;
  learned_at: Date | null;
  outcome: Check | null;
  not_shown_at: Date | null;
  /** Whether the viewer may read what it changes, and what it is about. */
  target_seen: boolean;
  owned: boolean;
  decider: boolean;
  keeper: boolean;
};

/** A proposal with everything that stands on it, and what its reader may do with it. */
export function proposalQuery(asking: Viewing, id: string): Sql<ProposalRow> {
  const me = asking.as.person;
  return sql<ProposalRow>`
    select items.id, items.title, items.state, items.home_id, items.version, items.made_at, po.target, po.practice_id,
      po.step_id, po.variation_id, po.unit_id, po.target_words, po.cause, po.change, po.before, po.champion_id, po.rule,
      po.due_on, po.reopened_at, po.reopened_reason, po.implementer_id, po.implement_by, po.implemented_by,
      po.implemented_at, po.implemented_number, po.implemented_words, po.effective_on, po.check_kind, po.learned_at,
      po.outcome, po.not_shown_at,
      (po.practice_id is null or ${visibleTo(asking, 'way')}) and (po.unit_id is null or ${visibleTo(asking, 'course')}) as target_seen,
      ${isOwned} as owned, w.decider,
      w.decider or exists (select from memberships m where m.person_id = ${me} and m.role = 'steward'
        and m.community_id in (items.home_id, way.home_id, course.home_id)) as keeper
    from items join proposals po on po.item_id = items.id
    left join items way on way.id = po.practice_id
    left join units u on u.id = po.unit_id left join items course on course.id = u.course_id
    cross join lateral (select exists (select from (${decidersOf(sql`${id}`)}) d where d.id = ${me}) as decider) w
    where items.id = ${id} and ${visibleTo(asking)}`;
}

export async function findProposal(asking: Viewing & { db: Db }, id: string): Promise<ProposalRow | null> {
  return (await proposalQuery(asking, id).execute(asking.db)).rows[0] ?? null;
}

export type NewProposal = {
  item_id: string;
  target: Target;
  practice_id: string | null;
  step_id: string | null;
  variation_id: string | null;
  unit_id: string | null;
  target_words: string;
  cause: string;
  change: string;
  before: string;
  champion_id: string;
  rule: Rule | null;
  due_on: string;
};

export async function writeProposal(db: Db, row: NewProposal): Promise<void> {
  await db.insertInto('proposals').values(row).execute();
}

export async function writeNotes(db: Db, proposal: string, notes: string[]): Promise<void> {
  await sql`
    insert into proposal_notes (proposal_id, note_id) select ${proposal}, n from unnest(${notes}::text[]) as n`.execute(
    db,
  );
}

type Change = {
  target_words?: string;
  cause?: string;
  change?: string;
  due_on?: string;
  reopened_at?: Date;
  reopened_reason?: string;
  implementer_id?: string | null;
  implement_by?: string | null;
  implemented_by?: string;
  implemented_at?: Date;
  implemented_number?: number | null;
  implemented_words?: string;
  effective_on?: string;
  check_kind?: CheckKind;
  learned_by?: string;
  learned_at?: Date;
  outcome?: Check;
};

export async function changeProposal(db: Db, id: string, { outcome, ...change }: Change): Promise<void> {
  await db
    .updateTable('proposals')
    .set({ ...change, ...(outcome === undefined ? {} : { outcome: JSON.stringify(outcome) }) })
    .where('item_id', '=', id)
    .execute();
}

export async function writeDecision(
  db: Db,
  row: {
    id: string;
    proposal_id: string;
    decision: Decision;
    reason: string;
    review_on: string | null;
    decided_by: string;
    at: Date;
  },
): Promise<void> {
  await db.insertInto('proposal_decisions').values(row).execute();
}

export async function whoDecides(db: Db, proposal: string): Promise<string[]> {
  const { rows } = await decidersOf(sql`${proposal}`).execute(db);
  return rows.map((row) => row.id);
}

/** The words of a step as they are in force; of a practice as a whole its title. */
export async function wordsOf(db: Db, practice: string, step: string | null): Promise<string> {
  const { rows } = await sql<{ words: string }>`
    select case when ${step}::text is null then i.title else coalesce(vs.body, '') end as words
    from items i join practices pr on pr.item_id = i.id
    left join version_steps vs on vs.practice_id = i.id and vs.step_id = ${step}
      and vs.number = coalesce(pr.established_number, pr.number)
    where i.id = ${practice}`.execute(db);
  return rows[0].words;
}

/** By whose calendar it is decided: of the owner of the practice that it changes, else of who looks after a home. */
export async function calendarOf(db: Db, home: string, practice: string | null): Promise<Calendar> {
  const { rows } = await sql<{ calendar: Calendar }>`
    select ${calendarColumn('c', 'p')} as calendar
    from communities c left join practices pr on pr.item_id = ${practice} left join people p on p.id = pr.owner_id
    where c.id = coalesce((select home_id from items where id = ${practice}), ${home})`.execute(db);
  return rows[0].calendar;
}

export async function establishedAt(db: Db, practice: string, number: number): Promise<Date | null> {
  const row = await db
    .selectFrom('establishments')
    .select('at')
    .where('practice_id', '=', practice)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** What took effect before a day and has neither been shown to help nor been said not to: from now on it has. */
export async function markNotShown(db: Db, before: string, now: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update proposals set not_shown_at = ${now} where item_id in (
      select item_id from proposals where effective_on <= ${before}::date and learned_at is null and not_shown_at is null
      order by effective_on, item_id limit ${limit} for update skip locked)
    returning item_id as id`.execute(db);
  return rows.map((row) => row.id);
}

/** Whether the proposal `items` is one on which the viewer may decide now; its newest decision stands beside it as `d`. */
function waitsFor(asking: Viewing): Sql {
  return sql`((items.state = 'Identified' or (items.state = 'Deferred' and d.review_on <= ${asking.now}::date))
    and exists (select from (${decidersOf(sql`items.id`)}) w where w.id = ${asking.as.person}))`;
}

/** How many stand where, of those that the viewer may read; `waiting` of them for the viewer. */
export async function countProposals(
  asking: Viewing & { db: Db },
  community: string | null,
): Promise<{ state: State; count: number; waiting: number }[]> {
  const { rows } = await sql<{ state: State; count: number; waiting: number }>`
    select items.state, count(*) as count, count(*) filter (where ${waitsFor(asking)}) as waiting
    from proposals po join items on items.id = po.item_id left join ${latestDecision} on true
    where ${visibleTo(asking)} and (${community}::text is null or exists (
      select from placements pl where pl.item_id = items.id and pl.community_id = ${community}))
    group by items.state`.execute(asking.db);
  return rows;
}

export type Line = {
  id: string;
  title: string;
  state: State;
  target: Target;
  target_words: string;
  practice_id: string | null;
  practice: string | null;
  home: string | null;
  champion_id: string;
  champion: string;
  handle: string;
  rule: Rule | null;
  due_on: string;
  review_on: string | null;
  not_shown_at: Date | null;
  made_at: Date;
};

/** Proposals as far as the viewer may read them, the latest first. `waiting`: those on which the viewer may decide now. */
export async function listProposals(
  asking: Viewing & { db: Db },
  wish: {
    state: State | null;
    practice: string | null;
    community: string | null;
    champion: string | null;
    waiting: boolean;
    after: (string | number)[] | null;
    limit: number;
  },
): Promise<Line[]> {
  const [at, id] = wish.after ?? ['9999-12-31', '~'];
  const { rows } = await sql<Line>`
    select items.id, items.title, items.state, po.target, po.target_words, way.id as practice_id, way.title as practice,
      case when ${communityVisibleTo(asking, 'c')} then c.name end as home, po.champion_id, p.name as champion, p.handle,
      po.rule, po.due_on, case when items.state = 'Deferred' then d.review_on end as review_on, po.not_shown_at, items.made_at
    from proposals po join items on items.id = po.item_id join communities c on c.id = items.home_id
    join people p on p.id = po.champion_id left join ${latestDecision} on true
    left join items way on way.id = po.practice_id and ${visibleTo(asking, 'way')}
    where ${visibleTo(asking)}
      and (${wish.state}::text is null or items.state = ${wish.state})
      and (${wish.practice}::text is null or way.id = ${wish.practice})
      and (${wish.champion}::text is null or po.champion_id = ${wish.champion})
      and (${wish.community}::text is null or exists (
        select from placements pl where pl.item_id = items.id and pl.community_id = ${wish.community}))
      and (not ${wish.waiting}::boolean or ${waitsFor(asking)})
      and (items.made_at, items.id) < (${at}::timestamptz, ${id})
    order by items.made_at desc, items.id desc limit ${wish.limit + 1}`.execute(asking.db);
  return rows;
}

export type PracticeProposal = {
  id: string;
  title: string;
  state: State;
  variation_id: string | null;
  step_id: string | null;
  champion: string;
  made_at: Date;
  decided_at: Date | null;
  implemented_number: number | null;
  effective_on: string | null;
  learned_at: Date | null;
  not_shown_at: Date | null;
};

/** What somebody proposed to change at a practice, the latest first: a part of its page. */
export function proposalsQuery(asking: Viewing, practice: string): Sql<PracticeProposal> {
  return sql<PracticeProposal>`
    select items.id, items.title, items.state, po.variation_id, po.step_id, p.name as champion, items.made_at,
      d.at as decided_at, po.implemented_number, po.effective_on, po.learned_at, po.not_shown_at
    from proposals po join items on items.id = po.item_id join people p on p.id = po.champion_id
    left join ${latestDecision} on true
    where po.practice_id = ${practice} and ${visibleTo(asking)}
    order by items.made_at desc, items.id desc limit 30`;
}

export type NoteProposal = {
  id: string | null;
  title: string | null;
  state: State;
  target: Target;
  decision: Decision | null;
  reason: string | null;
  decided_at: Date | null;
  effective_on: string | null;
  learned_at: Date | null;
  not_shown_at: Date | null;
  made_at: Date;
};

/**
 * Proposals that build on a note. Who wrote the note reads what became of them and why even where they may not read the
 * proposal itself; what it is called and says stays with its readers.
 */
export async function proposalsOfNote(
  asking: Viewing & { db: Db },
  note: string,
  isAuthor: boolean,
): Promise<NoteProposal[]> {
  const { rows } = await sql<NoteProposal>`
    select case when s.seen then items.id end as id, case when s.seen then items.title end as title, items.state, po.target,
      d.decision, d.reason, d.at as decided_at, po.effective_on, po.learned_at, po.not_shown_at, items.made_at
    from proposal_notes pn join proposals po on po.item_id = pn.proposal_id join items on items.id = po.item_id
    left join ${latestDecision} on true
    cross join lateral (select ${visibleTo(asking)} as seen) s
    where pn.note_id = ${note} and (s.seen or ${isAuthor}::boolean)
    order by items.made_at desc, items.id desc limit 50`.execute(asking.db);
  return rows;
}
