import type { Kysely } from 'kysely';
import { sql } from '../../ground/sql.ts';
import type { DB } from '../../tables/types.ts';

type Db = Kysely<DB>;

/** Whether anything rests on a note: whatever of this is there would point to nothing. */
export async function isNoteBuiltOn(db: Db, note: string): Promise<boolean> {
  const { rows } = await sql<{ built: boolean }>`
    select exists (select from note_links where note_id = ${note})
      or exists (select from practice_sources where note_id = ${note})
      or exists (select from note_merges where note_id = ${note} or into_id = ${note})
      or exists (select from uses where note_id = ${note})
      or exists (select from challenges where note_id = ${note})
      or exists (select from variations where note_id = ${note})
      or exists (select from proposal_notes where note_id = ${note})
      or exists (select from alerts where note_id = ${note})
      or exists (select from notes where item_id = ${note} and hazard_at is not null) as built`.execute(db);
  return rows[0].built;
}

export async function isPracticeBuiltOn(db: Db, practice: string): Promise<boolean> {
  const { rows } = await sql<{ built: boolean }>`
    select exists (select from uses where practice_id = ${practice})
      or exists (select from note_links where practice_id = ${practice})
      or exists (select from variations where practice_id = ${practice})
      or exists (select from challenges where practice_id = ${practice})
      or exists (select from bindings where practice_id = ${practice})
      or exists (select from proposals where practice_id = ${practice})
      or exists (select from decisions where practice_id = ${practice})
      or exists (select from retirements where practice_id = ${practice} or successor_id = ${practice}) as built`.execute(
    db,
  );
  return rows[0].built;
}

/** Whether others have answered a question, and whether a practice or a note was made of it. */
export async function builtOnQuestion(db: Db, question: string): Promise<{ answered: boolean; became: boolean }> {
  const { rows } = await sql<{ answered: boolean; became: boolean }>`
    select exists (select from question_answers an join items i on i.id = an.question_id
        where an.question_id = ${question} and an.author_id is distinct from i.author_id) as answered,
      exists (select from question_practices where question_id = ${question})
        or exists (select from question_notes where question_id = ${question}) as became`.execute(db);
  return rows[0];
}

export async function isChampion(db: Db, practice: string, person: string): Promise<boolean> {
  const { rows } = await sql`select from practices where item_id = ${practice} and champion_id = ${person}`.execute(db);
  return rows.length > 0;
}
