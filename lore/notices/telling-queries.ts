import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { mayReadOne } from '../communities/visible.ts';
import { followersOf, isSilenced, type News } from '../follows/queries.ts';
import { mondayBefore } from '../readings/week.ts';
import type { Line } from '../records/queries.ts';
import { at_weeks_end, kindOfSort, silencedBy, weekly } from './notice.ts';

type Db = Kysely<DB>;
const week_ms = 7 * 86_400_000;

/** When a line of a kind stands in the inbox: what became of a note with all else of that week, at the week's end. */
const showsAt = (kind: string, at: Date): Date =>
  weekly.includes(kind) ? new Date(mondayBefore(at).getTime() + week_ms) : at;

const isNotSilenced = (kind: string, item: string, by: string | null, person: Sql): Sql => {
  const wish = silencedBy(kind);
  return wish === 'nothing' ? sql`true` : sql`not ${isSilenced(person, { item, by, talk: wish === 'anything' })}`;
};

/** Of a person (an id in a larger statement) the note of theirs from which an item came, first told first. */
const ownNote = (person: Sql, item: string): Sql => sql`
  select n.id from items n where n.kind = 'note' and n.author_id = ${person} and n.id in (
    select ${item}::text
    union all select s.note_id from practice_sources s where s.practice_id = ${item}
    union all select nm.note_id from practice_sources s join note_merges nm on nm.into_id = s.note_id
      where s.practice_id = ${item})
  order by n.made_at, n.id limit 1`;

/**
 * Tells people of one line. `people` is a query with one column, `id`. Nobody is told of what they did themselves, or of
 * what they do not want to hear; and each line once, however often it is read.
 */
export async function tell(
  db: Db,
  line: Line,
  notice: { kind: string; item: string; about?: object; people: Sql<unknown> },
): Promise<void> {
  const { kind, item } = notice;
  const own = weekly.includes(kind)
    ? sql`left join lateral (${ownNote(sql`who.id`, item)}) own on true`
    : sql`cross join (select null::text as id) own`;
  await sql`
    insert into notices (person_id, happening_id, kind, item_id, under_id, from_id, about, at, shows_at)
    select who.id, ${line.id}::bigint, ${kind}::text, ${item}::text, coalesce(own.id, ${item}::text),
      ${line.actor_id}::text, ${JSON.stringify(notice.about ?? {})}::jsonb, ${line.at}::timestamptz,
      case when own.id is null and not ${at_weeks_end.includes(kind)}::boolean then ${line.at}::timestamptz
        else ${showsAt(kind, line.at)}::timestamptz end
    from (select distinct id from (${notice.people}) as named) as who
    join people p on p.id = who.id and p.status = 'active' ${own}
    where who.id is distinct from ${line.actor_id}::text
      and ${isNotSilenced(kind, item, line.actor_id, sql`who.id`)}
    on conflict do nothing`.execute(db);
}

/** Tells the authors of notes of one line, each at their own note, which they can always read. `notes`: one column, `id`. */
export async function tellAtNotes(
  db: Db,
  line: Line,
  notice: { kind: string; about: object; notes: Sql<unknown> },
): Promise<void> {
  const { kind } = notice;
  await sql`
    insert into notices (person_id, happening_id, kind, item_id, under_id, from_id, about, at, shows_at)
    select distinct on (i.author_id) i.author_id, ${line.id}::bigint, ${kind}::text, i.id, i.id, ${line.actor_id}::text,
      ${JSON.stringify(notice.about)}::jsonb, ${line.at}::timestamptz, ${showsAt(kind, line.at)}::timestamptz
    from items i join people p on p.id = i.author_id and p.status = 'active'
    where i.id in (${notice.notes}) and i.author_id is distinct from ${line.actor_id}::text
      and not exists (select from follows f where f.person_id = i.author_id and f.target_kind = 'item'
        and f.target_id = i.id and f.level in ('mute', 'mentions'))
    order by i.author_id, i.id
    on conflict do nothing`.execute(db);
}

/** Who was told before the labels were read (`batch`): the label is the better reason. */
const betterReason = (item: string): Sql => sql`
  moved as (
    update notices n set because = b.because, because_id = b.because_id from batch b
    where n.person_id = b.id and n.under_id = ${item} and n.kind = 'new' and n.because = 'community'),`;

export type FollowedNews = News & { about: object };

/**
 * Tells the followers of a line that come behind a person, up to so many of them, in one statement: nobody comes into the
 * memory of this program. Who was told of the line already is not told twice; nor of new changes while they have not
 * looked at the last one; nor that something is new that they know of. Returns how many were looked at, and the last.
 *
 * Who was told already is a sum over one person's lines at the item, since `not exists` becomes a join over all inboxes.
 */
export async function tellFollowers(
  db: Db,
  line: Line,
  news: FollowedNews & { now: Date; after: string; limit: number },
): Promise<{ looked_at: number; last: string | null }> {
  const { item, sort } = news;
  const kind = kindOfSort[sort];
  const isNew = kind === 'new';
  const { rows } = await sql<{ looked_at: number; last: string | null }>`
    with batch as materialized (${followersOf(news, news.after, news.limit)}),
    ${sort === 'labelled' ? betterReason(item) : sql``}
    told as (
      insert into notices (person_id, happening_id, kind, item_id, under_id, from_id, about, at, shows_at, because, because_id)
      select b.id, ${line.id}::bigint, ${kind}::text, items.id, items.id,
        case when ${sort}::text = 'labelled' then items.author_id else ${line.actor_id}::text end,
        ${JSON.stringify(news.about)}::jsonb, ${line.at}::timestamptz, ${line.at}::timestamptz, b.because, b.because_id
      from batch b join items on items.id = ${item} join people p on p.id = b.id and p.status = 'active'
      where b.id is distinct from ${line.actor_id}::text
        and (not ${isNew}::boolean or (items.author_id is distinct from b.id and items.origin is null
          and items.put_away is null))
        and not coalesce((
          select bool_or(true) from notices n where n.person_id = b.id and n.happening_id = ${line.id}::bigint), false)
        and not coalesce((
          select bool_or((n.kind = 'new' and ${isNew}::boolean)
            or (n.kind = 'changed' and n.kind = ${kind}::text and n.done_at is null and n.read_at is null))
          from notices n where n.person_id = b.id and n.under_id = ${item}), false)
        and ${mayReadOne(item, 'items', sql`b.id`, news.now)}
      on conflict do nothing)
    select count(*)::int as looked_at, max(id) as last from batch`.execute(db);
  return rows[0];
}

/**
 * Where telling stands: the last line in any inbox, and how far the lines have come that were too much for one batch.
 *
 * From here on to the end of the transaction only indexes are read. Plans are made once, perhaps on the first day, when
 * reading all of a small table is right; a day later the same plan read all inboxes for each of 20,000 people: 20 s
 * where it takes one.
 */
export async function whereTellingStands(
  db: Db,
  lines: Line[],
): Promise<{ before: number; places: Map<number, string> }> {
  const { rows } = await sql<{ before: number; happening_id: number | null; after_person: string }>`
    select (select coalesce(max(seq), 0) from notices) as before, f.happening_id, f.after_person
    from (select set_config('enable_seqscan', 'off', true)) one left join fan_outs f on f.happening_id = any(${lines.map(({ id }) => id)}::bigint[])`.execute(
    db,
  );
  const places = rows.flatMap(({ happening_id, after_person }): [number, string][] =>
    happening_id === null ? [] : [[happening_id, after_person]],
  );
  return { before: rows[0].before, places: new Map(places) };
}

export async function keepPlace(db: Db, line: Line, after: string): Promise<void> {
  await sql`insert into fan_outs (happening_id, after_person) values (${line.id}, ${after})
    on conflict (happening_id) do update set after_person = excluded.after_person`.execute(db);
}

export async function forgetPlace(db: Db, line: Line): Promise<void> {
  await db.deleteFrom('fan_outs').where('happening_id', '=', line.id).execute();
}
