import type { Round } from '../route.ts';
import { endDue } from './hold-queries.ts';

const ended_at_once_max = 200;

/** A hold is temporary: it ends by itself, and the book says when. */
const endHolds: Round = async (context) => {
  const at = context.clock.now();
  const ended = await endDue(context.db, at, ended_at_once_max);
  await context.record(
    ended.map(({ id, practice_id }) => ({
      what: 'practice.hold_ended',
      item: practice_id,
      at,
      about: { hold: id, by_rule: true },
    })),
  );
  return ended.length;
};
export const rounds: Round[] = [endHolds];
