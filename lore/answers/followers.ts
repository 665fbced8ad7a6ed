import { afterWorkingDays } from '../communities/calendar.ts';
import type { FollowerContext, Happening, HouseFollower } from '../route.ts';
import { answer_working_days, dayOf } from './answer.ts';
import { calendarsOf, writeRequests } from './queries.ts';

export const followers: HouseFollower[] = [
  {
    name: 'communities are asked for their answer',
    batch_max: 200,
    follow: async (lines, context) => {
      for (const { what, item_id, about, at, actor_id } of lines) {
        if (what !== 'practice.established' || item_id === null || !Array.isArray(about.ask)) continue;
        await ask(context, { practice: item_id, number: about.number, at, actor: actor_id }, about.ask);
      }
    },
  },
];

async function ask(
  context: FollowerContext,
  of: { practice: string; number: number; at: Date; actor: string | null },
  communities: string[],
): Promise<void> {
  if (communities.length === 0) return;
  const cards = (await calendarsOf(context.db, communities)).map(({ id, calendar }) => ({
    community: id,
    due_on: dayOf(afterWorkingDays(of.at, answer_working_days, calendar)),
  }));
  const news = await writeRequests(context.db, of, cards);
  await context.record(
    news.map(({ community, due_on }): Happening & { at: Date } => ({
      what: 'answer.asked',
      item: of.practice,
      actor: of.actor,
      at: of.at,
      about: { community, number: of.number, due_on },
    })),
  );
}
