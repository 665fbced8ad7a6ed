import type { Kysely } from 'kysely';
import { refuse, refuseIf, refuseStale } from '../../ground/refusal.ts';
import type { DB } from '../../tables/types.ts';
import { seeCommunity } from '../communities/acts.ts';
import { type Asking, asker } from '../route.ts';
import * as queries from './queries.ts';
import { housePrompts, type Prompt, type PromptKind, whyNotEditPrompts, whyNotPrompts } from './report.ts';

export type InForce = {
  prompts: Prompt[];
  /** Whose they are. */
  from: 'house' | 'organisation' | 'community';
  /** How often they were said for this community, or for the organisation: an edit is made from that. */
  number: number;
};

/** What a report asks whose home is this community: what it says itself, else the organisation, else the house. */
export async function promptsOf(db: Kysely<DB>, community: string | null): Promise<InForce> {
  const rows = await queries.promptsRows(db, community);
  const own = community === null ? undefined : rows.find((row) => row.community_id === community);
  const general = rows.find((row) => row.community_id === null);
  const number = (community === null ? general : own)?.number ?? 0;
  if (own !== undefined && own.prompts.length > 0) return { prompts: own.prompts, from: 'community', number };
  if (general !== undefined && general.prompts.length > 0)
    return { prompts: general.prompts, from: 'organisation', number };
  return { prompts: [...housePrompts], from: 'house', number };
}

/** Says what reports ask from now on; those that are written keep what they were written with. None: as before anybody said. */
export async function setPrompts(
  asking: Asking,
  wish: {
    community?: string;
    seen_version: number;
    prompts: { key?: string; name: string; help: string; kind: PromptKind; on: boolean }[];
  },
): Promise<InForce> {
  const community = wish.community === undefined ? null : await seeCommunity(asking, wish.community);
  refuseIf(
    whyNotEditPrompts({
      isAdmin: asking.as.admin,
      isSteward: community?.role === 'steward',
      ofCommunity: community !== null,
    }),
  );
  const of = community?.id ?? null;
  const before = await promptsOf(asking.db, of);
  if (before.number !== wish.seen_version) refuseStale(before.number);
  const known = new Set([...housePrompts, ...before.prompts].map(({ key }) => key));
  const prompts = wish.prompts.map((prompt): Prompt => {
    if (prompt.key !== undefined && !known.has(prompt.key))
      refuse('invalid', 'This prompt is not known here. Leave out its key to add it.');
    return { ...prompt, key: prompt.key ?? asking.newId() };
  });
  refuseIf(whyNotPrompts(prompts), 'invalid');
  const row = { community_id: of, number: before.number + 1, prompts, changed_by: asker(asking), at: asking.now };
  if (!(await queries.writePrompts(asking.db, row))) refuseStale(before.number + 1);
  asking.record({ what: 'report.prompts_changed', about: { community: of, number: row.number } });
  return await promptsOf(asking.db, of);
}
