import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import { needing } from './notice.ts';
import { toldTo } from './queries.ts';
import { told_by_default } from './told.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

/** A clock that ran ahead by more than this was wrong: what it wrote is not believed. */
const ahead_hours = 2;
const fresh_items_max = 500;

export type DueDigest = { person: string; email: string; mail: 'daily' | 'weekly' };

/**
 * Whose digest is due: their hour has come, by their own clock, since they were last sent one, or since they came. Hours
 * that a day has twice or not at all (the clocks are changed) are worked out by the database, the same each time: a
 * moment that is over stays over. Tried: a column with the next time, which a clock that ran ahead once would have set to
 * next year.
 */
export async function dueDigests(db: Db, now: Date, limit: number): Promise<DueDigest[]> {
  const { mail, mail_hour, mail_weekday } = told_by_default;
  const { rows } = await sql<DueDigest>`
    with wish as (
      select p.id, p.email, p.joined_at, coalesce(t.mail, ${mail}) as mail, coalesce(t.time_zone, 'UTC') as zone,
        coalesce(t.mail_hour, ${mail_hour}::smallint) as hour, coalesce(t.mail_weekday, ${mail_weekday}::smallint) as weekday,
        d.at as sent_at
      from people p left join told_settings t on t.person_id = p.id left join digests_sent d on d.person_id = p.id
      where p.status = 'active' and p.email is not null and coalesce(t.mail, ${mail}) <> 'off'),
    hours as (
      select wish.*, date_trunc('day', ${now}::timestamptz at time zone zone) + make_interval(hours => hour) as today,
        ${now}::timestamptz at time zone zone as here from wish),
    slots as (
      select hours.*, case mail
          when 'daily' then today - case when today > here then interval '1 day' else interval '0' end
          else today - make_interval(days => ((extract(isodow from today)::int - weekday + 7) % 7)
            + case when extract(isodow from today)::int = weekday and today > here then 7 else 0 end)
        end at time zone zone as slot
      from hours)
    select id as person, email, mail from slots
    where slot <= ${now} and (coalesce(sent_at, joined_at) < slot
      or sent_at > ${now}::timestamptz + make_interval(hours => ${ahead_hours}::int))
    order by slot, id limit ${limit}`.execute(db);
  return rows;
}

/**
 * Marks a digest as sent, or found empty: what was told up to `through` is not mailed again. `at` is when it was read.
 * What was told meanwhile, and what only shows later, waits for the next.
 */
export async function digestSent(db: Db, person: string, at: Date, through: number): Promise<void> {
  await sql`insert into digests_sent (person_id, at) values (${person}, ${at})
    on conflict (person_id) do update set at = excluded.at`.execute(db);
  await sql`update notices set mailed_at = ${at}
    where person_id = ${person} and mailed_at is null and done_at is null and shows_at <= ${at} and seq <= ${through}`.execute(
    db,
  );
}

export type DigestPlace = { since: Date; through: number };

/** From where on a person's digest tells, and as far as everything was told that is in it. */
export async function digestPlace({ db, as, now }: Viewing): Promise<DigestPlace> {
  const { rows } = await sql<DigestPlace>`
    select least(coalesce(d.at, ${now}::timestamptz - interval '7 days'), ${now}::timestamptz) as since,
      (select coalesce(max(seq), 0) from notices) as through
    from (select 1) one left join digests_sent d on d.person_id = ${as.person}`.execute(db);
  return rows[0];
}

export type DigestRow = {
  id: string;
  kind: string;
  title: string;
  needs: boolean;
  lines: number;
  latest: {
    kind: string;
    from: string | null;
    about: Record<string, unknown>;
    title: string;
    because: string | null;
    because_id: string | null;
  }[];
  /** Of all rows, whether they are among these or not. */
  rows: number;
};

/** What was told and not mailed yet, by items, first what needs an answer; each with its last lines. */
export async function digestRows(
  asking: Viewing,
  of: { through: number; rows: number; lines: number },
): Promise<DigestRow[]> {
  const { rows } = await sql<DigestRow>`
    with mine as materialized (
      select no.* from notices no join items on items.id = no.item_id
      where no.person_id = ${asking.as.person} and no.mailed_at is null and no.done_at is null and no.read_at is null
        and no.shows_at <= ${asking.now} and no.seq <= ${of.through} and ${visibleTo(asking)}
      order by no.shows_at desc limit 2000),
    page as (
      select items.id, items.kind, items.title, bool_or(m.kind = any(${needing}::text[])) as needs, count(*)::int as lines,
        max(m.seq) as last, count(*) over ()::int as rows
      from mine m join items on items.id = m.under_id where ${visibleTo(asking)}
      group by items.id order by needs desc, last desc limit ${of.rows})
    select page.id, page.kind, page.title, page.needs, page.lines, page.rows, (
      select json_agg(x) from (
        select m.kind, p.name as from, m.about, i.title, m.because,
          case m.because when 'person' then (select name from people where id = m.because_id)
            when 'label' then (select name from labels where key = m.because_id) end as because_id
        from mine m join items i on i.id = m.item_id left join people p on p.id = m.from_id
        where m.under_id = page.id order by m.seq desc limit ${of.lines}) x) as latest
    from page order by page.needs desc, page.last desc`.execute(asking.db);
  return rows;
}

export type FreshRow = { community: string; slug: string; id: string; kind: string; title: string; rows: number };

/** What is new in the communities of which the reader wants to hear what is new, and stands in no line of theirs. */
export async function freshItems(asking: Viewing, since: Date, limit: number): Promise<FreshRow[]> {
  const { rows } = await sql<FreshRow>`
    with heard as (
      select m.community_id from memberships m left join follows f on f.person_id = m.person_id
        and f.target_kind = 'community' and f.target_id = m.community_id
      where m.person_id = ${asking.as.person} and coalesce(f.level, 'new') in ('all', 'new')),
    fresh as (
      select distinct on (pl.item_id) pl.item_id, pl.community_id, pl.at from heard
      cross join lateral (
        select item_id, community_id, at from placements pl where pl.community_id = heard.community_id
          and pl.at > ${since} and pl.at <= ${asking.now} order by pl.at desc limit ${fresh_items_max}) pl
      order by pl.item_id, pl.at desc)
    select c.name as community, c.slug, items.id, items.kind, items.title, count(*) over ()::int as rows
    from fresh join items on items.id = fresh.item_id join communities c on c.id = fresh.community_id
    where items.put_away is null and items.origin is null and items.author_id is distinct from ${asking.as.person}
      and items.id not in (select n.item_id from (${toldTo(sql`${asking.as.person}`)}) n)
      and not exists (select from follows f where f.person_id = ${asking.as.person} and f.level in ('mentions', 'mute')
        and ((f.target_kind = 'item' and f.target_id = items.id) or (f.target_kind = 'person' and f.target_id = items.author_id)))
      and ${visibleTo(asking)}
    order by fresh.at desc, items.id desc limit ${limit}`.execute(asking.db);
  return rows;
}

export type AtOnce = { person: string; email: string; happening: number; kind: string; item: string };

/** What is mailed at once and was not yet: a hazard, a question put to somebody, and a call for who wants it so. */
export async function dueAtOnce(db: Db, of: { kinds: readonly string[]; now: Date; limit: number }): Promise<AtOnce[]> {
  const { rows } = await sql<AtOnce>`
    select n.person_id as person, p.email, n.happening_id as happening, n.kind, n.item_id as item
    from notices n join people p on p.id = n.person_id and p.status = 'active' and p.email is not null
    left join told_settings t on t.person_id = n.person_id
    where n.mailed_at is null and n.done_at is null and n.read_at is null and n.shows_at <= ${of.now}
      and n.at > ${of.now}::timestamptz - interval '1 day' and coalesce(t.mail, 'weekly') <> 'off'
      -- Word for word as in the index.
      and n.kind in ('hazard alert', 'asked directly', 'mentioned')
      and (n.kind = any(${of.kinds}::text[]) or coalesce(t.mentions_at_once, false))
    order by n.seq limit ${of.limit}`.execute(db);
  return rows;
}

export async function markMailed(db: Db, of: Pick<AtOnce, 'person' | 'happening' | 'kind'>, at: Date): Promise<void> {
  await db
    .updateTable('notices')
    .set({ mailed_at: at })
    .where('person_id', '=', of.person)
    .where('happening_id', '=', of.happening)
    .where('kind', '=', of.kind)
    .where('mailed_at', 'is', null)
    .execute();
}
