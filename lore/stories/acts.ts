import { refuse, refuseIf, refuseStale, unknown } from '../../ground/refusal.ts';
import { seeCommunity } from '../communities/acts.ts';
import { seeItem } from '../communities/placing.ts';
import { mySeal } from '../communities/seal.ts';
import { calledIn } from '../discussions/discussion.ts';
import { peopleCalled } from '../discussions/queries.ts';
import { type Asking, asker } from '../route.ts';
import * as queries from './queries.ts';
import { whyNotName, whyNotOnDay, whyNotRetell, whyNotReword, whyNotTakeBack, whyNotTellAt } from './story.ts';
import * as writing from './writing-queries.ts';

export type Telling = writing.Words & {
  step?: string | undefined;
  place: string;
  happened_on?: string | undefined;
  belongs_to: string[];
};

/**
 * Tells a story at a practice or a note. Whoever is the confidential author of that, or of anything that it names, is named
 * nowhere: the story would lead to who wrote the note.
 */
export async function tell(asking: Asking, wish: Telling & { item: string }): Promise<{ id: string }> {
  const item = await seeItem(asking, wish.item);
  refuseIf(whyNotTellAt(item.kind), 'invalid');
  const seal = await mySeal(asking);
  const named = await seeBelongings(asking, seal, [item.id, ...wish.belongs_to]);
  const told = await toldOf(asking, item.id, wish);
  const isSealed = named.some(({ sealed }) => sealed);
  const whose = isSealed ? { person: null, seal } : { person: asker(asking), seal: null };
  const belongs_to = named.map(({ id }) => id).filter((id) => id !== item.id);
  const id = asking.newId();
  await writing.writeStory(asking.db, { id, item_id: item.id, whose, at: asking.now, ...told }, belongs_to);
  asking.record({
    what: 'story.told',
    item: item.id,
    ...unnamed(isSealed),
    about: { story: id, step: told.step_id, belongs_to, called: await called(asking, wish) },
  });
  return { id };
}

/** A story as this viewer may know it, held; hidden and absent answer alike. */
async function seeStory(asking: Asking, id: string): Promise<queries.FoundStory> {
  return (await queries.findStory(asking, await mySeal(asking), id)) ?? unknown('story');
}

/** Tells one's own story in other words. Those before can still be read. */
export async function reword(
  asking: Asking,
  wish: Telling & { story: string; seen_version: number },
): Promise<{ id: string; version: number }> {
  const found = await seeStory(asking, wish.story);
  refuseIf(whyNotReword(found), found.mine ? 'conflict' : 'forbidden');
  if (found.version !== wish.seen_version) refuseStale(found.version);
  const seal = await mySeal(asking);
  const named = await seeBelongings(asking, seal, wish.belongs_to);
  refuseIf(
    whyNotName(
      found,
      named.some(({ sealed }) => sealed),
    ),
    'conflict',
  );
  const now = await toldOf(asking, found.item_id, wish, found.step_id);
  const belongs_to = named.map(({ id }) => id).filter((id) => id !== found.item_id);
  const gone = found.belongs_to.filter((id) => !belongs_to.includes(id));
  const come = belongs_to.filter((id) => !found.belongs_to.includes(id));
  const { id, item_id, version, title, how_it_was, what_was_done, how_it_is } = found;
  const was = { title, how_it_was, what_was_done, how_it_is };
  const { step_id, place, happened_on } = found;
  const isSame = JSON.stringify(now) === JSON.stringify({ ...was, step_id, place, happened_on });
  if (isSame && gone.length + come.length === 0) return { id, version };
  await writing.reword(asking.db, { ...was, id, version, at: found.edited_at ?? found.at }, { ...now, at: asking.now });
  await writing.changeBelongings(asking.db, id, gone, come);
  const before = new Set(await called(asking, was));
  asking.record({
    what: 'story.reworded',
    item: item_id,
    ...unnamed(!found.named),
    about: {
      story: id,
      number: version + 1,
      belongs_to,
      called: (await called(asking, wish)).filter((person) => !before.has(person)),
    },
  });
  return { id, version: version + 1 };
}

/** Takes one's own story back, and with it where it was retold. */
export async function takeBack(asking: Asking, id: string): Promise<void> {
  const found = await seeStory(asking, id);
  refuseIf(whyNotTakeBack(found));
  await writing.dropStory(asking.db, found.id);
  asking.record({
    what: 'story.taken_back',
    item: found.item_id,
    ...unnamed(!found.named),
    about: { story: found.id },
  });
}

/** Somebody else told it to others: one counts a person and day, and the second of a day says where better. */
export async function retell(
  asking: Asking,
  wish: { story: string; place: string; community?: string | undefined },
): Promise<{ id: string; retold: number }> {
  const found = await seeStory(asking, wish.story);
  refuseIf(whyNotRetell(found));
  const community = wish.community === undefined ? null : (await seeCommunity(asking, wish.community)).id;
  const whose = found.sealed ? { person: null, seal: await mySeal(asking) } : { person: asker(asking), seal: null };
  const { id, isNew, retold } = await writing.writeRetelling(asking.db, {
    id: asking.newId(),
    story_id: found.id,
    whose,
    told_on: dayOf(asking.now),
    place: wish.place,
    community_id: community,
    at: asking.now,
  });
  if (isNew)
    asking.record({
      what: 'story.retold',
      item: found.item_id,
      ...unnamed(found.sealed),
      about: { story: found.id, retelling: id, place: wish.place },
    });
  return { id, retold };
}

/** Takes one's own retelling back. */
export async function untell(asking: Asking, id: string): Promise<{ retold: number }> {
  const seal = await mySeal(asking);
  const found = (await queries.findRetelling(asking, seal, id)) ?? unknown('retelling');
  if (!found.mine) refuse('forbidden', 'Only who told it takes that back.');
  const retold = await writing.endRetelling(asking.db, found.id, found.story_id);
  asking.record({
    what: 'story.unretold',
    item: found.item_id,
    actor: null,
    about: { story: found.story_id, retelling: found.id },
  });
  return { retold };
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
const unnamed = (isSo: boolean) => (isSo ? { actor: null } : {});

async function called(asking: Asking, words: writing.Words): Promise<string[]> {
  const { how_it_was, what_was_done, how_it_is } = words;
  return await peopleCalled(asking.db, calledIn([how_it_was, what_was_done, how_it_is].join('\n')));
}

/** What a story names, as far as the asker may read it: all of it, or the story is refused. */
async function seeBelongings(asking: Asking, seal: string, ids: string[]) {
  const wanted = [...new Set(ids)];
  const found = await queries.itemsAmong(asking, seal, wanted);
  if (found.length < wanted.length) unknown('item');
  for (const { kind } of found) refuseIf(whyNotTellAt(kind), 'invalid');
  return found;
}

/** The step that it had may be gone from the practice meanwhile: then it keeps it. */
async function toldOf(asking: Asking, item: string, wish: Telling, had: string | null = null): Promise<writing.Told> {
  const { title, how_it_was, what_was_done, how_it_is, place, step, happened_on = null } = wish;
  // Where somebody is, the day may have begun already.
  refuseIf(whyNotOnDay(happened_on, dayOf(new Date(asking.now.getTime() + day_ms))), 'invalid');
  if (step !== undefined && step !== had && !(await queries.isStepOf(asking.db, item, step))) unknown('step');
  return { title, how_it_was, what_was_done, how_it_is, step_id: step ?? null, place, happened_on };
}
const day_ms = 86_400_000;
