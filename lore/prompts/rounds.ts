import { carried, type Round } from '../route.ts';
import { nextTurn, standsUntil } from './prompt.ts';
import * as queries from './queries.ts';

const posted_at_once_max = 200;

/** Puts up what is due, each once, however many turns the house slept through. */
const putUp: Round = (context) =>
  carried(context, async ({ db, now, newId, record }) => {
    const due = await queries.duePrompts(db, now, posted_at_once_max);
    for (const { calendar, ...prompt } of due) {
      const turn = nextTurn(prompt.slot_on, prompt, calendar, now);
      const id = newId();
      await queries.post(db, { id, prompt: prompt.id, at: now, until_at: standsUntil(now, turn.next_at), ...turn });
      const about = { posting: id, prompt: prompt.id, community: prompt.community_id, by_rule: true };
      record({ what: 'prompt.posted', actor: null, about });
    }
    return due.length;
  });
export const rounds: Round[] = [putUp];
