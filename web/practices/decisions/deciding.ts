// Who decides here: one person, or the home by its voices.
import { whyNotEstablish } from '../../../lore/practices/practice.ts';
import { whyNotEstablish as whyNotEstablishVariation } from '../../../lore/variations/variation.ts';
import type { Item } from '../../house/answers.ts';
import { get } from '../../house/api.ts';
import { here } from '../../house/here.svelte.ts';
import { keys } from '../../house/queries.ts';
import type { Practice, State } from '../shown.ts';
import type { Variation } from '../variations/say.ts';

export type Decision = Item<'decisions.ofPractice'>;
const decisions_shown_max = 20;

export const decisionsQuery = (practice: string) => ({
  queryKey: keys.one('practice', practice, 'decisions'),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    get('/practices/{practice}/decisions', { path: { practice }, query: { limit: decisions_shown_max }, signal }),
});

type Decided = Pick<Practice, 'mode' | 'state' | 'owner' | 'challenges' | 'why_not' | 'placements'>;

/** The home decides by voices, and I am not the owner, who may always. */
export const byVoices = ({ mode, owner }: Pick<Decided, 'mode' | 'owner'>): boolean =>
  (mode === 'consensus' || mode === 'vote') && owner?.id !== here.me?.id;

/** Why the newest version, or a variation of it, is not established now; by voices, why nobody opens a decision on it. */
export function whyNotEstablishNow(
  practice: Decided,
  variation?: Variation,
): { byVoices: boolean; whynot: string | null } {
  if (!byVoices(practice)) return { byVoices: false, whynot: (variation ?? practice).why_not.establish };
  const home = practice.placements.find((each) => each.home);
  const openChallenges = practice.challenges.filter(({ replied_at }) => !replied_at).length;
  const isMember = here.me?.communities.some(({ id }) => id === home?.id) ?? false;
  return {
    byVoices: true,
    whynot:
      (isMember ? null : 'Members of its home open a decision. Join it to decide with them.') ??
      whyNotEstablish({ state: practice.state as State, openChallenges }) ??
      (variation ? whyNotEstablishVariation(variation) : null),
  };
}
