import type { Kysely } from 'kysely';
import { type Sql, sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';

type Db = Kysely<DB>;

/** Fewer letters on a page are a comma set right. */
const letters_min = 40;
/** With so many letters somebody wrote a page rather than on it. */
const letters_whole = 1_000;

/**
 * All that proves knowledge at some items, but uses. A practice in use has thousands of those and little else, so they are
 * written one by one as they come; of the rest an item has few, and they can be taken back (an answer accepted no more),
 * so they are read anew whenever something happens to it. No confidential author is in any of these columns.
 */
const proofs = (items: string[]): Sql => sql`
  select validated_by as person_id, 'validated' as kind, id as source, practice_id as item_id, 1 as worth, at
    from validations where practice_id = any(${items})
  union all select written_by, 'wrote practice', practice_id || ' ' || number, practice_id,
      case when change_kind = 'new' then 1 else 0.6 end, at
    from practice_versions where practice_id = any(${items}) and change_kind <> 'editorial'
  union all select c.person_id, 'wrote page', c.page_id, c.page_id,
      least(1, 0.3 + 0.7 * sum(c.letters) / ${letters_whole}::real), max(v.at)
    from page_contributions c join page_versions v on v.page_id = c.page_id and v.number = c.number
    where c.page_id = any(${items}) group by c.person_id, c.page_id having sum(c.letters) >= ${letters_min}
  union all select i.author_id, 'noted', i.id, i.id, 1, i.made_at
    from items i where i.id = any(${items}) and exists (select from practice_sources s where s.note_id = i.id)
  union all select answered_by, 'reviewed', id, page_id, 1, answered_at
    from suggestions where page_id = any(${items}) and state in ('Accepted', 'Accepted in part')
  union all select suggested_by, 'suggested', id, page_id, case when state = 'Accepted' then 1 else 0.7 end, answered_at
    from suggestions where page_id = any(${items}) and state in ('Accepted', 'Accepted in part')
  union all select decided_by, 'decided', id, proposal_id, 1, at
    from proposal_decisions where proposal_id = any(${items})
  union all select d.person_id, 'taught', u.course_id, u.course_id, 1, max(u.published_at)
    from units u join designers d on d.course_id = u.course_id where u.course_id = any(${items}) group by d.person_id, u.course_id
  union all select answered_by, 'answered note', item_id, item_id, 1, answered_at
    from notes where item_id = any(${items})
  union all select author_id, case when accepted_at is null then 'answered' else 'solved' end, id, question_id, 1, at
    from question_answers where question_id = any(${items}) and taken_back_at is null
  union all select person_id, 'guided', said_id, question_id, 1, at
    from question_guidance where question_id = any(${items})`;

/** Reads anew what these items prove. Twice does no harm. */
export async function writeProofs(db: Db, items: string[]): Promise<void> {
  if (items.length === 0) return;
  await sql`delete from knowledge where item_id = any(${items}) and kind <> 'used'`.execute(db);
  await sql`
    insert into knowledge (person_id, kind, source, item_id, worth, at)
    select person_id, kind, source, item_id, worth, at from (${proofs(items)}) p
    where person_id is not null and at is not null
    order by person_id, item_id on conflict do nothing`.execute(db);
}

/** Who did a thing knows it; who failed at it knows something too. */
export async function writeUses(db: Db, uses: string[]): Promise<void> {
  if (uses.length === 0) return;
  await sql`
    insert into knowledge (person_id, kind, source, item_id, worth, at)
    select person_id, 'used', id, practice_id, case outcome when 'worked' then 1 when 'partly' then 0.7 else 0.5 end, used_at
    from uses where id = any(${uses})
    -- In one order, so that two who hold rows of the same people do not wait for each other.
    order by person_id, practice_id on conflict do nothing`.execute(db);
}
