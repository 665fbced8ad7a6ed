import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';
import { visibleTo } from '../communities/visible.ts';
import { type EvidenceKind, half_life_days, labelled_items_max } from './expertise.ts';
import { counts, type Viewing } from './queries.ts';

type Db = Kysely<DB>;
/** Topics are the keys of labels, or `#` and the id of an item. */
export type SumRow = { topic: string; person: string; kind: EvidenceKind; worth: number };

/** What older evidence is worth has halved so often that it speaks for nobody. */
const evidence_days_max = 4 * half_life_days;

/**
 * How much each person did under each of these topics, by kind and already decayed. Summed here: a label that is used
 * much has thousands of rows, and few people. `sees`: which items count, as a row of `items` under `i`.
 */
async function sumsOf(db: Db, topics: readonly string[], now: Date, sees: Sql): Promise<SumRow[]> {
  const { rows } = await sql<SumRow>`
    with wanted as (select unnest(${topics}::text[]) as topic),
    placed as materialized (
      select w.topic, il.item_id from wanted w cross join lateral (
        select item_id from item_labels where label = w.topic order by at desc limit ${labelled_items_max}) il
      union all select w.topic, substr(w.topic, 2) from wanted w where left(w.topic, 1) = '#'),
    seen as materialized (
      select placed.topic, i.id from placed join items i on i.id = placed.item_id and i.put_away is null where ${sees})
    select seen.topic, k.person_id as person, k.kind,
      sum(k.worth * power(0.5, greatest(0, extract(epoch from ${now}::timestamptz - k.at)) / 86400 / ${half_life_days}))::float8 as worth
    from seen join knowledge k on k.item_id = seen.id
      and k.at > ${now}::timestamptz - make_interval(days => ${evidence_days_max})
    join people p on p.id = k.person_id and p.status = 'active'
    where ${counts}
    group by seen.topic, k.person_id, k.kind order by seen.topic, k.person_id, k.kind`.execute(db);
  return rows;
}

/** As the house knows it: what everybody who knows both places may read. What is restricted is nobody's evidence here. */
export const openSums = (db: Db, topics: readonly string[], now: Date): Promise<SumRow[]> =>
  sumsOf(db, topics, now, sql`not i.restricted`);

/** As one person may know it. */
export const sumsSeenBy = (asking: Viewing, topics: readonly string[]): Promise<SumRow[]> =>
  sumsOf(asking.db, topics, asking.now, visibleTo(asking, 'i'));
