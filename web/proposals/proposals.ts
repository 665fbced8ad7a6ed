// A change that somebody should make, as the API answers it, and what its codes are called on screen.
import type { Answer, Item } from '../house/answers.ts';
import { get } from '../house/api.ts';
import { keys, queries } from '../house/queries.ts';
import { m, region } from '../house/words.ts';

export type Proposal = Answer<'proposals.open'>;
export type Line = Item<'proposals.list'>;
export type State = Proposal['state'];
export type Target = Proposal['target'];
export type Decision = Proposal['decisions'][number]['decision'];
export type Check = NonNullable<Proposal['check']>;

export const states: readonly State[] = ['Identified', 'Accepted', 'Deferred', 'Implemented', 'Learned', 'Declined'];
export const stateSaid: Record<State, string> = {
  Identified: m.proposal_identified(),
  Accepted: m.proposal_accepted(),
  Declined: m.proposal_declined(),
  Deferred: m.proposal_deferred(),
  Implemented: m.proposal_implemented(),
  Learned: m.proposal_learned(),
};
export const targetSaid: Record<Target, string> = {
  practice: m.kind_practice(),
  unit: m.proposal_unit(),
  tool: m.proposal_tool(),
  policy: m.proposal_policy(),
  organisation: m.proposal_organisation(),
};
export const ruleSaid = { promote: m.proposal_rule_promote(), narrow: m.proposal_rule_narrow() };

export const proposalRead = (id: string) => ({
  queryKey: keys.one('proposal', id),
  queryFn: ({ signal }: { signal: AbortSignal }) => get('/proposals/{proposal}', { path: { proposal: id }, signal }),
});

/** What changes at a proposal shows at itself, in the lists, and at the practice that it is about. */
export const readAgain = ({ id, practice }: Pick<Proposal, 'id' | 'practice'>) =>
  Promise.all([
    queries.invalidateQueries({ queryKey: keys.one('proposal', id) }),
    queries.invalidateQueries({ queryKey: keys.list('proposal') }),
    ...(practice ? [queries.invalidateQueries({ queryKey: keys.one('practice', practice.id) })] : []),
  ]);

// A day is the same day everywhere: read as midnight in UTC it is written there too.
export const dayOf = (day: string): string =>
  new Date(day).toLocaleDateString(region, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(day.slice(0, 4) === String(new Date().getFullYear()) ? {} : { year: 'numeric' }),
  });
export const today = (now_ms: number): string => new Date(now_ms).toISOString().slice(0, 10);
