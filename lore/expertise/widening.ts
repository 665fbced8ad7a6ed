import { carried, type FollowerContext, type Round, type Viewer } from '../route.ts';
import { findWho } from './asking.ts';
import { afterWorkingHours, widen_after_hours, widened_by } from './invitation.ts';
import * as queries from './invitation-queries.ts';
import { inviteByRule } from './inviting.ts';

const hour_ms = 3_600_000;
const told_at_once_max = 500;
/** Each asks the search index, inside one transaction: few at a time, the longest waiting first. */
const widened_at_once_max = 10;

/** Tells those whose quiet hours are over that somebody hopes for their answer. */
export const tellInvited: Round = async (context) => {
  const now = context.clock.now();
  const due = await queries.dueInvitations(context.db, now, told_at_once_max);
  await queries.markTold(
    context.db,
    due.map(({ id }) => id),
    now,
  );
  await context.record(
    due.map(({ id, question_id, person_id, invited_by, part }) => ({
      what: 'expertise.told',
      item: question_id,
      actor: invited_by,
      at: now,
      about: { invitation: id, person: person_id, part, ...(invited_by === null ? { by_rule: true } : {}) },
    })),
  );
  return due.length;
};

/** Nobody answered for some working hours: the next are invited, as the asker would have chosen them, and the asker hears of it. */
export const widen: Round = async (context) => {
  const now = context.clock.now();
  const before = new Date(now.getTime() - widen_after_hours * hour_ms);
  let widened = 0;
  for (const each of await queries.unanswered(context.db, before, widened_at_once_max)) {
    if (!each.all_declined && afterWorkingHours(each.last, widen_after_hours, each.calendar) > now) continue;
    await queries.markWidened(context.db, each.question, now);
    const invited = await inviteNext(context, each);
    if (invited > 0) {
      const about = { people: invited, by_rule: true };
      await context.record([{ what: 'expertise.widened', item: each.question, actor: null, at: now, about }]);
    }
    widened++;
  }
  return widened;
};

/** The next people for a question, as its asker would have chosen them. Returns how many. */
async function inviteNext(
  context: FollowerContext,
  of: { question: string; asker: string; title: string; body: string; labels: string[] },
): Promise<number> {
  const now = context.clock.now();
  const as: Viewer = { person: of.asker, admin: false, epoch: 0, scopes: null, session: null, guest: false };
  const wish = { text: `${of.title} ${of.body}`, labels: of.labels, communities: [], question: of.question };
  const { items } = await findWho({ as, db: context.db, now, index: context.index }, wish);
  return await carried(context, async (carrying) => {
    let invited = 0;
    for (const { person, room } of items) {
      if (invited < widened_by && room && (await inviteByRule(carrying, of.question, person.id))) invited++;
    }
    return invited;
  });
}

/** Who is stuck does not wait until the circle widens: those who know the practice are invited at once. */
export async function helpStuck(context: FollowerContext, question: string, practice: string): Promise<void> {
  const of = await queries.stuckAt(context.db, question, practice);
  if (of !== null) await inviteNext(context, of);
}
