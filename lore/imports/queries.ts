import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import type { LastImport } from './record.ts';

type Db = Kysely<DB>;

/** One import of a source at a time: two at once would make everything twice, and one of them fail half-way. */
export async function holdSource(db: Db, source: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(7308, hashtext(${source}))`.execute(db);
}

export type Known = {
  origin: string;
  id: string;
  kind: string;
  version: number;
  /** Of pages, practices and questions: the newest version. */
  number: number | null;
  /** Of a comment or a story: the MD5 of its words; of an answer: its question. */
  state: string | null;
  changed_at: Date | null;
};

/** What already came from these origins: people, communities and items alike. */
export async function knownOf(db: Db, origins: string[]): Promise<Map<string, Known>> {
  const { rows } = await sql<Known>`
    select origin, id, 'person' as kind, version, null::int as number, null as state,
      null::timestamptz as changed_at from people where origin = any(${origins})
    union all select origin, id, 'community', version, null, null, null from communities where origin = any(${origins})
    union all select origin, i.id, kind, version, coalesce(pg.number, pr.number, qu.number), i.state, i.changed_at
      from items i left join pages pg on pg.item_id = i.id left join practices pr on pr.item_id = i.id
      left join questions qu on qu.item_id = i.id where origin = any(${origins})
    union all select origin, id, 'answer', version, null, question_id, coalesce(edited_at, at)
      from question_answers where origin = any(${origins})
    union all select origin, id, 'story', 1, null, md5(title || how_it_was || what_was_done || how_it_is), at
      from stories where origin = any(${origins})
    union all select origin, id, 'comment', 1, null, md5(body), at from comments where origin = any(${origins})`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.origin, row]));
}

/** What the book says of the last import of these items. */
export async function lastImports(db: Db, items: string[]): Promise<Map<string, LastImport>> {
  const { rows } = await sql<LastImport & { item_id: string }>`
    select h.item_id,
      max((about ->> 'number')::int) filter (where about -> 'imported' -> 'ours' is null) as number,
      (array_agg(about -> 'imported' ->> 'digest' order by h.id desc))[1] as digest,
      (array_agg(about -> 'imported' ->> 'parent' order by h.id desc))[1] as parent,
      (array_agg(about ->> 'state' order by h.id desc) filter (where about ->> 'state' is not null))[1] as state,
      (array_agg((about -> 'imported' ->> 'moves')::int order by h.id desc))[1] as moves,
      (array_agg(about -> 'imported' ->> 'trail' order by h.id desc))[1] as trail,
      (array_agg(about -> 'imported' ->> 'around' order by h.id desc))[1] as around
    -- A note's line may be of the import of a practice that comes from it.
    from happenings h join items i on i.id = h.item_id and i.origin = about -> 'imported' ->> 'origin'
    where h.item_id = any(${items}) group by h.item_id`.execute(db);
  return new Map(rows.map(({ item_id, ...last }) => [item_id, last]));
}

export type LastAnswer = { digest: string; around: string | null; number: number; moves: number; trail: string };

/** What the book says of the last import of these answers, by their origins. */
export async function lastAnswers(db: Db, origins: string[]): Promise<Map<string, LastAnswer>> {
  const { rows } = await sql<LastAnswer & { origin: string }>`
    select an.origin, max((about ->> 'number')::int) as number,
      (array_agg(about -> 'imported' ->> 'digest' order by h.id desc))[1] as digest,
      (array_agg(about -> 'imported' ->> 'around' order by h.id desc))[1] as around,
      (array_agg((about -> 'imported' ->> 'moves')::int order by h.id desc))[1] as moves,
      (array_agg(about -> 'imported' ->> 'trail' order by h.id desc))[1] as trail
    from question_answers an join happenings h on h.item_id = an.question_id and about -> 'imported' ->> 'origin' = an.origin
    where an.origin = any(${origins}) group by an.origin`.execute(db);
  return new Map(rows.map(({ origin, ...last }) => [origin, last]));
}
