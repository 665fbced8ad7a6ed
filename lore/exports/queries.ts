import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { communityVisibleTo, visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import type { Leaf, Scope, Why } from './export.ts';

type Db = Kysely<DB>;
export type Viewing = Pick<Asking, 'as' | 'now' | 'db'>;

export type ExportRow = {
  id: string;
  person_id: string;
  scope: Scope;
  title: string;
  state: 'waiting' | 'ready' | 'failed';
  file_id: string | null;
  bytes: number | null;
  counts: Record<string, number>;
  why: Why;
  asked_at: Date;
  ready_at: Date | null;
};

export async function writeExport(
  db: Db,
  row: { id: string; person_id: string; scope: Scope; title: string; asked_at: Date },
): Promise<void> {
  await db
    .insertInto('exports')
    .values({ ...row, scope: JSON.stringify(row.scope) })
    .execute();
}

export async function countWaiting(db: Db, person: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from exports where person_id = ${person} and state = 'waiting'`.execute(db);
  return rows[0].n;
}

export async function listExports(
  { as, db }: Viewing,
  after: (string | number)[] | null,
  limit: number,
): Promise<ExportRow[]> {
  const [at, id] = after ?? ['9999-01-01', ''];
  const { rows } = await sql<ExportRow>`
    select e.id, e.person_id, e.scope, e.title, e.state, f.id as file_id, f.bytes, e.counts, e.why, e.asked_at, e.ready_at
    from exports e left join files f on f.id = e.file_id
    where e.person_id = ${as.person} and (e.asked_at, e.id) < (${at}::timestamptz, ${id})
    order by e.asked_at desc, e.id desc limit ${limit + 1}`.execute(db);
  return rows;
}

export type Held = { id: string; person_id: string; scope: Scope; title: string; tries: number; admin: boolean | null };

/** One export that waits, held for whoever asks; `admin` is null where its person may no longer come in. */
export async function holdWaiting(db: Db, now: Date, until: Date): Promise<Held | null> {
  const { rows } = await sql<Held>`
    update exports e set held_until = ${until}, tries = e.tries + 1
    where e.id = (select id from exports where state = 'waiting' and coalesce(held_until, '-infinity') <= ${now}
      order by asked_at limit 1 for update skip locked)
    returning e.id, e.person_id, e.scope, e.title, e.tries,
      (select p.admin from people p where p.id = e.person_id and p.status = 'active') as admin`.execute(db);
  return rows[0] ?? null;
}

export async function holdOn(db: Db, id: string, until: Date): Promise<void> {
  await db.updateTable('exports').set({ held_until: until }).where('id', '=', id).execute();
}

export async function finish(
  db: Db,
  id: string,
  how: { state: 'ready' | 'failed'; file_id: string | null; counts: Record<string, number>; why: Why; at: Date },
): Promise<void> {
  const { state, file_id, why } = how;
  await db
    .updateTable('exports')
    .set({ state, file_id, why, counts: JSON.stringify(how.counts), ready_at: how.at, held_until: null })
    .where('id', '=', id)
    .execute();
}

/** All items of a scope that the viewer may read, in the order of the tree and of time; one more than `max` says: too many. */
export async function leavesOf(viewing: Viewing, scope: Scope, max: number): Promise<Leaf[]> {
  const within =
    scope.of === 'everything'
      ? sql`true`
      : scope.of === 'community'
        ? sql`items.home_id = ${scope.id}`
        : sql`items.id in (
            with recursive below(id) as (
              select item_id from pages where item_id = ${scope.id}
              union select pg.item_id from below join pages pg on pg.parent_id = below.id)
            select id from below)`;
  const { rows } = await sql<Leaf>`
    select items.id, items.kind, items.title, c.slug as community, pg.parent_id as parent, items.made_at
    from items join communities c on c.id = items.home_id left join pages pg on pg.item_id = items.id
    where ${within} and ${visibleTo(viewing)}
    order by c.slug, items.kind, pg.rank, items.made_at, items.id limit ${max + 1}`.execute(viewing.db);
  return rows;
}

/** What is said of every item, whatever its kind. */
export type ItemRecord = {
  id: string;
  kind: string;
  title: string;
  state: string;
  home: string;
  communities: string[];
  author: string | null;
  made_at: Date;
  changed_at: Date;
  restricted: { reason: string; until: Date } | null;
  put_away: string | null;
  labels: string[];
  files: FileRecord[];
  comments: CommentRecord[];
  stories: StoryRecord[];
  /** What only its kind has. */
  more: Record<string, any>;
  /** Its words, as Markdown is made of them. */
  words: Record<string, any>;
};
export type FileRecord = {
  id: string;
  hash: string;
  name: string;
  mime: string;
  alt: string;
  at: Date;
  anchor: string | null;
};
export type CommentRecord = {
  id: string;
  author: string | null;
  body: string;
  at: Date;
  anchor: string | null;
  reply_to: string | null;
  passage: { exact: string; prefix?: string; suffix?: string } | null;
  resolved: { by: string | null; at: Date } | null;
};

export type StoryRecord = {
  id: string;
  author: string | null;
  at: Date;
  title: string;
  how_it_was: string;
  what_was_done: string;
  how_it_is: string;
  /** Which step of the practice it is, counted from one. */
  step: number | null;
  place: string;
  happened_on: string | null;
  /** Further practices and notes, of those that the viewer may read. */
  belongs_to: string[];
  retellings: { id: string; by: string | null; on: string; at: Date; place: string; community: string | null }[];
};

const comments_max = 5_000;
const stories_max = 1_000;
const retellings_max = 1_000;

/** Some items with all that hangs on them: one statement a batch. Asked again as the viewer, who may have lost one meanwhile. */
export async function recordsOf(viewing: Viewing, ids: string[]): Promise<ItemRecord[]> {
  const { rows } = await sql<ItemRecord>`
    select items.id, items.kind, items.title, items.state, items.home_id as home, items.author_id as author,
      items.made_at, items.changed_at, items.put_away,
      case when items.restricted and items.restricted_until > ${viewing.now}
        then jsonb_build_object('reason', items.restricted_reason, 'until', items.restricted_until) end as restricted,
      array(select pl.community_id from placements pl join communities c on c.id = pl.community_id
        where pl.item_id = items.id and ${communityVisibleTo(viewing, 'c')} order by pl.community_id) as communities,
      array(select distinct l.name from item_labels il join labels l on l.key = il.label
        where il.item_id = items.id and il.source = 'set' order by l.name) as labels,
      coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'hash', f.hash, 'name', f.name, 'mime', f.mime, 'alt', f.alt,
          'at', f.at, 'anchor', f.anchor) order by f.at, f.id)
        from files f where f.item_id = items.id), '[]') as files,
      coalesce((select jsonb_agg(to_jsonb(co) order by co.at, co.id) from (
        select id, author_id as author, body, at, anchor, reply_to, passage,
          case when resolved_at is not null then jsonb_build_object('by', resolved_by, 'at', resolved_at) end as resolved
        from comments where item_id = items.id and taken_back_at is null order by at, id limit ${comments_max}) co), '[]') as comments,
      coalesce((select jsonb_agg(to_jsonb(st) order by st.at, st.id) from (
        select id, author_id as author, at, title, how_it_was, what_was_done, how_it_is, place, happened_on,
          (select vs.position from practices pr join version_steps vs on vs.practice_id = pr.item_id and vs.number = pr.number
            where pr.item_id = items.id and vs.step_id = stories.step_id) as step,
          array(select li.id from story_items si join items li on li.id = si.item_id
            where si.story_id = stories.id and ${visibleTo(viewing, 'li')} order by li.made_at, li.id) as belongs_to,
          coalesce((select jsonb_agg(to_jsonb(rt) order by rt.on, rt.at, rt.id) from (
            select id, person_id as by, told_on as on, at, place, (select c.id from communities c
              where c.id = story_retellings.community_id and ${communityVisibleTo(viewing, 'c')}) as community
            from story_retellings where story_id = stories.id order by told_on desc, at desc, id desc limit ${retellings_max}) rt),
            '[]') as retellings
        from stories where item_id = items.id order by at, id limit ${stories_max}) st), '[]') as stories,
      case items.kind
        when 'page' then (select jsonb_build_object('parent', pg.parent_id, 'number', pg.number,
            'by', v.written_by, 'at', v.at, 'summary', v.summary,
            'fields', coalesce((select jsonb_agg(jsonb_build_object('field', pf.field, 'value', pf.value) order by pf.position)
              from page_fields pf where pf.page_id = items.id), '[]'))
          from pages pg join page_versions v on v.page_id = pg.item_id and v.number = pg.number where pg.item_id = items.id)
        when 'note' then (select jsonb_build_object('context', n.context, 'language', n.language, 'happened_at', n.happened_at,
            'hazard', n.hazard, 'answer', n.answer, 'closed_reason', n.closed_reason, 'source', case when n.source_url is not null
              then jsonb_build_object('title', n.source_title, 'url', n.source_url) end) from notes n where n.item_id = items.id)
        when 'practice' then (select jsonb_build_object('risk', pr.risk, 'number', pr.number,
            'established_number', pr.established_number, 'owner', pr.owner_id, 'by', v.written_by, 'at', v.at, 'summary', v.summary,
            'uses', (select jsonb_object_agg(outcome, n) from (
              select outcome, count(*) as n from uses u where u.practice_id = items.id group by outcome) by_outcome),
            'moves', coalesce((select jsonb_agg(jsonb_build_object('what', h.what, 'at', coalesce(h.about -> 'imported' ->> 'at', h.at::text),
                'by', h.actor_id, 'state', h.about ->> 'state', 'reason', h.about ->> 'reason') order by h.id)
              from happenings h where h.item_id = items.id and h.what = any(${moves})), '[]'))
          from practices pr join practice_versions v on v.practice_id = pr.item_id and v.number = pr.number
          where pr.item_id = items.id)
        when 'proposal' then (select jsonb_build_object('target', po.target, 'due_on', po.due_on, 'implemented_at', po.implemented_at,
            'learned_at', po.learned_at) from proposals po where po.item_id = items.id)
        else '{}' end as more,
      case items.kind
        when 'page' then (select jsonb_build_object('body', v.body)
          from pages pg join page_versions v on v.page_id = pg.item_id and v.number = pg.number where pg.item_id = items.id)
        when 'note' then (select jsonb_build_object('body', n.body, 'expected', n.expected, 'because', n.because)
          from notes n where n.item_id = items.id)
        when 'practice' then (select jsonb_build_object('purpose', v.purpose, 'steps', (
            select jsonb_agg(jsonb_build_object('id', vs.step_id, 'body', vs.body, 'core', vs.core, 'why', vs.why,
              'variations', coalesce((select jsonb_agg(jsonb_build_object('op', va.op, 'body', va.body, 'conditions', va.conditions,
                  'state', va.state) order by va.letter)
                from variations va where va.practice_id = items.id and va.step_id = vs.step_id and va.ended_reason is null), '[]'))
              order by vs.position)
            from version_steps vs where vs.practice_id = items.id and vs.number = pr.number))
          from practices pr join practice_versions v on v.practice_id = pr.item_id and v.number = pr.number
          where pr.item_id = items.id)
        when 'course' then (select jsonb_build_object('about', co.about, 'units', (
            select jsonb_agg(jsonb_build_object('title', u.title, 'body', u.body) order by u.position)
            from units u where u.course_id = items.id)) from courses co where co.item_id = items.id)
        when 'proposal' then (select jsonb_build_object('cause', po.cause, 'change', po.change)
          from proposals po where po.item_id = items.id)
        else '{}' end as words
    from items where items.id = any(${ids}) and ${visibleTo(viewing)} order by items.id`.execute(viewing.db);
  return rows;
}

const moves = ['practice.validated', 'practice.established', 'practice.retired', 'practice.demoted'];

export type VersionRecord = {
  number: number;
  title: string;
  body: string;
  author: string | null;
  at: Date;
  summary: string;
};

/** Earlier texts of a page, some at a time, the oldest first. */
export async function versionsOf(
  viewing: Viewing,
  page: string,
  after: number,
  limit: number,
): Promise<VersionRecord[]> {
  const { rows } = await sql<VersionRecord>`
    select v.number, v.title, v.body, v.written_by as author, v.at, v.summary
    from items join pages pg on pg.item_id = items.id join page_versions v on v.page_id = items.id and v.number < pg.number
    where items.id = ${page} and v.number > ${after} and ${visibleTo(viewing)}
    order by v.number limit ${limit}`.execute(viewing.db);
  return rows;
}

export type CommunityRecord = {
  id: string;
  slug: string;
  name: string;
  kind: string;
  openness: string;
  purpose: string;
};

export async function communitiesOf(viewing: Viewing, ids: string[]): Promise<CommunityRecord[]> {
  const { rows } = await sql<CommunityRecord>`
    select id, slug, name, kind, openness, purpose from communities
    where id = any(${ids}) and ${communityVisibleTo(viewing)} order by id`.execute(viewing.db);
  return rows;
}

/** Addresses go along only with somebody who sees them anyway: who runs this place. */
export async function peopleOf(viewing: Viewing, ids: string[]) {
  const { rows } = await sql<{ id: string; name: string; handle: string; role_line: string; email: string | null }>`
    select id, name, handle, role_line, case when ${viewing.as.admin} then email end as email
    from people where id = any(${ids}) order by id`.execute(viewing.db);
  return rows;
}

export async function organisationName(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from organisation`.execute(db);
  return rows[0]?.name ?? '';
}
