import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import { calling, needing } from './notice.ts';

type Db = Kysely<DB>;
type Viewing = Pick<Asking, 'as' | 'now'>;

const lines_a_row = 5;
const words_letters = 240;
/** Beyond this a number in the top bar says "and more". */
const waiting_max = 99;

export const inboxParts = ['needs', 'news', 'all'] as const;
export const inboxShows = ['open', 'unread', 'mentions', 'snoozed', 'done'] as const;
export type InboxWish = {
  part: (typeof inboxParts)[number];
  show: (typeof inboxShows)[number];
  community: string | null;
  after: (string | number)[] | null;
  limit: number;
};

export type InboxLine = {
  id: number;
  seq: number;
  kind: string;
  item_id: string;
  item_kind: string;
  title: string;
  from_id: string | null;
  from_name: string | null;
  handle: string | null;
  about: Record<string, unknown>;
  at: Date;
  read: boolean;
  because: 'person' | 'label' | 'community' | 'item' | null;
  because_id: string | null;
  /** The name of what is followed, as far as the viewer may know of it. */
  because_name: string | null;
  /** What was said, in its words of now. */
  words: string | null;
};
export type InboxRow = {
  id: string;
  kind: string | null;
  title: string | null;
  at: Date;
  needs: boolean;
  lines: number;
  unread: number;
  through: number;
  snoozed_until: Date | null;
  latest: InboxLine[];
};

/**
 * The inbox by items, those first of which something was told last. A page may hold fewer than `limit` and go on: items
 * that may not be read any more leave when the page has been cut, so that nobody is judged by a thousand looks.
 *
 * Tried: visibility asked of every open line (25 µs each: 125 ms for an inbox of 5,000). This groups first, by one walk
 * over the index of what is open, and asks of the items of one page.
 */
export function inboxQuery(asking: Viewing, wish: InboxWish): Sql<InboxRow> {
  const [at, id] = wish.after ?? ['infinity', '~'];
  const me = asking.as.person;
  const shows: Record<InboxWish['show'], Sql> = {
    open: sql`no.done_at is null and no.shows_at <= ${asking.now}`,
    unread: sql`no.done_at is null and no.shows_at <= ${asking.now} and no.read_at is null`,
    mentions: sql`no.done_at is null and no.shows_at <= ${asking.now} and no.kind = any(${calling}::text[])`,
    snoozed: sql`no.done_at is null and no.shows_at > ${asking.now} and no.snoozed_at is not null`,
    done: sql`no.done_at is not null`,
  };
  const within =
    wish.community === null
      ? sql``
      : sql`and exists (select from placements pl join communities c on c.id = pl.community_id
          where pl.item_id = no.item_id and (c.id = ${wish.community} or c.slug = ${wish.community})
            and ${communityVisibleTo(asking, 'c')})`;
  const when = wish.show === 'done' ? sql`done_at` : sql`shows_at`;
  return sql<InboxRow>`
    with mine as materialized (
      select no.seq, no.under_id, no.item_id, no.kind, no.shows_at, no.done_at, no.read_at from notices no
      where no.person_id = ${me} and ${shows[wish.show]} ${within}),
    page as materialized (
      select under_id, max(${when}) as at, bool_or(kind = any(${needing}::text[])) as needs from mine
      group by under_id
      having (max(${when}), under_id) < (${at}::timestamptz, ${id})
        and (${wish.part}::text = 'all' or bool_or(kind = any(${needing}::text[])) = (${wish.part}::text = 'needs'))
      order by 2 desc, 1 desc limit ${wish.limit + 1}),
    seen as materialized (
      select x.id from (
        select item_id as id from mine join page using (under_id) union select under_id from page) x
      join items on items.id = x.id where ${visibleTo(asking)}),
    readable as materialized (
      select m.* from mine m join page using (under_id)
      where m.item_id in (select id from seen) and m.under_id in (select id from seen))
    select page.under_id as id, u.kind, u.title, page.at, page.needs, coalesce(c.lines, 0)::int as lines,
      coalesce(c.unread, 0)::int as unread, coalesce(c.through, 0) as through,
      case when ${wish.show}::text = 'snoozed' then c.until end as snoozed_until, coalesce(l.latest, '[]') as latest
    from page left join items u on u.id = page.under_id and u.id in (select id from seen)
    left join lateral (
      select count(*) as lines, count(*) filter (where r.read_at is null) as unread, max(r.seq) as through,
        min(r.shows_at) as until
      from readable r where r.under_id = page.under_id) c on true
    left join lateral (
      select json_agg(x) as latest from (
        select no.happening_id as id, no.seq, no.kind, no.item_id, i.kind as item_kind, i.title, p.id as from_id,
          p.name as from_name, p.handle, no.about, no.at, no.read_at is not null as read, no.because, no.because_id,
          case no.because when 'person' then (select name from people where id = no.because_id)
            when 'label' then (select name from labels where key = no.because_id)
            when 'community' then (select c.name from communities c
              where c.id = no.because_id and ${communityVisibleTo(asking, 'c')}) end as because_name,
          (select left(co.body, ${words_letters}::int) from comments co
            where co.id = no.about ->> 'comment' and co.item_id = no.item_id and co.taken_back_at is null
            union all select st.title from stories st
            where st.id = no.about ->> 'story' and st.item_id = no.item_id) as words
        from readable r join notices no on no.seq = r.seq join items i on i.id = no.item_id
        left join people p on p.id = no.from_id
        where r.under_id = page.under_id order by no.seq desc limit ${lines_a_row}) x) l on true
    order by page.at desc, page.under_id desc`;
}

export type Waiting = { needs: number; news: number };

/** How many things wait in the inbox, of those that may be read: up to the number that a bar has room for. */
export async function countWaiting(asking: Viewing & { db: Db }): Promise<Waiting> {
  const { rows } = await sql<Waiting>`
    with mine as materialized (
      select under_id, min(item_id) as item_id, bool_or(kind = any(${needing}::text[])) as needs from (
        select under_id, item_id, kind from notices
        where person_id = ${asking.as.person} and done_at is null and shows_at <= ${asking.now}
          and (read_at is null or kind = any(${needing}::text[]))
        order by happening_id desc limit 1000) x
      group by under_id limit ${waiting_max + 1})
    select count(*) filter (where mine.needs)::int as needs, count(*) filter (where not mine.needs)::int as news
    from mine join items on items.id = mine.item_id where ${visibleTo(asking)}`.execute(asking.db);
  return rows[0];
}

/** Puts the open lines of some items away, as far as they were told when the list was read. */
export async function writeDone(db: Db, of: { person: string; items: string[]; through: number; at: Date }) {
  await sql`
    update notices set done_at = ${of.at}, read_at = coalesce(read_at, ${of.at})
    where person_id = ${of.person} and under_id = any(${of.items}::text[]) and seq <= ${of.through}
      and done_at is null and shows_at <= ${of.at}`.execute(db);
}

/** Those and only those that were put away at that moment; what nobody had read before is unread again. */
export async function endDone(db: Db, of: { person: string; items: string[]; done_at: Date }): Promise<void> {
  await sql`
    update notices set done_at = null, read_at = case when read_at = done_at then null else read_at end where person_id = ${of.person} and under_id = any(${of.items}::text[])
      and done_at = ${of.done_at}`.execute(db);
}

/** They come back as new. */
export async function writeSnooze(
  db: Db,
  of: { person: string; items: string[]; through: number; until: Date; at: Date },
): Promise<void> {
  await sql`
    update notices set shows_at = ${of.until}, snoozed_at = ${of.at}, read_at = null
    where person_id = ${of.person} and under_id = any(${of.items}::text[]) and seq <= ${of.through}
      and done_at is null and (shows_at <= ${of.at} or snoozed_at is not null)`.execute(db);
}

export async function endSnooze(db: Db, of: { person: string; items: string[]; at: Date }): Promise<void> {
  await sql`
    update notices set shows_at = least(at, ${of.at}), snoozed_at = null
    where person_id = ${of.person} and under_id = any(${of.items}::text[]) and snoozed_at is not null
      and done_at is null`.execute(db);
}
