import { refuse, refuseIf, refuseStale, unknown } from '../../ground/refusal.ts';
import { seeCommunity } from '../communities/acts.ts';
import { roleIn } from '../communities/queries.ts';
import { shareNote } from '../notes/acts.ts';
import type { Context } from '../notes/note.ts';
import { type Asking, asker } from '../route.ts';
import {
  firstSlot,
  localDay,
  nextTurn,
  type Schedule,
  whyNotAnswer,
  whyNotOneMore,
  whyNotSchedule,
  whyNotZone,
} from './prompt.ts';
import * as queries from './queries.ts';

type Wording = Schedule & { words: string };

/** From the first of its weekdays on whose hour has not struck yet. */
function firstTurn(asking: Asking, wish: Wording, calendar: { working_days: number[]; days_off: string[] }) {
  refuseIf(whyNotZone(wish.time_zone), 'invalid');
  // Working on no day at all, its turn would never come.
  if (calendar.working_days.length === 0) refuse('conflict', 'This community works on no day. Say first when it does.');
  const slot = firstSlot(localDay(asking.now, wish.time_zone), wish.weekday);
  return nextTurn(slot, { ...wish, every_weeks: 1 }, calendar, asking.now);
}

/** Says what a community is asked, and when. */
export async function schedule(asking: Asking, wish: { community: string } & Wording): Promise<{ id: string }> {
  const { community: name, ...wording } = wish;
  const community = await seeCommunity(asking, name);
  refuseIf(whyNotSchedule(community.role));
  const turn = firstTurn(asking, wording, community);
  refuseIf(whyNotOneMore(await queries.countAlive(asking.db, community.id)), 'conflict');
  const id = asking.newId();
  const made = { made_by: asker(asking), made_at: asking.now };
  await queries.writePrompt(asking.db, { id, community_id: community.id, ...wording, ...turn, ...made });
  asking.record({ what: 'prompt.scheduled', about: { prompt: id, community: community.id, words: wish.words } });
  return { id };
}

async function seePrompt(asking: Asking, id: string) {
  const prompt = (await queries.findPrompt(asking, id)) ?? unknown('prompt');
  refuseIf(whyNotSchedule(await roleIn(asking.db, prompt.community, asker(asking))));
  return prompt;
}

/** Other words, or another time, from its next turn on. What stands, stands in its own words. */
export async function change(
  asking: Asking,
  wish: { prompt: string; seen_version: number } & Wording,
): Promise<{ version: number }> {
  const { prompt: id, seen_version, ...wording } = wish;
  const prompt = await seePrompt(asking, id);
  const moved = (['weekday', 'hour', 'time_zone', 'every_weeks'] as const).some((each) => prompt[each] !== wish[each]);
  const { slot_on, next_at } = moved ? firstTurn(asking, wording, prompt.calendar as any) : prompt;
  const version = await queries.changePrompt(asking.db, id, seen_version, { ...wording, slot_on, next_at });
  if (version === null) refuseStale(prompt.version);
  asking.record({ what: 'prompt.changed', about: { prompt: id, community: prompt.community, words: wish.words } });
  return { version };
}

/** Asked no more. What it drew stays. */
export async function stop(asking: Asking, id: string): Promise<void> {
  const prompt = await seePrompt(asking, id);
  await queries.stopPrompt(asking.db, id, asking.now);
  asking.record({ what: 'prompt.stopped', about: { prompt: id, community: prompt.community } });
}

export async function seePosting(asking: Asking, id: string) {
  return (await queries.findPosting(asking, id)) ?? unknown('prompt');
}

/** A line becomes a note of the community that asked. */
export async function answer(
  asking: Asking,
  wish: { posting: string; body: string; context: Context; language: string },
): Promise<{ note: string }> {
  const posting = await seePosting(asking, wish.posting);
  refuseIf(whyNotAnswer(posting), posting.member ? 'conflict' : 'forbidden');
  const { id } = await shareNote(asking, {
    body: wish.body,
    expected: '',
    because: '',
    home: posting.community,
    also: [],
    context: wish.context,
    language: wish.language,
    hazard: false,
    confidential: false,
    files: [],
  });
  await queries.writeAnswer(asking.db, { note_id: id, posting_id: posting.id, at: asking.now });
  asking.record({ what: 'prompt.answered', item: id, about: { posting: posting.id, prompt: posting.prompt } });
  return { note: id };
}
