import type { HouseFollower, Round } from '../route.ts';
import * as queries from './queries.ts';
import { dueOn, weekAfter, weekOf } from './week.ts';

/** From this hour of the day on (UTC) people are told that their report is due. */
const told_from_hour = 8;
/** Who has not written for so many weeks is left alone. */
const weeks_silent_max = 4;
const people_at_once = 1000;

export const followers: HouseFollower[] = [
  {
    name: 'reports forget habits',
    batch_max: 200,
    follow: async (lines, { db }) => {
      for (const { what, about } of lines) if (what === 'person.removed') await queries.forgetHabit(db, about.person);
    },
  },
];

/**
 * One line on the due day to whoever writes reports and has not written this one. Once, not again the day after, and not
 * to who has stopped writing: a report that is late is fine, and one that is not written too.
 */
const tellOnDueDay: Round = async (context) => {
  const now = context.clock.now();
  if (now.getUTCHours() < told_from_hour) return 0;
  const today = now.toISOString().slice(0, 10);
  const week = weekOf(now);
  let told = 0;
  for (let after = ''; ; ) {
    const since = weekAfter(week, -weeks_silent_max);
    const people = await queries.mayBeDue(context.db, { week, since, after, limit: people_at_once });
    const due = people.filter((each) => dueOn(week, each.due_weekday, each.calendar) === today);
    if (due.length > 0) {
      await queries.markTold(
        context.db,
        due.map(({ person }) => person),
        week,
      );
      await context.record(
        due.map(({ person, last }) => ({
          what: 'report.due',
          item: last,
          actor: null,
          at: now,
          about: { person, week, by_rule: true },
        })),
      );
      told += due.length;
    }
    if (people.length < people_at_once) return told;
    after = people[people.length - 1].person;
  }
};
export const rounds: Round[] = [tellOnDueDay];
