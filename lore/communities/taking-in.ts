import type { Carrying } from '../route.ts';
import { writeMembers } from './taking-in-queries.ts';

/** Takes people in because a rule says so, under the right of whoever set it. Returns who was not in it before. */
export async function takeInByRule(
  { db, now, record }: Pick<Carrying, 'db' | 'now' | 'record'>,
  community: string,
  people: string[],
): Promise<string[]> {
  const came = await writeMembers(db, { community, people, at: now });
  for (const person of came)
    record({ what: 'community.joined', actor: null, about: { community, person, role: 'member', by_rule: true } });
  return came;
}
