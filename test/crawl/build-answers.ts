import { sql } from '../../ground/sql.ts';
import type { TestHouse } from '../house.ts';
import type { Crawled, Member } from './build.ts';
import type { Guard } from './model.ts';

type Hide = (what: string, besides?: string[], guard?: Guard) => string;

/** A community answers; who reads the practice and may not know of it hears nothing of that. */
export async function answer(w: Crawled, steward: Member, practice: string, community: string, hide: Hide) {
  const guard = { item: practice, known: community };
  await w.must(steward, 'answers.give', {
    practice,
    community,
    number: 2,
    answer: 'rejected',
    why: hide('why a community rejects it', [], guard),
    value: 3,
    unit: hide('the unit of a value', [], guard),
  });
}

/** A decision that is open: its words are for all readers, a voice for who gave it. */
export async function decide(
  t: TestHouse,
  w: Crawled,
  of: { practice: string; community: string; steward: Member; author: Member; talker: Member },
  hide: Hide,
) {
  const { practice, community, steward, author, talker } = of;
  const { version } = await w.must(steward, 'communities.open', { community });
  await w.must(steward, 'communities.change', { community, seen_version: version, decision_mode: 'consensus' });
  // Time and many hands would bring it there; here it is put there.
  await sql`update items set state = 'Validated' where id = ${practice}`.execute(t.base.write);
  const { id } = await w.must(author, 'decisions.open', {
    practice,
    owner: author.id,
    scope: hide('the scope of a decision'),
    strength: 'may',
    effective_on: '2026-06-01',
    reason: hide('why it is to be decided'),
  });
  w.know('decision', id);
  const voice = hide('a voice', [], { person: talker.id });
  // Who cannot read the practice any more has said it all the same.
  for (const canary of w.canaries.values()) if (canary.word === voice) canary.unshown = true;
  await w.must(talker, 'decisions.voice', { decision: id, voice: 'objection', reason: voice });
}
