import { refuse, refuseIf } from '../../ground/refusal.ts';
import { touchItem } from '../communities/placing.ts';
import { type Asking, asker } from '../route.ts';
import { seePractice } from './acts.ts';
import { whyNotRetire } from './practice.ts';
import * as queries from './queries.ts';

/** Ends a practice for a reason, with what takes its place where there is something. */
export async function retire(
  asking: Asking,
  wish: { practice: string; seen_version: number; reason: string; successor?: string },
): Promise<{ version: number }> {
  const { practice, standing } = await seePractice(asking, wish.practice);
  refuseIf(whyNotRetire(standing), practice.state === 'Retired' ? 'conflict' : 'forbidden');
  if (wish.successor !== undefined) {
    if (wish.successor === practice.id) refuse('invalid', 'A practice does not succeed itself.');
    await seePractice(asking, wish.successor);
    // Held until we are done: two that retire into each other at the same time would close a circle.
    const next = await queries.lockPractice(asking.db, wish.successor);
    if (next?.state === 'Retired')
      refuse('conflict', 'What should take its place is retired itself. Name what is in use now.');
  }
  const version = await touchItem(asking, practice.id, { state: 'Retired', seen: wish.seen_version });
  await queries.writeRetirement(asking.db, {
    practice_id: practice.id,
    successor_id: wish.successor ?? null,
    reason: wish.reason,
    retired_by: asker(asking),
    at: asking.now,
  });
  asking.record({
    what: 'practice.retired',
    item: practice.id,
    about: { reason: wish.reason, successor: wish.successor ?? null, state: 'Retired' },
  });
  return { version };
}
