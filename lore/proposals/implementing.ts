import { refuse, refuseIf, unknown } from '../../ground/refusal.ts';
import { touchItem } from '../communities/placing.ts';
import { type Asking, asker } from '../route.ts';
import { seeProposal } from './acts.ts';
import {
  type Check,
  type CheckKind,
  checkContradictions,
  checkMeasure,
  checkUses,
  type Measure,
  whyNotMeasure,
  whyNotShown,
} from './check.ts';
import { dayOf, whyNotImplement, whyNotLearn, whyNotSoImplemented } from './proposal.ts';
import * as queries from './queries.ts';
import { type CountRow, countsQuery } from './view-queries.ts';

/** What was accepted is done: what carries it, since when, and how it will be shown to have helped. */
export async function implement(
  asking: Asking,
  wish: { proposal: string; number?: number; words: string; effective_on: string; check_kind: CheckKind },
): Promise<{ version: number }> {
  const { proposal, standing } = await seeProposal(asking, wish.proposal);
  const isEntitled = standing.isDecider || standing.isImplementer;
  refuseIf(whyNotImplement(standing), isEntitled ? 'conflict' : 'forbidden');
  if (!proposal.target_seen) unknown(proposal.target === 'unit' ? 'unit' : 'practice');
  const { number, words, effective_on, check_kind } = wish;
  const practice = proposal.practice_id;
  const wrong = whyNotSoImplemented({
    target: proposal.target,
    hasPractice: practice !== null,
    number,
    establishedAt:
      practice === null || number === undefined ? null : await queries.establishedAt(asking.db, practice, number),
    madeAt: proposal.made_at,
    effective_on,
    check_kind,
  });
  if (wrong !== null) refuse('invalid', wrong);
  const version = await touchItem(asking, proposal.id, { state: 'Implemented', seen: proposal.version });
  await queries.changeProposal(asking.db, proposal.id, {
    implemented_by: asker(asking),
    implemented_at: asking.now,
    implemented_number: number ?? null,
    implemented_words: words,
    effective_on,
    check_kind,
  });
  asking.record({
    what: 'proposal.implemented',
    item: proposal.id,
    about: { number: number ?? null, words, effective_on, check_kind, state: 'Implemented' },
  });
  return { version };
}

/** Somebody who did not do it confirms that it helped. Only what is shown is learned. */
export async function learn(
  asking: Asking,
  wish: { proposal: string; measure?: Measure },
): Promise<{ version: number; check: Check }> {
  const { proposal, standing } = await seeProposal(asking, wish.proposal);
  const today = dayOf(asking.now);
  const isEntitled = standing.isKeeper && !standing.isImplementer;
  const { effective_on, check_kind: kind } = proposal;
  refuseIf(whyNotLearn({ ...standing, effective_on }, today), isEntitled ? 'conflict' : 'forbidden');
  if (!proposal.target_seen) unknown(proposal.target === 'unit' ? 'unit' : 'practice');
  const wrong = whyNotMeasure(kind as CheckKind, wish.measure);
  if (wrong !== null) refuse('invalid', wrong);
  const [counts] = (await countsQuery(proposal.id, asking.now).execute(asking.db)).rows;
  const check = checkOf(kind as CheckKind, counts, wish.measure) as Check;
  const why = whyNotShown(check);
  if (why !== null) refuse('conflict', why, { check });
  const version = await touchItem(asking, proposal.id, { state: 'Learned', seen: proposal.version });
  await queries.changeProposal(asking.db, proposal.id, {
    learned_by: asker(asking),
    learned_at: asking.now,
    outcome: check,
  });
  asking.record({ what: 'proposal.learned', item: proposal.id, about: { check, state: 'Learned' } });
  return { version, check };
}

/** What the check shows; null where only a person can say the measure, or nothing has taken effect. */
export function checkOf(kind: CheckKind, counts: CountRow | undefined, measure?: Measure): Check | null {
  if (measure !== undefined) return checkMeasure(measure);
  if (counts === undefined) return null;
  if (kind === 'contradictions') {
    return checkContradictions({
      before: { uses: counts.uses_before, contradictions: counts.contradictions_before },
      after: { uses: counts.uses_after, contradictions: counts.contradictions_after },
    });
  }
  if (kind === 'measure') return null;
  return checkUses({
    before: { uses: counts.uses_before, worked: counts.worked_before },
    after: { uses: counts.new_uses, worked: counts.new_worked },
  });
}
