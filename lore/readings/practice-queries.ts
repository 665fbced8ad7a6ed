import { type Sql, sql } from '../../ground/sql.ts';
import { visibleTo } from '../communities/visible.ts';
import type { Asking } from '../route.ts';
import type { ChangeKind, Relation } from './practice.ts';

type Viewing = Pick<Asking, 'as' | 'now'>;

export type SourceNote = {
  id: string;
  title: string;
  state: string;
  author_id: string | null;
  author: string | null;
  handle: string | null;
  happened_at: Date;
  place: string | null;
};

/** The notes a practice comes from, as far as the viewer may read them. */
export function sourcesQuery(asking: Viewing, practice: string): Sql<SourceNote> {
  return sql<SourceNote>`
    select items.id, items.title, items.state, items.author_id, p.name as author, p.handle, n.happened_at,
      n.context ->> 'place' as place
    from practice_sources s join items on items.id = s.note_id join notes n on n.item_id = items.id
    left join people p on p.id = items.author_id
    where s.practice_id = ${practice} and ${visibleTo(asking)} order by n.happened_at, items.id limit 100`;
}

export type Link = {
  note_id: string;
  step_id: string | null;
  relation: Relation;
  title: string;
  author: string | null;
  at: Date;
};

/** Notes linked to its steps, newest first, as far as the viewer may read them. */
export function linksQuery(asking: Viewing, practice: string): Sql<Link> {
  return sql<Link>`
    select l.note_id, l.step_id, l.relation, items.title, p.name as author, l.at
    from note_links l join items on items.id = l.note_id left join people p on p.id = items.author_id
    where l.practice_id = ${practice} and ${visibleTo(asking)} order by l.at desc, l.id limit 200`;
}

export type VersionRow = {
  number: number;
  title: string;
  purpose: string;
  change_kind: ChangeKind | 'new';
  summary: string;
  at: Date;
  writer_id: string;
  writer: string;
  handle: string;
  owner_id: string | null;
  owner: string | null;
  owner_handle: string | null;
  scope: string | null;
  strength: 'must' | 'should' | 'may' | null;
  effective_on: string | null;
  reason: string | null;
  established_by: string | null;
  established_at: Date | null;
};

/** Every version with its establishment, newest first. */
export function versionsQuery(practice: string): Sql<VersionRow> {
  return sql<VersionRow>`
    select v.number, v.title, v.purpose, v.change_kind, v.summary, v.at, w.id as writer_id, w.name as writer, w.handle,
      o.id as owner_id, o.name as owner, o.handle as owner_handle, e.scope, e.strength, e.effective_on, e.reason,
      b.name as established_by, e.at as established_at
    from practice_versions v join people w on w.id = v.written_by
    left join establishments e on e.practice_id = v.practice_id and e.number = v.number
    left join people o on o.id = e.owner_id left join people b on b.id = e.established_by
    where v.practice_id = ${practice} order by v.number desc limit 200`;
}

export type ValidationRow = { number: number; rule: string; at: Date; validated_by: string | null };

export function validationsQuery(practice: string): Sql<ValidationRow> {
  return sql<ValidationRow>`
    select v.number, v.rule, v.at, p.name as validated_by
    from validations v left join people p on p.id = v.validated_by
    where v.practice_id = ${practice} order by v.at desc limit 20`;
}

export type RetirementRow = { reason: string; at: Date; successor_id: string | null; successor: string | null };

export function retirementQuery(asking: Viewing, practice: string): Sql<RetirementRow> {
  return sql<RetirementRow>`
    select r.reason, r.at, items.id as successor_id, items.title as successor
    from retirements r left join items on items.id = r.successor_id and ${visibleTo(asking)}
    where r.practice_id = ${practice}`;
}

export type PartRow = { id: string; name: string; handle: string; part: 'champion' | 'owner' };

/** The champion and the owner, as people. */
export function partsQuery(practice: string): Sql<PartRow> {
  return sql<PartRow>`
    select p.id, p.name, p.handle, x.part from practices pr
    cross join lateral (values (pr.champion_id, 'champion'), (pr.owner_id, 'owner')) as x(id, part)
    join people p on p.id = x.id where pr.item_id = ${practice}`;
}
