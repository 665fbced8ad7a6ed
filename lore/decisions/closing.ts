import { Refusal } from '../../ground/refusal.ts';
import { carryOutEstablishment } from '../practices/establishing.ts';
import { lockPractice } from '../practices/queries.ts';
import { type Carrying, carried, type Round } from '../route.ts';
import { carryOutVariation } from '../variations/promotion.ts';
import { findVariation } from '../variations/queries.ts';
import { countsOf, dayOf, type Given, isMinority, type Outcome, outcomeOf, whyNotAsVoiced } from './decision.ts';
import { closeDecision, dueDecisions } from './queries.ts';

const closed_at_once_max = 100;

type Due = Awaited<ReturnType<typeof dueDecisions>>[number];

/** Closes the decisions whose last day has passed, and carries out what was agreed, in the same transaction. */
const closeDecisions: Round = async (context) => {
  const due = await dueDecisions(context.db, dayOf(context.clock.now()), closed_at_once_max);
  for (const decision of due) await carried(context, (carrying) => close(carrying, decision));
  return due.length;
};

async function close(carrying: Carrying, decision: Due): Promise<void> {
  const { now } = carrying;
  const reached = outcomeOf(decision.mode, decision.given, {
    members: decision.members,
    opener: decision.opened_by,
    closesOn: decision.closes_on,
    today: dayOf(now),
  });
  const refused = reached.outcome === 'agreed' ? await carryOut(carrying, decision) : null;
  const outcome = refused === null ? (reached.outcome as Outcome) : 'declined';
  const words = refused ?? reached.why;
  await closeDecision(carrying.db, decision.id, { outcome, outcome_words: words, closed_at: now });
  carrying.record({
    what: 'decision.closed',
    item: decision.practice_id,
    actor: null,
    about: aboutClose(decision, outcome, words),
  });
}

/** Everything by which the outcome can be reckoned again, and the reasons of those who did not get their way. */
function aboutClose(decision: Due, outcome: Outcome, words: string) {
  const minority = decision.given
    .filter((each) => isMinority(outcome, each.voice) && each.reason !== '')
    .map(({ person, voice, reason }: Given) => ({ person, voice, reason }));
  return {
    decision: decision.id,
    outcome,
    words,
    members: decision.members,
    counts: countsOf(decision.given),
    minority,
  };
}

/** Returns the sentence for which it cannot be carried out any more, or null when it is done. */
async function carryOut(carrying: Carrying, decision: Due): Promise<string | null> {
  const { number, variation, variation_version, ...said } = decision.subject;
  const practice = await lockPractice(carrying.db, decision.practice_id);
  const found = variation === undefined ? null : await findVariation(carrying.db, variation);
  const changed = whyNotAsVoiced({
    isNewest: practice?.number === number,
    isVariationAsSeen: found?.version === variation_version,
  });
  if (changed !== null) return changed;
  const wish = { ...said, practice: decision.practice_id, by: decision.opened_by, decision: decision.id };
  try {
    if (variation === undefined) await carryOutEstablishment(carrying, wish);
    else await carryOutVariation(carrying, { ...wish, variation });
    return null;
  } catch (fault) {
    // It refuses before it writes anything: a challenge that was opened, an owner who has left.
    if (fault instanceof Refusal) return fault.message;
    throw fault;
  }
}

export const rounds: Round[] = [closeDecisions];
