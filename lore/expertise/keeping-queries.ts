import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { visibleTo } from '../communities/visible.ts';
import type { Viewing } from './queries.ts';
import { type OfferCause, offered_days, talked_min, ties_months } from './tie.ts';

type Db = Kysely<DB>;

/** What somebody said of an offer, and the other: `me` is a person, `o` a row of `tie_offers`. */
const sides = (me: string): { other: Sql; mine: Sql; mineAt: Sql; theirs: Sql; theirsAt: Sql } => ({
  other: sql`case when o.low_id = ${me} then o.high_id else o.low_id end`,
  mine: sql`case when o.low_id = ${me} then o.low_said else o.high_said end`,
  mineAt: sql`case when o.low_id = ${me} then o.low_said_at else o.high_said_at end`,
  theirs: sql`case when o.low_id = ${me} then o.high_said else o.low_said end`,
  theirsAt: sql`case when o.low_id = ${me} then o.high_said_at else o.low_said_at end`,
});

/**
 * One tap of either keeps the tie for both, unless the other said no: then it stands for who wants it, and they are not
 * told. As rows of person, at: whom a person keeps in touch with, and since when.
 */
export const keptBy = (me: string): Sql => {
  const { other, mine, mineAt, theirs, theirsAt } = sides(me);
  return sql`
    select ${other} as person, case when ${mine} = 'kept' and ${theirs} = 'kept' then least(${mineAt}, ${theirsAt})
        when ${mine} = 'kept' then ${mineAt} else ${theirsAt} end as at
    from tie_offers o where ${me} in (o.low_id, o.high_id)
      and (${mine} = 'kept' or (${theirs} = 'kept' and ${mine} is distinct from 'no'))`;
};

/** Offers to two people to keep in touch: once for ever, not where one of them hid what they share, not to oneself. */
async function writeOffers(db: Db, pairs: Sql, because: OfferCause, item: string, at: Date): Promise<void> {
  await sql`
    insert into tie_offers (low_id, high_id, because, item_id, at)
    select distinct least(a, b), greatest(a, b), ${because}, ${item}, ${at}::timestamptz from (${pairs}) x
    join people pa on pa.id = x.a and pa.status = 'active' join people pb on pb.id = x.b and pb.status = 'active'
    where a <> b and not exists (select from hidden_ties t where (t.person_id, t.other_id) in ((a, b), (b, a)))
    order by 1, 2 on conflict do nothing`.execute(db);
}

/** Between who wrote an item and somebody. Who wrote it confidentially is nobody here. */
export const offerWithAuthor = (db: Db, item: string, other: string, because: OfferCause, at: Date) =>
  writeOffers(
    db,
    sql`select author_id as a, ${other}::text as b from items where id = ${item} and author_id is not null`,
    because,
    item,
    at,
  );

export const offerWithAnswerer = (db: Db, item: string, answer: string, at: Date) =>
  writeOffers(
    db,
    sql`select i.author_id as a, qa.author_id as b from question_answers qa join items i on i.id = qa.question_id
      where qa.id = ${answer} and qa.question_id = ${item}`,
    'answer accepted',
    item,
    at,
  );

export const offerBetween = (db: Db, item: string, [a, b]: [string, string], because: OfferCause, at: Date) =>
  writeOffers(db, sql`select ${a}::text as a, ${b}::text as b`, because, item, at);

/** Between who said this and everybody with whom they have gone back and forth in its thread: each has spoken twice. */
export const offerAmongTalkers = (db: Db, item: string, comment: string, at: Date) =>
  writeOffers(
    db,
    sql`
      with said as (
        select c.author_id, count(*) as n from comments me
        join comments c on c.root_id = coalesce(me.root_id, me.id) or c.id = coalesce(me.root_id, me.id)
        where me.id = ${comment} and c.author_id is not null and c.taken_back_at is null group by c.author_id)
      select me.author_id as a, said.author_id as b from comments me join said on said.author_id <> me.author_id
      join said mine on mine.author_id = me.author_id and mine.n >= ${talked_min}
      where me.id = ${comment} and said.n >= ${talked_min}`,
    'talk',
    item,
    at,
  );

export type OfferRow = {
  person: string;
  name: string;
  handle: string;
  because: OfferCause;
  at: Date;
  theirs: boolean;
  item: string | null;
  item_kind: string | null;
  title: string | null;
};

/** What the house offers me: pairs of which I have said nothing yet, the latest first. That they said no shows nowhere. */
export async function offersTo(asking: Viewing, limit: number): Promise<OfferRow[]> {
  const me = asking.as.person as string;
  const { other, mine, theirs } = sides(me);
  const { rows } = await sql<OfferRow>`
    select p.id as person, p.name, p.handle, o.because, o.at, ${theirs} is not distinct from 'kept' as theirs,
      items.id as item, items.kind as item_kind, items.title
    from tie_offers o join people p on p.id = ${other} and p.status = 'active'
    left join items on items.id = o.item_id and ${visibleTo(asking)}
    where ${me} in (o.low_id, o.high_id) and ${mine} is null
      and o.at > ${asking.now}::timestamptz - make_interval(days => ${offered_days})
      and not exists (select from hidden_ties t where (t.person_id, t.other_id) in ((${me}, p.id), (p.id, ${me})))
    order by o.at desc, p.id limit ${limit}`.execute(asking.db);
  return rows;
}

/** Says it for oneself; false where nothing was offered. It can be said otherwise later: nobody is bound. */
export async function writeSaid(db: Db, me: string, other: string, said: 'kept' | 'no', at: Date): Promise<boolean> {
  const { rows } = await sql`
    update tie_offers set
      low_said = case when low_id = ${me} then ${said} else low_said end,
      low_said_at = case when low_id = ${me} then ${at}::timestamptz else low_said_at end,
      high_said = case when high_id = ${me} then ${said} else high_said end,
      high_said_at = case when high_id = ${me} then ${at}::timestamptz else high_said_at end
    where low_id = least(${me}::text, ${other}::text) and high_id = greatest(${me}::text, ${other}::text)
    returning 1`.execute(db);
  return rows.length > 0;
}

/** How many ties I kept in each of the last months, this one last; with people who are here. Mine alone to see. */
export async function keptByMonth(asking: Viewing): Promise<{ month: string; n: number }[]> {
  const me = asking.as.person as string;
  const { rows } = await sql<{ month: string; n: number }>`
    with months as (
      select date_trunc('month', ${asking.now}::timestamptz at time zone 'UTC') - make_interval(months => back) as month
      from generate_series(0, ${ties_months - 1}) back)
    select to_char(m.month, 'YYYY-MM') as month, (
      select count(*)::int from (${keptBy(me)}) k join people p on p.id = k.person and p.status = 'active'
      where date_trunc('month', k.at at time zone 'UTC') = m.month) as n
    from months m order by 1`.execute(asking.db);
  return rows;
}
