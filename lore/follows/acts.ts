import { refuseIf, unknown } from '../../ground/refusal.ts';
import { seeItem } from '../communities/placing.ts';
import { findCommunity } from '../communities/queries.ts';
import { seeLabel } from '../labels/acts.ts';
import { findPerson } from '../people/queries.ts';
import { type Asking, asker } from '../route.ts';
import { type Followable, type Level, levelByDefault, whyNotFollow } from './follow.ts';
import * as queries from './queries.ts';

export type Standing = { level: Level | null; default: Level | null };

/** What is meant, for who may know of it: by its id. A label and a community answer to their names too. */
async function see(asking: Asking, of: Followable, followed: string): Promise<string> {
  if (of === 'item') return (await seeItem(asking, followed)).id;
  if (of === 'label') return (await seeLabel(asking, followed)).key;
  if (of === 'community') return ((await findCommunity(asking, followed)) ?? unknown('community')).id;
  const person = await findPerson(asking.db, followed);
  return (person ?? unknown('person')).id;
}

export async function standing(asking: Asking, of: Followable, followed: string): Promise<Standing> {
  const target = await see(asking, of, followed);
  return await standingOf(asking, of, target);
}

async function standingOf(asking: Asking, of: Followable, target: string): Promise<Standing> {
  const { level, mine } = await queries.levelOf(asking.db, asker(asking), of, target);
  return { level, default: levelByDefault(of, mine) };
}

/** Follows, at a level. Nothing of it stands in the book: whom a person listens to is nobody else's business. */
export async function follow(asking: Asking, of: Followable, followed: string, level: Level): Promise<Standing> {
  const target = await see(asking, of, followed);
  const before = await standingOf(asking, of, target);
  if (before.level === null) refuseIf(whyNotFollow(await queries.countFollows(asking.db, asker(asking))), 'conflict');
  await queries.writeFollow(asking.db, { person: asker(asking), of, target, level, at: asking.now });
  return { ...before, level };
}

/** Back to what is told by default. What may not be seen any more can be let go all the same: it is one's own line. */
export async function letGo(asking: Asking, of: Followable, followed: string): Promise<void> {
  if (!(await queries.endFollow(asking.db, asker(asking), of, followed))) {
    await queries.endFollow(asking.db, asker(asking), of, await see(asking, of, followed));
  }
}
