import { refuse, refuseIf } from '../../ground/refusal.ts';
import { takeInAuthor } from '../communities/acts.ts';
import { whyNotSteward } from '../communities/community.ts';
import { seeItem } from '../communities/placing.ts';
import { roleIn } from '../communities/queries.ts';
import { findPerson } from '../people/queries.ts';
import { type Asking, asker } from '../route.ts';
import type { Known, LastAnswer } from './queries.ts';
import type { LastImport } from './record.ts';

/** One batch on its way in: what was there before it, and what has come since. */
export type Batch = {
  asking: Asking;
  dry_run: boolean;
  known: Map<string, Known>;
  last: Map<string, LastImport>;
  /** Of answers, by their origins. */
  answers: Map<string, LastAnswer>;
  /** Origins of people and communities, and what they are here. */
  ids: Map<string, string>;
  /** Communities that the asker may fill, and `community person` of members: asked once a batch. */
  filled: Set<string>;
  members: Set<string>;
};

/** The community that a record comes home to, by its origin or id; only its steward fills it. */
export async function homeOf(batch: Batch, origin: string): Promise<string> {
  const home =
    batch.ids.get(origin) ??
    (origin.includes(':') ? refuse('invalid', `The community ${origin} has not come yet.`) : origin);
  await mayFill(batch, home);
  return home;
}

export async function mayFill(batch: Batch, community: string): Promise<void> {
  if (batch.filled.has(community)) return;
  refuseIf(whyNotSteward(await roleIn(batch.asking.db, community, asker(batch.asking))));
  batch.filled.add(community);
}

/** The community in which an item stands that came earlier, or comes with this batch. */
export async function homeOfItem(batch: Batch, item: string): Promise<string> {
  const { home_id } = await seeItem(batch.asking, item);
  await mayFill(batch, home_id);
  return home_id;
}

/** The person behind an author's origin or id, as a member of the community they wrote in. */
export async function authorIn(batch: Batch, author: string | null, home: string): Promise<string> {
  const { asking, ids, members } = batch;
  if (author === null) return asker(asking);
  const person = ids.get(author) ?? (author.includes(':') ? refuse('invalid', `${author} has not come yet.`) : author);
  const key = `${home} ${person}`;
  if (members.has(key)) return person;
  if ((await roleIn(asking.db, home, person)) === null) {
    if ((await findPerson(asking.db, person)) === null) refuse('invalid', `There is no author ${author}.`);
    await takeInAuthor(asking, home, person);
  }
  members.add(key);
  return person;
}
